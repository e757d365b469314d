/**
 * Hubs on a real engine with stand-in images: one that somebody brings along, with a Compose file of their own and an
 * env file that only the host has, and one that is rendered from a spec.
 */
import { existsSync, readFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { adapterRules } from "../../src/adapters/registry.ts";
import { plain } from "../../src/core/words.ts";
import { restartsOf, standing } from "./bench.ts";
import { describeWithEngine, docker, freePort, makeImage } from "./engine.ts";
import { fingerprintOf, inStack, openRepository, writeHostFile, type StackRepository } from "./repository.ts";

/** Runs until it is told to end, whatever arguments it is given. */
const WAITS = ['ENTRYPOINT ["/bin/sh", "-c", "trap \'exit 0\' TERM; sleep 1000000 & wait"]', "CMD []"];

/** Answers its health check as the sidecar does. */
const ANSWERS = [
  'ENTRYPOINT ["/bin/sh", "-c", "mkdir /w; touch /w/healthz; trap \'exit 0\' TERM; httpd -p 127.0.0.1:9002 -h /w; sleep 1000000 & wait"]',
  "CMD []",
];

const ownCompose = (project: string, omni: string): string => `services:
  tailscale:
    image: ${project}:tailscale
    environment: {TS_AUTHKEY: "\${TS_AUTHKEY:?}", TS_USERSPACE: "false", TS_STATE_DIR: /var/lib/tailscale}
    volumes: ["\${STATE_PATH:?}:/var/lib/tailscale"]
    healthcheck: {test: "true", interval: 1s}
  omni:
    image: ${project}:${omni}
    network_mode: service:tailscale
    depends_on: {tailscale: {condition: service_healthy}}
    volumes: ["\${ETCD_PATH:?}:/_out/etcd"]
    command: ["--account-id=\${ACCOUNT_ID:?}", --sqlite-storage-path=/_out/etcd/omni.db]
`;

/** A stand-in has neither Omni's flags nor keys, and what these tests ask about is how it gets onto the engine. */
function standIn({ component }: StackRepository): Readonly<Record<string, unknown>> {
  const about = adapterRules.filter(({ id }) => /^[OP]/.test(id));
  return { accept: about.map(({ id }) => ({ rule: id, component, reason: "a stand-in" })) };
}

/** Another version is a copy first. */
const copies = mkdtempSync(join(tmpdir(), "omni-scale-copies-"));
const safetyCopy = { folder: copies, keep: 1 };
afterAll(() => rmSync(copies, { recursive: true, force: true }));

describeWithEngine("a hub that somebody brings along", () => {
  let hub: StackRepository;
  let first: string;
  let hostOnly: () => string[];

  beforeAll(async () => {
    const facts = { domain: "omni.example.com", lan: "192.0.2.10", account: { id: { onHost: "/nowhere" } } };
    const spec = { stack: { path: "stack", envFiles: ["omni.env"] }, timeout: 30, ...facts, safetyCopy };
    hub = await openRepository((project) => ({ "compose.yml": ownCompose(project, "v1.9.3") }), spec, "Platform");
    first = hub.configure({}, standIn(hub));
    for (const tag of ["tailscale", "v1.9.3", "v1.9.4"]) makeImage(`${hub.project}:${tag}`, WAITS);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  /** By hand, in the way people did it before: the file has another name there, and nobody but the host has the env file. */
  function startByHand(): void {
    const { host, project } = hub;
    for (const folder of ["state", "etcd"]) mkdirSync(join(host, folder));
    writeHostFile(join(host, "compose.yaml"), ownCompose(project, "v1.9.3"), 0o644);
    writeHostFile(
      join(host, "omni.env"),
      `TS_AUTHKEY=canary-key\nSTATE_PATH=${host}/state\nETCD_PATH=${host}/etcd\nACCOUNT_ID=canary-id\n`,
      0o600,
    );
    execFileSync("docker", ["compose", "-p", project, "--env-file", "omni.env", "up", "-d", "--wait"], { cwd: host, stdio: "pipe" });
    hostOnly = () => fingerprintOf(join(host, "omni.env"), join(host, "state"), join(host, "etcd"));
  }

  it("is planned from Git alone where the env file is not: the change in services' terms, and no error", async () => {
    hub.commit(inStack({ "compose.yml": ownCompose(hub.project, "v1.9.4") }));
    const plan = await hub.plan({ base: first, mode: "static" });
    expect(plan.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(plan).toMatchObject({ status: "changes", basis: { kind: "static" } });
    expect(plan.changes.map(({ address, kind }) => `${kind} ${address}`)).toContain(`replace compose/Service/${hub.project}/omni`);
    hub.commit(inStack({ "compose.yml": ownCompose(hub.project, "v1.9.3") }));
  });

  it("is seen as it runs, with the host's own values: nothing to do", async () => {
    startByHand();
    const plan = await hub.plan();
    expect(plan.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(plan).toMatchObject({ status: "unchanged", basis: { kind: "live" } });
    expect(JSON.stringify(plan)).not.toContain("canary");
  });

  it("gets another Omni by a change of its image: Omni alone restarts, and the host's file keeps its name", async () => {
    const before = hostOnly();
    const ran = standing(hub.containers());
    hub.commit(inStack({ "compose.yml": ownCompose(hub.project, "v1.9.4") }));
    const plan = await hub.plan({ base: first });
    expect(restartsOf(plan)).toEqual({ omni: ["image-changed"] });
    expect(await hub.apply({ base: first })).toMatchObject({ state: "applied" });
    expect(readFileSync(join(hub.host, "compose.yaml"), "utf8")).toBe(ownCompose(hub.project, "v1.9.4"));
    expect(existsSync(join(hub.host, "compose.yml"))).toBe(false);
    expect(hostOnly()).toEqual(before);
    const runs = standing(hub.containers());
    expect(Object.keys(runs).filter((name) => runs[name] !== ran[name])).toEqual([expect.stringMatching(/^omni /)]);
    expect((await hub.plan()).status).toBe("unchanged");
  });
});

const images = (project: string, omni: string): string =>
  JSON.stringify({ omni: { image: `${project}:${omni}` }, tailscale: { image: `${project}:tailscale` } });

describeWithEngine("a rendered hub", () => {
  let hub: StackRepository;

  beforeAll(async () => {
    const [api, machineApi, kubernetesProxy, wireguard] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
    hub = await openRepository(
      () => ({}),
      {
        stack: { values: "values.yaml", envFiles: ["omni.env"] },
        domain: "omni.example.com",
        lan: "127.0.0.1",
        ports: { api, machineApi, kubernetesProxy, wireguard },
        tailnet: { hostname: "omni" },
        // The sidecar's own name: Docker resolves it without a network.
        auth: { oidc: { issuer: "https://tailscale", clientId: "omni", clientSecret: { fromEnv: "PEERS_CLIENT_SECRET" } } },
        account: { id: "8c1f3c1e-6f0f-4e43-9f7b-1d2c3b4a5968" },
        eula: { name: "Ada Example", email: "ada@example.com" },
        probes: [{ healthy: "tailscale" }, { healthy: "omni" }],
        timeout: 90,
        safetyCopy,
      },
      "Platform",
    );
    const { host, project } = hub;
    mkdirSync(join(host, "etcd"));
    for (const file of ["omni.asc", "tls.crt", "tls.key"]) writeHostFile(join(host, file), "stand-in\n", 0o600);
    writeHostFile(join(host, "omni.env"), "TS_AUTHKEY=canary-key\n", 0o600);
    process.env["PEERS_CLIENT_SECRET"] = "canary: \"$X' #1";
    makeImage(`${project}:tailscale`, ANSWERS);
    for (const tag of ["v1.9.3", "v1.9.4"]) makeImage(`${project}:${tag}`, WAITS);
    hub.configure(places(host), standIn(hub));
    hub.commit({ "values.yaml": images(project, "v1.9.3") });
  });
  afterAll(async () => {
    delete process.env["PEERS_CLIENT_SECRET"];
    await hub[Symbol.asyncDispose]();
  });

  const places = (host: string): Readonly<Record<string, unknown>> => ({
    storage: { etcd: join(host, "etcd") },
    gpgKey: { onHost: join(host, "omni.asc") },
    certificate: { certificate: join(host, "tls.crt"), key: join(host, "tls.key") },
  });
  const omni = (): string => hub.containers().find(({ service }) => service === "omni")?.id ?? "";

  it("is made from nothing, and then there is nothing to do", async () => {
    const plan = await hub.plan();
    expect(plan.diagnostics.map(({ rule, what }) => `${rule} ${plain(what)}`)).toEqual([]);
    expect(JSON.stringify(plan)).not.toContain("canary");
    expect(await hub.apply()).toMatchObject({ state: "applied" });
    expect(hub.containers().map(({ service, status }) => `${service} ${status}`)).toEqual(["omni running", "tailscale running"]);
    expect((await hub.plan()).status).toBe("unchanged");
  });

  it("has its client's secret in a file that nobody else can read, and in no argument", () => {
    expect(docker("exec", omni(), "sh", "-c", "stat -c %a /omni-login.yaml; cat /omni-login.yaml")).toBe(
      "400\nauth:\n  oidc:\n    clientSecret: |-\n      canary: \"$X' #1",
    );
    expect(docker("inspect", "--format", "{{json .Args}}", omni())).not.toContain("canary");
    expect(readFileSync(join(hub.host, "compose.yaml"), "utf8")).not.toContain("canary");
  });

  it("gets another Omni by a change of the values file alone", async () => {
    const base = hub.commit({});
    const ran = standing(hub.containers());
    hub.commit({ "values.yaml": images(hub.project, "v1.9.4") });
    const plan = await hub.plan({ base });
    expect(restartsOf(plan)).toEqual({ omni: ["image-changed"] });
    expect(plan.changes.find(({ address }) => address.endsWith("/omni"))?.source?.file).toBe("spec.yaml");
    expect(plan.diagnostics).toEqual([]);
    expect(await hub.apply({ base })).toMatchObject({ state: "applied" });
    const runs = standing(hub.containers());
    expect(Object.keys(runs).filter((name) => runs[name] !== ran[name])).toEqual([expect.stringMatching(/^omni /)]);
  });

  it("gets another container for another secret, since Compose fills the file only then", async () => {
    process.env["PEERS_CLIENT_SECRET"] = "canary-second";
    expect(restartsOf(await hub.plan())).toEqual({ omni: ["environment-changed"] });
    expect(await hub.apply()).toMatchObject({ state: "applied" });
    expect(docker("exec", omni(), "cat", "/omni-login.yaml")).toContain("canary-second");
  });
});

describeWithEngine("a rendered provider", () => {
  let provider: StackRepository;
  const running = (): string => provider.containers().find(({ service }) => service === "provider")?.id ?? "";
  const proxmox = (url: string): Readonly<Record<string, unknown>> => ({
    proxmox: { url, credentials: { token: { id: "omni@pve!provider", secret: { fromEnv: "PEERS_TOKEN" } } } },
  });

  beforeAll(async () => {
    process.env["PEERS_TOKEN"] = "canary-token";
    const omni = { endpoint: "https://omni.example.com/", key: { fromEnv: "PEERS_TOKEN" } };
    const spec = {
      stack: { values: "values.yaml" },
      omni,
      imageSource: "local",
      timeout: 60,
      ...proxmox("https://pve-1.example.com:8006/api2/json"),
    };
    provider = await openRepository(() => ({}), spec, "Provider");
    makeImage(`${provider.project}:provider`, WAITS);
    provider.configure({}, standIn(provider));
    provider.commit({ "values.yaml": JSON.stringify({ provider: { image: `${provider.project}:provider` } }) });
  });
  afterAll(async () => {
    delete process.env["PEERS_TOKEN"];
    await provider[Symbol.asyncDispose]();
  });

  it("has its config.yaml, which nobody else can read, with the secret that Git does not have", async () => {
    expect(await provider.apply()).toMatchObject({ state: "applied" });
    expect(docker("exec", running(), "sh", "-c", "stat -c %a /config.yaml; cat /config.yaml").split("\n")).toEqual([
      "600",
      "proxmox:",
      '  url: "https://pve-1.example.com:8006/api2/json"',
      '  tokenID: "omni@pve!provider"',
      "  tokenSecret: |-",
      "    canary-token",
      "  insecureSkipVerify: false",
    ]);
    expect(await provider.plan()).toMatchObject({ status: "unchanged" });
  });

  it("gets another container for another text in that file, which no container shows", async () => {
    const base = provider.commit({});
    provider.configure(proxmox("https://pve-2.example.com:8006/api2/json"), standIn(provider));
    const plan = await provider.plan({ base });
    expect(restartsOf(plan)).toEqual({ provider: ["labels-changed"] });
    // The reader sees the text itself, with the variable in the secret's place.
    expect(plan.changes.flatMap(({ fields }) => fields)).toContainEqual({
      path: "/labels/omni-scale.provider-config",
      before: { is: "value", value: expect.stringContaining("https://pve-1.example.com") as unknown },
      after: { is: "value", value: expect.stringMatching(/https:\/\/pve-2\.example\.com[\s\S]*\$\{PROXMOX_TOKEN_SECRET:\?/) as unknown },
    });
    expect(await provider.apply({ base })).toMatchObject({ state: "applied" });
    expect(docker("exec", running(), "cat", "/config.yaml")).toContain("https://pve-2.example.com");
  });
});
