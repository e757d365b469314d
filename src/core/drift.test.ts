import { describe, expect, it } from "vitest";
import { change, component } from "../../test/golden/report/build.ts";
import { driftOf, truthDigest } from "./drift.ts";
import { plain, say } from "./words.ts";

const differs = [change("Stack/a", "Service", "web", { kind: "update", because: [say`it differs`] })];
const error = { severity: "error", rule: "S001", what: say`the spec is wrong`, why: say``, fix: say`` } as const;

describe("driftOf", () => {
  it.each([
    { reason: "seen, the same", plan: component("Stack/a"), standing: "in-step" },
    { reason: "seen, otherwise", plan: component("Stack/a", { changes: differs }), standing: "drifted" },
    {
      reason: "its target is away",
      plan: component("Stack/a", { basis: { kind: "static", because: say`away`, code: "unreachable" } }),
      standing: "unreachable",
    },
    {
      reason: "away, though the base's specs differ",
      plan: component("Stack/a", { changes: differs, basis: { kind: "static", because: say`away`, code: "unreachable" } }),
      standing: "unreachable",
    },
    {
      reason: "no right to look",
      plan: component("Stack/a", { basis: { kind: "static", because: say`refused`, code: "forbidden" } }),
      standing: "unknown",
    },
    {
      reason: "on another machine",
      plan: component("Stack/a", { basis: { kind: "static", because: say`elsewhere`, code: "not-here" } }),
      standing: "unknown",
    },
    { reason: "its spec is wrong", plan: component("Stack/a", { diagnostics: [error] }), standing: "unknown" },
    {
      reason: "what it needs does not exist yet",
      plan: component("Stack/a", { deferred: { awaits: "omni:a", from: "Stack/b", creates: [] } }),
      standing: "unknown",
    },
  ])("$reason: $standing", ({ plan, standing }) => {
    const drift = driftOf(plan);
    expect(drift.standing).toBe(standing);
    expect(drift.because === undefined).toBe(standing === "in-step" || standing === "drifted");
  });
});

describe("why a component was not seen", () => {
  const away = { kind: "static", because: say`the engine does not answer`, code: "unreachable" } as const;

  it.each([
    { reason: "its target is away, whatever else is wrong with it", basis: away, because: "the engine does not answer" },
    { reason: "its spec is wrong", basis: { kind: "static", because: say`its spec has errors` } as const, because: "the spec is wrong" },
  ])("is that $reason", ({ basis, because }) => {
    expect(plain(driftOf(component("Stack/a", { basis, diagnostics: [error] })).because ?? [])).toBe(because);
  });
});

describe("truthDigest", () => {
  it("does not depend on order, and tells kinds apart", () => {
    expect(truthDigest("drift", ["a", "b"])).toBe(truthDigest("drift", ["b", "a"]));
    expect(truthDigest("drift", ["a"])).not.toBe(truthDigest("failed", ["a"]));
    expect(truthDigest("drift", ["a"])).toMatch(/^[0-9a-f]{16}$/);
  });
});
