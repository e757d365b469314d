// What the change of one component means for others: gates after it, and traps that it may lift.
import { describe, expect, it } from "vitest";
import { withGatesOfUsers, withoutAwaiting, withUnseenAgain } from "./across.ts";
import type { Draft } from "./assemble.ts";
import type { ComponentName, DifferenceGuard, Gate, Step } from "./model.ts";
import { plain, say } from "./words.ts";

const HUB = "Platform/home";
const PROD = "Cluster/prod";
const provides = [{ component: HUB, capability: "omni:a", version: "1.10.6" }] as const;

const step = (name: string, ...interrupts: readonly string[]): Step => ({
  id: `${HUB}:${name}`,
  component: HUB,
  target: "docker/local",
  title: say`${name}`,
  covers: [],
  value: {},
  after: [],
  gates: [],
  impact: { interrupts, destroys: [], oneWay: false, notes: [] },
  reversible: true,
});

const trap = (awaits?: string): DifferenceGuard => ({
  trap: "version-refused",
  clearedBy: "never",
  message: say`not on offer`,
  fix: say`choose another`,
  ...(awaits === undefined ? {} : { awaits }),
});

function draft(
  name: ComponentName,
  parts: { readonly guards?: readonly DifferenceGuard[]; readonly steps?: readonly Step[] } | "same",
): Draft {
  const { guards = [], steps = [] } = parts === "same" ? {} : parts;
  const change = {
    id: `x/Y/${name}`,
    address: `x/Y/${name}`,
    component: name,
    target: "t",
    kind: "update",
    reasons: [],
    fields: [],
    guards,
  } as const;
  return {
    component: { name, source: { file: "a.yaml", line: 1, column: 1 }, decisions: [], dependencies: [] },
    basis: { kind: "live" },
    differences: parts === "same" ? [] : [change],
    steps,
    diagnostics: [],
    known: [],
    notChecked: [],
    unmanaged: [],
    takesOver: false,
  };
}

describe("withoutAwaiting", () => {
  const after = (hub: Draft, ...guards: readonly DifferenceGuard[]): Draft | undefined =>
    withoutAwaiting([hub, draft(PROD, { guards })], provides).at(1);

  it("lets a component through to be planned again, if what its trap awaits changes first", () => {
    const found = after(draft(HUB, {}), trap("omni:a"), trap());
    expect(found?.again?.from).toBe(HUB);
    expect(found?.again?.because.map(plain)).toEqual(["not on offer"]);
    expect(found?.differences[0]?.guards).toEqual([trap()]);
  });

  it.each([
    { reason: "its provider stays as it is", hub: draft(HUB, "same"), guard: trap("omni:a") },
    { reason: "another Omni changes", hub: draft(HUB, {}), guard: trap("omni:b") },
    { reason: "the trap awaits nothing", hub: draft(HUB, {}), guard: trap() },
  ])("keeps the trap where $reason", ({ hub, guard }) => {
    expect(after(hub, guard)).toEqual(draft(PROD, { guards: [guard] }));
  });
});

describe("withUnseenAgain", () => {
  const unseen = (awaits?: string): Draft => ({
    ...draft(PROD, {}),
    basis: { kind: "static", because: say`no answer`, code: "unreachable" },
    ...(awaits === undefined ? {} : { awaits }),
  });
  const after = (hub: Draft, prod: Draft): Draft | undefined => withUnseenAgain([hub, prod], provides).at(1);

  it("plans what could not be seen again after whoever changes what it awaits", () => {
    const found = after(draft(HUB, {}), unseen("omni:a"));
    expect(found?.again?.from).toBe(HUB);
    expect(found?.again?.because.map(plain)).toEqual(["no answer"]);
    expect(found?.differences).toHaveLength(1);
  });

  it.each([
    { reason: "its provider stays as it is", hub: draft(HUB, "same"), prod: unseen("omni:a") },
    { reason: "another Omni changes", hub: draft(HUB, {}), prod: unseen("omni:b") },
    { reason: "it is not away, but closed to us", hub: draft(HUB, {}), prod: unseen() },
    { reason: "it was seen", hub: draft(HUB, {}), prod: draft(PROD, {}) },
  ])("leaves it as it is where $reason", ({ hub, prod }) => {
    expect(after(hub, prod)).toBe(prod);
  });
});

describe("withGatesOfUsers", () => {
  const gate = (version = ""): Gate => ({ id: `omni ${version}`, title: say`Omni answers`, timeoutSeconds: 1, value: {} });
  const gates = (...steps: readonly Step[]): string[][] =>
    (withGatesOfUsers([draft(HUB, { steps })], provides, ({ version }) => [gate(version)])[0]?.steps ?? []).map((one) =>
      one.gates.map(({ id }) => id),
    );

  it("puts them behind the last step that interrupts something", () => {
    expect(gates(step("pull"), step("up", "omni"), step("tidy"))).toEqual([[], ["omni 1.10.6"], []]);
  });

  it("has none where nothing is interrupted", () => {
    expect(gates(step("write a file"))).toEqual([[]]);
  });
});
