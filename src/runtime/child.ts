/** Starting and ending one child process with all that it starts; must not use a shell nor read what it says. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { RemoteError, UserError } from "../core/errors.ts";
import { say, type Words } from "../core/words.ts";
import type { ExecOptions } from "../ports.ts";

export type Child = ChildProcessByStdio<Writable | null, Readable, Readable>;

/** Bounds on every child. */
export interface ExecLimits {
  /** Of standard output and of standard error each; more ends the child. */
  readonly maxOutputBytes: number;
  /** Between asking a child to end (SIGTERM) and ending it (SIGKILL); below the 7 s that a cancelled run has. */
  readonly graceMs: number;
  /** How long output is awaited after the child has ended while a daemon it left behind still holds the pipes. */
  readonly drainMs: number;
}

/** Options in which `env` is all that the child gets. */
export type WholeOptions = ExecOptions & { readonly env: Readonly<Record<string, string>> };

export interface ChildOptions {
  readonly cwd?: string;
  /** The child's whole environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether we write to its standard input; else it reads end of file. */
  readonly writes: boolean;
}

/** Starts a program in a process group of its own. A failure to start comes as the child's `error` event. */
export function startChild(command: string, args: readonly string[], options: ChildOptions): Child {
  const child = spawn(command, args, {
    env: { ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    stdio: [options.writes ? "pipe" : "ignore", "pipe", "pipe"],
    shell: false,
    // Its own group, so that it can be ended with everything it started; Windows ends trees by itself.
    detached: process.platform !== "win32",
    windowsHide: true,
  }) as Child;
  child.stdin?.on("error", () => {
    // It ended without reading all of its input: its exit code and words tell what there is to tell.
  });
  return child;
}

/** The exit code, -1 after a signal, once all output is there. Rejects when the child could not be started. */
export function closing(child: Child, drainMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => {
      const timer = setTimeout(() => destroyOutput(child), drainMs);
      child.once("close", () => clearTimeout(timer));
    });
    child.once("close", (code) => resolve(code ?? -1));
  });
}

/** Asks the child and its children to end, waits up to `graceMs` for all of them, then ends them. */
export async function endTree(child: Child, graceMs: number): Promise<void> {
  signalTree(child, "SIGTERM");
  for (let waited = 0; waited < graceMs && isTreeAlive(child); waited += 20) await sleep(20);
  signalTree(child, "SIGKILL");
  // A daemon outside the group may hold the pipes open for ever.
  destroyOutput(child);
}

/** Sends a signal to the child and its children; to nobody when all have ended. */
export function signalTree(child: Child, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === "win32") {
    if (isTreeAlive(child))
      spawn("taskkill", ["/pid", String(child.pid), "/T", "/F"], {
        stdio: "ignore",
        windowsHide: true,
      });
    return;
  }
  signalGroup(child.pid, signal);
}

function isTreeAlive(child: Child): boolean {
  if (child.pid === undefined) return false;
  if (process.platform === "win32") return child.exitCode === null && child.signalCode === null;
  return signalGroup(child.pid, 0);
}

/** Whether there was anybody in the group. */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
    throw error;
  }
}

function destroyOutput(child: Child): void {
  child.stdout.destroy();
  child.stderr.destroy();
}

/** The program and its first word (`docker compose`), never options or operands: those may be somebody's names. */
export function operationOf(command: string, args: readonly string[]): string {
  const verb = args[0];
  return verb !== undefined && /^[a-z][a-z-]{1,20}$/.test(verb) ? `${basename(command)} ${verb}` : basename(command);
}

/** The error for a program that was to be started after the run had been stopped. */
export function notStarted(command: string, operation: string, signal: AbortSignal): RemoteError {
  const words = say`It was not started, because the run was stopped.`;
  return new RemoteError({ system: basename(command), operation, retryable: false, words }, { cause: signal.reason });
}

/** What to tell people about a child that could not be started. */
export async function explainStart(error: unknown, command: string, cwd: string | undefined, operation: string): Promise<Error> {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
  const program = basename(command);
  const failed = (words: Words): RemoteError => new RemoteError({ system: program, operation, retryable: false, words }, { cause: error });
  if (code !== "ENOENT" && code !== "EACCES") return failed(say`It could not be started (${code}).`);
  // Node reports a missing working folder with the same code as a missing program.
  if (cwd !== undefined && !(await isFolder(cwd))) return failed(say`It could not be started: there is no folder ${cwd}.`);
  return new UserError(
    code === "ENOENT"
      ? say`The program ${program} is needed and was not found on this machine.`
      : say`The program ${program} is needed and this user may not start it.`,
    HOW_TO_GET[program] ?? say`Install ${program} and make sure that its folder is in PATH.`,
    { cause: error },
  );
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

const HOW_TO_GET: Readonly<Record<string, Words>> = {
  git: say`Install Git (https://git-scm.com/downloads) and make sure that its folder is in PATH.`,
  docker: say`Install Docker Engine with the Compose plugin, 2.26 or later (https://docs.docker.com/engine/install/), and make sure that the folder of docker is in PATH.`,
  sops: say`Install sops (https://getsops.io) on this machine, or refer to the secret by fromEnv or onHost.`,
  ssh: say`Install an OpenSSH client and make sure that its folder is in PATH.`,
  tailscale: say`Install the Tailscale client (https://tailscale.com/download) on this machine.`,
};
