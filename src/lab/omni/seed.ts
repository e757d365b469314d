/** What an Omni holds when nobody has made anything yet; must not hold clusters, machines or providers. */
import type { JsonRecord } from "../../core/model.ts";
import { minorOf } from "./rules/clusters.ts";
import type { Store } from "./store.ts";
import { full } from "./types.ts";

/** Released versions; of Talos each with the minors of Kubernetes that it can run. */
export interface Versions {
  readonly talos: readonly string[];
  readonly kubernetes: readonly string[];
}

/** What a 1.9.3 offered when it was recorded. */
export const recordedVersions: Versions = {
  talos: [...patches("1.11", 0, 5), ...patches("1.12", 0, 7), "1.13.0", ...patches("1.13", 2, 6)],
  kubernetes: [...patches("1.34", 0, 5), ...patches("1.35", 0, 3), ...patches("1.36", 0, 3)],
};

/** Puts in what Omni says of itself; `version` as in `1.9.3`. */
export function seed(store: Store, version: string, versions: Versions): void {
  const make = (name: string, id: string, spec: JsonRecord, namespace = "default", owner = ""): void =>
    void store.create({ type: full(name), namespace, id, spec, owner });
  become(store, version, versions);
  make("AuthConfigs", "auth-config", {
    auth0: { enabled: true, domain: "lab.invalid", client_id: "lab" },
    webauthn: {},
    saml: {},
    oidc: {},
  });
  make("EulaAcceptances", "eula", { accepted_by_name: "lab", accepted_by_email: "lab@example.org" });
  make("FeaturesConfigs", "features-config", {
    enable_workload_proxying: true,
    embedded_discovery_service: true,
    audit_log_enabled: true,
    etcd_backup_settings: { tick_interval: "60s", min_interval: "3600s", max_interval: "86400s" },
  });
  make(
    "EtcdBackupStoreStatuses",
    "etcdbackup-store-status",
    { configuration_name: "s3", configuration_error: "not initialized" },
    "ephemeral",
  );
}

/** The version that it is from now on, and what that one offers. What is no longer on offer goes. */
export function become(store: Store, version: string, versions: Versions): void {
  const put = (name: string, id: string, spec: JsonRecord, namespace: string, owner: string): void => {
    const ref = { type: full(name), namespace, id };
    if (store.find(ref) === undefined) store.create({ ...ref, spec, owner });
    else store.change(ref, { spec });
  };
  const api = minorOf(version) >= 11 ? 3 : 2;
  const about = { backend_version: `v${version}`, instance_name: "lab", backend_api_version: api };
  put("SysVersions.system", "current", about, "ephemeral", "");
  for (const [name, offered] of [
    ["KubernetesVersions", versions.kubernetes],
    ["TalosVersions", versions.talos],
  ] as const)
    for (const { id } of store.list(full(name), "default"))
      if (!offered.includes(id)) store.drop({ type: full(name), namespace: "default", id });
  for (const kubernetes of versions.kubernetes)
    put("KubernetesVersions", kubernetes, { version: kubernetes }, "default", "VersionsController");
  for (const talos of versions.talos) {
    const compatible = versions.kubernetes.filter((one) => minorOf(one) <= minorOf(talos) + 23);
    const upgradable = versions.talos.filter((to) => to !== talos && minorOf(to) >= minorOf(talos) - 1);
    const spec = { version: talos, compatible_kubernetes_versions: compatible, upgradable_talos_versions: upgradable };
    put("TalosVersions", talos, spec, "default", "VersionsController");
  }
}

function patches(minor: string, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${minor}.${first + index}`);
}
