/** Networks and volumes in one shape, from Compose and from the engine; must not compare. */
import { compareText } from "../../core/diagnostics.ts";
import type { Json, JsonRecord } from "../../core/model.ts";
import { entries, isInterpolated, list, record, scalar } from "./normalise/text.ts";
import type { Network, Volume } from "./schema.ts";

/** Compose's part in the names of what it makes. */
const LABELS = {
  network: "com.docker.compose.network",
  volume: "com.docker.compose.volume",
  project: "com.docker.compose.project",
} as const;

/** A network of `docker compose config`. An external one has a name and nothing else that is ours. */
export function wishOfNetwork(project: string, key: string, raw: JsonRecord): JsonRecord {
  const name = nameOf(project, key, raw);
  if (isExternal(raw)) return { name, external: true };
  const ipam = ipamOf(
    record(raw["ipam"])["driver"],
    list(record(raw["ipam"])["config"]).map(record),
    record(record(raw["ipam"])["options"]),
  );
  return compact({
    name,
    driver: driver(raw["driver"], "bridge"),
    driver_opts: options(raw["driver_opts"]),
    internal: onOff(raw["internal"]),
    attachable: onOff(raw["attachable"]),
    enable_ipv6: onOff(raw["enable_ipv6"]),
    ipam,
  });
}

export function fieldsOfNetwork({ Name, Driver, Options, Internal, Attachable, EnableIPv6, IPAM }: Network): JsonRecord {
  const own = Object.entries(Options ?? {}).filter(([name]) => !name.startsWith("com.docker.network.enable_ipv"));
  const configs = (IPAM?.Config ?? []).map((config) =>
    Object.fromEntries(Object.entries(config).map(([name, value]) => [IPAM_NAMES[name] ?? name, value as Json])),
  );
  return compact({
    name: Name,
    driver: driver(Driver, "bridge"),
    driver_opts: Object.fromEntries(own),
    internal: Internal === true,
    attachable: Attachable === true,
    enable_ipv6: EnableIPv6 === true,
    ipam: ipamOf(IPAM?.Driver ?? "default", configs, IPAM?.Options ?? {}),
  });
}

/** A volume of `docker compose config`. Labels are left out: the engine cannot change them and nothing depends on them. */
export function wishOfVolume(project: string, key: string, raw: JsonRecord): JsonRecord {
  const name = nameOf(project, key, raw);
  if (isExternal(raw)) return { name, external: true };
  return compact({ name, driver: driver(raw["driver"], "local"), driver_opts: options(raw["driver_opts"]) });
}

export function fieldsOfVolume({ Name, Driver, Options }: Volume): JsonRecord {
  return compact({ name: Name, driver: driver(Driver, "local"), driver_opts: { ...Options } });
}

/** The key under which the project's Compose file has it; undefined when Compose did not make it for this project. */
export function keyOf(
  kind: "network" | "volume",
  project: string,
  { Labels }: { readonly Labels?: Readonly<Record<string, string>> | null | undefined },
): string | undefined {
  return Labels?.[LABELS.project] === project ? Labels[LABELS[kind]] : undefined;
}

const IPAM_NAMES: Readonly<Record<string, string>> = {
  Subnet: "subnet",
  IPRange: "ip_range",
  Gateway: "gateway",
  AuxiliaryAddresses: "aux_addresses",
};

/** Only what a user asks for: the engine chooses a subnet where none is given, and a gateway. */
function ipamOf(ipamDriver: Json | undefined, configs: readonly JsonRecord[], ipamOptions: JsonRecord): JsonRecord {
  return compact({
    driver: driver(ipamDriver ?? "default", "default"),
    config: configs.filter((config) => Object.keys(config).length > 0).map(compact),
    options: options(ipamOptions),
  });
}

/**
 * The observed addresses as far as the wish speaks of them, so that the engine's own choices are no difference.
 * A wish without addresses is content with any.
 */
export function likeWish(seen: JsonRecord, wish: JsonRecord): JsonRecord {
  const wanted = list(record(wish["ipam"])["config"]).map(record);
  const { ipam, ...rest } = seen;
  if (typeof record(wish["ipam"])["fingerprint"] === "string") return seen;
  const found = list(record(ipam)["config"]).map(record);
  const { config: _config, ...others } = record(ipam);
  const config = wanted.length === 0 ? [] : found.map((one, index) => pick(one, wanted[index]));
  const like = compact({ ...others, config });
  return { ...rest, ...(Object.keys(like).length === 0 ? {} : { ipam: like }) };
}

function pick(found: JsonRecord, wanted: JsonRecord | undefined): JsonRecord {
  return wanted === undefined ? found : Object.fromEntries(Object.entries(found).filter(([name]) => name in wanted || name === "subnet"));
}

function nameOf(project: string, key: string, raw: JsonRecord): string {
  const external = scalar(record(raw["external"])["name"]);
  return scalar(raw["name"]) ?? external ?? (isExternal(raw) ? key : `${project}_${key}`);
}

function isExternal(raw: JsonRecord): boolean {
  const { external } = raw;
  return scalar(external) === "true" || (typeof external === "object" && external !== null);
}

function driver(value: Json | undefined, usual: string): string | undefined {
  const name = scalar(value);
  return name === usual || name === "" ? undefined : name;
}

function options(value: Json | undefined): JsonRecord {
  return Object.fromEntries(
    entries(value)
      .map(([name, given]) => [name, given ?? ""])
      .toSorted(([a], [b]) => compareText(a ?? "", b ?? "")),
  );
}

function onOff(value: Json | undefined): Json | undefined {
  const given = scalar(value);
  return given !== undefined && isInterpolated(given) ? given : given === "true" ? true : undefined;
}

/** Without what is absent, off or empty. */
function compact(fields: Readonly<Record<string, Json | undefined>>): JsonRecord {
  const given = Object.entries(fields).filter((field): field is [string, Json] => {
    const [, value] = field;
    if (value === undefined || value === null || value === false) return false;
    return typeof value !== "object" || Object.keys(value).length > 0;
  });
  return Object.fromEntries(given);
}
