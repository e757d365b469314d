/** The resources that users write, as specs of Omni's protobuf; must not hold more fields than are read. */
import { z } from "zod";
import { count, flag, resourceType, text, texts, words } from "./define.ts";

export const Clusters = resourceType(
  "Clusters",
  z.object({
    kubernetes_version: text,
    /** Without `v`. */
    talos_version: text,
    features: z
      .object({
        enable_workload_proxy: flag,
        disk_encryption: flag,
        use_embedded_discovery_service: flag,
        enable_node_audit_skip: flag,
        disable_public_discovery_service: flag,
      })
      .prefault({}),
    /** Absent where nothing is backed up; `interval` as in `5400s`. */
    backup_configuration: z.object({ interval: text, enabled: flag }).exactOptional(),
  }),
);

const strategy = words("unset", "rolling");
const strategyConfig = z.object({ rolling: z.object({ max_parallelism: count }).prefault({}) }).exactOptional();

export const MachineSets = resourceType(
  "MachineSets",
  z.object({
    update_strategy: strategy,
    delete_strategy: strategy,
    upgrade_strategy: strategy,
    update_strategy_config: strategyConfig,
    delete_strategy_config: strategyConfig,
    upgrade_strategy_config: strategyConfig,
    /** Absent where machines are named one by one. */
    machine_allocation: z.object({ name: text, machine_count: count, allocation_type: words("static", "unlimited") }).exactOptional(),
    bootstrap_spec: z.object({ cluster_uuid: text, snapshot: text }).exactOptional(),
  }),
);

/** The id is the machine's. */
export const MachineSetNodes = resourceType("MachineSetNodes", z.object({}));

/** The gateway gives what was stored compressed as `data`, too. */
export const ConfigPatches = resourceType("ConfigPatches", z.object({ data: text }));

export const ExtensionsConfigurations = resourceType("ExtensionsConfigurations", z.object({ extensions: texts }));

/** The id is the machine's. */
export const KernelArgs = resourceType("KernelArgs", z.object({ args: texts }));

export const KubernetesManifestGroups = resourceType(
  "KubernetesManifestGroups",
  z.object({ data: text, mode: words("unknown", "full", "one-time") }),
);

export const KubernetesHealthChecks = resourceType("KubernetesHealthChecks", z.object({ job: text, interval: text }));

/** From Omni 1.11 on. The id is the machine's. */
export const MachineInstallDiskConfigs = resourceType("MachineInstallDiskConfigs", z.object({ disk: text, disk_selector: text }));

const metaValues = z.array(z.object({ key: count, value: text })).default([]);
const tunnel = words("unset", "enabled", "disabled");

export const MachineClasses = resourceType(
  "MachineClasses",
  z.object({
    match_labels: texts,
    /** Absent where machines are chosen by labels. */
    auto_provision: z
      .object({
        provider_id: text,
        kernel_args: texts,
        meta_values: metaValues,
        /** YAML for the provider. */
        provider_data: text,
        grpc_tunnel: tunnel,
      })
      .exactOptional(),
  }),
);

/** One for each machine set of a provisioning class, with its id; written by Omni. */
export const MachineRequestSets = resourceType(
  "MachineRequestSets",
  z.object({ provider_id: text, machine_count: count, talos_version: text, extensions: texts, kernel_args: texts, provider_data: text }),
);

/** One machine that a provider should make; never changes. */
export const MachineRequests = resourceType(
  "MachineRequests",
  z.object({
    talos_version: text,
    extensions: texts,
    kernel_args: texts,
    meta_values: metaValues,
    provider_data: text,
    grpc_tunnel: tunnel,
  }),
  "infra-provider",
);
