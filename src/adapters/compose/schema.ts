/** The parts of Docker's and Compose's JSON that we read, as zod schemas that let everything else pass; must not ask for it. */
import { z } from "zod";
import type { JsonRecord } from "../../core/model.ts";

const text = z.string().nullish();
const texts = z.array(z.string()).nullish();
const number = z.number().nullish();
const flag = z.boolean().nullish();
const textMap = z.record(z.string(), z.string()).nullish();

const HealthCheck = z.looseObject({
  Test: texts,
  Interval: number,
  Timeout: number,
  StartPeriod: number,
  StartInterval: number,
  Retries: number,
});
export type HealthCheck = z.infer<typeof HealthCheck>;

const MountPoint = z.looseObject({
  Type: z.string(),
  Source: text,
  Target: z.string(),
  ReadOnly: flag,
  BindOptions: z.looseObject({ Propagation: text }).nullish(),
  VolumeOptions: z.looseObject({ NoCopy: flag, Subpath: text }).nullish(),
  TmpfsOptions: z.looseObject({ SizeBytes: number, Mode: number }).nullish(),
});
export type MountPoint = z.infer<typeof MountPoint>;

const Endpoint = z.looseObject({
  IPAMConfig: z.looseObject({ IPv4Address: text, IPv6Address: text, LinkLocalIPs: texts }).nullish(),
  Aliases: texts,
  MacAddress: text,
  NetworkID: text,
  DriverOpts: textMap,
});
export type Endpoint = z.infer<typeof Endpoint>;

const HostConfig = z.looseObject({
  Annotations: textMap,
  Binds: texts,
  CapAdd: texts,
  CapDrop: texts,
  CgroupParent: text,
  CgroupnsMode: text,
  CpuPeriod: number,
  CpuQuota: number,
  CpuShares: number,
  CpusetCpus: text,
  DeviceCgroupRules: texts,
  DeviceRequests: z.array(z.record(z.string(), z.json())).nullish(),
  Devices: z.array(z.looseObject({ PathOnHost: z.string(), PathInContainer: z.string(), CgroupPermissions: z.string() })).nullish(),
  Dns: texts,
  DnsOptions: texts,
  DnsSearch: texts,
  ExtraHosts: texts,
  GroupAdd: texts,
  Init: flag,
  IpcMode: text,
  LogConfig: z.looseObject({ Type: text, Config: textMap }).nullish(),
  Memory: number,
  MemoryReservation: number,
  MemorySwap: number,
  MemorySwappiness: number,
  Mounts: z.array(MountPoint).nullish(),
  NanoCpus: number,
  NetworkMode: text,
  OomKillDisable: flag,
  OomScoreAdj: number,
  PidMode: text,
  PidsLimit: number,
  PortBindings: z
    .record(z.string(), z.array(z.looseObject({ HostIp: z.string().optional(), HostPort: z.string().optional() })).nullable())
    .nullish(),
  Privileged: flag,
  ReadonlyRootfs: flag,
  RestartPolicy: z.looseObject({ Name: text, MaximumRetryCount: number }).nullish(),
  Runtime: text,
  SecurityOpt: texts,
  ShmSize: number,
  StorageOpt: textMap,
  Sysctls: textMap,
  Tmpfs: textMap,
  UTSMode: text,
  Ulimits: z.array(z.looseObject({ Name: z.string(), Soft: z.number(), Hard: z.number() })).nullish(),
  UsernsMode: text,
  VolumesFrom: texts,
});

/** One element of `docker inspect`. */
export const Container = z.looseObject({
  Id: z.string(),
  Name: z.string(),
  Image: z.string(),
  State: z.looseObject({
    Status: z.string(),
    ExitCode: number,
    StartedAt: text,
    Health: z.looseObject({ Status: z.string() }).nullish(),
  }),
  Config: z.looseObject({
    Hostname: text,
    Domainname: text,
    User: text,
    Tty: flag,
    OpenStdin: flag,
    Env: texts,
    Cmd: texts,
    Healthcheck: HealthCheck.nullish(),
    Image: z.string(),
    WorkingDir: text,
    Entrypoint: texts,
    MacAddress: text,
    Labels: textMap,
    StopSignal: text,
    StopTimeout: number,
  }),
  HostConfig,
  NetworkSettings: z.looseObject({ Networks: z.record(z.string(), Endpoint).nullish() }),
});
export type Container = z.infer<typeof Container>;

/** One element of `docker image inspect`. */
export const Image = z.looseObject({
  Id: z.string(),
  RepoTags: texts,
  RepoDigests: texts,
  Architecture: text,
  Os: text,
  Variant: text,
  Config: z
    .looseObject({
      User: text,
      Env: texts,
      Cmd: texts,
      Healthcheck: HealthCheck.nullish(),
      WorkingDir: text,
      Entrypoint: texts,
      Labels: textMap,
      StopSignal: text,
      Volumes: z.record(z.string(), z.unknown()).nullish(),
    })
    .nullish(),
});
export type Image = z.infer<typeof Image>;

/** One element of `docker volume inspect`. */
export const Volume = z.looseObject({ Name: z.string(), Driver: z.string(), Labels: textMap, Options: textMap });
export type Volume = z.infer<typeof Volume>;

/** One element of `docker network inspect`. */
export const Network = z.looseObject({
  Id: z.string(),
  Name: z.string(),
  Driver: z.string(),
  EnableIPv6: flag,
  Internal: flag,
  Attachable: flag,
  IPAM: z.looseObject({ Driver: text, Options: textMap, Config: z.array(z.record(z.string(), z.json())).nullish() }).nullish(),
  Options: textMap,
  Labels: textMap,
});
export type Network = z.infer<typeof Network>;

/** What `docker info` says of the engine's defaults. */
export const EngineInfo = z.looseObject({ DefaultRuntime: text, LoggingDriver: text, ServerErrors: texts });

/** The part of `/etc/docker/daemon.json` that decides what a container gets without asking. */
export const DaemonFile = z.looseObject({
  "log-opts": z.record(z.string(), z.unknown()).optional(),
  "default-ulimits": z.record(z.string(), z.unknown()).optional(),
  "default-shm-size": z.union([z.string(), z.number()]).optional(),
  "default-ipc-mode": z.string().optional(),
});

const RawRecord = z.custom<JsonRecord>((value) => typeof value === "object" && value !== null && !Array.isArray(value));
const RawRecords = z.record(z.string(), RawRecord.nullable()).nullish();

/** `docker compose config --format json`, interpolated or not. Services stay raw: normalise/ knows their spellings. */
export const ComposeConfig = z.looseObject({
  name: z.string().optional(),
  services: RawRecords,
  networks: RawRecords,
  volumes: RawRecords,
  secrets: RawRecords,
  configs: RawRecords,
});
export type ComposeConfig = z.infer<typeof ComposeConfig>;

/** Docker's lists as some versions print them (one array) and as others do (one object a line). Throws for anything else. */
export function parseList<T>(schema: z.ZodType<T>, output: string): T[] {
  const trimmed = output.trim();
  if (trimmed === "") return [];
  if (trimmed.startsWith("[")) return z.array(schema).parse(JSON.parse(trimmed));
  return trimmed.split("\n").map((line) => schema.parse(JSON.parse(line)));
}
