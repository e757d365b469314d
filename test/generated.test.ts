/** What is generated and committed is what the code says today; must not write anything. */
import { describe, expect, it } from "vitest";
import { actionTables } from "../scripts/action-tables.ts";
import { generated, outdated } from "../scripts/generate.ts";

describe("npm run generate", () => {
  it("would change nothing: schemas, templates and the tables of both pages are committed as the code makes them", () => {
    expect(outdated()).toEqual([]);
  });

  it("covers the schemas, both pages with tables and the templates", () => {
    expect([...generated().keys()].toSorted()).toEqual([
      "README.md",
      "docs/gotchas.md",
      "docs/security.md",
      "schemas/omni-scale.json",
      "schemas/spec.json",
      "specs/README.md",
      "src/adapters/compose/observing/script.generated.ts",
      "src/adapters/compose/rendered/templates.generated.ts",
      "src/commands/caller.generated.ts",
      "src/main/version.generated.ts",
      "src/report/templates.generated.ts",
      "templates/host/omni-scale-apply",
      "templates/host/omni-scale-observe",
    ]);
  });

  it("shows README's readers every input and output", () => {
    const page = generated().get("README.md") ?? "";
    expect(page.match(/<!-- table: (inputs|outputs) -->/g)).toHaveLength(2);
    for (const name of ["`command`", "`fingerprint-key`", "`comment-url`"]) expect(page).toContain(`| ${name}`);
  });
});

describe("actionTables", () => {
  const action = (input: string) => `inputs:\n  one: ${input}\noutputs:\n  two: {description: Second.}\n`;
  it.each([
    ["{description: First., required: true}", "required", "nothing else to say"],
    ['{description: First., required: false, default: ""}', "no, empty", "an empty default is no code"],
    ["{description: First., required: false}", "no, empty", "no default is an empty one, as the runner has it"],
    ["{description: First., required: false, default: a.yaml}", "no, `a.yaml`", "the default as it is"],
  ])("%s is shown as %s: %s", (input, shown) => {
    const { inputs, outputs } = actionTables(action(input));
    expect(
      inputs
        .trimEnd()
        .split("\n")
        .at(-1)
        ?.split("|")
        .map((cell) => cell.trim()),
    ).toEqual(["", "`one`", shown, "First.", ""]);
    expect(outputs).toContain("Second.");
  });

  it("refuses an input without a description", () => {
    expect(() => actionTables(action("{required: true}"))).toThrow("description");
  });
});
