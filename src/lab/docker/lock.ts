/** One writer at a time across processes, also after a holder was killed; must not know what is written. */
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WAIT_MS = 20_000;
const STALE_BREAKER_MS = 2_000;

/**
 * Runs `work` while this process alone holds `folder`'s lock. A holder that is gone loses it.
 * Throws after 20 seconds of waiting. `work` must be synchronous: the lock is the process's, not the caller's.
 */
export function locked<T>(folder: string, work: () => T): T {
  const lock = join(folder, "lock");
  const mine = join(folder, `lock.${process.pid}`);
  writeFileSync(mine, String(process.pid));
  try {
    take(lock, mine);
    try {
      return work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function take(lock: string, mine: string): void {
  const until = Date.now() + WAIT_MS;
  while (!linked(mine, lock)) {
    breakStale(lock);
    if (Date.now() > until) throw new Error(`the docker stand-in's engine file is locked by process ${holder(lock)}`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
  }
}

/** A hard link appears whole, content included, or fails. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Removes the lock of a process that is gone; a second lock keeps two breakers from removing a fresh one. */
function breakStale(lock: string): void {
  if (alive(holder(lock))) return;
  const breaker = `${lock}.breaking`;
  try {
    writeFileSync(breaker, "", { flag: "wx" });
  } catch {
    if (ageMs(breaker) > STALE_BREAKER_MS) rmSync(breaker, { force: true });
    return;
  }
  try {
    if (!alive(holder(lock))) rmSync(lock, { force: true });
  } finally {
    rmSync(breaker, { force: true });
  }
}

/** Process id of the holder, or undefined when nobody holds it. */
function holder(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return undefined;
  }
}

function alive(pid: number | undefined): boolean {
  if (pid === undefined) return true; // released meanwhile: just try again
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
