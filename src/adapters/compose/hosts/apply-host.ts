/** A Host behind the apply key: every verb in the words of `omni-scale-apply`; must not ask for what that refuses anyway. */
import type { Host } from "../host.ts";
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
]);

const forApplyKey: Wording = {
  file: (verb, args) => encodedWords([verb, ...args]),
  program(folder, command, args) {
    if (command === "docker") return encodedWords(["docker", folder, ...args]);
    const [option, script = "", _name, ...rest] = args;
    const verb = command === "sh" && option === "-c" ? VERBS.get(script) : undefined;
    if (verb === "mutate") return encodedWords([verb, folder, ...rest]);
    if (verb === undefined || folder !== "") throw new Error(`the apply key of a host does not run ${command}`);
    return encodedWords([verb, ...rest]);
  },
};

/** `shell` leads to `omni-scale-apply` whatever it is told. */
export function applyHost(name: string, shell: Shell): Host {
  return shellHost(name, shell, forApplyKey);
}
