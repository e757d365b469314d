/** `--format`: JSON and the few Go templates that scripts use; must not know what is formatted. */
import { Failure, outside } from "./failure.ts";
import { goJson, isMapping, sprint, type Value } from "./tree.ts";

/** Writes one item. */
export type Render = (item: Value) => string;

/** `json`, or a template of `{{.A.B}}`, `{{json .A}}`, `{{index .A "key"}}` and `{{.Label "key"}}`. */
export function renderer(format: string): Render {
  if (format === "json") return (item) => goJson(item);
  const parts = format
    .replaceAll(String.raw`\t`, "\t")
    .replaceAll(String.raw`\n`, "\n")
    .split(/(\{\{.*?\}\})/);
  const renders = parts.map((part): Render => (part.startsWith("{{") ? action(part.slice(2, -2).trim()) : () => part));
  return (item) => renders.map((render) => render(item)).join("");
}

function action(text: string): Render {
  const json = /^json (\.\S*)$/.exec(text);
  if (json?.[1] !== undefined) return (item) => goJson(lookup(item, json[1] ?? ""));
  const index = /^index (\.\S+) "([^"]*)"$/.exec(text);
  if (index?.[1] !== undefined) {
    return (item) => {
      const found = lookup(item, index[1] ?? "");
      return isMapping(found) ? sprint(found[index[2] ?? ""] ?? "") : "";
    };
  }
  const label = /^\.Label "([^"]*)"$/.exec(text);
  if (label?.[1] !== undefined) return (item) => labelOf(item, label[1] ?? "");
  if (/^\.[\w.]+$/.test(text)) return (item) => sprint(lookup(item, text));
  throw outside(`template {{${text}}}`);
}

function lookup(item: Value, path: string): Value {
  let value = item;
  for (const key of path.split(".").filter((part) => part !== "")) {
    const next = isMapping(value) ? value[key] : undefined;
    if (next === undefined)
      throw new Failure(`template parsing error: template: :1:2: executing "" at <${path}>: map has no entry for key "${key}"`);
    value = next;
  }
  return value;
}

/** Rows carry their labels as `a=b,c=d`. */
function labelOf(item: Value, name: string): string {
  const labels = isMapping(item) ? item["Labels"] : "";
  const pairs = typeof labels === "string" ? labels.split(",") : [];
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}

/** Columns padded to the widest, three spaces between, ten wide at least, as Docker's tables are. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headers, ...rows];
  const widths = headers.map((_, column) => Math.max(10, ...all.map((row) => (row[column] ?? "").length + 3)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === headers.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join("");
  return all.map((row) => `${line(row)}\n`).join("");
}
