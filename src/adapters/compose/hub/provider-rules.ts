/** The rules on the Proxmox infrastructure provider's stack and its container, as data; must not find anything itself. */
import type { Rule } from "../../../core/rule.ts";
import { say } from "../../../core/words.ts";

const both = ["static", "live"] as const;
const live = ["live"] as const;

/**
 * By id; what a rule means never changes. Sources: siderolabs/omni-infra-provider-proxmox (cmd, pkg/config), Proxmox's API
 * schema, pve-container's source for what an LXC's settings may be.
 */
export const PROVIDER_RULES = {
  P01: {
    id: "P01",
    severity: "error",
    mode: both,
    title: "A provider under another id",
    symptom: say`${"resource ID must match"} in the provider's log; machine classes stay without machines.`,
    why: say`The provider's key, its machine classes and Omni's record of it are tied by the id, letter by letter.`,
    check: say`${"--id"} of the command (${"proxmox"} unless told) against ${"id"} in the spec; live, against the providers that Omni has and the one that the key is of.`,
    fix: say`Give both the same: ${"--id=proxmox"}.`,
  },
  P02: {
    id: "P02",
    severity: "error",
    mode: live,
    title: "A provider key that will not do",
    symptom: say`Machines stay in ${"Provisioning"}; the provider's log has ${"unauthenticated"}.`,
    why: say`An ordinary service account's key has not the rights, and an expired one stops everything midway.`,
    check: say`What the key says of itself, where a run sees it: whose it is and when it ends; fewer than 14 days left is a warning. Omni tells nobody of a provider's key.`,
    fix: say`Make a new one: ${"omnictl infraprovider renewkey proxmox"}, and put it into the host's env file.`,
  },
  P03: {
    id: "P03",
    severity: "error",
    mode: both,
    title: "A Proxmox address or login that cannot work",
    symptom: say`The provider cannot reach Proxmox, or logs in as somebody unexpected.`,
    why: say`Proxmox answers by https on port 8006 below ${"/api2/json"}; where password and token are both given, the password counts.`,
    check: say`${"proxmox.url"} and the credentials in the spec and in the provider's configuration file where Git has it.`,
    fix: say`Write ${"url: https://pve.example.com:8006/api2/json"}, with ${"tokenID"} and ${"tokenSecret"} alone.`,
  },
  P04: {
    id: "P04",
    severity: "warning",
    mode: both,
    title: "More trust in Proxmox's login than needed",
    why: say`Without a check of the certificate anybody in between has the token, and root's token has everything.`,
    check: say`${"insecureSkipVerify"}, and whose token or account it is.`,
    fix: say`Give ${"ca"}, and a token of its own: ${"pveum user token add omni@pve provider --privsep 0"}.`,
  },
  P05: {
    id: "P05",
    severity: "error",
    mode: live,
    title: "A right that the provider lacks",
    symptom: say`Machines are made but never start, or stay in ${"Destroying"}.`,
    why: say`The provider finds out in the middle of its work; Proxmox says only ${"403"}.`,
    check: say`By nobody yet: no plan asks Proxmox, and each says so under "Not checked". By hand: ${"pveum user token permissions omni@pve provider"}; it needs ${"Datastore.Allocate"} on the ISO storage, among others.`,
    fix: say`Add what is missing to the token's role: ${"pveum role modify OmniProvider --append --privs Datastore.Allocate"}.`,
  },
  P06: {
    id: "P06",
    severity: "error",
    mode: ["static"],
    title: "The wrong provider image",
    symptom: say`New machines stop with ${"static hostname is already set in v1alpha1 config"}, or a patched image stays for ever.`,
    why: say`Builds between 17 November 2025 and 2 February 2026 set a hostname that Talos 1.12 refuses; every release since v0.1.0 does not, so a local fix only keeps the rest of the provider old.`,
    check: say`The provider service's image: its name, a local build, a tag that is no release.`,
    fix: say`Use a release: ${"ghcr.io/siderolabs/omni-infra-provider-proxmox:v0.3.0@sha256:…"}.`,
  },
  P07: {
    id: "P07",
    severity: "error",
    mode: both,
    title: "A local image that would be pulled",
    symptom: say`${"pull access denied"}, or the patched image is replaced by another of the same name.`,
    why: say`An image that only the host has cannot come from a registry.`,
    check: say`${"pull_policy"} of the provider service where ${"imageSource"} is ${"local"}; live, that the image is there.`,
    fix: say`Add ${"pull_policy: never"} to the service.`,
  },
  P21: {
    id: "P21",
    severity: "error",
    mode: live,
    title: "The provider's LXC cannot run its sidecar",
    symptom: say`${"/dev/net/tun does not exist"}, or Docker does not start inside the container.`,
    why: say`Docker needs nesting, the sidecar a TUN device; both are settings of the LXC.`,
    check: say`The LXC's configuration: a TUN device (${"dev0"} or the older pair of ${"lxc.*"} lines), ${"nesting=1"}, unprivileged. Missing ${"keyctl"} is a warning.`,
    fix: say`As root on its node: ${"pct set 200 --dev0 /dev/net/tun --features nesting=1,keyctl=1"}, then restart it.`,
  },
  P22: {
    id: "P22",
    severity: "warning",
    mode: live,
    title: "The provider's LXC is tight or will not come back",
    symptom: say`After a reboot of the node nothing makes machines; or ${"no space left on device"}.`,
    why: say`4 GB fill up with a few images, and without a nameserver of its own the LXC takes the host's at every start.`,
    check: say`${"onboot"}, the root disk's use (under 80 %), memory (at least 512 MiB), and a ${"nameserver"}.`,
    fix: say`As root on its node: ${"pct set 200 --onboot 1 --nameserver 192.168.1.1"} and ${"pct resize 200 rootfs +8G"}.`,
  },
  P35: {
    id: "P35",
    severity: "warning",
    mode: live,
    title: "A provider that Omni does not hear",
    symptom: say`Machines stay in ${"Provisioning"}, and nothing is made or removed.`,
    why: say`Omni only writes down what it wishes for: a provider that is away, or never got there, fulfils nothing.`,
    check: say`What Omni says of the provider's last sign of life, where its container is on the host.`,
    fix: say`Read its log, ${"docker compose logs provider"}: a key that is refused, an address that leads elsewhere, a clock that is off.`,
  },
} as const satisfies Readonly<Record<string, Rule>>;
