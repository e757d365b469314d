/** Which Compose project a component means: its name, folder and files in the repository, its target; must not run Compose. */
import { rethrowRemote } from "../../core/errors.ts";
import { compareText, type Diagnostic } from "../../core/diagnostics.ts";
import type { Component, ComponentName, SourceRange, Target } from "../../core/model.ts";
import { say } from "../../core/words.ts";
import type { SourceTree, TreeEntry } from "../../ports.ts";
import { RemovedStack, type Stack, type StackHost } from "../../specs/kinds/stack.ts";
import type { Absence, Tombstone } from "../adapter.ts";
import { parseComposeFile, projectNameIn, type ComposeFile } from "./compose-file.ts";
import type { Hub } from "./hub/place.ts";
import { isInterpolated } from "./normalise/text.ts";
import { finding, rules } from "./rules.ts";
import type { ComposeProject } from "./stack-of.ts";
import { RENDERED } from "./stack-of.ts";

/** A machine, or a container of one, with a Docker engine; `docker/local` is the machine we run on. */
export interface DockerTarget extends Target {
  /** What the specs say of it; absent for this machine. The id alone does not lead there. */
  readonly host?: StackHost;
}

/** The facts about the machine we run on that decide whether a `local` host can be it. */
export interface Here {
  readonly hostname: string;
  /** A machine that GitHub lends for one job: nobody's Docker host. */
  readonly githubHosted: boolean;
  /** Where the engine's locks lie, absolute; a folder that every run for this engine must share. Default: the host's usual one. */
  readonly lockFolder?: string;
}

/** One component as a Compose project. Paths of files are relative to `folder`. */
export interface Project {
  readonly component: ComponentName;
  readonly source: SourceRange;
  readonly stack: Stack;
  readonly target: string;
  /** Compose's project name; the part's name too. */
  readonly name: string;
  /** In the repository, without a slash at the end; empty for its root. */
  readonly folder: string;
  readonly files: readonly string[];
  /** Every file Git has in the folder, sorted. */
  readonly bundle: readonly TreeEntry[];
  readonly parsed: readonly ComposeFile[];
  /** What the spec says of the Omni that it runs. */
  readonly hub?: Hub;
}

/** In the order in which Compose looks; the first that is there counts. */
export const COMPOSE_FILE_NAMES = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"] as const;
const OVERRIDE_NAMES = [
  "compose.override.yml",
  "compose.override.yaml",
  "docker-compose.override.yml",
  "docker-compose.override.yaml",
] as const;

/** Compose files, env files and what is compared by content are text that people write. */
export const MAX_COMPOSE_BYTES = 1024 * 1024;

const PROJECT_NAME = /^[a-z0-9][a-z0-9_-]*$/;

/**
 * The target of a host: `docker/local`, `docker/<hostname>` or `docker/<user>@<address>[:<port>]`, each with `/ct-<id>`
 * for a container. A hostname that is our own is this machine.
 */
export function targetOf(host: StackHost | undefined, here: Here): DockerTarget {
  if (host === undefined) return { id: "docker/local" };
  const within = host.container === undefined ? "" : `/ct-${host.container}`;
  if (host.transport === "local") {
    const { hostname, ...rest } = host;
    if (hostname !== undefined && hostname !== here.hostname) return { id: `docker/${hostname}${within}`, host };
    return { id: `docker/local${within}`, ...(within === "" ? {} : { host: rest }) };
  }
  const address = host.address.includes(":") ? `[${host.address}]` : host.address;
  const port = host.transport === "tailscale-ssh" || host.port === undefined || host.port === 22 ? "" : `:${host.port}`;
  return { id: `docker/${host.user}@${address}${port}${within}`, host };
}

/** Each target of these components and tombstones once. */
export function targetsOf(components: readonly Component[], tombstones: readonly Tombstone[], here: Here): DockerTarget[] {
  const hosts = [
    ...components.map(({ spec }) => (spec as Stack).host),
    ...tombstones.flatMap(({ where }) => {
      const removed = RemovedStack.safeParse(where);
      return removed.success ? [removed.data.host] : [];
    }),
  ];
  return [...new Map(hosts.map((host) => targetOf(host, here)).map((target) => [target.id, target])).values()];
}

/** What a tombstone says should not exist. A `where` that is no removed stack is the loader's finding, not ours. */
export function absencesOf(tombstones: readonly Tombstone[], here: Here): Absence[] {
  return tombstones.flatMap(({ component, where, source }) => {
    const { data } = RemovedStack.safeParse(where);
    if (data === undefined) return [];
    const only = data.services === undefined ? {} : { only: data.services };
    return [{ component, target: targetOf(data.host, here).id, part: data.project, source, ...only }];
  });
}

/** The project of one component, or the findings that say why there is none. */
export async function projectOf(
  component: ComposeProject,
  tree: SourceTree,
  entries: readonly TreeEntry[],
  here: Here,
): Promise<{ readonly project?: Project; readonly diagnostics: readonly Diagnostic[] }> {
  const { name, spec: stack, source, hub } = component;
  const folder = stack.path.replace(/^(\.\/+)+|\/+$/g, "").replace(/^\.$/, "");
  const below = entriesBelow(entries, folder);
  const paths = new Set(below.map(({ path }) => inside(folder, path)));
  const files = stack.files ?? lookUp(paths);
  const missing = files.filter((file) => !paths.has(clean(file)));
  if (files.length === 0 || missing.length > 0) return { diagnostics: [noComposeFile(name, stack, missing, source)] };
  const odd = below.filter(({ type }) => type !== "file");
  if (odd.length > 0)
    return {
      diagnostics: odd.map(({ path, type }) =>
        finding(rules.notAFile, name, say`${path} is a ${type}.`, { file: path, line: 1, column: 1 }),
      ),
    };
  const read = await Promise.all(files.map((file) => readComposeFile(tree, join(folder, clean(file)))));
  const parsed = read.flatMap((file) => file ?? []);
  if (parsed.length < files.length) {
    const what = say`A Compose file of ${stack.path} has more than ${MAX_COMPOSE_BYTES / 2 ** 20} MiB.`;
    return { diagnostics: [finding(rules.tooLarge, name, what, source)] };
  }
  const asked = stack.project ?? parsed.map(projectNameIn).findLast((given) => given !== undefined) ?? normalised(name.split("/")[1] ?? "");
  if (!PROJECT_NAME.test(asked)) {
    const what = isInterpolated(asked)
      ? say`The project's name ${asked} depends on a variable.`
      : say`${asked} cannot be a project's name.`;
    return { diagnostics: [finding(rules.projectName, name, what, source)] };
  }
  const project = { component: name, source, stack, target: targetOf(stack.host, here).id, name: asked, folder, bundle: below, parsed };
  return { project: { ...project, files: files.map(clean), ...(hub === undefined ? {} : { hub }) }, diagnostics: [] };
}

/** The path of a file of `folder`, from the repository's root. */
export function join(folder: string, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}

/** The path of a file, relative to `folder`. */
export function inside(folder: string, path: string): string {
  return folder === "" ? path : path.slice(folder.length + 1);
}

/** A Compose file of the tree, parsed; undefined when it is too large to be one. */
export async function readComposeFile(tree: SourceTree, path: string): Promise<ComposeFile | undefined> {
  const content = await readSmall(tree, path);
  return content === undefined ? undefined : parseComposeFile(path, new TextDecoder().decode(content));
}

/** A file that people write by hand; undefined when it is too large for one. */
export async function readSmall(tree: SourceTree, path: string): Promise<Uint8Array | undefined> {
  try {
    return await tree.read(path, MAX_COMPOSE_BYTES);
  } catch (error) {
    rethrowRemote(error);
    return undefined;
  }
}

/** Entries are sorted by path, so that a rack of thousands is not scanned once for each project. */
function entriesBelow(entries: readonly TreeEntry[], folder: string): TreeEntry[] {
  if (folder === "") return entries.filter(({ path }) => !path.startsWith(`${RENDERED}/`));
  const start = `${folder}/`;
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareText(entries[middle]?.path ?? "", start) < 0) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (entries[end]?.path.startsWith(start) === true) end += 1;
  return entries.slice(low, end);
}

/** Compose's own look-up: one file, and one override beside it. */
function lookUp(paths: ReadonlySet<string>): string[] {
  const first = COMPOSE_FILE_NAMES.find((name) => paths.has(name));
  const override = OVERRIDE_NAMES.find((name) => paths.has(name));
  return first === undefined ? [] : [first, ...(override === undefined ? [] : [override])];
}

function noComposeFile(component: ComponentName, stack: Stack, missing: readonly string[], source: SourceRange): Diagnostic {
  const [first] = missing;
  const what =
    first === undefined
      ? say`${stack.path} has none of the files that Compose looks for (${COMPOSE_FILE_NAMES.join(", ")}).`
      : say`${stack.path} has no file ${first}.`;
  return finding(rules.noComposeFile, component, what, source);
}

function clean(path: string): string {
  return path.replace(/^(\.\/+)+/, "").replaceAll(/\/{2,}/g, "/");
}

/** What Compose makes of a folder's name. */
function normalised(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]/g, "")
    .replace(/^[_-]+/, "");
}
