import { expect, test } from "vitest";
import { asker, useGitHub } from "../../../test/github-lab.ts";
import { checkExchanges } from "../../../test/openapi.ts";

const many = (count: number): { files: Record<string, string>; message: string }[] =>
  Array.from({ length: count }, (_, index) => ({ files: { [`file-${String(index).padStart(4, "0")}`]: "x" }, message: `commit ${index}` }));

const messages = (body: { commits: { commit: { message: string } }[] }): (string | undefined)[] => [
  body.commits.at(0)?.commit.message,
  body.commits.at(-1)?.commit.message,
];

test("unpaged, the newest 250 commits and 300 files; paged, all commits from the oldest, files on the first page alone", async () => {
  const github = await useGitHub();
  await github.pushTo({ branch: "big", commits: many(320) });
  const ask = asker(github);
  const whole = await ask("GET", "./compare/main...big");
  expect([whole.body.total_commits, whole.body.commits.length, whole.body.files.length]).toEqual([320, 250, 300]);
  expect(messages(whole.body)).toEqual(["commit 70", "commit 319"]);
  expect(whole.headers.get("link")).toBeNull();
  const first = await ask("GET", "./compare/main...big?per_page=100");
  expect([messages(first.body), first.body.files.length]).toEqual([["commit 0", "commit 99"], 300]);
  expect(first.headers.get("link")).toMatch(/page=2>; rel="next".*page=4>; rel="last"/);
  const last = await ask("GET", "./compare/main...big?per_page=100&page=4");
  expect([last.body.commits.length, messages(last.body), "files" in last.body]).toEqual([20, ["commit 300", "commit 319"], false]);
  expect(checkExchanges(github.log)).toEqual([]);
});

test.each([
  { reason: "same commit", base: "main", head: "main", status: "identical", ahead: 0, behind: 0 },
  { reason: "head is newer", base: "main", head: "ahead", status: "ahead", ahead: 1, behind: 0 },
  { reason: "base is newer", base: "ahead", head: "main", status: "behind", ahead: 0, behind: 1 },
  { reason: "both went on", base: "ahead", head: "other", status: "diverged", ahead: 1, behind: 1 },
])("$reason: $status", async ({ base, head, status, ahead, behind }) => {
  const github = await useGitHub();
  await github.pushTo({ branch: "ahead", commits: many(1) });
  await github.pushTo({ branch: "other", commits: [{ files: { other: "o" } }] });
  const { body } = await asker(github)("GET", `./compare/${base}...${head}`);
  expect(body).toMatchObject({ status, ahead_by: ahead, behind_by: behind, total_commits: ahead });
  // Three dots: what head changed since both were one.
  expect(body.files.map((file: { filename: string }) => file.filename)).toEqual(
    ahead === 0 ? [] : [head === "other" ? "other" : "file-0000"],
  );
});

test("files say what became of them, with lines, blobs and the old name", async () => {
  const github = await useGitHub();
  const text = "one\ntwo\nthree\nfour\nfive\n";
  await github.pushTo({ branch: "main", commits: [{ files: { "gone.txt": "x\n", 'odd "ä" name.txt': "a\n", "old.txt": text } }] });
  const files = { "gone.txt": null, 'odd "ä" name.txt': "a\nb\n", "old.txt": null, "new.txt": text, "added.txt": "1\n2\n" };
  await github.pushTo({ branch: "feature", commits: [{ files }] });
  const { body } = await asker(github)("GET", "./compare/main...feature");
  const found = body.files.map((file: Record<string, unknown>) => [
    file["filename"],
    file["status"],
    file["additions"],
    file["deletions"],
    file["previous_filename"],
  ]);
  expect(found).toEqual([
    ["added.txt", "added", 2, 0, undefined],
    ["gone.txt", "removed", 0, 1, undefined],
    ["new.txt", "renamed", 0, 0, "old.txt"],
    ['odd "ä" name.txt', "modified", 1, 0, undefined],
  ]);
});

test.each([
  { reason: "no such base", basehead: "nothing...main" },
  { reason: "no such head", basehead: "main...nothing" },
  { reason: "the commit that stands for none", basehead: `${"0".repeat(40)}...main` },
  { reason: "one side alone", basehead: "main" },
])("404: $reason", async ({ basehead }) => {
  const github = await useGitHub();
  expect((await asker(github)("GET", `./compare/${basehead}`)).status).toBe(404);
});

test("a commit that a force-push left behind can still be compared", async () => {
  const github = await useGitHub();
  const old = await github.pushTo({ branch: "feature", commits: [{ files: { a: "a" } }] });
  const push = await github.pushTo({ branch: "feature", from: "main", commits: [{ files: { b: "b" } }] });
  expect(push).toMatchObject({ before: old.after, forced: true });
  expect((await asker(github)("GET", `./compare/${old.after}...${push.after}`)).body.status).toBe("diverged");
});
