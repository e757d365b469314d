import { describe, expect, test } from "vitest";
import { asker, useGitHub, usePull } from "../../../test/github-lab.ts";
import { checkExchanges } from "../../../test/openapi.ts";

describe("a comment's size counts in UTF-8 bytes", () => {
  test.each([
    { reason: "the last that fits", body: "a".repeat(262_144), status: 200 },
    { reason: "one byte more", body: "a".repeat(262_145), status: 422 },
    { reason: "as many bytes in fewer characters", body: "ä".repeat(131_072), status: 200 },
    { reason: "one character more of them", body: "ä".repeat(131_073), status: 422 },
    { reason: "blank", body: " \n", status: 422 },
  ])("$reason: $status", async ({ body, status }) => {
    const github = await useGitHub();
    const number = await usePull(github);
    const ask = asker(github);
    const { body: comment } = await ask("POST", `./issues/${number}/comments`, { body: "before" });
    const edit = await ask("PATCH", `./issues/comments/${comment.id}`, { body });
    expect(edit.status).toBe(status);
    expect((await ask("GET", `./issues/comments/${comment.id}`)).body.body).toBe(status === 200 ? body : "before");
    expect((await ask("POST", `./issues/${number}/comments`, { body })).status).toBe(status === 200 ? 201 : 422);
    expect(checkExchanges(github.log)).toEqual([]);
  });

  test("GitHub's message names another limit than the real one", async () => {
    const github = await useGitHub();
    const refused = await asker(github)("POST", `./issues/${await usePull(github)}/comments`, { body: "a".repeat(300_000) });
    expect(refused.body).toMatchObject({
      message: "Validation Failed",
      errors: [
        { resource: "IssueComment", code: "unprocessable", field: "data", message: "Body is too long (maximum is 65536 characters)" },
      ],
    });
  });
});

const annotation = { path: "a.yaml", start_line: 1, end_line: 1, annotation_level: "notice", message: "m" };
const annotations = (count: number): (typeof annotation)[] => Array.from({ length: count }, () => annotation);
describe("what a check run may not hold", () => {
  test.each([
    { reason: "summary that fits", body: { output: { title: "t", summary: "s".repeat(65_535) } }, status: 201 },
    { reason: "summary a byte too long", body: { output: { title: "t", summary: "s".repeat(65_536) } }, status: 422 },
    { reason: "text that fits", body: { output: { title: "t", summary: "s", text: "ä".repeat(32_767) } }, status: 201 },
    { reason: "text a byte too long", body: { output: { title: "t", summary: "s", text: "ä".repeat(32_768) } }, status: 422 },
    { reason: "title too long", body: { output: { title: "t".repeat(256), summary: "s" } }, status: 422 },
    { reason: "output without title", body: { output: { summary: "s" } }, status: 422 },
    { reason: "50 annotations", body: { output: { title: "t", summary: "s", annotations: annotations(50) } }, status: 201 },
    { reason: "51 annotations", body: { output: { title: "t", summary: "s", annotations: annotations(51) } }, status: 422 },
    {
      reason: "columns over several lines",
      body: { output: { title: "t", summary: "s", annotations: [{ ...annotation, end_line: 2, start_column: 1 }] } },
      status: 422,
    },
    {
      reason: "a level GitHub has not",
      body: { output: { title: "t", summary: "s", annotations: [{ ...annotation, annotation_level: "error" }] } },
      status: 422,
    },
    { reason: "completed without conclusion", body: { status: "completed" }, status: 422 },
    { reason: "a conclusion GitHub has not", body: { conclusion: "passed" }, status: 422 },
    { reason: "no name", body: { name: "" }, status: 422 },
    { reason: "a commit that is not there", body: { head_sha: "0".repeat(40) }, status: 422 },
  ])("$reason: $status", async ({ body, status }) => {
    const github = await useGitHub();
    const sha = github.pullRequest(await usePull(github)).head.sha;
    expect((await asker(github)("POST", "./check-runs", { name: "plan", head_sha: sha, ...body })).status).toBe(status);
    expect(github.checkRuns()).toHaveLength(status === 201 ? 1 : 0);
    expect(checkExchanges(github.log)).toEqual([]);
  });
});

describe("what a status may not hold", () => {
  test.each([
    { reason: "a description of 140 characters", body: { description: "ä".repeat(140) }, status: 201 },
    { reason: "one more", body: { description: "d".repeat(141) }, status: 422 },
    { reason: "no state", body: { state: undefined }, status: 422 },
    { reason: "a state GitHub has not", body: { state: "neutral" }, status: 422 },
  ])("$reason: $status", async ({ body, status }) => {
    const github = await useGitHub();
    const sha = github.pullRequest(await usePull(github)).head.sha;
    expect((await asker(github)("POST", `./statuses/${sha}`, { state: "success", context: "c", ...body })).status).toBe(status);
  });

  test("the thousandth of one context is the last", async () => {
    const github = await useGitHub({ budgets: { requestsPerHour: 9999, creationsPerMinute: 9999, creationsPerHour: 9999 } });
    const sha = github.pullRequest(await usePull(github)).head.sha;
    const ask = asker(github);
    const send = (): Promise<number> => ask("POST", `./statuses/${sha}`, { state: "pending", context: "c" }).then(({ status }) => status);
    for (let count = 0; count < 1000; count += 50) await Promise.all(Array.from({ length: 50 }, send));
    const refused = await ask("POST", `./statuses/${sha}`, { state: "pending", context: "c" });
    expect([refused.status, github.statuses(sha).length]).toEqual([422, 1000]);
    expect(refused.body.errors[0].message).toMatch(/maximum number of statuses/);
    expect((await ask("POST", `./statuses/${sha}`, { state: "pending", context: "d" })).status).toBe(201);
  });
});

describe("pages", () => {
  test.each([
    { reason: "30 unless told", query: "", count: 30, rels: ["next", "last"] },
    { reason: "100 at most", query: "?per_page=500", count: 100, rels: ["next", "last"] },
    { reason: "a page in the middle", query: "?per_page=50&page=2", count: 50, rels: ["prev", "next", "last", "first"] },
    { reason: "the last page", query: "?per_page=100&page=2", count: 50, rels: ["prev", "first"] },
    { reason: "past the end", query: "?per_page=100&page=9", count: 0, rels: ["prev", "first"] },
  ])("$reason", async ({ query, count, rels }) => {
    const github = await useGitHub();
    const number = await usePull(github);
    for (let index = 0; index < 150; index++) github.comment("mallory", number, `comment ${index}`);
    const { body, headers } = await asker(github)("GET", `./issues/${number}/comments${query}`);
    expect(body).toHaveLength(count);
    expect([...(headers.get("link") ?? "").matchAll(/rel="(\w+)"/g)].map((match) => match[1])).toEqual(rels);
  });

  test("the links name the repository by number and can be followed", async () => {
    const github = await useGitHub();
    const number = await usePull(github);
    for (let index = 0; index < 40; index++) github.comment("mallory", number, `comment ${index}`);
    const ask = asker(github);
    const next = /<([^>]+)>; rel="next"/.exec((await ask("GET", `./issues/${number}/comments`)).headers.get("link") ?? "")?.[1] ?? "";
    expect(next).toContain("/repositories/1001/");
    expect((await ask("GET", next)).body).toHaveLength(10);
    expect(checkExchanges(github.log)).toEqual([]);
  });
});

describe("budgets", () => {
  test("the request after the last of the hour is refused for every job, until the hour is over", async () => {
    let now = Date.parse("2026-11-23T12:00:00Z");
    const github = await useGitHub({ now: () => new Date(now), budgets: { requestsPerHour: 3 } });
    const ask = asker(github);
    for (let left = 2; left >= 0; left--) expect((await ask("GET", ".")).headers.get("x-ratelimit-remaining")).toBe(String(left));
    const refused = await asker(github)("GET", ".");
    expect(refused.status).toBe(403);
    expect(refused.body.message).toMatch(/^API rate limit exceeded/);
    expect(refused.headers.get("x-ratelimit-reset")).toBe(String(now / 1000 + 3600));
    expect((await ask("GET", "/rate_limit")).body.resources.core).toMatchObject({ limit: 3, remaining: 0, used: 3 });
    now += 3_600_000;
    expect((await ask("GET", ".")).status).toBe(200);
  });

  test.each([
    { budgets: { creationsPerMinute: 2 }, status: 403, retryAfter: "60" },
    { budgets: { creationsPerHour: 2, secondaryStatus: 429, retryAfter: 7 }, status: 429, retryAfter: "7" },
    { budgets: { creationsPerMinute: 2, retryAfter: 0 }, status: 403, retryAfter: null },
  ] as const)("a burst of creations is refused: $budgets", async ({ budgets, status, retryAfter }) => {
    const github = await useGitHub({ budgets });
    const number = await usePull(github);
    const ask = asker(github);
    for (let count = 0; count < 2; count++) await ask("POST", `./issues/${number}/comments`, { body: "x" });
    const refused = await ask("POST", `./issues/${number}/comments`, { body: "x" });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([status, retryAfter]);
    expect(refused.body.message).toMatch(/secondary rate limit/);
    expect(Number(refused.headers.get("x-ratelimit-remaining"))).toBeGreaterThan(0);
    expect([github.creations(), github.comments(number).length]).toEqual([2, 2]);
    expect((await ask("GET", ".")).status).toBe(200);
  });
});
