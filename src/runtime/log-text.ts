/** Words as lines of text for a log: harmless on a terminal and in a file; must not know what is printed where. */
import type { Diagnostic } from "../core/diagnostics.ts";
import { list, say, type Words } from "../core/words.ts";
import type { Log } from "../ports.ts";
import type { Masks } from "./masks.ts";

/** A Log with what main needs besides: where the result of a command goes, and the secrets it must not show. */
export interface RunLog extends Log {
  /** Prints what a command gives (Markdown or JSON, several lines) to standard output; all else stays out of there. */
  result(text: string): void;
  /** `text` without the secrets that were registered. */
  redact(text: string): string;
}

/**
 * One line: our own words as they are, quotes without anything that acts or hides. A quote cannot begin a line of
 * its own, move the cursor, colour, reverse the reading direction, or name a secret.
 */
export function lineOf(words: Words, masks: Masks): string {
  const text = words.map((word) => (typeof word === "string" ? word : inert(masks.redact(word.quote)))).join("");
  // Again for a secret that is only there once the pieces are together.
  return masks.redact(text.replaceAll("\n", " "));
}

/** Several lines of foreign text: the line feeds stay, each line becomes harmless. */
export function linesOf(text: string, masks: Masks): string {
  return masks.redact(text).split(/\r?\n/).map(inert).join("\n");
}

/** Whether a line holds text that is not ours. */
export function hasQuotes(words: Words): boolean {
  return words.some((word) => typeof word !== "string");
}

/** A finding as sentences: what with its place and rule, why, how to fix it, where to read on. */
export function sentencesOf(diagnostic: Diagnostic): readonly Words[] {
  const { at, severity, rule, component } = diagnostic;
  const place = at === undefined ? say`` : say`${at.file}:${at.line}:${at.column}: `;
  const about = component === undefined ? say`` : say` ${component}`;
  return [
    [...place, `${severity} `, ...say`${rule}`, ...about, ": ", ...diagnostic.what],
    diagnostic.why,
    list([say`Fix:`, diagnostic.fix], " "),
    ...(diagnostic.link === undefined ? [] : [say`More: ${diagnostic.link}`]),
  ];
}

/** A line feed shows as `⏎`, every other character that is not seen or acts by its code. */
function inert(text: string): string {
  return text
    .replaceAll("\n", "⏎")
    .replaceAll("\t", " ")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replaceAll("##[", "##\\u{5b}");
}
