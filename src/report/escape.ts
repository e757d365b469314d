/**
 * Makes text harmless for the surface it is shown on: the one place for each surface. Must not decide what is shown.
 *
 * Foreign text only ever stands in code spans, `<code>` elements and fences, where GitHub makes no mention, link or
 * image of it. Our own words are plain text as well: what would be Markdown in them is escaped, so that all Markdown
 * comes from templates/report.
 */
import type { Words } from "../core/words.ts";

/** Where Markdown stands: a table cell must not hold a bare `|`. */
export type Place = "text" | "cell";

/** A quote longer than this is cut: long values belong into a diff. */
export const LONGEST_QUOTE = 200;
const LONGEST_SENTENCE = 2_000;

/** Format characters (bidi, zero-width, tags), separators, lone surrogates and fillers: nothing of them is seen. */
// oxlint-disable-next-line no-misleading-character-class -- the single characters are listed, not combined
const HIDDEN = /[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;
const CONTROLS = /(?![\n\t])\p{Cc}/gu;
/** What GitHub would make a mention, reference, link or formula of. */
const ACTIVE = /@\w|#\d|:\/\/|www\.|\$|GH-\d|(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{7,40}(?![0-9a-z])/iu;

/** Text with nothing hidden in it: control characters gone (newline and tab stay), bidi and zero-width ones as `\u{…}`. */
export function visible(text: string): string {
  return text.replace(CONTROLS, "").replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** {@link visible} text on one line, at most `longest` characters of it. */
export function oneLine(text: string, longest: number = LONGEST_QUOTE): string {
  const line = visible(text.slice(0, longest * 2))
    .replaceAll("\n", "⏎")
    .replaceAll("\t", " ");
  if (line.length <= longest && text.length <= longest * 2) return line;
  return `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** UTF-8 bytes, as GitHub counts them. */
export function bytes(text: string): number {
  return Buffer.byteLength(text);
}

/** Words as inline Markdown, on one line: quotes in code spans, our own words as plain text. */
export function markdown(words: Words, place: Place = "text"): string {
  const all = segments(words);
  return all.map(({ text, code }, index) => (code ? codeSpan(text, place) : escapeText(text, index === 0))).join("");
}

/** One piece of foreign text as a code span that it cannot leave. */
export function codeSpan(text: string, place: Place = "text"): string {
  const line = oneLine(text);
  const shown = line === "" ? '""' : place === "cell" ? escapePipes(line) : line;
  const ticks = "`".repeat(longestRun(shown) + 1);
  const padding = shown.startsWith("`") || shown.endsWith("`") || /^ .*[^ ].* $/u.test(shown) ? " " : "";
  return `${ticks}${padding}${shown}${padding}${ticks}`;
}

/** Words for inside a `<summary>`, where Markdown is not read. */
export function html(words: Words): string {
  return segments(words)
    .map(({ text, code }) => (code ? `<code>${escapeHtml(text === "" ? '""' : oneLine(text))}</code>` : escapeHtml(text)))
    .join("");
}

/** A fenced block; the info string is one of ours, the fence longer than any run of backticks inside. */
export function fence(language: "diff" | "text" | "shell", lines: readonly string[]): string {
  const content = lines.map((line) => visible(line).replaceAll("\n", "⏎").replaceAll("\t", "    ")).join("\n");
  const ticks = "`".repeat(Math.max(3, longestRun(content) + 1));
  return `${ticks}${language}\n${content}\n${ticks}`;
}

/** Words as one line of plain text without control characters: for terminals, annotations and titles of checks. */
export function plainLine(words: Words): string {
  return segments(words)
    .map(({ text, code }) => (code ? bareOrQuoted(oneLine(text)) : text))
    .join("");
}

/** One line of foreign text for a terminal, of any length. */
export function terminalLine(text: string): string {
  return visible(text).replaceAll("\n", "⏎").replaceAll("\t", "    ");
}

function bareOrQuoted(line: string): string {
  return line === "" || /^\s|\s$/u.test(line) ? `"${line}"` : line;
}

interface Segment {
  readonly text: string;
  readonly code: boolean;
}

/** Pieces in reading order. Neighbours of one sort are one piece: two code spans side by side would run into each other. */
function segments(words: Words): readonly Segment[] {
  const joined = join(words.map((word) => (typeof word === "string" ? { text: word, code: false } : { text: word.quote, code: true })));
  const split = joined.flatMap((segment) => (segment.code ? [segment] : inertText(segment.text)));
  return join(split);
}

/** Our own text; what GitHub would make something of becomes code. */
function inertText(text: string): readonly Segment[] {
  return oneLine(text.replaceAll("\n", " "), LONGEST_SENTENCE)
    .split(/(\s+)/u)
    .map((piece) => ({ text: piece, code: ACTIVE.test(piece) }));
}

function join(pieces: readonly Segment[]): readonly Segment[] {
  const joined: { text: string; code: boolean }[] = [];
  for (const { text, code } of pieces) {
    if (text === "" && !code) continue;
    const last = joined.at(-1);
    if (last !== undefined && last.code === code) last.text += text;
    else joined.push({ text, code });
  }
  return joined;
}

function escapeText(text: string, first: boolean): string {
  const escaped = text.replace(/[\\`*_[\]<>&~|]/gu, String.raw`\$&`);
  if (!first) return escaped;
  return escaped
    .trimStart()
    .replace(/^[#+=-]/u, String.raw`\$&`)
    .replace(/^(\d+)([.)])/u, String.raw`$1\$2`);
}

/** In a cell `\|` is a pipe even inside code; a backslash before it would take that back, so it is spelled out. */
function escapePipes(text: string): string {
  return text.replace(/\\+(?=\|)/gu, (run) => String.raw`\u{5c}`.repeat(run.length)).replaceAll("|", String.raw`\|`);
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/gu)) longest = Math.max(longest, run.length);
  return longest;
}
