/** An Omni resource as we want it, whatever it was made from; must not know templates or the API. */
import type { JsonRecord, SourceRange } from "../../../core/model.ts";
import type { OmniVersion } from "../client/versions.ts";

/**
 * One resource. `spec` has the API's own names (snake_case) and leaves out what is zero, false or empty text, as the
 * gateway does; an empty message stays (`features: {}`). Data is never compressed here.
 */
export interface OmniResource {
  readonly namespace: "default";
  readonly type: OmniType;
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: JsonRecord;
  readonly source: SourceRange;
}

export type OmniType = `${(typeof CANONICAL_ORDER)[number] | "MachineClasses"}.omni.sidero.dev`;

/**
 * The order in which `omnictl cluster template sync` creates; it deletes the other way round. A disk has to be chosen
 * before its machine is in a set, which is when Talos gets installed.
 */
export const CANONICAL_ORDER = [
  "Clusters",
  "ExtensionsConfigurations",
  "ConfigPatches",
  "MachineInstallDiskConfigs",
  "KubernetesManifestGroups",
  "KubernetesHealthChecks",
  "MachineSets",
  "MachineSetNodes",
  "KernelArgs",
] as const;

export type TemplatePart = (typeof CANONICAL_ORDER)[number];

/** The types that templates are made of in one version of Omni: it answers 403 for a list of a type that it does not have. */
export function partsOf(omni: OmniVersion): readonly TemplatePart[] {
  return CANONICAL_ORDER.filter((part) => part !== "MachineInstallDiskConfigs" || omni.can("install-disk-resources"));
}

/** The resources in canonical order, those of one type as they were. */
export function inCanonicalOrder(resources: readonly OmniResource[]): OmniResource[] {
  const rank = new Map<string, number>(CANONICAL_ORDER.map((type, index) => [`${type}.omni.sidero.dev`, index]));
  return resources.toSorted((a, b) => (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0));
}

/** `spec` without what the gateway leaves out. */
export function withoutZeros(spec: JsonRecord): JsonRecord {
  return Object.fromEntries(
    Object.entries(spec).filter(([, value]) => value !== 0 && value !== false && value !== "" && !isEmptyList(value)),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
