/**
 * `plan` on a pull request: comment, checks, and the reviewed plan that the merge will look for.
 * Must not read a decision from a comment, and must leave no check in progress behind.
 */
import { compareText } from "../core/diagnostics.ts";
import { sameJson } from "../core/canonical.ts";
import type { Plan } from "../core/plan.ts";
import { say, type Words } from "../core/words.ts";
import type { DatedBodies, Git, GitHub, Log, PullRequest, ReviewLookup, ReviewTicket, SourceTree } from "../ports.ts";
import { componentChecks, reviewCheck } from "../report/checks.ts";
import type { PlanContext } from "../report/context.ts";
import { planBodies } from "../report/markdown-plan.ts";
import { planContext } from "./contexts.ts";
import { earlierIn } from "./earlier.ts";
import type { Outcome } from "./outcome.ts";
import { planOutcome, planTexts, plan as planOnly } from "./plan.ts";
import { makePlan } from "./planning.ts";
import type { PlanningDeps, PlanningRequest } from "./planned.ts";

/** A pull request's event, as it was when it happened; a re-run keeps it. */
export interface PullRequestRun {
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  readonly defaultBranch?: string;
  readonly fork: boolean;
  readonly dependabot: boolean;
  /** The merge of head and base that GitHub made to test. */
  readonly mergeSha?: string;
}

export interface PullRequestDeps extends PlanningDeps {
  readonly github: GitHub;
  readonly git: Git;
  readonly log: Log;
}

export interface PullRequestOptions extends Pick<PlanningRequest, "configPath" | "only" | "clearances"> {
  /** The workflow that people start by hand, e.g. `omni-scale.yml`. */
  readonly workflow: string;
  /** `later`: nothing live is asked, because another job of this run looks at the hosts when it has a runner. */
  readonly look: "now" | "later";
}

export async function planPullRequest(deps: PullRequestDeps, event: PullRequestRun, options: PullRequestOptions): Promise<Outcome> {
  const trees = await treesOfPullRequest(deps.git, event);
  const { look, ...rest } = options;
  const { commit } = trees.base;
  const earlier = commit === undefined ? {} : { earlier: earlierIn(deps.git, commit) };
  const request = { ...rest, ...trees, ...earlier, scope: "touched" } as const;
  const without = cannotWrite(event);
  if (without !== undefined) return planOnly(deps, { ...request, mode: "static" }, { is: "not-recorded", because: without });
  const pull = await deps.github.pullRequest(event.number);
  const moved = movedOn(event, pull);
  if (moved !== undefined) return { status: "skipped", says: moved, diagnostics: [] };
  const ticket = await deps.github.startReview(pull.number, pull.headSha);
  try {
    const before = await reviewedBefore(deps.github, pull, ticket);
    const made = deps.clock.now();
    const planned = await makePlan({ ...request, mode: look === "later" ? "static" : "live" }, deps);
    const needs = [...(ticket.checkRunId === undefined ? [checksMissing] : []), ...plannedOtherwise(before, planned.plan, look)];
    const context = await planContext(planned, {
      review: reviewOf(event, pull),
      needs,
      made,
      ...(look === "later" ? { look } : {}),
      trees: [trees.head, trees.base],
      applyWorkflow: options.workflow,
    });
    // Another push may have come meanwhile, with an answer of its own that is on the comment already.
    const late = movedOn(event, await deps.github.pullRequest(event.number));
    if (late === undefined) return await publish(deps, pull, ticket, planned.plan, { ...context, made });
    await record(deps, pull, ticket, planned.plan, context);
    return { status: "skipped", says: late, diagnostics: [] };
  } catch (error) {
    await giveUp(deps, ticket);
    throw error;
  }
}

/** Forks get no secrets and nothing live; Dependabot's runs neither. GitHub gives both a token that only reads. */
function cannotWrite({ fork, dependabot }: PullRequestRun): Words | undefined {
  if (fork) return say`a pull request from a fork cannot leave its plan behind`;
  return dependabot ? say`a run that Dependabot started cannot leave its plan behind` : undefined;
}

/** What is merged into another branch than the default one comes there by a pull request of its own. */
function reviewOf({ defaultBranch = "" }: PullRequestRun, { baseRef }: PullRequest): PlanContext["review"] {
  return defaultBranch === "" || baseRef === defaultBranch ? { is: "recorded" } : { is: "elsewhere", base: baseRef, defaultBranch };
}

const checksMissing = say`Add ${"checks: write"} to the plan job's ${"permissions:"}; until then the merge can only compare the plan as a whole.`;

/** Without a check of our own checks cannot be read either, and the status that stands in has no changes to compare. */
async function reviewedBefore(github: GitHub, pull: PullRequest, { checkRunId }: ReviewTicket): Promise<ReviewLookup | undefined> {
  return checkRunId === undefined ? undefined : github.findReview(pull);
}

/** A target that moved between two plans of one commit: whoever approved the first has not seen the second. */
function plannedOtherwise(before: ReviewLookup | undefined, plan: Plan, look: "now" | "later"): Words[] {
  // The first answer of two: the one that looks says what differs.
  if (before?.status !== "found" || look === "later") return [];
  const [then, now] = [before.plan.changes, plan.components.flatMap(({ changes }) => changes)].map((changes) =>
    changes.map(({ digest }) => digest).toSorted(compareText),
  );
  if (sameJson(then, now)) return [];
  if (before.plan.from === "git")
    return [
      say`Look again: what runs is not what the base branch says, so this differs from the first answer, which was told from Git alone.`,
    ];
  return [say`Look again: this commit was planned before, with another result. Whoever approved that has not seen this.`];
}

/** A re-run of an old run would record a plan of a head that nobody looks at any more. */
function movedOn(event: PullRequestRun, pull: PullRequest): Words | undefined {
  if (!pull.open) return say`The pull request is closed: nothing to plan.`;
  if (pull.headSha === event.headSha) return undefined;
  return say`This run is for ${event.headSha.slice(0, 7)}, but the pull request is at ${pull.headSha.slice(0, 7)} now, which has a run of its own.`;
}

/** What a merge would give, against what it would be merged into. */
async function treesOfPullRequest(
  git: Git,
  { mergeSha, headSha, baseSha }: PullRequestRun,
): Promise<{ head: SourceTree; base: SourceTree }> {
  const merge = mergeSha === undefined ? undefined : await git.resolve(mergeSha);
  const parents = merge === undefined ? [] : await git.parents(merge);
  if (merge !== undefined && parents[1] === headSha && parents[0] !== undefined) {
    return { head: await git.tree(merge), base: await git.tree(parents[0]) };
  }
  const base = await git.mergeBase(baseSha, headSha);
  return { head: await git.tree(headSha), base: await git.tree(base ?? baseSha) };
}

async function publish(
  { github, log }: PullRequestDeps,
  pull: PullRequest,
  ticket: ReviewTicket,
  plan: Plan,
  context: PlanContext & { readonly made: Date },
): Promise<Outcome> {
  const bodies: DatedBodies = { made: context.made, at: (made) => planBodies(plan, { ...context, made }) };
  const saved = await github.saveComment(pull.number, "plan", bodies);
  if (saved.outcome === "replaced") log.warn(say`The comment was edited by somebody; a new one has taken its place.`);
  if (ticket.checkRunId !== undefined) await github.publishChecks(pull.headSha, componentChecks(plan, context));
  await record({ github }, pull, ticket, plan, context);
  return planOutcome(plan, planTexts(plan, context), saved.url);
}

/** The plan of this commit, for whatever merge has it. */
async function record(
  { github }: Pick<PullRequestDeps, "github">,
  pull: PullRequest,
  ticket: ReviewTicket,
  plan: Plan,
  context: PlanContext,
): Promise<void> {
  const from = context.look === "later" ? ({ from: "git" } as const) : {};
  const about = { pr: pull.number, baseRef: pull.baseRef, headSha: pull.headSha, ...from };
  await github.finishReview(ticket, reviewCheck(plan, about, context));
}

/** Ends the check in progress, so that a merge does not wait for a plan that will never come. */
async function giveUp({ github, log }: PullRequestDeps, ticket: ReviewTicket): Promise<void> {
  try {
    await github.abandonReview(ticket);
  } catch {
    log.warn(say`The check in progress could not be ended; a merge will wait for it in vain.`);
  }
}
