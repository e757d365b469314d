import { expect, test } from "vitest";
import { asker, useGitHub, usePull } from "../../../test/github-lab.ts";
import { checkExchanges } from "../../../test/openapi.ts";

test("a job's comment is by github-actions[bot] and says through which App", async () => {
  const github = await useGitHub();
  const { body } = await asker(github)("POST", `./issues/${await usePull(github)}/comments`, { body: "x" });
  expect(body.user).toMatchObject({ login: "github-actions[bot]", id: 41898282, type: "Bot" });
  expect(body.performed_via_github_app).toMatchObject({ slug: "github-actions", id: 15368 });
});

test("a person's comment with our marker stays the person's when a job edits it", async () => {
  const github = await useGitHub();
  const number = await usePull(github);
  const theirs = github.comment("mallory", number, "<!-- marker -->");
  const { body } = await asker(github)("PATCH", `./issues/comments/${theirs.id}`, { body: "edited" });
  expect(body).toMatchObject({ body: "edited", user: { login: "mallory", type: "User" }, performed_via_github_app: null });
  expect(github.comments(number)[0]?.editor?.login).toBe("github-actions[bot]");
});

test("a person can edit a job's comment, and REST does not tell who did", async () => {
  const github = await useGitHub();
  const number = await usePull(github);
  const ask = asker(github);
  const { body: ours } = await ask("POST", `./issues/${number}/comments`, { body: "plan" });
  github.editComment("mallory", ours.id, "approved");
  expect((await ask("GET", `./issues/comments/${ours.id}`)).body).toMatchObject({
    body: "approved",
    user: { login: "github-actions[bot]" },
  });
  expect(github.comments(number)[0]?.editor?.login).toBe("mallory");
});

test("a comment that is gone is 404 for every verb", async () => {
  const github = await useGitHub();
  const { id } = github.comment("mallory", await usePull(github), "x");
  github.deleteComment(id);
  const ask = asker(github);
  for (const method of ["GET", "PATCH", "DELETE"]) {
    expect((await ask(method, `./issues/comments/${id}`, method === "PATCH" ? { body: "y" } : undefined)).status).toBe(404);
  }
  expect((await ask("GET", "./issues/99/comments")).status).toBe(404);
  expect(checkExchanges(github.log)).toEqual([]);
});

test("comments can be listed by the time they changed", async () => {
  let now = Date.parse("2026-11-23T12:00:00Z");
  const github = await useGitHub({ now: () => new Date(now) });
  const number = await usePull(github);
  github.comment("a", number, "old");
  now += 60_000;
  github.comment("a", number, "new");
  const { body } = await asker(github)("GET", `./issues/${number}/comments?since=2026-11-23T12:00:30Z`);
  expect(body.map((comment: { body: string }) => comment.body)).toEqual(["new"]);
});

const withVariables =
  "mutation($id: ID!, $why: ReportedContentClassifiers!) { minimizeComment(input: {subjectId: $id, classifier: $why}) { minimizedComment { isMinimized } } }";
const withInput = "mutation($input: MinimizeCommentInput!) { minimizeComment(input: $input) { minimizedComment { isMinimized } } }";
test.each([
  { reason: "variables", query: withVariables, variables: (id: string) => ({ id, why: "OUTDATED" }), kind: "write", error: undefined },
  {
    reason: "one input",
    query: withInput,
    variables: (id: string) => ({ input: { subjectId: id, classifier: "OUTDATED" } }),
    kind: "write",
    error: undefined,
  },
  { reason: "no permission", query: withVariables, variables: (id: string) => ({ id, why: "OUTDATED" }), kind: "read", error: "FORBIDDEN" },
  {
    reason: "no such comment",
    query: withVariables,
    variables: () => ({ id: "IC_x", why: "OUTDATED" }),
    kind: "write",
    error: "NOT_FOUND",
  },
  { reason: "another query", query: "query { viewer { login } }", variables: () => ({}), kind: "write", error: "undefinedField" },
] as const)("GraphQL minimizes a comment: $reason", async ({ query, variables, kind, error }) => {
  const github = await useGitHub();
  const number = await usePull(github);
  const ask = asker(github, github.token({ kind: "job", permissions: { "pull-requests": kind } }));
  const { id } = github.comment("octocat", number, "x");
  const { body: seen } = await asker(github)("GET", `./issues/comments/${id}`);
  const { status, body } = await ask("POST", "/graphql", { query, variables: variables(seen.node_id) });
  expect([status, body.errors?.[0].type]).toEqual([200, error]);
  expect(github.comments(number)[0]?.minimized).toBe(error === undefined ? "outdated" : undefined);
});
