/** Laws of every report, whatever is in the plan (security statements 1 to 10). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contexts, NASTY, names, plans, reports } from "../../test/golden/report/arbitrary.ts";
import { change, component, field, onPull, onRun, outcome, plan, step } from "../../test/golden/report/build.ts";
import { faults, tableRows } from "../../test/golden/report/inert.ts";
import { hasErrors } from "../core/diagnostics.ts";
import type { Adoption } from "../core/adoption.ts";
import { driftOf } from "../core/drift.ts";
import type { Change } from "../core/model.ts";
import { say } from "../core/words.ts";
import { CHECK_BYTES, COMMENT_BYTES, SUMMARY_BYTES } from "./budget.ts";
import { componentChecks, reviewCheck } from "./checks.ts";
import { bytes } from "./escape.ts";
import { dashboardBodies, newsBody, quietBodies, titleFor, unreachableBodies } from "./issue-texts.ts";
import { driftBodies, driftsOf } from "./markdown-drift.ts";
import { planBodies, planMarkdown, planSummary } from "./markdown-plan.ts";
import { runBodies, runSummary } from "./markdown-run.ts";
import { driftText } from "./terminal-drift.ts";
import { planText, runText } from "./terminal.ts";
import type { DriftContext } from "./view-drift.ts";

/** Shrinking a whole plan takes minutes; the seed of a failure is printed and says the same. */
const RUNS = { numRuns: 25, endOnFailure: true };

describe("any plan", () => {
  it("gives a comment that is inert, whole and fits (statements 1, 2, 3, 4, 5, 6, 7, 8)", () => {
    fc.assert(
      fc.property(plans, contexts, (anyPlan, context) => {
        for (const body of planBodies(anyPlan, context)) {
          expect(faults(body)).toEqual([]);
          expect(bytes(body)).toBeLessThanOrEqual(COMMENT_BYTES);
        }
      }),
      RUNS,
    );
  });

  it("gives the same text for the same plan (statement 10)", () => {
    fc.assert(
      fc.property(plans, contexts, (anyPlan, context) => {
        expect(planBodies(structuredClone(anyPlan), context)).toEqual(planBodies(anyPlan, context));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it("has one row in its table for each component that is not unchanged (statement 6)", () => {
    fc.assert(
      fc.property(plans, contexts, (anyPlan, context) => {
        const changing = anyPlan.components.filter(({ status }) => status !== "unchanged").length;
        expect(tableRows(planMarkdown(anyPlan, context))).toEqual(changing > 1 ? [changing] : []);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it("prints no control character but newlines on a terminal (statement 7)", () => {
    fc.assert(
      fc.property(plans, contexts, reports, (anyPlan, context, report) => {
        expect(planText(anyPlan, context, { colour: false })).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
        expect(runText(report, anyPlan, onRun, { colour: false })).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it("gives checks within GitHub's limits, plain titles and annotations", () => {
    fc.assert(
      fc.property(plans, contexts, (anyPlan, context) => {
        const review = reviewCheck(anyPlan, { pr: 1, baseRef: "main", headSha: "a".repeat(40) }, context);
        for (const check of [review, ...componentChecks(anyPlan, context)]) {
          expect(check.title.length).toBeLessThanOrEqual(255);
          expect(bytes(check.summary)).toBeLessThanOrEqual(CHECK_BYTES);
          const plain = [check.title, ...check.annotations.flatMap(({ title, message }) => [title, message])];
          for (const each of plain) expect(each).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

describe("any drift", () => {
  it("gives issues and comments that are inert, whole, fit, and are the same for the same", () => {
    fc.assert(
      fc.property(plans, contexts, names, (anyPlan, context, name) => {
        const drifts = driftsOf(anyPlan, context);
        const about: DriftContext = {
          ...context,
          adoptions: new Map(anyPlan.components.map((each) => [each.name, adoptionOf(name)])),
          textOf: () => `${name}\nb\nc\n`,
        };
        const bodies = [
          ...driftBodies(drifts, about),
          ...drifts.flatMap((drift) => driftBodies([drift], about)),
          ...unreachableBodies(name, drifts),
          ...quietBodies({ kind: "drift", about: name }, drifts),
          ...dashboardBodies({ drifts, overCap: [name], cap: 1, leftAlone: [{ name, pull: 1 }], accepted: [name] }),
        ];
        for (const body of bodies) {
          expect(faults(body)).toEqual([]);
          expect(bytes(body)).toBeLessThanOrEqual(COMMENT_BYTES);
        }
        const news = newsBody("changed", { kind: "drift", about: name }, drifts);
        expect(faults(`${news}\n\n<sub>x</sub>`)).toEqual([]);
        expect(titleFor({ kind: "drift", about: name })).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(driftBodies(drifts, about)).toEqual(driftBodies(structuredClone(drifts), about));
        expect(driftText(drifts, about, { colour: false })).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it("of 500 components is a dashboard and a report that fit", () => {
    const drifts = Array.from({ length: 500 }, (_, index) => {
      const name = `Stack/number-${index}` as const;
      return driftOf(
        component(name, {
          changes: [
            change(name, "Service", "web", { kind: "update", because: [say`it differs`], fields: [field("/a", "x".repeat(900), "y")] }),
          ],
        }),
      );
    });
    const context: DriftContext = { ...onRun, mode: "apply", adoptions: new Map(), textOf: () => undefined };
    const all = drifts.map(({ name }) => name);
    for (const body of [
      ...driftBodies(drifts, context),
      ...dashboardBodies({ drifts, overCap: all, cap: 20, leftAlone: [], accepted: [] }),
    ]) {
      expect(faults(body)).toEqual([]);
      expect(bytes(body)).toBeLessThanOrEqual(COMMENT_BYTES);
    }
    expect(driftBodies(drifts, context)[0]).toContain("500 components are not as Git says");
  });
});

function adoptionOf(name: string): Adoption {
  return {
    edits: [
      { file: name, line: 1, before: name, after: `${name}!` },
      { file: "b", line: 3, after: name },
    ],
    byHand: [{ change: "a/b/c", words: [{ quote: name }] }],
  };
}

describe("any apply", () => {
  it("gives a comment that is inert, whole and fits", () => {
    fc.assert(
      fc.property(reports, plans, (report, anyPlan) => {
        for (const body of runBodies(report, anyPlan, onRun)) {
          expect(faults(body)).toEqual([]);
          expect(bytes(body)).toBeLessThanOrEqual(COMMENT_BYTES);
        }
      }),
      RUNS,
    );
  });

  it("is green only when everything got there, and the specs have no error that may hide a component", () => {
    fc.assert(
      fc.property(reports, plans, (report, anyPlan) => {
        const there = report.components.every(({ state }) => state === "applied" || state === "unchanged");
        const good = there && !hasErrors(anyPlan.diagnostics);
        const [body = ""] = runBodies(report, anyPlan, onRun);
        const alert = /^> \[!(\w+)\]$/mu.exec(body)?.[1];
        expect(alert === "TIP").toBe(good);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

describe("any run of backticks or tildes up to 50 (statement 3)", () => {
  it.each(["`", "~"])("of %s stays inside its span and its fence", (tick) => {
    for (let length = 1; length <= 50; length += 1) {
      const value = `x${tick.repeat(length)}\n${tick.repeat(length)}\n@user`;
      const changes = [
        change("Stack/a", "Service", value, { kind: "replace", because: [say`${value}`], fields: [field("/v", value, `${value}y`)] }),
      ];
      expect(faults(planMarkdown(plan([component("Stack/a", { changes })]), onPull))).toEqual([]);
    }
  });
});

describe("large plans", () => {
  const many = (number: number, size: number): ReturnType<typeof plan> =>
    plan(
      Array.from({ length: number }, (_, index) => {
        const name = `Stack/number-${index}` as const;
        const changes = Array.from({ length: size }, (__, which): Change =>
          change(name, "Service", `web-${which}`, {
            kind: index % 3 === 0 ? "replace" : "update",
            because: [say`image tag changed`],
            fields: [field("/image", `a:${index}`, `a:${index + 1}`)],
            at: ["a/compose.yml", which],
          }),
        );
        return component(name, { changes, steps: [step(name, say`recreate`, { interrupts: index % 3 === 0 ? ["web"] : [] })] });
      }),
    );

  const large = many(2_000, 1);

  it("of 2,000 components fit everywhere and say how many are left out (statement 8)", () => {
    const [body = ""] = planBodies(large, onPull);
    expect(faults(body)).toEqual([]);
    expect(bytes(body)).toBeLessThanOrEqual(COMMENT_BYTES);
    expect(body).toMatch(/\d+ more components: see the job summary\./u);
    const rows = tableRows(body)[0] ?? 0;
    expect(body).toContain(`${2_000 - rows} more components`);
    expect(bytes(planSummary(large, onPull))).toBeLessThanOrEqual(SUMMARY_BYTES);
    const summary = planSummary(large, onPull);
    expect(summary.match(/^<details>/gmu)).toHaveLength(summary.match(/^<\/details>$/gmu)?.length ?? -1);
    expect(componentChecks(large, onPull)).toHaveLength(30);
  });

  it("of one component with 3,000 resources show whole resources and count the rest", () => {
    const [body = ""] = planBodies(many(1, 3_000), onPull);
    expect(faults(body)).toEqual([]);
    const shown = body.match(/^Service `web-/gmu)?.length ?? 0;
    expect(shown).toBeGreaterThan(100);
    expect(body).toContain(`${3_000 - shown} more resources: see the job summary.`);
  });

  it("of 5 MB in single values fit", () => {
    const value = NASTY.join("").repeat(10_000);
    const changes = [
      change("Stack/a", "File", "x", {
        kind: "update",
        because: [say`content`],
        fields: [field("/content", value, `${value}!`), field("/other", undefined, value)],
      }),
    ];
    const body = planMarkdown(plan([component("Stack/a", { changes })]), onPull);
    expect(faults(body)).toEqual([]);
    expect(bytes(body)).toBeLessThanOrEqual(COMMENT_BYTES);
  });

  it("keep verdict, blocks and commands when everything else goes", () => {
    const blocked = component("Stack/blocked", {
      changes: [change("Stack/blocked", "Volume", "data", { kind: "delete", because: [say`removed`] })],
      guards: [
        {
          id: "Stack/blocked",
          clearedBy: "confirm-delete",
          component: "Stack/blocked",
          message: say`One thing goes`,
          fix: say`Type it`,
          cleared: false,
        },
      ],
    });
    for (const body of planBodies({ ...large, components: [...large.components, blocked] }, onPull)) {
      expect(body).toContain("> Deleted: `Stack/blocked`: volume `data`.");
      expect(body).toContain("**Blocks:** `Stack/blocked`: One thing goes. Type it.");
      expect(body).toContain("omni-scale apply --confirm-delete Stack/blocked");
      expect(body).toContain("| 2001 | `Stack/blocked` |");
    }
  });

  it("of 2,000 failed applies fit", () => {
    const report = {
      components: large.components.map((each) => outcome(each, { state: "failed", because: say`it broke`, next: say`Mend it.` })),
    };
    const [body = ""] = runBodies(report, large, onRun);
    expect(faults(body)).toEqual([]);
    expect(bytes(body)).toBeLessThanOrEqual(COMMENT_BYTES);
    expect(bytes(runSummary(report, large, onRun))).toBeLessThanOrEqual(SUMMARY_BYTES);
  });
});

describe("any name", () => {
  it("cannot leave a shell word of a command", () => {
    fc.assert(
      fc.property(names, (name) => {
        const guards = [
          { id: name, clearedBy: "confirm-delete" as const, component: name, message: say`gone`, fix: say`type it`, cleared: false },
        ];
        const changes = [change("Stack/a", "Volume", "v", { kind: "delete", because: [say`removed`] })];
        const text = planText(plan([component("Stack/a", { changes, guards })]), onPull, { colour: false });
        const command = /^ {2}omni-scale apply --confirm-delete (.*)$/mu.exec(text)?.[1];
        if (command === undefined) return;
        expect(command).toMatch(/^(?:[\w./:=,@+-]+|'[^']*'(?:\\''[^']*')*)$/u);
      }),
    );
  });
});
