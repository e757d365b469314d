/** The steps of one cluster beside its versions; pure. */
import { groupBy } from "../../../core/group.ts";
import { compareText } from "../../../core/diagnostics.ts";
import type { Difference, Impact, Step } from "../../../core/model.ts";
import { list, say, type Words } from "../../../core/words.ts";
import { type Context, labelOf } from "../diff/context.ts";
import { idOf } from "../facts.ts";
import { partOf } from "../observe.ts";
import { allocationOf } from "../told.ts";
import { isRemoval, setOf, sidesOf, writesFor, type Batch } from "./batch.ts";
import { stepOf, type Made } from "./build.ts";
import { named } from "./class-step.ts";
import { hopSteps } from "./hop-steps.ts";
import { firstToGo, impactOfSettings, type Machines, NONE, rebooting } from "./impact.ts";
import { rebootBy, type Reboot } from "./reboots.ts";
import { CLUSTER_MACHINE, MACHINE_SET } from "../labels.ts";

const SETS: ReadonlySet<string> = new Set(["MachineSets", "MachineSetNodes"]);

/** All steps of a batch, each after the one before. */
export function clusterSteps(batch: Batch, context: Context): Step[] {
  const { differences, cluster, target } = batch;
  const machines = context.facts(target).machines?.filter((one) => one.cluster === cluster);
  const own = differences.find(({ address }) => partOf(address) === "Clusters");
  if (own?.kind === "delete") return [stepOf(batch, removal(batch, differences, machines, context), undefined)];
  if (own?.kind === "create") return [stepOf(batch, creation(batch, context), undefined)];
  const steps = hopSteps(batch, own, machines, context);
  const covered = new Set(steps.flatMap(({ covers }) => covers));
  const rest = differences.filter(({ id }) => !covered.has(id));
  for (const made of [
    ...settings(
      batch,
      rest.filter((one) => isSetting(one)),
      machines,
      context,
    ),
    ...sets(
      rest.filter(({ address, kind }) => SETS.has(partOf(address)) && kind !== "delete"),
      machines,
      context,
    ),
    ...kernelArgs(
      batch,
      rest.filter(({ address }) => partOf(address) === "KernelArgs"),
      machines,
      context,
    ),
    ...dying(
      batch,
      rest.filter(({ kind }) => kind === "delete"),
      machines,
      context,
    ),
  ]) {
    steps.push(stepOf(batch, made, steps.at(-1)));
  }
  return steps;
}

/** Kernel arguments come last, as they need their machine in a set. */
function isSetting({ address, kind }: Difference): boolean {
  return kind !== "delete" && !SETS.has(partOf(address)) && partOf(address) !== "KernelArgs";
}

function creation({ cluster, differences }: Batch, context: Context): Made {
  const made = differences.filter(({ address }) => partOf(address) === "MachineSets");
  const requested = made.filter(({ address, target }) => allocationOf(context.wanted(target, address)?.attributes ?? {}) !== undefined);
  const notes = made.map((one): Words => machinesMade(one, context));
  return {
    name: `create ${cluster}`,
    title: say`create cluster ${cluster}`,
    covers: differences,
    writes: writesFor(differences, context),
    gates: [...requested.map(({ address }) => ["omni-machine-requests", idOf(address)] as const), ["omni-cluster", cluster]],
    impact: { ...NONE, notes },
  };
}

function machinesMade({ address, target }: Difference, context: Context): Words {
  const allocation = allocationOf(context.wanted(target, address)?.attributes ?? {});
  const id = idOf(address);
  if (allocation === undefined) return say`${id} takes the machines that the template names`;
  return allocation.size === "unlimited"
    ? say`${id} takes every free machine of class ${allocation.name}`
    : say`${id} takes ${allocation.size} ${[allocation.size === 1 ? "machine" : "machines"]} of class ${allocation.name}`;
}

function settings({ cluster }: Batch, changes: readonly Difference[], machines: Machines, context: Context): Made[] {
  if (changes.length === 0) return [];
  const reboots = changes.flatMap((one) => rebootOf(one, machines, context));
  return [
    {
      name: `configure ${cluster}`,
      title: say`configure ${cluster}: ${summary(changes)}`,
      covers: changes,
      writes: writesFor(changes, context),
      gates: [["omni-cluster", cluster]],
      impact: impactOfSettings(machines, cluster, reboots),
    },
  ];
}

/** e.g. "2 patches changed, 1 moved, 1 removed". */
function summary(changes: readonly Difference[]): Words {
  const kinds = groupBy(changes, (one) => {
    if (isRemoval(one)) return "removed";
    if (one.fields.some(({ path }) => path === "/id")) return "moved";
    return one.kind === "create" ? "added" : "changed";
  });
  return list([...kinds].map(([done, some]): Words => [`${some.length} ${done}`]));
}

function rebootOf(change: Difference, machines: Machines, context: Context): { reboot: Reboot; scope: Machines }[] {
  const { before, after } = sidesOf(change, context);
  const attributes = after ?? before ?? {};
  const scope = machines?.filter((one) => isFor(one, labelOf(attributes, CLUSTER_MACHINE), labelOf(attributes, MACHINE_SET)));
  const part = partOf(change.address);
  if (part === "ExtensionsConfigurations") return [{ reboot: { is: "yes", because: ["systemExtensions"] }, scope }];
  if (part === "ConfigPatches") return [{ reboot: rebootBy(before, after), scope }];
  return part === "Clusters" ? [{ reboot: { is: "may", because: ["the cluster's settings"] }, scope }] : [];
}

function isFor({ id, set }: NonNullable<Machines>[number], machine: string, ofSet: string): boolean {
  return machine === "" ? ofSet === "" || ofSet === set : machine === id;
}

/** One step a set, control planes first: where one does not get well, the others are not touched. */
function sets(changes: readonly Difference[], machines: Machines, context: Context): Made[] {
  const bySet = groupBy(changes, (one) => setOf(one, context));
  const isPlane = (set: string): boolean => set.endsWith("-control-planes");
  const order = [...bySet.keys()].toSorted((a, b) => Number(isPlane(b)) - Number(isPlane(a)) || compareText(a, b));
  return order.map((set): Made => {
    const some = bySet.get(set) ?? [];
    const own = some.find(({ address }) => partOf(address) === "MachineSets");
    const { before = {}, after = {} } = own === undefined ? {} : sidesOf(own, context);
    const [old, now] = [allocationOf(before), allocationOf(after)];
    const gates = [...(now === undefined ? [] : [["omni-machine-requests", set] as const]), ["omni-machine-set", set] as const];
    return {
      name: `machine set ${set}`,
      title: setTitle(set, some),
      covers: some,
      writes: writesFor(some, context),
      gates,
      impact: impactOfSize(set, old?.size, now, machines, some),
    };
  });
}

function setTitle(set: string, changes: readonly Difference[]): Words {
  const reasons = changes.flatMap(({ address, reasons: own }) =>
    partOf(address) === "MachineSets" ? own.filter(({ code }) => code === "size") : [],
  );
  const [size] = reasons;
  const added = changes.filter(({ address, kind }) => partOf(address) === "MachineSetNodes" && kind === "create").length;
  if (size !== undefined) return say`${set}: ${size.message}`;
  return added === 0 ? say`change machine set ${set}` : say`${set}: ${added} ${[added === 1 ? "machine" : "machines"]} more`;
}

function impactOfSize(
  set: string,
  old: number | "unlimited" | undefined,
  now: ReturnType<typeof allocationOf>,
  machines: Machines,
  changes: readonly Difference[],
): Impact {
  const wiped = changes
    .filter(({ guards = [] }) => guards.some(({ trap }) => trap === "machine-wiped"))
    .map(({ address }) => idOf(address));
  const destroys = wiped.map((id) => `content of ${nameOf(id, machines)}`);
  const joins = changes
    .filter(({ address, kind }) => partOf(address) === "MachineSetNodes" && kind === "create")
    .map(({ address }) => nameOf(idOf(address), machines));
  const notes: Words[] = joins.length === 0 ? [] : [say`${list(joins.map((one) => say`${one}`))} joins ${set}`];
  if (now === undefined || typeof now.size !== "number" || typeof old !== "number" || old === now.size) return { ...NONE, destroys, notes };
  if (now.size > old) {
    const many = now.size - old;
    return {
      ...NONE,
      destroys,
      notes: [...notes, say`${many} ${[many === 1 ? "machine joins" : "machines join"]} ${set} from class ${now.name}`],
    };
  }
  const many = old - now.size;
  const going =
    machines === undefined
      ? []
      : firstToGo(
          machines.filter((one) => one.set === set),
          many,
        );
  const unnamed = Array.from({ length: many - going.length }, (_, index) => `machine ${index + 1} of ${set}, the oldest first`);
  return { ...NONE, destroys: [...destroys, ...going.map(({ name }) => `machine ${name}`), ...unnamed], notes };
}

function nameOf(id: string, machines: Machines): string {
  return machines?.find((one) => one.id === id)?.name ?? id;
}

function kernelArgs({ cluster }: Batch, changes: readonly Difference[], machines: Machines, context: Context): Made[] {
  if (changes.length === 0) return [];
  const ids = new Set(changes.map(({ address }) => idOf(address)));
  const impact = {
    ...NONE,
    ...rebooting(
      machines?.filter(({ id }) => ids.has(id)),
      cluster,
    ),
  };
  const [args, gates] = [
    say`kernel arguments of ${ids.size} ${[ids.size === 1 ? "machine" : "machines"]}`,
    [["omni-cluster", cluster] as const],
  ];
  return [{ name: `kernel arguments of ${cluster}`, title: args, covers: changes, writes: writesFor(changes, context), gates, impact }];
}

/** Machine sets and machines that leave. */
function dying(batch: Batch, changes: readonly Difference[], machines: Machines, context: Context): Made[] {
  return changes.length === 0 ? [] : [{ ...removal(batch, changes, machines, context), gates: [["omni-cluster", batch.cluster]] }];
}

function removal({ cluster }: Batch, changes: readonly Difference[], machines: Machines, context: Context): Made {
  const whole = changes.some(({ address }) => partOf(address) === "Clusters");
  const gone = new Set(changes.map(({ address }) => idOf(address)));
  const going = machines?.filter(({ id, set }) => whole || gone.has(id) || gone.has(set));
  // Machines that the template named and that nobody saw in a cluster yet.
  const unseen = changes
    .filter(({ address }) => partOf(address) === "MachineSetNodes" && going?.some(({ id }) => id === idOf(address)) !== true)
    .map(({ address }) => idOf(address));
  const what = list(changes.map(({ address }) => say`${idOf(address)}`));
  const notes =
    going === undefined
      ? [say`which machines go with it was not looked at`]
      : going.length === 0
        ? []
        : [say`goes with it: ${named(going)}`];
  return {
    name: `remove from ${cluster}: ${[...gone].join(" ")}`,
    title: whole ? say`delete cluster ${cluster}` : say`remove ${what}`,
    covers: changes,
    writes: writesFor(changes, context),
    impact: {
      ...NONE,
      destroys: [
        ...(whole ? [`etcd of ${cluster}, with all that Kubernetes keeps in it`] : []),
        ...[...(going ?? []).map(({ name }) => name), ...unseen].map((name) => `machine ${name}`),
      ],
      notes,
    },
  };
}
