/** What a plan compares with where nothing live was seen: the base's specs, as if the target were there; must not look. */
import type { DesiredResource, ObservedResource, Reading } from "./model.ts";

/**
 * Readings that say the target is where the base's specs put it: for each part of `want` and `was`, what `was`
 * declares. With an empty `was` everything is absent.
 */
export function assumeAt(
  was: readonly DesiredResource[],
  parts: Iterable<{ readonly target: string; readonly part: string }>,
): readonly Reading[] {
  const readings = new Map<string, { readonly target: string; readonly part: string; readonly resources: ObservedResource[] }>();
  for (const { target, part } of parts) readings.set(partKey(target, part), { target, part, resources: [] });
  for (const resource of was) {
    const key = partKey(resource.target, resource.part);
    const reading = readings.get(key) ?? { target: resource.target, part: resource.part, resources: [] };
    reading.resources.push({ address: resource.address, attributes: resource.declared, marked: false });
    readings.set(key, reading);
  }
  return [...readings.values()].map((reading) => ({ ...reading, status: "complete" }));
}

/** One part of one target as a map key. */
export function partKey(target: string, part: string): string {
  return `${target}\n${part}`;
}
