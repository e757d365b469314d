/** Refusals that were not recorded, in the words of Omni's source; the recorded ones are in replay.test.ts. */
import { expect, test } from "vitest";
import { ask, useOmni } from "../../../test/omni/lab.ts";
import { full } from "./types.ts";

const CLUSTER = { "omni.sidero.dev/cluster": "prod" };
const WORKER = { ...CLUSTER, "omni.sidero.dev/role-worker": "" };

interface Row {
  readonly reason: string;
  readonly verb: "Create" | "Delete" | "Update";
  readonly type: string;
  readonly id: string;
  readonly labels?: Record<string, string>;
  readonly annotations?: Record<string, string>;
  readonly spec?: object;
  readonly says: string;
}

test.each<Row>([
  {
    reason: "a set of a cluster that is not there",
    verb: "Create",
    type: "MachineSets",
    id: "x-w",
    labels: { ...WORKER, "omni.sidero.dev/cluster": "x" },
    says: 'the cluster "x" does not exist',
  },
  {
    reason: "a set without its cluster",
    verb: "Create",
    type: "MachineSets",
    id: "prod-w",
    labels: {},
    says: 'label "omni.sidero.dev/cluster" does not exist',
  },
  {
    reason: "a set without a role",
    verb: "Create",
    type: "MachineSets",
    id: "prod-w",
    labels: CLUSTER,
    says: "machine set must have either",
  },
  { reason: "a set named otherwise", verb: "Create", type: "MachineSets", id: "w", labels: WORKER, says: 'ID must have "prod-" as prefix' },
  {
    reason: "a set of a class that is not there",
    verb: "Create",
    type: "MachineSets",
    id: "prod-w",
    labels: WORKER,
    spec: { machine_allocation: { name: "none" } },
    says: 'machine class with name "none" doesn\'t exist',
  },
  {
    reason: "everything of a provisioning class",
    verb: "Create",
    type: "MachineSets",
    id: "prod-w",
    labels: WORKER,
    spec: { machine_allocation: { name: "vm", allocation_type: 1 } },
    says: "unlimited machine set allocation is not supported",
  },
  {
    reason: "a node of a set by class",
    verb: "Create",
    type: "MachineSetNodes",
    id: "m",
    labels: { ...WORKER, "omni.sidero.dev/machine-set": "prod-vm" },
    says: "the machine set is using automated machine allocation",
  },
  {
    reason: "a node of no set",
    verb: "Create",
    type: "MachineSetNodes",
    id: "m",
    labels: WORKER,
    says: 'label "omni.sidero.dev/machine-set" does not exist',
  },
  {
    reason: "a set of a locked cluster",
    verb: "Create",
    type: "MachineSets",
    id: "held-w",
    labels: { ...WORKER, "omni.sidero.dev/cluster": "held" },
    says: "the cluster is locked",
  },
  {
    reason: "a locked cluster's end",
    verb: "Delete",
    type: "Clusters",
    id: "held",
    says: 'deletion is not allowed: the cluster "held" is locked',
  },
  {
    reason: "other encryption",
    verb: "Update",
    type: "Clusters",
    id: "prod",
    spec: { talos_version: "1.12.7", kubernetes_version: "1.35.3", features: { disk_encryption: true } },
    says: "updating disk encryption settings is not allowed",
  },
  {
    reason: "a Talos below the first one",
    verb: "Update",
    type: "Clusters",
    id: "prod",
    spec: { talos_version: "1.11.5", kubernetes_version: "1.34.5" },
    says: 'downgrading from version "1.12.7" to "1.11.5" is not supported',
  },
  {
    reason: "two reasons at once",
    verb: "Update",
    type: "Clusters",
    id: "prod",
    spec: { talos_version: "1.11.5", features: { disk_encryption: true } },
    says: "2 errors occurred",
  },
  { reason: "a patch that is no YAML", verb: "Create", type: "ConfigPatches", id: "p", spec: { data: "a: [" }, says: "yaml: " },
  {
    reason: "a class of nobody",
    verb: "Create",
    type: "MachineClasses",
    id: "c",
    spec: { auto_provision: {} },
    says: "providerID can not be empty",
  },
  {
    reason: "provider data of the wrong type",
    verb: "Create",
    type: "MachineClasses",
    id: "c",
    spec: { auto_provision: { provider_id: "proxmox", provider_data: "cores: many\n" } },
    says: 'config value ".cores": must be of type integer',
  },
  {
    reason: "a nameless resource",
    verb: "Create",
    type: "MachineClasses",
    id: "",
    spec: { match_labels: ["a"] },
    says: "resource ID must not be empty",
  },
])("$verb is refused: $reason", async ({ verb, type, id, labels = {}, annotations = {}, spec = {}, says }) => {
  const { lab, clock } = await useOmni();
  lab.provider("proxmox", "Proxmox", '{"type":"object","properties":{"cores":{"type":"integer","minimum":1}}}');
  lab.edit("MachineClasses", "vm", { spec: { auto_provision: { provider_id: "proxmox" } } });
  const versions = { talos_version: "1.12.7", kubernetes_version: "1.35.3" };
  lab.edit("Clusters", "prod", { spec: versions });
  lab.edit("Clusters", "held", { spec: versions, annotations: { "omni.sidero.dev/cluster-locked": "" } });
  lab.edit("MachineSets", "prod-vm", { labels: WORKER, spec: { machine_allocation: { name: "vm" } } });
  const ref = { namespace: "default", type: full(type), id };
  const resource = { metadata: { ...ref, labels, annotations, version: "undefined" }, spec: JSON.stringify(spec) };
  const body = verb === "Delete" ? ref : { resource };
  const key = await lab.serviceAccount("apply", "Operator");
  const asked = { method: `/omni.resources.ResourceService/${verb}`, body, metadata: { runtime: "Omni" }, at: clock.now() };
  const reply = await ask(lab, key, asked);
  expect([reply.status, reply.body.message]).toEqual([400, expect.stringContaining(says)]);
});
