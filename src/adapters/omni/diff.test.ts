/** Tests of what differs between what is wanted and what was seen, and of what stands in the way. */
import { describe, expect, test } from "vitest";
import { cluster, machine, node, patch, readingsOf, seen, set, TARGET, wanted, type Given } from "../../../test/omni/set.ts";
import { recordedVersions } from "../../../test/omni/versions.ts";
import { plain } from "../../core/words.ts";
import type { DesiredResource, Difference, ObservedResource, Reading } from "../../core/model.ts";
import type { Absence } from "../adapter.ts";
import { diff } from "./diff.ts";
import { CANONICAL_ORDER } from "./template/resource.ts";

const LOCKED = "omni.sidero.dev/locked";
const source = { file: "omni-scale.yaml", line: 1, column: 1 };

/** What Omni offers, as a look at it finds it. */
const offered: readonly ObservedResource[] = [...recordedVersions.versions].map(([id, { kubernetes, to, old }]) => ({
  address: `omni/TalosVersions/${id}`,
  attributes: { kubernetes, to, old },
  marked: false,
}));

interface Side {
  readonly want: readonly Given[];
  readonly have: readonly Given[];
  readonly was?: readonly Given[];
  readonly past?: readonly Given[];
  readonly facts?: readonly ObservedResource[];
  readonly absences?: readonly Absence[];
}

function compare({ want, have, was, past = [], facts = [], absences = [] }: Side): Difference[] {
  const readings: Reading[] = readingsOf([...have.map((one) => seen(one)), ...facts], CANONICAL_ORDER);
  const base: { was?: readonly DesiredResource[] } = was === undefined ? {} : { was: was.map(wanted) };
  return diff({ resources: want.map(wanted), absences, ...base, past: past.map(wanted) }, readings);
}

/** Short: `kind Type/id`, its reasons, and its fields with both sides. */
const short = (all: readonly Difference[]): unknown =>
  all.map(({ kind, address, reasons, fields }) => ({
    change: `${kind} ${address.slice("omni/".length)}`,
    because: reasons.map(({ message }) => plain(message)).join("; "),
    fields: Object.fromEntries(fields.map(({ path, before = null, after = null }) => [path, [before, after]])),
  }));

const guards = (all: readonly Difference[]): string[] => [
  ...new Set(all.flatMap((one) => (one.guards ?? []).map(({ clearedBy, message }) => `${clearedBy}: ${plain(message)}`))),
];

describe("what differs", () => {
  test("nothing, where Omni has what the files say", () => {
    const all = [cluster(), patch(200, "a", "a: 1\n"), set("workers", 3), node("m1", "workers")];
    expect(compare({ want: all, have: all })).toEqual([]);
  });

  test("a patch is compared as YAML and told as text in one form", () => {
    const have = [cluster(), patch(200, "a", "# why\nmachine:\n    sysctls:\n        a: '1'\n        b: \"2\"\n")];
    expect(compare({ want: [cluster(), patch(200, "a", 'machine: {sysctls: {b: "2", a: "1"}}')], have })).toEqual([]);
    expect(short(compare({ want: [cluster(), patch(200, "a", 'machine: {sysctls: {b: "2", a: "3"}}')], have }))).toEqual([
      {
        change: "update ConfigPatches/200-cluster-prod-a",
        because: "it is not as the files say",
        fields: {
          "/content": ['machine:\n  sysctls:\n    a: "1"\n    b: "2"\n', 'machine:\n  sysctls:\n    a: "3"\n    b: "2"\n'],
        },
      },
    ]);
  });

  test("a secret that changes is a change whose value nobody sees, an equal one is none", () => {
    const have = [cluster(), patch(200, "a", "machine: {env: {API_TOKEN: canary1}}")];
    expect(compare({ want: have, have })).toEqual([]);
    const changed = compare({ want: [cluster(), patch(200, "a", "machine: {env: {API_TOKEN: canary2}}")], have });
    expect(JSON.stringify(changed)).not.toContain("canary");
    expect(changed).toMatchObject([
      { reasons: [{ code: "secret" }], fields: [{ path: "/secrets/machine.env.API_TOKEN", before: { fingerprint: expect.any(String) } }] },
    ]);
  });

  test("versions and settings have the template's names", () => {
    const want = [cluster({ talos_version: "1.12.6", kubernetes_version: "1.34.4", features: { enable_workload_proxy: true } })];
    expect(short(compare({ want, have: [cluster()] }))).toEqual([
      {
        change: "update Clusters/prod",
        because: "Talos 1.12.7 → 1.12.6; Kubernetes 1.34.5 → 1.34.4",
        fields: {
          "/talos/version": ["1.12.7", "1.12.6"],
          "/kubernetes/version": ["1.34.5", "1.34.4"],
          "/features/enableWorkloadProxy": [null, true],
        },
      },
    ]);
  });

  test.each([
    { reason: "more", from: set("workers", 3), to: set("workers", 5), because: "3 → 5 machines from class w", field: "size" },
    {
      reason: "another class",
      from: set("workers", 3),
      to: set("workers", 3, "worker", "v"),
      because: "class w → v, 3 machines",
      field: "name",
    },
  ])("machines of a set in words: $reason", ({ from, to, because, field }) => {
    const [difference] = compare({ want: [cluster(), to], have: [cluster(), from] });
    expect(difference?.reasons.map(({ message }) => plain(message))).toEqual([because]);
    expect(difference?.fields.map(({ path }) => path)).toEqual([`/machineClass/${field}`]);
  });
});

describe("patches under another number", () => {
  test("one that comes first renumbers the rest: they moved, and nothing is made or lost", () => {
    const have = [cluster(), patch(200, "a", "a: 1"), patch(201, "b", "b: 1")];
    const want = [cluster(), patch(200, "new", "n: 1"), patch(201, "a", "a: 1"), patch(202, "b", "b: 2")];
    expect(short(compare({ want, have }))).toMatchObject([
      { change: "create ConfigPatches/200-cluster-prod-new" },
      {
        change: "update ConfigPatches/201-cluster-prod-a",
        because: "it was 200-cluster-prod-a before, with the same content",
        fields: { "/id": ["200-cluster-prod-a", "201-cluster-prod-a"] },
      },
      {
        change: "update ConfigPatches/202-cluster-prod-b",
        because: "it was 201-cluster-prod-b before",
        fields: { "/id": ["201-cluster-prod-b", "202-cluster-prod-b"], "/content": ["b: 1\n", "b: 2\n"] },
      },
    ]);
  });

  test("a new name for the same content is a move as well", () => {
    const have = [cluster(), patch(200, "a", "a: 1")];
    expect(short(compare({ want: [cluster(), patch(200, "net", "a: 1")], have }))).toMatchObject([
      { change: "update ConfigPatches/200-cluster-prod-net", because: "it was 200-cluster-prod-a before, with the same content" },
    ]);
  });
});

describe("what left the template", () => {
  const foreign: Given = { ...patch(200, "a", "a: 1"), id: "500-mine", annotations: {} };

  test.each([
    {
      reason: "a patch with a template's id",
      left: patch(200, "a", "a: 1"),
      was: undefined,
      change: "update ConfigPatches/200-cluster-prod-a",
    },
    {
      reason: "a patch of its own id that the base had",
      left: foreign,
      was: [cluster(), foreign],
      change: "update ConfigPatches/500-mine",
    },
    {
      reason: "extensions that the base had",
      left: { type: "ExtensionsConfigurations", id: "schematic-prod", of: { cluster: "prod" }, spec: { extensions: ["x"] } },
      was: [cluster(), { type: "ExtensionsConfigurations", id: "schematic-prod", of: { cluster: "prod" }, spec: { extensions: ["x"] } }],
      change: "update ExtensionsConfigurations/schematic-prod",
    },
    { reason: "a machine set that the base had", left: set("w2", 2), was: [cluster(), set("w2", 2)], change: "delete MachineSets/prod-w2" },
    {
      reason: "a named machine that the base had",
      left: node("m1", "workers"),
      was: [cluster(), node("m1", "workers")],
      change: "delete MachineSetNodes/m1",
    },
  ])("$reason goes: $change", ({ left, was, change }) => {
    const found = compare({ want: [cluster()], have: [cluster(), left], ...(was === undefined ? {} : { was }) });
    expect(short(found)).toMatchObject([{ change, because: "the template does not have it any more, so it goes" }]);
    expect(found[0]?.component).toBe("Cluster/prod");
  });

  test.each([
    { reason: "a patch that somebody made past the template", left: foreign, want: [cluster()] },
    {
      reason: "extensions that the web interface may have written",
      left: { type: "ExtensionsConfigurations", id: "schematic-m1", of: { cluster: "prod" } },
      want: [cluster()],
    },
    { reason: "a machine set that no file ever had", left: set("ui", 2), want: [cluster()] },
    { reason: "a patch of a cluster that no file has", left: patch(200, "a", "a: 1"), want: [] },
    { reason: "what is being removed already", left: { ...patch(200, "a", "a: 1"), tearingDown: true as const }, want: [cluster()] },
  ])("$reason stays", ({ left, want }) => {
    expect(compare({ want, have: [cluster(), left], was: [cluster()] })).toEqual([]);
  });

  test.each([
    { reason: "a machine set", left: set("w2", 2) },
    { reason: "a named machine", left: node("m1", "workers") },
    { reason: "a patch of its own id", left: foreign },
    { reason: "a health check", left: { type: "KubernetesHealthChecks", id: "cluster-prod-dns", of: { cluster: "prod" } } },
  ])("$reason that a commit before the base had goes as if the base had had it", ({ left }) => {
    const have = [cluster(), left];
    const found = compare({ want: [cluster()], have, was: [cluster()], past: [left] });
    expect(found).toEqual(compare({ want: [cluster()], have, was: [cluster(), left] }));
    expect(found).toHaveLength(1);
    expect(found).toEqual(compare({ want: [cluster()], have, past: [left] }));
  });

  test.each([
    { reason: "at the base", git: { was: [cluster(), node("m1", "workers")] } },
    { reason: "at an earlier commit", git: { was: [cluster()], past: [node("m1", "workers")] } },
  ])("a machine that our file had $reason and that is in somebody else's cluster by now is theirs", ({ git }) => {
    const theirs = { ...node("m1", "x"), of: { cluster: "theirs", "machine-set": "theirs-x", "role-worker": "" } };
    expect(compare({ want: [cluster()], have: [cluster(), { ...cluster(), id: "theirs" }, theirs], ...git })).toEqual([]);
  });

  test("a removal that was interrupted goes on, and nothing moves into what is being removed", () => {
    const going = { ...set("w2", 2), tearingDown: true as const };
    const old = { ...patch(200, "a", "a: 1"), tearingDown: true as const };
    const was = [cluster(), set("w2", 2), patch(200, "a", "a: 1")];
    const want = [cluster(), patch(201, "a", "a: 1")];
    expect(short(compare({ want, have: [cluster(), going, old], was }))).toMatchObject([
      { change: "create ConfigPatches/201-cluster-prod-a" },
      { change: "update ConfigPatches/200-cluster-prod-a" },
      { change: "delete MachineSets/prod-w2" },
    ]);
  });

  test("nothing of a cluster whose template cannot be read left it, whatever earlier commits had", () => {
    expect(compare({ want: [], have: [cluster(), set("w2", 2)], was: [cluster(), set("w2", 2)], past: [set("w3", 2)] })).toEqual([]);
  });

  test("a cluster with another name leaves the old one alone, with all that is its own", () => {
    const renamed = { ...cluster(), id: "next" };
    const old = [cluster(), set("workers", 3), patch(200, "a", "a: 1")];
    expect(short(compare({ want: [renamed], have: old, was: old }))).toMatchObject([{ change: "create Clusters/next" }]);
  });
});

describe("a way of several hops", () => {
  const [start, goal] = [cluster(), cluster({ talos_version: "1.13.6", kubernetes_version: "1.36.3" })];
  const fields = (have: Given): unknown =>
    compare({ want: [goal], have: [have], was: [start], facts: offered }).map((one) =>
      one.fields.map(({ path, before, after }) => [path, before, after]),
    );

  test.each([
    { reason: "at its start", have: start },
    { reason: "with Talos done", have: cluster({ talos_version: "1.13.6" }) },
    { reason: "with a hop of Kubernetes to go", have: cluster({ talos_version: "1.13.6", kubernetes_version: "1.35.3" }) },
  ])("is one change as it was reviewed, $reason", ({ have }) => {
    expect(fields(have)).toEqual([
      [
        ["/talos/version", "1.12.7", "1.13.6"],
        ["/kubernetes/version", "1.34.5", "1.36.3"],
      ],
    ]);
  });

  test("is no change at its end, and another one where somebody went elsewhere", () => {
    expect(fields(goal)).toEqual([]);
    expect(fields(cluster({ talos_version: "1.12.5" }))).toEqual([
      [
        ["/talos/version", "1.12.5", "1.13.6"],
        ["/kubernetes/version", "1.34.5", "1.36.3"],
      ],
    ]);
  });
});

describe("what stands in the way", () => {
  test.each([
    {
      reason: "a lock on the cluster",
      side: {
        want: [cluster(), patch(200, "a", "a: 2")],
        have: [{ ...cluster(), aside: { "cluster-locked": "" } }, patch(200, "a", "a: 1")],
      },
      says: ["never: Somebody locked cluster prod in Omni, so that nothing changes it. Omni does not keep who it was; its audit log does."],
    },
    {
      reason: "a locked machine",
      side: {
        want: [cluster(), patch(200, "a", "a: 2")],
        have: [cluster(), patch(200, "a", "a: 1"), { ...node("m1", "workers"), aside: { locked: "" } }],
        facts: machine("m1", "prod-workers"),
      },
      says: [
        "acknowledge: A machine of cluster prod is locked: host-m1. Omni leaves locked machines as they are, and whoever waits for the cluster waits for them.",
      ],
    },
    {
      reason: "fewer machines",
      side: { want: [cluster(), set("workers", 3)], have: [cluster(), set("workers", 5)] },
      says: ["confirm-delete: 2 of 5 machines of prod-workers are destroyed: those without a connection first, then the oldest."],
    },
    {
      reason: "a machine that goes to another set",
      side: { want: [cluster(), node("m1", "b")], have: [cluster(), node("m1", "a")] },
      says: ["confirm-delete: Machine m1 goes from prod-a to prod-b: it is wiped on the way."],
    },
    {
      reason: "encryption of disks",
      side: { want: [cluster({ features: { disk_encryption: true } })], have: [cluster()] },
      says: ["never: Disk encryption of cluster prod cannot change: Omni sets it when a cluster is made."],
    },
    {
      reason: "a version that Omni does not offer",
      side: { want: [cluster({ talos_version: "1.13.1" })], have: [cluster()], facts: offered },
      says: [
        "never: Omni does not offer Talos 1.13.1. It offers 1.13.6, 1.13.5, 1.13.4, 1.13.3, 1.13.2, 1.13.0, 1.12.7, 1.12.6 and 12 more.",
      ],
    },
    {
      reason: "named machines instead of a class while there are any",
      side: {
        want: [cluster(), { ...set("workers", 0), spec: { update_strategy: 1 } }],
        have: [cluster(), set("workers", 1)],
        facts: machine("m1", "prod-workers"),
      },
      says: ["never: Machine set prod-workers has 1 machine; Omni does not let it go from a class to named machines before it is empty."],
    },
  ])("$reason", ({ side, says }) => {
    expect(guards(compare(side))).toEqual(says);
  });

  test.each([
    { reason: "a template unlocks the machine in the same change", seenNode: node("m1", "workers", { [LOCKED]: "" }), stops: 0 },
    {
      reason: "a template keeps it locked",
      seenNode: node("m1", "workers", { [LOCKED]: "" }),
      wish: node("m1", "workers", { [LOCKED]: "" }),
      stops: 1,
    },
  ])("a locked machine stops a patch: $reason, $stops", ({ seenNode, wish = node("m1", "workers"), stops }) => {
    const found = compare({ want: [cluster(), patch(200, "a", "a: 2"), wish], have: [cluster(), patch(200, "a", "a: 1"), seenNode] });
    expect(guards(found)).toHaveLength(stops);
  });

  test("a locked machine is unlocked by the command that omnictl has, which takes its id and no cluster", () => {
    const locked = { ...node("m1", "workers"), aside: { locked: "" } };
    const found = compare({ want: [cluster(), patch(200, "a", "a: 2")], have: [cluster(), patch(200, "a", "a: 1"), locked] });
    expect(found.flatMap((one) => (one.guards ?? []).map(({ fix }) => plain(fix)))).toEqual([
      "Unlock with omnictl cluster machine unlock m1, or with locked: false in the template, or acknowledge that the change stops there.",
    ]);
  });

  test("what a tombstone names goes, but not from a locked cluster", () => {
    const absence: Absence = { component: "Cluster/prod", target: TARGET, part: "Clusters", only: ["prod"], source };
    expect(compare({ want: [], have: [cluster()], absences: [absence] })).toMatchObject([
      { kind: "delete", address: "omni/Clusters/prod" },
    ]);
    const locked = { ...cluster(), aside: { "cluster-locked": "we move house" } };
    expect(guards(compare({ want: [], have: [locked], absences: [absence] }))[0]).toContain("It says: we move house.");
  });
});

describe("the choice of an install disk, which is the machine's own", () => {
  const disk: Given = { type: "MachineInstallDiskConfigs", id: "m1", spec: { disk: "/dev/vda" } };
  const all = [cluster(), set("workers", 3), node("m1", "workers")];

  test("goes where the template chooses none any more for a machine that stays", () => {
    const [gone, ...more] = compare({ want: all, have: [...all, disk], was: [...all, disk] });
    expect([gone?.address, gone?.kind, more]).toEqual(["omni/MachineInstallDiskConfigs/m1", "update", []]);
  });

  test("stays when the machine leaves, and where a person chose it", () => {
    const left = compare({ want: [cluster(), set("workers", 3)], have: [...all, disk], was: [...all, disk] });
    expect(left.map(({ address }) => address)).toEqual(["omni/MachineSetNodes/m1"]);
    expect(compare({ want: all, have: [...all, disk], was: all })).toEqual([]);
  });
});
