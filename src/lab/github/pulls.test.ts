import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { asker, useGitHub, usePull } from "../../../test/github-lab.ts";
import { checkExchanges } from "../../../test/openapi.ts";
import { startGitHub } from "./github.ts";

test("a pull request has GitHub's refs, its own commits, its size and a test merge", async () => {
  const github = await useGitHub();
  const number = await usePull(github);
  await github.pushTo({ branch: "feature", commits: [{ files: { "feature.txt": "one\ntwo\n" } }] });
  const { body } = await asker(github)("GET", `./pulls/${number}`);
  expect(body).toMatchObject({ state: "open", merged: false, mergeable: true, commits: 2, additions: 2, deletions: 0, changed_files: 1 });
  const ask = asker(github);
  expect((await ask("GET", `./git/ref/pull/${number}/head`)).body.object.sha).toBe(body.head.sha);
  const merge = await ask("GET", `./commits/${body.merge_commit_sha}`);
  expect(merge.body.parents.map(({ sha }: { sha: string }) => sha)).toEqual([body.base.sha, body.head.sha]);
});

describe("merging", () => {
  test.each([
    { method: "merge", parents: 2, landed: 3, message: "Merge pull request #1 from octo/feature\n\nAdd feature" },
    { method: "squash", parents: 1, landed: 1, message: "Add feature (#1)" },
    { method: "rebase", parents: 1, landed: 2, message: "Change b.txt" },
  ] as const)(
    "$method makes $landed commits on the base, and each leads to the pull request",
    async ({ method, parents, landed, message }) => {
      const github = await useGitHub();
      const number = await usePull(github);
      await github.pushTo({ branch: "feature", commits: [{ files: { "b.txt": "b" } }] });
      const push = await github.mergePullRequest(number, method, "hubot");
      expect(push).toMatchObject({ ref: "refs/heads/main", forced: false });
      expect(push.commits).toHaveLength(landed);
      const ask = asker(github);
      const { body: pull } = await ask("GET", `./pulls/${number}`);
      expect(pull).toMatchObject({ state: "closed", merged: true, merge_commit_sha: push.after, merged_by: { login: "hubot" } });
      const { body: tip } = await ask("GET", "./branches/main");
      expect([tip.commit.sha, tip.commit.parents.length, tip.commit.commit.message]).toEqual([push.after, parents, message]);
      for (const sha of push.commits)
        expect((await ask("GET", `./commits/${sha}/pulls`)).body.map((found: { number: number }) => found.number)).toEqual([1]);
      const files = (await ask("GET", `./compare/${push.before}...${push.after}`)).body.files;
      expect(files.map((file: { filename: string }) => file.filename)).toEqual(["b.txt", "feature.txt"]);
      expect(checkExchanges(github.log)).toEqual([]);
    },
  );

  test("squash and rebase leave the head's own commits out of the base", async () => {
    const github = await useGitHub();
    for (const [branch, method] of [
      ["one", "squash"],
      ["two", "rebase"],
    ] as const) {
      const number = await usePull(github, branch);
      const { commits } = github.pullRequest(number);
      const push = await github.mergePullRequest(number, method);
      expect(push.commits).not.toContain(commits[0]);
      const found = await asker(github)("GET", `./commits/${commits[0]}/pulls`);
      expect(found.body.map((pull: { number: number }) => pull.number)).toEqual([number]);
    }
  });

  test("two pull requests that conflict: the second is dirty and cannot be merged", async () => {
    const github = await useGitHub();
    for (const branch of ["one", "two"]) await github.pushTo({ branch, commits: [{ files: { "README.md": branch } }] });
    const [one, two] = [await github.openPullRequest({ branch: "one" }), await github.openPullRequest({ branch: "two" })];
    await github.mergePullRequest(one.number, "merge");
    expect((await asker(github)("GET", `./pulls/${two.number}`)).body).toMatchObject({
      mergeable: false,
      mergeable_state: "dirty",
      merge_commit_sha: null,
    });
    await expect(github.mergePullRequest(two.number, "squash")).rejects.toThrow(/conflicts/);
  });

  test("a pull request whose commits came to the base by a push counts as merged", async () => {
    const github = await useGitHub();
    const number = await usePull(github);
    const { head } = github.pullRequest(number);
    await github.pushTo({ branch: "main", from: head.sha, commits: [{ files: { "c.txt": "c" } }] });
    expect(github.pullRequest(number)).toMatchObject({ state: "closed", merged: { commitSha: head.sha } });
  });

  test("a merge queue tests each on top of the one before and lands them in one push", async () => {
    const github = await useGitHub();
    const numbers = [await usePull(github, "one"), await usePull(github, "two")];
    const queue = await github.queue(numbers);
    const [first, second] = queue.entries;
    expect(second?.baseSha).toBe(first?.headSha);
    expect(second?.branch).toBe(`gh-readonly-queue/main/pr-2-${first?.headSha}`);
    expect(github.pullRequest(1).state).toBe("open");
    const ask = asker(github);
    expect((await ask("GET", `./branches/${second?.branch}`)).body.commit.sha).toBe(second?.headSha);
    const push = await queue.merge();
    expect(push).toMatchObject({ before: first?.baseSha, after: second?.headSha });
    expect(numbers.map((number) => github.pullRequest(number).merged?.commitSha)).toEqual([first?.headSha, second?.headSha]);
    expect((await ask("GET", `./branches/${second?.branch}`)).status).toBe(404);
    const pulls = await Promise.all(push.commits.map((sha) => ask("GET", `./commits/${sha}/pulls`)));
    expect(pulls.map(({ body }) => body[0].number)).toEqual([1, 1, 2, 2]);
  });
});

describe("which pull requests a commit has", () => {
  test("a commit on the default branch has only the one that brought it, another every one that holds it", async () => {
    const github = await useGitHub();
    const first = await usePull(github, "one");
    await github.pushTo({ branch: "two", from: "one", commits: [{ files: { "two.txt": "2" } }] });
    const second = (await github.openPullRequest({ branch: "two" })).number;
    const shared = github.pullRequest(first).head.sha;
    const numbers = async (): Promise<number[]> =>
      (await asker(github)("GET", `./commits/${shared}/pulls`)).body.map((pull: { number: number }) => pull.number);
    expect(await numbers()).toEqual([first, second]);
    await github.mergePullRequest(first, "merge");
    expect(await numbers()).toEqual([first]);
  });

  test("a direct push has none, a commit that is not there is refused", async () => {
    const github = await useGitHub();
    const { after } = await github.pushTo({ branch: "main", commits: [{ files: { a: "a" } }] });
    const ask = asker(github);
    expect((await ask("GET", `./commits/${after}/pulls`)).body).toEqual([]);
    expect((await ask("GET", `./commits/${"1".repeat(40)}/pulls`)).status).toBe(422);
  });

  test("GitHub may link late: the first answers are empty, and merge_commit_sha is null", async () => {
    const github = await useGitHub({ late: { commitPulls: 2, mergeCommitSha: 1 } });
    const number = await usePull(github);
    const { after } = await github.mergePullRequest(number, "squash");
    const ask = asker(github);
    const answers = [];
    for (let count = 0; count < 3; count++) answers.push((await ask("GET", `./commits/${after}/pulls`)).body);
    expect(answers).toMatchObject([[], [], [{ number, merge_commit_sha: null }]]);
    // The one answer that listed it was the first about it, so it lacked the commit.
    expect((await ask("GET", `./pulls/${number}`)).body.merge_commit_sha).toBe(after);
  });
});

test("the list is newest first and filters by state, head and base", async () => {
  const github = await useGitHub();
  const one = await usePull(github, "one");
  const two = await usePull(github, "two", "alice");
  github.closePullRequest(one);
  const ask = asker(github);
  const numbers = async (query: string): Promise<number[]> =>
    (await ask("GET", `./pulls${query}`)).body.map((pull: { number: number }) => pull.number);
  expect(await numbers("")).toEqual([two]);
  expect(await numbers("?state=all")).toEqual([two, one]);
  expect(await numbers("?state=all&direction=asc")).toEqual([one, two]);
  expect(await numbers("?state=closed")).toEqual([one]);
  expect(await numbers("?head=alice:two")).toEqual([two]);
  expect(await numbers("?base=other")).toEqual([]);
  github.reopenPullRequest(one);
  expect(await numbers("?head=octo:one")).toEqual([one]);
});

test("a pull request from a fork says so; its branch is not one of ours", async () => {
  const github = await useGitHub();
  const number = await usePull(github, "feature", "alice");
  const ask = asker(github);
  const { body } = await ask("GET", `./pulls/${number}`);
  expect([body.head.repo.full_name, body.head.repo.fork, body.base.repo.full_name]).toEqual(["alice/rack", true, "octo/rack"]);
  expect((await ask("GET", "./branches/feature")).status).toBe(404);
  expect((await ask("GET", "./compare/main...alice:feature")).body.ahead_by).toBe(1);
});

test("a push by somebody's own git to a repository that was there before is noticed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "omni-scale-lab-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const git = (cwd: string, ...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=o", "-c", "user.email=o@users.noreply.github.com", ...args], {
      cwd,
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  git(folder, "init", "--quiet", "--bare", "--initial-branch=main", "hub.git");
  git(folder, "clone", "--quiet", join(folder, "hub.git"), "work");
  const work = join(folder, "work");
  const commit = (name: string): void => {
    writeFileSync(join(work, name), name);
    git(work, "add", "-A");
    git(work, "commit", "--quiet", "-m", name);
  };
  git(work, "checkout", "--quiet", "-b", "main");
  commit("a");
  git(work, "push", "--quiet", "origin", "main");
  await using github = await startGitHub({ repositoryPath: join(folder, "hub.git") });
  git(work, "checkout", "--quiet", "-b", "feature");
  commit("b");
  git(work, "push", "--quiet", "origin", "feature");
  const created = await github.received("feature");
  const { number } = await github.openPullRequest({ branch: "feature" });
  commit("c");
  git(work, "push", "--quiet", "origin", "feature");
  const push = await github.received("feature", "octocat");
  expect([created.before, push.before, push.after]).toEqual(["0".repeat(40), created.after, git(work, "rev-parse", "HEAD")]);
  expect(github.pullRequest(number).head).toMatchObject({ sha: push.after, before: created.after });
});
