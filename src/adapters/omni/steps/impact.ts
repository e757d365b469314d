/** What changes of a cluster mean for its machines and for the people who use it; pure. */
import type { Impact } from "../../../core/model.ts";
import { list, say, type Words } from "../../../core/words.ts";
import type { Machine } from "../facts.ts";
import type { Hop } from "../hops.ts";
import type { Reboot } from "./reboots.ts";

export const NONE: Impact = { interrupts: [], destroys: [], oneWay: false, notes: [] };

/** The machines of a cluster in the order in which they are gone through; undefined where nobody could see them. */
export type Machines = readonly Machine[] | undefined;

/** One hop. Hops of one kind say the same, so that it is read once. */
export function impactOfHop({ moves, talos }: Hop, machines: Machines, cluster: string): Impact {
  if (machines?.length === 0) return { ...NONE, notes: [say`${cluster} has no machines yet`] };
  if (moves === "talos") {
    return { ...NONE, ...rebooting(machines, cluster), notes: [say`each machine pulls the installer image of Talos ${talos}`] };
  }
  const alone = controlPlanesOf(machines).length === 1 ? [say`the Kubernetes API stops while its only control plane restarts`] : [];
  const whom = machines === undefined ? say`every machine` : count(machines);
  const pulls = say`${whom} ${[machines === undefined || machines.length === 1 ? "pulls" : "pull"]} the images of each Kubernetes on the way`;
  return { ...NONE, notes: [say`for Kubernetes no machine reboots: it restarts on one after the other`, ...alone, pulls] };
}

/** What reboots in which order, and what etcd does meanwhile. */
export function rebooting(machines: Machines, cluster: string): Pick<Impact, "interrupts" | "outage"> {
  if (machines === undefined) {
    const outage = say`Every machine of ${cluster} reboots, control planes first; which those are was not looked at`;
    return { interrupts: [`machines of ${cluster}`], outage };
  }
  if (machines.length === 0) return { interrupts: [] };
  const names = machines.map(({ name }) => name);
  const order = list(
    names.map((name) => say`${name}`),
    " → ",
  );
  const one = machines.length === 1;
  const outage = say`${[one ? "1 machine reboots" : `${machines.length} machines reboot one by one`]}: ${order}${etcd(controlPlanesOf(machines))}`;
  return { interrupts: names, outage };
}

/** Etcd answers while more than half of its members do. */
function etcd(planes: readonly Machine[]): Words {
  const all = planes.length;
  if (all === 0) return [];
  if (all === 1) return say`; etcd has one member, so there is no Kubernetes API while it reboots`;
  const quorum = Math.floor(all / 2) + 1;
  const ready = planes.filter((one) => one.ready).length;
  if (ready < all)
    return say`; etcd has ${ready} of ${all} members, needs ${quorum}, and loses one more with each control plane that reboots`;
  if (all - 1 < quorum) return say`; etcd needs both of its members, so there is no Kubernetes API while either reboots`;
  return say`; etcd never below ${all - 1} of ${all}`;
}

/** A change of configuration: what reboots for sure, and what may. */
export function impactOfSettings(
  machines: Machines,
  cluster: string,
  reboots: readonly { readonly reboot: Reboot; readonly scope: Machines }[],
): Impact {
  const those = (is: Reboot["is"]): readonly (typeof reboots)[number][] => reboots.filter(({ reboot }) => reboot.is === is);
  const [sure, perhaps] = [those("yes"), those("may")];
  if (sure.length === 0 && perhaps.length === 0) return { ...NONE, notes: [say`no machine reboots for it`] };
  const fields = (all: readonly (typeof reboots)[number][]): Words =>
    list([...new Set(all.flatMap(({ reboot }) => reboot.because))].map((name) => say`${name}`));
  const down = sure.length === 0 ? { interrupts: [] } : rebooting(union(machines, sure), cluster);
  const may = union(machines, perhaps)?.filter(({ name }) => !down.interrupts.includes(name));
  const whom = may === undefined ? say`machines of ${cluster}` : list(may.map(({ name }) => say`${name}`));
  return {
    ...NONE,
    ...down,
    notes: [
      ...(sure.length === 0 ? [] : [say`the reboots are for ${fields(sure)}`]),
      ...(perhaps.length === 0 || may?.length === 0 ? [] : [say`${whom} may reboot for ${fields(perhaps)}`]),
    ],
  };
}

/** The machines of all scopes, in the order of all. */
function union(machines: Machines, parts: readonly { readonly scope: Machines }[]): Machines {
  if (machines === undefined || parts.some(({ scope }) => scope === undefined)) return undefined;
  const ids = new Set(parts.flatMap(({ scope }) => scope?.map(({ id }) => id) ?? []));
  return machines.filter(({ id }) => ids.has(id));
}

/** Which machines go when a set shrinks: without a connection first, then the oldest (machine_set_node.go of siderolabs/omni). */
export function firstToGo(machines: readonly Machine[], many: number): readonly Machine[] {
  return machines.toSorted((a, b) => Number(a.connected) - Number(b.connected) || (a.since < b.since ? -1 : 1)).slice(0, many);
}

function controlPlanesOf(machines: Machines): readonly Machine[] {
  return (machines ?? []).filter(({ controlPlane }) => controlPlane);
}

function count(machines: readonly Machine[]): Words {
  return [machines.length === 1 ? "1 machine" : `${machines.length} machines`];
}
