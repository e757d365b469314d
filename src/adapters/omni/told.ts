/**
 * What a resource has, under the names that people write in templates and classes, instead of Omni's protobuf's; must
 * not compare. Two resources are told alike exactly where they have the same.
 */
import type { Json, JsonRecord } from "../../core/model.ts";
import { at } from "../../core/pointer.ts";
import { isObject } from "./client/resource.ts";
import { CLUSTER, CLUSTER_MACHINE, LOCKED, MACHINE_SET } from "./labels.ts";

const OWN = "omni.sidero.dev/";
/** The labels that say what a resource is for, the narrowest first. */
const FOR: readonly (readonly [label: string, words: string])[] = [
  [CLUSTER_MACHINE, "machine"],
  [`${OWN}machine`, "machine"],
  [MACHINE_SET, "machine set"],
  [CLUSTER, "cluster"],
];

/**
 * A resource of the type `part` in its users' words. `attributes` are as {@link conceal} leaves them; what is there for
 * guards and reports alone is left out.
 */
export function told(part: string, attributes: JsonRecord): JsonRecord {
  const { spec = {}, secrets } = attributes;
  const { belongs, labels } = belonging(part, record(attributes["labels"]));
  const { locked, annotations } = locks(record(attributes["annotations"]));
  return {
    ...belongs,
    ...locked,
    ...specTold(part, record(spec)),
    ...filled("labels", labels),
    ...filled("annotations", annotations),
    ...(secrets === undefined ? {} : { secrets }),
  };
}

function filled(name: string, keys: JsonRecord): JsonRecord {
  return Object.keys(keys).length === 0 ? {} : { [name]: keys };
}

/** `for` says in a few words what Omni's own labels say; where one of them is odd, all are shown. */
function belonging(part: string, labels: JsonRecord): { readonly belongs: JsonRecord; readonly labels: JsonRecord } {
  const own = FOR.filter(([label]) => typeof labels[label] === "string");
  const [narrowest] = own;
  if (narrowest === undefined) return { belongs: {}, labels };
  const names = new Set(own.map(([label]) => label));
  const rest = Object.fromEntries(Object.entries(labels).filter(([label]) => !names.has(label) && !isRole(part, label)));
  const cluster = labels[CLUSTER];
  const [label, words] = narrowest;
  const ofCluster = words === "cluster" || typeof cluster !== "string" ? "" : ` of cluster ${cluster}`;
  return { belongs: { for: `${words} ${textIn(labels, label)}${ofCluster}`, ...roleOf(part, labels) }, labels: rest };
}

function textIn(keys: JsonRecord, name: string): string {
  const text = keys[name];
  return typeof text === "string" ? text : "";
}

function isRole(part: string, label: string): boolean {
  return (part === "MachineSets" || part === "MachineSetNodes") && label.startsWith(`${OWN}role-`);
}

function roleOf(part: string, labels: JsonRecord): JsonRecord {
  const roles = Object.keys(labels).filter((label) => isRole(part, label));
  return roles.length === 0 ? {} : { role: roles.map((label) => label.slice(`${OWN}role-`.length)).join(", ") };
}

function locks(annotations: JsonRecord): { readonly locked: JsonRecord; readonly annotations: JsonRecord } {
  const { [LOCKED]: lock, ...rest } = annotations;
  return { locked: lock === undefined ? {} : { locked: lock === "" ? true : lock }, annotations: rest };
}

function specTold(part: string, spec: JsonRecord): JsonRecord {
  switch (part) {
    case "Clusters":
      return clusterTold(spec);
    case "MachineSets":
      return machineSetTold(spec);
    case "ConfigPatches":
      return renamed(spec, { data: "content" });
    case "KubernetesManifestGroups":
      return { ...renamed(without(spec, "mode"), { data: "content" }), ...choice(spec, "mode", ["unknown", "full", "one-time"]) };
    case "ExtensionsConfigurations":
      return renamed(spec, { extensions: "systemExtensions" });
    case "MachineInstallDiskConfigs":
      return { install: camel(spec) };
    case "KernelArgs":
      return renamed(spec, { args: "kernelArgs" });
    case "MachineClasses":
      return classTold(spec);
    default:
      return camel(spec);
  }
}

function clusterTold(spec: JsonRecord): JsonRecord {
  const { kubernetes_version: kubernetes, talos_version: talos, features, backup_configuration: backup, ...rest } = spec;
  const all = { ...camel(record(features)), ...(backup === undefined ? {} : { backupConfiguration: camelValue(backup) }) };
  return {
    ...(talos === undefined ? {} : { talos: { version: talos } }),
    ...(kubernetes === undefined ? {} : { kubernetes: { version: kubernetes } }),
    ...filled("features", all),
    ...camel(rest),
  };
}

const STRATEGIES = ["update", "delete", "upgrade"] as const;

function machineSetTold(spec: JsonRecord): JsonRecord {
  const { machine_allocation: allocation, bootstrap_spec: bootstrap, ...rest } = spec;
  const strategies = STRATEGIES.map((name): JsonRecord => {
    const config = camel(record(rest[`${name}_strategy_config`]));
    const type = choice(rest, `${name}_strategy`, ["Unset", "Rolling"], "type");
    return filled(`${name}Strategy`, { ...type, ...config });
  });
  const others = STRATEGIES.flatMap((name) => [`${name}_strategy`, `${name}_strategy_config`]);
  return Object.assign(
    {},
    allocation === undefined ? {} : { machineClass: allocationTold(record(allocation)) },
    bootstrap === undefined ? {} : { bootstrapSpec: renamed(record(bootstrap), { cluster_uuid: "clusterUUID" }) },
    ...strategies,
    camel(without(rest, ...others)),
  ) as JsonRecord;
}

function allocationTold(allocation: JsonRecord): JsonRecord {
  const { name, machine_count: count = 0, allocation_type: type = 0, ...rest } = allocation;
  return { ...(name === undefined ? {} : { name }), size: type === 1 ? "unlimited" : count, ...camel(rest) };
}

/** How many machines of which class a machine set has; undefined where machines are named one by one. */
export function allocationOf(attributes: JsonRecord): { readonly name: string; readonly size: number | "unlimited" } | undefined {
  const found = at(attributes, "/spec/machine_allocation");
  if (found === undefined || !isObject(found)) return undefined;
  const { name, size } = allocationTold(found);
  return { name: typeof name === "string" ? name : "", size: typeof size === "number" ? size : "unlimited" };
}

function classTold(spec: JsonRecord): JsonRecord {
  const { match_labels: labels, auto_provision: provision, ...rest } = spec;
  const { provider_data: data, ...own } = record(provision);
  const made = {
    ...camel(without(own, "grpc_tunnel")),
    ...choice(own, "grpc_tunnel", ["unset", "enabled", "disabled"], "grpcTunnel"),
    ...(data === undefined ? {} : { providerData: data }),
  };
  return {
    ...(labels === undefined ? {} : { matchLabels: labels }),
    ...(provision === undefined ? {} : { autoProvision: made }),
    ...camel(rest),
  };
}

/** A choice by its word; a number without one stays a number. */
function choice(spec: JsonRecord, name: string, words: readonly string[], as = name): JsonRecord {
  const value = spec[name];
  if (value === undefined) return {};
  return { [as]: (typeof value === "number" ? words[value] : undefined) ?? value };
}

function renamed(spec: JsonRecord, names: Readonly<Record<string, string>>): JsonRecord {
  return Object.fromEntries(Object.entries(spec).map(([name, value]) => [names[name] ?? camelName(name), value]));
}

function without(spec: JsonRecord, ...names: readonly string[]): JsonRecord {
  return Object.fromEntries(Object.entries(spec).filter(([name]) => !names.includes(name)));
}

function camel(spec: JsonRecord): JsonRecord {
  return Object.fromEntries(Object.entries(spec).map(([name, value]) => [camelName(name), camelValue(value)]));
}

function camelValue(value: Json): Json {
  return isObject(value) ? camel(value) : value;
}

function camelName(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function record(value: Json | undefined): JsonRecord {
  return value !== undefined && isObject(value) ? value : {};
}
