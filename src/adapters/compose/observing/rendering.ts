/**
 * How a project takes effect on a host whose values stay on it: rendered elsewhere with blanks for them, and then
 * every free text as the host's token for it. Must not guess: what a hidden value decides otherwise is unknown.
 */
import { posix } from "node:path";
import type { Json, JsonRecord, Unknown } from "../../../core/model.ts";
import { list, say } from "../../../core/words.ts";
import type { DesiredIo } from "../../adapter.ts";
import { type Bundle, DEFAULT_ENV_FILE, type FileContents } from "../bundle.ts";
import { parseEnv } from "../dotenv.ts";
import { look } from "../engine.ts";
import type { FileContent } from "../file-content.ts";
import type { Host } from "../host.ts";
import { entries, isInterpolated, unescaped } from "../normalise/text.ts";
import type { Rendered, Renderer, RenderRequest } from "../render.ts";
import type { Project } from "../project.ts";
import type { Side } from "../resources.ts";
import { attributesOf, envFilesOf, MAX_TRIES, missingEnvFiles, requestOf, variablesOf, whyRefused } from "../rendering.ts";
import type { Declared, Refused, Rendering } from "../rendering.ts";
import { ComposeConfig } from "../schema.ts";
import { servicesInEffect } from "../service.ts";
import { missingEnvFile, unsetVariables, variableUses } from "../variables.ts";
import { directoryOf, hostNames, type Whereabouts } from "../whereabouts.ts";
import { candidatesOf } from "./candidates.ts";
import { LINES, linesOf, maskedConfig } from "./masked-config.ts";
import type { ExpandRequest, VariableState } from "./masking.ts";
import type { Masking } from "../host.ts";
import { literal } from "./requests.ts";
import { envLine, quotedEnvLine, blanks, type Hidden, type Blanks } from "./blanks.ts";

/** What the rendering needs besides the project. */
export interface MaskedPorts {
  readonly host: Host;
  readonly masking: Masking;
  readonly renderer: Renderer;
  /** The project's files by path. */
  readonly contents: ReadonlyMap<string, FileContent>;
}

/** A rendering whose files are told by tokens, too. */
export type MaskedRendering = Rendering & { readonly contentTokens: ReadonlyMap<string, string> };

/** Our own files beside the project's copy; no project has them. */
const VALUES = ".omni-scale-values.env";
const LINES_FILE = ".omni-scale-lines.json";
const PROFILES = "COMPOSE_PROFILES";

/** The counterpart of `renderEffective`. Rejects with a RemoteError when the host refuses or does not answer. */
export async function renderMasked(
  declared: Declared,
  places: ReadonlyMap<string, Whereabouts>,
  io: DesiredIo,
  ports: MaskedPorts,
): Promise<MaskedRendering | Refused | Unknown> {
  const { project } = declared;
  const { masking, renderer } = ports;
  const directory = directoryOf(project, places);
  const given = await variablesOf(project, io);
  if ("diagnostics" in given) return given;
  const hidden = blanks();
  const found = await askFirst(declared, directory, given.variables, io, { ...ports, hidden });
  if ("diagnostics" in found) return found;
  const { envFiles, values, files, contentTokens, request: asked } = found;
  const profiles = project.stack.profiles ?? profilesIn(values);
  if (hidden.in(profiles).length > 0) return unseen(hidden.in(profiles), "the profiles");
  const request = {
    ...requestOf(project, io),
    composeFiles: [...project.files, LINES_FILE],
    envFiles: [VALUES],
    profiles,
    directory,
    interpolate: true,
    variables: given.variables,
  };
  const contents = new Map([...declared.bundle.files, ...files, [VALUES, valuesFile(values)], [LINES_FILE, linesFile(declared)]]);
  const rendered = await renderWithFiles({ ...request, contents }, asked, io, { masking, renderer, hidden });
  if ("code" in rendered) return rendered;
  const known = new Map([...values, ...Object.entries(given.variables)]);
  const unset = unsetVariables(project, rendered.stderr, variableUses(project, declared.bundle), known);
  if (unset.length > 0) return { diagnostics: unset };
  if (!rendered.ok) {
    const named = hidden.in([...values.values()]);
    if (named.length > 0) return unseen(hidden.in(rendered.stderr).length > 0 ? hidden.in(rendered.stderr) : named, "what Compose reads");
    return { diagnostics: [whyRefused(declared, rendered.stderr, Object.values(given.variables))] };
  }
  const masked = maskedConfig(rendered.config, hidden);
  if (masked.tooDeep.length > 0) return partlyHidden(masked.tooDeep);
  const config = masked.fill(await masking.expand({ ...asked, ...masked.asked, names: [], files: [] }, io.signal));
  const services = servicesInEffect(config, project, directory);
  const structural = services.map(({ fields: { unchecked: _unchecked, ...fields } }) => fields);
  const left = hidden.in([...structural, config.networks ?? {}, config.volumes ?? {}] as Json);
  if (left.length > 0) return unseen(left, "settings in the clear");
  const attributes = { ...attributesOf(project, envFiles, profiles), names: hostNames(project, directory, places), directory };
  return {
    ...declared,
    effective: { config: ComposeConfig.parse(unescaped(config as JsonRecord)), services },
    readable: readableOf(rendered.config, project, directory, hidden),
    attributes,
    contentTokens,
  };
}

/** What rules look at: command lines as words, what is hidden as variables. */
function readableOf(rendered: ComposeConfig, project: Project, directory: string, hidden: Blanks): Side {
  const { [LINES]: _lines, ...services } = rendered.services ?? {};
  const config = ComposeConfig.parse(hidden.named({ ...rendered, services } as JsonRecord));
  return { config: ComposeConfig.parse(unescaped(config as JsonRecord)), services: servicesInEffect(config, project, directory) };
}

interface First {
  readonly envFiles: readonly string[];
  /** Of every variable that is set: its value where it can be seen anyway, else a blank. */
  readonly values: ReadonlyMap<string, string>;
  /** Blanks for the services' env files that the host alone has. */
  readonly files: FileContents;
  readonly contentTokens: ReadonlyMap<string, string>;
  /** Where variables come from, for further questions. */
  readonly request: ExpandRequest;
}

/** Which variables are set, which of them to what can be seen anyway, and what the host's own env files hold. */
async function askFirst(
  { project, bundle, declared }: Declared,
  directory: string,
  given: Readonly<Record<string, string>>,
  io: DesiredIo,
  { host, masking, contents, hidden }: MaskedPorts & { readonly hidden: Blanks },
): Promise<First | Refused> {
  const sources = (project.stack.envFiles ?? [DEFAULT_ENV_FILE]).map((path) => posix.normalize(path));
  const files = sources.map((path) => {
    const content = bundle.files.get(path);
    return content === undefined ? { host: path } : { given: content };
  });
  // As Compose has it: what the run gives is there for the env files to use, and nothing of theirs takes its place.
  const ours = Object.entries(given).map(([name, value]) => quotedEnvLine(name, value));
  const first = ours.length === 0 ? [] : [{ given: new TextEncoder().encode(ours.join("")) }];
  const env = [...first, ...files, ...first];
  const wanted = bundle.envPaths.filter((path) => !bundle.files.has(path) && !posix.isAbsolute(path) && !isInterpolated(path));
  const used = [...variableUses(project, bundle).map(({ name }) => name), ...inherited(declared.config, bundle)];
  const names = [...new Set([...used, ...(project.stack.profiles === undefined ? [PROFILES] : [])])].filter(
    (name) => !Object.hasOwn(given, name),
  );
  const seen = used.length === 0 ? undefined : await look(host, { projects: new Set([project.name]), isWanted: () => false }, io.signal);
  const candidates = [...candidatesOf(seen?.containers ?? [], directory, bundle, declared.config)];
  const digests = [...contents.values()].map(({ digest }) => digest);
  const request: ExpandRequest = { folder: directory, env, files: [], names: [], texts: [], lists: [], commands: [] };
  const answer = await masking.expand({ ...request, files: wanted, names, texts: [...candidates.map(literal), ...digests] }, io.signal);
  const absent = (project.stack.envFiles ?? []).filter((path) => answer.absent.has(posix.normalize(path)));
  if (absent.length > 0) return missingEnvFiles(project, absent);
  const clear = new Map(candidates.map((text, index) => [answer.texts[index] ?? "", text]));
  const values = new Map(names.flatMap((name, index) => valueOf(name, answer.names[index], clear, hidden)));
  return {
    envFiles: envFilesOf(project, new Set(sources.filter((path) => !answer.absent.has(path)))),
    values,
    files: new Map(
      wanted.flatMap((path, index) => (answer.absent.has(path) ? [] : [[path, blankFile(answer.files[index], hidden)] as const])),
    ),
    contentTokens: new Map(digests.map((digest, index) => [digest, answer.texts[candidates.length + index] ?? ""])),
    request: { ...request, env: env.filter((one) => !("host" in one && answer.absent.has(one.host))) },
  };
}

/** Names in an environment that take their values from the variables, without a `$` to show it. */
function inherited({ services }: ComposeConfig, bundle: Bundle): string[] {
  const inServices = Object.values(services ?? {}).flatMap((raw) => entries(raw?.["environment"]));
  const inFiles = bundle.envPaths.flatMap((path) => parseEnv(new TextDecoder().decode(bundle.files.get(path))));
  const bare = [
    ...inServices.filter(([, value]) => value === null).map(([name]) => name),
    ...inFiles.flatMap(({ name, value }) => (value === undefined ? [name] : [])),
  ];
  return bare.filter((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
}

function valueOf(name: string, state: VariableState | undefined, clear: ReadonlyMap<string, string>, hidden: Blanks): [string, string][] {
  if (state === undefined || state.is === "unset") return [];
  return [[name, state.is === "empty" ? "" : (clear.get(state.token) ?? hidden.for({ variable: name }))]];
}

function blankFile(variables: ReadonlyMap<string, string> | undefined, hidden: Blanks): Uint8Array {
  return new TextEncoder().encode([...(variables ?? [])].map(([name, token]) => envLine(name, hidden.for({ token }))).join(""));
}

function valuesFile(values: ReadonlyMap<string, string>): Uint8Array {
  return new TextEncoder().encode([...values].map(([name, value]) => envLine(name, value)).join(""));
}

/** Command lines that Compose would split before anybody could see where a hidden value begins and ends. */
function linesFile({ declared }: Declared): Uint8Array {
  const environment = Object.fromEntries(linesOf(declared.config));
  return new TextEncoder().encode(JSON.stringify({ services: { [LINES]: { image: "x", environment } } }));
}

function profilesIn(values: ReadonlyMap<string, string>): string[] {
  return (values.get(PROFILES) ?? "").split(",").filter((profile) => profile !== "");
}

/** Renders, and again with each env file whose name only a variable makes up. */
async function renderWithFiles(
  request: RenderRequest,
  asked: ExpandRequest,
  io: DesiredIo,
  { masking, renderer, hidden }: Pick<MaskedPorts, "masking" | "renderer"> & { readonly hidden: Blanks },
): Promise<Rendered | Unknown> {
  const contents = new Map(request.contents);
  for (let tries = 0; ; tries += 1) {
    const rendered = await renderer(masking.renderOn, { ...request, contents: new Map(contents) });
    const path = rendered.ok || tries === MAX_TRIES ? undefined : missingEnvFile(rendered.stderr);
    if (path === undefined) return rendered;
    if (hidden.in(path).length > 0) return unseen(hidden.in(path), "the name of an env file");
    const relative = posix.relative(request.directory, posix.resolve(request.directory, path));
    const answer = await masking.expand({ ...asked, files: [relative] }, io.signal);
    if (answer.absent.has(relative)) return rendered;
    contents.set(relative, blankFile(answer.files[0], hidden));
  }
}

/** A hidden value decides something that people can see, and it is not what they see now. */
function unseen(hidden: readonly Hidden[], where: string): Unknown {
  const names = hidden.flatMap((one) => ("variable" in one ? [say`${one.variable}`] : []));
  const about = names.length === 0 ? say`A value of an env file that only the host has` : say`The host's value of ${list(names)}`;
  return {
    code: "forbidden",
    message: say`${about} decides ${[where]}, and is not what runs now: a plan with the key that only looks cannot say more`,
  };
}

function partlyHidden(ways: readonly string[]): Unknown {
  const places = list(ways.map((way) => say`${way}`));
  return {
    code: "forbidden",
    message: say`${places} hold a part of a value from an env file that only the host has, and values stay there`,
  };
}
