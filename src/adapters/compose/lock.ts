/**
 * The lock of a Docker host: one apply at a time, one mutating command at a time; must not wait for another owner.
 * What holds it is the kernel of the host (see lock-scripts.ts), so nothing expires and nothing has to be cleaned up.
 */
import { z } from "zod";
import { RemoteError, UserError } from "../../core/errors.ts";
import type { Unknown } from "../../core/model.ts";
import { runbook } from "../../core/runbook.ts";
import { say, type Words } from "../../core/words.ts";
import type { ExecOptions, ExecResult, Running } from "../../ports.ts";
import type { HeldLock, Lock, LockOwner } from "../adapter.ts";
import type { Host } from "./host.ts";
import { HOLD, MUTATE, NOT_STARTED } from "./lock-scripts.ts";

export interface LockOptions {
  /** Another folder than the host's usual one. */
  readonly folder?: string;
  /** Seconds to wait for a command that an ended run left behind. Default 120. */
  readonly waitSeconds?: number;
}

/** A held lock with what its mutations need. */
interface HostLock extends HeldLock {
  readonly owner: LockOwner;
  readonly folder: string;
  readonly fence: string;
}

/**
 * Takes the host for a whole apply. `busy` comes at once; before `held`, a mutating command that an ended run left
 * behind is waited for. `unknown` says why there can be no lock (no flock, a folder that is not safe) and how to mend it.
 */
export async function lockTarget(host: Host, owner: LockOwner, signal: AbortSignal, options: LockOptions = {}): Promise<Lock> {
  let running: Running;
  try {
    signal.throwIfAborted();
    running = await host.start("sh", ["-c", HOLD, "sh", options.folder ?? "", String(options.waitSeconds ?? 120)], {
      input: `${JSON.stringify({ name: owner.name, since: owner.since })}\n`,
    });
  } catch (error) {
    return { status: "unknown", because: unknown(reasonOf(error)) };
  }
  const stop = (): void => running.end();
  signal.addEventListener("abort", stop, { once: true });
  const answer = await firstLine(running);
  signal.removeEventListener("abort", stop);
  const [status = "", ...rest] = answer.split(" ");
  if (status !== "held" || signal.aborted) {
    running.end();
    if (status === "busy") return { status: "busy", holder: holderOf(rest.join(" ")) };
    return { status: "unknown", because: unknown(refusal(status, rest.join(" "))) };
  }
  const [fence = "", ...folder] = rest;
  const lock: HostLock = {
    target: `docker/${host.name}`,
    owner,
    fence,
    folder: folder.join(" "),
    async release() {
      running.end();
      await running.exited;
    },
  };
  return { status: "held", lock };
}

/**
 * Runs a command that changes something, as the only one on its host. Everything it starts inherits the lock. The
 * run's stop signal does not reach it: a mutation once begun ends by itself or by `timeoutMs`.
 * Rejects with a RemoteError, and nothing has happened, when the session was lost or another command is at work.
 */
export async function mutate(
  host: Host,
  lock: HeldLock,
  command: string,
  args: readonly string[],
  options: Omit<ExecOptions, "signal">,
): Promise<ExecResult> {
  const { folder, fence } = hostLock(lock);
  const result = await host.run("sh", ["-c", MUTATE, "sh", folder, fence, "60", command, ...args], options);
  const because = notStarted(result);
  if (because === undefined) return result;
  throw new RemoteError({ system: "docker", operation: `lock of ${host.name}`, retryable: true, words: because });
}

/** Rejects when the lock is no longer ours: asked before files are written, which no command of the host guards. */
export async function assertHeld(host: Host, lock: HeldLock): Promise<void> {
  await mutate(host, lock, "true", [], { timeoutMs: 90_000 });
}

/** Who holds this lock, for the journal. */
export function ownerOf(lock: HeldLock): LockOwner {
  return hostLock(lock).owner;
}

function hostLock(lock: HeldLock): HostLock {
  if ("fence" in lock && "folder" in lock && "owner" in lock) return lock as HostLock;
  throw new Error("A Docker host is only changed under the lock that its own `lock` gave");
}

async function firstLine(running: Running): Promise<string> {
  for await (const line of running.lines) return line;
  return "";
}

const Owner = z.object({ name: z.string(), since: z.string() });

function holderOf(text: string): LockOwner {
  try {
    return Owner.parse(JSON.parse(text));
  } catch {
    // The holder took the lock a moment ago and has not said yet who it is, or was not one of us.
    return { name: "somebody who did not leave a name", since: "an unknown time" };
  }
}

function notStarted({ code, stderr }: ExecResult): Words | undefined {
  if (code !== 75) return undefined;
  if (stderr.includes(NOT_STARTED.lost)) return say`The lock of this host was lost to another run; nothing was changed.`;
  if (stderr.includes(NOT_STARTED.busy))
    return say`Another command of Omni-Scale is still at work on this host; nothing was changed (${runbook("locked")}).`;
  return undefined;
}

function unknown(message: Words): Unknown {
  return { code: "failed", message };
}

function refusal(status: string, folder: string): Words {
  switch (status) {
    case "no-flock":
      return say`The host has no ${"flock"}, without which two runs could change it at once. Install util-linux.`;
    case "absent":
    case "closed":
      return say`The lock folder ${folder} cannot be used by this user. As root: ${`install -d -m 2770 -g docker ${folder}`} (and the same line in /etc/tmpfiles.d, so that it is there after a restart).`;
    case "unsafe":
      return say`The lock folder ${folder} belongs to somebody who may not use Docker, or others may write there. Remove it as root; it holds nothing of value.`;
    case "left-behind":
      return say`A command that an earlier run started is still at work on this host. Wait for it to end, or look at it with ${"ps"}.`;
    default:
      return say`The lock of the host could not be taken: its shell ended without an answer.`;
  }
}

function reasonOf(error: unknown): Words {
  if (error instanceof UserError) return say`${error.words} ${error.fix}`;
  if (error instanceof RemoteError) return error.words;
  return say`The lock of the host could not be taken: ${error instanceof Error ? error.message : String(error)}`;
}
