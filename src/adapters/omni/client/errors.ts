/** What an Omni said no with, as one class with a code; must not decide what to do about it. */
import { RemoteError } from "../../../core/errors.ts";
import type { Words } from "../../../core/words.ts";

/**
 * - `not-found`, `exists`: as they say; `conflict`: somebody wrote in between.
 * - `forbidden`: this key may not, or this Omni has no such type (both are 403).
 * - `unauthenticated`: the key, its signature or a clock is wrong; `eula`: nobody accepted the licence agreement.
 * - `invalid`: a mistake in what was sent; `locked`: the cluster is locked.
 * - `unreachable`: no answer, or one that is not Omni's; `failed`: everything else.
 */
export type OmniCode =
  | "not-found"
  | "exists"
  | "conflict"
  | "forbidden"
  | "unauthenticated"
  | "eula"
  | "invalid"
  | "locked"
  | "unreachable"
  | "failed";

/** A refusal or failure of Omni. Never holds a header, a body or a key. */
export class OmniError extends RemoteError {
  readonly code: OmniCode;

  constructor(about: { code: OmniCode; operation: string; status?: number; retryable?: boolean; words: Words }, options?: ErrorOptions) {
    const { code, retryable = false, ...rest } = about;
    super({ system: "omni", retryable, ...rest }, options);
    this.code = code;
  }
}

/** Whether a write that ended so may have happened all the same. */
export function isOutcomeUnknown(error: unknown): boolean {
  if (error instanceof OmniError) return error.code === "unreachable" || (error.code === "failed" && error.retryable);
  return error instanceof RemoteError && error.status === undefined;
}
