/** Comments of pull requests and issues; must not know who runs the lab, only whose token asks. */
import { requiredText } from "../body.ts";
import { checkCommentSize } from "../limits.ts";
import type { Account, App, CommentRecord, Model } from "../model.ts";
import { cutPage } from "../pages.ts";
import { notFound, type Reply, validationFailed } from "../reply.ts";
import { type Call, numberParameter, type Route } from "../router.ts";
import { commentShape } from "../shapes/report.ts";
import type { Requirement } from "../tokens.ts";

const list = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const one = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
/** GitHub takes either, see "permissions required for GitHub Apps". */
const read: readonly Requirement[] = ["issues=read", "pull_requests=read"];
const write: readonly Requirement[] = ["issues=write", "pull_requests=write"];

export const commentRoutes: readonly Route[] = [
  { method: "GET", template: list, anyOf: read, docs: "rest/issues/comments#list-issue-comments", handle: listComments },
  { method: "POST", template: list, anyOf: write, docs: "rest/issues/comments#create-an-issue-comment", handle: createComment },
  { method: "GET", template: one, anyOf: read, docs: "rest/issues/comments#get-an-issue-comment", handle: getComment },
  { method: "PATCH", template: one, anyOf: write, docs: "rest/issues/comments#update-an-issue-comment", handle: updateComment },
  { method: "DELETE", template: one, anyOf: write, docs: "rest/issues/comments#delete-an-issue-comment", handle: deleteComment },
];

function listComments(call: Call): Reply {
  const { model, url } = call;
  const number = pullNumber(call);
  const since = url.searchParams.get("since");
  const comments = [...model.comments.values()].filter(
    (comment) => comment.pull === number && (since === null || comment.updatedAt >= new Date(since)),
  );
  const { items, headers } = cutPage(comments, url);
  return { status: 200, body: items.map((comment) => commentShape(model, comment)), headers };
}

function createComment(call: Call): Reply {
  const pull = pullNumber(call);
  const body = textOf(call);
  const comment = addComment(call.model, { pull, body, author: authorOf(call), app: call.token?.app });
  return { status: 201, body: commentShape(call.model, comment) };
}

function getComment(call: Call): Reply {
  return { status: 200, body: commentShape(call.model, commentOf(call)) };
}

/** Everybody with write access may edit everybody's comment; its author stays who wrote it first. */
function updateComment(call: Call): Reply {
  const comment = commentOf(call);
  const edited = editComment(call.model, comment, textOf(call), authorOf(call));
  return { status: 200, body: commentShape(call.model, edited) };
}

function deleteComment(call: Call): Reply {
  call.model.comments.delete(commentOf(call).id);
  return { status: 204 };
}

/** A new comment, whoever writes it. */
export function addComment(
  model: Model,
  comment: { readonly pull: number; readonly body: string; readonly author: Account; readonly app: App | undefined },
): CommentRecord {
  const now = model.now();
  const made = { ...comment, id: model.nextId(), createdAt: now, updatedAt: now, editor: undefined, minimized: undefined };
  model.comments.set(made.id, made);
  const issue = model.issues.get(comment.pull);
  if (issue !== undefined) model.issues.set(issue.number, { ...issue, updatedAt: now });
  return made;
}

/** Another text for a comment, whoever edits it. */
export function editComment(model: Model, comment: CommentRecord, body: string, editor: Account): CommentRecord {
  const edited = { ...comment, body, editor, updatedAt: model.now() };
  model.comments.set(comment.id, edited);
  return edited;
}

/** GitHub checks the size before it looks whether the text is empty. */
function textOf(call: Call): string {
  const body = call.body["body"];
  if (typeof body === "string") checkCommentSize(body);
  if (typeof body === "string" && body.trim() === "") {
    throw validationFailed({ resource: "IssueComment", code: "unprocessable", field: "data", message: "Body cannot be blank" });
  }
  return requiredText(call.body, "body");
}

function commentOf(call: Call): CommentRecord {
  const comment = call.model.comments.get(numberParameter(call, "comment_id"));
  if (comment === undefined) throw notFound();
  return comment;
}

function pullNumber(call: Call): number {
  const number = numberParameter(call, "issue_number");
  if (!call.model.pulls.has(number) && !call.model.issues.has(number)) throw notFound();
  return number;
}

function authorOf(call: Call): Account {
  if (call.token === undefined) throw notFound();
  return call.token.account;
}
