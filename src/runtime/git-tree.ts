/** What both kinds of source tree say and do alike; must not read anything. */
import { UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { TreeEntry } from "../ports.ts";

/** `path` is not there, or is a symlink or submodule, which are never followed. */
export function notAFile(path: string, entry: TreeEntry | undefined): UserError {
  if (entry === undefined) {
    return new UserError(say`There is no file ${path} in the repository.`, say`Correct the path, or add the file to Git.`);
  }
  return new UserError(
    say`${path} is a ${entry.type}, not a file.`,
    say`Put the file itself there: symlinks and submodules are not followed, because they lead out of what was reviewed.`,
  );
}

export function tooLarge(path: string, bytes: number, maxBytes: number): UserError {
  return new UserError(
    say`${path} has ${bytes} bytes; at most ${maxBytes} are read.`,
    say`Make the file smaller, or leave it out of what is included.`,
  );
}

/** Calls `make` when first asked and gives the same promise from then on. */
export function onlyOnce<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
