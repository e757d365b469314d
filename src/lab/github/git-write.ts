/** What the loopback GitHub writes into its repository: commits, merges, refs; must not touch anybody's work tree. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GitFolder } from "./git.ts";
import { isAncestor, listCommits } from "./git-read.ts";

/** One commit to make on top of another. */
export interface CommitInput {
  /** Whole content by path; `null` deletes the file. */
  readonly files: Readonly<Record<string, string | null>>;
  readonly message?: string;
  /** Login of its author. */
  readonly author?: string;
}

export type MergeMethod = "merge" | "squash" | "rebase";

/** Who commits when GitHub itself does: on merges, squashes and rebases. */
const gitHub = { name: "GitHub", email: "noreply@github.com" };

/** Makes these commits, one on top of the other, moves `ref` there, and gives the last. */
export async function commitOnto(
  git: GitFolder,
  ref: string,
  parent: string | undefined,
  commits: readonly CommitInput[],
  at: Date,
): Promise<string> {
  const stream = commits.map((commit, index) => fastImport(ref, index === 0 ? parent : undefined, commit, at)).join("");
  const sha = (await git.run(["fast-import", "--quiet", "--force"], { input: `feature done\n${stream}get-mark :1\ndone\n` })).trim();
  git.known.add(sha);
  return sha;
}

/** Every commit gets the same mark, so that it stands for the last. */
function fastImport(ref: string, parent: string | undefined, commit: CommitInput, at: Date): string {
  const author = commit.author ?? "octocat";
  const when = `${Math.floor(at.getTime() / 1000)} +0000`;
  const files = Object.entries(commit.files).map(([path, content]) =>
    content === null ? `D ${quoted(path)}\n` : `M 100644 inline ${quoted(path)}\n${data(content)}`,
  );
  const message = commit.message ?? `Change ${Object.keys(commit.files).join(", ")}`;
  const who = `${author} <${author}@users.noreply.github.com> ${when}\n`;
  const from = parent === undefined ? "" : `from ${parent}\n`;
  return `commit ${ref}\nmark :1\nauthor ${who}committer ${who}${data(message)}${from}${files.join("")}\n`;
}

function data(content: string): string {
  return `data ${Buffer.byteLength(content)}\n${content}\n`;
}

function quoted(path: string): string {
  return `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

/** Points each ref at its commit, whatever it was; without one it is deleted. */
export async function setRefs(git: GitFolder, refs: Readonly<Record<string, string | undefined>>): Promise<void> {
  const commands = Object.entries(refs).map(([ref, sha]) => (sha === undefined ? `delete ${ref}\n` : `update ${ref} ${sha}\n`));
  await git.run(["update-ref", "--stdin"], { input: commands.join("") });
}

/** What is merged and how. */
export interface MergeInput {
  readonly base: string;
  readonly head: string;
  readonly method: MergeMethod;
  /** Of the merge or squash commit; a rebase keeps each commit's own. */
  readonly message: string;
  /** Login of the author of a merge or squash commit. */
  readonly author: string;
  readonly at: Date;
}

/**
 * Merges as GitHub does and gives the new tip, or undefined when the two conflict. No ref is moved.
 */
export async function merge(git: GitFolder, input: MergeInput): Promise<string | undefined> {
  const when = `${Math.floor(input.at.getTime() / 1000)} +0000`;
  const committer = { GIT_COMMITTER_NAME: gitHub.name, GIT_COMMITTER_EMAIL: gitHub.email, GIT_COMMITTER_DATE: when };
  const author = { GIT_AUTHOR_NAME: input.author, GIT_AUTHOR_EMAIL: `${input.author}@users.noreply.github.com`, GIT_AUTHOR_DATE: when };
  const env = { ...committer, ...(input.method === "rebase" ? {} : author) };
  const unmoved = input.method !== "rebase" && (await isAncestor(git, input.base, input.head));
  return unmoved ? commitHeadTree(git, input, env) : mergeInFolder(git, input, env);
}

/** Where the base has not moved on there is nothing to merge: the result has the head's files. */
async function commitHeadTree(git: GitFolder, { base, head, method, message }: MergeInput, env: Record<string, string>): Promise<string> {
  const parents = method === "merge" ? ["-p", base, "-p", head] : ["-p", base];
  return (await git.run(["commit-tree", `${head}^{tree}`, ...parents], { env, input: `${message}\n` })).trim();
}

async function mergeInFolder(git: GitFolder, input: MergeInput, env: Record<string, string>): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "omni-scale-lab-merge-"));
  const inside = { cwd: folder, env };
  try {
    await git.run(["worktree", "add", "--quiet", "--detach", "--force", folder, input.base]);
    for (const command of await mergeCommands(git, input)) {
      if ((await git.attempt(command, inside)) === undefined) return undefined;
    }
    return (await git.run(["rev-parse", "HEAD"], inside)).trim();
  } finally {
    await git.attempt(["worktree", "remove", "--force", folder]);
    await rm(folder, { recursive: true, force: true });
  }
}

async function mergeCommands(git: GitFolder, { base, head, method, message }: MergeInput): Promise<readonly string[][]> {
  if (method === "merge") return [["merge", "--no-ff", "--quiet", "-m", message, head]];
  if (method === "squash")
    return [
      ["merge", "--squash", "--quiet", head],
      ["commit", "--allow-empty", "--quiet", "-m", message],
    ];
  const picked = await listCommits(git, ["--no-merges", `${base}..${head}`]);
  return picked.map((sha) => ["cherry-pick", "--allow-empty", "--keep-redundant-commits", sha]);
}
