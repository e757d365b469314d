/** What has to be mended, acknowledged or typed before a difference may be carried out; pure. */
import type { DesiredResource, DifferenceGuard, FieldDifference, JsonRecord, ObservedResource } from "../../../core/model.ts";
import { at } from "../../../core/pointer.ts";
import { list, say, type Words } from "../../../core/words.ts";
import { capabilityOf, idOf } from "../facts.ts";
import { wayBetween, type Versions } from "../hops.ts";
import { allocationOf } from "../told.ts";
import { annotationOf, type Context, isGoing, labelOf } from "./context.ts";
import { CLUSTER, CLUSTER_LOCKED, LOCKED, MACHINE_SET } from "../labels.ts";

/** One difference as far as guards need it. */
export interface Compared {
  readonly target: string;
  readonly part: string;
  readonly cluster: string;
  readonly want?: DesiredResource;
  readonly have?: ObservedResource;
  readonly fields: readonly FieldDifference[];
}

/** Types whose changes go down to the machines of a cluster. */
const REACHING: ReadonlySet<string> = new Set(["Clusters", "ConfigPatches", "ExtensionsConfigurations", "KernelArgs"]);

/** All guards of a difference, the final ones first. */
export function guardsOf(compared: Compared, context: Context): DifferenceGuard[] {
  return [
    ...lockedCluster(compared, context),
    ...going(compared),
    ...immutable(compared),
    ...refusedWay(compared, context),
    ...switched(compared, context),
    ...lockedMachines(compared, context),
    ...shrunk(compared),
    ...carriedOff(compared),
  ];
}

/** Omni takes back a lock that an update leaves out, and would carry the change out: we never do. */
function lockedCluster({ target, cluster }: Compared, context: Context): DifferenceGuard[] {
  const seen = context.seen(target, `omni/Clusters/${cluster}`);
  const lock = seen === undefined ? undefined : annotationOf(seen.attributes, CLUSTER_LOCKED);
  if (cluster === "" || lock === undefined) return [];
  const note = lock === "" ? [] : say` It says: ${lock}.`;
  return [
    {
      trap: "cluster-locked",
      clearedBy: "never",
      message: say`Somebody locked cluster ${cluster} in Omni, so that nothing changes it.${note} Omni does not keep who it was; its audit log does.`,
      fix: say`Ask who locked it. To go on, unlock it (${`omnictl cluster unlock ${cluster}`}) and plan again.`,
    },
  ];
}

function going({ have, want }: Compared): DifferenceGuard[] {
  if (have === undefined || want === undefined || !isGoing(have)) return [];
  return [
    {
      trap: "tearing-down",
      clearedBy: "never",
      message: say`${idOf(have.address)} is being removed from Omni right now; it cannot be changed any more.`,
      fix: say`Wait until it is gone and plan again, or take it out of the files.`,
    },
  ];
}

/** Fact: validations/cluster.go of siderolabs/omni v1.9.3, "updating disk encryption settings is not allowed". */
function immutable({ have, fields, cluster }: Compared): DifferenceGuard[] {
  if (have === undefined || !fields.some(({ path }) => path === "/features/diskEncryption")) return [];
  return [
    {
      trap: "disk-encryption",
      clearedBy: "never",
      message: say`Disk encryption of cluster ${cluster} cannot change: Omni sets it when a cluster is made.`,
      fix: say`Take ${"features.diskEncryption"} back to what it was.`,
    },
  ];
}

/** The versions that a Clusters resource asks for. */
export function versionsOf({ spec }: JsonRecord): Versions {
  const text = (name: string): string => {
    const value = at(spec, `/${name}`);
    return typeof value === "string" ? value : "";
  };
  return { talos: text("talos_version"), kubernetes: text("kubernetes_version") };
}

function refusedWay({ target, part, want, have, cluster }: Compared, context: Context): DifferenceGuard[] {
  if (part !== "Clusters" || want === undefined || have === undefined) return [];
  const { live, versions, talosTargets } = context.facts(target);
  // Another Omni offers other versions.
  const unreachable = (message: Words): DifferenceGuard => ({ ...refusal(message), awaits: capabilityOf(target) });
  if (live && versions === undefined) {
    const [from, to] = [versionsOf(have.attributes), versionsOf(want.attributes)];
    const way = wayBetween(from, to, undefined);
    if ("hops" in way && way.hops.every((hop) => /^\d+\.\d+\.\d/.test(hop.talos) && /^\d+\.\d+\.\d/.test(hop.kubernetes))) return [];
    return [unreachable(say`Several minor versions lie between, and Omni's list of versions could not be read.`)];
  }
  const offer = versions === undefined ? undefined : { versions, talosTargets: talosTargets?.get(cluster) };
  const way = wayBetween(versionsOf(have.attributes), versionsOf(want.attributes), offer);
  return "refused" in way ? [unreachable(way.refused)] : [];
}

function refusal(message: Words): DifferenceGuard {
  return { trap: "version-refused", clearedBy: "never", message, fix: say`Choose versions that Omni offers for this cluster.` };
}

/** Fact: validations/machine_set.go of siderolabs/omni v1.9.3. */
function switched({ target, part, want, have }: Compared, context: Context): DifferenceGuard[] {
  if (part !== "MachineSets" || want === undefined || have === undefined) return [];
  const [old, now] = [allocationOf(have.attributes), allocationOf(want.attributes)];
  const set = idOf(have.address);
  const machines = context.facts(target).machines?.filter((one) => one.set === set) ?? [];
  if ((old === undefined) === (now === undefined) || machines.length === 0) return [];
  return [
    {
      trap: "allocation-switched",
      clearedBy: "never",
      message: say`Machine set ${set} has ${machines.length} ${[machines.length === 1 ? "machine" : "machines"]}; Omni does not let it go ${[now === undefined ? "from a class to named machines" : "from named machines to a class"]} before it is empty.`,
      fix: say`Add another machine set beside it, and remove this one once nothing runs on it.`,
    },
  ];
}

/** What a locked machine has to be told waits until somebody unlocks it, and every gate with it. */
function lockedMachines({ target, part, cluster, have, want }: Compared, context: Context): DifferenceGuard[] {
  if (!REACHING.has(part) || (part === "Clusters" && (have === undefined || want === undefined))) return [];
  const locked = context
    .lockedMachines(target)
    .filter(
      ({ address, attributes }) => labelOf(attributes, CLUSTER) === cluster && !isUnlocked(context.wanted(target, address), attributes),
    );
  if (cluster === "" || locked.length === 0) return [];
  const names = new Map(context.facts(target).machines?.map(({ id, name }) => [id, name] as const));
  const machines = list(locked.map(({ address }) => say`${names.get(idOf(address)) ?? idOf(address)}`));
  const commands = list(locked.map(({ address }) => say`${`omnictl cluster machine unlock ${idOf(address)}`}`));
  return [
    {
      trap: "machine-locked",
      clearedBy: "acknowledge",
      message: say`${[locked.length === 1 ? "A machine" : "Machines"]} of cluster ${cluster} ${[locked.length === 1 ? "is" : "are"]} locked: ${machines}. Omni leaves locked machines as they are, and whoever waits for the cluster waits for them.`,
      fix: say`Unlock with ${commands}, or with ${"locked: false"} in the template, or acknowledge that the change stops there.`,
    },
  ];
}

/** Whether this very plan takes the lock away: a file asked for it and does so no more. */
function isUnlocked(want: DesiredResource | undefined, seen: JsonRecord): boolean {
  const isAsides = at(seen, "/aside/annotations/omni.sidero.dev~1locked") !== undefined;
  return want !== undefined && !isAsides && annotationOf(want.attributes, LOCKED) === undefined;
}

function shrunk({ part, want, have }: Compared): DifferenceGuard[] {
  if (part !== "MachineSets" || want === undefined || have === undefined) return [];
  const [old, now] = [allocationOf(have.attributes), allocationOf(want.attributes)];
  if (old === undefined || now === undefined || now.size === "unlimited" || old.size === now.size) return [];
  if (typeof old.size === "number" && old.size < now.size) return [];
  const many = typeof old.size === "number" ? say`${old.size - now.size} of ${old.size} machines` : say`All but ${now.size} machines`;
  return [
    {
      trap: "machines-destroyed",
      clearedBy: "confirm-delete",
      message: say`${many} of ${idOf(have.address)} are destroyed: those without a connection first, then the oldest.`,
      fix: say`Type the component's name under ${"confirm-delete"}.`,
    },
  ];
}

/** Omni takes a machine out of one set, wipes it, and puts it into the other. */
function carriedOff({ part, want, have }: Compared): DifferenceGuard[] {
  if (part !== "MachineSetNodes" || want === undefined || have === undefined) return [];
  const [old, now] = [have, want].map(({ attributes }) => labelOf(attributes, MACHINE_SET));
  if (old === now) return [];
  return [
    {
      trap: "machine-wiped",
      clearedBy: "confirm-delete",
      message: say`Machine ${idOf(have.address)} goes from ${old ?? ""} to ${now ?? ""}: it is wiped on the way.`,
      fix: say`Type the component's name under ${"confirm-delete"}.`,
    },
  ];
}
