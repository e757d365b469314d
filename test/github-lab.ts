/** A loopback GitHub for one test, and a caller of it; must not decide what is right. */
import { onTestFinished } from "vitest";
import { type GitHubOptions, type LabGitHub, startGitHub } from "../src/lab/github/github.ts";
import type { Permissions } from "../src/lab/github/tokens.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Replies are checked against GitHub's description; tests look at members of every shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

export type Ask = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** Everything a plan job may have. */
export const allPermissions: Permissions = {
  contents: "read",
  "pull-requests": "write",
  issues: "write",
  checks: "write",
  statuses: "write",
};

/** A lab with one commit on `main`, closed when the test ends. */
export async function useGitHub(options: GitHubOptions = {}): Promise<LabGitHub> {
  const github = await startGitHub(options);
  onTestFinished(() => github[Symbol.asyncDispose]());
  await github.pushTo({ branch: "main", commits: [{ files: { "README.md": "# Rack\n" }, message: "Begin" }] });
  return github;
}

/** Asks as a job would; `/x` below the repository is written `./x`. Without a token (`""`) anonymous. */
export function asker(github: LabGitHub, token = github.token({ kind: "job", permissions: allPermissions })): Ask {
  return async (method, path, body, headers = {}) => {
    const absolute = path.replace(/^\.(?=\/|$)/, `/repos/${github.owner}/${github.name}`);
    const reply = await fetch(new URL(absolute, github.url), {
      method,
      headers: { "user-agent": "test", ...(token === "" ? {} : { authorization: `Bearer ${token}` }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    return { status: reply.status, headers: reply.headers, body: text === "" ? undefined : JSON.parse(text) };
  };
}

/** A pull request with one file of its own. */
export async function usePull(github: LabGitHub, branch = "feature", fork?: string): Promise<number> {
  const to = fork === undefined ? { branch } : { branch, fork };
  await github.pushTo({ ...to, commits: [{ files: { [`${branch}.txt`]: "one\n" }, message: `Add ${branch}` }] });
  return (await github.openPullRequest({ ...to, title: `Add ${branch}` })).number;
}
