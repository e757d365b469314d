/** The disk of this machine behind the Files port; must not follow a symlink when it stats or replaces. */
import { rmSync } from "node:fs";
import { lstat, mkdir, mkdtemp, open, readdir, readFile, realpath, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Files, FileStat, Scratch } from "../ports.ts";
import { atExit } from "./at-exit.ts";

/** Files of this machine; scratch folders are made below `temporaryFolder`, the system's own unless told. */
export function createFiles(options: { readonly temporaryFolder?: string } = {}): Files {
  return {
    read: (path) => readFile(path),
    stat,
    write,
    scratch: (prefix) => scratch(options.temporaryFolder ?? tmpdir(), prefix),
  };
}

async function stat(path: string): Promise<FileStat | undefined> {
  try {
    const found = await lstat(path, { bigint: true });
    const type = found.isFile() ? "file" : found.isDirectory() ? "folder" : found.isSymbolicLink() ? "symlink" : "other";
    return {
      type,
      bytes: Number(found.size),
      mode: Number(found.mode & 0o7777n),
      modifiedNs: found.mtimeNs,
    };
  } catch (error) {
    // ENOTDIR: something on the way is a file, so nothing can lie there. All else is unknown, not absent.
    if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) return undefined;
    throw error;
  }
}

/** Without a mode a file that is there keeps its own, so that rewriting a 0600 file does not open it to others. */
async function write(path: string, content: string | Uint8Array, options: { readonly mode?: number } = {}): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const before = options.mode === undefined ? await stat(path) : undefined;
  const mode = options.mode ?? (before?.type === "file" ? before.mode : undefined);
  const temporary = join(folder, `.${basename(path).slice(0, 64)}.${crypto.randomUUID().slice(0, 13)}.tmp`);
  try {
    // Made 0600 when a mode is asked for, so that a secret is never readable for a moment.
    const file = await open(temporary, "wx", mode === undefined ? 0o666 : 0o600);
    try {
      await file.writeFile(content);
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Makes the rename itself last through a power cut. Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A run that was killed leaves its folders behind, perhaps with copies of secrets; after this time they are nobody's. */
const ABANDONED_MS = 60 * 60 * 1000;
const OURS = /^omni-scale-.*-p(\d+)-[A-Za-z0-9]{6}$/;

async function scratch(temporaryFolder: string, prefix: string): Promise<Scratch> {
  // The real path: programs such as Compose resolve symlinks and would print another one than we know.
  const parent = await realpath(temporaryFolder);
  await removeAbandoned(parent);
  const path = await mkdtemp(join(parent, `${prefix}-p${process.pid}-`));
  const forget = atExit(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    async [Symbol.asyncDispose]() {
      await rm(path, { recursive: true, force: true });
      forget();
    },
  };
}

const swept = new Set<string>();

/** Once a run and folder. A process of that number may be another container's, so a young folder is left alone. */
async function removeAbandoned(parent: string): Promise<void> {
  if (swept.has(parent)) return;
  swept.add(parent);
  for (const name of await readdir(parent)) {
    const pid = OURS.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const found = await stat(join(parent, name));
    if (found?.type !== "folder" || Date.now() - Number(found.modifiedNs / 1_000_000n) < ABANDONED_MS) continue;
    // Somebody else's folder of that name is not ours to remove, and no reason to stop.
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, "ESRCH");
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
