/** Collects what was reviewed for the commits that an apply is about; must not decide what that allows. */
import type { ReviewedPlan } from "../core/plan.ts";
import type { Reviewed } from "../core/review.ts";
import { runbook } from "../core/runbook.ts";
import { list, say, type Words } from "../core/words.ts";
import type { Clock, GitHub, PullRequest, ReviewLookup } from "../ports.ts";

/** What was found, and for whoever reads about a held change: why something may be missing. */
export interface Reviews {
  readonly pulls: readonly PullRequest[];
  readonly reviewed: { readonly plans: readonly ReviewedPlan[]; readonly planDigests: Reviewed["planDigests"] };
  readonly missing: Words;
}

export interface ReviewDeps {
  readonly github: GitHub;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly progress: (words: Words) => void;
}

/** A plan that is on its way when the merge comes usually ends within this time. */
const waitMinutes = 10;
const askEverySeconds = 10;

/** The reviewed plans of the pull requests that were merged between two commits of `branch`. */
export async function reviewsBetween(deps: ReviewDeps, before: string, after: string, branch: string): Promise<Reviews> {
  const { pulls, direct } = await deps.github.mergedBetween(before, after, branch);
  const looked = await Promise.all(pulls.map(async (pull) => ({ pull, found: await whenReady(deps, pull) })));
  const missing = [...looked.flatMap(({ pull, found }) => whyMissing(pull, found)), ...whyDirect(direct)];
  return {
    pulls,
    reviewed: {
      plans: looked.flatMap(({ found }): ReviewedPlan[] => (found.status === "found" ? [found.plan] : [])),
      planDigests: looked.flatMap(({ found }) => (found.status === "digest-only" ? [found.digest] : [])),
    },
    missing: list(missing, " "),
  };
}

/** No review counts: for an apply whose commits cannot be compared. */
export function noReviews(missing: Words): Reviews {
  return { pulls: [], reviewed: { plans: [], planDigests: [] }, missing };
}

async function whenReady({ github, clock, signal, progress }: ReviewDeps, pull: PullRequest): Promise<ReviewLookup> {
  const until = clock.now().getTime() + waitMinutes * 60_000;
  for (;;) {
    const found = await github.findReview(pull);
    if (found.status !== "running" || clock.now().getTime() >= until) return found;
    progress(
      say`Waiting for the plan of pull request ${String(pull.number)}, which is being made since ${found.since} (${runbook("stuck")})`,
    );
    await clock.sleep(askEverySeconds * 1000, signal);
  }
}

function whyMissing(pull: PullRequest, found: ReviewLookup): Words[] {
  const name = say`Pull request ${String(pull.number)}`;
  if (found.status === "found" || found.status === "digest-only") return [];
  if (pull.fork) return [say`${name} came from a fork, whose plan cannot be recorded.`];
  if (pull.dependabot) return [say`${name} is Dependabot's, whose plan cannot be recorded.`];
  if (found.status === "running") return [say`${name} was still being planned after ${waitMinutes} minutes.`];
  return [say`${name} has no recorded plan of its last commit for a merge into ${pull.baseRef}.`];
}

function whyDirect(direct: readonly string[]): Words[] {
  if (direct.length === 0) return [];
  const commits = list(direct.slice(0, 3).map((sha) => say`${sha.slice(0, 7)}`));
  const more = direct.length > 3 ? say` and ${direct.length - 3} more` : [];
  return [say`No pull request brought ${commits}${more}.`];
}
