/**
 * A reviewed plan as the text of check runs, and back; must not talk to GitHub.
 *
 * The text is the plan's JSON in a fence, with everything but plain ASCII, and every character that Markdown or HTML
 * could make something of, escaped as `\uXXXX`: one byte a character, the same whatever stores it, nothing active.
 * What comes back is untrusted: bounded in size and depth, whole by its own digest, strict in shape.
 */
import { z } from "zod";
import { canonical } from "../core/canonical.ts";
import { sha256 } from "../core/digest.ts";
import { UserError } from "../core/errors.ts";
import type { Address, ComponentName, Json } from "../core/model.ts";
import type { ReviewedPlan } from "../core/plan.ts";
import { say, type Words } from "../core/words.ts";

/** GitHub takes 65,535 in `output.text`; the frame needs about 150 of them. */
const PART_CHARACTERS = 65_000;
/** 2.6 MB: some 10,000 changes with their fields. Each part is one request, a second after the one before. */
const MOST_PARTS = 40;

/** One check run's share of a payload. */
export interface Part {
  readonly number: number;
  readonly of: number;
  /** SHA-256 of the whole payload: parts with the same one belong together, whichever run wrote them. */
  readonly digest: string;
  readonly chunk: string;
}

/**
 * The texts of the check runs that carry `plan`, the first for the main one. A plan too large for that is written
 * without its fields, so that a merge knows what was reviewed but cannot show "then"; throws a UserError where
 * even that does not fit.
 */
export function toTexts(plan: ReviewedPlan): string[] {
  const whole = ascii(plan);
  const payload = canBeRead(whole) ? whole : ascii({ ...plan, changes: plan.changes.map((change) => ({ ...change, redacted: [] })) });
  if (!canBeRead(payload)) {
    throw new UserError(
      say`This pull request changes more than a review can record: ${plan.changes.length} changes.`,
      say`Split it into several pull requests.`,
    );
  }
  const digest = sha256(payload);
  const of = Math.max(1, Math.ceil(payload.length / PART_CHARACTERS));
  return Array.from({ length: of }, (_, index) => {
    const chunk = payload.slice(index * PART_CHARACTERS, (index + 1) * PART_CHARACTERS);
    return `What was reviewed, for the merge to compare with: part ${index + 1} of ${of}, sha256 ${digest}\n\n\`\`\`json\n${chunk}\n\`\`\`\n`;
  });
}

/** The part that a check run's text is, or undefined when it is none. */
export function toPart(text: string | null | undefined): Part | undefined {
  const match = /^[^\n]{1,80}: part (\d{1,2}) of (\d{1,2}), sha256 ([0-9a-f]{64})\n\n```json\n([ -~]{1,65535})\n```\s*$/.exec(
    (text ?? "").replaceAll("\r\n", "\n"),
  );
  if (match === null) return undefined;
  const [, number = "", of = "", digest = "", chunk = ""] = match;
  return { number: Number(number), of: Number(of), digest, chunk };
}

export type Decoded = { readonly plan: ReviewedPlan } | { readonly because: Words };

/** The plan that `first` begins and `others` go on, or why there is none. */
export function fromParts(first: Part, others: readonly Part[]): Decoded {
  if (first.number !== 1 || first.of < 1 || first.of > MOST_PARTS)
    return { because: say`the recorded review does not begin with a first part` };
  const chunks = [first.chunk];
  for (let number = 2; number <= first.of; number++) {
    const next = others.find((part) => part.number === number && part.of === first.of && part.digest === first.digest);
    if (next === undefined) return { because: say`part ${number} of ${first.of} of the recorded review is missing` };
    chunks.push(next.chunk);
  }
  const payload = chunks.join("");
  if (sha256(payload) !== first.digest) return { because: say`the recorded review is not as it was written (its digest differs)` };
  return decode(payload);
}

function decode(payload: string): Decoded {
  try {
    const result = reviewedPlan.safeParse(JSON.parse(payload));
    if (result.success) return { plan: result.data };
    const issue = result.error.issues[0];
    return { because: say`the recorded review has another shape than this version writes (${issue?.path.join(".") ?? ""})` };
  } catch (error) {
    if (error instanceof SyntaxError) return { because: say`the recorded review is not JSON` };
    throw error;
  }
}

/** What a merge could not read again must fail here, where somebody still looks. */
function canBeRead(payload: string): boolean {
  return payload.length <= PART_CHARACTERS * MOST_PARTS && "plan" in decode(payload);
}

function ascii(plan: ReviewedPlan): string {
  // A plan is JSON by its type; going through text drops what JSON has not.
  const json = JSON.parse(JSON.stringify(plan)) as Json;
  return canonical(json).replaceAll(/[^ -~]|[`<>@&#]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const MOST_CHANGES = 50_000;
const DEEPEST = 40;

/** Plain JSON no deeper than {@link DEEPEST}. */
function isShallow(value: unknown, depth = 0): value is Json {
  if (depth > DEEPEST) return false;
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every((member) => isShallow(member, depth + 1));
}

const text = z.string().max(10_000);
const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const component = z.custom<ComponentName>((value) => typeof value === "string" && /^[^/]{1,100}\/.{1,300}$/.test(value));
const address = z.custom<Address>((value) => typeof value === "string" && value.length <= 2000 && /^[^/]+\/[^/]+\/.+$/.test(value));
const fieldValue = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("absent") }),
  z.strictObject({ is: z.literal("value"), value: z.custom<Json>((value) => isShallow(value)) }),
  z.strictObject({ is: z.literal("hidden"), fingerprint: z.string().max(128).exactOptional() }),
]);
const fieldChange = z.strictObject({ path: text, before: fieldValue, after: fieldValue });

const reviewedPlan = z.strictObject({
  format: z.literal(1),
  pr: z.int().positive(),
  baseRef: text,
  headSha: z.string().regex(/^[0-9a-f]{40}$/),
  keyId: z.string().max(64).exactOptional(),
  from: z.literal("git").exactOptional(),
  changes: z.array(z.strictObject({ id: address, component, digest: hex64, redacted: z.array(fieldChange).max(5000) })).max(MOST_CHANGES),
  deferred: z.array(z.strictObject({ component, creates: z.array(hex64).max(MOST_CHANGES) })).max(MOST_CHANGES),
}) satisfies z.ZodType<ReviewedPlan>;
