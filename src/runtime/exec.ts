/** Child processes behind the Exec port; must not use a shell, nor print or report an argument. */
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { RemoteError } from "../core/errors.ts";
import { say, type Words } from "../core/words.ts";
import type { Exec, ExecOptions, ExecResult } from "../ports.ts";
import { atExit } from "./at-exit.ts";
import { type Child, destroyOutput, endTree, explainStart, operationOf, signalTree, startChild } from "./child.ts";
import { childEnvironment } from "./exec-environment.ts";

/** Bounds on every child. */
export interface ExecLimits {
  /** Of standard output and of standard error each; more ends the child. */
  readonly maxOutputBytes: number;
  /** Between asking a child to end (SIGTERM) and ending it (SIGKILL); below the 7 s that a cancelled run has. */
  readonly graceMs: number;
  /** How long output is awaited after the child has ended while a daemon it left behind still holds the pipes. */
  readonly drainMs: number;
}

const LIMITS: ExecLimits = { maxOutputBytes: 64 * 1024 * 1024, graceMs: 3000, drainMs: 2000 };

/** Starts programs of this machine. `environment` is ours; children get only what exec-environment.ts lets through. */
export function createExec(
  environment: Readonly<Record<string, string | undefined>>,
  limits: Partial<ExecLimits> = {},
): Exec {
  return {
    run: (command, args, options = {}) =>
      run(command, args, { ...options, env: childEnvironment(environment, options.env) }, { ...LIMITS, ...limits }),
  };
}

async function run(
  command: string,
  args: readonly string[],
  options: ExecOptions & { readonly env: Readonly<Record<string, string>> },
  limits: ExecLimits,
): Promise<ExecResult> {
  const { signal, timeoutMs, input } = options;
  const operation = operationOf(command, args);
  const failed = (words: Words, retryable: boolean, cause?: unknown): RemoteError =>
    new RemoteError({ system: basename(command), operation, retryable, words }, { cause });
  if (signal?.aborted === true) throw failed(say`It was not started, because the run was stopped.`, false, signal.reason);

  const child = startChild(command, args, { ...options, writes: input !== undefined });
  const closed = closing(child, limits.drainMs);
  let ending: { readonly because: RemoteError; readonly done: Promise<void> } | undefined;
  const end = (because: RemoteError): void => {
    ending ??= { because, done: endTree(child, limits.graceMs) };
  };
  const tooMuch = (): void =>
    end(failed(say`It gave more than ${limits.maxOutputBytes} bytes of output and was stopped.`, false));
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

/** The exit code, -1 after a signal, once all output is there. Rejects when the child could not be started. */
function closing(child: Child, drainMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => {
      const timer = setTimeout(() => destroyOutput(child), drainMs);
      child.once("close", () => clearTimeout(timer));
    });
    child.once("close", (code) => resolve(code ?? -1));
  });
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
