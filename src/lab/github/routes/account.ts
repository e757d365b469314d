/** What GitHub tells about a token itself; must not tell more to a job token than GitHub does. */
import type { JsonRecord } from "../../../core/model.ts";
import { Refusal, type Reply } from "../reply.ts";
import type { Call, Route } from "../router.ts";
import { userShape } from "../shapes/user.ts";
import { notAccessible } from "../tokens.ts";

export const accountRoutes: readonly Route[] = [
  {
    method: "GET",
    template: "/rate_limit",
    anyOf: [],
    docs: "rest/rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user",
    free: true,
    handle: getRateLimit,
  },
  { method: "GET", template: "/user", anyOf: [], docs: "rest/users/users#get-the-authenticated-user", handle: getUser },
  { method: "GET", template: "/app", anyOf: [], docs: "rest/apps/apps#get-the-authenticated-app", handle: getApp },
];

/** Costs nothing. */
function getRateLimit({ rateLimit }: Call): Reply {
  const core: JsonRecord = { ...rateLimit, resource: "core" };
  const graphql: JsonRecord = { ...rateLimit, used: 0, remaining: rateLimit.limit, resource: "graphql" };
  const search: JsonRecord = { limit: 30, used: 0, remaining: 30, reset: rateLimit.reset, resource: "search" };
  return { status: 200, body: { resources: { core, graphql, search }, rate: core } };
}

function getUser({ model, token }: Call): Reply {
  if (token === undefined) throw new Refusal(401, "Requires authentication");
  if (token.kind !== "user") throw notAccessible();
  const unknown = { name: null, company: null, blog: null, location: null, email: null, hireable: null, bio: null };
  const counts = { public_repos: 1, public_gists: 0, followers: 0, following: 0 };
  const times = { created_at: "2011-01-25T18:44:36Z", updated_at: "2026-01-22T17:12:18Z" };
  return { status: 200, body: { ...userShape(model, token.account), ...unknown, ...counts, ...times } };
}

/** Only a JSON web token, which no job has, may ask this. */
function getApp(): Reply {
  throw new Refusal(401, "A JSON web token could not be decoded");
}
