/**
 * `apply` after a merge, or by hand on the default branch: what the merged pull requests' plans showed, at the tip.
 * Must not apply for any other event or ref, nor anything that nobody reviewed or named.
 */
import { hasErrors } from "../core/diagnostics.ts";
import { RemoteError, UserError } from "../core/errors.ts";
import { say, type Words } from "../core/words.ts";
import type { Git, GitHub, Log, PullRequest, SourceTree } from "../ports.ts";
import { runBodies } from "../report/markdown-run.ts";
import { tellFailures } from "./apply-issues.ts";
import { applyPlan, type Applied, type ApplyDeps } from "./applying.ts";
import { applyOutcome, runTexts } from "./apply.ts";
import { earlierIn } from "./earlier.ts";
import { isObserveOnly, reportContext } from "./contexts.ts";
import type { Outcome } from "./outcome.ts";
import type { PlanningRequest } from "./planned.ts";
import { noReviews, reviewsBetween, type Reviews } from "./reviews.ts";
import { tipOf } from "./tip.ts";

/** A push to a branch, or a manual run on one. */
export interface ApplyRun {
  readonly kind: "push" | "workflow_dispatch";
  readonly ref: string;
  /** What the branch was before the push; all zeros when it is new. Absent for a manual run. */
  readonly before?: string;
  readonly selfHosted: boolean;
  /** Login of who started a manual run. */
  readonly actor?: string;
}

export interface ApplyMergeDeps extends ApplyDeps {
  readonly github: GitHub;
  readonly git: Git;
  readonly log: Pick<Log, "warn">;
}

export interface ApplyMergeOptions extends Pick<PlanningRequest, "configPath" | "only" | "clearances"> {
  readonly accepted: readonly string[];
  /** The workflow that people start by hand, e.g. `omni-scale.yml`. */
  readonly workflow: string;
}

/** The guard of a public repository whose apply runs on a machine of its owner. */
export const PUBLIC_SELF_HOSTED = "public-self-hosted-runner";

export async function applyMerge(deps: ApplyMergeDeps, event: ApplyRun, options: ApplyMergeOptions): Promise<Outcome> {
  const { github, git } = deps;
  const at = await tipOf({ github, git }, event.ref, "Apply");
  if ("outcome" in at) return at.outcome;
  const { tip, branch, repository } = at;
  const base = await baseOf(git, event, tip);
  const head = await git.tree(tip);
  const reviews = base === undefined ? noReviews(whyNoBase(event)) : await reviewsBetween(deps, base, tip, branch);
  const trees = base === undefined ? { head } : { head, base: await git.tree(base) };
  const earlier = earlierIn(git, base ?? tip);
  const request: PlanningRequest = { ...options, ...trees, earlier, scope: event.kind === "push" ? "touched" : "all", mode: "live" };
  const isOpen = !repository.private && event.selfHosted && !options.clearances.acknowledge.has(PUBLIC_SELF_HOSTED);
  const applied = await applyPlan(
    request,
    async (planned) => ({
      reviewed: { ...reviews.reviewed, accepted: options.accepted },
      observeOnly: isObserveOnly(planned),
      missingReview: reviews.missing,
      ...(isOpen ? { runGuard: publicRunner } : {}),
    }),
    deps,
  );
  const isManual = event.kind === "workflow_dispatch";
  const by = isManual && event.actor !== undefined ? { startedBy: event.actor } : {};
  const outcome = await report(deps, applied, reviews, { trees: Object.values(trees), workflow: options.workflow, isManual, ...by });
  const isAsked = event.kind !== "push" || hasErrors(applied.plan.diagnostics);
  return !isAsked && isObserveOnly(applied) ? onlyShown(outcome) : outcome;
}

/** Whoever only observes asked for no apply: a merge that changes nothing is no failure. By hand it is, since somebody asked. */
function onlyShown(outcome: Outcome): Outcome {
  if (outcome.status !== "held") return outcome;
  return {
    ...outcome,
    status: "skipped",
    says: say`Only shown: ${"omni-scale.yaml"} says ${"mode: observe"}, so the merge applies nothing.`,
  };
}

const publicRunner = {
  because: say`the repository is public and the runner is self-hosted: anybody's pull request could reach it`,
  next: say`Make the repository private, or say that you know with ${`acknowledge: ${PUBLIC_SELF_HOSTED}`}.`,
};

/** A manual run is told in the words of the last merge. */
async function baseOf(git: Git, event: ApplyRun, tip: string): Promise<string | undefined> {
  if (event.kind === "workflow_dispatch") return (await git.parents(tip))[0];
  const before = commitBefore(event);
  return before === undefined ? undefined : git.resolve(before);
}

/** The branch's commit before the push; a new branch had none, which an event says by zeros. */
function commitBefore({ before }: ApplyRun): string | undefined {
  return before === undefined || /^0+$/.test(before) ? undefined : before;
}

/** Whoever reads this has to know whether the checkout is to be mended or the push was such a one. */
function whyNoBase(event: ApplyRun): Words {
  const before = commitBefore(event);
  if (before === undefined) return say`There is no commit to compare with.`;
  return say`This clone does not have ${before.slice(0, 7)}, the commit before this push, to compare with: a forced push took it away, or ${"actions/checkout"} is without ${"fetch-depth: 0"}.`;
}

/** Each merged pull request's comment gets the report on top; without one the job summary is all there is. */
async function report(
  deps: ApplyMergeDeps,
  applied: Applied,
  { pulls, reviewed }: Reviews,
  {
    trees,
    workflow,
    isManual,
    ...by
  }: { readonly trees: readonly SourceTree[]; readonly workflow: string; readonly isManual: boolean; readonly startedBy?: string },
): Promise<Outcome> {
  const { github } = deps;
  const context = { ...(await reportContext(applied, { trees, applyWorkflow: workflow })), ...by };
  let url: string | undefined;
  let untold: Outcome["untold"];
  // Where a fork's or Dependabot's token could write nothing there is no comment; but a person may have pushed since.
  const told = pulls.filter(({ fork, dependabot, number }) => (!fork && !dependabot) || reviewed.plans.some(({ pr }) => pr === number));
  for (const pull of told) {
    const mine = onlyOf(applied, pull, reviewed.plans, isManual);
    if (mine.report.components.length === 0) continue;
    try {
      const saved = await github.saveComment(pull.number, "plan", runBodies(mine.report, mine.plan, context));
      url ??= saved.url;
    } catch (error) {
      // What was done is done: whatever becomes of the comment, the summary must tell it.
      if (!(error instanceof UserError || error instanceof RemoteError)) throw error;
      untold ??= error;
    }
  }
  await tellFailures(deps, applied, context);
  const outcome = applyOutcome(applied, runTexts(applied, context), url);
  return untold === undefined ? outcome : { ...outcome, untold };
}

/** What concerns a pull request: all that its own merge did when it was the only one, else the components that its plan named. */
function onlyOf(
  applied: Applied,
  pull: PullRequest,
  plans: Reviews["reviewed"]["plans"],
  isManual: boolean,
): Pick<Applied, "plan" | "report"> {
  const reviewed = plans.find(({ pr }) => pr === pull.number);
  if (reviewed === undefined || (plans.length === 1 && !isManual)) return applied;
  const names = new Set([...reviewed.changes, ...reviewed.deferred].map(({ component }) => component));
  return {
    plan: { ...applied.plan, components: applied.plan.components.filter(({ name }) => names.has(name)) },
    report: { components: applied.report.components.filter(({ name }) => names.has(name)) },
  };
}
