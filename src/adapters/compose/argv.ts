/**
 * Every argument list that the write side gives to `docker`, and the guard that each passes; must not run anything.
 *
 * The guard knows what is allowed rather than what is forbidden: a verb or an option that is not listed throws.
 * So nothing here can remove a volume (`down -v`, `rm -v`, `volume rm`, `prune`, `-V`) or answer a question with yes.
 */

/** A Compose project as its commands need it. Paths are absolute, on the host. */
export interface ProjectCall {
  readonly project: string;
  readonly directory: string;
  readonly files: readonly string[];
  readonly envFiles: readonly string[];
  readonly profiles: readonly string[];
}

/**
 * Brings up exactly `services`: none of their dependencies, no build, no pull; with `recreate` their containers are
 * made anew whatever Compose thinks, without it none is. Start order and `depends_on` conditions between the named
 * services still hold (tried with Compose 2.26). Not with `--wait`: that fails for jobs that end well, and would hold
 * the host's lock of mutations while nothing is mutated (health.ts waits).
 */
export function upArgs(call: ProjectCall, services: readonly string[], recreate: boolean): string[] {
  if (services.length === 0) throw new Error("`up` without services would start the whole project");
  const how = recreate ? "--force-recreate" : "--no-recreate";
  return [...projectArgs(call), ..."up --detach --no-deps --no-build --pull never".split(" "), how, "--", ...services];
}

/** Renders the project as the host has it. Its output holds the host's values: never print or keep it. */
export function configArgs(call: ProjectCall): string[] {
  return [...projectArgs(call), "config", "--format", "json"];
}

function projectArgs({ project, directory, files, envFiles, profiles }: ProjectCall): string[] {
  const each = (option: string, values: readonly string[]): string[] => values.flatMap((value) => [option, value]);
  return [
    "compose",
    "--ansi",
    "never",
    "--project-name",
    project,
    "--project-directory",
    directory,
    ...each("--file", files),
    ...each("--env-file", envFiles),
    ...each("--profile", profiles),
  ];
}

/** The ids of all containers of a project, stopped ones too, one a line. */
export function projectContainersArgs(project: string): string[] {
  return ["ps", "--all", "--quiet", "--no-trunc", "--filter", `label=com.docker.compose.project=${project}`];
}

export function inspectContainersArgs(ids: readonly string[]): string[] {
  return ["container", "inspect", "--", ...ids];
}

export function inspectImageArgs(reference: string): string[] {
  return ["image", "inspect", "--", reference];
}

export function pullArgs(reference: string, platform?: string): string[] {
  return ["pull", "--quiet", ...(platform === undefined ? [] : ["--platform", platform]), "--", reference];
}

/** Stops containers with their own stop signal and grace period. */
export function stopArgs(ids: readonly string[]): string[] {
  return ["stop", "--", ...ids];
}

/** Starts containers that stand still, as they are. */
export function startArgs(ids: readonly string[]): string[] {
  return ["start", "--", ...ids];
}

/** Removes stopped containers; their volumes, the anonymous ones too, stay. Running ones are refused by the engine. */
export function removeContainersArgs(ids: readonly string[]): string[] {
  return ["rm", "--", ...ids];
}

export function renameArgs(id: string, name: string): string[] {
  return ["rename", id, name];
}

export function inspectNetworkArgs(name: string): string[] {
  return ["network", "inspect", "--", name];
}

export function disconnectArgs(network: string, container: string): string[] {
  return ["network", "disconnect", "--force", "--", network, container];
}

/** The engine refuses while a container is attached. */
export function removeNetworkArgs(name: string): string[] {
  return ["network", "rm", "--", name];
}

export function logsArgs(id: string, lines: number): string[] {
  return ["logs", "--tail", String(lines), "--", id];
}

/** Runs a probe's command inside a container. */
export function execArgs(id: string, command: readonly string[]): string[] {
  return ["exec", id, ...command];
}

export interface Verb {
  /** Options without a value. */
  readonly flags: readonly string[];
  /** Options whose value is the next argument. */
  readonly valued: readonly string[];
  /** What follows the first operand is a program's own. */
  readonly runs?: true;
}

const COMPOSE_OPTIONS = ["--ansi", "--project-name", "--project-directory", "--file", "--env-file", "--profile"];

const VERBS: Readonly<Record<string, Verb>> = {
  "compose up": {
    flags: ["--detach", "--no-deps", "--no-build", "--force-recreate", "--no-recreate"],
    valued: [...COMPOSE_OPTIONS, "--pull"],
  },
  "compose config": { flags: [], valued: [...COMPOSE_OPTIONS, "--format"] },
  ps: { flags: ["--all", "--quiet", "--no-trunc"], valued: ["--filter"] },
  "container inspect": { flags: [], valued: [] },
  "image inspect": { flags: [], valued: [] },
  "network inspect": { flags: [], valued: [] },
  "network disconnect": { flags: ["--force"], valued: [] },
  "network rm": { flags: [], valued: [] },
  pull: { flags: ["--quiet"], valued: ["--platform"] },
  stop: { flags: [], valued: [] },
  start: { flags: [], valued: [] },
  rm: { flags: [], valued: [] },
  rename: { flags: [], valued: [] },
  logs: { flags: [], valued: ["--tail"] },
  exec: { flags: [], valued: [], runs: true },
};

/** What the reading side calls besides; none of it changes anything. */
const LOOKS: Readonly<Record<string, Verb>> = {
  "compose config": { flags: ["--no-interpolate", "--no-path-resolution"], valued: [...COMPOSE_OPTIONS, "--format"] },
  ps: { flags: ["--all", "--quiet", "--no-trunc"], valued: ["--filter", "--format"] },
  "network ls": { flags: ["--no-trunc"], valued: ["--format"] },
  "volume ls": { flags: [], valued: ["--format"] },
  "volume inspect": { flags: [], valued: [] },
  info: { flags: [], valued: ["--format"] },
  version: { flags: [], valued: ["--format"] },
  "compose version": { flags: ["--short"], valued: [] },
};

/** The verbs that change something; all others only look, or ask a probe's question. */
const CHANGES: ReadonlySet<string> = new Set(["compose up", "network disconnect", "network rm", "pull", "stop", "start", "rm", "rename"]);

/** Everything that either side calls, for whoever guards a host from outside (hosts/apply-script.ts). */
export function everyCall(): readonly (Verb & { readonly name: string; readonly changes: boolean })[] {
  return Object.entries({ ...VERBS, ...LOOKS }).map(([name, verb]) => ({ ...verb, name, changes: CHANGES.has(name) }));
}

/** Options of Compose itself: they stand in front of its verb, and each has a value. */
export { COMPOSE_OPTIONS };

/** Gives `args` back when `docker` may be called with them; throws when not, before anything runs. */
export function guarded(args: readonly string[]): readonly string[] {
  const refuse = (what: string): never => {
    throw new Error(`docker ${args.slice(0, 2).join(" ")} is refused: ${what} is not among what may be called`);
  };
  const [first = "", second = ""] = args;
  const compose = first === "compose";
  const found = compose ? composeVerb(args) : { name: first in VERBS ? first : `${first} ${second}`, at: first in VERBS ? 0 : 1 };
  const verb = Object.hasOwn(VERBS, found.name) ? VERBS[found.name] : undefined;
  if (verb === undefined) return refuse(`the command ${found.name}`);
  for (let at = 1; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (at === found.at) continue;
    if (arg === "--") break;
    if (!arg.startsWith("-")) {
      if (verb.runs === true) break;
      continue;
    }
    if (verb.valued.includes(arg)) at += 1;
    else if (!verb.flags.includes(arg)) return refuse(`the option ${arg}`);
  }
  return args;
}

/** Compose takes options before its verb; all that we give there have a value. */
function composeVerb(args: readonly string[]): { name: string; at: number } {
  let at = 1;
  while (args[at]?.startsWith("-") === true) at += 2;
  return { name: `compose ${args[at] ?? ""}`, at };
}
