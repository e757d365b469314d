// `omni-scale explain` from arguments to text and exit code.
import { describe, expect, it } from "vitest";
import { runCommandLine } from "./command-line.ts";

async function run(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const texts = { out: "", err: "" };
  const printer = (name: "out" | "err") => ({ write: (text: string) => ((texts[name] += text), true) });
  const code = await runCommandLine(["explain", ...argv], {
    env: {},
    folder: "/nowhere",
    stdin: process.stdin,
    stdout: printer("out"),
    stderr: printer("err"),
  });
  return { code, ...texts };
}

describe("omni-scale explain", () => {
  it("prints what a rule finds, why, how it is checked, how to mend it, and where to read on", async () => {
    const { code, out } = await run("o19");
    expect(code).toBe(0);
    expect(out).toMatch(/^O19 {2}A GPG key that Omni cannot use\n/);
    for (const label of ["Symptom", "Why", "Check", "Fix"]) expect(out).toMatch(new RegExp(`^${label} +\\S`, "m"));
    expect(out).toContain("docs/gotchas.md#o19");
    expect(out).toContain("`gpg --export-secret-key --armor KEY > omni.asc`");
  });

  it("lists every rule in a line without an id", async () => {
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toMatch(/^O15 {2}error {4}A command that deletes volumes$/m);
    expect(out.trimEnd().split("\n").length).toBeGreaterThan(80);
  });

  it("gives programs the same as JSON, one rule or all", async () => {
    expect(JSON.parse((await run("P06", "--json")).out)).toMatchObject({ id: "P06", severity: "error", link: "docs/gotchas.md#p06" });
    expect(JSON.parse((await run("--json")).out)).toContainEqual(expect.objectContaining({ id: "S001", mode: ["static"] }));
  });

  it("ends with an error that names the nearest id for one that does not exist", async () => {
    const { code, out, err } = await run("019");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("There is no rule 019.");
    expect(err).toContain("Did you mean O19?");
  });
});
