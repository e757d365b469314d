/** The working folder as Git sees it; must not follow a symlink, nor look at what Git ignores. */
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { compareText } from "../core/diagnostics.ts";
import type { Files, FileStat, SourceTree, TreeEntry } from "../ports.ts";
import type { GitProgram } from "./git-program.ts";
import { notAFile, onlyOnce, tooLarge } from "./git-tree.ts";

/** How many files are looked at together; more gain nothing. */
const AT_ONCE = 64;
/** Files read with a larger limit than this are not specs, and are not kept in memory. */
const MOST_KEPT = 1 << 20;

/**
 * The files at `root`, the real path of the repository's root: those of `paths` that are there.
 *
 * @param paths what {@link listPaths} gave
 */
export function createWorkingTree(root: string, paths: readonly string[], files: Files): SourceTree {
  const entries = onlyOnce(() => look(root, paths, files));
  const byPath = onlyOnce(async () => new Map((await entries()).map((entry) => [entry.path, entry])));
  // A run reads most specs more than once, and has to find the same each time.
  const kept = new Map<string, Promise<Uint8Array>>();
  const readKept = async (path: string, maxBytes: number): Promise<Uint8Array> => {
    if (maxBytes > MOST_KEPT) return read(path, maxBytes);
    const reading = kept.get(path) ?? read(path, maxBytes);
    kept.set(path, reading);
    const content = await reading.catch((error: unknown) => {
      kept.delete(path);
      throw error;
    });
    if (content.length > maxBytes) throw tooLarge(path, content.length, maxBytes);
    return content;
  };
  const read = async (path: string, maxBytes: number): Promise<Uint8Array> => {
    const entry = (await byPath()).get(path);
    if (entry?.type !== "file") throw notAFile(path, entry);
    const place = join(root, path);
    // Again, and through the whole path: what lies there may have changed since it was listed.
    const found = await files.stat(place);
    if (found?.type !== "file" || (await realpath(place)) !== place) throw notAFile(path, undefined);
    if (found.bytes > maxBytes) throw tooLarge(path, found.bytes, maxBytes);
    return files.read(place);
  };
  return { entries, read: readKept };
}

/** Paths from the root, tracked or new and not ignored, wherever in the repository `git` stands; some may not be there. */
export async function listPaths(git: GitProgram): Promise<readonly string[]> {
  // `:/` is the root, and our own: the one pathspec that is not to be taken literally.
  const ask = ["--no-literal-pathspecs", "ls-files", "--cached", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"];
  const { stdout } = await git.run(ask);
  // A path is listed once for each side of a conflict; a repository inside this one as `name/`.
  return [...new Set(stdout.split("\0").map((path) => path.replace(/\/$/, "")))].filter((path) => path !== "");
}

async function look(root: string, paths: readonly string[], files: Files): Promise<readonly TreeEntry[]> {
  const entries: TreeEntry[] = [];
  for (let first = 0; first < paths.length; first += AT_ONCE) {
    const some = paths.slice(first, first + AT_ONCE);
    const found = await Promise.all(some.map((path) => files.stat(join(root, path))));
    found.forEach((stat, index) => {
      const entry = entryOf(some[index] ?? "", stat);
      if (entry !== undefined) entries.push(entry);
    });
  }
  // A tracked folder may have been replaced by a link: what lies behind it is not in the repository.
  const links = new Set(entries.filter(({ type }) => type === "symlink").map(({ path }) => path));
  return entries.filter(({ path }) => !isBelow(path, links)).toSorted((a, b) => compareText(a.path, b.path));
}

/** Undefined for what Git has and the folder has not, and for pipes and the like. */
function entryOf(path: string, stat: FileStat | undefined): TreeEntry | undefined {
  if (stat === undefined || stat.type === "other") return undefined;
  const type = stat.type === "folder" ? "submodule" : stat.type;
  return { path, type, ...(type === "file" && (stat.mode & 0o100) !== 0 ? { executable: true } : {}) };
}

function isBelow(path: string, links: ReadonlySet<string>): boolean {
  if (links.size === 0) return false;
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    if (links.has(path.slice(0, end))) return true;
  }
  return false;
}
