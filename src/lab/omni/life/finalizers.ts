/**
 * Controllers hold resources by finalizers: they put them on within about a second of each write, which moves the
 * version, and take them off when what hangs on a torn down resource is gone (recorded: +13 after a write to a cluster
 * that did not send them along). Must not know what hangs on what beyond names.
 */
import type { Ref, Stored } from "../store.ts";
import { full } from "../types.ts";
import { LABEL } from "../rules/rule.ts";
import { all, type Controller, INFRA, type World } from "./world.ts";

/** Who holds what users write, as recorded from 1.9.3. */
const holders: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Clusters: [
      "ClusterController",
      "ClusterConfigVersionController",
      "TalosUpgradeStatusController",
      "ClusterKubernetesManifestsStatusController",
      "ClusterStatusController",
      "BackupDataController",
      "ClusterEndpointController",
      "ClusterWorkloadProxyController",
      "ClusterUUIDController",
      "KubernetesUpgradeStatusController",
      "ClusterDestroyStatusController",
      "SecretsController",
      "ClusterWorkloadProxyStatusController",
    ],
    MachineSets: [
      "MachineProvisionController",
      "MachineSetDestroyStatusController",
      "MachineSetStatusController",
      "MachineSetNodeController",
      "MachineSetController",
      "ControlPlaneStatusController",
    ],
    MachineSetNodes: ["MachineSetStatusController"],
    ExtensionsConfigurations: ["MachineExtensionsController"],
  }).map(([name, list]) => [full(name), list] as const),
);

/** After a write: whoever should hold the resource and does not puts its finalizer on, one after the other. */
export function settle(world: World, ref: Ref): void {
  const { store, timers, pace } = world;
  const missing = (holders.get(ref.type) ?? []).filter((holder) => store.find(ref)?.finalizers.includes(holder) === false);
  for (const [index, holder] of missing.entries()) {
    const due = world.now() + (pace.settle * (index + 1)) / missing.length;
    const hold = (): void => {
      const found = store.find(ref);
      if (found?.phase === "running" && !found.finalizers.includes(holder))
        store.change(ref, { finalizers: [...found.finalizers, holder] });
    };
    timers.once(`hold ${ref.type} ${ref.id} ${holder}`, due, hold, true);
  }
}

/** Lets go of what is torn down once nothing hangs on it any more. */
export const letGo: Controller = (world) => {
  // From the inside out: a set has to be gone before its cluster.
  for (const type of [...holders.keys()].toReversed()) {
    for (const resource of world.store.list(type, "default")) {
      if (resource.phase !== "tearingDown" || resource.finalizers.length === 0 || hangsOn(world, resource)) continue;
      world.store.change(resource, { finalizers: [] });
      world.store.sweep(resource);
    }
  }
};

function hangsOn(world: World, { type, id }: Stored): boolean {
  if (type === full("Clusters")) return all(world, "MachineSets").some(({ labels }) => labels[LABEL.cluster] === id);
  if (type !== full("MachineSets")) return false;
  const nodes = all(world, "MachineSetNodes").some(({ labels }) => labels[LABEL.machineSet] === id);
  return nodes || all(world, "MachineRequests", INFRA).some(({ labels }) => labels[REQUEST_SET] === id);
}

/** The label that says which machine set a request is for. */
export const REQUEST_SET = "omni.sidero.dev/machine-request-set";
