/** What is wanted and what was seen, indexed for one comparison; must not compare. */
import { partKey } from "../../../core/assume.ts";
import type { Address, ComponentName, DesiredResource, JsonRecord, ObservedResource, Reading } from "../../../core/model.ts";
import { at, pointer } from "../../../core/pointer.ts";
import type { Wanted } from "../../adapter.ts";
import { factsIn, idOf, type Facts } from "../facts.ts";
import { CLUSTER, LOCKED } from "../labels.ts";

type Complete = Extract<Reading, { readonly status: "complete" }>;

/** A seen resource with where it was seen. */
export interface Seen {
  readonly target: string;
  readonly part: string;
  readonly resource: ObservedResource;
}

export class Context {
  readonly want: Wanted;
  readonly #readings: ReadonlyMap<string, Complete>;
  readonly #seen: ReadonlyMap<string, ObservedResource>;
  readonly #wanted: ReadonlyMap<string, DesiredResource>;
  readonly #was: ReadonlyMap<string, DesiredResource>;
  readonly #past: ReadonlyMap<string, DesiredResource>;
  readonly #facts = new Map<string, Facts>();
  readonly #locked = new Map<string, readonly ObservedResource[]>();
  readonly #have: readonly Reading[];

  constructor(want: Wanted, have: readonly Reading[]) {
    this.want = want;
    this.#have = have;
    const complete = have.filter((one) => one.status === "complete");
    this.#readings = new Map(complete.map((one) => [partKey(one.target, one.part), one] as const));
    this.#seen = new Map(complete.flatMap(({ target, resources }) => resources.map((one) => [partKey(target, one.address), one] as const)));
    const keyed = (all: readonly DesiredResource[]): ReadonlyMap<string, DesiredResource> =>
      new Map(all.map((one) => [partKey(one.target, one.address), one] as const));
    this.#wanted = keyed(want.resources);
    this.#was = keyed(want.was ?? []);
    this.#past = keyed(want.past ?? []);
  }

  /** Everything of a type; undefined where it was not read, or not whole. */
  all(target: string, part: string): readonly ObservedResource[] | undefined {
    return this.#readings.get(partKey(target, part))?.resources;
  }

  /** Everything that was seen, with its type. */
  everything(): readonly Seen[] {
    return [...this.#readings.values()].flatMap(({ target, part, resources }) => resources.map((resource) => ({ target, part, resource })));
  }

  seen(target: string, address: Address): ObservedResource | undefined {
    return this.#seen.get(partKey(target, address));
  }

  wanted(target: string, address: Address): DesiredResource | undefined {
    return this.#wanted.get(partKey(target, address));
  }

  was(target: string, address: Address): DesiredResource | undefined {
    return this.#was.get(partKey(target, address));
  }

  /** What a commit before the base asked for; never what the base or the files still do. */
  past(target: string, address: Address): DesiredResource | undefined {
    return this.#past.get(partKey(target, address));
  }

  facts(target: string): Facts {
    const known = this.#facts.get(target) ?? factsIn(this.#have, target);
    this.#facts.set(target, known);
    return known;
  }

  /** The machines in sets that somebody locked, whether a file or a person did. */
  lockedMachines(target: string): readonly ObservedResource[] {
    const known =
      this.#locked.get(target) ??
      (this.all(target, "MachineSetNodes") ?? []).filter(({ attributes }) => annotationOf(attributes, LOCKED) !== undefined);
    this.#locked.set(target, known);
    return known;
  }

  /** The component whose template describes a cluster; undefined for one that no template describes. */
  ownerOf(target: string, cluster: string): ComponentName | undefined {
    return this.wanted(target, `omni/Clusters/${cluster}`)?.component;
  }

  /** The cluster that a resource belongs to; empty where it belongs to none. */
  clusterOf(target: string, address: Address, attributes: JsonRecord): string {
    if (address.startsWith("omni/Clusters/")) return idOf(address);
    const cluster = labelOf(attributes, CLUSTER);
    if (cluster !== "" || !/^omni\/(KernelArgs|MachineInstallDiskConfigs)\//.test(address)) return cluster;
    const node: Address = `omni/MachineSetNodes/${idOf(address)}`;
    return labelOf(this.wanted(target, node)?.attributes ?? this.seen(target, node)?.attributes ?? {}, CLUSTER);
  }

  /** Whether a tombstone names it. */
  isBuried(target: string, part: string, address: Address): boolean {
    return this.want.absences.some((one) => one.target === target && one.part === part && one.only?.includes(idOf(address)) === true);
  }
}

/** The value of a label; empty where there is none. */
export function labelOf(attributes: JsonRecord, label: string): string {
  const value = at(attributes, pointer("labels", label));
  return typeof value === "string" ? value : "";
}

/** An annotation of Omni's own, whether a file asked for it or not; undefined where there is none. */
export function annotationOf(attributes: JsonRecord, name: string): string | undefined {
  const value = at(attributes, pointer("annotations", name)) ?? at(attributes, pointer("aside", "annotations", name));
  return typeof value === "string" ? value : undefined;
}

export function isGoing({ attributes }: ObservedResource): boolean {
  return attributes["tearingDown"] === true;
}
