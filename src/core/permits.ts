/** Who may start in a run, and why not: mode, findings, guards and review, in that order; must not carry anything out. */
import { hasErrors } from "./diagnostics.ts";
import type { ComponentName } from "./model.ts";
import type { ComponentPlan, Plan } from "./plan.ts";
import { heldChanges, type Reviewed } from "./review.ts";
import type { Refusal } from "./run-ports.ts";
import { list, say, type Words } from "./words.ts";

/** What decides besides the plan itself. */
export interface PermitFacts {
  readonly reviewed: Reviewed;
  /** `observe` in omni-scale.yaml, before or after the merge: nothing is ever applied. */
  readonly observeOnly: boolean;
  /** Why a review may be missing, for the reader of a held change; e.g. no pull request brought this commit. */
  readonly missingReview: Words;
  /** A guard of the whole run that is not cleared, e.g. a public repository with a self-hosted runner. */
  readonly runGuard?: Pick<Refusal, "because" | "next">;
}

/** The components that may not start, each with its reason and the way on. Unchanged ones are never refused. */
export function refusals(plan: Plan, facts: PermitFacts): ReadonlyMap<ComponentName, Refusal> {
  const held = heldChanges(plan, facts.reviewed);
  const refused = new Map<ComponentName, Refusal>();
  for (const component of plan.components) {
    if (component.status === "unchanged" && component.basis.kind === "live") continue;
    const refusal = ofTheRun(plan, facts) ?? ofThePlan(component) ?? ofTheReview(component, held.get(component.name) ?? [], facts);
    if (refusal !== undefined) refused.set(component.name, { held: [], ...refusal });
  }
  return refused;
}

type Reasoned = Pick<Refusal, "because" | "next"> & Partial<Pick<Refusal, "held">>;

function ofTheRun(plan: Plan, { observeOnly, runGuard }: PermitFacts): Reasoned | undefined {
  if (observeOnly) {
    return {
      because: say`${"omni-scale.yaml"} says ${"mode: observe"}`,
      next: say`When the plans have convinced you, merge ${"mode: apply"}; the merge after that is applied.`,
    };
  }
  if (hasErrors(plan.diagnostics)) {
    return { because: say`the specs have errors that belong to no component`, next: say`Mend them; see ${"omni-scale validate"}.` };
  }
  return runGuard;
}

function ofThePlan(component: ComponentPlan): Reasoned | undefined {
  const error = component.diagnostics.find(({ severity }) => severity === "error");
  if (error !== undefined) return { because: error.what, next: error.fix };
  if (component.status === "deferred") return undefined;
  // What is planned again once it can be seen is judged then.
  if (component.basis.kind === "static" && component.again === undefined) {
    return {
      because: say`what exists could not be seen: ${component.basis.because}`,
      next: say`Make it reachable for this run, then start the apply again.`,
    };
  }
  const guards = component.guards.filter(({ cleared }) => !cleared);
  if (guards.length === 0) return undefined;
  return {
    because: list(
      guards.map(({ message }) => message),
      " ",
    ),
    next: list(
      guards.map(({ fix }) => fix),
      " ",
    ),
  };
}

function ofTheReview(component: ComponentPlan, held: Refusal["held"], { missingReview }: PermitFacts): Reasoned | undefined {
  if (held.length === 0) return undefined;
  const [changes, isAre] = held.length === 1 ? ["change", "is"] : ["changes", "are"];
  return {
    because: say`${held.length} ${[changes ?? ""]} ${[isAre ?? ""]} not what was reviewed. ${missingReview}`,
    next: say`Compare then and now. To let it through as it is now, start the apply again with ${`accept: ${component.digest.slice(0, 12)}`}.`,
    held,
  };
}
