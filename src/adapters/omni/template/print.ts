/**
 * Prints resources as `omnictl cluster template render` does; must not make them.
 *
 * omnictl prints Go structs: all fields in the order of the types, names in lower case, and two times of the run. One
 * thing is otherwise: of manifests over 2 KiB omnictl prints the compressed bytes, we print the text.
 * Fact: the generated types of client/api/omni/specs, siderolabs/omni v1.9.3, v1.10.4 and b1ea5df2.
 */
import type { Json, JsonRecord } from "../../../core/model.ts";
import { at } from "../../../core/pointer.ts";
import type { OmniVersion } from "../client/versions.ts";
import { emitYaml } from "../yaml/emit.ts";
import { GO_NULL, goBare, goBool, goInt, goList, goStruct, goText, type GoMap, type GoValue } from "../yaml/value.ts";
import { oddQuotes } from "./contents.ts";
import type { OmniResource, OmniType } from "./resource.ts";

/** All resources as omnictl of that version prints them. `now` stands for the time of its run, e.g. `2026-11-23T06:27:00Z`. */
export function printResources(resources: readonly OmniResource[], omni: OmniVersion, now: string): string {
  return emitYaml(
    resources.map((resource) => goStruct({ metadata: metadata(resource, now), spec: specOf(resource, omni) })),
    2,
    oddQuotes(omni),
  );
}

function metadata({ namespace, type, id, labels, annotations }: OmniResource, now: string): GoMap {
  return bare([
    ["namespace", namespace],
    ["type", type],
    ["id", id],
    ["version", "undefined"],
    ["owner", ""],
    ["phase", "running"],
    ["created", now],
    ["updated", now],
    ...pairs("labels", labels),
    ...pairs("annotations", annotations),
  ]);
}

function bare(entries: readonly (readonly [string, string | GoMap])[]): GoMap {
  return {
    is: "map",
    entries: entries.map(([key, value]) => ({ key: goBare(key), value: typeof value === "string" ? goBare(value) : value })),
  };
}

/** Sorted by bytes, as COSI keeps them. */
function pairs(key: string, values: Readonly<Record<string, string>>): [string, GoMap][] {
  const entries = Object.entries(values).toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return entries.length === 0 ? [] : [[key, bare(entries)]];
}

type Print = (spec: JsonRecord, omni: OmniVersion) => GoMap;

const text = (spec: Json, key: string): GoValue => goText(textOf(at(spec, `/${key}`)));
const bool = (spec: Json, key: string): GoValue => goBool(at(spec, `/${key}`) === true);
const int = (spec: Json, key: string): GoValue => goInt(Number(at(spec, `/${key}`) ?? 0));
const texts = (spec: Json, key: string): GoValue => goList(listAt(spec, key).map((one) => goText(textOf(one))));

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

/** A message that may be missing. */
function message(spec: Json, key: string, print: (one: Json) => GoMap): GoValue {
  const one = at(spec, `/${key}`);
  return one === undefined ? GO_NULL : print(one);
}

function listAt(spec: Json, key: string): readonly Json[] {
  const list = at(spec, `/${key}`);
  return Array.isArray(list) ? list : [];
}

const rolling = (one: Json): GoMap =>
  goStruct({ rolling: message(one, "rolling", (inner) => goStruct({ maxparallelism: int(inner, "max_parallelism") })) });

const SPECS: Readonly<Partial<Record<OmniType, Print>>> = {
  "Clusters.omni.sidero.dev": (spec, omni) =>
    goStruct({
      kubernetesversion: text(spec, "kubernetes_version"),
      talosversion: text(spec, "talos_version"),
      features: message(spec, "features", (one) =>
        goStruct({
          enableworkloadproxy: bool(one, "enable_workload_proxy"),
          diskencryption: bool(one, "disk_encryption"),
          useembeddeddiscoveryservice: bool(one, "use_embedded_discovery_service"),
          enablenodeauditskip: bool(one, "enable_node_audit_skip"),
          ...(omni.can("public-discovery-switch") ? { disablepublicdiscoveryservice: bool(one, "disable_public_discovery_service") } : {}),
        }),
      ),
      backupconfiguration: message(spec, "backup_configuration", (one) =>
        goStruct({ interval: duration(one), enabled: bool(one, "enabled") }),
      ),
    }),
  "ConfigPatches.omni.sidero.dev": (spec) => goStruct({ data: text(spec, "data"), compresseddata: goList([]) }),
  "KubernetesManifestGroups.omni.sidero.dev": (spec) =>
    goStruct({ compresseddata: goList([]), data: text(spec, "data"), mode: int(spec, "mode") }),
  "KubernetesHealthChecks.omni.sidero.dev": (spec) => goStruct({ job: text(spec, "job"), interval: duration(spec) }),
  "MachineSets.omni.sidero.dev": (spec) =>
    goStruct({
      updatestrategy: int(spec, "update_strategy"),
      machineclass: GO_NULL,
      bootstrapspec: message(spec, "bootstrap_spec", (one) =>
        goStruct({ clusteruuid: text(one, "cluster_uuid"), snapshot: text(one, "snapshot") }),
      ),
      deletestrategy: int(spec, "delete_strategy"),
      updatestrategyconfig: message(spec, "update_strategy_config", rolling),
      deletestrategyconfig: message(spec, "delete_strategy_config", rolling),
      machineallocation: message(spec, "machine_allocation", (one) =>
        goStruct({ name: text(one, "name"), machinecount: int(one, "machine_count"), allocationtype: int(one, "allocation_type") }),
      ),
      upgradestrategy: int(spec, "upgrade_strategy"),
      upgradestrategyconfig: message(spec, "upgrade_strategy_config", rolling),
    }),
  "MachineSetNodes.omni.sidero.dev": () => goStruct({}),
  "ExtensionsConfigurations.omni.sidero.dev": (spec) => goStruct({ extensions: texts(spec, "extensions") }),
  "MachineInstallDiskConfigs.omni.sidero.dev": (spec) => goStruct({ diskselector: text(spec, "disk_selector"), disk: text(spec, "disk") }),
  "KernelArgs.omni.sidero.dev": (spec) => goStruct({ args: texts(spec, "args") }),
};

function specOf({ type, spec }: OmniResource, omni: OmniVersion): GoMap {
  return SPECS[type]?.(spec, omni) ?? goStruct({});
}

/** `5400.5s` as Go's struct of seconds and nanoseconds. */
function duration(spec: Json): GoValue {
  const [, seconds, decimals = ""] = /^(\d+)(?:\.(\d+))?s$/.exec(textOf(at(spec, "/interval"))) ?? [];
  if (seconds === undefined) return GO_NULL;
  return goStruct({ seconds: goInt(Number(seconds)), nanos: goInt(Number(decimals.padEnd(9, "0"))) });
}
