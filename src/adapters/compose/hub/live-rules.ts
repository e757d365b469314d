/** The rules on hub and provider that need to see their host, as data; must not find anything itself. */
import type { Rule } from "../../../core/rule.ts";
import { say } from "../../../core/words.ts";

const live = ["live"] as const;

/** By id; what a rule means never changes. */
export const LIVE_RULES = {
  O18: {
    id: "O18",
    severity: "error",
    mode: live,
    title: "A file that is not there, or a folder in its place",
    symptom: say`Omni says ${"is a directory"} of a key or certificate.`,
    why: say`Docker makes a folder of every bind source that it does not find.`,
    check: say`Each source of a mount that should be a file (${"*.asc"}, ${"*.crt"}, ${"*.key"}, ${"*.pem"}, ${"*.yaml"}) is a regular file on the host.`,
    fix: say`Remove the empty folder (${"rmdir omni.asc"}) and put the file there.`,
  },
  O19: {
    id: "O19",
    severity: "error",
    mode: live,
    title: "A GPG key that Omni cannot use",
    symptom: say`Omni ends while it opens etcd: it cannot decrypt its own key.`,
    why: say`Nobody types a passphrase at a container's start, and without an encryption subkey there is nothing to unlock with.`,
    check: say`The secret key on the host: unprotected (S2K usage 0), with an encryption subkey. Nothing of it leaves the host.`,
    fix: say`Export it without a passphrase: ${"gpg --edit-key KEY passwd"} with an empty one, then ${"gpg --export-secret-key --armor KEY > omni.asc"}.`,
  },
  O20: {
    id: "O20",
    severity: "warning",
    mode: live,
    title: "A certificate that will not do",
    symptom: say`${"x509: certificate is valid for …, not …"}, or it expired although the file is new.`,
    why: say`Browsers, nodes and ${"omnictl"} refuse it.`,
    check: say`The certificate's names hold Omni's, it is valid for more than 21 days, and what is served is what the file holds.`,
    fix: say`Renew it for Omni's name; where file and served differ, recreate Omni: ${"docker compose up -d --force-recreate omni"}.`,
  },
  O23: {
    id: "O23",
    severity: "error",
    mode: live,
    title: "The containers belong to another project",
    symptom: say`${"The container name … is already in use"}, or a second hub that fights over the ports.`,
    why: say`Compose would not recreate them, but make more beside them.`,
    check: say`Project label, working folder and owner of each ${"container_name"} of what runs, against the spec.`,
    fix: say`Set ${"project"} and ${"directory"} in the spec to what ${"docker compose ls"} shows.`,
  },
  O24: {
    id: "O24",
    severity: "warning",
    mode: ["static", "live"],
    title: "More than one truth in the project's folder",
    symptom: say`A change in Git has no effect, or somebody's change on the host is gone after the next apply.`,
    why: say`Compose takes the first file that it finds; what was edited by hand on the host is overwritten.`,
    check: say`One base Compose file in the folder, in Git and on the host; live, the host's files against those last applied.`,
    fix: say`Remove the file that is not used; put a change that should stay into Git.`,
  },
  O25: {
    id: "O25",
    severity: "error",
    mode: live,
    title: "Omni in the network of a container that is gone",
    symptom: say`Omni runs and answers nobody; ${"docker exec"} shows no ${"tailscale0"}.`,
    why: say`Recreating the sidecar alone leaves Omni in the old namespace.`,
    check: say`The id in Omni's network mode is that of the present sidecar.`,
    fix: say`Recreate both: ${"docker compose up -d --force-recreate tailscale omni"}.`,
  },
  O26: {
    id: "O26",
    severity: "error",
    mode: live,
    title: "The hub has another name in the tailnet",
    symptom: say`The admin console shows ${"omni-1"}; Omni's name leads to a machine that is gone.`,
    why: say`DNS and grants go by the name.`,
    check: say`The first label of the sidecar's DNS name is its hostname, and its backend is ${"Running"}.`,
    fix: say`Delete the stale machine in the admin console, then ${"docker compose restart tailscale"}; where it needs a login, give a new auth key.`,
  },
  O27: {
    id: "O27",
    severity: "warning",
    mode: live,
    title: "The hub's tailnet address is not the one written down",
    symptom: say`Tailnet clients time out after the hub was away for a while.`,
    why: say`An ephemeral machine gets a new address when it returns; records keep the old one.`,
    check: say`The sidecar's address against ${"tailnet.address"} in the spec and the public A record.`,
    fix: say`Use an auth key that is not ephemeral, and correct the record and the spec.`,
  },
} as const satisfies Readonly<Record<string, Rule>>;
