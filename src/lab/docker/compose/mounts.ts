/** Volumes, secrets and configs of a service as the engine's binds and mounts; must not make volumes. */
import { posix } from "node:path";
import { mountpoint } from "../documents.ts";
import { newId } from "../engine.ts";
import { outside } from "../failure.ts";
import type { ContainerRecord, ImageConfig, Mount } from "../records.ts";
import { mapping, string, type Mapping } from "../tree.ts";
import { mounts as volumesOf, type Project } from "./project.ts";

export interface ServiceMounts {
  /** HostConfig.Binds. */
  readonly binds: string[];
  /** HostConfig.Mounts. */
  readonly requested: Mapping[];
  /** What the container has in the end. */
  readonly mounts: Mount[];
  /** Config.Volumes: what the image declares. */
  readonly declared: Record<string, Record<string, never>> | null;
}

/** Where everything is mounted; anonymous volumes of `replaced` are taken over. */
export function containerMounts(
  project: Project,
  service: Mapping,
  image: ImageConfig,
  replaced: ContainerRecord | undefined,
): ServiceMounts {
  const binds: string[] = [];
  const requested: Mapping[] = [];
  const mounts: Mount[] = [];
  const inherited = (target: string): string | undefined =>
    replaced?.Mounts.find((one) => one.Type === "volume" && one.Destination === target)?.Name;

  for (const volume of [...volumesOf(service), ...files(project, service)]) {
    const target = posix.normalize(string(volume["target"]));
    const how = place(project, volume, inherited(target));
    if (how.bind !== undefined) binds.push(how.bind);
    else requested.push(how.request);
    mounts.push(how.mount);
  }
  const declared = Object.keys(image.Volumes ?? {});
  for (const target of declared) {
    if (mounts.some((mount) => mount.Destination === target)) continue;
    const old = inherited(target);
    if (old !== undefined) requested.push({ Type: "volume", Source: old, Target: target });
    mounts.push(volumeMount(old ?? newId(), target, old === undefined ? "" : "z", true));
  }
  return { binds, requested, mounts, declared: declared.length === 0 ? null : Object.fromEntries(declared.map((target) => [target, {}])) };
}

interface Placed {
  readonly bind?: string;
  readonly request: Mapping;
  readonly mount: Mount;
}

function place(project: Project, volume: Mapping, inherited: string | undefined): Placed {
  const target = posix.normalize(string(volume["target"]));
  const writable = volume["read_only"] !== true;
  const readOnly = writable ? {} : { ReadOnly: true };
  const source = string(volume["source"]);
  const bind = mapping(volume["bind"]);
  if (volume["type"] === "tmpfs") {
    const size = Number(mapping(volume["tmpfs"])["size"] ?? 0);
    const options = volume["tmpfs"] === undefined ? {} : { TmpfsOptions: size === 0 ? {} : { SizeBytes: size } };
    return {
      request: { Type: "tmpfs", Target: target, ...readOnly, ...options },
      mount: { Type: "tmpfs", Source: "", Destination: target, Mode: "", RW: writable, Propagation: "" },
    };
  }
  if (volume["type"] === "bind") {
    const propagation = string(bind["propagation"]) || "rprivate";
    if (bind["create_host_path"] !== true) {
      const options =
        bind["propagation"] === undefined
          ? volume["bind"] === undefined
            ? {}
            : { BindOptions: {} }
          : { BindOptions: { Propagation: propagation } };
      const request = { Type: "bind", Source: source, Target: target, ...readOnly, ...options };
      return { request, mount: { Type: "bind", Source: source, Destination: target, Mode: "", RW: writable, Propagation: propagation } };
    }
    const mode = [writable ? "rw" : "ro", string(bind["selinux"]), string(bind["propagation"])].filter((one) => one !== "").join(",");
    return {
      bind: `${source}:${target}:${mode}`,
      request: {},
      mount: { Type: "bind", Source: source, Destination: target, Mode: mode, RW: writable, Propagation: propagation },
    };
  }
  if (volume["type"] !== "volume") throw outside(`volumes of type ${string(volume["type"])}`);
  if (source === "") {
    const options = inherited === undefined ? { VolumeOptions: {} } : {};
    const request = { Type: "volume", ...(inherited === undefined ? {} : { Source: inherited }), Target: target, ...readOnly, ...options };
    return { request, mount: volumeMount(inherited ?? newId(), target, "z", writable) };
  }
  return namedVolume(project, volume, target, writable);
}

/** A volume that is really a bind goes as one; so does Compose. */
function namedVolume(project: Project, volume: Mapping, target: string, writable: boolean): Placed {
  const about = mapping(project.volumes[string(volume["source"])]);
  const name = string(about["name"]);
  const noCopy = mapping(volume["volume"])["nocopy"] === true;
  if (mapping(about["driver_opts"])["o"] === "bind") {
    const mode = writable ? "rw" : "ro";
    return { bind: `${name}:${target}:${mode}`, request: {}, mount: volumeMount(name, target, mode, writable) };
  }
  const options = volume["volume"] === undefined ? {} : { VolumeOptions: noCopy ? { NoCopy: true } : {} };
  const request = { Type: "volume", Source: name, Target: target, ...(writable ? {} : { ReadOnly: true }), ...options };
  return { request, mount: volumeMount(name, target, "z", writable) };
}

function volumeMount(name: string, target: string, mode: string, writable: boolean): Mount {
  return {
    Type: "volume",
    Name: name,
    Source: mountpoint(name),
    Destination: target,
    Driver: "local",
    Mode: mode,
    RW: writable,
    Propagation: "",
  };
}

/** Secrets and configs that are files, as read-only binds. */
function files(project: Project, service: Mapping): Mapping[] {
  const of = (key: "secrets" | "configs", folder: string): Mapping[] =>
    (Array.isArray(service[key]) ? service[key].map(mapping) : []).flatMap((one) => {
      const source = string(one["source"]);
      const about = mapping(project[key][source]);
      if (about["external"] === true) throw outside(`external ${key}`);
      if (about["file"] === undefined) return [];
      const target = string(one["target"]) || source;
      return [
        { type: "bind", source: string(about["file"]), target: target.startsWith("/") ? target : `${folder}${target}`, read_only: true },
      ];
    });
  return [...of("secrets", "/run/secrets/"), ...of("configs", "/")];
}
