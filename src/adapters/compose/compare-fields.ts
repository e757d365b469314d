/** Compares a wanted service, network or volume with an observed one, field by field; pure. */
import { sameJson } from "../../core/canonical.ts";
import type { DesiredResource, FieldDifference, Json, JsonRecord } from "../../core/model.ts";
import { at, pointer, tokens } from "../../core/pointer.ts";
import type { Columns } from "./conceal.ts";
import { list, record } from "./normalise/text.ts";

/**
 * The fields in which `want` and `have` differ. `also` has further values of `have` that would do (see
 * normalise/table.ts). Pointers are the same whether values were replaced by what they mean on the host or not.
 */
export function fieldDifferences(want: JsonRecord, have: JsonRecord, columns: Columns, also: JsonRecord = {}): FieldDifference[] {
  return [...columns].flatMap(([name, column]) => {
    if (!column.keyed) return compareOne(pointer(name), want[name], have[name], also[name]);
    const [wanted, found, others] = [record(want[name]), record(have[name]), record(also[name])];
    const keys = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
    return keys.flatMap((key) => compareOne(pointer(name, key), wanted[key], found[key], others[key]));
  });
}

/**
 * All fields of something that does not exist yet: those that Git gives, so that a plan that knows the host's values
 * tells the same as one that does not.
 */
export function fieldsOfNew({ attributes, declared }: DesiredResource, columns: Columns): FieldDifference[] {
  return [...columns].flatMap(([name, column]) => {
    const given = declared[name];
    if (given === undefined) return [];
    const paths = column.keyed ? Object.keys(record(given)).map((key) => pointer(name, key)) : [pointer(name)];
    return paths.map((path) => ({ path, after: at(attributes, path) ?? at(declared, path) ?? null }));
  });
}

function compareOne(path: string, wanted: Json | undefined, found: Json | undefined, also: Json | undefined): FieldDifference[] {
  const fulfils = (value: Json | undefined): boolean =>
    wanted === undefined || value === undefined ? wanted === value : sameJson(wanted, value);
  const others = list(also);
  if (fulfils(found) || others.some((other) => fulfils(other ?? undefined))) return [];
  const before = found === undefined ? {} : { before: found };
  return [{ path, ...before, ...(wanted === undefined ? {} : { after: wanted }), ...(others.length === 0 ? {} : { alsoBefore: others }) }];
}

/** The name of the field that a pointer leads to or into. */
export function fieldOf(path: string): string {
  return tokens(path)[0] ?? "";
}
