/** Images on the host and in the registry: names, pulling, tagging, `image inspect`; must not print. */
import { daemonError, type Failure } from "./failure.ts";
import type { Engine, ImageRecord } from "./records.ts";
import type { Mapping } from "./tree.ts";

/** `name:tag` or `name@digest` as the engine shows it: without Docker Hub's prefix, with a tag. */
export function familiar(reference: string): string {
  const short = reference.replace(/^(docker\.io\/)(library\/)?|^library\//, "");
  if (short.includes("@")) return short;
  return /:[^/]+$/.test(short) ? short : `${short}:latest`;
}

/** `name` of `name:tag` or `name@digest`. */
export function repository(reference: string): string {
  return familiar(reference)
    .replace(/@.*$/, "")
    .replace(/:[^/:]*$/, "");
}

/** `127.0.0.1:5000` of a name that begins with a registry, or undefined for Docker Hub. */
export function registryOf(name: string): string | undefined {
  const first = name.split("/")[0] ?? "";
  return name.includes("/") && (/[.:]/.test(first) || first === "localhost") ? first : undefined;
}

/** The image on the host that `reference` (a tag, a digest or an id) means. */
export function findImage(engine: Engine, reference: string): ImageRecord | undefined {
  const name = familiar(reference);
  const byName = engine.images.find((image) => image.tags.includes(name) || image.digests.includes(digestName(name)));
  if (byName !== undefined) return byName;
  const id = reference.replace(/^sha256:/, "");
  if (!/^[0-9a-f]{4,64}$/.test(id)) return undefined;
  return engine.images.find((image) => image.id.startsWith(`sha256:${id}`));
}

/** `name:tag@digest` means `name@digest`. */
function digestName(name: string): string {
  return name.includes("@") ? `${repository(name)}@${name.slice(name.indexOf("@") + 1)}` : name;
}

/** As findImage, or the engine's refusal. */
export function mustFindImage(engine: Engine, reference: string): ImageRecord {
  const image = findImage(engine, reference);
  if (image === undefined) throw daemonError(noSuchImage(reference));
  return image;
}

export function noSuchImage(reference: string): string {
  return `no such image: ${reference}: No such image: ${familiar(reference)}`;
}

/** What a pull did. */
export interface Pulled {
  readonly image: ImageRecord;
  readonly digest: string;
  /** The host did not have this image under this name. */
  readonly newer: boolean;
}

/** Takes an image from the registry and moves its tag on the host. Throws the registry's refusal as Failure. */
export function pullImage(engine: Engine, reference: string): Pulled {
  const name = familiar(reference);
  const source = name.includes("@") ? byDigest(engine, name) : engine.registry[name];
  if (source === undefined) throw notInRegistry(engine, name);
  const before = findImage(engine, name);
  let image = engine.images.find((one) => one.id === source.id);
  if (image === undefined) {
    image = { ...source, tags: [], digests: [] };
    engine.images.push(image);
  }
  if (!name.includes("@")) moveLocalTag(engine, name, image);
  const digest = `${repository(name)}@${source.digest}`;
  if (!image.digests.includes(digest)) image.digests.push(digest);
  return { image, digest: source.digest, newer: before?.id !== source.id };
}

function byDigest(engine: Engine, name: string): Engine["registry"][string] | undefined {
  const digest = name.slice(name.indexOf("@") + 1);
  return Object.entries(engine.registry).find(([tag, image]) => repository(tag) === repository(name) && image.digest === digest)?.[1];
}

/** The words of Docker Hub, or those of other registries. */
function notInRegistry(engine: Engine, name: string): Failure {
  const known = Object.keys(engine.registry).some((tag) => repository(tag) === repository(name));
  if (registryOf(name) !== undefined) return daemonError(known ? "manifest unknown" : "name unknown");
  if (known) return daemonError(`manifest for ${name} not found: manifest unknown: manifest unknown`);
  return daemonError(
    `pull access denied for ${repository(name)}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`,
  );
}

/** Gives `tag` to `image`, taking it from whichever has it. */
export function moveLocalTag(engine: Engine, tag: string, image: ImageRecord): void {
  for (const other of engine.images) other.tags = other.tags.filter((one) => one !== tag);
  image.tags.push(tag);
}

/** An element of `docker image inspect`. */
export function imageDocument(image: ImageRecord): Mapping {
  const { config } = image;
  return {
    Id: image.id,
    RepoTags: image.tags,
    RepoDigests: image.digests,
    Parent: "",
    Comment: "",
    Created: image.created,
    Container: "",
    DockerVersion: "20.10.24",
    Author: "",
    Config: {
      Hostname: "",
      Domainname: "",
      User: config.User ?? "",
      AttachStdin: false,
      AttachStdout: false,
      AttachStderr: false,
      ...(config.ExposedPorts === undefined ? {} : { ExposedPorts: { ...config.ExposedPorts } }),
      Tty: false,
      OpenStdin: false,
      StdinOnce: false,
      Env: config.Env === undefined ? null : [...config.Env],
      Cmd: config.Cmd === undefined ? null : [...config.Cmd],
      ...(config.Healthcheck === undefined ? {} : { Healthcheck: { ...config.Healthcheck } }),
      Image: "",
      Volumes: config.Volumes === undefined ? null : { ...config.Volumes },
      WorkingDir: config.WorkingDir ?? "",
      Entrypoint: config.Entrypoint === undefined ? null : [...config.Entrypoint],
      OnBuild: null,
      Labels: config.Labels === undefined ? null : { ...config.Labels },
      ...(config.StopSignal === undefined ? {} : { StopSignal: config.StopSignal }),
    },
    Architecture: "amd64",
    Os: "linux",
    Size: 1_984_161,
    VirtualSize: 1_984_161,
    GraphDriver: { Data: null, Name: "overlay2" },
    RootFS: { Type: "layers", Layers: [image.id] },
    Metadata: { LastTagTime: image.created },
  };
}
