/** The fields in which two resources differ, under their users' names; must not judge them. */
import { sameJson } from "../../../core/canonical.ts";
import { isFingerprint } from "../../../core/digest.ts";
import type { FieldDifference, Json, JsonRecord } from "../../../core/model.ts";
import { pointer } from "../../../core/pointer.ts";
import { told } from "../told.ts";

/** Every value that differs, by its own path; lists, texts and secrets are one value each. */
export function fieldsBetween(part: string, before: JsonRecord | undefined, after: JsonRecord | undefined): FieldDifference[] {
  return compare([], before === undefined ? {} : told(part, before), after === undefined ? {} : told(part, after));
}

function compare(path: readonly string[], before: Json | undefined, after: Json | undefined): FieldDifference[] {
  if (isBranch(before) || isBranch(after)) {
    const [old, wish] = [isBranch(before) ? before : {}, isBranch(after) ? after : {}];
    const names = [...new Set([...Object.keys(old), ...Object.keys(wish)])];
    const inside = names.flatMap((name) => compare([...path, name], old[name], wish[name]));
    // A mapping that turned into something else, or came without anything in it, is a difference all the same.
    const whole = inside.length === 0 || (before !== undefined && !isBranch(before)) || (after !== undefined && !isBranch(after));
    return whole && path.length > 0 ? one(path, before, after) : inside;
  }
  return one(path, before, after);
}

function one(path: readonly string[], before: Json | undefined, after: Json | undefined): FieldDifference[] {
  if (sameJson(before, after)) return [];
  return [{ path: pointer(...path), ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

function isBranch(value: Json | undefined): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isFingerprint(value);
}
