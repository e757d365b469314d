import { expect, test } from "vitest";
import { useOmni, type Bench } from "../../../../test/omni/lab.ts";
import type { Gate, GateResult } from "../../../core/model.ts";
import type { Stored } from "../../../lab/omni/store.ts";
import { plain, say } from "../../../core/words.ts";
import { saysNoCni } from "./cni.ts";
import { waitFor, type GateValue } from "./wait.ts";

const spec = { talos_version: "1.12.7", kubernetes_version: "1.35.3" };
const of = { "omni.sidero.dev/cluster": "prod" };

/** A cluster of one control plane and two workers that a provider makes. */
async function useCluster(workers = 2): Promise<Bench> {
  const bench = await useOmni();
  const { lab } = bench;
  lab.provider("proxmox", "Proxmox", "");
  lab.edit("MachineClasses", "vm", { spec: { auto_provision: { provider_id: "proxmox", provider_data: "cores: 2\n" } } });
  lab.edit("Clusters", "prod", { spec });
  const set = (id: string, role: string, count: number): void =>
    void lab.edit("MachineSets", id, { labels: { ...of, [role]: "" }, spec: { machine_allocation: { name: "vm", machine_count: count } } });
  set("prod-control-planes", "omni.sidero.dev/role-controlplane", workers === 0 ? 0 : 1);
  set("prod-workers", "omni.sidero.dev/role-worker", workers);
  return bench;
}

interface Waited extends GateResult {
  readonly said: string;
  readonly seconds: number;
  readonly progress: readonly string[];
}

async function wait(bench: Bench, kind: GateValue["kind"], id = "prod", timeoutSeconds = 600): Promise<Waited> {
  const gate: Gate = { id: "gate", title: say`it is well`, timeoutSeconds, value: { kind, id } };
  const progress: string[] = [];
  const began = bench.clock.now().getTime();
  const io = { signal: new AbortController().signal, progress: (words: Parameters<typeof plain>[0]) => void progress.push(plain(words)) };
  const result = await waitFor(gate, io, await bench.client("Reader"), bench.clock);
  return { ...result, said: plain(result.detail), seconds: (bench.clock.now().getTime() - began) / 1000, progress };
}

test("a new cluster is waited for until its machines are made, installed and healthy, and its progress is told", async () => {
  const bench = await useCluster();
  const end = await wait(bench, "omni-cluster");
  expect(end).toMatchObject({ status: "passed", said: "running, 3 of 3 machines healthy" });
  expect(end.progress[0]).toBe("waiting until it is well: scaling up, 0 of 3 machines healthy");
  // A minute to make them and a minute and a half to install, and five seconds of being well.
  expect(end.seconds).toBeGreaterThanOrEqual(155);
});

test("a cluster or a set that asks for no machines has nothing to wait for", async () => {
  const bench = await useCluster(0);
  expect(await wait(bench, "omni-cluster")).toMatchObject({ status: "passed", said: "the cluster asks for no machines", seconds: 1 });
  expect(await wait(bench, "omni-machine-set", "prod-workers")).toMatchObject({ status: "passed", seconds: 1 });
  expect(await wait(bench, "omni-upgrade")).toMatchObject({ status: "passed", seconds: 1 });
});

test("what Omni has not got into its cache yet is neither missing nor nothing to wait for", async () => {
  const bench = await useCluster();
  const missing = { status: 404, body: { code: 5, message: "doesn't exist" } };
  bench.lab.fault({ path: /^Get MachineSets/, ...missing });
  expect(await wait(bench, "omni-machine-requests", "prod-workers")).toMatchObject({ status: "passed", said: "2 of 2 made" });
  bench.lab.fault({ path: /^List MachineSets/, status: 200, body: {} });
  const end = await wait(bench, "omni-cluster");
  expect(end).toMatchObject({ status: "passed", said: "running, 3 of 3 machines healthy" });
});

test("what Omni still says of the time before a write is not taken for the time after it", async () => {
  const bench = await useCluster();
  await wait(bench, "omni-cluster");
  const { lab } = bench;
  lab.edit("MachineSets", "prod-workers", { spec: { machine_allocation: { name: "vm", machine_count: 3 } } });
  // Omni has not noticed yet: the status is the one before.
  const before = lab.find("ClusterStatuses", "prod");
  if (before === undefined) throw new Error("no status");
  lab.put({ ...before, spec: { ...before.spec, phase: 3, ready: true, machines: { total: 3, healthy: 3, connected: 3, requested: 3 } } });
  const end = await wait(bench, "omni-cluster");
  expect(end.progress[0]).toBe("waiting until it is well: running, 3 of 4 machines healthy");
  expect(end).toMatchObject({ status: "passed", said: "running, 4 of 4 machines healthy" });
});

test("an upgrade is over when both are done at the versions that the cluster asks for now", async () => {
  const bench = await useCluster();
  await wait(bench, "omni-cluster");
  bench.lab.edit("Clusters", "prod", { spec: { talos_version: "1.13.6", kubernetes_version: "1.36.3" } });
  const end = await wait(bench, "omni-upgrade", "prod", 1200);
  expect(end).toMatchObject({ status: "passed", said: "Talos 1.13.6, Kubernetes 1.36.3" });
  expect(end.progress[0]).toMatch(/^waiting until it is well: Talos 1\.12\.7 → 1\.13\.6: upgrading, updating machine /);
  expect(end.seconds).toBeGreaterThanOrEqual(3 * 120 + 60);
});

test("an upgrade that Omni gave up fails the gate with Omni's own reason", async () => {
  const bench = await useCluster();
  await wait(bench, "omni-cluster");
  const { lab } = bench;
  const found = lab.find("TalosUpgradeStatuses", "prod");
  if (found === undefined) throw new Error("no status");
  const given = { ...found, spec: { phase: 3, last_upgrade_version: "1.12.7", error: "etcd is not well" } };
  lab.fault({ path: /^Get TalosUpgradeStatuses/, status: 200, times: 9, body: { body: asWritten(given) } });
  expect(await wait(bench, "omni-upgrade")).toMatchObject({ status: "failed", said: "Talos 1.12.7: failed, etcd is not well" });
});

test("a provider that does nothing is named when the time is over", async () => {
  const bench = await useCluster();
  bench.lab.runProvider("proxmox", false);
  const end = await wait(bench, "omni-machine-requests", "prod-workers", 120);
  expect(end.status).toBe("failed");
  expect(end.said).toMatch(/^0 of 2 made; the provider proxmox is not connected to Omni, after 12\d s$/);
});

test("machines that a provider makes are waited for, and what it could not make fails at once", async () => {
  const bench = await useCluster();
  expect(await wait(bench, "omni-machine-requests", "prod-workers")).toMatchObject({ status: "passed", said: "2 of 2 made" });
  const [request] = bench.lab.list("MachineRequestStatuses", "infra-provider");
  if (request === undefined) throw new Error("no request");
  const set = String(request.labels["omni.sidero.dev/machine-request-set"]);
  bench.lab.put({ ...request, spec: { stage: 3, error: "no room on any node" } });
  expect(await wait(bench, "omni-machine-requests", set, 0)).toMatchObject({
    status: "failed",
    said: `the provider proxmox could not make ${request.id}: no room on any node`,
  });
});

test("a cluster without a network is well when Talos runs everywhere, though no node is ever ready", async () => {
  const bench = await useCluster();
  const { lab } = bench;
  lab.edit("ConfigPatches", "200-cluster-prod-cni", { labels: of, spec: { data: "cluster:\n  network:\n    cni:\n      name: none\n" } });
  await bench.pass(60_000 + 90_000);
  // As Omni has it where no node gets ready: Talos runs, and nobody calls it healthy.
  const notReady = (): void => {
    for (const one of lab.list("ClusterMachineStatuses")) lab.put({ ...one, spec: { ...one.spec, ready: false, config_up_to_date: true } });
    const status = lab.find("ClusterStatuses", "prod");
    if (status !== undefined) lab.put({ ...status, spec: { ...status.spec, phase: 1, ready: false, kubernetesAPIReady: true } });
  };
  notReady();
  const well = "no CNI in the cluster, so nodes are not asked for; Talos runs on 3 of 3 machines";
  expect(await wait(bench, "omni-cluster", "prod", 30)).toMatchObject({ status: "passed", said: well });
  const [one] = lab.list("ClusterMachineStatuses");
  if (one === undefined) throw new Error("no machine");
  lab.put({ ...one, spec: { ...one.spec, config_up_to_date: false, last_config_error: "bad interface" } });
  const end = await wait(bench, "omni-cluster", "prod", 10);
  expect(end.status).toBe("failed");
  expect(end.said).toContain(`Talos runs on 2 of 3 machines, not yet on ${one.id} (bad interface), after`);
});

test("what the key may not read is not checked, at once", async () => {
  const bench = await useCluster();
  bench.lab.fault({ path: /^Get ClusterStatuses/, status: 403, body: { code: 7, message: "insufficient role" }, times: 9 });
  const end = await wait(bench, "omni-cluster");
  expect(end).toMatchObject({ status: "not-checked", seconds: 0 });
  expect(end.said).toMatch(/the role of reader@serviceaccount\.omni\.sidero\.dev does not allow it/);
});

test("an Omni that restarts is asked again; one that stays away leaves the gate unchecked", async () => {
  const bench = await useCluster();
  await bench.pass(200_000);
  bench.lab.fault({ path: /./, status: 503, times: 12 });
  expect(await wait(bench, "omni-cluster")).toMatchObject({ status: "passed" });
  bench.lab.fault({ path: /./, status: 503, times: 10_000 });
  const end = await wait(bench, "omni-cluster", "prod", 60);
  expect(end.status).toBe("not-checked");
  expect(end.said).toContain("it is busy or restarting (503)");
});

test.each([
  { reason: "the usual way", patch: "cluster:\n  network:\n    cni:\n      name: none\n", none: true },
  { reason: "one line, second document", patch: "machine: {}\n---\ncluster: {network: {cni: {name: none}}}\n", none: true },
  { reason: "a network that Talos brings", patch: "cluster:\n  network:\n    cni:\n      name: flannel\n", none: false },
  { reason: "the word elsewhere", patch: "machine:\n  sysctls: {cni: none}\n", none: false },
  { reason: "what cannot be read", patch: "cluster: {network: {cni: {name: none}\n", none: false },
])("a patch says that there is no network: $reason", ({ patch, none }) => {
  expect(saysNoCni(patch)).toBe(none);
});

/** As the gateway writes a resource. */
function asWritten({ spec: own, ...metadata }: Stored): string {
  return JSON.stringify({ metadata, spec: own });
}

test("Omni itself is waited for: its version, the providers that classes use, the machines of clusters", async () => {
  const bench = await useCluster();
  await wait(bench, "omni-cluster");
  expect(await wait(bench, "omni-backend", "1.9.3")).toMatchObject({
    status: "passed",
    said: "Omni 1.9.3, 1 of 1 providers connected, 3 of 3 machines connected",
  });
  expect(await wait(bench, "omni-backend", "")).toMatchObject({ status: "passed" });
  expect(await wait(bench, "omni-backend", "1.10.6")).toMatchObject({
    status: "failed",
    said: "Omni 1.9.3 answers, not 1.10.6, after 600 s",
  });
});

test("a provider that does not come back is for people to judge, since nobody knows whether it was there before", async () => {
  const bench = await useCluster();
  await wait(bench, "omni-cluster");
  bench.lab.runProvider("proxmox", false);
  await bench.pass(300_000);
  const end = await wait(bench, "omni-backend", "1.9.3", 900);
  expect(end.status).toBe("not-checked");
  expect(end.said).toMatch(/0 of 1 providers connected, 3 of 3 machines connected; not there: proxmox, after \d+ s$/);
});
