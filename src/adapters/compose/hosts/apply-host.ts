/** A Host behind the apply key: every verb in the words of `omni-scale-apply`; must not ask for what that refuses anyway. */
import { RemoteError } from "../../../core/errors.ts";
import { say } from "../../../core/words.ts";
import type { Host } from "../host.ts";
import { LOOK_AT_COPIES, MAKE_COPY } from "../hub/copy-scripts.ts";
import { HOLD, MUTATE } from "../lock-scripts.ts";
import { ASK, CONNECT } from "../probes.ts";
import { outcomeOf } from "./outcome.ts";
import type { Shell } from "./shell.ts";
import { shellHost, type Wording } from "./shell-host.ts";
import { encodedWords } from "./words.ts";

/** Goes up with every change of the program that a host has to be given. */
export const APPLY_VERSION = 2;

/** The scripts that the adapter runs on a host; the program there has the same ones, and takes only their names. */
const VERBS: ReadonlyMap<string, string> = new Map([
  [HOLD, "hold"],
  [MUTATE, "mutate"],
  [CONNECT, "connect"],
  [ASK, "ask"],
  [LOOK_AT_COPIES, "copies"],
]);

/** What is run under the lock: a program that is allowed there, or a script by its name. */
function underLock([folder = "", fence = "", seconds = "", command = "", ...args]: readonly string[]): string[] {
  const [, script, , ...rest] = args;
  const inside = command !== "sh" ? [command, ...args] : script === MAKE_COPY ? ["copy", ...rest] : undefined;
  if (inside === undefined) throw notForThisKey(command);
  return [folder, fence, seconds, ...inside];
}

function notForThisKey(command: string): RemoteError {
  const words = say`the apply key does not run ${command}`;
  return new RemoteError({ system: "host", operation: command, retryable: false, words });
}

const forApplyKey: Wording = {
  file: (verb, args) => encodedWords([verb, ...args]),
  program(folder, command, args) {
    if (command === "docker") return encodedWords(["docker", folder, ...args]);
    const look = lookOf(command, args);
    if (look !== undefined) return encodedWords(look);
    const [option, script = "", _name, ...rest] = args;
    const verb = command === "sh" && option === "-c" ? VERBS.get(script) : undefined;
    if (verb === "mutate") return encodedWords([verb, folder, ...underLock(rest)]);
    if (verb === undefined || folder !== "") throw notForThisKey(command);
    return encodedWords([verb, ...rest]);
  },
};

/** The programs that live facts take, each in its one form (hub/looks.ts). */
function lookOf(command: string, args: readonly string[]): string[] | undefined {
  const line = [command, ...args];
  const after = (...words: readonly string[]): readonly string[] | undefined =>
    words.every((word, index) => line[index] === word) ? line.slice(words.length) : undefined;
  const leads = after("stat", "-L", "-c", "%F", "--");
  if (leads !== undefined) return ["leads", ...leads];
  const disks = after("df", "-Pk", "--");
  if (disks !== undefined) return ["disks", ...disks];
  return after("pct", "config") === undefined ? undefined : ["node"];
}

/**
 * `shell` leads to `omni-scale-apply` whatever it is told; `container` is the Proxmox container that the host is. The
 * first verb asks the program's version: another one may mean something else by the same words.
 */
export function applyHost(name: string, shell: Shell, container?: number): Host {
  let checked: Promise<void> | undefined;
  const check = (): Promise<void> => {
    if (checked !== undefined) return checked;
    const asking = checkVersion(name, shell);
    checked = asking;
    // Whoever comes after a failure asks again: the connection may have been cut.
    asking.catch(() => (checked = undefined));
    return asking;
  };
  const sameVersion: Shell = {
    ...shell,
    run: async (...call) => {
      await check();
      return shell.run(...call);
    },
    start: async (...call) => {
      await check();
      return shell.start(...call);
    },
  };
  const host = shellHost(name, sameVersion, forApplyKey);
  return container === undefined ? host : { ...host, node: { container, run: (...call) => host.run(...call) } };
}

async function checkVersion(name: string, shell: Shell): Promise<void> {
  const { code, stdout } = outcomeOf(await shell.run(["version"], { timeoutMs: 60_000 }), shell.about, "version");
  const [, said] = /^omni-scale-apply (\d+)\n$/.exec(stdout) ?? [];
  const version = Number(said);
  if (version === APPLY_VERSION) return;
  const which = said === undefined ? "another program" : version < APPLY_VERSION ? `older (${version})` : `newer (${version})`;
  throw new RemoteError({
    system: "host",
    operation: "version",
    status: code,
    retryable: false,
    words: say`the apply key on ${name} leads to ${[which]}, and this run speaks with ${`omni-scale-apply ${APPLY_VERSION}`}: put ${"templates/host/omni-scale-apply"} of the Omni-Scale version in use into ${"/usr/local/bin"} there, as root with mode 755, or use the version that the host has`,
  });
}
