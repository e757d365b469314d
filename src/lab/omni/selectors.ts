/** Label selectors as Omni reads them, `a, !b, c = d, e in (f, g), h >= 2Gi`; must not know what they select. */
import { Refusal } from "./refusal.ts";

/** Says whether labels fit. */
export type Selector = (labels: Readonly<Record<string, string>>) => boolean;

const OPERATORS = "==, =, !=, >=, >, in, notin, <=, <";

/** Several selectors are alternatives; the terms of one all have to fit. Throws InvalidArgument. */
export function parseSelectors(selectors: readonly string[]): Selector {
  const all = selectors.map((selector) => selector.split(/,(?![^(]*\))/).map((term) => parseTerm(term.trim())));
  return (labels) => all.length === 0 || all.some((terms) => terms.every((fits) => fits(labels)));
}

function parseTerm(term: string): Selector {
  const bare = /^(!?)\s*([^\s!=<>~]+)$/.exec(term);
  if (bare !== null) return (labels) => Object.hasOwn(labels, bare[2] ?? "") === (bare[1] === "");
  const [, key = "", operator = "", value = ""] =
    /^([^\s!=<>~]+)\s*(==|=|!=|>=|<=|>|<|(?:not)?in(?=\s*\()|[^\w\s]+)\s*(.*)$/.exec(term) ?? [];
  const values = value.replace(/^\(|\)$/g, "").split(/\s*,\s*/);
  switch (operator) {
    case "=":
    case "==":
      return (labels) => labels[key] === value;
    case "!=":
      return (labels) => labels[key] !== value;
    case "in":
      return (labels) => values.includes(labels[key] ?? "");
    case "notin":
      return (labels) => !values.includes(labels[key] ?? "");
    case ">":
    case ">=":
    case "<":
    case "<=":
      return (labels) => labels[key] !== undefined && compare(sizeOf(labels[key]), operator, sizeOf(value));
    default:
      throw new Refusal("InvalidArgument", `unable to parse term: found '${operator || term}', expected: ${OPERATORS}`);
  }
}

function compare(left: number, operator: string, right: number): boolean {
  if (operator === ">") return left > right;
  if (operator === ">=") return left >= right;
  return operator === "<" ? left < right : left <= right;
}

/** Numbers may have a binary unit: `16GiB`. NaN, which fits nothing, for anything else. */
function sizeOf(text: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([KMGT]i?)?B?\s*$/.exec(text);
  const power = ["", "K", "M", "G", "T"].indexOf((match?.[2] ?? "").slice(0, 1));
  return match === null ? Number.NaN : Number(match[1]) * 1024 ** power;
}
