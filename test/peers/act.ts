/**
 * act (github.com/nektos/act) as the runner of whole workflows: an example's caller, our reusable workflows, and this
 * repository's Action, on a rack's loopback GitHub. Must not hold expectations, nor reach any network.
 *
 * What act cannot do is stood in for, and nothing else: it has no network here (`actions/checkout` and the tailnet's
 * action are small stand-ins of ours), refuses `concurrency.queue`, knows no token of a job's own (the caller gives one
 * with that job's permissions), and does not say what kind of machine a job is on.
 */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { LabEvent } from "../../src/lab/github/events.ts";
import { gitFolder } from "../../src/lab/github/git.ts";
import type { LabGitHub } from "../../src/lab/github/lab.ts";
import { jobs as allJobs, read, root, workflows } from "../workflows/files.ts";

const required = process.env["OMNI_SCALE_REQUIRE_PEERS"] === "1";

/** What people put in place of the zeros; no commit of ours. */
export const RELEASE = "5ca1e0".padEnd(40, "0");

/** A block of tests that play workflows; without act they are skipped by a name that says so. */
export function describeWithAct(title: string, tests: () => void): void {
  const missing = whatIsMissing();
  if (missing === undefined) describe(title, { timeout: 180_000 }, tests);
  else if (required) {
    describe(title, () => {
      it("has the act that OMNI_SCALE_REQUIRE_PEERS asks for", () => expect(missing).toBe(""));
    });
  } else describe.skip(`${title} (skipped: ${missing})`, tests);
}

function whatIsMissing(): string | undefined {
  try {
    execFileSync("act", ["--version"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "no act on the PATH";
  }
}

/** The workflow of an example, pinned to {@link RELEASE} as the README tells people to. */
export function callerOf(example: string): string {
  return read(`examples/${example}/.github/workflows/omni-scale.yml`).replaceAll("0".repeat(40), RELEASE);
}

/** The same with a job that looks at the hosts for a pull request: its two lines are there to be uncommented. */
export function lookingCallerOf(example: string): string {
  return callerOf(example).replace(/^( {6})# (live-runner: .+)$/m, "$1$2");
}

/** A token as the job of one of our workflows gets it, e.g. of `plan.yml#plan`; `readOnly` as for a fork. */
export function tokenOf(github: LabGitHub, job: string, readOnly = false): string {
  const found = allJobs.find(({ at }) => at === `.github/workflows/${job}`)?.job.permissions;
  if (found === undefined) throw new Error(`no job ${job}`);
  return github.token({ kind: "job", permissions: found, readOnly });
}

/** What the jobs of a run left behind. */
export interface Played {
  /** Of act: 0 when no job failed. */
  readonly code: number | null;
  /** What was said, one message a line, to look at: act may lose the last lines of a step that ends quickly. */
  readonly log: string;
  /** How each job that ran ended, by its caller's name and its own, e.g. `plan/plan`; what was skipped is not in it. */
  readonly jobs: Readonly<Record<string, string>>;
  /** Outputs of the job's steps; those of a later step over those of an earlier one. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The job summaries, one after the other. */
  readonly summary: string;
  /** Tags of the nodes as which jobs joined the tailnet, in their order. */
  readonly joined: readonly string[];
}

export interface Play {
  readonly github: LabGitHub;
  readonly event: LabEvent;
  /** The job's token. */
  readonly token: string;
  /** Searched for programs before the machine's own PATH. */
  readonly programs?: string;
  /** The repository's secrets. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The commit that the caller pins, {@link RELEASE} unless told. */
  readonly release?: string;
  /** Labels that a machine takes jobs of; both kinds unless told. A job for another one is never begun. */
  readonly machines?: readonly ("ubuntu-latest" | "self-hosted")[];
}

/** Plays every workflow of the repository's commit that the event starts, to its end. */
export async function playWorkflows(play: Play): Promise<Played> {
  const folder = mkdtempSync(join(tmpdir(), "omni-scale-act-"));
  try {
    const places = { folder, clone: join(folder, "clone"), joined: join(folder, "joined") };
    await cloneAt(play, places.clone);
    writeFileSync(join(folder, "event.json"), JSON.stringify(play.event.payload));
    writeFileSync(places.joined, "");
    const { code, output } = await start(play, folder, argumentsOf(play, folder, standIns(folder, play.release ?? RELEASE)));
    const joined = readFileSync(places.joined, "utf8").split("\n");
    return { code, ...readLog(output), joined: joined.filter((line) => line !== "") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** act takes the workflows, and what the run is of, from a clone at the event's commit. */
async function cloneAt({ github, event }: Play, clone: string): Promise<void> {
  mkdirSync(clone);
  const git = gitFolder(clone);
  const asGitHub = ["--upload-pack", "git -c uploadpack.allowAnySHA1InWant=true upload-pack"];
  await git.run(["init", "--quiet"]);
  await git.run(["fetch", "--quiet", ...asGitHub, github.repositoryPath, event.environment["GITHUB_SHA"] ?? ""]);
  await git.run(["checkout", "--quiet", "--detach", "FETCH_HEAD"]);
}

/** Folders by what `uses:` names, `owner/name@commit`. */
type StandIns = Readonly<Record<string, string>>;

function standIns(folder: string, commit: string): StandIns {
  const release = join(folder, "release");
  for (const { path, text } of workflows.filter((file) => "workflow_call" in file.on)) write(release, path, withoutQueue(text));
  const own = process.env["OMNI_SCALE_E2E_DIST"] === "src" ? "src/index.ts" : "dist/index.js";
  const action = join(folder, "action");
  write(action, "action.yml", read("action.yml").replace("main: dist/index.js", "main: main.mjs"));
  write(action, "main.mjs", `await import(${JSON.stringify(join(root, own))});\n`);
  const checkout = standIn(folder, "checkout", ["repository", "ref", "path", "fetch-depth", "persist-credentials"]);
  const tailnet = standIn(folder, "tailnet", ["oauth-client-id", "oauth-secret", "tags", "use-cache"]);
  const places: Readonly<Record<string, string>> = { "actions/checkout": checkout, "tailscale/github-action": tailnet };
  const used = new Set(workflows.flatMap(({ text }) => [...text.matchAll(/uses: ([\w./-]+@[0-9a-f]{40})/g)].map(([, name = ""]) => name)));
  const found = [...used].flatMap((name) => {
    const place = places[name.slice(0, name.indexOf("@"))];
    return place === undefined ? [] : [[name, place] as const];
  });
  return { ...Object.fromEntries(found), [`omni-scale/omni-scale@${commit}`]: release };
}

function standIn(folder: string, name: string, inputs: readonly string[]): string {
  const place = join(folder, name);
  const declared = inputs.map((input) => `  ${input}: {required: false}\n`).join("");
  write(place, "action.yml", `name: ${name}\ndescription: A stand-in\ninputs:\n${declared}runs: {using: node24, main: main.mjs}\n`);
  cpSync(join(import.meta.dirname, "act", `${name}.mjs`), join(place, "main.mjs"));
  return place;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** act refuses the key that it does not know; everything else of the workflow stays as it is. */
export function withoutQueue(workflow: string): string {
  return workflow.replaceAll(/^ +queue: max\n/gm, "");
}

function argumentsOf(
  { event, secrets = {}, machines = ["ubuntu-latest", "self-hosted"] }: Play,
  folder: string,
  local: StandIns,
): string[] {
  const { environment } = event;
  const workflow = `${environment["GITHUB_REPOSITORY"]}/.github/workflows/omni-scale.yml@${environment["GITHUB_REF"]}`;
  const told = ["GITHUB_REPOSITORY", "GITHUB_API_URL", "GITHUB_SERVER_URL"].map((name) => `${name}=${environment[name] ?? ""}`);
  const each: readonly (readonly [string, string])[] = [
    ["--directory", join(folder, "clone")],
    ["--eventpath", join(folder, "event.json")],
    ["--actor", environment["GITHUB_ACTOR"] ?? ""],
    ["--action-cache-path", join(folder, "cache")],
    ...machines.map((label) => ["--platform", `${label}=-self-hosted`] as const),
    ...Object.entries(local).map(([name, place]) => ["--local-repository", `${name}=${place}`] as const),
    // Their values are taken from the environment.
    ...["GITHUB_TOKEN", ...Object.keys(secrets)].map((name) => ["--secret", name] as const),
    ...[...told, `GITHUB_WORKFLOW_REF=${workflow}`].map((variable) => ["--env", variable] as const),
  ];
  return [event.name, ...each.flat(), "--no-cache-server", "--no-skip-checkout", "--json"];
}

function start(play: Play, folder: string, args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  const { github, token, secrets, programs, env } = play;
  const path = [...(programs === undefined ? [] : [programs]), dirname(process.execPath), process.env["PATH"] ?? ""];
  return new Promise((resolve, reject) => {
    const child = spawn("act", args, {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        HOME: folder,
        XDG_CACHE_HOME: folder,
        XDG_CONFIG_HOME: folder,
        ...env,
        ...secrets,
        PATH: path.join(delimiter),
        GITHUB_TOKEN: token,
        LAB_REPOSITORY: github.repositoryPath,
        LAB_ACTION: join(folder, "action"),
        LAB_JOINED: join(folder, "joined"),
      },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** One line of act's `--json`. */
const Line = z.looseObject({
  msg: z.string().default(""),
  job: z.string().default(""),
  jobID: z.string().default(""),
  jobResult: z.string().optional(),
  command: z.string().optional(),
  name: z.string().optional(),
  arg: z.string().optional(),
  content: z.string().optional(),
});

function readLog(output: string): Pick<Played, "log" | "jobs" | "outputs" | "summary"> {
  const log: string[] = [];
  const jobs: Record<string, string> = {};
  const outputs: Record<string, Record<string, string>> = {};
  const summaries: string[] = [];
  for (const line of output.split("\n").filter((text) => text !== "")) {
    const { msg, job, jobID, jobResult, command, name, arg, content } = Line.parse(line.startsWith("{") ? JSON.parse(line) : { msg: line });
    // The whole name has the called workflow's between them.
    const id = `${job.trim().split("/")[0] ?? ""}/${jobID}`;
    log.push(msg.trimEnd());
    if (jobResult !== undefined) jobs[id] = jobResult;
    if (command === "set-output") (outputs[id] ??= {})[name ?? ""] = arg ?? "";
    if (command === "summary") summaries.push(content ?? "");
  }
  return { log: log.join("\n"), jobs, outputs, summary: summaries.join("\n") };
}
