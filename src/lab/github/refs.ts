/** Names of the refs that the loopback GitHub keeps; must not read or move them. */

export function branchRef(branch: string): string {
  return `refs/heads/${branch}`;
}

/** Where a fork's branches are kept: GitHub's forks share their objects with the repository, too. */
export function forkRef(owner: string, branch: string): string {
  return `refs/lab/forks/${owner}/${branch}`;
}

/** A pull request's own commits (`head`), or what a merge would make of them (`merge`). */
export function pullRef(number: number, what: "head" | "merge"): string {
  return `refs/pull/${number}/${what}`;
}

/** The branch a merge queue tests a pull request on. */
export function queueBranch(base: string, number: number, baseSha: string): string {
  return `gh-readonly-queue/${base}/pr-${number}-${baseSha}`;
}

/** What stands for "nothing" in events. */
export const noCommit = "0".repeat(40);
