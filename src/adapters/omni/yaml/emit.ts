/**
 * Writes values as Go's YAML library does, byte for byte; must not decide their order or what they mean.
 *
 * Facts: emitter.go of go.yaml.in/yaml/v4. Lines are never folded, lists stand indented inside mappings, an empty list
 * or mapping is `[]` or `{}`, and what follows `- ` is indented by two whatever the indentation is.
 */
import { formatFloat } from "./resolve.ts";
import { Page } from "./page.ts";
import { isBreak, isPrintable, isSimpleKey, styleOfBare, styleOfText, type Place, type Style } from "./scalar-style.ts";
import type { GoMap, GoScalar, GoValue } from "./value.ts";

/**
 * The documents as one text, each ending in a line break, with `---` between them. `odd` is how words are quoted that only
 * older YAML takes for something else: double up to v4.0.0-rc.4 of the library, single from rc.6 on.
 */
export function emitYaml(documents: readonly GoValue[], indent: 2 | 4, odd: "single" | "double" = "double"): string {
  const page = new Page(indent, odd);
  for (const [index, document] of documents.entries()) {
    if (index > 0) {
      page.toColumn(0);
      page.mark("---", { spaced: true });
      page.toColumn(0);
    }
    writeNode(page, document, { best: indent, indent: -1, inside: "document" });
    page.toColumn(0);
  }
  return page.text();
}

interface Context {
  /** Spaces a level. */
  readonly best: number;
  /** The column of the collection that the node is in; -1 for a document. */
  readonly indent: number;
  readonly inside: "document" | "item" | "value";
}

/** The column of what lies below `context`. */
function deeper({ best, indent, inside }: Context, isScalar: boolean): number {
  if (indent < 0) return isScalar ? best : 0;
  return inside === "item" ? indent + 2 : best * Math.floor((indent + best) / best);
}

function writeNode(page: Page, value: GoValue, context: Context): void {
  if (value.is === "map") {
    if (value.entries.length === 0) page.mark("{}", { spaced: true });
    else writeMap(page, value, context);
  } else if (value.is === "list") {
    if (value.items.length === 0) page.mark("[]", { spaced: true });
    else writeList(page, value.items, context);
  } else {
    writeScalar(page, value, deeper(context, true), "other");
  }
}

function writeList(page: Page, items: readonly GoValue[], context: Context): void {
  const indent = deeper(context, false);
  for (const item of items) {
    page.toColumn(indent);
    page.mark("-", { spaced: true, indents: true });
    writeNode(page, item, { best: context.best, indent, inside: "item" });
  }
}

function writeMap(page: Page, map: GoMap, context: Context): void {
  const indent = deeper(context, false);
  const below: Context = { best: context.best, indent, inside: "value" };
  for (const { key, value } of map.entries) {
    page.toColumn(indent);
    const simple = isSimpleKey(textOf(key));
    if (simple) {
      writeScalar(page, key, deeper(below, true), "key");
      page.mark(":", {});
    } else {
      page.mark("?", { spaced: true, indents: true });
      writeScalar(page, key, deeper(below, true), "other");
      page.toColumn(indent);
      page.mark(":", { spaced: true, indents: true });
    }
    writeNode(page, value, below);
  }
}

/** What the scalar says, before quotes. */
function textOf(scalar: GoScalar): string {
  switch (scalar.is) {
    case "null":
      return "null";
    case "float":
      return formatFloat(scalar.value);
    case "text":
    case "bare":
      return scalar.text;
    case "bool":
    case "int":
    case "time":
      return String(scalar.value);
  }
}

function writeScalar(page: Page, scalar: GoScalar, indent: number, place: Place): void {
  const text = textOf(scalar);
  const style: Style =
    scalar.is === "text" ? styleOfText(text, place, page.odd) : scalar.is === "bare" ? styleOfBare(text, place) : "plain";
  if (style === "plain") page.word(text);
  else if (style === "single") writeSingle(page, text, indent);
  else if (style === "double")
    page.mark(
      `"${Array.from(text)
        .map((one) => escaped(one, text))
        .join("")}"`,
      { spaced: true },
    );
  else writeLiteral(page, text, indent);
}

function writeSingle(page: Page, text: string, indent: number): void {
  page.mark("'", { spaced: true });
  writeLines(page, text.replaceAll("'", "''"), indent, false);
  page.mark("'", {});
}

function writeLiteral(page: Page, text: string, indent: number): void {
  const characters = Array.from(text);
  const hint = text.startsWith(" ") ? String(page.best) : "";
  const [last = "", beforeLast] = [characters.at(-1), characters.at(-2)];
  const chomp = !isBreak(last) ? "-" : beforeLast === undefined || isBreak(beforeLast) ? "+" : "";
  page.mark(`|${hint}${chomp}`, { spaced: true });
  page.lineBreak();
  page.ready();
  writeLines(page, text, indent, true);
}

function writeLines(page: Page, text: string, indent: number, fresh: boolean): void {
  let atStart = fresh;
  for (const character of text) {
    if (isBreak(character)) {
      page.breakAs(character);
      atStart = true;
      continue;
    }
    if (atStart) page.toColumn(indent);
    page.put(character);
    atStart = false;
  }
}

const ESCAPES: ReadonlyMap<number, string> = new Map([
  [0x00, "0"],
  [0x07, "a"],
  [0x08, "b"],
  [0x09, "t"],
  [0x0a, "n"],
  [0x0b, "v"],
  [0x0c, "f"],
  [0x0d, "r"],
  [0x1b, "e"],
  [0x22, '"'],
  [0x5c, "\\"],
  [0x85, "N"],
  [0xa0, "_"],
  [0x2028, "L"],
  [0x2029, "P"],
]);

function escaped(character: string, text: string): string {
  const isFree = isPrintable(character) && !isBreak(character) && character !== '"' && character !== "\\";
  // Text that starts with a byte order mark is escaped whole.
  if (isFree && !text.startsWith("\ufeff")) return character;
  const code = character.codePointAt(0) ?? 0;
  const short = ESCAPES.get(code);
  if (short !== undefined) return `\\${short}`;
  const [letter, width] = code <= 0xff ? (["x", 2] as const) : code <= 0xffff ? (["u", 4] as const) : (["U", 8] as const);
  return `\\${letter}${code.toString(16).toUpperCase().padStart(width, "0")}`;
}
