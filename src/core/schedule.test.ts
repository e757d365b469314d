// Laws and examples of the order of components; must not test what a run does with it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComponentName, Dependency } from "./model.ts";
import { dependenciesFromCapabilities, schedule, type Ordered } from "./schedule.ts";

const component = (name: string, hard: string[] = [], soft: string[] = []): Ordered => ({
  name: `Thing/${name}`,
  dependencies: [
    ...hard.map((to): Dependency => ({ name: `Thing/${to}`, type: "hard" })),
    ...soft.map((to): Dependency => ({ name: `Thing/${to}`, type: "soft" })),
  ],
});

const namesOf = (components: readonly Ordered[]): ComponentName[] => {
  const result = schedule(components);
  if (!("order" in result)) throw new Error(`cycle: ${result.cycle.join(" ")}`);
  return result.order.map(({ name }) => name);
};

describe("schedule", () => {
  const cases = [
    {
      reason: "free components go by name, whatever the order they come in",
      given: [component("b"), component("a")],
      want: ["Thing/a", "Thing/b"],
    },
    { reason: "a dependency comes first", given: [component("a", ["b"]), component("b")], want: ["Thing/b", "Thing/a"] },
    {
      reason: "a soft dependency comes first where it can",
      given: [component("a", [], ["b"]), component("b")],
      want: ["Thing/b", "Thing/a"],
    },
    {
      reason: "a soft dependency gives way in a cycle",
      given: [component("a", ["b"]), component("b", [], ["a"])],
      want: ["Thing/b", "Thing/a"],
    },
    { reason: "a dependency outside the set is met", given: [component("a", ["elsewhere"])], want: ["Thing/a"] },
  ];
  it.each(cases)("$reason", ({ given, want }) => {
    expect(namesOf(given)).toEqual(want);
  });

  it("names a cycle of hard dependencies, the first one again at the end", () => {
    expect(schedule([component("a", ["b"]), component("b", ["c"]), component("c", ["b"])])).toEqual({
      cycle: ["Thing/b", "Thing/c", "Thing/b"],
    });
  });

  it("does not say that a component waits for a soft dependency that comes later", () => {
    const result = schedule([component("a", ["b"]), component("b", [], ["a"])]);
    expect("order" in result && result.order[0]).toEqual({ name: "Thing/b", after: [], preferably: [] });
  });

  it("places every component once and after its hard dependencies, for any graph without a cycle", () => {
    const graphs = fc
      .integer({ min: 1, max: 12 })
      .chain((size) =>
        fc
          .tuple(...Array.from({ length: size }, (_, i) => fc.subarray(Array.from({ length: i }, (__, j) => String(j)))))
          .map((edges) => edges.map((hard, i) => component(String(i), hard))),
      );
    fc.assert(
      fc.property(graphs, (components) => {
        const order = namesOf(components);
        expect(order.toSorted()).toEqual(components.map(({ name }) => name).toSorted());
        for (const { name, dependencies } of components) {
          for (const dependency of dependencies) expect(order.indexOf(dependency.name)).toBeLessThan(order.indexOf(name));
        }
      }),
    );
  });
});

describe("dependenciesFromCapabilities", () => {
  it("puts whoever requires something after whoever provides it, and nobody after itself", () => {
    const provides = [{ component: "Thing/hub", capability: "omni:home" } as const];
    const requires = [
      { component: "Thing/cluster", capability: "omni:home" } as const,
      { component: "Thing/hub", capability: "omni:home" } as const,
    ];
    expect(dependenciesFromCapabilities(provides, requires)).toEqual(new Map([["Thing/cluster", [{ name: "Thing/hub", type: "hard" }]]]));
  });
});
