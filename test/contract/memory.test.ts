/** The contract suite against the in-memory adapter: shows that the suite itself can be passed. */
import type { Component } from "../../src/core/model.ts";
import type { SourceTree } from "../../src/ports.ts";
import { memoryAdapter, World, type Thing } from "./memory-adapter.ts";
import { adapterContract } from "./suite.ts";

const tree: SourceTree = { entries: async () => [], read: async () => new Uint8Array() };

adapterContract("memory", async () => {
  const world = new World();
  const thing = (things: Thing["things"]): Component<Thing>[] => [
    {
      name: "Thing/one",
      kind: "Thing",
      spec: { world: "w", things, secret: "TOKEN" },
      dependencies: [],
      decisions: [],
      source: { file: "specs/one.yaml", line: 1, column: 1 },
    },
  ];
  return {
    adapter: memoryAdapter(world),
    secrets: { read: async () => "value of TOKEN" },
    canary: "value of TOKEN",
    first: { components: thing({ a: "1", b: "1" }), tree },
    second: { components: thing({ a: "2", b: "1" }), tree },
    tombstones: [{ component: "Thing/one", where: { world: "w" }, source: { file: "omni-scale.yaml", line: 3, column: 3 } }],
    disturb: async () => world.put("a", "9", "value of TOKEN"),
    addForeign: async () => {
      world.put("foreign", "x");
      return async () => world.things.has("foreign");
    },
    cutOff: async () => {
      world.unreachable = true;
      return async () => void (world.unreachable = false);
    },
    kept: async () => "",
    [Symbol.asyncDispose]: async () => {},
  };
});
