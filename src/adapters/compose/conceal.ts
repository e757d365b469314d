/** Which values leave as fingerprints, on every side in the same form; must not compare or show them. */
import { canonical } from "../../core/canonical.ts";
import { isFingerprint, type Fingerprinter } from "../../core/digest.ts";
import type { Fingerprint, Json, JsonRecord, Path } from "../../core/model.ts";
import { pointer } from "../../core/pointer.ts";
import { rows } from "./normalise/table.ts";
import { isInterpolated, record, unescaped } from "./normalise/text.ts";
import { looksSecret } from "./secret-text.ts";

/** How the fields of one type of resource are compared, and which of them are free text. */
export type Columns = ReadonlyMap<string, { readonly keyed: boolean; secret(key: string): boolean }>;

export const serviceColumns: Columns = new Map([
  ...rows.map((row) => [row.name, { keyed: row.keyed, secret: (key: string) => (row.keyed ? row.secret(key) : row.secret) }] as const),
  ["replicas", { keyed: false, secret: () => false }],
]);

/** For networks and volumes: a driver's options hold the passwords of network shares. */
export const topColumns: Columns = new Map(
  ["name", "driver", "driver_opts", "internal", "attachable", "enable_ipv6", "ipam", "external"].map(
    (name) => [name, { keyed: name === "driver_opts", secret: () => name === "driver_opts" }] as const,
  ),
);

/** Fingerprints for one host; `token` is what the host's own script would give for a value of free text. */
export interface Hider extends Fingerprinter {
  readonly token?: (value: Json) => Json;
  /** The host has a key for tokens that this run may not read. */
  readonly isClosed?: true;
}

/** Stands for free text that was seen, or is wanted, on a host. */
function markText(value: Json, hider: Hider): Fingerprint {
  return mark(hider.token?.(value) ?? value, hider);
}

/** Stands for `value`: texts by themselves, everything else by its JSON. */
export function mark(value: Json, fingerprint: Fingerprinter): Fingerprint {
  return fingerprint.of(typeof value === "string" ? value : canonical(value));
}

/**
 * What is wanted on the host, without what only the host may know: free text, and whatever Git writes with a
 * variable in it. The same values as {@link concealSeen} hides, so that both sides stay comparable.
 */
export function concealWish(fields: JsonRecord, declared: JsonRecord, columns: Columns, hider: Hider): JsonRecord {
  return eachValue(fields, columns, (value, name, key, secret) => {
    if (secret) return markText(value, hider);
    const text = key === undefined ? declared[name] : record(declared[name])[key];
    return isInterpolated(text) || isFingerprint(text) ? mark(value, hider) : value;
  });
}

/** What was seen, hidden where the wish is or would be. `want` is absent for what no spec names. */
export function concealSeen(fields: JsonRecord, want: JsonRecord | undefined, columns: Columns, hider: Hider): JsonRecord {
  return eachValue(fields, columns, (value, name, key, secret) => {
    if (secret) return markText(value, hider);
    const wish = key === undefined ? want?.[name] : record(want?.[name])[key];
    return isFingerprint(wish) ? mark(value, hider) : value;
  });
}

/** The same for the further values that would be fulfilled too (normalise/table.ts); `null` stays. */
export function concealAlso(also: JsonRecord, want: JsonRecord | undefined, columns: Columns, hider: Hider): JsonRecord {
  return eachValue(also, columns, (values, name, key, secret) => {
    const wish = key === undefined ? want?.[name] : record(want?.[name])[key];
    if (!Array.isArray(values) || !(secret || isFingerprint(wish))) return values;
    return values.map((value: Json) => (value === null ? null : secret ? markText(value, hider) : mark(value, hider)));
  });
}

/** Git's own text, literal secrets in it replaced by fingerprints of what they mean, with the pointers to those. */
export function concealDeclared(
  declared: JsonRecord,
  columns: Columns,
  fingerprint: Fingerprinter,
): { readonly declared: JsonRecord; readonly sensitive: readonly Path[] } {
  const sensitive: Path[] = [];
  const concealed = eachValue(declared, columns, (value, name, key) => {
    if (!looksSecret(key ?? "", value)) return value;
    sensitive.push(pointer(name, ...(key === undefined ? [] : [key])));
    return mark(unescaped(value), fingerprint);
  });
  return { declared: concealed, sensitive };
}

function eachValue(
  fields: JsonRecord,
  columns: Columns,
  change: (value: Json, name: string, key: string | undefined, secret: boolean) => Json,
): JsonRecord {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]): [string, Json] => {
      const column = columns.get(name);
      if (column === undefined) return [name, value];
      if (!column.keyed) return [name, change(value, name, undefined, column.secret(""))];
      const keys = Object.entries(record(value)).map(([key, item]): [string, Json] => [key, change(item, name, key, column.secret(key))]);
      return [name, Object.fromEntries(keys)];
    }),
  );
}
