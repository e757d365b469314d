/** From command-line options to a model: which files, which variables, which name; must not print but warnings. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { COMPOSE_CODES, Failure } from "../failure.ts";
import { warn, type Session } from "../session.ts";
import { mapping, string, type Mapping } from "../tree.ts";
import { canonical, refuseOutside } from "./canonical.ts";
import { checkConsistency } from "./consistency.ts";
import { isDotenvProblem, parseDotenv } from "./dotenv.ts";
import { interpolateTree, type Lookup } from "./interpolate.ts";
import { enforceUnicity, mergeFiles } from "./merge.ts";
import { checkExternals, entryDefaults, normalise, resolveEnvironment, resolvePaths } from "./normalise.ts";
import { typed, withoutUnused, withProfiles, withServices, type Project } from "./project.ts";
import { checkSchema } from "./schema.ts";
import { readYaml } from "./yaml-file.ts";

/** `docker compose`'s own flags, before the subcommand. */
export interface ProjectOptions {
  readonly name: string | undefined;
  readonly files: readonly string[];
  readonly envFiles: readonly string[];
  readonly profiles: readonly string[];
  readonly folder: string | undefined;
}

/** A model that is merged, canonical and normal, not yet typed. */
export interface Model {
  readonly model: Mapping;
  readonly name: string;
  readonly folder: string;
  readonly files: readonly string[];
  readonly variables: ReadonlyMap<string, string>;
}

/** Which of Compose's steps to leave out. */
export interface LoadHow {
  readonly interpolate: boolean;
  readonly resolvePaths: boolean;
}

const FILES = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
const OVERRIDES = ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

/** Loads the model. Throws Failure with Compose's text and exit code. */
export async function loadModel(session: Session, options: ProjectOptions, how: LoadHow): Promise<Model> {
  const { interpolate } = how;
  checkName(options.name);
  const files = configFiles(session, options);
  const folder = workingFolder(session, options, files);
  const variables = environment(session, options, folder);
  if (files.length === 0) throw new Failure("no configuration file provided: not found", COMPOSE_CODES.notFound);
  const sources = [];
  for (const file of files)
    sources.push({ file, documents: await readYaml(file === "-" ? await session.stdin() : readText(file), interpolate ? "text" : "json") });

  const warning = (message: string): void => warn(session, message);
  const lookup: Lookup = (name) => variables.get(name);
  const named = sources
    .flatMap((source) => source.documents.map((one) => one["name"]))
    .findLast((name) => typeof name === "string" && name !== "");
  const name = projectName(
    options,
    folder,
    variables,
    interpolate ? string(interpolateTree(string(named), "name", lookup, warning)) : string(named),
  );
  variables.set("COMPOSE_PROJECT_NAME", name);

  let model: Mapping = {};
  for (const { file, documents } of sources) {
    for (const document of documents) {
      const own = interpolate ? mapping(interpolateTree(document, "", lookup, warning)) : document;
      refuseOutside(own);
      if (own["version"] !== undefined)
        warning(`${file}: the attribute \`version\` is obsolete, it will be ignored, please remove it to avoid potential confusion`);
      model = enforceUnicity(mergeFiles(model, own));
      checkSchema(model, file);
      delete model["version"];
      model = enforceUnicity(canonical(model, !interpolate, warning));
    }
  }
  if (Object.keys(model).length === 0) throw new Failure("empty compose file", COMPOSE_CODES.parse);
  model = entryDefaults(model);
  checkExternals(model);
  if (how.resolvePaths) model = resolvePaths(model, folder, session.env["HOME"] ?? "/");
  // without interpolation Compose knows no variables here either
  model = resolveEnvironment(model, interpolate ? lookup : () => undefined);
  return { model: normalise(model, name), name, folder, files, variables };
}

/** Loads the project: typed, with its profiles and the chosen services, checked, env files read unless told otherwise. */
export async function loadProject(
  session: Session,
  options: ProjectOptions,
  names: readonly string[] = [],
  readEnvFiles = true,
): Promise<Project> {
  const { model, name, folder, files, variables } = await loadModel(session, options, { interpolate: true, resolvePaths: true });
  const parts = typed(model);
  const project: Project = { name, folder, files, envFiles: options.envFiles, disabled: {}, ...parts };
  const fromVariable = (variables.get("COMPOSE_PROFILES") ?? "").split(",").map((one) => one.trim());
  const profiles = options.profiles.length > 0 ? options.profiles : fromVariable;
  const active = names.flatMap((one) =>
    Array.isArray(parts.services[one]?.["profiles"]) ? (parts.services[one]["profiles"] as string[]) : [],
  );
  checkConsistency(withProfiles(project, profiles));
  const enabled = withProfiles(project, [...profiles, ...active]);
  const services = Object.fromEntries(
    Object.entries(enabled.services).map(([key, service]) => [key, readEnvFiles ? withEnvFiles(session, service, variables) : service]),
  );
  return withServices(withoutUnused({ ...enabled, services }), names);
}

/** The variables of env_file below those of environment, in the place of the latter. */
function withEnvFiles(session: Session, service: Mapping, variables: ReadonlyMap<string, string>): Mapping {
  const files = Array.isArray(service["env_file"]) ? service["env_file"] : [];
  if (files.length === 0) return service;
  const found: Mapping = {};
  for (const file of files) {
    const path = typeof file === "string" ? file : string(mapping(file)["path"]);
    if (!exists(path)) {
      if (typeof file !== "string") continue; // `required: false`
      throw new Failure(`env file ${path} not found: stat ${path}: no such file or directory`, COMPOSE_CODES.notFound);
    }
    const lookup: Lookup = (name) => (typeof found[name] === "string" ? found[name] : variables.get(name));
    for (const [key, value] of readDotenv(session, path, lookup)) found[key] = value;
  }
  const all = { ...found, ...mapping(service["environment"]) };
  if (Object.keys(all).length === 0) {
    const { env_file: _read, ...rest } = service;
    return rest;
  }
  const copy: Mapping = {};
  for (const [key, value] of Object.entries(service)) {
    if (key === "env_file") {
      if (service["environment"] === undefined) copy["environment"] = sortedEntries(all);
    } else copy[key] = key === "environment" ? sortedEntries(all) : value;
  }
  return copy;
}

function sortedEntries(value: Mapping): Mapping {
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function readDotenv(session: Session, path: string, lookup: Lookup): Map<string, string> {
  try {
    return parseDotenv(readText(path), lookup, (message) => warn(session, message));
  } catch (error) {
    if (isDotenvProblem(error)) throw new Failure(`failed to read ${path}: ${error.message}`, 1);
    throw error;
  }
}

function configFiles(session: Session, options: ProjectOptions): string[] {
  const fromVariable = session.env["COMPOSE_FILE"]?.split(session.env["COMPOSE_PATH_SEPARATOR"] ?? ":") ?? [];
  const given = options.files.length > 0 ? options.files : fromVariable;
  if (given.length > 0) return given.map((file) => (file === "-" ? file : resolve(session.cwd, file)));
  for (let folder = resolve(session.cwd, options.folder ?? ""); ; folder = dirname(folder)) {
    const [winner, ...others] = FILES.map((name) => join(folder, name)).filter(exists);
    if (winner !== undefined) {
      const overrides = OVERRIDES.map((name) => join(folder, name)).filter(exists);
      if (others.length > 0) {
        warn(session, `Found multiple config files with supported names: ${[winner, ...others].join(", ")}`);
        warn(session, `Using ${winner}`);
      }
      return [winner, ...overrides.slice(0, 1)];
    }
    if (folder === dirname(folder)) return [];
  }
}

function workingFolder(session: Session, options: ProjectOptions, files: readonly string[]): string {
  if (options.folder !== undefined) return resolve(session.cwd, options.folder);
  const first = files.find((file) => file !== "-");
  return first === undefined ? session.cwd : dirname(first);
}

/** The process's variables, then those of --env-file or `.env`, the later file first. */
function environment(session: Session, options: ProjectOptions, folder: string): Map<string, string> {
  const own = new Map(Object.entries(session.env));
  const files =
    options.envFiles.length > 0 ? options.envFiles.map((file) => resolve(session.cwd, file)) : [join(folder, ".env")].filter(isFile);
  const found = new Map<string, string>();
  for (const file of files) {
    if (!exists(file)) throw new Failure(`Couldn't find env file: ${file}`, 1);
    if (!isFile(file)) throw new Failure(`${file} is a directory`, 1);
    for (const [key, value] of readDotenv(session, file, (name) => own.get(name) ?? found.get(name))) found.set(key, value);
  }
  return new Map([...found, ...own]);
}

function projectName(options: ProjectOptions, folder: string, variables: ReadonlyMap<string, string>, inFile: string): string {
  if (options.name !== undefined && options.name !== "") return options.name;
  const fromVariable = variables.get("COMPOSE_PROJECT_NAME") ?? "";
  if (fromVariable !== "") {
    checkName(fromVariable);
    return fromVariable;
  }
  const name = normalName(inFile);
  const chosen = name === "" ? normalName(basename(realOr(folder))) : name;
  if (chosen === "") throw new Failure("project name must not be empty", COMPOSE_CODES.parse);
  return chosen;
}

function checkName(name: string | undefined): void {
  if (name === undefined || normalName(name) === name) return;
  throw new Failure(
    `invalid project name ${JSON.stringify(name)}: must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number`,
  );
}

function normalName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, "")
    .replace(/^[_-]+/, "");
}

/** A symlinked folder goes by the name it was given. */
function realOr(folder: string): string {
  return basename(folder) === "" ? realpathSync(folder) : folder;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new Failure(`open ${path}: no such file or directory`, COMPOSE_CODES.notFound);
    }
    throw error;
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
