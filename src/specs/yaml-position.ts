/** Where a value or key stands in a parsed document; must not read text. */
import { isAlias, isMap, isScalar, isSeq, type Alias, type Node } from "yaml";
import type { Path } from "../core/model.ts";
import { tokens } from "../core/pointer.ts";

/** What each alias of a document stands for. */
export type AliasTargets = ReadonlyMap<Alias, Node>;

/** The text of a mapping's key, or undefined where the key is no plain text, number or boolean. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const { value, source } = key;
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? (source ?? String(value)) : undefined;
}

/** The offset in the text of what `path` names, or of the nearest thing above it. */
export function positionOf(root: Node | null, targets: AliasTargets, path: Path, what: "value" | "key"): number {
  let here: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  const names = tokens(path);
  for (const [index, name] of names.entries()) {
    const child = childOf(isAlias(here) ? (targets.get(here) ?? null) : here, name);
    if (child === undefined) return offset;
    here = child.value;
    const isLast = index === names.length - 1;
    offset = (isLast && what === "key") || isEmpty(here) ? child.offset : (here?.range?.[0] ?? child.offset);
  }
  return offset;
}

function childOf(parent: Node | null, name: string): { readonly value: Node | null; readonly offset: number } | undefined {
  if (isMap<Node, Node | null>(parent)) {
    const pair = parent.items.find(({ key }) => keyText(key) === name);
    return pair === undefined ? undefined : { value: pair.value, offset: pair.key.range?.[0] ?? 0 };
  }
  if (!isSeq<Node>(parent)) return undefined;
  const item = parent.items[Number(name)];
  return item === undefined ? undefined : { value: item, offset: item.range?.[0] ?? 0 };
}

/** `key:` with nothing after it: the place of the value is the end of the key, which helps nobody. */
function isEmpty(node: Node | null): boolean {
  return isScalar(node) && node.value === null && node.source === "";
}
