/** Asks again until an answer fits: Omni reads from a cache that is a moment behind its own writes. Must not judge what it gives. */
import type { Clock } from "../../../ports.ts";

export interface Patience {
  readonly clock: Clock;
  /** Ends the waiting: then the clock's sleep rejects. */
  readonly signal?: AbortSignal | undefined;
  /** So often it is asked at most. */
  readonly looks: number;
  readonly pauseMs: number;
}

/** The first answer that fits, or the last one. */
export async function askUntil<T>(
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
  { clock, signal, looks, pauseMs }: Patience,
): Promise<T> {
  for (let look = 1; ; look += 1) {
    const answer = await ask();
    if (look === looks || fits(answer)) return answer;
    await clock.sleep(pauseMs, signal);
  }
}
