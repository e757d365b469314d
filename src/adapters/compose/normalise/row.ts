/** What one row of the field table is made of; must not know any field. */
import { canonical } from "../../../core/canonical.ts";
import type { Json, JsonRecord } from "../../../core/model.ts";
import type { Container, Image } from "../schema.ts";

/** One service of `docker compose config`, raw, with what it refers to. */
export interface ConfigService {
  readonly project: string;
  readonly name: string;
  readonly raw: JsonRecord;
  readonly secrets: JsonRecord;
  readonly configs: JsonRecord;
}

/** One container of `docker inspect`, with what is needed to tell its own settings from those it got without asking. */
export interface SeenContainer {
  readonly project: string;
  readonly service: string;
  readonly container: Container;
  /** The image it runs; absent when it is gone from the host. */
  readonly image?: Image;
  readonly engine: EngineDefaults;
  readonly names: Names;
}

/** What this engine gives every container that does not ask. */
export interface EngineDefaults {
  readonly runtime: string;
  readonly loggingDriver: string;
  readonly logOptions: JsonRecord;
  readonly ulimits: ReadonlySet<string>;
  readonly shmBytes: number;
  readonly ipcMode: string;
}

/** From the engine's ids and names back to those in the Compose file. */
export interface Names {
  /** `service:web` for a container of the same project, `container:name` for another, undefined for one that is gone. */
  namespace(containerId: string): string | undefined;
  network(name: string): string;
  volume(name: string): string;
}

/**
 * The values of a container that a wish may have and still be fulfilled, the one to report first; undefined is "not
 * asked for". A user who writes `command: [serve]` and one who leaves it to the image both have what they want from
 * an image whose command is `[serve]`.
 */
export type Fulfilled = readonly (Json | undefined)[];

/** What the reader is told when only this field differs. */
interface RowWords {
  /** The field as Compose calls it: the key in a service's attributes. */
  readonly name: string;
  /** For programs: the reason's code. */
  readonly code: string;
  /** For people: what changed, e.g. "the ports". */
  readonly words: string;
}

/** A field that is compared as one value. */
export interface WholeRow extends RowWords {
  readonly keyed: false;
  /** Free text in which people put secrets: leaves the host as a fingerprint only. */
  readonly secret: boolean;
  fromConfig(service: ConfigService): Json | undefined;
  fromInspect(seen: SeenContainer): Fulfilled;
}

/** A field that is compared key by key. */
export interface KeyedRow extends RowWords {
  readonly keyed: true;
  secret(key: string): boolean;
  fromConfig(service: ConfigService): JsonRecord;
  fromInspect(seen: SeenContainer): Readonly<Record<string, Fulfilled>>;
}

export type Row = WholeRow | KeyedRow;

/** A row that is compared as one value. `secret` is false unless told. */
export function whole(row: Omit<WholeRow, "keyed" | "secret"> & { readonly secret?: boolean }): WholeRow {
  return { secret: false, ...row, keyed: false };
}

/** A row that is compared key by key. */
export function keyed(row: Omit<KeyedRow, "keyed">): KeyedRow {
  return { ...row, keyed: true };
}

/** `value`, which is also what whoever asks for nothing gets when it is `fallback`. */
export function unlessDefault(value: Json | undefined, fallback: Json | undefined): Fulfilled {
  return sameOrAbsent(value, fallback) ? [undefined, value] : [value];
}

/** The same with the image's own setting; without the image nobody can tell, so whoever asks for nothing is content. */
export function unlessImages(seen: SeenContainer, value: Json | undefined, ofImage: (image: Image) => Json | undefined): Fulfilled {
  return seen.image === undefined ? [value, undefined] : unlessDefault(value, ofImage(seen.image));
}

/** Settings that the engine decides by itself: whoever does not ask is content with any. */
export function onlyIfAsked(value: Json | undefined): Fulfilled {
  return [undefined, value];
}

function sameOrAbsent(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : canonical(a) === canonical(b);
}
