/**
 * SIGINT and SIGTERM as the run's stop; must not end anything by itself but this process, and that only when asked twice.
 *
 * A cancelled job gets SIGINT, SIGTERM after 7.5 s, and is killed 2.5 s later. The first one stops the run in order:
 * no new step begins, children are asked to end, journals are written. The second one ends at once; what must not be
 * left behind then is undone by at-exit.ts.
 */
import { setMaxListeners } from "node:events";

/** Why a run was stopped; the reason of the signal. */
export class Stopped extends Error {
  override readonly name = "Stopped";
  readonly by: "SIGINT" | "SIGTERM";

  constructor(by: "SIGINT" | "SIGTERM") {
    super(`stopped by ${by}`);
    this.by = by;
  }
}

export interface StopSignals extends Disposable {
  /** Aborted by the first SIGINT or SIGTERM, with a {@link Stopped}. */
  readonly signal: AbortSignal;
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Listens until disposed of. `onStop` is told of the first signal, once. */
export function listenForSignals(onStop: (by: Stopped["by"]) => void): StopSignals {
  const stop = new AbortController();
  // Every request and every child that is under way listens; Node 20 takes more than ten for a leak, and warns people.
  setMaxListeners(0, stop.signal);
  const listeners = (["SIGINT", "SIGTERM"] as const).map((by) => {
    const listener = (): void => {
      if (stop.signal.aborted) process.exit(EXIT_CODES[by]);
      stop.abort(new Stopped(by));
      onStop(by);
    };
    process.on(by, listener);
    return { by, listener };
  });
  return {
    signal: stop.signal,
    [Symbol.dispose]() {
      for (const { by, listener } of listeners) process.off(by, listener);
    },
  };
}
