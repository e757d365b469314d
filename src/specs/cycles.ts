/** Cycles in a graph of components; must not know what an edge means. */
import { compareText } from "../core/diagnostics.ts";
import type { ComponentName } from "../core/model.ts";

/** Cycles, each as its members in order; of those that share a member one alone. The same for the same graph. */
export function findCycles(edges: ReadonlyMap<ComponentName, readonly ComponentName[]>): ComponentName[][] {
  // In depth, without recursion: a chain may be longer than the stack.
  const cycles: ComponentName[][] = [];
  const done = new Set<ComponentName>();
  const told = new Set<ComponentName>();
  for (const start of [...edges.keys()].toSorted(compareText)) {
    const path: { readonly name: ComponentName; readonly rest: ComponentName[] }[] = [];
    const onPath = new Map<ComponentName, number>();
    const enter = (name: ComponentName): void => {
      onPath.set(name, path.length);
      path.push({ name, rest: [...(edges.get(name) ?? [])] });
    };
    if (!done.has(start)) enter(start);
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const next = here.rest.shift();
      if (next === undefined) {
        done.add(here.name);
        onPath.delete(here.name);
        path.pop();
        continue;
      }
      const index = onPath.get(next);
      if (index === undefined) {
        if (!done.has(next)) enter(next);
        continue;
      }
      const cycle = path.slice(index).map(({ name }) => name);
      if (cycle.some((name) => told.has(name))) continue;
      for (const name of cycle) told.add(name);
      cycles.push(cycle);
    }
  }
  return cycles;
}
