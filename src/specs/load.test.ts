/** What a commit's specs give: components, tombstones, places, and every finding at once. */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { memoryTree, type MemoryFile } from "../../test/memory-tree.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { plain } from "../core/words.ts";
import { loadSpecs, type LoadedSpecs } from "./load.ts";

const now = new Date("2026-11-23T12:00:00Z");

function load(files: Readonly<Record<string, MemoryFile>>): Promise<LoadedSpecs> {
  return loadSpecs(memoryTree(files), "omni-scale.yaml", now);
}

/** One finding in a line. */
function told({ rule, at, component, what }: Diagnostic): string {
  return `${rule} ${at?.file}:${at?.line}:${at?.column}${component === undefined ? "" : ` (${component})`} ${plain(what)}`;
}

function stack(name: string, more = "", spec = ""): string {
  return `apiVersion: omni-scale/v1\nkind: Stack\nmetadata: {name: ${name}}\nspec:\n  path: ${name}\n${spec}${more}`;
}

const compose = "services: {}\n";

describe("loadSpecs", () => {
  it("gives the components of spec files and of folders, with their places", async () => {
    const specs = await load({
      "omni-scale.yaml":
        "mode: apply\ninclude: ['specs/**/*.yaml']\nstacks:\n  - ./media/\n  - {path: hub, name: omni-hub, timeout: 5, dependencies: [{name: Stack/media, type: soft}]}\n",
      "specs/a.yaml": `${stack("grafana")}---\n${stack("loki", "decisions: [{key: k, value: [1], rationale: r}]\n")}`,
      "specs/deep/b.yaml": stack("proxy", "", "  probes:\n    - healthy: web\n"),
      "other.yaml": stack("not-included"),
      "media/compose.yaml": compose,
      "hub/compose.yaml": compose,
      "grafana/compose.yaml": compose,
      "loki/compose.yaml": compose,
      "proxy/compose.yaml": compose,
    });
    expect(specs.diagnostics.map(told)).toEqual([]);
    expect(specs.config).toMatchObject({ mode: "apply", disclosure: "full", adopt: [] });
    expect(specs.components.map(({ name, source }) => `${name} ${source.file}:${source.line}:${source.column}`)).toEqual([
      "Stack/media omni-scale.yaml:4:5",
      "Stack/omni-hub omni-scale.yaml:5:23",
      "Stack/grafana specs/a.yaml:3:18",
      "Stack/loki specs/a.yaml:9:18",
      "Stack/proxy specs/deep/b.yaml:3:18",
    ]);
    expect(specs.components[0]?.spec).toEqual({ path: "media" });
    expect(specs.components[1]).toMatchObject({
      spec: { path: "hub", timeout: 5 },
      dependencies: [{ name: "Stack/media", type: "soft" }],
    });
    expect(specs.components[3]?.decisions).toEqual([{ key: "k", value: [1], rationale: "r", locked: false }]);
    expect(specs.locate("Stack/proxy", "/spec/probes/0/healthy")).toEqual({
      file: "specs/deep/b.yaml",
      line: 7,
      column: 16,
    });
    expect(specs.locate("Stack/omni-hub", "/spec/timeout")).toEqual({
      file: "omni-scale.yaml",
      line: 5,
      column: 42,
    });
    expect(specs.locate("Stack/omni-hub", "/spec/project")).toEqual({
      file: "omni-scale.yaml",
      line: 5,
      column: 5,
    });
    expect(specs.locate("Stack/media", "/spec/path")).toEqual({
      file: "omni-scale.yaml",
      line: 4,
      column: 5,
    });
  });

  it("says twenty different mistakes of one file in twenty findings, each with place, what, why and fix", async () => {
    const twenty = await readFile(new URL("../../test/fixtures/specs/twenty.yaml", import.meta.url), "utf8");
    const { diagnostics, components, invalid } = await load({
      "omni-scale.yaml": "include: [specs/*.yaml]\n",
      "specs/twenty.yaml": twenty,
      "stacks/media/compose.yaml": compose,
    });
    expect(diagnostics).toHaveLength(20);
    expect(components).toEqual([]);
    expect(invalid).toEqual(["Stack/media"]);
    const text = diagnostics
      .map((finding, index) => `${index + 1}. ${told(finding)}\n   why: ${plain(finding.why)}\n   fix: ${plain(finding.fix)}\n`)
      .join("");
    await expect(text).toMatchFileSnapshot("../../test/golden/specs/twenty.txt");
  });

  it("says the mistakes of all files at once, and still gives the components without any", async () => {
    const specs = await load({
      "omni-scale.yaml": "include: [specs/*]\nmodes: apply\naccept: [{rule: S1, component: Stack/a, reason: r}]\n",
      "specs/a.yaml": stack("a", "statu: {}\n"),
      "specs/b.yaml": "apiVersion: omni-scale/v1\nkind: Stck\nmetadata: {name: b}\nspec: {}\n",
      "specs/c.yaml": stack("c"),
      "specs/d.yaml": `${stack("d")}bad: [\n`,
      "specs/README.md": "# not a spec",
      "a/compose.yaml": compose,
      "c/compose.yaml": compose,
      "d/compose.yaml": compose,
    });
    expect(specs.diagnostics.map(told)).toEqual([
      "S009 omni-scale.yaml:2:1 The document has no key modes.",
      "S011 omni-scale.yaml:3:17 accept[0].rule must be a rule's id, like S018.",
      "S009 specs/a.yaml:6:1 (Stack/a) The document has no key statu.",
      "S008 specs/b.yaml:2:7 There is no kind Stck.",
      expect.stringMatching(/^S002 specs\/d\.yaml:7:1 \(Stack\/d\) This is not YAML/),
    ]);
    expect(specs.components.map(({ name }) => name)).toEqual(["Stack/c"]);
    expect(specs.invalid).toEqual(["Stack/a", "Stack/d"]);
  });

  it("gives one notice for each file that is not ours, however odd, and none for a stack's own files", async () => {
    const specs = await load({
      "omni-scale.yaml": "include: ['specs/**']\nstacks: [specs/stacks/media]\n",
      "specs/cloud.yaml": "Resources: !Ref x\n---\nmore: *nothing\n",
      "specs/old.yaml": "apiVersion: omni-scale/v0\nkind: Stack\nfoo: 1\n",
      "specs/mixed.yaml": `${stack("media2")}---\napiVersion: v1\nkind: Pod\n`,
      "specs/stacks/media/compose.yaml": "services: {a: !reset null}\n",
      "media2/compose.yaml": compose,
    });
    expect(specs.diagnostics.map(told)).toEqual([
      "S007 specs/cloud.yaml:1:1 specs/cloud.yaml holds a document that is not ours; it is left alone.",
      "S007 specs/mixed.yaml:7:13 specs/mixed.yaml holds a document that is not ours; it is left alone.",
      "S007 specs/old.yaml:1:1 specs/old.yaml holds a document that is not ours; it is left alone.",
    ]);
    expect(specs.diagnostics.every(({ severity }) => severity === "notice")).toBe(true);
    expect(specs.components).toHaveLength(2);
  });

  it("gives a notice for what stands beside machine classes, which Omni's own tool would apply as well", async () => {
    const document = (type: string): string => `metadata:\n  namespace: default\n  type: ${type}.omni.sidero.dev\n  id: a\nspec: {}\n`;
    const specs = await load({
      "omni-scale.yaml": "include: [a.yaml]\n",
      "a.yaml": `---\n${document("MachineClasses")}---\n${document("ConfigPatches")}---\n`,
    });
    expect(specs.diagnostics.map(told)).toEqual(["S007 a.yaml:8:1 a.yaml holds a document that is not ours; it is left alone."]);
    expect(specs.components.map(({ name }) => name)).toEqual(["MachineClass/a"]);
  });

  it("observes only, and discloses everything, unless told otherwise", async () => {
    const { config } = await load({
      "omni-scale.yaml": "stacks: [media]\n",
      "media/compose.yaml": compose,
    });
    expect(config).toMatchObject({ mode: "observe", disclosure: "full" });
  });

  it("knows what was in Omni by an id, and refuses words of another kind", async () => {
    const removed = (entry: string): Promise<LoadedSpecs> =>
      load({ "media/compose.yaml": compose, "omni-scale.yaml": `stacks: [media]\nremoved: [{${entry}}]\n` });
    expect((await removed("component: MachineClass/old, id: Old_Class")).tombstones).toMatchObject([
      { component: "MachineClass/old", where: { id: "Old_Class" } },
    ]);
    expect((await removed("component: Cluster/old")).tombstones).toMatchObject([{ component: "Cluster/old", where: {} }]);
    const refused = [await removed("component: Cluster/old, project: old"), await removed("component: Stack/old, project: old, id: old")];
    expect(refused.flatMap(({ diagnostics }) => diagnostics.map(({ rule, what }) => `${rule} ${plain(what)}`))).toEqual([
      "S009 removed[0] has project beside keys that exclude it.",
      "S009 removed[0] has id beside keys that exclude it.",
    ]);
  });

  it("gives tombstones as the adapters want them, except of what is still declared", async () => {
    const { tombstones, diagnostics } = await load({
      "omni-scale.yaml":
        "stacks: [media]\nremoved:\n  - {component: Stack/old, project: old}\n  - {component: Stack/media, project: media}\n  - {component: Stack/media, project: media, services: [cache]}\n",
      "media/compose.yaml": compose,
    });
    expect(diagnostics.map(told)).toEqual([
      "S017 omni-scale.yaml:4:17 (Stack/media) Stack/media is listed under removed and declared as well.",
    ]);
    expect(tombstones).toEqual([
      {
        component: "Stack/old",
        where: { project: "old" },
        source: { file: "omni-scale.yaml", line: 3, column: 17 },
      },
    ]);
  });
});
