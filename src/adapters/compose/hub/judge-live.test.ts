// The live rules: a host where all is well, every single thing that can be otherwise, and everything unknown.
import { describe, expect, it } from "vitest";
import type { JsonRecord } from "../../../core/model.ts";
import { plain, say } from "../../../core/words.ts";
import { Platform } from "../../../specs/kinds/platform.ts";
import { Provider } from "../../../specs/kinds/provider.ts";
import { parseComposeFile } from "../compose-file.ts";
import type { Project } from "../project.ts";
import type { RenderedService } from "../service.ts";
import type { CertificateFact, ContainerFact, HubFacts, LxcFact, ProviderFacts, Seen, SidecarFact, StackFacts } from "./facts.ts";
import { judgeHost, type HostFacts } from "./judge-live.ts";
import type { About } from "./members.ts";

const ACCOUNT = "6e0ad07e-93b3-4b2a-9d8c-2a5b1a3cf001";
const COMPOSE = `services:
  tailscale:
    image: tailscale/tailscale
    hostname: omni
  omni:
    image: siderolabs/omni
    network_mode: service:tailscale
    volumes: ["/srv/omni/etcd:/_out/etcd", "/srv/omni/omni.asc:/omni.asc"]
    command: ["--account-id=${ACCOUNT}", "--sqlite-storage-path=/_out/etcd/omni.db", "--private-key-source=file:///omni.asc"]
  provider:
    image: provider:local
    network_mode: service:tailscale
`;

const platform: About = {
  kind: "Platform",
  spec: Platform.parse({
    stack: { path: "hub" },
    domain: "omni.example.com",
    lan: "192.168.1.20",
    tailnet: { hostname: "omni", address: "100.64.0.5" },
  }),
};
const providerSpec = {
  kind: "Provider",
  spec: Provider.parse({ stack: { path: "hub" }, omni: { endpoint: "https://omni.example.com" } }),
} as const;

const seen = <T>(value: T): Seen<T> => ({ status: "seen", value });
const unknown = { status: "unknown", because: say`no key` } as const;

const OMNI: ContainerFact = {
  service: "omni",
  id: "b".repeat(64),
  networkMode: `container:${"a".repeat(64)}`,
  project: "hub",
  directory: "/opt/hub",
  args: [`--account-id=${ACCOUNT}`],
  mounts: [
    { source: "/srv/omni/etcd", target: "/_out/etcd" },
    { source: "/srv/omni/omni.asc", target: "/omni.asc" },
  ],
};
const SIDECAR: ContainerFact = { ...OMNI, service: "tailscale", id: "a".repeat(64), networkMode: "bridge", args: [], mounts: [] };
const TAILNET: SidecarFact = {
  addresses: ["100.64.0.5", "fd7a:115c:a1e0::5"],
  dnsName: "omni.tail1234.ts.net.",
  backendState: "Running",
  keyDaysLeft: 90,
};

const STACK: StackFacts = {
  sources: [
    { service: "omni", index: 1, source: "/srv/omni/omni.asc", target: "/omni.asc", fromGit: false, is: seen("file") },
    { service: "omni", index: 0, source: "/srv/omni/etcd", target: "/_out/etcd", fromGit: false, is: seen("folder") },
  ],
  containers: seen([OMNI, SIDECAR]),
  names: seen([{ name: "omni", project: "hub" }]),
  composeFiles: seen(["compose.yaml"]),
  editedOnHost: seen([]),
  sidecar: seen(TAILNET),
  versions: seen({ engine: "28.3.1", compose: "2.38.2" }),
  disks: seen([]),
};
const CERTIFICATE: CertificateFact = { names: ["*.example.com"], daysLeft: 60, fingerprint: "ab", served: seen("AB") };
const HUB: HubFacts = {
  ...STACK,
  gpg: seen({ isProtected: false, hasEncryptionSubkey: true }),
  certificate: seen(CERTIFICATE),
  publicAddresses: seen(["100.64.0.5"]),
};
const LXC: LxcFact = {
  id: 200,
  hasTun: true,
  hasNesting: true,
  hasKeyctl: true,
  isUnprivileged: true,
  startsOnBoot: true,
  hasNameserver: true,
  memoryMib: 1024,
  diskUsedPercent: seen(40),
};
const KEY = { account: "proxmox@infra-provider.serviceaccount.omni.sidero.dev", provider: "proxmox", daysLeft: 200 } as const;
const KNOWN = { id: "proxmox", registered: true, connected: true, error: "" } as const;
const PROVIDER: ProviderFacts = {
  ...STACK,
  containers: seen([OMNI, SIDECAR, { ...OMNI, service: "provider", mounts: [] }]),
  key: seen(KEY),
  known: seen([KNOWN]),
  lackingRights: seen([]),
  localImage: seen(true),
  lxc: seen(LXC),
};

function judge(facts: HostFacts, { about = platform, compose = COMPOSE }: { about?: About; compose?: string } = {}) {
  const file = parseComposeFile("hub/compose.yaml", compose);
  const { services } = file.document.toJS() as { services: Record<string, JsonRecord> };
  const project: Project = {
    component: `${about.kind}/home`,
    source: { file: "specs/home.yaml", line: 1, column: 1 },
    stack: { path: "hub" },
    target: "docker/local",
    name: "hub",
    folder: "hub",
    files: ["compose.yaml"],
    bundle: [],
    parsed: [file],
  };
  const rendered = Object.entries(services).map(([name, raw]) => ({ name, raw }) as RenderedService);
  const looked = { services: rendered, tops: { secrets: {}, configs: {} }, envFilesRead: undefined };
  const { diagnostics, notChecked } = judgeHost({ project, about, composeFiles: [file], looked }, facts, "/opt/hub/");
  return {
    said: diagnostics.map(({ rule, severity }) => (severity === "error" ? rule : `${rule} ${severity}`)),
    notChecked: notChecked.map(plain),
    diagnostics,
  };
}

describe("a host where all is well", () => {
  it.each([
    { reason: "the hub", facts: { hub: HUB }, about: platform },
    { reason: "the provider", facts: { provider: PROVIDER }, about: providerSpec },
    { reason: "nothing runs yet", facts: { hub: { ...HUB, containers: seen([]) } }, about: platform },
  ])("$reason: nothing is said", ({ facts, about }) => {
    expect(judge(facts, { about })).toMatchObject({ said: [], notChecked: [] });
  });
});

describe("a hub's host with one thing otherwise", () => {
  const certificate = (more: Partial<CertificateFact>) => ({ certificate: seen({ ...CERTIFICATE, ...more }) });
  const tailnet = (more: Partial<SidecarFact>) => ({ sidecar: seen({ ...TAILNET, ...more }) });
  const omni = (more: Partial<ContainerFact>) => ({ containers: seen([{ ...OMNI, ...more }, SIDECAR]) });
  const source = (is: "folder" | "missing" | "other", fromGit = false) => ({ sources: [{ ...STACK.sources[0]!, fromGit, is: seen(is) }] });
  it.each<{ reason: string; facts: Partial<HubFacts>; ids: string[] }>([
    { reason: "a folder in a key's place", facts: source("folder"), ids: ["O18"] },
    { reason: "a key that is not there", facts: source("missing"), ids: ["O18"] },
    { reason: "a file that apply will write", facts: source("missing", true), ids: [] },
    { reason: "a key with a passphrase", facts: { gpg: seen({ isProtected: true, hasEncryptionSubkey: true }) }, ids: ["O19"] },
    { reason: "a key that only signs", facts: { gpg: seen({ isProtected: false, hasEncryptionSubkey: false }) }, ids: ["O19"] },
    { reason: "a certificate for another name", facts: certificate({ names: ["*.example.org"] }), ids: ["O20 warning"] },
    { reason: "a wildcard one label too high", facts: certificate({ names: ["*.com"] }), ids: ["O20 warning"] },
    { reason: "a certificate that ends soon", facts: certificate({ daysLeft: 21 }), ids: ["O20 warning"] },
    { reason: "a certificate that ends a day later", facts: certificate({ daysLeft: 22 }), ids: [] },
    { reason: "a certificate that is over", facts: certificate({ daysLeft: -1 }), ids: ["O20 warning"] },
    { reason: "another certificate served", facts: certificate({ served: seen("cd") }), ids: ["O20 warning"] },
    { reason: "another account runs", facts: omni({ args: ["--account-id=other"] }), ids: ["O21"] },
    { reason: "another account runs, two words", facts: omni({ args: ["--account-id", "other"] }), ids: ["O21"] },
    { reason: "an account that is only a token", facts: omni({ args: [`--account-id=hmac:${"0".repeat(64)}`] }), ids: [] },
    { reason: "etcd from another folder", facts: omni({ mounts: [{ source: "/srv/old", target: "/_out/etcd" }] }), ids: ["O22"] },
    { reason: "a key from another file", facts: omni({ mounts: [{ source: "/srv/old.asc", target: "/omni.asc" }] }), ids: ["O22"] },
    { reason: "some other mount moved", facts: omni({ mounts: [{ source: "/srv/old", target: "/other" }] }), ids: [] },
    { reason: "another project's container", facts: omni({ project: "omni" }), ids: ["O23"] },
    { reason: "a container made elsewhere", facts: omni({ directory: "/root/hub" }), ids: ["O23"] },
    { reason: "a name that is taken", facts: { names: seen([{ name: "omni", project: "old" }]) }, ids: ["O23"] },
    { reason: "two Compose files", facts: { composeFiles: seen(["compose.yaml", "docker-compose.yml"]) }, ids: ["O24 warning"] },
    { reason: "edited by hand", facts: { editedOnHost: seen(["compose.yaml"]) }, ids: ["O24 warning"] },
    { reason: "a stale network", facts: omni({ networkMode: `container:${"c".repeat(64)}` }), ids: ["O25"] },
    { reason: "another name in the tailnet", facts: tailnet({ dnsName: "omni-1.tail1234.ts.net." }), ids: ["O26"] },
    { reason: "logged out", facts: tailnet({ backendState: "NeedsLogin", dnsName: "", addresses: [] }), ids: ["O26"] },
    { reason: "a node key that ends soon", facts: tailnet({ keyDaysLeft: 13 }), ids: ["O26 warning"] },
    {
      reason: "another address in the tailnet",
      facts: { ...tailnet({ addresses: ["100.64.0.9"] }), publicAddresses: seen([]) },
      ids: ["O27 warning"],
    },
    {
      reason: "two folders on one full disk, told once",
      facts: { disks: seen(["/srv/omni/etcd", "/srv/omni"].map((path) => ({ path, freeBytes: 2 ** 20, usedPercent: 91 }))) },
      ids: ["O32 warning"],
    },
    { reason: "the oldest Docker that is tried", facts: { versions: seen({ engine: "20.10.24+dfsg1", compose: "2.26.1-4" }) }, ids: [] },
    { reason: "an older Compose", facts: { versions: seen({ engine: "28.3.1", compose: "v2.25.9" }) }, ids: ["O35 warning"] },
    { reason: "both older", facts: { versions: seen({ engine: "19.03.15", compose: "1.29.2" }) }, ids: ["O35 warning", "O35 warning"] },
    { reason: "versions that are none", facts: { versions: seen({ engine: "dev", compose: "" }) }, ids: [] },
    { reason: "a disk with a tenth free", facts: { disks: seen([{ path: "/srv", freeBytes: 1, usedPercent: 90 }]) }, ids: [] },
    { reason: "an ephemeral machine", facts: tailnet({ isEphemeral: true }), ids: ["O27 warning"] },
    { reason: "a public record that leads elsewhere", facts: { publicAddresses: seen(["203.0.113.9"]) }, ids: ["O27 warning"] },
  ])("$reason: $ids", ({ facts, ids }) => {
    expect(judge({ hub: { ...HUB, ...facts } })).toMatchObject({ said: ids, notChecked: [] });
  });

  it.each<{ reason: string; facts: Partial<HubFacts>; fix: string }>([
    {
      reason: "a key that only signs",
      facts: { gpg: seen({ isProtected: false, hasEncryptionSubkey: false }) },
      fix: "Add one and export anew: gpg --quick-add-key FINGERPRINT rsa4096 encr, then gpg --export-secret-key --armor FINGERPRINT > omni.asc.",
    },
    {
      reason: "another name in the tailnet",
      facts: tailnet({ dnsName: "omni-1.tail1234.ts.net." }),
      fix: "Delete the stale machine omni in the admin console, then docker compose up -d --force-recreate tailscale omni.",
    },
    {
      reason: "logged out",
      facts: tailnet({ backendState: "NeedsLogin", dnsName: "", addresses: [] }),
      fix: "See docker compose logs tailscale on the host. Where it needs a login, put a new auth key into the env file, then docker compose up -d --force-recreate tailscale omni.",
    },
    {
      reason: "a node key that ends soon",
      facts: tailnet({ keyDaysLeft: 13 }),
      fix: "Disable key expiry for it in the admin console, or give it a tag, which has none.",
    },
    {
      reason: "a name that a container of no project has",
      facts: { names: seen([{ name: "omni", project: "" }]) },
      fix: "Nothing here made that container. Stop it and give it another name: docker stop omni, then docker rename omni omni-before.",
    },
  ])("$reason: it is told what mends just that", ({ facts, fix }) => {
    expect(judge({ hub: { ...HUB, ...facts } }).diagnostics.map((one) => plain(one.fix))).toContain(fix);
  });

  it("goes by the container's own hostname where the spec says none", () => {
    const facts = { hub: { ...HUB, ...tailnet({ dnsName: "omni-1.x.ts.net." }) } };
    expect(judge(facts, { about: { kind: "Stack" } }).said).toEqual(["O26"]);
  });

  it("shows the mount's own line", () => {
    const { diagnostics } = judge({ hub: { ...HUB, ...source("folder") } });
    expect(diagnostics[0]?.at).toEqual({ file: "hub/compose.yaml", line: 8, column: 44 });
  });

  it("never shows the running account's id", () => {
    const { diagnostics } = judge({ hub: { ...HUB, ...omni({ args: ["--account-id=canary"] }) } });
    expect(diagnostics.filter(({ what, fix }) => plain([...what, ...fix]).includes("canary"))).toEqual([]);
  });
});

describe("a provider's host with one thing otherwise", () => {
  const lxc = (more: Partial<LxcFact>) => ({ lxc: seen({ ...LXC, ...more }) });
  it.each<{ reason: string; facts: Partial<ProviderFacts>; ids: string[] }>([
    { reason: "an id that Omni does not know", facts: { known: seen([{ ...KNOWN, id: "Proxmox" }]) }, ids: ["P01"] },
    { reason: "never registered", facts: { known: seen([{ ...KNOWN, registered: false, connected: false }]) }, ids: ["P35 warning"] },
    { reason: "silent", facts: { known: seen([{ ...KNOWN, connected: false }]) }, ids: ["P35 warning"] },
    { reason: "complaining", facts: { known: seen([{ ...KNOWN, error: "no storage" }]) }, ids: ["P35 warning"] },
    {
      reason: "silent, and nothing of it here yet",
      facts: { known: seen([{ ...KNOWN, registered: false, connected: false }]), containers: seen([]) },
      ids: [],
    },
    { reason: "no key at all", facts: { key: seen("no key") }, ids: ["P02"] },
    { reason: "an ordinary service account's key", facts: { key: seen({ account: "ci@serviceaccount.omni.sidero.dev" }) }, ids: ["P02"] },
    { reason: "another provider's key", facts: { key: seen({ ...KEY, provider: "Proxmox" }) }, ids: ["P01"] },
    { reason: "a key that ends soon", facts: { key: seen({ ...KEY, daysLeft: 13 }) }, ids: ["P02 warning"] },
    { reason: "a key that ends in two weeks", facts: { key: seen({ ...KEY, daysLeft: 14 }) }, ids: [] },
    { reason: "a key that is over", facts: { key: seen({ ...KEY, daysLeft: -3 }) }, ids: ["P02"] },
    { reason: "a key without an end", facts: { key: seen({ account: KEY.account, provider: "proxmox" }) }, ids: [] },
    {
      reason: "a right that is lacking",
      facts: { lackingRights: seen([{ path: "/storage/iso", privileges: ["Datastore.Allocate"] }]) },
      ids: ["P05"],
    },
    { reason: "an image that is not there", facts: { localImage: seen(false) }, ids: ["P07"] },
    { reason: "no TUN", facts: lxc({ hasTun: false }), ids: ["P21"] },
    { reason: "no nesting", facts: lxc({ hasNesting: false }), ids: ["P21"] },
    { reason: "privileged", facts: lxc({ isUnprivileged: false }), ids: ["P21"] },
    { reason: "no keyctl", facts: lxc({ hasKeyctl: false }), ids: ["P21 warning"] },
    { reason: "stays off after a reboot", facts: lxc({ startsOnBoot: false }), ids: ["P22 warning"] },
    { reason: "the node's nameserver", facts: lxc({ hasNameserver: false }), ids: ["P22 warning"] },
    { reason: "little memory", facts: lxc({ memoryMib: 511 }), ids: ["P22 warning"] },
    { reason: "a full disk", facts: lxc({ diskUsedPercent: seen(80) }), ids: ["P22 warning"] },
    { reason: "a disk that is not full yet", facts: lxc({ diskUsedPercent: seen(79) }), ids: [] },
  ])("$reason: $ids", ({ facts, ids }) => {
    expect(judge({ provider: { ...PROVIDER, ...facts } }, { about: providerSpec })).toMatchObject({ said: ids, notChecked: [] });
  });

  it.each([
    {
      reason: "has none and runs nowhere",
      ids: [],
      containers: [],
      says: "Omni has no infrastructure provider proxmox yet; it has none. Make it: omnictl infraprovider create proxmox, and put the key that it prints into the host's env file.",
    },
    {
      reason: "has it in other letters",
      ids: ["Proxmox"],
      containers: [SIDECAR, { ...OMNI, service: "provider" }],
      says: "Omni has no infrastructure provider proxmox; it has Proxmox. If Proxmox is meant, write that as id and --id. Else make it: omnictl infraprovider create proxmox, and put the key that it prints into the host's env file.",
    },
    {
      reason: "has the one that goes without an id",
      id: "rack-2",
      ids: ["bare-metal", "proxmox"],
      containers: [],
      says: "Omni has no infrastructure provider rack-2 yet; it has bare-metal, proxmox. If proxmox is meant, write that as id and --id. Else make it: omnictl infraprovider create rack-2, and put the key that it prints into the host's env file.",
    },
  ])("says what makes a provider where Omni $reason", ({ id = "proxmox", ids, containers, says }) => {
    const about: About = { kind: "Provider", spec: { ...providerSpec.spec, id } };
    const facts = {
      known: seen(ids.map((one) => ({ ...KNOWN, id: one }))),
      containers: seen(containers),
      key: seen({ ...KEY, provider: id }),
    };
    const { diagnostics } = judge({ provider: { ...PROVIDER, ...facts } }, { about });
    expect(diagnostics.map(({ what, fix }) => `${plain(what)} ${plain(fix)}`)).toEqual([says]);
  });

  it.each([
    {
      reason: "ends",
      key: { ...KEY, daysLeft: 1 },
      says: "The provider's key, of proxmox@infra-provider.serviceaccount.omni.sidero.dev, expires in 1 day. Make a new one: omnictl infraprovider renewkey proxmox, and put it into the host's env file.",
    },
    {
      reason: "is an ordinary account's",
      key: { account: "ci@serviceaccount.omni.sidero.dev" },
      says: "The provider's key is that of ci@serviceaccount.omni.sidero.dev, an ordinary service account. Make a new one: omnictl infraprovider renewkey proxmox, and put it into the host's env file.",
    },
  ])("names the account and the command where a key $reason", ({ key, says }) => {
    const { diagnostics } = judge({ provider: { ...PROVIDER, key: seen(key) } }, { about: providerSpec });
    expect(diagnostics.map(({ what, fix }) => `${plain(what)} ${plain(fix)}`)).toEqual([says]);
  });

  it.each<{ reason: string; facts: Partial<ProviderFacts>; fix: string }>([
    {
      reason: "no key at all",
      facts: { key: seen("no key") },
      fix: "Make a new one: omnictl infraprovider renewkey proxmox, and put it into the host's env file.",
    },
    {
      reason: "an image that is not there",
      facts: { localImage: seen(false) },
      fix: "Build it on the host again, or use a release and imageSource: released.",
    },
    {
      reason: "privileged",
      facts: lxc({ isUnprivileged: false }),
      fix: "It cannot be changed in place: restore its backup with pct restore ID ARCHIVE --unprivileged 1.",
    },
    {
      reason: "the node's nameserver",
      facts: lxc({ hasNameserver: false }),
      fix: "As root on its node: pct set 200 --nameserver ADDRESS, then restart it.",
    },
  ])("$reason: it is told what mends just that", ({ facts, fix }) => {
    const { diagnostics } = judge({ provider: { ...PROVIDER, ...facts } }, { about: providerSpec });
    expect(diagnostics.map((one) => plain(one.fix))).toEqual([fix]);
  });

  it("names the LXC in the command to paste", () => {
    const { diagnostics } = judge({ provider: { ...PROVIDER, ...lxc({ id: 417, hasTun: false }) } }, { about: providerSpec });
    expect(plain(diagnostics[0]?.fix ?? [])).toContain("pct set 417 --dev0 /dev/net/tun");
  });
});

describe("facts that are unknown", () => {
  it("are one line each, and never a finding", () => {
    const hub: HubFacts = {
      sources: [{ ...STACK.sources[0]!, is: unknown }],
      containers: unknown,
      names: unknown,
      composeFiles: unknown,
      editedOnHost: unknown,
      sidecar: unknown,
      versions: unknown,
      disks: unknown,
      gpg: unknown,
      certificate: unknown,
      publicAddresses: unknown,
    };
    const { said, notChecked } = judge({ hub });
    expect(said).toEqual([]);
    expect(notChecked).toHaveLength(new Set(notChecked).size);
    expect(notChecked.length).toBeGreaterThanOrEqual(10);
    expect(notChecked.every((line) => line.endsWith(" (no key)"))).toBe(true);
  });

  it("inside a known one are said by themselves", () => {
    const { said, notChecked } = judge({ hub: { ...HUB, certificate: seen({ ...CERTIFICATE, served: unknown }) } });
    expect([said, notChecked]).toEqual([[], ["the certificate that is served (no key)"]]);
  });

  it("of a provider are the same", () => {
    const provider: ProviderFacts = {
      ...PROVIDER,
      key: unknown,
      known: unknown,
      lackingRights: unknown,
      localImage: unknown,
      lxc: unknown,
    };
    const { said, notChecked } = judge({ provider }, { about: providerSpec });
    expect(said).toEqual([]);
    expect(notChecked).toHaveLength(5);
  });
});
