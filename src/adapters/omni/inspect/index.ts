/** What a look at Omni says of clusters and classes beyond their resources; in few lists, and must not compare resources. */
import type { Diagnostic } from "../../../core/diagnostics.ts";
import type { ComponentName, Reading } from "../../../core/model.ts";
import { findingOf } from "../../../core/rule.ts";
import { list, say, type Words } from "../../../core/words.ts";
import type { Inspected, Wanted } from "../../adapter.ts";
import type { OmniClient } from "../client/client.ts";
import type { Resource, ResourceType } from "../client/resource.ts";
import { liveRules } from "../live-rules.ts";
import { unknownOf } from "../observe.ts";
import type { Asked } from "../remembered.ts";
import { TalosVersions } from "../schema/server.ts";
import { EtcdBackupStatuses, InfraProviderStatuses } from "../schema/status.ts";
import { Clusters, MachineClasses, MachineRequests, MachineSets } from "../schema/wanted.ts";
import { backupsThatAreMissing } from "./backups.ts";
import { againstRegistered, olderMachines } from "./classes.ts";
import { classesThatAreMissing, versionsThatAreMissing } from "./clusters.ts";

/** A list, or undefined where it could not be read: then a line says so. */
type Lists = <Spec>(type: ResourceType<Spec>, what: string) => Promise<readonly Resource<Spec>[] | undefined>;

/** What the look at the resources gave, and when this one is. */
export interface Looked {
  readonly have: readonly Reading[];
  readonly now: Date;
}

/** See {@link Adapter.inspect}. `client` shares its lists with the look at the resources. */
export async function inspect(want: Wanted, { clusters, classes }: Asked, client: OmniClient, looked: Looked): Promise<Inspected> {
  const names = new Set(want.resources.map(({ component }) => component));
  const [first] = [...names].toSorted();
  if (first === undefined) return { diagnostics: [], notChecked: [] };
  const unseen: Words[] = [];
  const lists: Lists = async (type, what) => {
    try {
      return await client.list(type);
    } catch (error) {
      unseen.push(say`${[what]}: ${unknownOf(error).message}`);
      return undefined;
    }
  };
  const mine = { clusters: clusters.filter(inside), classes: classes.filter(inside), all: classes };
  const backups = () => lists(EtcdBackupStatuses, "whether etcd was backed up lately");
  const found = [
    ...(await ofClusters(mine, lists)),
    ...(await ofClasses(mine, lists)),
    ...(await backupsThatAreMissing(want, looked.have, backups, looked.now)),
  ];
  const server = await ofServer(first, client).catch((error: unknown): Diagnostic[] => {
    unseen.push(say`Omni's version: ${unknownOf(error).message}`);
    return [];
  });
  return { diagnostics: [...found, ...server], notChecked: unseen.map((words) => ({ component: first, words })) };

  function inside({ component }: { readonly component: ComponentName }): boolean {
    return names.has(component);
  }
}

interface Mine extends Pick<Asked, "clusters" | "classes"> {
  /** Those of the whole change. */
  readonly all: Asked["classes"];
}

async function ofClusters({ clusters, all }: Mine, lists: Lists): Promise<Diagnostic[]> {
  if (clusters.length === 0) return [];
  const [there, existing, versions] = await Promise.all([
    lists(MachineClasses, "whether the machine classes exist"),
    lists(Clusters, "whether the versions are on offer"),
    lists(TalosVersions, "whether the versions are on offer"),
  ]);
  return [
    ...(there === undefined ? [] : classesThatAreMissing(clusters, new Set([...there, ...all].map(({ id }) => id)))),
    ...(existing === undefined || versions === undefined
      ? []
      : versionsThatAreMissing(clusters, new Set(existing.map(({ id }) => id)), versions)),
  ];
}

async function ofClasses({ classes }: Mine, lists: Lists): Promise<Diagnostic[]> {
  const made = classes.filter(({ autoProvision }) => autoProvision !== undefined);
  if (made.length === 0) return [];
  const [providers, there, sets, requests] = await Promise.all([
    lists(InfraProviderStatuses, "whether the provider takes the data of its classes"),
    lists(MachineClasses, "whether the provider takes the data of its classes"),
    lists(MachineSets, "whether machines were made from an older class"),
    lists(MachineRequests, "whether machines were made from an older class"),
  ]);
  return [
    ...(providers === undefined ? [] : againstRegistered(made, providers, there ?? [])),
    ...(sets === undefined || requests === undefined ? [] : olderMachines(made, sets, requests)),
  ];
}

/** Of the whole Omni, so that it is said once: at the first component. */
async function ofServer(component: ComponentName, client: OmniClient): Promise<Diagnostic[]> {
  const { version, api, newer } = await client.server();
  const ends = client.warnings().map((warning) => findingOf(liveRules.runsOut, { component, ...warning }));
  const what = say`This Omni is ${version} (interface ${api}); what is known here ends with ${list([["1.11"]])}.`;
  return newer ? [...ends, findingOf(liveRules.newer, { component, what })] : ends;
}
