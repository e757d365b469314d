/** What every document of a template may say: labels, annotations, patches, extensions, kernel arguments; must not look at the rest. */
import { patch, PATCH_FIELDS, descriptors } from "./decode-contents.ts";
import type { Fields, Reading } from "./fields.ts";
import type { Descriptors, PatchModel, Placed } from "./model.ts";

export const COMMON_FIELDS = ["kind", "name", "labels", "annotations", "patches", "systemExtensions", "kernelArgs"] as const;

/** What all documents have. */
export interface CommonParts {
  readonly mistyped: ReadonlySet<string>;
  readonly descriptors: Descriptors;
  readonly patches: readonly PatchModel[];
  readonly systemExtensions?: readonly string[];
  readonly kernelArgs?: Placed<readonly string[]>;
}

/** Reads what all documents have. */
export function common(fields: Fields, reading: Reading): CommonParts {
  const extensions = fields.texts("systemExtensions");
  const args = fields.texts("kernelArgs");
  return {
    mistyped: fields.mistyped,
    descriptors: descriptors(fields, reading),
    patches: fields.entries("patches", "A patch", PATCH_FIELDS).map((one) => patch(one, reading)),
    ...(extensions === undefined ? {} : { systemExtensions: extensions.map(({ value }) => value) }),
    ...(args === undefined ? {} : { kernelArgs: { value: args.map(({ value }) => value), at: fields.placeOfKey("kernelArgs") } }),
  };
}
