/** Containers, networks and volumes as rows of listings; must not print. */
import type { ContainerRecord, NetworkRecord, VolumeRecord } from "./records.ts";
import { mountpoint } from "./documents.ts";
import { sorted, type Mapping } from "./tree.ts";

/** `json` and table columns of `docker ps`; `wide` leaves ids, commands and mounts whole. */
export function containerRow(container: ContainerRecord, wide: boolean, now: number): Mapping {
  return {
    Command: quotedCommand(container, wide),
    CreatedAt: createdAt(container.Created),
    ID: wide ? container.Id : container.Id.slice(0, 12),
    Image: container.Config.Image,
    Labels: labelText(container.Config.Labels),
    LocalVolumes: String(container.Mounts.filter((mount) => mount.Driver === "local").length),
    Mounts: mountText(container, wide),
    Names: container.Name.slice(1),
    Networks: sorted(Object.keys(container.NetworkSettings.Networks)).join(","),
    Platform: null,
    Ports: portText(container, "[::]"),
    RunningFor: `${duration(now - Date.parse(container.Created))} ago`,
    Size: wide ? "0B (virtual 1.98MB)" : "0B",
    State: container.State.Status,
    Status: statusText(container, now),
  };
}

/** `json` and table columns of `docker compose ps`. */
export function composeRow(container: ContainerRecord, wide: boolean, now: number): Mapping {
  const labels = container.Config.Labels;
  const { State } = container;
  return {
    Command: quotedCommand(container, wide),
    CreatedAt: createdAt(container.Created),
    ExitCode: State.Status === "exited" ? State.ExitCode : 0,
    Health: State.Status === "running" ? (State.Health?.Status ?? "") : "",
    ID: wide ? container.Id : container.Id.slice(0, 12),
    Image: container.Config.Image,
    Labels: labelText(labels),
    LocalVolumes: String(container.Mounts.filter((mount) => mount.Driver === "local").length),
    Mounts: mountText(container, wide),
    Name: container.Name.slice(1),
    Names: container.Name.slice(1),
    Networks: sorted(Object.keys(container.NetworkSettings.Networks)).join(","),
    Ports: portText(container, "::"),
    Project: labels["com.docker.compose.project"] ?? "",
    Publishers: publishers(container),
    RunningFor: `${duration(now - Date.parse(container.Created))} ago`,
    Service: labels["com.docker.compose.service"] ?? "",
    Size: "0B",
    State: State.Status,
    Status: statusText(container, now),
  };
}

export function networkRow(network: NetworkRecord, wide: boolean): Mapping {
  return {
    CreatedAt: network.Created.replace("T", " ").replace("Z", " +0000 UTC"),
    Driver: network.Driver,
    ID: wide ? network.Id : network.Id.slice(0, 12),
    IPv4: "false",
    IPv6: String(network.EnableIPv6),
    Internal: String(network.Internal),
    Labels: labelText(network.Labels),
    Name: network.Name,
    Scope: "local",
  };
}

export function volumeRow(volume: VolumeRecord): Mapping {
  return {
    Availability: "N/A",
    Driver: volume.Driver,
    Group: "N/A",
    Labels: labelText(volume.Labels ?? {}),
    Links: "N/A",
    Mountpoint: mountpoint(volume.Name),
    Name: volume.Name,
    Scope: "local",
    Size: "N/A",
    Status: "N/A",
  };
}

export function labelText(labels: Readonly<Record<string, string>>): string {
  return sorted(Object.entries(labels).map(([key, value]) => `${key}=${value}`)).join(",");
}

function quotedCommand(container: ContainerRecord, wide: boolean): string {
  const args = container.Args.map((arg) => (/\s/.test(arg) ? `'${arg}'` : arg));
  const command = [container.Path, ...args].join(" ");
  return JSON.stringify(wide || command.length <= 20 ? command : `${command.slice(0, 19)}…`);
}

function createdAt(time: string): string {
  return time.replace("T", " ").replace(/(\.\d+)?Z$/, " +0000 UTC");
}

function mountText(container: ContainerRecord, wide: boolean): string {
  const names = container.Mounts.map((mount) => mount.Name ?? mount.Source);
  return names.map((name) => (wide || name.length <= 15 ? name : `${name.slice(0, 14)}…`)).join(",");
}

interface Port {
  readonly ip: string;
  readonly target: number;
  readonly published: number;
  readonly protocol: string;
}

function ports(container: ContainerRecord): Port[] {
  const all = Object.entries(container.NetworkSettings.Ports).flatMap(([key, bindings]): Port[] => {
    const [target = "", protocol = "tcp"] = key.split("/");
    if (bindings === null) return [{ ip: "", target: Number(target), published: 0, protocol }];
    return bindings.map((one) => ({ ip: one.HostIp, target: Number(target), published: Number(one.HostPort), protocol }));
  });
  return all.toSorted((a, b) => a.target - b.target);
}

function portText(container: ContainerRecord, anyV6: string): string {
  return ports(container)
    .map((port) => {
      const inside = `${port.target}/${port.protocol}`;
      return port.published === 0 ? inside : `${port.ip === "::" ? anyV6 : port.ip}:${port.published}->${inside}`;
    })
    .join(", ");
}

function publishers(container: ContainerRecord): Mapping[] | null {
  const all = ports(container).map((port) => ({
    URL: port.ip,
    TargetPort: port.target,
    PublishedPort: port.published,
    Protocol: port.protocol,
  }));
  return all.length === 0 ? null : all;
}

function statusText(container: ContainerRecord, now: number): string {
  const { State } = container;
  if (State.Status === "created") return "Created";
  if (State.Status === "exited") return `Exited (${State.ExitCode}) ${duration(now - Date.parse(State.FinishedAt))} ago`;
  const health = State.Health === undefined ? "" : ` (${State.Health.Status === "starting" ? "health: starting" : State.Health.Status})`;
  return `Up ${duration(now - Date.parse(State.StartedAt))}${health}`;
}

/** Milliseconds in Docker's words. */
function duration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 1) return "Less than a second";
  if (seconds === 1) return "1 second";
  if (seconds < 60) return `${seconds} seconds`;
  const minutes = Math.floor(seconds / 60);
  if (minutes === 1) return "About a minute";
  if (minutes < 60) return `${minutes} minutes`;
  const hours = Math.floor(minutes / 60 + 0.5);
  if (hours === 1) return "About an hour";
  if (hours < 48) return `${hours} hours`;
  return `${Math.floor(hours / 24)} days`;
}
