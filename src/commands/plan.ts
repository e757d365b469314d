/** `plan` outside a pull request: a laptop, a merge queue's group, a fork; must not write to GitHub or any target. */
import { hasErrors } from "../core/diagnostics.ts";
import { comparedNothing, type Plan } from "../core/plan.ts";
import { say, type Words } from "../core/words.ts";
import type { PlanContext } from "../report/context.ts";
import { planMarkdown, planSummary } from "../report/markdown-plan.ts";
import { planText } from "../report/terminal.ts";
import { planContext } from "./contexts.ts";
import type { Outcome, Status, Texts } from "./outcome.ts";
import { makePlan } from "./planning.ts";
import type { PlanningDeps, PlanningRequest } from "./planned.ts";

/** Makes the plan and its texts. `review` says whether a merge will find it as reviewed. */
export async function plan(deps: PlanningDeps, request: PlanningRequest, review: PlanContext["review"] = { is: "none" }): Promise<Outcome> {
  const planned = await makePlan(request, deps);
  const context = await planContext(planned, { review, needs: [], trees: treesOf(request) });
  return planOutcome(planned.plan, planTexts(planned.plan, context));
}

/** The trees that a report may quote from. */
export function treesOf({ head, base }: Pick<PlanningRequest, "head" | "base">): PlanningRequest["head"][] {
  return base === undefined ? [head] : [head, base];
}

export function planTexts(made: Plan, context: PlanContext): Texts {
  // Each is rendered when somebody wants it: a terminal has no use for the others, and a large plan's take longest.
  return {
    get markdown() {
      return planMarkdown(made, context);
    },
    get summary() {
      return planSummary(made, context);
    },
    terminal: (options) => planText(made, context, options),
  };
}

export function planOutcome(made: Plan, texts: Texts, commentUrl?: string): Outcome {
  const status = planStatus(made);
  return {
    status,
    says: sentences[status],
    plan: made,
    diagnostics: [...made.diagnostics, ...made.components.flatMap(({ diagnostics }) => diagnostics)],
    texts,
    ...(commentUrl === undefined ? {} : { commentUrl }),
  };
}

type PlanStatus = Extract<Status, "blocked" | "changes" | "unchanged" | "unseen">;

const sentences = {
  blocked: say`Something blocks; the plan says what and how to mend it.`,
  changes: say`There is something to apply.`,
  unchanged: say`Nothing to do.`,
  unseen: say`Nothing was compared; the plan says why.`,
} satisfies Record<PlanStatus, Words>;

function planStatus(made: Plan): PlanStatus {
  if (hasErrors(made.diagnostics) || made.components.some(({ status }) => status === "blocked")) return "blocked";
  if (comparedNothing(made)) return "unseen";
  return made.components.some(({ status }) => status !== "unchanged") ? "changes" : "unchanged";
}
