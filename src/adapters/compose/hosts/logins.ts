/** How to log in to a host of the specs: by ssh with a key of the run's own, or as the tailnet's policy lets it; must not run anything. */
import { posix } from "node:path";
import { list, say, type Words } from "../../../core/words.ts";
import type { Files, SecretReader, SecretReference } from "../../../ports.ts";
import type { RemoteHost } from "../../../specs/kinds/stack.ts";
import { ISOLATED, MASTER, type Login } from "./connection.ts";
import { ConnectionError } from "./outcome.ts";
import { hostKeyRefused, KEY_ALIAS, knownHosts } from "./host-keys.ts";

type SshHost = Extract<RemoteHost, { transport: "ssh" }>;
type TailscaleHost = Extract<RemoteHost, { transport: "tailscale-ssh" }>;

/** What a key may do on the host, the strongest first: a run that has one to change things is there to do so. */
export const ACCESSES = ["apply", "shell", "observe"] as const;
export type Access = (typeof ACCESSES)[number];

export interface LoginPorts {
  readonly files: Files;
  readonly secrets: SecretReader;
}

/** The private key that this run has for the host. Rejects with a ConnectionError when it has none of those in the spec. */
export async function keyOf({ address, keys }: SshHost, secrets: SecretReader): Promise<{ readonly access: Access; readonly key: string }> {
  const places: Words[] = [];
  for (const access of ACCESSES) {
    const reference = keys[access];
    if (reference === undefined) continue;
    const key = await secrets.read(reference);
    if (key !== undefined && key.trim() !== "") return { access, key };
    places.push(say`${access} (${placeOf(reference)})`);
  }
  throw new ConnectionError({
    system: "host",
    operation: "login",
    retryable: false,
    words: say`this run has no key for ${address}: there is nothing in ${list(places)}`,
  });
}

/** Login by ssh with a key of the run. It lies in a file of mode 600 while the login takes, and nowhere else. */
export function sshLogin(host: SshHost, key: string, { files }: LoginPorts): Login {
  return loginTo(host, files, async () => {
    const scratch = await files.scratch("omni-scale-key");
    const identity = posix.join(scratch.path, "key");
    await files.write(identity, keyText(key), { mode: 0o600 });
    return {
      options: ["IdentitiesOnly=yes", "IdentityAgent=none", `IdentityFile=${literal(identity)}`],
      [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose](),
    };
  });
}

/** What a person logs in with: their agent's socket and a file with a private key; without either, what ssh finds in ~/.ssh. */
export interface OwnKeys {
  readonly agent?: string;
  /** Absolute. */
  readonly identity?: string;
}

/** Login by ssh as the person who started the command, on a host that the specs pin. Nobody is asked for a passphrase. */
export function ownLogin(host: SshHost, { agent, identity }: OwnKeys, { files }: Pick<LoginPorts, "files">): Login {
  const options = [
    `IdentityAgent=${agent === undefined ? "none" : literal(agent)}`,
    ...(identity === undefined ? [] : ["IdentitiesOnly=yes", `IdentityFile=${literal(identity)}`]),
  ];
  return loginTo(host, files, async () => ({ options, [Symbol.asyncDispose]: async () => {} }));
}

/** `keys` gives the options that say with which keys, for one login. */
function loginTo(
  { address, user, port = 22, hostKeys }: SshHost,
  files: Files,
  keys: () => Promise<AsyncDisposable & { readonly options: readonly string[] }>,
): Login {
  const name = `${user}@${address}`;
  return {
    about: { name, hostKeyRefused: (stderr) => hostKeyRefused({ name, address, port, hostKeys }, stderr) },
    async prepare(folder) {
      await files.write(posix.join(folder, "known_hosts"), knownHosts(hostKeys), { mode: 0o600 });
      const { options, [Symbol.asyncDispose]: dispose } = await keys();
      const all = [
        "StrictHostKeyChecking=yes",
        "UserKnownHostsFile=known_hosts",
        "GlobalKnownHostsFile=/dev/null",
        `HostKeyAlias=${KEY_ALIAS}`,
        "CheckHostIP=no",
        "VerifyHostKeyDNS=no",
        "PreferredAuthentications=publickey",
        ...options,
      ].flatMap((option) => ["-o", option]);
      return {
        command: ["ssh", ...ISOLATED, ...MASTER, ...all, "-p", String(port), "-l", user, "--", address],
        [Symbol.asyncDispose]: dispose,
      };
    },
  };
}

/** A path as ssh's options have it: blanks need quotes, and % begins a token. */
function literal(path: string): string {
  return `"${path.replaceAll("%", "%%")}"`;
}

/**
 * Login by the tailnet's policy. `tailscale ssh` starts the OpenSSH client with host keys that the tailnet vouches for,
 * and hands on what follows the destination: options first, as ssh itself takes them there too.
 */
export function tailscaleLogin({ address, user }: TailscaleHost): Login {
  const name = `${user}@${address}`;
  return {
    about: { name },
    prepare: async () => ({ command: ["tailscale", "ssh", name, ...ISOLATED, ...MASTER], [Symbol.asyncDispose]: async () => {} }),
  };
}

/** As ssh reads it: secrets lose their last line end on the way, and gain others where somebody pasted them on Windows. */
function keyText(key: string): string {
  return `${key.replaceAll("\r\n", "\n").trim()}\n`;
}

function placeOf(reference: SecretReference): Words {
  if ("fromEnv" in reference) return say`environment variable ${reference.fromEnv}`;
  if ("onHost" in reference) return say`file ${reference.onHost}`;
  return say`${reference.fromSops.key} of ${reference.fromSops.file}`;
}
