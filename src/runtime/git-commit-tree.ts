/** The files of one commit straight out of Git's store; must not look at the folder that is checked out. */
import { compareText } from "../core/diagnostics.ts";
import { UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { SourceTree, TreeEntry } from "../ports.ts";
import { type Blob, readBlobs } from "./git-blobs.ts";
import type { GitProgram } from "./git-program.ts";
import { notAFile, onlyOnce, tooLarge } from "./git-tree.ts";

/** The tree of `commit`, which must be there. Asking it for its entries rejects where one leads out of the repository. */
export function createCommitTree(git: GitProgram, commit: string): SourceTree {
  const entries = onlyOnce(() => listCommit(git, commit));
  const byPath = onlyOnce(async () => new Map((await entries()).map((entry) => [entry.path, entry])));
  const readBlob = createBlobReader(git);
  return {
    commit,
    entries,
    async read(path, maxBytes) {
      const entry = (await byPath()).get(path);
      if (entry?.type !== "file") throw notAFile(path, entry);
      const blob = await readBlob(entry.blob ?? "", maxBytes);
      if ("tooLarge" in blob) throw tooLarge(path, blob.tooLarge, maxBytes);
      return blob.content;
    },
  };
}

async function listCommit(git: GitProgram, commit: string): Promise<readonly TreeEntry[]> {
  const { stdout } = await git.run(["ls-tree", "-r", "-z", "--full-tree", commit]);
  const entries = stdout.split("\0").flatMap((line): TreeEntry[] => {
    // `100644 blob <id>\t<path>`
    const tab = line.indexOf("\t");
    if (tab < 0) return [];
    const [mode, , blob] = line.slice(0, tab).split(" ");
    const type = mode === "120000" ? "symlink" : mode === "160000" ? "submodule" : "file";
    const path = inside(line.slice(tab + 1));
    return [{ path, type, ...(blob === undefined ? {} : { blob }), ...(mode === "100755" ? { executable: true as const } : {}) }];
  });
  return entries.toSorted((a, b) => compareText(a.path, b.path));
}

/** An empty part of a path, `.`, `..` or `.git`, whatever its case; on Windows also what leads to another folder or stream. */
const LEADS_OUT = process.platform === "win32" ? /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)|[\\:]/i : /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/i;

/** Git itself refuses such names, but a commit can be made without Git, and a file of that name would be written there. */
function inside(path: string): string {
  if (!LEADS_OUT.test(path)) return path;
  throw new UserError(
    say`The commit has a file whose path leads out of the repository: ${path}`,
    say`Remove that file from the repository; Git does not make such paths by itself.`,
  );
}

interface Waiting {
  readonly id: string;
  readonly maxBytes: number;
  readonly resolve: (blob: Blob) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads that are asked for together share one process: a loader that reads 300 specs at once starts Git once. */
function createBlobReader(git: GitProgram): (id: string, maxBytes: number) => Promise<Blob> {
  let waiting: Waiting[] = [];
  const readAll = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    let next = 0;
    try {
      for await (const blob of readBlobs(git, batch)) batch[next++]?.resolve(blob);
    } catch (error) {
      for (const request of batch.slice(next)) request.reject(error);
    }
  };
  return (id, maxBytes) =>
    new Promise((resolve, reject) => {
      waiting.push({ id, maxBytes, resolve, reject });
      if (waiting.length === 1) setImmediate(() => void readAll());
    });
}
