/** A cluster template's documents as typed values with their places; must not read or translate them. */
import type { SourceRange } from "../../../core/model.ts";
import type { GoValue } from "../yaml/value.ts";

/** Everything a template file says. */
export interface TemplateModel {
  readonly clusters: readonly ClusterModel[];
  readonly machineSets: readonly MachineSetModel[];
  readonly machines: readonly MachineModel[];
  /** All of them as they stand in the file, which is the order of what is rendered. */
  readonly documents: readonly (ClusterModel | MachineSetModel | MachineModel)[];
  /** The file's first line. */
  readonly start: SourceRange;
}

/** A value and where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly at: SourceRange;
}

export interface Descriptors {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** What documents have in common. A list that is absent leaves things as they are; an empty one clears them. */
interface Common {
  readonly at: SourceRange;
  /** Fields that are there and could not be read. */
  readonly mistyped: ReadonlySet<string>;
  readonly descriptors: Descriptors;
  readonly patches: readonly PatchModel[];
  readonly systemExtensions?: readonly string[];
  readonly kernelArgs?: Placed<readonly string[]>;
}

export interface ClusterModel extends Common {
  readonly kind: "Cluster";
  readonly name: Placed<string>;
  readonly kubernetes: Placed<string>;
  readonly talos: Placed<string>;
  readonly features: Features;
  readonly manifests: readonly ManifestModel[];
  readonly healthchecks: readonly HealthCheckModel[];
}

export interface Features {
  readonly diskEncryption: Placed<boolean>;
  readonly enableWorkloadProxy: boolean;
  readonly useEmbeddedDiscoveryService: boolean;
  readonly enableNodeAuditSkip: boolean;
  /** Absent where it is not written: versions of Omni differ in whether they know the field. */
  readonly disablePublicDiscoveryService?: Placed<boolean>;
  /** Nanoseconds between etcd backups; 0 for none. */
  readonly backupInterval: bigint;
}

export interface MachineSetModel extends Common {
  readonly kind: "ControlPlane" | "Workers";
  /** Empty when the default name counts. */
  readonly name: Placed<string>;
  readonly machines: readonly Placed<string>[];
  readonly machineClass?: MachineClassModel;
  readonly bootstrapSpec?: { readonly clusterUUID: string; readonly snapshot: string; readonly at: SourceRange };
  readonly updateStrategy?: StrategyModel;
  readonly deleteStrategy?: StrategyModel;
  readonly upgradeStrategy?: StrategyModel;
}

export interface MachineClassModel {
  readonly name: string;
  /** `unlimited` takes whatever the class has. */
  readonly size: Placed<number | "unlimited">;
  readonly at: SourceRange;
}

export interface StrategyModel {
  readonly type?: "Unset" | "Rolling";
  /** Absent without `rolling`; 0 when it says nothing. */
  readonly maxParallelism?: number;
  readonly at: SourceRange;
}

export interface MachineModel extends Common {
  readonly kind: "Machine";
  readonly name: Placed<string>;
  readonly locked: boolean;
  /** A path like `/dev/vda`; empty for none. */
  readonly disk: string;
  /** A CEL expression over the machine's disks, instead of a path; absent where it is not written. */
  readonly diskSelector?: Placed<string>;
}

/** Content that stands in the template or in a file of its own. */
export interface Contents {
  readonly file?: Placed<string>;
  readonly inline?: Placed<GoValue>;
}

export interface PatchModel extends Contents {
  readonly at: SourceRange;
  readonly name: string;
  readonly idOverride: string;
  readonly descriptors: Descriptors;
}

export interface ManifestModel extends Contents {
  readonly at: SourceRange;
  readonly name: string;
  readonly mode?: "full" | "one-time";
  readonly descriptors: Descriptors;
}

/** Its content stands under `job`. */
export interface HealthCheckModel extends Contents {
  readonly at: SourceRange;
  readonly name: string;
  readonly idOverride: string;
  /** Nanoseconds; 0 for Omni's default. */
  readonly interval: bigint;
  readonly descriptors: Descriptors;
}
