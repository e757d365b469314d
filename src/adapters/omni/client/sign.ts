/**
 * Signs payloads with a service account's key; must not send anything nor let the key out.
 *
 * openpgp costs more to load than everything else together, so it is imported when the first key is opened.
 */
import { say } from "../../../core/words.ts";
import { parseKey, unusable } from "./key.ts";

/** One opened key. */
export interface Signer {
  readonly identity: string;
  /** The infrastructure provider that the key was made for; absent for an ordinary account's. */
  readonly provider?: string;
  /** Lower-case hex, as Omni names the public key. */
  readonly fingerprint: string;
  /** Absent for a key that never expires. */
  readonly expires?: Date;
  /** Binary detached OpenPGP signature over the UTF-8 bytes of `payload`, in base64. */
  sign(payload: string, at: Date): Promise<string>;
}

/** Opens what `omnictl serviceaccount create` printed. Rejects with a UserError for anything else. */
export async function openKey(text: string): Promise<Signer> {
  const { identity, provider, armored } = parseKey(text);
  const openpgp = await import("openpgp");
  const key = await openpgp.readPrivateKey({ armoredKey: armored }).catch((error: unknown) => {
    throw unusable(say`its OpenPGP key cannot be read`, { cause: nameOnly(error) });
  });
  if (!key.isDecrypted()) throw unusable(say`its OpenPGP key has a passphrase`);
  const expires = await key.getExpirationTime();
  const made = key.getCreationTime();
  return {
    identity,
    ...(provider === undefined ? {} : { provider }),
    fingerprint: key.getFingerprint(),
    ...(expires instanceof Date ? { expires } : {}),
    async sign(payload, at) {
      const message = await openpgp.createMessage({ binary: new TextEncoder().encode(payload) });
      // By a clock that is a little behind, a key made just now is not valid yet. What counts is the time in the payload.
      const date = at < made ? made : at;
      const signature = await openpgp.sign({ message, signingKeys: key, detached: true, format: "binary", date });
      return Buffer.from(signature).toString("base64");
    },
  };
}

/** A parser's message may quote what it read. */
function nameOnly(error: unknown): Error {
  return new Error(error instanceof Error ? error.name : "not an error");
}
