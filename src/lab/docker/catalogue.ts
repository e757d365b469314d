/** What tests and the demo do to the stand-in from outside: fill its registry, move tags, edit by hand; must not be used by commands. */
import { createHash } from "node:crypto";
import { mustFindContainer } from "./containers.ts";
import { openEngine, timestamp } from "./engine.ts";
import { familiar, moveLocalTag, pullImage } from "./images.ts";
import type { Behaviour, CatalogueImage, ContainerRecord, Engine, ImageConfig, ImageRecord } from "./records.ts";

/** An image to have; everything but the name may be left out. */
export interface ImageSeed {
  /** `name:tag`. */
  readonly name: string;
  /** Distinguishes two images of one name; default the name itself, so that a seed is the same every time. */
  readonly content?: string;
  readonly config?: ImageConfig;
  /** What its containers do. Default `runs`. */
  readonly behaviour?: Behaviour;
  /** `registry`: must be pulled first. `host`: on the host alone, cannot be pulled. Default `both`. */
  readonly where?: "registry" | "host" | "both";
}

/** Puts images into the registry, onto the host, or both. */
export function seedImages(folder: string, seeds: readonly ImageSeed[]): void {
  openEngine(folder).change((engine) => {
    for (const seed of seeds) {
      const name = familiar(seed.name);
      const image = catalogueImage(seed);
      if (seed.where !== "host") engine.registry[name] = image;
      if (seed.where === "host") addLocal(engine, name, image);
      else if (seed.where !== "registry") pullImage(engine, name);
    }
  });
}

/**
 * Gives a tag in the registry to another image, as when somebody pushes it again; the host keeps what it has
 * until it pulls. Answers the new image's ids.
 */
export function moveTag(folder: string, seed: ImageSeed & { readonly content: string }): { readonly id: string; readonly digest: string } {
  const image = catalogueImage(seed);
  openEngine(folder).change((engine) => void (engine.registry[familiar(seed.name)] = image));
  return { id: image.id, digest: image.digest };
}

/** Changes a container's record in place, as a hand on the host would; `edit` gets what `docker inspect` shows. */
export function handEdit(folder: string, container: string, edit: (record: ContainerRecord) => void): void {
  openEngine(folder).change((engine) => edit(mustFindContainer(engine, container)));
}

/** Changes how the engine itself is: versions, slowness, Compose's older array output. */
export function configureEngine(folder: string, settings: Partial<Pick<Engine, "versions" | "delayMs" | "psArray">>): void {
  openEngine(folder).change((engine) => void Object.assign(engine, settings));
}

function catalogueImage(seed: ImageSeed): CatalogueImage {
  const content = `${familiar(seed.name)}\0${seed.content ?? ""}\0${JSON.stringify(seed.config ?? {})}`;
  return {
    id: sha(`config\0${content}`),
    digest: sha(`manifest\0${content}`),
    config: seed.config ?? { Cmd: ["/bin/sh"] },
    behaviour: seed.behaviour ?? "runs",
    created: timestamp(),
  };
}

function addLocal(engine: Engine, name: string, image: CatalogueImage): void {
  const record: ImageRecord = engine.images.find((one) => one.id === image.id) ?? { ...image, tags: [], digests: [] };
  if (!engine.images.includes(record)) engine.images.push(record);
  moveLocalTag(engine, name, record);
}

function sha(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
