import { describe, expect, it } from "vitest";
import { change, component, field, onPull, plan, step } from "../../test/golden/report/build.ts";
import { planSamples } from "../../test/golden/report/plan-samples.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { ComponentName } from "../core/model.ts";
import type { ComponentPlan } from "../core/plan.ts";
import { say } from "../core/words.ts";
import type { Annotation, ComponentCheck, FinishedReview } from "../ports.ts";
import { componentChecks, reviewCheck } from "./checks.ts";

const about = { pr: 7, baseRef: "main", headSha: "a".repeat(40) };
const error: Diagnostic = {
  severity: "error",
  rule: "S001",
  at: { file: "a.yaml", line: 3, column: 1 },
  what: say`${"x"} is wrong`,
  why: say`It breaks`,
  fix: say`Remove it`,
};

const changing = (name: ComponentName): ComponentPlan =>
  component(name, {
    changes: [change(name, "Service", "web", { kind: "update", because: [say`label changed`], fields: [field("/a", 1, 2)] })],
    steps: [step(name, say`update`)],
  });
const failing = (name: ComponentName): ComponentPlan => ({ ...changing(name), status: "blocked", diagnostics: [error] });

describe("checks", () => {
  it("have the shapes that the port takes", () => {
    const review = reviewCheck(plan([failing("Stack/a")]), about, onPull) satisfies FinishedReview;
    const checks = componentChecks(plan([failing("Stack/a")]), onPull) satisfies readonly ComponentCheck[];
    const annotations = [...review.annotations, ...checks.flatMap((check) => check.annotations)] satisfies readonly Annotation[];
    expect(annotations).toEqual([
      { path: "a.yaml", line: 3, level: "failure", title: "S001", message: "x is wrong. It breaks. Remove it." },
    ]);
  });

  it.each([
    { sample: "unchanged", conclusion: "success", reason: "nothing to do is fine" },
    { sample: "image-bump", conclusion: "success", reason: "changes are fine" },
    { sample: "blocked-by-guards", conclusion: "neutral", reason: "a merge is fine, the apply waits for somebody" },
    { sample: "blocked-by-errors", conclusion: "failure", reason: "errors have to be mended before a merge" },
  ] as const)("end $conclusion where $reason", ({ sample, conclusion }) => {
    const { plan: made, context } = planSamples[sample];
    expect(reviewCheck(made, about, context).conclusion).toBe(conclusion);
  });

  it("carry the title of the comment as plain text", () => {
    const { plan: made, context } = planSamples["image-bump"];
    expect(reviewCheck(made, about, context).title).toBe("Stack/omni: image v1.9.3 → v1.10.6 · 1 of 6 components changes");
    expect(componentChecks(made, context).map(({ name, title }) => [name, title])).toEqual([
      ["omni-scale / Stack/omni", "Stack/omni: image v1.9.3 → v1.10.6"],
    ]);
  });

  it("are at most 30, failing ones first, then changing ones, the rest in one", () => {
    const many = [
      ...Array.from({ length: 40 }, (_, index) => component(`Stack/same-${index}`)),
      ...Array.from({ length: 40 }, (_, index) => changing(`Stack/change-${index}`)),
      failing("Stack/broken"),
    ];
    const checks = componentChecks(plan(many), onPull);
    expect(checks).toHaveLength(30);
    expect(checks[0]?.name).toBe("omni-scale / Stack/broken");
    expect(checks[1]?.name).toBe("omni-scale / Stack/change-0");
    expect(checks[29]).toMatchObject({
      name: "omni-scale / other components",
      conclusion: "success",
      title: "12 components more change: 52 success",
    });
  });

  it("leave a reviewed plan without what only the target has, where git-only asks for that", () => {
    const { plan: made, context } = planSamples["git-only"];
    const review = reviewCheck(made, about, context);
    expect(JSON.stringify(review)).not.toMatch(/hand-made|ONLY_THERE|secret-project/u);
    expect(review.plan.changes[0]?.digest, "the digest still binds the whole change").toBe(made.components[0]?.changes[0]?.digest);
  });
});
