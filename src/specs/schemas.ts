/** JSON Schemas of everything people write, for editors; must not write files. */
import { z } from "zod";
import { OmniScaleConfig } from "./config.ts";
import { jsonSchema, type JsonSchema } from "./described.ts";
import { Envelope } from "./envelope.ts";
import { KINDS } from "./kinds.ts";

/** The schemas by the name of their file in `schemas/`. */
export function schemas(): {
  readonly "spec.json": JsonSchema;
  readonly "omni-scale.json": JsonSchema;
} {
  return {
    "spec.json": { ...jsonSchema(documents()), title: "A spec of Omni-Scale" },
    "omni-scale.json": {
      ...jsonSchema(OmniScaleConfig),
      title: "omni-scale.yaml",
      description: "What Omni-Scale picks up in a repository, and what it may do.",
    },
  };
}

/** The text of each file, as it is committed. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(schemas()).map(([file, schema]) => [file, `${JSON.stringify(schema, undefined, 2)}\n`]));
}

/** Any document of ours: the envelope with the spec of its kind. */
function documents(): z.ZodType {
  return z.union(
    Object.entries(KINDS).map(([kind, spec]) =>
      Envelope.extend({
        kind: z.literal(kind).describe("What it is."),
        spec: spec.describe("What should exist."),
      }),
    ),
  );
}
