/** What `include` picks up, and that no pattern can hang a run. */
import { describe, expect, it } from "vitest";
import { GLOB, globMatcher } from "./glob.ts";

const cases: readonly {
  reason: string;
  pattern: string;
  yes: readonly string[];
  no: readonly string[];
}[] = [
  {
    reason: "a plain path is itself alone",
    pattern: "specs/a.yaml",
    yes: ["specs/a.yaml"],
    no: ["specs/aXyaml", "x/specs/a.yaml", "specs/a.yaml/b"],
  },
  {
    reason: "a star stays inside its folder",
    pattern: "specs/*.yaml",
    yes: ["specs/a.yaml", "specs/.yaml"],
    no: ["specs/b/a.yaml", "a.yaml"],
  },
  {
    reason: "two stars span folders, also none",
    pattern: "specs/**/*.yaml",
    yes: ["specs/a.yaml", "specs/b/c/a.yaml"],
    no: ["spec/a.yaml"],
  },
  {
    reason: "two stars at the end take everything below",
    pattern: "specs/**",
    yes: ["specs/a", "specs/b/c"],
    no: ["specsx/a"],
  },
  {
    reason: "a question mark is one character",
    pattern: "a?.yaml",
    yes: ["ab.yaml", "aé.yaml"],
    no: ["a.yaml", "a/.yaml"],
  },
  {
    reason: "braces give alternatives",
    pattern: "{specs,racks/*}/{a,b}.yaml",
    yes: ["specs/a.yaml", "racks/x/b.yaml"],
    no: ["specs/c.yaml", "racks/a.yaml"],
  },
  {
    reason: "an alternative may be empty",
    pattern: "a{,.local}.yaml",
    yes: ["a.yaml", "a.local.yaml"],
    no: ["ab.yaml"],
  },
  {
    reason: "other signs mean themselves",
    pattern: "a+(b).$^|.yaml",
    yes: ["a+(b).$^|.yaml"],
    no: ["aab.yaml"],
  },
  { reason: "a leading ./ says nothing", pattern: "./a.yaml", yes: ["a.yaml"], no: ["b.yaml"] },
];

describe("globMatcher", () => {
  it.each(cases)("$pattern: $reason", ({ pattern, yes, no }) => {
    const isMatch = globMatcher(pattern);
    expect([...yes, ...no].filter(isMatch)).toEqual(yes);
  });

  it("takes no exponential time, whatever the pattern", () => {
    const name = "a".repeat(255);
    expect(globMatcher(`${"*a".repeat(100)}*b`)(name)).toBe(false);
    expect(globMatcher(`${"**/a/".repeat(50)}b`)(Array.from({ length: 100 }, () => "a").join("/"))).toBe(false);
    expect(globMatcher("{a,b}".repeat(40))(name)).toBe(false);
  });

  it.each(["../a", "a/../b", "/etc/*", "!a", "-a", "a[b]", String.raw`a\b`, ""])("refuses %j as a pattern", (pattern) => {
    expect(GLOB.test(pattern)).toBe(false);
  });
});
