/** A service into the container that Compose asks the engine for; must not add it to the engine. */
import { hostname as machineName } from "node:os";
import { newId, timestamp } from "../engine.ts";
import { createdState } from "../containers.ts";
import { idleEndpoint } from "../networking.ts";
import type { ContainerConfig, ContainerRecord, Endpoint, Healthcheck, HostConfig, ImageRecord } from "../records.ts";
import { cut, list, mapping, number, string, strings, type Mapping } from "../tree.ts";
import { hostConfig } from "./host-config.ts";
import { containerMounts, type ServiceMounts } from "./mounts.ts";
import type { Project } from "./project.ts";
import { parseDuration } from "./units.ts";

/** One container to make. */
export interface ContainerPlan {
  readonly project: Project;
  /** With namespaces of other services already turned into `container:<id>`. */
  readonly service: Mapping;
  readonly serviceName: string;
  readonly image: ImageRecord;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The container it replaces: its anonymous volumes go on. */
  readonly replaces: ContainerRecord | undefined;
}

/** The container, made and not started. */
export function newContainer(plan: ContainerPlan): ContainerRecord {
  const { service, image } = plan;
  const id = newId();
  const mounts = containerMounts(plan.project, service, image.config, plan.replaces);
  const config = containerConfig(plan, id, mounts);
  const [path = "", ...args] = [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])];
  const host = hostConfig(plan.project, service, mounts);
  return {
    Id: id,
    Created: timestamp(),
    Path: path,
    Args: args,
    State: createdState(),
    Image: image.id,
    ResolvConfPath: "",
    HostnamePath: "",
    HostsPath: "",
    LogPath: "",
    Name: `/${plan.name}`,
    RestartCount: 0,
    Driver: "overlay2",
    Platform: "linux",
    MountLabel: "",
    ProcessLabel: "",
    AppArmorProfile: "",
    ExecIDs: null,
    HostConfig: host,
    GraphDriver: { Data: null, Name: "overlay2" },
    Mounts: mounts.mounts,
    Config: config,
    NetworkSettings: networkSettings(plan, host),
  };
}

/** What the service says on top of what the image says, as the engine merges them. */
function containerConfig(plan: ContainerPlan, id: string, mounts: ServiceMounts): ContainerConfig {
  const { service, image } = plan;
  const defaults = image.config;
  const exposed = { ...defaults.ExposedPorts, ...servicePorts(service) };
  const health = healthcheck(mapping(service["healthcheck"]), service["healthcheck"] !== undefined, defaults.Healthcheck);
  const stopSignal = string(service["stop_signal"]) || (defaults.StopSignal ?? "");
  const grace = string(service["stop_grace_period"]);
  const entrypoint = service["entrypoint"] === null ? null : strings(service["entrypoint"]);
  const command = service["command"] === null ? null : strings(service["command"]);
  const ownEntrypoint = entrypoint !== null && entrypoint.length > 0;
  return {
    Hostname: hostname(service, id),
    Domainname: string(service["domainname"]),
    User: string(service["user"]) || (defaults.User ?? ""),
    AttachStdin: false,
    AttachStdout: true,
    AttachStderr: true,
    ...(Object.keys(exposed).length > 0 ? { ExposedPorts: exposed } : {}),
    Tty: service["tty"] === true,
    OpenStdin: service["stdin_open"] === true,
    StdinOnce: false,
    Env: environment(mapping(service["environment"]), defaults.Env ?? []),
    Cmd: ownEntrypoint || (command !== null && command.length > 0) ? command : [...(defaults.Cmd ?? [])],
    ...(health === undefined ? {} : { Healthcheck: health }),
    Image: string(service["image"]),
    Volumes: mounts.declared,
    WorkingDir: string(service["working_dir"]) || (defaults.WorkingDir ?? ""),
    Entrypoint: entrypoint ?? (defaults.Entrypoint === undefined ? null : [...defaults.Entrypoint]),
    ...(service["mac_address"] === undefined ? {} : { MacAddress: string(service["mac_address"]) }),
    OnBuild: null,
    Labels: Object.fromEntries(Object.entries({ ...defaults.Labels, ...plan.labels }).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ...(stopSignal === "" ? {} : { StopSignal: stopSignal }),
    ...(grace === "" ? {} : { StopTimeout: Math.floor(parseDuration(grace) / 1e9) }),
  };
}

function hostname(service: Mapping, id: string): string {
  const own = string(service["hostname"]);
  if (own !== "") return own;
  return service["network_mode"] === "host" ? machineName() : id.slice(0, 12);
}

function environment(own: Mapping, fromImage: readonly string[]): string[] | null {
  const all = Object.entries(own).map(([key, value]) => (value === null ? key : `${key}=${string(value)}`));
  const merged = [...all, ...fromImage.filter((one) => !Object.hasOwn(own, cut(one, "=")[0]))];
  return merged.length === 0 ? null : merged;
}

function servicePorts(service: Mapping): Record<string, Record<string, never>> {
  const exposed = strings(service["expose"]).map((port): [string, Record<string, never>] => [port, {}]);
  const published = list(service["ports"])
    .map(mapping)
    .map((port): [string, Record<string, never>] => [`${number(port["target"])}/${string(port["protocol"])}`, {}]);
  return Object.fromEntries([...exposed, ...published]);
}

/** The service's health check, its gaps filled from the image's; none at all where neither has one. */
function healthcheck(own: Mapping, present: boolean, fromImage: Healthcheck | undefined): Healthcheck | undefined {
  if (!present) return fromImage === undefined ? undefined : { ...fromImage };
  const nanoseconds = (key: string): number => (own[key] === undefined ? 0 : parseDuration(string(own[key])));
  const test = own["disable"] === true ? ["NONE"] : strings(own["test"]);
  const chosen = {
    Test: test.length > 0 ? test : [...(fromImage?.Test ?? [])],
    Interval: nanoseconds("interval") || (fromImage?.Interval ?? 0),
    Timeout: nanoseconds("timeout") || (fromImage?.Timeout ?? 0),
    StartPeriod: nanoseconds("start_period") || (fromImage?.StartPeriod ?? 0),
    Retries: number(own["retries"]) || (fromImage?.Retries ?? 0),
  };
  return {
    ...(chosen.Test.length > 0 ? { Test: chosen.Test } : {}),
    ...(chosen.Interval > 0 ? { Interval: chosen.Interval } : {}),
    ...(chosen.Timeout > 0 ? { Timeout: chosen.Timeout } : {}),
    ...(chosen.StartPeriod > 0 ? { StartPeriod: chosen.StartPeriod } : {}),
    ...(chosen.Retries > 0 ? { Retries: chosen.Retries } : {}),
  };
}

function networkSettings(plan: ContainerPlan, host: HostConfig): ContainerRecord["NetworkSettings"] {
  return {
    Bridge: "",
    SandboxID: "",
    HairpinMode: false,
    LinkLocalIPv6Address: "",
    LinkLocalIPv6PrefixLen: 0,
    Ports: {},
    SandboxKey: "",
    SecondaryIPAddresses: null,
    SecondaryIPv6Addresses: null,
    EndpointID: "",
    Gateway: "",
    GlobalIPv6Address: "",
    GlobalIPv6PrefixLen: 0,
    IPAddress: "",
    IPPrefixLen: 0,
    IPv6Gateway: "",
    MacAddress: "",
    Networks: endpoints(plan, host),
  };
}

function endpoints(plan: ContainerPlan, host: HostConfig): Record<string, Endpoint> {
  const { project, service } = plan;
  if (service["network_mode"] !== undefined || Object.keys(project.networks).length === 0) {
    return host.NetworkMode.startsWith("container:") ? {} : { [host.NetworkMode]: idleEndpoint() };
  }
  const own = string(service["container_name"]) || plan.name.replace(/^[0-9a-f]{12}_/, "");
  return Object.fromEntries(
    Object.entries(mapping(service["networks"])).map(([key, value]) => {
      const settings = mapping(value);
      const address = string(settings["ipv4_address"]);
      const about = {
        IPAMConfig: value === null ? null : address === "" ? {} : { IPv4Address: address },
        Aliases: [own, plan.serviceName, ...strings(settings["aliases"])],
        ...(address === "" ? {} : { IPAddress: address }),
      };
      return [string(mapping(project.networks[key])["name"]), idleEndpoint(about)];
    }),
  );
}
