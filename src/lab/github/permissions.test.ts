import { describe, expect, test } from "vitest";
import { allPermissions, asker, useGitHub, usePull } from "../../../test/github-lab.ts";
import type { PermissionName } from "./tokens.ts";

const sha = "0123456789012345678901234567890123456789";
const calls: { method: string; path: string; without: PermissionName[]; accepted: string }[] = [
  { method: "GET", path: "./branches/main", without: ["contents"], accepted: "contents=read" },
  { method: "GET", path: "./git/ref/heads/main", without: ["contents"], accepted: "contents=read" },
  { method: "GET", path: "./compare/main...main", without: ["contents"], accepted: "contents=read" },
  { method: "GET", path: "./commits/main", without: ["contents"], accepted: "contents=read" },
  { method: "GET", path: "./pulls", without: ["pull-requests"], accepted: "pull_requests=read" },
  { method: "GET", path: "./pulls/1", without: ["pull-requests"], accepted: "pull_requests=read" },
  { method: "GET", path: `./commits/${sha}/pulls`, without: ["pull-requests"], accepted: "pull_requests=read" },
  { method: "GET", path: "./issues/1/comments", without: ["issues", "pull-requests"], accepted: "issues=read; pull_requests=read" },
  { method: "POST", path: "./issues/1/comments", without: ["issues", "pull-requests"], accepted: "issues=write; pull_requests=write" },
  { method: "PATCH", path: "./issues/comments/1", without: ["issues", "pull-requests"], accepted: "issues=write; pull_requests=write" },
  { method: "DELETE", path: "./issues/comments/1", without: ["issues", "pull-requests"], accepted: "issues=write; pull_requests=write" },
  { method: "POST", path: "./check-runs", without: ["checks"], accepted: "checks=write" },
  { method: "PATCH", path: "./check-runs/1", without: ["checks"], accepted: "checks=write" },
  { method: "GET", path: "./check-runs/1", without: ["checks"], accepted: "checks=read" },
  { method: "GET", path: "./commits/main/check-runs", without: ["checks"], accepted: "checks=read" },
  { method: "GET", path: "./commits/main/check-suites", without: ["checks"], accepted: "checks=read" },
  { method: "POST", path: `./statuses/${sha}`, without: ["statuses"], accepted: "statuses=write" },
  { method: "GET", path: "./commits/main/statuses", without: ["statuses"], accepted: "statuses=read" },
];

describe("a job token that lacks a permission is refused as GitHub refuses it", () => {
  test.each(calls)("$method $path without $without", async ({ method, path, without, accepted }) => {
    const github = await useGitHub();
    const permissions = Object.fromEntries(Object.entries(allPermissions).filter(([name]) => !without.some((left) => left === name)));
    const refused = await asker(github, github.token({ kind: "job", permissions }))(method, path, method === "GET" ? undefined : {});
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ message: "Resource not accessible by integration", status: "403" });
    expect(refused.body.documentation_url).toMatch(/^https:\/\/docs\.github\.com\/rest\/.+#/);
    expect(refused.headers.get("x-accepted-github-permissions")).toBe(accepted);
    const granted = await asker(github)(method, path, method === "GET" ? undefined : {});
    expect(granted.status).not.toBe(403);
  });

  test.each(["issues", "pull-requests"] as const)("%s: write alone suffices for comments", async (name) => {
    const github = await useGitHub();
    const number = await usePull(github);
    const ask = asker(github, github.token({ kind: "job", permissions: { [name]: "write" } }));
    expect((await ask("POST", `./issues/${number}/comments`, { body: "x" })).status).toBe(201);
  });
});

describe("who may see and write what", () => {
  const none = { kind: "job", permissions: {} } as const;
  const elsewhere = { kind: "app", slug: "other", permissions: allPermissions, elsewhere: true } as const;
  const fork = { kind: "job", permissions: allPermissions, readOnly: true } as const;
  const user = { kind: "user", login: "octocat" } as const;
  test.each([
    { reason: "metadata is always there", token: none, isPrivate: true, method: "GET", path: ".", status: 200 },
    { reason: "everybody reads a public repository", token: none, isPrivate: false, method: "GET", path: "./pulls", status: 200 },
    { reason: "nobody writes to it unasked", token: none, isPrivate: false, method: "POST", path: "./check-runs", status: 403 },
    { reason: "anonymous reads a public repository", token: undefined, isPrivate: false, method: "GET", path: ".", status: 200 },
    { reason: "anonymous does not know of a private one", token: undefined, isPrivate: true, method: "GET", path: ".", status: 404 },
    { reason: "anonymous writes nothing", token: undefined, isPrivate: false, method: "POST", path: "./check-runs", status: 401 },
    {
      reason: "a token of another repository does not know of a private one",
      token: elsewhere,
      isPrivate: true,
      method: "GET",
      path: ".",
      status: 404,
    },
    { reason: "nor writes to a public one", token: elsewhere, isPrivate: false, method: "POST", path: "./check-runs", status: 403 },
    { reason: "a fork's token reads", token: fork, isPrivate: true, method: "GET", path: "./pulls", status: 200 },
    { reason: "a fork's token writes no check", token: fork, isPrivate: true, method: "POST", path: "./check-runs", status: 403 },
    { reason: "a fork's token writes no comment", token: fork, isPrivate: true, method: "POST", path: "./issues/1/comments", status: 403 },
    { reason: "a fork's token writes no status", token: fork, isPrivate: true, method: "POST", path: `./statuses/${sha}`, status: 403 },
    { reason: "only Apps write checks", token: user, isPrivate: true, method: "POST", path: "./check-runs", status: 403 },
    { reason: "a person reads", token: user, isPrivate: true, method: "GET", path: "./pulls", status: 200 },
    { reason: "another repository is not there", token: user, isPrivate: true, method: "GET", path: "/repos/octo/other", status: 404 },
    { reason: "a job token is nobody", token: none, isPrivate: true, method: "GET", path: "/user", status: 403 },
    { reason: "a job token is no App", token: none, isPrivate: true, method: "GET", path: "/app", status: 401 },
  ])("$reason: $method $path $status", async ({ token, isPrivate, method, path, status }) => {
    const github = await useGitHub({ private: isPrivate });
    const ask = asker(github, token === undefined ? "" : github.token(token));
    expect((await ask(method, path, method === "GET" ? undefined : {})).status).toBe(status);
  });

  test("a token nobody made is 401, also where anonymous would do", async () => {
    const github = await useGitHub({ private: false });
    const { status, body } = await asker(github, "ghs_wrong")("GET", ".");
    expect([status, body.message]).toEqual([401, "Bad credentials"]);
  });

  test("a request without a user agent is refused, an unknown version of the API too", async () => {
    const github = await useGitHub();
    const ask = asker(github);
    expect((await ask("GET", ".", undefined, { "x-github-api-version": "2021-01-01" })).status).toBe(400);
    // fetch always sends one, so an empty connection of our own.
    const { request } = await import("node:http");
    const status = await new Promise((resolve) => request(`${github.url}/rate_limit`, (reply) => resolve(reply.resume().statusCode)).end());
    expect(status).toBe(403);
  });

  test("version 2026-03-10 has no merge_commit_sha", async () => {
    const github = await useGitHub();
    const number = await usePull(github);
    const ask = asker(github);
    const old = await ask("GET", `./pulls/${number}`, undefined, { "x-github-api-version": "2022-11-28" });
    const young = await ask("GET", `./pulls/${number}`, undefined, { "x-github-api-version": "2026-03-10" });
    expect(old.body.merge_commit_sha).toMatch(/^[0-9a-f]{40}$/);
    expect(young.body).not.toHaveProperty("merge_commit_sha");
    expect(young.headers.get("x-github-api-version-selected")).toBe("2026-03-10");
  });
});
