/** Addresses and ports of containers, and networks themselves; must not reach a real network. */
import { newId, timestamp } from "./engine.ts";
import { daemonError } from "./failure.ts";
import type { ContainerRecord, Endpoint, Engine, NetworkRecord, PortBinding } from "./records.ts";

/** An endpoint of a container that does not run. */
export function idleEndpoint(about: Partial<Endpoint> = {}): Endpoint {
  return {
    IPAMConfig: null,
    Links: null,
    Aliases: null,
    NetworkID: "",
    EndpointID: "",
    Gateway: "",
    IPAddress: "",
    IPPrefixLen: 0,
    IPv6Gateway: "",
    GlobalIPv6Address: "",
    GlobalIPv6PrefixLen: 0,
    MacAddress: "",
    DriverOpts: null,
    ...about,
  };
}

/** The engine's own pools, in its order. */
const POOLS = [
  ...Array.from({ length: 14 }, (_, at) => ({ Subnet: `172.${18 + at}.0.0/16`, Gateway: `172.${18 + at}.0.1` })),
  ...Array.from({ length: 16 }, (_, at) => ({ Subnet: `192.168.${16 * at}.0/20`, Gateway: `192.168.${16 * at}.1` })),
];

/** A new network; without a subnet of its own it gets the next free one. */
export function addNetwork(engine: Engine, about: Omit<NetworkRecord, "Id" | "Created">): NetworkRecord {
  const used = new Set(engine.networks.flatMap((network) => network.Config.map((one) => one.Subnet)));
  const free = POOLS.find(({ Subnet }) => !used.has(Subnet));
  if (free === undefined)
    throw daemonError("could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network");
  const config = about.Config.length > 0 ? about.Config : [free];
  const network = { ...about, Id: newId(), Created: timestamp(), Config: config };
  engine.networks.push(network);
  return network;
}

/** By name, id or the beginning of an id. */
export function findNetwork(engine: Engine, reference: string): NetworkRecord | undefined {
  return engine.networks.find((one) => one.Name === reference) ?? engine.networks.find((one) => one.Id.startsWith(reference));
}

/** The containers that run in a network. */
export function members(engine: Engine, network: NetworkRecord): ContainerRecord[] {
  return engine.containers.filter((one) => one.State.Running && network.Name in one.NetworkSettings.Networks);
}

/** Gives every endpoint of a container that starts its addresses. */
export function attach(engine: Engine, container: ContainerRecord): void {
  for (const [name, endpoint] of Object.entries(container.NetworkSettings.Networks)) {
    const network = findNetwork(engine, name);
    if (network === undefined) continue;
    const subnet = network.Config[0];
    const address = subnet === undefined ? "" : freeAddress(engine, network, endpoint);
    const ids = endpoint.Aliases === null ? null : aliases(container, endpoint.Aliases);
    Object.assign(endpoint, {
      Aliases: ids,
      NetworkID: network.Id,
      EndpointID: newId(),
      Gateway: subnet === undefined ? "" : (subnet.Gateway ?? numbered(subnet.Subnet, 1)),
      IPAddress: address,
      IPPrefixLen: subnet === undefined ? 0 : Number(subnet.Subnet.split("/")[1]),
      MacAddress: address === "" ? "" : macOf(address),
    } satisfies Partial<Endpoint>);
    if (name === "bridge") copyToTop(container, endpoint);
  }
  container.NetworkSettings.SandboxID = newId();
  const key = container.HostConfig.NetworkMode === "host" ? "default" : container.NetworkSettings.SandboxID.slice(0, 12);
  container.NetworkSettings.SandboxKey = `/var/run/docker/netns/${key}`;
}

function aliases(container: ContainerRecord, known: readonly string[]): string[] {
  const id = container.Id.slice(0, 12);
  const own = container.Config.Hostname === id ? [id] : [id, container.Config.Hostname];
  return [...known, ...own.filter((one) => !known.includes(one))];
}

/** The default bridge shows its endpoint twice. */
function copyToTop(container: ContainerRecord, endpoint: Endpoint): void {
  const { EndpointID, Gateway, IPAddress, IPPrefixLen, MacAddress } = endpoint;
  Object.assign(container.NetworkSettings, { EndpointID, Gateway, IPAddress, IPPrefixLen, MacAddress });
}

function freeAddress(engine: Engine, network: NetworkRecord, endpoint: Endpoint): string {
  const fixed = endpoint.IPAMConfig?.["IPv4Address"];
  if (typeof fixed === "string") return fixed;
  const taken = new Set(members(engine, network).map((one) => one.NetworkSettings.Networks[network.Name]?.IPAddress));
  const subnet = network.Config[0]?.Subnet ?? "";
  let last = 2;
  while (taken.has(numbered(subnet, last))) last++;
  return numbered(subnet, last);
}

/** The address with this last number in a subnet `a.b.c.d/n`. */
function numbered(subnet: string, last: number): string {
  return `${subnet.split("/")[0]?.split(".").slice(0, 3).join(".") ?? ""}.${last}`;
}

function macOf(address: string): string {
  return ["02", "42", ...address.split(".").map((part) => Number(part).toString(16).padStart(2, "0"))].join(":");
}

/** Takes the addresses away from a container that ends. */
export function detach(_engine: Engine, container: ContainerRecord): void {
  const settings = container.NetworkSettings;
  for (const endpoint of Object.values(settings.Networks)) {
    Object.assign(endpoint, { EndpointID: "", Gateway: "", IPAddress: "", IPPrefixLen: 0, MacAddress: "" });
  }
  Object.assign(settings, { Ports: {}, EndpointID: "", Gateway: "", IPAddress: "", IPPrefixLen: 0, MacAddress: "" });
}

/** `address:port` of a host port that another running container has, or undefined. */
export function portsInUse(engine: Engine, container: ContainerRecord): string | undefined {
  const wanted = hostPorts(container);
  const taken = engine.containers.filter((one) => one.State.Running && one !== container).flatMap(hostPorts);
  const clash = wanted.find((port) =>
    taken.some((other) => other.port === port.port && other.protocol === port.protocol && overlap(other.ip, port.ip)),
  );
  return clash === undefined ? undefined : `${clash.ip}:${clash.port}`;
}

function overlap(a: string, b: string): boolean {
  return a === b || a === "0.0.0.0" || b === "0.0.0.0";
}

function hostPorts(container: ContainerRecord): { ip: string; port: string; protocol: string }[] {
  return Object.entries(container.HostConfig.PortBindings).flatMap(([key, bindings]) =>
    bindings
      .filter((one) => one.HostPort !== "" && !one.HostPort.includes("-"))
      .map((one) => ({ ip: one.HostIp === "" ? "0.0.0.0" : one.HostIp, port: one.HostPort, protocol: key.split("/")[1] ?? "tcp" })),
  );
}

/** Fills `NetworkSettings.Ports`: exposed ones with null, published ones on both address families. */
export function publishPorts(engine: Engine, container: ContainerRecord): void {
  const ports: Record<string, PortBinding[] | null> = {};
  for (const key of Object.keys(container.Config.ExposedPorts ?? {})) ports[key.includes("/") ? key : `${key}/tcp`] = null;
  for (const [key, bindings] of Object.entries(container.HostConfig.PortBindings)) {
    ports[key] = bindings.flatMap((binding) => {
      const port = binding.HostPort === "" ? nextEphemeral(engine, ports) : (binding.HostPort.split("-")[0] ?? "");
      if (binding.HostIp !== "") return [{ HostIp: binding.HostIp, HostPort: port }];
      return [
        { HostIp: "0.0.0.0", HostPort: port },
        { HostIp: "::", HostPort: port },
      ];
    });
  }
  const none = ["host", "none"].includes(container.HostConfig.NetworkMode);
  container.NetworkSettings.Ports = none ? {} : ports;
}

function nextEphemeral(engine: Engine, own: Record<string, PortBinding[] | null>): string {
  const all = [own, ...engine.containers.map((one) => one.NetworkSettings.Ports)];
  const used = new Set(all.flatMap((ports) => Object.values(ports).flatMap((bindings) => (bindings ?? []).map((one) => one.HostPort))));
  let port = 32_768;
  while (used.has(String(port))) port++;
  return String(port);
}
