/** The example rack in specs/ against the rules: nothing of it may be what we tell others not to do. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseComposeFile } from "../src/adapters/compose/compose-file.ts";
import { judgeStacks } from "../src/adapters/compose/hub/judge.ts";
import { projectOf } from "../src/adapters/compose/project.ts";
import { lay } from "../src/adapters/compose/rendered/lay.ts";
import type { RenderedService } from "../src/adapters/compose/service.ts";
import { typed } from "../src/adapters/compose/stack-of.ts";
import type { JsonRecord } from "../src/core/model.ts";
import { plain } from "../src/core/words.ts";
import type { SourceTree } from "../src/ports.ts";
import { loadSpecs } from "../src/specs/load.ts";

const root = join(import.meta.dirname, "..");

/** The rack's files as they lie here. */
const tree: SourceTree = {
  entries: async () =>
    globSync("specs/**/*", { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => ({ path: join(entry.parentPath, entry.name).slice(root.length + 1), type: "file" as const }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  read: async (path) => readFileSync(join(root, path)),
};

describe("the example rack", () => {
  it("has nothing that a rule on hub or provider finds, but images without a digest: one in an example would soon be no one's", async () => {
    const { components } = await loadSpecs(tree, "specs/omni-scale.yaml", new Date("2026-11-26"));
    const laid = await lay(tree, components);
    expect(laid.diagnostics).toEqual([]);
    const entries = await laid.tree.entries();
    const here = { hostname: "here", githubHosted: false };
    const verdicts = await Promise.all(
      laid.stacks.map(async (stack) => {
        const { project } = await projectOf(stack, laid.tree, entries, here);
        if (project === undefined) throw new Error(`${stack.name} has no project`);
        const texts = project.parsed.map(({ path, text }) => parseComposeFile(path, text));
        const config = texts[0]?.document.toJS() as { services: Record<string, JsonRecord>; configs?: JsonRecord };
        const services = Object.entries(config.services).map(([name, raw]) => ({ name, raw }) as RenderedService);
        const about = typed(components.find(({ name }) => name === stack.name) ?? stack);
        const looked = { services, tops: { secrets: {}, configs: config.configs ?? {} }, envFilesRead: new Set<string>() };
        return judgeStacks({ project, about, composeFiles: texts, looked });
      }),
    );
    const said = verdicts.flatMap(({ diagnostics }) =>
      diagnostics.map(({ rule, component, what }) => `${component ?? ""} ${rule} ${plain(what)}`),
    );
    expect(said.filter((line) => !line.includes(" O14 "))).toEqual([]);
    const pins = verdicts.flatMap(({ diagnostics }) => diagnostics.filter(({ rule }) => rule === "O14"));
    expect(pins.filter(({ severity }) => severity !== "warning")).toEqual([]);
    expect(verdicts.some(({ pinned }) => pinned.size > 0)).toBe(true);
  });
});
