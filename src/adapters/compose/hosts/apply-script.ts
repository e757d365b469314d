/**
 * `omni-scale-apply`: the one program that a host's apply key may run, as POSIX shell. It does what an apply needs and
 * refuses everything else with exit code 126 and one line; must not run a word that it was given as a command, nor
 * touch a file outside the folders that root listed.
 *
 * Installed on a host from templates/host/omni-scale-apply, which is made from here. What comes over the key is a
 * command line of encoded words (words.ts) whose first is a verb, and standard input; neither ever reaches a shell.
 */
import { COMPOSE_OPTIONS, everyCall } from "../argv.ts";
import { LOOK_AT_COPIES, MAKE_COPY } from "../hub/copy-scripts.ts";
import { HOLD, LOCK_FOLDER, MUTATE } from "../lock-scripts.ts";
import { ASK, CONNECT } from "../probes.ts";
import { APPLY_VERSION } from "./apply-host.ts";
import { APPLY_GUARDS } from "./apply-guards.ts";
import { APPLY_VERBS } from "./apply-verbs.ts";
import { DISCARD, READ, SCRATCH, STAT, WRITE } from "./remote-scripts.ts";

/** One `case` of the table of what `docker` may be called with, out of the same table that our own calls pass. */
function tableOfCalls(): string {
  return everyCall()
    .map(({ name, flags, valued, runs, changes }) => {
      const list = (options: readonly string[]): string => `' ${options.map((option) => `${option} `).join("")}'`;
      return `  '${name}') flags=${list(flags)} valued=${list(valued)} runs=${runs === true ? "yes" : ""} changes=${changes ? "yes" : ""} ;;`;
    })
    .join("\n");
}

/** A script of the other side as a function of its own shell: its exit is the function's. */
function asFunction(name: string, script: string): string {
  return `${name}() (${script})\n`;
}

/** The program's text. */
export function applyScript(): string {
  return `#!/bin/sh
# omni-scale-apply ${APPLY_VERSION}: what the apply key of Omni-Scale may do on this host, and nothing else.
# Made from src/adapters/compose/hosts/apply-script.ts of Omni-Scale; install it as root, mode 755, and force the key to it:
#   command="/usr/local/bin/omni-scale-apply",restrict ssh-ed25519 AAAA… omni-scale apply
# The folders of Compose projects that it may read and write stand in /etc/omni-scale/apply.conf, a file of root's:
#   folder /opt/omni
# On a Proxmox node whose container 200 runs Docker, install it there too and force the key to "omni-scale-apply container 200".
set -u -f
container=\${4-}
if [ "\${1-}" = container ]; then
  container=\${2:-none}
  set -- -
fi
command=\${2-\${SSH_ORIGINAL_COMMAND-}}
config=\${1:--}
# Nothing of the environment that the other side may have asked for is left.
if [ "\${3-}" != clean ]; then
  exec env -i HOME="\${HOME-/}" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin LC_ALL=C LANG=C /bin/sh "$0" "$config" "$command" clean "$container"
fi
[ "$config" != - ] || config=/etc/omni-scale/apply.conf
umask 022
LOCK_FOLDER=${LOCK_FOLDER}
${APPLY_GUARDS.replace("@CALLS@", tableOfCalls()).replace("@COMPOSE_OPTIONS@", COMPOSE_OPTIONS.join(" | "))}
${APPLY_VERBS.replace("@VERSION@", String(APPLY_VERSION))}
${asFunction("run_read", READ)}
${asFunction("run_stat", STAT)}
${asFunction("run_write", WRITE)}
${asFunction("run_scratch", SCRATCH)}
${asFunction("run_discard", DISCARD)}
HOLD='${HOLD.replaceAll("'", String.raw`'\''`)}'
MUTATE='${MUTATE.replaceAll("'", String.raw`'\''`)}'
CONNECT='${CONNECT.replaceAll("'", String.raw`'\''`)}'
LOOK_AT_COPIES='${LOOK_AT_COPIES.replaceAll("'", String.raw`'\''`)}'
MAKE_COPY='${MAKE_COPY.replaceAll("'", String.raw`'\''`)}'
ASK='${ASK.replaceAll("'", String.raw`'\''`)}'
[ -z "$container" ] || on_node
read_config
read_words "$command"
`;
}
