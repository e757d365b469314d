/** From an exception to what a person reads, in one place; must not end the process. */
import { RemoteError, UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { Log } from "../ports.ts";
import { VERSION } from "./version.generated.ts";

/** Says what ended the run. An error that is none of ours is a bug, and is shown with its origin. */
export function tellFailure(error: unknown, log: Pick<Log, "error" | "info">): void {
  if (error instanceof UserError) {
    log.error(error.words);
    log.info(error.fix);
    return;
  }
  if (isStop(error) || isStoppedWithRun(error)) {
    log.error(say`The run was stopped before it was done. Start it again: it goes on where it stopped.`);
    return;
  }
  if (error instanceof RemoteError) {
    log.error(say`${error.system} did not do what was asked (${error.operation}): ${error.words}`);
    log.info(error.retryable ? say`Nothing is lost: start the run again.` : say`Mend that, then start the run again.`);
    return;
  }
  if (isRefusedByDisk(error)) {
    log.error(say`This machine refused a file: ${error.message}.`);
    log.info(say`Free space on it, or let the user who runs this write there, then start the run again.`);
    return;
  }
  log.error(say`${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  log.info(say`This is a bug in Omni-Scale ${[VERSION]}. Please report it with the lines above.`);
}

/** An aborted signal's reason: our own stop, or what node calls one. */
function isStop(error: unknown): boolean {
  return error instanceof Error && (error.name === "Stopped" || error.name === "AbortError");
}

/** A program or a request that our own stop ended. Of other aborts, as one after a timeout, that is not said. */
function isStoppedWithRun(error: unknown): boolean {
  return (
    error instanceof RemoteError && (isStoppedWithRun(error.cause) || (error.cause instanceof Error && error.cause.name === "Stopped"))
  );
}

const DISK: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "EROFS", "EACCES"]);

/** A full or closed disk: what the machine's owner mends, and we cannot. */
function isRefusedByDisk(error: unknown): error is Error {
  return error instanceof Error && "code" in error && DISK.has(error.code);
}
