/** The Git port on the lab's repository, which is a bare one; each commit is read once. Must not write. */
import { gitFolder } from "../src/lab/github/git.ts";
import type { Git, SourceTree, TreeEntry } from "../src/ports.ts";

/** As a clone with every commit: what GitHub has, this has. `lacks` are commits that it does not have yet. */
export function labGit(path: string, lacks: (commit: string) => boolean = () => false): Git {
  const git = gitFolder(path);
  const trees = new Map<string, SourceTree>();
  const resolve = async (revision: string): Promise<string | undefined> => {
    const found = (await git.attempt(["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]))?.trim();
    return found === undefined || lacks(found) ? undefined : found;
  };
  return {
    resolve,
    parents: async (commit) => (await git.run(["rev-list", "--parents", "-n", "1", commit])).trim().split(" ").slice(1),
    mergeBase: async (a, b) => (await git.attempt(["merge-base", a, b]))?.trim(),
    history: async (commit, paths, most) =>
      (await git.run(["rev-list", "--first-parent", `--max-count=${most}`, commit, "--", ...paths]))
        .split("\n")
        .filter((sha) => sha !== ""),
    tree: async (commit) => {
      const known = trees.get(commit) ?? (await readTree(git, commit));
      trees.set(commit, known);
      return known;
    },
    workingTree: () => Promise.reject(new Error("a bare repository has no working tree")),
  };
}

async function readTree(git: ReturnType<typeof gitFolder>, commit: string): Promise<SourceTree> {
  const listed = (await git.run(["ls-tree", "-r", "-z", commit])).split("\0").filter((line) => line !== "");
  const entries = listed.map((line): TreeEntry => {
    const [head = "", path = ""] = line.split("\t");
    return { path, type: "file", blob: head.split(" ")[2] ?? "" };
  });
  const read = new Map<string, Promise<string>>();
  return {
    commit,
    entries: async () => entries.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    read: async (path) => {
      if (!entries.some((entry) => entry.path === path)) throw new Error(`there is no ${path}`);
      const text = read.get(path) ?? git.run(["show", `${commit}:${path}`]);
      read.set(path, text);
      return new TextEncoder().encode(await text);
    },
  };
}
