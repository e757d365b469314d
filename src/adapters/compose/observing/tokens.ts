/**
 * The tokens that a host's script gives for hidden values, made here where the host's own key can be read: so a plan
 * with the key that only looks and one that reads everything bind the same digest to a value that drifted. Must not let
 * a key or a value out.
 */
import { createHmac } from "node:crypto";
import type { Fingerprinter } from "../../../core/digest.ts";
import { RemoteError } from "../../../core/errors.ts";
import type { Json } from "../../../core/model.ts";
import type { Hider } from "../conceal.ts";
import type { Host } from "../host.ts";
import { ConnectionError } from "../hosts/outcome.ts";
import { HOST_KEY_FILE } from "./install.ts";

/**
 * Fingerprints for what is seen on a host. Where its values stay on it they are tokens already; where it has no key, or
 * this login may not read it, hidden values are fingerprinted as they are. Rejects with a ConnectionError alone.
 */
export async function hiderFor(host: Host, fingerprint: Fingerprinter): Promise<Hider> {
  if ((await host.masking?.()) !== undefined) return fingerprint;
  const key = await hostKey(host);
  if (key === false) return { ...fingerprint, isClosed: true };
  return key === undefined ? fingerprint : { ...fingerprint, token: (value) => tokenFor(value, key) };
}

/** The text of the key as the script takes it, 64 letters a to p; false for one that may not be read. */
async function hostKey(host: Host): Promise<string | false | undefined> {
  try {
    const content = await host.read(HOST_KEY_FILE);
    const key = content === undefined ? "" : new TextDecoder().decode(content).trim();
    return /^[a-p]{64}$/.test(key) ? key : undefined;
  } catch (error) {
    const isClosed = error instanceof RemoteError ? !(error instanceof ConnectionError) : error instanceof Error && "code" in error;
    if (isClosed) return false;
    throw error;
  }
}

/** The same as templates/host/observe/reader.awk: `t` before a text; `l` before a list, whose HMAC is one. */
function tokenFor(value: Json, key: string): Json {
  const hmac = (message: string): string => createHmac("sha256", key).update(message).digest("hex");
  if (typeof value === "string") return `hmac:${hmac(`t${value}`)}`;
  if (Array.isArray(value)) return value.length === 0 ? [] : [`hmac-list:${hmac(`l${value.map(String).join("\0")}`)}`];
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, tokenFor(item, key)]));
}
