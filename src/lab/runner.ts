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
  /** Ends it as a cancelled run is ended: SIGINT, SIGTERM after 7.5 s, SIGKILL 2.5 s later. */
  readonly cancel?: AbortSignal;
  /** Told what it prints, as it comes. */
  readonly printed?: (text: string) => void;
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
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await playIn(folder, step)), [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function playIn(folder: string, step: Step): Promise<Omit<StepEnd, typeof Symbol.asyncDispose>> {
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
  };
}

/** As `actions/checkout` with `fetch-depth: 0`: every branch, and the commit that the run is for. */
async function checkOut({ github, event, ref }: Step, workspace: string): Promise<void> {
  await mkdir(workspace);
  const git = gitFolder(workspace);
  await git.run(["init", "--quiet"]);
  const commit = event.environment["GITHUB_SHA"] ?? "";
  // GitHub gives away every commit that it still has: a re-run's own may not be at the end of any branch any more.
  const asGitHub = ["--upload-pack", "git -c uploadpack.allowAnySHA1InWant=true upload-pack"];
  await git.run(["fetch", "--quiet", ...asGitHub, github.repositoryPath, "+refs/heads/*:refs/remotes/origin/*", commit]);
  await git.run(["checkout", "--quiet", "--detach", ref === undefined ? commit : `origin/${ref}`]);
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
  const repository = `${github.owner}/${github.name}`;
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
    GITHUB_JOB: inputs["command"] ?? "",
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/omni-scale.yml@${event.environment["GITHUB_REF"] ?? ""}`,
    GITHUB_RUN_ID: step.runId ?? "1",
    GITHUB_RUN_ATTEMPT: step.runAttempt ?? "1",
    RUNNER_TEMP: places.temporaryFolder,
    RUNNER_ENVIRONMENT: step.selfHosted === true ? "self-hosted" : "github-hosted",
    ...step.env,
    ...Object.fromEntries(given),
  };
}

function start(step: Step, cwd: string, env: Record<string, string>): Promise<Pick<StepEnd, "exitCode" | "stdout" | "stderr">> {
  const { entry, node, kill, cancel, printed: tell } = step;
  return new Promise((resolve, reject) => {
    // In a group of its own where it can be cancelled, so that a Ctrl-C for us does not reach it twice.
    const child = spawn(node ?? process.execPath, [entry], { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: cancel !== undefined });
    const printed = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const)
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        printed[stream] += text;
        tell?.(text);
      });
    kill?.addEventListener("abort", () => child.kill("SIGKILL"), { once: true });
    const later: NodeJS.Timeout[] = [];
    const onCancel = (): void => {
      child.kill("SIGINT");
      later.push(
        setTimeout(() => child.kill("SIGTERM"), 7500),
        setTimeout(() => child.kill("SIGKILL"), 10_000),
      );
    };
    cancel?.addEventListener("abort", onCancel, { once: true });
    const over = (): void => {
      later.forEach(clearTimeout);
      cancel?.removeEventListener("abort", onCancel);
    };
    child.once("error", (error) => {
      over();
      reject(error);
    });
    child.once("close", (code) => {
      over();
      resolve({ exitCode: code ?? -1, ...printed });
    });
  });
}

/** `name<<delimiter`, lines, `delimiter`; what @actions/core writes. */
function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^([^\n<]+)<<([^\n]+)\n([\s\S]*?)\n?\2$/gm);
  return Object.fromEntries([...found].map(([, name = "", , value = ""]) => [name, value]));
}
