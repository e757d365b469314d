/** Env files as compose-go's dotenv package reads them; must not touch the disk. */
import { InvalidTemplate, MissingVariable, substitute, type Lookup, type Warn } from "./interpolate.ts";

const SPACE = /[\t\v\f\r \u0085\u00a0]/;

/** What is wrong in an env file; the message has its line. */
export class DotenvError extends Error {
  override readonly name = "DotenvError";
}

/**
 * The variables of an env file in its order. `$X` means what `lookup` knows, else what stands above in the file.
 * Throws DotenvError, InvalidTemplate or MissingVariable.
 */
export function parseDotenv(source: string, lookup: Lookup, warn: Warn): Map<string, string> {
  const found = new Map<string, string>();
  const resolve: Lookup = (name) => lookup(name) ?? found.get(name);
  const text = source.replace(/^\uFEFF/, "");
  const lineAt = (rest: string): number => text.slice(0, text.length - rest.length).split("\n").length;

  let rest = skipToStatement(text);
  while (rest !== "") {
    const key = readKey(rest, lineAt(rest));
    if (key.inherited) {
      const value = lookup(key.name);
      if (value !== undefined) found.set(key.name, value);
      rest = skipToStatement(key.rest);
      continue;
    }
    const read = readValue(key.rest, lineAt(key.rest));
    found.set(key.name, read.literal ? read.value : substitute(read.value, resolve, warn));
    rest = skipToStatement(read.rest);
  }
  return found;
}

export function isDotenvProblem(error: unknown): error is Error {
  return error instanceof DotenvError || error instanceof InvalidTemplate || error instanceof MissingVariable;
}

function skipToStatement(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith("#")) {
    const end = rest.indexOf("\n");
    rest = end < 0 ? "" : rest.slice(end).trimStart();
  }
  return rest;
}

function readKey(text: string, line: number): { name: string; rest: string; inherited: boolean } {
  const source = /^export\s+/.test(text) ? text.slice("export".length).replace(/^[\t\v\f\r \u0085\u00a0]+/, "") : text;
  let at = 0;
  for (; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === "=" || char === ":" || char === "\n") break;
    if (SPACE.test(char) || /[\p{L}\p{N}_.\-[\]]/u.test(char)) continue;
    const shown = source.split("\n")[0] ?? "";
    throw new DotenvError(`line ${line}: unexpected character ${JSON.stringify(char)} in variable name ${JSON.stringify(shown)}`);
  }
  if (at === source.length) return { name: "", rest: "", inherited: true };
  const name = source.slice(0, at).trimEnd();
  if (name.includes(" ")) throw new DotenvError(`line ${line}: key cannot contain a space`);
  return { name, rest: source.slice(at + 1).replace(/^[\t\v\f\r \u0085\u00a0]+/, ""), inherited: source.charAt(at) === "\n" };
}

function readValue(text: string, line: number): { value: string; rest: string; literal: boolean } {
  const quote = text.charAt(0);
  if (quote !== '"' && quote !== "'") {
    const end = text.indexOf("\n");
    const value = (end < 0 ? text : text.slice(0, end)).split(" #")[0] ?? "";
    return { value: value.trimEnd(), rest: end < 0 ? "" : text.slice(end + 1), literal: false };
  }
  let value = "";
  for (let at = 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "\\" && at + 1 < text.length) {
      const next = text.charAt(++at);
      value += next === quote ? quote : `\\${next}`;
    } else if (char === quote) {
      const literal = quote === "'";
      return { value: literal ? value : unescape(value), rest: text.slice(at + 1), literal };
    } else value += char;
  }
  throw new DotenvError(`line ${line}: unterminated quoted value ${text.split("\n")[0] ?? ""}`);
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  '"': '"',
  "\\": "\\",
  $: "$$",
};

function unescape(text: string): string {
  return text.replace(/\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g, (whole, char: string | undefined, octal: string | undefined) => {
    if (char !== undefined) return ESCAPES[char] ?? whole;
    return octal?.length === 3 ? String.fromCharCode(Number.parseInt(octal, 8)) : whole;
  });
}
