/** Writes the changed files of a project, and takes them back; must not touch a file that no step names. */
import { sha256 } from "../../core/digest.ts";
import { RemoteError, UserError } from "../../core/errors.ts";
import { say, type Words } from "../../core/words.ts";
import { hostPath, ownPath, type ProjectContext } from "./context.ts";
import { mutate } from "./lock.ts";
import type { StepRecord } from "./record.ts";

/** The read side's bound for files that are compared by content. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The new content of each file, by path; from the reviewed commit. Rejects when it is not what was planned. */
export async function plannedContents({ io, value }: ProjectContext): Promise<ReadonlyMap<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  for (const { path, source, after } of value.files) {
    const content = await io.tree.read(source, MAX_BYTES);
    if (sha256(content) !== after) {
      throw new UserError(
        say`The file ${path} is not the one that was planned: it changed during the run.`,
        say`Start the apply again: it plans anew.`,
      );
    }
    contents.set(path, content);
  }
  return contents;
}

/** Why one of the files may not be written: something else than a file lies there. Undefined when all may. */
export async function inTheWay({ host, project, value }: ProjectContext): Promise<Words | undefined> {
  for (const { path } of value.files) {
    const place = hostPath(project, path);
    const found = await host.stat(place);
    if (found !== undefined && found.type !== "file") return say`${place} on the host is a ${found.type} where a file is to be written`;
  }
  return undefined;
}

/**
 * Writes those that are not there yet, one by one, each whole or not at all. A file that exists keeps its rights, and may
 * be started by whoever may read it where Git has a program.
 */
export async function writeFiles({ host, project, io, value }: ProjectContext, contents: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const programs = new Set(value.files.flatMap(({ path, executable }) => (executable ? [path] : [])));
  for (const [path, content] of contents) {
    const place = hostPath(project, path);
    const before = await host.read(place);
    const rights = isEnvFile(path) ? 0o600 : 0o644;
    const mode = programs.has(path) ? await rightsToStart(host, place, rights) : before === undefined ? rights : undefined;
    if (before !== undefined && sha256(before) === sha256(content) && mode === undefined) continue;
    io.progress(say`writing ${place}`);
    await host.write(place, content, mode === undefined ? {} : { mode });
  }
}

/** Whoever may read it may start it, too; undefined where that is so already. `rights` are those of a new file. */
async function rightsToStart(host: ProjectContext["host"], place: string, rights: number): Promise<number | undefined> {
  const { mode = rights } = (await host.stat(place)) ?? {};
  return (mode & 0o100) === 0 ? (mode & 0o777) | ((mode & 0o444) >> 2) : undefined;
}

/** Env files hold secrets more often than not. */
function isEnvFile(path: string): boolean {
  return /(^|[/.])env$|(^|\/)\.env\b/.test(path);
}

/**
 * Puts the files of a record back as they were; gives those that somebody changed since, which stay as they are.
 * Rejects when a kept copy is not there.
 */
export async function restoreFiles({ host, project, io }: ProjectContext, { files }: StepRecord): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const { path, before, after } of files) {
    const place = hostPath(project, path);
    const content = await host.read(place);
    const digest = content === undefined ? null : sha256(content);
    if (digest === before) continue;
    if (digest !== after) {
      changed.push(place);
    } else if (before === null) {
      await mutate(host, io.lock, "rm", ["-f", "--", place], { timeoutMs: 30_000 });
    } else {
      const copy = await host.read(ownPath(project, "previous", path));
      if (copy === undefined || sha256(copy) !== before) throw missingCopy(place);
      await host.write(place, copy);
    }
  }
  return changed;
}

function missingCopy(place: string): RemoteError {
  return new RemoteError({
    system: "docker",
    operation: "taking files back",
    retryable: false,
    words: say`The previous version of ${place} is not among the kept copies`,
  });
}
