// What a review lets through, and what it holds; guards that people clear by name.
import { describe, expect, it } from "vitest";
import { digestOfDigests } from "./digest.ts";
import { guardsOf, type Guarded } from "./guards.ts";
import type { Change, Difference } from "./model.ts";
import type { ComponentPlan, Plan } from "./plan.ts";
import { heldChanges, isAnnounced, toReviewedPlan, type Reviewed, withLetThrough } from "./review.ts";
import { plain, say } from "./words.ts";

const digestA = "a".repeat(64);
const digestB = "b".repeat(64);

function change(id: string, digest: string, value = "1"): Change {
  const address = `memory/Thing/${id}` as const;
  const fields = [{ path: "/v", before: { is: "absent" }, after: { is: "value", value } }] as const;
  return { id: address, address, component: "Thing/x", target: "t", kind: "create", reasons: [], fields, digest };
}

function planOf(...changes: Change[]): Plan {
  const component = { name: "Thing/x", changes, digest: digestOfDigests(changes.map(({ digest }) => digest)) } as unknown as ComponentPlan;
  return {
    components: [component],
    untouched: [],
    released: [],
    diagnostics: [],
    known: [],
    digest: digestOfDigests([component.digest, "whole"]),
  };
}

const review = (plan: Plan): Reviewed => ({
  plans: [toReviewedPlan(plan, { pr: 1, baseRef: "main", headSha: "f".repeat(40) })],
  planDigests: [],
  accepted: [],
});

describe("heldChanges", () => {
  it("holds nothing that was reviewed as it is", () => {
    const plan = planOf(change("a", digestA));
    expect(heldChanges(plan, review(plan)).size).toBe(0);
  });

  it("holds nothing when part of the review is already there", () => {
    expect(heldChanges(planOf(change("a", digestA)), review(planOf(change("a", digestA), change("b", digestB)))).size).toBe(0);
  });

  it("holds a component for one change that is otherwise now, with then and now", () => {
    const held = heldChanges(
      planOf(change("a", digestA), change("b", digestB, "2")),
      review(planOf(change("a", digestA), change("b", "c".repeat(64), "1"))),
    );
    const [first] = held.get("Thing/x") ?? [];
    expect(held.get("Thing/x")).toHaveLength(1);
    expect(first?.then?.[0]?.after).toEqual({ is: "value", value: "1" });
    expect(first?.now[0]?.after).toEqual({ is: "value", value: "2" });
  });

  it("holds what nobody reviewed at all, without a then", () => {
    const held = heldChanges(planOf(change("a", digestA)), { plans: [], planDigests: [], accepted: [] });
    expect(held.get("Thing/x")?.[0]).not.toHaveProperty("then");
  });

  const plan = planOf(change("a", digestA));
  it.each([
    { reason: "the change's digest", accepted: digestA, held: 0 },
    { reason: "its first twelve digits", accepted: digestA.slice(0, 12), held: 0 },
    { reason: "the component's digest", accepted: plan.components[0]?.digest ?? "", held: 0 },
    { reason: "the whole plan's digest", accepted: plan.digest, held: 0 },
    { reason: "too few digits", accepted: digestA.slice(0, 11), held: 1 },
    { reason: "nothing", accepted: "", held: 1 },
  ])("is let through by name, or not: $reason", ({ accepted, held }) => {
    expect(heldChanges(plan, { plans: [], planDigests: [], accepted: [accepted] }).size).toBe(held);
  });

  it("takes the digest of a whole plan where a status is all that could be written", () => {
    expect(heldChanges(plan, { plans: [], planDigests: [plan.digest], accepted: [] }).size).toBe(0);
  });
});

describe("withLetThrough", () => {
  const named: Reviewed = { plans: [], planDigests: [], accepted: [planOf(change("a", digestA)).digest] };
  // A component alone is another plan, with another digest.
  const alone = { ...planOf(change("a", digestA)), digest: "c".repeat(64) };

  it("remembers what a named digest let through, for when a part of it is planned again alone", () => {
    const plan = planOf(change("a", digestA));
    expect(heldChanges(alone, named).size).toBe(1);
    expect(heldChanges(alone, withLetThrough(named, plan, new Map())).size).toBe(0);
  });

  it("lets through nothing that was held, nor what is otherwise by then", () => {
    const plan = planOf(change("a", digestA));
    expect(heldChanges(alone, withLetThrough(named, plan, new Map([["Thing/x", "held"]]))).size).toBe(1);
    expect(heldChanges(planOf(change("a", digestB)), withLetThrough(named, plan, new Map())).size).toBe(1);
  });
});

describe("isAnnounced", () => {
  const reviewed: Reviewed = {
    plans: [{ changes: [], deferred: [{ component: "Thing/x", creates: [digestA] }] }],
    planDigests: [],
    accepted: [],
  };
  it("lets a deferred component create what was announced, and nothing else", () => {
    expect(isAnnounced(planOf(change("a", digestA)).components[0]!, reviewed)).toBe(true);
    expect(isAnnounced(planOf(change("a", digestA), change("b", digestB)).components[0]!, reviewed)).toBe(false);
    expect(isAnnounced(planOf({ ...change("a", digestA), kind: "update" }).components[0]!, reviewed)).toBe(false);
  });
});

describe("guardsOf", () => {
  const none = { acknowledge: new Set<string>(), confirmDelete: new Set<string>() };
  const difference = (extra: Partial<Difference>): Difference => ({
    id: "m/T/a",
    address: "m/T/a",
    component: "Thing/x",
    target: "t",
    kind: "update",
    reasons: [],
    fields: [],
    ...extra,
  });
  const guarded = (extra: Partial<Guarded>): Guarded => ({
    component: { name: "Thing/x", decisions: [] },
    differences: [difference({})],
    takesOver: false,
    adopt: [],
    ...extra,
  });

  it("asks for the component's name before anything is deleted", () => {
    const deletes = guarded({ differences: [difference({ kind: "delete" })] });
    expect(guardsOf(deletes, none)).toMatchObject([{ id: "Thing/x", clearedBy: "confirm-delete", cleared: false }]);
    expect(guardsOf(deletes, { ...none, confirmDelete: new Set(["Thing/x"]) })[0]?.cleared).toBe(true);
    expect(guardsOf(deletes, { ...none, confirmDelete: new Set(["Thing"]) })[0]?.cleared).toBe(false);
    expect(guardsOf(deletes, { ...none, acknowledge: new Set(["Thing/x"]) })[0]?.cleared).toBe(false);
  });

  it("asks before it takes over what somebody else made, unless omni-scale.yaml adopts it", () => {
    expect(guardsOf(guarded({ takesOver: true }), none)).toMatchObject([{ id: "adopt:Thing/x", cleared: false }]);
    expect(guardsOf(guarded({ takesOver: true, adopt: ["Thing/x"] }), none)[0]?.cleared).toBe(true);
  });

  it("guards a locked decision that changes or goes, with its rationale", () => {
    const before = { decisions: [{ key: "network-mode", value: "sidecar", rationale: "MagicDNS", locked: true }] };
    const [guard] = guardsOf(guarded({ before }), none);
    expect(guard).toMatchObject({ id: "decision:Thing/x/network-mode", cleared: false });
    expect(plain(guard?.message ?? [])).toContain("MagicDNS");
    const kept = { name: "Thing/x", decisions: before.decisions } as const;
    expect(guardsOf(guarded({ before, component: kept }), none)).toEqual([]);
  });

  it("never clears what can only be mended in the specs", () => {
    const trap = { trap: "volume-recreated", clearedBy: "never", message: say`m`, fix: say`f` } as const;
    const all = { acknowledge: new Set(["volume-recreated:Thing/x"]), confirmDelete: new Set(["volume-recreated:Thing/x"]) };
    expect(guardsOf(guarded({ differences: [difference({ guards: [trap] })] }), all)[0]?.cleared).toBe(false);
  });
});
