import { createRequire } from "node:module";
import { beforeAll, describe, expect, test } from "vitest";
import { asker, useGitHub, usePull } from "../../../test/github-lab.ts";
import { checkWebhook } from "../../../test/openapi.ts";
import type { LabEvent } from "./events.ts";
import { type LabGitHub, startGitHub } from "./github.ts";

interface Examples {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

const all: readonly Examples[] = createRequire(import.meta.url)("@octokit/webhooks-examples/api.github.com/index.json");

/** GitHub's own payloads of an event, told apart by what they hold. */
function examples(
  name: string,
  fits: (example: Readonly<Record<string, unknown>>) => boolean,
): readonly Readonly<Record<string, unknown>>[] {
  return all.find((candidate) => candidate.name === name)?.examples.filter(fits) ?? [];
}

/** Members that an example has because of its age, its organization or its App, and a run's event file has not. */
const foreign =
  /(^|\.)(organization|installation|enterprise|timeline_url|web_commit_signoff_required|topics|is_template|allow_forking|visibility|has_discussions|custom_properties|description|user_view_type)$/;

/** Paths that `example` has and `ours` has not, or has as another type; null and empty lists say nothing of a type. */
function missing(example: unknown, ours: unknown, path = ""): readonly string[] {
  if (example === null || ours === null || foreign.test(path)) return [];
  if (Array.isArray(example))
    return Array.isArray(ours)
      ? example.slice(0, 1).flatMap((item) => (ours.length === 0 ? [] : missing(item, ours[0], `${path}[]`)))
      : [path];
  if (typeof example !== "object") return typeof example === typeof ours ? [] : [`${path}: ${typeof example}, not ${typeof ours}`];
  if (typeof ours !== "object") return [path];
  const have = new Map<string, unknown>(Object.entries(ours ?? {}));
  return Object.entries(example).flatMap(([name, value]) => {
    const below = path === "" ? name : `${path}.${name}`;
    if (foreign.test(below)) return [];
    return have.has(name) ? missing(value, have.get(name), below) : [below];
  });
}

async function play(github: LabGitHub): Promise<Record<string, LabEvent>> {
  const number = await usePull(github);
  const opened = github.events.pullRequest("opened", number);
  await github.pushTo({ branch: "feature", commits: [{ files: { "feature.txt": "two\n", "more.txt": "m" } }] });
  const synchronize = github.events.pullRequest("synchronize", number);
  const second = await usePull(github, "second");
  const queue = await github.queue([number, second]);
  const merge_group = await github.events.mergeGroup(queue.entries[0] ?? expect.unreachable());
  const push = await github.events.push(await queue.merge());
  const closed = github.events.pullRequest("closed", number);
  const workflow_dispatch = await github.events.workflowDispatch({
    workflow: ".github/workflows/rerun.yml",
    inputs: { components: "Stack/omni" },
  });
  return { opened, synchronize, closed, merge_group, push, workflow_dispatch };
}

describe("an event is as GitHub describes it and has all that GitHub's examples have", () => {
  let events: Record<string, LabEvent> = {};
  beforeAll(async () => {
    await using github = await startGitHub();
    await github.pushTo({ branch: "main", commits: [{ files: { "README.md": "r" } }] });
    events = await play(github);
  });

  test.each([
    {
      event: "opened",
      webhook: "pull-request-opened",
      name: "pull_request",
      fits: (e: Record<string, unknown>) => e["action"] === "opened",
    },
    {
      event: "synchronize",
      webhook: "pull-request-synchronize",
      name: "pull_request",
      fits: (e: Record<string, unknown>) => e["action"] === "synchronize",
    },
    {
      event: "closed",
      webhook: "pull-request-closed",
      name: "pull_request",
      fits: (e: Record<string, unknown>) => e["action"] === "closed",
    },
    {
      event: "merge_group",
      webhook: "merge-group-checks-requested",
      name: "merge_group",
      fits: (e: Record<string, unknown>) => e["action"] === "checks_requested",
    },
    { event: "push", webhook: "push", name: "push", fits: (e: Record<string, unknown>) => String(e["ref"]).startsWith("refs/heads/") },
    { event: "workflow_dispatch", webhook: "workflow-dispatch", name: "workflow_dispatch", fits: () => true },
  ])("$event", ({ event, webhook, name, fits }) => {
    const made = events[event] ?? expect.unreachable();
    expect(made.name).toBe(name);
    expect(checkWebhook(webhook, made.payload)).toEqual([]);
    const found = examples(name, fits);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.flatMap((example) => missing(example, made.payload)))).toEqual(new Set());
    expect(made.environment).toMatchObject({ GITHUB_EVENT_NAME: name, GITHUB_REPOSITORY: "octo/rack" });
  });
});

test("an event leads to what the API then shows: refs, heads, merges", async () => {
  const github = await useGitHub();
  const { opened, synchronize, closed, merge_group: group, push, workflow_dispatch: dispatch } = await play(github);
  const { body: pull } = await asker(github)("GET", "./pulls/1");
  expect(opened?.environment).toMatchObject({ GITHUB_REF: "refs/pull/1/merge", GITHUB_HEAD_REF: "feature", GITHUB_BASE_REF: "main" });
  expect(synchronize?.payload).toMatchObject({ after: pull.head.sha, pull_request: { head: { sha: pull.head.sha }, mergeable: null } });
  expect(opened?.payload).toMatchObject({ pull_request: { head: { sha: synchronize?.payload["before"] } } });
  expect(closed?.payload).toMatchObject({ pull_request: { merged: true, merge_commit_sha: pull.merge_commit_sha } });
  expect(closed?.environment).toMatchObject({ GITHUB_REF: "refs/heads/main", GITHUB_SHA: pull.merge_commit_sha });
  expect(group?.payload).toMatchObject({ merge_group: { base_ref: "refs/heads/main", head_ref: group?.environment["GITHUB_REF"] } });
  expect(push?.environment).toMatchObject({ GITHUB_REF: "refs/heads/main", GITHUB_REF_NAME: "main", GITHUB_SHA: push?.payload["after"] });
  expect(dispatch?.payload).toMatchObject({ ref: "refs/heads/main", inputs: { components: "Stack/omni" } });
  expect(dispatch?.environment["GITHUB_SHA"]).toBe(push?.payload["after"]);
});

test("a push tells which files each commit touched", async () => {
  const github = await useGitHub();
  await github.pushTo({ branch: "main", commits: [{ files: { a: "a", b: "b" } }] });
  const push = await github.pushTo({ branch: "main", commits: [{ files: { a: null, b: "bb" } }, { files: { c: "c" } }] });
  const { payload } = await github.events.push(push);
  expect(payload["commits"]).toMatchObject([
    { added: [], removed: ["a"], modified: ["b"] },
    { added: ["c"], removed: [], modified: [] },
  ]);
  expect(payload).toMatchObject({ created: false, deleted: false, forced: false, head_commit: { id: push.after } });
});

test("a Dependabot pull request is by Dependabot, a fork's from the fork", async () => {
  const github = await useGitHub();
  await github.pushTo({ branch: "dependabot/npm", commits: [{ files: { a: "a" } }] });
  const { number } = await github.openPullRequest({ branch: "dependabot/npm", author: "dependabot[bot]" });
  expect(github.events.pullRequest("opened", number).payload).toMatchObject({
    sender: { login: "dependabot[bot]", type: "Bot" },
    pull_request: { user: { login: "dependabot[bot]", id: 49699333 } },
  });
  const fork = await usePull(github, "feature", "alice");
  expect(github.events.pullRequest("opened", fork).payload).toMatchObject({
    pull_request: { head: { label: "alice:feature", repo: { fork: true, full_name: "alice/rack" } }, base: { repo: { fork: false } } },
  });
});
