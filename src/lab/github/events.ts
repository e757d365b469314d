/** The events that start workflow runs, as GitHub writes them to GITHUB_EVENT_PATH; must not change the model. */
import type { JsonRecord } from "../../core/model.ts";
import { changedFiles, type CommitFacts, readCommit, readCommits, resolveCommit } from "./git-read.ts";
import { type Account, accountOf, type Model, type PullRecord } from "./model.ts";
import { pullOf, type QueueEntry } from "./pulls.ts";
import type { Push } from "./pushes.ts";
import { branchRef, noCommit, pullRef } from "./refs.ts";
import { loginOf } from "./shapes/commit.ts";
import { pullShape } from "./shapes/pull.ts";
import { repositoryPage, repositoryShape } from "./shapes/repository.ts";
import { simpleCommitShape } from "./shapes/report.ts";
import { userShape } from "./shapes/user.ts";

/** What a run is started with. */
export interface LabEvent {
  /** GITHUB_EVENT_NAME. */
  readonly name: "pull_request" | "push" | "merge_group" | "schedule" | "workflow_dispatch";
  /** What the file at GITHUB_EVENT_PATH holds. */
  readonly payload: JsonRecord;
  /** GITHUB_* variables that follow from the event and the repository. */
  readonly environment: Readonly<Record<string, string>>;
}

/** `action` as in the payload; `synchronize` tells the last push to its head. */
export function pullRequestEvent(model: Model, action: "opened" | "synchronize" | "reopened" | "closed", number: number): LabEvent {
  const pull = pullOf(model, number);
  const after = action === "synchronize" ? { before: pull.head.before ?? noCommit, after: pull.head.sha } : {};
  const sender = pull.merged?.by ?? pull.author;
  const payload = {
    action,
    number,
    pull_request: { ...pullShape(model, pull, pull.merged?.commitSha ?? null), ...(action === "closed" ? {} : notYetTested) },
    ...after,
    ...common(model, sender),
  };
  const ref = pull.merged === undefined ? pullRef(number, "merge") : branchRef(pull.base.branch);
  const sha = pull.merged?.commitSha ?? pull.testMerge ?? pull.head.sha;
  return {
    name: "pull_request",
    payload,
    environment: { ...environment(model, "pull_request", ref, sha, sender), ...sides(pull) },
  };
}

/** When the event is written GitHub has not yet tried the merge. */
const notYetTested: JsonRecord = { merge_commit_sha: null, mergeable: null, rebaseable: null, mergeable_state: "unknown" };

function sides(pull: PullRecord): Readonly<Record<string, string>> {
  return { GITHUB_HEAD_REF: pull.head.branch, GITHUB_BASE_REF: pull.base.branch };
}

export async function pushEvent(model: Model, push: Push): Promise<LabEvent> {
  const { ref, before, after, forced, pusher } = push;
  const facts = await readCommits(model.git, push.commits);
  const commits = await Promise.all(facts.map((commit) => pushedCommit(model, commit)));
  const head = after === noCommit ? null : (commits.at(-1) ?? (await pushedCommit(model, await readCommit(model.git, after))));
  const payload = {
    ref,
    before,
    after,
    created: before === noCommit,
    deleted: after === noCommit,
    forced,
    base_ref: null,
    compare: `${repositoryPage(model)}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits,
    head_commit: head,
    pusher: { name: pusher.login, email: pusher.type === "Bot" ? null : emailOf(pusher) },
    ...common(model, pusher),
    repository: pushedRepository(model),
  };
  return { name: "push", payload, environment: environment(model, "push", ref, after, pusher) };
}

/** For one pull request in a merge queue. */
export async function mergeGroupEvent(model: Model, entry: QueueEntry): Promise<LabEvent> {
  const sender = accountOf("github-merge-queue[bot]");
  const ref = branchRef(entry.branch);
  const group = {
    head_sha: entry.headSha,
    head_ref: ref,
    base_sha: entry.baseSha,
    base_ref: branchRef(entry.base),
    head_commit: simpleCommitShape(await readCommit(model.git, entry.headSha)),
  };
  const payload = { action: "checks_requested", merge_group: group, ...common(model, sender) };
  return { name: "merge_group", payload, environment: environment(model, "merge_group", ref, entry.headSha, sender) };
}

export interface DispatchInput {
  /** File of the workflow, e.g. `.github/workflows/rerun.yml`. */
  readonly workflow: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** The default branch unless told. */
  readonly branch?: string;
  /** Login of who starts it, `octocat` unless told. */
  readonly by?: string;
}

export async function workflowDispatchEvent(model: Model, input: DispatchInput): Promise<LabEvent> {
  const sender = accountOf(input.by ?? "octocat");
  const ref = branchRef(input.branch ?? model.repository.defaultBranch);
  const sha = (await resolveCommit(model.git, ref)) ?? noCommit;
  const payload = { inputs: { ...input.inputs }, ref, workflow: input.workflow, ...common(model, sender) };
  return { name: "workflow_dispatch", payload, environment: environment(model, "workflow_dispatch", ref, sha, sender) };
}

/** GitHub sends no more than the schedule with it. */
export async function scheduleEvent(model: Model, cron = "17 */6 * * *"): Promise<LabEvent> {
  const ref = branchRef(model.repository.defaultBranch);
  const sha = (await resolveCommit(model.git, ref)) ?? noCommit;
  const sender = accountOf("octocat");
  const payload = { schedule: cron, workflow: ".github/workflows/omni-scale.yml", ...common(model, sender) };
  return { name: "schedule", payload, environment: environment(model, "schedule", ref, sha, sender) };
}

function common(model: Model, sender: Account): JsonRecord {
  return { repository: repositoryShape(model), sender: userShape(model, sender) };
}

function environment(model: Model, name: string, ref: string, sha: string, actor: Account): Readonly<Record<string, string>> {
  const { repository } = model;
  return {
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: name,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ""),
    GITHUB_REF_TYPE: "branch",
    GITHUB_SHA: sha,
    GITHUB_ACTOR: actor.login,
    GITHUB_REPOSITORY: `${repository.owner}/${repository.name}`,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_API_URL: model.apiUrl,
    GITHUB_GRAPHQL_URL: `${model.apiUrl}/graphql`,
    GITHUB_SERVER_URL: model.siteUrl,
  };
}

/** The oldest event of all shows times of the repository as numbers, and its owner's address. */
function pushedRepository(model: Model): JsonRecord {
  const { repository } = model;
  const shape = repositoryShape(model);
  const owner = accountOf(repository.owner);
  return {
    ...shape,
    url: repositoryPage(model),
    owner: { ...userShape(model, owner), name: owner.login, email: emailOf(owner) },
    created_at: Math.floor(repository.createdAt.getTime() / 1000),
    pushed_at: Math.floor(model.now().getTime() / 1000),
    stargazers: 0,
    master_branch: repository.defaultBranch,
  };
}

async function pushedCommit(model: Model, commit: CommitFacts): Promise<JsonRecord> {
  const parent = commit.parents[0];
  const files = parent === undefined ? [] : await changedFiles(model.git, parent, commit.sha);
  const paths = (...statuses: readonly string[]): string[] =>
    files.filter((file) => statuses.includes(file.status)).map((file) => file.path);
  return {
    ...simpleCommitShape(commit),
    distinct: true,
    url: `${repositoryPage(model)}/commit/${commit.sha}`,
    author: { name: commit.author.name, email: commit.author.email, username: loginOf(commit.author) ?? commit.author.name },
    committer: { name: commit.committer.name, email: commit.committer.email, username: loginOf(commit.committer) ?? commit.committer.name },
    added: paths("added", "copied"),
    removed: paths("removed"),
    modified: paths("modified", "renamed", "changed"),
  };
}

function emailOf(account: Account): string {
  return `${account.id}+${account.login}@users.noreply.github.com`;
}
