/** Findings for a value that its schema refuses: each with its place, the fix, and a guess at what was meant; must not validate. */
import type { z } from "zod";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { ComponentName, Json, Path } from "../core/model.ts";
import { at, pointer, tokens, within } from "../core/pointer.ts";
import { list, say, type Words } from "../core/words.ts";
import { closest } from "./closest.ts";
import { descriptionAt, jsonSchema, keysAt } from "./described.ts";
import { mistakes, type Mistake } from "./mistakes.ts";
import { found } from "./rules.ts";
import type { YamlDocument } from "./yaml.ts";

/** A part of a document and the schema it was held against. */
export interface Refused {
  readonly schema: z.ZodType;
  readonly document: YamlDocument;
  /** Where in the document the schema's value is. */
  readonly base: Path;
  readonly component?: ComponentName | undefined;
}

/** One finding for each mistake that `issues` tell of. Where the YAML itself was refused nothing more is said. */
export function expand(issues: readonly z.core.$ZodIssue[], refused: Refused): Diagnostic[] {
  const { document, base, component } = refused;
  const open = mistakes(issues, base, document.value ?? null).filter(({ path }) => !document.refused.some((above) => within(path, above)));
  if (open.length === 0) return [];
  const schema = jsonSchema(refused.schema);
  const inside = (path: Path): Path => path.slice(base.length);
  return open.map((mistake) => {
    switch (mistake.is) {
      case "unknown":
        return found("S009", {
          component,
          at: document.locate(mistake.path + pointer(mistake.key), "key"),
          ...unknownKey(mistake, keysAt(schema, inside(mistake.path))),
        });
      case "missing":
        return found("S010", {
          component,
          at: document.locate(mistake.path),
          ...missingKey(mistake, descriptionAt(schema, inside(mistake.path))),
        });
      case "wrong":
        return found("S011", {
          component,
          at: document.locate(mistake.path, mistake.on),
          ...wrongValue(mistake, document.value, descriptionAt(schema, inside(mistake.path))),
        });
    }
  });
}

interface Told {
  readonly what: Words;
  readonly fix: Words;
}

function unknownKey({ path, key }: Mistake & { readonly is: "unknown" }, known: readonly string[]): Told {
  if (known.includes(key)) {
    return {
      what: say`${pathText(path)} has ${key} beside keys that exclude it.`,
      fix: say`Keep ${key} or the others, in one entry each.`,
    };
  }
  const near = closest(key, known);
  const meant = near === undefined ? say`Remove it, or use one of ${quoted(known)}.` : say`Did you mean ${near}?`;
  return { what: say`${pathText(path)} has no key ${key}.`, fix: meant };
}

function missingKey({ path, oneOf }: Mistake & { readonly is: "missing" }, description: string | undefined): Told {
  if (oneOf !== undefined)
    return {
      what: say`${pathText(path)} says nothing of ${quoted(oneOf)}.`,
      fix: say`Add one of them.`,
    };
  const key = tokens(path).at(-1) ?? "";
  const above = path.slice(0, path.lastIndexOf("/"));
  return {
    what: say`${pathText(above)} lacks the key ${key}.`,
    fix: say`Add ${`${key}:`}.${about(description)}`,
  };
}

function wrongValue(
  { path, on, must }: Mistake & { readonly is: "wrong" },
  value: Json | undefined,
  description: string | undefined,
): Told {
  if (on === "key")
    return {
      what: say`${pathText(path)} has a name that does not fit: it must be ${must}.`,
      fix: say`Rename it.`,
    };
  const written = at(value, path);
  const options = must.flatMap((word) => (typeof word === "string" ? [] : [word.quote]));
  const near = typeof written === "string" ? closest(written, options) : undefined;
  const fix = near === undefined ? say`Give a value that is ${must}.` : say`Did you mean ${near}?`;
  return { what: say`${pathText(path)} must be ${must}.`, fix: [...fix, ...about(description)] };
}

/** Descriptions are our own words, out of the schemas. */
function about(description: string | undefined): Words {
  return description === undefined ? [] : [` ${description}`];
}

function quoted(names: readonly string[]): Words {
  return list(names.map((one) => say`${one}`));
}

/** A path as people write it, quoted: `spec.probes[0].timeout`; the whole document by that name. */
export function pathText(path: Path): Words {
  if (path === "") return ["The document"];
  const text = tokens(path)
    .map((token) => (/^\d+$/.test(token) ? `[${token}]` : `.${token}`))
    .join("");
  return say`${text.replace(/^\./, "")}`;
}
