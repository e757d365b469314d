/** Tables for the schema page, out of the schemas and the rules; must not read or write the page. */
import { plain } from "../core/words.ts";
import { OmniScaleConfig } from "./config.ts";
import { jsonSchema, type JsonSchema } from "./described.ts";
import { Envelope } from "./envelope.ts";
import type { Shapes } from "./kinds.ts";
import { SPEC_RULES } from "./rules.ts";

/** What every kind of Compose project shares, inside which its table need not go again. */
const AS_IN_STACK = ["host", "variables", "probes"];

/** Markdown tables by the name of their place on the page; `shapes` are those of every kind. */
export function schemaTables(shapes: Shapes): Readonly<Record<string, string>> {
  const kinds = [...shapes].map(([kind, spec]) => [kind, fieldsTable(jsonSchema(spec), kind === "Stack" ? [] : AS_IN_STACK)]);
  return {
    envelope: fieldsTable(jsonSchema(Envelope)),
    ...Object.fromEntries(kinds),
    // What an entry of `stacks` may hold is the table of Stack.
    "omni-scale.yaml": fieldsTable(jsonSchema(OmniScaleConfig), ["stacks"]),
    rules: table(
      ["Rule", "Severity", "What it finds", "Why it matters"],
      Object.entries(SPEC_RULES).map(([id, { severity, title, why }]) => [id, severity, title, plain(why)]),
    ),
  };
}

/** `page` with each table between its `<!-- table: name -->` and `<!-- end table -->`; throws for a name nobody knows. */
export function fillTables(page: string, tables: Readonly<Record<string, string>>): string {
  return page.replaceAll(/(<!-- table: (\S+) -->\n)[\s\S]*?(<!-- end table -->)/g, (_, start: string, name: string, end: string) => {
    const content = tables[name];
    if (content === undefined) throw new Error(`the page asks for a table ${name}, which does not exist`);
    return `${start}\n${content}\n${end}`;
  });
}

/** All fields, also those inside others, except inside those named in `closed`. */
function fieldsTable(schema: JsonSchema, closed: readonly string[] = []): string {
  const rows = properties(schema, "", false).filter(
    ({ path }) => !closed.some((name) => path.startsWith(`${name}[]`) || path.startsWith(`${name}.`)),
  );
  const unique = [...new Map(rows.map((row) => [row.path, row])).values()];
  return table(
    ["Key", "Value", "Needed", "Meaning"],
    unique.map(({ path, value, needed, meaning }) => [`\`${path}\``, value, needed, meaning]),
  );
}

interface Row {
  readonly path: string;
  readonly value: string;
  readonly needed: string;
  readonly meaning: string;
}

/** `isChoice`: these fields are one of several ways to write the same thing. */
function properties(
  { properties: fields = {}, required = [], anyOf = [], oneOf = [], additionalProperties, items }: JsonSchema,
  path: string,
  isChoice: boolean,
): Row[] {
  const rows = Object.entries(fields).flatMap(([name, field]): Row[] => {
    const here = path === "" ? name : `${path}.${name}`;
    const needed = !required.includes(name) ? defaultOf(field) : isChoice ? "one of these" : "yes";
    return [{ path: here, value: valueOf(field), needed, meaning: field.description ?? "" }, ...properties(field, here, false)];
  });
  return [
    ...rows,
    ...anyOf.flatMap((one) => properties(one, path, isChoice || anyOf.length > 1)),
    ...variants(oneOf, path),
    ...(items === undefined ? [] : properties(items, `${path}[]`, false)),
    ...(typeof additionalProperties === "object" ? properties(additionalProperties, `${path}.*`, false) : []),
  ];
}

/** The fields of a mapping whose kind one of its fields tells: each once, with the kinds that have it. */
function variants(kinds: readonly JsonSchema[], path: string): Row[] {
  const rows = new Map<string, Row>();
  for (const kind of kinds) {
    const told = Object.entries(kind.properties ?? {}).find(([, field]) => field.const !== undefined);
    const where = `with \`${String(told?.[1].const)}\``;
    for (const row of properties(kind, path, false)) {
      const name = row.path.slice(path.length + 1);
      const isOfKind = row.needed === "yes" && name !== told?.[0] && !name.includes(".");
      const needed = isOfKind ? where : row.needed;
      const known = rows.get(row.path);
      if (known === undefined) rows.set(row.path, { ...row, needed });
      else {
        const join = (one: string, two: string, by: string): string => (one === two ? one : `${one}${by}${two}`);
        rows.set(row.path, {
          path: row.path,
          value: join(known.value, row.value, " or "),
          needed: join(known.needed, needed, ", "),
          meaning: join(known.meaning, row.meaning, " "),
        });
      }
    }
  }
  return [...rows.values()];
}

function defaultOf({ default: value }: JsonSchema): string {
  return value === undefined ? "no" : `no, \`${JSON.stringify(value)}\``;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "`true` or `false`",
  object: "mapping",
};

function valueOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((one) => `\`${String(one)}\``).join(" or ");
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(valueOf))].join(" or ");
  if (schema.oneOf !== undefined) return [...new Set(schema.oneOf.map(valueOf))].join(" or ");
  if (schema.items !== undefined) return `list of ${valueOf(schema.items)}`;
  if (typeof schema.additionalProperties === "object") return `mapping to ${valueOf(schema.additionalProperties)}`;
  return TYPES[schema.type ?? ""] ?? "anything";
}

/** A Markdown table, aligned as a formatter leaves it, ending in a newline; cells are our own words. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", String.raw`\|`)));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |\n`;
  const [first = [], ...others] = cells;
  return line(first) + line(widths.map((width) => "-".repeat(width))) + others.map(line).join("");
}
