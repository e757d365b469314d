/** The machines that a provider made for one cluster, with their requests, as Omni has them now; reads only. */
import { compareText } from "../../../core/diagnostics.ts";
import type { OmniClient } from "../client/client.ts";
import type { Resource } from "../client/resource.ts";
import { otherwise } from "../classes/given.ts";
import { isObject } from "../client/resource.ts";
import { ClusterMachineStatuses, MachineRequestStatuses, MachineStatuses } from "../schema/status.ts";
import { MachineClasses, MachineRequests, MachineSetNodes, MachineSets } from "../schema/wanted.ts";
import { CLUSTER, CONTROL_PLANE, LOCKED, REQUEST_SET } from "../labels.ts";

/** Stages of a machine that is new in its cluster. */
const NEW: ReadonlySet<string> = new Set(["unknown", "booting", "installing", "configuring"]);

/** One machine request and what became of it. */
export interface Member {
  readonly request: string;
  /** The machine's id; empty until the provider has made it. */
  readonly machine: string;
  /** Its host name, its id, or its request's, whichever is the first that is known. */
  readonly name: string;
  readonly set: string;
  readonly controlPlane: boolean;
  /** RFC 3339: since when it is asked for. */
  readonly since: string;
  /**
   * `here`: a member that runs; `unready`: one that does not, or does something else; `coming`: not made, or not
   * installed yet; `leaving`: on its way out of the cluster; `out`: it
   * has left, and its request is still there; `ending`: its request goes.
   */
  readonly is: "here" | "unready" | "coming" | "leaving" | "out" | "ending";
  readonly locked: boolean;
  /** What it has otherwise than its class says now. */
  readonly old: readonly string[];
}

/** A machine set of the cluster. */
export interface MemberSet {
  readonly id: string;
  readonly controlPlane: boolean;
  /** The provider that makes its machines; absent where nobody makes them. */
  readonly provider?: string;
  readonly count: number;
}

export interface Members {
  readonly sets: readonly MemberSet[];
  /** Oldest first. */
  readonly members: readonly Member[];
}

/** All machine requests of `cluster`. Rejects with an OmniError where something could not be listed. */
export async function membersOf(client: OmniClient, cluster: string): Promise<Members> {
  const [sets, classes, requests, made, nodes, inside, machines] = await Promise.all([
    client.list(MachineSets),
    client.list(MachineClasses),
    client.list(MachineRequests),
    client.list(MachineRequestStatuses),
    client.list(MachineSetNodes),
    client.list(ClusterMachineStatuses),
    client.list(MachineStatuses),
  ]);
  const provisions = new Map(classes.map(({ id, raw }) => [id, raw["auto_provision"]] as const));
  const mine = sets.filter(({ labels }) => labels[CLUSTER] === cluster);
  const byId = <T extends Resource>(all: readonly T[]): ReadonlyMap<string, T> => new Map(all.map((one) => [one.id, one] as const));
  const [statusOf, nodeOf, insideOf, machineOf] = [byId(made), byId(nodes), byId(inside), byId(machines)];
  const members = mine.flatMap(({ id, spec, labels }): Member[] => {
    const given = provisions.get(spec.machine_allocation?.name ?? "");
    const own = requests.filter((request) => request.labels[REQUEST_SET] === id);
    return own.map((request): Member => {
      const machine = statusOf.get(request.id)?.spec.id ?? "";
      const [node, member] = [nodeOf.get(machine), insideOf.get(machine)];
      const name = machineOf.get(machine)?.spec.network.hostname ?? "";
      return {
        request: request.id,
        machine,
        name: [name, machine, request.id].find((one) => one !== "") ?? "",
        set: id,
        controlPlane: Object.hasOwn(labels, CONTROL_PLANE),
        since: request.created,
        is: standing(request, machine, node, member),
        locked: Object.hasOwn(node?.annotations ?? {}, LOCKED),
        old: given !== undefined && isObject(given) ? otherwise(request.raw, given) : [],
      };
    });
  });
  return {
    sets: mine.map(({ id, labels, spec }) => {
      const given = provisions.get(spec.machine_allocation?.name ?? "");
      const provider = given !== undefined && isObject(given) ? given["provider_id"] : undefined;
      return {
        id,
        controlPlane: Object.hasOwn(labels, CONTROL_PLANE),
        count: spec.machine_allocation?.machine_count ?? 0,
        ...(typeof provider === "string" ? { provider } : {}),
      };
    }),
    members: members.toSorted((a, b) => compareText(a.since, b.since) || compareText(a.request, b.request)),
  };
}

function standing(
  request: Resource,
  machine: string,
  node: Resource | undefined,
  member: Resource<{ readonly ready: boolean; readonly stage: string }> | undefined,
): Member["is"] {
  if (request.tearingDown) return "ending";
  if (machine === "" || (member === undefined && node?.tearingDown === false)) return "coming";
  if (node === undefined && member === undefined) return "out";
  if (node === undefined || node.tearingDown) return "leaving";
  if (member === undefined || NEW.has(member.spec.stage)) return "coming";
  return member.spec.ready ? "here" : "unready";
}
