// What `disclosure: git-only` leaves of a finding.
import { describe, expect, it } from "vitest";
import { plan } from "../../test/golden/report/build.ts";
import { findingOf, type Rule } from "../core/rule.ts";
import { plain, say } from "../core/words.ts";
import { hideObservedInPlan } from "./disclosure.ts";

const rule: Rule = {
  id: "O99",
  severity: "error",
  mode: ["live"],
  title: "Something",
  why: say`It matters to ${"tailscale0"}.`,
  check: say`By looking.`,
  fix: say`Write ${"TS_USERSPACE=false"}.`,
};

describe("git-only", () => {
  it("hides what a finding saw, and shows why it matters and what to paste: those are the rule's own words", () => {
    const whole = plan([], { diagnostics: [findingOf(rule, { what: say`The host has ${"canary"}.` })] });
    const [one] = hideObservedInPlan(whole, { git: { want: new Map(), was: new Map() }, texts: [] }).diagnostics;
    expect([one?.what, one?.why, one?.fix].map((words) => plain(words ?? []))).toEqual([
      "The host has ***.",
      "It matters to tailscale0.",
      "Write TS_USERSPACE=false.",
    ]);
  });
});
