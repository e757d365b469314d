/** The real drift command on a loopback GitHub, with a world in memory and time that only the test moves; must not wait. */
import { expect, onTestFinished } from "vitest";
import { driftWithIssues } from "../../src/commands/drift-issues.ts";
import type { Outcome } from "../../src/commands/outcome.ts";
import { fingerprinter } from "../../src/core/digest.ts";
import { plain } from "../../src/core/words.ts";
import { githubClient } from "../../src/github/index.ts";
import type { GitHubOptions, LabGitHub } from "../../src/lab/github/github.ts";
import { startGitHub } from "../../src/lab/github/github.ts";
import type { IssueRecord } from "../../src/lab/github/model.ts";
import type { Permissions } from "../../src/lab/github/tokens.ts";
import type { GitHub } from "../../src/ports.ts";
import { createHttp } from "../../src/runtime/http.ts";
import { World } from "../contract/memory-adapter.ts";
import { stackAdapter } from "../engine/rack.ts";
import { labGit } from "../lab-git.ts";
import { checkExchanges } from "../openapi.ts";
import { steppingClock, type SteppingClock } from "../support/stepping-clock.ts";

export const driftPermissions: Permissions = { contents: "read", issues: "write", "pull-requests": "read" };

type Stacks = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface DriftDesk {
  readonly lab: LabGitHub;
  readonly world: World;
  readonly clock: SteppingClock;
  readonly warnings: readonly string[];
  /** Commits these stacks to the default branch, each with the things that it wants. */
  readonly commit: (stacks: Stacks, config?: string) => Promise<void>;
  readonly files: (stacks: Stacks, config?: string) => Readonly<Record<string, string>>;
  /** A run as its workflow starts it. */
  readonly run: (options?: RunOptions) => Promise<Outcome>;
  readonly port: (permissions?: Permissions) => GitHub;
  /** Number, state and title of every issue, oldest first. */
  readonly table: () => readonly string[];
  readonly issue: (title: RegExp) => IssueRecord;
  /** Texts of the comments below an issue, without their markers. */
  readonly told: (issue: IssueRecord) => readonly string[];
  /** How many writes the lab has seen. */
  readonly writes: () => number;
}

export interface RunOptions {
  readonly ref?: string;
  readonly only?: readonly string[];
  readonly permissions?: Permissions;
  readonly lacks?: (commit: string) => boolean;
}

export async function useDriftDesk(options: GitHubOptions = {}): Promise<DriftDesk> {
  const clock = steppingClock();
  const lab = await startGitHub({ now: () => clock.now(), ...options });
  onTestFinished(async () => {
    expect(checkExchanges(lab.log)).toEqual([]);
    await lab[Symbol.asyncDispose]();
  });
  const world = new World();
  const warnings: string[] = [];
  const log = { warn: (words: Parameters<typeof plain>[0]) => void warnings.push(plain(words)) };
  const port = (permissions = driftPermissions): GitHub =>
    githubClient({
      http: createHttp({ environment: {}, clock, random: { hex: (bytes) => "00".repeat(bytes) } }),
      clock,
      log,
      token: lab.token({ kind: "job", permissions }),
      apiUrl: lab.url,
      repository: `${lab.owner}/${lab.name}`,
      job: { file: ".github/workflows/omni-scale.yml", name: "drift" },
    });
  const run: DriftDesk["run"] = async ({ ref = "refs/heads/main", only, permissions, lacks } = {}) =>
    driftWithIssues(
      {
        adapters: [stackAdapter(world)],
        fingerprint: fingerprinter("a key of this test", { bound: true }),
        secrets: { read: async () => undefined },
        clock,
        signal: new AbortController().signal,
        github: port(permissions),
        git: labGit(lab.repositoryPath, lacks),
        log,
      },
      { ref },
      { configPath: "omni-scale.yaml", workflow: "omni-scale.yml", ...(only === undefined ? {} : { only }) },
    );
  const files: DriftDesk["files"] = (stacks, config = "mode: apply\nissues: component") => ({
    "omni-scale.yaml": `${config}\nstacks:\n${Object.keys(stacks)
      .map((name) => `  - path: ${name}\n`)
      .join("")}`,
    ...Object.fromEntries(Object.entries(stacks).map(([name, things]) => [`${name}/compose.yaml`, JSON.stringify({ things })])),
  });
  return {
    lab,
    world,
    clock,
    warnings,
    files,
    run,
    port,
    commit: async (stacks, config) =>
      void (await lab.pushTo({ branch: "main", commits: [{ files: files(stacks, config), message: "The rack" }] })),
    table: () => lab.issues().map(({ number, state, title }) => `${number} ${state} ${title}`),
    issue: (title) => {
      const found = lab.issues().find((issue) => title.test(issue.title));
      if (found === undefined)
        throw new Error(
          `no issue ${String(title)} among ${lab
            .issues()
            .map((one) => one.title)
            .join(", ")}`,
        );
      return found;
    },
    told: ({ number }) =>
      lab
        .comments(number)
        .filter(({ minimized }) => minimized === undefined)
        .map(({ body }) => body.slice(body.indexOf("\n") + 1)),
    writes: () => lab.log.filter(({ method }) => method !== "GET").length,
  };
}
