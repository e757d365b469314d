/** What a step of Omni carries from plan to apply, as a zod schema; must not hold a resource's text, which may be secret. */
import { z } from "zod";
import { canonical } from "../../core/canonical.ts";
import { sha256 } from "../../core/digest.ts";
import type { Address, JsonRecord } from "../../core/model.ts";

const address = z.custom<Address>((value) => typeof value === "string" && value.startsWith("omni/"));

/** One write, of one resource. */
export const Write = z.object({
  address,
  does: z.enum(["create", "update", "delete"]),
  /** {@link digestOfSeen} of what the plan saw, or of what the step before leaves; null where there was nothing. */
  expected: z.string().nullable(),
  /** Of a cluster on its way: written instead of the versions that are wanted in the end. */
  versions: z.object({ talos: z.string(), kubernetes: z.string() }).optional(),
});
export type Write = z.infer<typeof Write>;

export const StepValue = z.object({
  /** In the order in which they are carried out. None where a step only waits for its gates. */
  writes: z.array(Write),
  /** The cluster whose etcd is backed up, by a wish that Omni fulfils. */
  backup: z.string().optional(),
});
export type StepValue = z.infer<typeof StepValue>;

/**
 * Names what users wrote of a resource and what was set aside, e.g. a lock. Versions stay out: Omni's controllers move a
 * cluster's for a second after every write (recorded).
 */
export function digestOfSeen(attributes: JsonRecord | undefined): string | null {
  return attributes === undefined ? null : sha256(canonical(attributes));
}
