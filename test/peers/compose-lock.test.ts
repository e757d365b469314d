/** Tests of the lock of a Docker host with real processes; must not need an engine. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HeldLock, Lock } from "../../src/adapters/adapter.ts";
import { localHost } from "../../src/adapters/compose/host.ts";
import { MUTATE } from "../../src/adapters/compose/lock-scripts.ts";
import { assertHeld, type LockOptions, lockTarget, mutate } from "../../src/adapters/compose/lock.ts";
import { plain } from "../../src/core/words.ts";
import { createExec } from "../../src/runtime/exec.ts";
import { createFiles } from "../../src/runtime/files.ts";

const host = localHost({ exec: createExec(process.env), files: createFiles() });
const owner = { name: "https://github.com/o/r/actions/runs/1", since: "2026-11-23T10:00:00Z" };

describe.skipIf(!hasFlock())(hasFlock() ? "lock of a Docker host" : "lock of a Docker host (skipped: no flock on this machine)", () => {
  let base = "";
  let folder = "";
  const children: ChildProcess[] = [];
  const orphans: number[] = [];

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), "omni-scale-lock-test-"));
    folder = join(base, "lock");
  });

  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    for (const pid of orphans.splice(0)) killIfThere(pid);
    rmSync(base, { recursive: true, force: true });
  });

  it("is held by one owner, and names the holder to the next at once", async () => {
    const lock = held(await take());
    const second = await lockTarget(host, { name: "two", since: "2026-11-23T10:01:00Z" }, signal(), { folder });
    expect(second).toEqual({ status: "busy", holder: owner });
    await lock.release();
    await held(await take()).release();
  });

  it("carries a holder's name whatever is in it", async () => {
    const odd = { name: `"; touch /tmp/x; '$(id)\\n`, since: "2026-11-23T10:00:00Z" };
    const lock = held(await lockTarget(host, odd, signal(), { folder }));
    expect(await take()).toEqual({ status: "busy", holder: odd });
    await lock.release();
  });

  it("is free as soon as its holder was killed with -9", async () => {
    const holder = startHolder(folder);
    expect(await holder.said).toBe("held");
    expect(await take()).toMatchObject({ status: "busy", holder: { name: "the other run" } });
    holder.child.kill("SIGKILL");
    await held(await takeWithin(60_000)).release();
  });

  it("waits for a mutation that a killed run left behind, and for no longer than it was told", async () => {
    const pidFile = join(base, "pid");
    const holder = startHolder(folder, pidFile);
    await until(() => existsSync(pidFile));
    const orphan = Number(readFileSync(pidFile, "utf8"));
    orphans.push(orphan);
    holder.child.kill("SIGKILL");
    await until(async () => (await take({ waitSeconds: 0 })).status !== "busy");
    const impatient = await take({ waitSeconds: 0 });
    expect(impatient.status === "unknown" && plain(impatient.because.message)).toContain("still at work");
    const patient = take({ waitSeconds: 30 });
    setTimeout(() => process.kill(orphan, "SIGKILL"), 300);
    await held(await patient).release();
  });

  it("refuses a run that lost its session once somebody else has it", async () => {
    const lost = held(await take());
    killSessionHolder(folder);
    const next = held(await takeWithin(60_000));
    await expect(mutate(host, lost, "touch", [join(base, "written")], {})).rejects.toThrow("lost to another run");
    expect(existsSync(join(base, "written"))).toBe(false);
    await assertHeld(host, next);
    await next.release();
  });

  it("gives a mutation's exit code and words back, and its arguments to no shell", async () => {
    const lock = held(await take());
    const result = await mutate(host, lock, "sh", ["-c", 'echo "$1"; exit 3', "sh", "$(id) `id` ; id"], {});
    expect(result).toMatchObject({ code: 3, stdout: "$(id) `id` ; id\n" });
    await lock.release();
  });

  it("lets a mutation come to its end when its run is gone and nobody reads what it says", async () => {
    const lock = held(await take());
    const fence = readFileSync(join(folder, "fence"), "utf8").trim();
    const done = join(base, "done");
    const talkative = 'echo started; sleep 0.5; for i in 1 2 3; do echo "$i"; echo "$i" >&2; done; echo done > "$0"';
    const mutation = spawn("sh", ["-c", MUTATE, "sh", folder, fence, "60", "sh", "-c", talkative, done], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    children.push(mutation);
    await new Promise((resolve) => mutation.stdout.once("data", resolve));
    mutation.stdout.destroy();
    mutation.stderr.destroy();
    await until(() => existsSync(done));
    await lock.release();
  });

  it.each([
    {
      reason: "a symlink was planted in its place",
      plant: (path: string): void => symlinkSync(tmpdir(), path),
      says: "belongs to somebody",
    },
    {
      reason: "everybody may write there",
      plant: (path: string): void => {
        execFileSync("mkdir", [path]);
        chmodSync(path, 0o777);
      },
      says: "others may write there",
    },
    {
      reason: "the folder above is missing",
      plant: (): void => rmSync(base, { recursive: true }),
      says: "cannot be used by this user",
    },
  ])("does not lock when $reason", async ({ plant, says }) => {
    plant(folder);
    const lock = await take();
    expect(lock.status === "unknown" && plain(lock.because.message)).toContain(says);
  });

  it.skipIf(process.getuid?.() !== 0)("does not trust a folder of a user who may not use the engine (needs root to make one)", async () => {
    execFileSync("install", ["-d", "-m", "755", "-o", "nobody", "-g", "nogroup", folder]);
    const lock = await take();
    expect(lock.status === "unknown" && plain(lock.because.message)).toContain("belongs to somebody");
  });

  it("changes nothing under a lock that is not a host's own", async () => {
    const stranger: HeldLock = { target: "docker/local", release: () => Promise.resolve() };
    await expect(mutate(host, stranger, "true", [], {})).rejects.toThrow("under the lock");
  });

  function take(options: LockOptions = {}): Promise<Lock> {
    return lockTarget(host, owner, signal(), { folder, ...options });
  }

  async function takeWithin(milliseconds: number): Promise<Lock> {
    let lock = await take();
    for (let waited = 0; lock.status === "busy" && waited < milliseconds; waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      lock = await take();
    }
    return lock;
  }

  function startHolder(...args: string[]): { child: ChildProcess; said: Promise<string> } {
    const child = spawn(process.execPath, [join(import.meta.dirname, "../fixtures/lock-holder.ts"), ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    return { child, said: new Promise((resolve) => child.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()))) };
  }
});

function held(lock: Lock): HeldLock {
  if (lock.status !== "held") throw new Error(`not held: ${JSON.stringify(lock)}`);
  return lock.lock;
}

function signal(): AbortSignal {
  return new AbortController().signal;
}

/** Ends whoever keeps the session of `folder`, as an out-of-memory killer would. */
function killSessionHolder(folder: string): void {
  const inode = execFileSync("stat", ["-c", "%i", join(folder, "session.lock")], { encoding: "utf8" }).trim();
  const holders = readFileSync("/proc/locks", "utf8")
    .split("\n")
    .filter((line) => line.includes("FLOCK") && line.includes(`:${inode} `))
    .map((line) => Number(line.trim().split(/\s+/)[4]));
  expect(holders.length).toBeGreaterThan(0);
  // The one who took the lock may have ended; whoever has the file open goes.
  const open = execFileSync(
    "sh",
    [
      "-c",
      'for p in /proc/[0-9]*; do ls -l "$p/fd" 2>/dev/null | grep -q "$0" && echo "${p#/proc/}"; done; true',
      join(folder, "session.lock"),
    ],
    {
      encoding: "utf8",
    },
  );
  for (const pid of open.split("\n").filter((line) => line !== "")) killIfThere(Number(pid));
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("it did not come to that");
}

function hasFlock(): boolean {
  try {
    execFileSync("sh", ["-c", "command -v flock"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
