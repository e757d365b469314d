// What an apply does with a plan: only what was reviewed, under a lock, once. Specs and world are in memory.
import { describe, expect, it } from "vitest";
import { plain, say } from "../../src/core/words.ts";
import { commit, rack, states } from "./rack.ts";

const base = commit({ one: { things: { a: "1" } } });
const head = commit({ one: { things: { a: "2" } } });
const nothing = { plans: [], planDigests: [], accepted: [] };

describe("an apply", () => {
  it("does what was reviewed, and a second one changes nothing", async () => {
    const { world, apply } = rack();
    world.put("a", "1");
    expect(states(await apply(head, base))).toEqual({ "Stack/one": "applied" });
    expect(world.things.get("a")?.value).toBe("2");
    expect(states(await apply(head, base))).toEqual({ "Stack/one": "unchanged" });
    expect(world.writes).toEqual(["a"]);
  });

  it("does nothing that nobody reviewed, and says how to let it through", async () => {
    const { world, apply } = rack();
    world.put("a", "1");
    const applied = await apply(head, base, { reviewed: nothing, missingReview: say`No pull request brought it.` });
    const [outcome] = applied.report.components;
    expect(outcome).toMatchObject({ state: "held" });
    expect(plain(outcome?.because ?? [])).toContain("No pull request brought it.");
    expect(plain(outcome?.next ?? [])).toContain(applied.plan.components[0]?.digest.slice(0, 12));
    expect(world.writes).toEqual([]);
  });

  it("does it when its digest is named", async () => {
    const { world, apply, plan } = rack();
    world.put("a", "9");
    const { plan: made } = await plan(head, base);
    expect(states(await apply(head, base, { reviewed: { ...nothing, accepted: [made.digest.slice(0, 12)] } }))).toEqual({
      "Stack/one": "applied",
    });
  });

  it("does nothing at all in mode observe", async () => {
    const { world, apply } = rack();
    expect(states(await apply(head, base, { observeOnly: true }))).toEqual({ "Stack/one": "held" });
    expect(world.writes).toEqual([]);
  });

  it("holds what it cannot see, though the plan without sight was reviewed", async () => {
    const { world, apply } = rack();
    world.unreachable = true;
    expect(states(await apply(head, base))).toEqual({ "Stack/one": "held" });
  });

  it("deletes only what was typed", async () => {
    const { world, apply } = rack();
    world.put("a", "1");
    const removing = commit({}, "mode: apply\nremoved: [{component: Stack/one, project: one}]");
    expect(states(await apply(removing, base))).toEqual({ "Stack/one": "held" });
    expect(world.things.has("a")).toBe(true);
    const typed = { clearances: { acknowledge: new Set<string>(), confirmDelete: new Set(["Stack/one"]) } };
    expect(states(await apply(removing, base, {}, typed))).toEqual({ "Stack/one": "applied" });
    expect(world.things.has("a")).toBe(false);
  });

  it("stops with the holder's name when somebody else has the target, and leaves that lock alone", async () => {
    const { world, apply } = rack();
    world.put("a", "1");
    world.owner = { name: "run 7", since: "2026-11-23T11:00:00Z" };
    const [outcome] = (await apply(head, base)).report.components;
    expect(outcome?.state).toBe("held");
    expect(plain(outcome?.because ?? [])).toContain("run 7");
    expect(world.owner.name).toBe("run 7");
    expect(world.writes).toEqual([]);
  });

  it("releases its locks whatever happens", async () => {
    const { world, apply } = rack();
    world.put("a", "1");
    world.failing.set("a", "throw-after");
    expect(states(await apply(head, base))).toEqual({ "Stack/one": "unknown" });
    expect(world.owner).toBeUndefined();
  });

  it("goes on after a write of unknown outcome without doing it twice", async () => {
    const { world, apply } = rack();
    world.put("a", "1");
    world.failing.set("a", "throw-after");
    await apply(head, base);
    world.failing.clear();
    expect(states(await apply(head, base))).toEqual({ "Stack/one": "unchanged" });
    expect(world.writes).toEqual(["a"]);
  });
});

describe("a deferred component", () => {
  const hub = { things: { "capability:omni": "1" }, provides: "omni" };
  const rackHead = commit({ hub, cluster: { things: { c: "1" }, requires: "omni" } });

  it("is planned again after the create that it awaited, and created as announced", async () => {
    const { world, apply } = rack();
    expect(states(await apply(rackHead, commit({})))).toEqual({ "Stack/hub": "applied", "Stack/cluster": "applied" });
    expect(world.writes).toEqual(["capability:omni", "c"]);
  });

  it("is held when what is there by then is not what was announced", async () => {
    const { world, apply } = rack();
    world.beforeWrite = (name) => void (name === "capability:omni" && world.put("c", "somebody else's"));
    expect(states(await apply(rackHead, commit({})))).toEqual({ "Stack/hub": "applied", "Stack/cluster": "held" });
    expect(world.things.get("c")?.value).toBe("somebody else's");
  });

  it("is skipped when what it awaits was not made", async () => {
    const { world, apply } = rack();
    world.failing.set("capability:omni", "fail");
    expect(states(await apply(rackHead, commit({})))).toEqual({ "Stack/hub": "failed", "Stack/cluster": "skipped" });
  });
});
