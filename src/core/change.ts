/** From differences in target values to changes in the user's words, with their digests; must not compare anything itself. */
import { canonical, sameJson } from "./canonical.ts";
import { digestOfChange, isFingerprint, type Fingerprinter } from "./digest.ts";
import type { Address, Change, DesiredResource, Difference, FieldChange, FieldDifference, FieldValue, Json } from "./model.ts";
import { at, within } from "./pointer.ts";

/** What Git wants, now and before, by address: the two sides in whose words a change is told. */
export interface GitsWords {
  readonly want: ReadonlyMap<Address, DesiredResource>;
  /** What the base's specs ask for, evaluated on the same target at the same time. */
  readonly was: ReadonlyMap<Address, DesiredResource>;
  /** Fingerprints the secrets that Git itself holds; its key id goes into the digests. */
  readonly fingerprint: Fingerprinter;
}

/**
 * One difference in the user's words.
 *
 * `after` is Git's own text where Git gives the value. `before` is the base's text where the target has just what
 * the base asked for, else the value that was seen. So a plan that saw the target and a plan that did not give the
 * same fields, and the same digest, whenever the target was where the base said.
 */
export function toChange(difference: Difference, git: GitsWords): Change {
  const want = git.want.get(difference.address);
  const was = git.was.get(difference.address);
  const { guards: _guards, ...rest } = difference;
  const change: Omit<Change, "digest"> = {
    ...rest,
    fields: difference.fields.map((field) => toFieldChange(field, want, was, git.fingerprint)),
    ...(want === undefined ? {} : { source: want.source }),
  };
  return { ...change, digest: digestOfChange(change, git.fingerprint.keyId) };
}

function toFieldChange(
  field: FieldDifference,
  want: DesiredResource | undefined,
  was: DesiredResource | undefined,
  fingerprint: Fingerprinter,
): FieldChange {
  const wanted = at(was?.attributes, field.path);
  const seen = [field.before, ...(field.alsoBefore ?? []).map((value) => value ?? undefined)];
  const asWas = was !== undefined && seen.some((value) => means(value, wanted, fingerprint));
  const secret = [want, was].some((side) => side?.sensitive.some((sensitive) => within(field.path, sensitive)) === true);
  const tell = (value: Json | undefined, git: DesiredResource | undefined): FieldValue => {
    if (value === undefined) return { is: "absent" };
    const told = at(git?.declared, field.path) ?? value;
    if (isFingerprint(told)) return { is: "hidden", fingerprint: told.fingerprint };
    if (secret) return { is: "hidden", ...fingerprint.of(typeof told === "string" ? told : canonical(told)) };
    return holdsFingerprint(told) ? { is: "hidden" } : { is: "value", value: told };
  };
  const before = asWas ? tell(wanted, was) : tell(field.before, undefined);
  return { path: field.path, before, after: tell(field.after, want) };
}

/** Whether two values are one, even where only one of them is hidden: a variable may stand where a literal stood. */
function means(a: Json | undefined, b: Json | undefined, fingerprint: Fingerprinter): boolean {
  if (sameJson(a, b)) return true;
  if (a === undefined || b === undefined || isFingerprint(a) === isFingerprint(b)) return false;
  const hide = (value: Json): Json => (isFingerprint(value) ? value : fingerprint.of(typeof value === "string" ? value : canonical(value)));
  return sameJson(hide(a), hide(b));
}

function holdsFingerprint(value: Json): boolean {
  if (isFingerprint(value)) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsFingerprint);
}
