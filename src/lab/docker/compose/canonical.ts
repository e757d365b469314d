/** Short syntax into long syntax, after compose-go's transform package; must not fill in defaults of other kinds. */
import { posix } from "node:path";
import { COMPOSE_CODES, Failure, outside } from "../failure.ts";
import { isMapping, list, mapping, sprint, string, type Mapping, type Value } from "../tree.ts";
import { rewrite, type Rewrite } from "./paths.ts";
import { parsePort } from "./ports.ts";
import { parseVolume } from "./volumes.ts";

/** What the stand-in's config does not follow; the real one does. */
const OUTSIDE_SERVICE = [
  "extends",
  "develop",
  "credential_spec",
  "gpus",
  "blkio_config",
  "label_file",
  "post_start",
  "pre_stop",
  "volumes_from",
  "external_links",
];

/** Refuses the parts of a model that are outside the subset, and services that are no mappings at all. */
export function refuseOutside(model: Mapping): void {
  if (model["include"] !== undefined) throw outside("Compose's include");
  const services = model["services"];
  if (services !== undefined && services !== null && !isMapping(services))
    throw new Failure("services must be a mapping", COMPOSE_CODES.parse);
  const wrong = Object.entries(mapping(services)).find(([, service]) => service !== null && !isMapping(service));
  if (wrong !== undefined) throw new Failure(`services.${wrong[0]} must be a mapping`, COMPOSE_CODES.parse);
  for (const [name, service] of Object.entries(mapping(model["services"]))) {
    const found = OUTSIDE_SERVICE.find((key) => mapping(service)[key] !== undefined);
    if (found !== undefined) throw outside(`services.${name}.${found}`);
  }
}

/** The model in long syntax. With `lenient` a port or volume that cannot be parsed stays as it is written. */
export function canonical(model: Mapping, lenient: boolean, warn: (message: string) => void): Mapping {
  const stringOrList: Rewrite = (value) => (typeof value === "string" ? [value] : value);
  const fileMount: Rewrite = (value) => (typeof value === "string" ? { source: value } : value);
  const external: Rewrite = (value, path) => maybeExternal(value, path, warn);
  return mapping(
    rewrite(model, {
      "services.*.build": (value) => (typeof value === "string" ? { context: value } : value),
      "services.*.depends_on": dependsOn,
      "services.*.env_file": envFile,
      "services.*.networks": (value) => (Array.isArray(value) ? Object.fromEntries(value.map((name) => [string(name), null])) : value),
      "services.*.volumes.[]": (value) => (lenient ? unlessFailing(volume, value) : volume(value)),
      "services.*.dns": stringOrList,
      "services.*.devices.[]": (value) => device(value, lenient),
      "services.*.secrets.[]": fileMount,
      "services.*.configs.[]": fileMount,
      "services.*.ports": (value) => (lenient ? unlessFailing(ports, value) : ports(value)),
      "volumes.*": external,
      "networks.*": external,
      "secrets.*": external,
      "configs.*": external,
    }),
  );
}

function unlessFailing(work: (value: Value) => Value, value: Value): Value {
  try {
    return work(value);
  } catch (error) {
    if (error instanceof Failure && error.code === COMPOSE_CODES.parse) return value;
    throw error;
  }
}

function dependsOn(value: Value): Value {
  if (Array.isArray(value))
    return Object.fromEntries(value.map((name) => [string(name), { condition: "service_started", required: true }]));
  const filled: Mapping = {};
  for (const [name, one] of Object.entries(mapping(value))) {
    filled[name] = {
      ...mapping(one),
      condition: mapping(one)["condition"] ?? "service_started",
      required: mapping(one)["required"] ?? true,
    };
  }
  return filled;
}

function envFile(value: Value): Value {
  const files = Array.isArray(value) ? value : [value];
  return files.map((file) => (isMapping(file) ? { ...file, required: file["required"] ?? true } : { path: file, required: true }));
}

function volume(value: Value): Value {
  if (typeof value !== "string") return value;
  const parsed = parseVolume(value);
  return { ...parsed, target: posix.normalize(parsed.target).replace(/(.)\/$/, "$1") };
}

function ports(value: Value): Value {
  return list(value).flatMap((port) => (isMapping(port) ? [port] : parsePort(sprint(port))));
}

function device(value: Value, lenient: boolean): Value {
  if (typeof value !== "string") return value;
  const [source = "", target = source, permissions = "rwm", ...more] = value.split(":");
  if (more.length > 0 && !lenient) throw new Failure(`confusing device mapping, please use long syntax: ${value}`, COMPOSE_CODES.parse);
  return more.length > 0
    ? { source: "", target: "", permissions: "rwm" }
    : { source, target: target === "" ? source : target, permissions };
}

function maybeExternal(value: Value, path: string, warn: (message: string) => void): Value {
  if (!isMapping(value) || !isMapping(value["external"])) return value;
  const name = value["external"]["name"];
  if (name !== undefined) warn(`${path}: external.name is deprecated. Please set name and external: true`);
  return { ...value, external: true, ...(value["name"] === undefined && name !== undefined ? { name } : {}) };
}
