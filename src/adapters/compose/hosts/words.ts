/** How lists of words travel as one line of text to a shell or to a forced script on a host; pure, must not run anything. */

/** What no POSIX shell takes for anything else than itself. */
const PLAIN = /^[A-Za-z0-9%+,./:=@_-]+$/;

/** One line that a POSIX shell splits into exactly these words. A word must not hold a NUL: no program could get it. */
export function shellLine(words: readonly string[]): string {
  return words.map((word) => (PLAIN.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`)).join(" ");
}

/**
 * The words as a forced script reads them (`omni-scale-apply`, `omni-scale-observe`): letters, digits, `.`, `_` and `-` as they are, every
 * other byte as `%XX`, an empty word as a lone `%`. Nothing in them means anything to any shell.
 */
export function encodedWords(words: readonly string[]): string[] {
  return words.map((word) => (word === "" ? "%" : [...new TextEncoder().encode(word)].map(encodedByte).join("")));
}

function encodedByte(byte: number): string {
  const letter = String.fromCharCode(byte);
  return byte < 0x80 && /[A-Za-z0-9._-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}

/**
 * Variables and standard input as one stream, read by {@link RUN}: a line `NAME=value` each, the value with `\0ooo` for
 * all that is no letter or digit, then an empty line, then the input. So no value ever stands in an argument list.
 */
export function framed(env: Readonly<Record<string, string>>, input: string | Uint8Array = ""): Uint8Array {
  const lines = Object.entries(env).map(([name, value]) => {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`${name} cannot be the name of a variable`);
    return `${name}=${escaped(value)}\n`;
  });
  return Buffer.concat([Buffer.from(`${lines.join("")}\n`), typeof input === "string" ? Buffer.from(input) : input]);
}

function escaped(value: string): string {
  return [...new TextEncoder().encode(value)]
    .map((byte) =>
      /[A-Za-z0-9]/.test(String.fromCharCode(byte)) && byte < 0x80 ? String.fromCharCode(byte) : `\\0${byte.toString(8).padStart(3, "0")}`,
    )
    .join("");
}
