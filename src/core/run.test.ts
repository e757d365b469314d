// How a run orders, gates, stops and reports; the effects are small functions here.
import { describe, expect, it } from "vitest";
import type { ComponentName, Gate, GateResult, Step, StepResult } from "./model.ts";
import type { ComponentPlan, Plan } from "./plan.ts";
import { run } from "./run.ts";
import type { Permits, RunEvent, RunPorts } from "./run-ports.ts";
import { plain, say } from "./words.ts";

const gate = (id: string): Gate => ({ id, title: say`gate ${id}`, timeoutSeconds: 1, value: {} });

function step(component: ComponentName, name: string, extra: Partial<Step> = {}): Step {
  const impact = { interrupts: [], destroys: [], oneWay: false, notes: [] };
  return {
    id: `${component}:${name}`,
    component,
    target: "t/one",
    title: say`${name}`,
    covers: [],
    value: {},
    after: [],
    gates: [],
    impact,
    reversible: true,
    ...extra,
  };
}

function planned(name: string, steps: (component: ComponentName) => Step[], extra: Partial<ComponentPlan> = {}): ComponentPlan {
  const component: ComponentName = `Thing/${name}`;
  return {
    name: component,
    source: { file: "a.yaml", line: 1, column: 1 },
    status: "changes",
    basis: { kind: "live" },
    after: [],
    hard: [],
    changes: [],
    steps: steps(component),
    diagnostics: [],
    known: [],
    guards: [],
    notChecked: [],
    unmanaged: [],
    digest: "",
    ...extra,
  };
}

const planOf = (...components: ComponentPlan[]): Plan => ({
  components,
  untouched: [],
  released: [],
  diagnostics: [],
  known: [],
  digest: "",
});
const open: Permits = { refused: new Map(), acknowledged: new Set() };

function world(faults: { steps?: Record<string, StepResult | Error>; gates?: Record<string, GateResult>; rollBack?: StepResult } = {}) {
  const events: string[] = [];
  const ports: RunPorts = {
    apply: async ({ id }) => {
      events.push(`apply ${id}`);
      const fault = faults.steps?.[id];
      if (fault instanceof Error) throw fault;
      return fault ?? { status: "applied" };
    },
    wait: async ({ id }) => faults.gates?.[id] ?? { status: "passed", detail: say`fine` },
    rollBack: async ({ id }) => {
      events.push(`back ${id}`);
      return faults.rollBack;
    },
    replan: async (component) => ({ status: "ready", plan: { ...component, status: "changes", steps: [step(component.name, "late")] } }),
    seconds: () => 0,
    tell: (event: RunEvent) => void (event.kind === "intent" && events.push(`intent ${event.step.id}`)),
  };
  return { ports, events };
}

async function states(plan: Plan, ports: RunPorts, permits = open, signal = new AbortController().signal): Promise<Record<string, string>> {
  const { components } = await run(plan, permits, ports, signal);
  return Object.fromEntries(components.map(({ name, state }) => [name, state]));
}

describe("run", () => {
  it("writes its intent before it acts, and does steps in the order of `after`", async () => {
    const { ports, events } = world();
    await run(
      planOf(planned("a", (c) => [step(c, "two", { after: [`${c}:one`] }), step(c, "one")])),
      open,
      ports,
      new AbortController().signal,
    );
    expect(events).toEqual(["intent Thing/a:one", "apply Thing/a:one", "intent Thing/a:two", "apply Thing/a:two"]);
  });

  it.each<{ reason: string; result: StepResult | Error; state: string }>([
    { reason: "applied", result: { status: "applied" }, state: "applied" },
    { reason: "all unchanged is unchanged", result: { status: "unchanged" }, state: "unchanged" },
    { reason: "a refusal is a failure", result: { status: "failed", because: say`no` }, state: "failed" },
    { reason: "an exception may have happened", result: new Error("cut"), state: "unknown" },
    { reason: "somebody was there in between", result: { status: "stale", expected: say`1`, found: say`2` }, state: "held" },
    { reason: "taken back is not done", result: { status: "rolled-back", because: say`sick` }, state: "rolled-back" },
  ])("ends a component as $state: $reason", async ({ result, state }) => {
    const { ports } = world({ steps: { "Thing/a:one": result } });
    expect(await states(planOf(planned("a", (c) => [step(c, "one")])), ports)).toEqual({ "Thing/a": state });
  });

  it("does not start what comes after a failed step, and says so", async () => {
    const { ports } = world({ steps: { "Thing/a:one": { status: "failed", because: say`no` } } });
    const report = await run(planOf(planned("a", (c) => [step(c, "one"), step(c, "two")])), open, ports, new AbortController().signal);
    expect(report.components[0]?.steps.map(({ status }) => status)).toEqual(["failed", "not-started"]);
    expect(plain(report.components[0]?.next ?? [])).toContain("Start the apply again");
  });

  it("does not say of a component that it was held, untouched, when a step of it was done before somebody was there", async () => {
    const { ports } = world({ steps: { "Thing/a:two": { status: "stale", expected: say`1`, found: say`2` } } });
    const plan = planOf(planned("a", (c) => [step(c, "one"), step(c, "two", { after: [`${c}:one`] })]));
    const report = await run(plan, open, ports, new AbortController().signal);
    expect(report.components[0]).toMatchObject({ state: "failed", steps: [{ status: "applied" }, { status: "stale" }] });
    expect(plain(report.components[0]?.because ?? [])).toContain("expected 1, found 2");
  });

  it("skips dependents of a failure with the reason, and goes on with the independent", async () => {
    const { ports } = world({ steps: { "Thing/a:one": { status: "failed", because: say`no` } } });
    const plan = planOf(
      planned("a", (c) => [step(c, "one")]),
      planned("b", (c) => [step(c, "one")], { after: ["Thing/a"], hard: ["Thing/a"] }),
      planned("c", (c) => [step(c, "one")], { after: ["Thing/a"] }),
      planned("d", (c) => [step(c, "one")]),
    );
    const report = await run(plan, open, ports, new AbortController().signal);
    expect(report.components.map(({ state }) => state)).toEqual(["failed", "skipped", "applied", "applied"]);
    expect(plain(report.components[1]?.because ?? [])).toBe("it depends on Thing/a (failed)");
  });

  it("says of what a dependent waits for how it ended, in the glossary's words", async () => {
    const { ports } = world({ steps: { "Thing/a:one": { status: "rolled-back", because: say`no` } } });
    const plan = planOf(
      planned("a", (c) => [step(c, "one")]),
      planned("b", (c) => [step(c, "one")], { after: ["Thing/a"], hard: ["Thing/a"] }),
    );
    const report = await run(plan, open, ports, new AbortController().signal);
    expect(plain(report.components[1]?.because ?? [])).toBe("it depends on Thing/a (rolled back)");
  });

  it("does nothing for a refused component and keeps the reason and what was held", async () => {
    const { ports, events } = world();
    const refusal = { because: say`nobody reviewed it`, next: say`accept it`, held: [{ id: "x", digest: "d", now: [] }] };
    const report = await run(
      planOf(planned("a", (c) => [step(c, "one")])),
      { ...open, refused: new Map([["Thing/a", refusal]]) },
      ports,
      new AbortController().signal,
    );
    expect(report.components[0]).toMatchObject({ state: "held", held: refusal.held, because: refusal.because });
    expect(events).toEqual([]);
  });

  it("takes a reversible step back when its gate fails, and keeps the gate's reason", async () => {
    const { ports, events } = world({
      gates: { g: { status: "failed", detail: say`503` } },
      rollBack: { status: "rolled-back", because: say`x` },
    });
    const report = await run(
      planOf(planned("a", (c) => [step(c, "one", { gates: [gate("g")] })])),
      open,
      ports,
      new AbortController().signal,
    );
    expect(report.components[0]?.state).toBe("rolled-back");
    expect(plain(report.components[0]?.because ?? [])).toBe("gate g: 503");
    expect(events).toContain("back Thing/a:one");
  });

  it("leaves an irreversible step as it is when its gate fails", async () => {
    const { ports, events } = world({ gates: { g: { status: "failed", detail: say`503` } } });
    const plan = planOf(planned("a", (c) => [step(c, "one", { gates: [gate("g")], reversible: false })]));
    expect(await states(plan, ports)).toEqual({ "Thing/a": "failed" });
    expect(events).not.toContain("back Thing/a:one");
  });

  it("stops at a gate that cannot be checked, until somebody vouches for it by name", async () => {
    const { ports, events } = world({ gates: { g: { status: "not-checked", detail: say`no key` } } });
    const plan = planOf(planned("a", (c) => [step(c, "one", { gates: [gate("g")] }), step(c, "two")]));
    expect(await states(plan, ports)).toEqual({ "Thing/a": "unknown" });
    expect(events).not.toContain("apply Thing/a:two");
    expect(await states(plan, ports, { ...open, acknowledged: new Set(["g"]) })).toEqual({ "Thing/a": "applied" });
  });

  it("plans a deferred component again before it starts", async () => {
    const { ports, events } = world();
    const plan = planOf(
      planned("hub", (c) => [step(c, "one")]),
      planned("late", () => [], { status: "deferred", after: ["Thing/hub"], hard: ["Thing/hub"] }),
    );
    expect(await states(plan, ports)).toEqual({ "Thing/hub": "applied", "Thing/late": "applied" });
    expect(events.at(-1)).toBe("apply Thing/late:late");
  });

  it("begins nothing new after a stop, and says which steps were left", async () => {
    const stop = new AbortController();
    const { ports, events } = world();
    const stopping: RunPorts = { ...ports, apply: async (s) => (stop.abort(), ports.apply(s)) };
    const plan = planOf(
      planned("a", (c) => [step(c, "one"), step(c, "two")]),
      planned("b", (c) => [step(c, "one")]),
    );
    expect(await states(plan, stopping, open, stop.signal)).toEqual({ "Thing/a": "failed", "Thing/b": "skipped" });
    expect(events.filter((event) => event.startsWith("apply"))).toEqual(["apply Thing/a:one"]);
  });

  it("never works on one target twice at a time, and on two targets at once", async () => {
    const busy = new Map<string, number>();
    let most = 0;
    let together = 0;
    const { ports } = world();
    const watching: RunPorts = {
      ...ports,
      apply: async ({ target }) => {
        busy.set(target, (busy.get(target) ?? 0) + 1);
        most = Math.max(most, busy.get(target) ?? 0);
        together = Math.max(
          together,
          [...busy.values()].reduce((sum, n) => sum + n, 0),
        );
        await new Promise((resolve) => void setImmediate(resolve));
        busy.set(target, (busy.get(target) ?? 0) - 1);
        return { status: "applied" };
      },
    };
    const plan = planOf(...["a", "b", "c", "d"].map((name, i) => planned(name, (c) => [step(c, "one", { target: `t/${i % 2}` })])));
    await run(plan, open, watching, new AbortController().signal);
    expect(most).toBe(1);
    expect(together).toBe(2);
  });
});
