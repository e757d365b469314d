/** Plain JSON out of a Go value, with the way back to places; must not know what the values are for. */
import type { Json, Path } from "../../../core/model.ts";
import { tokens } from "../../../core/pointer.ts";
import type { GoScalar, GoValue } from "./value.ts";

/** The value as JSON; numbers beyond what JSON counts exactly, dates and infinities become their text. */
export function toJson(value: GoValue): Json {
  if (value.is === "list") return value.items.map(toJson);
  if (value.is === "map") return Object.fromEntries(value.entries.map(({ key, value: one }) => [key.text, toJson(one)]));
  return scalarJson(value);
}

function scalarJson(scalar: GoScalar): Json {
  switch (scalar.is) {
    case "null":
      return null;
    case "bool":
      return scalar.value;
    case "int": {
      const number = Number(scalar.value);
      return Number.isSafeInteger(number) ? number : scalar.text;
    }
    case "float":
      return Number.isFinite(scalar.value) ? scalar.value : scalar.text;
    default:
      return scalar.text;
  }
}

/** The offset of the value at `path`, of its key, or of the nearest value above it. */
export function offsetAt(value: GoValue, path: Path, what: "value" | "key" = "value"): number | undefined {
  let here = value;
  let offset = value.at;
  const names = tokens(path);
  for (const [index, name] of names.entries()) {
    const entry = here.is === "map" ? here.entries.find(({ key }) => key.text === name) : undefined;
    const next = here.is === "list" ? here.items[Number(name)] : entry?.value;
    if (next === undefined) return offset;
    here = next;
    offset = what === "key" && index === names.length - 1 && entry !== undefined ? entry.key.at : next.at;
  }
  return offset;
}
