/** What Omni says of itself, of its versions and of who asks; must not hold more fields than are read. */
import { z } from "zod";
import { count, flag, resourceType, text, texts } from "./define.ts";

/** One resource, `current`. */
export const SysVersions = resourceType(
  "SysVersions",
  z.object({
    /** e.g. `v1.9.3`. */
    backend_version: text,
    instance_name: text,
    backend_api_version: count,
  }),
  "ephemeral",
  "system",
);

/** One resource, `permissions`: what the key that asks may do. */
export const Permissions = resourceType(
  "Permissions",
  z.object({
    can_read_clusters: flag,
    can_create_clusters: flag,
    can_read_machines: flag,
    can_read_machine_config_patches: flag,
    can_manage_machine_config_patches: flag,
    can_manage_users: flag,
  }),
  "virtual",
);

/** One resource, `current`. */
export const CurrentUsers = resourceType("CurrentUsers", z.object({ identity: text, role: text }), "virtual");

/** The id is the version, without `v`. */
export const TalosVersions = resourceType(
  "TalosVersions",
  z.object({
    version: text,
    compatible_kubernetes_versions: texts,
    upgradable_talos_versions: texts,
    deprecated: flag,
    unsupported: flag,
  }),
);

export const KubernetesVersions = resourceType("KubernetesVersions", z.object({ version: text }));

/** One resource, `features-config`. */
export const FeaturesConfigs = resourceType(
  "FeaturesConfigs",
  z.object({
    embedded_discovery_service: flag,
    etcd_backup_settings: z.object({ min_interval: text, max_interval: text }).prefault({}),
  }),
);
