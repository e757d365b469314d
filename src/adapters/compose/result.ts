/** Errors of a host as results of a step; must not hide what is our own mistake. */
import { RemoteError, UserError } from "../../core/errors.ts";
import { say, type Words } from "../../core/words.ts";

/** What to tell the reader about an error of the host or of the set-up. Throws whatever is neither: that is a bug. */
export function textOf(error: unknown): Words {
  if (error instanceof UserError) return say`${error.words} ${error.fix}`;
  if (error instanceof RemoteError) return say`${error.operation}: ${error.words}`;
  if (!(error instanceof Error)) throw error;
  if (error.name === "AbortError" || error.name === "TimeoutError") return say`the run was stopped`;
  // The disk's own errors: no right, no room, read-only.
  if ("code" in error && typeof error.code === "string" && "syscall" in error) {
    const place = "path" in error && typeof error.path === "string" ? say` at ${error.path}` : [];
    return say`a file on the host could not be read or written (${error.code}${place})`;
  }
  throw error;
}
