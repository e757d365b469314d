/** What the loopback GitHub reads from its repository: commits, ranges, changed files; must not write. */
import type { GitFolder } from "./git.ts";

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO 8601 in UTC, to the second. */
  readonly date: string;
}

export interface CommitFacts {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

export interface ChangedFile {
  readonly status: "added" | "removed" | "modified" | "renamed" | "copied" | "changed";
  readonly path: string;
  /** Only of a renamed or copied file. */
  readonly previous?: string;
  /** Its blob after the change; before it, where it was removed. */
  readonly blob: string;
  readonly additions: number;
  readonly deletions: number;
}

/** The commit that a revision (sha, branch, `refs/…`) means, or undefined. */
export async function resolveCommit(git: GitFolder, revision: string): Promise<string | undefined> {
  if (revision === "" || revision.startsWith("-") || /^0+$/.test(revision)) return undefined;
  if (git.known.has(revision)) return revision;
  const sha = (await git.attempt(["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]))?.trim();
  if (sha !== undefined) git.known.add(sha);
  return sha;
}

/** The commits in `revisions` (as `git rev-list` takes them), parents before children. */
export async function listCommits(git: GitFolder, revisions: readonly string[]): Promise<readonly string[]> {
  return lines(await git.run(["rev-list", "--topo-order", "--reverse", ...revisions, "--"]));
}

/** What these commits say, in the order asked for. */
export async function readCommits(git: GitFolder, shas: readonly string[]): Promise<readonly CommitFacts[]> {
  if (shas.length === 0) return [];
  const format = "--format=%H%x00%T%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%B";
  const text = await git.run(["log", "-z", "--no-walk=unsorted", "--stdin", format], { input: `${shas.join("\n")}\n` });
  const fields = text.split("\0");
  return shas.map((_, index) => commitFacts(fields.slice(index * 10, index * 10 + 10)));
}

/** What one commit says. Rejects when the repository does not have it. */
export async function readCommit(git: GitFolder, sha: string): Promise<CommitFacts> {
  const [found] = await readCommits(git, [sha]);
  if (found === undefined) throw new Error(`no commit ${sha}`);
  return found;
}

export async function mergeBase(git: GitFolder, a: string, b: string): Promise<string | undefined> {
  return (await git.attempt(["merge-base", a, b]))?.trim();
}

export async function isAncestor(git: GitFolder, ancestor: string, descendant: string): Promise<boolean> {
  return (await git.attempt(["merge-base", "--is-ancestor", ancestor, descendant])) !== undefined;
}

/** The files that differ between two commits, sorted by path, renames found as Git finds them. */
export async function changedFiles(git: GitFolder, from: string, to: string): Promise<readonly ChangedFile[]> {
  const fields = (await git.run(["diff", "--raw", "--numstat", "--no-abbrev", "-z", "-M", from, to])).split("\0");
  // Git writes all raw entries first, each with a leading colon, then the counts.
  const split = fields.findIndex((field, index) => index > 0 && /^(?:\d+|-)\t/.test(field));
  const raw = split === -1 ? [] : fields.slice(0, split);
  const counts = readCounts(fields.slice(Math.max(split, 0)));
  const files: ChangedFile[] = [];
  for (let index = 0; index < raw.length;) {
    const [, , before = "", after = "", code = ""] = (raw[index] ?? "").split(" ");
    const renamed = code.startsWith("R") || code.startsWith("C");
    const path = raw[index + (renamed ? 2 : 1)] ?? "";
    const previous = renamed ? raw[index + 1] : undefined;
    const status = statuses[code.charAt(0)] ?? "changed";
    const count = counts.get(path) ?? { additions: 0, deletions: 0 };
    files.push({ status, path, ...(previous === undefined ? {} : { previous }), blob: status === "removed" ? before : after, ...count });
    index += renamed ? 3 : 2;
  }
  return files;
}

const statuses: Readonly<Record<string, ChangedFile["status"]>> = {
  A: "added",
  D: "removed",
  M: "modified",
  R: "renamed",
  C: "copied",
};

/** Added and deleted lines by path; git writes `-` for binary files, which GitHub counts as 0. */
function readCounts(fields: readonly string[]): ReadonlyMap<string, { additions: number; deletions: number }> {
  const counts = new Map<string, { additions: number; deletions: number }>();
  for (let index = 0; index + 1 < fields.length; index++) {
    const [added = "0", deleted = "0", path = ""] = (fields[index] ?? "").split("\t");
    if (path === "") index += 2;
    counts.set(path === "" ? (fields[index] ?? "") : path, { additions: Number(added) || 0, deletions: Number(deleted) || 0 });
  }
  return counts;
}

function commitFacts(fields: readonly string[]): CommitFacts {
  const [sha = "", tree = "", parents = "", an = "", ae = "", at = "", cn = "", ce = "", ct = "", message = ""] = fields;
  return {
    sha,
    tree,
    parents: parents.split(" ").filter((parent) => parent !== ""),
    author: { name: an, email: ae, date: isoSeconds(new Date(Number(at) * 1000)) },
    committer: { name: cn, email: ce, date: isoSeconds(new Date(Number(ct) * 1000)) },
    message: message.replace(/\n+$/, ""),
  };
}

/** GitHub's way to write a time: `2026-11-23T12:00:00Z`. */
export function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

function lines(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}
