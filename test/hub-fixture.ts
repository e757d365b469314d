/** A hub that the tests apply: a sidecar and a stand-in for Omni that keeps a file while it runs; must not hold test cases. */
import { join } from "node:path";
import type { Component } from "../src/core/model.ts";
import { Platform } from "../src/specs/kinds/platform.ts";
import type { Texts } from "./compose-stand.ts";

/** What the stand-in has no need of: logins, addresses, the network device. */
export const STAND_IN_LACKS = ["O02", "O05", "O06", "O10", "O12", "O21"];

/** The platform whose Compose files are {@link hubFiles}; `directory` is its folder on the host. */
export function platform(spec: Readonly<Record<string, unknown>> = {}): (place: { project: string; directory: string }) => Component {
  return ({ project, directory }) => ({
    name: "Platform/home",
    kind: "Platform",
    spec: Platform.parse({
      stack: { path: "stack" },
      project,
      directory,
      timeout: 20,
      domain: "omni.example.net",
      lan: "127.0.0.1",
      safetyCopy: { folder: join(directory, "..", "copies"), keep: 2 },
      ...spec,
    }),
    dependencies: [],
    decisions: [],
    source: { file: "omni-scale.yaml", line: 1, column: 1 },
  });
}

/**
 * The stand-in says into `omni.db` that it runs and, when it is stopped, that it has ended: a copy without its last
 * words was taken while it ran. Its image's name is `image`.
 */
export function hubFiles(image: string): Texts {
  const omni = "trap 'echo ended >> /data/omni.db; exit 0' TERM; echo running >> /data/omni.db; while :; do sleep 0.1; done";
  return {
    "compose.yml": `services:
  tailscale:
    image: lab/base:1
    command: sleep 1000000
    init: true
    stop_grace_period: 0s
    env_file: omni.env
    volumes: ["./tailscale-state:/var/lib/tailscale"]
    healthcheck: {test: ["CMD", "true"], interval: 1s, retries: 1}
  omni:
    image: ${image}
    entrypoint: [sh, -c, ${JSON.stringify(omni)}, omni]
    command: [--sqlite-storage-path=/data/omni.db, --etcd-embedded-db-path=/_out/etcd]
    network_mode: service:tailscale
    depends_on: {tailscale: {condition: service_healthy}}
    volumes: ["./etcd:/_out/etcd", "./sqlite:/data"]
`,
  };
}
