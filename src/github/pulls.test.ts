/** Tests of looking up pull requests, branches and merges on a real repository. */
import { describe, expect, it } from "vitest";
import { UserError } from "../core/errors.ts";
import { plain } from "../core/words.ts";
import type { LabGitHub } from "../lab/github/github.ts";
import { usePull } from "../../test/github-lab.ts";
import { useDesk, type Desk } from "../../test/github-port.ts";

async function merged(desk: Desk, push: { readonly before: string; readonly after: string }): Promise<{ pulls: number[]; direct: number }> {
  const { pulls, direct } = await desk.port().mergedBetween(push.before, push.after, "main");
  return { pulls: pulls.map(({ number }) => number), direct: direct.length };
}

/** A further commit on the head of a pull request. */
async function grow(lab: LabGitHub, branch: string, commits: number): Promise<void> {
  for (let number = 0; number < commits; number++) {
    await lab.pushTo({ branch, commits: [{ files: { [`${branch}-${number}.txt`]: "x\n" }, message: `More ${number}` }] });
  }
}

describe("what a push to the default branch merged", () => {
  it.each(["merge", "squash", "rebase"] as const)("finds a pull request merged by %s", async (method) => {
    const desk = await useDesk();
    await grow(desk.lab, "feature", 3);
    const push = await desk.lab.mergePullRequest(desk.pull, method);
    expect(await merged(desk, push)).toEqual({ pulls: [desk.pull], direct: 0 });
  });

  it("finds both of two that were merged within a second", async () => {
    const desk = await useDesk();
    const second = await usePull(desk.lab, "second");
    const first = await desk.lab.mergePullRequest(desk.pull, "squash");
    const push = await desk.lab.mergePullRequest(second, "merge");
    expect(await merged(desk, { before: first.before, after: push.after })).toEqual({ pulls: [desk.pull, second], direct: 0 });
    expect(await merged(desk, push)).toEqual({ pulls: [second], direct: 0 });
  });

  it.each(["merge", "squash", "rebase"] as const)("finds both that a merge queue pushed at once (%s)", async (method) => {
    const desk = await useDesk();
    const second = await usePull(desk.lab, "second");
    const push = await desk.lab.mergeQueue([desk.pull, second], method);
    expect(await merged(desk, push)).toEqual({ pulls: [desk.pull, second], direct: 0 });
  });

  it("tells a direct push from a merge", async () => {
    const desk = await useDesk();
    const first = await desk.lab.mergePullRequest(desk.pull, "squash");
    const push = await desk.lab.pushTo({ branch: "main", commits: [{ files: { "x.txt": "x" }, message: "Straight to main" }] });
    expect(await merged(desk, { before: first.before, after: push.after })).toEqual({ pulls: [desk.pull], direct: 1 });
  });

  it("waits for links that GitHub makes late, and does without the merge commit", async () => {
    const desk = await useDesk({ late: { commitPulls: 2, mergeCommitSha: 9 } });
    const push = await desk.lab.mergePullRequest(desk.pull, "merge");
    const { pulls } = await desk.port().mergedBetween(push.before, push.after, "main");
    expect(pulls).toMatchObject([{ number: desk.pull, merged: true }]);
    expect(pulls[0]).not.toHaveProperty("mergeCommitSha");
  });

  it("reads a stretch of several pages with one question for each of its own commits", async () => {
    const desk = await useDesk();
    const commits = Array.from({ length: 105 }, (_, index) => ({ files: { [`f${index}.txt`]: "x" }, message: `C ${index}` }));
    await desk.lab.pushTo({ branch: "feature", commits });
    const push = await desk.lab.mergePullRequest(desk.pull, "rebase");
    const before = desk.lab.log.length;
    expect(await merged(desk, push)).toEqual({ pulls: [desk.pull], direct: 0 });
    expect(desk.lab.log.length - before).toBe(2 + 106);
  });

  it("says that a commit is gone", async () => {
    const desk = await useDesk();
    await expect(merged(desk, { before: "1".repeat(40), after: desk.head })).rejects.toThrow(/not in the repository any more/);
  });
});

describe("a pull request", () => {
  it("has what the engine needs", async () => {
    const desk = await useDesk();
    expect(await desk.port().pullRequest(desk.pull)).toMatchObject({
      number: desk.pull,
      open: true,
      merged: false,
      headSha: desk.head,
      baseRef: "main",
      fork: false,
      author: "octocat",
      dependabot: false,
    });
    const push = await desk.lab.mergePullRequest(desk.pull, "squash");
    expect(await desk.port().pullRequest(desk.pull)).toMatchObject({ open: false, merged: true, mergeCommitSha: push.after });
  });

  it("closed without a merge is not merged", async () => {
    const desk = await useDesk();
    desk.lab.closePullRequest(desk.pull);
    expect(await desk.port().pullRequest(desk.pull)).toMatchObject({ open: false, merged: false });
  });

  it("knows a fork and Dependabot", async () => {
    const desk = await useDesk();
    expect(await desk.port().pullRequest(await usePull(desk.lab, "theirs", "stranger"))).toMatchObject({ fork: true });
    await desk.lab.pushTo({ branch: "bump", commits: [{ files: { "b.txt": "b" }, message: "Bump" }] });
    const bump = await desk.lab.openPullRequest({ branch: "bump", author: "dependabot[bot]" });
    expect(await desk.port().pullRequest(bump.number)).toMatchObject({ fork: false, dependabot: true });
  });

  it("that cannot be seen is a matter of its number or a permission", async () => {
    const desk = await useDesk();
    const error: unknown = await desk
      .port()
      .pullRequest(404)
      .catch((thrown: unknown) => thrown);
    expect(error instanceof UserError ? plain(error.fix) : error).toContain("pull-requests: read");
    const blind = desk.port({ kind: "app", slug: "elsewhere", permissions: { "pull-requests": "write" }, elsewhere: true });
    await expect(blind.pullRequest(desk.pull)).rejects.toThrow(/does not exist, or the token may not read it/);
  });
});

describe("the repository", () => {
  it.each([true, false])("says whether it is private (%s) and what its default branch is", async (isPrivate) => {
    const desk = await useDesk({ private: isPrivate });
    expect(await desk.port().repository()).toEqual({ private: isPrivate, defaultBranch: "main" });
  });

  it("gives the tip of a branch, also one with slashes and signs in its name", async () => {
    const desk = await useDesk();
    const push = await desk.lab.pushTo({ branch: "feature-2/a#b", commits: [{ files: { "s.txt": "s" }, message: "S" }] });
    expect(await desk.port().branchTip("feature-2/a#b")).toBe(push.after);
    await expect(desk.port().branchTip("nowhere")).rejects.toThrow(/does not exist/);
  });

  it("asks for a token that works", async () => {
    const desk = await useDesk();
    await expect(desk.port(undefined, { token: "ghs_canary" }).repository()).rejects.toThrow(/does not accept the token/);
  });

  it("says when the hour is used up", async () => {
    const desk = await useDesk({ budgets: { requestsPerHour: 2 } });
    const port = desk.port();
    await port.repository();
    await port.repository();
    await expect(port.repository()).rejects.toThrow(/2 requests an hour.*2026-11-23T13:00/);
  });
});
