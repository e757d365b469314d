/** One good Compose file of a hub and of a provider, and what the rules say of either after a change; must not hold test cases. */
import { parseComposeFile } from "../src/adapters/compose/compose-file.ts";
import { judgeStacks, type Verdict } from "../src/adapters/compose/hub/judge.ts";
import type { About } from "../src/adapters/compose/hub/members.ts";
import type { Project } from "../src/adapters/compose/project.ts";
import type { RenderedService } from "../src/adapters/compose/service.ts";
import type { JsonRecord } from "../src/core/model.ts";
import { Platform } from "../src/specs/kinds/platform.ts";
import { Provider } from "../src/specs/kinds/provider.ts";

export const DIGEST = `@sha256:${"0".repeat(64)}`;

export const HUB = `services:
  tailscale:
    image: ghcr.io/tailscale/tailscale:v1.92.3${DIGEST}
    environment: {TS_STATE_DIR: /var/lib/tailscale, TS_USERSPACE: "false", TS_ENABLE_HEALTH_CHECK: "true"}
    env_file: [tailscale.env]
    cap_add: [NET_ADMIN]
    devices: [/dev/net/tun]
    volumes: ["./tailscale-state:/var/lib/tailscale"]
    ports:
      - 192.168.1.20:443:443
      - 192.168.1.20:8090:8090
      - 192.168.1.20:8100:8100
      - 192.168.1.20:50180:50180/udp
    healthcheck: {test: [CMD, wget, -q, -O, /dev/null, "http://127.0.0.1:9002/healthz"]}
  omni:
    image: ghcr.io/siderolabs/omni:v1.10.4${DIGEST}
    network_mode: service:tailscale
    depends_on: {tailscale: {condition: service_healthy}}
    cap_add: [NET_ADMIN]
    devices: [/dev/net/tun]
    volumes: ["/srv/omni/etcd:/_out/etcd", "./omni.asc:/omni.asc:ro"]
    command:
      - --account-id=6e0ad07e-93b3-4b2a-9d8c-2a5b1a3cf001
      - --sqlite-storage-path=/_out/etcd/omni.db
      - --bind-addr=0.0.0.0:443
      - --machine-api-bind-addr=0.0.0.0:8090
      - --k8s-proxy-bind-addr=0.0.0.0:8100
      - --advertised-api-url=https://omni.example.com
      - --machine-api-advertised-url=https://omni.example.com:8090
      - --advertised-kubernetes-proxy-url=https://omni.example.com:8100
      - --siderolink-wireguard-advertised-addr=192.168.1.20:50180
      - --auth-auth0-enabled
      - --auth-auth0-domain=example.eu.auth0.com
      - --auth-auth0-client-id
      - abc
      - --initial-users=you@example.com
`;

export const PROVIDER = `services:
  tailscale:
    image: ghcr.io/tailscale/tailscale:v1.92.3${DIGEST}
    environment: {TS_STATE_DIR: /var/lib/tailscale, TS_USERSPACE: "false"}
    cap_add: [NET_ADMIN]
    devices: [/dev/net/tun]
    volumes: ["./tailscale-state:/var/lib/tailscale"]
    healthcheck: {test: [CMD, "true"]}
  provider:
    image: ghcr.io/siderolabs/omni-infra-provider-proxmox:v0.3.0${DIGEST}
    network_mode: service:tailscale
    depends_on: {tailscale: {condition: service_healthy}}
    command: --config-file=/config.yaml
    healthcheck: {test: [CMD, "true"]}
`;

export const platform = (more: JsonRecord = {}): About => ({
  kind: "Platform",
  spec: Platform.parse({ stack: { path: "hub" }, domain: "omni.example.com", lan: "192.168.1.20", ...more }),
});
export const provider = (more: JsonRecord = {}): About => ({
  kind: "Provider",
  spec: Provider.parse({ stack: { path: "hub" }, omni: { endpoint: "https://omni.example.com" }, ...more }),
});

export interface Given {
  readonly about?: About;
  readonly probes?: boolean;
  /** Names of further files in the folder. */
  readonly files?: readonly string[];
  /** The rendering has every variable of every env file. */
  readonly whole?: boolean;
}

export function judge(text: string, { about = platform(), probes = true, files = [], whole = true }: Given = {}): Verdict {
  const file = parseComposeFile("hub/compose.yaml", text);
  const config = file.document.toJS() as { services: Record<string, JsonRecord>; configs?: JsonRecord };
  const services = Object.entries(config.services).map(([name, raw]) => ({ name, raw }) as RenderedService);
  const project: Project = {
    component: `${about.kind}/home`,
    source: { file: "specs/home.yaml", line: 1, column: 1 },
    stack: { path: "hub", ...(probes ? { probes: [{ healthy: "omni" }] } : {}) },
    target: "docker/local",
    name: "hub",
    folder: "hub",
    files: ["compose.yaml"],
    bundle: ["compose.yaml", ...files].map((path) => ({ path: `hub/${path}`, type: "file" as const })),
    parsed: [file],
  };
  const looked = { services, tops: { secrets: {}, configs: config.configs ?? {} }, envFilesRead: whole ? undefined : new Set<string>() };
  return judgeStacks({ project, about, composeFiles: [file], looked });
}

export function swap(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the fixture has no ${from}`);
  return text.replace(from, to);
}

/** How the hub logs people in. */
export const AUTH0 = /- --auth-auth0-enabled[\s\S]*?- abc/;
