/** What one look of a gate gives; must not hold behaviour. */
import type { Words } from "../../../core/words.ts";

/**
 * One look: well, not yet and why, or given up by Omni itself and why. `nothing`: there is nothing that could get well;
 * `unsure`: not yet, and perhaps never was.
 */
export interface Look {
  readonly is: "well" | "nothing" | "not-yet" | "unsure" | "failed";
  readonly detail: Words;
}
