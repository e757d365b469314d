// The rules on hub and provider: one good Compose file of each, and what every single change to it is told.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonRecord } from "../../../core/model.ts";
import { plain } from "../../../core/words.ts";
import { AUTH0, DIGEST, HUB, judge, platform, provider, PROVIDER, swap, type Given } from "../../../../test/judged-stacks.ts";
import type { Verdict } from "./judge.ts";
import type { About } from "./members.ts";

const said = ({ diagnostics }: Verdict): string[] =>
  diagnostics.map(({ rule, severity }) => (severity === "error" ? rule : `${rule} ${severity}`));

describe("the good hub and the good provider", () => {
  it.each<{ reason: string; text: string; given: Given }>([
    { reason: "a hub as its spec says", text: HUB, given: {} },
    { reason: "a hub that nobody declared one", text: HUB, given: { about: { kind: "Stack" } } },
    { reason: "a hub whose host-only files are not read", text: HUB, given: { whole: false } },
    { reason: "a provider as its spec says", text: PROVIDER, given: { about: provider() } },
    { reason: "a provider that nobody declared one", text: PROVIDER, given: { about: { kind: "Stack" } } },
    { reason: "a stack without either", text: "services: {web: {image: nginx}}", given: { about: { kind: "Stack" } } },
  ])("$reason: nothing is said", ({ text, given }) => {
    expect(judge(text, given)).toMatchObject({ diagnostics: [], notChecked: [] });
  });
});

describe("a hub with one sin", () => {
  it.each<{ reason: string; from: string; to: string; ids: string[]; given?: Given }>([
    { reason: "a scheme before Auth0's domain", from: "domain=example", to: "domain=https://example", ids: ["O01"] },
    { reason: "a variable after the scheme", from: "domain=example.eu.auth0.com", to: "domain=https://${A:?}", ids: ["O01"] },
    {
      reason: "two ways to log in",
      from: "--auth-auth0-enabled",
      to: "--auth-auth0-enabled\n      - --auth-saml-enabled=true",
      ids: ["O02"],
    },
    { reason: "no way to log in", from: "--auth-auth0-enabled", to: "--auth-auth0-enabled=false", ids: ["O02"] },
    { reason: "a way that the host decides", from: "--auth-auth0-enabled", to: "--auth-auth0-enabled=${ON:?}", ids: [] },
    { reason: "a client that is not named", from: "- --auth-auth0-client-id\n      - abc\n", to: "", ids: ["O02"] },
    {
      reason: "another way than the spec's",
      from: "x",
      to: "x",
      ids: ["O02"],
      given: { about: platform({ auth: { saml: { metadata: { url: "https://a.example" } } } }) },
    },
    { reason: "no SQLite", from: "      - --sqlite-storage-path=/_out/etcd/omni.db\n", to: "", ids: ["O03"] },
    { reason: "an empty SQLite", from: "=/_out/etcd/omni.db", to: "=", ids: ["O03"] },
    { reason: "SQLite in the container", from: "=/_out/etcd/omni.db", to: "=/var/omni.db", ids: ["O03"] },
    { reason: "SQLite beside, not below, the mount", from: "=/_out/etcd/omni.db", to: "=/_out/etcd2/omni.db", ids: ["O03"] },
    { reason: "SQLite in an anonymous volume", from: "/srv/omni/etcd:/_out/etcd", to: "/_out/etcd", ids: ["O03", "O22"] },
    { reason: "a flag that went", from: "--account-id", to: "--audit-log-dir=/a\n      - --account-id", ids: ["O04"] },
    { reason: "a mistyped flag", from: "--initial-users", to: "--initial-user", ids: ["O04"] },
    { reason: "an old name", from: "--machine-api-bind-addr", to: "--siderolink-api-bind-addr", ids: ["O04 warning"] },
    { reason: "a plain advertised URL", from: "api-url=https:", to: "api-url=http:", ids: ["O05"] },
    { reason: "two advertised names", from: "https://omni.example.com:8100", to: "https://k8s.example.com:8100", ids: ["O05"] },
    { reason: "no machine API URL", from: "      - --machine-api-advertised-url=https://omni.example.com:8090\n", to: "", ids: ["O05"] },
    { reason: "WireGuard on the tailnet", from: "addr=192.168.1.20:50180", to: "addr=100.101.102.103:50180", ids: ["O05"] },
    { reason: "WireGuard on a name", from: "addr=192.168.1.20:50180", to: "addr=omni.example.com:50180", ids: ["O05"] },
    { reason: "WireGuard on another host", from: "addr=192.168.1.20:50180", to: "addr=192.168.1.21:50180", ids: ["O05"] },
    { reason: "WireGuard on a port that nobody publishes", from: "addr=192.168.1.20:50180", to: "addr=192.168.1.20:51820", ids: ["O05"] },
    {
      reason: "just outside the tailnet's range",
      from: "addr=192.168.1.20:50180",
      to: "addr=100.128.0.1:50180",
      ids: [],
      given: { about: { kind: "Stack" } },
    },
    { reason: "a port that is not published", from: "      - 192.168.1.20:8100:8100\n", to: "", ids: ["O06"] },
    { reason: "WireGuard published by TCP", from: ":50180/udp", to: ":50180", ids: ["O05", "O06"] },
    {
      reason: "ports where they do nothing",
      from: "network_mode:",
      to: "ports: [8443:443]\n    network_mode:",
      ids: ["O06", "O07 warning"],
    },
    { reason: "a port on every address", from: "- 192.168.1.20:443:443", to: "- 443:443", ids: ["O07 warning"] },
    {
      reason: "a port on every address, long",
      from: "- 192.168.1.20:443:443",
      to: '- {host_ip: 0.0.0.0, published: "443", target: 443}',
      ids: ["O07 warning"],
    },
    { reason: "a port on another address", from: "- 192.168.1.20:443:443", to: "- 192.168.1.9:443:443", ids: ["O07 warning"] },
    { reason: "an address from a variable", from: "- 192.168.1.20:443:443", to: "- ${LAN:?}:443:443", ids: [] },
    { reason: "a start in any order", from: "{condition: service_healthy}", to: "{condition: service_started}", ids: ["O08"] },
    { reason: "a start in any order, short", from: "{tailscale: {condition: service_healthy}}", to: "[tailscale]", ids: ["O08"] },
    { reason: "userspace by default", from: ', TS_USERSPACE: "false"', to: "", ids: ["O09 warning"] },
    { reason: "userspace that a host-only file may turn off", from: ', TS_USERSPACE: "false"', to: "", ids: [], given: { whole: false } },
    { reason: "userspace on", from: 'TS_USERSPACE: "false"', to: 'TS_USERSPACE: "true"', ids: ["O09 warning"] },
    { reason: "a sidecar without its device", from: "devices: [/dev/net/tun]", to: "devices: []", ids: ["O09 warning"] },
    { reason: "no state", from: "TS_STATE_DIR: /var/lib/tailscale, ", to: "", ids: ["O10"] },
    { reason: "state in the container", from: "./tailscale-state:/var/lib/tailscale", to: "./x:/x", ids: ["O10"] },
    { reason: "state in a named volume", from: "./tailscale-state:/var", to: "state:/var", ids: [] },
    { reason: "a sidecar without a check", from: "healthcheck: {test: [CMD, wget", to: "x-none: {test: [CMD, wget", ids: ["O11 warning"] },
    { reason: "a check that is off", from: "healthcheck: {test:", to: "healthcheck: {disable: true, test:", ids: ["O11 warning"] },
    {
      reason: "Omni without the capability",
      from: 'cap_add: [NET_ADMIN]\n    devices: [/dev/net/tun]\n    volumes: ["/srv',
      to: 'devices: [/dev/net/tun]\n    volumes: ["/srv',
      ids: ["O12"],
    },
    { reason: "an image that moves", from: `omni:v1.10.4${DIGEST}`, to: "omni:latest", ids: ["O14"] },
    { reason: "an image without a tag", from: `omni:v1.10.4${DIGEST}`, to: "omni", ids: ["O14"] },
    { reason: "a version without its digest", from: `omni:v1.10.4${DIGEST}`, to: "omni:v1.10.4", ids: ["O14 warning"] },
    { reason: "an image that the host decides", from: `omni:v1.10.4${DIGEST}`, to: "omni:${TAG:?}", ids: [] },
    { reason: "one env file for two", from: "network_mode:", to: "env_file: [tailscale.env]\n    network_mode:", ids: ["O17 warning"] },
    {
      reason: "Tailscale's key for Omni",
      from: "network_mode:",
      to: "environment: {TS_AUTHKEY: x}\n    network_mode:",
      ids: ["O17 warning"],
    },
    { reason: "an account that is no UUID", from: "6e0ad07e-93b3-4b2a-9d8c-2a5b1a3cf001", to: "home", ids: ["O21"] },
    { reason: "no account", from: "--account-id=6e0ad07e-93b3-4b2a-9d8c-2a5b1a3cf001", to: "--name=x", ids: ["O21"] },
    {
      reason: "another account than the spec's",
      from: "x",
      to: "x",
      ids: ["O21"],
      given: { about: platform({ account: { id: "00000000-0000-4000-8000-000000000000" } }) },
    },
    { reason: "etcd in the container", from: "/srv/omni/etcd:/_out/etcd", to: "/srv/omni/etcd:/etcd", ids: ["O03", "O22"] },
    {
      reason: "etcd elsewhere than the spec's",
      from: "x",
      to: "x",
      ids: ["O22"],
      given: { about: platform({ storage: { etcd: "/srv/other" } }) },
    },
    { reason: "nobody looks whether it works", from: "x", to: "x", ids: ["O28 notice"], given: { probes: false } },
    { reason: "a first user without a domain", from: "you@example.com", to: "you@example.com,me", ids: ["O29 notice"] },
    {
      reason: "a published event sink",
      from: "- 192.168.1.20:443:443",
      to: "- 192.168.1.20:443:443\n      - 192.168.1.20:8091:8091",
      ids: ["O30 warning"],
    },
    { reason: "a second base file", from: "x", to: "x", ids: ["O24 warning"], given: { files: ["docker-compose.yml"] } },
  ])("$reason: $ids", ({ from, to, ids, given }) => {
    expect(said(judge(swap(HUB, from, to), given))).toEqual(ids);
  });

  it("says what a host-only variable may hold is not checked, instead of missing it", () => {
    const verdict = judge(HUB.replace(AUTH0, "- ${AUTH:?}"));
    expect(said(verdict)).toEqual([]);
    expect(verdict.notChecked.map(plain)).toEqual(["flags of service omni that a variable or its configuration file holds"]);
  });

  it("says the same of a configuration file", () => {
    const text = HUB.replace(AUTH0, "- --config-path=/omni.yaml").replace("      - --sqlite-storage-path=/_out/etcd/omni.db\n", "");
    expect(said(judge(text))).toEqual([]);
  });

  it("does not judge flags without a version", () => {
    const { diagnostics, notChecked } = judge(swap(HUB, `omni:v1.10.4${DIGEST}`, `omni${DIGEST}`));
    expect(diagnostics).toEqual([]);
    expect(notChecked.map(plain)).toEqual(["flags of service omni: its image's tag names no version of Omni"]);
  });

  it("takes a token that stands for a host's value as unknown", () => {
    const token = `hmac:${"a".repeat(64)}`;
    expect(said(judge(HUB.replace(AUTH0, `- ${token}`).replace("--account-id=6e0ad07e-93b3-4b2a-9d8c-2a5b1a3cf001", token)))).toEqual([]);
  });

  it("reads a command that is one text, and finds the flag in it", () => {
    const flags = [...HUB.matchAll(/^ {6}- (.*)$/gm)].map(([, flag]) => flag ?? "").filter((flag) => /^--|^abc/.test(flag));
    const text = `${HUB.slice(0, HUB.indexOf("    command:"))}    command: >-\n${flags.map((flag) => `      ${flag}\n`).join("")}`;
    expect(said(judge(text))).toEqual([]);
    const { diagnostics } = judge(text.replace("domain=example", "domain=https://example"));
    const line = text.split("\n").findIndex((one) => one.includes("--auth-auth0-domain")) + 1;
    expect(diagnostics.map(({ rule, at }) => [rule, at])).toEqual([["O01", { file: "hub/compose.yaml", line, column: 7 }]]);
  });

  it("shows the line of the flag in a list, and links to the page", () => {
    const [one] = judge(swap(HUB, "domain=example", "domain=https://example")).diagnostics;
    const line = HUB.split("\n").findIndex((text) => text.includes("--auth-auth0-domain")) + 1;
    expect(one).toMatchObject({
      at: { file: "hub/compose.yaml", line, column: 9 },
      link: "docs/gotchas.md#o01",
      component: "Platform/home",
    });
  });

  it("warns of variables that nothing feeds when the services have an env file of another name", () => {
    const text = swap(HUB, "192.168.1.20:443:443", "${LAN}:443:443");
    const findings = judge(text).diagnostics;
    expect(said({ diagnostics: findings } as Verdict)).toEqual(["O13 warning"]);
    expect(plain(findings[0]?.what ?? [])).toBe("LAN would come from .env, which Git does not have, and not from tailscale.env.");
    expect(said(judge(text, { files: [".env"] }))).toEqual([]);
  });

  it("tells of a service that the spec names and the files do not have", () => {
    const { notChecked } = judge("services: {web: {image: nginx}}");
    expect(notChecked.map(plain)).toEqual(["service omni: the Compose files have none of that name"]);
  });

  it("never shows a value of Omni's command", () => {
    const canary = HUB.replaceAll("omni.example.com", "canary.internal").replace("6e0ad07e-93b3-4b2a-9d8c-2a5b1a3cf001", "canary");
    const text = canary.replace("you@example.com", "canary").replace("domain=example", "domain=https://canary");
    const { diagnostics } = judge(text);
    expect(diagnostics.length).toBeGreaterThan(4);
    expect(diagnostics.filter(({ what, fix }) => `${plain(what)} ${plain(fix)}`.includes("canary"))).toEqual([]);
  });
});

describe("a provider with one sin", () => {
  const proxmox = (more: JsonRecord = {}) => ({ proxmox: { url: "https://pve.example.com:8006/api2/json", ...more } });
  it.each<{ reason: string; from: string; to: string; ids: string[]; spec?: JsonRecord }>([
    { reason: "another id than the spec's", from: "--config-file", to: "--id=Proxmox --config-file", ids: ["P01"] },
    { reason: "the default id, and another in the spec", from: "x", to: "x", ids: ["P01"], spec: { id: "pve" } },
    { reason: "the same id", from: "--config-file", to: "--id pve --config-file", ids: [], spec: { id: "pve" } },
    {
      reason: "an address without its path and port",
      from: "x",
      to: "x",
      ids: ["P03", "P03"],
      spec: proxmox({ url: "https://pve.example.com" }),
    },
    { reason: "a good address", from: "x", to: "x", ids: [], spec: proxmox() },
    { reason: "any certificate of Proxmox's", from: "x", to: "x", ids: ["P04 warning"], spec: proxmox({ insecureSkipVerify: true }) },
    { reason: "any certificate of Omni's", from: "--config-file", to: "--insecure-skip-verify --config-file", ids: ["P04 warning"] },
    {
      reason: "root's token",
      from: "x",
      to: "x",
      ids: ["P04 warning"],
      spec: proxmox({ credentials: { token: { id: "root@pam!p", secret: { fromEnv: "T" } } } }),
    },
    {
      reason: "another tool's token",
      from: "x",
      to: "x",
      ids: ["P04 warning"],
      spec: proxmox({ credentials: { token: { id: "terraform@pam!p", secret: { fromEnv: "T" } } } }),
    },
    { reason: "Omni in the provider's place", from: "omni-infra-provider-proxmox:v0.3.0", to: "omni:v1.10.4", ids: ["P06"] },
    { reason: "somebody's own build", from: "ghcr.io/siderolabs/omni-infra", to: "ghcr.io/me/omni-infra", ids: ["P06 warning"] },
    { reason: "a local fix", from: `proxmox:v0.3.0${DIGEST}`, to: "proxmox:local-fix", ids: ["O14 warning", "P06"] },
    { reason: "an image built on the host", from: "x", to: "x", ids: ["P06 warning", "P07"], spec: { imageSource: "local" } },
    {
      reason: "an image built on the host and never pulled",
      from: "network_mode",
      to: "pull_policy: never\n    network_mode",
      ids: ["P06 warning"],
      spec: { imageSource: "local" },
    },
    { reason: "a sidecar in userspace", from: '"false"', to: '"true"', ids: ["O09"] },
    { reason: "no wait for the sidecar", from: "condition: service_healthy", to: "condition: service_started", ids: ["O08"] },
  ])("$reason: $ids", ({ from, to, ids, spec = {} }) => {
    expect(said(judge(swap(PROVIDER, from, to), { about: provider(spec) }))).toEqual(ids);
  });

  it("reads a configuration that the Compose file holds", () => {
    const config =
      "proxmox:\n  url: http://pve:8006/api2/json\n  tokenID: root@pam!x\n  tokenSecret: ${T}\n  password: ${P}\n  insecureSkipVerify: true\n";
    const text = `${PROVIDER}    configs: [conf]\nconfigs:\n  conf:\n    content: ${JSON.stringify(config)}\n`;
    expect(said(judge(text, { about: provider() }))).toEqual(["P03", "P03", "P04 warning", "P04 warning"]);
  });
});

describe("a hub of upstream's kind, on the host's own network, all of it variables", () => {
  const text = `services:
  omni:
    image: "ghcr.io/siderolabs/omni:\${TAG}"
    devices: [/dev/net/tun]
    cap_add: [NET_ADMIN]
    network_mode: host
    volumes: ["\${ETCD}:/_out/etcd", "\${SQLITE}:/_out/secondary-storage", "\${KEY}:/omni.asc"]
    command: >
      --account-id=\${ACCOUNT}
      --sqlite-storage-path=/_out/secondary-storage/sqlite.db
      --private-key-source='file:///omni.asc'
      --event-sink-port=\${SINK}
      --bind-addr=\${BIND}
      --advertised-api-url=\${URL}
      --siderolink-api-advertised-url=\${SIDEROLINK_URL}
      --siderolink-wireguard-advertised-addr=\${WG}
      --initial-users=\${USERS}
      \${AUTH}
`;

  it("is not accused of anything, and its lines say what was not looked at", () => {
    const { diagnostics, notChecked } = judge(text, { about: { kind: "Stack" } });
    expect(diagnostics).toEqual([]);
    expect(notChecked.map(plain)).toEqual([
      "flags of service omni: its image's tag names no version of Omni",
      "flags of service omni that a variable or its configuration file holds",
    ]);
  });

  it("is judged once the host's values are there", () => {
    const values: Readonly<Record<string, string>> = {
      TAG: "v1.9.3",
      ACCOUNT: "nobody",
      SINK: "8091",
      BIND: "0.0.0.0:443",
      URL: "http://omni.example.com",
      SIDEROLINK_URL: "https://omni.example.com:8090/",
      WG: "100.64.0.5:50180",
      USERS: "you@example.com",
      ETCD: "/etc/etcd",
      SQLITE: "/var/lib/omni",
      KEY: "/root/omni.asc",
      AUTH: "--auth-auth0-enabled=true --auth-auth0-domain=https://a.example --auth-auth0-client-id=x",
    };
    const filled = text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
    expect(said(judge(filled, { about: { kind: "Stack" } }))).toEqual(["O01", "O21", "O05", "O05", "O04 warning", "O14 warning"]);
  });
});

describe("laws", () => {
  /** Values that a variable could stand for: of flags, addresses, ports, the network, settings. */
  const VALUES = /(?<=--[\w-]+=)\S+|192\.168\.1\.20(?=:)|(?<=:)\d+(?=:\d+)|service:tailscale|"false"|\/var\/lib\/tailscale(?=,)|v1\.10\.4/g;

  it("what only the host knows is never wrong: variables in place of good values bring no finding", () => {
    const count = [...HUB.matchAll(VALUES)].length;
    expect(count).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: count, maxLength: count }), fc.boolean(), (hidden, whole) => {
        let index = 0;
        const text = HUB.replaceAll(VALUES, (value) => (hidden[index++] === true ? `\${V${String(index)}:?}` : value));
        expect(said(judge(text, { whole }))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("nothing that stands in a Compose file makes a rule fall over", () => {
    const service = fc.dictionary(
      fc.constantFrom(
        "image",
        "command",
        "entrypoint",
        "environment",
        "env_file",
        "ports",
        "volumes",
        "devices",
        "cap_add",
        "depends_on",
        "network_mode",
        "healthcheck",
        "configs",
        "build",
      ),
      fc.jsonValue({ maxDepth: 3 }),
    );
    const about = fc.constantFrom<About>(platform({ tailnet: { hostname: "omni" } }), provider({ tailnet: { hostname: "omni" } }), {
      kind: "Stack",
    });
    fc.assert(
      fc.property(service, service, about, (omni, tailscale, one) => {
        const services = {
          omni: { image: "siderolabs/omni", ...omni },
          provider: { image: "omni-infra-provider-proxmox", ...omni },
          tailscale,
        };
        expect(() => judge(JSON.stringify({ services }), { about: one })).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});
