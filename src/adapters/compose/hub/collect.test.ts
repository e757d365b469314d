// What a host tells, from scripted answers: facts as they are, and what may not be seen as unknown.
import { generateKey } from "openpgp";
import { describe, expect, it } from "vitest";
import { scriptedHost, type Answer, type Call } from "../../../../test/scripted-host.ts";
import { RemoteError } from "../../../core/errors.ts";
import type { JsonRecord } from "../../../core/model.ts";
import { plain, say } from "../../../core/words.ts";
import type { InfraProviders } from "../../../ports.ts";
import { Platform } from "../../../specs/kinds/platform.ts";
import { Provider } from "../../../specs/kinds/provider.ts";
import type { RenderedService } from "../service.ts";
import { collectFacts } from "./collect.ts";
import type { Seen } from "./facts.ts";
import type { Judged } from "./judge.ts";

const NOW = new Date("2026-11-01T00:00:00Z");
const services: Readonly<Record<string, JsonRecord>> = {
  tailscale: { image: "tailscale/tailscale:v1.90.2", container_name: "omni-tailscale" },
  omni: {
    image: "ghcr.io/siderolabs/omni:v1.9.3",
    network_mode: "service:tailscale",
    container_name: "omni",
    volumes: ["/srv/omni/etcd:/_out/etcd", "./omni.asc:/omni.asc:ro", "/etc/live/omni.pem:/tls.crt", "data:/data"],
  },
};

const judged: Judged = {
  project: {
    component: "Platform/home",
    source: { file: "specs/home.yaml", line: 1, column: 1 },
    stack: { path: "hub" },
    target: "docker/local",
    name: "hub",
    folder: "hub",
    files: ["compose.yaml"],
    bundle: [{ path: "hub/compose.yaml", type: "file" }],
    parsed: [],
  },
  about: {
    kind: "Platform",
    spec: Platform.parse({
      stack: { path: "hub" },
      domain: "omni.example.net",
      lan: "192.168.1.20",
      gpgKey: { onHost: "/opt/hub/omni.asc" },
    }),
  },
  composeFiles: [],
  looked: {
    services: Object.entries(services).map(([name, raw]) => ({ name, raw }) as RenderedService),
    tops: { secrets: {}, configs: {} },
    envFilesRead: undefined,
  },
};

const STATUS = {
  BackendState: "Running",
  Self: { DNSName: "omni-1.tail1234.ts.net.", TailscaleIPs: ["100.64.0.5"], KeyExpiry: "2026-11-11T12:00:00Z" },
};
const inspected = (service: string, id: string): JsonRecord => ({
  Id: id.repeat(64),
  State: { Status: "running" },
  Args: ["--account-id=x"],
  Config: {
    Labels: {
      "com.docker.compose.service": service,
      "com.docker.compose.project": "hub",
      "com.docker.compose.project.working_dir": "/opt/hub",
    },
  },
  HostConfig: { NetworkMode: service === "omni" ? `container:${"a".repeat(64)}` : "bridge" },
  Mounts: [{ Source: "/srv/omni/etcd", Destination: "/_out/etcd" }],
});

/** An engine with the hub on it, and a `df` that knows every folder. */
function engine({ command, args }: Call): Answer {
  const line = [command, ...args].join(" ");
  if (line.startsWith("docker ps --all --quiet")) return { stdout: `${"a".repeat(64)}\n${"b".repeat(64)}\n` };
  if (line.startsWith("docker container inspect")) return { stdout: JSON.stringify([inspected("tailscale", "a"), inspected("omni", "b")]) };
  if (line.startsWith("docker ps --all --no-trunc")) return { stdout: "1\tomni\tother\n2\tomni-tailscale\thub\n3\tweb\t\n" };
  if (line === `docker exec ${"a".repeat(64)} tailscale status --json --peers=false`) return { stdout: JSON.stringify(STATUS) };
  if (line.startsWith("docker version")) return { stdout: "28.3.1\n" };
  if (line.startsWith("docker compose version")) return { stdout: "v2.38.2\n" };
  if (command === "df") {
    const rows = args.slice(2).map(() => "/dev/mapper/a b 1000 700 300 70% /mnt/with 12% in it");
    return { stdout: `Filesystem 1024-blocks Used Available Capacity Mounted on\n${rows.join("\n")}\n` };
  }
  throw new Error(`nobody expects ${line}`);
}

const silent = { certificateOf: () => Promise.reject(new Error("nobody asks for a certificate")) };
const dns = { addresses: async (name: string) => (name === "omni.example.net" ? ["100.64.0.5"] : []) };
const clock = { now: () => NOW, sleep: () => Promise.resolve() };
const nobody = {
  known: () => Promise.reject(new Error("nobody asks Omni")),
  aboutKey: () => Promise.reject(new Error("nobody has a key")),
};
const place = { judged, directory: "/opt/hub", signal: new AbortController().signal };

function collect(answer: (call: Call) => Answer, files: Readonly<Record<string, string>> = {}) {
  const { host, calls } = scriptedHost(answer, files);
  const withFolders = {
    ...host,
    stat: async (path: string) =>
      path === "/srv/omni/etcd" ? ({ type: "folder", bytes: 0, mode: 0o700, modifiedNs: 0n } as const) : host.stat(path),
  };
  return { facts: collectFacts(place, { host: withFolders, tls: silent, dns, clock, infraProviders: nobody }), calls };
}

const valueOf = <T>(fact: Seen<T> | undefined): T | string | undefined => (fact?.status === "unknown" ? plain(fact.because) : fact?.value);

describe("the facts of a hub's host", () => {
  it("are what engine, sidecar and disks say", async () => {
    const { hub } = await collect(engine, { "/opt/hub/compose.yaml": "services: {}\n" }).facts;
    expect(hub?.sources.map(({ source, fromGit, is }) => [source, fromGit, valueOf(is)])).toEqual([
      ["/srv/omni/etcd", false, "folder"],
      ["/opt/hub/omni.asc", false, "missing"],
      ["/etc/live/omni.pem", false, "missing"],
    ]);
    expect(valueOf(hub?.containers)).toMatchObject([
      { service: "tailscale", project: "hub", directory: "/opt/hub", networkMode: "bridge" },
      { service: "omni", networkMode: `container:${"a".repeat(64)}`, args: ["--account-id=x"] },
    ]);
    expect(valueOf(hub?.names)).toEqual([
      { name: "omni", project: "other" },
      { name: "omni-tailscale", project: "hub" },
    ]);
    expect(valueOf(hub?.composeFiles)).toEqual(["compose.yaml"]);
    expect(valueOf(hub?.sidecar)).toEqual({
      addresses: ["100.64.0.5"],
      dnsName: "omni-1.tail1234.ts.net.",
      backendState: "Running",
      keyDaysLeft: 10,
    });
    expect(valueOf(hub?.publicAddresses)).toEqual(["100.64.0.5"]);
    expect(valueOf(hub?.versions)).toEqual({ engine: "28.3.1", compose: "2.38.2" });
    expect(valueOf(hub?.disks)).toEqual([{ path: "/srv/omni/etcd", freeBytes: 300 * 1024, usedPercent: 70 }]);
    expect(valueOf(hub?.editedOnHost)).toBe("nothing was applied there by Omni-Scale yet");
    expect(valueOf(hub?.gpg)).toBe("/opt/hub/omni.asc is not on the host");
  });

  it("say of a key only whether it will do", async () => {
    const { privateKey } = await generateKey({ userIDs: [{ name: "Omni" }], format: "armored", passphrase: "x" });
    const { hub } = await collect(engine, { "/opt/hub/omni.asc": privateKey }).facts;
    expect(valueOf(hub?.gpg)).toEqual({ isProtected: true, hasEncryptionSubkey: true });
    const lines = privateKey.split("\n").filter((line) => line.length > 20);
    expect(lines.filter((line) => JSON.stringify(hub).includes(line))).toEqual([]);
  });

  it("tell edits on the host by what the last apply left", async () => {
    const { createHash } = await import("node:crypto");
    const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
    const record = {
      format: 1,
      step: "x",
      digest: "x",
      status: "applied",
      files: ["compose.yaml", "omni.conf", "gone.conf"].map((path) => ({ path, before: null, after: sha("as applied") })),
      services: [],
      variables: { before: {}, after: {} },
    };
    const files = {
      "/opt/hub/.omni-scale/record.json": JSON.stringify(record),
      "/opt/hub/compose.yaml": "as applied",
      "/opt/hub/omni.conf": "by hand",
    };
    expect(valueOf((await collect(engine, files).facts).hub?.editedOnHost)).toEqual(["omni.conf"]);
  });

  it.each<{ reason: string; answer: Answer; because: RegExp }>([
    { reason: "a key that may not do so", answer: { code: 126, stderr: "refused\n" }, because: /refused|did not say|did not answer/ },
    {
      reason: "a connection that is cut",
      answer: new RemoteError({ system: "ssh", operation: "run", retryable: true, words: say`the connection was cut` }),
      because: /the connection was cut/,
    },
  ])("are all unknown with $reason, and no exception", async ({ answer, because }) => {
    const { hub } = await collect(() => answer).facts;
    for (const fact of [hub?.containers, hub?.names, hub?.sidecar, hub?.versions, hub?.disks]) {
      expect(fact?.status).toBe("unknown");
      expect(valueOf<unknown>(fact)).toMatch(because);
    }
  });

  it.each([
    {
      reason: "it is logged out",
      answer: { code: 1, stdout: '{"BackendState":"NeedsLogin","Self":null}' },
      fact: { backendState: "NeedsLogin", dnsName: "", addresses: [] },
    },
    {
      reason: "its container has no such program",
      answer: { code: 127, stderr: "no such file\n" },
      fact: "tailscale did not say it (exit code 127: no such file)",
    },
    { reason: "it says something else", answer: { stdout: "[]" }, fact: "tailscale did not say it (exit code 0: )" },
  ])("know the sidecar where $reason", async ({ answer, fact }) => {
    const { hub } = await collect((call) => (call.args[0] === "exec" ? answer : engine(call))).facts;
    expect(valueOf<unknown>(hub?.sidecar)).toEqual(fact);
  });

  it("cost no call for a project that is neither hub nor provider", async () => {
    const { host, calls } = scriptedHost(() => new Error("asked"));
    const web = {
      ...judged,
      about: { kind: "Stack" } as const,
      looked: { ...judged.looked, services: [{ name: "web", raw: { image: "nginx:1" } } as unknown as RenderedService] },
    };
    expect(await collectFacts({ ...place, judged: web }, { host, tls: silent, dns, clock, infraProviders: nobody })).toEqual({});
    expect(calls).toEqual([]);
  });
});

describe("what Omni and the key tell of a provider", () => {
  const spec = Provider.parse({ stack: { path: "hub" }, omni: { endpoint: "https://omni.example.net" } });
  const KEY = "text-of-the-key";
  const asked: string[] = [];
  const infraProviders: InfraProviders = {
    known: async (endpoint) => {
      asked.push(endpoint);
      return [{ id: "proxmox", registered: true, connected: true, error: "" }];
    },
    aboutKey: async (text) => (text === KEY ? { account: "p", provider: "proxmox", expires: new Date("2026-11-14T12:00:00Z") } : undefined),
  };
  const collected = async (environment: JsonRecord, about: Judged["about"] = { kind: "Provider", spec }, port = infraProviders) => {
    const { host } = scriptedHost(() => ({ code: 1 }));
    const raw = { image: "ghcr.io/siderolabs/omni-infra-provider-proxmox:v0.3.0", environment };
    const looked = { ...judged.looked, services: [{ name: "provider", raw } as unknown as RenderedService] };
    const facts = await collectFacts(
      { ...place, judged: { ...judged, about, looked } },
      { host, tls: silent, dns, clock, infraProviders: port },
    );
    return facts.provider;
  };

  it("is whom it knows, whose the key is, and the whole days that are left; the key's text goes nowhere", async () => {
    const facts = await collected({ OMNI_SERVICE_ACCOUNT_KEY: KEY });
    expect(valueOf(facts?.known)).toEqual([{ id: "proxmox", registered: true, connected: true, error: "" }]);
    expect(valueOf(facts?.key)).toEqual({ account: "p", provider: "proxmox", daysLeft: 13 });
    expect(asked).toEqual(["https://omni.example.net"]);
    expect(JSON.stringify(facts)).not.toContain(KEY);
  });

  it.each([
    { reason: "stays on the host", environment: { OMNI_SERVICE_ACCOUNT_KEY: `hmac:${"0".repeat(64)}` } },
    { reason: "is empty", environment: { OMNI_SERVICE_ACCOUNT_KEY: "" } },
    { reason: "is not set", environment: {} },
  ])("a key that $reason is unknown", async ({ environment }) => {
    expect(valueOf((await collected(environment))?.key)).toBe("this run does not see OMNI_SERVICE_ACCOUNT_KEY of service provider");
  });

  it("another text is no key", async () => {
    expect(valueOf((await collected({ OMNI_SERVICE_ACCOUNT_KEY: "changeme" }))?.key)).toBe("no key");
  });

  it("an Omni that does not say it leaves it unknown, with the reason", async () => {
    const port = {
      ...infraProviders,
      known: () => Promise.reject(new RemoteError({ system: "omni", operation: "List", retryable: true, words: say`it is busy` })),
    };
    expect(valueOf((await collected({}, { kind: "Provider", spec }, port))?.known)).toBe("it is busy");
  });

  it("a plain stack says not which Omni it is, so none is asked", async () => {
    const facts = await collected({ OMNI_SERVICE_ACCOUNT_KEY: KEY }, { kind: "Stack" }, { ...infraProviders, known: nobody.known });
    expect([facts?.known, facts?.key.status]).toEqual([undefined, "seen"]);
  });
});
