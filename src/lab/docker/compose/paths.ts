/** Dotted paths with `*` for names, and rewriting what lies at them; must not know Compose. */
import { isMapping, type Mapping, type Value } from "../tree.ts";

/** What to do with a value at a path; the path's own names are in `path`. */
export type Rewrite = (value: Value, path: string) => Value;

/** The rewrite whose pattern matches `path`; `*` matches one part, `[]` is a list item. */
export function matching<T>(rules: Readonly<Record<string, T>>, path: readonly string[]): T | undefined {
  for (const [pattern, rule] of Object.entries(rules)) {
    const parts = pattern.split(".");
    if (parts.length === path.length && parts.every((part, at) => part === "*" || part === path[at])) return rule;
  }
  return undefined;
}

/**
 * A copy of the tree with `rules` applied, the outermost first; below a rewritten value nothing more is looked at.
 * Parts of a path are the keys and, for list items, `[]`.
 */
export function rewrite(value: Value, rules: Readonly<Record<string, Rewrite>>, path: readonly string[] = []): Value {
  const rule = matching(rules, path);
  if (rule !== undefined) return rule(value, path.join("."));
  if (Array.isArray(value)) return value.map((item) => rewrite(item, rules, [...path, "[]"]));
  if (!isMapping(value)) return value;
  const copy: Mapping = {};
  for (const [key, item] of Object.entries(value)) copy[key] = rewrite(item, rules, [...path, key]);
  return copy;
}
