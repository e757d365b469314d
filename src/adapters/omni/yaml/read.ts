/**
 * YAML as Go's library reads it, with the place of every value; must not know what the values are for.
 *
 * Unlike a spec of ours a native file may hold merge keys, tags and `0755`: omnictl takes them, so they have a meaning.
 * What no reader would take is a mistake.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Document, type Node, type YAMLMap } from "yaml";
import type { SourceRange } from "../../../core/model.ts";
import { say, type Words } from "../../../core/words.ts";
import { MAX_ALIASED, MAX_DEPTH } from "../../../specs/yaml-limits.ts";
import { measure } from "../../../specs/yaml.ts";
import { resolvePlain } from "./resolve.ts";
import { GO_NULL, type GoEntry, type GoMap, type GoScalar, type GoValue } from "./value.ts";

/** Something in the text that Go's library refuses, or that would take too long to read. */
export interface YamlMistake {
  readonly at: SourceRange;
  readonly what: Words;
  readonly fix: Words;
}

/** All documents of a file in order. With a mistake of syntax there are none, as nothing in the text can be trusted. */
export interface ReadYaml {
  readonly documents: readonly GoValue[];
  readonly mistakes: readonly YamlMistake[];
  /** Where an offset of a value is. */
  readonly locate: (offset: number | undefined) => SourceRange;
}

/**
 * Reads `text` of the file named `file`.
 *
 * @param again as Go does that writes each document anew before it decodes it, which is what omnictl does with
 *   templates: inside brackets an empty value and a time of day come back as text then
 */
export function readGoYaml(text: string, file: string, again = false): ReadYaml {
  const lines = new LineCounter();
  const locate = (offset = 0): SourceRange => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const tooLarge = measure(text, file);
  if (tooLarge?.at !== undefined) {
    return { documents: [], mistakes: [{ at: tooLarge.at, what: tooLarge.what, fix: tooLarge.fix }], locate };
  }
  const odd = ODD_BREAK.exec(text);
  if (odd !== null) {
    const what = say`The text holds a line break that is not the usual one (U+${odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}).`;
    return {
      documents: [],
      mistakes: [
        { at: locateIn(text, file, odd.index), what, fix: say`Replace it by a line feed, or write it as an escape inside double quotes.` },
      ],
      locate,
    };
  }
  const parsed = parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    schema: "failsafe",
    logLevel: "silent",
  });
  const all: readonly Document.Parsed[] = Array.isArray(parsed) ? parsed : [];
  const broken = all.flatMap(({ errors }) => errors.slice(0, 1));
  const [error] = broken;
  if (error !== undefined) {
    // What follows `: "` is the source itself, which may be a secret.
    const [message = ""] = error.message.split(': "', 1);
    const what = say`This is not YAML: ${message}.`;
    return {
      documents: [],
      mistakes: [
        { at: locate(error.pos[0]), what, fix: say`Correct the line; often it is the indentation or a missing quote just above.` },
      ],
      locate,
    };
  }
  const mistakes: YamlMistake[] = [];
  const documents = all.map(({ contents }) => {
    const walk: Walk = {
      mistakes,
      locate,
      anchors: new Map(),
      open: new Set(),
      done: new Map(),
      sizes: new Map(),
      left: MAX_ALIASED,
      again,
    };
    return contents === null ? GO_NULL : valueOf(contents, 0, false, walk);
  });
  return { documents, mistakes, locate };
}

/** Go ends a line at these, other readers do not: what stands behind one is not the same for everybody. */
const ODD_BREAK = /[\u0085\u2028\u2029]/;

function locateIn(text: string, file: string, offset: number): SourceRange {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

interface Walk {
  readonly mistakes: YamlMistake[];
  readonly locate: ReadYaml["locate"];
  readonly anchors: Map<string, Node>;
  readonly open: Set<Node>;
  /** Values of anchors, so that an alias costs nothing to read. */
  readonly done: Map<Node, GoValue>;
  readonly sizes: Map<GoValue, number>;
  readonly again: boolean;
  /** How many values aliases may still stand for. */
  left: number;
}

function refuse(node: Node, what: Words, fix: Words, walk: Walk): GoValue {
  walk.mistakes.push({ at: walk.locate(node.range?.[0]), what, fix });
  return GO_NULL;
}

function valueOf(node: Node | null, depth: number, flow: boolean, walk: Walk): GoValue {
  if (node === null) return flow && walk.again ? { is: "text", text: "" } : GO_NULL;
  if (depth > MAX_DEPTH)
    return refuse(node, say`Lists and mappings are nested more than ${MAX_DEPTH} levels deep.`, say`Write it flatter.`, walk);
  if (isAlias(node)) return aliased(node, walk);
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
  walk.open.add(node);
  const at = node.range?.[0] ?? 0;
  let value: GoValue;
  if (isMap<Node, Node | null>(node)) value = { ...mapOf(node, depth, flow || node.flow === true, walk), at };
  else if (isSeq<Node>(node))
    value = { is: "list", items: node.items.map((item) => valueOf(item, depth + 1, flow || node.flow === true, walk)), at };
  else value = { ...(flow && walk.again ? reread(scalarOf(node, walk)) : scalarOf(node, walk)), at };
  walk.open.delete(node);
  if (node.anchor !== undefined) walk.done.set(node, value);
  return value;
}

function aliased(node: Node & { readonly source: string }, walk: Walk): GoValue {
  const target = walk.anchors.get(node.source);
  if (target === undefined)
    return refuse(node, say`The alias ${node.source} stands for nothing above it.`, say`Write the value itself.`, walk);
  if (walk.open.has(target))
    return refuse(node, say`The alias ${node.source} stands for something that contains it.`, say`Write the value itself.`, walk);
  const before = walk.left;
  const value = walk.done.get(target) ?? GO_NULL;
  walk.left -= sizeOf(value, walk.sizes);
  if (walk.left < 0) {
    if (before >= 0)
      refuse(node, say`Aliases stand for more than ${MAX_ALIASED} values by here.`, say`Write the values out, or split the file.`, walk);
    return GO_NULL;
  }
  return { ...value, at: node.range?.[0] ?? 0 };
}

/** The value and everything in it, aliases written out; each is counted once and remembered. */
function sizeOf(value: GoValue, sizes: Map<GoValue, number>): number {
  const known = sizes.get(value);
  if (known !== undefined) return known;
  const inside = value.is === "list" ? value.items : value.is === "map" ? value.entries.map((entry) => entry.value) : [];
  const size = inside.reduce((sum, one) => sum + sizeOf(one, sizes), 1);
  sizes.set(value, size);
  return size;
}

const STRING_TAG = /^(!!str|tag:yaml\.org,2002:str|!)$/;
const CORE_TAGS = /^(!!|tag:yaml\.org,2002:)(int|float|bool|null|timestamp)$/;

function scalarOf(node: Node, walk: Walk): GoScalar {
  const text = isScalar(node) && typeof node.value === "string" ? node.value : "";
  const isPlain = !isScalar(node) || node.type === "PLAIN" || node.type === undefined;
  // Line breaks beside indented lines are where libraries differ.
  if (isScalar(node) && node.type === "BLOCK_FOLDED" && /\n[ \t]/.test(text)) {
    refuse(
      node,
      say`Folded text (${">"}) with indented lines in it is not read the same by everybody.`,
      say`Write ${"|"} instead of ${">"}.`,
      walk,
    );
  }
  const { tag } = node;
  if (tag === undefined) return isPlain ? resolvePlain(text) : { is: "text", text, block: isScalar(node) && node.type === "BLOCK_LITERAL" };
  if (STRING_TAG.test(tag)) return { is: "text", text };
  const resolved = resolvePlain(text);
  if (CORE_TAGS.test(tag) && tag.endsWith(resolved.is === "time" ? "timestamp" : resolved.is)) return resolved;
  if (tag.endsWith(":float") && resolved.is === "int") return { is: "float", text, value: Number(resolved.value) };
  refuse(node, say`The tag ${tag} cannot be used with this value.`, say`Remove the tag and write the value itself.`, walk);
  return { is: "text", text };
}

/** What Go puts into quotes inside brackets when it writes a document anew. */
function reread(scalar: GoScalar): GoScalar {
  const quoted = (scalar.is === "null" && scalar.text === "") || (scalar.is === "time" && scalar.text.includes(":"));
  return quoted ? { is: "text", text: scalar.text } : scalar;
}

function mapOf(node: YAMLMap<Node, Node | null>, depth: number, flow: boolean, walk: Walk): GoMap {
  const own: GoEntry[] = [];
  const merges: GoValue[] = [];
  const firsts = new Map<string, number | undefined>();
  for (const pair of node.items) {
    const key = isAlias(pair.key) ? aliased(pair.key, walk) : valueOf(pair.key, depth + 1, flow, walk);
    if (key.is === "list" || key.is === "map") {
      refuse(pair.key, say`A key is not plain text.`, say`Write the key as a word, in quotes where needed.`, walk);
      continue;
    }
    const value = valueOf(pair.value, depth + 1, flow, walk);
    const entry = {
      key: { ...key, at: pair.key.range?.[0] ?? 0 },
      value: isBlank(value) ? { ...value, at: pair.key.range?.[0] ?? 0 } : value,
    };
    if (isMerge(pair.key)) {
      merges.push(value);
      continue;
    }
    if (firsts.has(key.text)) {
      const { line, column } = walk.locate(firsts.get(key.text));
      refuse(
        pair.key,
        say`The key ${key.text} stands twice in one mapping.`,
        say`Keep this one or the one in line ${line}, column ${column}.`,
        walk,
      );
      continue;
    }
    firsts.set(key.text, entry.key.at);
    own.push(entry);
  }
  return { is: "map", entries: merges.reduce((entries, merge) => merged(entries, merge, node, walk), own) };
}

/** `key:` with nothing after it stands where the key does. */
function isBlank(value: GoValue): boolean {
  return value.is === "null" && value.text === "";
}

function isMerge(key: Node): boolean {
  return isScalar(key) && key.value === "<<" && key.type === "PLAIN" && key.tag === undefined;
}

/** What a merge key adds: its own keys never win, and of several mappings the first does. */
function merged(entries: readonly GoEntry[], merge: GoValue, node: Node, walk: Walk): GoEntry[] {
  const sources = merge.is === "list" ? merge.items : [merge];
  const all = [...entries];
  for (const source of sources) {
    if (source.is !== "map") {
      refuse(node, say`A merge key (${"<<"}) stands for something that is no mapping.`, say`Write the merged keys out.`, walk);
      continue;
    }
    for (const entry of source.entries) if (!all.some(({ key }) => key.text === entry.key.text)) all.push(entry);
  }
  return all;
}
