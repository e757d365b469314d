/**
 * A rack for thirty simulated days: the loopback GitHub, Docker's stand-in in this process, and a clock that only the
 * simulation moves; must not decide what is right.
 */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { composeAdapter } from "../../src/adapters/compose/index.ts";
import { driftWithIssues } from "../../src/commands/drift-issues.ts";
import type { Outcome } from "../../src/commands/outcome.ts";
import { fingerprinter } from "../../src/core/digest.ts";
import { plain, type Words } from "../../src/core/words.ts";
import { githubClient } from "../../src/github/index.ts";
import { openEngine } from "../../src/lab/docker/engine.ts";
import { labDocker, seedImages } from "../../src/lab/docker/index.ts";
import { startGitHub, type LabGitHub } from "../../src/lab/github/github.ts";
import type { Exec } from "../../src/ports.ts";
import { createFiles } from "../../src/runtime/files.ts";
import { createHttp } from "../../src/runtime/http.ts";
import { labGit } from "../lab-git.ts";
import { noSecrets, noOmni, silentDns, silentHttp, silentTls } from "../compose-stand.ts";
import { steppingClock, type SteppingClock } from "../support/stepping-clock.ts";

export interface SimulatedRack extends AsyncDisposable {
  readonly github: LabGitHub;
  readonly clock: SteppingClock;
  readonly warnings: readonly string[];
  /** The engine does not answer. */
  away: boolean;
  /** Git's files of a stack, merged and applied, as a merge's run leaves them. */
  readonly merge: (stack: string, tag: string) => Promise<void>;
  /** Stacks that omni-scale.yaml names from now on. */
  readonly name: (stacks: readonly string[]) => Promise<void>;
  /** What somebody runs by hand; the files on the host stay Git's. */
  readonly runByHand: (stack: string, tag: string) => Promise<void>;
  /** The tag that a stack runs. */
  readonly runs: (stack: string) => string | undefined;
  /** The tag that Git names. */
  readonly wants: (stack: string) => string | undefined;
  readonly drift: () => Promise<Outcome>;
}

/** A stack whose only difference is its tag. */
export function composeText(tag: string): string {
  return `services:\n  app:\n    image: lab/app:${tag}\n    healthcheck: {test: [CMD, "true"]}\n`;
}

const TAGS = ["1", "2", "3", "4"];

/** Opens it with `stacks` merged, applied and running at tag 1. */
export async function openSimulatedRack(stacks: readonly string[]): Promise<SimulatedRack> {
  const folder = await mkdtemp(join(tmpdir(), "omni-scale-month-"));
  const [engine, host] = [join(folder, "engine"), join(folder, "host")];
  seedImages(
    engine,
    TAGS.map((tag) => ({ name: `lab/app:${tag}`, content: tag, where: "host" as const })),
  );
  const clock = steppingClock("2026-11-01T00:00:00.000Z");
  const github = await startGitHub({ now: () => clock.now() });
  const git = labGit(github.repositoryPath);
  const warnings: string[] = [];
  const log = { warn: (words: Words) => void warnings.push(plain(words)) };
  const state = { away: false, wants: new Map<string, string>() };
  const docker = (cwd: string, args: readonly string[], options: { readonly env?: object; readonly input?: string | Uint8Array } = {}) =>
    callDocker(engine, cwd, args, options);
  const exec: Exec = {
    run: async (command, args, options = {}) => {
      if (command !== "docker") throw new Error(`the simulation has no ${command}`);
      if (state.away && !withoutEngine(args))
        return {
          code: 1,
          stdout: "",
          stderr: "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n",
        };
      return docker(options.cwd ?? host, args, options);
    },
    start: () => Promise.reject(new Error("a look starts nothing that stays")),
  };
  const up = async (stack: string): Promise<void> => {
    const ended = await docker(join(host, stack), ["compose", "-p", stack, "up", "-d"]);
    if (ended.code !== 0) throw new Error(ended.stderr);
  };
  const place = async (stack: string, tag: string): Promise<void> => {
    const file = join(host, stack, "compose.yaml");
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, composeText(tag));
  };
  const push = (files: Readonly<Record<string, string | null>>): Promise<unknown> =>
    github.pushTo({ branch: "main", commits: [{ files, message: "Change the rack" }] });
  const rack: SimulatedRack = {
    github,
    clock,
    warnings,
    get away() {
      return state.away;
    },
    set away(is) {
      state.away = is;
    },
    merge: async (stack, tag) => {
      await push({ [`${stack}/compose.yaml`]: composeText(tag) });
      state.wants.set(stack, tag);
      await place(stack, tag);
      await up(stack);
    },
    name: async (names) => {
      await push({ "omni-scale.yaml": configuration(names, host) });
      for (const gone of [...state.wants.keys()].filter((stack) => !names.includes(stack))) state.wants.delete(gone);
    },
    runByHand: async (stack, tag) => {
      const wanted = state.wants.get(stack) ?? "1";
      await place(stack, tag);
      await up(stack);
      await place(stack, wanted);
    },
    runs: (stack) => tagOf(engine, stack),
    wants: (stack) => state.wants.get(stack),
    drift: () =>
      driftWithIssues(
        {
          adapters: [
            composeAdapter({
              exec,
              http: silentHttp,
              tls: silentTls,
              dns: silentDns,
              infraProviders: noOmni,
              files: createFiles(),
              clock,
              secrets: noSecrets,
              here: { hostname: "rack", githubHosted: false },
            }),
          ],
          fingerprint: fingerprinter("a key of the simulation", { bound: true }),
          secrets: noSecrets,
          clock,
          signal: new AbortController().signal,
          git,
          log,
          github: githubClient({
            http: createHttp({ environment: {}, clock, random: { hex: (bytes) => "00".repeat(bytes) } }),
            clock,
            log,
            token: github.token({ kind: "job", permissions: { contents: "read", issues: "write", "pull-requests": "read" } }),
            apiUrl: github.url,
            repository: `${github.owner}/${github.name}`,
          }),
        },
        { ref: "refs/heads/main" },
        { configPath: "omni-scale.yaml", workflow: "omni-scale.yml" },
      ),
    [Symbol.asyncDispose]: async () => {
      await github[Symbol.asyncDispose]();
      if (existsSync(folder)) await rm(folder, { recursive: true, force: true });
    },
  };
  await push({
    "omni-scale.yaml": configuration(stacks, host),
    ...Object.fromEntries(stacks.map((stack) => [`${stack}/compose.yaml`, composeText("1")])),
  });
  for (const stack of stacks) {
    state.wants.set(stack, "1");
    await place(stack, "1");
    await up(stack);
  }
  return rack;
}

function configuration(stacks: readonly string[], host: string): string {
  const entries = stacks.map((name) => `  - path: ${name}\n    directory: ${join(host, name)}\n`).join("");
  return `mode: apply\nstacks:\n${entries}`;
}

/** What Compose does by itself, whether or not an engine answers. */
function withoutEngine(args: readonly string[]): boolean {
  return args[0] === "compose" && (args.includes("config") || args.includes("version"));
}

function tagOf(engine: string, stack: string): string | undefined {
  const found = openEngine(engine)
    .read()
    .containers.find((record) => record.Config.Labels["com.docker.compose.project"] === stack);
  return found?.Config.Image.split(":")[1];
}

async function callDocker(
  engine: string,
  cwd: string,
  args: readonly string[],
  { env, input }: { readonly env?: object; readonly input?: string | Uint8Array },
): Promise<{ code: number; stdout: string; stderr: string }> {
  const printed = { stdout: "", stderr: "" };
  const code = await labDocker(args, {
    env: { PATH: process.env["PATH"], HOME: cwd, ...env, OMNI_SCALE_LAB_DOCKER: engine },
    cwd,
    stdin: (async function* () {
      if (input !== undefined) yield typeof input === "string" ? input : new TextDecoder().decode(input);
    })(),
    stdout: { write: (text: string) => (printed.stdout += text) },
    stderr: { write: (text: string) => (printed.stderr += text) },
  });
  return { code, ...printed };
}
