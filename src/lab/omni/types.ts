/** The resource types that the loopback Omni has, who may see and write them, and the fields of those that users write. */
import type { Fields } from "./fields.ts";

/**
 * - `public`: everybody; `signed`: every key; `reader`: keys with that role, written by controllers alone.
 * - `user`: the same, and operators may write them; `admin`: administrators alone.
 * - `infra`: kept by providers; users read them.
 */
export type Access = "public" | "signed" | "reader" | "user" | "admin" | "infra";

/** In Omni's own order of names; the group is `omni.sidero.dev` unless the name has one. */
const access: Readonly<Record<Access, string>> = {
  public: "AuthConfigs EulaAcceptances",
  signed:
    "FeaturesConfigs TalosExtensions TalosVersions KubernetesVersions InstallationMedias OngoingTasks Notifications ClusterStatusMetrics " +
    "MachineStatusMetrics SysVersions.system CurrentUsers ClusterPermissions Permissions",
  reader:
    "Machines MachineStatuses ClusterStatuses MachineSetStatuses ClusterMachineStatuses ClusterMachineRequestStatuses ClusterDiagnostics " +
    "TalosUpgradeStatuses KubernetesUpgradeStatuses ClusterKubernetesManifestsStatuses RedactedClusterMachineConfigs MachinePendingUpdates " +
    "MachineConfigDiffs SchematicConfigurations InfraProviderCombinedStatuses EtcdBackups EtcdBackupStatuses EtcdBackupOverallStatuses " +
    "EtcdBackupStoreStatuses JoinTokens JoinTokenStatuses MachineRequestSetStatuses KubernetesHealthCheckStatuses ClusterUUIDs",
  user:
    "Clusters MachineSets MachineSetNodes ConfigPatches ExtensionsConfigurations KernelArgs KubernetesManifestGroups KubernetesHealthChecks " +
    "MachineClasses MachineLabels MachineRequestSets DefaultJoinTokens EtcdManualBackups " +
    "MachineInstallDiskConfigs",
  admin: "AccessPolicies EtcdBackupS3Configs Users Identities ServiceAccountStatuses SAMLLabelRules",
  infra: "MachineRequests MachineRequestStatuses InfraProviders InfraProviderStatuses InfraProviderHealthStatuses",
};

const accessByType = new Map(
  Object.entries(access).flatMap(([who, names]) => names.split(" ").map((name) => [full(name), who as Access] as const)),
);

/** Who may see and write a type; undefined for one that Omni does not have. */
export function accessOf(type: string): Access | undefined {
  return accessByType.get(type);
}

/** `Clusters` stands for `Clusters.omni.sidero.dev`. */
export function full(name: string): string {
  return name.includes(".") ? `${name}.sidero.dev` : `${name}.omni.sidero.dev`;
}

const strategy = {
  update_strategy: true,
  delete_strategy: true,
  upgrade_strategy: true,
  update_strategy_config: { rolling: { max_parallelism: true } },
  delete_strategy_config: { rolling: { max_parallelism: true } },
  upgrade_strategy_config: { rolling: { max_parallelism: true } },
} as const;
const allocation = { name: true, machine_count: true, allocation_type: true } as const;
const provision = {
  provider_id: true,
  kernel_args: true,
  meta_values: { key: true, value: true },
  provider_data: true,
  grpc_tunnel: true,
} as const;

/** As Omni 1.9.3 has them (client/api/omni/specs/omni.proto), and what came with 1.10 and 1.11. */
const fields: Readonly<Record<string, Fields>> = {
  Clusters: {
    kubernetes_version: true,
    talos_version: true,
    features: {
      enable_workload_proxy: true,
      disk_encryption: true,
      use_embedded_discovery_service: true,
      enable_node_audit_skip: true,
      disable_public_discovery_service: true,
    },
    backup_configuration: { interval: true, enabled: true },
  },
  MachineSets: {
    ...strategy,
    machine_class: allocation,
    machine_allocation: allocation,
    bootstrap_spec: { cluster_uuid: true, snapshot: true },
  },
  MachineSetNodes: {},
  ConfigPatches: { data: true, compressed_data: true },
  ExtensionsConfigurations: { extensions: true },
  KernelArgs: { args: true },
  MachineInstallDiskConfigs: { disk_selector: true, disk: true },
  KubernetesManifestGroups: { data: true, compressed_data: true, mode: true },
  KubernetesHealthChecks: { job: true, interval: true },
  MachineClasses: { match_labels: true, auto_provision: provision },
  MachineLabels: {},
  MachineRequestSets: { ...provision, machine_count: true, talos_version: true, extensions: true },
  DefaultJoinTokens: { token_id: true },
  EtcdManualBackups: { backup_at: true },
  MachineRequests: { ...provision, talos_version: true, overlay: { name: true, image: true }, extensions: true },
  InfraProviders: {},
  InfraProviderStatuses: { schema: true, name: true, description: true, icon: true },
  TalosVersions: {
    version: true,
    compatible_kubernetes_versions: true,
    deprecated: true,
    upgradable_talos_versions: true,
    unsupported: true,
  },
};

/** The fields of a type's spec; undefined for a type whose specs nobody sends here. */
export function fieldsOf(type: string): Fields | undefined {
  const [name = "", group] = type.split(".");
  return group === "omni" ? fields[name] : undefined;
}
