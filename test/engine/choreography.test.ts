// One merge that moves Omni, Talos and Kubernetes: the hub first, then the cluster hop by hop, stopped anywhere and gone on with.
import { describe, expect, it } from "vitest";
import { planMarkdown } from "../../src/report/markdown-plan.ts";
import { onPull } from "../golden/report/build.ts";
import { plain } from "../../src/core/words.ts";
import { type HubAndOmni, openHubAndOmni, reviewOf, type Wish } from "./hub-and-omni.ts";
import { states } from "./rack.ts";
import type { Planned } from "../../src/commands/planned.ts";
import type { SourceTree } from "../../src/ports.ts";

const START: Wish = { omni: "1.9.3", talos: "1.12.7", kubernetes: "1.34.5" };
const GOAL: Wish = { omni: "1.10.6", talos: "1.13.6", kubernetes: "1.36.3" };
const ALL = { "Stack/hub": "applied", "Cluster/prod": "applied" };

interface Merge extends HubAndOmni {
  readonly base: SourceTree;
  readonly head: SourceTree;
  readonly planned: Planned;
}

/** A cluster that runs as the base says, and the plan of the pull request that moves everything. */
async function openMerge(goal: Wish = GOAL, config?: string): Promise<Merge> {
  const rack = await openHubAndOmni();
  const [empty, base, head] = [rack.commit(START, "include: []\n"), rack.commit(START, config), rack.commit(goal, config)];
  const before = await rack.plan(base, empty);
  expect(states(await rack.apply(base, empty, reviewOf(before)))).toMatchObject({ "Cluster/prod": "applied" });
  rack.journal.length = 0;
  return { ...rack, base, head, planned: await rack.plan(head, base) };
}

const versions = ({ bench }: HubAndOmni): unknown => bench.lab.find("Clusters", "prod")?.spec;

const hop = (title: string): string[] => [
  `${title}: applied`,
  "every machine of prod has the new version: passed",
  "cluster prod is well: passed",
  "nodes, network and storage of prod are well: passed",
];
const WHOLE = [
  "update image: applied",
  "image is healthy: passed",
  "Omni 1.10.6 answers, with its providers and machines: passed",
  "see that prod is well before anything changes: unchanged",
  ...hop("").slice(1),
  ...hop("Talos 1.12.7 → 1.13.6"),
  ...hop("Kubernetes 1.34.5 → 1.35.3"),
  ...hop("Kubernetes 1.35.3 → 1.36.3"),
];

it("takes Omni first, waits until it is well, and then the cluster hop by hop, by versions that only the new Omni offers", async () => {
  const merge = await openMerge();
  const { again } = merge.planned.plan.components.find(({ name }) => name === "Cluster/prod") ?? {};
  expect(again?.from).toBe("Stack/hub");
  expect(again?.because.map(plain)).toEqual(["Omni does not offer Talos 1.13.6. It offers 1.12.7."]);
  expect(states(await merge.apply(merge.head, merge.base, reviewOf(merge.planned)))).toEqual(ALL);
  expect(merge.journal).toEqual(WHOLE);
  expect(versions(merge)).toMatchObject({ talos_version: "1.13.6", kubernetes_version: "1.36.3" });
});

it("goes the same way for somebody who named the plan by its digest, as on a laptop", async () => {
  const merge = await openMerge();
  expect(states(await merge.apply(merge.head, merge.base, merge.planned.plan.digest))).toEqual(ALL);
  expect(versions(merge)).toMatchObject({ talos_version: "1.13.6", kubernetes_version: "1.36.3" });
});

it.each([1, 2, 3, 4, 5])("goes on from where it stood after it was stopped behind step %i, with the same review", async (steps) => {
  const merge = await openMerge();
  const reviewed = reviewOf(merge.planned);
  await merge.apply(merge.head, merge.base, reviewed, steps);
  const end = await merge.apply(merge.head, merge.base, reviewed);
  expect(
    Object.values(states(end)).every((state) => state === "applied" || state === "unchanged"),
    JSON.stringify(states(end)),
  ).toBe(true);
  expect(versions(merge)).toMatchObject({ talos_version: "1.13.6", kubernetes_version: "1.36.3" });
  const writes = merge.journal.filter((line) => line.endsWith(": applied"));
  expect(writes).toEqual(WHOLE.filter((line) => line.endsWith(": applied")));
});

it("touches no cluster while the new Omni does not come up", async () => {
  const merge = await openMerge();
  const answers = merge.bench.lab.fault({ path: /^Get SysVersions/, method: "POST", times: 1_000_000, after: 1, status: 503 });
  const end = await merge.apply(merge.head, merge.base, reviewOf(merge.planned));
  answers.end();
  expect(states(end)).toEqual({ "Stack/hub": "unknown", "Cluster/prod": "skipped" });
  expect(versions(merge)).toMatchObject({ talos_version: "1.12.7", kubernetes_version: "1.34.5" });
});

/** Omni is away until the hub is written. */
function awayUntilApplied({ bench, world }: HubAndOmni): void {
  bench.lab.fault({
    path: { test: () => world.things.get("image")?.value !== GOAL.omni } as unknown as RegExp,
    method: "POST",
    times: 1_000_000,
    cut: "before",
  });
}

it("goes the whole way in one run where Omni stands still when it begins, as a killed run leaves it behind", async () => {
  const merge = await openMerge();
  awayUntilApplied(merge);
  const again = await merge.plan(merge.head, merge.base);
  const prod = again.plan.components.find(({ name }) => name === "Cluster/prod");
  expect(prod).toMatchObject({ basis: { kind: "static", code: "unreachable" }, again: { from: "Stack/hub" } });
  expect(states(await merge.apply(merge.head, merge.base, reviewOf(merge.planned)))).toEqual(ALL);
  expect(versions(merge)).toMatchObject({ talos_version: "1.13.6", kubernetes_version: "1.36.3" });
});

it("holds a cluster that turns out to be otherwise than was reviewed, once the new Omni lets it be seen", async () => {
  const merge = await openMerge();
  awayUntilApplied(merge);
  const { spec = {} } = merge.bench.lab.find("Clusters", "prod") ?? {};
  merge.bench.lab.edit("Clusters", "prod", { spec: { ...spec, kubernetes_version: "1.33.9" } });
  expect(states(await merge.apply(merge.head, merge.base, reviewOf(merge.planned)))).toEqual({
    "Stack/hub": "applied",
    "Cluster/prod": "held",
  });
});

it("brings up a hub and, as soon as it answers, the clusters of the same merge", async () => {
  const rack = await openHubAndOmni();
  rack.world.things.clear();
  awayUntilApplied(rack);
  const [empty, head] = [rack.commit(START, "include: []\n"), rack.commit({ ...START, omni: GOAL.omni })];
  const planned = await rack.plan(head, empty);
  expect(planned.plan.components.map(({ name, again }) => `${name} ${again?.from ?? ""}`.trim())).toEqual([
    "Stack/hub",
    "MachineClass/any Stack/hub",
    "Cluster/prod Stack/hub",
  ]);
  const end = await rack.apply(head, empty, reviewOf(planned));
  expect(states(end)).toEqual({ ...ALL, "MachineClass/any": "applied" });
  expect(versions(rack)).toMatchObject({ talos_version: "1.12.7", kubernetes_version: "1.34.5" });
});

describe("without a commit to compare with, as on a laptop", () => {
  it("brings up a hub and, as soon as it answers, its clusters", async () => {
    const rack = await openHubAndOmni();
    rack.world.things.clear();
    awayUntilApplied(rack);
    const head = rack.commit({ ...START, omni: GOAL.omni });
    const { plan } = await rack.plan(head);
    expect(plan.components.map(({ name, status, again }) => `${name} ${status} ${again?.from ?? ""}`.trim())).toEqual([
      "Stack/hub changes",
      "MachineClass/any changes Stack/hub",
      "Cluster/prod changes Stack/hub",
    ]);
    expect(planMarkdown(plan, onPull)).toContain(
      "Nothing live was looked at for `MachineClass/any`, `Cluster/prod`, told as if nothing of it were there; what turns out to differ there is held",
    );
    const end = await rack.apply(head, undefined, plan.digest);
    expect(states(end)).toEqual({ ...ALL, "MachineClass/any": "applied" });
    expect(versions(rack)).toMatchObject({ talos_version: "1.12.7", kubernetes_version: "1.34.5" });
  });

  it("says that clusters cannot be planned while a hub that exists does not answer, even if it changes", async () => {
    const rack = await openMerge();
    rack.bench.lab.fault({ path: /./, method: "POST", times: 1_000_000, status: 503 });
    expect(rack.world.things.size).toBe(1);
    const blind = (await rack.plan(rack.commit(GOAL))).plan.components.find(({ name }) => name === "Cluster/prod");
    expect(blind).toMatchObject({ status: "blocked", changes: [], steps: [] });
    expect(blind?.diagnostics.map(({ rule }) => rule)).toEqual(["E002"]);
  });

  it("holds a cluster that is there already once the hub that was made anew answers", async () => {
    const rack = await openMerge();
    rack.world.things.clear();
    awayUntilApplied(rack);
    const head = rack.commit({ ...START, omni: GOAL.omni, kubernetes: "1.35.3" });
    const { plan } = await rack.plan(head);
    expect(states(await rack.apply(head, undefined, plan.digest))).toEqual({
      "Stack/hub": "applied",
      "MachineClass/any": "unchanged",
      "Cluster/prod": "held",
    });
    expect(versions(rack)).toMatchObject({ kubernetes_version: "1.34.5" });
  });
});

it("explains a hop that the new Omni does not offer either with that one's own list, after it is there", async () => {
  const merge = await openMerge({ ...GOAL, talos: "1.13.9" });
  const end = await merge.apply(merge.head, merge.base, reviewOf(merge.planned));
  expect(states(end)).toEqual({ "Stack/hub": "applied", "Cluster/prod": "held" });
  const { because } = end.report.components.find(({ name }) => name === "Cluster/prod") ?? {};
  expect(plain(because ?? [])).toBe("Omni does not offer Talos 1.13.9. It offers 1.13.6, 1.12.7.");
});

it("without choreography what the old Omni does not offer blocks from the start", async () => {
  const merge = await openMerge({ ...GOAL, kubernetes: START.kubernetes }, "");
  expect(merge.planned.plan.components.find(({ name }) => name === "Cluster/prod")?.guards.map(({ id }) => id)).toEqual([
    "version-refused:Cluster/prod",
  ]);
});

it("is told with its phases and reboots before anybody merges", async () => {
  const { planned } = await openMerge();
  // Digests are about a loopback's random port.
  const text = planMarkdown(planned.plan, onPull).replaceAll(/digest <code>[0-9a-f]{12}|digest `[0-9a-f]{12}/g, (digest) =>
    digest.replace(/[0-9a-f]{12}$/, "0".repeat(12)),
  );
  await expect(text).toMatchFileSnapshot("../golden/omni/plan-choreography.md");
});
