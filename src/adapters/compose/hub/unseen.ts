/** Facts that may be unknown: how a look that fails becomes a reason; must not look itself. */
import { RemoteError, UserError } from "../../../core/errors.ts";
import { say, type Words } from "../../../core/words.ts";
import type { Seen } from "./facts.ts";

/** A fact, or the reason in words of ours: what a host says about its files may quote them. */
export async function look<T>(ask: () => Promise<T | Unseen>): Promise<Seen<T>> {
  try {
    const value = await ask();
    return value instanceof Unseen ? { status: "unknown", because: value.because } : { status: "seen", value };
  } catch (error) {
    return { status: "unknown", because: reasonOf(error) };
  }
}

/** Not an error: the answer is that nobody can say. */
export class Unseen {
  readonly because: Words;

  constructor(because: Words) {
    this.because = because;
  }
}

function reasonOf(error: unknown): Words {
  // A program that the host lacks is the user's to install, and no reason to see nothing else of it.
  if (error instanceof RemoteError || error instanceof UserError) return error.words;
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return say`the host does not let it be read (${error.code})`;
  throw error;
}
