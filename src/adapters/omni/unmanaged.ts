/** What is of a wanted cluster in Omni and in no file, and what a look could not tell, one line each; pure. */
import type { ComponentName, DesiredResource, JsonRecord, Reading } from "../../core/model.ts";
import { at, pointer } from "../../core/pointer.ts";
import { say, type Words } from "../../core/words.ts";
import type { Unclaimed, Wanted } from "../adapter.ts";
import { annotationOf, Context, isGoing, labelOf, type Seen } from "./diff/context.ts";
import { isStray, leftovers } from "./diff/moved.ts";
import { factsFor, idOf } from "./facts.ts";
import { CLUSTER_MACHINE, LOCKED, MACHINE_SET } from "./labels.ts";

interface Line {
  readonly component: ComponentName;
  readonly words: Words;
}

const DISABLED = pointer("aside", "labels", "omni.sidero.dev/disabled");
const LOCKED_ASIDE = pointer("aside", "annotations", LOCKED);

/**
 * See {@link Adapter.unmanaged}: what belongs to a cluster of these templates and stands in none of them, and what somebody
 * set past the template on what does. Clusters and classes that no file names are not told: these specs may be a part.
 */
export function unmanaged(want: Wanted, have: readonly Reading[]): Line[] {
  const context = new Context(want, have);
  const { moved, left } = leftovers(context);
  const ours = new Set([...left.map(({ resource }) => resource), ...moved.values()]);
  const foreign = context.everything().flatMap((seen): Line[] => {
    const { target, part, resource } = seen;
    const { address, attributes } = resource;
    if (ours.has(resource) || context.wanted(target, address) !== undefined || context.isBuried(target, part, address)) return [];
    const component = context.ownerOf(target, context.clusterOf(target, address, attributes));
    const words = component === undefined ? undefined : foreignWords(seen, context);
    return component === undefined || words === undefined ? [] : [{ component, words }];
  });
  return [...foreign, ...want.resources.flatMap((one) => setPast(one, context))];
}

const MACHINES_OWN: ReadonlySet<string> = new Set(["KernelArgs", "MachineInstallDiskConfigs"]);

/**
 * See {@link Adapter.unclaimed}: Omni does not say of a machine set or a patch who made it, so that Git's history has to.
 * Kernel arguments and the disk are a machine's own, and people set them too: those of templates alone carry the mark of templates.
 */
export function unclaimed(want: Wanted, have: readonly Reading[]): Unclaimed[] {
  const context = new Context(want, have);
  const { moved, left } = leftovers(context);
  const ours = new Set([...left.map(({ resource }) => resource), ...moved.values()]);
  return context.everything().flatMap((seen): Unclaimed[] => {
    const { target, part, resource } = seen;
    const { address, attributes, marked } = resource;
    if (ours.has(resource) || !isStray(seen, context) || (MACHINES_OWN.has(part) && !marked)) return [];
    const component = context.ownerOf(target, context.clusterOf(target, address, attributes));
    return component === undefined ? [] : [{ component, target, address }];
  });
}

function foreignWords({ target, part, resource }: Seen, context: Context): Words | undefined {
  const { address, attributes } = resource;
  const id = idOf(address);
  const end = isGoing(resource) ? say`, which is being removed` : [];
  switch (part) {
    case "ConfigPatches":
      return say`patch ${id} on ${scopeOf(attributes)}${end}; ${"omnictl cluster template sync"} would destroy it`;
    case "ExtensionsConfigurations":
      return say`extensions ${id} on ${scopeOf(attributes)}${end}; ${"omnictl cluster template sync"} would destroy them`;
    case "KubernetesManifestGroups":
      return say`manifests ${id}${end}`;
    case "KubernetesHealthChecks":
      return say`health check ${id}${end}`;
    case "MachineSets": {
      const machines = context.facts(target).machines?.filter(({ set }) => set === id);
      const many = machines === undefined ? [] : say` with ${machines.length} ${[machines.length === 1 ? "machine" : "machines"]}`;
      return say`machine set ${id}${many}${end}; ${"omnictl cluster template sync"} would destroy it and them`;
    }
    case "MachineSetNodes":
      return say`machine ${id} in set ${labelOf(attributes, MACHINE_SET)}${end}`;
    default:
      return undefined;
  }
}

function scopeOf(attributes: JsonRecord): Words {
  const [machine, set] = [labelOf(attributes, CLUSTER_MACHINE), labelOf(attributes, MACHINE_SET)];
  if (machine !== "") return say`machine ${machine}`;
  return set === "" ? say`the whole cluster` : say`machine set ${set}`;
}

/** Kept by every write of ours, and worth knowing: somebody counts on it. */
function setPast({ target, address, component, part }: DesiredResource, context: Context): Line[] {
  const attributes = context.seen(target, address)?.attributes;
  if (attributes === undefined) return [];
  const id = idOf(address);
  if (part === "ConfigPatches" && at(attributes, DISABLED) !== undefined)
    return [{ component, words: say`that patch ${id} is switched off; ${"omnictl cluster template sync"} would switch it on` }];
  if (part === "MachineSetNodes" && at(attributes, LOCKED_ASIDE) !== undefined)
    return [
      {
        component,
        words: say`the lock on machine ${id}${noteOf(annotationOf(attributes, LOCKED))}; ${"omnictl cluster template sync"} would take it away`,
      },
    ];
  return [];
}

function noteOf(text: string | undefined): Words {
  return text === undefined || text === "" ? [] : say` (${text})`;
}

/** What each fact is for, by type. */
const FOR: Readonly<Record<string, Words>> = {
  ClusterMachineStatuses: say`which machines a change reaches`,
  MachineStatuses: say`names of machines`,
  MachineSets: say`which machine sets use a class`,
  TalosVersions: say`which versions Omni offers`,
  EtcdBackupStoreStatuses: say`whether etcd can be backed up first`,
  TalosUpgradeStatuses: say`where Talos can go from here`,
};

/** See {@link Adapter.notSeen}: facts that a plan is told with and that Omni did not give, though it gave the rest. */
export function notSeen(want: Wanted, have: readonly Reading[]): Line[] {
  const parts = [...want.resources, ...want.absences];
  const facts = new Set(factsFor(parts.map(({ part }) => part)).map(({ name }) => name));
  return have.flatMap((reading) => {
    const what = FOR[reading.part];
    if (reading.status !== "unknown" || what === undefined || !facts.has(reading.part)) return [];
    const components = new Set(parts.filter(({ target }) => target === reading.target).map(({ component }) => component));
    return [...components].map((component) => ({ component, words: say`${what} (${reading.because.message})` }));
  });
}
