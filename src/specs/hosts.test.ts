// Two specs that mean one host have to reach it in one way.
import { describe, expect, it } from "vitest";
import { memoryTree } from "../../test/memory-tree.ts";
import { plain } from "../core/words.ts";
import { loadSpecs } from "./load.ts";

const [one, two] = ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOne", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAITwo"];
const host = (more = ""): string =>
  `{transport: ssh, address: 10.0.0.5, user: omni, hostKeys: [${one}, ${two}], keys: {apply: {fromEnv: A}}${more}}`;
const stack = (name: string, at: string): string =>
  `apiVersion: omni-scale/v1\nkind: Stack\nmetadata: {name: ${name}}\nspec:\n  path: ${name}\n  host: ${at}\n`;

async function load(second: string, configuration = ""): Promise<string[]> {
  const files = {
    "omni-scale.yaml": `include: [s/*]\n${configuration}`,
    "s/a.yaml": stack("a", host()),
    ...(second === "" ? {} : { "s/b.yaml": stack("b", second) }),
    "a/compose.yaml": "services: {}\n",
    "b/compose.yaml": "services: {}\n",
  };
  const { diagnostics } = await loadSpecs(memoryTree(files), "omni-scale.yaml", new Date("2026-01-01T00:00:00Z"));
  return diagnostics.map(({ rule, at, what, fix }) => `${rule} ${at?.file ?? ""}:${at?.line ?? 0} ${plain(what)} ${plain(fix)}`);
}

it.each([
  ["none", host().replace(`hostKeys: [${one}, ${two}], `, "")],
  ["an empty list of them", host().replace(`${one}, ${two}`, "")],
])("a host over ssh is refused whose own keys are not in the spec: %s", async (_what, without) => {
  expect((await load(without.replace("10.0.0.5", "10.0.0.6"))).join()).toMatch(/s\/b\.yaml:6 .*hostKeys/);
});

describe("one host in two specs", () => {
  it.each([
    ["said in the same way", host()],
    ["with its host keys in another order", host().replace(`${one}, ${two}`, `${two}, ${one}`)],
    ["on another port", host(", port: 2222").replace(two, one)],
    ["as another user", host().replace("user: omni", "user: root").replace("fromEnv: A", "fromEnv: B")],
    ["a container of it", host(", container: 200").replace("fromEnv: A", "fromEnv: B")],
    ["the usual port written out", host(", port: 22")],
  ])("is no finding: %s", async (_what, second) => expect(await load(second)).toEqual([]));

  it.each([
    ["another key", host().replace("fromEnv: A", "fromEnv: B"), "host.keys"],
    ["one host key less", host().replace(`${one}, `, ""), "host.hostKeys"],
    ["a key that only looks besides", host().replace("fromEnv: A}", "fromEnv: A}, observe: {fromEnv: O}"), "host.keys"],
    ["everything else", host().replace(two, one).replace("fromEnv: A", "fromEnv: B"), "host.hostKeys, host.keys"],
  ])("is one with both places: %s", async (_what, second, fields) => {
    expect(await load(second)).toEqual([
      expect.stringMatching(
        new RegExp(`^S024 s/b\\.yaml:6 Stack/b has other ${fields} for omni@10\\.0\\.0\\.5 than Stack/a \\(s/a\\.yaml:6:\\d+\\)`),
      ),
    ]);
  });

  it("counts where a removed stack was, too", async () => {
    const removed = `removed: [{component: Stack/old, project: old, host: ${host().replace("fromEnv: A", "fromEnv: B")}}]\n`;
    expect(await load("", removed)).toEqual([expect.stringMatching(/^S024 omni-scale\.yaml:2 Stack\/old has other host\.keys/)]);
  });
});
