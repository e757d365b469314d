/** Field changes as the lines of a small diff; must not escape, and must not show two different values alike. */
import type { FieldChange, FieldValue, Json } from "../core/model.ts";
import { tokens } from "../core/pointer.ts";
import { visible } from "./escape.ts";
import type { DiffLine } from "./view.ts";
import { compareLines } from "./line-diff.ts";

/** How much of a diff is shown. */
export interface DiffLimits {
  /** Unchanged lines around a change in a text of several lines. */
  readonly context: number;
  /** Lines of one resource; what is over is counted. */
  readonly lines: number;
}

/** Longer lines are shown around the place where they differ. */
const LONGEST_LINE = 400;

/** The diff of one resource: fields in their order, signs in column 0. */
export function diffLines(fields: readonly FieldChange[], limits: DiffLimits): readonly DiffLine[] {
  const lines = fields.flatMap((field) => fieldLines(field, limits.context));
  if (lines.length <= limits.lines + 1) return lines;
  return [...lines.slice(0, limits.lines), { sign: "more", text: `${lines.length - limits.lines} more lines` }];
}

/** A pointer as people write it: `/environment/TZ` is `environment.TZ`. */
export function fieldName(path: string): string {
  return tokens(path)
    .map((token) => (/^[^.\s]+$/u.test(token) ? token : JSON.stringify(token)))
    .join(".");
}

/** One value on one line, for `before → after`. */
export function inlineValue(value: FieldValue): string {
  if (value.is === "absent") return "(none)";
  if (value.is === "hidden") return "***";
  return typeof value.value === "string" ? shortDigest(value.value) : JSON.stringify(value.value);
}

function fieldLines({ path, before, after }: FieldChange, context: number): readonly DiffLine[] {
  const name = fieldName(path);
  const [old, now] = distinct(before, after);
  if (before.is === "absent") return signed("+", name, now);
  if (after.is === "absent") return signed("-", name, old);
  if (old.length === 1 && now.length === 1) {
    const [a, b] = aroundDifference(old[0] ?? "", now[0] ?? "");
    return [...signed("-", name, [a]), ...signed("+", name, [b])];
  }
  const heading: DiffLine[] = name === "" ? [] : [{ sign: " ", text: `${name}:` }];
  const indent = name === "" ? "" : "  ";
  return [
    ...heading,
    ...compareLines(old, now, context).map((line) => (line.sign === "more" ? line : { ...line, text: indent + clip(line.text) })),
  ];
}

function signed(sign: "+" | "-", name: string, values: readonly string[]): readonly DiffLine[] {
  const [only = ""] = values;
  if (values.length <= 1) return [{ sign, text: name === "" ? clip(only) : `${name}: ${clip(only)}` }];
  const indent = name === "" ? "" : "  ";
  return [...(name === "" ? [] : [{ sign, text: `${name}:` }]), ...values.map((text) => ({ sign, text: indent + clip(text) }))];
}

/** Both sides as lines. Two values that would look the same (`1` and `"1"`, a tab and blanks) are shown as JSON. */
function distinct(before: FieldValue, after: FieldValue): readonly [readonly string[], readonly string[]] {
  const both = before.is === "hidden" && after.is === "hidden";
  const old = valueLines(before, both ? "*** (before)" : "***");
  const now = valueLines(after, both ? "*** (after)" : "***");
  const seen = (lines: readonly string[]): string => visible(lines.join("\n")).replaceAll("\t", "    ").trimEnd();
  if (before.is !== "value" || after.is !== "value" || seen(old) !== seen(now)) return [old, now];
  return [[JSON.stringify(before.value)], [JSON.stringify(after.value)]];
}

function valueLines(value: FieldValue, hidden: string): readonly string[] {
  if (value.is !== "value") return value.is === "absent" ? [] : [hidden];
  const text = typeof value.value === "string" ? shortDigest(value.value) : structured(value.value);
  return text === "" ? ['""'] : text.replace(/\r?\n$/u, "").split(/\r?\n/u);
}

/** A digest tells a reader no more than that it is another one. */
function shortDigest(text: string): string {
  return /^[0-9a-f]{64}$/u.test(text) ? `sha256 ${text.slice(0, 12)}…` : text;
}

/** Short structures on one line, longer ones with one entry a line. */
function structured(value: Json): string {
  const short = JSON.stringify(value);
  return short.length <= 80 ? short : JSON.stringify(value, null, 2);
}

/** Two long lines, cut to the neighbourhood of their first difference. */
function aroundDifference(a: string, b: string): readonly [string, string] {
  if (a.length <= LONGEST_LINE && b.length <= LONGEST_LINE) return [a, b];
  let first = 0;
  while (first < a.length && a[first] === b[first]) first += 1;
  const from = Math.max(0, first - 60);
  const cut = (text: string): string => (from === 0 ? text : `…${text.slice(from)}`);
  return [cut(a), cut(b)];
}

function clip(line: string): string {
  if (line.length <= LONGEST_LINE) return line;
  return `${line.slice(0, LONGEST_LINE)}… (${line.length - LONGEST_LINE} more characters)`;
}
