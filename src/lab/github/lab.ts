/** What tests and the demo do with a loopback GitHub and see of it; must not answer requests. */
import { randomBytes } from "node:crypto";
import {
  type DispatchInput,
  type LabEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  scheduleEvent,
  workflowDispatchEvent,
} from "./events.ts";
import { type ActiveFault, addFault, type Fault, type FaultInput } from "../faults.ts";
import type { MergeMethod } from "./git-write.ts";
import { type Exchange, type ExchangeFilter, findExchanges } from "./log.ts";
import { changeIssue, openIssue, type IssueEdit } from "./issues.ts";
import {
  accountOf,
  actionsApp,
  type CheckRunRecord,
  type CommentRecord,
  type IssueRecord,
  type Model,
  type PullRecord,
  type StatusRecord,
} from "./model.ts";
import { mergePull, openPull, type PullInput, pullOf, type Queue, type QueueEntry, queuePulls, setOpen } from "./pulls.ts";
import { type Push, type PushInput, pushTo, received } from "./pushes.ts";
import { branchRef } from "./refs.ts";
import { addComment, editComment } from "./routes/comments.ts";
import type { Desk } from "./server.ts";
import { makeToken, type Token, type TokenInput } from "./tokens.ts";

export interface LabGitHub extends AsyncDisposable {
  /** Of the API; what GITHUB_API_URL is in a run. */
  readonly url: string;
  readonly owner: string;
  readonly name: string;
  /** The Git repository on disk, to clone from and to push to. */
  readonly repositoryPath: string;
  /** Every request so far with its reply, oldest first. */
  readonly log: readonly Exchange[];
  /** Makes a token that works from now on. */
  token(input: TokenInput): string;
  fault(input: FaultInput): Fault;
  /** The exchanges that fit. */
  calls(filter?: ExchangeFilter): readonly Exchange[];
  /** How many things were made through the API. */
  creations(): number;

  /** Commits in the repository itself, as if somebody had pushed. */
  pushTo(input: PushInput): Promise<Push>;
  /** Takes notice of a push that somebody's git made to `repositoryPath`. */
  received(branch: string, by?: string): Promise<Push>;
  openPullRequest(input: PullInput): Promise<PullRecord>;
  closePullRequest(number: number): PullRecord;
  reopenPullRequest(number: number): PullRecord;
  /** Rejects when it conflicts. `by` is a login, `octocat` unless told. */
  mergePullRequest(number: number, method: MergeMethod, by?: string): Promise<Push>;
  /** Puts pull requests into the merge queue; `merge()` of what it gives ends it. `merge` commits unless told. */
  queue(numbers: readonly number[], method?: MergeMethod): Promise<Queue>;
  /** The queue from beginning to end. */
  mergeQueue(numbers: readonly number[], method?: MergeMethod): Promise<Push>;

  /** A person's issue. */
  openIssue(login: string, title: string, body?: string): IssueRecord;
  /** A person changes whatever issue: title, text, labels, state. Throws when it is gone. */
  changeIssue(login: string, number: number, edit: IssueEdit): IssueRecord;
  deleteIssue(number: number): void;
  /** A person's comment, on a pull request or an issue. */
  comment(login: string, pull: number, body: string): CommentRecord;
  /** A person edits whatever comment. Throws when it is gone. */
  editComment(login: string, id: number, body: string): CommentRecord;
  deleteComment(id: number): void;
  /** A further workflow run on that commit: its suite, which GitHub may pick for our check runs. */
  startWorkflowRun(sha: string): number;

  pullRequest(number: number): PullRecord;
  issues(): readonly IssueRecord[];
  comments(number: number): readonly CommentRecord[];
  checkRuns(sha?: string): readonly CheckRunRecord[];
  statuses(sha?: string): readonly StatusRecord[];

  readonly events: LabEvents;
}

/** Events from what the lab holds now; kept, they are those of an old run. */
export interface LabEvents {
  pullRequest(action: "opened" | "synchronize" | "reopened" | "closed", number: number): LabEvent;
  push(push: Push): Promise<LabEvent>;
  mergeGroup(entry: QueueEntry): Promise<LabEvent>;
  workflowDispatch(input: DispatchInput): Promise<LabEvent>;
  /** A schedule's run is one of the default branch, as it stands when the run is made. */
  schedule(cron?: string): Promise<LabEvent>;
}

/** The lab over an open desk, whose arrays and maps it shares. */
export function labOf(desk: Desk & { tokens: Map<string, Token>; faults: ActiveFault[] }, close: () => Promise<void>): LabGitHub {
  const { model, log } = desk;
  return {
    url: model.apiUrl,
    owner: model.repository.owner,
    name: model.repository.name,
    repositoryPath: model.git.path,
    log,
    token: (input) => addToken(desk.tokens, input),
    fault: (input) => addFault(desk.faults, input),
    calls: (filter = {}) => findExchanges(log, filter),
    creations: () => log.filter((exchange) => exchange.created).length,
    ...changes(model),
    ...remarks(model),
    pullRequest: (number) => pullOf(model, number),
    issues: () => [...model.issues.values()],
    comments: (pull) => [...model.comments.values()].filter((comment) => comment.pull === pull),
    checkRuns: (sha) => [...model.checkRuns.values()].filter((run) => (sha ?? run.headSha) === run.headSha),
    statuses: (sha) => model.statuses.filter((status) => (sha ?? status.sha) === status.sha),
    events: {
      pullRequest: (action, number) => pullRequestEvent(model, action, number),
      push: (push) => pushEvent(model, push),
      mergeGroup: (entry) => mergeGroupEvent(model, entry),
      workflowDispatch: (input) => workflowDispatchEvent(model, input),
      schedule: (cron) => scheduleEvent(model, cron),
    },
    [Symbol.asyncDispose]: close,
  };
}

type Changes = Pick<
  LabGitHub,
  "pushTo" | "received" | "openPullRequest" | "closePullRequest" | "reopenPullRequest" | "mergePullRequest" | "queue" | "mergeQueue"
>;

function changes(model: Model): Changes {
  const queue = (numbers: readonly number[], method: MergeMethod = "merge"): Promise<Queue> =>
    queuePulls(model, numbers, method, accountOf("github-merge-queue[bot]"));
  return {
    pushTo: (input) => pushTo(model, input),
    received: (branch, by = "octocat") => received(model, branchRef(branch), accountOf(by)),
    openPullRequest: (input) => openPull(model, input),
    closePullRequest: (number) => setOpen(model, number, false),
    reopenPullRequest: (number) => setOpen(model, number, true),
    mergePullRequest: (number, method, by = "octocat") => mergePull(model, number, method, accountOf(by)),
    queue,
    mergeQueue: async (numbers, method) => (await queue(numbers, method)).merge(),
  };
}

type Remarks = Pick<
  LabGitHub,
  "comment" | "editComment" | "deleteComment" | "startWorkflowRun" | "openIssue" | "changeIssue" | "deleteIssue"
>;

function remarks(model: Model): Remarks {
  return {
    openIssue: (login, title, body) => openIssue(model, { title, body, labels: [], author: accountOf(login), app: undefined }),
    changeIssue: (login, number, edit) => {
      const issue = model.issues.get(number);
      if (issue === undefined) throw new Error(`the lab has no issue ${number}`);
      return changeIssue(model, issue, edit, accountOf(login));
    },
    deleteIssue: (number) => void model.issues.delete(number),
    comment: (login, pull, body) => addComment(model, { pull, body, author: accountOf(login), app: undefined }),
    editComment: (login, id, body) => {
      const comment = model.comments.get(id);
      if (comment === undefined) throw new Error(`the lab has no comment ${id}`);
      return editComment(model, comment, body, accountOf(login));
    },
    deleteComment: (id) => void model.comments.delete(id),
    startWorkflowRun: (sha) => {
      const id = model.nextId();
      model.checkSuites.set(id, { id, app: actionsApp, headSha: sha, createdAt: model.now() });
      return id;
    },
  };
}

function addToken(tokens: Map<string, Token>, input: TokenInput): string {
  const value = `${input.kind === "user" ? "ghp" : "ghs"}_lab${randomBytes(16).toString("hex")}`;
  tokens.set(value, makeToken(input));
  return value;
}
