/** Both renderings of one project: as Git declares it, and as it takes effect with the host's own files and variables. */
import { posix } from "node:path";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Json, JsonRecord } from "../../core/model.ts";
import { say, type Words } from "../../core/words.ts";
import type { SecretReference } from "../../ports.ts";
import { unescaped } from "./normalise/text.ts";
import type { DesiredIo } from "../adapter.ts";
import { DEFAULT_ENV_FILE, gather, gatherFromHost, type Bundle, type FileContents } from "./bundle.ts";
import type { ComposeFile } from "./compose-file.ts";
import type { Host } from "./host.ts";
import { join, type Project } from "./project.ts";
import type { Rendered, Renderer, RenderRequest } from "./render.ts";
import type { ProjectAttributes, RenderedProject, Side } from "./resources.ts";
import { finding, rules } from "./rules.ts";
import { ComposeConfig } from "./schema.ts";
import { servicesAsDeclared, servicesInEffect } from "./service.ts";
import { envFileValues, missingEnvFile, refused, unsetVariables, valuesIn, variableUses } from "./variables.ts";
import { directoryOf, hostNames, type Whereabouts } from "./whereabouts.ts";

/** A project as Git declares it. */
export interface Declared {
  readonly project: Project;
  readonly bundle: Bundle;
  readonly composeFiles: readonly ComposeFile[];
  readonly declared: Side;
  readonly attributes: ProjectAttributes & { readonly directory?: string };
}

/** The same with what it means on its host. */
export interface Rendering extends Declared, Omit<RenderedProject, "effective" | "contents"> {
  readonly effective: Side;
  /** The same with `${NAME}` for what is hidden, where `effective` has tokens that stand for whole command lines. */
  readonly readable?: Side;
}

/** Where a rendering is made, and with what. */
export interface RenderPorts {
  /** The machine we run on, which renders what Git alone says. */
  readonly host: Host;
  readonly renderer: Renderer;
}

export type Refused = { readonly diagnostics: readonly Diagnostic[] };

/** Stands for the folder on the host, which Git alone does not know. */
const SOMEWHERE = "/project";

/** Env files that a user may be missing one by one; more is a loop. */
export const MAX_TRIES = 20;

/** Without network and without the host. */
export async function renderDeclared(project: Project, io: DesiredIo, { host, renderer }: RenderPorts): Promise<Declared | Refused> {
  const bundle = await gather(project, io.tree);
  const profiles = profilesOf(project, bundle.files);
  const rendered = await renderer(host, {
    ...requestOf(project, io),
    envFiles: [],
    profiles,
    contents: withPlaceholders(bundle),
    directory: SOMEWHERE,
    interpolate: false,
    variables: {},
  });
  if (!rendered.ok) return { diagnostics: [refused(project, rendered.stderr, [])] };
  const services = servicesAsDeclared(rendered.config, project, bundle, profiles);
  const { directory } = project.stack;
  return {
    project,
    bundle,
    composeFiles: bundle.composeFiles,
    declared: { config: rendered.config, services },
    attributes: {
      ...attributesOf(project, envFilesOf(project, bundle.files), profiles),
      ...(directory === undefined ? {} : { directory }),
    },
  };
}

/** With the host's env files and the run's variables. Rejects when the host's files cannot be read. */
export async function renderEffective(
  declared: Declared,
  places: ReadonlyMap<string, Whereabouts>,
  io: DesiredIo,
  { host, renderer }: RenderPorts,
): Promise<Rendering | Refused> {
  const { project, bundle } = declared;
  const directory = directoryOf(project, places);
  const given = await variablesOf(project, io);
  if ("diagnostics" in given) return given;
  const ofHost = new Map(await gatherFromHost(bundle, directory, host));
  const contents = new Map([...bundle.files, ...ofHost]);
  const missing = (project.stack.envFiles ?? []).filter((path) => !contents.has(posix.normalize(path)));
  if (missing.length > 0) return missingEnvFiles(project, missing);
  const envFiles = envFilesOf(project, contents);
  const profiles = project.stack.profiles ?? [];
  const request = { ...requestOf(project, io), envFiles, profiles, directory, interpolate: true, variables: given.variables };
  const rendered = await renderWithEnvFiles({ ...request, contents }, ofHost, { host, renderer });
  const known = new Map([...envFileValues(envFiles, contents), ...Object.entries(given.variables)]);
  const unset = unsetVariables(project, rendered.stderr, variableUses(project, bundle), known);
  if (unset.length > 0) return { diagnostics: unset };
  if (!rendered.ok)
    return { diagnostics: [whyRefused(declared, rendered.stderr, [...valuesIn(ofHost), ...Object.values(given.variables)])] };
  const services = servicesInEffect(rendered.config, project, directory);
  const names = hostNames(project, directory, places);
  const attributes = { ...attributesOf(project, envFiles, profilesOf(project, contents)), names, directory };
  const config: Json = unescaped(rendered.config as JsonRecord);
  return { ...declared, effective: { config: ComposeConfig.parse(config), services }, attributes };
}

/** Renders, and again with each env file that Compose asks for by a name that only the host's variables make up. */
async function renderWithEnvFiles(
  request: RenderRequest,
  ofHost: Map<string, Uint8Array>,
  { host, renderer }: RenderPorts,
): Promise<Rendered> {
  const contents = new Map(request.contents);
  for (let tries = 0; ; tries += 1) {
    const rendered = await renderer(host, { ...request, contents: new Map(contents) });
    const path = rendered.ok ? undefined : missingEnvFile(rendered.stderr);
    const content = path === undefined || tries === MAX_TRIES ? undefined : await host.read(posix.resolve(request.directory, path));
    if (path === undefined || content === undefined) return rendered;
    const relative = posix.relative(request.directory, posix.resolve(request.directory, path));
    contents.set(relative, content);
    ofHost.set(relative, content);
  }
}

export function missingEnvFiles(project: Project, paths: readonly string[]): Refused {
  const found = paths.map((path) =>
    finding(rules.noEnvFile, project.component, say`The env file ${path} is neither in Git nor on the host.`, project.source),
  );
  return { diagnostics: found };
}

/** What a project asks of every rendering. */
export function requestOf(project: Project, { signal }: DesiredIo): Pick<RenderRequest, "project" | "composeFiles" | "signal"> {
  return { project: project.name, composeFiles: project.files, signal };
}

/** Some versions of Compose want every env file to be there even when they do not replace variables. */
function withPlaceholders({ files, envPaths }: Bundle): FileContents {
  const nothing = new Uint8Array();
  const absent = envPaths.filter(
    (path) => !files.has(path) && !path.startsWith("..") && !posix.isAbsolute(path) && path !== DEFAULT_ENV_FILE,
  );
  return new Map([...files, ...absent.map((path) => [path, nothing] as const)]);
}

/** The env files for variables, relative to the folder: the spec's, else the default one where it is there. */
export function envFilesOf({ stack }: Project, contents: { has(path: string): boolean }): string[] {
  return stack.envFiles?.map((path) => posix.normalize(path)) ?? (contents.has(DEFAULT_ENV_FILE) ? [DEFAULT_ENV_FILE] : []);
}

/** The spec's profiles, else those that the env files ask for, as Compose does. */
function profilesOf(project: Project, contents: FileContents): string[] {
  if (project.stack.profiles !== undefined) return project.stack.profiles;
  const asked = envFileValues(envFilesOf(project, contents), contents).get("COMPOSE_PROFILES") ?? "";
  return asked.split(",").filter((profile) => profile !== "");
}

/** What the write side needs, without what only the host tells. */
export function attributesOf(project: Project, envFiles: readonly string[], profiles: readonly string[]): ProjectAttributes {
  const { timeout = 120, probes = [], variables = {} } = project.stack;
  return { project: project.name, files: project.files, envFiles, profiles, timeout, probes, variables, names: {} };
}

/** The spec's own variables with their values, or findings that name those without one. */
export async function variablesOf(
  project: Project,
  { secrets }: DesiredIo,
): Promise<{ readonly variables: Readonly<Record<string, string>> } | Refused> {
  const variables: Record<string, string> = {};
  const missing: Words[] = [];
  for (const [name, given] of Object.entries(project.stack.variables ?? {})) {
    const value = typeof given === "string" ? given : await secrets.read(given);
    if (value !== undefined) variables[name] = value;
    else if (typeof given !== "string") missing.push(say`The secret for the variable ${name} is not there: ${placeOfSecret(given)}.`);
  }
  if (missing.length === 0) return { variables };
  return {
    diagnostics: missing.map((what) => finding(rules.noValue, project.component, what, project.source)),
  };
}

function placeOfSecret(reference: SecretReference): Words {
  if ("fromEnv" in reference) return say`this run has no environment variable ${reference.fromEnv}`;
  if ("onHost" in reference) return say`the host has no file ${reference.onHost}`;
  return say`${reference.fromSops.file} has no ${reference.fromSops.key}`;
}

/** Compose's refusal as a finding, `values` taken out of it. */
export function whyRefused({ project, composeFiles }: Declared, stderr: string, values: readonly string[]): Diagnostic {
  const path = missingEnvFile(stderr);
  if (path === undefined) return refused(project, stderr, values);
  const name = posix.basename(path);
  const place = composeFiles.flatMap(({ path: file, text }) => {
    const at = text.split("\n").findIndex((line) => line.includes(name));
    return at === -1 ? [] : [{ file, line: at + 1, column: (text.split("\n")[at] ?? "").indexOf(name) + 1 }];
  })[0];
  return finding(
    rules.noEnvFile,
    project.component,
    say`The env file ${path} is not on the host.`,
    place ?? { file: join(project.folder, project.files[0] ?? ""), line: 1, column: 1 },
  );
}
