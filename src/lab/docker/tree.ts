/** Plain JSON-like trees as YAML, compose models and engine records are made of; must not know what they mean. */

export type Value = null | boolean | number | string | Value[] | Mapping;
export interface Mapping {
  [key: string]: Value;
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The mapping itself, or an empty one for anything else. */
export function mapping(value: Value | undefined): Mapping {
  return isMapping(value) ? value : {};
}

/** The list itself, or an empty one for anything else. */
export function list(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : [];
}

/** A string, or nothing for anything else. */
export function string(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}

export function number(value: Value | undefined): number {
  return typeof value === "number" ? value : 0;
}

/** The strings of a list. */
export function strings(value: Value | undefined): string[] {
  return list(value).filter((item) => typeof item === "string");
}

/** A scalar as Go's fmt.Sprint writes it; Docker's programs turn numbers and booleans into text that way. */
export function sprint(value: Value): string {
  if (value === null) return "<nil>";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(sprint).join(" ")}]`;
  return `map[${sorted(Object.keys(value))
    .map((key) => `${key}:${sprint(value[key] ?? null)}`)
    .join(" ")}]`;
}

/** By UTF-16 units, as Go sorts ASCII. */
export function sorted<T extends string>(texts: Iterable<T>): T[] {
  return [...texts].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The same mapping with its keys in order, as Go writes maps. */
export function sortedMapping(value: Mapping): Mapping {
  return Object.fromEntries(sorted(Object.keys(value)).map((key) => [key, value[key] ?? null]));
}

/** Every mapping in the tree with its keys in order. */
export function deepSorted(value: Value): Value {
  if (Array.isArray(value)) return value.map(deepSorted);
  if (!isMapping(value)) return value;
  return Object.fromEntries(sorted(Object.keys(value)).map((key) => [key, deepSorted(value[key] ?? null)]));
}

/** JSON as Go's encoder writes it, with `<`, `>` and `&` escaped. */
export function goJson(value: Value, indent = 0): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Cuts at the first `separator`: [before, after], after undefined where there is none. */
export function cut(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}
