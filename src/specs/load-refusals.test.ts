/** One table of commits with one thing wrong each: what is said, where, and that nothing else is. */
import { describe, expect, it } from "vitest";
import { memoryTree, type MemoryFile } from "../../test/memory-tree.ts";
import { plain } from "../core/words.ts";
import { loadSpecs } from "./load.ts";

function stack(name: string, more = ""): string {
  return `apiVersion: omni-scale/v1\nkind: Stack\nmetadata: {name: ${name}}\nspec: {path: media}\n${more}`;
}

function depends(name: string, on: string, type = "hard"): string {
  return `{path: media, project: p-${name}, name: ${name}, dependencies: [{name: Stack/${on}, type: ${type}}]}`;
}

const cases: readonly {
  reason: string;
  files: Readonly<Record<string, MemoryFile>>;
  says: readonly string[];
}[] = [
  {
    reason: "no configuration",
    files: {},
    says: ["S001 omni-scale.yaml:1:1 There is no file omni-scale.yaml in the repository."],
  },
  {
    reason: "an empty configuration",
    files: { "omni-scale.yaml": "# nothing yet\n" },
    says: ["S023 omni-scale.yaml:1:1 omni-scale.yaml names no specs."],
  },
  {
    reason: "a configuration in two documents",
    files: { "omni-scale.yaml": "stacks: [media]\n---\nmode: apply\n" },
    says: ["S006 omni-scale.yaml:3:1 omni-scale.yaml has a second document."],
  },
  {
    reason: "a configuration that is a list",
    files: { "omni-scale.yaml": "- a\n" },
    says: ["S011 omni-scale.yaml:1:1 The document must be a mapping."],
  },
  {
    reason: "statement 20: a symlinked configuration",
    files: { "omni-scale.yaml": { type: "symlink" } },
    says: ["S022 omni-scale.yaml:1:1 omni-scale.yaml is a symlink."],
  },
  {
    reason: "statement 20: a symlinked spec",
    files: { "omni-scale.yaml": "include: ['s/*']\n", "s/a.yaml": { type: "symlink" } },
    says: ["S022 omni-scale.yaml:1:11 s/a.yaml is a symlink, and this pattern picks it up."],
  },
  {
    reason: "statement 20: a stack's folder behind a symlink",
    files: { "omni-scale.yaml": "stacks: [link/media]\n", link: { type: "symlink" } },
    says: ["S022 omni-scale.yaml:1:10 link, in the folder link/media of Stack/media, is a symlink."],
  },
  {
    reason: "statement 20: a symlink inside a stack's folder",
    files: { "omni-scale.yaml": "stacks: [media]\n", "media/a/b": { type: "symlink" } },
    says: ["S022 omni-scale.yaml:1:10 media/a/b, in the folder media of Stack/media, is a symlink."],
  },
  {
    reason: "a submodule as stack",
    files: { "omni-scale.yaml": "stacks: [sub]\n", sub: { type: "submodule" } },
    says: ["S022 omni-scale.yaml:1:10 sub, in the folder sub of Stack/sub, is a submodule."],
  },
  {
    reason: "statement 20: a way out of the repository",
    files: { "omni-scale.yaml": "stacks: [media, a/../../b]\n" },
    says: ["S011 omni-scale.yaml:1:17 stacks[1] must be a path inside the repository, without .. and with no / or - in front."],
  },
  {
    reason: "statement 20: an absolute path",
    files: { "omni-scale.yaml": "stacks: [media, {path: /etc}]\n" },
    says: ["S011 omni-scale.yaml:1:24 stacks[1].path must be a path inside the repository, without .. and with no / or - in front."],
  },
  {
    reason: "statement 20: an operand that would be an option",
    files: {
      "omni-scale.yaml": "stacks: [media, {path: media, name: b, project: b, files: [--help]}]\n",
    },
    says: ["S011 omni-scale.yaml:1:60 stacks[1].files[0] must be a path inside the repository, without .. and with no / or - in front."],
  },
  {
    reason: "an include that leaves the repository",
    files: { "omni-scale.yaml": "stacks: [media]\ninclude: [../*.yaml]\n" },
    says: ["S011 omni-scale.yaml:2:11 include[0] must be a pattern inside the repository with only *, ?, ** and {a,b}."],
  },
  {
    reason: "an include that matches nothing",
    files: { "omni-scale.yaml": "stacks: [media]\ninclude: [spec/*.yaml]\n" },
    says: ["S023 omni-scale.yaml:2:11 No file matches spec/*.yaml."],
  },
  {
    reason: "an include that matches only what cannot be a spec",
    files: { "omni-scale.yaml": "stacks: [media]\ninclude: [a.yaml.tmpl]\n", "a.yaml.tmpl": "" },
    says: ["S023 omni-scale.yaml:2:11 Nothing that a.yaml.tmpl matches is a spec by its name."],
  },
  {
    reason: "statement 21: a file over 1 MiB",
    files: { "omni-scale.yaml": "include: [a.yaml]\n", "a.yaml": " ".repeat(1024 * 1024 + 1) },
    says: ["S001 a.yaml:1:1 a.yaml cannot be read: it has 1048577 bytes."],
  },
  {
    reason: "a file that is no text",
    files: { "omni-scale.yaml": "include: [a.yaml]\n", "a.yaml": new Uint8Array([0x61, 0xff]) },
    says: ["S001 a.yaml:1:1 a.yaml is not UTF-8 text."],
  },
  {
    reason: "a folder whose name cannot be a component's",
    files: { "omni-scale.yaml": "stacks: [Media_1]\n", "Media_1/compose.yaml": "" },
    says: ["S010 omni-scale.yaml:1:10 The folder Media_1 gives the component no usable name."],
  },
  {
    reason: "a folder that is not there",
    files: { "omni-scale.yaml": "stacks: [meda]\n" },
    says: ["S018 omni-scale.yaml:1:10 There is no folder meda in the repository."],
  },
  {
    reason: "a Compose file that is not there",
    files: { "omni-scale.yaml": "stacks: [{path: media, files: [compose.yaml, gpu.yaml]}]\n" },
    says: ["S018 omni-scale.yaml:1:46 There is no file media/gpu.yaml in the repository."],
  },
  {
    reason: "one name in two files",
    files: {
      "omni-scale.yaml": "include: [b.yaml, a.yaml]\n",
      "a.yaml": stack("media"),
      "b.yaml": stack("media"),
    },
    says: ["S012 b.yaml:3:18 Stack/media is declared twice."],
  },
  {
    reason: "one name in a file and in stacks",
    files: { "omni-scale.yaml": "stacks: [media]\ninclude: [a.yaml]\n", "a.yaml": stack("media") },
    says: ["S012 a.yaml:3:18 Stack/media is declared twice."],
  },
  {
    reason: "two stacks in one project",
    files: { "omni-scale.yaml": "stacks: [media, {path: media, name: b, project: media}]\n" },
    says: ["S019 omni-scale.yaml:1:49 Stack/b and Stack/media are the Compose project media on one host."],
  },
  {
    reason: "one project on two hosts is fine",
    files: {
      "omni-scale.yaml": "stacks: [media, {path: media, name: b, project: media, host: {transport: local, hostname: b}}]\n",
    },
    says: [],
  },
  {
    reason: "a dependency on nothing",
    files: { "omni-scale.yaml": `stacks: [${depends("a", "b")}]\n` },
    says: ["S013 omni-scale.yaml:1:69 Stack/a depends on Stack/b, which no spec declares."],
  },
  {
    reason: "a dependency on itself",
    files: { "omni-scale.yaml": `stacks: [${depends("a", "a")}]\n` },
    says: ["S014 omni-scale.yaml:1:69 These wait for each other: Stack/a → Stack/a."],
  },
  {
    reason: "a cycle of three, said once",
    files: {
      "omni-scale.yaml": `stacks:\n  - ${depends("c", "b")}\n  - ${depends("b", "a")}\n  - ${depends("a", "c")}\n`,
    },
    says: ["S014 omni-scale.yaml:4:64 These wait for each other: Stack/a → Stack/c → Stack/b → Stack/a."],
  },
  {
    reason: "a cycle with a soft link is only an order",
    files: {
      "omni-scale.yaml": `stacks:\n  - ${depends("a", "b")}\n  - ${depends("b", "a", "soft")}\n`,
    },
    says: [],
  },
  {
    reason: "a decision twice",
    files: {
      "omni-scale.yaml": "include: [a.yaml]\n",
      "a.yaml": stack("a", "decisions:\n  - {key: k, value: 1, rationale: r}\n  - {key: k, value: 2, rationale: r}\n"),
    },
    says: ["S015 a.yaml:7:11 Stack/a has two decisions k."],
  },
  {
    reason: "settings for components that are not there",
    files: {
      "omni-scale.yaml":
        "stacks: [media]\nadopt: [Stack/meda]\naccept: [{rule: S018, component: Stack/b, reason: r}]\nignore: [{component: Stack/c, field: /a, reason: r}]\n",
    },
    says: [
      "S016 omni-scale.yaml:2:9 No spec declares Stack/meda.",
      "S016 omni-scale.yaml:3:34 No spec declares Stack/b.",
      "S016 omni-scale.yaml:4:22 No spec declares Stack/c.",
    ],
  },
  {
    reason: "a tombstone of no kind",
    files: {
      "omni-scale.yaml": "stacks: [media]\nremoved: [{component: Stak/old, project: old}]\n",
    },
    says: ["S008 omni-scale.yaml:2:23 There is no kind Stak."],
  },
  {
    reason: "a tombstone that does not say where",
    files: { "omni-scale.yaml": "stacks: [media]\nremoved: [{component: Stack/old}]\n" },
    says: ["S010 omni-scale.yaml:2:11 removed[0] lacks the key project."],
  },
  {
    reason: "an acceptance that is over",
    files: {
      "omni-scale.yaml": "stacks: [media]\naccept: [{rule: S018, component: Stack/media, reason: r, until: 2026-11-22}]\n",
    },
    says: ["S021 omni-scale.yaml:2:65 Accepting S018 for Stack/media ended with 2026-11-22."],
  },
  {
    reason: "an acceptance on its last day counts",
    files: {
      "omni-scale.yaml": "stacks: [media]\naccept: [{rule: S018, component: Stack/media, reason: r, until: 2026-11-23}]\n",
    },
    says: [],
  },
  {
    reason: "a day that is none",
    files: {
      "omni-scale.yaml": "stacks: [media]\naccept: [{rule: S018, component: Stack/media, reason: r, until: 2026-02-30}]\n",
    },
    says: ["S011 omni-scale.yaml:2:65 accept[0].until must be a date like 2026-11-23."],
  },
  {
    reason: "a secret in the configuration",
    files: { "omni-scale.yaml": "stacks: [{path: media, variables: {DB_PASSWORD: hunter2}}]\n" },
    says: ["S020 omni-scale.yaml:1:49 stacks[0].variables.DB_PASSWORD is a literal value under the name of a secret."],
  },
  {
    reason: "two probes in one",
    files: {
      "omni-scale.yaml": "stacks: [{path: media, probes: [{healthy: a, tcp: {host: h, port: 1}}]}]\n",
    },
    says: ["S009 omni-scale.yaml:1:34 stacks[0].probes[0] has healthy beside keys that exclude it."],
  },
  {
    reason: "a probe that asks nothing",
    files: { "omni-scale.yaml": "stacks: [{path: media, probes: [{timeout: 5}]}]\n" },
    says: ["S010 omni-scale.yaml:1:33 stacks[0].probes[0] says nothing of http, tcp, command, healthy."],
  },
];

describe("loadSpecs", () => {
  it.each(cases)("$reason", async ({ files, says }) => {
    const tree = memoryTree({ "media/compose.yaml": "services: {}\n", ...files });
    const { diagnostics } = await loadSpecs(tree, "omni-scale.yaml", new Date("2026-11-23T23:59:59Z"));
    expect(diagnostics.map(({ rule, at, what }) => `${rule} ${at?.file}:${at?.line}:${at?.column} ${plain(what)}`)).toEqual(says);
    for (const { why, fix } of diagnostics)
      expect([plain(why), plain(fix)]).toEqual([expect.stringMatching(/^[A-Z].*\.$/), expect.stringMatching(/^[A-Z].*[.?`]$/)]);
  });

  it("does not miss a component that stands in a file it cannot read", async () => {
    const tree = memoryTree({
      "omni-scale.yaml": `include: [a.yaml]\nadopt: [Stack/b]\nstacks: [${depends("a", "b")}]\n`,
      "a.yaml": `${stack("b")}a: 'x' y\n---\n: [`,
      "media/compose.yaml": "",
    });
    const { diagnostics } = await loadSpecs(tree, "omni-scale.yaml", new Date(0));
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(["S002"]));
  });

  it("proposes another component for a dependency on nothing, never the one that has it", async () => {
    const load = (stacks: readonly string[]): ReturnType<typeof loadSpecs> =>
      loadSpecs(
        memoryTree({ "omni-scale.yaml": `stacks: [${stacks.join(", ")}]\n`, "media/compose.yaml": "" }),
        "omni-scale.yaml",
        new Date(0),
      );
    const fixes = async (...stacks: readonly string[]): Promise<readonly string[]> =>
      (await load(stacks)).diagnostics.filter(({ rule }) => rule === "S013").map(({ fix }) => plain(fix));
    expect(await fixes(depends("media", "medea"))).toEqual(["Correct the name or remove the entry."]);
    expect(await fixes(depends("media", "medea"), depends("medeas", "media"))).toEqual(["Did you mean Stack/medeas?"]);
  });

  it("walks a chain of thousands of dependencies", async () => {
    const chain = Array.from({ length: 3000 }, (_, n) => `  - ${depends(`c${n}`, `c${(n + 1) % 3000}`)}`).join("\n");
    const tree = memoryTree({ "omni-scale.yaml": `stacks:\n${chain}\n`, "media/compose.yaml": "" });
    const { diagnostics, components } = await loadSpecs(tree, "omni-scale.yaml", new Date(0));
    expect(components).toHaveLength(3000);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["S014"]);
  });
});
