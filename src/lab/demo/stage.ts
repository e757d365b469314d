/** Where the demo plays: GitHub on loopback, a host folder, a Docker engine, a runner; must not know the story. */
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LabEvent } from "../github/events.ts";
import { startGitHub, type LabGitHub } from "../github/github.ts";
import { playStep } from "../runner.ts";
import type { Album } from "./album.ts";
import type { DemoEngine } from "./engine.ts";
import { type Ended, run } from "./programs.ts";
import { openRealEngine } from "./real-engine.ts";
import { openStandIn } from "./stand-in-engine.ts";
import { type Names, namesOf } from "./stack.ts";

export interface StageOptions {
  /** What a runner starts: dist/index.js. */
  readonly entry: string;
  /** What the stand-in's programs call: dist/cli.js. */
  readonly script: string;
  /** Where the comments are kept. */
  readonly album: Album;
  /** Do not even look for a real engine. */
  readonly standIn: boolean;
  readonly signal: AbortSignal;
}

/** How a job of the demo ended. */
export interface Job {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** What it printed, for when it went wrong. */
  readonly printed: string;
}

export interface Stage {
  readonly names: Names;
  /** The stage's own, absolute; gone after `close`. */
  readonly folder: string;
  readonly engine: DemoEngine;
  readonly github: LabGitHub;
  readonly album: Album;
  /** Plays the Action with `command` for an event, and keeps its job summary. */
  job(command: "plan" | "apply" | "drift", event: LabEvent, inputs?: Readonly<Record<string, string>>): Promise<Job>;
  /** Runs `docker` as a person on the host would. */
  docker(...args: readonly string[]): Promise<Ended>;
  /** Removes all but the album. Gives what could not be removed. */
  close(): Promise<readonly string[]>;
}

/** Makes the engine of a stage; `folder` is the stage's own. */
export type OpenEngine = (names: Names, folder: string, options: StageOptions) => Promise<DemoEngine>;

/** The machine's own engine where it can be used, and a stand-in where not. */
export const openMachinesEngine: OpenEngine = async (names, folder, options) => {
  const real = options.standIn ? { because: "as asked" } : await openRealEngine(names, folder);
  if (!("because" in real)) return real;
  const engine = await openStandIn([names.webOld, names.webNew, names.database], "host", folder, options.script);
  return { ...engine, says: `${engine.says} (${real.because})` };
};

/** Rejects, and leaves nothing, when the stage cannot be made. */
export async function openStage(options: StageOptions, openEngine: OpenEngine): Promise<Stage> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "omni-scale-demo-")));
  const names = namesOf(randomBytes(3).toString("hex"), folder);
  const github = await startGitHub({ name: "homelab" });
  const removeFolders = async (): Promise<void> => {
    await github[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await mkdir(names.directory, { recursive: true });
    const { album } = options;
    const engine = await openEngine(names, folder, options);
    return {
      names,
      folder,
      engine,
      github,
      album,
      job: (command, event, inputs = {}) => playJob({ options, engine, github, album, folder }, command, event, inputs),
      docker: (...args) => run("docker", args, { cwd: names.directory, programs: engine.programs }),
      async close() {
        const left = await engine.remove();
        await removeFolders();
        return left;
      },
    };
  } catch (error) {
    await removeFolders();
    throw error;
  }
}

type Backstage = Pick<Stage, "engine" | "github" | "album"> & { readonly options: StageOptions; readonly folder: string };

/** The permissions that our reusable workflows give their jobs. */
const PERMISSIONS = {
  plan: { contents: "read", "pull-requests": "write", checks: "write" },
  apply: { contents: "read", "pull-requests": "write", checks: "read", issues: "write" },
  drift: { contents: "read", issues: "write", "pull-requests": "read" },
} as const;

async function playJob(
  { options, engine, github, album, folder }: Backstage,
  command: keyof typeof PERMISSIONS,
  event: LabEvent,
  inputs: Readonly<Record<string, string>>,
): Promise<Job> {
  options.signal.throwIfAborted();
  const { programs } = engine;
  await using end = await playStep({
    github,
    event,
    entry: options.entry,
    inputs: { command, ...inputs },
    token: github.token({ kind: "job", permissions: PERMISSIONS[command] }),
    // The host of the stack is the runner, as in a small rack.
    selfHosted: true,
    cancel: options.signal,
    env: { HOME: process.env["HOME"] ?? folder, TMPDIR: folder, ...engine.environment },
    ...(programs === undefined ? {} : { programs }),
  });
  options.signal.throwIfAborted();
  await album.keep(`job summary of ${command}`, end.summary);
  return { exitCode: end.exitCode, outputs: end.outputs, printed: `${end.stdout}${end.stderr}` };
}
