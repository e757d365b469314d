/** The plans of the golden files: what each of them shows is its name. Must not depend on time or machine. */
import type { ComponentName, DesiredResource } from "../../../src/core/model.ts";
import type { ComponentPlan, Plan } from "../../../src/core/plan.ts";
import { say } from "../../../src/core/words.ts";
import type { PlanContext } from "../../../src/report/context.ts";
import { change, component, field, onPull, plan, SECRET, step } from "./build.ts";
import { hubPlan } from "./hub-samples.ts";

export interface PlanSample {
  readonly plan: Plan;
  readonly context: PlanContext;
}

const OTHERS: readonly ComponentName[] = ["Stack/dns", "Stack/media", "Stack/proxy", "Stack/provider", "Stack/backup"];

/** The hub: Omni behind a Tailscale sidecar whose network it shares. */
export const hub: ComponentPlan = component("Stack/omni", {
  changes: [
    change("Stack/omni", "Service", "omni", {
      kind: "replace",
      because: [say`image tag changed`],
      fields: [field("/image", "ghcr.io/siderolabs/omni:v1.9.3", "ghcr.io/siderolabs/omni:v1.10.6")],
      at: ["omni/compose.yml", 24],
    }),
  ],
  steps: [
    step("Stack/omni", say`pull ${"ghcr.io/siderolabs/omni:v1.10.6"}`),
    step("Stack/omni", say`recreate ${"omni"}`, {
      interrupts: ["omni"],
      notes: [say`sidecar ${"tailscale"} stays up, so name and address stay`],
      gates: [say`${"omni"} is healthy`, say`${"https://omni.example.net/healthz"} answers 200`],
    }),
  ],
  notChecked: [say`free disk space on the host`],
});

const media: ComponentPlan = component("Stack/media", {
  changes: [
    change("Stack/media", "Network", "default", { kind: "create", because: [say`it does not exist`], fields: [field("/driver", undefined, "bridge")], at: ["media/compose.yml", 30] }),
    change("Stack/media", "Service", "database", {
      kind: "create",
      because: [say`it does not exist`],
      fields: [
        field("/image", undefined, "postgres:17.2"),
        field("/environment/POSTGRES_PASSWORD", undefined, SECRET),
        field("/environment/TZ", undefined, "${TZ}"),
        field("/volumes", undefined, ["data:/var/lib/postgresql/data"]),
      ],
      at: ["media/compose.yml", 3],
    }),
    change("Stack/media", "Service", "web", {
      kind: "create",
      because: [say`it does not exist`],
      fields: [field("/image", undefined, "jellyfin/jellyfin:10.11.3"), field("/ports", undefined, ["8096:8096"])],
      at: ["media/compose.yml", 14],
    }),
    change("Stack/media", "Volume", "data", { kind: "create", because: [say`it does not exist`], at: ["media/compose.yml", 33] }),
  ],
  steps: [
    step("Stack/media", say`write ${4} files to ${"/opt/media"}`),
    step("Stack/media", say`pull ${2} images`),
    step("Stack/media", say`start ${"database"}, ${"web"}`, { gates: [say`${"database"} is healthy`, say`${"http://localhost:8096/health"} answers 200`] }),
  ],
});

const sidecar: ComponentPlan = component("Stack/omni", {
  changes: [
    change("Stack/omni", "Service", "omni", { kind: "replace", because: [say`it shares the network of ${"tailscale"}`], at: ["omni/compose.yml", 24] }),
    change("Stack/omni", "Service", "tailscale", {
      kind: "replace",
      because: [say`image digest moved under the same tag`, say`environment variable ${"TS_EXTRA_ARGS"} changed`],
      fields: [
        field("/environment/TS_EXTRA_ARGS", "--advertise-tags=tag:omni", "--advertise-tags=tag:omni --ssh"),
        field("/image", "tailscale/tailscale:stable@sha256:1111111111111111", "tailscale/tailscale:stable@sha256:2222222222222222"),
      ],
      at: ["omni/compose.yml", 5],
    }),
  ],
  steps: [step("Stack/omni", say`recreate ${"tailscale"}, ${"omni"}`, { interrupts: ["tailscale", "omni"], gates: [say`${"omni"} is healthy`] })],
});

const proxy: ComponentPlan = component("Stack/proxy", {
  changes: [
    change("Stack/proxy", "Service", "caddy", {
      kind: "replace",
      because: [say`mounted file ${"Caddyfile"} changed`, say`environment variable ${"ACME_TOKEN"} changed`],
      fields: [
        field("/environment/ACME_TOKEN", SECRET, SECRET),
        field(
          "/files/Caddyfile",
          "{\n\tadmin off\n}\n\nomni.example.net {\n\treverse_proxy omni:8080\n}\n\nmedia.example.net {\n\treverse_proxy media:8096\n}\n",
          "{\n\tadmin off\n}\n\nomni.example.net {\n\treverse_proxy omni:8443\n}\n\nmedia.example.net {\n\treverse_proxy media:8096\n}\n",
        ),
      ],
      at: ["proxy/compose.yml", 3],
    }),
  ],
  steps: [step("Stack/proxy", say`recreate ${"caddy"}`, { interrupts: ["caddy"], gates: [say`${"caddy"} is healthy`] })],
  after: ["Stack/omni"],
  unmanaged: [say`service ${"test"}`],
});

const labels: ComponentPlan = component("Stack/dns", {
  changes: [
    change("Stack/dns", "File", "blocklist.txt", { kind: "update", because: [say`its content changed`], fields: [field("/content", "a.example\n", "a.example\nb.example\n")], at: ["dns/blocklist.txt", 1] }),
  ],
  steps: [step("Stack/dns", say`write ${"blocklist.txt"}`, { notes: [say`${"blocky"} reads it again by itself`] })],
});

export const adopted: ComponentPlan = component("Stack/backup", {
  changes: [
    change("Stack/backup", "Service", "restic", {
      kind: "replace",
      because: [say`command changed`],
      fields: [field("/command", ["backup", "/data"], ["backup", "/data", "--exclude", "cache"])],
      at: ["backup/compose.yml", 4],
    }),
    change("Stack/backup", "Service", "old-agent", { kind: "delete", because: [say`${"omni-scale.yaml"} names it under ${"removed:"}`] }),
  ],
  steps: [step("Stack/backup", say`recreate ${"restic"}`, { interrupts: ["restic"] }), step("Stack/backup", say`remove ${"old-agent"}`, { interrupts: ["old-agent"] })],
  guards: [
    {
      id: "adopt:Stack/backup",
      clearedBy: "acknowledge",
      component: "Stack/backup",
      message: say`${"Stack/backup"} is new in the specs but exists already, and it is not as the specs say.`,
      fix: say`Check that the changes below are meant, then add ${"Stack/backup"} to ${"adopt:"} in omni-scale.yaml, or change the specs to what is there.`,
      cleared: false,
    },
    {
      id: "Stack/backup",
      clearedBy: "confirm-delete",
      component: "Stack/backup",
      message: say`${1} thing of ${"Stack/backup"} will be deleted.`,
      fix: say`Type ${"Stack/backup"} into ${"confirm-delete"} when you apply.`,
      cleared: false,
    },
  ],
});

const broken: ComponentPlan = component("Stack/media", {
  status: "blocked",
  diagnostics: [
    {
      severity: "error",
      rule: "S012",
      component: "Stack/media",
      at: { file: "media/compose.yml", line: 9, column: 7 },
      what: say`The host has no value for ${"MEDIA_ROOT"}`,
      why: say`Compose would put an empty text in its place and mount the wrong folder`,
      fix: say`Add it to ${".env"} beside the Compose file on the host, or give it a default: ${"${MEDIA_ROOT:-/srv/media}"}`,
    },
  ],
  basis: { kind: "static", because: say`a variable is missing` },
});

const deferred: ComponentPlan = component("Stack/provider", {
  status: "deferred",
  deferred: { awaits: "network omni_default", from: "Stack/omni", creates: ["1".repeat(64), "2".repeat(64)] },
  after: ["Stack/omni"],
  hard: ["Stack/omni"],
});

const notice = {
  severity: "notice",
  rule: "O07",
  component: "Stack/omni",
  at: { file: "mise.toml", line: 24, column: 1 },
  what: say`It still pins omnictl ${"1.9.3"}`,
  why: say`An older client refuses to talk to a newer Omni`,
  fix: say`Set it to ${"1.10.6"} after the merge`,
} as const;

const unseen = { kind: "static", because: say`this runner is not on ${"omni-host"}` } as const;

const nasty = "a`b``c|\\|\n@org/team #1 <img src=x> ![x](http://evil.example/x.png) </details> --> \u202eevil\u200b $x$";
const nastyName: ComponentName = `Stack/${nasty}`;
const nastyChange = change(nastyName, "Service", nasty, {
  kind: "replace",
  because: [say`variable ${nasty} changed`, ["our own words with an @mention, #1 and a <tag>"]],
  fields: [
    field(`/environment/${nasty}`, "```\n</details>\n@user", "````\n</details>\n@user\n::set-output name=x::y"),
    field("/tabs", "a\tb", "a    b"),
    field("/type", "1", 1),
    field("/image", nasty, `${nasty}!`),
  ],
  at: [nasty, 1],
});
const nastyFinding = { severity: "error", rule: nasty, component: nastyName, at: { file: nasty, line: 1, column: 1 }, what: say`${nasty}`, why: say`${nasty}`, fix: say`${nasty}` } as const;

/** One component whose target had moved on by hand: the old value and a reason come from the target alone. */
const observed = component("Stack/proxy", {
  changes: [
    change("Stack/proxy", "Service", "caddy", {
      kind: "replace",
      because: [say`image is ${"caddy:hand-made"} instead of ${"caddy:2.9"}`],
      fields: [field("/image", "caddy:hand-made", "caddy:2.9"), field("/restart", "no", "unless-stopped"), field("/environment/ONLY_THERE", "1", undefined)],
      at: ["proxy/compose.yml", 3],
    }),
  ],
  steps: [step("Stack/proxy", say`recreate ${"caddy"}`, { interrupts: ["caddy"] })],
  unmanaged: [say`service ${"secret-project"}`],
});

const proxyInGit: DesiredResource = {
  address: "compose/Service/proxy/caddy",
  component: "Stack/proxy",
  target: "docker/local",
  part: "compose/proxy",
  attributes: { image: "caddy:2.9", restart: "unless-stopped", environment: {} },
  declared: { image: "caddy:2.9", restart: "unless-stopped", environment: {} },
  sensitive: [],
  dependsOn: [],
  source: { file: "proxy/compose.yml", line: 3, column: 3 },
};

const gitOnly: PlanContext = {
  ...onPull,
  disclosure: {
    kind: "git-only",
    known: {
      git: {
        want: new Map([[proxyInGit.address, proxyInGit]]),
        was: new Map([[proxyInGit.address, { ...proxyInGit, declared: { image: "caddy:2.8", restart: "no", environment: {} } }]]),
      },
      texts: ["services:\n  caddy:\n    image: caddy:2.9\n"],
    },
  },
};

function withoutKey({ keyId: _keyId, ...rest }: Plan): Plan {
  return rest;
}

function withoutBase({ base: _base, head: _head, ...rest }: Plan): Plan {
  return rest;
}

const onATuesday: PlanContext = { ...onPull, made: new Date("2026-11-24T06:30:59Z") };
const gitAlone = { kind: "static", because: say`this plan looks at Git alone` } as const;

export const planSamples = {
  "versions-only": { plan: plan([hub], { untouched: OTHERS }), context: onATuesday },
  "first-answer": { plan: plan([{ ...hub, basis: gitAlone }], { untouched: OTHERS }), context: { ...onATuesday, look: "later" } },
  "first-create": { plan: plan([media], { untouched: ["Stack/dns"] }), context: onPull },
  "image-bump": { plan: plan([{ ...hub, diagnostics: [notice] }], { untouched: OTHERS }), context: onPull },
  "hub-version": { plan: plan([{ ...hubPlan("v1.9.3", "v1.10.6"), diagnostics: [{ ...notice, component: "Platform/home" }] }], { untouched: OTHERS }), context: onPull },
  "hub-two-minors": { plan: plan([hubPlan("v1.8.2", "v1.10.6")], { untouched: OTHERS }), context: onPull },
  "hub-and-others": { plan: plan([hubPlan("v1.9.3", "v1.10.6"), { ...proxy, after: [] }], { untouched: OTHERS.slice(1) }), context: onPull },
  "many-components": { plan: plan([sidecar, media, proxy, labels], { untouched: ["Stack/backup"], released: ["Stack/old"] }), context: onPull },
  "blocked-by-guards": { plan: plan([adopted, labels], { untouched: OTHERS.slice(1, 4) }), context: onPull },
  "blocked-by-errors": { plan: plan([broken, hub], { untouched: OTHERS.slice(2) }), context: onPull },
  deferred: { plan: plan([hub, deferred], { untouched: OTHERS.slice(4) }), context: onPull },
  unchanged: { plan: plan([component("Stack/omni"), component("Stack/dns")], { untouched: OTHERS.slice(1) }), context: onPull },
  "not-compared": { plan: withoutBase(plan([component("Cluster/prod", { basis: unseen, notChecked: [say`what runs now (nobody told this run where Omni is)`] })])), context: { ...onPull, review: { is: "none" } } },
  static: { plan: plan([{ ...hub, basis: unseen }, { ...proxy, basis: unseen, unmanaged: [] }], { untouched: OTHERS.slice(3) }), context: onPull },
  "static-fork": {
    plan: withoutKey(plan([{ ...hub, basis: unseen }], { untouched: OTHERS })),
    context: { ...onPull, review: { is: "not-recorded", because: say`a pull request from a fork can leave no check behind` }, needs: [say`to leave the plan as a check: ${"permissions: checks: write"} in the job that plans`] },
  },
  hostile: {
    plan: plan([component(nastyName, { changes: [nastyChange], diagnostics: [nastyFinding], notChecked: [say`${nasty}`] }), { ...labels, after: [nastyName] }], { untouched: [nastyName], head: nasty }),
    context: onPull,
  },
  "git-only": { plan: plan([observed]), context: gitOnly },
  observe: { plan: plan([hub], { untouched: OTHERS }), context: { ...onPull, mode: "observe" } },
  "known-findings": { plan: plan([{ ...proxy, after: [], unmanaged: [], known: [{ ...notice, severity: "warning", rule: "S004" }, { ...notice, rule: "S004" }, notice, { ...notice, severity: "error", rule: "S111", what: say`Service ${"proxy"} is privileged.` }] }], { untouched: OTHERS.slice(3) }), context: onPull },
} satisfies Record<string, PlanSample>;
