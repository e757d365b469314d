// One table: what becomes of an issue, given what is true and what it says.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, GONE, issueKey, PATIENCE_MS, RIGHT, type IssueKind, type Standing, type Truth } from "./issues.ts";

const A = "a".repeat(16);
const B = "b".repeat(16);
const wrong = (digest: string, partly = false): Truth => ({ is: "wrong", digest, partly });
const right = (partly = false): Truth => ({ is: "right", partly });
const says = (digest: string, parts: Partial<Standing> = {}): Standing => ({ open: true, digest, accepted: false, quietMs: 0, ...parts });
const closed = (digest: string, parts: Partial<Standing> = {}): Standing => says(digest, { open: false, ...parts });
const nothing = { do: "nothing" };
const write = (open: boolean, digest: string, news?: string, forget = false) => ({
  do: "write",
  open,
  digest,
  forget,
  ...(news === undefined ? {} : { news }),
});

describe("decide", () => {
  it.each<{ reason: string; kind?: IssueKind; truth: Truth; said?: Standing; move: object }>([
    { reason: "something wrong is told", truth: wrong(A), move: { do: "create", digest: A } },
    { reason: "nothing wrong is not", truth: right(), move: nothing },
    { reason: "what was not seen is not", truth: { is: "unseen" }, move: nothing },
    { reason: "the same is no news", truth: wrong(A), said: says(A), move: write(true, A) },
    { reason: "another difference is", truth: wrong(B), said: says(A), move: write(true, B, "changed") },
    { reason: "and ends what was accepted", truth: wrong(B), said: says(A, { accepted: true }), move: write(true, B, "changed", true) },
    { reason: "half seen it is not, and the last whole look is remembered", truth: wrong(B, true), said: says(A), move: write(true, A) },
    { reason: "it is over", truth: right(), said: says(A), move: write(false, RIGHT, "right") },
    { reason: "half seen it is not over", truth: right(true), said: says(A), move: write(true, RIGHT) },
    { reason: "it comes again", truth: wrong(A), said: closed(RIGHT), move: write(true, A, "again") },
    { reason: "its component comes back", truth: wrong(A), said: closed(GONE), move: write(true, A, "again") },
    { reason: "closed by hand, still so", truth: wrong(A), said: closed(A), move: write(true, A, "still") },
    { reason: "closed by hand, and another since", truth: wrong(B), said: closed(A), move: write(true, B, "changed") },
    { reason: "lived with", truth: wrong(A), said: closed(A, { accepted: true }), move: nothing },
    {
      reason: "no longer, since it is another",
      truth: wrong(B),
      said: closed(A, { accepted: true }),
      move: write(true, B, "changed", true),
    },
    { reason: "half seen it may be the same", truth: wrong(B, true), said: closed(A, { accepted: true }), move: nothing },
    { reason: "closed by hand and mended: only the text is put right", truth: right(), said: closed(A), move: write(false, RIGHT) },
    { reason: "closed and well", truth: right(), said: closed(RIGHT), move: nothing },
    { reason: "opened by hand though all is well", truth: right(), said: says(RIGHT), move: write(false, RIGHT, "right") },
    { reason: "not seen, so nothing is closed", truth: { is: "unseen" }, said: says(A), move: nothing },
    { reason: "its component left", truth: { is: "gone", because: "left" }, said: says(A), move: write(false, GONE, "left") },
    { reason: "it left while closed", truth: { is: "gone", because: "left" }, said: closed(A), move: nothing },
    { reason: "away", kind: "unreachable", truth: wrong(A), move: { do: "create", digest: A } },
    { reason: "back: wait", kind: "unreachable", truth: right(), said: says(A), move: write(true, RIGHT) },
    {
      reason: "back, not yet a day",
      kind: "unreachable",
      truth: right(),
      said: says(RIGHT, { quietMs: PATIENCE_MS - 1 }),
      move: write(true, RIGHT),
    },
    {
      reason: "back for a day",
      kind: "unreachable",
      truth: right(),
      said: says(RIGHT, { quietMs: PATIENCE_MS }),
      move: write(false, RIGHT, "right"),
    },
    {
      reason: "away for days is not back for days",
      kind: "unreachable",
      truth: right(),
      said: says(A, { quietMs: 9 * PATIENCE_MS }),
      move: write(true, RIGHT),
    },
    { reason: "away again within the day: no comment", kind: "unreachable", truth: wrong(A), said: says(RIGHT), move: write(true, A) },
    {
      reason: "who lives with a laptop is not asked again",
      kind: "unreachable",
      truth: right(),
      said: closed(A, { accepted: true }),
      move: nothing,
    },
    { reason: "a dashboard stays open", kind: "dashboard", truth: right(), said: says(A), move: write(true, RIGHT) },
    { reason: "who closes it does not want it", kind: "dashboard", truth: wrong(A), said: closed(A), move: nothing },
  ])("$reason", ({ kind = "drift", truth, said, move }) => {
    expect(decide(kind, truth, said)).toEqual(move);
  });

  const truths = fc.oneof(
    fc.record({ is: fc.constant("wrong" as const), digest: fc.constantFrom(A, B), partly: fc.boolean() }),
    fc.record({ is: fc.constant("right" as const), partly: fc.boolean() }),
    fc.constant({ is: "unseen" } as const),
    fc.record({ is: fc.constant("gone" as const), because: fc.constantFrom("left" as const, "regrouped" as const) }),
  );
  const standings = fc.record({
    open: fc.boolean(),
    digest: fc.constantFrom(A, B, RIGHT, GONE),
    accepted: fc.boolean(),
    quietMs: fc.constantFrom(0, PATIENCE_MS),
  });
  const kinds = fc.constantFrom<IssueKind>("drift", "unreachable", "apply-failed", "dashboard");

  it("closes only what was wholly seen to be right, or is no more", () => {
    fc.assert(
      fc.property(kinds, truths, standings, (kind, truth, said) => {
        const move = decide(kind, truth, said);
        if (move.do !== "write" || move.open || !said.open) return;
        expect(truth.is === "gone" || (truth.is === "right" && !truth.partly)).toBe(true);
      }),
    );
  });

  it("has no news twice: what it wrote, it does not tell again", () => {
    fc.assert(
      fc.property(kinds, truths, standings, (kind, truth, said) => {
        const first = decide(kind, truth, said);
        if (first.do !== "write") return;
        const then = { ...said, open: first.open, digest: first.digest, accepted: said.accepted && !first.forget, quietMs: 0 };
        const second = decide(kind, truth, then);
        expect("news" in second ? second.news : undefined).toBe(undefined);
      }),
    );
  });
});

describe("issueKey", () => {
  it("is another one for each kind and subject", () => {
    const keys = (["drift", "unreachable"] as const).flatMap((kind) => ["Stack/a", "rack"].map((about) => issueKey({ kind, about })));
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{16}$/);
  });
});
