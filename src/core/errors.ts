/** The errors that end a command; must not format for a surface. Findings in files are Diagnostics instead. */
import { plain, type Words } from "./words.ts";

/** Something the person who started the run can mend: a wrong input, a missing program or permission. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly words: Words;
  /** What to do now; always present. */
  readonly fix: Words;

  constructor(words: Words, fix: Words, options?: ErrorOptions) {
    super(plain(words), options);
    this.words = words;
    this.fix = fix;
  }
}

/** A remote system refused, failed or did not answer. Never carries a request header or body. */
export class RemoteError extends Error {
  override readonly name = "RemoteError";
  /** e.g. `github`, `docker`. */
  readonly system: string;
  /** e.g. `GET /repos/o/r/pulls/1`, `docker compose up`. */
  readonly operation: string;
  /** HTTP status or exit code; absent when there was no answer at all. */
  readonly status: number | undefined;
  /** The same call may work later. For a write that may have happened, read back instead. */
  readonly retryable: boolean;
  readonly words: Words;

  constructor(about: { system: string; operation: string; status?: number; retryable: boolean; words: Words }, options?: ErrorOptions) {
    super(`${about.system}: ${about.operation}: ${plain(about.words)}`, options);
    this.system = about.system;
    this.operation = about.operation;
    this.status = about.status;
    this.retryable = about.retryable;
    this.words = about.words;
  }
}

/**
 * For whoever takes a failed read for a fault of the file: throws what says nothing about the file itself. A content that
 * a damaged or partial clone does not have is unknown, and never as if the file were not there.
 */
export function rethrowRemote(error: unknown): void {
  if (error instanceof RemoteError) throw error;
}
