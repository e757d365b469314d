/** What a validation of the loopback Omni works with; must not hold one. */
import type { Store, Stored } from "../store.ts";
import { full } from "../types.ts";

/** A write to judge: `before` is absent for a creation, `after` for a removal. */
export interface Attempt {
  readonly store: Store;
  readonly before: Stored | undefined;
  readonly after: Pick<Stored, "type" | "id" | "labels" | "annotations" | "spec"> | undefined;
}

/** Gives the reasons against it; none where it may happen. */
export type Rule = (attempt: Attempt) => readonly string[];

/** Where Omni stops at the first reason instead of collecting them. */
export class Stop extends Error {
  override readonly name = "Stop";
}

/** A rule that stops at its first reason. */
export function firstReason(check: (attempt: Attempt) => void): Rule {
  return (attempt) => {
    try {
      check(attempt);
      return [];
    } catch (error) {
      if (error instanceof Stop) return [error.message];
      throw error;
    }
  };
}

export const LABEL = {
  cluster: "omni.sidero.dev/cluster",
  machineSet: "omni.sidero.dev/machine-set",
  controlPlane: "omni.sidero.dev/role-controlplane",
  worker: "omni.sidero.dev/role-worker",
} as const;

/** Annotations that lock a cluster, or one machine of it. */
export const LOCK = { cluster: "omni.sidero.dev/cluster-locked", machine: "omni.sidero.dev/locked" } as const;

/** A resource of the namespace `default`, by its short type. */
export function look(store: Store, name: string, id: string): Stored | undefined {
  return store.find({ type: full(name), namespace: "default", id });
}

export function isLocked(cluster: Pick<Stored, "annotations"> | undefined): boolean {
  return cluster !== undefined && Object.hasOwn(cluster.annotations, LOCK.cluster);
}

/** Reads text out of a spec, empty where there is none. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
