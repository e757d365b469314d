/** Pinned host keys: the known_hosts file of one connection, and what people are told when another key is offered; pure. */
import { createHash } from "node:crypto";
import { list, say, type Words } from "../../../core/words.ts";

/** The name under which the keys are known: the connection's own, so that address and port need no spelling. */
export const KEY_ALIAS = "omni-scale-host";

/** A known_hosts file with these keys and no others. */
export function knownHosts(hostKeys: readonly string[]): string {
  return hostKeys.map((key) => `${KEY_ALIAS} ${key}\n`).join("");
}

/** `SHA256:…` of a public key, as ssh prints it. */
export function fingerprintOf(hostKey: string): string {
  const [, blob = ""] = hostKey.split(" ");
  return `SHA256:${createHash("sha256").update(Buffer.from(blob, "base64")).digest("base64").replace(/=+$/, "")}`;
}

export interface Pinned {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly hostKeys: readonly string[];
}

/** What to do about a host that showed a key which is not among those in the spec; `stderr` is what ssh said. */
export function hostKeyRefused({ name, address, port, hostKeys }: Pinned, stderr: string): Words {
  const pinned = list(hostKeys.map((key) => say`${key.split(" ")[0] ?? ""} ${fingerprintOf(key)}`));
  const [, type = "ED25519"] =
    /fingerprint for the (\S+) key|No (\S+) host key is known/.exec(stderr)?.filter((part) => part !== undefined) ?? [];
  const shown = /SHA256:[A-Za-z0-9+/]{43}/.exec(stderr)?.[0];
  const offered = shown === undefined ? say`another host key of type ${type}` : say`the host key ${type} ${shown}`;
  const file = `/etc/ssh/ssh_host_${type.toLowerCase()}_key.pub`;
  return say`${name} showed ${offered}; the spec has ${pinned}. Either somebody else answers at ${address}, or the host has got a new key. See on the host itself, not over this network, what ${`ssh-keygen -l -f ${file}`} says; only when that is what was shown, put the two words of that file into ${"host.hostKeys"} (${`ssh-keyscan -p ${port} ${address}`} prints them behind the name)`;
}
