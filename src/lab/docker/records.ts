/** What the engine file holds; must not read or change anything. */
import type { Mapping } from "./tree.ts";

/** The whole engine: one JSON file. */
export interface Engine {
  readonly format: 1;
  versions: Versions;
  /** `compose ps --format json` as one array, as Compose before 2.21 printed it. */
  psArray: boolean;
  /** Milliseconds after every change to the engine, for tests that stop a command half way. */
  delayMs: number;
  /** What a registry would have, by `name:tag`. */
  registry: Record<string, CatalogueImage>;
  images: ImageRecord[];
  containers: ContainerRecord[];
  networks: NetworkRecord[];
  volumes: VolumeRecord[];
}

/** What the programs say their versions are. */
export interface Versions {
  readonly client: string;
  readonly engine: string;
  readonly api: string;
  readonly compose: string;
}

/**
 * What containers of an image do once started: run (healthy where they have a health check), run and be
 * unhealthy or starting for ever, or exit at once.
 */
export type Behaviour = "runs" | "unhealthy" | "starting" | "exits";

/** An image in the registry. */
export interface CatalogueImage {
  /** `sha256:…` of the configuration: what the engine calls the image. */
  readonly id: string;
  /** `sha256:…` of the manifest: what a registry calls it. */
  readonly digest: string;
  readonly config: ImageConfig;
  readonly behaviour: Behaviour;
  readonly created: string;
}

/** An image on the host. */
export interface ImageRecord extends CatalogueImage {
  tags: string[];
  /** `name@sha256:…` of everywhere it was pulled from. */
  digests: string[];
}

/** The `Config` of an image, in Docker's own field names; what is absent is empty. */
export interface ImageConfig {
  readonly User?: string;
  readonly ExposedPorts?: Readonly<Record<string, Record<string, never>>>;
  readonly Env?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Volumes?: Readonly<Record<string, Record<string, never>>>;
  readonly WorkingDir?: string;
  readonly Labels?: Readonly<Record<string, string>>;
  readonly StopSignal?: string;
  readonly Healthcheck?: Healthcheck;
}

/** Durations in nanoseconds. */
export interface Healthcheck {
  Test?: string[];
  Interval?: number;
  Timeout?: number;
  StartPeriod?: number;
  Retries?: number;
}

/** A container as `docker inspect` shows it: the record is the document. */
export interface ContainerRecord {
  Id: string;
  Created: string;
  Path: string;
  Args: string[];
  State: ContainerState;
  Image: string;
  ResolvConfPath: string;
  HostnamePath: string;
  HostsPath: string;
  LogPath: string;
  /** With a leading slash. */
  Name: string;
  RestartCount: number;
  Driver: string;
  Platform: string;
  MountLabel: string;
  ProcessLabel: string;
  AppArmorProfile: string;
  ExecIDs: null;
  HostConfig: HostConfig;
  GraphDriver: Mapping;
  Mounts: Mount[];
  Config: ContainerConfig;
  NetworkSettings: NetworkSettings;
}

export interface ContainerState {
  Status: "created" | "running" | "exited";
  Running: boolean;
  Paused: boolean;
  Restarting: boolean;
  OOMKilled: boolean;
  Dead: boolean;
  Pid: number;
  ExitCode: number;
  Error: string;
  StartedAt: string;
  FinishedAt: string;
  Health?: { Status: "healthy" | "unhealthy" | "starting"; FailingStreak: number; Log: Mapping[] };
}

/** The fields that the stand-in itself looks at; the rest is there for readers. */
export type HostConfig = Mapping & { NetworkMode: string; PortBindings: Record<string, PortBinding[]> };

export interface PortBinding {
  [key: string]: string;
  HostIp: string;
  HostPort: string;
}

export interface Mount {
  Type: string;
  Name?: string;
  Source: string;
  Destination: string;
  Driver?: string;
  Mode: string;
  RW: boolean;
  Propagation: string;
}

export interface ContainerConfig {
  Hostname: string;
  Domainname: string;
  User: string;
  AttachStdin: boolean;
  AttachStdout: boolean;
  AttachStderr: boolean;
  ExposedPorts?: Record<string, Record<string, never>>;
  Tty: boolean;
  OpenStdin: boolean;
  StdinOnce: boolean;
  Env: string[] | null;
  Cmd: string[] | null;
  Healthcheck?: Healthcheck;
  Image: string;
  Volumes: Record<string, Record<string, never>> | null;
  WorkingDir: string;
  Entrypoint: string[] | null;
  MacAddress?: string;
  OnBuild: null;
  Labels: Record<string, string>;
  StopSignal?: string;
  StopTimeout?: number;
}

export interface NetworkSettings {
  Bridge: string;
  SandboxID: string;
  HairpinMode: boolean;
  LinkLocalIPv6Address: string;
  LinkLocalIPv6PrefixLen: number;
  Ports: Record<string, PortBinding[] | null>;
  SandboxKey: string;
  SecondaryIPAddresses: null;
  SecondaryIPv6Addresses: null;
  EndpointID: string;
  Gateway: string;
  GlobalIPv6Address: string;
  GlobalIPv6PrefixLen: number;
  IPAddress: string;
  IPPrefixLen: number;
  IPv6Gateway: string;
  MacAddress: string;
  Networks: Record<string, Endpoint>;
}

/** A container's place in a network. */
export interface Endpoint {
  IPAMConfig: Mapping | null;
  Links: null;
  Aliases: string[] | null;
  NetworkID: string;
  EndpointID: string;
  Gateway: string;
  IPAddress: string;
  IPPrefixLen: number;
  IPv6Gateway: string;
  GlobalIPv6Address: string;
  GlobalIPv6PrefixLen: number;
  MacAddress: string;
  DriverOpts: null;
}

export interface NetworkRecord {
  Name: string;
  Id: string;
  Created: string;
  Driver: string;
  EnableIPv6: boolean;
  Config: { Subnet: string; Gateway?: string }[];
  Internal: boolean;
  Attachable: boolean;
  Options: Record<string, string>;
  Labels: Record<string, string>;
}

export interface VolumeRecord {
  Name: string;
  CreatedAt: string;
  Driver: string;
  Labels: Record<string, string> | null;
  Options: Record<string, string> | null;
}
