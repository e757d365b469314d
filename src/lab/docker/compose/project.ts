/** A Compose project: services and resources as Compose itself has them after loading; must not read files. */
import { COMPOSE_CODES, Failure } from "../failure.ts";
import { isMapping, mapping, sorted, string, strings, type Mapping, type Value } from "../tree.ts";
import { FieldError } from "./fields.ts";
import { RESOURCES, SERVICE } from "./service-fields.ts";

/** Everything in the shape of `config --format json`, before its `$` are doubled. */
export interface Project {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  /** Absolute, in order. */
  readonly files: readonly string[];
  /** As given by --env-file. */
  readonly envFiles: readonly string[];
  readonly services: Readonly<Record<string, Mapping>>;
  /** Services that are there but not meant: other profiles, not selected. */
  readonly disabled: Readonly<Record<string, Mapping>>;
  readonly networks: Readonly<Record<string, Mapping>>;
  readonly volumes: Readonly<Record<string, Mapping>>;
  readonly secrets: Readonly<Record<string, Mapping>>;
  readonly configs: Readonly<Record<string, Mapping>>;
  /** Top-level `x-` keys. */
  readonly extensions: Mapping;
}

/** The typed parts of a normal model. Throws Failure where a value cannot be turned into its type. */
export function typed(model: Mapping): Pick<Project, "services" | "networks" | "volumes" | "secrets" | "configs" | "extensions"> {
  const section = (name: string, field: (value: Value | undefined) => Value | undefined): Record<string, Mapping> =>
    Object.fromEntries(
      sorted(Object.keys(mapping(model[name]))).map((key) => {
        try {
          return [key, mapping(field(mapping(model[name])[key]))];
        } catch (error) {
          if (!(error instanceof FieldError)) throw error;
          throw new Failure(
            `decoding failed due to the following error(s):\n\nerror decoding '${name}[${key}].${error.path}': ${error.problem}`,
            COMPOSE_CODES.parse,
          );
        }
      }),
    );
  return {
    services: section("services", SERVICE),
    networks: section("networks", RESOURCES.networks),
    volumes: section("volumes", RESOURCES.volumes),
    secrets: section("secrets", RESOURCES.secrets),
    configs: section("configs", RESOURCES.configs),
    extensions: Object.fromEntries(Object.entries(model).filter(([key]) => key.startsWith("x-"))),
  };
}

/** Only services without a profile or with one of these; `*` enables all. */
export function withProfiles(project: Project, profiles: readonly string[]): Project {
  const all = { ...project.services, ...project.disabled };
  const enabled = (service: Mapping): boolean => {
    const own = strings(service["profiles"]);
    return own.length === 0 || profiles.includes("*") || own.some((one) => profiles.includes(one));
  };
  return split(project, all, (name) => enabled(all[name] ?? {}));
}

/**
 * Only `names` and, unless told otherwise, what they depend on; dependencies on the others are forgotten.
 * No names means all. Throws Failure for a name that is no service.
 */
export function withServices(project: Project, names: readonly string[], dependencies = true): Project {
  if (names.length === 0) return project;
  const wanted = new Set<string>();
  const add = (name: string): void => {
    const service = project.services[name];
    if (service === undefined) throw new Failure(`no such service: ${name}`);
    if (wanted.has(name)) return;
    wanted.add(name);
    if (dependencies) for (const other of dependencyNames(service)) if (project.services[other] !== undefined) add(other);
  };
  names.forEach(add);
  const services = Object.fromEntries(
    Object.entries(project.services).map(([name, service]) => [name, withoutDependencies(service, (other) => wanted.has(other))]),
  );
  return split({ ...project, services }, { ...services, ...project.disabled }, (name) => wanted.has(name));
}

function split(project: Project, all: Readonly<Record<string, Mapping>>, enabled: (name: string) => boolean): Project {
  const part = (want: boolean): Record<string, Mapping> =>
    Object.fromEntries(sorted(Object.keys(all)).flatMap((name) => (enabled(name) === want ? [[name, all[name] ?? {}]] : [])));
  return { ...project, services: part(true), disabled: part(false) };
}

function withoutDependencies(service: Mapping, keep: (name: string) => boolean): Mapping {
  const all = service["depends_on"];
  if (!isMapping(all)) return service;
  const kept = Object.fromEntries(Object.entries(all).filter(([name]) => keep(name)));
  const copy = { ...service, depends_on: kept };
  if (Object.keys(kept).length === 0) delete (copy as Mapping)["depends_on"];
  return copy;
}

/** Names of the services that `service` depends on. */
export function dependencyNames(service: Mapping): string[] {
  return Object.keys(mapping(service["depends_on"]));
}

/** Only the networks, volumes, secrets and configs that enabled services use. */
export function withoutUnused(project: Project): Project {
  const services = Object.values(project.services);
  const used = {
    networks: services.flatMap((one) => Object.keys(mapping(one["networks"]))),
    volumes: services.flatMap((one) => mounts(one).flatMap((mount) => (mount["type"] === "volume" ? [string(mount["source"])] : []))),
    secrets: services.flatMap((one) => sources(one["secrets"])),
    configs: services.flatMap((one) => sources(one["configs"])),
  };
  const only = (all: Readonly<Record<string, Mapping>>, names: readonly string[]): Record<string, Mapping> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
  return {
    ...project,
    networks: only(project.networks, used.networks),
    volumes: only(project.volumes, used.volumes),
    secrets: only(project.secrets, used.secrets),
    configs: only(project.configs, used.configs),
  };
}

/** The volumes of a service in long syntax. */
export function mounts(service: Mapping): Mapping[] {
  return (Array.isArray(service["volumes"]) ? service["volumes"] : []).filter(isMapping);
}

function sources(value: Value | undefined): string[] {
  return (Array.isArray(value) ? value : []).map((one) => string(mapping(one)["source"]));
}

/** Every service: first those that depend on nothing, then those that need only them, and so on; by name among equals. */
export function inDependencyOrder(project: Pick<Project, "services">): string[] {
  const level = (name: string): number => {
    const needed = dependencyNames(project.services[name] ?? {}).filter((other) => project.services[other] !== undefined);
    return 1 + Math.max(0, ...needed.map(level));
  };
  return Object.keys(project.services).toSorted((a, b) => level(a) - level(b) || (a < b ? -1 : 1));
}
