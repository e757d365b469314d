/** Repository, branches and single pull requests; must not write. */
import type { PullRequest } from "../ports.ts";
import type { Connection } from "./connection.ts";
import { changedFileShape, pullShape, refShape, repositoryShape, type PullReply } from "./shapes.ts";

/** See {@link GitHub.repository}. */
export async function repository({ client, root }: Connection): Promise<{ readonly private: boolean; readonly defaultBranch: string }> {
  const reply = await client.get(root, repositoryShape, "contents: read");
  return { private: reply.private, defaultBranch: reply.default_branch };
}

/** See {@link GitHub.branchTip}. */
export async function branchTip({ client, root }: Connection, branch: string): Promise<string> {
  const name = branch.split("/").map(encodeURIComponent).join("/");
  const reply = await client.get(`${root}/git/ref/heads/${name}`, refShape, "contents: read");
  return reply.object.sha;
}

/** See {@link GitHub.pullRequest}. */
export async function pullRequest({ client, root }: Connection, number: number): Promise<PullRequest> {
  return toPullRequest(await client.get(`${root}/pulls/${number}`, pullShape, "pull-requests: read"));
}

/** See {@link IssueTracker.openChanges}. A fork's are left out: anybody may open one. */
export async function openChanges(
  { client, root }: Connection,
  baseRef: string,
): Promise<{ readonly number: number; readonly files: readonly string[] }[]> {
  const pulls = await client.list(`${root}/pulls?state=open&base=${encodeURIComponent(baseRef)}`, pullShape, "pull-requests: read");
  const changes: { readonly number: number; readonly files: readonly string[] }[] = [];
  for (const { number } of pulls.map(toPullRequest).filter(({ fork }) => !fork)) {
    const files = await client.list(`${root}/pulls/${number}/files`, changedFileShape, "pull-requests: read");
    changes.push({
      number,
      files: files.flatMap(({ filename, previous_filename: before }) => (before === undefined ? [filename] : [filename, before])),
    });
  }
  return changes;
}

/** Our own shape of it. `merge_commit_sha` can be null for a while after a merge. */
export function toPullRequest(reply: PullReply): PullRequest {
  const { head, base, user } = reply;
  const mergeCommitSha = reply.merge_commit_sha ?? undefined;
  return {
    number: reply.number,
    open: reply.state === "open",
    merged: typeof reply.merged_at === "string",
    headSha: head.sha,
    baseRef: base.ref,
    baseSha: base.sha,
    // A fork that was deleted since leaves no repository behind.
    fork: head.repo?.full_name !== base.repo.full_name,
    author: user?.login ?? "ghost",
    dependabot: user?.type === "Bot" && user.login === "dependabot[bot]",
    ...(mergeCommitSha === undefined ? {} : { mergeCommitSha }),
    url: reply.html_url,
  };
}
