/** Commit statuses; must not combine them. */
import { optionalText, optionalWord } from "../body.ts";
import { resolveCommit } from "../git-read.ts";
import { statusDescriptionCharacters, statusesPerContext } from "../limits.ts";
import type { StatusRecord } from "../model.ts";
import { cutPage } from "../pages.ts";
import { invalidRequest, notFound, Refusal, type Reply, validationFailed } from "../reply.ts";
import type { Call, Route } from "../router.ts";
import { statusShape } from "../shapes/report.ts";
import { commitOf } from "./repository.ts";

export const statusRoutes: readonly Route[] = [
  {
    method: "POST",
    template: "/repos/{owner}/{repo}/statuses/{sha}",
    anyOf: ["statuses=write"],
    docs: "rest/commits/statuses#create-a-commit-status",
    handle: createStatus,
  },
  {
    method: "GET",
    template: "/repos/{owner}/{repo}/commits/{ref}/statuses",
    anyOf: ["statuses=read"],
    docs: "rest/commits/statuses#list-commit-statuses-for-a-reference",
    handle: listStatuses,
  },
];

async function createStatus({ model, parameters, body, token }: Call): Promise<Reply> {
  if (token === undefined) throw notFound();
  const state = optionalWord(body, "state", ["error", "failure", "pending", "success"]);
  if (state === undefined) throw invalidRequest(`"state" wasn't supplied.`);
  const sha = await resolveCommit(model.git, parameters["sha"] ?? "");
  if (sha === undefined) throw new Refusal(422, `No commit found for SHA: ${parameters["sha"]}`);
  const description = optionalText(body, "description");
  if (Array.from(description ?? "").length > statusDescriptionCharacters) {
    const message = `description is too long (maximum is ${statusDescriptionCharacters} characters)`;
    throw validationFailed({ resource: "Status", code: "custom", field: "description", message });
  }
  const context = optionalText(body, "context") ?? "default";
  if (model.statuses.filter((status) => status.sha === sha && status.context === context).length >= statusesPerContext) {
    const message = "This SHA and context has reached the maximum number of statuses.";
    throw validationFailed({ resource: "Status", code: "custom", message });
  }
  const targetUrl = optionalText(body, "target_url");
  const made: StatusRecord = {
    id: model.nextId(),
    sha,
    context,
    state,
    description,
    targetUrl,
    creator: token.account,
    createdAt: model.now(),
  };
  model.statuses.push(made);
  return { status: 201, body: statusShape(model, made) };
}

/** Newest first. */
async function listStatuses(call: Call): Promise<Reply> {
  const sha = await commitOf(call, call.parameters["ref"] ?? "");
  const found = call.model.statuses.filter((status) => status.sha === sha).toReversed();
  const { items, headers } = cutPage(found, call.url);
  return { status: 200, body: items.map((status) => statusShape(call.model, status)), headers };
}
