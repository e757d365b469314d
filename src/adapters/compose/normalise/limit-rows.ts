/** Rows of the field table: rights, limits, restarts and logs of a container; must not compare. */
import { compareText } from "../../../core/diagnostics.ts";
import { sameJson } from "../../../core/canonical.ts";
import type { Json, JsonRecord } from "../../../core/model.ts";
import { flag, pairsRow, sortedList, text, textOf } from "./row-shapes.ts";
import { keyed, unlessDefault, whole, type EngineDefaults, type Fulfilled, type Row, type SeenContainer } from "./row.ts";
import { bytes, entries, isInterpolated, list, record, scalar, toBytes, unlessEmpty } from "./text.ts";

export const limitRows: readonly Row[] = [
  flag("read_only", "rights-changed", "the read-only root", ({ container }) => container.HostConfig.ReadonlyRootfs),
  flag("privileged", "rights-changed", "the privileges", ({ container }) => container.HostConfig.Privileged),
  capabilities("cap_add", ({ container }) => container.HostConfig.CapAdd),
  capabilities("cap_drop", ({ container }) => container.HostConfig.CapDrop),
  whole({
    name: "security_opt",
    code: "rights-changed",
    words: "the security options",
    fromConfig: ({ raw }) => unlessEmpty(securityOptions(list(raw["security_opt"]).map((item) => scalar(item) ?? ""))),
    fromInspect: ({ container: { HostConfig } }) => {
      const all = securityOptions(HostConfig.SecurityOpt ?? []);
      // The engine adds this one by itself to whoever sees the host's processes.
      return [unlessEmpty(all.filter((option) => option !== "label=disable")), unlessEmpty(all)];
    },
  }),
  sortedList("group_add", "rights-changed", "the groups", ({ container }) => container.HostConfig.GroupAdd),
  pairsRow("sysctls", "sysctls-changed", "the kernel parameters", ({ container }) => container.HostConfig.Sysctls),
  keyed({
    name: "ulimits",
    code: "limits-changed",
    words: "the ulimits",
    secret: () => false,
    fromConfig: ({ raw }) => Object.fromEntries(Object.entries(record(raw["ulimits"])).map(([name, value]) => [name, ulimit(value)])),
    fromInspect: ({ container, engine }) =>
      Object.fromEntries(
        (container.HostConfig.Ulimits ?? []).map(({ Name, Soft, Hard }): [string, Fulfilled] => {
          const value = `${Soft}:${Hard}`;
          return [Name, engine.ulimits.has(Name) ? [undefined, value] : [value]];
        }),
      ),
  }),
  size(
    "mem_limit",
    (raw) => limited(raw, "memory") ?? raw["mem_limit"],
    ({ container }) => container.HostConfig.Memory,
  ),
  size(
    "mem_reservation",
    (raw) => reserved(raw, "memory") ?? raw["mem_reservation"],
    ({ container }) => container.HostConfig.MemoryReservation,
  ),
  whole({
    name: "memswap_limit",
    code: "limits-changed",
    words: "the swap limit",
    fromConfig: ({ raw }) => byteText(raw["memswap_limit"]),
    fromInspect: ({ container: { HostConfig } }) => unlessDefault(byteText(HostConfig.MemorySwap), byteText((HostConfig.Memory ?? 0) * 2)),
  }),
  count(
    "mem_swappiness",
    (raw) => raw["mem_swappiness"],
    ({ container }) => container.HostConfig.MemorySwappiness,
  ),
  whole({
    name: "shm_size",
    code: "limits-changed",
    words: "the shared memory",
    fromConfig: ({ raw }) => byteText(raw["shm_size"]),
    fromInspect: ({ container, engine }) => unlessDefault(byteText(container.HostConfig.ShmSize), byteText(engine.shmBytes)),
  }),
  count(
    "cpus",
    (raw) => limited(raw, "cpus") ?? raw["cpus"],
    ({ container }) => (container.HostConfig.NanoCpus ?? 0) / 1e9,
  ),
  count(
    "cpu_shares",
    (raw) => raw["cpu_shares"],
    ({ container }) => container.HostConfig.CpuShares,
  ),
  count(
    "cpu_period",
    (raw) => raw["cpu_period"],
    ({ container }) => container.HostConfig.CpuPeriod,
  ),
  count(
    "cpu_quota",
    (raw) => raw["cpu_quota"],
    ({ container }) => container.HostConfig.CpuQuota,
  ),
  text("cpuset", "limits-changed", "the CPU set", ({ container }) => [textOf(container.HostConfig.CpusetCpus)]),
  count(
    "pids_limit",
    (raw) => limited(raw, "pids") ?? raw["pids_limit"],
    ({ container }) => Math.max(0, container.HostConfig.PidsLimit ?? 0),
  ),
  count(
    "oom_score_adj",
    (raw) => raw["oom_score_adj"],
    ({ container }) => container.HostConfig.OomScoreAdj,
  ),
  flag("oom_kill_disable", "limits-changed", "the out-of-memory killer", ({ container }) => container.HostConfig.OomKillDisable),
  text("cgroup_parent", "limits-changed", "the parent cgroup", ({ container }) => [textOf(container.HostConfig.CgroupParent)]),
  text("runtime", "runtime-changed", "the runtime", ({ container, engine }) =>
    unlessDefault(textOf(container.HostConfig.Runtime), engine.runtime),
  ),
  whole({
    name: "restart",
    code: "restart-changed",
    words: "the restart policy",
    fromConfig: ({ raw }) => restartPolicy(raw),
    fromInspect: ({ container }) => {
      const { Name, MaximumRetryCount } = container.HostConfig.RestartPolicy ?? {};
      return [policyText(Name ?? "", MaximumRetryCount ?? 0)];
    },
  }),
  keyed({
    name: "logging",
    code: "logging-changed",
    words: "the logging",
    secret: (key) => key === "options",
    fromConfig: ({ raw }) => logging(record(raw["logging"])),
    fromInspect: seenLogging,
  }),
];

function capabilities(name: string, fromInspect: (seen: SeenContainer) => readonly string[] | null | undefined): Row {
  const short = (items: readonly string[]): Json | undefined =>
    unlessEmpty(
      [...new Set(items.map((item) => (isInterpolated(item) ? item : item.toUpperCase().replace(/^CAP_/, ""))))].toSorted(compareText),
    );
  return whole({
    name,
    code: "rights-changed",
    words: "the capabilities",
    fromConfig: ({ raw }) => short(list(raw[name]).map((item) => scalar(item) ?? "")),
    fromInspect: (seen) => [short(fromInspect(seen) ?? [])],
  });
}

function securityOptions(options: readonly string[]): string[] {
  return options
    .map((option) =>
      isInterpolated(option) ? option : option === "no-new-privileges" ? "no-new-privileges=true" : option.replace(/^([^:=]+)[:=]/, "$1="),
    )
    .toSorted(compareText);
}

function size(
  name: string,
  from: (raw: JsonRecord) => Json | undefined,
  fromInspect: (seen: SeenContainer) => number | null | undefined,
): Row {
  return whole({
    name,
    code: "limits-changed",
    words: name === "mem_limit" ? "the memory limit" : "the memory reservation",
    fromConfig: ({ raw }) => byteText(from(raw)),
    fromInspect: (seen) => [byteText(fromInspect(seen))],
  });
}

function byteText(value: Json | undefined): Json | undefined {
  const amount = value === undefined || value === null ? 0 : toBytes(value);
  return amount === undefined ? value : amount === 0 ? undefined : bytes(amount);
}

/** A number as text, 0 being "not set"; -1 as `pids_limit` means the same. */
function count(
  name: string,
  from: (raw: JsonRecord) => Json | undefined,
  fromInspect: (seen: SeenContainer) => number | null | undefined,
): Row {
  const numberText = (value: Json | undefined): string | undefined => {
    const given = scalar(value);
    if (given === undefined || given === "") return undefined;
    const amount = Number(given);
    return Number.isNaN(amount) ? given : amount === 0 || (amount < 0 && name === "pids_limit") ? undefined : String(amount);
  };
  return whole({
    name,
    code: "limits-changed",
    words: name.startsWith("cpu") ? "the CPU limit" : name === "pids_limit" ? "the process limit" : "the memory behaviour",
    fromConfig: ({ raw }) => numberText(from(raw)),
    fromInspect: (seen) => [numberText(fromInspect(seen))],
  });
}

function limited(raw: JsonRecord, name: string): Json | undefined {
  return record(record(record(raw["deploy"])["resources"])["limits"])[name];
}

function reserved(raw: JsonRecord, name: string): Json | undefined {
  return record(record(record(raw["deploy"])["resources"])["reservations"])[name];
}

function ulimit(value: Json): string {
  if (typeof value !== "object" || value === null) return `${String(value)}:${String(value)}`;
  const { soft, hard, single } = record(value);
  return `${scalar(soft) ?? scalar(single) ?? ""}:${scalar(hard) ?? scalar(single) ?? ""}`;
}

/** `deploy.restart_policy` wins over `restart`, as in Compose. */
function restartPolicy({ restart, deploy }: JsonRecord): Json | undefined {
  const policy = record(record(deploy)["restart_policy"]);
  const condition = scalar(policy["condition"]);
  if (condition !== undefined)
    return policyText(
      condition === "none" ? "no" : condition === "any" ? "always" : condition,
      Number(scalar(policy["max_attempts"]) ?? 0),
    );
  const given = scalar(restart);
  if (given === undefined || isInterpolated(given)) return given;
  const [name = "", retries = "0"] = given.split(":");
  return policyText(name, Number(retries));
}

function policyText(name: string, retries: number): string | undefined {
  if (name === "" || name === "no") return undefined;
  return name === "on-failure" && retries > 0 ? `${name}:${retries}` : name;
}

function logging({ driver, options }: JsonRecord): JsonRecord {
  const given = Object.fromEntries(entries(options).map(([key, value]) => [key, value ?? ""]));
  const name = textOf(scalar(driver));
  return { ...(name === undefined ? {} : { driver: name }), ...(Object.keys(given).length === 0 ? {} : { options: given }) };
}

/** Without a wish the engine's own driver and options count, which may have changed since the container was made. */
function seenLogging({ container, engine }: SeenContainer): Record<string, Fulfilled> {
  const driver = textOf(container.HostConfig.LogConfig?.Type);
  const options = unlessEmpty({ ...container.HostConfig.LogConfig?.Config });
  return {
    ...(driver === undefined ? {} : { driver: unlessDefault(driver, engine.loggingDriver) }),
    ...(options === undefined ? {} : { options: seenLogOptions(driver, options, engine) }),
  };
}

function seenLogOptions(driver: string | undefined, options: JsonRecord, engine: EngineDefaults): Fulfilled {
  if (driver !== engine.loggingDriver || Object.keys(engine.logOptions).length === 0) return [options];
  return sameJson(options, engine.logOptions) ? [undefined, options] : [options, undefined];
}
