/** Which interpolated texts become numbers or booleans, and how; must not know where values come from. */

/** Gives the value of `text`, or throws an Error that says why it has none. */
export type Cast = (text: string, warn: (message: string) => void) => number | boolean;

const service = (...paths: string[]): [string, true][] => paths.map((path) => [`services.*.${path}`, true]);

const INTEGERS = new Map(
  service(
    "configs.[].mode",
    "cpu_count",
    "cpu_period",
    "cpu_quota",
    "cpu_rt_period",
    "cpu_rt_runtime",
    "cpu_shares",
    "deploy.replicas",
    "deploy.update_config.parallelism",
    "deploy.rollback_config.parallelism",
    "deploy.restart_policy.max_attempts",
    "deploy.placement.max_replicas_per_node",
    "healthcheck.retries",
    "oom_score_adj",
    "pids_limit",
    "ports.[].target",
    "scale",
    "secrets.[].mode",
    "ulimits.*",
    "ulimits.*.hard",
    "ulimits.*.soft",
  ),
);
const FLOATS = new Map(
  service("cpu_percent", "cpus", "deploy.update_config.max_failure_ratio", "deploy.rollback_config.max_failure_ratio"),
);
const BOOLEANS = new Map([
  ...service(
    "init",
    "healthcheck.disable",
    "oom_kill_disable",
    "privileged",
    "read_only",
    "stdin_open",
    "tty",
    "volumes.[].read_only",
    "volumes.[].volume.nocopy",
  ),
  ...["networks.*.external", "networks.*.internal", "networks.*.attachable", "networks.*.enable_ipv4", "networks.*.enable_ipv6"].map(
    (path): [string, true] => [path, true],
  ),
  ...["volumes.*.external", "secrets.*.external", "configs.*.external"].map((path): [string, true] => [path, true]),
]);

/** The cast for a text at `path` (dots, `[]` for list items), if it has one. */
export function castFor(path: string): Cast | undefined {
  const parts = path.split(".");
  const patterns = variants(parts);
  if (patterns.some((one) => INTEGERS.has(one))) return integer;
  if (patterns.some((one) => FLOATS.has(one))) return float;
  if (patterns.some((one) => BOOLEANS.has(one))) return boolean;
  return undefined;
}

/** The path with its second part (a name) as `*`, and with its fourth as well. */
function variants(parts: readonly string[]): string[] {
  const one = parts.map((part, at) => (at === 1 ? "*" : part));
  return [one.join("."), one.map((part, at) => (at === 3 ? "*" : part)).join(".")];
}

function integer(text: string): number {
  if (!/^[+-]?\d+$/.test(text))
    throw new Error(`failed to cast to expected type: strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`);
  return Number(text);
}

function float(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || Number.isNaN(value)) {
    throw new Error(`failed to cast to expected type: strconv.ParseFloat: parsing ${JSON.stringify(text)}: invalid syntax`);
  }
  return value;
}

function boolean(text: string, warn: (message: string) => void): boolean {
  const lower = text.toLowerCase();
  if (lower === "true" || lower === "false") return lower === "true";
  const yes = ["y", "yes", "on"].includes(lower);
  if (!yes && !["n", "no", "off"].includes(lower)) throw new Error(`failed to cast to expected type: invalid boolean: ${text}`);
  warn(`${JSON.stringify(text)} for boolean is not supported by YAML 1.2, please use \`${yes}\``);
  return yes;
}
