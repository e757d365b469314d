/** Tests of a cluster's way over several versions on the loopback Omni: in order, behind gates, and resumed anywhere. */
import { expect, test } from "vitest";
import { useOmni, type Bench } from "../../../test/omni/lab.ts";
import { planOn, type OmniPlan } from "../../../test/omni/plan.ts";
import { plain } from "../../core/words.ts";

const files = (talos: string, kubernetes: string): Record<string, string> => ({
  "any.yaml":
    'metadata:\n  namespace: default\n  type: MachineClasses.omni.sidero.dev\n  id: any\nspec:\n  matchlabels: ["omni.sidero.dev/arch = amd64"]\n',
  "clusters/prod.yaml": `kind: Cluster\nname: prod\nkubernetes: {version: v${kubernetes}}\ntalos: {version: v${talos}}\n---\nkind: ControlPlane\nmachineClass: {name: any, size: 3}\n---\nkind: Workers\nmachineClass: {name: any, size: 2}\n`,
});

const START = files("1.12.7", "1.34.5");
const GOAL = files("1.13.6", "1.36.3");

/** A cluster of five machines that runs. */
async function running(lag = 0): Promise<Bench> {
  const bench = await useOmni({ pace: { talos: 4000, kubernetes: 4000, install: 4000 }, lag });
  for (const id of ["m1", "m2", "m3", "m4", "m5"]) bench.lab.machine(id, "1.12.7");
  expect((await (await planOn(bench, START)).apply()).every((told) => told === "applied")).toBe(true);
  for (let minute = 0; minute < 30 && bench.lab.find("ClusterStatuses", "prod")?.spec["ready"] !== true; minute += 1)
    await bench.pass(60_000);
  expect(bench.lab.find("ClusterStatuses", "prod")?.spec).toMatchObject({ ready: true });
  return bench;
}

/** What the cluster asks for now. */
const versions = (bench: Bench): string => {
  const { talos_version: talos, kubernetes_version: kubernetes } = bench.lab.find("Clusters", "prod")?.spec ?? {};
  return `${String(talos)}/${String(kubernetes)}`;
};

/** How often the cluster was written. */
function writes(bench: Bench): number {
  return bench.lab.calls(/^Update Clusters/).length;
}

const titles = ({ steps }: OmniPlan): string[] => steps.map(({ title }) => plain(title));

test("Talos first, then Kubernetes minor by minor, none before the one before has reached every machine", async () => {
  const bench = await running();
  const planned = await planOn(bench, GOAL);
  const told = await planned.apply({ waits: true });
  const gates = [
    "every machine of prod has the new version: passed",
    "cluster prod is well: passed",
    "nodes, network and storage of prod are well: passed",
  ];
  expect(told).toEqual(["unchanged", ...gates, "applied", ...gates, "applied", ...gates, "applied", ...gates]);
  expect(titles(planned).slice(1)).toEqual(["Talos 1.12.7 → 1.13.6", "Kubernetes 1.34.5 → 1.35.3", "Kubernetes 1.35.3 → 1.36.3"]);
  expect(versions(bench)).toBe("1.13.6/1.36.3");
  expect(writes(bench)).toBe(3);
  expect((await planOn(bench, GOAL)).differences).toEqual([]);
});

test.each([1, 2, 3])("killed after step %i, before its gates, the next run looks first and goes on with what is left", async (steps) => {
  const bench = await running();
  await (await planOn(bench, GOAL)).apply({ steps });
  const next = await planOn(bench, GOAL);
  expect(titles(next)).toHaveLength(1 + 3 - (steps - 1));
  const told = await next.apply({ waits: true });
  expect(told.filter((one) => one !== "applied" && one !== "unchanged" && !one.endsWith(": passed"))).toEqual([]);
  expect(versions(bench)).toBe("1.13.6/1.36.3");
  expect(writes(bench)).toBe(3);
});

test("nothing more is written while a machine does not come back", async () => {
  const bench = await running();
  const planned = await planOn(bench, GOAL);
  await planned.apply({ steps: 2 });
  // The last one to have its turn; Omni has to leave it as it is from now on.
  const node = bench.lab.list("MachineSetNodes").findLast(({ labels }) => Object.hasOwn(labels, "omni.sidero.dev/role-worker"));
  if (node === undefined) throw new Error("no node");
  bench.lab.edit("MachineSetNodes", node.id, { annotations: { "omni.sidero.dev/locked": "" } });
  const run = new AbortController();
  const stop = (words: string): void => {
    if (words.includes("waiting for locked machines")) run.abort();
  };
  const told = await (await planOn(bench, GOAL, { signal: run.signal, progress: stop })).apply({ waits: true });
  expect(run.signal.aborted).toBe(true);
  expect(told.at(-1)).toMatch(/^every machine of prod has the new version: not-checked/);
  expect(versions(bench)).toBe("1.13.6/1.34.5");
});

const BACKUP = "the backup of prod is there";

test("etcd is backed up before the first hop, once, where Omni has a store for it", async () => {
  const bench = await running();
  bench.lab.backupStore("local");
  const planned = await planOn(bench, GOAL);
  expect(titles(planned).slice(0, 3)).toEqual([
    "see that prod is well before anything changes",
    "back up etcd of prod",
    "Talos 1.12.7 → 1.13.6",
  ]);
  const told = await planned.apply({ waits: true });
  expect(told.slice(4, 6)).toEqual(["applied", `${BACKUP}: passed`]);
  expect(bench.lab.find("EtcdBackupStatuses", "prod", "metrics")?.spec).toMatchObject({ status: 1 });
  expect(versions(bench)).toBe("1.13.6/1.36.3");
});

test("killed while it is backed up, the next run waits for the same backup and asks for no second one", async () => {
  const bench = await running();
  bench.lab.backupStore("s3");
  await (await planOn(bench, GOAL)).apply({ steps: 2 });
  const told = await (await planOn(bench, GOAL)).apply({ waits: true });
  expect(told.slice(4, 6)).toEqual(["unchanged", `${BACKUP}: passed`]);
  expect(bench.lab.calls(/^(Create|Update) EtcdManualBackups/)).toHaveLength(1);
});

test.each([1, 3, 8])("waits for this run's backup where Omni shows the one before for %i requests more", async (lag) => {
  const bench = await running(lag);
  bench.lab.backupStore("s3");
  await (await planOn(bench, GOAL)).apply({ steps: 2, waits: true });
  await bench.pass(3 * 60_000);
  const told = await (await planOn(bench, GOAL)).apply({ steps: 2, waits: true });
  expect(told.slice(4, 6)).toEqual(["applied", `${BACKUP}: passed`]);
  const wish = bench.lab.find("EtcdManualBackups", "prod", "ephemeral")?.spec["backup_at"];
  const last = bench.lab.find("EtcdBackupStatuses", "prod", "metrics")?.spec["last_backup_time"];
  expect(Date.parse(String(last))).toBeGreaterThanOrEqual(Math.floor(Date.parse(String(wish)) / 1000) * 1000);
});

test("no hop follows a backup that did not come about, and Omni's reason is told", async () => {
  const bench = await running();
  bench.lab.backupStore("s3");
  const planned = await planOn(bench, GOAL);
  bench.lab.backupStore("s3", "not initialized");
  expect((await planned.apply({ waits: true })).at(-1)).toBe(
    `${BACKUP}: failed, Omni could not: failed to get store: s3 store is not initialized`,
  );
  expect(versions(bench)).toBe("1.12.7/1.34.5");
});

test("an Omni without a store for backups is told of by its own words (T12), and there is no step for it", async () => {
  const bench = await running();
  const planned = await planOn(bench, GOAL);
  expect(titles(planned)).not.toContain("back up etcd of prod");
  const { findings } = await planned.inspect();
  expect(findings.filter((one) => one.startsWith("T12"))).toEqual([
    expect.stringContaining(
      "T12 warning clusters/prod.yaml:1 Control planes of prod change, and Omni has no store for backups of etcd (s3: not initialized). Give Omni a store",
    ),
  ]);
});
