/** Grouping that is linear in what it groups (Node 20 has no `Map.groupBy`); must not know what it groups. */

/** The items by their key, in their order; those without a key are left out. */
export function groupBy<T, K extends string>(items: readonly T[], keyOf: (item: T) => K | undefined): ReadonlyMap<K, readonly [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
