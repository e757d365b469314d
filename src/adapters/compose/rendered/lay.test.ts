// What is laid over a commit's files, what keeps a spec from being rendered, and where findings point to.
import { describe, expect, it } from "vitest";
import { memoryTree, type MemoryFile } from "../../../../test/memory-tree.ts";
import type { Component } from "../../../core/model.ts";
import { plain, say } from "../../../core/words.ts";
import { Platform } from "../../../specs/kinds/platform.ts";
import { Stack } from "../../../specs/kinds/stack.ts";
import type { Desired } from "../../adapter.ts";
import { lay } from "./lay.ts";

const VALUES = "omni: {image: omni:1}\ntailscale:\n  image: ts:1\n";
const COMPOSE = ".omni-scale/rendered/Platform-home/compose.yaml";
const source = { file: "specs/hub.yaml", line: 5, column: 9 };

const whole = {
  stack: { values: "v.yaml" },
  domain: "omni.example.com",
  lan: "192.0.2.10",
  tailnet: { hostname: "omni" },
  auth: { auth0: { domain: "a.auth0.com", clientId: "x" } },
  account: { id: "8c1f3c1e-6f0f-4e43-9f7b-1d2c3b4a5968" },
  eula: { name: "Ada", email: "ada@example.com" },
  storage: { etcd: "/etcd" },
  gpgKey: { onHost: "/omni.asc" },
  certificate: { certificate: "/tls.crt", key: "/tls.key" },
};

const platform = (more: object = {}): Component => ({
  name: "Platform/home",
  kind: "Platform",
  spec: Platform.parse({ ...whole, ...more }),
  dependencies: [],
  decisions: [],
  source,
});

const stack: Component = { ...platform(), name: "Stack/media", kind: "Stack", spec: Stack.parse({ path: "media" }) };

const laid = (files: Readonly<Record<string, MemoryFile>>, ...components: readonly Component[]) => lay(memoryTree(files), components);
const read = async ({ tree }: Awaited<ReturnType<typeof laid>>, path: string): Promise<string> =>
  new TextDecoder().decode(await tree.read(path, 10_000));
const told = ({ diagnostics }: Awaited<ReturnType<typeof laid>>): string[] =>
  diagnostics.map(({ rule, at, what }) => `${rule} ${at?.file ?? ""}:${at?.line ?? 0} ${plain(what)}`);

describe("lay", () => {
  it("adds the rendered file in its place and leaves all others as they are", async () => {
    const made = await laid({ "a.txt": "a", "v.yaml": VALUES, "zz.txt": "z" }, platform(), stack);
    expect((await made.tree.entries()).map(({ path }) => path)).toEqual([COMPOSE, "a.txt", "v.yaml", "zz.txt"]);
    expect(await read(made, COMPOSE)).toContain('name: "home"\n');
    expect(await read(made, "a.txt")).toBe("a");
    expect(made.stacks.map(({ name }) => name)).toEqual(["Platform/home", "Stack/media"]);
    expect(made.diagnostics).toEqual([]);
  });

  it("does not see what a commit itself has in the place of rendered files", async () => {
    const made = await laid(
      { [COMPOSE]: "services: {evil: {image: x}}", ".omni-scale/rendered/Platform-home/.env": "X=1", "v.yaml": VALUES },
      platform(),
    );
    expect((await made.tree.entries()).map(({ path }) => path)).toEqual([COMPOSE, "v.yaml"]);
    expect(await read(made, COMPOSE)).not.toContain("evil");
    await expect(made.tree.read(".omni-scale/rendered/Platform-home/.env", 100)).rejects.toThrow("no rendered file");
    await expect(made.tree.read(COMPOSE, 10)).rejects.toThrow("at most 10 bytes");
  });

  it("does not read values for files that somebody has of their own", async () => {
    const made = await laid({}, platform({ stack: { path: "omni" } }), stack);
    expect({ files: made.files.size, stacks: made.stacks.length, told: told(made) }).toEqual({ files: 0, stacks: 2, told: [] });
  });

  it.each<{ reason: string; values?: string; spec?: object; told: readonly string[] }>([
    {
      reason: "an image that is missing",
      values: "tailscale: {image: ts:1}",
      told: ["S010 v.yaml:1 v.yaml has no image for omni, which Platform/home runs."],
    },
    {
      reason: "the image of a service that is only there when it was asked for",
      spec: { auth: { tailscale: { issuer: "https://idp", clientId: "x", clientSecret: { fromEnv: "X" }, tsidp: { hostname: "idp" } } } },
      told: ["S010 v.yaml:1 v.yaml has no image for tsidp, which Platform/home runs."],
    },
    { reason: "an unknown key", values: `${VALUES}omnni: {image: x}`, told: ["S009 v.yaml:4 The document has no key omnni."] },
    {
      reason: "a variable, which only Compose files have",
      values: 'omni: {image: "omni:${TAG}"}\ntailscale: {image: ts:1}',
      told: ["S011 v.yaml:1 omni.image must be an image's name, without blanks and variables."],
    },
    { reason: "two documents", values: `${VALUES}---\n${VALUES}`, told: ["S011 v.yaml:1 v.yaml holds more than one document."] },
    { reason: "nothing", values: "# soon\n", told: ["S011 v.yaml:1 v.yaml is empty."] },
    { reason: "no YAML", values: "omni: {", told: [expect.stringMatching(/^S002 v\.yaml:/)] },
  ])("refuses $reason, and then there is no project", async ({ values = VALUES, spec = {}, told: expected }) => {
    const made = await laid({ "v.yaml": values }, platform(spec), stack);
    expect(told(made)).toEqual(expected);
    expect(made.diagnostics.every(({ component, severity }) => component === "Platform/home" && severity === "error")).toBe(true);
    expect(made.stacks.map(({ name }) => name)).toEqual(["Stack/media"]);
    expect(made.files.size).toBe(0);
  });

  it("refuses a values file that cannot be read", async () => {
    expect(told(await laid({}, platform()))).toEqual([expect.stringMatching(/^S001 v\.yaml:1 v\.yaml cannot be read/)]);
  });

  it("points findings and wishes to what people write: images to the values file, the rest to the spec", async () => {
    const made = await laid({ "v.yaml": VALUES }, platform());
    const lines = (await read(made, COMPOSE)).split("\n");
    const at = (part: string) => ({ file: COMPOSE, line: lines.findIndex((line) => line.includes(part)) + 1, column: 1 });
    const wish = (address: string, place: object) => ({ address, source: place }) as unknown as Desired["resources"][number];
    const finding = (place: object) =>
      ({ severity: "warning", rule: "S114", what: say`x`, why: say`y`, fix: say`z`, at: place }) as Desired["diagnostics"][number];
    const placed = made.placed({
      resources: [wish("compose/Service/home/omni", at('"omni":')), wish("compose/File/home/compose.yaml", at("name:"))],
      absences: [],
      provides: [],
      requires: [],
      diagnostics: [finding(at('image: "ts:1"')), finding(at("cap_add")), finding({ file: "other.yaml", line: 1, column: 1 })],
      unknown: [],
      notChecked: [],
    });
    expect(placed.diagnostics.map(({ at: place }) => place)).toEqual([
      { file: "v.yaml", line: 3, column: 10 },
      source,
      { file: "other.yaml", line: 1, column: 1 },
    ]);
    expect(placed.resources.map(({ source: place }) => place.file)).toEqual(["specs/hub.yaml", COMPOSE]);
  });
});
