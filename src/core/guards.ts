/** The guards of one component's plan: traps that stop an apply until a person says so; must not stop anything itself. */
import { compareText } from "./diagnostics.ts";
import { sameJson } from "./canonical.ts";
import type { Component, Difference } from "./model.ts";
import type { Guard } from "./plan.ts";
import { list, say } from "./words.ts";

/** What people typed for this run, exactly as the guards' ids. */
export interface Clearances {
  readonly acknowledge: ReadonlySet<string>;
  readonly confirmDelete: ReadonlySet<string>;
}

export interface Guarded {
  readonly component: Pick<Component, "name" | "decisions">;
  /** The same component as the base has it; absent when it is new there, or when it is gone from the specs. */
  readonly before?: Pick<Component, "decisions">;
  readonly differences: readonly Difference[];
  /**
   * The base's specs do not name the component, and something of it exists all the same: applying would take over
   * what somebody else made.
   */
  readonly takesOver: boolean;
  /** Components whose take-over `omni-scale.yaml` names under `adopt`. */
  readonly adopt: readonly string[];
}

/** All guards of a component, uncleared ones first. Ids are unique within the component. */
export function guardsOf(guarded: Guarded, clearances: Clearances): readonly Guard[] {
  const guards = [...trapGuards(guarded), ...deleteGuards(guarded), ...adoptGuards(guarded), ...decisionGuards(guarded)];
  const unique = new Map(guards.map((guard) => [guard.id, { ...guard, cleared: isCleared(guard, guarded, clearances) }]));
  return [...unique.values()].toSorted((a, b) => Number(a.cleared) - Number(b.cleared) || compareText(a.id, b.id));
}

type Raised = Omit<Guard, "cleared">;

function isCleared(guard: Raised, guarded: Guarded, clearances: Clearances): boolean {
  if (guard.clearedBy === "never") return false;
  if (guard.clearedBy === "confirm-delete") return clearances.confirmDelete.has(guard.id);
  return clearances.acknowledge.has(guard.id) || (guard.id.startsWith("adopt:") && guarded.adopt.includes(guarded.component.name));
}

function trapGuards({ component, differences }: Guarded): Raised[] {
  return differences.flatMap((difference) =>
    (difference.guards ?? [])
      .filter(({ clearedBy }) => clearedBy !== "confirm-delete")
      .map((trap) => ({
        id: `${trap.trap}:${component.name}`,
        clearedBy: trap.clearedBy,
        component: component.name,
        message: trap.message,
        fix: trap.fix,
      })),
  );
}

/** Whatever is deleted needs the component's name typed: the specs alone say it should go, not that it may go now. */
function deleteGuards({ component, differences }: Guarded): Raised[] {
  const deleted = differences.filter(({ kind }) => kind === "delete");
  const losses = differences.flatMap(({ guards = [] }) => guards.filter(({ clearedBy }) => clearedBy === "confirm-delete"));
  if (deleted.length + losses.length === 0) return [];
  const things = say`${deleted.length} ${[deleted.length === 1 ? "thing" : "things"]} of ${component.name} will be deleted.`;
  return [
    {
      id: component.name,
      clearedBy: "confirm-delete",
      component: component.name,
      message: list([...(deleted.length === 0 ? [] : [things]), ...losses.map(({ message }) => message)], " "),
      fix: say`Start the apply with ${`confirm-delete: ${component.name}`} once this is merged.`,
    },
  ];
}

function adoptGuards({ component, takesOver }: Guarded): Raised[] {
  if (!takesOver) return [];
  return [
    {
      id: `adopt:${component.name}`,
      clearedBy: "acknowledge",
      component: component.name,
      message: say`${component.name} is new in the specs but exists already, and it is not as the specs say.`,
      fix: say`Check that the changes below are meant, then add ${component.name} to ${"adopt:"} in omni-scale.yaml, or change the specs to what is there.`,
    },
  ];
}

function decisionGuards({ component, before }: Guarded): Raised[] {
  const now = new Map(component.decisions.map((decision) => [decision.key, decision]));
  return (before?.decisions ?? [])
    .filter((decision) => decision.locked && !sameJson(now.get(decision.key)?.value, decision.value))
    .map((decision) => ({
      id: `decision:${component.name}/${decision.key}`,
      clearedBy: "acknowledge" as const,
      component: component.name,
      message: say`The locked decision ${decision.key} changes. It was taken because: ${decision.rationale}`,
      fix: say`Keep the decision, or acknowledge ${`decision:${component.name}/${decision.key}`} when you apply.`,
    }));
}
