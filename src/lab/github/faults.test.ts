import { expect, test } from "vitest";
import { asker, useGitHub, usePull } from "../../../test/github-lab.ts";

const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";

test("a fault strikes as often as told, after as many as told, and says how often it did", async () => {
  const github = await useGitHub();
  const ask = asker(github);
  const fault = github.fault({
    method: "GET",
    path: "/repos/{owner}/{repo}",
    after: 1,
    times: 2,
    status: 503,
    headers: { "retry-after": "1" },
  });
  const seen = [];
  for (let count = 0; count < 4; count++) seen.push((await ask("GET", ".")).status);
  expect([seen, fault.hits]).toEqual([[200, 503, 503, 200], 2]);
});

test("a fault fits its method and its path alone, and can be taken away", async () => {
  const github = await useGitHub();
  const ask = asker(github);
  const fault = github.fault({ method: "PATCH", path: /\/pulls\?state=all/, times: 9, status: 500 });
  expect((await ask("GET", "./pulls?state=all")).status).toBe(200);
  fault.end();
  const other = github.fault({ path: /\/pulls\?state=all/, times: 9, status: 500, body: { message: "Unicorn" } });
  expect((await ask("GET", "./pulls")).status).toBe(200);
  expect((await ask("GET", "./pulls?state=all")).body).toEqual({ message: "Unicorn" });
  other.end();
  expect((await ask("GET", "./pulls?state=all")).status).toBe(200);
});

test.each([
  { cut: "before", kept: 0 },
  { cut: "after", kept: 1 },
] as const)("a connection cut $cut the work leaves $kept comments, and the caller can't know", async ({ cut, kept }) => {
  const github = await useGitHub();
  const number = await usePull(github);
  github.fault({ method: "POST", path: comments, cut });
  await expect(asker(github)("POST", `./issues/${number}/comments`, { body: "x" })).rejects.toThrow("fetch failed");
  expect(github.comments(number)).toHaveLength(kept);
  expect(github.calls({ method: "POST", route: comments })).toMatchObject([{ status: 0, created: kept === 1 }]);
  expect(github.creations()).toBe(kept);
});

test("something can happen between an answer and its sending: a comment is deleted between list and edit", async () => {
  const github = await useGitHub();
  const number = await usePull(github);
  const { id } = github.comment("octocat", number, "x");
  github.fault({ method: "GET", path: comments, beforeReply: () => github.deleteComment(id) });
  const ask = asker(github);
  const { body } = await ask("GET", `./issues/${number}/comments`);
  expect(body).toHaveLength(1);
  expect((await ask("PATCH", `./issues/comments/${body[0].id}`, { body: "y" })).status).toBe(404);
});

test("an answer can be slow", async () => {
  const github = await useGitHub();
  let answered = false;
  github.fault({ path: "/rate_limit", delayMs: 60_000 });
  const stop = new AbortController();
  const slow = fetch(`${github.url}/rate_limit`, { headers: { "user-agent": "t" }, signal: stop.signal }).then(() => (answered = true));
  await asker(github)("GET", ".");
  expect(answered).toBe(false);
  stop.abort();
  await expect(slow).rejects.toThrow(/abort/);
});

test("an unknown route is 404, says which, and stands in the log without a route", async () => {
  const github = await useGitHub();
  const { status, body } = await asker(github)("GET", "./releases");
  expect([status, body.message]).toEqual([404, "Not Found: the lab's GitHub has no route GET /repos/octo/rack/releases"]);
  expect(github.log.filter((exchange) => exchange.route === undefined)).toHaveLength(1);
});

test("the log has who, what and both bodies, and no token", async () => {
  const github = await useGitHub();
  const number = await usePull(github);
  const token = github.token({ kind: "job", permissions: { issues: "write" } });
  await asker(github, token)("POST", `./issues/${number}/comments`, { body: "x" });
  expect(github.log.at(-1)).toMatchObject({
    method: "POST",
    path: `/repos/octo/rack/issues/${number}/comments`,
    route: comments,
    login: "github-actions[bot]",
    requestBody: { body: "x" },
    status: 201,
    responseBody: { body: "x" },
    created: true,
  });
  expect(JSON.stringify(github.log)).not.toContain(token);
});

test.each([
  { reason: "no JSON", body: "{", message: "Problems parsing JSON" },
  { reason: "no object", body: "[]", message: "Body should be a JSON object" },
])("a body that is $reason is 400", async ({ body, message }) => {
  const github = await useGitHub();
  const authorization = `token ${github.token({ kind: "user", login: "octocat" })}`;
  const reply = await fetch(`${github.url}/repos/octo/rack/issues/1/comments`, {
    method: "POST",
    body,
    headers: { "user-agent": "t", authorization },
  });
  expect([reply.status, JSON.parse(await reply.text()).message]).toEqual([400, message]);
});
