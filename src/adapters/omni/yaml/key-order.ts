/** The order in which Go's YAML library writes a mapping's keys; must not write any. Fact: representer.go, keyList. */
import type { GoEntry, GoMap, GoScalar, GoValue } from "./value.ts";

const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{Nd}$/u;

/** The value with every mapping in it sorted as Go sorts maps. Mappings that stand for structs must not go through here. */
export function sortedAsGo(value: GoValue): GoValue {
  if (value.is === "list") return { ...value, items: value.items.map(sortedAsGo) };
  if (value.is !== "map") return value;
  const entries = value.entries.map(({ key, value: one }) => ({ key, value: sortedAsGo(one) }));
  return { ...value, entries: entries.toSorted((a, b) => order(a.key, b.key)) };
}

/**
 * A mapping whose keys are text, as they were written: what Go makes of a document or of any mapping that has only
 * text for keys.
 */
export function withTextKeys(map: GoMap): GoMap {
  const entries = map.entries.map(({ key, value }): GoEntry => ({ key: { ...key, is: "text", text: key.text }, value }));
  return { ...map, entries };
}

function order(a: GoScalar, b: GoScalar): number {
  if (before(a, b)) return -1;
  return before(b, a) ? 1 : 0;
}

function before(a: GoScalar, b: GoScalar): boolean {
  const [x, y] = [number(a), number(b)];
  if (x !== undefined && y !== undefined) return x === y ? rank(a) < rank(b) : x < y;
  if (a.is !== "text" || b.is !== "text") return rank(a) < rank(b);
  return textBefore(Array.from(a.text), Array.from(b.text));
}

function number(key: GoScalar): number | undefined {
  if (key.is === "int" || key.is === "float") return Number(key.value);
  return key.is === "bool" ? Number(key.value) : undefined;
}

/** Go's own numbers of its kinds, as far as they come one after another. */
function rank(key: GoScalar): number {
  return { bool: 1, int: 2, float: 14, null: 20, text: 24, bare: 24, time: 25 }[key.is];
}

/** Letters after all else, numbers inside text by their value: `a2` before `a10`. */
function textBefore(a: readonly string[], b: readonly string[]): boolean {
  let afterDigit = false;
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const [x = "", y = ""] = [a[index], b[index]];
    if (x === y) {
      afterDigit = DIGIT.test(x);
      continue;
    }
    const [xLetter, yLetter] = [LETTER.test(x), LETTER.test(y)];
    if (xLetter && yLetter) return code(x) < code(y);
    if (xLetter || yLetter) return afterDigit ? xLetter : yLetter;
    return numberBefore(a, b, index);
  }
  return a.length < b.length;
}

function numberBefore(a: readonly string[], b: readonly string[], index: number): boolean {
  // A zero counts as a digit of the number it stands in, not as one in front of it.
  const inside = (a[index] === "0" || b[index] === "0") && hasDigitBefore(a, index);
  const [x, y] = [numberFrom(a, index, inside), numberFrom(b, index, inside)];
  if (x.value !== y.value) return x.value < y.value;
  if (x.end !== y.end) return x.end < y.end;
  return code(a[index]) < code(b[index]);
}

function hasDigitBefore(text: readonly string[], index: number): boolean {
  for (let at = index - 1; at >= 0 && DIGIT.test(text[at] ?? ""); at -= 1) if (text[at] !== "0") return true;
  return false;
}

/** Go counts in 64 bits and lets them wrap. */
function numberFrom(text: readonly string[], from: number, inside: boolean): { readonly value: bigint; readonly end: number } {
  let value = inside ? 1n : 0n;
  let end = from;
  for (; end < text.length && DIGIT.test(text[end] ?? ""); end += 1) value = BigInt.asIntN(64, value * 10n + BigInt(code(text[end]) - 48));
  return { value, end };
}

function code(character: string | undefined): number {
  return character?.codePointAt(0) ?? 0;
}
