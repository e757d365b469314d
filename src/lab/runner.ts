/**
 * A GitHub runner for one step: checks out, writes the event file, starts the Action's entry as the runner does, and
 * collects what it leaves. Must not interpret what the step prints (test/runner-commands.ts does).
 */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gitFolder } from "./github/git.ts";
import type { LabEvent } from "./github/events.ts";
import type { LabGitHub } from "./github/lab.ts";

/** One step of a job. */
export interface Step {
  readonly github: LabGitHub;
  readonly event: LabEvent;
  /** The file that `runs.main` names, e.g. dist/index.js. */
  readonly entry: string;
  /** As under `with:`, the Action's defaults are not filled in. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The job's token. */
  readonly token: string;
  /** What is checked out; the event's own commit unless told, as actions/checkout does. */
  readonly ref?: string;
  /** A GitHub-hosted runner unless told. */
  readonly selfHosted?: boolean;
  /** Searched for programs before the machine's own PATH. */
  readonly programs?: string;
  /** `env:` of the step. */
  readonly env?: Readonly<Record<string, string>>;
  readonly runId?: string;
  readonly runAttempt?: string;
  /** The Node to start it with, our own unless told. */
  readonly node?: string;
  /** Ends the step the hard way (SIGKILL). */
  readonly kill?: AbortSignal;
}

/** What a step leaves behind. Dispose of it to remove its folders. */
export interface StepEnd extends AsyncDisposable {
  /** -1 when it was killed. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the step wrote to GITHUB_OUTPUT. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary's Markdown. */
  readonly summary: string;
  /** Where its files are: RUNNER_TEMP. */
  readonly temporaryFolder: string;
  readonly workspace: string;
}

/** Plays the step from checkout to end. Rejects only when it cannot be started. */
export async function playStep(step: Step): Promise<StepEnd> {
  const folder = await mkdtemp(join(tmpdir(), "omni-scale-runner-"));
  const [workspace, temporaryFolder, control] = [join(folder, "work"), join(folder, "temp"), join(folder, "control")];
  await Promise.all([mkdir(temporaryFolder), mkdir(control)]);
  await checkOut(step, workspace);
  const [outputFile, summaryFile, eventFile] = [join(control, "output"), join(control, "summary"), join(control, "event.json")];
  await Promise.all([writeFile(outputFile, ""), writeFile(summaryFile, ""), writeFile(eventFile, JSON.stringify(step.event.payload))]);
  const env = environment(step, { workspace, temporaryFolder, outputFile, summaryFile, eventFile });
  const ended = await start(step, workspace, env);
  return {
    ...ended,
    outputs: readOutputs(await readFile(outputFile, "utf8")),
    summary: await readFile(summaryFile, "utf8"),
    temporaryFolder,
    workspace,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** As `actions/checkout` with `fetch-depth: 0`: every branch, and the commit that the run is for. */
async function checkOut({ github, event, ref }: Step, workspace: string): Promise<void> {
  await mkdir(workspace);
  const git = gitFolder(workspace);
  await git.run(["init", "--quiet"]);
  await git.run(["fetch", "--quiet", github.repositoryPath, "+refs/heads/*:refs/remotes/origin/*", "+refs/pull/*:refs/remotes/pull/*"]);
  await git.run(["checkout", "--quiet", "--detach", ref === undefined ? (event.environment["GITHUB_SHA"] ?? "") : `origin/${ref}`]);
}

interface Places {
  readonly workspace: string;
  readonly temporaryFolder: string;
  readonly outputFile: string;
  readonly summaryFile: string;
  readonly eventFile: string;
}

function environment(step: Step, places: Places): Record<string, string> {
  const { github, event, inputs, token, programs } = step;
  const own = process.env["PATH"] ?? "";
  const given = Object.entries({ token, ...inputs }).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]);
  return {
    PATH: programs === undefined ? own : `${programs}:${own}`,
    HOME: process.env["HOME"] ?? places.temporaryFolder,
    ...event.environment,
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: github.url,
    GITHUB_EVENT_PATH: places.eventFile,
    GITHUB_OUTPUT: places.outputFile,
    GITHUB_STEP_SUMMARY: places.summaryFile,
    GITHUB_WORKSPACE: places.workspace,
    GITHUB_RUN_ID: step.runId ?? "1",
    GITHUB_RUN_ATTEMPT: step.runAttempt ?? "1",
    RUNNER_TEMP: places.temporaryFolder,
    RUNNER_ENVIRONMENT: step.selfHosted === true ? "self-hosted" : "github-hosted",
    ...step.env,
    ...Object.fromEntries(given),
  };
}

function start({ entry, node, kill }: Step, cwd: string, env: Record<string, string>): Promise<Pick<StepEnd, "exitCode" | "stdout" | "stderr">> {
  return new Promise((resolve, reject) => {
    const child = spawn(node ?? process.execPath, [entry], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const printed = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) child[stream].setEncoding("utf8").on("data", (text: string) => (printed[stream] += text));
    kill?.addEventListener("abort", () => child.kill("SIGKILL"), { once: true });
    child.once("error", reject);
    child.once("close", (code) => resolve({ exitCode: code ?? -1, ...printed }));
  });
}

/** `name<<delimiter`, lines, `delimiter`; what @actions/core writes. */
function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^([^\n<]+)<<([^\n]+)\n([\s\S]*?)\n?\2$/gm);
  return Object.fromEntries([...found].map(([, name = "", , value = ""]) => [name, value]));
}
