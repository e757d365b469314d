/**
 * From a template's documents to Omni resources, as `omnictl cluster template` makes them; pure, and only for templates
 * without mistakes.
 *
 * Facts: Translate in client/pkg/template/internal/models of siderolabs/omni v1.9.3, v1.10.4 and b1ea5df2 (1.11).
 */
import type { JsonRecord, SourceRange } from "../../../core/model.ts";
import { emitYaml } from "../yaml/emit.ts";
import { goStruct, goText } from "../yaml/value.ts";
import type { OmniVersion } from "../client/versions.ts";
import { oddQuotes, patchText, type ReadContents } from "./contents.ts";
import type {
  ClusterModel,
  HealthCheckModel,
  MachineModel,
  MachineSetModel,
  ManifestModel,
  PatchModel,
  StrategyModel,
  TemplateModel,
} from "./model.ts";
import { withoutZeros, type OmniResource } from "./resource.ts";
import { CLUSTER, CLUSTER_MACHINE, CONTROL_PLANE, LOCKED, MACHINE_SET } from "../labels.ts";

const BY_TEMPLATES = "omni.sidero.dev/managed-by-cluster-templates";

/** Where patches of a level start to count. */
const WEIGHT = { cluster: 200, machineSet: 400, machine: 400 } as const;

type Labels = Readonly<Record<string, string>>;

/** What all translations need to know of the whole template. */
interface Context {
  readonly cluster: string;
  readonly omni: OmniVersion;
  readonly contents: ReadContents;
  readonly machines: ReadonlyMap<string, MachineModel>;
  /** Kernel arguments of the cluster, and of each machine's set. */
  readonly clusterArgs: readonly string[] | undefined;
  readonly setArgs: ReadonlyMap<string, readonly string[] | undefined>;
}

/** All resources in the order of the documents, as this version of Omni has them. */
export function translate(model: TemplateModel, contents: ReadContents, omni: OmniVersion): readonly OmniResource[] {
  const context: Context = {
    cluster: model.clusters[0]?.name.value ?? "",
    omni,
    contents,
    machines: new Map(model.machines.map((machine) => [machine.name.value, machine])),
    clusterArgs: model.clusters[0]?.kernelArgs?.value,
    setArgs: new Map(model.machineSets.flatMap((set) => set.machines.map(({ value }) => [value, set.kernelArgs?.value]))),
  };
  return model.documents.flatMap((document) => {
    if (document.kind === "Cluster") return ofCluster(document, context);
    return document.kind === "Machine" ? ofMachine(document, context) : ofMachineSet(document, context);
  });
}

/** The id of a machine set: `<cluster>-control-planes`, `<cluster>-workers` or `<cluster>-<name>`. */
export function machineSetId(cluster: string, { kind, name }: Pick<MachineSetModel, "kind" | "name">): string {
  if (kind === "ControlPlane") return `${cluster}-control-planes`;
  return `${cluster}-${name.value === "" ? "workers" : name.value}`;
}

function resource(type: OmniResource["type"], id: string, about: Partial<OmniResource> & { readonly source: SourceRange }): OmniResource {
  return { namespace: "default", type, id, labels: {}, annotations: {}, spec: {}, ...about };
}

function ofCluster(cluster: ClusterModel, context: Context): OmniResource[] {
  const { name, features, descriptors } = cluster;
  const labels = { [CLUSTER]: name.value };
  const prefix = `cluster-${name.value}`;
  const spec: JsonRecord = {
    kubernetes_version: cluster.kubernetes.value.replace(/^v+/, ""),
    talos_version: cluster.talos.value.replace(/^v+/, ""),
    features: withoutZeros({
      enable_workload_proxy: features.enableWorkloadProxy,
      disk_encryption: features.diskEncryption.value,
      use_embedded_discovery_service: features.useEmbeddedDiscoveryService,
      enable_node_audit_skip: features.enableNodeAuditSkip,
      disable_public_discovery_service: features.disablePublicDiscoveryService?.value ?? false,
    }),
    ...(features.backupInterval > 0n ? { backup_configuration: { interval: protoDuration(features.backupInterval), enabled: true } } : {}),
  };
  return [
    resource("Clusters.omni.sidero.dev", name.value, {
      annotations: { [BY_TEMPLATES]: "", ...descriptors.annotations },
      labels: descriptors.labels,
      spec,
      source: cluster.at,
    }),
    ...ofPatches(cluster.patches, prefix, WEIGHT.cluster, labels, context),
    ...cluster.manifests.map((manifest, index) => ofManifest(manifest, manifestPrefix(prefix, index, context), labels, context)),
    ...cluster.healthchecks.map((check) => ofHealthCheck(check, prefix, labels, context)),
    ...ofExtensions(cluster, name.value, labels),
  ];
}

/** Up to 1.10 manifests were applied in the order of their numbers; since 1.11 Omni knows no order of them. */
function manifestPrefix(prefix: string, index: number, { omni }: Context): string {
  return omni.can("numbered-manifests") ? `${WEIGHT.cluster + index}-${prefix}` : prefix;
}

function ofManifest(manifest: ManifestModel, prefix: string, labels: Labels, { contents, omni }: Context): OmniResource {
  const name = manifest.name === "" ? (manifest.file?.value ?? "") : manifest.name;
  return resource("KubernetesManifestGroups.omni.sidero.dev", `${prefix}-${name}`, {
    labels: { ...labels, ...manifest.descriptors.labels },
    annotations: { name, ...manifest.descriptors.annotations },
    spec: withoutZeros({ data: patchText(manifest, contents, omni), mode: manifest.mode === "full" ? 1 : 2 }),
    source: manifest.at,
  });
}

function ofHealthCheck(check: HealthCheckModel, prefix: string, labels: Labels, { contents, omni }: Context): OmniResource {
  return resource("KubernetesHealthChecks.omni.sidero.dev", check.idOverride === "" ? `${prefix}-${check.name}` : check.idOverride, {
    labels: { ...labels, ...check.descriptors.labels },
    annotations: check.descriptors.annotations,
    spec: withoutZeros({
      job: patchText(check, contents, omni),
      ...(check.interval > 0n ? { interval: protoDuration(check.interval) } : {}),
    }),
    source: check.at,
  });
}

function ofMachineSet(set: MachineSetModel, context: Context): OmniResource[] {
  const id = machineSetId(context.cluster, set);
  const role = set.kind === "ControlPlane" ? CONTROL_PLANE : "omni.sidero.dev/role-worker";
  const own = { [CLUSTER]: context.cluster, [role]: "" };
  const labels = { [CLUSTER]: context.cluster, [MACHINE_SET]: id };
  const { name = "", size } = set.machineClass ?? {};
  const spec = withoutZeros({
    // Rolling unless it says otherwise; the other two stay unset.
    update_strategy: set.updateStrategy?.type === "Unset" ? 0 : 1,
    ...(set.bootstrapSpec === undefined
      ? {}
      : { bootstrap_spec: { cluster_uuid: set.bootstrapSpec.clusterUUID, snapshot: set.bootstrapSpec.snapshot } }),
    delete_strategy: set.deleteStrategy?.type === "Rolling" ? 1 : 0,
    ...strategyConfig("update_strategy_config", set.updateStrategy),
    ...strategyConfig("delete_strategy_config", set.deleteStrategy),
    ...(size === undefined
      ? {}
      : {
          machine_allocation: withoutZeros({
            name,
            machine_count: size.value === "unlimited" ? 0 : size.value,
            allocation_type: size.value === "unlimited" ? 1 : 0,
          }),
        }),
    upgrade_strategy: set.upgradeStrategy?.type === "Rolling" ? 1 : 0,
    ...strategyConfig("upgrade_strategy_config", set.upgradeStrategy),
  });
  return [
    resource("MachineSets.omni.sidero.dev", id, {
      labels: { ...own, ...set.descriptors.labels },
      annotations: set.descriptors.annotations,
      spec,
      source: set.at,
    }),
    ...set.machines.flatMap(({ value, at }) => ofMember(value, at, { ...own, [MACHINE_SET]: id }, context)),
    ...ofPatches(set.patches, id, WEIGHT.machineSet, labels, context),
    ...ofExtensions(set, id, labels),
  ];
}

function strategyConfig(key: string, strategy: StrategyModel | undefined): JsonRecord {
  const { maxParallelism } = strategy ?? {};
  return maxParallelism === undefined ? {} : { [key]: { rolling: withoutZeros({ max_parallelism: maxParallelism }) } };
}

/** A machine's place in its set. Its kernel arguments come with its own document where it has one. */
function ofMember(id: string, source: SourceRange, labels: Labels, context: Context): OmniResource[] {
  const own = context.machines.get(id);
  const node = resource("MachineSetNodes.omni.sidero.dev", id, {
    labels: { ...labels, ...own?.descriptors.labels },
    annotations: { ...own?.descriptors.annotations, ...(own?.locked === true ? { [LOCKED]: "" } : {}) },
    source,
  });
  return own === undefined ? [node, ...ofKernelArgs(id, context.setArgs.get(id) ?? context.clusterArgs, source)] : [node];
}

function ofMachine(machine: MachineModel, context: Context): OmniResource[] {
  const id = machine.name.value;
  const labels = { [CLUSTER]: context.cluster, [CLUSTER_MACHINE]: id };
  return [
    ...ofDisk(machine, labels, context),
    ...ofPatches(machine.patches, `cm-${id}`, WEIGHT.machine, labels, context),
    ...ofKernelArgs(id, machine.kernelArgs?.value ?? context.setArgs.get(id) ?? context.clusterArgs, machine.at),
    ...ofExtensions(machine, id, labels),
  ];
}

/** Where Talos is installed: a resource of the machine's own, which stays with it, or before 1.11 a patch of the cluster. */
function ofDisk({ name, disk, diskSelector, at }: MachineModel, labels: Labels, { omni }: Context): OmniResource[] {
  const id = name.value;
  const selector = diskSelector?.value ?? "";
  if (disk === "" && selector === "") return [];
  if (omni.can("install-disk-resources")) {
    const spec = withoutZeros({ disk_selector: selector, disk });
    return [resource("MachineInstallDiskConfigs.omni.sidero.dev", id, { annotations: { [BY_TEMPLATES]: "" }, spec, source: at })];
  }
  const patch = goStruct({ machine: goStruct({ install: goStruct({ disk: goText(disk) }) }) });
  return [
    resource("ConfigPatches.omni.sidero.dev", `000-cm-${id}-install-disk`, {
      labels: { ...labels, "omni.sidero.dev/system-patch": "" },
      annotations: { name: "install-disk" },
      spec: { data: emitYaml([patch], 4, oddQuotes(omni)) },
      source: at,
    }),
  ];
}

function ofPatches(
  patches: readonly PatchModel[],
  prefix: string,
  weight: number,
  labels: Labels,
  { contents, omni }: Context,
): OmniResource[] {
  return patches.map((patch, index) => {
    const name = patch.name === "" ? (patch.file?.value ?? "") : patch.name;
    return resource("ConfigPatches.omni.sidero.dev", patch.idOverride === "" ? `${weight + index}-${prefix}-${name}` : patch.idOverride, {
      labels: { ...labels, ...patch.descriptors.labels },
      annotations: { name, ...patch.descriptors.annotations },
      spec: withoutZeros({ data: patchText(patch, contents, omni) }),
      source: patch.at,
    });
  });
}

/** No list leaves a machine's extensions as they are; an empty one clears them. */
function ofExtensions(
  { systemExtensions, at }: ClusterModel | MachineSetModel | MachineModel,
  suffix: string,
  labels: Labels,
): OmniResource[] {
  if (systemExtensions === undefined) return [];
  const spec = withoutZeros({ extensions: systemExtensions });
  return [resource("ExtensionsConfigurations.omni.sidero.dev", `schematic-${suffix}`, { labels, spec, source: at })];
}

function ofKernelArgs(id: string, args: readonly string[] | undefined, source: SourceRange): OmniResource[] {
  if (args === undefined) return [];
  return [resource("KernelArgs.omni.sidero.dev", id, { annotations: { [BY_TEMPLATES]: "" }, spec: withoutZeros({ args }), source })];
}

/** Nanoseconds as the API writes a duration: seconds with no, 3, 6 or 9 decimals. */
export function protoDuration(nanoseconds: bigint): string {
  const [seconds, rest] = [nanoseconds / 1_000_000_000n, nanoseconds % 1_000_000_000n];
  if (rest === 0n) return `${seconds}s`;
  return `${seconds}.${String(rest)
    .padStart(9, "0")
    .replace(/(000){1,2}$/, "")}s`;
}
