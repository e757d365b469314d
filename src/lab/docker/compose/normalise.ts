/** Implied parts of a model made explicit, and paths made absolute, after compose-go; must not read files. */
import { posix } from "node:path";
import { COMPOSE_CODES, Failure } from "../failure.ts";
import { isMapping, list, mapping, string, strings, type Mapping, type Value } from "../tree.ts";
import type { Lookup } from "./interpolate.ts";
import { rewrite } from "./paths.ts";

/** Relative paths against the project's folder, `~` against `home`. */
export function resolvePaths(model: Mapping, folder: string, home: string): Mapping {
  const absolute = (path: string): string => {
    const expanded = path === "~" || path.startsWith("~/") ? posix.join(home, path.slice(1)) : path;
    return posix.isAbsolute(expanded) || /^[A-Za-z]:[\\/]/.test(expanded) ? expanded : posix.resolve(folder, expanded);
  };
  const file = (value: Value): Value => (typeof value === "string" && value !== "" ? absolute(value) : value);
  return mapping(
    rewrite(model, {
      "services.*.build.context": (value) => (/^[\w+.-]+:\/\/|^git@/.test(string(value)) ? value : file(value)),
      "services.*.env_file.[].path": file,
      "services.*.volumes.[]": (value) => {
        if (!isMapping(value) || value["type"] !== "bind") return value;
        if (value["source"] === undefined) {
          throw new Failure('invalid mount config for type "bind": field Source must not be empty', COMPOSE_CODES.parse);
        }
        return { ...value, source: absolute(string(value["source"])) };
      },
      "configs.*.file": file,
      "secrets.*.file": file,
      "volumes.*": (value) => {
        const options = isMapping(value) ? mapping(value["driver_opts"]) : {};
        if (!isMapping(value) || value["driver"] !== "local" || options["o"] !== "bind" || options["device"] === undefined) return value;
        return { ...value, driver_opts: { ...options, device: absolute(string(options["device"])) } };
      },
    }),
  );
}

/** Defaults of single entries: secrets' targets, ports' modes, builds' contexts. */
export function entryDefaults(model: Mapping): Mapping {
  return mapping(
    rewrite(model, {
      "services.*.secrets.[]": (value) =>
        isMapping(value) ? { ...value, target: value["target"] ?? `/run/secrets/${string(value["source"])}` } : value,
      "services.*.ports.[]": (value) =>
        isMapping(value) ? { ...value, protocol: value["protocol"] ?? "tcp", mode: value["mode"] ?? "ingress" } : value,
      "services.*.build": (value) =>
        isMapping(value) ? { ...value, context: value["context"] ?? ".", dockerfile: value["dockerfile"] ?? "Dockerfile" } : value,
    }),
  );
}

/** Throws Failure where an external resource also says how it should be made. */
export function checkExternals(model: Mapping): void {
  for (const section of ["volumes"]) {
    for (const [name, resource] of Object.entries(mapping(model[section]))) {
      const other = Object.keys(mapping(resource)).find((key) => !["name", "external"].includes(key) && !key.startsWith("x-"));
      if (mapping(resource)["external"] === true && other !== undefined) {
        throw new Failure(
          `${section}.${name}: conflicting parameters "external" and ${JSON.stringify(other)} specified`,
          COMPOSE_CODES.parse,
        );
      }
    }
  }
}

/** Variables without `=` get the environment's value; those it lacks stay. */
export function resolveEnvironment(model: Mapping, lookup: Lookup): Mapping {
  return mapping(
    rewrite(model, {
      "services.*.environment": (value) => {
        if (Array.isArray(value))
          return strings(value).map((one) => (!one.includes("=") && lookup(one) !== undefined ? `${one}=${lookup(one) ?? ""}` : one));
        if (!isMapping(value)) return value;
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, one ?? lookup(key) ?? null]));
      },
      "services.*.build.args": (value) => {
        const known = (key: string): boolean => lookup(key) !== undefined;
        if (Array.isArray(value))
          return strings(value).flatMap((one) => (one.includes("=") ? [one] : known(one) ? [`${one}=${lookup(one) ?? ""}`] : []));
        return Object.fromEntries(
          Object.entries(mapping(value)).flatMap(([key, one]) => (one === null && !known(key) ? [] : [[key, one ?? lookup(key) ?? null]])),
        );
      },
      "configs.*": (value) => {
        const name = isMapping(value) ? string(value["environment"]) : "";
        return isMapping(value) && name !== "" && lookup(name) !== undefined ? { ...value, content: lookup(name) ?? "" } : value;
      },
    }),
  );
}

/** The default network, dependencies that namespaces imply, and names of resources. */
export function normalise(model: Mapping, project: string): Mapping {
  let usesDefault = false;
  const services: Mapping = {};
  for (const [name, value] of Object.entries(mapping(model["services"]))) {
    const service = { ...mapping(value) };
    if (service["network_mode"] === undefined && Object.keys(mapping(service["networks"])).length === 0) {
      service["networks"] = { default: null };
    }
    if (service["network_mode"] === undefined) usesDefault ||= "default" in mapping(service["networks"]);
    if (service["pull_policy"] === "if_not_present") service["pull_policy"] = "missing";
    const dependencies = impliedDependencies(service);
    if (Object.keys(dependencies).length > 0) service["depends_on"] = dependencies;
    if (Array.isArray(service["volumes"])) service["volumes"] = service["volumes"].map(cleanTarget);
    services[name] = service;
  }
  const networks = { ...mapping(model["networks"]) };
  if (usesDefault) networks["default"] ??= null;
  const normal: Mapping = { ...model, name: project };
  if (model["services"] !== undefined) normal["services"] = services;
  if (Object.keys(networks).length > 0) normal["networks"] = networks;
  for (const section of ["networks", "volumes", "configs", "secrets"]) {
    if (normal[section] !== undefined) normal[section] = withNames(mapping(normal[section]), project);
  }
  return normal;
}

function cleanTarget(value: Value): Value {
  if (!isMapping(value)) return value;
  return { ...value, target: posix.normalize(string(value["target"])).replace(/(.)\/$/, "$1") };
}

function impliedDependencies(service: Mapping): Mapping {
  const all = { ...mapping(service["depends_on"]) };
  const implied = (name: string, restart: boolean): void => void (all[name] ??= { condition: "service_started", restart, required: true });
  for (const link of list(service["links"])) implied(string(link).split(":")[0] ?? "", true);
  for (const key of ["network_mode", "ipc", "pid", "uts", "cgroup"]) {
    const mode = string(service[key]);
    if (mode.startsWith("service:")) implied(mode.slice("service:".length), true);
  }
  return all;
}

function withNames(resources: Mapping, project: string): Mapping {
  return Object.fromEntries(
    Object.entries(resources).map(([key, value]) => {
      const resource = mapping(value);
      return [key, { ...resource, name: resource["name"] ?? (resource["external"] === true ? key : `${project}_${key}`) }];
    }),
  );
}
