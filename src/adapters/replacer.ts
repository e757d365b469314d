/** The contract between the command that makes machines anew and the system that has them; must not hold behaviour. */
import type { ComponentName, Gate, GateResult, Step, StepResult } from "../core/model.ts";
import type { Guard } from "../core/plan.ts";
import type { Words } from "../core/words.ts";
import type { WaitIo } from "./adapter.ts";

/** One machine by its host name, its id or its request's, or all machines of a set that are not of its class as it is now. */
export type ReplaceWish =
  | { readonly is: "machine"; readonly cluster: string; readonly machine: string }
  | { readonly is: "machine-set"; readonly cluster: string; readonly set: string };

/** What replacing means, by looks alone. */
export type ReplaceLook =
  | { readonly status: "nothing"; readonly says: Words }
  /** All that is against it, each with what to do. */
  | { readonly status: "refused"; readonly refusals: readonly { readonly because: Words; readonly fix: Words }[] }
  | {
      readonly status: "ready";
      readonly component: ComponentName;
      /** What will happen and what is worth knowing, one sentence a line. */
      readonly says: readonly Words[];
      /** What a person types, so that nobody replaces what they did not read; absent where nothing more is destroyed. */
      readonly typed?: string;
      /** Cleared by `acknowledge`. */
      readonly guards: readonly Pick<Guard, "id" | "message" | "fix">[];
      /** Each after the one before; one machine a step. */
      readonly steps: readonly Step[];
    };

export interface Replacer {
  /** Read-only. Rejects with a UserError or RemoteError where the system cannot be asked. */
  look(wish: ReplaceWish, signal: AbortSignal): Promise<ReplaceLook>;
  /** As {@link Adapter.apply}: looks again first, safe to call twice and after a kill. */
  apply(step: Step, io: WaitIo): Promise<StepResult>;
  /** As {@link Adapter.wait}. */
  wait(gate: Gate, io: WaitIo): Promise<GateResult>;
}
