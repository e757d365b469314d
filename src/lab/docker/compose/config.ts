/** `docker compose config`; must not change anything. */
import { Failure, COMPOSE_CODES, outside } from "../failure.ts";
import { parseFlags } from "../flags.ts";
import type { Session } from "../session.ts";
import { deepSorted, goJson, isMapping, mapping, string, type Mapping, type Value } from "../tree.ts";
import { serviceHash } from "./hash.ts";
import { loadModel, loadProject, type ProjectOptions } from "./load.ts";
import { hasUniqueItems } from "./merge.ts";
import type { Project } from "./project.ts";

const FLAGS = {
  format: "=",
  quiet: "q",
  "no-interpolate": "",
  "no-path-resolution": "",
  "no-env-resolution": "",
  services: "",
  volumes: "",
  images: "",
  profiles: "",
  hash: "=",
};

export async function config(session: Session, options: ProjectOptions, args: readonly string[]): Promise<number> {
  const flags = parseFlags(args, FLAGS);
  if (flags.has("no-env-resolution")) {
    if (!atLeast(session.engine.read().versions.compose, 35)) throw new Failure("unknown flag: --no-env-resolution", COMPOSE_CODES.syntax);
    throw outside("config --no-env-resolution");
  }
  if (flags.has("no-interpolate")) {
    const { model } = await loadModel(session, options, { interpolate: false, resolvePaths: !flags.has("no-path-resolution") });
    if (!flags.has("quiet")) print(session, flags.value("format"), goJson(emptyListsAsNull(deepSorted(model)), 2));
    return 0;
  }
  if (flags.has("no-path-resolution")) throw outside("config --no-path-resolution without --no-interpolate");
  const hash = flags.value("hash");
  // like Compose up to 5.4, whose --hash leaves env files unread and so misses the containers' label
  const project = await loadProject(session, options, flags.rest, hash === undefined);
  if (flags.has("quiet")) return 0;
  const lines = (all: readonly string[]): void => all.forEach((line) => session.out(`${line}\n`));
  if (flags.has("services")) lines(Object.keys(project.services));
  else if (flags.has("volumes")) lines(Object.keys(project.volumes));
  else if (flags.has("images")) lines(Object.values(project.services).map((service) => string(service["image"])));
  else if (flags.has("profiles")) lines(profiles(project));
  else if (hash !== undefined) {
    const wanted = hash === "*" ? Object.keys(project.services) : hash.split(",");
    lines(wanted.map((name) => `${name} ${serviceHash(project.services[name] ?? {})}`));
  } else print(session, flags.value("format"), goJson(document(project), 2).replaceAll("$", "$$$$"));
  return 0;
}

function print(session: Session, format: string | undefined, json: string): void {
  if (format !== "json") throw outside("compose config without --format json");
  session.out(json);
}

/** The project as `config --format json` prints it. */
function document(project: Project): Mapping {
  const sections: Mapping = { name: project.name, services: { ...project.services }, ...mapping(deepSorted(project.extensions)) };
  for (const key of ["networks", "volumes", "secrets", "configs"] as const) {
    if (Object.keys(project[key]).length > 0) sections[key] = { ...project[key] };
  }
  return Object.fromEntries(
    Object.keys(sections)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((key) => [key, sections[key] ?? null]),
  );
}

function profiles(project: Project): string[] {
  const all = [...Object.values(project.services), ...Object.values(project.disabled)];
  return [...new Set(all.flatMap((one) => (Array.isArray(one["profiles"]) ? one["profiles"].map(string) : [])))];
}

/** Go prints an empty list as null, unless a search for duplicates has made it anew. */
function emptyListsAsNull(value: Value, path: readonly string[] = []): Value {
  if (Array.isArray(value)) {
    if (value.length === 0) return hasUniqueItems(path) ? [] : null;
    return value.map((one) => emptyListsAsNull(one, [...path, "[]"]));
  }
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, emptyListsAsNull(one, [...path, key])]));
}

function atLeast(version: string, minor: number): boolean {
  const [major = 0, own = 0] = version.split(".").map(Number);
  return major > 2 || (major === 2 && own >= minor);
}
