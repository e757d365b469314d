/** A clock for tests that stands still until somebody sleeps; must not touch the real one. */
import type { Clock } from "../../src/ports.ts";

export interface SteppingClock extends Clock {
  /** Every sleep so far, in milliseconds. */
  readonly slept: readonly number[];
}

/** Sleeping takes no time and moves the clock on. */
export function steppingClock(start = "2026-11-23T12:00:00.000Z"): SteppingClock {
  let now = Date.parse(start);
  const slept: number[] = [];
  return {
    slept,
    now: () => new Date(now),
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  };
}
