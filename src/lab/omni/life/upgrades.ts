/** Talos goes from machine to machine, control planes first, then Kubernetes at once; must not touch a locked machine. */
import { minorOf } from "../rules/clusters.ts";
import { LABEL, LOCK } from "../rules/rule.ts";
import type { Stored } from "../store.ts";
import { becomeReady, STAGE, tell } from "./machines.ts";
import { all, type Controller, countIn, drop, one, own, textIn, type World } from "./world.ts";

/** Phases of both upgrade statuses. */
const PHASE = { upgrading: 1, done: 2 } as const;

export const upgrades: Controller = (world) => {
  for (const cluster of all(world, "Clusters")) {
    if (cluster.phase !== "running") continue;
    // What a cluster was made with: below it there is no way back.
    if (one(world, "ClusterConfigVersions", cluster.id) === undefined)
      own(world, "ClusterConfigVersions", cluster.id, {
        spec: { version: textIn(cluster.spec, "talos_version") },
        owner: "ClusterConfigVersionController",
      });
    const talosDone = talos(world, cluster);
    kubernetes(world, cluster, talosDone);
  }
};

/** Gives whether every machine has what the cluster asks for. */
function talos(world: World, cluster: Stored): boolean {
  const version = textIn(cluster.spec, "talos_version");
  const members = membersOf(world, cluster.id);
  const behind = members.filter(({ id }) => textIn(one(world, "MachineStatuses", id)?.spec, "talos_version") !== `v${version}`);
  const locked = behind.filter(({ annotations }) => Object.hasOwn(annotations, LOCK.machine));
  for (const { id } of members) {
    const from = textIn(one(world, "MachineStatuses", id)?.spec, "talos_version").slice(1);
    const waits = locked.some((member) => member.id === id);
    if (waits)
      own(world, "MachinePendingUpdates", id, {
        labels: cluster.labels,
        spec: { upgrade: { from_version: from, to_version: version } },
        owner: "MachineStatusController",
      });
    else drop(world, "MachinePendingUpdates", id);
  }
  const next = behind.find((member) => !locked.includes(member));
  const before = one(world, "TalosUpgradeStatuses", cluster.id)?.spec;
  const last = textIn(before, "last_upgrade_version");
  const lowest = minorOf(textIn(one(world, "ClusterConfigVersions", cluster.id)?.spec, "version"));
  const upgradable = one(world, "TalosVersions", version)?.spec["upgradable_talos_versions"];
  const ways = Array.isArray(upgradable) ? upgradable.filter((to) => minorOf(String(to)) >= lowest) : [];
  const say = (spec: Stored["spec"]): void =>
    void own(world, "TalosUpgradeStatuses", cluster.id, { spec, owner: "TalosUpgradeStatusController" });
  if (behind.length === 0) {
    say({ phase: PHASE.done, last_upgrade_version: version, upgrade_versions: ways });
    return true;
  }
  const running = { phase: PHASE.upgrading, ...(last === "" ? {} : { last_upgrade_version: last }), current_upgrade_version: version };
  const progress = `${members.length - behind.length}/${members.length}`;
  if (next === undefined) {
    say({ ...running, status: `${progress}, waiting for locked machines` });
    return false;
  }
  say({ ...running, step: `updating machine ${next.id}`, status: progress });
  tell(world, next, { stage: STAGE.upgrading });
  world.timers.once(`talos ${next.id} ${version}`, world.now() + world.pace.talos, () => {
    const node = one(world, "MachineSetNodes", next.id);
    const wanted = textIn(one(world, "Clusters", cluster.id)?.spec, "talos_version");
    if (node?.phase === "running" && wanted === version) becomeReady(world, node, version);
  });
  return false;
}

/** Exists from the first ready control plane on. A new version waits for Talos. */
function kubernetes(world: World, cluster: Stored, talosDone: boolean): void {
  const version = textIn(cluster.spec, "kubernetes_version");
  const before = one(world, "KubernetesUpgradeStatuses", cluster.id)?.spec;
  const say = (spec: Stored["spec"]): void =>
    void own(world, "KubernetesUpgradeStatuses", cluster.id, { spec, owner: "KubernetesUpgradeStatusController" });
  const ways = all(world, "KubernetesVersions")
    .map(({ id }) => id)
    .filter((id) => id !== version);
  if (before === undefined) {
    const up = membersOf(world, cluster.id).some(({ labels }) => Object.hasOwn(labels, LABEL.controlPlane));
    if (up) say({ phase: PHASE.done, last_upgrade_version: version, upgrade_versions: ways });
    return;
  }
  const last = textIn(before, "last_upgrade_version");
  if (last === version) return say({ phase: PHASE.done, last_upgrade_version: version, upgrade_versions: ways });
  say({ phase: PHASE.upgrading, last_upgrade_version: last, current_upgrade_version: version, step: "updating Kubernetes components" });
  if (!talosDone) return;
  world.timers.once(`kubernetes ${cluster.id} ${version}`, world.now() + world.pace.kubernetes, () => {
    if (textIn(one(world, "Clusters", cluster.id)?.spec, "kubernetes_version") !== version) return;
    say({ phase: PHASE.done, last_upgrade_version: version, upgrade_versions: ways });
  });
}

/** The nodes whose machines are members already, control planes first. */
function membersOf(world: World, cluster: string): readonly Stored[] {
  const nodes = all(world, "MachineSetNodes").filter(({ id, labels, phase }) => {
    const stage = countIn(one(world, "ClusterMachineStatuses", id)?.spec, "stage");
    return phase === "running" && labels[LABEL.cluster] === cluster && (stage === STAGE.running || stage === STAGE.upgrading);
  });
  const rank = ({ labels }: Stored): number => (Object.hasOwn(labels, LABEL.controlPlane) ? 0 : 1);
  return nodes.toSorted((a, b) => rank(a) - rank(b));
}
