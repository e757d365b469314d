/** One step and its gates, in the engine's form; must not decide what belongs together. */
import type { ComponentName, Difference, Gate, Impact, JsonRecord, Step } from "../../../core/model.ts";
import { say, type Words } from "../../../core/words.ts";
import type { GateValue } from "../gates/wait.ts";
import type { Write } from "../step-value.ts";
import type { Batch } from "./batch.ts";

/** Seconds: Talos takes minutes a machine, and a provider may have to make machines first. */
const SECONDS: Readonly<Record<GateValue["kind"], number>> = {
  "omni-cluster": 30 * 60,
  "omni-machine-set": 30 * 60,
  "omni-machine-requests": 30 * 60,
  "omni-upgrade": 60 * 60,
  "omni-backend": 10 * 60,
  // Omni itself gives up after 30 minutes.
  "omni-etcd-backup": 35 * 60,
  "omni-kubernetes": 30 * 60,
};

export interface Made {
  /** Unique in the component, e.g. `talos 1.13.6 of prod`. */
  readonly name: string;
  readonly title: Words;
  readonly covers: readonly Difference[];
  readonly writes: readonly Write[];
  readonly backup?: string;
  readonly gates?: readonly (readonly [kind: GateValue["kind"], id: string])[];
  readonly impact: Impact;
}

/** The step of `batch` that comes after `before`. */
export function stepOf({ component, target }: Batch, made: Made, before: Step | undefined): Step {
  const { name, title, covers, writes, backup, gates = [], impact } = made;
  return {
    id: `${component}:${name}`,
    component,
    target,
    title,
    covers: covers.map(({ id }) => id),
    // Plain JSON: what a write does not have is left out.
    value: JSON.parse(JSON.stringify({ writes, backup })) as JsonRecord,
    after: before === undefined ? [] : [before.id],
    gates: gates.map(([kind, id]) => gateOf(component, name, kind, id)),
    impact,
    // What Omni has passed on to machines is not taken back by writing the old text: the former commit is applied for that.
    reversible: false,
  };
}

/**
 * The gate of a step that asks for `kind` of `id`. What this run cannot see of a cluster's Kubernetes it cannot see after
 * any step: that gate has one id in its component, and is acknowledged once.
 */
export function gateOf(component: ComponentName, step: string, kind: GateValue["kind"], id: string): Gate {
  return gate(kind === "omni-kubernetes" ? component : `${component}:${step}`, kind, id);
}

/** The gate behind whoever brings Omni about: it answers in this version. */
export function backendGate(version: string): Gate {
  return gate("omni", "omni-backend", version);
}

function gate(of: string, kind: GateValue["kind"], id: string): Gate {
  return { id: `${of}:${kind} ${id}`, title: titleOf(kind, id), timeoutSeconds: SECONDS[kind], value: { kind, id } };
}

function titleOf(kind: GateValue["kind"], id: string): Words {
  switch (kind) {
    case "omni-cluster":
      return say`cluster ${id} is well`;
    case "omni-machine-set":
      return say`machine set ${id} is well`;
    case "omni-machine-requests":
      return say`the machines of ${id} are made`;
    case "omni-upgrade":
      return say`every machine of ${id} has the new version`;
    case "omni-etcd-backup":
      return say`the backup of ${id} is there`;
    case "omni-backend":
      return id === "" ? say`Omni answers, with its providers and machines` : say`Omni ${id} answers, with its providers and machines`;
    case "omni-kubernetes":
      return say`nodes, network and storage of ${id} are well`;
  }
}
