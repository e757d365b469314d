/** The order of components, from their dependencies; must not know what they are. */
import { compareText } from "./diagnostics.ts";
import type { ComponentName, Dependency } from "./model.ts";

/** What the order is made of. */
export interface Ordered {
  readonly name: ComponentName;
  readonly dependencies: readonly Dependency[];
}

/** A component in its place, with those it waits for inside the same set. */
export interface Scheduled {
  readonly name: ComponentName;
  /** Hard dependencies: it does not start when one of them did not get there. */
  readonly after: readonly ComponentName[];
  /** Soft ones: it waits for them, whatever becomes of them. */
  readonly preferably: readonly ComponentName[];
}

export type Schedule =
  | { readonly order: readonly Scheduled[] }
  /** A cycle of hard dependencies, in order, the first one again at the end. */
  | { readonly cycle: readonly ComponentName[] };

/** Capabilities turned into hard dependencies: whoever requires one comes after whoever provides it. */
export function dependenciesFromCapabilities(
  provides: readonly { readonly component: ComponentName; readonly capability: string }[],
  requires: readonly { readonly component: ComponentName; readonly capability: string }[],
): ReadonlyMap<ComponentName, readonly Dependency[]> {
  const providers = new Map<string, ComponentName[]>();
  for (const { component, capability } of provides) {
    providers.set(capability, [...(providers.get(capability) ?? []), component]);
  }
  const found = new Map<ComponentName, Dependency[]>();
  for (const { component, capability } of requires) {
    for (const name of providers.get(capability) ?? []) {
      if (name !== component) found.set(component, [...(found.get(component) ?? []), { name, type: "hard" }]);
    }
  }
  return found;
}

/**
 * Sorts components so that each comes after its dependencies; among the free ones by name, so that equal input
 * gives equal order. Dependencies outside the set are met. Of a cycle, soft dependencies give way; one of hard
 * dependencies alone is returned as such.
 */
export function schedule(components: readonly Ordered[]): Schedule {
  const names = new Set(components.map(({ name }) => name));
  const inside = (component: Ordered, type: Dependency["type"]): ComponentName[] =>
    [...new Set(component.dependencies.filter((d) => d.type === type && names.has(d.name)).map((d) => d.name))].toSorted(compareText);
  const waiting = new Map(
    components.map((component) => [
      component.name,
      { name: component.name, after: inside(component, "hard"), preferably: inside(component, "soft") },
    ]),
  );
  const order: Scheduled[] = [];
  const placed = new Set<ComponentName>();
  while (waiting.size > 0) {
    const hardFree = [...waiting.values()].filter(({ after }) => after.every((name) => placed.has(name)));
    if (hardFree.length === 0) return { cycle: findCycle(waiting) };
    const free = hardFree.filter(({ preferably }) => preferably.every((name) => placed.has(name)));
    const next = (free.length > 0 ? free : hardFree.slice(0, 1)).toSorted((a, b) => compareText(a.name, b.name));
    for (const component of next) {
      order.push({ ...component, preferably: component.preferably.filter((name) => placed.has(name)) });
      waiting.delete(component.name);
    }
    for (const component of next) placed.add(component.name);
  }
  return { order };
}

function findCycle(waiting: ReadonlyMap<ComponentName, Scheduled>): ComponentName[] {
  const path: ComponentName[] = [];
  let here = [...waiting.keys()].toSorted(compareText)[0];
  while (here !== undefined && !path.includes(here)) {
    path.push(here);
    here = waiting.get(here)?.after.find((name) => waiting.has(name));
  }
  return here === undefined ? path : [...path.slice(path.indexOf(here)), here];
}
