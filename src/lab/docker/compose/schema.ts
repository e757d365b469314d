/** The checks of the Compose schema that people run into: unknown keys and wrong types; must not change the model. */
import { COMPOSE_CODES, Failure } from "../failure.ts";
import { isMapping, list, type Mapping, type Value } from "../tree.ts";

/** Types in the schema's own words; a trailing `*` means a list of strings. */
type Types = readonly string[];

const STRING: Types = ["string"];
const LIST: Types = ["list"];
const STRINGS: Types = ["strings"];
const MAPPING: Types = ["mapping"];
const BOOLEAN: Types = ["boolean", "string"];
const NUMBER: Types = ["number", "string"];
const INTEGER: Types = ["integer", "string"];
const ENTRIES: Types = ["mapping", "entries"];
const STRING_OR_LIST: Types = ["string", "strings"];
const COMMAND: Types = ["null", "string", "strings"];

const SERVICE: Readonly<Record<string, Types>> = {
  ...types(
    STRING,
    "cgroup cgroup_parent container_name cpuset domainname hostname image ipc isolation mac_address network_mode platform pull_policy restart runtime stop_grace_period stop_signal user uts userns_mode working_dir",
  ),
  ...types(STRINGS, "cap_add cap_drop device_cgroup_rules dns_opt external_links links profiles security_opt volumes_from"),
  ...types(LIST, "configs devices expose gpus group_add ports post_start pre_stop secrets volumes"),
  ...types(ENTRIES, "annotations environment labels sysctls"),
  ...types(BOOLEAN, "attach init oom_kill_disable privileged read_only stdin_open tty"),
  ...types(
    NUMBER,
    "cpu_count cpu_percent cpu_shares cpu_quota cpu_period cpu_rt_period cpu_rt_runtime cpus mem_limit memswap_limit oom_score_adj pids_limit shm_size",
  ),
  ...types(INTEGER, "mem_reservation mem_swappiness scale"),
  ...types(MAPPING, "blkio_config credential_spec deploy develop healthcheck logging storage_opt ulimits"),
  ...types(STRING_OR_LIST, "dns dns_search tmpfs"),
  ...types(COMMAND, "command entrypoint"),
  build: ["string", "mapping"],
  depends_on: ["strings", "mapping"],
  env_file: ["string", "list"],
  label_file: STRING_OR_LIST,
  extends: ["string", "mapping"],
  extra_hosts: ["mapping", "strings"],
  networks: ["strings", "mapping"],
  pid: ["string", "null"],
};

/** Known keys of mappings inside a service, by its key. */
const INNER: Readonly<Record<string, string>> = {
  healthcheck: "disable interval retries test timeout start_period start_interval",
  logging: "driver options",
};

const TOP_LEVEL: Readonly<Record<string, string>> = {
  networks: "name driver driver_opts ipam external internal enable_ipv4 enable_ipv6 attachable labels",
  volumes: "name driver driver_opts external labels",
  secrets: "name environment file external labels driver driver_opts template_driver",
  configs: "name content environment file external labels template_driver",
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  pull_policy: ["always", "never", "if_not_present", "build", "missing"],
  cgroup: ["host", "private"],
};
const CONDITIONS = ["service_started", "service_healthy", "service_completed_successfully"];

/** Throws Failure for the first thing in `model` that the schema forbids; `file` is named in it. */
export function checkSchema(model: Mapping, file: string): void {
  try {
    checkModel(model);
  } catch (error) {
    if (error instanceof Problem) throw new Failure(`validating ${file}: ${error.message}`, COMPOSE_CODES.parse);
    throw error;
  }
}

class Problem extends Error {}

function checkModel(model: Mapping): void {
  const known = ["version", "name", "include", "services", ...Object.keys(TOP_LEVEL)];
  onlyKeys(model, known, "(root)");
  checkType(model["name"], STRING, "name");
  const services = model["services"];
  checkType(services, MAPPING, "services");
  for (const [name, service] of Object.entries(isMapping(services) ? services : {})) {
    if (!/^[a-zA-Z0-9._-]+$/.test(name)) throw new Problem(`services Additional property ${name} is not allowed`);
    checkService(service, `services.${name}`);
  }
  for (const [section, keys] of Object.entries(TOP_LEVEL)) {
    const resources = model[section];
    checkType(resources, MAPPING, section);
    for (const [name, resource] of Object.entries(isMapping(resources) ? resources : {})) {
      checkType(resource, ["null", "mapping"], `${section}.${name}`);
      if (isMapping(resource)) onlyKeys(resource, keys.split(" "), `${section}.${name}`);
    }
  }
}

function checkService(service: Value, path: string): void {
  if (!isMapping(service)) throw new Problem(`${path} must be a mapping`);
  onlyKeys(service, Object.keys(SERVICE), path);
  for (const [key, value] of Object.entries(service)) {
    const at = `${path}.${key}`;
    checkType(value, SERVICE[key] ?? [], at);
    const inner = INNER[key];
    if (inner !== undefined && isMapping(value)) onlyKeys(value, inner.split(" "), at);
    oneOf(value, CHOICES[key], at);
  }
  const dependencies = service["depends_on"];
  for (const [name, one] of Object.entries(isMapping(dependencies) ? dependencies : {})) {
    const condition = isMapping(one) ? one["condition"] : undefined;
    if (condition === undefined) throw new Problem(`${path}.depends_on.${name} condition is required`);
    oneOf(condition, CONDITIONS, `${path}.depends_on.${name}.condition`);
  }
  for (const [at, one] of list(service["volumes"]).entries()) checkType(one, ["string", "mapping"], `${path}.volumes.${at}`);
}

function oneOf(value: Value, choices: readonly string[] | undefined, path: string): void {
  if (choices === undefined || (typeof value === "string" && choices.includes(value))) return;
  throw new Problem(`${path} ${path} must be one of the following: ${choices.map((one) => JSON.stringify(one)).join(", ")}`);
}

function onlyKeys(value: Mapping, known: readonly string[], path: string): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key) && !key.startsWith("x-"));
  if (unknown !== undefined) throw new Problem(`${path} Additional property ${unknown} is not allowed`);
}

function checkType(value: Value | undefined, wanted: Types, path: string): void {
  if (value === undefined || wanted.length === 0) return;
  const fits = wanted.some((type) => isOf(value, type));
  if (!fits) throw new Problem(`${path} must be a ${inWords(wanted)}`);
  if (Array.isArray(value) && wanted.includes("strings")) {
    value.forEach((item, at) => checkType(item, STRING, `${path}.${at}`));
  }
  if (isMapping(value) && wanted === ENTRIES) {
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === "object" && item !== null) throw new Problem(`${path}.${key} must be a string, number, boolean or null`);
    }
  }
}

function isOf(value: Value, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "mapping") return isMapping(value);
  if (["list", "strings", "entries"].includes(type)) return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

/** Of alternatives with different shapes the schema library names the first alone. */
function inWords(wanted: Types): string {
  const first = wanted[0] ?? "";
  if (wanted === BOOLEAN || wanted === NUMBER || wanted === INTEGER) return wanted.join(" or ");
  return first === "strings" ? "list" : first;
}

function types(wanted: Types, keys: string): Record<string, Types> {
  return Object.fromEntries(keys.split(" ").map((key) => [key, wanted]));
}
