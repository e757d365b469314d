/** Calls of `docker` on a host, each through the guard of argv.ts; must not decide what to call. */
import { RemoteError } from "../../core/errors.ts";
import { say } from "../../core/words.ts";
import type { ExecOptions, ExecResult } from "../../ports.ts";
import type { HeldLock } from "../adapter.ts";
import { guarded } from "./argv.ts";
import type { Host } from "./host.ts";
import { mutate } from "./lock.ts";

/** Runs a call that only looks; gives its result whatever the exit code is. One minute unless told otherwise. */
export function look(host: Host, args: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
  return host.run("docker", guarded(args), { timeoutMs: 60_000, ...options });
}

/** Runs a call that only looks and gives its output. Rejects with a RemoteError when it fails. */
export async function read(host: Host, args: readonly string[], options: ExecOptions = {}): Promise<string> {
  return outputOf(args, await look(host, args, options));
}

/** Runs a call that changes something under the host's lock. Rejects with a RemoteError when it fails. */
export async function change(
  host: Host,
  lock: HeldLock,
  args: readonly string[],
  options: Omit<ExecOptions, "signal"> = {},
): Promise<string> {
  return outputOf(args, await attempt(host, lock, args, options));
}

/** Like {@link change}, but gives the result whatever the exit code is. Ten minutes unless told otherwise. */
export function attempt(
  host: Host,
  lock: HeldLock,
  args: readonly string[],
  options: Omit<ExecOptions, "signal"> = {},
): Promise<ExecResult> {
  return mutate(host, lock, "docker", guarded(args), { timeoutMs: 600_000, ...options });
}

function outputOf(args: readonly string[], { code, stdout, stderr }: ExecResult): string {
  if (code === 0) return stdout;
  throw new RemoteError({
    system: "docker",
    operation: `docker ${args[0] ?? ""}`,
    status: code,
    retryable: false,
    words: say`It said ${lastLine(stderr)}`,
  });
}

/** What a program said last: where docker and compose put the reason. */
export function lastLine(text: string): string {
  return text.trim().split("\n").at(-1)?.trim() ?? "";
}
