/** What a host tells of hub and provider beyond their containers' settings, as types; must not collect or judge it. */
import type { Words } from "../../../core/words.ts";
import type { KnownProvider, ProviderKey } from "../../../ports.ts";

/** A fact, or why it could not be seen. Unknown is never taken as absent, and never a finding. */
export type Seen<T> = { readonly status: "seen"; readonly value: T } | { readonly status: "unknown"; readonly because: Words };

/** What both stacks tell. */
export interface StackFacts {
  /** Every bind mount's source, as the effective rendering has it. */
  readonly sources: readonly SourceFact[];
  /** The containers of the project; empty before the first apply. */
  readonly containers: Seen<readonly ContainerFact[]>;
  /** Who has each `container_name` that the project asks for, where somebody has it. */
  readonly names: Seen<readonly { readonly name: string; readonly project: string }[]>;
  /** Names of files in the project's folder that Compose would take, e.g. `["compose.yaml", "docker-compose.yml"]`. */
  readonly composeFiles: Seen<readonly string[]>;
  /** Files of the project that are not what was last applied, relative to its folder. */
  readonly editedOnHost: Seen<readonly string[]>;
  /** The sidecar's own `tailscale status --json`; absent where there is no sidecar. */
  readonly sidecar?: Seen<SidecarFact>;
  /** Versions, e.g. `{engine: "28.3.1", compose: "2.38.2"}`. */
  readonly versions: Seen<{ readonly engine: string; readonly compose: string }>;
  /** File systems that the project's folders lie on. */
  readonly disks: Seen<readonly DiskFact[]>;
}

export interface SourceFact {
  readonly service: string;
  /** Its place in the service's `volumes`. */
  readonly index: number;
  /** Absolute, on the host. */
  readonly source: string;
  readonly target: string;
  /** Git has it and apply writes it. */
  readonly fromGit: boolean;
  readonly is: Seen<"file" | "folder" | "missing" | "other">;
}

export interface ContainerFact {
  readonly service: string;
  /** 64 hex digits. */
  readonly id: string;
  /** As the engine has it, e.g. `container:<id>`. */
  readonly networkMode: string;
  /** `com.docker.compose.project` and `….project.working_dir`; empty where it has none. */
  readonly project: string;
  readonly directory: string;
  /** The command's words as they run; where values stay on the host, `-` for each. */
  readonly args: readonly string[];
  readonly mounts: readonly { readonly source: string; readonly target: string }[];
}

export interface SidecarFact {
  /** All of its addresses in the tailnet. */
  readonly addresses: readonly string[];
  /** Whole, e.g. `omni.tail1234.ts.net.`. */
  readonly dnsName: string;
  /** `Running`, `NeedsLogin`, `Stopped`, … */
  readonly backendState: string;
  /** Days until its node key expires; absent where that is off. */
  readonly keyDaysLeft?: number;
  /** It is removed from the tailnet when it is away for a while; absent where it is not told. */
  readonly isEphemeral?: boolean;
}

export interface DiskFact {
  readonly path: string;
  readonly freeBytes: number;
  /** 0 to 100. */
  readonly usedPercent: number;
}

/** What the hub tells besides. A fact is absent where the spec does not say what to look at. */
export interface HubFacts extends StackFacts {
  readonly gpg?: Seen<GpgFact>;
  readonly certificate?: Seen<CertificateFact>;
  /** The public A records of `domain`. */
  readonly publicAddresses?: Seen<readonly string[]>;
}

export interface GpgFact {
  /** Some secret packet has an S2K usage other than 0: it asks for a passphrase. */
  readonly isProtected: boolean;
  /** There is a subkey that may encrypt. */
  readonly hasEncryptionSubkey: boolean;
}

export interface CertificateFact {
  /** DNS names of the subject alternative names, `*.example.com` among them. */
  readonly names: readonly string[];
  /** Whole days until it expires; negative afterwards. */
  readonly daysLeft: number;
  /** SHA-256 of the certificate, in hex. */
  readonly fingerprint: string;
  /** The same of what answers on the hub's address. */
  readonly served: Seen<string>;
}

/** What the provider tells besides. */
export interface ProviderFacts extends StackFacts {
  /** Whose the provider's key is. */
  readonly key: Seen<KeyFact>;
  /** The infrastructure providers that its Omni knows; absent where no spec says which Omni that is. */
  readonly known?: Seen<readonly KnownProvider[]>;
  /** Rights that the provider's token lacks, by path; empty lists are left out. */
  readonly lackingRights: Seen<readonly { readonly path: string; readonly privileges: readonly string[] }[]>;
  /** Whether the provider's image is on the host; absent where it is pulled. */
  readonly localImage?: Seen<boolean>;
  /** The LXC that it runs in; absent where it runs in none. */
  readonly lxc?: Seen<LxcFact>;
}

/** What a key says of itself, with the whole days until it ends (negative afterwards; absent for never); or that it is none. */
export type KeyFact = (Omit<ProviderKey, "expires"> & { readonly daysLeft?: number }) | "no key";

export interface LxcFact {
  /** Proxmox's number, e.g. 200. */
  readonly id: number;
  readonly hasTun: boolean;
  readonly hasNesting: boolean;
  readonly hasKeyctl: boolean;
  readonly isUnprivileged: boolean;
  readonly startsOnBoot: boolean;
  readonly hasNameserver: boolean;
  readonly memoryMib: number;
  /** Of its root disk, 0 to 100. */
  readonly diskUsedPercent: Seen<number>;
}
