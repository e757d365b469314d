/** What an apply did, as plain data; must not do or render anything. */
import type { Change, ComponentName, FieldChange, StepId } from "./model.ts";
import type { Words } from "./words.ts";

/**
 * How a component ended. `held`: something was not reviewed or not acknowledged, nothing was done.
 * `skipped`: a component it depends on did not get there. `unknown`: it may or may not have happened.
 */
export type EndState = "applied" | "unchanged" | "failed" | "skipped" | "held" | "rolled-back" | "unknown";

/** What an apply did, component by component in the order it went. */
export interface RunReport {
  readonly components: readonly ComponentOutcome[];
}

export interface ComponentOutcome {
  readonly name: ComponentName;
  readonly state: EndState;
  /** Why, for every state but `applied` and `unchanged`. */
  readonly because?: Words;
  /** What to do now, for every state that needs somebody. */
  readonly next?: Words;
  readonly steps: readonly StepOutcome[];
  readonly held: readonly HeldChange[];
  readonly changes: readonly Change[];
}

export interface StepOutcome {
  readonly id: StepId;
  readonly title: Words;
  readonly status: "applied" | "unchanged" | "rolled-back" | "stale" | "failed" | "unknown" | "not-started";
  readonly detail?: Words;
  readonly notes: readonly Words[];
  readonly gates: readonly { readonly title: Words; readonly status: "passed" | "failed" | "not-checked"; readonly detail: Words }[];
  readonly seconds: number;
}

/** A change that nobody reviewed as it is now: then and now, in redacted fields. */
export interface HeldChange {
  readonly id: string;
  /** Naming this digest in `accept` lets it through. */
  readonly digest: string;
  readonly now: readonly FieldChange[];
  /** What was reviewed for the same resource, if anything was. */
  readonly then?: readonly FieldChange[];
}
