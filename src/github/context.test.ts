/** Tests of reading event files, with the examples that GitHub's own tools publish. */
import examples from "@octokit/webhooks-examples" with { type: "json" };
import { describe, expect, it } from "vitest";
import { useDesk } from "../../test/github-port.ts";
import type { LabEvent } from "../lab/github/events.ts";
import { readEvent, type RunEvent, type RunFacts } from "./context.ts";

const facts: RunFacts = { ref: "refs/heads/main", sha: "f".repeat(40), actor: "octocat" };

interface Example {
  readonly name: string;
  readonly examples: readonly unknown[];
}

// Its types are written for CommonJS and say that the list stands below `default`.
const definitions = examples as unknown as readonly Example[];

function payloads(name: string): readonly unknown[] {
  const found = definitions.find((definition) => definition.name === name)?.examples ?? [];
  if (found.length === 0) throw new Error(`no example of ${name}`);
  return found;
}

/** A deep copy with one field of `pull_request` set. */
function withPull(changed: object): unknown {
  const [first] = payloads("pull_request") as readonly { pull_request: object }[];
  return { ...first, pull_request: { ...first?.pull_request, ...changed } };
}

describe("pull_request", () => {
  it("is read from every published example", () => {
    for (const payload of payloads("pull_request")) {
      const event = readEvent("pull_request", payload, facts);
      expect(event).toMatchObject({
        kind: "pull_request",
        headSha: expect.stringMatching(/^[0-9a-f]{40}$/),
        baseSha: expect.stringMatching(/^[0-9a-f]{40}$/),
      });
    }
  });

  it("knows a fork, also one that is gone since", () => {
    const repo = { full_name: "Codertocat/Hello-World" };
    const side = { sha: "a".repeat(40), ref: "topic" };
    const fork = (head: unknown): unknown => readEvent("pull_request", withPull({ head, base: { ...side, repo } }), facts);
    expect(fork({ ...side, repo })).toMatchObject({ fork: false });
    expect(fork({ ...side, repo: { full_name: "stranger/Hello-World" } })).toMatchObject({ fork: true });
    expect(fork({ ...side, repo: null })).toMatchObject({ fork: true });
  });

  it("takes the merge that the runner checked out, not the older one of the payload", () => {
    const payload = withPull({ merge_commit_sha: "1".repeat(40) });
    expect(readEvent("pull_request", payload, { ...facts, ref: "refs/pull/2/merge" })).toMatchObject({ mergeSha: facts.sha });
    expect(readEvent("pull_request", payload, facts)).toMatchObject({ mergeSha: "1".repeat(40) });
    expect(readEvent("pull_request", withPull({ merge_commit_sha: null }), facts)).not.toHaveProperty("mergeSha");
  });

  it("goes by who started the run for Dependabot's token", () => {
    expect(readEvent("pull_request", withPull({}), { ...facts, actor: "dependabot[bot]" })).toMatchObject({ dependabot: true });
    expect(readEvent("pull_request", withPull({ user: { login: "dependabot[bot]" } }), facts)).toMatchObject({ dependabot: false });
  });
});

describe("other events", () => {
  it("reads every published push", () => {
    for (const payload of payloads("push"))
      expect(readEvent("push", payload, facts)).toMatchObject({ kind: "push", ref: expect.stringContaining("refs/") });
  });

  it("reads a merge group with its branch's bare name", () => {
    const payload = {
      action: "checks_requested",
      merge_group: {
        head_sha: "a".repeat(40),
        base_sha: "b".repeat(40),
        base_ref: "refs/heads/main",
        head_ref: "refs/heads/gh-readonly-queue/main/pr-1",
      },
    };
    expect(readEvent("merge_group", payload, facts)).toEqual({
      kind: "merge_group",
      headSha: "a".repeat(40),
      baseSha: "b".repeat(40),
      baseRef: "main",
    });
  });

  it("takes the ref that somebody picked for a manual run", () => {
    expect(readEvent("workflow_dispatch", payloads("workflow_dispatch")[0], { ...facts, ref: "refs/heads/topic" })).toEqual({
      kind: "workflow_dispatch",
      ...facts,
      ref: "refs/heads/topic",
    });
  });

  it("knows a schedule", () => {
    expect(readEvent("schedule", { schedule: "0 3 * * *" }, facts)).toEqual({ kind: "schedule", ref: facts.ref, sha: facts.sha });
  });

  it.each(["pull_request_target", "issue_comment", "workflow_run", "release"])("makes nothing of %s", (name) => {
    expect(readEvent(name, withPull({}), facts)).toEqual({ kind: "other", name });
  });
});

describe("the loopback GitHub's events", () => {
  it("are read like GitHub's own", async () => {
    const { lab, pull, head } = await useDesk();
    const read = ({ name, payload, environment }: LabEvent): RunEvent =>
      readEvent(name, payload, {
        ref: environment["GITHUB_REF"] ?? "",
        sha: environment["GITHUB_SHA"] ?? "",
        actor: environment["GITHUB_ACTOR"] ?? "",
      });
    expect(read(lab.events.pullRequest("opened", pull))).toMatchObject({
      kind: "pull_request",
      number: pull,
      headSha: head,
      baseRef: "main",
      fork: false,
      mergeSha: lab.pullRequest(pull).testMerge,
    });
    const queue = await lab.queue([pull]);
    const [entry] = queue.entries;
    if (entry === undefined) throw new Error("nothing was queued");
    expect(read(await lab.events.mergeGroup(entry))).toEqual({
      kind: "merge_group",
      headSha: entry.headSha,
      baseSha: entry.baseSha,
      baseRef: "main",
    });
    const push = await queue.merge();
    expect(read(await lab.events.push(push))).toEqual({
      kind: "push",
      ref: "refs/heads/main",
      before: push.before,
      after: push.after,
      deleted: false,
      forced: false,
    });
  });
});

describe("a file that is not what GitHub sends", () => {
  it.each([undefined, null, 7, "text", [], {}, { pull_request: {} }, withPull({ head: { sha: "$(id)" } })])(
    "is refused with what is wrong",
    (payload) => {
      expect(() => readEvent("pull_request", payload, facts)).toThrow(/not what GitHub sends for pull_request/);
    },
  );
});
