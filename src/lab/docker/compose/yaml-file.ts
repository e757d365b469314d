/** Compose files as go-yaml reads them; must not know Compose. Loads the YAML library only when asked. */
import { COMPOSE_CODES, Failure, outside } from "../failure.ts";
import { isMapping, type Mapping, type Value } from "../tree.ts";

/**
 * The documents of a file, each a mapping, dates as Go prints them in a text or in JSON.
 * Throws Failure in go-yaml's words where they are known.
 */
export async function readYaml(source: string, dates: "text" | "json"): Promise<Mapping[]> {
  const { parseAllDocuments } = await import("yaml");
  const octal = {
    tag: "tag:yaml.org,2002:int",
    default: true,
    test: /^[-+]?0[0-7_]+$/,
    resolve: (text: string): number => Number.parseInt(text.replaceAll("_", ""), 8),
  };
  const date = {
    tag: "tag:yaml.org,2002:timestamp",
    default: true,
    test: /^\d{4}-\d\d-\d\d$/,
    resolve: (text: string): string => (dates === "json" ? `${text}T00:00:00Z` : `${text} 00:00:00 +0000 UTC`),
  };
  if (/(^|\s)!(reset|override)\b/m.test(source)) throw outside("!reset and !override");
  const documents = parseAllDocuments(source, { merge: true, customTags: (tags) => [octal, date, ...tags], prettyErrors: false });
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document) => {
    const error = document.errors[0];
    if (error !== undefined) throw new Failure(`yaml: line ${lineOf(source, error.pos[0])}: ${error.message}`, COMPOSE_CODES.parse);
    const value = (document.toJS() ?? null) as Value;
    if (value === null) return [];
    if (isMapping(value)) return [value];
    throw new Failure(
      `yaml: unmarshal errors:\n  line 1: cannot unmarshal !!${Array.isArray(value) ? "seq" : "str"} into cli.named`,
      COMPOSE_CODES.parse,
    );
  });
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split("\n").length;
}
