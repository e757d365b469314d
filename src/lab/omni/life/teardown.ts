/** What goes along when something is torn down: a cluster's sets, a set's nodes and machines; must not let go of finalizers. */
import { LABEL } from "../rules/rule.ts";
import type { Stored } from "../store.ts";
import { REQUEST_SET } from "./finalizers.ts";
import { STAGE } from "./machines.ts";
import { all, type Controller, drop, INFRA, one, own, type World } from "./world.ts";

export const teardown: Controller = (world) => {
  const { store } = world;
  for (const set of all(world, "MachineSets")) {
    if (one(world, "Clusters", set.labels[LABEL.cluster] ?? "")?.phase === "tearingDown") store.tearDown(set);
  }
  for (const node of all(world, "MachineSetNodes")) {
    if (goes(one(world, "MachineSets", node.labels[LABEL.machineSet] ?? ""))) store.tearDown(node);
  }
  for (const requests of all(world, "MachineRequestSets")) {
    if (goes(one(world, "MachineSets", requests.id))) store.drop(requests);
  }
  for (const request of all(world, "MachineRequests", INFRA)) {
    const set = request.labels[REQUEST_SET] ?? "";
    if (goes(one(world, "MachineSets", set)) && request.phase === "running") store.change(request, { phase: "tearingDown" });
  }
};

function goes(above: Stored | undefined): boolean {
  return above === undefined || above.phase === "tearingDown";
}

/** Takes away statuses of what is not there any more. */
export const forget: Controller = (world) => {
  const follow: readonly (readonly [status: string, of: string])[] = [
    ["ClusterStatuses", "Clusters"],
    ["ClusterConfigVersions", "Clusters"],
    ["TalosUpgradeStatuses", "Clusters"],
    ["KubernetesUpgradeStatuses", "Clusters"],
    ["MachineSetStatuses", "MachineSets"],
    ["MachinePendingUpdates", "MachineSetNodes"],
  ];
  for (const [status, of] of follow) {
    for (const { id } of all(world, status)) if (one(world, of, id) === undefined) drop(world, status, id);
  }
  for (const member of all(world, "ClusterMachineStatuses")) {
    if (one(world, "MachineSetNodes", member.id) === undefined) leave(world, member);
  }
};

/** Etcd is left, the node drained and the disk wiped; a machine that stays goes back to where it waits for a cluster. */
function leave(world: World, member: Stored): void {
  const { id, owner, labels } = member;
  if (one(world, "MachineStatuses", id) === undefined) return drop(world, "ClusterMachineStatuses", id);
  own(world, "ClusterMachineStatuses", id, { labels, spec: { ...member.spec, stage: STAGE.destroying, ready: false }, owner });
  world.timers.once(`leave ${id}`, world.now() + world.pace.leave, () => {
    drop(world, "ClusterMachineStatuses", id);
    const machine = one(world, "MachineStatuses", id);
    if (machine === undefined) return;
    const { cluster: _cluster, role: _role, ...spec } = machine.spec;
    world.store.change(machine, { spec: { ...spec, maintenance: true } });
  });
}
