/** The field table: every field of a service that a container shows, one row each; must not hide or compare values. */
import { canonical } from "../../../core/canonical.ts";
import type { Json, JsonRecord } from "../../../core/model.ts";
import { limitRows } from "./limit-rows.ts";
import { networkRows } from "./network-rows.ts";
import { processRows } from "./process-rows.ts";
import type { ConfigService, Fulfilled, Row, SeenContainer } from "./row.ts";
import { storageRows } from "./storage-rows.ts";
import { list, record, scalar } from "./text.ts";

/** All rows, in the order in which their reasons are told. */
export const rows: readonly Row[] = [...processRows, ...networkRows, ...storageRows, ...limitRows];

/** Keys that decide how Compose goes about its work, not what a container is; or that other rows and resources cover. */
const NOT_IN_CONTAINERS = new Set([
  "attach",
  "build",
  "configs",
  "depends_on",
  "deploy",
  "develop",
  "env_file",
  "expose",
  "extends",
  "label_file",
  "profiles",
  "pull_policy",
  "pull_refresh_after",
  "scale",
  "secrets",
]);

const KNOWN = new Set([...rows.map(({ name }) => name), ...NOT_IN_CONTAINERS]);

/** What one service asks for, by row; in the clear. Rows that it does not mention are absent. */
export function wishOf(service: ConfigService): JsonRecord {
  const found = rows.flatMap((row): [string, Json][] => {
    const value = row.fromConfig(service);
    return value === undefined || (row.keyed && Object.keys(record(value)).length === 0) ? [] : [[row.name, value]];
  });
  return Object.fromEntries(found);
}

/** What one container has, by row; in the clear. */
export interface SeenFields {
  /** The values to report; absent where nothing was asked for. */
  readonly fields: JsonRecord;
  /** Further values that would be fulfilled too, `null` for "not asked for": `{row: [...]}` or `{row: {key: [...]}}`. */
  readonly also: JsonRecord;
}

export function fieldsOf(seen: SeenContainer): SeenFields {
  const fields: [string, Json][] = [];
  const also: [string, Json][] = [];
  for (const row of rows) {
    if (row.keyed) {
      const all = Object.entries(row.fromInspect(seen));
      const reported = all.flatMap(([key, [first]]): [string, Json][] => (first === undefined ? [] : [[key, first]]));
      const further = all.flatMap(([key, fulfilled]): [string, Json][] => withOthers(key, fulfilled));
      if (reported.length > 0) fields.push([row.name, Object.fromEntries(reported)]);
      if (further.length > 0) also.push([row.name, Object.fromEntries(further)]);
    } else {
      const fulfilled = row.fromInspect(seen);
      if (fulfilled[0] !== undefined) fields.push([row.name, fulfilled[0]]);
      also.push(...withOthers(row.name, fulfilled));
    }
  }
  return { fields: Object.fromEntries(fields), also: Object.fromEntries(also) };
}

function withOthers(name: string, [first, ...others]: Fulfilled): [string, Json][] {
  const text = (value: Json | undefined): string => (value === undefined ? "" : canonical(value));
  const different = others.filter((other) => text(other) !== text(first)).map((other) => other ?? null);
  return different.length === 0 ? [] : [[name, different]];
}

/** Keys of a service that no row knows, and granted content that leaves no trace in a container: never compared. */
export function uncheckedOf({ raw, secrets, configs }: ConfigService): JsonRecord {
  const unknown = Object.entries(raw).filter(([key, value]) => !KNOWN.has(key) && !key.startsWith("x-") && value !== null);
  const contents = (["secrets", "configs"] as const).flatMap((kind) =>
    list(raw[kind]).flatMap((grant): [string, Json][] => {
      const source = scalar(typeof grant === "object" ? record(grant)["source"] : grant) ?? "";
      const { file: _file, ...rest } = record({ secrets, configs }[kind][source]);
      const isContent = rest["content"] !== undefined || rest["environment"] !== undefined;
      return isContent ? [[`${kind}.${source}`, canonical(rest)]] : [];
    }),
  );
  return Object.fromEntries([...unknown, ...contents]);
}
