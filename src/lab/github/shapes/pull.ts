/** Pull requests as GitHub's REST interface and its events show them; must not look anything up. */
import type { JsonRecord } from "../../../core/model.ts";
import { isoSeconds } from "../git-read.ts";
import { accountOf, type Model, type PullRecord } from "../model.ts";
import { repositoryPage, repositoryShape, repositoryUrl } from "./repository.ts";
import { nodeId, userShape } from "./user.ts";

/** As in lists. `mergeCommitSha` is what GitHub says at this moment. */
export function simplePullShape(model: Model, pull: PullRecord, mergeCommitSha: string | null): JsonRecord {
  const api = repositoryUrl(model);
  const self = `${api}/pulls/${pull.number}`;
  const issue = `${api}/issues/${pull.number}`;
  const page = pullPage(model, pull.number);
  return {
    url: self,
    id: pull.id,
    node_id: nodeId("PR", pull.id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userShape(model, pull.author),
    body: pull.body ?? null,
    created_at: isoSeconds(pull.createdAt),
    updated_at: isoSeconds(pull.updatedAt),
    closed_at: pull.closedAt === undefined ? null : isoSeconds(pull.closedAt),
    merged_at: pull.merged === undefined ? null : isoSeconds(pull.merged.at),
    merge_commit_sha: mergeCommitSha,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: [],
    milestone: null,
    draft: pull.draft,
    commits_url: `${self}/commits`,
    review_comments_url: `${self}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${api}/statuses/${pull.head.sha}`,
    head: sideShape(model, pull.head.branch, pull.head.sha, pull.head.fork),
    base: sideShape(model, pull.base.branch, pull.base.sha, undefined),
    _links: linksShape(model, pull),
    author_association: pull.head.fork === undefined ? "COLLABORATOR" : "CONTRIBUTOR",
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** As `GET …/pulls/{pull_number}` and events show it. */
export function pullShape(model: Model, pull: PullRecord, mergeCommitSha: string | null): JsonRecord {
  const comments = [...model.comments.values()].filter((comment) => comment.pull === pull.number).length;
  const isOpen = pull.state === "open";
  const mergeable = isOpen ? pull.testMerge !== undefined : null;
  return {
    ...simplePullShape(model, pull, mergeCommitSha),
    merged: pull.merged !== undefined,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: isOpen ? (pull.testMerge === undefined ? "dirty" : "clean") : "unknown",
    merged_by: pull.merged === undefined ? null : userShape(model, pull.merged.by),
    comments,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: pull.commits.length,
    additions: pull.changes.additions,
    deletions: pull.changes.deletions,
    changed_files: pull.changes.files,
  };
}

/** The few members that check runs and suites show. */
export function minimalPullShape(model: Model, pull: PullRecord): JsonRecord {
  const repository = { id: model.repository.id, url: repositoryUrl(model), name: model.repository.name };
  return {
    url: `${repositoryUrl(model)}/pulls/${pull.number}`,
    id: pull.id,
    number: pull.number,
    head: { ref: pull.head.branch, sha: pull.head.sha, repo: repository },
    base: { ref: pull.base.branch, sha: pull.base.sha, repo: repository },
  };
}

/** Address of a pull request's page. */
export function pullPage(model: Model, number: number): string {
  return `${repositoryPage(model)}/pull/${number}`;
}

function sideShape(model: Model, branch: string, sha: string, fork: string | undefined): JsonRecord {
  const owner = fork ?? model.repository.owner;
  return {
    label: `${owner}:${branch}`,
    ref: branch,
    sha,
    user: userShape(model, accountOf(owner)),
    repo: { ...repositoryShape(model, fork), ...mergeSettings },
  };
}

/** Shown with a pull request's two repositories, not with the repository itself. */
const mergeSettings: JsonRecord = {
  allow_squash_merge: true,
  allow_merge_commit: true,
  allow_rebase_merge: true,
  allow_auto_merge: true,
  allow_update_branch: false,
  delete_branch_on_merge: false,
};

function linksShape(model: Model, pull: PullRecord): JsonRecord {
  const api = repositoryUrl(model);
  const self = `${api}/pulls/${pull.number}`;
  const issue = `${api}/issues/${pull.number}`;
  return {
    self: { href: self },
    html: { href: pullPage(model, pull.number) },
    issue: { href: issue },
    comments: { href: `${issue}/comments` },
    review_comments: { href: `${self}/comments` },
    review_comment: { href: `${api}/pulls/comments{/number}` },
    commits: { href: `${self}/commits` },
    statuses: { href: `${api}/statuses/${pull.head.sha}` },
  };
}
