/** JSON Schemas of everything people write, for editors; must not write files. */
import { z } from "zod";
import { OmniScaleConfig } from "./config.ts";
import { jsonSchema, type JsonSchema } from "./described.ts";
import { Envelope } from "./envelope.ts";
import type { Shapes } from "./kinds.ts";

/** The schemas by the name of their file in `schemas/`; `shapes` are those of every kind. */
export function schemas(shapes: Shapes): {
  readonly "spec.json": JsonSchema;
  readonly "omni-scale.json": JsonSchema;
} {
  return {
    "spec.json": { ...jsonSchema(documents(shapes)), title: "A spec of Omni-Scale" },
    "omni-scale.json": {
      ...jsonSchema(OmniScaleConfig),
      title: "omni-scale.yaml",
      description: "What Omni-Scale picks up in a repository, and what it may do.",
    },
  };
}

/** The text of each file, as it is committed. */
export function schemaFiles(shapes: Shapes): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(schemas(shapes)).map(([file, schema]) => [file, `${JSON.stringify(schema, undefined, 2)}\n`]));
}

/** Any document of ours: the envelope with the spec of its kind. */
function documents(shapes: Shapes): z.ZodType {
  return z.union(
    [...shapes].map(([kind, spec]) =>
      Envelope.extend({
        kind: z.literal(kind).describe("What it is."),
        spec: spec.describe("What should exist."),
      }),
    ),
  );
}
