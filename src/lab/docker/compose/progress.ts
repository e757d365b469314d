/** Compose's plain progress lines on standard error; must not know what happens. */
import type { Session } from "../session.ts";

export interface Progress {
  /** ` Container x-1  Started`. */
  event(id: string, text: string): void;
  /** ` app Pulling `: pulls have one space. */
  pull(service: string, text: string): void;
}

/** Lines to standard error, or nothing where progress is quiet. */
export function progress(session: Session, quiet: boolean): Progress {
  const line = (text: string): void => {
    if (!quiet) session.err(`${text}\n`);
  };
  return {
    event: (id, text) => line(` ${id}  ${text}`),
    pull: (service, text) => line(` ${service} ${text} `),
  };
}
