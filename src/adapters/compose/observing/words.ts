/** How a list of words travels to the script that a key is forced to; pure. */

/**
 * Words as `omni-scale-observe` reads them: letters, digits, `.`, `_` and `-` as they are, every other byte as `%XX`, an
 * empty word as a lone `%`. Nothing in them means anything to any shell. A word must not hold a NUL.
 */
export function encodedWords(words: readonly string[]): string[] {
  return words.map((word) => (word === "" ? "%" : [...new TextEncoder().encode(word)].map(encodedByte).join("")));
}

function encodedByte(byte: number): string {
  const letter = String.fromCharCode(byte);
  return byte < 0x80 && /[A-Za-z0-9._-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}
