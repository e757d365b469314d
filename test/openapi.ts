/**
 * Holds exchanges with GitHub against GitHub's own OpenAPI description (@octokit/openapi, version 2022-11-28):
 * path, query, request body, reply; must not send anything. GraphQL is not described there and passes unchecked.
 */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import { findOperation, type Operation } from "./openapi-paths.ts";
import { toJsonSchema } from "./openapi-schema.ts";

/** One request and its reply, as the lab logs it. Status 0: the connection was cut, there was no reply. */
export interface CheckedExchange {
  readonly method: string;
  readonly path: string;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseBody: unknown;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly "x-webhooks": Readonly<Record<string, { readonly post: Operation }>>;
}

interface Loaded {
  readonly description: Description;
  readonly ajv: Ajv;
  readonly compiled: Map<string, ValidateFunction>;
}

const base = "https://api.github.com/openapi";
let loaded: Loaded | undefined;

/** 13 MB, so once a process and not before somebody asks. */
function load(): Loaded {
  if (loaded !== undefined) return loaded;
  const file = createRequire(import.meta.url).resolve("@octokit/openapi/generated/api.github.com.json");
  const description: Description = JSON.parse(readFileSync(file, "utf8"));
  // GitHub's schemas are OpenAPI 3.0, not strict JSON Schema, and too many to check each against the meta-schema.
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, allowUnionTypes: true });
  formats.default(ajv);
  ajv.addFormat("uri-template", true);
  loaded = { description, ajv, compiled: new Map() };
  return loaded;
}

/** Everything in which an exchange is not what GitHub describes; empty when all is well. */
export function checkExchange(
  method: string,
  path: string,
  requestBody: unknown,
  status: number,
  responseBody: unknown,
): readonly string[] {
  const url = new URL(path, "https://api.github.com");
  if (url.pathname === "/graphql") return [];
  const { description } = load();
  const operation = findOperation(description.paths, method.toLowerCase(), url.pathname);
  const where = `${method} ${path}`;
  if (operation === undefined) return [`${where}: GitHub has no such operation`];
  // A request that GitHub calls invalid need not be valid here.
  const asked = status === 400 || status === 422 ? [] : [...checkQuery(operation, url), ...checkRequest(operation, requestBody)];
  const answered = status === 0 ? [] : checkReply(operation, status, responseBody);
  return [...asked, ...answered].map((problem) => `${where} → ${status}: ${problem}`);
}

/** The same for a whole log; also unknown routes are problems. */
export function checkExchanges(exchanges: readonly CheckedExchange[]): readonly string[] {
  return exchanges.flatMap(({ method, path, requestBody, status, responseBody }) =>
    checkExchange(method, path, requestBody, status, responseBody),
  );
}

/** In what the payload of an event is not what GitHub describes, e.g. of `pull-request-opened`. */
export function checkWebhook(name: string, payload: unknown): readonly string[] {
  const operation = load().description["x-webhooks"][name]?.post;
  if (operation === undefined) return [`GitHub has no webhook ${name}`];
  return validate(operation.requestBody?.content?.["application/json"]?.schema, payload, `webhook ${name}`);
}

function checkQuery(operation: Operation, url: URL): readonly string[] {
  const known = new Map(
    (operation.parameters ?? []).map(resolve).flatMap((parameter) => (parameter.in === "query" ? [[parameter.name, parameter]] : [])),
  );
  return [...url.searchParams].flatMap(([name, text]) => {
    const parameter = known.get(name);
    if (parameter === undefined) return [`query parameter "${name}" is unknown`];
    const numeric = parameter.schema?.type === "integer";
    if (numeric && !/^\d+$/.test(text)) return [`query parameter "${name}" is no number: ${text}`];
    return validate(parameter.schema, numeric ? Number(text) : text, `query parameter "${name}"`);
  });
}

function resolve(parameter: Parameter | { readonly $ref: string }): Parameter {
  if (!("$ref" in parameter)) return parameter;
  const name = parameter.$ref.split("/").at(-1) ?? "";
  return load().description.components["parameters"]?.[name] as Parameter;
}

type Parameter = Exclude<NonNullable<Operation["parameters"]>[number], { $ref: string }>;

/** Members that GitHub does not describe are ours mistyped, so request bodies are closed. */
function checkRequest(operation: Operation, body: unknown): readonly string[] {
  const schema = operation.requestBody?.content?.["application/json"]?.schema;
  if (body === undefined || body === "") return operation.requestBody?.required === true ? ["a body is required"] : [];
  if (schema === undefined) return ["no body is expected"];
  return validate(schema, body, "request", true);
}

/** Refusals that GitHub does not describe for an operation (403 by permission, 422 of checks) have its basic shape. */
function checkReply(operation: Operation, status: number, body: unknown): readonly string[] {
  const described = operation.responses[String(status)];
  if (described === undefined) {
    if (status < 400) return ["GitHub does not answer with this status"];
    return validate({ $ref: "#/components/schemas/basic-error", required: ["message"] }, body, "reply");
  }
  const name = described.$ref?.split("/").at(-1);
  const response = name === undefined ? described : (load().description.components["responses"]?.[name] as typeof described);
  const schema = response.content?.["application/json"]?.schema;
  if (schema === undefined) return body === undefined ? [] : ["no body is expected in the reply"];
  return validate(schema, body, "reply");
}

function validate(schema: unknown, value: unknown, what: string, closed = false): readonly string[] {
  const { ajv, compiled } = load();
  const key = `${closed} ${JSON.stringify(schema)}`;
  if (!compiled.has(key)) addReferenced(schema);
  const check = compiled.get(key) ?? ajv.compile(toJsonSchema(schema, base, closed));
  compiled.set(key, check);
  if (check(value)) return [];
  return (check.errors ?? []).map((error) => `${what}${error.instancePath} ${error.message ?? ""} ${JSON.stringify(error.params)}`);
}

/** Gives ajv the components that `schema` leads to; converting all of them takes a second that few tests need. */
function addReferenced(schema: unknown): void {
  const { ajv, description } = load();
  for (const [, name = ""] of (JSON.stringify(schema) ?? "").matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
    const component = description.components["schemas"]?.[name];
    if (component === undefined || ajv.schemas[`${base}/${name}`] !== undefined) continue;
    ajv.addSchema(Object.assign({ $id: `${base}/${name}` }, toJsonSchema(component, base)));
    addReferenced(component);
  }
}
