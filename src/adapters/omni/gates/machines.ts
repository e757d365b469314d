/** Whether a cluster, or one machine set of it, has all its machines and they are well; must not wait. */
import { list, say, type Words } from "../../../core/words.ts";
import type { OmniClient } from "../client/client.ts";
import { ClusterMachineStatuses, ClusterStatuses, MachineSetStatuses } from "../schema/status.ts";
import { Clusters, ConfigPatches, MachineSetNodes, MachineSets } from "../schema/wanted.ts";
import { saysNoCni } from "./cni.ts";
import type { Look } from "./look.ts";
import { CLUSTER, MACHINE_SET } from "../labels.ts";

type Member = Awaited<ReturnType<typeof membersOf>>[number];
type Fits = (labels: Readonly<Record<string, string>>) => boolean;

/** The cluster as a whole. Without machines there is nothing to wait for. */
export async function lookAtCluster(client: OmniClient, id: string): Promise<Look> {
  if ((await client.find(Clusters, id)) === undefined) return { is: "not-yet", detail: say`there is no cluster ${id}` };
  const asked = await machinesAsked(client, (labels) => labels[CLUSTER] === id);
  if (asked === 0) return { is: "nothing", detail: say`the cluster asks for no machines` };
  const status = (await client.find(ClusterStatuses, id))?.spec;
  if (status === undefined) return { is: "not-yet", detail: say`Omni says nothing of it yet` };
  const { machines, phase, ready } = status;
  const detail = say`${[phase]}, ${machines.healthy} of ${Math.max(asked ?? 0, machines.requested)} machines healthy`;
  if (asked !== undefined && machines.requested < asked) return { is: "not-yet", detail };
  if (ready && phase === "running") return { is: "well", detail };
  if (!(await isWithoutCni(client, id))) return { is: "not-yet", detail };
  const without = await wellWithoutCni(client, asked, (labels) => labels[CLUSTER] === id);
  if (!status.kubernetesAPIReady) return { is: "not-yet", detail: say`its Kubernetes API does not answer yet; ${without.detail}` };
  return without;
}

/** One machine set. */
export async function lookAtMachineSet(client: OmniClient, id: string): Promise<Look> {
  const set = await client.find(MachineSets, id);
  if (set === undefined) return { is: "not-yet", detail: say`there is no machine set ${id}` };
  const asked = await machinesAsked(client, (labels, own) => own === id || labels[MACHINE_SET] === id);
  if (asked === 0) return { is: "nothing", detail: say`the set asks for no machines` };
  const status = (await client.find(MachineSetStatuses, id))?.spec;
  if (status === undefined) return { is: "not-yet", detail: say`Omni says nothing of it yet` };
  const { machines, phase, ready, error, locked_updates: locked } = status;
  if (phase === "failed") return { is: "failed", detail: say`Omni gave up: ${error}` };
  const waiting = locked === 0 ? [] : say`; ${locked} locked, whose update waits`;
  const detail = say`${[phase]}, ${machines.healthy} of ${Math.max(asked ?? 0, machines.requested)} machines healthy${waiting}`;
  if (asked !== undefined && machines.requested < asked) return { is: "not-yet", detail };
  if (ready && phase === "running") return { is: "well", detail };
  if (!(await isWithoutCni(client, set.labels[CLUSTER] ?? ""))) return { is: "not-yet", detail };
  return wellWithoutCni(client, asked, (labels) => labels[MACHINE_SET] === id);
}

/** How many machines the sets that fit ask for; undefined where one takes whatever its class has. */
export async function machinesAsked(
  client: OmniClient,
  fits: (labels: Readonly<Record<string, string>>, id: string) => boolean,
): Promise<number | undefined> {
  const sets = (await client.list(MachineSets)).filter(({ labels, id }) => fits(labels, id));
  if (sets.some(({ spec }) => spec.machine_allocation?.allocation_type === "unlimited")) return undefined;
  const byClass = sets.reduce((sum, { spec }) => sum + (spec.machine_allocation?.machine_count ?? 0), 0);
  const named = new Set(sets.filter(({ spec }) => spec.machine_allocation === undefined).map(({ id }) => id));
  const nodes = named.size === 0 ? [] : await client.list(MachineSetNodes);
  return byClass + nodes.filter(({ labels }) => named.has(labels[MACHINE_SET] ?? "")).length;
}

/** Whether a patch of the cluster says that it has no network of its own. */
export async function isWithoutCni(client: OmniClient, cluster: string): Promise<boolean> {
  const patches = await client.list(ConfigPatches);
  return patches.some(({ labels, spec }) => labels[CLUSTER] === cluster && saysNoCni(spec.data));
}

/**
 * Nodes are never ready before somebody installs a network into the cluster, and Omni never calls such machines healthy:
 * what can be asked is whether Talos runs on all of them with their present configuration.
 */
async function wellWithoutCni(client: OmniClient, asked: number | undefined, fits: Fits): Promise<Look> {
  const members = await membersOf(client, fits);
  const behind = members.filter((member) => !isRunning(member));
  const many = Math.max(asked ?? 0, members.length);
  const base = say`no CNI in the cluster, so nodes are not asked for; Talos runs on ${members.length - behind.length} of ${many} machines`;
  if (members.length === 0 || members.length < many || behind.length > 0) return { is: "not-yet", detail: withNames(base, behind) };
  return { is: "well", detail: base };
}

async function membersOf(client: OmniClient, fits: Fits) {
  return (await client.list(ClusterMachineStatuses)).filter(({ labels }) => fits(labels));
}

function isRunning({ spec }: Member): boolean {
  return spec.stage === "running" && spec.config_up_to_date && spec.last_config_error === "" && !spec.is_removed;
}

function withNames(
  detail: Words,
  behind: readonly { readonly id: string; readonly spec: { readonly last_config_error: string } }[],
): Words {
  if (behind.length === 0) return detail;
  const names = behind
    .slice(0, 3)
    .map(({ id, spec }) => (spec.last_config_error === "" ? say`${id}` : say`${id} (${spec.last_config_error})`));
  return say`${detail}, not yet on ${list(names)}`;
}
