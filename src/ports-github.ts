/** What we need of GitHub, as a port; must not hold an implementation (src/github has it). */
import type { IssueKind } from "./core/issues.ts";
import type { ReviewedPlan } from "./core/plan.ts";
import type { Words } from "./core/words.ts";

/**
 * The repository's GitHub side. Every refusal for want of a permission is a UserError that names the
 * `permissions:` line to add; everything else that fails is a RemoteError.
 */
export interface GitHub extends IssueTracker {
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
   * replaced. The marker is added as first line here. Of dated bodies a text that is another one by its time alone is
   * left as it is for an hour.
   */
  saveComment(pull: number, kind: CommentKind, bodies: readonly string[] | DatedBodies): Promise<SavedComment>;
  /** A check run `in_progress`, so that a merge knows that a plan is on its way; gives its id. */
  startReview(pull: number, headSha: string): Promise<ReviewTicket>;
  /** Writes the reviewed plan into the check run (numbered overflow runs past 65,535 bytes), or as a commit status where checks cannot be written. */
  finishReview(ticket: ReviewTicket, review: FinishedReview): Promise<void>;
  /** Ends the check run (or status) of a plan that could not be made: it records nothing, and no merge waits for it. */
  abandonReview(ticket: ReviewTicket): Promise<void>;
  /** The reviewed plan recorded on a pull request's head for its base, by our own app. */
  findReview(pull: PullRequest): Promise<ReviewLookup>;
  /** One completed check run a component, annotations in batches of 50. */
  publishChecks(headSha: string, checks: readonly ComponentCheck[]): Promise<void>;
}

/** The repository's issues, as far as they are ours: our app wrote them, and their first line is our marker. */
export interface IssueTracker {
  /** Every one of ours, open or closed, by number; all pages of the repository's issues are read. */
  issues(): Promise<readonly Issue[]>;
  /**
   * Opens one that says `bodies[0]`, or the next shorter body where GitHub finds it too large or drops it. The marker
   * is added as first line here, and what GitHub then has is read back.
   */
  createIssue(issue: IssueText & { readonly title: string; readonly labels: readonly string[] }): Promise<Issue>;
  /** Changes one of ours, with a call only where something differs; undefined when it is gone. Read back as well. */
  editIssue(issue: Issue, to: IssueText & IssueChange): Promise<Issue | undefined>;
  /** A comment with the marker of what it tells; none where our last one tells the same already. */
  commentOnIssue(issue: Issue, digest: string, body: string): Promise<"written" | "told before">;
  /** Makes a label that people may set, unless there is one of that name. */
  offerLabel(name: string, description: string): Promise<void>;
  /** Open pull requests from this repository itself into `baseRef`, with the files that each changes. */
  openChanges(baseRef: string): Promise<readonly { readonly number: number; readonly files: readonly string[] }[]>;
}

export interface Issue {
  readonly number: number;
  readonly url: string;
  readonly open: boolean;
  /** Untrusted: people edit it. */
  readonly title: string;
  readonly labels: readonly string[];
  /** With the marker. */
  readonly body: string;
  readonly updatedAt: Date;
  readonly marker: IssueMarker;
}

/** What the first line of an issue says; `key` and `digest` are 16 hex digits (core/issues.ts). */
export interface IssueMarker {
  readonly kind: IssueKind;
  readonly key: string;
  readonly digest: string;
}

export interface IssueText {
  readonly marker: IssueMarker;
  /** The fullest first; without the marker. */
  readonly bodies: readonly string[];
}

/** What is absent stays as it is. */
export interface IssueChange {
  readonly title?: string;
  readonly labels?: readonly string[];
  readonly open?: boolean;
  /** Why it is closed: done, or not to be done any more. */
  readonly closedAs?: "completed" | "not_planned";
}

export type CommentKind = "plan";

/** Bodies that say when they were made, the fullest first. */
export interface DatedBodies {
  readonly made: Date;
  /** The same as if made then. */
  at(made: Date): readonly string[];
}

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
