/** Fingerprints of secrets and digests of changes: what a review binds; must not read anything. */
import { createHash, createHmac } from "node:crypto";
import { canonical } from "./canonical.ts";
import { compareText } from "./diagnostics.ts";
import type { Change, Fingerprint, FieldValue, Json } from "./model.ts";

/** The version of the form that digests are made over. A new one means that no earlier review matches. */
export const DIGEST_FORMAT = 1;

/**
 * Turns secrets into fingerprints (HMAC-SHA-256, 32 hex digits). `keyId` names the key, so that two plans are
 * only compared under the same one; without a configured key a random one serves for a single run, `keyId` is
 * absent, and secrets are not bound by the digest.
 */
export interface Fingerprinter {
  readonly keyId?: string;
  of(value: string): Fingerprint;
}

/** A fingerprinter under `key`; say `bound: false` for a key that ends with the run. */
export function fingerprinter(key: string, options: { bound: boolean }): Fingerprinter {
  const hmac = (text: string): string => createHmac("sha256", key).update(text).digest("hex").slice(0, 32);
  const of = (value: string): Fingerprint => ({ fingerprint: hmac(`value\0${value}`) });
  return options.bound ? { keyId: hmac("key id").slice(0, 8), of } : { of };
}

/** Whether `value` stands for a secret. */
export function isFingerprint(value: Json | undefined): value is Fingerprint {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length === 1 &&
    "fingerprint" in value &&
    typeof value["fingerprint"] === "string"
  );
}

/**
 * The digest of one change, 64 hex digits: its address, component, kind and fields in the user's words.
 * Reasons, revisions, sources and tool versions stay out, so that what a reader reviewed is all that binds.
 * `keyId` goes in where a secret does.
 */
export function digestOfChange(change: Omit<Change, "digest">, keyId: string | undefined): string {
  const side = (value: FieldValue): Json => {
    if (value.is === "absent") return "absent";
    if (value.is === "value") return { value: value.value };
    return keyId === undefined || value.fingerprint === undefined ? "hidden" : { hidden: value.fingerprint, keyId };
  };
  const fields = change.fields
    .toSorted((a, b) => compareText(a.path, b.path))
    .map((field): Json => [field.path, side(field.before), side(field.after)]);
  return sha256(
    canonical({
      format: DIGEST_FORMAT,
      address: change.address,
      component: change.component,
      kind: change.kind,
      fields,
    }),
  );
}

/** The digest of a component or a plan: of its changes' digests, whatever their order. */
export function digestOfDigests(digests: readonly string[]): string {
  return sha256(canonical([DIGEST_FORMAT, ...digests.toSorted(compareText)]));
}

/** SHA-256 of UTF-8 text or bytes, 64 hex digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
