/** What the end of a remote command means: its own exit code, or a connection, login or container that failed; must not run anything. */
import { RemoteError } from "../../../core/errors.ts";
import { say, type Words } from "../../../core/words.ts";
import type { ExecResult } from "../../../ports.ts";
import { lastLine } from "../docker.ts";
import { ENDED, NO_FOLDER, NO_PROGRAM } from "./remote-scripts.ts";

/** There is no connection to a host, or not any more: what was asked for is unknown, and what exists too. */
export class ConnectionError extends RemoteError {}

/** What is said in errors of a host: its name, and for ssh what the specs say of it. */
export interface About {
  readonly name: string;
  /** Words of the host's own for a host key that is refused. */
  readonly hostKeyRefused?: (stderr: string) => Words;
}

/** Whether a script of ours got to its end: then its exit code is true, and 255 is a program's own. */
export function hasEnded(stderr: string): boolean {
  return endLine(stderr) !== undefined;
}

function endLine(stderr: string): { readonly at: number; readonly line: string; readonly code: number } | undefined {
  const at = stderr.lastIndexOf(`\n${ENDED}`);
  const [line = ""] = stderr.slice(at + 1).split("\n");
  const code = /^\d{1,3}$/.exec(line.slice(ENDED.length));
  return at === -1 || code === null ? undefined : { at, line, code: Number(code[0]) };
}

/** The program's own result, without what our script added. Rejects with a RemoteError when the script did not get to its end. */
export function outcomeOf(result: ExecResult, about: About, operation: string): ExecResult {
  const end = endLine(result.stderr);
  if (end === undefined) throw failureOf(result, about, operation);
  const rest = result.stderr.slice(end.at + 1 + end.line.length + 1);
  return { code: end.code, stdout: result.stdout, stderr: `${result.stderr.slice(0, end.at)}${rest}` };
}

/** The error for a program that could not be started there at all; undefined when it was. */
export function notRunnable({ code, stderr }: ExecResult, program: string, { name }: About): RemoteError | undefined {
  const failed = (words: Words): RemoteError =>
    new RemoteError({ system: "host", operation: program, status: code, retryable: false, words });
  if (code === 127 && stderr.trim() === NO_PROGRAM)
    return failed(say`${name} has no program ${program}: install it there, in a folder of the PATH of whoever logs in`);
  if (code === 126 && stderr.trim() === NO_FOLDER) return failed(say`the folder that it should run in is not there, or closed`);
  return undefined;
}

/** Why nothing, or nobody knows what, was done on the host. */
export function failureOf(
  { code, stderr, stdout }: Pick<ExecResult, "code" | "stderr" | "stdout">,
  about: About,
  operation: string,
): ConnectionError {
  const text = `${stdout.length < 10_000 ? stdout : ""}\n${stderr}`;
  const known = KNOWN.find(({ pattern }) => pattern.test(text));
  const match = known?.pattern.exec(text);
  const words = known?.words(about, [...(match ?? [])].map(String), text) ?? unexplained(about, code, stderr);
  return new ConnectionError({ system: "host", operation, status: code, retryable: known?.retryable ?? true, words });
}

function unexplained({ name }: About, code: number, stderr: string): Words {
  const said = lastLine(stderr);
  const quoted = said === "" ? [] : say`: ${said}`;
  if (code === 255 || code === -1) return say`the connection to ${name} was cut, so that it is unknown what happened there${quoted}`;
  return say`${name} did not run what it was asked to (exit code ${code})${quoted}`;
}

interface Known {
  readonly pattern: RegExp;
  /** Whether the same may work later without anybody doing anything. */
  readonly retryable: boolean;
  readonly words: (about: About, match: readonly string[], text: string) => Words;
}

/**
 * What OpenSSH 8 to 10, Tailscale and Proxmox VE 8 say, most telling first. The texts are those of ssh(1), of Tailscale's
 * SSH server (check mode) and of `pct exec` (pve-container, PVE::CLI::pct).
 */
const KNOWN: readonly Known[] = [
  {
    // It is our own shell that says so: nothing got to the host. A fork's job, which has no secret, did not join the tailnet.
    pattern: /\btailscale: (?:command )?not found/,
    retryable: false,
    words: ({ name }) =>
      say`this machine has no program ${"tailscale"} and so no way to ${name}: let it join the tailnet (a workflow's ${"tailnet-tags"}), or install the Tailscale client`,
  },
  {
    pattern: /Tailscale SSH requires an additional check/,
    retryable: false,
    words: ({ name }) =>
      say`Tailscale wants somebody to log in with a browser for ${name}, which nobody can do for a run: in the tailnet's policy, set ${'"action": "check"'} to ${'"action": "accept"'} in the ${"ssh"} rule that lets this machine in`,
  },
  {
    pattern: /tailnet policy does not permit you to SSH|tailscale: access denied/i,
    retryable: false,
    words: ({ name }) =>
      say`the tailnet's policy does not let this machine into ${name}: add an ${"ssh"} rule with ${'"action": "accept"'} for its tag and this user`,
  },
  {
    pattern: /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key verification failed|No \S+ host key is known/,
    retryable: false,
    words: (about, _match, text) => about.hostKeyRefused?.(text) ?? say`the host key of ${about.name} is not the one that is known for it`,
  },
  {
    pattern: /Load key .*: (.+)/,
    retryable: false,
    words: ({ name }, [, said = ""]) =>
      say`the private key for ${name} cannot be used (${said}): it has to be an OpenSSH private key without a passphrase, whole with its first and last line`,
  },
  {
    pattern: /Permission denied \(([^)]*)\)/,
    retryable: false,
    words: ({ name }, [, methods = ""]) =>
      say`${name} does not let this key in (it takes ${methods}): see whether its public half stands in the user's ${"authorized_keys"}`,
  },
  {
    pattern: /Too many authentication failures|Received disconnect.*/,
    retryable: false,
    words: ({ name }, [said = ""]) => say`${name} ended the login: ${said}`,
  },
  {
    pattern: /Could not resolve hostname.*/,
    retryable: true,
    words: ({ name }) => say`the name of ${name} leads to no address from here`,
  },
  {
    pattern: /Connection refused/,
    retryable: true,
    words: ({ name }) => say`nobody listens for ssh on ${name}: look whether sshd runs there, and on which port`,
  },
  {
    pattern: /No route to host|Network is unreachable|Connection timed out|Operation timed out|connect to host .* timed out/,
    retryable: true,
    words: ({ name }) => say`${name} does not answer: look whether it is up, and whether this machine may reach it`,
  },
  {
    pattern: /kex_exchange_identification|Connection (closed|reset) by (remote host|\S+ port)/,
    retryable: true,
    words: ({ name }) =>
      say`${name} closed the connection before the login: it may have too many at once (${"MaxStartups"} of its sshd), or not let this machine in`,
  },
  {
    pattern: /container '(\d+)' not running!/,
    retryable: true,
    words: ({ name }, [, id = ""]) => say`the container ${id} of ${name} is not running: start it with ${`pct start ${id}`}`,
  },
  {
    pattern: /Configuration file 'nodes\/([^/']+)\/lxc\/(\d+)\.conf' does not exist/,
    retryable: false,
    words: (_about, [, node = "", id = ""]) =>
      say`the Proxmox node ${node} has no container ${id}: see ${"pct list"} there, and ${"container"} in the spec`,
  },
  {
    pattern: /please run as root/,
    retryable: false,
    words: ({ name }) => say`${"pct"} on ${name} is for root alone, and the user of the connection is not root`,
  },
];
