/** Issues and labels as GitHub's REST interface shows them; must not look anything up. */
import type { JsonRecord } from "../../../core/model.ts";
import { isoSeconds } from "../git-read.ts";
import type { IssueRecord, LabelRecord, Model, PullRecord } from "../model.ts";
import { pullPage, simplePullShape } from "./pull.ts";
import { repositoryPage, repositoryUrl } from "./repository.ts";
import { appShape, nodeId, userShape } from "./user.ts";

export function issueShape(model: Model, issue: IssueRecord): JsonRecord {
  const comments = [...model.comments.values()].filter((comment) => comment.pull === issue.number).length;
  return {
    ...addresses(model, issue.number),
    html_url: issuePage(model, issue.number),
    id: issue.id,
    node_id: nodeId("I", issue.id),
    number: issue.number,
    title: issue.title,
    user: userShape(model, issue.author),
    labels: issue.labels.map((name) => labelShape(model, labelOf(model, name))),
    state: issue.state,
    state_reason: issue.stateReason ?? null,
    ...idle,
    comments,
    created_at: isoSeconds(issue.createdAt),
    updated_at: isoSeconds(issue.updatedAt),
    closed_at: issue.closedAt === undefined ? null : isoSeconds(issue.closedAt),
    closed_by: issue.closedBy === undefined ? null : userShape(model, issue.closedBy),
    author_association: issue.author.type === "Bot" ? "NONE" : "COLLABORATOR",
    body: issue.body ?? null,
    performed_via_github_app: issue.app === undefined ? null : appShape(model, issue.app),
  };
}

/** A pull request is an issue, too, and stands in the list of issues. */
export function pullAsIssueShape(model: Model, pull: PullRecord): JsonRecord {
  const shape = simplePullShape(model, pull, null);
  const page = pullPage(model, pull.number);
  return {
    ...addresses(model, pull.number),
    html_url: page,
    id: pull.id,
    node_id: nodeId("PR", pull.id),
    number: pull.number,
    title: pull.title,
    user: userShape(model, pull.author),
    labels: [],
    state: pull.state,
    ...idle,
    comments: 0,
    created_at: isoSeconds(pull.createdAt),
    updated_at: isoSeconds(pull.updatedAt),
    closed_at: pull.closedAt === undefined ? null : isoSeconds(pull.closedAt),
    author_association: shape["author_association"] ?? "NONE",
    body: pull.body ?? null,
    pull_request: {
      url: `${repositoryUrl(model)}/pulls/${pull.number}`,
      html_url: page,
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
      merged_at: pull.merged === undefined ? null : isoSeconds(pull.merged.at),
    },
    performed_via_github_app: null,
  };
}

export function labelShape(model: Model, { id, name, color, description }: LabelRecord): JsonRecord {
  const url = `${repositoryUrl(model)}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: nodeId("LA", id), url, name, color, default: false, description: description ?? null };
}

export function issuePage(model: Model, number: number): string {
  return `${repositoryPage(model)}/issues/${number}`;
}

function addresses(model: Model, number: number): JsonRecord {
  const api = repositoryUrl(model);
  const url = `${api}/issues/${number}`;
  return {
    url,
    repository_url: api,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
  };
}

const idle: JsonRecord = { locked: false, active_lock_reason: null, assignee: null, assignees: [], milestone: null };

function labelOf(model: Model, name: string): LabelRecord {
  return model.labels.get(name.toLowerCase()) ?? { id: 0, name, color: "ededed", description: undefined };
}
