/**
 * A Git repository with one stack, the folder on the host beside it, and the commands on both, for tests against a
 * real engine. Must not hold test cases, nor leave anything behind.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { applyPlan, type Applied } from "../../src/commands/applying.ts";
import { makePlan } from "../../src/commands/planning.ts";
import type { Planned, PlanningRequest } from "../../src/commands/planned.ts";
import type { ComponentName } from "../../src/core/model.ts";
import type { ComponentOutcome } from "../../src/core/run-report.ts";
import type { ComponentPlan } from "../../src/core/plan.ts";
import { say } from "../../src/core/words.ts";
import { readInputs } from "../../src/inputs.ts";
import { openSession, type Session } from "../../src/main/session.ts";
import { createMasks } from "../../src/runtime/masks.ts";
import { createTerminalLog } from "../../src/runtime/log-terminal.ts";
import { containersOf, type Container, pathWithOwnLock, sweep, uniqueName } from "./engine.ts";

export type Texts = Readonly<Record<string, string>>;

export interface StackRepository extends AsyncDisposable {
  /** Compose's name of the project; also the name of its images. */
  readonly project: string;
  /** The component. */
  readonly component: ComponentName;
  /** The Git repository. */
  readonly folder: string;
  /** The project's folder on the host. */
  readonly host: string;
  /** The PATH of all runs here: it gives them a lock of their own. */
  readonly path: string;
  /** Commits these files: `stack/…`, or anything else from the repository's root; gives the commit. */
  commit(files: Texts): string;
  /** The plan of what is committed. */
  plan(options?: RunOptions): Promise<ComponentPlan>;
  /** Plans and applies what is committed, as somebody who accepts the whole plan. */
  apply(options?: RunOptions): Promise<ComponentOutcome>;
  /** Commits another omni-scale.yaml: further fields of the stack, further keys beside it; gives the commit. */
  configure(spec: Readonly<Record<string, unknown>>, more?: Readonly<Record<string, unknown>>): string;
  /** `omni-scale …` as a process of its own, with `env` over the tests' own. */
  start(args: readonly string[], env?: Readonly<Record<string, string>>): CommandLineRun;
  containers(): readonly Container[];
}

export interface RunOptions {
  /** Compare with this commit; without it, with what exists alone. */
  readonly base?: string;
  readonly confirmDelete?: readonly string[];
  readonly acknowledge?: readonly string[];
  /** Who is named to others. */
  readonly owner?: string;
  /** `static`: nothing of the host is asked. Default: live. */
  readonly mode?: "static" | "live";
  /** Told what the run says of its progress. */
  readonly progress?: (text: string) => void;
}

export interface CommandLineRun {
  readonly child: ChildProcess;
  /** Standard output so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly ended: Promise<{
    readonly code: number | null;
    readonly signal: string | null;
    readonly stdout: string;
    readonly stderr: string;
  }>;
}

const repositoryRoot = join(import.meta.dirname, "../..");

/** A test's other run is waited for no longer than this. */
const LOCK_WAIT_SECONDS = 60;

/** Makes the repository; `spec` are further fields of the stack in omni-scale.yaml, or all of another kind's own spec. */
export async function openRepository(
  files: (project: string) => Texts,
  spec: Readonly<Record<string, unknown>> = {},
  kind: "Stack" | "Platform" | "Provider" = "Stack",
): Promise<StackRepository> {
  const project = uniqueName("peer");
  const component: ComponentName = `${kind}/${project}`;
  const base = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-peers-")));
  const [folder, host] = [join(base, "git"), join(base, "host")];
  const path = pathWithOwnLock(base);
  mkdirSync(host);
  mkdirSync(folder);
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.org", ...args], { cwd: folder, encoding: "utf8" }).trim();
  const commit = (texts: Texts): string => {
    writeAll(folder, texts);
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", "next");
    return git("rev-parse", "HEAD");
  };
  git("init", "--quiet", "--initial-branch=main");
  const specs = kind === "Stack" ? stackConfig : documentOf;
  commit({ ...specs({ component, host, spec, beside: {} }), ...inStack(files(project)) });
  const started = new Set<ChildProcess>();
  return {
    project,
    component,
    folder,
    host,
    path,
    commit,
    plan: async (options = {}) => componentOf(await inSession({ folder, path }, options, planNow), component),
    apply: async (options = {}) => outcomeOf(await inSession({ folder, path }, options, applyNow), component),
    configure: (more, beside = {}) => commit(specs({ component, host, spec: { ...spec, ...more }, beside })),
    start: (args, env = {}) => startCommandLine({ folder, args, env: { PATH: path, ...env } }, started),
    containers: () => containersOf(project),
    async [Symbol.asyncDispose]() {
      for (const child of started) child.kill("SIGKILL");
      sweep(project);
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** omni-scale.yaml with one stack. */
export function configOf(
  project: string,
  host: string,
  spec: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({ mode: "apply", stacks: [{ name: project, path: "stack", project, directory: host, ...spec }], ...more });
}

interface Asked {
  readonly component: ComponentName;
  readonly host: string;
  readonly spec: Readonly<Record<string, unknown>>;
  /** Further keys of omni-scale.yaml. */
  readonly beside: Readonly<Record<string, unknown>>;
}

function stackConfig({ component, host, spec, beside }: Asked): Texts {
  return { "omni-scale.yaml": configOf(component.slice("Stack/".length), host, spec, beside) };
}

/** omni-scale.yaml that includes the document of one component. */
function documentOf({ component, host, spec, beside }: Asked): Texts {
  const [kind, name] = component.split("/");
  const whole = { apiVersion: "omni-scale/v1", kind, metadata: { name }, spec: { project: name, directory: host, ...spec } };
  return {
    "omni-scale.yaml": JSON.stringify({ mode: "apply", include: ["spec.yaml"], ...beside }),
    "spec.yaml": JSON.stringify(whole, undefined, 2),
  };
}

/** The same files below the stack's folder. */
export function inStack(files: Texts): Texts {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`stack/${path}`, text]));
}

export function writeAll(folder: string, files: Texts): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A file that only the host has, with its mode. */
export function writeHostFile(path: string, content: string | Uint8Array, mode: number): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  chmodSync(path, mode);
}

/** Everything below `paths`, byte for byte, with types, modes and times of the last change: equal when nothing touched it. */
export function fingerprintOf(...paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const found = lstatSync(path, { bigint: true });
    const content = found.isSymbolicLink() ? readlinkSync(path) : found.isFile() ? readFileSync(path).toString("base64") : "";
    const line = `${path} ${found.mode.toString(8)} ${found.uid}:${found.gid} ${found.mtimeNs} ${found.ino} ${content}`;
    return [
      line,
      ...(found.isDirectory()
        ? fingerprintOf(
            ...readdirSync(path)
              .toSorted()
              .map((name) => join(path, name)),
          )
        : []),
    ];
  });
}

type Work<T> = (session: Session, request: PlanningRequest, options: RunOptions) => Promise<T>;

/** What the command line does between reading its arguments and printing. */
async function inSession<T>({ folder, path }: Pick<StackRepository, "folder" | "path">, options: RunOptions, work: Work<T>): Promise<T> {
  const env = { ...process.env, PATH: path };
  const silent = { write: () => true };
  const log = createTerminalLog({ masks: createMasks(), stdout: silent, stderr: silent, color: false });
  const inputs = readInputs(env, log, { command: "plan" });
  await using session = openSession(env, inputs, folder, log, new AbortController().signal);
  const base = options.base === undefined ? undefined : await session.git.tree(options.base);
  const request: PlanningRequest = {
    configPath: "omni-scale.yaml",
    head: await session.git.workingTree(),
    ...(base === undefined ? {} : { base }),
    scope: base === undefined ? "all" : "touched",
    mode: options.mode ?? "live",
    clearances: { acknowledge: new Set(options.acknowledge), confirmDelete: new Set(options.confirmDelete) },
  };
  return work(session, request, options);
}

function planNow({ planning }: Session, request: PlanningRequest): Promise<Planned> {
  return makePlan(request, planning);
}

function applyNow({ planning, clock }: Session, request: PlanningRequest, { owner = "the tests", progress }: RunOptions): Promise<Applied> {
  return applyPlan(
    request,
    async ({ plan }) => ({ reviewed: { plans: [], planDigests: [], accepted: [plan.digest] }, observeOnly: false, missingReview: say`` }),
    {
      ...planning,
      // The lock is asked for more often than people need it.
      clock: { now: () => clock.now(), sleep: (milliseconds, signal) => clock.sleep(Math.min(milliseconds, 100), signal) },
      owner: { name: owner, since: clock.now().toISOString() },
      lockWaitSeconds: LOCK_WAIT_SECONDS,
      progress: (words) => progress?.(words.map((word) => (typeof word === "string" ? word : word.quote)).join("")),
      tell: () => {},
    },
  );
}

function componentOf({ plan }: Planned, component: ComponentName): ComponentPlan {
  const found = plan.components.find(({ name }) => name === component);
  if (found === undefined) throw new Error(`the plan has no ${component}: ${JSON.stringify(plan.diagnostics)}`);
  return found;
}

function outcomeOf({ report }: Applied, component: ComponentName): ComponentOutcome {
  const found = report.components.find(({ name }) => name === component);
  if (found === undefined) throw new Error(`the report has no ${component}`);
  return found;
}

interface Call {
  readonly folder: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

function startCommandLine({ folder, args, env }: Call, started: Set<ChildProcess>): CommandLineRun {
  const child = spawn(process.execPath, [join(repositoryRoot, "src/cli.ts"), ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.add(child);
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Awaited<CommandLineRun["ended"]>>((resolve) => {
    child.once("close", (code, signal) => {
      started.delete(child);
      resolve({ code, signal, stdout, stderr });
    });
  });
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}
