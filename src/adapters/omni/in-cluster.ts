/** What objects of a cluster's own Kubernetes say, as texts and words; must not ask for them. */
import type { Json } from "../../core/model.ts";
import { at } from "../../core/pointer.ts";
import { list, say, type Words } from "../../core/words.ts";

/** Names in words, at most `most` of them and how many more. */
export function named(names: readonly string[], most: number): Words {
  const more = names.length - most;
  return [...list(names.slice(0, most).map((name) => say`${name}`)), ...(more > 0 ? [` and ${more} more`] : [])];
}

/** The text at a JSON pointer; empty for anything else. */
export function textAt(value: Json | undefined, path: string): string {
  const found = at(value, path);
  return typeof found === "string" ? found : "";
}
