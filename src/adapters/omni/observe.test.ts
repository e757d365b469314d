import { expect, test } from "vitest";
import { useOmni, type Bench } from "../../../test/omni/lab.ts";
import { exchange, player, throwawayKey } from "../../../test/omni/recording.ts";
import { steppingClock } from "../../../test/support/stepping-clock.ts";
import { plain } from "../../core/words.ts";
import type { DesiredResource, Reading } from "../../core/model.ts";
import type { Absence, Wanted } from "../adapter.ts";
import { fingerprinter } from "../../core/digest.ts";
import { wantedAttributes } from "./attributes.ts";
import { omniClient } from "./client/client.ts";
import type { Written } from "./client/resource.ts";
import { diff } from "./diff.ts";
import { addressOf, observe } from "./observe.ts";
import { conceal } from "./secrets.ts";

const keyed = fingerprinter("test", { bound: true });
const target = { id: "omni/lab" };
const source = { file: "clusters/prod.yaml", line: 1, column: 1 };
const TEMPLATES = "omni.sidero.dev/managed-by-cluster-templates";
const LOCK = "omni.sidero.dev/cluster-locked";
const of = { "omni.sidero.dev/cluster": "prod" };
const spec = { talos_version: "1.12.7", kubernetes_version: "1.35.3", features: {} };

function resource(type: string, id: string, written: Partial<Written>): DesiredResource {
  const attributes = conceal(type, wantedAttributes({ labels: {}, annotations: {}, spec: {}, ...written }), keyed);
  const about = { address: addressOf(type, id), component: "Cluster/prod", target: target.id, part: type } as const;
  return { ...about, attributes, declared: attributes, sensitive: [], dependsOn: [], source };
}

const want = (resources: readonly DesiredResource[], absences: readonly Absence[] = []): Wanted => ({ resources, absences });
const cluster = (written: Partial<Written> = {}): DesiredResource =>
  resource("Clusters", "prod", { annotations: { [TEMPLATES]: "" }, spec, ...written });
const patch = (data: string): DesiredResource =>
  resource("ConfigPatches", "200-cluster-prod-a", { labels: of, annotations: { name: "a" }, spec: { data } });

async function look(bench: Bench, wish: Wanted): Promise<readonly Reading[]> {
  return observe(target, wish, await bench.client("Reader"), keyed);
}

const differences = async (bench: Bench, wish: Wanted): Promise<unknown> =>
  diff(wish, await look(bench, wish)).map(({ kind, address, fields, guards }) => ({
    kind,
    address,
    fields: Object.fromEntries(fields.map(({ path, before, after }) => [path, [before, after]])),
    ...(guards === undefined ? {} : { guards: guards.map(({ trap }) => trap) }),
  }));

/** A cluster with a set of named machines; gives the labels of its nodes. */
function useSet({ lab }: Bench): Record<string, string> {
  lab.edit("Clusters", "prod", { spec });
  lab.edit("MachineSets", "prod-w", { labels: { ...of, "omni.sidero.dev/role-worker": "" } });
  return { ...of, "omni.sidero.dev/machine-set": "prod-w" };
}

test("the version and one list a type are all that is asked for, however many clusters there are", async () => {
  const bench = await useOmni();
  const wish = want([cluster(), patch("a"), patch("b"), resource("MachineSets", "prod-workers", {})]);
  const readings = await look(bench, wish);
  expect(readings.slice(0, 3)).toMatchObject(
    [{ part: "Clusters" }, { part: "ConfigPatches" }, { part: "MachineSets" }].map((one) => ({
      ...one,
      status: "complete",
      resources: [],
    })),
  );
  const [first, ...rest] = bench.lab.log.map(({ call }) => call.split(".")[0]);
  expect(first).toBe("Get SysVersions");
  expect(new Set(rest)).toEqual(
    new Set([
      "List ClusterMachineStatuses",
      "List Clusters",
      "List ConfigPatches",
      "List EtcdBackupStoreStatuses",
      "List MachineSets",
      "List MachineStatuses",
      "List TalosUpgradeStatuses",
      "List TalosVersions",
    ]),
  );
});

test("a type that the key may not see is unknown for itself alone", async () => {
  const bench = await useOmni();
  bench.lab.fault({ path: /^List ConfigPatches/, status: 403, body: { code: 7, message: "no access is permitted" } });
  const wish = want([cluster(), patch("a")]);
  const [clusters, patches] = await look(bench, wish);
  expect([clusters?.status, patches?.status]).toEqual(["complete", "unknown"]);
  expect(patches).toMatchObject({ because: { code: "forbidden" } });
  expect(diff(wish, await look(bench, wish)).map(({ address }) => address)).toEqual([
    "omni/Clusters/prod",
    "omni/ConfigPatches/200-cluster-prod-a",
  ]);
});

test.each([
  {
    reason: "does not answer",
    break: (bench: Bench) => bench.lab[Symbol.asyncDispose](),
    code: "unreachable",
    says: "refused the connection",
  },
  { reason: "has no licence", break: async (bench: Bench) => bench.lab.acceptEula(false), code: "failed", says: "licence" },
  { reason: "has outlived the key", break: (bench: Bench) => bench.pass(400 * 86_400_000), code: "forbidden", says: "It ended on" },
])("an Omni that $reason makes every part unknown, and nothing is planned", async ({ break: spoil, code, says }) => {
  const bench = await useOmni();
  const client = await bench.client("Reader");
  await spoil(bench);
  const wish = want([cluster(), patch("a")]);
  const readings = await observe(target, wish, client, keyed);
  expect(readings).toMatchObject([
    { part: "Clusters", status: "unknown", because: { code } },
    { part: "ConfigPatches", because: { code } },
  ]);
  const [first] = readings;
  expect(first?.status === "unknown" ? plain(first.because.message) : "").toContain(says);
  expect(diff(wish, readings)).toEqual([]);
});

test("what was recorded of a cluster is what its template asks for: nothing to do, zero values, marks and all", async () => {
  const facts = ["ClusterMachineStatuses", "MachineStatuses", "TalosVersions", "TalosUpgradeStatuses"];
  const lists = ["Clusters", "MachineSets", ...facts].map((type) => exchange(`list ${type}`));
  // Asked of the same server later: the recording has all lists but this one.
  const request = { namespace: "ephemeral", type: "EtcdBackupStoreStatuses.omni.sidero.dev" };
  const stores = { ...exchange("list Clusters"), request, reply: {} };
  const http = player([exchange("server version"), ...lists, stores]);
  const client = await omniClient({ http, clock: steppingClock(), endpoint: "https://omni.example.org", key: throwawayKey });
  const labels = { "omni.sidero.dev/cluster": "alpha", "omni.sidero.dev/role-worker": "" };
  const wish = want([
    resource("Clusters", "alpha", {
      annotations: { [TEMPLATES]: "" },
      spec: { kubernetes_version: "1.36.2", talos_version: "1.13.5", features: {} },
    }),
    resource("MachineSets", "alpha-none", {
      labels,
      spec: { update_strategy: 1, delete_strategy: 0, machine_allocation: { name: "w", machine_count: 0, allocation_type: 0 } },
    }),
  ]);
  const readings = await observe(target, wish, client, keyed);
  expect(diff(wish, readings)).toEqual([]);
  expect(readings[0]).toMatchObject({
    resources: expect.arrayContaining([expect.objectContaining({ address: "omni/Clusters/alpha", marked: true, revision: "14" })]),
  });
});

test("differences have the names that templates have, and a text is one field", async () => {
  const bench = await useOmni();
  bench.lab.edit("Clusters", "prod", { labels: { team: "x" }, spec: { ...spec, features: { enable_workload_proxy: true } } });
  bench.lab.edit("ConfigPatches", "200-cluster-prod-a", { labels: of, annotations: { name: "a" }, spec: { data: "old\n" } });
  expect(await differences(bench, want([cluster({ spec: { ...spec, talos_version: "1.13.5" } }), patch("new\n")]))).toEqual([
    {
      kind: "update",
      address: "omni/Clusters/prod",
      fields: {
        "/labels/team": ["x", undefined],
        "/features/enableWorkloadProxy": [true, undefined],
        "/talos/version": ["1.12.7", "1.13.5"],
      },
    },
    { kind: "update", address: "omni/ConfigPatches/200-cluster-prod-a", fields: { "/content": ["old\n", "new\n"] } },
  ]);
});

test("what is not there is created, and what nobody wants is left alone", async () => {
  const bench = await useOmni();
  bench.lab.edit("ConfigPatches", "999-foreign", { labels: of, spec: { data: "x\n" } });
  expect(await differences(bench, want([patch("new\n")]))).toEqual([
    {
      kind: "create",
      address: "omni/ConfigPatches/200-cluster-prod-a",
      fields: {
        "/for": [undefined, "cluster prod"],
        "/annotations/name": [undefined, "a"],
        "/content": [undefined, "new\n"],
      },
    },
  ]);
});

test.each([
  { reason: "the mark of templates", annotations: {}, labels: {} },
  { reason: "another tool's mark", annotations: { "omni.sidero.dev/managed-by-gitops-tools": "terraform" }, labels: {} },
  {
    reason: "a key of Omni's own that no file names",
    annotations: { "omni.sidero.dev/preserve-disk-quota-support": "" },
    labels: { "omni.sidero.dev/disabled": "" },
  },
])("$reason is no difference", async ({ annotations, labels }) => {
  const bench = await useOmni();
  bench.lab.edit("Clusters", "prod", { annotations, labels, spec: { talos_version: "1.12.7", kubernetes_version: "1.35.3" } });
  expect(await differences(bench, want([cluster()]))).toEqual([]);
});

test("a lock that a template asks for counts, one that somebody else set is kept", async () => {
  const bench = await useOmni();
  const labels = useSet(bench);
  const node = (annotations: Record<string, string>): DesiredResource => resource("MachineSetNodes", "m1", { labels, annotations });
  bench.lab.edit("MachineSetNodes", "m1", { labels, annotations: { "omni.sidero.dev/locked": "" } });
  expect(await differences(bench, want([node({})]))).toEqual([]);
  bench.lab.edit("MachineSetNodes", "m1", { annotations: {} });
  expect(await differences(bench, want([node({ "omni.sidero.dev/locked": "" })]))).toMatchObject([
    { kind: "update", fields: { "/locked": [undefined, true] } },
  ]);
});

test("nothing is changed in a locked cluster, neither itself nor what belongs to it", async () => {
  const bench = await useOmni();
  bench.lab.edit("Clusters", "prod", { annotations: { [LOCK]: "" }, spec });
  const absence: Absence = { component: "Cluster/old", target: target.id, part: "MachineSets", only: ["prod-old"], source };
  bench.lab.edit("MachineSets", "prod-old", { labels: of });
  const wish = want(
    [cluster({ labels: { team: "x" } }), patch("new\n"), resource("MachineClasses", "vm", { spec: { match_labels: ["a"] } })],
    [absence],
  );
  expect(await differences(bench, wish)).toMatchObject([
    { kind: "update", address: "omni/Clusters/prod", guards: ["cluster-locked"] },
    { kind: "create", address: "omni/ConfigPatches/200-cluster-prod-a", guards: ["cluster-locked"] },
    { kind: "create", address: "omni/MachineClasses/vm" },
    { kind: "delete", address: "omni/MachineSets/prod-old", guards: ["cluster-locked"] },
  ]);
});

test("what is being removed cannot be changed, and says so even where it is as wanted", async () => {
  const bench = await useOmni();
  bench.lab.edit("Clusters", "prod", { spec });
  await bench.pass(1000);
  const found = bench.lab.find("Clusters", "prod");
  if (found === undefined) throw new Error("no cluster");
  bench.lab.put({ ...found, phase: "tearingDown" });
  expect(await differences(bench, want([cluster()]))).toMatchObject([{ kind: "update", fields: {}, guards: ["tearing-down"] }]);
});

test("an absence takes what it names, unless it is wanted, and nothing without names", async () => {
  const bench = await useOmni();
  for (const id of ["old", "kept", "other"]) bench.lab.edit("MachineClasses", id, { spec: { match_labels: ["a"] } });
  const about = { component: "MachineClass/old", target: target.id, part: "MachineClasses", source } as const;
  const kept = resource("MachineClasses", "kept", { spec: { match_labels: ["a"] } });
  expect(await differences(bench, want([kept], [{ ...about, only: ["old", "kept"] }, about]))).toMatchObject([
    { kind: "delete", address: "omni/MachineClasses/old" },
  ]);
});

test("machines that Omni chose and what controllers own are nobody's to change", async () => {
  const bench = await useOmni();
  const labels = useSet(bench);
  bench.lab.edit("MachineSetNodes", "m1", { labels: { ...labels, "omni.sidero.dev/managed-by-machine-set-node-controller": "" } });
  bench.lab.edit("MachineSetNodes", "m2", { labels });
  const [reading] = await look(bench, want([resource("MachineSetNodes", "m3", {})]));
  expect(reading?.status === "complete" ? reading.resources.map(({ address }) => address) : []).toEqual(["omni/MachineSetNodes/m2"]);
});
