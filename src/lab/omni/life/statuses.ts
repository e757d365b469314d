/** What Omni says of machine sets, clusters and providers as a whole; must not change what it speaks of. */
import type { JsonRecord } from "../../../core/model.ts";
import { isMessage, withoutZeros } from "../fields.ts";
import { LABEL } from "../rules/rule.ts";
import type { Stored } from "../store.ts";
import { STAGE } from "./machines.ts";
import { all, type Controller, countIn, INFRA, one, own, textIn, type World } from "./world.ts";

interface Machines extends JsonRecord {
  readonly total: number;
  readonly healthy: number;
  readonly connected: number;
  readonly requested: number;
}

/** Phases of MachineSetStatuses and, as far as they go, of ClusterStatuses. */
const PHASE = { scalingUp: 1, scalingDown: 2, running: 3, destroying: 4, upgrading: 7 } as const;

export const statuses: Controller = (world) => {
  for (const set of all(world, "MachineSets")) sayOfSet(world, set);
  for (const cluster of all(world, "Clusters")) sayOfCluster(world, cluster);
};

function sayOfSet(world: World, set: Stored): void {
  const { machine_allocation: allocation } = set.spec;
  const nodes = all(world, "MachineSetNodes").filter(({ labels }) => labels[LABEL.machineSet] === set.id);
  const seen = nodes.map(({ id }) => ({ member: one(world, "ClusterMachineStatuses", id), machine: one(world, "MachineStatuses", id) }));
  const asked = isMessage(allocation) && allocation["allocation_type"] !== 1 ? countIn(allocation, "machine_count") : nodes.length;
  const leaving = all(world, "ClusterMachineStatuses").filter(
    ({ id, labels }) => labels[LABEL.machineSet] === set.id && !nodes.some((node) => node.id === id),
  );
  const machines: Machines = {
    total: nodes.length + leaving.length,
    healthy: seen.filter(({ member }) => member?.spec["ready"] === true).length,
    connected: seen.filter(({ machine }) => machine?.spec["connected"] === true).length,
    requested: asked,
  };
  const upgrading = seen.some(({ member }) => countIn(member?.spec, "stage") === STAGE.upgrading);
  const phase = phaseOf(set, machines, upgrading);
  const lockedUpdates = nodes.filter(({ id }) => one(world, "MachinePendingUpdates", id) !== undefined).length;
  const ready = phase === PHASE.running;
  const spec = withoutZeros({
    phase,
    ready,
    machines,
    locked_updates: lockedUpdates,
    ...(isMessage(allocation) ? { machine_allocation: allocation } : {}),
  });
  own(world, "MachineSetStatuses", set.id, { labels: set.labels, spec, owner: "MachineSetStatusController" });
}

function phaseOf(set: Stored, { total, healthy, requested }: Machines, upgrading: boolean): number {
  if (set.phase === "tearingDown") return PHASE.destroying;
  if (upgrading) return PHASE.upgrading;
  if (total > requested) return PHASE.scalingDown;
  return healthy < requested ? PHASE.scalingUp : PHASE.running;
}

function sayOfCluster(world: World, cluster: Stored): void {
  const sets = all(world, "MachineSetStatuses").filter(({ labels }) => labels[LABEL.cluster] === cluster.id);
  const sum = (name: keyof Machines): number =>
    sets.reduce((total, { spec }) => total + (isMessage(spec["machines"]) ? countIn(spec["machines"], String(name)) : 0), 0);
  const controls = sets.filter(({ labels }) => Object.hasOwn(labels, LABEL.controlPlane));
  const up = controls.some(({ spec }) => isMessage(spec["machines"]) && countIn(spec["machines"], "healthy") > 0);
  const phases = new Set(sets.map(({ spec }) => countIn(spec, "phase")));
  const phase =
    cluster.phase === "tearingDown"
      ? PHASE.destroying
      : phases.has(PHASE.scalingUp) || sets.length === 0
        ? PHASE.scalingUp
        : phases.has(PHASE.scalingDown)
          ? PHASE.scalingDown
          : PHASE.running;
  const spec = withoutZeros({
    available: up,
    machines: { total: sum("total"), healthy: sum("healthy"), connected: sum("connected"), requested: sum("requested") },
    phase,
    ready: phase === PHASE.running && sets.every((set) => set.spec["ready"] === true),
    kubernetesAPIReady: up,
    controlplaneReady: controls.length > 0 && controls.every((set) => set.spec["ready"] === true),
    has_connected_control_planes: up,
    talos_version: cluster.spec["talos_version"] ?? "",
    kubernetes_version: cluster.spec["kubernetes_version"] ?? "",
  });
  own(world, "ClusterStatuses", cluster.id, { labels: cluster.labels, spec, owner: "ClusterStatusController" });
}

/**
 * Providers give signs of life, and Omni calls those that do not disconnected; it says so of every provider that somebody
 * made, started or not (controllers/omni/infraprovider/combined_status.go of 1.9.3).
 */
export const heartbeats: Controller = (world) => {
  const namespace = `${INFRA}-ephemeral`;
  for (const [id, { running }] of world.providers) {
    const heard = Date.parse(textIn(one(world, "InfraProviderHealthStatuses", id, namespace)?.spec, "last_heartbeat_timestamp"));
    const beats = running && !(world.now() - heard < world.pace.heartbeat);
    const spec = { last_heartbeat_timestamp: new Date(world.now()).toISOString() };
    if (beats) own(world, "InfraProviderHealthStatuses", id, { namespace, spec, owner: `${id}.ProviderHealthStatusController` });
    const connected = beats || world.now() - heard < world.pace.silence;
    const registered = one(world, "InfraProviderStatuses", id, INFRA)?.spec;
    const name = textIn(registered, "name");
    own(world, "InfraProviderCombinedStatuses", id, {
      namespace: "ephemeral",
      spec: {
        ...(name === "" ? {} : { name }),
        health: { ...(registered === undefined ? {} : { initialized: true }), ...(connected ? { connected } : {}) },
      },
      owner: "InfraProviderStatusController",
    });
  }
};
