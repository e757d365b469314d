/** The files of one commit straight out of Git's store; must not look at the folder that is checked out. */
import { compareText } from "../core/diagnostics.ts";
import type { Files, Scratch, SourceTree, TreeEntry } from "../ports.ts";
import { type Blob, readBlobs } from "./git-blobs.ts";
import { type FileEntry, writeEntries } from "./git-folder.ts";
import type { GitProgram } from "./git-program.ts";
import { notAFile, onlyOnce, tooLarge } from "./git-tree.ts";

/** The tree of `commit`, which must be there. Its scratch folder, once made, is handed to `keep`. */
export function createCommitTree(git: GitProgram, files: Files, commit: string, keep: (scratch: Scratch) => void): SourceTree {
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
    folder: onlyOnce(async () => {
      const scratch = await files.scratch("omni-scale-tree");
      keep(scratch);
      const regular = (await entries()).filter(isFile);
      await writeEntries(scratch.path, regular, contentsOf(git, regular));
      return scratch.path;
    }),
  };
}

type CommitEntry = TreeEntry & { readonly executable: boolean };

async function listCommit(git: GitProgram, commit: string): Promise<readonly CommitEntry[]> {
  const { stdout } = await git.run(["ls-tree", "-r", "-z", "--full-tree", commit]);
  const entries = stdout.split("\0").flatMap((line): CommitEntry[] => {
    // `100644 blob <id>\t<path>`
    const tab = line.indexOf("\t");
    if (tab < 0) return [];
    const [mode, , blob] = line.slice(0, tab).split(" ");
    const type = mode === "120000" ? "symlink" : mode === "160000" ? "submodule" : "file";
    return [
      {
        path: line.slice(tab + 1),
        type,
        ...(blob === undefined ? {} : { blob }),
        executable: mode === "100755",
      },
    ];
  });
  return entries.toSorted((a, b) => compareText(a.path, b.path));
}

function isFile(entry: CommitEntry): entry is FileEntry {
  return entry.type === "file";
}

/** Some at a time, as many as are worth writing together and fit into memory. */
async function* contentsOf(git: GitProgram, entries: readonly TreeEntry[]): AsyncGenerator<readonly Uint8Array[]> {
  let some: Uint8Array[] = [];
  let bytes = 0;
  const wanted = entries.map(({ blob: id = "" }) => ({ id, maxBytes: Number.POSITIVE_INFINITY }));
  for await (const blob of readBlobs(git, wanted)) {
    if ("tooLarge" in blob) continue;
    some.push(blob.content);
    bytes += blob.content.length;
    if (some.length < 64 && bytes < 16 * 1024 * 1024) continue;
    yield some;
    some = [];
    bytes = 0;
  }
  yield some;
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
