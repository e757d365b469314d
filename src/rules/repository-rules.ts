/** The rules on a repository as a whole, whatever system they are about, as data; must not find anything itself. */
import type { Rule } from "../core/rule.ts";
import { say } from "../core/words.ts";

/** By id; what a rule means never changes. */
export const REPOSITORY_RULES = {
  O15: {
    id: "O15",
    severity: "error",
    mode: ["static"],
    title: "A command that deletes volumes",
    symptom: say`The hub is called ${"omni-1"} in the tailnet, or Omni is empty.`,
    why: say`Tailscale's identity and Omni's data go with the volumes, and nothing brings them back.`,
    check: say`Shell scripts, Makefiles, justfiles, workflows, ${"package.json"} scripts and Compose hooks: ${"down -v"}, ${"up -V"}, ${"rm -v"}, ${"volume rm"}, ${"volume prune"}, ${"system prune --volumes"}.`,
    fix: say`Use ${"docker compose down"} without ${"-v"}; volumes stay, and images can go with ${"docker image prune"}.`,
  },
  O16: {
    id: "O16",
    severity: "error",
    mode: ["static"],
    title: "A secret in Git",
    why: say`Everybody who can read the repository, now or later, has it; so does every clone.`,
    check: say`Names of tracked files (${"*.env"}, ${"*.asc"}, ${"*.key"}, ${"tailscale-state/"}) and what looks like a key inside small ones. Examples and files encrypted by SOPS are left alone.`,
    fix: say`Run ${"git rm --cached FILE"}, add it to ${".gitignore"}, and make a new secret.`,
  },
  O31: {
    id: "O31",
    severity: "error",
    mode: ["static"],
    title: "tsidp's grant without email_verified",
    symptom: say`Everybody's login ends with ${"invalid jwt"}; Omni's log says ${"email not verified"}.`,
    why: say`Omni refuses a login whose token does not say that the address is verified, and tsidp only says so when its grant tells it to.`,
    check: say`Where the hub's auth is ${"tailscale"}: the grants of ${"tailscale.com/cap/tsidp"} in the tailnet policy have ${"extraClaims.email_verified"} as a boolean and ${"includeInUserInfo"}. Without a policy file in Git it is a line to do.`,
    fix: say`In the policy's grant: ${'"tailscale.com/cap/tsidp": [{"users": ["*"], "resources": ["*"], "extraClaims": {"email_verified": true}, "includeInUserInfo": true}]'}.`,
  },
  P31: {
    id: "P31",
    severity: "error",
    mode: ["static"],
    title: "A command that moves a Talos VM",
    symptom: say`After a migration the provider no longer finds the VM: Omni says it is gone while it runs on, or its cluster cannot be deleted.`,
    why: say`The provider remembers on which node it made a VM, and looks nowhere else.`,
    check: say`Scripts and workflows with ${"qm migrate"}, ${"qm remote-migrate"}, ${"ha-manager migrate"}, ${"ha-manager relocate"} or a ${"/migrate"} call of Proxmox's API.`,
    fix: say`Remove the machine in Omni and let a new one be made on the other node, one at a time.`,
  },
  T11: {
    id: "T11",
    severity: "warning",
    mode: ["static"],
    title: "An omnictl of another version than Omni",
    why: say`An older omnictl leaves out, or refuses, what the newer Omni knows; whoever follows the notes gets another answer than the plan.`,
    check: say`Versions of omnictl in mise's and asdf's files and in release addresses of READMEs and ${"docs/"}, beside the tag of Omni's image in Compose and values files.`,
    fix: say`Write the version of the image, in the same change that moves it.`,
  },
} as const satisfies Readonly<Record<string, Rule>>;
