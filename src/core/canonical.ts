/** One text for equal JSON, and whether two values are equal; must not need node:crypto, whose start `validate` would wait for. */
import { compareText } from "./diagnostics.ts";
import type { Json } from "./model.ts";

/** JSON with keys sorted by UTF-16 units and no spaces: equal values, equal text (RFC 8785 for what JSON.parse gives). */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).toSorted(([a], [b]) => compareText(a, b));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** Whether two values are the same JSON, whatever the order of their keys. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return canonical(a) === canonical(b);
}
