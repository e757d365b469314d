/** Several Compose files into one, after compose-go's override package; must not know canonical forms. */
import { COMPOSE_CODES, Failure } from "../failure.ts";
import { cut, isMapping, list, mapping, sorted, sprint, string, type Mapping, type Value } from "../tree.ts";
import { matching, rewrite, type Rewrite } from "./paths.ts";
import { parseVolume } from "./volumes.ts";

type Merge = (base: Value, over: Value, path: readonly string[]) => Value;

const override: Merge = (_, over) => over;
const joined: Merge = (base, over) => [...sequence(base), ...sequence(over)];

const MERGES: Readonly<Record<string, Merge>> = {
  "networks.*.labels": joined,
  "volumes.*.labels": joined,
  "services.*.annotations": joined,
  "services.*.build": (base, over, path) => mergeMappings(buildMapping(base), buildMapping(over), path),
  "services.*.build.args": joined,
  "services.*.build.labels": joined,
  "services.*.command": override,
  "services.*.depends_on": (base, over, path) => mergeMappings(dependencies(base), dependencies(over), path),
  "services.*.deploy.labels": joined,
  "services.*.dns": joined,
  "services.*.dns_opt": joined,
  "services.*.dns_search": joined,
  "services.*.entrypoint": override,
  "services.*.env_file": joined,
  "services.*.environment": joined,
  "services.*.extra_hosts": (base, over) => {
    const known = sequence(base);
    return [...known, ...sequence(over).filter((one) => !known.includes(one))];
  },
  "services.*.healthcheck.test": override,
  "services.*.labels": joined,
  "services.*.logging": (base, over, path) => {
    const [driver, other] = [mapping(base)["driver"], mapping(over)["driver"]];
    const same = driver === other || driver === undefined || other === undefined;
    return same ? mergeMappings(mapping(base), mapping(over), path) : over;
  },
  "services.*.networks": (base, over, path) => mergeMappings(named(base), named(over), path),
  "services.*.sysctls": joined,
  "services.*.tmpfs": joined,
  "services.*.ulimits.*": override,
};

/** `over` on top of `base`. */
export function mergeFiles(base: Mapping, over: Mapping): Mapping {
  return mergeMappings(base, over, []);
}

function mergeValues(base: Value, over: Value, path: readonly string[]): Value {
  const special = matching(MERGES, path);
  if (special !== undefined) return special(base, over, path);
  if (over === null) return base;
  if (isMapping(base) && isMapping(over)) return mergeMappings(base, over, path);
  if (Array.isArray(base) && Array.isArray(over)) return [...base, ...over];
  if (isMapping(base) || Array.isArray(base)) throw new Failure(`cannot override ${path.join(".")}`, COMPOSE_CODES.parse);
  return over;
}

function mergeMappings(base: Mapping, over: Mapping, path: readonly string[]): Mapping {
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const known = base[key];
    merged[key] = known === undefined || key.startsWith("x-") ? value : mergeValues(known, value, [...path, key]);
  }
  return merged;
}

function buildMapping(build: Value): Mapping {
  return typeof build === "string" ? { context: build } : mapping(build);
}

function dependencies(value: Value): Mapping {
  if (isMapping(value)) return value;
  return Object.fromEntries(list(value).map((name) => [string(name), { condition: "service_started", required: true }]));
}

function named(value: Value): Mapping {
  return isMapping(value) ? value : Object.fromEntries(list(value).map((name) => [string(name), null]));
}

function sequence(value: Value): Value[] {
  if (typeof value === "string") return [value];
  if (!isMapping(value)) return list(value);
  return sorted(
    Object.entries(value).flatMap(([key, item]) => {
      if (item === null) return [key];
      return Array.isArray(item) ? item.map((one) => `${key}=${sprint(one)}`) : [`${key}=${sprint(item)}`];
    }),
  );
}

type Index = (item: Value, path: string) => string;
const byKey: Index = (item) => cut(sprint(item), "=")[0];
const byTarget: Index = (item) => (isMapping(item) ? string(item["target"]) : parseVolume(sprint(item)).target);
const byMount =
  (folder: string): Index =>
  (item) => {
    if (!isMapping(item)) return `${folder}/${sprint(item)}`;
    return item["target"] === undefined ? `${folder}/${sprint(item["source"] ?? null)}` : sprint(item["target"]);
  };
const byPort: Index = (item, path) => {
  if (!isMapping(item)) return sprint(item);
  const target = item["target"];
  if (target === undefined) throw new Failure(`service ports ${path} is missing a target port`, COMPOSE_CODES.parse);
  const { host_ip: host = "0.0.0.0", published = null, protocol = "tcp" } = item;
  return `${sprint(host)}:${sprint(published)}:${sprint(target)}/${sprint(protocol)}`;
};

const UNIQUE: Readonly<Record<string, Index>> = {
  ...Object.fromEntries(
    [
      "annotations",
      "cap_add",
      "cap_drop",
      "deploy.labels",
      "dns",
      "dns_opt",
      "dns_search",
      "environment",
      "labels",
      "links",
      "profiles",
      "sysctls",
      "tmpfs",
    ].map((key) => [`services.*.${key}`, byKey]),
  ),
  "networks.*.labels": byKey,
  "services.*.networks.*.aliases": byKey,
  "services.*.configs": byMount(""),
  "services.*.secrets": byMount("/run/secrets"),
  "services.*.devices": (item, path) => {
    if (!isMapping(item)) return sprint(item).split(":")[1] ?? sprint(item);
    if (item["target"] === undefined) throw new Failure(`service device ${path} is missing a mount target`, COMPOSE_CODES.parse);
    return string(item["target"]);
  },
  "services.*.env_file": (item) => (isMapping(item) ? string(item["path"]) : sprint(item)),
  "services.*.expose": (item) => sprint(item),
  "services.*.ports": byPort,
  "services.*.volumes": byTarget,
};

/** Whether the list at `path` is one in which later elements replace earlier ones. */
export function hasUniqueItems(path: readonly string[]): boolean {
  return matching(UNIQUE, path) !== undefined;
}

/** Lists without what a later element defines again: the later one stands in the earlier one's place. */
export function enforceUnicity(model: Mapping): Mapping {
  const rules = Object.fromEntries(
    Object.entries(UNIQUE).map(([pattern, index]): [string, Rewrite] => [
      pattern,
      (value, path) => {
        if (!Array.isArray(value)) return value;
        const places = new Map<string, Value>();
        value.forEach((item, at) => places.set(index(item, `${path}.[${at}]`), item));
        return [...places.values()];
      },
    ]),
  );
  return mapping(rewrite(model, rules));
}
