/** What a schema says about a place in a value: the keys it knows there, and its description; must not validate. */
import { z } from "zod";
import type { Path } from "../core/model.ts";
import { tokens } from "../core/pointer.ts";

type Scalar = string | number | boolean | null;

/** The parts of JSON Schema that zod writes and that are read here. */
export interface JsonSchema {
  readonly title?: string;
  readonly type?: string;
  readonly const?: Scalar;
  readonly enum?: readonly Scalar[];
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly properties?: { readonly [key: string]: JsonSchema };
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

/** `schema` as JSON Schema (draft 7, which editors understand best), as people write it: defaults are optional. */
export function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", target: "draft-7" }) as JsonSchema;
}

/** The keys that any alternative knows in the mapping at `path`. */
export function keysAt(schema: JsonSchema, path: Path): string[] {
  return [
    ...new Set(
      placesAt(schema, path)
        .flatMap(alternatives)
        .flatMap((place) => Object.keys(place.properties ?? {})),
    ),
  ];
}

/** What is said about the value at `path`, or undefined. */
export function descriptionAt(schema: JsonSchema, path: Path): string | undefined {
  return placesAt(schema, path).find((place) => place.description !== undefined)?.description;
}

function placesAt(schema: JsonSchema, path: Path): readonly JsonSchema[] {
  return tokens(path).reduce<readonly JsonSchema[]>(
    (places, token) => places.flatMap(alternatives).flatMap((place) => below(place, token)),
    [schema],
  );
}

/** A schema and everything it is made of, without what lies inside its values. */
function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...parts.flatMap(alternatives)];
}

function below({ properties, additionalProperties, items }: JsonSchema, token: string): readonly JsonSchema[] {
  const property = properties !== undefined && Object.hasOwn(properties, token) ? properties[token] : undefined;
  if (property !== undefined) return [property];
  if (items !== undefined) return [items];
  return typeof additionalProperties === "object" ? [additionalProperties] : [];
}
