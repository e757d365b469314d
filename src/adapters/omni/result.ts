/** Omni's refusals as sentences for results of steps; must not hide what is our own mistake. */
import { RemoteError, UserError } from "../../core/errors.ts";
import { say, type Words } from "../../core/words.ts";

/** What to tell the reader about an error of Omni or of the set-up. Throws whatever is neither: that is a bug. */
export function textOf(error: unknown): Words {
  if (error instanceof UserError) return say`${error.words} ${error.fix}`;
  if (error instanceof RemoteError) return say`${error.operation}: ${error.words}`;
  if (error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError")) return say`the run was stopped`;
  throw error;
}
