import { expect, test } from "vitest";
import { useOmni, type Bench } from "../../../test/omni/lab.ts";
import { planOn, unseen, type OmniPlan } from "../../../test/omni/plan.ts";
import type { FaultInput } from "../../lab/faults.ts";
import type { Clock } from "../../ports.ts";
import { Clusters } from "./schema/wanted.ts";

const LOCK = "omni.sidero.dev/cluster-locked";

const machineClass = (architecture: string): Record<string, string> => ({
  "worker.yaml": `metadata:\n  namespace: default\n  type: MachineClasses.omni.sidero.dev\n  id: worker\nspec:\n  matchlabels: ["omni.sidero.dev/arch = ${architecture}"]\n`,
});

const cluster = (value: string, talos = "1.12.7"): Record<string, string> => ({
  ...machineClass("amd64"),
  "clusters/prod.yaml": `kind: Cluster\nname: prod\nkubernetes: {version: v1.35.3}\ntalos: {version: v${talos}}\npatches:\n  - name: net\n    inline:\n      machine: {sysctls: {net.core.somaxconn: "${value}"}}\n---\nkind: ControlPlane\nmachineClass: {name: worker, size: 0}\n`,
});

const written = (bench: Bench): readonly string[] =>
  bench.lab.calls(/^(Create|Update|Delete|Teardown) /).map(({ call, status }) => `${call} ${status}`);

test("a class is made, changed at the version that was seen, and then as wanted", async () => {
  const bench = await useOmni();
  expect(await (await planOn(bench, machineClass("amd64"))).apply()).toEqual(["applied"]);
  expect(await (await planOn(bench, machineClass("arm64"))).apply()).toEqual(["applied"]);
  expect(bench.lab.find("MachineClasses", "worker")).toMatchObject({
    version: 2,
    annotations: { "omni.sidero.dev/managed-by-gitops-tools": "omni-scale" },
    spec: { match_labels: ["omni.sidero.dev/arch = arm64"] },
  });
  expect((await planOn(bench, machineClass("arm64"))).differences).toEqual([]);
});

test("somebody's edit between plan and apply is stale, and stays", async () => {
  const bench = await useOmni();
  await (await planOn(bench, machineClass("amd64"))).apply();
  const planned = await planOn(bench, machineClass("arm64"));
  bench.lab.edit("MachineClasses", "worker", { spec: { match_labels: ["theirs"] } });
  const [told] = await planned.apply();
  expect(told).toMatch(/^stale: expected omni\/MachineClasses\/worker as the plan saw it, found another \(version 2, changed 2026-/);
  expect(bench.lab.find("MachineClasses", "worker")?.spec).toEqual({ match_labels: ["theirs"] });
});

test("a cache of Omni's that is a moment behind is no edit of somebody's", async () => {
  const bench = await useOmni();
  await (await planOn(bench, machineClass("amd64"))).apply();
  const planned = await planOn(bench, machineClass("arm64"));
  bench.lab.fault({ path: /^Get MachineClasses/, status: 404, body: { code: 5, message: "doesn't exist" }, times: 2 });
  expect(await planned.apply()).toEqual(["applied"]);
});

test.each([1, 2, 3])("an Omni that reads %i requests behind its writes is called done once it says so itself", async (lag) => {
  const bench = await useOmni({ lag });
  for (const [value, talos] of [
    ["1", "1.12.6"],
    ["2", "1.12.7"],
  ] as const) {
    const planned = await planOn(bench, cluster(value, talos));
    // The look at a cluster before its first hop writes nothing.
    expect((await planned.apply()).filter((told) => told !== "applied" && told !== "unchanged")).toEqual([]);
    expect((await planOn(bench, cluster(value, talos))).differences).toEqual([]);
  }
  expect(written(bench).filter((call) => !call.endsWith(" 200"))).toEqual([]);
});

test.each([
  ["made", [] as const, /^Create MachineClasses/],
  ["changed", ["amd64"] as const, /^Update MachineClasses/],
])("what was %s and whose answer got lost is found, also where Omni reads behind its writes", async (_, before, path) => {
  const bench = await useOmni({ lag: 3 });
  for (const one of before) await (await planOn(bench, machineClass(one))).apply();
  const planned = await planOn(bench, machineClass("arm64"));
  bench.lab.fault({ path, cut: "after" });
  expect(await planned.apply()).toEqual(["applied"]);
  expect(bench.lab.calls(path)).toHaveLength(1);
});

test("what somebody else made a moment ago, and Omni does not show yet, is not written over", async () => {
  const bench = await useOmni({ lag: 3 });
  const planned = await planOn(bench, machineClass("amd64"));
  bench.lab.edit("MachineClasses", "worker", { spec: { match_labels: ["omni.sidero.dev/arch = amd64"] } });
  expect(await planned.apply()).toEqual([
    "stale: expected no omni/MachineClasses/worker, found another (version 1, made 2026-11-23T12:00:00Z)",
  ]);
});

test("what somebody else brought to where it should be in between is unchanged", async () => {
  const bench = await useOmni();
  const planned = await planOn(bench, machineClass("amd64"));
  bench.lab.edit("MachineClasses", "worker", { spec: { match_labels: ["omni.sidero.dev/arch = amd64"] } });
  expect(await planned.apply()).toEqual(["unchanged"]);
  expect(written(bench)).toEqual([]);
});

test("a cluster that is locked since the plan is left alone, with its patches", async () => {
  const bench = await useOmni();
  await (await planOn(bench, cluster("1"))).apply();
  const planned = await planOn(bench, cluster("2"));
  bench.lab.edit("Clusters", "prod", { annotations: { ...bench.lab.find("Clusters", "prod")?.annotations, [LOCK]: "" } });
  expect(await planned.apply()).toEqual([
    "stale: expected a cluster prod that nobody has locked, found a locked one (omnictl cluster unlock prod takes that back)",
  ]);
  expect(bench.lab.find("ConfigPatches", "200-cluster-prod-net")?.version).toBe(1);
});

test("finalizers, other people's marks and keys of Omni's own go along with a write", async () => {
  const bench = await useOmni();
  await (await planOn(bench, cluster("1"))).apply();
  await bench.pass(2000);
  const found = bench.lab.find("Clusters", "prod");
  bench.lab.edit("Clusters", "prod", { annotations: { ...found?.annotations, "omni.sidero.dev/something-new": "theirs" } });
  expect(found?.finalizers).not.toEqual([]);
  expect(await (await planOn(bench, cluster("1", "1.12.6"))).apply()).toContain("applied");
  const after = bench.lab.find("Clusters", "prod");
  expect(after?.spec["talos_version"]).toBe("1.12.6");
  expect(after?.annotations).toMatchObject({
    "omni.sidero.dev/something-new": "theirs",
    "omni.sidero.dev/managed-by-cluster-templates": "",
  });
  expect(after?.finalizers).toEqual(found?.finalizers);
});

test("versions that move by themselves after a write are no conflict", async () => {
  const bench = await useOmni();
  await (await planOn(bench, cluster("1"))).apply();
  const planned = await planOn(bench, cluster("1", "1.12.6"));
  await bench.pass(500);
  expect(await planned.apply()).toContain("applied");
});

const absent = [{ component: "Cluster/prod", where: {}, source: { file: "omni-scale.yaml", line: 1, column: 1 } }] as const;

test("a removal is followed until everything is gone", async () => {
  const bench = await useOmni();
  await (await planOn(bench, cluster("1"))).apply();
  bench.lab.edit("MachineSetNodes", "m1", {
    labels: { "omni.sidero.dev/cluster": "prod", "omni.sidero.dev/machine-set": "prod-control-planes" },
  });
  await bench.pass(2000);
  const planned = await planOn(bench, machineClass("amd64"), { tombstones: absent });
  expect(await planned.apply()).toEqual(["applied"]);
  expect(bench.lab.find("Clusters", "prod")).toBeUndefined();
  expect(bench.lab.find("MachineSets", "prod-control-planes")).toBeUndefined();
});

test("a removal that an ended run began goes on, though what is left of it is not what the plan saw then", async () => {
  const bench = await useOmni();
  await (await planOn(bench, cluster("1"))).apply();
  await bench.pass(2000);
  const planned = await planOn(bench, machineClass("amd64"), { tombstones: absent });
  const found = await (await bench.client()).find(Clusters, "prod");
  if (found === undefined) throw new Error("no cluster");
  await (await bench.client()).tearDown(Clusters, found);
  expect(await planned.apply()).toEqual([expect.stringMatching(/^(applied|unchanged)$/)]);
  expect(bench.lab.find("Clusters", "prod")).toBeUndefined();
});

test("a machine set that left its template goes by an earlier commit's word", async () => {
  const bench = await useOmni();
  const batch = "---\nkind: Workers\nname: batch\nmachineClass: {name: worker, size: 0}\n";
  const files = cluster("1");
  const first = await planOn(bench, { ...files, "clusters/prod.yaml": `${files["clusters/prod.yaml"] ?? ""}${batch}` });
  await first.apply();
  await bench.pass(2000);
  const alone = await planOn(bench, files);
  expect([alone.differences, alone.unclaimed]).toEqual([[], ["omni/MachineSets/prod-batch"]]);
  const git = { past: first.want.resources.filter(({ address }) => alone.unclaimed.includes(address)) };
  const removal = await planOn(bench, files, { git });
  expect(removal.differences).toMatchObject([{ kind: "delete", address: "omni/MachineSets/prod-batch", fields: [] }]);
  expect(await removal.apply()).toEqual(["applied"]);
  expect(await removal.apply()).toEqual(["unchanged"]);
  expect(bench.lab.find("MachineSets", "prod-batch")).toBeUndefined();
  expect((await planOn(bench, files)).unclaimed).toEqual([]);
});

test("a class in use is not removed, and Omni says by whom it is used", async () => {
  const bench = await useOmni();
  await (await planOn(bench, cluster("1"))).apply();
  const gone = [
    { component: "MachineClass/worker", where: { id: "worker" }, source: { file: "omni-scale.yaml", line: 1, column: 1 } },
  ] as const;
  const planned = await planOn(bench, { "a.txt": "" }, { tombstones: gone });
  expect(await planned.apply()).toEqual([
    "failed: Delete MachineClasses.omni.sidero.dev worker: can not delete the machine class as it is still in use by machine sets: prod-control-planes",
  ]);
  expect(bench.lab.find("MachineClasses", "worker")?.phase).toBe("running");
});

interface FaultCase {
  readonly reason: string;
  readonly fault: FaultInput;
  readonly told: RegExp;
  /** Whether the write had happened all the same. */
  readonly happened?: true;
}

const inWrites: readonly FaultCase[] = [
  {
    reason: "401",
    fault: { path: /^Update MachineClasses/, status: 401, body: { code: 16, message: "invalid signature" } },
    told: /^failed: Update MachineClasses\.omni\.sidero\.dev worker: it does not accept the key of operator@.* It was revoked, belongs to another Omni, or its service account is gone\./,
  },
  {
    reason: "403 on one type",
    fault: { path: /^Update MachineClasses/, status: 403, body: { code: 7, message: "insufficient role" } },
    told: /^failed: Update MachineClasses\.omni\.sidero\.dev worker: the role of operator@.* does not allow it, or this Omni does not have it: insufficient role$/,
  },
  {
    reason: "500",
    fault: { path: /^Update MachineClasses/, status: 500, body: { code: 13, message: "out of memory" } },
    told: /^unknown: Update MachineClasses\.omni\.sidero\.dev worker: it failed \(500\): out of memory$/,
  },
  {
    reason: "a connection cut before Omni did it",
    fault: { path: /^Update MachineClasses/, cut: "before" },
    told: /^unknown: Update MachineClasses\.omni\.sidero\.dev worker: .+/,
  },
  {
    reason: "a connection cut after Omni did it",
    fault: { path: /^Update MachineClasses/, cut: "after" },
    told: /^applied$/,
    happened: true,
  },
  {
    reason: "a server that restarts",
    fault: { path: /^Update MachineClasses/, status: 503 },
    told: /^unknown: Update MachineClasses\.omni\.sidero\.dev worker: it is busy or restarting \(503\)$/,
  },
];

test.each(inWrites)(
  "in a write: $reason; nothing is sent twice, and the next run finds what was done",
  async ({ fault, told, happened }) => {
    const bench = await useOmni();
    await (await planOn(bench, machineClass("amd64"))).apply();
    const planned = await planOn(bench, machineClass("arm64"));
    bench.lab.fault({ ...fault, times: 1 });
    expect((await planned.apply())[0]).toMatch(told);
    expect(bench.lab.calls(/^Update /)).toHaveLength(1);
    const again = await planOn(bench, machineClass("arm64"));
    expect(await again.apply()).toEqual(happened === true ? [] : ["applied"]);
    expect(bench.lab.find("MachineClasses", "worker")?.version).toBe(2);
  },
);

test("a step that ends in the middle tells what it did, and the next run does the rest and nothing twice", async () => {
  const bench = await useOmni();
  await (await planOn(bench, machineClass("amd64"))).apply();
  bench.lab.fault({ path: /^Create MachineSets/, cut: "before" });
  const [told] = await (await planOn(bench, cluster("1"))).apply();
  expect(told).toMatch(/^unknown: Create MachineSets\.omni\.sidero\.dev prod-control-planes: /);
  expect(told).toMatch(/; done before that: made Clusters\/prod, made ConfigPatches\/200-cluster-prod-net$/);
  expect(await (await planOn(bench, cluster("1"))).apply()).toContain("applied");
  expect((await planOn(bench, cluster("1"))).differences).toEqual([]);
  const made = bench.lab.calls(/^Create /).map(({ call }) => call.replace(".omni.sidero.dev", "").slice("Create ".length));
  expect(made.toSorted((a, b) => a.localeCompare(b))).toEqual([
    "Clusters prod",
    "ConfigPatches 200-cluster-prod-net",
    "MachineClasses worker",
    "MachineSets prod-control-planes",
    "MachineSets prod-control-planes",
  ]);
});

test("409 on a write by a controller is written again at the new version; by a person it is stale", async () => {
  const bench = await useOmni();
  await (await planOn(bench, machineClass("amd64"))).apply();
  const conflict = { code: 6, message: "failed to update: resource x update conflict: expected version '1', actual version '2'" };
  const planned = await planOn(bench, machineClass("arm64"));
  bench.lab.fault({ path: /^Update MachineClasses/, status: 409, body: conflict });
  expect(await planned.apply()).toEqual(["applied"]);
  const next = await planOn(bench, machineClass("amd64"));
  bench.lab.fault({
    path: /^Get MachineClasses/,
    beforeReply: () => void bench.lab.edit("MachineClasses", "worker", { spec: { match_labels: ["theirs"] } }),
  });
  expect((await next.apply())[0]).toMatch(
    /^stale: expected omni\/MachineClasses\/worker as it was a moment ago, found another \(version 3,/,
  );
  expect(bench.lab.find("MachineClasses", "worker")?.spec).toEqual({ match_labels: ["theirs"] });
});

test.each([
  {
    reason: "401",
    fault: { path: /^(List|Get) /, status: 401, body: { code: 16, message: "invalid signature" } },
    told: { Clusters: /^forbidden: it does not accept the key of operator@/, MachineClasses: /^forbidden: / },
  },
  {
    reason: "403 on one type",
    fault: { path: /^List ConfigPatches/, status: 403, body: { code: 7, message: "insufficient role" } },
    told: { ConfigPatches: /^forbidden: the role of operator@.* does not allow it/ },
  },
  {
    reason: "500 on a page of a list",
    fault: { path: /^List MachineSets/, status: 500, body: { code: 13, message: "out of memory" } },
    told: { MachineSets: /^failed: it failed \(500\): out of memory$/ },
  },
  {
    reason: "a server that restarts",
    fault: { path: /./, status: 503 },
    told: { Clusters: /^unreachable: it is busy or restarting \(503\)$/ },
  },
])("in a look: $reason; what was not seen is unknown, and nothing is planned from it", async ({ fault, told }) => {
  const bench = await useOmni();
  await (await planOn(bench, cluster("1"))).apply();
  bench.lab.fault({ ...fault, times: 1000 });
  const planned: OmniPlan = await planOn(bench, cluster("2"));
  const reasons = unseen(planned.have);
  for (const [part, words] of Object.entries(told)) expect(reasons[part]).toMatch(words);
  for (const { address } of planned.differences) expect(Object.keys(reasons)).not.toContain(address.split("/")[1]);
});

test("a clock that is ten minutes off is told of where Omni refuses the signature", async () => {
  const bench = await useOmni();
  const ahead: Clock = {
    now: () => new Date(bench.clock.now().getTime() + 600_000),
    sleep: (milliseconds) => bench.clock.sleep(milliseconds),
  };
  const planned = await planOn({ ...bench, clock: { ...ahead, slept: [] } }, machineClass("amd64"));
  expect(unseen(planned.have)["MachineClasses"]).toMatch(
    /This machine's clock is 600 s ahead of Omni's\. Signatures may be off by 5 minutes at most/,
  );
});

test("a key that is over is told of, and nothing is asked with it", async () => {
  const bench = await useOmni();
  const key = await bench.lab.serviceAccount("short", "Operator", 1);
  await bench.clock.sleep(2 * 86_400_000);
  const over = await planOn(bench, machineClass("amd64"), { key });
  expect(unseen(over.have)["MachineClasses"]).toMatch(
    /^forbidden: the key of short@.* is of no use any more\. It ended on 2026-11-24\. An administrator makes a new one/,
  );
  expect(bench.lab.log).toEqual([]);
});

const machine = "430d882a-51a8-48b3-ae00-90c5b0b5b0b0";
const onDisk = (install: string, members = `[${machine}]`): Record<string, string> => ({
  "clusters/prod.yaml": `kind: Cluster\nname: prod\nkubernetes: {version: v1.35.3}\ntalos: {version: v1.12.7}\n---\nkind: ControlPlane\nmachines: ${members}\n${members === "[]" ? "" : `---\nkind: Machine\nname: ${machine}\n${install}`}`,
});

test("an Omni of 1.11 is asked for install disks and gets them as resources of the machines, before they are in a set", async () => {
  const bench = await useOmni({ version: "1.11.0" });
  expect(await (await planOn(bench, onDisk("install: {disk: /dev/vda}\n"))).apply()).toEqual(["applied"]);
  expect(bench.lab.find("MachineInstallDiskConfigs", machine)?.spec).toEqual({ disk: "/dev/vda" });
  const order = written(bench).map((call) => call.split(" ")[1]?.split(".")[0]);
  expect(order.indexOf("MachineInstallDiskConfigs")).toBeLessThan(order.indexOf("MachineSetNodes"));
  expect((await planOn(bench, onDisk("install: {disk: /dev/vda}\n"))).differences).toEqual([]);
  const [change] = (await planOn(bench, onDisk("install: {disk: /dev/vdb}\n"))).differences;
  expect(change).toMatchObject({ kind: "update", fields: [{ path: "/install/disk", before: "/dev/vda", after: "/dev/vdb" }] });
});

test("an older Omni is not asked for what it does not have, and gets a patch", async () => {
  const bench = await useOmni({ version: "1.10.4" });
  expect(await (await planOn(bench, onDisk("install: {disk: /dev/vda}\n"))).apply()).toEqual(["applied"]);
  expect(bench.lab.calls(/MachineInstallDiskConfigs/)).toEqual([]);
  expect(bench.lab.find("ConfigPatches", `000-cm-${machine}-install-disk`)).toBeDefined();
});
