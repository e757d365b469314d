/** The shapes that several rows of the field table share; must not know a single field. */
import { compareText } from "../../../core/diagnostics.ts";
import type { Json } from "../../../core/model.ts";
import { keyed, whole, type Fulfilled, type Row, type SeenContainer } from "./row.ts";
import { entries, isInterpolated, list, scalar, unlessEmpty } from "./text.ts";

/** A row whose config side is one text. */
export function text(name: string, code: string, about: string, fromInspect: (seen: SeenContainer) => Fulfilled): Row {
  return whole({ name, code, words: about, fromConfig: ({ raw }) => textOf(scalar(raw[name])), fromInspect });
}

/** A row that is on or off; off is the default. */
export function flag(name: string, code: string, about: string, fromInspect: (seen: SeenContainer) => boolean | null | undefined): Row {
  return whole({
    name,
    code,
    words: about,
    fromConfig: ({ raw }) => switchOf(raw[name]),
    fromInspect: (seen) => [fromInspect(seen) === true ? true : undefined],
  });
}

/** A row whose config side is one text or a list of texts in an order that matters. */
export function listRow(
  name: string,
  code: string,
  about: string,
  fromInspect: (seen: SeenContainer) => readonly string[] | null | undefined,
): Row {
  return whole({
    name,
    code,
    words: about,
    fromConfig: ({ raw }) => unlessEmpty(list(raw[name]).map((item) => scalar(item) ?? "")),
    fromInspect: (seen) => [unlessEmpty([...(fromInspect(seen) ?? [])])],
  });
}

/** A row whose config side is a list of texts in any order. */
export function sortedList(
  name: string,
  code: string,
  about: string,
  fromInspect: (seen: SeenContainer) => readonly string[] | null | undefined,
): Row {
  return whole({
    name,
    code,
    words: about,
    fromConfig: ({ raw }) =>
      unlessEmpty(
        list(raw[name])
          .map((item) => scalar(item) ?? "")
          .toSorted(compareText),
      ),
    fromInspect: (seen) => [unlessEmpty((fromInspect(seen) ?? []).toSorted(compareText))],
  });
}

/** A row of names and values, compared name by name. */
export function pairsRow(
  name: string,
  code: string,
  about: string,
  fromInspect: (seen: SeenContainer) => Readonly<Record<string, string>> | null | undefined,
): Row {
  return keyed({
    name,
    code,
    words: about,
    secret: () => false,
    fromConfig: ({ raw }) => Object.fromEntries(entries(raw[name]).map(([key, value]) => [key, value ?? ""])),
    fromInspect: (seen) => Object.fromEntries(Object.entries(fromInspect(seen) ?? {}).map(([key, value]) => [key, [value]])),
  });
}

/** Undefined for what is missing or empty. */
export function textOf(value: string | null | undefined): string | undefined {
  return value === null || value === "" ? undefined : value;
}

/** True, or the text with a variable in it; off and absent are the same. */
function switchOf(value: Json | undefined): Json | undefined {
  if (typeof value === "string" && isInterpolated(value)) return value;
  return value === true || value === "true" || value === "yes" || value === "on" || value === "1" ? true : undefined;
}
