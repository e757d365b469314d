/** A Host behind the apply key: every verb in the words of `omni-scale-apply`; must not ask for what that refuses anyway. */
import { RemoteError } from "../../../core/errors.ts";
import { say } from "../../../core/words.ts";
import type { Host } from "../host.ts";
import { LOOK_AT_COPIES, MAKE_COPY } from "../hub/copy-scripts.ts";
import { HOLD, MUTATE } from "../lock-scripts.ts";
import { ASK, CONNECT } from "../probes.ts";
import type { Shell } from "./shell.ts";
import { shellHost, type Wording } from "./shell-host.ts";
import { encodedWords } from "./words.ts";

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
    const [option, script = "", _name, ...rest] = args;
    const verb = command === "sh" && option === "-c" ? VERBS.get(script) : undefined;
    if (verb === "mutate") return encodedWords([verb, folder, ...underLock(rest)]);
    if (verb === undefined || folder !== "") throw notForThisKey(command);
    return encodedWords([verb, ...rest]);
  },
};

/** `shell` leads to `omni-scale-apply` whatever it is told. */
export function applyHost(name: string, shell: Shell): Host {
  return shellHost(name, shell, forApplyKey);
}
