/** Rows of the field table: how a container is reached and what it reaches; must not compare. */
import { compareText } from "../../../core/diagnostics.ts";
import type { Json, JsonRecord } from "../../../core/model.ts";
import type { Endpoint } from "../schema.ts";
import { portsFromBindings, portsFromConfig } from "./ports.ts";
import { nameOf } from "./process-rows.ts";
import { listRow, text, textOf } from "./row-shapes.ts";
import { keyed, onlyIfAsked, whole, type ConfigService, type Fulfilled, type Row, type SeenContainer } from "./row.ts";
import { isInterpolated, list, record, scalar, unlessEmpty } from "./text.ts";

export const networkRows: readonly Row[] = [
  text("network_mode", "network-changed", "the network mode", seenNetworkMode),
  keyed({
    name: "networks",
    code: "network-changed",
    words: "the networks",
    secret: () => false,
    fromConfig: configNetworks,
    fromInspect: seenNetworks,
  }),
  whole({
    name: "ports",
    code: "ports-changed",
    words: "the ports",
    fromConfig: ({ raw }) => unlessEmpty(portsFromConfig(raw["ports"])),
    fromInspect: ({ container }) => [unlessEmpty(portsFromBindings(container.HostConfig.PortBindings ?? {}))],
  }),
  listRow("dns", "dns-changed", "the DNS servers", ({ container }) => container.HostConfig.Dns),
  listRow("dns_search", "dns-changed", "the DNS search domains", ({ container }) => container.HostConfig.DnsSearch),
  listRow("dns_opt", "dns-changed", "the DNS options", ({ container }) => container.HostConfig.DnsOptions),
  whole({
    name: "extra_hosts",
    code: "hosts-changed",
    words: "the extra hosts",
    fromConfig: ({ raw }) => unlessEmpty(hosts(raw["extra_hosts"])),
    fromInspect: ({ container }) => [unlessEmpty(hosts(container.HostConfig.ExtraHosts ?? []))],
  }),
  text("mac_address", "network-changed", "the MAC address", ({ container }) => onlyIfAsked(textOf(container.Config.MacAddress))),
  text("pid", "namespace-changed", "the process namespace", (seen) => namespace(seen, seen.container.HostConfig.PidMode)),
  text("ipc", "namespace-changed", "the IPC namespace", seenIpc),
  text("uts", "namespace-changed", "the UTS namespace", ({ container }) => [textOf(container.HostConfig.UTSMode)]),
  text("userns_mode", "namespace-changed", "the user namespace", ({ container }) => [textOf(container.HostConfig.UsernsMode)]),
  text("cgroup", "namespace-changed", "the cgroup namespace", ({ container }) => onlyIfAsked(textOf(container.HostConfig.CgroupnsMode))),
];

/** `service:x` of a container whose namespace is that container's; with the bare id when nobody has it any more. */
function namespace({ names }: SeenContainer, mode: string | null | undefined): Fulfilled {
  const id = /^container:(.+)$/.exec(mode ?? "")?.[1];
  if (id === undefined) return [textOf(mode)];
  const owner = names.namespace(id);
  return [owner ?? `container:${id.slice(0, 12)}`, `container:${id}`];
}

function seenNetworkMode(seen: SeenContainer): Fulfilled {
  const mode = seen.container.HostConfig.NetworkMode ?? "";
  if (mode.startsWith("container:")) return namespace(seen, mode);
  const attached = Object.keys(seen.container.NetworkSettings.Networks ?? {});
  if (mode === "default") return attached.includes("bridge") ? ["bridge", "default"] : [undefined, mode];
  return mode === "bridge" || mode === "host" || mode === "none" ? [mode] : [undefined, textOf(mode)];
}

function seenIpc(seen: SeenContainer): Fulfilled {
  const mode = seen.container.HostConfig.IpcMode ?? "";
  if (mode.startsWith("container:")) return namespace(seen, mode);
  return mode === "" || mode === seen.engine.ipcMode ? [undefined, textOf(mode)] : [mode];
}

function hosts(value: Json | undefined): string[] {
  const pairs = Array.isArray(value)
    ? value.map((item: Json) => (scalar(item) ?? "").replace(/^([^=:]+)[=:]/, "$1="))
    : Object.entries(record(value)).flatMap(([name, addresses]) => list(addresses).map((address) => `${name}=${scalar(address) ?? ""}`));
  return pairs.map((pair) => pair.replace(/=\[(.*)\]$/, "=$1")).toSorted(compareText);
}

function configNetworks({ raw, name }: ConfigService): JsonRecord {
  if (scalar(raw["network_mode"]) !== undefined) return {};
  const given = raw["networks"];
  const networks = Array.isArray(given) ? Object.fromEntries(given.map((key: Json) => [scalar(key) ?? "", null])) : record(given);
  const own = new Set([name, scalar(raw["container_name"])]);
  return Object.fromEntries(
    Object.entries(networks).map(([key, value]) => {
      const options = record(value);
      const aliases = list(options["aliases"]).map((alias) => scalar(alias) ?? "");
      return [key, endpoint({ ...options, aliases: aliases.filter((alias) => !own.has(alias)) })];
    }),
  );
}

function endpoint(options: JsonRecord): JsonRecord {
  const addresses = ["ipv4_address", "ipv6_address"].flatMap((name): [string, Json][] => {
    const address = textOf(scalar(options[name]));
    return address === undefined ? [] : [[name, address]];
  });
  const lists = ["aliases", "link_local_ips"].flatMap((name): [string, Json][] => {
    const items = [...new Set(list(options[name]).map((item) => scalar(item) ?? ""))].toSorted(compareText);
    return items.length === 0 ? [] : [[name, items]];
  });
  const drivers = Object.entries(record(options["driver_opts"])).map(([name, value]): [string, Json] => [name, scalar(value) ?? ""]);
  return Object.fromEntries([
    ...addresses,
    ...lists,
    ...(drivers.length === 0 ? [] : [["driver_opts", Object.fromEntries(drivers)] as const]),
  ]);
}

/** The engine adds the container's own names to its aliases; whether the hostname is among them is up to its version. */
function seenNetworks(seen: SeenContainer): Record<string, Fulfilled> {
  const { container, service } = seen;
  if (/^(container:|host$|none$|bridge$|default$)/.test(container.HostConfig.NetworkMode ?? "")) return {};
  const own = new Set([service, nameOf(container), container.Id.slice(0, 12), container.Id]);
  return Object.fromEntries(
    Object.entries(container.NetworkSettings.Networks ?? {}).map(([name, found]) => {
      const aliases = (found.Aliases ?? []).filter((alias) => !own.has(alias));
      const asked = endpointOf(found, aliases);
      return [
        seen.names.network(name),
        [
          endpointOf(
            found,
            aliases.filter((alias) => alias !== container.Config.Hostname),
          ),
          asked,
        ],
      ];
    }),
  );
}

function endpointOf({ IPAMConfig, DriverOpts }: Endpoint, aliases: readonly string[]): JsonRecord {
  return endpoint({
    aliases,
    ipv4_address: IPAMConfig?.IPv4Address ?? null,
    ipv6_address: IPAMConfig?.IPv6Address ?? null,
    link_local_ips: IPAMConfig?.LinkLocalIPs ?? [],
    driver_opts: DriverOpts ?? {},
  });
}

/** The service or container whose namespace a value names, e.g. `service:web` gives `web`; undefined for the others. */
export function namespaceOwner(value: Json | undefined): string | undefined {
  if (typeof value !== "string" || isInterpolated(value)) return undefined;
  return /^service:(.+)$/.exec(value)?.[1];
}
