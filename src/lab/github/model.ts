/** What the loopback GitHub knows of its one repository; must hold records only, no behaviour of an API. */
import type { GitFolder } from "./git.ts";

/** Everything of one lab. Records are replaced, never changed in place, so that a test may keep one it looked at. */
export interface Model {
  readonly repository: RepositoryRecord;
  readonly git: GitFolder;
  /** Of the API, e.g. `http://127.0.0.1:34567`. */
  readonly apiUrl: string;
  /** Of the pages for people, e.g. `https://github.com`. */
  readonly siteUrl: string;
  readonly now: () => Date;
  readonly pulls: Map<number, PullRecord>;
  readonly issues: Map<number, IssueRecord>;
  /** By lower-case name: GitHub takes no two that differ in case alone. */
  readonly labels: Map<string, LabelRecord>;
  readonly comments: Map<number, CommentRecord>;
  readonly checkSuites: Map<number, CheckSuiteRecord>;
  readonly checkRuns: Map<number, CheckRunRecord>;
  /** Oldest first. */
  readonly statuses: StatusRecord[];
  readonly late: Late;
  /** Every branch (forks' too) and where it stands, by ref; how a push from outside is noticed. */
  readonly tips: Map<string, string>;
  /** The next id of anything; grows from 1001. */
  nextId(): number;
  /** The next number of a pull request or issue: they are counted together. */
  nextNumber(): number;
}

export interface RepositoryRecord {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  readonly createdAt: Date;
}

/** Facts that GitHub knows only after a while: how many answers still lack them. */
export interface Late {
  /** The first answers of `commits/{sha}/pulls`, for each commit, are empty. */
  commitPulls: number;
  /** The first answers about a merged pull request, for each, have no `merge_commit_sha`. */
  mergeCommitSha: number;
  readonly asked: Map<string, number>;
}

export interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: "User" | "Bot" | "Organization";
}

/** A GitHub App; `github-actions` is one. */
export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

export interface PullRecord {
  readonly number: number;
  readonly id: number;
  readonly title: string;
  readonly body: string | undefined;
  readonly author: Account;
  readonly draft: boolean;
  readonly head: PullHead;
  readonly base: PullBase;
  /** Its own commits, oldest first. */
  readonly commits: readonly string[];
  readonly changes: { readonly additions: number; readonly deletions: number; readonly files: number };
  readonly state: "open" | "closed";
  /** Commit of `refs/pull/N/merge`; absent when it conflicts. */
  readonly testMerge: string | undefined;
  readonly merged: Merged | undefined;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly closedAt: Date | undefined;
}

export interface PullHead {
  readonly branch: string;
  readonly sha: string;
  /** Where the branch stood before its last push. */
  readonly before: string | undefined;
  /** Owner of the fork it comes from. */
  readonly fork: string | undefined;
}

export interface PullBase {
  readonly branch: string;
  /** The tip of the branch when the head was last pushed. */
  readonly sha: string;
}

export interface Merged {
  readonly at: Date;
  readonly by: Account;
  readonly commitSha: string;
  /** The commits of the base that came with it, oldest first. */
  readonly landed: readonly string[];
}

export interface IssueRecord {
  readonly number: number;
  readonly id: number;
  readonly title: string;
  readonly body: string | undefined;
  readonly author: Account;
  readonly app: App | undefined;
  readonly labels: readonly string[];
  readonly state: "open" | "closed";
  readonly stateReason: "completed" | "not_planned" | "duplicate" | "reopened" | undefined;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly closedAt: Date | undefined;
  readonly closedBy: Account | undefined;
}

export interface LabelRecord {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | undefined;
}

export interface CommentRecord {
  readonly id: number;
  /** Number of the pull request or issue. */
  readonly pull: number;
  readonly author: Account;
  /** The App whose token wrote it first. */
  readonly app: App | undefined;
  readonly body: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Who changed it last; GitHub's REST interface does not tell. */
  readonly editor: Account | undefined;
  /** Why it was minimized, e.g. `outdated`. */
  readonly minimized: string | undefined;
}

export interface CheckSuiteRecord {
  readonly id: number;
  readonly app: App;
  readonly headSha: string;
  readonly createdAt: Date;
}

export interface Output {
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly text: string | undefined;
}

export interface AnnotationRecord {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number | undefined;
  readonly endColumn: number | undefined;
  readonly level: string;
  readonly message: string;
  readonly title: string | undefined;
  readonly rawDetails: string | undefined;
}

export interface CheckRunRecord {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  readonly app: App;
  readonly suite: number;
  readonly status: string;
  readonly conclusion: string | undefined;
  readonly externalId: string | undefined;
  readonly detailsUrl: string | undefined;
  readonly startedAt: string;
  readonly completedAt: string | undefined;
  readonly output: Output;
  /** Every batch that was sent, in order: an update adds, it does not replace. */
  readonly annotations: readonly AnnotationRecord[];
}

export interface StatusRecord {
  readonly id: number;
  readonly sha: string;
  readonly context: string;
  readonly state: string;
  readonly description: string | undefined;
  readonly targetUrl: string | undefined;
  readonly creator: Account;
  readonly createdAt: Date;
}

/** The App behind every job token. */
export const actionsApp: App = { id: 15368, slug: "github-actions", name: "GitHub Actions" };

/** The account that an App writes as. */
export function botOf(app: App): Account {
  return { login: `${app.slug}[bot]`, id: app.slug === "github-actions" ? 41898282 : 200_000_000 + app.id, type: "Bot" };
}

/** A person, or Dependabot; the id is made from the login, so that it stays the same. */
export function accountOf(login: string): Account {
  if (login.endsWith("[bot]")) return { login, id: login === "dependabot[bot]" ? 49699333 : idOf(login), type: "Bot" };
  return { login, id: idOf(login), type: "User" };
}

function idOf(login: string): number {
  return Array.from(login).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 90_000_000, 7) + 1000;
}
