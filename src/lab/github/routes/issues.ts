/** Issues, one by one and as a list in which pull requests stand too; must not know who runs the lab. */
import type { Json } from "../../../core/model.ts";
import { optionalText, optionalWord, requiredText } from "../body.ts";
import { changeIssue, openIssue, type IssueEdit } from "../issues.ts";
import { issueBytes, issueTitleCharacters } from "../limits.ts";
import type { Account, IssueRecord, PullRecord } from "../model.ts";
import { cutPage } from "../pages.ts";
import { invalidRequest, notFound, type Reply, validationFailed } from "../reply.ts";
import { type Call, numberParameter, type Route } from "../router.ts";
import { issueShape, pullAsIssueShape } from "../shapes/issue.ts";

const list = "/repos/{owner}/{repo}/issues";
const one = "/repos/{owner}/{repo}/issues/{issue_number}";

export const issueRoutes: readonly Route[] = [
  { method: "GET", template: list, anyOf: ["issues=read"], docs: "rest/issues/issues#list-repository-issues", handle: listIssues },
  { method: "POST", template: list, anyOf: ["issues=write"], docs: "rest/issues/issues#create-an-issue", handle: createIssue },
  { method: "GET", template: one, anyOf: ["issues=read"], docs: "rest/issues/issues#get-an-issue", handle: getIssue },
  { method: "PATCH", template: one, anyOf: ["issues=write"], docs: "rest/issues/issues#update-an-issue", handle: updateIssue },
];

type Listed = { readonly issue: IssueRecord } | { readonly pull: PullRecord };

/** Newest first unless told; `labels` are all wanted. */
function listIssues({ model, url }: Call): Reply {
  const query = url.searchParams;
  const state = query.get("state") ?? "open";
  const labels = (query.get("labels") ?? "").split(",").filter((name) => name !== "");
  const all: Listed[] = [...[...model.issues.values()].map((issue) => ({ issue })), ...[...model.pulls.values()].map((pull) => ({ pull }))];
  const found = all.filter((each) => {
    const record = recordOf(each);
    return (
      (state === "all" || record.state === state) &&
      (query.get("creator") ?? record.author.login) === record.author.login &&
      labels.every((label) => "labels" in record && record.labels.includes(label))
    );
  });
  const ascending = query.get("direction") === "asc";
  const sorted = found.toSorted((a, b) => (recordOf(a).number - recordOf(b).number) * (ascending ? 1 : -1));
  const { items, headers } = cutPage(sorted, url);
  const body = items.map((each) => ("issue" in each ? issueShape(model, each.issue) : pullAsIssueShape(model, each.pull)));
  return { status: 200, body, headers };
}

function recordOf(listed: Listed): IssueRecord | PullRecord {
  return "issue" in listed ? listed.issue : listed.pull;
}

function createIssue(call: Call): Reply {
  const { model, body, token } = call;
  const text = optionalText(body, "body");
  if (text !== undefined && Buffer.byteLength(text) > issueBytes) throw tooLong("body", 65_536);
  const issue = openIssue(model, {
    title: titleOf(call),
    body: text,
    labels: labelsOf(body["labels"]) ?? [],
    author: authorOf(call),
    app: token?.app,
  });
  return { status: 201, body: issueShape(model, issue) };
}

function getIssue(call: Call): Reply {
  const { model } = call;
  const pull = model.pulls.get(numberParameter(call, "issue_number"));
  return { status: 200, body: pull === undefined ? issueShape(model, issueOf(call)) : pullAsIssueShape(model, pull) };
}

/** A text over the limit is dropped without a word. */
function updateIssue(call: Call): Reply {
  const { model, body } = call;
  const issue = issueOf(call);
  const text = optionalText(body, "body");
  const labels = labelsOf(body["labels"]);
  const state = optionalWord(body, "state", ["open", "closed"]) as IssueEdit["state"];
  const stateReason = optionalWord(body, "state_reason", ["completed", "not_planned", "duplicate", "reopened"]) as IssueEdit["stateReason"];
  const edit: IssueEdit = {
    ...(body["title"] === undefined ? {} : { title: titleOf(call) }),
    ...(text === undefined || Buffer.byteLength(text) > issueBytes ? {} : { body: text }),
    ...(labels === undefined ? {} : { labels }),
    ...(state === undefined ? {} : { state }),
    ...(stateReason === undefined ? {} : { stateReason }),
  };
  return { status: 200, body: issueShape(model, changeIssue(model, issue, edit, authorOf(call))) };
}

function titleOf({ body }: Call): string {
  const title = requiredText(body, "title");
  if (title.length > issueTitleCharacters) throw tooLong("title", issueTitleCharacters);
  return title;
}

function tooLong(field: string, most: number): Error {
  const name = field === "title" ? "Title" : "Body";
  return validationFailed({ resource: "Issue", code: "custom", field, message: `${name} is too long (maximum is ${most} characters)` });
}

function labelsOf(value: Json | undefined): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw invalidRequest(`For 'labels', ${JSON.stringify(value)} is not an array.`);
  return value.map((label: Json) => {
    if (typeof label !== "string") throw invalidRequest(`For 'labels/0', ${JSON.stringify(label)} is not a string.`);
    return label;
  });
}

function issueOf(call: Call): IssueRecord {
  const issue = call.model.issues.get(numberParameter(call, "issue_number"));
  if (issue === undefined) throw notFound();
  return issue;
}

function authorOf({ token }: Pick<Call, "token">): Account {
  if (token === undefined) throw notFound();
  return token.account;
}
