/** Rows of the field table: what a container sees of the host's disks and devices; must not compare. */
import { compareText } from "../../../core/diagnostics.ts";
import type { Json, JsonRecord } from "../../../core/model.ts";
import type { MountPoint } from "../schema.ts";
import { cleanPath, mountsFromConfig, mountText, shortMount, type Mount } from "./ports.ts";
import { listRow, pairsRow } from "./row-shapes.ts";
import { whole, type Fulfilled, type Row, type SeenContainer } from "./row.ts";
import { entries, isInterpolated, list, record, scalar, unlessEmpty } from "./text.ts";

export const storageRows: readonly Row[] = [
  whole({
    name: "volumes",
    code: "mounts-changed",
    words: "the mounts",
    fromConfig: (service) => unlessEmpty(mountsFromConfig(service.raw, service).map(mountText).toSorted(compareText)),
    fromInspect: seenMounts,
  }),
  whole({
    name: "tmpfs",
    code: "mounts-changed",
    words: "the tmpfs mounts",
    fromConfig: ({ raw }) =>
      unlessEmpty(
        list(raw["tmpfs"])
          .map((item) => scalar(item) ?? "")
          .toSorted(compareText),
      ),
    fromInspect: ({ container }) => [
      unlessEmpty(
        Object.entries(container.HostConfig.Tmpfs ?? {})
          .map(([path, options]) => (options === "" ? path : `${path}:${options}`))
          .toSorted(compareText),
      ),
    ],
  }),
  whole({
    name: "volumes_from",
    code: "mounts-changed",
    words: "the mounts of other containers",
    // Compose forgets the access mode, so it is no part of the comparison.
    fromConfig: ({ raw }) => unlessEmpty(list(raw["volumes_from"]).map((item) => (scalar(item) ?? "").replace(/:r[ow]$/, ""))),
    fromInspect: ({ container, names }) => [
      unlessEmpty(
        (container.HostConfig.VolumesFrom ?? []).map((from) => {
          const [owner = ""] = from.split(":");
          const isId = /^[0-9a-f]{64}$/.test(owner);
          return isId ? (names.namespace(owner) ?? owner.slice(0, 12)).replace(/^service:/, "") : `container:${owner}`;
        }),
      ),
    ],
  }),
  whole({
    name: "devices",
    code: "devices-changed",
    words: "the devices",
    fromConfig: ({ raw }) => unlessEmpty(list(raw["devices"]).map(device).toSorted(compareText)),
    fromInspect: ({ container }) => [
      unlessEmpty(
        (container.HostConfig.Devices ?? [])
          .map(({ PathOnHost, PathInContainer, CgroupPermissions }) => `${PathOnHost}:${PathInContainer}:${CgroupPermissions}`)
          .toSorted(compareText),
      ),
    ],
  }),
  listRow("device_cgroup_rules", "devices-changed", "the device rules", ({ container }) => container.HostConfig.DeviceCgroupRules),
  whole({
    name: "gpus",
    code: "devices-changed",
    words: "the GPUs",
    fromConfig: ({ raw }) =>
      unlessEmpty(
        [...list(raw["gpus"]), ...list(record(record(record(raw["deploy"])["resources"])["reservations"])["devices"])].map((item) =>
          request(record(item)),
        ),
      ),
    fromInspect: ({ container }) => [unlessEmpty((container.HostConfig.DeviceRequests ?? []).map(seenRequest))],
  }),
  pairsRow("storage_opt", "limits-changed", "the storage options", ({ container }) => container.HostConfig.StorageOpt),
];

function seenMounts(seen: SeenContainer): Fulfilled {
  const { Binds, Mounts } = seen.container.HostConfig;
  const all = [...(Binds ?? []).map(shortMount), ...(Mounts ?? []).map(mountPoint)].map((mount): Mount => {
    if (mount.type !== "volume" || mount.source === "") return mount;
    return { ...mount, source: /^[0-9a-f]{64}$/.test(mount.source) ? "" : seen.names.volume(mount.source) };
  });
  // After a recreation Compose carries the image's own anonymous volumes over as if they had been asked for.
  const implied = new Set(Object.keys(seen.image?.Config?.Volumes ?? {}).map(cleanPath));
  const asked = all.filter(
    ({ source, target, type }) => type !== "volume" || source !== "" || (seen.image !== undefined && !implied.has(target)),
  );
  const texts = (mounts: readonly Mount[]): Json | undefined => unlessEmpty(mounts.map(mountText).toSorted(compareText));
  return [texts(asked), texts(all)];
}

function mountPoint({ Type, Source, Target, ReadOnly, BindOptions, VolumeOptions, TmpfsOptions }: MountPoint): Mount {
  const type = Type === "bind" || Type === "volume" || Type === "tmpfs" ? Type : "other";
  const propagation = BindOptions?.Propagation ?? "";
  return {
    type,
    source: type === "bind" ? cleanPath(Source ?? "") : (Source ?? ""),
    target: cleanPath(Target),
    options: [
      ...(ReadOnly === true ? ["ro"] : []),
      ...(propagation === "" || propagation === "rprivate" ? [] : [propagation]),
      ...(VolumeOptions?.NoCopy === true ? ["nocopy"] : []),
      ...(VolumeOptions?.Subpath ? [`subpath=${VolumeOptions.Subpath}`] : []),
      ...(TmpfsOptions?.SizeBytes ? [`size=${TmpfsOptions.SizeBytes}`] : []),
      ...(TmpfsOptions?.Mode ? [`mode=${TmpfsOptions.Mode}`] : []),
    ],
  };
}

function device(value: Json): string {
  if (typeof value === "object") {
    const { source, target, permissions } = record(value);
    return [scalar(source) ?? "", scalar(target) ?? scalar(source) ?? "", scalar(permissions) ?? "rwm"].join(":");
  }
  const given = String(value);
  if (isInterpolated(given)) return given;
  const [source = "", target = source, permissions = "rwm"] = given.split(":");
  return `${source}:${target}:${permissions}`;
}

function request(asked: JsonRecord): JsonRecord {
  const ids = list(asked["device_ids"]);
  return {
    driver: scalar(asked["driver"]) ?? "",
    count: scalar(asked["count"]) === "all" ? "-1" : (scalar(asked["count"]) ?? (ids.length > 0 ? "0" : "-1")),
    ids,
    capabilities: list(asked["capabilities"]),
    options: Object.fromEntries(entries(asked["options"]).map(([key, value]) => [key, value ?? ""])),
  };
}

function seenRequest(seen: Readonly<Record<string, unknown>>): JsonRecord {
  const json = seen as JsonRecord;
  return {
    driver: scalar(json["Driver"]) ?? "",
    count: scalar(json["Count"]) ?? "0",
    ids: list(json["DeviceIDs"]),
    capabilities: list(list(json["Capabilities"])[0]),
    options: record(json["Options"]),
  };
}
