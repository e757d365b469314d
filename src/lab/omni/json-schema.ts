/** The part of JSON Schema that providers use, with the complaints of Omni's validator; must not know a provider. */
import type { Json, JsonRecord } from "../../core/model.ts";
import { isMessage } from "./fields.ts";

/** One thing that does not fit. */
export interface Complaint {
  /** JSON pointers into the value and into the schema. */
  readonly at: string;
  readonly schemaAt: string;
  readonly kind: "type" | "minimum" | "enum" | "required";
  /** As ManagementService/ValidateJSONSchema says it. */
  readonly cause: string;
  /** As a refused machine class says it, without the field's name; of `required` there is one for each missing field. */
  readonly words: string;
  readonly missing: readonly string[];
}

/** All complaints, those about missing fields of an object before those about its fields. */
export function complaints(schema: JsonRecord, value: Json, at = "", schemaAt = ""): Complaint[] {
  const found: Complaint[] = [];
  const complain = (kind: Complaint["kind"], cause: string, words: string, missing: readonly string[] = []): void =>
    void found.push({ at, schemaAt, kind, cause, words, missing });
  const { type, minimum, required, properties, items } = schema;
  if (typeof type === "string" && !isType(value, type)) {
    complain("type", `got ${typeOf(value)}, want ${type}`, `must be of type ${type}`);
    return found;
  }
  if (typeof minimum === "number" && typeof value === "number" && value < minimum)
    complain("minimum", `minimum: got ${value}, want ${minimum}`, `must be at least ${minimum}`);
  if (Array.isArray(schema["enum"]) && !schema["enum"].includes(value)) {
    const words = `must be one of ${schema["enum"].map((one) => JSON.stringify(one)).join(", ")}`;
    complain("enum", `value ${words}`, words);
  }
  if (isMessage(value)) {
    const names = Array.isArray(required) ? required.map(String) : [];
    const missing = names.filter((name) => !Object.hasOwn(value, name));
    if (missing.length > 0)
      complain("required", `missing properties ${missing.map((name) => `'${name}'`).join(", ")}`, "is required", missing);
    for (const [name, member] of Object.entries(value)) {
      const inner = isMessage(properties) ? properties[name] : undefined;
      if (isMessage(inner)) found.push(...complaints(inner, member, `${at}/${name}`, `${schemaAt}/properties/${name}`));
    }
  }
  if (Array.isArray(value) && isMessage(items)) {
    for (const [index, member] of value.entries()) found.push(...complaints(items, member, `${at}/${index}`, `${schemaAt}/items`));
  }
  return found;
}

/** The complaints as a refused machine class has them. */
export function asConfigErrors(found: readonly Complaint[]): string {
  const nameOf = (pointer: string): string => pointer.replaceAll("/", ".");
  return found
    .map(({ at, words, missing }) => {
      const names = missing.length === 0 ? [nameOf(at)] : missing.map((name) => `${nameOf(at)}.${name}`);
      return `- ${names.map((name) => `config value "${name}": ${words}`).join("; ")}`;
    })
    .join("\n");
}

function isType(value: Json, type: string): boolean {
  const found = typeOf(value);
  return found === type || (type === "integer" && typeof value === "number" && Number.isInteger(value));
}

function typeOf(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
