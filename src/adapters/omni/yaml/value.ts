/** Values as Go's YAML library sees them, which is how Omni stores what a template says; must not read or write text. */

/** A value with its offset in the text it was read from; absent where it was made here. */
export type GoValue = GoScalar | GoList | GoMap;

/**
 * A single value. `text` is how it was written, which is what a text field gets from it: `version: 1.36` is the text
 * `1.36`. `bare` is text that is written without quotes wherever that is possible, as resource metadata is. `block`
 * is text that was written below `|`, line by line.
 */
export type GoScalar = { readonly text: string; readonly at?: number; readonly block?: boolean } & (
  | { readonly is: "null" | "text" | "bare" }
  | { readonly is: "bool"; readonly value: boolean }
  | { readonly is: "int"; readonly value: bigint }
  | { readonly is: "float"; readonly value: number }
  /** `value` as RFC 3339, which is how a date is written again. */
  | { readonly is: "time"; readonly value: string }
);

export interface GoList {
  readonly is: "list";
  readonly items: readonly GoValue[];
  readonly at?: number;
}

export interface GoMap {
  readonly is: "map";
  readonly entries: readonly GoEntry[];
  readonly at?: number;
}

export interface GoEntry {
  readonly key: GoScalar;
  readonly value: GoValue;
}

/** The text `text`. */
export function goText(text: string): GoScalar {
  return { is: "text", text };
}

/** Text that is written without quotes where that is possible. */
export function goBare(text: string): GoScalar {
  return { is: "bare", text };
}

/** A whole number. */
export function goInt(value: number): GoScalar {
  return { is: "int", text: String(value), value: BigInt(value) };
}

export function goBool(value: boolean): GoScalar {
  return { is: "bool", text: String(value), value };
}

export const GO_NULL: GoScalar = { is: "null", text: "null" };

export function goList(items: readonly GoValue[]): GoList {
  return { is: "list", items };
}

/** A mapping in the order of `fields`, as a Go struct is written. */
export function goStruct(fields: Readonly<Record<string, GoValue>>): GoMap {
  return { is: "map", entries: Object.entries(fields).map(([key, value]) => ({ key: goText(key), value })) };
}

/** The value under `key`, or undefined. */
export function valueAt(map: GoValue | undefined, key: string): GoValue | undefined {
  return map?.is === "map" ? map.entries.find((entry) => entry.key.text === key)?.value : undefined;
}
