// What a plan is made of: what a merge touches, what is only assumed, what stops it. Specs and world are in memory.
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/core/errors.ts";
import { plain, say } from "../../src/core/words.ts";
import type { SourceTree } from "../../src/ports.ts";
import { commit, component, rack, states } from "./rack.ts";

const one = { things: { a: "1" } };
const names = (planned: Awaited<ReturnType<ReturnType<typeof rack>["plan"]>>): string[] => planned.plan.components.map(({ name }) => name);

describe("what a merge touches", () => {
  it("is what wants something else than before, and nothing that merely drifted", async () => {
    const { world, plan } = rack();
    world.put("a", "1");
    world.put("b", "drifted");
    const planned = await plan(
      commit({ one: { things: { a: "2" } }, two: { things: { b: "1" } } }),
      commit({ one, two: { things: { b: "1" } } }),
    );
    expect(names(planned)).toEqual(["Stack/one"]);
    expect(planned.plan.untouched).toEqual(["Stack/two"]);
  });

  it("has the whole difference to live within it, drift included", async () => {
    const { world, plan } = rack();
    world.put("a", "1");
    world.put("b", "drifted");
    const planned = await plan(commit({ one: { things: { a: "2", b: "1" } } }), commit({ one: { things: { a: "1", b: "1" } } }));
    expect(component(planned, "Stack/one").changes.map(({ address }) => address)).toEqual(["memory/Thing/w/a", "memory/Thing/w/b"]);
  });

  it("is everything in scope where nothing limits it", async () => {
    const { plan } = rack();
    expect(names(await plan(commit({ one, two: { things: { b: "1" } } }), undefined, { scope: "all" }))).toEqual([
      "Stack/one",
      "Stack/two",
    ]);
    expect(names(await plan(commit({ one, two: { things: { b: "1" } } }), undefined, { scope: "all", only: ["Stack/two"] }))).toEqual([
      "Stack/two",
    ]);
  });

  it("is not nothing because of a mistyped name: every name has to be somebody's", async () => {
    const { plan } = rack();
    const head = commit({ one, two: { things: { b: "1" } } }, "mode: apply\nremoved:\n  - {component: Stack/gone, project: gone}\n");
    const only = (...asked: string[]): Promise<unknown> => plan(head, commit({ before: one }), { scope: "all", only: asked });
    const error = await only("Stack/tow", "Stack/two", "Cluster/prod").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    const { words, fix } = error as UserError;
    expect(plain(words)).toBe("There is no component Stack/tow nor Cluster/prod in the specs.");
    expect(plain(fix)).toBe("Did you mean Stack/two? The components are: Stack/before, Stack/gone, Stack/one, Stack/two.");
    await expect(only("Stack/two", "Stack/gone", "Stack/before")).resolves.toBeDefined();
  });

  it("may have a name that stands in a file which cannot be read: that file is told then", async () => {
    const { plan } = rack();
    const broken = commit({ one }, "mode: apply\ninclude: [specs/a.yaml]", { "specs/a.yaml": "apiVersion: omni-scale/v1\nkind: [" });
    const { plan: made } = await plan(broken, undefined, { scope: "all", only: ["Stack/two"] });
    expect(made.diagnostics.map(({ rule }) => rule)).toContain("S002");
  });

  it("has a component of a kind that nothing plans yet, which is never called unchanged", async () => {
    const template = (version: string): Record<string, string> => ({
      "prod.yaml": `kind: Cluster\nname: prod\nkubernetes: {version: v1.36.3}\ntalos: {version: ${version}}\n---\nkind: ControlPlane\n`,
    });
    const head = commit({}, "mode: apply\ninclude: [prod.yaml]", template("v1.13.6"));
    const { plan } = rack();
    const planned = await plan(head, commit({}, "mode: apply\ninclude: [prod.yaml]", template("v1.13.5")));
    expect(component(planned, "Cluster/prod").notChecked.map(plain)).toEqual([
      "its file was checked, and not compared with what exists: this version does not plan a Cluster yet",
    ]);
  });

  it("does not have a component that vanished: that one is released, and nothing of it is deleted", async () => {
    const { world, plan } = rack();
    world.put("a", "1");
    const planned = await plan(commit({}), commit({ one }));
    expect(planned.plan.released).toEqual(["Stack/one"]);
    expect(planned.plan.components).toEqual([]);
  });

  it("has a removal from the merge that brings it on", async () => {
    const { world, plan } = rack();
    world.put("a", "1");
    const removing = commit({}, "mode: apply\nremoved: [{component: Stack/one, project: one}]");
    const planned = await plan(removing, commit({ one }));
    expect(component(planned, "Stack/one").changes.map(({ kind }) => kind)).toEqual(["delete"]);
    expect(component(planned, "Stack/one").guards).toMatchObject([{ id: "Stack/one", clearedBy: "confirm-delete", cleared: false }]);
    expect(planned.plan.released).toEqual([]);
    expect(names(await plan(removing, removing))).toEqual([]);
    expect(names(await plan(removing, removing, { scope: "all" }))).toEqual(["Stack/one"]);
  });
});

describe("what cannot be seen", () => {
  it("is told against the base's specs, with the reason, and binds the same as what was seen", async () => {
    const { world, plan } = rack();
    world.put("a", "1");
    const [head, base] = [
      commit({ one: { things: { a: "2" }, secret: "TOKEN" } }),
      commit({ one: { things: { a: "1" }, secret: "TOKEN" } }),
    ];
    world.put("a", "1", "value of TOKEN");
    const live = component(await plan(head, base), "Stack/one");
    world.unreachable = true;
    const blind = component(await plan(head, base), "Stack/one");
    expect(live.basis).toEqual({ kind: "live" });
    expect(blind.basis.kind === "static" && plain(blind.basis.because)).toBe("the world is away");
    expect(blind.digest).toBe(live.digest);
    expect(component(await plan(head, base, { mode: "static" }), "Stack/one").digest).toBe(live.digest);
  });

  it("binds otherwise when the target was not where the base said", async () => {
    const { world, plan } = rack();
    world.put("a", "9");
    const [head, base] = [commit({ one: { things: { a: "2" } } }), commit({ one })];
    expect(component(await plan(head, base), "Stack/one").digest).not.toBe(
      component(await plan(head, base, { mode: "static" }), "Stack/one").digest,
    );
  });

  it("is an error where there is no base to compare with: unknown is never absent", async () => {
    const { world, plan } = rack();
    world.unreachable = true;
    const blind = component(await plan(commit({ one }), undefined, { scope: "all" }), "Stack/one");
    expect(blind.status).toBe("blocked");
    expect(blind.changes).toEqual([]);
    expect(blind.diagnostics.map(({ rule }) => rule)).toEqual(["E002"]);
  });

  it.each([
    { reason: "a part of one", away: say`the world is away` },
    { reason: "whole sentences, as what a person can mend is told", away: say`The world is ${"away"}. Write it as ${"w"}.` },
  ])("ends in one full stop where the reason is $reason", async ({ away }) => {
    const { world, plan } = rack();
    Object.assign(world, { unreachable: true, away });
    const blind = component(await plan(commit({ one }), undefined, { scope: "all" }), "Stack/one");
    expect(blind.diagnostics.map(({ what }) => plain(what))).toEqual([`Stack/one cannot be planned: ${plain(away).replace(/\.$/, "")}.`]);
  });

  it("waits for the component that will make it, with the creates that it announces", async () => {
    const { plan } = rack();
    const hub = { things: { "capability:omni": "1" }, provides: "omni" };
    const planned = await plan(commit({ hub, cluster: { things: { c: "1" }, requires: "omni" } }), commit({}));
    const cluster = component(planned, "Stack/cluster");
    expect(names(planned)).toEqual(["Stack/hub", "Stack/cluster"]);
    expect(cluster).toMatchObject({ status: "deferred", hard: ["Stack/hub"], deferred: { awaits: "omni", from: "Stack/hub" } });
    expect(cluster.deferred?.creates).toHaveLength(1);
    expect(cluster.changes).toEqual([]);
  });
});

describe("what stops a plan", () => {
  it("asks before it takes over what exists otherwise, unless the pull request adopts it by name", async () => {
    const { world, plan } = rack();
    world.put("a", "made by hand");
    const guards = async (config: string): Promise<unknown> =>
      component(await plan(commit({ one }, config), commit({})), "Stack/one").guards;
    expect(await guards("mode: apply")).toMatchObject([{ id: "adopt:Stack/one", cleared: false }]);
    expect(await guards("mode: apply\nadopt: [Stack/one]")).toMatchObject([{ id: "adopt:Stack/one", cleared: true }]);
  });

  it("takes over what equals the specs without a question and without a change", async () => {
    const { world, plan } = rack();
    world.put("a", "1");
    expect(component(await plan(commit({ one }), commit({})), "Stack/one")).toMatchObject({ status: "unchanged", guards: [], changes: [] });
  });

  it("leaves out fields that the base ignores, never ones that only the pull request ignores", async () => {
    const { world, plan } = rack();
    world.put("a", "1");
    const ignoring = "mode: apply\nignore: [{component: Stack/one, field: /value, reason: it flaps}]";
    const changed = { one: { things: { a: "2" } } };
    expect(component(await plan(commit(changed, ignoring), commit({ one }, ignoring)), "Stack/one").status).toBe("unchanged");
    expect(component(await plan(commit(changed, ignoring), commit({ one })), "Stack/one").status).toBe("changes");
  });

  it("blocks what cannot be made out, also where the base could not be made out either: that is not unchanged", async () => {
    const { world, plan, apply } = rack();
    world.put("a", "1");
    const [before, after] = [
      commit({ one: { things: { a: "1" }, refused: "no engine" } }),
      commit({ one: { things: { a: "2" }, refused: "no engine" } }),
    ];
    const blocked = component(await plan(after, before), "Stack/one");
    expect(blocked).toMatchObject({ status: "blocked", changes: [], diagnostics: [{ rule: "M001" }], known: [] });
    // Nor is it compared with what runs: there is nothing to compare.
    expect(blocked.basis.kind === "static" && plain(blocked.basis.because)).toBe("what it asks for cannot be made out");
    const accepting = "mode: apply\naccept: [{rule: M001, component: Stack/one, reason: known}]";
    const accepted = await plan(after, commit({ one: { things: { a: "1" } } }, accepting));
    expect(component(accepted, "Stack/one").status).toBe("blocked");
    expect(states(await apply(after, before))).toEqual({ "Stack/one": "held" });
  });

  describe("a spec that cannot be used, on the base as well", () => {
    const written = "apiVersion: omni-scale/v1\nkind: Stack\nmetadata: {name: bad}\nspec: {path: bad, oops: 1}\n";
    const accepting = "accept: [{rule: S009, component: Stack/bad, reason: known}]\n";
    const withBad = (file: string, config = ""): SourceTree => {
      const files = { "specs/bad.yaml": written, "bad/compose.yaml": file };
      const tree = commit({ one }, `mode: apply\n${config}include: [specs/*.yaml]`, files);
      const blobOf = async (path: string): Promise<string> => Buffer.from(await tree.read(path, 1 << 20)).toString("hex");
      return { ...tree, entries: async () => Promise.all((await tree.entries()).map(async (e) => ({ ...e, blob: await blobOf(e.path) }))) };
    };

    it.each([
      { reason: "its files change", head: withBad("2"), base: withBad("1"), extra: {} },
      { reason: "its files change and the base accepts what is wrong", head: withBad("2"), base: withBad("1", accepting), extra: {} },
      { reason: "everything is planned", head: withBad("1", accepting), base: undefined, extra: { scope: "all" } as const },
    ])("is blocked, and held by an apply, when $reason: that is not unchanged", async ({ head, base, extra }) => {
      const { plan, apply } = rack();
      const blocked = component(await plan(head, base, extra), "Stack/bad");
      expect(blocked).toMatchObject({ status: "blocked", changes: [], diagnostics: [{ rule: "S009" }], known: [] });
      expect(states(await apply(head, base, {}, extra))).toMatchObject({ "Stack/bad": "held" });
    });

    it("is nothing to a merge that does not touch it, whatever else that changes in the configuration", async () => {
      const { plan } = rack();
      expect(names(await plan(withBad("1", "issues: one\n"), withBad("1")))).toEqual([]);
    });
  });

  it("says what is wrong with one component's spec without stopping the others", async () => {
    const { plan } = rack();
    const head = commit({ one, two: { things: { b: "1" } } }, "mode: apply\ninclude: [specs/*.yaml]");
    const broken: typeof head = {
      ...head,
      entries: async () =>
        [...(await head.entries()), { path: "specs/bad.yaml", type: "file" as const }].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      read: async (path, most) =>
        path === "specs/bad.yaml"
          ? new TextEncoder().encode("apiVersion: omni-scale/v1\nkind: Stack\nmetadata: {name: bad}\nspec: {pth: x}\n")
          : head.read(path, most),
    };
    const planned = await plan(broken, commit({}));
    expect(planned.plan.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(component(planned, "Stack/bad").status).toBe("blocked");
    expect(component(planned, "Stack/one").status).toBe("changes");
  });
});

describe("what a look at the target says besides", () => {
  const [head, base] = [commit({ one: { things: { a: "2" } } }), commit({ one })];

  it("blocks, also where it has been so since before this merge", async () => {
    const { world, looking, plan } = rack();
    world.put("a", "1");
    looking.errors.set("Stack/one", "the key asks for a passphrase");
    const found = component(await plan(head, base), "Stack/one");
    expect(found.status).toBe("blocked");
    expect(found.diagnostics.map(({ what }) => plain(what))).toEqual(["the key asks for a passphrase"]);
    expect(found.known).toEqual([]);
  });

  it("is let through by whoever accepted it before this merge", async () => {
    const { world, looking, plan } = rack();
    world.put("a", "1");
    looking.errors.set("Stack/one", "the key asks for a passphrase");
    const accepting = "mode: apply\naccept: [{rule: M001, component: Stack/one, reason: known, until: 2026-12-31}]";
    const found = component(await plan(commit({ one: { things: { a: "2" } } }, accepting), commit({ one }, accepting)), "Stack/one");
    expect([found.status, found.known.length]).toEqual(["changes", 1]);
  });

  it("is a line where it could not be looked at, and keeps nothing from happening", async () => {
    const { world, looking, plan } = rack();
    world.put("a", "1");
    looking.notChecked.set("Stack/one", "the certificate");
    const found = component(await plan(head, base), "Stack/one");
    expect([found.status, found.notChecked.map(plain)]).toEqual(["changes", ["the certificate"]]);
  });

  it("is not asked for where nothing live may be asked, nor for what no merge touches", async () => {
    const { looking, plan } = rack();
    await plan(head, base, { mode: "static" });
    await plan(head, head);
    expect(looking.asked).toBe(0);
  });
});
