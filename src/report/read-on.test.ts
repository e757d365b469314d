/** Whoever is told that something is held, failed, drifted or blocked is told where to read on, on every surface. */
import { describe, expect, it } from "vitest";
import { driftSamples } from "../../test/golden/report/drift-samples.ts";
import { planSamples } from "../../test/golden/report/plan-samples.ts";
import { runSamples } from "../../test/golden/report/run-samples.ts";
import type { EndState } from "../core/run-report.ts";
import { runbook, type RUNBOOK_SECTIONS } from "../core/runbook.ts";
import { componentChecks, reviewCheck } from "./checks.ts";
import { planMarkdown } from "./markdown-plan.ts";
import { runMarkdown, runSummary } from "./markdown-run.ts";
import { planText, runText } from "./terminal.ts";

const SECTIONS: Readonly<Record<EndState, (typeof RUNBOOK_SECTIONS)[number] | undefined>> = {
  held: "held",
  failed: "failed",
  "rolled-back": "rolled-back",
  unknown: "unknown",
  skipped: "skipped",
  applied: undefined,
  unchanged: undefined,
};

const links = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/docs\/runbook\.md#[\w-]+/g)].map(([link]) => link))].toSorted();

const plainText = { colour: false };

describe("an apply", () => {
  const { report: sample, plan, context } = runSamples.unknown;
  const surfaces = (report: typeof sample): readonly string[] => [
    runMarkdown(report, plan, context),
    runSummary(report, plan, context),
    runText(report, plan, context, plainText),
  ];

  it.each(Object.entries(SECTIONS))("that ended as %s leads to %s, alone and among others", (state, section) => {
    const [one] = sample.components;
    if (one === undefined) throw new Error("the sample has a component");
    const ended = { ...one, state: state as EndState };
    const other = { ...one, name: "Stack/other", state: "applied", steps: [] } as const;
    for (const text of [...surfaces({ components: [ended] }), ...surfaces({ components: [ended, other] })])
      expect(links(text)).toEqual(section === undefined ? [] : [runbook(section)]);
  });
});

describe("a plan", () => {
  const about = { pr: 1, baseRef: "main", headSha: "a".repeat(40) };

  it.each([
    { sample: "blocked-by-guards", section: "blocked" },
    { sample: "hub-two-minors", section: "blocked" },
    { sample: "first-answer", section: "stuck" },
    { sample: "static-fork", section: "held" },
  ] as const)("like $sample leads to $section in the comment, in the check and on a terminal", ({ sample, section }) => {
    const { plan, context } = planSamples[sample];
    const texts = [planMarkdown(plan, context), reviewCheck(plan, about, context).summary, planText(plan, context, plainText)];
    for (const text of texts) expect(links(text)).toEqual([runbook(section)]);
  });

  it("that is blocked leads there in the check of its component, too", () => {
    const { plan, context } = planSamples["blocked-by-guards"];
    const waiting = componentChecks(plan, context).filter(({ conclusion }) => conclusion === "neutral");
    expect(waiting.map(({ summary }) => links(summary))).toEqual([[runbook("blocked")]]);
  });

  it("with findings alone leads to what is known about each of them", () => {
    const { plan, context } = planSamples["blocked-by-errors"];
    for (const text of [planMarkdown(plan, context), planText(plan, context, plainText)]) expect(links(text)).toEqual([]);
  });

  it("in whose way nothing is leads nowhere", () => {
    const { plan, context } = planSamples["image-bump"];
    expect(links(planMarkdown(plan, context))).toEqual([]);
  });
});

describe("an issue", () => {
  it.each([
    { name: "drift-component.md", sections: ["drifted"] },
    { name: "drift-rack.md", sections: ["drifted", "unreachable"] },
    { name: "issue-unreachable.md", sections: ["unreachable"] },
    { name: "issue-dashboard.md", sections: ["drifted", "stuck", "unreachable"] },
    { name: "news-still.txt", sections: ["drifted"] },
    { name: "issue-right.md", sections: [] },
    { name: "drift-in-step.md", sections: [] },
  ] as const)("like $name leads to $sections", ({ name, sections }) => {
    expect(links(driftSamples().get(name) ?? "")).toEqual(sections.map((section) => runbook(section)));
  });
});
