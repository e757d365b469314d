/**
 * Reads specs as strictly as protobuf's JSON does: unknown fields are refused with their place, zero values are not
 * kept; must not know what a field means.
 */
import type { Json, JsonRecord } from "../../core/model.ts";
import { Refusal } from "./refusal.ts";

/** The fields of a message: `true` for a plain value, a tree for a message or a list of them. */
export interface Fields {
  readonly [name: string]: true | Fields;
}

/** Reads a spec from its JSON text. */
export function readSpec(text: string, fields: Fields): JsonRecord {
  const value = parse(text);
  const unknown = unknownField(text, fields);
  if (unknown !== undefined)
    throw new Refusal("Unknown", `proto: (line 1:${unknown.column}): unknown field ${JSON.stringify(unknown.name)}`);
  return withoutZeros(value);
}

function parse(text: string): JsonRecord {
  try {
    const value = JSON.parse(text) satisfies Json;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refusal("Unknown", "unexpected end of JSON input");
}

/** What protobuf does not tell from absent: null, false, 0, empty text, empty lists. An empty message stays. */
export function withoutZeros(spec: JsonRecord): JsonRecord {
  const kept = Object.entries(spec).filter(([, value]) => {
    return value !== null && value !== false && value !== 0 && value !== "" && !(Array.isArray(value) && value.length === 0);
  });
  return Object.fromEntries(kept.map(([name, value]) => [name, isMessage(value) ? withoutZeros(value) : value]));
}

export function isMessage(value: Json | undefined): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The first field in reading order that `fields` does not have; its column counts from 1. The text is valid JSON, so
 * a string followed by a colon is a field.
 */
function unknownField(text: string, fields: Fields): { readonly name: string; readonly column: number } | undefined {
  const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g;
  const levels: (Fields | true)[] = [];
  let next: Fields | true = fields;
  for (const { 0: found, 1: colon, index } of text.matchAll(token)) {
    const level = levels.at(-1);
    if (found === "{") levels.push(next);
    else if (found === "}") levels.pop();
    else if (colon !== undefined && level !== undefined && level !== true) {
      const name = JSON.parse(found.slice(0, found.length - colon.length)) as string;
      const field = Object.hasOwn(level, name) ? level[name] : undefined;
      if (field === undefined) return { name, column: index + 1 };
      next = field;
    }
  }
  return undefined;
}
