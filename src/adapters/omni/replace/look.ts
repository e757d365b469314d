/** What replacing machines would do, and everything that is against it, as Omni has it now; reads only. */
import { compareText } from "../../../core/diagnostics.ts";
import { list, say, type Words } from "../../../core/words.ts";
import { closest } from "../../../specs/closest.ts";
import type { ReplaceLook, ReplaceWish } from "../../replacer.ts";
import type { OmniClient } from "../client/client.ts";
import { lookAtCluster } from "../gates/machines.ts";
import { lookAtUpgrade } from "../gates/upgrade.ts";
import type { Look } from "../gates/look.ts";
import { InfraProviderCombinedStatuses } from "../schema/status.ts";
import { Clusters } from "../schema/wanted.ts";
import { longhornOn, type OnDisk } from "./longhorn.ts";
import { membersOf, type Member, type Members, type MemberSet } from "./members.ts";
import { replacementSteps } from "./steps.ts";
import { CLUSTER_LOCKED } from "../labels.ts";

/** With fewer, etcd has no member to spare while one is made anew. */
const FEWEST_PLANES = 3;

type Refusal = Extract<ReplaceLook, { readonly status: "refused" }>["refusals"][number];

/** See {@link Replacer.look}. */
export async function lookAtReplacing(client: OmniClient, target: string, wish: ReplaceWish): Promise<ReplaceLook> {
  const { cluster } = wish;
  const found = await client.find(Clusters, cluster);
  if (found === undefined || found.tearingDown) return refused([await noCluster(client, cluster, found !== undefined)]);
  const all = await membersOf(client, cluster);
  const picked = wish.is === "machine" ? pickMachine(all, wish.machine, cluster) : pickSet(all, wish.set, cluster);
  if ("because" in picked) return refused([picked]);
  const { set, members } = picked;
  const settled = all.members.every(({ is }) => is === "here" || is === "unready");
  if (members.length === 0 && settled)
    return { status: "nothing", says: say`Every machine of ${set.id} is of its class as it is now: nothing to replace.` };
  const looks = settled ? [await lookAtCluster(client, cluster), await lookAtUpgrade(client, cluster)] : [];
  const against = [
    ...(Object.hasOwn(found.annotations, CLUSTER_LOCKED) ? [locked(cluster)] : []),
    ...looks.filter(({ is }) => is !== "well").map((look) => degraded(cluster, look)),
    ...(await silentProvider(client, set)),
    ...members.filter((one) => one.locked).map((one) => lockedMachine(one)),
    ...(set.controlPlane ? quorum(set, all, members) : []),
  ];
  if (against.length > 0) return refused(against);
  const staying = members.filter(({ is }) => is === "here");
  const onDisk: OnDisk = staying.length === 0 ? { says: [], only: [] } : await longhornOn(client, cluster, staying);
  return {
    status: "ready",
    component: `Cluster/${cluster}`,
    says: [...whatHappens(set, members, cluster), ...onDisk.says],
    ...(members.some(({ is }) => is !== "ending") ? { typed: typedFor(wish, members) } : {}),
    guards: [
      ...(set.controlPlane && set.count < FEWEST_PLANES && members.length > 0 ? [fewPlanes(cluster, set)] : []),
      ...(onDisk.only.length === 0 ? [] : [onlyReplica(cluster, onDisk.only)]),
    ],
    steps: replacementSteps({ cluster, target, set, members, planes: all.members.filter((one) => one.controlPlane) }),
  };
}

interface Picked {
  readonly set: MemberSet;
  readonly members: readonly Member[];
}

function pickSet({ sets, members }: Members, id: string, cluster: string): Picked | Refusal {
  const set = sets.find((one) => one.id === id);
  if (set === undefined) {
    const names = sets.map((one) => one.id);
    const near = closest(id, names) ?? names.find((name) => name === `${cluster}-${id}`);
    const known = list(names.map((name) => say`${name}`));
    return {
      because: say`cluster ${cluster} has no machine set ${id}`,
      fix: near === undefined ? say`It has ${known}.` : say`Did you mean ${near}?`,
    };
  }
  // What is on its way already goes first, so that never two are away at once.
  const old = members.filter((one) => one.set === id && (one.old.length > 0 || one.is === "ending" || one.is === "leaving"));
  const begun = ({ is }: Member): number => Number(is !== "ending" && is !== "leaving" && is !== "out");
  return made(
    set,
    old.toSorted((a, b) => begun(a) - begun(b)),
  );
}

function pickMachine({ sets, members }: Members, name: string, cluster: string): Picked | Refusal {
  const fits = members.filter((one) => [one.name, one.machine, one.request].includes(name));
  const [member, other] = fits;
  if (member === undefined) {
    const names = members.map((one) => one.name);
    const near = closest(name, names);
    const known = list(
      names
        .toSorted(compareText)
        .slice(0, 12)
        .map((one) => say`${one}`),
    );
    return {
      because: say`no machine ${name} of cluster ${cluster} was made by a provider`,
      fix:
        near !== undefined
          ? say`Did you mean ${near}?`
          : names.length === 0
            ? say`Only such machines can be made anew.`
            : say`These were: ${known}.`,
    };
  }
  if (other !== undefined)
    return {
      because: say`${fits.length} machines of cluster ${cluster} are called ${name}`,
      fix: say`Name it by its id: ${list(fits.map(({ machine, request }) => say`${machine === "" ? request : machine}`))}.`,
    };
  const set = sets.find((one) => one.id === member.set);
  return set === undefined ? { because: say`no machine set ${member.set} is left`, fix: say`Start again.` } : made(set, [member]);
}

/** Only what a provider made can be made again. */
function made(set: MemberSet, members: readonly Member[]): Picked | Refusal {
  if (set.provider !== undefined) return { set, members };
  return {
    because: say`the machines of ${set.id} are not made by a provider, so none can be made anew`,
    fix: say`${"omnictl cluster machine delete"} takes one out of its cluster and wipes it.`,
  };
}

function refused(refusals: readonly Refusal[]): ReplaceLook {
  return { status: "refused", refusals };
}

async function noCluster(client: OmniClient, cluster: string, goes: boolean): Promise<Refusal> {
  if (goes) return { because: say`cluster ${cluster} is being removed`, fix: say`There is nothing to replace in it.` };
  const near = closest(
    cluster,
    (await client.list(Clusters)).map(({ id }) => id),
  );
  return { because: say`there is no cluster ${cluster}`, fix: near === undefined ? say`Correct the name.` : say`Did you mean ${near}?` };
}

function locked(cluster: string): Refusal {
  return {
    because: say`cluster ${cluster} is locked`,
    fix: say`${`omnictl cluster unlock ${cluster}`} takes that back, if its owner agrees.`,
  };
}

function lockedMachine({ name, machine }: Member): Refusal {
  return {
    because: say`machine ${name} is locked`,
    fix: say`${`omnictl cluster machine unlock ${machine}`} takes that back, if its owner agrees.`,
  };
}

function degraded(cluster: string, { detail }: Look): Refusal {
  return {
    because: say`cluster ${cluster} is not well: ${detail}`,
    fix: say`Wait until it is, or mend it: no machine is taken out of a cluster that misses one already.`,
  };
}

async function silentProvider(client: OmniClient, { provider = "" }: MemberSet): Promise<Refusal[]> {
  const health = (await client.find(InfraProviderCombinedStatuses, provider))?.spec.health;
  if (health?.connected === true) return [];
  const why = health?.error === undefined || health.error === "" ? [] : say` (${health.error})`;
  return [
    { because: say`the provider ${provider} is not connected to Omni${why}, so nothing new would be made`, fix: say`Start it first.` },
  ];
}

/** What is not ready must not be needed. Members that are on their way out already have left. */
function quorum(set: MemberSet, { members: all }: Members, members: readonly Member[]): Refusal[] {
  if (members.every(({ is }) => is === "ending")) return [];
  if (set.count < 2)
    return [
      {
        because: say`${set.id} has the only control plane: etcd, and all that Kubernetes keeps in it, would go with it`,
        fix: say`Give the set a ${"size"} of 3 first.`,
      },
    ];
  const planes = all.filter((one) => one.set === set.id);
  const [first] = members;
  const others = planes.filter((one) => one.request !== first?.request && one.is === "here").length;
  const needed = Math.floor(set.count / 2) + 1;
  // Of two members both are needed as long as there are two: that is what has to be acknowledged.
  if (set.count < FEWEST_PLANES ? others >= 1 : others >= needed) return [];
  return [
    {
      because: say`without ${first?.name ?? ""} etcd has ${others} of ${set.count} members ready, and needs ${needed}`,
      fix: say`Wait until the other control planes are ready.`,
    },
  ];
}

function fewPlanes(cluster: string, { id, count }: MemberSet): Extract<ReplaceLook, { readonly status: "ready" }>["guards"][number] {
  return {
    id: `control-planes-below-three:Cluster/${cluster}`,
    message: say`${id} has ${count} control planes: while one is made anew a single other one holds etcd, and nothing may happen to it.`,
    fix: say`Give the set a ${"size"} of 3 first, or take an etcd backup and acknowledge it.`,
  };
}

function onlyReplica(cluster: string, volumes: readonly string[]): Extract<ReplaceLook, { readonly status: "ready" }>["guards"][number] {
  return {
    id: `longhorn-only-replica:Cluster/${cluster}`,
    message: say`The only replica of ${list(volumes.map((one) => say`${one}`))} is on a machine that goes: Longhorn has no other.`,
    fix: say`Give each a second replica and wait until it is there, or acknowledge that it is lost.`,
  };
}

function typedFor(wish: ReplaceWish, [first]: readonly Member[]): string {
  return wish.is === "machine-set" ? wish.set : (first?.name ?? wish.machine);
}

function whatHappens(set: MemberSet, members: readonly Member[], cluster: string): Words[] {
  if (members.length === 0) return [say`Machines of ${cluster} are still on their way: they are waited for.`];
  const many = members.length === 1 ? "1 machine" : `${members.length} machines`;
  const each = members.map(({ name, machine, request, old, is }): Words => {
    const ids = list([machine, request].filter((id) => id !== "" && id !== name).map((id) => say`${id}`));
    const why = old.length === 0 ? say`of its class as it is now` : say`still has the old ${list(old.map((field) => say`${field}`))}`;
    const begun = is === "leaving" || is === "out" || is === "ending" ? say`, on its way already` : [];
    return say`  ${name}${ids.length === 0 ? [] : say` (${ids})`}: ${why}${begun}`;
  });
  return [
    say`${[many]} of ${set.id} in cluster ${cluster} ${[members.length === 1 ? "is" : "are"]} made anew by ${set.provider ?? ""}, one at a time:`,
    ...each,
  ];
}
