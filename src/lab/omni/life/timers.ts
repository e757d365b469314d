/** What is to happen later in the loopback Omni, in order of time; must not know what it is. */

interface Timer {
  readonly at: number;
  /** Nobody has to look again after it. */
  readonly quiet: boolean;
  readonly run: () => void;
}

export class Timers {
  readonly #due = new Map<string, Timer>();

  /** Runs once, at `at` (milliseconds since 1970). What has that name already keeps its time. */
  once(name: string, at: number, run: () => void, quiet = false): void {
    if (!this.#due.has(name)) this.#due.set(name, { at, run, quiet });
  }

  /** Takes out what is due first, at `now` at the latest. */
  next(now: number): Timer | undefined {
    let first: [string, Timer] | undefined;
    for (const entry of this.#due) if (entry[1].at <= now && (first === undefined || entry[1].at < first[1].at)) first = entry;
    if (first !== undefined) this.#due.delete(first[0]);
    return first?.[1];
  }
}
