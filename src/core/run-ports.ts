/** What a run is given and what it tells: effects, permits, events; must not hold behaviour. */
import type { ComponentName, Gate, GateResult, Step, StepResult } from "./model.ts";
import type { ComponentPlan } from "./plan.ts";
import type { ComponentOutcome, HeldChange } from "./run-report.ts";
import type { Words } from "./words.ts";

/** The effects of a run. */
export interface RunPorts {
  /** Takes the target for one step at a time; the lock for the whole run is the caller's. */
  apply(step: Step): Promise<StepResult>;
  wait(gate: Gate, step: Step): Promise<GateResult>;
  /** Undefined where the system cannot take a step back. */
  rollBack(step: Step): Promise<StepResult | undefined>;
  /** Plans a component again, now that what it awaited exists or has changed. */
  replan(component: ComponentPlan): Promise<Replanned>;
  /** Seconds from any fixed point; only differences count. */
  seconds(): number;
  /** Told before and after everything that matters: the journal and the progress line. Must not throw. */
  tell(event: RunEvent): void;
}

export type Replanned =
  | { readonly status: "ready"; readonly plan: ComponentPlan }
  | { readonly status: "refused"; readonly refusal: Refusal };

/** Why a component may not start. */
export interface Refusal {
  readonly because: Words;
  readonly next: Words;
  readonly held: readonly HeldChange[];
}

export type RunEvent =
  | { readonly kind: "intent"; readonly step: Step }
  | { readonly kind: "done"; readonly step: Step; readonly status: StepResult["status"] }
  | { readonly kind: "waiting"; readonly step: Step; readonly gate: Gate }
  | { readonly kind: "gate"; readonly step: Step; readonly gate: Gate; readonly status: GateResult["status"] }
  | { readonly kind: "ended"; readonly component: ComponentName; readonly outcome: ComponentOutcome };

/** What the run may do: who is refused and why, and which gates a person has vouched for. */
export interface Permits {
  readonly refused: ReadonlyMap<ComponentName, Refusal>;
  readonly acknowledged: ReadonlySet<string>;
}

/** The ports of a run, with the queue of each target. */
export interface TurnPorts extends RunPorts {
  inTurn<T>(target: string, work: () => Promise<T>): Promise<T>;
}
