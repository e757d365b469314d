/** What CEL expressions of all sorts have in common here; must not know any variable. */
import type { Environment } from "@marcbachmann/cel-js";
import { serialize } from "@marcbachmann/cel-js/serialize";

/** Longer than any expression that people write; the library's parser is recursive. */
export const MAX_EXPRESSION = 2_000;

const ORDERINGS = new Set(["<", "<=", ">", ">="]);

/**
 * Whether an ordering has sides of different types: `==` in its place would be refused. cel-go compares no int with a uint,
 * nor either with a double; the library used here orders them. `text` has to be an expression that `environment` takes.
 */
export function mixesNumbers(environment: Environment, text: string): boolean {
  const { ast } = environment.parse(text);
  asEquality(ast);
  return !environment.check(serialize(ast)).valid;
}

function asEquality(node: unknown): void {
  if (Array.isArray(node)) for (const one of node) asEquality(one);
  else if (typeof node === "object" && node !== null && "args" in node && "op" in node) {
    if (typeof node.op === "string" && ORDERINGS.has(node.op)) node.op = "==";
    asEquality(node.args);
  }
}
