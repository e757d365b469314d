import { expect, test } from "vitest";
import { useOmni, type Bench } from "../../../test/omni/lab.ts";
import * as status from "../../adapters/omni/schema/status.ts";
import * as wanted from "../../adapters/omni/schema/wanted.ts";
import { isMessage } from "./fields.ts";

const spec = { talos_version: "1.12.7", kubernetes_version: "1.35.3" };
const schema = '{"type":"object","required":["cores"],"properties":{"cores":{"type":"integer"}}}';

/** A cluster of one control plane and two workers that a provider makes, as far as its writes go. */
async function useCluster(): Promise<Bench> {
  const bench = await useOmni();
  const { lab } = bench;
  lab.provider("proxmox", "Proxmox", schema);
  lab.edit("MachineClasses", "vm", { spec: { auto_provision: { provider_id: "proxmox", provider_data: "cores: 2\n" } } });
  lab.edit("Clusters", "prod", { spec });
  const cluster = { "omni.sidero.dev/cluster": "prod" };
  const set = (id: string, role: string, count: number): void =>
    void lab.edit("MachineSets", id, {
      labels: { ...cluster, [role]: "" },
      spec: { machine_allocation: { name: "vm", machine_count: count } },
    });
  set("prod-control-planes", "omni.sidero.dev/role-controlplane", 1);
  set("prod-workers", "omni.sidero.dev/role-worker", 2);
  return bench;
}

async function useReadyCluster(): Promise<Bench> {
  const bench = await useCluster();
  await bench.pass(60_000 + 90_000);
  return bench;
}

const ready = (bench: Bench): unknown => bench.lab.find("ClusterStatuses", "prod")?.spec;
const talosOf = (bench: Bench): unknown[] => bench.lab.list("MachineStatuses").map((machine) => machine.spec["talos_version"]);

test("machines are asked for, made, installed and ready, one after the other", async () => {
  const bench = await useCluster();
  const { lab, pass, client } = bench;
  expect(lab.list("MachineRequests", "infra-provider")).toHaveLength(3);
  const omni = await client("Reader");
  const [asked] = await omni.list(status.MachineRequestStatuses);
  expect(asked?.spec).toMatchObject({ stage: "provisioning", status: 'Running Step: "pickNode" (1/5)' });
  await pass(60_000);
  const [made] = await omni.list(status.MachineRequestStatuses);
  expect(made?.spec).toMatchObject({ stage: "provisioned", id: expect.stringMatching(/^[0-9a-f]{8}-/) });
  expect(await omni.find(status.ClusterStatuses, "prod")).toMatchObject({
    spec: { phase: "scaling up", ready: false, machines: { total: 3, connected: 3 } },
  });
  await pass(90_000);
  expect(await omni.find(status.ClusterStatuses, "prod")).toMatchObject({
    spec: { phase: "running", ready: true, controlplaneReady: true, machines: { total: 3, healthy: 3, connected: 3, requested: 3 } },
  });
  expect((await omni.list(status.ClusterMachineStatuses)).map(({ spec: { stage } }) => stage)).toEqual(["running", "running", "running"]);
  expect(await omni.find(status.KubernetesUpgradeStatuses, "prod")).toMatchObject({
    spec: { phase: "done", last_upgrade_version: "1.35.3" },
  });
  expect(await omni.find(status.InfraProviderCombinedStatuses, "proxmox")).toMatchObject({ spec: { health: { connected: true } } });
});

test("a class that selects by labels takes the machines that fit and are free", async () => {
  const { lab, pass } = await useOmni();
  for (const [id, rack] of [
    ["m1", "a"],
    ["m2", "a"],
    ["m3", "b"],
  ] as const)
    lab.machine(id, "1.12.7", { rack });
  lab.edit("MachineClasses", "rack-a", { spec: { match_labels: ["rack = a"] } });
  lab.edit("Clusters", "prod", { spec });
  lab.edit("MachineSets", "prod-control-planes", {
    labels: { "omni.sidero.dev/cluster": "prod", "omni.sidero.dev/role-controlplane": "" },
    spec: { machine_allocation: { name: "rack-a", allocation_type: 1 } },
  });
  expect(lab.list("MachineSetNodes").map(({ id }) => id)).toEqual(["m1", "m2"]);
  await pass(90_000);
  expect(lab.find("MachineStatuses", "m1")?.spec).toMatchObject({ cluster: "prod", role: 1 });
  expect(lab.find("MachineStatuses", "m3")?.spec).toMatchObject({ maintenance: true });
});

test("a request never changes: an edited class counts for new machines alone", async () => {
  const { lab } = await useReadyCluster();
  const provision = { provider_id: "proxmox", provider_data: "cores: 8\n" };
  lab.edit("MachineClasses", "vm", { spec: { auto_provision: provision } });
  const set = lab.find("MachineSets", "prod-workers");
  lab.edit("MachineSets", "prod-workers", { spec: { ...set?.spec, machine_allocation: { name: "vm", machine_count: 3 } } });
  const asked = lab.list("MachineRequests", "infra-provider").map((request) => String(request.spec["provider_data"]));
  expect(asked.toSorted((a, b) => a.localeCompare(b))).toEqual(["cores: 2\n", "cores: 2\n", "cores: 2\n", "cores: 8\n"]);
});

test("a set that shrinks loses machines, and the provider takes them away", async () => {
  const bench = await useReadyCluster();
  bench.lab.edit("MachineSets", "prod-workers", { spec: { machine_allocation: { name: "vm", machine_count: 1 } } });
  expect(bench.lab.find("MachineSetStatuses", "prod-workers")?.spec["phase"]).toBe(2);
  await bench.pass(30_000);
  expect(bench.lab.list("MachineRequests", "infra-provider")).toHaveLength(2);
  expect(bench.lab.list("Machines")).toHaveLength(2);
  expect(ready(bench)).toMatchObject({ phase: 3, ready: true, machines: { total: 2, requested: 2 } });
});

const idsOf = (bench: Bench, set: string): string[] =>
  bench.lab
    .list("MachineRequests", "infra-provider")
    .map(({ id }) => id)
    .filter((id) => id.startsWith(set));

test("a machine that is only taken out of its cluster is wiped and comes back to it: nothing new is made", async () => {
  const bench = await useReadyCluster();
  const { lab, pass, client } = bench;
  const before = idsOf(bench, "prod-workers");
  const omni = await client();
  const node = (await omni.list(wanted.MachineSetNodes)).find(({ labels }) => "omni.sidero.dev/role-worker" in labels);
  if (node === undefined) throw new Error("no worker");
  await omni.tearDown(wanted.MachineSetNodes, node);
  await pass(1000);
  expect(lab.find("MachineSetNodes", node.id)).toBeUndefined();
  expect(lab.find("ClusterMachineStatuses", node.id)?.spec).toMatchObject({ stage: 5, ready: false });
  await pass(20_000);
  expect(lab.find("ClusterMachineStatuses", node.id)).toBeUndefined();
  await pass(30_000 + 90_000);
  expect(lab.find("ClusterMachineStatuses", node.id)?.spec).toMatchObject({ ready: true });
  expect(idsOf(bench, "prod-workers")).toEqual(before);
});

test("a request that somebody ends is made anew from the class as it is now, and its machine is taken away", async () => {
  const bench = await useReadyCluster();
  const { lab, pass, client } = bench;
  lab.edit("MachineClasses", "vm", { spec: { auto_provision: { provider_id: "proxmox", provider_data: "cores: 8\n" } } });
  const omni = await client();
  const [old, kept] = (await omni.list(wanted.MachineRequests)).filter(({ id }) => id.startsWith("prod-workers"));
  if (old === undefined || kept === undefined) throw new Error("no worker");
  expect(await omni.tearDown(wanted.MachineRequests, old)).toEqual({ status: "tearing-down" });
  const made = idsOf(bench, "prod-workers").find((id) => id !== old.id && id !== kept.id);
  expect(lab.find("MachineRequests", made ?? "", "infra-provider")?.spec).toMatchObject({ provider_data: "cores: 8\n" });
  await pass(30_000);
  expect(lab.find("MachineRequests", old.id, "infra-provider")).toBeUndefined();
  await pass(30_000 + 90_000);
  expect(ready(bench)).toMatchObject({ phase: 3, ready: true, machines: { total: 3, healthy: 3 } });
});

test("a Talos upgrade goes machine by machine, control planes first, and Kubernetes waits for it", async () => {
  const bench = await useReadyCluster();
  const { lab, pass } = bench;
  lab.edit("Clusters", "prod", { spec: { talos_version: "1.13.5", kubernetes_version: "1.36.2" } });
  expect(lab.find("TalosUpgradeStatuses", "prod")?.spec).toMatchObject({
    phase: 1,
    status: "0/3",
    current_upgrade_version: "1.13.5",
    last_upgrade_version: "1.12.7",
  });
  const control = lab.list("MachineSetNodes").find(({ labels }) => "omni.sidero.dev/role-controlplane" in labels);
  expect(lab.find("ClusterMachineStatuses", control?.id ?? "")?.spec).toMatchObject({ stage: 6 });
  await pass(120_000);
  expect(talosOf(bench).filter((version) => version === "v1.13.5")).toHaveLength(1);
  expect(lab.find("MachineStatuses", control?.id ?? "")?.spec["talos_version"]).toBe("v1.13.5");
  await pass(240_000);
  expect(new Set(talosOf(bench))).toEqual(new Set(["v1.13.5"]));
  expect(lab.find("TalosUpgradeStatuses", "prod")?.spec).toMatchObject({ phase: 2, last_upgrade_version: "1.13.5" });
  expect(lab.find("KubernetesUpgradeStatuses", "prod")?.spec).toMatchObject({ phase: 1, current_upgrade_version: "1.36.2" });
  await pass(60_000);
  expect(lab.find("KubernetesUpgradeStatuses", "prod")?.spec).toMatchObject({ phase: 2, last_upgrade_version: "1.36.2" });
  expect(ready(bench)).toMatchObject({ phase: 3, ready: true });
});

test("a locked machine keeps its Talos, and what waits for it can be seen", async () => {
  const bench = await useReadyCluster();
  const { lab, pass } = bench;
  const worker = lab.list("MachineSetNodes").find(({ labels }) => "omni.sidero.dev/role-worker" in labels);
  lab.edit("MachineSetNodes", worker?.id ?? "", { annotations: { "omni.sidero.dev/locked": "" } });
  lab.edit("Clusters", "prod", { spec: { ...spec, talos_version: "1.13.5" } });
  await pass(500_000);
  expect(lab.find("MachineStatuses", worker?.id ?? "")?.spec["talos_version"]).toBe("v1.12.7");
  expect(lab.find("MachinePendingUpdates", worker?.id ?? "")?.spec).toEqual({ upgrade: { from_version: "1.12.7", to_version: "1.13.5" } });
  expect(lab.find("MachineSetStatuses", "prod-workers")?.spec["locked_updates"]).toBe(1);
  lab.edit("MachineSetNodes", worker?.id ?? "", { annotations: {} });
  await pass(120_000);
  expect(lab.find("MachineStatuses", worker?.id ?? "")?.spec["talos_version"]).toBe("v1.13.5");
  expect(lab.list("MachinePendingUpdates")).toEqual([]);
});

test("a cluster's end takes its sets and machines along, and the removal is answered when it is gone", async () => {
  const bench = await useReadyCluster();
  const omni = await bench.client();
  const cluster = await omni.find(wanted.Clusters, "prod");
  if (cluster === undefined) throw new Error("no cluster");
  expect(await omni.remove(wanted.Clusters, cluster, 60_000)).toEqual({ status: "gone" });
  for (const name of ["MachineSets", "MachineSetNodes", "Machines", "ClusterStatuses", "ClusterMachineStatuses", "MachineRequestSets"])
    expect(bench.lab.list(name)).toEqual([]);
  expect(bench.lab.list("MachineRequests", "infra-provider")).toEqual([]);
  expect(bench.clock.slept.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(150_000 + 30_000);
});

test("a cluster that is only marked goes by itself, machines and all, and can be followed meanwhile", async () => {
  const { client, pass } = await useReadyCluster();
  const omni = await client();
  const cluster = await omni.find(wanted.Clusters, "prod");
  if (cluster === undefined) throw new Error("no cluster");
  expect(await omni.tearDown(wanted.Clusters, cluster)).toEqual({ status: "tearing-down" });
  expect(await omni.find(status.ClusterStatuses, "prod")).toMatchObject({ spec: { phase: "destroying" } });
  expect(await omni.find(wanted.Clusters, "prod")).toMatchObject({ tearingDown: true });
  await pass(30_000);
  expect(await omni.find(wanted.Clusters, "prod")).toBeUndefined();
});

test("while its provider is silent no machine comes or goes, and Omni says so after a while", async () => {
  const { lab, pass } = await useCluster();
  lab.runProvider("proxmox", false);
  await pass(200_000);
  const health = (): unknown => {
    const found = lab.find("InfraProviderCombinedStatuses", "proxmox", "ephemeral")?.spec["health"];
    return isMessage(found) ? found["connected"] : undefined;
  };
  expect([lab.list("Machines"), health()]).toEqual([[], undefined]);
  lab.runProvider("proxmox", true);
  await pass(60_000);
  expect([lab.list("Machines").length, health()]).toEqual([3, true]);
});

test("a cluster's version goes on moving for a second after a write that drops its finalizers", async () => {
  const { lab, pass } = await useOmni();
  lab.edit("Clusters", "prod", { spec });
  expect(lab.find("Clusters", "prod")?.version).toBe(1);
  await pass(500);
  const half = lab.find("Clusters", "prod")?.version ?? 0;
  expect(half).toBeGreaterThan(1);
  expect(half).toBeLessThan(14);
  await pass(500);
  expect(lab.find("Clusters", "prod")?.version).toBe(14);
});

test("our client gets its update through while the version moves, and a removal that is held says so", async () => {
  const { lab, pass, client } = await useOmni();
  const omni = await client();
  const write = { labels: {}, annotations: {}, spec };
  expect(await omni.create(wanted.Clusters, "prod", write)).toEqual({ status: "applied" });
  const seen = await omni.find(wanted.Clusters, "prod");
  if (seen === undefined) throw new Error("no cluster");
  await pass(150);
  expect(await omni.update(wanted.Clusters, seen, { ...write, labels: { team: "x" } })).toEqual({ status: "applied" });
  const answers = lab.calls(/^Update /).map(({ status: code }) => code);
  expect([answers.length > 1, new Set(answers.slice(0, -1)), answers.at(-1)]).toEqual([true, new Set([409]), 200]);
  expect(lab.find("Clusters", "prod")).toMatchObject({ labels: { team: "x" }, finalizers: expect.arrayContaining(["ClusterController"]) });
  lab.fault({ path: /^Delete /, cut: "after" });
  const now = await omni.find(wanted.Clusters, "prod");
  if (now === undefined) throw new Error("no cluster");
  expect(await omni.remove(wanted.Clusters, now, 60_000)).toEqual({ status: "gone" });
});

test.each([
  { reason: "is too busy", fault: { status: 429, headers: { "retry-after": "1" } }, asked: 2 },
  { reason: "restarts", fault: { status: 503 }, asked: 2 },
  { reason: "cuts the connection", fault: { cut: "before" as const }, asked: 2 },
])("a list from an Omni that $reason for a moment is asked for again", async ({ fault, asked }) => {
  const { lab, client } = await useOmni();
  const omni = await client("Reader");
  lab.fault({ path: /^List Clusters/, ...fault });
  expect(await omni.list(wanted.Clusters)).toEqual([]);
  expect(lab.calls(/^List Clusters/)).toHaveLength(asked);
});

test.each([
  { cut: "before" as const, outcome: "is not known to have happened", there: 0 },
  { cut: "after" as const, outcome: "is found to have happened", there: 1 },
])("a create whose connection is cut $cut the work $outcome", async ({ cut, there }) => {
  const { lab, client } = await useOmni();
  const omni = await client();
  lab.fault({ path: /^Create /, cut });
  const made = omni.create(wanted.MachineClasses, "small", { labels: {}, annotations: {}, spec: { match_labels: ["a"] } });
  if (there === 0) await expect(made).rejects.toMatchObject({ code: "unreachable" });
  else expect(await made).toEqual({ status: "applied" });
  expect(lab.list("MachineClasses")).toHaveLength(there);
  expect(lab.calls(/^Create /)).toHaveLength(1);
});
