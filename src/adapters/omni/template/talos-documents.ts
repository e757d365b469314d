/**
 * The documents of Talos 1.14 beside those whose keys are known (talos-keys.generated.ts), and what Omni lets nobody set in
 * them; must not read a patch.
 *
 * Facts: pkg/machinery/config/types of siderolabs/talos v1.14.0-rc.1, and forbiddenDocuments, documentForbiddenFields and
 * documentForbiddenSliceElements in client/pkg/omni/resources/omni/config_patch.go of siderolabs/omni v1.10.4.
 */
import type { OmniVersion } from "../client/versions.ts";

const NEWER: ReadonlySet<string> = new Set(
  (
    "BGPInstanceConfig CRIBaseRuntimeSpecConfig CRICustomizationConfig ContainerConfig " +
    "DiscoveryServiceConfig EtcFileConfig FilesystemScrubConfig FilesystemTrimConfig KernelModuleConfig " +
    "KubeAPIServerConfig KubeAdmissionControlConfig KubeAuditPolicyConfig KubeAuthenticationConfig " +
    "KubeAuthorizerConfig KubeCoreDNSConfig KubeCredentialProviderConfig KubeExternalManifestConfig " +
    "KubeFlannelCNIConfig KubeInlineManifestConfig KubeNetworkConfig KubeNodeConfig KubePrismConfig " +
    "KubeProxyConfig KubeServiceAccountConfig KubeStaticPodConfig KubeTalosAPIAccessConfig KubeletConfig " +
    "LVMLogicalVolumeConfig LVMVolumeGroupConfig RAIDArrayConfig SecurityProfileConfig SysctlConfig " +
    "SysfsConfig UdevRulesConfig VethConfig"
  ).split(" "),
);

/** Refused whatever they hold: they carry a cluster's identity or authorities, or choose the disk past Omni. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  "UnattendedInstallConfig",
  "DiscoveryIdentityConfig",
  "KubeClusterConfig",
  "KubeEtcdEncryptionConfig",
  "KubeAPIServerCAConfig",
  "KubeAggregatorCAConfig",
]);

/** Whether this version of Omni takes a document of the kind without a look into it from here. */
export function isNewerDocument(kind: string, omni: OmniVersion): boolean {
  return omni.can("authorities-kept") && NEWER.has(kind);
}

/** Whether it refuses the whole document. */
export function isForbiddenDocument(kind: string, omni: OmniVersion): boolean {
  return omni.can("authorities-kept") && FORBIDDEN.has(kind);
}

/** The fields that it refuses in a document of the kind, which has one. */
export function forbiddenIn(kind: string): readonly string[] {
  return kind === "KubeServiceAccountConfig" ? ["issuer.privateKey"] : [];
}

/** The list of roles in a document of the kind, which must not hold the role of an administrator. */
export function rolesIn(kind: string): string | undefined {
  if (kind === "") return "machine.features.kubernetesTalosAPIAccess.allowedRoles";
  return kind === "KubeTalosAPIAccessConfig" ? "allowedRoles" : undefined;
}
