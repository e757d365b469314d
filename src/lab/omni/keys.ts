/** Keys of service accounts, made as Omni makes them, and the check of what they signed; must not know resources. */
import type { IncomingHttpHeaders } from "node:http";
import { isDeepStrictEqual } from "node:util";
import type { PublicKey } from "openpgp";
import type { Account } from "./access.ts";
import { Refusal } from "./refusal.ts";

/** A public key that the loopback Omni knows. */
export interface KnownKey {
  readonly account: Account;
  readonly key: PublicKey;
  /** Milliseconds since 1970. */
  readonly ends: number;
}

/** By fingerprint, lower-case hex. */
export type KnownKeys = Map<string, KnownKey>;

/** Signatures whose time is further off are refused (go-api-signature 0.3.13, `timestampAllowedSkew`). */
const SKEW_MS = 5 * 60_000;
/** The headers that a payload has to repeat, each where it was sent (go-api-signature, `includedHeaders`). */
const COUNTED = [
  "x-sidero-timestamp",
  "nodes",
  "selectors",
  "fieldSelectors",
  "runtime",
  "context",
  "cluster",
  "namespace",
  "uid",
  "authorization",
];

/** Makes a key for `account`, good for `days` from `now` on, and gives what `omnictl serviceaccount create` would print. */
export async function makeKey(known: KnownKeys, name: string, account: Account, now: Date, days: number): Promise<string> {
  const { generateKey } = await import("openpgp");
  const { privateKey, publicKey } = await generateKey({
    type: "ecc",
    curve: "ed25519Legacy",
    userIDs: [{ name, email: account.identity }],
    date: now,
    keyExpirationTime: days * 86_400,
    format: "object",
  });
  known.set(publicKey.getFingerprint(), { account, key: publicKey, ends: now.getTime() + days * 86_400_000 });
  return Buffer.from(JSON.stringify({ name, pgp_key: privateKey.armor() })).toString("base64");
}

/** Makes a key known that was made elsewhere, from what `omnictl serviceaccount create` printed. */
export async function knowKey(known: KnownKeys, text: string, account: Account): Promise<void> {
  const { readPrivateKey } = await import("openpgp");
  const file = JSON.parse(Buffer.from(text, "base64").toString("utf8")) as { pgp_key: string };
  const key = (await readPrivateKey({ armoredKey: file.pgp_key })).toPublic();
  const ends = await key.getExpirationTime();
  known.set(key.getFingerprint(), { account, key, ends: ends instanceof Date ? ends.getTime() : Infinity });
}

/** The value of a header that the gateway hands on to gRPC; undefined where it was not sent. */
export function metadata(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[`grpc-metadata-${name}`.toLowerCase()];
  return Array.isArray(value) ? value.join(", ") : value;
}

/**
 * Who signed a request for `method`, e.g. `/omni.resources.ResourceService/List`. Whatever is wrong, Omni says the same.
 * Undefined without a signature.
 */
export async function signer(known: KnownKeys, headers: IncomingHttpHeaders, method: string, now: Date): Promise<Account | undefined> {
  const header = metadata(headers, "x-sidero-signature");
  if (header === undefined) return undefined;
  const [version, , fingerprint = "", signature = ""] = header.split(" ");
  const found = known.get(fingerprint);
  const payload = metadata(headers, "x-sidero-payload") ?? "";
  const holds =
    version === "siderov1" &&
    found !== undefined &&
    found.ends > now.getTime() &&
    isFresh(metadata(headers, "x-sidero-timestamp"), now) &&
    isPayloadOf(payload, headers, method) &&
    (await isSigned(found.key, payload, signature, now));
  if (!holds) throw unauthenticated();
  return found.account;
}

export function unauthenticated(): Refusal {
  return new Refusal("Unauthenticated", "invalid signature");
}

function isFresh(timestamp: string | undefined, now: Date): boolean {
  return timestamp !== undefined && /^\d+$/.test(timestamp) && Math.abs(Number(timestamp) * 1000 - now.getTime()) <= SKEW_MS;
}

function isPayloadOf(payload: string, headers: IncomingHttpHeaders, method: string): boolean {
  const said = parse(payload);
  if (typeof said !== "object" || said === null || !("method" in said) || said.method !== method) return false;
  const repeated = "headers" in said && typeof said.headers === "object" && said.headers !== null ? said.headers : {};
  return COUNTED.every((name) => {
    const sent = metadata(headers, name);
    const value: unknown = Reflect.get(repeated, name) ?? undefined;
    return isDeepStrictEqual(value, sent === undefined ? undefined : [sent]);
  });
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    // Not JSON: nothing that Omni takes for a payload.
    return undefined;
  }
}

async function isSigned(key: PublicKey, payload: string, signature: string, now: Date): Promise<boolean> {
  const { createMessage, readSignature, verify } = await import("openpgp");
  try {
    const { signatures } = await verify({
      message: await createMessage({ binary: new TextEncoder().encode(payload) }),
      signature: await readSignature({ binarySignature: Buffer.from(signature, "base64") }),
      verificationKeys: key,
      // Omni grants the signer's clock the same five minutes.
      date: new Date(now.getTime() + SKEW_MS),
    });
    return (await signatures[0]?.verified) === true;
  } catch {
    // Broken or by another key: openpgp throws for both.
    return false;
  }
}
