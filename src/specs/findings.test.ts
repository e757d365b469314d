/** Which findings are new, which were known, and which fields nobody wants to hear of. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { ComponentName } from "../core/model.ts";
import { say } from "../core/words.ts";
import { fold, isIgnored } from "./findings.ts";

const now = new Date("2026-11-23T12:00:00Z");

function finding(rule: string, line: number, text: string, component?: ComponentName, file = "a.yaml"): Diagnostic {
  return {
    severity: "error",
    rule,
    at: { file, line, column: 1 },
    what: say`about ${text}`,
    why: ["Because."],
    fix: ["Mend it."],
    ...(component === undefined ? {} : { component }),
  };
}

const a = finding("S001", 1, "x", "Stack/a");
const accepted = { rule: "S001", component: "Stack/a", reason: "r" } as const;

const cases: readonly {
  reason: string;
  head: Diagnostic[];
  base: Diagnostic[];
  accept: Parameters<typeof fold>[2];
  fresh: number;
}[] = [
  { reason: "what only the head has is new", head: [a], base: [], accept: [], fresh: 1 },
  { reason: "what the base has too is known", head: [a], base: [a], accept: [], fresh: 0 },
  {
    reason: "lines do not count, so moved text is not new",
    head: [finding("S001", 99, "x", "Stack/a")],
    base: [a],
    accept: [],
    fresh: 0,
  },
  {
    reason: "nor do files, for a component that moved",
    head: [finding("S001", 1, "x", "Stack/a", "b.yaml")],
    base: [a],
    accept: [],
    fresh: 0,
  },
  {
    reason: "another rule is new",
    head: [finding("S002", 1, "x", "Stack/a")],
    base: [a],
    accept: [],
    fresh: 1,
  },
  {
    reason: "another component is new",
    head: [finding("S001", 1, "x", "Stack/b")],
    base: [a],
    accept: [],
    fresh: 1,
  },
  {
    reason: "another text is new",
    head: [finding("S001", 1, "y", "Stack/a")],
    base: [a],
    accept: [],
    fresh: 1,
  },
  {
    reason: "without a component another file is new",
    head: [finding("S001", 1, "x", undefined, "b.yaml")],
    base: [finding("S001", 1, "x")],
    accept: [],
    fresh: 1,
  },
  {
    reason: "a second one of the same is new",
    head: [a, finding("S001", 5, "x", "Stack/a")],
    base: [a],
    accept: [],
    fresh: 1,
  },
  { reason: "what is accepted is known", head: [a], base: [], accept: [accepted], fresh: 0 },
  {
    reason: "on its last day too",
    head: [a],
    base: [],
    accept: [{ ...accepted, until: "2026-11-23" }],
    fresh: 0,
  },
  {
    reason: "but not after it",
    head: [a],
    base: [],
    accept: [{ ...accepted, until: "2026-11-22" }],
    fresh: 1,
  },
  {
    reason: "an acceptance is for one rule",
    head: [finding("S002", 1, "x", "Stack/a")],
    base: [],
    accept: [accepted],
    fresh: 1,
  },
  {
    reason: "and for one component",
    head: [finding("S001", 1, "x", "Stack/b"), finding("S001", 1, "x")],
    base: [],
    accept: [accepted],
    fresh: 2,
  },
];

describe("fold", () => {
  it.each(cases)("$reason", ({ head, base, accept, fresh }) => {
    const folded = fold(head, base, accept, now);
    expect(folded.fresh).toHaveLength(fresh);
    expect(new Set([...folded.fresh, ...folded.known])).toEqual(new Set(head));
  });
});

describe("what is not there yet", () => {
  const coming = (): boolean => true;
  it("is new though the base branch has it, until it is accepted", () => {
    expect(fold([a], [a], [], now, coming).fresh).toEqual([a]);
    expect(fold([a], [a], [accepted], now, coming)).toEqual({ fresh: [], known: [a] });
  });
});

describe("isIgnored", () => {
  const ignore = [{ component: "Stack/a", field: "/labels/org~1x", reason: "r" }] as const;
  it.each([
    { path: "/labels/org~1x", is: true, reason: "the field itself" },
    { path: "/labels/org~1x/deep", is: true, reason: "what lies below" },
    { path: "/labels/org~1xy", is: false, reason: "a field that begins alike" },
    { path: "/labels", is: false, reason: "what lies above" },
  ])("$reason: $is", ({ path, is }) => {
    expect(isIgnored({ ignore: [...ignore] }, "Stack/a", path)).toBe(is);
    expect(isIgnored({ ignore: [...ignore] }, "Stack/b", path)).toBe(false);
  });
});
