/** What an observed service carries besides its fields: its containers, and what moved under them; must not compare. */
import { z } from "zod";
import type { JsonRecord } from "../../core/model.ts";
import { HubFacts } from "./hub/place.ts";

const Json = z.json();
const Fields = z.record(z.string(), Json).transform((fields) => fields as JsonRecord);

/** Kept under `seen` in the attributes of an observed `compose/Service`. */
export const Seen = z.object({
  containers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** The engine's word: `running`, `exited`, `created`, … */
      status: z.string(),
      exitCode: z.number(),
      /** RFC 3339; empty when it never ran. */
      startedAt: z.string(),
      health: z.string().optional(),
      /** The image it runs. */
      imageId: z.string(),
      /** The local image that its reference means now, where there is one. */
      taggedId: z.string().optional(),
      /** Files of the repository that it mounts and that changed on the host after it started. */
      newerFiles: z.array(z.string()),
    }),
  ),
  /** Digests of the local image, and the one its tag has in the registry, where that is another. */
  registry: z.object({ local: z.string(), remote: z.string() }).optional(),
  /** One for each container, in the same order: reported fields, and further values that would do (normalise/table.ts). */
  fields: z.array(z.object({ fields: Fields, also: Fields })),
});
export type Seen = z.infer<typeof Seen>;

/** Absent where nothing was looked at: a plan that compares Git with Git. */
export function seenOf(attributes: JsonRecord): Seen | undefined {
  return attributes["seen"] === undefined ? undefined : Seen.parse(attributes["seen"]);
}

/** Kept as the attributes of an observed `compose/Project`. */
export const SeenProject = z.object({
  directory: z.string(),
  /** The Compose files its containers were made from, on the host. */
  configFiles: z.array(z.string()),
  /** What could not be looked at: `subject` is untrusted text, `because` our own words with untrusted names. */
  notChecked: z.array(z.object({ subject: z.string(), because: z.string() })),
  /** Of the container that runs Omni, where the project is a hub and has one. */
  hub: HubFacts.optional(),
});
export type SeenProject = z.infer<typeof SeenProject>;

/** Nanoseconds since 1970 of a time as the engine writes it; undefined for "never". */
export function nanoseconds(time: string): bigint | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(time);
  if (match === null || time.startsWith("0001-")) return undefined;
  const [, seconds = "", fraction = "", zone = "Z"] = match;
  return BigInt(Date.parse(`${seconds}${zone}`)) * 1_000_000n + BigInt(fraction.padEnd(9, "0").slice(0, 9));
}
