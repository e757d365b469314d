/** Durations, sizes and shell words as Go's libraries read and write them; must not know Compose. */

const NANOSECONDS: Readonly<Record<string, number>> = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, m: 6e10, h: 3.6e12 };

/** Nanoseconds of `1m30s`. Throws an Error in Go's words. */
export function parseDuration(text: string): number {
  if (text === "0") return 0;
  const found = /^([+-]?)((?:\d+\.?\d*|\.\d+)[a-zµ]+)+$/.exec(text);
  const pieces = [...text.matchAll(/(\d+\.?\d*|\.\d+)([a-zµ]+)/g)];
  if (found === null) {
    const problem = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? "missing unit in duration" : "invalid duration";
    throw new Error(`time: ${problem} ${JSON.stringify(text)}`);
  }
  const total = pieces.reduce((sum, [, number = "", unit = ""]) => {
    const size = NANOSECONDS[unit];
    if (size === undefined) throw new Error(`time: unknown unit ${JSON.stringify(unit)} in duration ${JSON.stringify(text)}`);
    return sum + Math.round(Number(number) * size);
  }, 0);
  return found[1] === "-" ? -total : total;
}

/** `1m30s` of nanoseconds, as Go's time.Duration prints itself. */
export function formatDuration(nanoseconds: number): string {
  if (nanoseconds === 0) return "0s";
  if (nanoseconds < 0) return `-${formatDuration(-nanoseconds)}`;
  if (nanoseconds < 1e3) return `${nanoseconds}ns`;
  if (nanoseconds < 1e6) return `${nanoseconds / 1e3}µs`;
  if (nanoseconds < 1e9) return `${nanoseconds / 1e6}ms`;
  const hours = Math.floor(nanoseconds / 3.6e12);
  const minutes = Math.floor((nanoseconds % 3.6e12) / 6e10);
  const seconds = `${(nanoseconds % 6e10) / 1e9}s`;
  if (hours > 0) return `${hours}h${minutes}m${seconds}`;
  return minutes > 0 ? `${minutes}m${seconds}` : seconds;
}

/** Bytes of `64m`. Throws an Error in go-units' words. */
export function parseBytes(text: string): number {
  const found = /^(\d+(?:\.\d+)*) ?([kmgtp])?i?b?$/i.exec(text);
  if (found === null) throw new Error(`invalid size: '${text}'`);
  return Math.trunc(Number(found[1]) * 1024 ** "bkmgtp".indexOf((found[2] ?? "b").toLowerCase()));
}

/** Words of a command line, quotes and backslashes as a shell has them; ends at an unquoted `;`, `&`, `|`, `<` or `>`. */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === "\\" && quote !== "'") word = `${word ?? ""}${line.charAt(++at)}`;
    else if (quote !== "") {
      if (char === quote) quote = "";
      else word = `${word ?? ""}${char}`;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= "";
    } else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (/[;&|<>]/.test(char)) break;
    else word = `${word ?? ""}${char}`;
  }
  if (quote !== "") throw new Error("invalid command line string");
  return word === undefined ? words : [...words, word];
}
