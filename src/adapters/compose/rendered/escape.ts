/** How a value is written for the place it lands in; must not know any template. */

/** Characters that a reader would not see, or that some YAML reader takes for a line's end. */
const UNSEEN = /["\\\p{C}\p{Zl}\p{Zp}]|[^\S ]/gu;

const NAMED: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * `text` as a double-quoted YAML scalar (YAML 1.2, 7.3.1), on one line whatever it holds.
 * Throws for half of a surrogate pair: no encoding can hold one.
 */
export function yamlText(text: string): string {
  return `"${text.replaceAll(UNSEEN, escaped)}"`;
}

function escaped(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point >= 0xd800 && point <= 0xdfff) throw new Error("half of a surrogate pair cannot be written");
  const named = NAMED[character];
  if (named !== undefined) return named;
  const hex = point.toString(16);
  if (point <= 0xff) return `\\x${hex.padStart(2, "0")}`;
  return point <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

/** `text` for a Compose file, where `$` begins a variable and `$$` is one `$` (Compose specification, interpolation). */
export function composeText(text: string): string {
  return yamlText(text.replaceAll("$", "$$$$"));
}

/** `text` as one word of a POSIX shell. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
