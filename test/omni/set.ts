/** Wanted and seen resources of one cluster for tests of what is pure; must not know how they are compared. */
import { wantedAttributes } from "../../src/adapters/omni/attributes.ts";
import { conceal } from "../../src/adapters/omni/secrets.ts";
import { fingerprinter } from "../../src/core/digest.ts";
import type { Address, ComponentName, DesiredResource, JsonRecord, ObservedResource, Reading } from "../../src/core/model.ts";

export const TARGET = "omni/lab";
const OWN = "omni.sidero.dev/";
const keyed = fingerprinter("test", { bound: true });

/** One resource as a test writes it: short names of Omni's labels, the spec as Omni has it. */
export interface Given {
  readonly type: string;
  readonly id: string;
  readonly component?: ComponentName;
  /** Without Omni's prefix: `cluster`, `machine-set`, `role-worker`. */
  readonly of?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly spec?: JsonRecord;
  readonly aside?: Readonly<Record<string, string>>;
  readonly tearingDown?: true;
}

export function wanted(given: Given): DesiredResource {
  const attributes = attributesOf(given);
  const { type, id, component = "Cluster/prod" } = given;
  const source = { file: "clusters/prod.yaml", line: 1, column: 1 };
  return {
    address: addressOf(type, id),
    component,
    target: TARGET,
    part: type,
    attributes,
    declared: attributes,
    sensitive: [],
    dependsOn: [],
    source,
  };
}

export function seen(given: Given, revision = "1"): ObservedResource {
  const { aside, tearingDown } = given;
  const attributes = {
    ...attributesOf(given),
    ...(aside === undefined ? {} : { aside: { labels: {}, annotations: prefixed(aside) } }),
    ...(tearingDown === undefined ? {} : { tearingDown }),
  };
  return { address: addressOf(given.type, given.id), attributes, marked: false, revision };
}

/** One complete reading a type; types of `also` are read and empty. */
export function readingsOf(all: readonly ObservedResource[], also: readonly string[] = []): Reading[] {
  const types = new Set([...also, ...all.map(({ address }) => address.split("/")[1] ?? "")]);
  return [...types].map((part) => ({
    target: TARGET,
    part,
    status: "complete",
    resources: all.filter(({ address }) => address.split("/")[1] === part),
  }));
}

/** A machine of a cluster as facts tell it. */
export function machine(id: string, ofSet: string, controlPlane = false, ofCluster = "prod"): ObservedResource[] {
  const fact = (type: string, attributes: JsonRecord): ObservedResource => ({ address: addressOf(type, id), attributes, marked: false });
  return [
    fact("ClusterMachineStatuses", { cluster: ofCluster, set: ofSet, controlPlane, ready: true, since: `2026-01-01T00:00:0${id.length}Z` }),
    fact("MachineStatuses", { name: `host-${id}`, connected: true }),
  ];
}

export function addressOf(type: string, id: string): Address {
  return `omni/${type}/${id}`;
}

function attributesOf({ type, of = {}, labels = {}, annotations = {}, spec = {} }: Given): JsonRecord {
  return conceal(type, wantedAttributes({ labels: { ...labels, ...prefixed(of) }, annotations, spec }), keyed);
}

function prefixed(keys: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(keys).map(([name, value]) => [`${OWN}${name}`, value]));
}

/** A cluster with Talos 1.12.7 and Kubernetes 1.34.5. */
export function cluster(spec: JsonRecord = {}): Given {
  return { type: "Clusters", id: "prod", spec: { talos_version: "1.12.7", kubernetes_version: "1.34.5", ...spec } };
}

/** A patch of the cluster called `name`, the one with this number. */
export function patch(number: number, name: string, data: string): Given {
  return { type: "ConfigPatches", id: `${number}-cluster-prod-${name}`, of: { cluster: "prod" }, annotations: { name }, spec: { data } };
}

/** A machine set of a class. */
export function set(name: string, count: number, role = "worker", of = "w"): Given {
  return {
    type: "MachineSets",
    id: `prod-${name}`,
    of: { cluster: "prod", [`role-${role}`]: "" },
    spec: { update_strategy: 1, machine_allocation: { name: of, machine_count: count } },
  };
}

/** A named machine of a set. */
export function node(id: string, name: string, annotations: Readonly<Record<string, string>> = {}): Given {
  return { type: "MachineSetNodes", id, of: { cluster: "prod", "machine-set": `prod-${name}`, "role-worker": "" }, annotations };
}
