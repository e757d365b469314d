/** Shapes that several specs share: names and paths; must not read files. Error texts complete "must be …". */
import { z } from "zod";

const NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/** The name of a component inside its kind: a DNS label, so that it fits labels, tags, file and check names. */
export const name = z
  .string()
  .regex(NAME, "lower-case letters, digits and -, not at either end")
  .max(63, "at most 63 characters long")
  .describe("Unique among its kind; lower-case letters, digits and `-`, at most 63.");

/** `Kind/name`. */
export const componentName = z
  .templateLiteral([z.string().regex(/^[A-Z][A-Za-z0-9]*$/), "/", z.string().regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/)], {
    error: "a component's name, like Stack/media",
  })
  .describe("A component's name, e.g. `Stack/media`.");

/** A path from the repository's root (or from a stack's folder): relative, with no way out. */
export const pathInside = z
  .string()
  .regex(/^(?![/-])(?!.*(^|\/)\.\.(\/|$))[^\\\n]+$/, "a path inside the repository, without .. and with no / or - in front")
  .overwrite(tidy);

/** `./omni//hub/` and `omni/hub` are the same folder; the root is `.`. */
function tidy(path: string): string {
  const names = path.split("/").filter((part) => part !== "" && part !== ".");
  return names.length === 0 ? "." : names.join("/");
}

/** Whether `text` can be the name of a component. */
export function isName(text: string): boolean {
  return NAME.test(text) && text.length <= 63;
}
