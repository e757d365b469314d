/**
 * In which style Go's YAML library writes a piece of text; must not write it.
 *
 * Facts: emitter.go (analyzeScalar, selectScalarStyle) and representer.go (stringv) of go.yaml.in/yaml/v4.
 */
import { isOddWord, staysText } from "./resolve.ts";

export type Style = "plain" | "single" | "double" | "literal";

/** Where the text goes: `key` is the key of a mapping that stands in one line with its value. */
export type Place = "key" | "other";

/** How much of a key can stand in front of a colon, in bytes of UTF-8. */
const MAX_SIMPLE_KEY = 128;
const BREAK = /^[\r\n\u0085\u2028\u2029]$/;
const NOT_SPACE = /[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** The style for a Go string; `odd` for a word that is text to this YAML and was something else to an older one. */
export function styleOfText(text: string, place: Place, odd: "single" | "double" = "double"): Style {
  if (text.includes("\n")) return possible(isBlock(text) ? "literal" : "double", text, place);
  if (staysText(text)) return possible("plain", text, place);
  return possible(isOddWord(text) ? odd : "double", text, place);
}

/** The style for a node that carries no type, as labels and annotations are. */
export function styleOfBare(text: string, place: Place): Style {
  return possible(text.includes("\n") ? "literal" : "plain", text, place);
}

/** Whether a key can stand in front of a colon; if not it is written after a question mark. */
export function isSimpleKey(text: string): boolean {
  return !Array.from(text).some(isBreak) && new TextEncoder().encode(text).length <= MAX_SIMPLE_KEY;
}

export function isBreak(character: string): boolean {
  return BREAK.test(character);
}

/** Go calls printable what fits into three bytes of UTF-8, so an emoji is not. */
export function isPrintable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x0a || (code >= 0x20 && code <= 0x7e)) return true;
  return code >= 0xa0 && code <= 0xfffd && code !== 0xfeff && !(code >= 0xd800 && code <= 0xdfff);
}

/** Block style has to hold something besides space. */
function isBlock(text: string): boolean {
  return text.length > 1 && NOT_SPACE.test(text);
}

function possible(wish: Style, text: string, place: Place): Style {
  const facts = analyse(text);
  const isKey = place === "key";
  if (isKey && facts.multiline) return "double";
  if (wish === "double") return "double";
  if (wish === "literal") return facts.block && !isKey ? "literal" : "double";
  if (wish === "plain" && facts.plain && !(text === "" && isKey)) return "plain";
  return facts.single ? "single" : "double";
}

interface Facts {
  readonly multiline: boolean;
  readonly plain: boolean;
  readonly single: boolean;
  readonly block: boolean;
}

function analyse(text: string): Facts {
  if (text === "") return { multiline: false, plain: true, single: true, block: false };
  const characters = Array.from(text);
  const first = characters[0] ?? "";
  const last = characters.at(-1) ?? "";
  const multiline = characters.some(isBreak);
  const special = characters.some((one) => one !== "\t" && !isPrintable(one));
  const pair = (left: (one: string) => boolean, right: (one: string) => boolean): boolean =>
    characters.some((one, index) => index > 0 && left(characters[index - 1] ?? "") && right(one));
  const isSpace = (one: string): boolean => one === " ";
  const breakSpace = pair(isBreak, isSpace);
  const spaceBreak = pair(isSpace, isBreak);
  const edges = isSpace(first) || isBreak(first) || isSpace(last) || isBreak(last);
  return {
    multiline,
    plain: !(edges || breakSpace || spaceBreak || text.includes("\t") || special || multiline || hasIndicators(characters)),
    single: !(breakSpace || spaceBreak || text.includes("\t") || special),
    block: !(isSpace(last) || spaceBreak || special),
  };
}

/** Characters that would mean something to YAML where they stand. */
function hasIndicators(characters: readonly string[]): boolean {
  const start = characters.slice(0, 3).join("");
  if (start === "---" || start === "...") return true;
  const blankAfter = (index: number): boolean => index + 1 >= characters.length || /^[ \t]$/.test(characters[index + 1] ?? "");
  const blankBefore = (index: number): boolean => {
    const one = characters[index - 1] ?? "";
    return one === " " || one === "\t" || one === "\0" || isBreak(one);
  };
  return characters.some((one, index) => {
    if (index === 0) return "#,[]{}&*!|>'\"%@`".includes(one) || ("?:-".includes(one) && blankAfter(0));
    return (one === ":" && blankAfter(index)) || (one === "#" && blankBefore(index));
  });
}
