/**
 * A Compose project as a subject of the contract, on whichever `docker` a PATH finds: the real engine or the
 * stand-in. Must not hold test cases, nor leave anything behind.
 */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { desired } from "../../src/adapters/compose/desired.ts";
import { localHost, type Host } from "../../src/adapters/compose/host.ts";
import { composeAdapter, type Here } from "../../src/adapters/compose/index.ts";
import { observe } from "../../src/adapters/compose/observe.ts";
import { observingHost, type ObserveShell } from "../../src/adapters/compose/observing/host.ts";
import { createRenderer } from "../../src/adapters/compose/render.ts";
import { createTagCheck } from "../../src/adapters/compose/tag-check.ts";
import type { Component } from "../../src/core/model.ts";
import { createClock } from "../../src/runtime/clock.ts";
import { createExec } from "../../src/runtime/exec.ts";
import { createFiles } from "../../src/runtime/files.ts";
import type { Stack } from "../../src/specs/kinds/stack.ts";
import { noOmni, silentDns, silentHttp, silentTls } from "../compose-stand.ts";
import { memoryTree } from "../memory-tree.ts";
import type { Situation, Subject } from "./suite.ts";

export interface ComposeStand {
  readonly project: string;
  /** An image that the engine has. */
  readonly image: string;
  /** A PATH with the `docker` to use, and with a lock that nobody else uses. */
  readonly path: string;
  /** A way to the script of the plan's key, for that `docker`. */
  readonly observe?: ObserveShell;
  /** Variables with which that `docker` reaches no engine. */
  readonly cutOff: Readonly<Record<string, string>>;
  /** What is in the project's volume, as far as the engine can tell. */
  readonly volumeContent: (volume: string) => string;
  /** Removes what the project left on the engine. */
  readonly sweep: () => void | Promise<void>;
}

const canary = "canary-of-the-contract";

/** A web service with a secret and a mounted file, and a database with a volume. */
export async function composeSubject(stand: ComposeStand): Promise<Subject & AsyncDisposable> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-contract-")));
  const host = join(base, stand.project);
  mkdirSync(host);
  const hostFile = join(host, "omni.env");
  writeFileSync(hostFile, `PASSWORD=${canary}\n`, { mode: 0o600 });
  const env: Record<string, string | undefined> = { ...process.env, PATH: stand.path };
  const [exec, files, here] = [createExec(env), createFiles(), { hostname: hostname(), githubHosted: false }];
  const secrets = { read: async () => undefined };
  const adapter = composeAdapter({
    exec,
    http: silentHttp,
    tls: silentTls,
    dns: silentDns,
    infraProviders: noOmni,
    files,
    clock: createClock(),
    secrets,
    here,
  });
  // Never a call that blocks: the engine that answers it may be in this very process.
  const docker = async (...args: readonly string[]): Promise<string> => {
    const asked = promisify(execFile)("docker", args, { env: { ...env, TOKEN: canary }, cwd: host, encoding: "utf8" });
    asked.child.stdin?.end();
    return (await asked).stdout;
  };
  /** `docker compose` as somebody on the host would call it, with a file of their own beside the project, until it is well. */
  const byHand = async (compose: object, ...args: readonly string[]): Promise<void> => {
    const file = join(base, "by-hand.json");
    writeFileSync(file, JSON.stringify(compose));
    await docker(
      "compose",
      "--project-name",
      stand.project,
      "--project-directory",
      host,
      ...args,
      "--file",
      file,
      "up",
      "--detach",
      "--wait",
    );
  };
  const service = { image: stand.image, command: ["sleep", "1000000"], stop_grace_period: "0s", init: true };
  return {
    adapter,
    ...(stand.observe === undefined ? {} : { onlooker: onlookerThrough(stand.observe, localHost({ exec, files }), here) }),
    secrets: { read: async () => canary },
    canary,
    first: situation(stand, host, "red"),
    second: situation(stand, host, "blue"),
    tombstones: [
      { component: "Stack/contract", where: { project: stand.project }, source: { file: "omni-scale.yaml", line: 9, column: 3 } },
    ],
    async disturb() {
      await byHand({ services: { web: { environment: { COLOUR: "green" } } } }, "--file", join(host, "compose.yml"));
    },
    async addForeign() {
      await byHand({ services: { extra: service } });
      return async () => (await docker("ps", "--format", "{{.Names}}")).includes(`${stand.project}-extra-1`);
    },
    async cutOff() {
      const before = { ...env };
      Object.assign(env, stand.cutOff);
      return async () => {
        for (const name of Object.keys(stand.cutOff)) env[name] = before[name];
      };
    },
    async kept() {
      const filter = `label=com.docker.compose.project=${stand.project}`;
      const volumes = (await docker("volume", "ls", "--filter", filter, "--format", "{{.Name}}")).trim();
      const contents = [hostFile, join(host, "compose.yml"), join(host, "web.conf")].map((file) => readFileSync(file, "utf8"));
      return [volumes, stand.volumeContent(`${stand.project}_data`), ...contents].join("\n");
    },
    async [Symbol.asyncDispose]() {
      await stand.sweep();
      rmSync(dirname(host), { recursive: true, force: true });
    },
  };
}

/** What only looks, as the adapter puts it together for a host whose values stay on it. */
function onlookerThrough(shell: ObserveShell, local: Host, here: Here): NonNullable<Subject["onlooker"]> {
  const host = observingHost("contract", shell, local);
  const stack = { about: () => ({ kind: "Stack" }) as const, keep: () => {} };
  const ports = { ...stack, here, renderer: createRenderer(), known: new Map(), tagCheck: createTagCheck(silentHttp) };
  return {
    desired: (components, tombstones, io) =>
      desired(components as readonly Component<Stack>[], tombstones, io, { ...ports, host: local, hostOf: () => host }),
    observe: (target, want, io) => observe(target, want, io, { ...ports, host }),
  };
}

function situation({ project, image }: ComposeStand, directory: string, colour: string): Situation {
  const spec: Stack = {
    path: "stack",
    project,
    directory,
    timeout: 30,
    variables: { TOKEN: { fromEnv: "TOKEN" } },
    probes: [{ healthy: "web" }],
  };
  const component: Component<Stack> = {
    name: "Stack/contract",
    kind: "Stack",
    spec,
    dependencies: [],
    decisions: [],
    source: { file: "omni-scale.yaml", line: 3, column: 3 },
  };
  const compose = `services:
  web:
    image: ${image}
    command: [sleep, "1000000"]
    init: true
    stop_grace_period: 0s
    environment: {COLOUR: ${colour}, TOKEN: "\${TOKEN:?}"}
    env_file: omni.env
    volumes: ["./web.conf:/etc/web.conf:ro"]
    healthcheck: {test: [CMD, "true"], interval: 1s}
  db:
    image: ${image}
    command: [sleep, "1000000"]
    init: true
    stop_grace_period: 0s
    volumes: ["data:/data"]
    healthcheck: {test: [CMD, "true"], interval: 1s}
volumes:
  data: {}
`;
  return { components: [component], tree: memoryTree({ "stack/compose.yml": compose, "stack/web.conf": `${colour}\n` }) };
}
