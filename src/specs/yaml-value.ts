/** From parsed YAML to plain values, refusing what is not plain; must not know what the values are for. */
import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Json, Path, SourceRange } from "../core/model.ts";
import { pointer } from "../core/pointer.ts";
import { say, type Words } from "../core/words.ts";
import { found, type SpecRule } from "./rules.ts";
import { MAX_ALIASED, MAX_DEPTH, tooDeep, tooManyAliases } from "./yaml-limits.ts";
import { keyText, type AliasTargets } from "./yaml-position.ts";

const CORE_TAGS = new Set(["str", "int", "float", "bool", "null", "seq", "map"].map((name) => `tag:yaml.org,2002:${name}`));
/** Set by assignment, these change what an object is. */
const REFUSED_KEYS = new Set(["__proto__", "constructor", "prototype"]);

export interface ReadValue {
  readonly value: Json | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Where something was left out. */
  readonly refused: readonly Path[];
  readonly targets: AliasTargets;
}

/** The plain value of a document's contents. Mappings keep the first of two equal keys. */
export function readValue(contents: Node | null, at: (offset: number) => SourceRange): ReadValue {
  const walk: Walk = {
    at,
    diagnostics: [],
    refused: [],
    anchors: new Map(),
    open: new Set(),
    done: new Map(),
    targets: new Map(),
    aliased: 0,
  };
  const value = contents === null ? undefined : read(contents, "", 0, walk).value;
  // An empty document is a null without any text.
  const isEmpty = isScalar(contents) && contents.source === "";
  return {
    value: isEmpty ? undefined : value,
    diagnostics: walk.diagnostics,
    refused: walk.refused,
    targets: walk.targets,
  };
}

interface Walk {
  readonly at: (offset: number) => SourceRange;
  readonly diagnostics: Diagnostic[];
  readonly refused: Path[];
  readonly anchors: Map<string, Node>;
  /** Anchored nodes that are being read: an alias to one of them would never end. */
  readonly open: Set<Node>;
  readonly done: Map<Node, Sized>;
  readonly targets: Map<Alias, Node>;
  aliased: number;
}

/** `size` counts the value and everything in it, aliases written out. */
interface Sized {
  readonly value: Json | undefined;
  readonly size: number;
}

const nothing: Sized = { value: undefined, size: 1 };

function read(node: Node, path: Path, depth: number, walk: Walk): Sized {
  if (depth > MAX_DEPTH) {
    walk.diagnostics.push(tooDeep(walk.at(node.range?.[0] ?? 0)));
    walk.refused.push(path);
    return nothing;
  }
  if (isAlias(node)) return readAlias(node, path, walk);
  if (node.tag !== undefined && !CORE_TAGS.has(node.tag)) {
    return refuse(
      "S006",
      node,
      path,
      say`The tag ${node.tag} is not understood here.`,
      say`Remove the tag and write the value itself.`,
      walk,
    );
  }
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
  walk.open.add(node);
  const sized = isMap<Node, Node | null>(node)
    ? readMap(node, path, depth, walk)
    : isSeq<Node>(node)
      ? readList(node, path, depth, walk)
      : readScalar(node);
  walk.open.delete(node);
  if (node.anchor !== undefined) walk.done.set(node, sized);
  return sized;
}

function readScalar(node: Node): Sized {
  const value = isScalar(node) ? node.value : undefined;
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return { value, size: 1 };
  return nothing;
}

function readList(list: YAMLSeq<Node>, path: Path, depth: number, walk: Walk): Sized {
  const values: Json[] = [];
  let size = 1;
  for (const [index, item] of list.items.entries()) {
    const child = read(item, `${path}/${index}`, depth + 1, walk);
    size += child.size;
    values.push(child.value ?? null);
  }
  return { value: values, size };
}

function readMap(map: YAMLMap<Node, Node | null>, path: Path, depth: number, walk: Walk): Sized {
  const values: Record<string, Json> = {};
  const firsts = new Map<string, Node>();
  let size = 1;
  for (const pair of map.items) {
    const key = acceptedKey(pair.key, path, firsts, walk);
    if (key === undefined) continue;
    firsts.set(key, pair.key);
    if (isScalar(pair.key) && pair.key.anchor !== undefined) {
      walk.anchors.set(pair.key.anchor, pair.key);
      walk.done.set(pair.key, { value: key, size: 1 });
    }
    const child = pair.value === null ? { value: null, size: 1 } : read(pair.value, path + pointer(key), depth + 1, walk);
    size += child.size;
    if (child.value !== undefined) values[key] = child.value;
  }
  return { value: values, size };
}

/** The key's text, or undefined after saying why it cannot be one. */
function acceptedKey(key: Node, path: Path, firsts: ReadonlyMap<string, Node>, walk: Walk): string | undefined {
  const text = keyText(key);
  if (text === undefined) {
    refuse("S004", key, path, say`A key is not plain text.`, say`Write the key as a word, in quotes where needed.`, walk);
    return undefined;
  }
  if (key.tag !== undefined && !CORE_TAGS.has(key.tag)) {
    refuse("S006", key, path, say`The tag ${key.tag} is not understood here.`, say`Remove the tag and write the key itself.`, walk);
    return undefined;
  }
  if (text === "<<") {
    refuse("S004", key, path, say`Merge keys (${"<<"}) are not supported.`, say`Write the merged keys out.`, walk);
    return undefined;
  }
  if (REFUSED_KEYS.has(text)) {
    refuse("S004", key, path + pointer(text), say`The key ${text} is refused.`, say`Choose another name.`, walk);
    return undefined;
  }
  const first = firsts.get(text);
  if (first === undefined) return text;
  const { line, column } = walk.at(first.range?.[0] ?? 0);
  refuse(
    "S003",
    key,
    undefined,
    say`The key ${text} stands twice in one mapping.`,
    say`Keep this one or the one in line ${line}, column ${column}.`,
    walk,
  );
  return undefined;
}

function readAlias(alias: Alias, path: Path, walk: Walk): Sized {
  const target = walk.anchors.get(alias.source);
  if (target === undefined)
    return refuse("S002", alias, path, say`The alias ${alias.source} stands for nothing above it.`, say`Write the value itself.`, walk);
  if (walk.open.has(target))
    return refuse(
      "S005",
      alias,
      path,
      say`The alias ${alias.source} stands for something that contains it.`,
      say`Write the value itself.`,
      walk,
    );
  walk.targets.set(alias, target);
  const sized = walk.done.get(target) ?? nothing;
  const before = walk.aliased;
  walk.aliased += sized.size;
  if (walk.aliased <= MAX_ALIASED) return sized;
  if (before <= MAX_ALIASED) walk.diagnostics.push(tooManyAliases(walk.at(alias.range?.[0] ?? 0)));
  walk.refused.push(path);
  return nothing;
}

function refuse(rule: SpecRule, node: Node, path: Path | undefined, what: Words, fix: Words, walk: Walk): Sized {
  walk.diagnostics.push(found(rule, { at: walk.at(node.range?.[0] ?? 0), what, fix }));
  if (path !== undefined) walk.refused.push(path);
  return nothing;
}
