/** Reads a service account's key as Omni hands it out; must not sign with it nor repeat any of it in an error. */
import { z } from "zod";
import { UserError } from "../../../core/errors.ts";
import { say, type Words } from "../../../core/words.ts";

/** What a key says of itself. `armored` is the secret. */
export interface ServiceAccountKey {
  /** e.g. `plan@serviceaccount.omni.sidero.dev`. */
  readonly identity: string;
  /** The infrastructure provider that it was made for; absent for an ordinary account's. */
  readonly provider?: string;
  /** An unencrypted OpenPGP private key, armored. */
  readonly armored: string;
}

/** base64 of this JSON (go-api-signature 0.3.13, `pkg/serviceaccount`). */
const KeyFile = z.object({ name: z.string().min(1), pgp_key: z.string().min(1) });

// A name stands for an account of its own domain; one with `infra-provider:` for a provider's (Omni, client/pkg/access).
const DOMAIN = "serviceaccount.omni.sidero.dev";
const PROVIDER = "infra-provider:";

const howToMake = say`Make one with ${"omnictl serviceaccount create NAME --use-user-role=false --role Reader"} (${"Operator"} for apply) and store what it prints after ${"OMNI_SERVICE_ACCOUNT_KEY="}.`;

/** Takes apart what `omnictl serviceaccount create` printed. Throws a UserError that quotes nothing of it. */
export function parseKey(text: string): ServiceAccountKey {
  // omnictl prints two variables; people store one of the lines, or both.
  const value = /OMNI_SERVICE_ACCOUNT_KEY=\s*(\S*)/.exec(text)?.[1] ?? text.trim();
  // An unset secret of a pull request from a fork arrives as an empty text.
  if (value === "") throw unusable(say`it is empty`);
  const file = KeyFile.safeParse(fromBase64Json(value));
  if (!file.success) throw unusable(say`it is not base64 of a JSON object with ${"name"} and ${"pgp_key"}`);
  const { name, pgp_key: armored } = file.data;
  if (!armored.includes("BEGIN PGP PRIVATE KEY BLOCK")) throw unusable(say`it holds no private key`);
  if (!name.startsWith(PROVIDER)) return { identity: `${name}@${DOMAIN}`, armored };
  const provider = name.slice(PROVIDER.length);
  return { identity: `${provider}@infra-provider.${DOMAIN}`, provider, armored };
}

/** The error for a key that cannot be used, whatever the reason. */
export function unusable(because: Words, options?: ErrorOptions): UserError {
  return new UserError(say`The key of Omni's service account cannot be used: ${because}.`, howToMake, options);
}

function fromBase64Json(value: string): unknown {
  try {
    return JSON.parse(Buffer.from(value, "base64").toString("utf8"));
  } catch (error) {
    // The parser's own message quotes the text, which may be most of a key.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
