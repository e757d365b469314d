/**
 * Asks one system about the components in scope: what they want, what they wanted, what there is.
 * Must not compare, and must not decide whether any of it may be applied.
 */
import type { Adapter, Desired, Inspected, Tombstone } from "../adapters/adapter.ts";
import { sameJson } from "../core/canonical.ts";
import type { Component, ComponentName, DesiredResource, Reading } from "../core/model.ts";
import type { SourceTree } from "../ports.ts";
import { pastOf } from "./earlier.ts";
import type { PlanningDeps, PlanningRequest } from "./planned.ts";

/** One system's part of the question. */
export interface Asked {
  readonly components: readonly Component[];
  /** The same components as the base has them. */
  readonly before: readonly Component[];
  readonly tombstones: readonly Tombstone[];
  readonly request: PlanningRequest;
}

/** One system's answers. `static` is what Git alone says, `live` what it means on the target. */
export interface Survey {
  readonly adapter: Adapter;
  /** The components and tombstones that matter: those that want something else, or all in scope. */
  readonly components: readonly Component[];
  readonly tombstones: readonly Tombstone[];
  /** Whether the base's specs do not have this component; never where there is no base to ask. */
  isNew(component: ComponentName): boolean;
  readonly static: Sides;
  /** Absent when the request is static. */
  readonly live?: Sides & { readonly readings: readonly Reading[]; readonly inspected: readonly Inspected[] };
}

/** What is wanted at the head, and what the base wanted; `was` is absent where there is no base. */
export interface Sides {
  readonly want: Desired;
  readonly was?: Desired;
  /** What earlier commits wanted and exists still. */
  readonly past?: readonly DesiredResource[];
}

/** Everything one system has to say. Static first, so that a component that did not change is never looked up. */
export async function survey(adapter: Adapter, asked: Asked, deps: PlanningDeps): Promise<Survey> {
  const { head, base, scope, mode } = asked.request;
  const ask = (
    components: readonly Component[],
    tombstones: readonly Tombstone[],
    tree: SourceTree,
    how: "static" | "live",
  ): Promise<Desired> =>
    adapter.desired(components, tombstones, { tree, mode: how, fingerprint: deps.fingerprint, secrets: deps.secrets, signal: deps.signal });
  const both = async (components: readonly Component[], how: "static" | "live"): Promise<Sides> => {
    const names = new Set([...components.map(({ name }) => name), ...asked.tombstones.map(({ component }) => component)]);
    const [want, was] = await Promise.all([
      ask(components, asked.tombstones, head, how),
      base === undefined
        ? undefined
        : ask(
            asked.before.filter(({ name }) => names.has(name)),
            [],
            base,
            how,
          ),
    ]);
    return was === undefined ? { want } : { want, was };
  };
  const onPaper = await both(asked.components, "static");
  const components = scope === "all" || base === undefined ? asked.components : touchedOf(asked, onPaper);
  const known = new Set(asked.before.map(({ name }) => name));
  const isNew = (name: ComponentName): boolean => base !== undefined && !known.has(name);
  const about = { adapter, components, tombstones: asked.tombstones, isNew, static: onPaper };
  if (mode === "static" || components.length + asked.tombstones.length === 0) return about;
  const targets = adapter.targets(components, asked.tombstones);
  const taken = await Promise.all(targets.map(async (target) => ({ target, because: await deps.reserve?.(adapter, target) })));
  const sides = await both(components, "live");
  const looks = await Promise.all(
    taken.map(async ({ target, because }): Promise<{ readonly readings: readonly Reading[]; readonly inspected?: Inspected }> => {
      const want = {
        resources: sides.want.resources.filter((resource) => resource.target === target.id),
        absences: sides.want.absences.filter((absence) => absence.target === target.id),
        ...(sides.was === undefined ? {} : { was: sides.was.resources.filter((resource) => resource.target === target.id) }),
      };
      if (because === undefined) {
        const [readings, inspected] = await Promise.all([
          adapter.observe(target, want, { fingerprint: deps.fingerprint, signal: deps.signal }),
          adapter.inspect?.(target, want, { tree: head, signal: deps.signal }),
        ]);
        return { readings, ...(inspected === undefined ? {} : { inspected }) };
      }
      const parts = new Set([...want.resources, ...want.absences].map(({ part }) => part));
      return { readings: [...parts].map((part) => ({ target: target.id, part, status: "unknown", because })) };
    }),
  );
  const readings = looks.flatMap((look) => look.readings);
  const past = await pastOfLook(adapter, asked, sides, readings, (some, tree) => ask(some, [], tree, "live"), deps);
  return { ...about, live: { ...sides, past, readings, inspected: looks.flatMap(({ inspected }) => inspected ?? []) } };
}

async function pastOfLook(
  adapter: Adapter,
  { components, before, request }: Asked,
  { want, was }: Sides,
  readings: readonly Reading[],
  ask: (components: readonly Component[], tree: SourceTree) => Promise<Desired>,
  { clock }: PlanningDeps,
): Promise<readonly DesiredResource[]> {
  const { earlier, configPath } = request;
  if (earlier === undefined) return [];
  const versions = (name: ComponentName): Component[] => [...components, ...before].filter((one) => one.name === name);
  const known = { ...want, ...(was === undefined ? {} : { was: was.resources }) };
  return pastOf(adapter, known, readings, { configPath, earlier, now: clock.now(), versions, ask });
}

/** A component is touched when it declares something else, when it is new, or when its files have an error. */
function touchedOf(asked: Asked, { want, was }: Sides): readonly Component[] {
  const known = new Set(asked.before.map(({ name }) => name));
  const differ = differing(want.resources, was?.resources ?? []);
  const wrong = new Set(want.diagnostics.filter(({ severity }) => severity === "error").map(({ component }) => component));
  return asked.components.filter(({ name }) => differ.has(name) || !known.has(name) || wrong.has(name));
}

/** The components of which `want` and `was` do not declare the same. */
export function differing(want: readonly DesiredResource[], was: readonly DesiredResource[]): ReadonlySet<ComponentName> {
  const before = new Map(was.map((resource) => [resource.address, resource]));
  const names = new Set<ComponentName>();
  for (const resource of want) {
    const then = before.get(resource.address);
    before.delete(resource.address);
    if (then === undefined || !sameJson(resource.declared, then.declared)) names.add(resource.component);
  }
  for (const gone of before.values()) names.add(gone.component);
  return names;
}
