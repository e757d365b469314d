/** What we need of GitHub, as a port; must not hold an implementation (src/github has it). */
import type { ReviewedPlan } from "./core/plan.ts";
import type { Words } from "./core/words.ts";

/**
 * The repository's GitHub side. Every refusal for want of a permission is a UserError that names the
 * `permissions:` line to add; everything else that fails is a RemoteError.
 */
export interface GitHub {
  repository(): Promise<{ readonly private: boolean; readonly defaultBranch: string }>;
  /** The commit at the tip of `branch`. */
  branchTip(branch: string): Promise<string>;
  pullRequest(number: number): Promise<PullRequest>;
  /**
   * The pull requests whose merges into `baseRef` are the commits after `before` up to `after`: merge, squash,
   * rebase, merge queue, several at once. Empty answers for a commit are asked again a few times (GitHub links them
   * late). `direct` are the commits that belong to none.
   */
  mergedBetween(
    before: string,
    after: string,
    baseRef: string,
  ): Promise<{ readonly pulls: readonly PullRequest[]; readonly direct: readonly string[] }>;
  /**
   * Makes the one comment of `kind` on a pull request say `bodies[0]`, or the next shorter body where GitHub finds
   * it too large. Equal text makes no call. Somebody else's comment is never edited, ours edited by a person is
   * replaced. The marker is added as first line here.
   */
  saveComment(pull: number, kind: CommentKind, bodies: readonly string[]): Promise<SavedComment>;
  /** A check run `in_progress`, so that a merge knows that a plan is on its way; gives its id. */
  startReview(pull: number, headSha: string): Promise<ReviewTicket>;
  /** Writes the reviewed plan into the check run (numbered overflow runs past 65,535 bytes), or as a commit status where checks cannot be written. */
  finishReview(ticket: ReviewTicket, review: FinishedReview): Promise<void>;
  /** The reviewed plan recorded on a pull request's head for its base, by our own app. */
  findReview(pull: PullRequest): Promise<ReviewLookup>;
  /** One completed check run a component, annotations in batches of 50. */
  publishChecks(headSha: string, checks: readonly ComponentCheck[]): Promise<void>;
}

export type CommentKind = "plan";

export interface PullRequest {
  readonly number: number;
  readonly open: boolean;
  readonly merged: boolean;
  readonly headSha: string;
  readonly baseRef: string;
  readonly baseSha: string;
  /** Its head is in another repository: its token may write nothing. */
  readonly fork: boolean;
  /** Login of its author; untrusted. */
  readonly author: string;
  /** Opened by Dependabot: its token may write nothing either. */
  readonly dependabot: boolean;
  readonly mergeCommitSha?: string;
  readonly url: string;
}

export interface SavedComment {
  readonly outcome: "created" | "edited" | "unchanged" | "replaced";
  readonly url: string;
  /** Which of the bodies fitted. */
  readonly body: number;
}

export interface ReviewTicket {
  readonly pull: number;
  readonly headSha: string;
  /** Absent where checks cannot be written and a status stands in. */
  readonly checkRunId?: number;
}

export interface FinishedReview {
  readonly plan: ReviewedPlan;
  /** Of the whole plan; what a status alone can carry. */
  readonly digest: string;
  readonly conclusion: "success" | "failure" | "neutral";
  readonly title: string;
  /** Markdown, cut to 65,535 bytes by the caller. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

export type ReviewLookup =
  | { readonly status: "found"; readonly plan: ReviewedPlan }
  | { readonly status: "digest-only"; readonly digest: string }
  | { readonly status: "running"; readonly since: string }
  /** There is none that can be used, because…: never written, another base, a part missing, not as it was written. */
  | { readonly status: "none"; readonly because: Words };

export interface ComponentCheck {
  readonly name: string;
  readonly conclusion: "success" | "failure" | "neutral";
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

/** A finding on a line of the pull request; `message` and `title` are already plain and harmless. */
export interface Annotation {
  readonly path: string;
  readonly line: number;
  readonly level: "notice" | "warning" | "failure";
  readonly title: string;
  readonly message: string;
}
