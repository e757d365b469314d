/** Networks and volumes as `docker … inspect` shows them; must not change anything. */
import { members } from "./networking.ts";
import type { Engine, NetworkRecord, VolumeRecord } from "./records.ts";
import { sortedMapping, type Mapping } from "./tree.ts";

/** An element of `docker network inspect`. */
export function networkDocument(engine: Engine, network: NetworkRecord): Mapping {
  const containers: Mapping = {};
  for (const container of members(engine, network)) {
    const endpoint = container.NetworkSettings.Networks[network.Name];
    if (endpoint === undefined) continue;
    containers[container.Id] = {
      Name: container.Name.slice(1),
      EndpointID: endpoint.EndpointID,
      MacAddress: endpoint.MacAddress,
      IPv4Address: endpoint.IPAddress === "" ? "" : `${endpoint.IPAddress}/${endpoint.IPPrefixLen}`,
      IPv6Address: "",
    };
  }
  return {
    Name: network.Name,
    Id: network.Id,
    Created: network.Created,
    Scope: "local",
    Driver: network.Driver,
    EnableIPv6: network.EnableIPv6,
    IPAM: { Driver: "default", Options: null, Config: network.Config.map((one) => ({ ...one })) },
    Internal: network.Internal,
    Attachable: network.Attachable,
    Ingress: false,
    ConfigFrom: { Network: "" },
    ConfigOnly: false,
    Containers: containers,
    Options: { ...network.Options },
    Labels: sortedMapping({ ...network.Labels }),
  };
}

/** An element of `docker volume inspect`. */
export function volumeDocument(volume: VolumeRecord): Mapping {
  return {
    CreatedAt: volume.CreatedAt.replace(/\.\d+Z$/, "Z"),
    Driver: volume.Driver,
    Labels: volume.Labels === null ? null : sortedMapping({ ...volume.Labels }),
    Mountpoint: mountpoint(volume.Name),
    Name: volume.Name,
    Options: volume.Options === null ? null : sortedMapping({ ...volume.Options }),
    Scope: "local",
  };
}

/** Where the engine would keep a volume. */
export function mountpoint(name: string): string {
  return `/var/lib/docker/volumes/${name}/_data`;
}
