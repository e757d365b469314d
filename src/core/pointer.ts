/** JSON pointers (RFC 6901) into plain JSON; must not change what they point into. */
import type { Json, Path } from "./model.ts";

/** The value at `path`, or undefined where there is none. `""` is the whole value. */
export function at(value: Json | undefined, path: Path): Json | undefined {
  let here = value;
  for (const token of tokens(path)) {
    if (Array.isArray(here)) here = /^(0|[1-9][0-9]*)$/.test(token) ? here[Number(token)] : undefined;
    else if (isRecord(here)) here = Object.hasOwn(here, token) ? here[token] : undefined;
    else return undefined;
  }
  return here;
}

/** The reference tokens of a pointer, unescaped: `/a~1b/0` gives `["a/b", "0"]`. */
export function tokens(path: Path): string[] {
  if (path === "") return [];
  return path
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The pointer made of these tokens: `["a/b", "0"]` gives `/a~1b/0`. */
export function pointer(...parts: readonly string[]): Path {
  return parts.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Whether `path` is `above` or lies below it. */
export function within(path: Path, above: Path): boolean {
  return path === above || path.startsWith(`${above}/`);
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
