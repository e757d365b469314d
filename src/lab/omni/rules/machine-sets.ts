/** What Omni refuses of machine sets and their nodes (validations/machine_set.go, machine_set_node.go, relation_labels.go of 1.9.3). */
import { isMessage } from "../fields.ts";
import type { Store, Stored } from "../store.ts";
import { full } from "../types.ts";
import { allocationOf } from "./classes.ts";
import { type Attempt, firstReason, isLocked, LABEL, LOCK, look, type Rule, Stop } from "./rule.ts";

/** The labels that say where a resource belongs have to be there and to stay. */
export const relations: Rule = ({ before, after }) => {
  if (after === undefined) return [];
  return [LABEL.cluster, LABEL.machineSet].flatMap((label) => {
    const needed = label === LABEL.cluster || after.type === full("MachineSetNodes");
    const value = after.labels[label];
    const old = before?.labels[label] ?? "";
    if (old !== "" && old !== value) return [`changing value of label "${label}" from "${old}" to "${value ?? ""}"`];
    if (!needed) return [];
    if (value === undefined) return [`label "${label}" does not exist`];
    return value === "" ? [`label "${label}" has empty value`] : [];
  });
};

export const machineSet = firstReason(({ store, before, after }) => {
  const name = (after ?? before)?.labels[LABEL.cluster] ?? "";
  const id = (after ?? before)?.id ?? "";
  const owner = look(store, "Clusters", name);
  if (after === undefined) {
    if (isLocked(owner) && owner?.phase === "running")
      throw new Stop(`removing machine set "${id}" from the cluster "${name}" is not allowed: the cluster is locked`);
    return;
  }
  if (owner === undefined) throw new Stop(`the cluster "${name}" does not exist`);
  if (before === undefined && owner.phase === "tearingDown") throw new Stop(`the cluster "${name}" is tearing down`);
  if (isLocked(owner)) {
    const what = before === undefined ? `adding machine set "${id}" to` : `updating machine set "${id}" on`;
    throw new Stop(`${what} the cluster "${name}" is not allowed: the cluster is locked`);
  }
  checkShape({ store, before, after }, name);
});

function checkShape({ store, before, after }: Attempt, cluster: string): void {
  if (after === undefined) return;
  const controls = Object.hasOwn(after.labels, LABEL.controlPlane);
  if (!controls && !Object.hasOwn(after.labels, LABEL.worker))
    throw new Stop(`machine set must have either "${LABEL.controlPlane}" or "${LABEL.worker}" label`);
  checkAllocation(store, before, after.spec);
  if (before !== undefined) return checkMode(store, before, after.spec);
  if (!after.id.startsWith(`${cluster}-`)) throw new Stop(`machine set of cluster "${cluster}" ID must have "${cluster}-" as prefix`);
  const own = `${cluster}-control-planes`;
  if (controls && after.id !== own) throw new Stop(`control plane machine set must have ID "${own}"`);
  if (!controls && after.id === own) throw new Stop(`worker machine set must not have ID "${own}"`);
}

function checkAllocation(store: Store, before: Stored | undefined, spec: Stored["spec"]): void {
  const allocation = spec["machine_allocation"];
  if (!isMessage(allocation)) return;
  const name = allocationOf(spec);
  if (name === "") throw new Stop("machine allocation source name is not set");
  const unlimited = allocation["allocation_type"] === 1;
  if (unlimited && allocation["machine_count"] !== undefined)
    throw new Stop("machine count can be set only if static allocation type is used");
  if (before !== undefined && allocationOf(before.spec) === name) return;
  const found = look(store, "MachineClasses", name);
  if (found === undefined) throw new Stop(`machine class with name "${name}" doesn't exist`);
  if (unlimited && found.spec["auto_provision"] !== undefined)
    throw new Stop(`machine class "${name}" is using autoprovision, so unlimited machine set allocation is not supported`);
}

/** A set keeps its way of getting machines for as long as it has any. */
function checkMode(store: Store, before: Stored, spec: Stored["spec"]): void {
  const [was, is] = [isMessage(before.spec["machine_allocation"]), isMessage(spec["machine_allocation"])];
  const nodes = store.list(full("MachineSetNodes"), "default").filter(({ labels }) => labels[LABEL.machineSet] === before.id);
  if (was === is || nodes.length === 0) return;
  throw new Stop(
    is
      ? "machine set is not empty and is using manual nodes management, updating to machine class mode is not allowed"
      : "machine set is not empty and is using machine class based node management, updating to manual mode is not allowed",
  );
}

export const machineSetNode = firstReason(({ store, before, after }) => {
  const { labels = {} } = after ?? before ?? {};
  const set = labels[LABEL.machineSet] ?? "";
  const cluster = labels[LABEL.cluster] ?? "";
  const verb =
    after === undefined
      ? "removing machine set node from"
      : before === undefined
        ? "adding machine set node to"
        : "updating machine set node on";
  const refuse = (because: string): never => {
    throw new Stop(`${verb} the machine set "${set}" is not allowed: ${because}`);
  };
  const owner = look(store, "Clusters", cluster);
  if (after === undefined) {
    if (before !== undefined && Object.hasOwn(before.annotations, LOCK.machine)) refuse("machine set node is locked");
    if (isLocked(owner) && owner?.phase === "running") refuse(`the cluster "${cluster}" is locked`);
    return;
  }
  const found = look(store, "MachineSets", set);
  if (found === undefined) return refuse("the machine set does not exist");
  if (found.phase === "tearingDown") refuse("the machine set is tearing down");
  if (before === undefined && isMessage(found.spec["machine_allocation"])) refuse("the machine set is using automated machine allocation");
  if (owner === undefined) return refuse(`the cluster "${cluster}" does not exist`);
  if (isLocked(owner) && owner.phase === "running") refuse(`the cluster "${cluster}" is locked`);
  if (owner.phase === "tearingDown") refuse(`the cluster "${cluster}" is tearing down`);
  if (Object.hasOwn(after.annotations, LOCK.machine) && Object.hasOwn(found.labels, LABEL.controlPlane))
    throw new Stop("locking controlplanes is not allowed");
});
