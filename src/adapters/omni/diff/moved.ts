/**
 * What a template left behind: resources under a number that moved, and resources that its file does not have any more;
 * pure, and must not say what that means.
 *
 * Ids of patches and manifests count: `200-cluster-prod-net` is the first patch of the cluster (200 and up) called `net`,
 * 400 and up are those of machine sets and machines. Whoever puts one in front renumbers the rest.
 */
import { sameJson } from "../../../core/canonical.ts";
import { partKey } from "../../../core/assume.ts";
import type { Address, ComponentName, DesiredResource, JsonRecord, ObservedResource } from "../../../core/model.ts";
import { idOf } from "../facts.ts";
import { type Context, isGoing, labelOf, type Seen } from "./context.ts";
import { CLUSTER, CLUSTER_MACHINE, MACHINE_SET } from "../labels.ts";

/** Types without machines of their own: what goes with them is a setting, which Git keeps. */
const SETTINGS: ReadonlySet<string> = new Set([
  "ConfigPatches",
  "MachineInstallDiskConfigs",
  "ExtensionsConfigurations",
  "KubernetesManifestGroups",
  "KubernetesHealthChecks",
  "KernelArgs",
]);
const MACHINES: ReadonlySet<string> = new Set(["MachineSets", "MachineSetNodes"]);

export interface LeftBehind extends Seen {
  readonly component: ComponentName;
  /** `setting`: configuration that goes; `machines`: machines die with it. */
  readonly what: "setting" | "machines";
}

export interface Leftovers {
  /** By key of the wanted resource: what it was under its former number or name. */
  readonly moved: ReadonlyMap<string, ObservedResource>;
  readonly left: readonly LeftBehind[];
}

/** Everything that templates of wanted clusters left behind. */
export function leftovers(context: Context): Leftovers {
  const gone = context.everything().filter((one) => isLeft(one, context));
  // Nothing moves into what is being removed: that goes on, and the new one is made beside it.
  const waiting = gone.filter(({ resource }) => !isGoing(resource));
  const moved = new Map<string, ObservedResource>();
  const taken = new Set<ObservedResource>();
  const missing = context.want.resources.filter(
    ({ target, part, address }) => context.all(target, part) !== undefined && context.seen(target, address) === undefined,
  );
  const pair = (fits: (wish: DesiredResource, old: Seen) => boolean): void => {
    for (const wish of missing) {
      const key = partKey(wish.target, wish.address);
      if (moved.has(key)) continue;
      const old = waiting.find(
        (one) => !taken.has(one.resource) && one.target === wish.target && one.part === wish.part && fits(wish, one),
      );
      if (old === undefined) continue;
      moved.set(key, old.resource);
      taken.add(old.resource);
    }
  };
  pair((wish, { resource }) => sameForm(wish, resource, (form) => [form.owner, form.name]));
  pair((wish, { resource }) => sameForm(wish, resource, (form) => [form.owner]) && sameJson(contentOf(wish), contentOf(resource)));
  const left = gone
    .filter(({ resource }) => !taken.has(resource))
    .flatMap((one): LeftBehind[] => {
      const { target, resource } = one;
      const cluster = context.clusterOf(target, resource.address, resource.attributes);
      const component = context.ownerOf(target, cluster) ?? context.was(target, resource.address)?.component;
      if (component === undefined) return [];
      return [{ ...one, component, what: MACHINES.has(one.part) ? "machines" : "setting" }];
    });
  return { moved, left };
}

/**
 * Whether it is of a wanted cluster, not wanted, and a template's: the file had it at the base or before, or its id says so.
 * What people made past the template under ids of their own is theirs. Whose it is now is what Omni says: a machine that
 * somebody took into a cluster of their own has left ours already.
 */
function isLeft(one: Seen, context: Context): boolean {
  const { target, part, resource } = one;
  const { address, attributes } = resource;
  if (!isStray(one, context)) return false;
  if (context.was(target, address) !== undefined || context.past(target, address) !== undefined) return true;
  return !isGoing(resource) && SETTINGS.has(part) && formOf(address, attributes) !== undefined;
}

/** Whether it is of a wanted cluster and of a type that templates make, and neither the files nor a tombstone name it. */
export function isStray({ target, part, resource }: Seen, context: Context): boolean {
  const { address, attributes } = resource;
  if (!SETTINGS.has(part) && !MACHINES.has(part)) return false;
  if (context.wanted(target, address) !== undefined || context.isBuried(target, part, address)) return false;
  // The choice of a disk is the machine's own: Omni keeps it when the machine leaves its cluster.
  const node: Address = `omni/MachineSetNodes/${idOf(address)}`;
  if (part === "MachineInstallDiskConfigs" && context.wanted(target, node) === undefined) return false;
  return context.ownerOf(target, context.clusterOf(target, address, attributes)) !== undefined;
}

interface Form {
  /** Whose it is, as ids say it: `cluster-prod`, `prod-workers`, `cm-<machine>`. */
  readonly owner: string;
  readonly name: string;
}

/** What an id says where it was made from a name and a number. */
function formOf(address: Address, attributes: JsonRecord): Form | undefined {
  const { annotations } = attributes;
  const name =
    typeof annotations === "object" && annotations !== null && !Array.isArray(annotations)
      ? (annotations as JsonRecord)["name"]
      : undefined;
  if (typeof name !== "string" || !/^omni\/(ConfigPatches|KubernetesManifestGroups)\//.test(address)) return undefined;
  const owner = ownerIn(attributes);
  const id = idOf(address).replace(/^\d{3,}-/, "");
  return id === `${owner}-${name}` ? { owner, name } : undefined;
}

function ownerIn(attributes: JsonRecord): string {
  const [machine, set, cluster] = [CLUSTER_MACHINE, MACHINE_SET, CLUSTER].map((label) => labelOf(attributes, label));
  if (machine !== undefined && machine !== "") return `cm-${machine}`;
  return set !== undefined && set !== "" ? set : `cluster-${cluster ?? ""}`;
}

function sameForm(wish: DesiredResource, old: ObservedResource, parts: (form: Form) => readonly string[]): boolean {
  const [is, was] = [formOf(wish.address, wish.attributes), formOf(old.address, old.attributes)];
  return is !== undefined && was !== undefined && sameJson(parts(is), parts(was));
}

function contentOf({ attributes }: Pick<ObservedResource, "attributes">): JsonRecord {
  return { spec: attributes["spec"] ?? {}, secrets: attributes["secrets"] ?? {} };
}
