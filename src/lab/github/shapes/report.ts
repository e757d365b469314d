/** Comments, check runs, suites, annotations and statuses as GitHub's REST interface shows them; must not look anything up. */
import type { JsonRecord } from "../../../core/model.ts";
import { type CommitFacts, isoSeconds } from "../git-read.ts";
import type { AnnotationRecord, CheckRunRecord, CheckSuiteRecord, CommentRecord, Model, StatusRecord } from "../model.ts";
import { issuePage } from "./issue.ts";
import { minimalPullShape, pullPage } from "./pull.ts";
import { repositoryPage, repositoryShape, repositoryUrl } from "./repository.ts";
import { appShape, nodeId, userShape } from "./user.ts";

export function commentShape(model: Model, comment: CommentRecord): JsonRecord {
  const api = repositoryUrl(model);
  const url = `${api}/issues/comments/${comment.id}`;
  return {
    url,
    html_url: `${model.issues.has(comment.pull) ? issuePage(model, comment.pull) : pullPage(model, comment.pull)}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.pull}`,
    id: comment.id,
    node_id: commentNodeId(comment.id),
    user: userShape(model, comment.author),
    created_at: isoSeconds(comment.createdAt),
    updated_at: isoSeconds(comment.updatedAt),
    body: comment.body,
    author_association: comment.author.type === "Bot" ? "NONE" : "CONTRIBUTOR",
    reactions: {
      url: `${url}/reactions`,
      total_count: 0,
      "+1": 0,
      "-1": 0,
      laugh: 0,
      hooray: 0,
      confused: 0,
      heart: 0,
      rocket: 0,
      eyes: 0,
    },
    performed_via_github_app: comment.app === undefined ? null : appShape(model, comment.app),
    minimized: comment.minimized === undefined ? null : { reason: comment.minimized },
  };
}

/** What GraphQL calls the comment. */
export function commentNodeId(id: number): string {
  return nodeId("IC", id);
}

export function checkRunShape(model: Model, run: CheckRunRecord): JsonRecord {
  const url = `${repositoryUrl(model)}/check-runs/${run.id}`;
  const page = `${repositoryPage(model)}/runs/${run.id}`;
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId("CR", run.id),
    head_sha: run.headSha,
    external_id: run.externalId ?? "",
    url,
    html_url: page,
    details_url: run.detailsUrl ?? page,
    status: run.status,
    conclusion: run.conclusion ?? null,
    started_at: run.startedAt,
    completed_at: run.completedAt ?? null,
    output: {
      title: run.output.title ?? null,
      summary: run.output.summary ?? null,
      text: run.output.text ?? null,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.suite },
    app: appShape(model, run.app),
    pull_requests: pullsOf(model, run.headSha),
  };
}

export function checkSuiteShape(model: Model, suite: CheckSuiteRecord, commit: CommitFacts): JsonRecord {
  const url = `${repositoryUrl(model)}/check-suites/${suite.id}`;
  const runs = [...model.checkRuns.values()].filter((run) => run.suite === suite.id);
  const completed = runs.length > 0 && runs.every((run) => run.status === "completed");
  const failed = runs.some((run) => run.conclusion === "failure");
  const pull = [...model.pulls.values()].find((candidate) => candidate.head.sha === suite.headSha);
  return {
    id: suite.id,
    node_id: nodeId("CS", suite.id),
    head_branch: pull?.head.branch ?? null,
    head_sha: suite.headSha,
    status: completed ? "completed" : "queued",
    conclusion: completed ? (failed ? "failure" : "success") : null,
    url,
    before: commit.parents[0] ?? null,
    after: suite.headSha,
    pull_requests: pullsOf(model, suite.headSha),
    app: appShape(model, suite.app),
    repository: repositoryShape(model),
    created_at: isoSeconds(suite.createdAt),
    updated_at: isoSeconds(suite.createdAt),
    head_commit: simpleCommitShape(commit),
    latest_check_runs_count: runs.length,
    check_runs_url: `${url}/check-runs`,
  };
}

/** A commit as suites and merge groups show it. */
export function simpleCommitShape(commit: CommitFacts): JsonRecord {
  const { author, committer } = commit;
  return {
    id: commit.sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: committer.date,
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
  };
}

export function annotationShape(model: Model, annotation: AnnotationRecord, sha: string): JsonRecord {
  return {
    path: annotation.path,
    blob_href: `${repositoryPage(model)}/blob/${sha}/${annotation.path}`,
    start_line: annotation.startLine,
    end_line: annotation.endLine,
    start_column: annotation.startColumn ?? null,
    end_column: annotation.endColumn ?? null,
    annotation_level: annotation.level,
    title: annotation.title ?? null,
    message: annotation.message,
    raw_details: annotation.rawDetails ?? null,
  };
}

export function statusShape(model: Model, status: StatusRecord): JsonRecord {
  return {
    url: `${repositoryUrl(model)}/statuses/${status.sha}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${status.creator.id}?v=4`,
    id: status.id,
    node_id: nodeId("SC", status.id),
    state: status.state,
    description: status.description ?? null,
    target_url: status.targetUrl ?? null,
    context: status.context,
    created_at: isoSeconds(status.createdAt),
    updated_at: isoSeconds(status.createdAt),
    creator: userShape(model, status.creator),
  };
}

/** GitHub lists no pull request of a fork here. */
function pullsOf(model: Model, sha: string): readonly JsonRecord[] {
  return [...model.pulls.values()]
    .filter((pull) => pull.state === "open" && pull.head.sha === sha && pull.head.fork === undefined)
    .map((pull) => minimalPullShape(model, pull));
}
