import { describe, expect, test } from "vitest";
import { checkExchange, checkWebhook } from "./openapi.ts";

type Exchange = Parameters<typeof checkExchange>;

const rate = { limit: 1, used: 0, remaining: 1, reset: 1 };
const limits = { resources: { core: rate, search: rate }, rate };
const run = { name: "plan", head_sha: "a".repeat(40) };

describe("an exchange as GitHub describes it has no problems", () => {
  test.each<{ reason: string; exchange: Exchange }>([
    { reason: "a reply of the described shape", exchange: ["GET", "/rate_limit", undefined, 200, limits] },
    { reason: "a deletion has no body", exchange: ["DELETE", "/repos/o/r/issues/comments/1", undefined, 204, undefined] },
    { reason: "a refusal GitHub does not list", exchange: ["DELETE", "/repos/o/r/issues/comments/1", undefined, 403, { message: "no" }] },
    { reason: "an invalid request that is called invalid", exchange: ["POST", "/repos/o/r/check-runs", {}, 422, { message: "no" }] },
    { reason: "a cut connection has no reply", exchange: ["POST", "/repos/o/r/check-runs", run, 0, undefined] },
    { reason: "GraphQL is not described there", exchange: ["POST", "/graphql", { query: "" }, 200, {}] },
  ])("$reason", ({ exchange }) => {
    expect(checkExchange(...exchange)).toEqual([]);
  });
});

describe("an exchange that GitHub would not know is told", () => {
  test.each<{ reason: string; exchange: Exchange; problem: RegExp }>([
    { reason: "unknown path", exchange: ["GET", "/repos/o/r/plans", undefined, 200, {}], problem: /no such operation/ },
    { reason: "unknown method", exchange: ["PUT", "/rate_limit", undefined, 200, {}], problem: /no such operation/ },
    { reason: "unknown query parameter", exchange: ["GET", "/rate_limit?pages=1", undefined, 200, limits], problem: /"pages" is unknown/ },
    { reason: "page that is no number", exchange: ["GET", "/repos/o/r/pulls?page=x", undefined, 200, []], problem: /"page" is no number/ },
    { reason: "state outside the enum", exchange: ["GET", "/repos/o/r/pulls?state=merged", undefined, 200, []], problem: /"state"/ },
    { reason: "missing body", exchange: ["POST", "/repos/o/r/check-runs", undefined, 201, {}], problem: /body is required/ },
    {
      reason: "member missing in the request",
      exchange: ["POST", "/repos/o/r/check-runs", { name: "x" }, 0, undefined],
      problem: /head_sha/,
    },
    {
      reason: "member mistyped in the request",
      exchange: ["POST", "/repos/o/r/check-runs", { ...run, ouput: {} }, 0, undefined],
      problem: /ouput/,
    },
    {
      reason: "member mistyped in an update",
      exchange: ["PATCH", "/repos/o/r/check-runs/1", { ouput: {} }, 0, undefined],
      problem: /ouput/,
    },
    { reason: "reply of another shape", exchange: ["GET", "/rate_limit", undefined, 200, { rate }], problem: /resources/ },
    { reason: "null where GitHub has none", exchange: ["GET", "/rate_limit", undefined, 200, { ...limits, rate: null }], problem: /rate/ },
    { reason: "status GitHub does not answer with", exchange: ["GET", "/rate_limit", undefined, 201, limits], problem: /status/ },
    { reason: "refusal without a message", exchange: ["GET", "/rate_limit", undefined, 403, {}], problem: /message/ },
  ])("$reason", ({ exchange, problem }) => {
    expect(checkExchange(...exchange).join("\n")).toMatch(problem);
  });
});

test("a payload that is no such event is told", () => {
  expect(checkWebhook("pull-request-opened", { action: "opened" }).join("\n")).toMatch(/pull_request/);
  expect(checkWebhook("pull-request-merged", {})).toEqual(["GitHub has no webhook pull-request-merged"]);
});
