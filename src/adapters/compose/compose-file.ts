/** Where things stand in a Compose file, and which other files it names; must not decide what the file means. */
import { posix } from "node:path";
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from "yaml";
import type { Json, SourceRange } from "../../core/model.ts";
import { parseEnv } from "./dotenv.ts";
import { variablesIn, type VariableUse } from "./normalise/text.ts";

/** One parsed Compose file. `path` is from the repository's root. */
export interface ComposeFile {
  readonly path: string;
  readonly text: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** A variable that a file uses, and where. */
export interface PlacedVariable extends VariableUse {
  readonly at: SourceRange;
}

/** Never fails: what YAML cannot read, Compose will refuse by itself. Aliases are not expanded. */
export function parseComposeFile(path: string, text: string): ComposeFile {
  const lines = new LineCounter();
  const parse = (source: string): Document.Parsed =>
    parseDocument(source, { lineCounter: lines, logLevel: "silent", uniqueKeys: false, merge: true });
  try {
    return { path, text, lines, document: parse(text) };
  } catch {
    // Nested deeper than the parser's stack: nobody can be shown a place in it.
    return { path, text, lines, document: parse("") };
  }
}

/** The value of `name:` at the top, as written. */
export function projectNameIn({ document }: ComposeFile): string | undefined {
  const name = isMap(document.contents) ? document.contents.get("name") : undefined;
  return typeof name === "string" || typeof name === "number" ? String(name) : undefined;
}

/**
 * The place of a key, e.g. `["services", "web", "image"]`, in the last file that has it; else of the deepest part of
 * the way that some file has. Undefined when none has even the first.
 */
export function placeOf(files: readonly ComposeFile[], way: readonly (string | number)[]): SourceRange | undefined {
  for (let length = way.length; length > 0; length -= 1) {
    for (const file of files.toReversed()) {
      const offset = offsetOf(file, way.slice(0, length));
      if (offset !== undefined) return rangeAt(file, offset);
    }
  }
  return undefined;
}

/**
 * The place of the word `text` inside the value at `way`, in the last file that has both; else the place of `way`.
 * A word ends where a letter, digit, `_` or `-` does not go on.
 */
export function placeOfText(files: readonly ComposeFile[], way: readonly (string | number)[], text: string): SourceRange | undefined {
  for (const file of files.toReversed()) {
    const [from, to] = nodeAt(file, way)?.range ?? [0, 0];
    for (let at = file.text.indexOf(text, from); at !== -1 && at < to; at = file.text.indexOf(text, at + 1)) {
      if (!/[\w-]/.test(file.text[at + text.length] ?? "")) return rangeAt(file, at);
    }
  }
  return placeOf(files, way);
}

function nodeAt({ document }: ComposeFile, way: readonly (string | number)[]): Node | undefined {
  let node: unknown = document.contents;
  for (const step of way) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) node = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : undefined) === String(step))?.value;
    else if (isSeq(node) && typeof step === "number") node = node.items[step];
    else return undefined;
  }
  return (isAlias(node) ? node.resolve(document) : node) as Node | undefined;
}

function offsetOf({ document }: ComposeFile, way: readonly (string | number)[]): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const step of way) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : undefined) === String(step));
      if (pair === undefined) return undefined;
      offset = (pair.key as Node).range?.[0];
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      node = node.items[step];
      offset = (node as Node | undefined)?.range?.[0];
    } else {
      return undefined;
    }
  }
  return offset;
}

function rangeAt({ path, lines }: ComposeFile, offset: number): SourceRange {
  const { line, col } = lines.linePos(offset);
  return { file: path, line, column: col };
}

/** Every use of a variable in the values of a file, in the order of the text. Keys are not replaced by Compose. */
export function variablesOf(file: ComposeFile): PlacedVariable[] {
  const found: PlacedVariable[] = [];
  visit(file.document, {
    Scalar(key, node) {
      if (key === "key" || typeof node.value !== "string" || !node.value.includes("$")) return;
      const [start, end] = node.range ?? [0, 0];
      for (const use of variablesIn(file.text.slice(start, end))) found.push({ ...use, at: rangeAt(file, start + use.offset) });
    },
  });
  return found.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

/** The same for an env file. */
export function variablesOfEnvFile(path: string, text: string): PlacedVariable[] {
  const lines = text.split("\n");
  return parseEnv(text).flatMap(({ value, line }) =>
    variablesIn(value ?? "").map((use) => {
      const column = Math.max(
        0,
        (lines[line - 1] ?? "").indexOf(`$${lines[line - 1]?.includes(`\${${use.name}`) === true ? "{" : ""}${use.name}`),
      );
      return { ...use, at: { file: path, line, column: column + 1 } };
    }),
  );
}

/** A file that a Compose file names. `path` is relative to the project's folder unless absolute, variables as written. */
export type NamedFile =
  | { readonly kind: "env"; readonly path: string }
  /** `base` is the folder that relative paths in it mean, as `path` is. */
  | { readonly kind: "compose"; readonly path: string; readonly base: string };

/** The further Compose files and env files that `file` names; relative paths in it mean `base`, as {@link NamedFile} has it. */
export function filesNamedIn(file: ComposeFile, base: string): NamedFile[] {
  const found: NamedFile[] = [];
  const from = (path: string): string => (posix.isAbsolute(path) ? path : posix.join(base, path));
  visit(file.document, {
    Pair(_, pair, ancestors) {
      const name = isScalar(pair.key) ? pair.key.value : undefined;
      const depth = ancestors.filter(isPair).length;
      const paths = (value: unknown): string[] => pathsIn(value).map(from);
      if (name === "env_file" || name === "label_file")
        for (const path of paths(toPlain(pair.value, file))) found.push({ kind: "env", path });
      if (name === "include" && depth === 0) found.push(...includesIn(toPlain(pair.value, file), from));
      if (name === "extends")
        for (const path of paths(fileOf(toPlain(pair.value, file)))) found.push({ kind: "compose", path, base: posix.dirname(path) });
    },
  });
  return found;
}

/** The files of an entry share a folder, that of its first one by default, and its `.env` where it names no env file. */
function includesIn(value: unknown, from: (path: string) => string): NamedFile[] {
  return (Array.isArray(value) ? value : [value]).flatMap((entry: unknown): NamedFile[] => {
    const paths = pathsIn(entry).map(from);
    const [first] = paths;
    if (first === undefined) return [];
    const { project_directory: given, env_file: env } = (typeof entry === "object" ? entry : {}) as Record<string, unknown>;
    const base = typeof given === "string" ? from(given) : posix.dirname(first);
    const own: NamedFile[] = env === undefined || env === null ? [{ kind: "env", path: posix.join(base, ".env") }] : [];
    return [...paths.map((path) => ({ kind: "compose" as const, path, base })), ...own];
  });
}

function toPlain(node: unknown, { document }: ComposeFile): Json | undefined {
  const resolved = isAlias(node) ? node.resolve(document) : node;
  try {
    return (resolved as Node | undefined)?.toJS(document, { maxAliasCount: 100 }) as Json | undefined;
  } catch {
    // More aliases than any list of files has: Compose will say what it thinks of it.
    return undefined;
  }
}

function fileOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "file" in value ? value.file : undefined;
}

/** A text, a list of texts, or records with a `path`. */
function pathsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(pathsIn);
  return typeof value === "object" && value !== null && "path" in value ? pathsIn(value.path) : [];
}
