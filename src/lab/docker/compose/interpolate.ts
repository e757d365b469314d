/** `${VARIABLES}` in Compose files and env files, after compose-go's template package; must not read the environment. */
import { COMPOSE_CODES, Failure } from "../failure.ts";
import { cut, isMapping, type Mapping, type Value } from "../tree.ts";
import { castFor } from "./casts.ts";

/** Gives a variable's value, or undefined where it is not set. */
export type Lookup = (name: string) => string | undefined;
export type Warn = (message: string) => void;

const PATTERN = /\$(?:(?<escaped>\$)|(?<named>[_a-z][_a-z0-9]*)|\{(?:(?<braced>[_a-z][_a-z0-9]*(?::?[-+?](?:.*))?)\}|(?<invalid>)))/gi;
const OPERATORS = [":?", "?", ":-", "-", ":+", "+"] as const;

/** A template that is not one: `invalid interpolation format`. */
export class InvalidTemplate extends Error {
  override readonly name = "InvalidTemplate";
}

/** A required variable without a value. */
export class MissingVariable extends Error {
  override readonly name = "MissingVariable";
}

/** Substitutes in one text. Throws InvalidTemplate or MissingVariable; unset variables are warned of. */
export function substitute(template: string, lookup: Lookup, warn: Warn): string {
  return template.replace(PATTERN, (found) => {
    try {
      return replacement(found, lookup, warn);
    } catch (error) {
      if (error instanceof InvalidTemplate && error.message === "") throw new InvalidTemplate(template);
      throw error;
    }
  });
}

/** The greedy pattern takes everything up to the last brace of the line; what follows the first closed one is done again. */
function replacement(found: string, lookup: Lookup, warn: Warn): string {
  const operator = firstOperator(found);
  const close = closingBrace(found);
  const own = close < 0 ? found : found.slice(0, close + 1);
  const rest = close < 0 ? "" : found.slice(close + 1);
  const groups = new RegExp(PATTERN.source, "i").exec(own)?.groups ?? {};
  if (groups["escaped"] !== undefined) return "$";
  const name = groups["named"] ?? groups["braced"];
  if (name === undefined || name === "") throw new InvalidTemplate();
  if (groups["braced"] !== undefined && operator !== undefined && name.includes(operator)) {
    return operate(name, operator, lookup, warn) + substitute(rest, lookup, warn);
  }
  const value = lookup(name);
  if (value === undefined) warn(`The "${name}" variable is not set. Defaulting to a blank string.`);
  return value ?? "";
}

function firstOperator(text: string): (typeof OPERATORS)[number] | undefined {
  const present = OPERATORS.filter((one) => text.includes(one));
  return present.toSorted((a, b) => text.indexOf(a) - text.indexOf(b))[0];
}

function closingBrace(text: string): number {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "}" && --open === 0) return at;
    if (text[at] === "{") {
      open++;
      at++;
    }
  }
  return -1;
}

function operate(expression: string, operator: (typeof OPERATORS)[number], lookup: Lookup, warn: Warn): string {
  const [name, word = ""] = cut(expression, operator);
  const other = substitute(word, lookup, warn);
  const value = lookup(name);
  const set = operator.startsWith(":") ? value !== undefined && value !== "" : value !== undefined;
  switch (operator) {
    case ":-":
    case "-":
      return set ? (value ?? "") : other;
    case ":+":
    case "+":
      return set ? other : (value ?? "");
    case ":?":
    case "?":
      if (!set) throw new MissingVariable(`required variable ${name} is missing a value${other === "" ? "" : `: ${other}`}`);
      return value ?? "";
  }
}

/** Substitutes in every text below `value` and turns the results into the types that their places want. */
export function interpolateTree(value: Value, path: string, lookup: Lookup, warn: Warn): Value {
  if (Array.isArray(value)) return value.map((item) => interpolateTree(item, `${path}.[]`, lookup, warn));
  if (isMapping(value)) {
    const entries = Object.entries(value).map(([key, item]): [string, Value] => {
      const next = path === "" ? key : `${path}.${key.replaceAll(".", "👻")}`;
      return [key, interpolateTree(item, next, lookup, warn)];
    });
    return Object.fromEntries(entries) satisfies Mapping;
  }
  if (typeof value !== "string") return value;
  try {
    const text = substitute(value, lookup, warn);
    return castFor(path)?.(text, warn) ?? text;
  } catch (error) {
    throw pathError(path.replaceAll("👻", "."), error);
  }
}

function pathError(path: string, error: unknown): Failure {
  if (error instanceof InvalidTemplate) {
    return new Failure(
      `invalid interpolation format for ${path}.\nYou may need to escape any $ with another $.\n${error.message}`,
      COMPOSE_CODES.parse,
    );
  }
  const why = error instanceof Error ? error.message : String(error);
  return new Failure(`error while interpolating ${path}: ${why}`, COMPOSE_CODES.parse);
}
