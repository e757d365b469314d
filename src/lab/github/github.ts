/**
 * A GitHub on loopback for the demo and for tests: its REST calls with its real limits, refusals and habits, over a
 * real Git repository; must not reach any network but 127.0.0.1, nor hold anything after it is closed.
 */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gitFolder } from "./git.ts";
import { labOf, type LabGitHub } from "./lab.ts";
import { type Budgets, gitHubBudgets } from "./limits.ts";
import type { Late, Model } from "./model.ts";
import { makeRepository, readTips } from "./repository.ts";
import { type Desk, listen } from "./server.ts";

export type { LabGitHub } from "./lab.ts";

export interface GitHubOptions {
  /** `octo` unless told. */
  readonly owner?: string;
  /** `rack` unless told. */
  readonly name?: string;
  /** Private unless told: then each read needs its permission, too. */
  readonly private?: boolean;
  /** `main` unless told. */
  readonly defaultBranch?: string;
  /**
   * A Git repository, best a bare one, that plays GitHub's side; refs are made and moved in it. Without one an empty
   * repository of the lab's own, removed on close.
   */
  readonly repositoryPath?: string;
  /** The present for rate limits, commits and answers. */
  readonly now?: () => Date;
  /** What differs from GitHub's own budgets. */
  readonly budgets?: Partial<Budgets>;
  /** How many first answers lack what GitHub only knows a while after a merge; 0 unless told. */
  readonly late?: Partial<Pick<Late, "commitPulls" | "mergeCommitSha">>;
  /** Address of the pages for people in answers, `https://github.com` unless told. */
  readonly siteUrl?: string;
}

/** Starts one on a free port. */
export async function startGitHub(options: GitHubOptions = {}): Promise<LabGitHub> {
  const branch = options.defaultBranch ?? "main";
  const own = options.repositoryPath === undefined ? await makeRepository(branch) : undefined;
  const git = gitFolder(options.repositoryPath ?? own?.path ?? "");
  const tips = own === undefined ? await readTips(git) : new Map<string, string>();
  let desk: Desk | undefined;
  const server = listen(() => desk ?? fail("the lab's GitHub is not ready"));
  const apiUrl = await start(server);
  const model = makeModel(options, { git, tips, apiUrl, branch });
  const tokens = new Map();
  const budgets = { ...gitHubBudgets, ...options.budgets };
  const opened = { model, tokens, faults: [], log: [], budgets, spendings: new Map() };
  desk = opened;
  return labOf(opened, async () => {
    await stop(server);
    await own?.remove();
  });
}

function fail(message: string): never {
  throw new Error(message);
}

function makeModel(options: GitHubOptions, made: { git: Model["git"]; tips: Model["tips"]; apiUrl: string; branch: string }): Model {
  const now = options.now ?? (() => new Date());
  let id = 1000;
  let number = 0;
  return {
    repository: {
      id: 1001,
      owner: options.owner ?? "octo",
      name: options.name ?? "rack",
      private: options.private ?? true,
      defaultBranch: made.branch,
      createdAt: now(),
    },
    git: made.git,
    apiUrl: made.apiUrl,
    siteUrl: options.siteUrl ?? "https://github.com",
    now,
    pulls: new Map(),
    issues: new Map(),
    labels: new Map(),
    comments: new Map(),
    checkSuites: new Map(),
    checkRuns: new Map(),
    statuses: [],
    late: { commitPulls: 0, mergeCommitSha: 0, ...options.late, asked: new Map() },
    tips: made.tips,
    nextId: () => (id += 1),
    nextNumber: () => (number += 1),
  };
}

async function start(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address() satisfies AddressInfo | string | null;
  return typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : fail("the lab's GitHub has no port");
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
