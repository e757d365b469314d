/** Child processes that run beside us; must not end one just because we end: what it does then is its own business. */
import { createInterface } from "node:readline";
import type { Running } from "../ports.ts";
import { closing, endTree, type ExecLimits, explainStart, notStarted, operationOf, startChild, type WholeOptions } from "./child.ts";

/** {@link Exec.start}. When this process is gone, the system closes the pipe, so that the child reads its end. */
export async function startBeside(command: string, args: readonly string[], options: WholeOptions, limits: ExecLimits): Promise<Running> {
  const { signal, timeoutMs, input } = options;
  const operation = operationOf(command, args);
  if (signal?.aborted === true) throw notStarted(command, operation, signal);
  const child = startChild(command, args, { ...options, writes: true });
  const reader = createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY });
  const lines = reader[Symbol.asyncIterator]();
  // readline itself only notices an output that ends, not one that is taken away from a child that was ended.
  child.stdout.once("close", () => reader.close());
  const started = new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  // Nobody reads it, and a full pipe would stop the child.
  child.stderr.resume();
  const stop = (): void => void endTree(child, limits.graceMs);
  const timer = timeoutMs === undefined ? undefined : setTimeout(stop, timeoutMs);
  signal?.addEventListener("abort", stop, { once: true });
  const exited = closing(child, limits.drainMs)
    .catch(() => -1)
    .finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
    });
  await started.catch(async (error: unknown) => {
    throw await explainStart(error, command, options.cwd, operation);
  });
  if (input !== undefined) child.stdin?.write(input);
  return { lines: { [Symbol.asyncIterator]: () => lines }, end: () => child.stdin?.end(), exited };
}
