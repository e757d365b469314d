/** How the stand-in ends without success; must not print. */

/** Ends the command with `code` and `text` on standard error, as the real program does. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: number;

  constructor(text: string, code = 1) {
    super(text);
    this.code = code;
  }
}

/** What the engine refused, in the command line's words. */
export function daemonError(text: string): Failure {
  return new Failure(`Error response from daemon: ${text}`);
}

/** Exit codes of Compose by what went wrong. */
export const COMPOSE_CODES = { notFound: 14, parse: 15, syntax: 16, pull: 18 } as const;

/** Something real Docker can do and the stand-in cannot: exit 64, one line. */
export function outside(what: string): Failure {
  return new Failure(`docker stand-in: outside its subset: ${what}`, 64);
}
