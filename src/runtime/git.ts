/** The repository we stand in, behind the Git port; must not change it nor reach for its remote. */
import { UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { Exec, Files, Git } from "../ports.ts";
import { createCommitTree } from "./git-commit-tree.ts";
import { asOperand, createGitProgram, type GitProgram } from "./git-program.ts";
import { onlyOnce } from "./git-tree.ts";
import { createWorkingTree, listPaths } from "./git-working-tree.ts";

/** Git in `folder` or the repository around it. */
export function createGit(
  parts: {
    readonly exec: Exec;
    readonly files: Files;
    readonly environment: Readonly<Record<string, string | undefined>>;
  },
  folder: string,
): Git {
  const here = createGitProgram(parts.exec, parts.environment, folder);
  const root = onlyOnce(async () => {
    const { stdout } = await here.run(["rev-parse", "--show-toplevel"]);
    return createGitProgram(parts.exec, parts.environment, stdout.replace(/\n$/, ""));
  });
  return {
    resolve: async (revision) => resolve(await root(), revision),
    parents: async (commit) => parents(await root(), commit),
    mergeBase: async (a, b) => mergeBase(await root(), a, b),
    history: async (commit, paths, most) => history(await root(), commit, paths, most),
    async tree(commit) {
      const git = await root();
      const found = await resolve(git, commit);
      if (found === undefined) throw missing(commit);
      return createCommitTree(git, found);
    },
    async workingTree() {
      // Neither needs the other's answer.
      const [{ folder: top }, paths] = await Promise.all([root(), listPaths(here)]);
      return createWorkingTree(top, paths, parts.files);
    },
  };
}

async function resolve(git: GitProgram, revision: string): Promise<string | undefined> {
  const { code, stdout } = await git.run(["rev-parse", "--verify", "--quiet", `${asOperand(revision)}^{commit}`], [1]);
  return code === 0 ? stdout.trim() : undefined;
}

/** From the commit itself: at the edge of a shallow clone `rev-list` would say that it has none. */
async function parents(git: GitProgram, commit: string): Promise<readonly string[]> {
  const found = await resolve(git, commit);
  if (found === undefined) throw missing(commit);
  const { stdout } = await git.run(["cat-file", "commit", found]);
  const header = stdout.slice(0, stdout.indexOf("\n\n"));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? "");
}

async function mergeBase(git: GitProgram, a: string, b: string): Promise<string | undefined> {
  const [left, right] = [await resolve(git, a), await resolve(git, b)];
  if (left === undefined || right === undefined) return undefined;
  const { code, stdout } = await git.run(["merge-base", left, right], [1]);
  return code === 0 ? stdout.trim() : undefined;
}

async function history(git: GitProgram, commit: string, paths: readonly string[], most: number): Promise<readonly string[]> {
  const found = await resolve(git, commit);
  if (found === undefined) throw missing(commit);
  if (paths.length === 0) return [];
  const { stdout } = await git.run(["rev-list", "--first-parent", `--max-count=${most}`, found, "--", ...paths]);
  return stdout.split("\n").filter((line) => line !== "");
}

function missing(commit: string): UserError {
  return new UserError(
    say`This clone does not have the commit ${commit}.`,
    say`Fetch it: with actions/checkout set ${"fetch-depth: 0"}; on your own machine run ${"git fetch --unshallow"} or ${"git fetch"}.`,
  );
}
