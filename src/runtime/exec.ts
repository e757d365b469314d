/** Child processes behind the Exec port: those that we wait for; must not use a shell, nor print or report an argument. */
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { RemoteError } from "../core/errors.ts";
import { say, type Words } from "../core/words.ts";
import type { Exec, ExecOptions, ExecResult } from "../ports.ts";
import { atExit } from "./at-exit.ts";
import {
  closing,
  endTree,
  type ExecLimits,
  explainStart,
  notStarted,
  operationOf,
  signalTree,
  startChild,
  type WholeOptions,
} from "./child.ts";
import { childEnvironment } from "./exec-environment.ts";
import { startBeside } from "./exec-start.ts";

const LIMITS: ExecLimits = { maxOutputBytes: 64 * 1024 * 1024, graceMs: 3000, drainMs: 2000 };

/** Starts programs of this machine. `environment` is ours; children get only what exec-environment.ts lets through. */
export function createExec(environment: Readonly<Record<string, string | undefined>>, limits: Partial<ExecLimits> = {}): Exec {
  const bounds = { ...LIMITS, ...limits };
  const whole = (options: ExecOptions): WholeOptions => ({
    ...options,
    env: childEnvironment(environment, options.env),
  });
  return {
    run: (command, args, options = {}) => run(command, args, whole(options), bounds),
    start: (command, args, options = {}) => startBeside(command, args, whole(options), bounds),
  };
}

async function run(command: string, args: readonly string[], options: WholeOptions, limits: ExecLimits): Promise<ExecResult> {
  const { signal, timeoutMs, input } = options;
  const operation = operationOf(command, args);
  const failed = (words: Words, retryable: boolean, cause?: unknown): RemoteError =>
    new RemoteError({ system: basename(command), operation, retryable, words }, { cause });
  if (signal?.aborted === true) throw notStarted(command, operation, signal);

  const child = startChild(command, args, { ...options, writes: input !== undefined });
  const closed = closing(child, limits.drainMs);
  let ending: { readonly because: RemoteError; readonly done: Promise<void> } | undefined;
  const end = (because: RemoteError): void => {
    ending ??= { because, done: endTree(child, limits.graceMs) };
  };
  const tooMuch = (): void => end(failed(say`It gave more than ${limits.maxOutputBytes} bytes of output and was stopped.`, false));
  const stop = (): void => end(failed(say`It was stopped together with the run.`, false, signal?.reason));
  const late = (): void => end(failed(say`It did not end within ${(timeoutMs ?? 0) / 1000} s and was stopped.`, true));

  const stdout = collect(child.stdout, limits.maxOutputBytes, tooMuch);
  const stderr = collect(child.stderr, limits.maxOutputBytes, tooMuch);
  const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs);
  signal?.addEventListener("abort", stop, { once: true });
  const forget = atExit(() => signalTree(child, "SIGKILL"));
  child.stdin?.end(input);
  try {
    const code = await closed.catch(async (error: unknown) => {
      throw await explainStart(error, command, options.cwd, operation);
    });
    if (ending === undefined) return { code, stdout: stdout(), stderr: stderr() };
    await ending.done;
    throw ending.because;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    forget();
  }
}

/** Gathers a stream; gives a function for its text. Over `limit` it calls `tooMuch` once and drops the rest. */
function collect(stream: Readable, limit: number, tooMuch: () => void): () => string {
  const chunks: Buffer[] = [];
  let bytes = 0;
  stream.on("data", (chunk: Buffer) => {
    if (bytes > limit) return;
    bytes += chunk.length;
    if (bytes > limit) return tooMuch();
    chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString("utf8");
}
