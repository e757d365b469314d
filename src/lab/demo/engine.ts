/** What the demo needs of a Docker engine, real or not; must not hold either. */

export interface DemoEngine {
  /** What it is, for people. */
  readonly says: string;
  /** A folder with programs to be found before the machine's own. */
  readonly programs?: string;
  /** What jobs get besides, e.g. where its locks lie. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where an http server of the demo answers in the place of containers that do not really run; a real engine needs none. */
  readonly web?: string;
  /** Removes all that has the demo's names. Gives what could not be removed, in words. */
  remove(): Promise<readonly string[]>;
}
