import { expect, test } from "vitest";
import { allPermissions, type Ask, asker, useGitHub, usePull } from "../../../test/github-lab.ts";
import { checkExchanges } from "../../../test/openapi.ts";
import type { LabGitHub } from "./github.ts";

async function useHead(): Promise<{ github: LabGitHub; sha: string; ask: Ask }> {
  const github = await useGitHub();
  return { github, sha: github.pullRequest(await usePull(github)).head.sha, ask: asker(github) };
}

test("the suite is GitHub's choice: the oldest of our App on the commit, whoever's run it is", async () => {
  const { github, sha, ask } = await useHead();
  const first = github.startWorkflowRun(sha);
  github.startWorkflowRun(sha);
  const { body } = await ask("POST", "./check-runs", { name: "plan", head_sha: sha });
  expect(body.check_suite.id).toBe(first);
  expect((await ask("GET", `./commits/${sha}/check-suites`)).body.total_count).toBe(2);
});

test("each App has a suite of its own on a commit, and its check runs are told apart by app_id", async () => {
  const { github, sha, ask } = await useHead();
  const other = asker(github, github.token({ kind: "app", slug: "other", permissions: allPermissions }));
  const ours = await ask("POST", "./check-runs", { name: "plan", head_sha: sha });
  const again = await ask("POST", "./check-runs", { name: "more", head_sha: sha });
  const theirs = await other("POST", "./check-runs", { name: "plan", head_sha: sha });
  expect(again.body.check_suite).toEqual(ours.body.check_suite);
  expect(theirs.body.check_suite).not.toEqual(ours.body.check_suite);
  const { body } = await ask("GET", `./commits/${sha}/check-runs?check_name=plan&app_id=15368`);
  expect([body.total_count, body.check_runs[0].id]).toEqual([1, ours.body.id]);
});

test("only the App that made a check run may change it", async () => {
  const { github, sha, ask } = await useHead();
  const other = asker(github, github.token({ kind: "app", slug: "other", permissions: allPermissions }));
  const { body } = await ask("POST", "./check-runs", { name: "plan", head_sha: sha });
  const refused = await other("PATCH", `./check-runs/${body.id}`, { conclusion: "success" });
  expect([refused.status, refused.body.message]).toEqual([
    403,
    expect.stringMatching(/^Invalid app_id `\d+` - check run can only be modified/),
  ]);
});

test("of one name the newest is listed, all of them when asked, on every page once", async () => {
  const { sha, ask, github } = await useHead();
  const made: number[] = [];
  for (let count = 0; count < 3; count++) made.push((await ask("POST", "./check-runs", { name: "plan", head_sha: sha })).body.id);
  const latest = await ask("GET", `./commits/${sha}/check-runs`);
  expect(latest.body.check_runs.map(({ id }: { id: number }) => id)).toEqual(made.slice(-1));
  const first = await ask("GET", `./commits/${sha}/check-runs?filter=all&per_page=2`);
  const second = await ask("GET", `./commits/${sha}/check-runs?filter=all&per_page=2&page=2`);
  const ids = [...first.body.check_runs, ...second.body.check_runs].map(({ id }: { id: number }) => id);
  expect([first.body.total_count, ids]).toEqual([3, made.toReversed()]);
  expect(checkExchanges(github.log)).toEqual([]);
});

test("an update keeps what it does not name, adds annotations, and a conclusion completes", async () => {
  const { sha, ask } = await useHead();
  const annotation = { path: "a.yaml", start_line: 3, end_line: 3, annotation_level: "failure", message: "m" };
  const output = { title: "T", summary: "S", text: "X", annotations: Array.from({ length: 50 }, () => annotation) };
  const { body: made } = await ask("POST", "./check-runs", { name: "plan", head_sha: sha, external_id: "v1:1:main", output });
  expect(made).toMatchObject({ status: "queued", conclusion: null, completed_at: null });
  const { body } = await ask("PATCH", `./check-runs/${made.id}`, {
    conclusion: "failure",
    output: { summary: "S2", annotations: [annotation] },
  });
  expect(body).toMatchObject({ status: "completed", conclusion: "failure", external_id: "v1:1:main" });
  expect(body.output).toMatchObject({ title: "T", summary: "S2", text: "X", annotations_count: 51 });
  const page = await ask("GET", `./check-runs/${made.id}/annotations?per_page=100`);
  expect([page.body.length, page.body[0].start_line]).toEqual([51, 3]);
});

test("a check run shows the open pull requests of its commit, of forks none", async () => {
  const github = await useGitHub();
  const ask = asker(github);
  for (const [branch, fork, count] of [
    ["inside", undefined, 1],
    ["outside", "alice", 0],
  ] as const) {
    const number = await usePull(github, branch, fork);
    const { body } = await ask("POST", "./check-runs", { name: "plan", head_sha: github.pullRequest(number).head.sha });
    expect(body.pull_requests).toHaveLength(count);
  }
});

test("statuses are listed newest first", async () => {
  const { sha, ask } = await useHead();
  for (const state of ["pending", "success"]) await ask("POST", `./statuses/${sha}`, { state });
  const { body } = await ask("GET", `./commits/${sha}/statuses`);
  expect(body.map((status: { state: string; context: string }) => [status.state, status.context])).toEqual([
    ["success", "default"],
    ["pending", "default"],
  ]);
});
