/** Machines: how they turn up, join the set they were chosen for, and become ready; must not upgrade them. */
import type { JsonRecord } from "../../../core/model.ts";
import { isMessage } from "../fields.ts";
import { allocationOf } from "../rules/classes.ts";
import { LABEL } from "../rules/rule.ts";
import { parseSelectors } from "../selectors.ts";
import type { Stored } from "../store.ts";
import { all, type Controller, countIn, one, own, textIn, type World } from "./world.ts";

/** Stages of a machine in a cluster (ClusterMachineStatusSpec). */
export const STAGE = { installing: 2, running: 4, destroying: 5, upgrading: 6 } as const;

/** A machine turns up, running Talos from memory and waiting for a cluster. */
export function connectMachine(world: World, id: string, talos: string, labels: Readonly<Record<string, string>>): void {
  own(world, "Machines", id, { spec: { connected: true }, owner: "MachineController" });
  const spec = { talos_version: `v${talos}`, connected: true, maintenance: true, power_state: 2 };
  const seen = { "omni.sidero.dev/connected": "", "omni.sidero.dev/available": "", "omni.sidero.dev/arch": "amd64", ...labels };
  own(world, "MachineStatuses", id, { labels: seen, spec, owner: "MachineStatusController" });
}

/** Sets of a class that selects by labels take what fits and is free. */
export const selection: Controller = (world) => {
  for (const set of all(world, "MachineSets")) {
    const { machine_allocation: allocation } = set.spec;
    const labels = one(world, "MachineClasses", allocationOf(set.spec))?.spec["match_labels"];
    if (set.phase !== "running" || !isMessage(allocation) || !Array.isArray(labels)) continue;
    const fits = parseSelectors(labels.map(String));
    const nodes = all(world, "MachineSetNodes").filter((node) => node.labels[LABEL.machineSet] === set.id);
    const count = allocation["allocation_type"] === 1 ? Infinity : countIn(allocation, "machine_count");
    const free = all(world, "MachineStatuses").filter(
      (machine) => fits(machine.labels) && one(world, "MachineSetNodes", machine.id) === undefined,
    );
    for (const { id } of free.slice(0, Math.max(0, count - nodes.length)))
      own(world, "MachineSetNodes", id, {
        labels: { ...belonging(set), "omni.sidero.dev/managed-by-machine-set-node-controller": "" },
        spec: {},
        owner: "",
      });
    for (const surplus of nodes.slice(0, Math.max(0, nodes.length - count))) world.store.tearDown(surplus);
  }
};

/** Chosen machines that are there install Talos and become ready. */
export const joining: Controller = (world) => {
  for (const node of all(world, "MachineSetNodes")) {
    const machine = one(world, "MachineStatuses", node.id);
    if (node.phase !== "running" || machine === undefined || one(world, "ClusterMachineStatuses", node.id) !== undefined) continue;
    tell(world, node, { stage: STAGE.installing });
    world.timers.once(`install ${node.id}`, world.now() + world.pace.install, () => {
      const cluster = one(world, "Clusters", node.labels[LABEL.cluster] ?? "");
      if (cluster === undefined || one(world, "MachineSetNodes", node.id)?.phase !== "running") return;
      becomeReady(world, node, textIn(cluster.spec, "talos_version"));
    });
  }
};

/** The machine runs this Talos as a member of its cluster. */
export function becomeReady(world: World, node: Stored, talos: string): void {
  const machine = one(world, "MachineStatuses", node.id);
  if (machine === undefined) return;
  const role = Object.hasOwn(node.labels, LABEL.controlPlane) ? 1 : 2;
  const { maintenance: _maintenance, ...spec } = machine.spec;
  const member = { cluster: node.labels[LABEL.cluster] ?? "", role, talos_version: `v${talos}` };
  world.store.change(machine, { spec: { ...spec, ...member } });
  tell(world, node, { stage: STAGE.running, ready: true, config_up_to_date: true });
}

/** A machine's status in its cluster. */
export function tell(world: World, node: Stored, spec: JsonRecord): void {
  const request = one(world, "MachineStatuses", node.id)?.labels["omni.sidero.dev/machine-request"];
  const set = one(world, "MachineRequestSets", node.labels[LABEL.machineSet] ?? "");
  const from = request === undefined ? {} : { provision_status: { provider_id: textIn(set?.spec, "provider_id"), request_id: request } };
  own(world, "ClusterMachineStatuses", node.id, {
    labels: node.labels,
    spec: { ...spec, ...from },
    owner: "ClusterMachineStatusController",
  });
}

/** What says of a machine to which set it belongs. */
export function belonging({ id, labels }: Stored): Readonly<Record<string, string>> {
  const role = Object.hasOwn(labels, LABEL.controlPlane) ? LABEL.controlPlane : LABEL.worker;
  return { [LABEL.cluster]: labels[LABEL.cluster] ?? "", [LABEL.machineSet]: id, [role]: "" };
}
