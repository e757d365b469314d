/** How a command ended, for whoever has to say so: exit codes, outputs, texts; must not write anything itself. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { RemoteError, UserError } from "../core/errors.ts";
import type { Plan } from "../core/plan.ts";
import type { RunReport } from "../core/run.ts";
import type { Words } from "../core/words.ts";

/** One word for programs: the Action's output `status`. */
export type Status = "unchanged" | "changes" | "blocked" | "unseen" | "applied" | "held" | "failed" | "skipped" | "valid" | "invalid";

export interface Outcome {
  readonly status: Status;
  /** One sentence for the log. */
  readonly says: Words;
  readonly plan?: Plan;
  readonly report?: RunReport;
  readonly diagnostics: readonly Diagnostic[];
  /** For people: the comment's own Markdown, the longer one of a job summary, and plain text for a terminal. */
  readonly texts?: Texts;
  readonly commentUrl?: string;
  /** Why the comment could not be written, though all else was done: the run fails, and still tells what it did. */
  readonly untold?: UserError | RemoteError;
}

export interface Texts {
  readonly markdown: string;
  readonly summary: string;
  readonly terminal: (options: { readonly colour: boolean }) => string;
}

/** The command line's exit codes: 0 nothing to do, 2 changes, 1 error (design §7). */
export function exitCode({ status }: Pick<Outcome, "status">): 0 | 1 | 2 {
  if (status === "changes") return 2;
  // Nobody may take "not seen" for "nothing to do".
  if (status === "unseen") return 1;
  return isFailure({ status }) ? 1 : 0;
}

/** Whether the Action's step fails. Having changes is no failure; what was held or rolled back is not done. */
export function isFailure({ status, untold }: Pick<Outcome, "status" | "untold">): boolean {
  if (untold !== undefined) return true;
  return status === "blocked" || status === "held" || status === "failed" || status === "invalid";
}
