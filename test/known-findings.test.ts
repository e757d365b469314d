// A repository as people have it, with its old sins: they are one folded line, and only a new one stops a merge.
import { mkdtempSync, rmSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeAdapter } from "../src/adapters/compose/index.ts";
import { makePlan } from "../src/commands/planning.ts";
import { fingerprinter } from "../src/core/digest.ts";
import type { Plan } from "../src/core/plan.ts";
import { installDocker } from "../src/lab/docker/index.ts";
import { planMarkdown } from "../src/report/markdown-plan.ts";
import { createClock } from "../src/runtime/clock.ts";
import { createExec } from "../src/runtime/exec.ts";
import { createFiles } from "../src/runtime/files.ts";
import { noOmni, silentDns, silentHttp, silentTls } from "./compose-stand.ts";
import { memoryTree } from "./memory-tree.ts";

type Texts = Readonly<Record<string, string>>;

const HUB = `services:
  tailscale:
    image: ghcr.io/tailscale/tailscale:latest
    hostname: omni
    env_file: [omni.env]
    environment: {TS_STATE_DIR: /var/lib/tailscale, TS_USERSPACE: "false"}
    cap_add: [NET_ADMIN]
    devices: [/dev/net/tun]
    volumes: ["./tailscale-state:/var/lib/tailscale"]
    ports: ["443:443", "192.168.1.20:8090:8090", "192.168.1.20:8100:8100", "192.168.1.20:50180:50180/udp"]
  omni:
    image: ghcr.io/siderolabs/omni:v1.9.3
    network_mode: service:tailscale
    depends_on: [tailscale]
    env_file: [omni.env]
    cap_add: [NET_ADMIN]
    devices: [/dev/net/tun]
    volumes: ["./etcd:/_out/etcd", "./omni.asc:/omni.asc"]
    command: >
      --account-id=\${ACCOUNT} --sqlite-storage-path=/_out/etcd/omni.db
      --audit-log-dir=/_out/audit
      --bind-addr=0.0.0.0:443 --siderolink-api-bind-addr=0.0.0.0:8090 --k8s-proxy-bind-addr=0.0.0.0:8100
      --advertised-api-url=https://omni.example.com --siderolink-api-advertised-url=https://omni.example.com:8090
      --siderolink-wireguard-advertised-addr=192.168.1.20:50180
      \${AUTH}
`;

/** Nobody ever looked at these. */
const OLD: Texts = {
  "omni-scale.yaml": "include: [specs/*.yaml]\nmode: apply\n",
  "specs/home.yaml":
    "apiVersion: omni-scale/v1\nkind: Platform\nmetadata: {name: home}\nspec:\n  stack: {path: omni}\n  domain: omni.example.com\n  lan: 192.168.1.20\n  safetyCopy: {folder: /srv/copies}\n",
  "omni/compose.yml": HUB,
  Makefile: "reset:\n\tdocker compose -f omni/compose.yml down -v\n",
  "scripts/drain.sh": "ssh foxtrot qm migrate 104 golf --online\n",
  "old/prod.env": "DB_PASSWORD=hunter2hunter2\n",
};

const BUMP = swap("omni/compose.yml", "omni:v1.9.3", "omni:v1.9.4");

function swap(path: string, from: string, to: string): Texts {
  const text = OLD[path] ?? "";
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  return { ...OLD, [path]: text.replace(from, to) };
}

let folder = "";
let path = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "omni-scale-known-"));
  const programs = join(folder, "programs");
  installDocker(programs, {
    node: process.execPath,
    script: join(import.meta.dirname, "../src/cli.ts"),
    engine: join(folder, "engine"),
    flock: false,
  });
  path = `${programs}${delimiter}${process.env["PATH"] ?? ""}`;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a pull request from `base` to `head` is told, from Git alone. */
async function planOf(base: Texts, head: Texts): Promise<{ plan: Plan; comment: string }> {
  const adapter = composeAdapter({
    exec: createExec({ ...process.env, PATH: path }),
    http: silentHttp,
    tls: silentTls,
    dns: silentDns,
    infraProviders: noOmni,
    files: createFiles(),
    clock: createClock(),
    secrets: { read: async () => undefined },
    here: { hostname: hostname(), githubHosted: true },
  });
  const { plan } = await makePlan(
    {
      configPath: "omni-scale.yaml",
      head: memoryTree(head),
      base: memoryTree(base),
      scope: "touched",
      mode: "static",
      clearances: { acknowledge: new Set(), confirmDelete: new Set() },
    },
    {
      adapters: [adapter],
      fingerprint: fingerprinter("k", { bound: true }),
      secrets: { read: async () => undefined },
      clock: createClock(),
      signal: new AbortController().signal,
    },
  );
  return { plan, comment: planMarkdown(plan, { mode: "apply", review: { is: "none" }, needs: [], disclosure: { kind: "full" } }) };
}

const rulesIn = (found: readonly { readonly rule: string }[]): string[] => found.map(({ rule }) => rule).toSorted();

describe("a repository with old sins", () => {
  it("shows more than ten of them as one line when the hub changes, and nothing blocks", async () => {
    const { plan, comment } = await planOf(OLD, BUMP);
    const [hub] = plan.components;
    expect(hub).toMatchObject({ name: "Platform/home", status: "changes" });
    expect([...plan.diagnostics, ...(hub?.diagnostics ?? [])]).toEqual([]);
    expect(rulesIn(plan.known)).toEqual(["O15", "O16", "P31"]);
    expect(rulesIn(hub?.known ?? [])).toEqual(expect.arrayContaining(["O04", "O07", "O08", "O11", "O13", "O14", "O17", "O28"]));
    expect(comment.match(/known findings/g)).toHaveLength(1);
    expect(comment).not.toContain("Blocks");
    expect(comment).not.toContain("down -v");
  });

  it.each<{ reason: string; head: Texts; rule: string; place: string }>([
    {
      reason: "a scheme before Auth0's domain",
      head: swap("omni/compose.yml", "${AUTH}", "${AUTH} --auth-auth0-domain=https://a.example"),
      rule: "O01",
      place: "omni/compose.yml:25",
    },
    {
      reason: "WireGuard on the tailnet",
      head: swap("omni/compose.yml", "addr=192.168.1.20", "addr=100.64.0.5"),
      rule: "O05",
      place: "omni/compose.yml:24",
    },
    {
      reason: "a script that resets everything",
      head: { ...OLD, "scripts/reset.sh": "#!/bin/sh\ndocker compose down -v\n" },
      rule: "O15",
      place: "scripts/reset.sh:2",
    },
    {
      reason: "a key in Git",
      head: { ...OLD, "omni/omni.asc": "-----BEGIN PGP PRIVATE KEY BLOCK-----\n" },
      rule: "O16",
      place: "omni/omni.asc:1",
    },
  ])("blocks on a new one: $reason", async ({ head, rule, place }) => {
    const { plan, comment } = await planOf(OLD, head);
    const fresh = [...plan.diagnostics, ...plan.components.flatMap(({ diagnostics }) => diagnostics)];
    expect(rulesIn(fresh.filter(({ severity }) => severity === "error"))).toEqual([rule]);
    expect(comment).toContain("**Blocks:**");
    expect(comment).toContain(place);
    expect(comment).toContain(`docs/gotchas.md#${rule.toLowerCase()}`);
  });

  it("lets a rule be accepted that belongs to no component, from the base on", async () => {
    const accept = `${OLD["omni-scale.yaml"] ?? ""}accept: [{rule: O15, component: Platform/home, reason: A test bench.}]\n`;
    const base = { ...OLD, "omni-scale.yaml": accept };
    const { plan } = await planOf(base, { ...base, "bench.sh": "docker compose down -v\n" });
    expect(plan.diagnostics).toEqual([]);
    expect(rulesIn(plan.known)).toEqual(["O15", "O15", "O16", "P31"]);
  });
});
