/** Turns an OpenAPI 3.0 schema into a JSON Schema that ajv reads; must not know GitHub. */

type Schema = { readonly [key: string]: unknown };

/** Keywords that hold a map of schemas by name, where a property may itself be called `nullable`. */
const maps = new Set(["properties", "patternProperties", "definitions"]);
/** Keywords that hold values of the user's, not schemas. */
const values = new Set(["enum", "const", "default", "example", "examples", "required", "discriminator"]);

/**
 * `nullable` becomes a type, `#/components/schemas/x` becomes `<base>/x`. `closed` forbids members that the schema
 * does not name, wherever it names some and does not say otherwise.
 */
export function toJsonSchema(schema: unknown, base: string, closed = false): Schema {
  const converted = convert(schema, base, closed);
  return isSchema(converted) ? converted : {};
}

function convert(node: unknown, base: string, closed: boolean): unknown {
  if (Array.isArray(node)) return node.map((item) => convert(item, base, closed));
  if (!isSchema(node)) return node;
  const entries = Object.entries(node).flatMap(([key, value]): [string, unknown][] => {
    if (key === "nullable" || key === "discriminator" || key === "example" || key === "examples") return [];
    if (key === "$ref") return [[key, String(value).replace("#/components/schemas", base)]];
    if (values.has(key)) return [[key, value]];
    if (maps.has(key) && isSchema(value)) {
      return [[key, Object.fromEntries(Object.entries(value).map(([name, item]) => [name, convert(item, base, closed)]))]];
    }
    return [[key, convert(value, base, closed)]];
  });
  const converted: Schema = Object.fromEntries(entries);
  const sealed =
    closed && "properties" in node && !("additionalProperties" in node) ? { ...converted, additionalProperties: false } : converted;
  return node["nullable"] === true ? nullable(sealed) : sealed;
}

function nullable(schema: Schema): Schema {
  if (Object.keys(schema).every((key) => key === "description" || key === "title")) return {};
  return { anyOf: [schema, { type: "null" }] };
}

function isSchema(node: unknown): node is Schema {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}
