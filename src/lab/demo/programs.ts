/** Runs programs of this machine for the demo and waits for them; must not use a shell. */
import { spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface Ended {
  /** -1 when it could not be started or was ended by a signal. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: Buffer;
  /** A folder that is searched before PATH. */
  readonly programs?: string | undefined;
  /** Ended after this many milliseconds; 60,000 unless told. */
  readonly timeoutMs?: number;
}

/** Never rejects: what cannot be started ended with -1. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { cwd, input, programs, timeoutMs = 60_000 } = options;
  const env = { ...process.env, PATH: searchPath(programs) };
  return new Promise((resolve) => {
    // In a group of its own, so that Ctrl-C leaves what cleans up alone.
    const child = spawn(command, args, { env, timeout: timeoutMs, detached: true, ...(cwd === undefined ? {} : { cwd }) });
    const said = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const)
      child[stream].setEncoding("utf8").on("data", (text: string) => (said[stream] += text));
    child.once("error", (error) => resolve({ code: -1, stdout: "", stderr: error.message }));
    child.once("close", (code) => resolve({ code: code ?? -1, ...said }));
    // A program that needs no input may be gone before all of it is written.
    child.stdin.on("error", () => undefined).end(input);
  });
}

/** PATH, after `programs`. */
export function searchPath(programs: string | undefined): string {
  const own = process.env["PATH"] ?? "";
  return programs === undefined ? own : `${programs}${delimiter}${own}`;
}

/** Whether PATH has such a program. */
export function isInstalled(program: string): boolean {
  return searchPath(undefined)
    .split(delimiter)
    .some((folder) => folder !== "" && isExecutable(join(folder, program)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: both mean that it cannot be used.
    return false;
  }
}
