/** A service as the engine's HostConfig; must not know networks' addresses or images. */
import type { HostConfig, PortBinding } from "../records.ts";
import { isMapping, list, mapping, number, string, strings, type Mapping, type Value } from "../tree.ts";
import type { ServiceMounts } from "./mounts.ts";
import type { Project } from "./project.ts";

const MASKED = ["asound", "acpi", "kcore", "keys", "latency_stats", "timer_list", "timer_stats", "sched_debug", "scsi"];
const READ_ONLY = ["bus", "fs", "irq", "sys", "sysrq-trigger"];

/** Every field that the engine shows, in its order. */
export function hostConfig(project: Project, service: Mapping, mounts: ServiceMounts): HostConfig {
  const memory = memoryLimit(service);
  return {
    Binds: mounts.binds.length === 0 ? null : mounts.binds,
    ContainerIDFile: "",
    LogConfig: logging(mapping(service["logging"])),
    NetworkMode: networkMode(project, service),
    PortBindings: portBindings(service),
    RestartPolicy: restartPolicy(service),
    AutoRemove: false,
    VolumeDriver: "",
    VolumesFrom: null,
    CapAdd: orNull(service["cap_add"]),
    CapDrop: orNull(service["cap_drop"]),
    CgroupnsMode: string(service["cgroup"]) || "host",
    Dns: orNull(service["dns"]),
    DnsOptions: orNull(service["dns_opt"]),
    DnsSearch: orNull(service["dns_search"]),
    ExtraHosts: strings(service["extra_hosts"]).map((one) => one.replace("=", ":")),
    GroupAdd: orNull(service["group_add"]),
    IpcMode: string(service["ipc"]) || "private",
    Cgroup: "",
    Links: null,
    OomScoreAdj: number(service["oom_score_adj"]),
    PidMode: string(service["pid"]),
    Privileged: service["privileged"] === true,
    PublishAllPorts: false,
    ReadonlyRootfs: service["read_only"] === true,
    SecurityOpt: securityOptions(service),
    ...(service["tmpfs"] === undefined ? {} : { Tmpfs: tmpfs(strings(service["tmpfs"])) }),
    UTSMode: string(service["uts"]),
    UsernsMode: string(service["userns_mode"]),
    ShmSize: Number(service["shm_size"] ?? 67_108_864),
    ...(service["sysctls"] === undefined ? {} : { Sysctls: mapping(service["sysctls"]) }),
    Runtime: string(service["runtime"]) || "runc",
    ConsoleSize: [0, 0],
    Isolation: "",
    ...resources(service, memory),
    ...(mounts.requested.length === 0 ? {} : { Mounts: mounts.requested }),
    MaskedPaths: service["privileged"] === true ? null : [...MASKED.map((one) => `/proc/${one}`), "/sys/firmware"],
    ReadonlyPaths: service["privileged"] === true ? null : READ_ONLY.map((one) => `/proc/${one}`),
    ...(service["init"] === undefined ? {} : { Init: service["init"] }),
  };
}

function resources(service: Mapping, memory: number): Mapping {
  const limits = mapping(mapping(mapping(service["deploy"])["resources"])["limits"]);
  const pids = number(service["pids_limit"]) || number(limits["pids"]);
  const swap = Number(service["memswap_limit"] ?? memory * 2);
  return {
    CpuShares: number(service["cpu_shares"]),
    Memory: memory,
    NanoCpus: Math.round((number(limits["cpus"]) || number(service["cpus"])) * 1e9),
    CgroupParent: string(service["cgroup_parent"]),
    BlkioWeight: 0,
    BlkioWeightDevice: null,
    BlkioDeviceReadBps: null,
    BlkioDeviceWriteBps: null,
    BlkioDeviceReadIOps: null,
    BlkioDeviceWriteIOps: null,
    CpuPeriod: number(service["cpu_period"]),
    CpuQuota: number(service["cpu_quota"]),
    CpuRealtimePeriod: number(service["cpu_rt_period"]),
    CpuRealtimeRuntime: number(service["cpu_rt_runtime"]),
    CpusetCpus: string(service["cpuset"]),
    CpusetMems: "",
    Devices: devices(service),
    DeviceCgroupRules: orNull(service["device_cgroup_rules"]),
    DeviceRequests: null,
    KernelMemory: 0,
    KernelMemoryTCP: 0,
    MemoryReservation: Number(service["mem_reservation"] ?? 0),
    MemorySwap: swap,
    MemorySwappiness: service["mem_swappiness"] === undefined ? null : Number(service["mem_swappiness"]),
    OomKillDisable: service["oom_kill_disable"] === true,
    PidsLimit: pids === 0 ? null : pids,
    Ulimits: ulimits(mapping(service["ulimits"])),
    CpuCount: number(service["cpu_count"]),
    CpuPercent: Math.round(number(service["cpu_percent"]) * 100),
    IOMaximumIOps: 0,
    IOMaximumBandwidth: 0,
  };
}

function memoryLimit(service: Mapping): number {
  const limits = mapping(mapping(mapping(service["deploy"])["resources"])["limits"]);
  return Number(limits["memory"] ?? service["mem_limit"] ?? 0);
}

function orNull(value: Value | undefined): Value {
  return strings(value).length === 0 ? null : strings(value);
}

function logging(own: Mapping): Mapping {
  return { Type: string(own["driver"]) || "json-file", Config: mapping(own["options"]) };
}

/** The service's own mode, else its network of highest priority, by name where equal. */
function networkMode(project: Project, service: Mapping): string {
  const own = string(service["network_mode"]);
  if (own !== "") return own;
  if (Object.keys(project.networks).length === 0) return "none";
  const networks = mapping(service["networks"]);
  const priority = (key: string): number => number(mapping(networks[key])["priority"]);
  const [first = "default"] = Object.keys(networks).toSorted((a, b) => priority(b) - priority(a) || (a < b ? -1 : 1));
  return string(mapping(project.networks[first])["name"]);
}

function portBindings(service: Mapping): Record<string, PortBinding[]> {
  const bindings: Record<string, PortBinding[]> = {};
  for (const port of list(service["ports"]).map(mapping)) {
    const key = `${number(port["target"])}/${string(port["protocol"])}`;
    bindings[key] = [...(bindings[key] ?? []), { HostIp: string(port["host_ip"]), HostPort: string(port["published"]) }];
  }
  return bindings;
}

function restartPolicy(service: Mapping): Mapping {
  const inDeploy = mapping(service["deploy"])["restart_policy"];
  if (isMapping(inDeploy)) return { Name: engineName(string(inDeploy["condition"])), MaximumRetryCount: number(inDeploy["max_attempts"]) };
  const [name = "", attempts = "0"] = string(service["restart"]).split(":");
  return { Name: engineName(name), MaximumRetryCount: Number(attempts) };
}

function engineName(condition: string): string {
  return { none: "no", any: "always" }[condition] ?? condition;
}

/** A container in the host's pid or ipc namespace is not labelled. */
function securityOptions(service: Mapping): Value {
  const own = strings(service["security_opt"]);
  const shares = service["pid"] === "host" || service["ipc"] === "host" || service["privileged"] === true;
  return own.length === 0 ? (shares ? ["label=disable"] : null) : own;
}

function tmpfs(entries: readonly string[]): Mapping {
  return Object.fromEntries(entries.map((entry) => [entry.split(":")[0] ?? "", entry.split(":").slice(1).join(":")]));
}

function devices(service: Mapping): Value {
  const all = list(service["devices"]).map(mapping);
  if (all.length === 0) return null;
  return all.map((one) => ({
    PathOnHost: string(one["source"]),
    PathInContainer: string(one["target"]),
    CgroupPermissions: string(one["permissions"]),
  }));
}

function ulimits(all: Mapping): Value {
  const names = Object.keys(all);
  if (names.length === 0) return null;
  return names.map((name) => {
    const one = all[name] ?? null;
    const [hard, soft] = isMapping(one) ? [number(one["hard"]), number(one["soft"])] : [number(one), number(one)];
    return { Name: name, Hard: hard, Soft: soft };
  });
}
