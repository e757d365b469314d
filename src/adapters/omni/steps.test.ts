/** Tests of the steps that differences of clusters and classes become: units, order, gates, impact, what is covered. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cluster, machine, node, patch, readingsOf, seen, set, TARGET, wanted, type Given } from "../../../test/omni/set.ts";
import { recordedVersions } from "../../../test/omni/versions.ts";
import { assumeAt } from "../../core/assume.ts";
import { toChange } from "../../core/change.ts";
import { fingerprinter } from "../../core/digest.ts";
import { plain } from "../../core/words.ts";
import type { Difference, ObservedResource, Reading, Step } from "../../core/model.ts";
import type { Wanted } from "../adapter.ts";
import { diff } from "./diff.ts";
import { StepValue } from "./step-value.ts";
import { steps } from "./steps.ts";
import { CANONICAL_ORDER } from "./template/resource.ts";

const offered: readonly ObservedResource[] = [...recordedVersions.versions].map(([id, { kubernetes, to, old }]) => ({
  address: `omni/TalosVersions/${id}`,
  attributes: { kubernetes, to, old },
  marked: false,
}));
const planes = ["a", "b", "c"].flatMap((id) => machine(`cp-${id}`, "prod-control-planes", true));
const workers = ["x", "y"].flatMap((id) => machine(`w-${id}`, "prod-workers"));
const live = [...planes, ...workers, ...offered];

interface Side {
  readonly want: readonly Given[];
  readonly have: readonly Given[];
  readonly facts?: readonly ObservedResource[];
  readonly was?: readonly Given[];
  readonly gone?: readonly string[];
}

function plan({ want, have, facts = live, was, gone }: Side): {
  readonly differences: readonly Difference[];
  readonly steps: readonly Step[];
} {
  const readings: Reading[] = readingsOf([...have.map((one) => seen(one)), ...facts], CANONICAL_ORDER);
  const source = { file: "omni-scale.yaml", line: 1, column: 1 };
  const wish: Wanted = {
    resources: want.map(wanted),
    absences: gone === undefined ? [] : [{ component: "Cluster/prod", target: TARGET, part: "Clusters", only: gone, source }],
    ...(was === undefined ? {} : { was: was.map(wanted) }),
  };
  const differences = diff(wish, readings);
  return { differences, steps: steps(differences, wish, readings) };
}

/** Everything that a reader sees of the steps, as text. */
function text(side: Side): string {
  return plan(side)
    .steps.map(({ title, gates, impact, value }) =>
      [
        plain(title),
        ...StepValue.parse(value).writes.map(
          ({ does, address, versions }) =>
            `  ${does} ${address.slice("omni/".length)}${versions === undefined ? "" : ` at ${versions.talos} and ${versions.kubernetes}`}`,
        ),
        ...(impact.outage === undefined ? [] : [`  outage: ${plain(impact.outage)}`]),
        ...impact.notes.map((note) => `  note: ${plain(note)}`),
        ...impact.destroys.map((what) => `  destroys: ${what}`),
        ...(impact.oneWay ? ["  one way"] : []),
        ...gates.map((gate) => `  then: ${plain(gate.title)}`),
      ].join("\n"),
    )
    .join("\n");
}

describe("versions", () => {
  test("three hops, each with its gates, and the reader knows who reboots", () => {
    const want = [cluster({ talos_version: "1.13.6", kubernetes_version: "1.36.3" })];
    expect(text({ want, have: [cluster()] })).toBe(`see that prod is well before anything changes
  then: every machine of prod has the new version
  then: cluster prod is well
  then: nodes, network and storage of prod are well
Talos 1.12.7 → 1.13.6
  update Clusters/prod at 1.13.6 and 1.34.5
  outage: 5 machines reboot one by one: host-cp-a → host-cp-b → host-cp-c → host-w-x → host-w-y; etcd never below 2 of 3
  note: each machine pulls the installer image of Talos 1.13.6
  then: every machine of prod has the new version
  then: cluster prod is well
  then: nodes, network and storage of prod are well
Kubernetes 1.34.5 → 1.35.3
  update Clusters/prod at 1.13.6 and 1.35.3
  note: for Kubernetes no machine reboots: it restarts on one after the other
  note: 5 machines pull the images of each Kubernetes on the way
  then: every machine of prod has the new version
  then: cluster prod is well
  then: nodes, network and storage of prod are well
Kubernetes 1.35.3 → 1.36.3
  update Clusters/prod
  note: for Kubernetes no machine reboots: it restarts on one after the other
  note: 5 machines pull the images of each Kubernetes on the way
  one way
  then: every machine of prod has the new version
  then: cluster prod is well
  then: nodes, network and storage of prod are well`);
  });

  test("a run that was stopped between goes on with what is left", () => {
    const want = [cluster({ talos_version: "1.13.6", kubernetes_version: "1.36.3" })];
    const have = [cluster({ talos_version: "1.13.6", kubernetes_version: "1.35.3" })];
    expect(plan({ want, have, was: [cluster()] }).steps.map(({ title }) => plain(title))).toEqual([
      "see that prod is well before anything changes",
      "Kubernetes 1.35.3 → 1.36.3",
    ]);
  });

  test.each([
    {
      reason: "one member",
      facts: machine("cp-a", "prod-control-planes", true),
      says: "1 machine reboots: host-cp-a; etcd has one member, so there is no Kubernetes API while it reboots",
    },
    {
      reason: "two members",
      facts: planes.slice(0, 4),
      says: "2 machines reboot one by one: host-cp-a → host-cp-b; etcd needs both of its members, so there is no Kubernetes API while either reboots",
    },
    {
      reason: "a member that is not ready",
      facts: [...planes.slice(1), { ...(planes[0] as ObservedResource), attributes: { ...planes[0]?.attributes, ready: false } }],
      says: "3 machines reboot one by one: host-cp-a → host-cp-b → host-cp-c; etcd has 2 of 3 members, needs 2, and loses one more with each control plane that reboots",
    },
  ])("says what etcd does: $reason", ({ facts, says }) => {
    const found = plan({ want: [cluster({ talos_version: "1.12.6" })], have: [cluster()], facts: [...facts, ...offered] });
    expect(found.steps.flatMap(({ impact }) => (impact.outage === undefined ? [] : [plain(impact.outage)]))).toEqual([says]);
  });

  test("a plan of Git alone names nobody", () => {
    const found = plan({ want: [cluster({ talos_version: "1.13.6" })], have: [cluster()], facts: [] });
    expect(found.steps[1]?.impact).toMatchObject({ interrupts: ["machines of prod"] });
  });
});

describe("settings", () => {
  const have = [cluster(), patch(200, "a", "machine: {sysctls: {x: '1'}}"), patch(201, "b", "machine: {files: [{path: /a}]}")];
  const onSet = (data: string): Given => ({
    type: "ConfigPatches",
    id: "400-prod-workers-w",
    of: { cluster: "prod", "machine-set": "prod-workers" },
    annotations: { name: "w" },
    spec: { data },
  });

  test.each([
    {
      reason: "what Talos takes while it runs",
      data: "machine: {sysctls: {x: '2'}, nodeLabels: {a: b}, features: {hostDNS: {enabled: true}}}",
      outage: undefined,
      notes: ["no machine reboots for it"],
    },
    {
      reason: "what it does not",
      data: "machine: {sysctls: {x: '1'}, udev: {rules: [a]}, features: {rbac: true}}",
      outage: "5 machines reboot one by one: host-cp-a → host-cp-b → host-cp-c → host-w-x → host-w-y; etcd never below 2 of 3",
      notes: ["the reboots are for machine.features.rbac, machine.udev"],
    },
    {
      reason: "what nobody says",
      data: "machine: {sysctls: {x: '1'}}\n---\napiVersion: v1alpha1\nkind: WatchdogTimerConfig\ndevice: /dev/w",
      outage: undefined,
      notes: ["host-cp-a, host-cp-b, host-cp-c, host-w-x, host-w-y may reboot for WatchdogTimerConfig"],
    },
  ])("tells reboots: $reason", ({ data, outage, notes }) => {
    const [step] = plan({ want: [cluster(), patch(200, "a", data), ...have.slice(2)], have }).steps;
    expect(step?.impact.outage === undefined ? undefined : plain(step.impact.outage)).toBe(outage);
    expect(step?.impact.notes.map(plain)).toEqual(notes);
  });

  test("a set's patch reboots its own machines alone", () => {
    const [step] = plan({
      want: [cluster(), onSet("machine: {udev: {rules: [b]}}")],
      have: [cluster(), onSet("machine: {udev: {rules: [a]}}")],
    }).steps;
    expect(step?.impact.interrupts).toEqual(["host-w-x", "host-w-y"]);
  });

  test("what moved is made anew before the old one goes, in one step with what left", () => {
    const want = [cluster(), patch(200, "new", "machine: {sysctls: {y: '1'}}"), patch(201, "a", "machine: {sysctls: {x: '1'}}")];
    expect(text({ want, have })).toBe(`configure prod: 1 added, 1 moved, 1 removed
  create ConfigPatches/200-cluster-prod-new
  create ConfigPatches/201-cluster-prod-a
  delete ConfigPatches/200-cluster-prod-a
  delete ConfigPatches/201-cluster-prod-b
  outage: 5 machines reboot one by one: host-cp-a → host-cp-b → host-cp-c → host-w-x → host-w-y; etcd never below 2 of 3
  note: the reboots are for machine.files
  then: cluster prod is well`);
  });
});

describe("machines", () => {
  test("control planes before workers, and what dies last", () => {
    const old = set("old", 1);
    const have = [cluster(), set("control-planes", 3, "controlplane"), set("workers", 2), old];
    const want = [cluster(), set("control-planes", 5, "controlplane"), set("workers", 1)];
    const facts = [...live, ...machine("o-1", "prod-old")];
    expect(text({ want, have, facts, was: have })).toBe(`prod-control-planes: 3 → 5 machines from class w
  update MachineSets/prod-control-planes
  note: 2 machines join prod-control-planes from class w
  then: the machines of prod-control-planes are made
  then: machine set prod-control-planes is well
prod-workers: 2 → 1 machines from class w
  update MachineSets/prod-workers
  destroys: machine host-w-x
  then: the machines of prod-workers are made
  then: machine set prod-workers is well
remove prod-old
  delete MachineSets/prod-old
  note: goes with it: host-o-1
  destroys: machine host-o-1
  then: cluster prod is well`);
  });

  test("a new cluster is made in Omni's order, whatever the template's", () => {
    const want = [
      node("m1", "named"),
      set("workers", 2),
      patch(200, "a", "a: 1"),
      cluster(),
      set("control-planes", 3, "controlplane", "cp"),
    ];
    expect(text({ want, have: [], facts: [] })).toBe(`create cluster prod
  create Clusters/prod
  create ConfigPatches/200-cluster-prod-a
  create MachineSets/prod-workers
  create MachineSets/prod-control-planes
  create MachineSetNodes/m1
  note: prod-workers takes 2 machines of class w
  note: prod-control-planes takes 3 machines of class cp
  then: the machines of prod-workers are made
  then: the machines of prod-control-planes are made
  then: cluster prod is well`);
  });

  test("a cluster that goes takes its machines and etcd along, by name", () => {
    expect(text({ want: [], have: [cluster(), set("workers", 2)], gone: ["prod"] })).toBe(`delete cluster prod
  delete Clusters/prod
  note: goes with it: host-cp-a, host-cp-b, host-cp-c, host-w-x, host-w-y
  destroys: etcd of prod, with all that Kubernetes keeps in it
${["cp-a", "cp-b", "cp-c", "w-x", "w-y"].map((one) => `  destroys: machine host-${one}`).join("\n")}`);
  });

  test.each([
    {
      reason: "has machines",
      facts: live,
      says: "2 machines keep the old values until they are replaced (omni-scale machine-set roll prod prod-workers): host-w-x, host-w-y",
    },
    {
      reason: "has none",
      facts: offered,
      says: "machines that exist keep the old values until they are replaced; which those are was not looked at",
    },
  ])("a class that $reason: $says", ({ facts, says }) => {
    const made = (memory: number): Given => ({
      type: "MachineClasses",
      id: "w",
      component: "MachineClass/w",
      spec: { auto_provision: { provider_id: "proxmox", provider_data: `memory: ${memory}\n` } },
    });
    const found = plan({ want: [made(8192)], have: [made(4096), set("workers", 2)], facts });
    expect(found.steps.map(({ impact }) => impact.notes.map(plain))).toEqual([[says]]);
    expect(found.differences).toMatchObject([{ fields: [{ path: "/autoProvision/providerData/memory", before: 4096, after: 8192 }] }]);
  });
});

/** One cluster in any state. */
const anything = fc
  .record({
    talos: fc.constantFrom("1.11.5", "1.12.7", "1.13.6"),
    kubernetes: fc.constantFrom("1.34.5", "1.35.3"),
    workload: fc.boolean(),
    patches: fc.uniqueArray(
      fc.record({ name: fc.constantFrom("a", "b", "c", "d"), data: fc.constantFrom("a: 1", "a: 2", "b: {token: x}") }),
      {
        selector: ({ name }) => name,
      },
    ),
    sets: fc.uniqueArray(fc.record({ name: fc.constantFrom("control-planes", "workers", "w2"), size: fc.nat(3) }), {
      selector: ({ name }) => name,
    }),
    nodes: fc.uniqueArray(fc.record({ id: fc.constantFrom("m1", "m2"), of: fc.constantFrom("p", "q") }), { selector: ({ id }) => id }),
    args: fc.option(fc.constantFrom("quiet", "nosmt"), { nil: undefined }),
  })
  .map(({ talos, kubernetes, workload, patches, sets, nodes, args }): readonly Given[] => [
    cluster({ talos_version: talos, kubernetes_version: kubernetes, features: { enable_workload_proxy: workload } }),
    ...patches.map(({ name, data }, index) => patch(200 + index, name, data)),
    ...sets.map(({ name, size }) => set(name, size)),
    ...nodes.map(({ id, of }) => node(id, of)),
    ...(args === undefined ? [] : [{ type: "KernelArgs", id: "m1", spec: { args: [args] } }]),
  ]);

/** What Omni has when all writes of all steps are done, in order. */
function carriedOut(found: readonly Step[], have: readonly Given[], want: readonly Given[]): readonly Given[] {
  const now = new Map(have.map((one) => [`omni/${one.type}/${one.id}`, one]));
  const wish = new Map(want.map((one) => [`omni/${one.type}/${one.id}`, one]));
  for (const { value } of found) {
    for (const { address, does, versions } of StepValue.parse(value).writes) {
      expect(now.has(address), `${does} ${address}`).toBe(does !== "create");
      const after = wish.get(address);
      if (does === "delete") now.delete(address);
      else if (after === undefined) throw new Error(`nobody wants ${address}`);
      else {
        const at = versions === undefined ? {} : { talos_version: versions.talos, kubernetes_version: versions.kubernetes };
        now.set(address, { ...after, spec: { ...after.spec, ...at } });
      }
    }
  }
  return [...now.values()];
}

describe("laws", () => {
  test("equal sets give no differences, and no steps", () => {
    fc.assert(
      fc.property(anything, (all) => {
        expect(plan({ want: all, have: all, was: all })).toEqual({ differences: [], steps: [] });
      }),
    );
  });

  test("every difference is in exactly one step, steps follow each other, and their names are unique", () => {
    fc.assert(
      fc.property(anything, fc.oneof(anything, fc.constant([])), (want, have) => {
        const found = plan({ want, have, was: have });
        expect(found.steps.flatMap(({ covers }) => covers).toSorted()).toEqual(found.differences.map(({ id }) => id).toSorted());
        const ids = found.steps.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [index, { after }] of found.steps.entries()) for (const id of after) expect(ids.indexOf(id)).toBeLessThan(index);
        const gates = found.steps.flatMap((step) => step.gates.map(({ id }) => id));
        // What cannot be seen of a cluster's Kubernetes is acknowledged once, not after every hop.
        const once = gates.filter((id) => !id.includes(":omni-kubernetes "));
        expect(new Set(once).size).toBe(once.length);
      }),
    );
  });

  test("once all writes are done nothing differs any more", () => {
    fc.assert(
      fc.property(anything, fc.oneof(anything, fc.constant([])), (want, have) => {
        const after = carriedOut(plan({ want, have, was: have }).steps, have, want);
        expect(plan({ want, have: after, was: have }).differences).toEqual([]);
      }),
    );
  });

  test("a plan of Git alone and one that saw Omni where the base said have the same digests", () => {
    const digests = (all: readonly Difference[], want: readonly Given[], was: readonly Given[]): string[] => {
      const byAddress = (some: readonly Given[]) => new Map(some.map(wanted).map((one) => [one.address, one] as const));
      const git = { want: byAddress(want), was: byAddress(was), fingerprint: fingerprinter("law", { bound: true }) };
      return all.map((one) => toChange(one, git).digest).toSorted();
    };
    fc.assert(
      fc.property(anything, fc.oneof(anything, fc.constant([])), (want, was) => {
        const wish = { resources: want.map(wanted), absences: [], was: was.map(wanted) };
        const parts = CANONICAL_ORDER.map((part) => ({ target: TARGET, part }));
        const onPaper = diff(wish, assumeAt(was.map(wanted), parts));
        expect(digests(plan({ want, have: was, was }).differences, want, was)).toEqual(digests(onPaper, want, was));
      }),
    );
  });

  test("no value of a secret is in any of it", () => {
    const secret = "b: {token: canary}";
    const found = plan({ want: [cluster(), patch(200, "a", secret)], have: [cluster(), patch(200, "b", "b: {token: canary-too}")] });
    expect(JSON.stringify(found)).not.toContain("canary");
  });
});
