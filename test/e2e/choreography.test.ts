/**
 * One merge that moves Omni, Talos and Kubernetes, with the real programs: the Action on a runner, a hub on the docker
 * stand-in, the loopback Omni that is the hub's image; killed anywhere, and started again.
 */
import { describe, expect, it } from "vitest";
import type { Push } from "../../src/lab/github/pushes.ts";
import { isInstalled, logOf, verdict } from "./rack.ts";
import { type Death, openWholeRack, type Run, type WholeRack, type Wish } from "./whole-rack.ts";

const START: Wish = { omni: "1.9.3", talos: "1.12.7", kubernetes: "1.34.5" };
const GOAL: Wish = { omni: "1.10.6", talos: "1.13.6", kubernetes: "1.36.3" };

/** All that the way takes, each once. */
const EFFECTS = [
  "docker pull",
  "docker stop",
  "docker compose up",
  "Update Clusters.omni.sidero.dev prod",
  "Update Clusters.omni.sidero.dev prod",
  "Update Clusters.omni.sidero.dev prod",
];

/**
 * Where runs die one after the other: at every step, at what a step says on its way, and at the gates; at docker's
 * commands the test of effects kills. A run that follows a hop has another first step, so that each hop has one death
 * at its gates.
 */
const DEATHS = [
  "copy etcd and omni.db, recreate omni",
  "writing",
  "copying what Omni knows",
  "Omni 1.10.6 answers, with its providers and machines",
  "see that prod is well before anything changes",
  "every machine of prod has the new version",
  "cluster prod is well",
  "nodes, network and storage of prod are well",
  "Talos 1.12.7 → 1.13.6",
  "updating machine m3",
  "Kubernetes 1.34.5 → 1.35.3",
  "Kubernetes 1.34.5 → 1.35.3, cluster prod is well",
  "Kubernetes 1.35.3 → 1.36.3",
  "Kubernetes 1.35.3 → 1.36.3, nodes, network and storage of prod are well",
] as const;

/** The last place before anything is written to the cluster: when the run dies there, a machine falls ill. */
const FALLS_ILL = "nodes, network and storage of prod are well";

/** A run lives on for a moment after its line, and may be beyond the next place by then. */
const MISSED_AT_MOST = 4;

/** What the comment says of phases and reboots before anybody merges. */
const TOLD = [
  "copy etcd and `omni.db`, recreate `omni` → 3 wait: Omni `1.10.6` answers, with its providers and machines",
  "2 Talos `1.12.7` → `1.13.6` → 3 Kubernetes `1.34.5` → `1.35` → 4 Kubernetes `1.35` → `1.36.3`; after each, wait: every machine",
  "5 machines reboot one by one: `m1` → `m2` → `m3` → `m4` → `m5`; etcd never below 2 of 3.",
  "For Kubernetes no machine reboots",
  "Planned again after `Platform/home`, since now: Omni does not offer Talos `1.13.6`.",
];

interface Merge extends AsyncDisposable {
  readonly rack: WholeRack;
  /** What the pull request was told. */
  readonly comment: string;
  /** A run for the merge: its first one, or another attempt. */
  run(death?: Death): Promise<Run>;
  /** Names of what has been done since the merge. */
  effects(): readonly string[];
}

/** Everything runs as the base says, and the pull request that moves all of it is planned and merged. */
async function openMerge(): Promise<Merge> {
  const rack = await openWholeRack(START, GOAL.omni);
  await bring(rack, START, (push) => rack.apply(push, { env: rack.as("Operator") }));
  const pull = await rack.propose(rack.files(GOAL));
  const planned = await rack.plan(pull, { env: rack.as("Reader") });
  expect(verdict(planned), said(planned)).toBe("0 changes");
  const comment = rack.ours(pull)[0]?.body ?? "";
  const push = await rack.github.mergePullRequest(pull.number, "squash");
  const before = rack.effects().length;
  let attempts = 0;
  return {
    rack,
    comment,
    run: (death) => rack.carryOut((options) => rack.apply(push, { ...options, runAttempt: String((attempts += 1)) }), death),
    effects: () =>
      rack
        .effects()
        .slice(before)
        .map(({ name }) => name),
    [Symbol.asyncDispose]: () => rack[Symbol.asyncDispose](),
  };
}

async function bring(rack: WholeRack, wish: Wish, apply: (push: Push) => ReturnType<WholeRack["apply"]>): Promise<void> {
  const pull = await rack.propose(rack.files(wish));
  await rack.plan(pull, { env: rack.as("Reader") });
  const end = await apply(await rack.github.mergePullRequest(pull.number, "squash"));
  expect(verdict(end), said(end)).toBe("0 applied");
}

/** Where everything has to be in the end, and that no cluster was touched while it was ill or on its way. */
function expectGoal(merge: Merge): void {
  const { rack } = merge;
  expect(rack.containers("hub")["omni"]?.Config.Image).toMatch(/:v1\.10\.6$/);
  expect(rack.omni.find("Clusters", "prod")?.spec).toMatchObject({ talos_version: "1.13.6", kubernetes_version: "1.36.3" });
  expect(rack.omni.list("MachineStatuses").map(({ spec }) => spec["talos_version"])).toEqual(Array(5).fill("v1.13.6"));
  expect(rack.omni.degraded()).toEqual([]);
  expect(rack.effects().filter(({ name, degraded }) => name.startsWith("Update Clusters") && degraded.length > 0)).toEqual([]);
  expect(merge.effects()).toEqual(EFFECTS);
}

/** What a run says of itself, line for line: the names of the places where it is. */
function placesOf(): (line: string) => readonly string[] {
  let step = "";
  return (line) => {
    const [, waits, title = ""] = /^(?:Platform|Cluster)\/\w+: (waiting: )?(.*)$/.exec(line) ?? [];
    if (title !== "" && waits === undefined) step = title;
    if (title !== "") return waits === undefined ? [title] : [title, `${step}, ${title}`];
    return DEATHS.filter((name) => line.startsWith(name) || line.includes(`${name}, `));
  };
}

/** What a step says, without what GitHub's runner is told. */
function said(end: Parameters<typeof logOf>[0]): string {
  return logOf(end)
    .split("\n")
    .filter((line) => !/^::(?!group)/.test(line))
    .join("\n");
}

function health({ rack }: Merge, machine: string, ready: boolean): void {
  rack.omni.edit("ClusterMachineStatuses", machine, { spec: { ...rack.omni.find("ClusterMachineStatuses", machine)?.spec, ready } });
}

/** Runs that die one after the other until one gets to its end. */
async function relay(merge: Merge, nextDeath: (died: readonly string[]) => Death): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (;;) {
    const run = await merge.run(nextDeath(runs.map(({ diedAt = "" }) => diedAt)));
    runs.push(run);
    if (run.diedAt === undefined) {
      expect(verdict(run.end), said(run.end)).toMatch(/^0 (applied|unchanged)$/);
      return runs;
    }
    expect(run.end.exitCode, said(run.end)).toBe(-1);
  }
}

/** What its hub and its Omni are made with. */
const lacks = ["perl", "openssl"].filter((program) => !isInstalled(program));
const title = `a merge of Omni, Talos and Kubernetes at once${lacks.length === 0 ? "" : ` (skipped: no ${lacks.join(", no ")} here)`}`;

describe.skipIf(lacks.length > 0)(title, { concurrent: true, timeout: 120_000 }, () => {
  it("goes the whole way once, and another run of it does nothing", async () => {
    await using merge = await openMerge();
    for (const words of TOLD) expect(merge.comment).toContain(words);
    const { end } = await merge.run();
    expect(verdict(end), said(end)).toBe("0 applied");
    expectGoal(merge);
    const again = await merge.run();
    expect(verdict(again.end), said(again.end)).toBe("0 unchanged");
    expectGoal(merge);
  });

  it("gets there although a run is killed at each step and each gate", async () => {
    await using merge = await openMerge();
    const runs = await relay(merge, (died) => {
      const [left, places] = [new Set<string>(DEATHS.slice(DEATHS.findIndex((name) => name === died.at(-1)) + 1)), placesOf()];
      return {
        says: (line) => {
          // Whoever waits for the machine sees it get well; whoever does not writes to an ill cluster.
          if (line.includes("4 of 5 machines healthy")) health(merge, "m5", true);
          const name = places(line).find((place) => left.has(place));
          if (name === FALLS_ILL) health(merge, "m5", false);
          return name;
        },
      };
    });
    expect(runs.length - 1).toBeGreaterThanOrEqual(DEATHS.length - MISSED_AT_MOST);
    expectGoal(merge);
    const illAt = runs.findIndex(({ diedAt }) => diedAt === FALLS_ILL);
    expect(runs[illAt + 1]).toMatchObject({ found: "degraded" });
  });

  it("gets there although a run is killed in each of its effects, before it and after it", async () => {
    await using merge = await openMerge();
    const runs = await relay(merge, (died) => ({ effect: died.length % 2 === 0 ? "before" : "after" }));
    expect(runs.flatMap(({ diedAt = [] }) => diedAt)).toEqual(EFFECTS.flatMap((name) => [`before ${name}`, `after ${name}`]));
    expectGoal(merge);
  });
});
