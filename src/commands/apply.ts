/** `apply` on a laptop or any machine without a pull request: what is named by digest is carried out; must not use GitHub. */
import { hasErrors } from "../core/diagnostics.ts";
import { say, type Words } from "../core/words.ts";
import type { Plan } from "../core/plan.ts";
import type { EndState, RunReport } from "../core/run.ts";
import type { ReportContext } from "../report/context.ts";
import { runMarkdown, runSummary } from "../report/markdown-run.ts";
import { runText } from "../report/terminal.ts";
import { applyPlan, type Applied, type ApplyDeps } from "./applying.ts";
import { isObserveOnly, reportContext } from "./contexts.ts";
import type { Outcome, Status, Texts } from "./outcome.ts";
import { treesOf } from "./plan.ts";
import type { PlanningRequest } from "./planned.ts";

export interface ApplyOptions {
  readonly accepted: readonly string[];
  /** Asked once with the plan when nothing is named by digest; a person says yes or no. */
  readonly confirm?: (plan: Plan) => Promise<boolean>;
}

/** Carries out what `accepted` names, or the whole plan when a person confirms it. */
export async function apply(deps: ApplyDeps, request: PlanningRequest, options: ApplyOptions): Promise<Outcome> {
  const applied = await applyPlan(
    request,
    async (planned) => {
      const confirmed = options.accepted.length === 0 && (await options.confirm?.(planned.plan)) === true;
      return {
        reviewed: { plans: [], planDigests: [], accepted: confirmed ? [planned.plan.digest] : options.accepted },
        observeOnly: isObserveOnly(planned),
        missingReview: say`Nothing is reviewed on this machine; a digest names what you have read.`,
      };
    },
    deps,
  );
  return applyOutcome(applied, runTexts(applied, await reportContext(applied, { trees: treesOf(request) })));
}

export function runTexts({ plan, report }: Applied, context: ReportContext): Texts {
  return {
    markdown: runMarkdown(report, plan, context),
    summary: runSummary(report, plan, context),
    terminal: (options) => runText(report, plan, context, options),
  };
}

export function applyOutcome({ plan, report }: Applied, texts: Texts, commentUrl?: string): Outcome {
  const status = applyStatus(report, plan);
  return {
    status,
    says: sentences[status],
    plan,
    report,
    diagnostics: [...plan.diagnostics, ...plan.components.flatMap(({ diagnostics }) => diagnostics)],
    texts,
    ...(commentUrl === undefined ? {} : { commentUrl }),
  };
}

type ApplyStatus = Extract<Status, "failed" | "held" | "applied" | "unchanged">;

const sentences = {
  failed: say`Not everything got there; the report says what was done, what was not, and what to do now.`,
  held: say`Something was held; the report says why and how to go on.`,
  applied: say`Applied.`,
  unchanged: say`Nothing to do.`,
} satisfies Record<ApplyStatus, Words>;

const bad: ReadonlySet<EndState> = new Set(["failed", "rolled-back", "unknown", "skipped"]);

function applyStatus({ components }: RunReport, { diagnostics }: Plan): ApplyStatus {
  if (components.some(({ state }) => bad.has(state))) return "failed";
  // A component of a file that cannot be read is not even among them.
  if (components.some(({ state }) => state === "held") || hasErrors(diagnostics)) return "held";
  return components.some(({ state }) => state === "applied") ? "applied" : "unchanged";
}
