/**
 * What a run was asked for: the only reader of the environment and of the Action's inputs; must not act on any of it.
 *
 * Inputs come as `INPUT_<NAME>` variables. They are read here and not by `@actions/core`, which would load an HTTP
 * client for it, and tells of one missing input at a time.
 */
import { hostname } from "node:os";
import { z } from "zod";
import { UserError } from "./core/errors.ts";
import { list, say, type Words } from "./core/words.ts";
import type { Log } from "./ports.ts";
import { readRunnerFacts, type RunnerFacts } from "./runtime/runner-facts.ts";
import { KEY_VARIABLE, secretsIn } from "./runtime/secret-environment.ts";
import { secretValues } from "./runtime/secret-values.ts";
import { closest } from "./specs/closest.ts";
import { componentName, pathInside } from "./specs/fields.ts";

export type { RunnerFacts } from "./runtime/runner-facts.ts";
export { secretEnvironment } from "./runtime/secret-environment.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

export type CommandName = "plan" | "apply" | "drift" | "validate";

/** One run, from whichever surface it was started. */
export type Inputs = ActionInputs | CommandLineInputs;

export interface ActionInputs extends CommonInputs {
  readonly surface: "action";
  readonly token: string;
  /** Whether a plan looks at the hosts, or leaves that to a job that follows. */
  readonly look: "now" | "later";
  readonly runner: RunnerFacts;
}

export interface CommandLineInputs extends CommonInputs {
  readonly surface: "command-line";
}

interface CommonInputs {
  readonly command: CommandName;
  /** Path of the configuration file, from the repository's root. */
  readonly config: string;
  /** Only these components; empty means every one that is concerned. */
  readonly components: readonly string[];
  /** Binds secrets in digests; without it they are not bound. */
  readonly fingerprintKey?: string;
  /** Digests, or at least their first 12 digits, that are let through as they are now. */
  readonly accept: readonly string[];
  /** Guards that are cleared, by their ids. */
  readonly acknowledge: readonly string[];
  /** Components that may be deleted. */
  readonly confirmDelete: readonly string[];
  /** Who runs this, for whoever finds a target taken: the run's URL, or user@machine. */
  readonly owner: string;
}

/** The words of a command line, unchecked. The fingerprint key has no flag: arguments can be seen by everybody. */
export interface Flags {
  readonly command: string;
  readonly config?: string;
  readonly components?: readonly string[];
  readonly accept?: readonly string[];
  readonly acknowledge?: readonly string[];
  readonly confirmDelete?: readonly string[];
}

/** The inputs of action.yml; a test holds the two together. */
export const INPUT_NAMES = [
  "command",
  "config",
  "components",
  "token",
  "fingerprint-key",
  "secret-values",
  "accept",
  "acknowledge",
  "confirm-delete",
  "look",
] as const;
export type InputName = (typeof INPUT_NAMES)[number];

export const DEFAULT_CONFIG = "omni-scale.yaml";
const SECRET_INPUTS: ReadonlySet<InputName> = new Set(["token", "fingerprint-key", "secret-values"]);
const LISTS: ReadonlySet<InputName> = new Set(["components", "accept", "acknowledge", "confirm-delete"]);

/** What each input must be; the messages complete "must be …". */
const Given = z.object({
  command: z.enum(["plan", "apply", "drift", "validate"], { error: "plan, apply, drift or validate" }),
  config: pathInside.regex(/\.ya?ml$/, "the path of a .yaml file").default(DEFAULT_CONFIG),
  components: z.array(componentName),
  token: z.string({ error: "a token that GitHub accepts, by default the job's own" }).regex(/^\S+$/, "one word").exactOptional(),
  "fingerprint-key": z.string().min(16, "at least 16 characters long, e.g. what `openssl rand -hex 32` gives").exactOptional(),
  "secret-values": z
    .string()
    .refine((text) => secretValues(text) !== undefined, "a YAML mapping of variables to texts, e.g. `DB_PASSWORD: …`, one a line")
    .exactOptional(),
  accept: z.array(
    z
      .string()
      .regex(/^[0-9a-f]{12,64}$/i, "a digest, or at least its first 12 hex digits")
      .toLowerCase(),
  ),
  acknowledge: z.array(z.string().max(300, "the id of a guard as the plan shows it")),
  "confirm-delete": z.array(componentName),
  look: z.enum(["now", "later"], { error: "now or later" }).default("now"),
});

/**
 * Reads a run's inputs, from `flags` for a command line, else from the Action's. Before anything else every secret
 * among them is registered with `log`. Throws one UserError that names all that is wrong.
 */
export function readInputs(env: Environment, log: Pick<Log, "mask">, flags?: Flags): Inputs {
  for (const secret of secretsIn(env)) log.mask(secret);
  const given = flags === undefined ? givenToAction(env) : givenOnCommandLine(env, flags);
  const parsed = Given.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => describe(issue, given, flags !== undefined));
  if (flags !== undefined) {
    if (!parsed.success) throw refusal(problems, say`Run ${"omni-scale --help"} to see every option.`);
    const user = env["USER"] ?? env["USERNAME"] ?? "somebody";
    return { surface: "command-line", ...common(parsed.data), owner: `${user}@${hostname()}` };
  }
  const facts = readRunnerFacts(env);
  problems.push(...unknownInputs(env), ...facts.problems);
  const token = parsed.data?.token;
  if (given.token === undefined) problems.push(say`the input ${"token"} is empty and must be a token; leave it out to use the job's own`);
  if (!parsed.success || facts.runner === undefined || token === undefined || problems.length > 0) {
    throw refusal(problems, say`Correct them under ${"with:"} in the workflow's step; action.yml describes every input.`);
  }
  return {
    surface: "action",
    ...common(parsed.data),
    token,
    look: parsed.data.look,
    runner: facts.runner,
    owner: facts.runner.runUrl,
  };
}

/** What has to be known before anything can be printed: whether a runner reads it, and whether colours are wanted. */
export function readSurface(env: Environment): {
  readonly runner: boolean;
  readonly color: boolean;
} {
  return { runner: env["GITHUB_ACTIONS"] === "true", color: (env["NO_COLOR"] ?? "") === "" };
}

/**
 * Where the Docker engine's locks lie, of a run whose own /run/lock is not the engine's: one in a container that was
 * given the engine's socket, or one with the stand-in. Only an absolute path counts.
 */
export function lockFolderIn(env: Environment): { readonly lockFolder?: string } {
  const folder = env["OMNI_SCALE_LOCK_FOLDER"] ?? "";
  return folder.startsWith("/") ? { lockFolder: folder } : {};
}

/** Omni's address, as Omni's own tools read it; an empty variable is none, as an unset secret of a workflow is empty. */
export function omniIn(env: Environment): { readonly endpoint?: string } {
  const endpoint = (env["OMNI_ENDPOINT"] ?? "").trim();
  return endpoint === "" ? {} : { endpoint };
}

type Raw = Partial<Record<InputName, string | readonly string[]>>;

function givenToAction(env: Environment): Raw {
  return Object.fromEntries(
    INPUT_NAMES.flatMap((name): [InputName, string | readonly string[]][] => {
      const value = (env[variableOf(name)] ?? "").trim();
      if (LISTS.has(name)) return [[name, split(value)]];
      return value === "" ? [] : [[name, value]];
    }),
  );
}

function givenOnCommandLine(env: Environment, flags: Flags): Raw {
  const key = env[KEY_VARIABLE] ?? "";
  return {
    command: flags.command,
    ...(flags.config === undefined ? {} : { config: flags.config }),
    ...(key === "" ? {} : { "fingerprint-key": key }),
    components: (flags.components ?? []).flatMap(split),
    accept: (flags.accept ?? []).flatMap(split),
    acknowledge: (flags.acknowledge ?? []).flatMap(split),
    "confirm-delete": (flags.confirmDelete ?? []).flatMap(split),
  };
}

/** Entries on lines of their own or with commas between. */
function split(text: string): readonly string[] {
  return [...new Set(text.split(/[\n,]/).map((entry) => entry.trim()))].filter((entry) => entry !== "");
}

function common(data: z.output<typeof Given>): Omit<CommonInputs, "owner"> {
  const { command, config, components, accept, acknowledge, "fingerprint-key": key, "confirm-delete": confirmDelete } = data;
  return {
    command,
    config,
    components,
    accept,
    acknowledge,
    confirmDelete,
    ...(key === undefined ? {} : { fingerprintKey: key }),
  };
}

function variableOf(name: string): string {
  return `INPUT_${name.toUpperCase()}`;
}

function unknownInputs(env: Environment): readonly Words[] {
  const known = new Set<string>(INPUT_NAMES.map(variableOf));
  const unknown = Object.keys(env).filter((name) => name.startsWith("INPUT_") && !known.has(name));
  return unknown.toSorted().map((variable) => {
    const name = variable.slice("INPUT_".length).toLowerCase();
    const meant = closest(name, INPUT_NAMES);
    return meant === undefined ? say`there is no input ${name}` : say`there is no input ${name}; did you mean ${meant}?`;
  });
}

function describe(issue: z.core.$ZodIssue, given: Raw, onCommandLine: boolean): Words {
  const name = INPUT_NAMES.find((one) => one === issue.path[0]) ?? "command";
  const value = given[name];
  const entry = typeof value === "object" ? value[Number(issue.path[1])] : value;
  const where = onCommandLine ? say`${onCommandLineAs(name)}` : say`the input ${name}`;
  if (entry === undefined) return say`${where} is missing and must be ${issue.message}`;
  return SECRET_INPUTS.has(name)
    ? say`${where} (not shown) must be ${issue.message}`
    : say`${where} is ${entry} and must be ${issue.message}`;
}

function onCommandLineAs(name: InputName): string {
  if (name === "command") return "the command";
  return name === "fingerprint-key" ? KEY_VARIABLE : `--${name}`;
}

function refusal(problems: readonly Words[], fix: Words): UserError {
  const [first = say`something is wrong`, ...more] = problems;
  if (more.length === 0) return new UserError(say`Wrong input: ${first}.`, fix);
  return new UserError(say`${problems.length} inputs are wrong: ${list(problems, "; ")}.`, fix);
}
