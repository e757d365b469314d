/** What a step of Omni carries from plan to apply, as a zod schema; must not hold a resource's text, which may be secret. */
import { z } from "zod";
import { canonical, sha256 } from "../../core/digest.ts";
import type { Address, Difference, JsonRecord, Reading } from "../../core/model.ts";

const address = z.custom<Address>((value) => typeof value === "string" && value.startsWith("omni/"));

/** One write, of one resource. */
export const Write = z.object({
  address,
  does: z.enum(["create", "update", "delete"]),
  /** {@link digestOfSeen} of what the plan saw; null where there was nothing. */
  expected: z.string().nullable(),
});
export type Write = z.infer<typeof Write>;

export const StepValue = z.object({
  /** In the order in which they are carried out. */
  writes: z.array(Write).min(1),
});
export type StepValue = z.infer<typeof StepValue>;

/** The write that one difference asks for. */
export function writeOf({ address: id, target, kind }: Pick<Difference, "address" | "target" | "kind">, have: readonly Reading[]): Write {
  const seen = have
    .flatMap((reading) => (reading.status === "complete" && reading.target === target ? reading.resources : []))
    .find((resource) => resource.address === id);
  return { address: id, does: kind === "create" || kind === "delete" ? kind : "update", expected: digestOfSeen(seen?.attributes) };
}

/**
 * Names what users wrote of a resource and what was set aside, e.g. a lock. Versions stay out: Omni's controllers move a
 * cluster's for a second after every write (recorded).
 */
export function digestOfSeen(attributes: JsonRecord | undefined): string | null {
  return attributes === undefined ? null : sha256(canonical(attributes));
}
