/**
 * The way of a cluster from its versions to those that are wanted: Talos one minor a hop, then Kubernetes one minor a
 * hop, with Kubernetes first where the next Talos would not run the present one. Pure.
 *
 * Facts: Omni checks Kubernetes' step itself and Talos' step not at all (validations/version.go of siderolabs/omni
 * v1.9.3); what it offers are its TalosVersions and the `upgrade_versions` of a cluster's upgrade statuses.
 */
import { list, say, type Words } from "../../core/words.ts";
import type { OfferedVersion } from "./facts.ts";
import { parseVersion } from "./template/check.ts";

/** Both versions of a cluster, without `v`. */
export interface Versions {
  readonly talos: string;
  readonly kubernetes: string;
}

/** One hop: where it ends, and which of the two it moves. */
export interface Hop extends Versions {
  readonly moves: "talos" | "kubernetes";
}

/** The hops in order, the last one ends where it is wanted; or why there is no such way. */
export type Way = { readonly hops: readonly Hop[] } | { readonly refused: Words };

/** What is on offer; `undefined` where only Git was looked at, so that no version between is known by its patch number. */
export interface Offer {
  readonly versions: ReadonlyMap<string, OfferedVersion>;
  /** What Omni says the cluster may go to from where it is; absent where it says nothing. */
  readonly talosTargets?: readonly string[] | undefined;
}

/** More hops than this are a mistake in a version. */
const MOST_HOPS = 40;
/** Versions in one sentence. */
const MOST_SHOWN = 8;

/** The way from `from` to `to`; none at all where both are the same. */
export function wayBetween(from: Versions, to: Versions, offer: Offer | undefined): Way {
  const hops: Hop[] = [];
  let here = from;
  while (here.talos !== to.talos || here.kubernetes !== to.kubernetes) {
    if (hops.length === MOST_HOPS)
      return { refused: say`Between ${textOf(from)} and ${textOf(to)} lie more than ${MOST_HOPS} minor versions.` };
    const next = nextHop(here, to, offer, hops.length === 0);
    if ("refused" in next) return next;
    hops.push(next.hop);
    here = next.hop;
  }
  return { hops };
}

type Next = { readonly hop: Hop } | { readonly refused: Words };

function nextHop(here: Versions, to: Versions, offer: Offer | undefined, isFirst: boolean): Next {
  if (here.talos === to.talos) return kubernetesHop(here, to, offer);
  const talos = talosHop(here, to, offer, isFirst);
  if ("hop" in talos || here.kubernetes === to.kubernetes) return talos;
  // The next Talos may need a newer Kubernetes first.
  const kubernetes = kubernetesHop(here, to, offer);
  return "hop" in kubernetes && isForward(here.kubernetes, kubernetes.hop.kubernetes) ? kubernetes : talos;
}

function talosHop(here: Versions, to: Versions, offer: Offer | undefined, isFirst: boolean): Next {
  const target = stepTowards(here.talos, to.talos, offer === undefined ? undefined : usable(offer));
  if (target === undefined) {
    return { refused: say`Omni offers no Talos between ${here.talos} and ${to.talos} that would do for one minor version at a time.` };
  }
  const known = offer?.versions.get(target);
  if (offer !== undefined && known === undefined) {
    return { refused: say`Omni does not offer Talos ${target}. It offers ${some([...offer.versions.keys()])}.` };
  }
  const reachable = (isFirst ? offer?.talosTargets : undefined) ?? offer?.versions.get(here.talos)?.to;
  if (reachable !== undefined && !reachable.includes(target)) {
    return { refused: say`Omni does not let Talos ${here.talos} go to ${target}. From there it offers ${some(reachable)}.` };
  }
  if (known !== undefined && !known.kubernetes.includes(here.kubernetes)) {
    return { refused: say`Talos ${target} does not run Kubernetes ${here.kubernetes}. It runs ${some(known.kubernetes)}.` };
  }
  return { hop: { talos: target, kubernetes: here.kubernetes, moves: "talos" } };
}

function kubernetesHop(here: Versions, to: Versions, offer: Offer | undefined): Next {
  const runs = offer?.versions.get(here.talos)?.kubernetes;
  if (isForward(minorOf(to.kubernetes), minorOf(here.kubernetes))) {
    return { refused: say`Kubernetes does not go back from ${here.kubernetes} to the minor version of ${to.kubernetes}.` };
  }
  const target = stepTowards(here.kubernetes, to.kubernetes, runs);
  if (target === undefined || (runs !== undefined && !runs.includes(target))) {
    const what = target ?? say`any version between ${here.kubernetes} and ${to.kubernetes}`;
    return { refused: say`Talos ${here.talos} does not run Kubernetes ${what}. It runs ${some(runs ?? [])}.` };
  }
  return { hop: { talos: here.talos, kubernetes: target, moves: "kubernetes" } };
}

/**
 * `to` where it is at most one minor away, else the newest of the minor next to `here`; without a list that minor alone,
 * e.g. `1.35`. Undefined where the list has none.
 */
function stepTowards(here: string, to: string, offered: readonly string[] | undefined): string | undefined {
  const [from, wanted] = [parseVersion(here), parseVersion(to)];
  if (from === undefined || wanted === undefined || from.major !== wanted.major) return to;
  if (Math.abs(wanted.minor - from.minor) <= 1) return to;
  const minor = from.minor + Math.sign(wanted.minor - from.minor);
  if (offered === undefined) return `${from.major}.${minor}`;
  return offered
    .filter((one) => one.startsWith(`${from.major}.${minor}.`) && !one.includes("-"))
    .toSorted((a, b) => patchOf(a) - patchOf(b))
    .at(-1);
}

function usable({ versions }: Offer): string[] {
  return [...versions].filter(([, { old }]) => !old).map(([version]) => version);
}

function minorOf(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}

function patchOf(version: string): number {
  return parseVersion(version)?.patch ?? 0;
}

function isForward(from: string, to: string): boolean {
  return byVersion(from, to) < 0;
}

/** Older versions first. */
function byVersion(a: string, b: string): number {
  const [one, other] = [parseVersion(a), parseVersion(b)];
  if (one === undefined || other === undefined) return 0;
  return one.major - other.major || one.minor - other.minor || one.patch - other.patch;
}

/** The newest few. */
function some(versions: readonly string[]): Words {
  if (versions.length === 0) return say`none`;
  const newest = versions.toSorted(byVersion).toReversed();
  const more = newest.length - MOST_SHOWN;
  return [...list(newest.slice(0, MOST_SHOWN).map((one) => say`${one}`)), ...(more > 0 ? [` and ${more} more`] : [])];
}

function textOf({ talos, kubernetes }: Versions): string {
  return `Talos ${talos} with Kubernetes ${kubernetes}`;
}

/** Whether `here` lies between `from` and `to`, or is where it ends. */
export function isOnTheWay(from: string, here: string, to: string): boolean {
  return isForward(from, here) && (here === to || isForward(here, to));
}
