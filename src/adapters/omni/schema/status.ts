/** What Omni says of clusters, machines and providers; must not hold more fields than are read. */
import { z } from "zod";
import { count, flag, resourceType, text, texts, words } from "./define.ts";

const machines = z.object({ total: count, healthy: count, connected: count, requested: count }).prefault({});

/** The id is the cluster's. Some names are camelCase in Omni's protobuf. */
export const ClusterStatuses = resourceType(
  "ClusterStatuses",
  z.object({
    available: flag,
    phase: words("unknown", "scaling up", "scaling down", "running", "destroying"),
    ready: flag,
    kubernetesAPIReady: flag,
    controlplaneReady: flag,
    has_connected_control_planes: flag,
    machines,
    talos_version: text,
    kubernetes_version: text,
  }),
);

/** The id is the machine set's. */
export const MachineSetStatuses = resourceType(
  "MachineSetStatuses",
  z.object({
    phase: words("unknown", "scaling up", "scaling down", "running", "destroying", "failed", "reconfiguring", "upgrading"),
    ready: flag,
    error: text,
    machines,
    /** Machines whose update waits because they are locked. */
    locked_updates: count,
  }),
);

/** The id is the machine's. */
export const MachineStatuses = resourceType(
  "MachineStatuses",
  z.object({
    /** With `v`. */
    talos_version: text,
    connected: flag,
    maintenance: flag,
    last_error: text,
    cluster: text,
    role: words("none", "control plane", "worker"),
    network: z.object({ hostname: text, addresses: texts }).prefault({}),
    schematic: z.object({ extensions: texts, kernel_args: texts }).prefault({}),
    power_state: words("unknown", "unsupported", "on", "off"),
  }),
);

/** A machine of a cluster; the id is the machine's. */
export const ClusterMachineStatuses = resourceType(
  "ClusterMachineStatuses",
  z.object({
    ready: flag,
    stage: words(
      "unknown",
      "booting",
      "installing",
      "configuring",
      "running",
      "destroying",
      "upgrading",
      "rebooting",
      "shutting down",
      "before destroy",
      "powering on",
      "powered off",
    ),
    config_up_to_date: flag,
    last_config_error: text,
    is_removed: flag,
    /** Present for a machine that a provider made: of which request. */
    provision_status: z.object({ provider_id: text, request_id: text }).exactOptional(),
  }),
);

/** What Omni still has to roll out to a machine, e.g. because it is locked. */
export const MachinePendingUpdates = resourceType(
  "MachinePendingUpdates",
  z.object({
    upgrade: z.object({ from_version: text, to_version: text, from_schematic: text, to_schematic: text }).exactOptional(),
    /** Redacted by Omni. */
    config_diff: text,
  }),
);

const upgrade = {
  error: text,
  step: text,
  status: text,
  last_upgrade_version: text,
  current_upgrade_version: text,
  /** The versions that this cluster can go to from here. */
  upgrade_versions: texts,
};

/** The id is the cluster's. */
export const TalosUpgradeStatuses = resourceType(
  "TalosUpgradeStatuses",
  z.object({ phase: words("unknown", "upgrading", "done", "failed", "reverting", "updating schematics"), ...upgrade }),
);

/** The id is the cluster's; exists once its Kubernetes was seen. */
export const KubernetesUpgradeStatuses = resourceType(
  "KubernetesUpgradeStatuses",
  z.object({ phase: words("unknown", "upgrading", "done", "failed", "reverting"), ...upgrade }),
);

/** The id is the machine request's. */
export const MachineRequestStatuses = resourceType(
  "MachineRequestStatuses",
  z.object({
    /** The machine's, once it is known. */
    id: text,
    stage: words("unknown", "provisioning", "provisioned", "failed"),
    error: text,
    status: text,
  }),
  "infra-provider",
);

/** A cluster's view of a machine request; the id is the request's. */
export const ClusterMachineRequestStatuses = resourceType(
  "ClusterMachineRequestStatuses",
  z.object({
    machine_uuid: text,
    provider_id: text,
    stage: words("unknown", "pending", "provisioning", "provisioned", "deprovisioning", "failed"),
    error: text,
    status: text,
  }),
);

/** The id is the provider's. `schema` is a JSON Schema of its provider data, as text. */
export const InfraProviderStatuses = resourceType(
  "InfraProviderStatuses",
  z.object({ name: text, description: text, schema: text }),
  "infra-provider",
);

/** The id is the provider's; written by the provider every 30 s. */
export const InfraProviderHealthStatuses = resourceType(
  "InfraProviderHealthStatuses",
  z.object({ last_heartbeat_timestamp: text, error: text }),
  "infra-provider-ephemeral",
);

/** The id is the provider's; Omni's own judgement. */
export const InfraProviderCombinedStatuses = resourceType(
  "InfraProviderCombinedStatuses",
  z.object({ name: text, health: z.object({ connected: flag, initialized: flag, error: text }).prefault({}) }),
  "ephemeral",
);

/**
 * One resource: where backups of etcd go (`disabled`, `local`, `s3`), and why nothing can go there; an Omni that nobody
 * told has `s3` and `not initialized`.
 */
export const EtcdBackupStoreStatuses = resourceType(
  "EtcdBackupStoreStatuses",
  z.object({ configuration_name: text, configuration_error: text }),
  "ephemeral",
);

/** A user's wish for a backup at once; the id is the cluster's. Its time has to be within a minute of Omni's. */
export const EtcdManualBackups = resourceType("EtcdManualBackups", z.object({ backup_at: text }), "ephemeral");

/** The id is the cluster's; times are RFC 3339. */
export const EtcdBackupStatuses = resourceType(
  "EtcdBackupStatuses",
  z.object({ status: words("unknown", "ok", "error", "running"), error: text, last_backup_time: text, last_backup_attempt: text }),
  "metrics",
);

/** The id is the cluster's. */
export const ClusterKubernetesManifestsStatuses = resourceType(
  "ClusterKubernetesManifestsStatuses",
  z.object({ out_of_sync: count, total: count, last_error: text }),
);
