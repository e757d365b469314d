/** Writing a tree's files into a scratch folder; must not write outside it nor make symlinks. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { TreeEntry } from "../ports.ts";

/**
 * Writes `contents`, which come in the order of `entries` and some at a time, below `root`.
 *
 * Symlinks and submodules are left out: a link would let a program that is run there read a file of this machine
 * that the author of the commit chose.
 */
export async function writeEntries(
  root: string,
  entries: readonly FileEntry[],
  contents: AsyncIterable<readonly Uint8Array[]>,
): Promise<void> {
  const made = new Set<string>();
  let written = 0;
  for await (const some of contents) {
    const files = some.map((content, index) => ({ content, entry: entries[written + index] }));
    written += some.length;
    const places = files.flatMap(({ content, entry }) =>
      entry === undefined
        ? []
        : [
            {
              content,
              path: join(root, ...safeParts(entry.path)),
              mode: entry.executable ? 0o755 : 0o644,
            },
          ],
    );
    for (const folder of new Set(places.map(({ path }) => dirname(path)))) {
      if (!made.has(folder)) await mkdir(folder, { recursive: true });
      made.add(folder);
    }
    // `wx`: two names that this disk cannot tell apart are an error, not whichever comes last.
    await Promise.all(places.map(({ path, content, mode }) => writeFile(path, content, { flag: "wx", mode })));
  }
}

/** A regular file of a tree. */
export interface FileEntry extends TreeEntry {
  readonly executable: boolean;
}

/** Git itself refuses such names, but a commit can be made without Git. */
function safeParts(path: string): readonly string[] {
  const parts = path.split("/");
  const forbidden = process.platform === "win32" ? /[\\:\0]/ : /\0/;
  const safe = parts.every(
    (part) => part !== "" && part !== "." && part !== ".." && part.toLowerCase() !== ".git" && !forbidden.test(part),
  );
  if (safe) return parts;
  throw new UserError(
    say`The commit has a file whose path leads out of the repository: ${path}`,
    say`Remove that file from the repository; Git does not make such paths by itself.`,
  );
}
