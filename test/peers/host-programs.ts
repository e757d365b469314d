/**
 * Stand-ins for `pct` of Proxmox VE and for `tailscale ssh`, which need machines that tests do not have. They behave as
 * the real ones do, by reference/proxmox-compose and the programs' own sources; must not do more than the tests ask for.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Sshd } from "./sshd.ts";

/**
 * `pct exec ID -- WORDS`: container 200 runs (it is this machine), 201 is stopped, others do not exist. As lxc-attach
 * does for pct, it clears the environment, gives words and standard input on as they are, and ends with the program's code.
 */
export function installPct(folder: string): void {
  program(
    join(folder, "pct"),
    `[ "$1" = exec ] && [ "$3" = -- ] || { echo "ERROR: unknown command" >&2; exit 255; }
id=$2
shift 3
case $id in
200) exec env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin container=lxc "$@" ;;
201) echo "container '201' not running!" >&2; exit 255 ;;
*) echo "Configuration file 'nodes/foxtrot/lxc/$id.conf' does not exist" >&2; exit 255 ;;
esac
`,
  );
}

/**
 * \`tailscale ssh USER@HOST …\`: \`hub\` is the sshd, which it reaches as the real one does, by starting ssh with host keys
 * of its own in front of what it was given; \`checked\` has a policy in check mode, \`closed\` one that lets nobody in.
 */
export function installTailscale(folder: string, sshd: Sshd): void {
  writeFileSync(join(folder, "tailnet-key"), sshd.authorize(), { mode: 0o600 });
  writeFileSync(join(folder, "tailnet-hosts"), `[127.0.0.1]:${sshd.port} ${sshd.hostKey}\n`);
  program(
    join(folder, "tailscale"),
    `[ "$1" = ssh ] || exit 64
user=\${2%%@*} host=\${2#*@}
shift 2
case $host in
hub) exec ssh -o 'UserKnownHostsFile ${folder}/tailnet-hosts' -o 'UpdateHostKeys no' -o 'StrictHostKeyChecking yes' -o 'CanonicalizeHostname no' \\
  -o 'IdentityFile ${folder}/tailnet-key' -o 'Port ${sshd.port}' "$user@127.0.0.1" "$@" ;;
checked)
  printf '# Tailscale SSH requires an additional check.\\n# To authenticate, visit: https://login.tailscale.com/a/1b2c3d4e5f60\\n' >&2
  sleep 600 ;;
*) echo 'tailscale: tailnet policy does not permit you to SSH to this node' >&2; exit 255 ;;
esac
`,
  );
}

function program(path: string, text: string): void {
  writeFileSync(path, `#!/bin/sh\n${text}`, { mode: 0o755 });
}
