/** What the controllers of the loopback Omni share: the store, the present and the pace of things; must not act itself. */
import type { JsonRecord } from "../../../core/model.ts";
import type { Store, Stored } from "../store.ts";
import { full } from "../types.ts";
import type { Timers } from "./timers.ts";

/** How long things take, in milliseconds. */
export interface Pace {
  /** Until controllers have put their finalizers back after a write. */
  readonly settle: number;
  /** A provider's work on one machine, and taking one away. */
  readonly provision: number;
  readonly deprovision: number;
  /** From a connected machine to a ready member of its cluster. */
  readonly install: number;
  /** From the word to a machine's having left its cluster, and from there to its waiting for one again. */
  readonly leave: number;
  readonly reset: number;
  /** Another Talos on one machine; another Kubernetes on a cluster. */
  readonly talos: number;
  readonly kubernetes: number;
  /** A backup of etcd. */
  readonly backup: number;
  /** Between two signs of life of a provider, and until Omni calls a silent one disconnected. */
  readonly heartbeat: number;
  readonly silence: number;
}

/** Long enough to be seen between two requests, short enough for a demo whose clock does not wait. */
export const usualPace: Pace = {
  settle: 1000,
  provision: 60_000,
  deprovision: 30_000,
  install: 90_000,
  leave: 20_000,
  reset: 30_000,
  talos: 120_000,
  kubernetes: 60_000,
  backup: 20_000,
  heartbeat: 30_000,
  silence: 90_000,
};

export interface World {
  readonly store: Store;
  readonly timers: Timers;
  readonly pace: Pace;
  /** The time of what happens right now, in milliseconds since 1970. */
  readonly now: () => number;
  /** Providers by id; a stopped one does nothing and says nothing. */
  readonly providers: Map<string, { running: boolean }>;
}

/** Looks after one thing: puts in place what should be there now, and timers for what should be there later. */
export type Controller = (world: World) => void;

export const INFRA = "infra-provider";

/** Resources by their short type, in `default` unless told. */
export function all({ store }: World, name: string, namespace = "default"): readonly Stored[] {
  return store.list(full(name), namespace);
}

export function one({ store }: World, name: string, id: string, namespace = "default"): Stored | undefined {
  return store.find({ type: full(name), namespace, id });
}

export interface Own {
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly spec: JsonRecord;
  readonly owner: string;
}

/** A controller's own resource: made, or changed where it differs. */
export function own({ store }: World, name: string, id: string, { namespace = "default", labels = {}, spec, owner }: Own): Stored {
  const ref = { type: full(name), namespace, id };
  return store.find(ref) === undefined ? store.create({ ...ref, labels, spec, owner }) : store.change(ref, { labels, spec });
}

export function drop({ store }: World, name: string, id: string, namespace = "default"): void {
  store.drop({ type: full(name), namespace, id });
}

/** A value of a spec as text or number, zero where there is none. */
export function textIn(spec: JsonRecord | undefined, name: string): string {
  const value = spec?.[name];
  return typeof value === "string" ? value : "";
}

export function countIn(spec: JsonRecord | undefined, name: string): number {
  const value = spec?.[name];
  return typeof value === "number" ? value : 0;
}
