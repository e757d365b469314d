/**
 * What a `Platform` says of its Compose project besides the files, as the project's own resource carries it from plan
 * to apply, and the same of what runs; pure, and must not look at a host.
 */
import { z } from "zod";
import type { JsonRecord } from "../../../core/model.ts";
import type { Platform } from "../../../specs/kinds/platform.ts";
import { scalar } from "../normalise/text.ts";
import { Storage, storageOf } from "./data-place.ts";

/** What a service runs Omni with: its image as Compose or the engine name it, and where its data lies. */
export const HubFacts = z.object({
  image: z.string().optional(),
  data: Storage.optional(),
  /** What a copy of that data takes and what its disk has, in KiB; only of what runs, and where a copy would be taken. */
  room: z.object({ need: z.number(), free: z.number() }).optional(),
});
export type HubFacts = z.infer<typeof HubFacts>;
export type Room = NonNullable<HubFacts["room"]>;

/** A tenth of the disk's free space stays. */
export function isTooSmall({ need, free }: Room): boolean {
  return need > free * 0.9;
}

/** The member `hub` of the attributes of a wanted `compose/Project` that runs Omni. Paths are absolute, on the host. */
export const Hub = HubFacts.extend({
  /** The service that runs Omni. */
  omni: z.string(),
  /** The service whose network it shares. */
  sidecar: z.string(),
  /** The spec's own word on where the data lies. */
  storage: Storage.optional(),
  /** Where copies go, and how many stay. */
  safetyCopy: z.object({ folder: z.string(), keep: z.number() }).optional(),
});
export type Hub = z.infer<typeof Hub>;

/** The hub as a spec has it. */
export function hubOf({ services, storage, safetyCopy }: Platform): Hub {
  return { ...services, ...(storage === undefined ? {} : { storage }), ...(safetyCopy === undefined ? {} : { safetyCopy }) };
}

/** What a service's fields (normalise/table.ts) say in clear, whether wanted or seen. */
export function factsOf(fields: JsonRecord, hub: Pick<Hub, "storage">): HubFacts {
  const image = scalar(fields["image"]);
  const data = storageOf(fields, hub);
  return { ...(image === undefined ? {} : { image }), ...(data === undefined ? {} : { data }) };
}

/** The hub that a wanted project's attributes hold; undefined for everything that runs no Omni. */
export function hubIn(attributes: JsonRecord): Hub | undefined {
  return attributes["hub"] === undefined ? undefined : Hub.parse(attributes["hub"]);
}

/** What was seen of a hub, from the attributes of an observed (or assumed) project. */
export function factsIn(attributes: JsonRecord | undefined): HubFacts {
  return HubFacts.parse(attributes?.["hub"] ?? {});
}
