/**
 * What Omni says of machines and versions beside what users write: read with every look at clusters and classes, so that
 * a plan can name who reboots and which versions are on offer. Must not compare, and nothing here is ever wanted.
 */
import type { JsonRecord, ObservedResource, Reading } from "../../core/model.ts";
import { compareText } from "../../core/diagnostics.ts";
import { say, type Words } from "../../core/words.ts";
import type { Resource, ResourceType } from "./client/resource.ts";
import { TalosVersions } from "./schema/server.ts";
import { ClusterMachineStatuses, EtcdBackupStoreStatuses, MachineStatuses, TalosUpgradeStatuses } from "./schema/status.ts";
import { MachineSets } from "./schema/wanted.ts";
import { CLUSTER, CONTROL_PLANE, MACHINE_SET } from "./labels.ts";

/** The types to list beside the wanted parts. */
export function factsFor(parts: readonly string[]): readonly ResourceType[] {
  const machines = [ClusterMachineStatuses, MachineStatuses];
  const all: ResourceType[] = parts.includes("Clusters")
    ? [...machines, TalosVersions, TalosUpgradeStatuses, EtcdBackupStoreStatuses]
    : parts.includes("MachineClasses")
      ? [...machines, MachineSets]
      : [];
  return all.filter(({ name }) => !parts.includes(name));
}

/** What a plan is made with of one such resource; nothing that goes on moving by itself. */
export function factOf(type: ResourceType, resource: Resource): JsonRecord {
  switch (type.name) {
    case ClusterMachineStatuses.name:
      return {
        cluster: resource.labels[CLUSTER] ?? "",
        set: resource.labels[MACHINE_SET] ?? "",
        controlPlane: Object.hasOwn(resource.labels, CONTROL_PLANE),
        ready: ClusterMachineStatuses.spec.parse(resource.raw).ready,
        since: resource.created,
      };
    case MachineStatuses.name: {
      const { network, connected } = MachineStatuses.spec.parse(resource.raw);
      return { name: network.hostname, connected };
    }
    case EtcdBackupStoreStatuses.name: {
      const { configuration_name: store, configuration_error: error } = EtcdBackupStoreStatuses.spec.parse(resource.raw);
      return { store, error };
    }
    case TalosVersions.name: {
      const { compatible_kubernetes_versions: kubernetes, upgradable_talos_versions: to, ...rest } = TalosVersions.spec.parse(resource.raw);
      return { kubernetes, to, old: rest.deprecated || rest.unsupported };
    }
    default:
      return { to: resource.raw["upgrade_versions"] ?? [] };
  }
}

/** One machine of a cluster. */
export interface Machine {
  readonly id: string;
  /** Its host name, or its id where Omni does not know it. */
  readonly name: string;
  readonly cluster: string;
  /** The id of its machine set. */
  readonly set: string;
  readonly controlPlane: boolean;
  readonly ready: boolean;
  readonly connected: boolean;
  /** RFC 3339: since when it is in the cluster. */
  readonly since: string;
}

/** All that a target told beside the wanted parts. A member is undefined where nobody looked or nothing was told. */
export interface Facts {
  /** Control planes first, as Omni goes through them, then by set and name. */
  readonly machines?: readonly Machine[];
  /** By Talos version, without `v`. */
  readonly versions?: ReadonlyMap<string, OfferedVersion>;
  /** The Talos versions that each cluster may go to from where it is, by cluster. */
  readonly talosTargets?: ReadonlyMap<string, readonly string[]>;
  /** Where backups of etcd go (`disabled`, `local`, `s3`), and why nothing can go there. */
  readonly backups?: { readonly store: string; readonly error: string };
  /** Whether anything live was looked at; a plan of Git alone has no facts at all. */
  readonly live: boolean;
}

export interface OfferedVersion {
  /** Kubernetes versions that it runs. */
  readonly kubernetes: readonly string[];
  /** Talos versions that can be reached from it. */
  readonly to: readonly string[];
  /** Not to be chosen any more. */
  readonly old: boolean;
}

/** The facts of one target. */
export function factsIn(have: readonly Reading[], target: string): Facts {
  const mine = have.filter((one) => one.target === target);
  const of = (name: string): readonly ObservedResource[] | undefined => {
    const found = mine.find(({ part }) => part === name);
    return found?.status === "complete" ? found.resources : undefined;
  };
  const machines = machinesOf(of(ClusterMachineStatuses.name), of(MachineStatuses.name));
  const versions = byId(of(TalosVersions.name), ({ kubernetes, to, old }) => ({
    kubernetes: texts(kubernetes),
    to: texts(to),
    old: old === true,
  }));
  const talosTargets = byId(of(TalosUpgradeStatuses.name), ({ to }) => texts(to));
  return {
    live: mine.some(({ part }) => part === ClusterMachineStatuses.name),
    ...(machines === undefined ? {} : { machines }),
    ...(versions === undefined ? {} : { versions }),
    ...(talosTargets === undefined ? {} : { talosTargets }),
    ...backupsOf(of(EtcdBackupStoreStatuses.name)),
  };
}

/** What whoever runs this Omni provides: `omni:<host name>`, of a target like `omni/omni.example.org:8443`. */
export function capabilityOf(target: string): string {
  return `omni:${target.slice("omni/".length).replace(/:\d+$/, "")}`;
}

/** The id in an address like `omni/Clusters/prod`; it may hold slashes. */
export function idOf(address: string): string {
  return address.split("/").slice(2).join("/");
}

function byId<T>(found: readonly ObservedResource[] | undefined, read: (attributes: JsonRecord) => T): ReadonlyMap<string, T> | undefined {
  return found === undefined ? undefined : new Map(found.map(({ address, attributes }) => [idOf(address), read(attributes)] as const));
}

function machinesOf(
  members: readonly ObservedResource[] | undefined,
  statuses: readonly ObservedResource[] | undefined,
): Machine[] | undefined {
  if (members === undefined) return undefined;
  const known = new Map((statuses ?? []).map(({ address, attributes }) => [idOf(address), attributes] as const));
  return members
    .map(({ address, attributes }): Machine => {
      const id = idOf(address);
      const { name, connected } = known.get(id) ?? {};
      const { cluster, set, controlPlane, ready, since } = attributes;
      return {
        id,
        name: typeof name === "string" && name !== "" ? name : id,
        cluster: typeof cluster === "string" ? cluster : "",
        set: typeof set === "string" ? set : "",
        controlPlane: controlPlane === true,
        ready: ready === true,
        connected: connected === true,
        since: typeof since === "string" ? since : "",
      };
    })
    .toSorted((a, b) => Number(b.controlPlane) - Number(a.controlPlane) || compareText(a.set, b.set) || compareText(a.name, b.name));
}

function backupsOf(found: readonly ObservedResource[] | undefined): Pick<Facts, "backups"> {
  const { store, error } = found?.[0]?.attributes ?? {};
  return typeof store === "string" && typeof error === "string" ? { backups: { store, error } } : {};
}

/** Why Omni can put no backup of etcd anywhere, by its own words; undefined where it can. */
export function storeLacks({ store, error }: NonNullable<Facts["backups"]>): Words | undefined {
  if (error !== "") return say`${store}: ${error}`;
  return store === "disabled" || store === "" ? say`${store === "" ? "none" : store}` : undefined;
}

function texts(value: JsonRecord[string] | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
