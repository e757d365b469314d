/**
 * A whole rack for one test: a repository on the loopback GitHub, a host folder, the docker stand-in, and the Action
 * started on them as a runner starts it; must not hold expectations but those that every test has.
 */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";
import { openEngine } from "../../src/lab/docker/engine.ts";
import { handEdit, type ImageSeed, installDocker, labDocker, seedImages, type ContainerRecord } from "../../src/lab/docker/index.ts";
import type { LabEvent } from "../../src/lab/github/events.ts";
import { type GitHubOptions, type LabGitHub, startGitHub } from "../../src/lab/github/github.ts";
import type { CommentRecord, PullRecord } from "../../src/lab/github/model.ts";
import type { Push } from "../../src/lab/github/pushes.ts";
import type { Permissions } from "../../src/lab/github/tokens.ts";
import { playStep, type Step, type StepEnd } from "../../src/lab/runner.ts";
import { type Around, openResidentDocker } from "../../src/lab/docker/resident.ts";
import { checkExchanges } from "../openapi.ts";

const root = resolve(import.meta.dirname, "../..");
const fromSource = process.env["OMNI_SCALE_E2E_DIST"] === "src";
/** The entry under test: what is committed in dist, or the sources for who works on them. */
const entry = fromSource ? join(root, "src/index.ts") : join(root, "dist/index.js");
/** Stripping types and compiling anew for each of thousands of calls would be most of what the tests do. */
export const compileCache = join(tmpdir(), `omni-scale-e2e-compiled-${process.getuid?.() ?? 0}`);

/** Whole contents by path, in the repository or on the host. */
export type Texts = Readonly<Record<string, string>>;

export interface RackOptions {
  /** Names of the stacks with the usual Compose file, `web` and `db` unless told. */
  readonly stacks?: readonly string[];
  /** Files of the repository beside or instead of the usual ones. */
  readonly files?: Texts;
  /** Further lines of omni-scale.yaml. */
  readonly config?: string;
  /** On the host alone, by the path below the folder of all stacks, e.g. `web/web.env`. */
  readonly hostFiles?: Texts;
  readonly images?: readonly ImageSeed[];
  readonly github?: GitHubOptions;
  /** `installed`: the stand-in as people get it, a process for each call. Default: one that stays, where there is Perl. */
  readonly docker?: "installed" | "resident";
  /** Around every command of a resident one. */
  readonly around?: Around;
  /** Nothing runs on the host yet. */
  readonly empty?: boolean;
  /** Default two minutes. */
  readonly timeoutMs?: number;
}

export interface Rack extends AsyncDisposable {
  readonly github: LabGitHub;
  /** The engine's folder, for handEdit and its like. */
  readonly engine: string;
  /** Where the stacks lie on the host, each in a folder of its name. */
  readonly host: string;
  /** First on the PATH of every step. */
  readonly programs: string;
  /** A branch with one commit, and its pull request. */
  readonly propose: (files: Readonly<Record<string, string | null>>, about?: Proposal) => Promise<PullRecord>;
  readonly plan: (pull: PullRecord | number, options?: PlanOptions) => Promise<StepEnd>;
  /** What the push of a merge starts, on the host. */
  readonly apply: (push: Push, options?: StepOptions) => Promise<StepEnd>;
  readonly dispatch: (inputs?: Texts, options?: StepOptions) => Promise<StepEnd>;
  /** A schedule's run on the host. */
  readonly drift: (options?: StepOptions) => Promise<StepEnd>;
  /** Any event with any command. */
  readonly play: (event: LabEvent, command: "plan" | "apply" | "drift" | "validate", options?: StepOptions) => Promise<StepEnd>;
  /** The containers of a stack, by service. */
  readonly containers: (stack: string) => Readonly<Record<string, ContainerRecord>>;
  /** Names of the engine's volumes. */
  readonly volumes: () => readonly string[];
  readonly edit: (container: string, edit: (record: ContainerRecord) => void) => void;
  /** `docker …` of the stand-in, in the folder of a stack. */
  readonly docker: (stack: string, ...args: readonly string[]) => Promise<number>;
  /** The comments of the Action, oldest first, hidden ones left out. */
  readonly ours: (pull: PullRecord | number) => readonly CommentRecord[];
}

export interface Proposal {
  readonly branch?: string;
  readonly fork?: string;
  readonly author?: string;
  readonly title?: string;
}

export interface StepOptions extends Partial<Omit<Step, "github" | "event" | "entry">> {
  /** Of the job's token, instead of what the command needs. */
  readonly permissions?: Permissions;
}

export interface PlanOptions extends StepOptions {
  readonly action?: "opened" | "synchronize" | "reopened" | "closed";
}

/** As written in examples/minimal for the two jobs. */
export const permissions = {
  plan: { contents: "read", "pull-requests": "write", checks: "write" },
  apply: { contents: "read", "pull-requests": "write", checks: "read", issues: "write" },
  drift: { contents: "read", issues: "write", "pull-requests": "read" },
  validate: { contents: "read" },
} satisfies Readonly<Record<string, Permissions>>;

/** A stack of one service with an image tag and a variable to change. */
export function compose(tag = "1", environment = "UTC"): string {
  // Healthy at once: a container without a check has to stay up for a while before it counts as well.
  const health = '    healthcheck:\n      test: [CMD, "true"]\n';
  return `services:\n  app:\n    image: lab/app:${tag}\n    environment:\n      TZ: ${environment}\n${health}    volumes: [data:/data]\nvolumes:\n  data: {}\n`;
}

const usualImages: readonly ImageSeed[] = ["1", "2", "3"].map((tag) => ({ name: `lab/app:${tag}`, content: tag, where: "host" }));

/** A rack whose stacks run as the default branch says. */
export async function openRack(options: RackOptions = {}): Promise<Rack> {
  const folder = await mkdtemp(join(tmpdir(), "omni-scale-rack-"));
  const [engine, host, programs] = [join(folder, "engine"), join(folder, "host"), join(folder, "programs")];
  const stacks = options.stacks ?? ["web", "db"];
  seedImages(engine, [...usualImages, ...(options.images ?? [])]);
  await installPrograms(programs, engine, join(folder, "lock"));
  const resident =
    options.docker !== "installed" && isInstalled("perl") ? await openResidentDocker(programs, engine, options.around) : undefined;
  const github = await startGitHub(options.github);
  const files = { "omni-scale.yaml": configuration(stacks, host, options.config), ...usualFiles(stacks), ...options.files };
  await github.pushTo({ branch: "main", commits: [{ files, message: "Begin" }] });
  const close = async (): Promise<void> => {
    await resident?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  };
  const rack = rackOf(github, { engine, host, programs, close });
  if (options.empty !== true) {
    await writeAll(host, files);
    await writeAll(host, options.hostFiles ?? {});
    for (const stack of stacks) await rack.docker(stack, "compose", "-p", stack, "up", "-d");
  }
  return rack;
}

/** omni-scale.yaml for these stacks, each in its own folder on the host. */
export function configuration(stacks: readonly string[], host: string, more = ""): string {
  const entries = stacks.map((name) => `  - path: ${name}\n    directory: ${join(host, name)}\n`).join("");
  return `mode: apply\n${more === "" ? "" : `${more.trimEnd()}\n`}stacks:\n${entries}`;
}

function usualFiles(stacks: readonly string[]): Texts {
  return Object.fromEntries(stacks.map((name) => [`${name}/compose.yaml`, compose()]));
}

async function writeAll(folder: string, files: Texts): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** `docker`, `flock` where the machine has none, and a `sh` that gives this rack a lock of its own. */
async function installPrograms(folder: string, engine: string, lock: string): Promise<void> {
  const script = join(folder, "stand-in.mjs");
  const cli = fromSource ? join(root, "src/cli.ts") : join(root, "dist/cli.js");
  await mkdir(folder, { recursive: true });
  const cached = `import { enableCompileCache } from "node:module";\nenableCompileCache(${JSON.stringify(compileCache)});\n`;
  await writeFile(script, `${cached}await import(${JSON.stringify(cli)});\n`);
  installDocker(folder, { node: process.execPath, script, engine, flock: !isInstalled("flock") });
  // All racks of a machine are one host to the Action: their applies would wait for one another.
  const shell = `#!/bin/sh\nif [ $# = 5 ] && [ "$4" = "" ]; then exec /bin/sh "$1" "$2" "$3" '${lock}' "$5"; fi\nexec /bin/sh "$@"\n`;
  await writeFile(join(folder, "sh"), shell, { mode: 0o755 });
}

export function isInstalled(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

interface Places {
  readonly engine: string;
  readonly host: string;
  readonly programs: string;
  readonly close: () => Promise<void>;
}

function rackOf(github: LabGitHub, { engine, host, programs, close }: Places): Rack {
  let runs = 0;
  const ends: StepEnd[] = [];
  const play: Rack["play"] = async (event, command, { permissions: given, ...options } = {}) => {
    const token = options.token ?? github.token({ kind: "job", permissions: given ?? permissions[command] });
    const env = { ...(fromSource ? { NODE_COMPILE_CACHE: compileCache } : {}), ...options.env };
    const step = { github, event, entry, programs, runId: String((runs += 1)), ...options, env, token };
    const end = await playStep({ ...step, inputs: { command, ...options.inputs } });
    ends.push(end);
    return end;
  };
  const numberOf = (pull: PullRecord | number): number => (typeof pull === "number" ? pull : pull.number);
  return {
    github,
    engine,
    host,
    programs,
    play,
    propose: (files, about = {}) => propose(github, files, about),
    plan: (pull, { action = "opened", ...options } = {}) =>
      play(github.events.pullRequest(action, numberOf(pull)), "plan", { selfHosted: true, ...options }),
    apply: async (push, options) => play(await github.events.push(push), "apply", { selfHosted: true, ref: "main", ...options }),
    dispatch: async (inputs = {}, options = {}) => {
      const event = await github.events.workflowDispatch({ workflow: ".github/workflows/omni-scale.yml", inputs });
      return play(event, "apply", { selfHosted: true, ref: "main", ...options, inputs: { ...inputs, ...options.inputs } });
    },
    drift: async (options = {}) => play(await github.events.schedule(), "drift", { selfHosted: true, ref: "main", ...options }),
    containers: (stack) => containersOf(engine, stack),
    volumes: () =>
      openEngine(engine)
        .read()
        .volumes.map(({ Name }) => Name),
    edit: (container, edit) => handEdit(engine, container, edit),
    docker: (stack, ...args) => callDocker(engine, join(host, stack), args),
    ours: (pull) =>
      github.comments(numberOf(pull)).filter(({ app, minimized }) => app?.slug === "github-actions" && minimized === undefined),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(ends.map((end) => end[Symbol.asyncDispose]()));
      await github[Symbol.asyncDispose]();
      await close();
    },
  };
}

let branches = 0;

async function propose(github: LabGitHub, files: Readonly<Record<string, string | null>>, about: Proposal): Promise<PullRecord> {
  const branch = about.branch ?? `change-${(branches += 1)}`;
  const to = { branch, ...(about.fork === undefined ? {} : { fork: about.fork }) };
  const by = about.author === undefined ? {} : { by: about.author };
  await github.pushTo({ ...to, ...by, commits: [{ files, message: about.title ?? "Change the rack" }] });
  const author = about.author === undefined ? {} : { author: about.author };
  return github.openPullRequest({ ...to, ...author, title: about.title ?? "Change the rack" });
}

function containersOf(engine: string, stack: string): Readonly<Record<string, ContainerRecord>> {
  const label = (record: ContainerRecord, name: string): string => record.Config.Labels[`com.docker.compose.${name}`] ?? "";
  const mine = openEngine(engine)
    .read()
    .containers.filter((record) => label(record, "project") === stack);
  return Object.fromEntries(mine.map((record) => [label(record, "service"), record]));
}

async function callDocker(engine: string, cwd: string, args: readonly string[]): Promise<number> {
  const printed: string[] = [];
  const sink = { write: (text: string) => printed.push(text) };
  const code = await labDocker(args, {
    env: { PATH: process.env["PATH"], HOME: cwd, OMNI_SCALE_LAB_DOCKER: engine },
    cwd,
    stdin: (async function* () {})(),
    stdout: sink,
    stderr: sink,
  });
  if (code !== 0) throw new Error(`docker ${args.join(" ")} ended with ${code}: ${printed.join("")}`);
  return code;
}

/** What a step left in a file that it names in an output. */
export async function fileOf(end: StepEnd, output: string): Promise<string> {
  return readFile(end.outputs[output] ?? "", "utf8");
}

/** A test with a rack of its own; besides what it expects, every exchange with GitHub has to be what GitHub describes. */
export function onRack(name: string, options: RackOptions, body: (rack: Rack) => Promise<void>): void {
  it(name, { timeout: options.timeoutMs ?? 120_000 }, async () => {
    await using rack = await openRack(options);
    await body(rack);
    expect(checkExchanges(rack.github.log)).toEqual([]);
  });
}

/** Exit code and status, to be compared at once: `0 applied`. */
export function verdict({ exitCode, outputs }: StepEnd): string {
  return `${exitCode} ${outputs["status"] ?? "without status"}`;
}

/** What went wrong, for whoever reads a failed test. */
export function logOf({ stdout, stderr }: StepEnd): string {
  return `${stdout}\n${stderr}`;
}
