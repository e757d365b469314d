/** Platforms and providers as people write them: what is filled in, what is refused and where, and that all of it is said at once. */
import { describe, expect, it } from "vitest";
import { memoryTree, type MemoryFile } from "../../test/memory-tree.ts";
import { plain } from "../core/words.ts";
import { loadSpecs } from "./load.ts";

const document = (kind: string, name: string, spec: string): string =>
  `apiVersion: omni-scale/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec:\n${spec.replaceAll(/^(?=.)/gm, "  ")}`;

const HUB = "stack: {path: omni}\ndomain: omni.example.com\nlan: 192.0.2.10\n";
const PROVIDER = "stack: {values: v.yaml}\nomni: {endpoint: https://omni.example.com/}\nconfigFile: /etc/provider.yaml\n";
const FILES = { "omni-scale.yaml": "include: [s/*.yaml]\n", "omni/compose.yml": "", "v.yaml": "" };

async function load(specs: Readonly<Record<string, MemoryFile>>, files: Readonly<Record<string, MemoryFile>> = FILES) {
  return loadSpecs(memoryTree({ ...files, ...specs }), "omni-scale.yaml", new Date("2026-11-23T12:00:00Z"));
}

describe("loadSpecs", () => {
  it("takes a hub of three lines, and fills in what is the same for everybody", async () => {
    const { components, diagnostics } = await load({ "s/a.yaml": document("Platform", "home", HUB) });
    expect(diagnostics).toEqual([]);
    expect(components.map(({ name, spec }) => ({ name, spec }))).toEqual([
      {
        name: "Platform/home",
        spec: {
          stack: { path: "omni" },
          domain: "omni.example.com",
          lan: "192.0.2.10",
          ports: { api: 443, machineApi: 8090, kubernetesProxy: 8100, wireguard: 50180 },
          services: { omni: "omni", sidecar: "tailscale" },
        },
      },
    ]);
  });

  it("takes a rendered provider, whose values file is nobody's spec even where a pattern picks it up", async () => {
    const specs = {
      "s/a.yaml": document("Provider", "proxmox", PROVIDER.replace("v.yaml", "s/v.yaml")),
      "s/v.yaml": "provider: {image: x}\n",
    };
    const { components, diagnostics } = await load(specs);
    expect(diagnostics).toEqual([]);
    expect(components.map(({ spec }) => spec)).toMatchObject([
      { id: "proxmox", imageSource: "released", services: { provider: "provider" } },
    ]);
  });

  it("takes a tombstone for each kind, in a stack's words", async () => {
    const files = { ...FILES, "omni-scale.yaml": "include: [s/*.yaml]\nremoved: [{component: Platform/old, project: old}]\n" };
    const { tombstones, diagnostics } = await load({ "s/a.yaml": document("Platform", "home", HUB) }, files);
    expect({ diagnostics, tombstones }).toMatchObject({
      diagnostics: [],
      tombstones: [{ component: "Platform/old", where: { project: "old" } }],
    });
  });

  const provider = (more: string): string => document("Provider", "proxmox", `${PROVIDER.replace(/configFile.*\n/, "")}${more}`);
  const hub = (more: string): string => document("Platform", "home", `${HUB}${more}`);
  it.each<{ reason: string; spec: string; files?: Readonly<Record<string, MemoryFile>>; says: readonly string[] }>([
    {
      reason: "both kinds of Compose files, or neither",
      spec: document("Platform", "home", HUB.replace("{path: omni}", "{}")),
      says: ["S010 s/a.yaml:5:10 spec.stack says nothing of path, values."],
    },
    {
      reason: "a rendered hub without what its template needs, beside another mistake",
      spec: document(
        "Platform",
        "home",
        `${HUB.replace("{path: omni}", "{values: v.yaml}")}auth: {auth0: {domain: a.b, clientId: x}}\nsize: 1\n`,
      ),
      says: [
        ...["tailnet", "account", "eula", "storage", "gpgKey", "certificate"]
          .toSorted()
          .map((key) => `S010 s/a.yaml:5:3 spec lacks the key ${key}, which the template needs.`),
        "S009 s/a.yaml:9:3 spec has no key size.",
      ],
    },
    {
      reason: "a rendered provider that says nothing of Proxmox",
      spec: provider(""),
      says: ["S010 s/a.yaml:5:3 spec lacks the key proxmox, which the template needs."],
    },
    {
      reason: "a rendered provider without credentials",
      spec: provider('proxmox: {url: "https://pve:8006"}\n'),
      says: ["S010 s/a.yaml:7:12 spec lacks the key proxmox.credentials, which the template needs."],
    },
    {
      reason: "two ways to log in",
      spec: hub("auth: {auth0: {domain: a.auth0.com, clientId: x}, saml: {metadata: {url: https://a}}}\n"),
      says: [expect.stringMatching(/^S009 s\/a\.yaml:8:\d+ spec\.auth has (auth0|saml) beside keys that exclude it\.$/)],
    },
    {
      reason: "Auth0's domain with a scheme (O01)",
      spec: hub('auth: {auth0: {domain: "https://a.auth0.com", clientId: x}}\n'),
      says: ["S011 s/a.yaml:8:26 spec.auth.auth0.domain must be a host name in lower case, without https:// and without a port."],
    },
    {
      reason: "addresses that are none, ids that are none, paths that lead elsewhere: all at once",
      spec: document(
        "Platform",
        "home",
        "stack: {path: omni}\ndomain: Omni.example.com\nlan: omni.lan\naccount: {id: home}\ngpgKey: {onHost: omni.asc}\nstorage: {etcd: /srv/../etcd}\nports: {api: 0}\n",
      ),
      says: [
        "S011 s/a.yaml:6:11 spec.domain must be a host name in lower case, without https:// and without a port.",
        "S011 s/a.yaml:7:8 spec.lan must be an IPv4 address.",
        "S011 s/a.yaml:8:17 spec.account.id must be a UUID, or a reference to where one is kept.",
        "S011 s/a.yaml:9:20 spec.gpgKey.onHost must be an absolute path of the host, without .. and : in it.",
        "S011 s/a.yaml:10:19 spec.storage.etcd must be an absolute path of the host, without .. and : in it.",
        "S011 s/a.yaml:11:16 spec.ports.api must be at least 1.",
      ],
    },
    {
      reason: "a secret in the clear, which has no place here at all",
      spec: provider('proxmox: {url: "https://pve:8006", credentials: {login: {user: root, password: hunter2hunter2}}}\n'),
      says: [
        "S011 s/a.yaml:7:82 spec.proxmox.credentials.login.password must be a mapping.",
        "S020 s/a.yaml:7:82 spec.proxmox.credentials.login.password is a literal value under the name of a secret.",
      ],
    },
    {
      reason: "a token's id without the token's name",
      spec: provider('proxmox: {url: "https://pve:8006", credentials: {token: {id: root@pam, secret: {fromEnv: A}}}}\n'),
      says: ["S011 s/a.yaml:7:64 spec.proxmox.credentials.token.id must be a token's id, like omni@pve!provider."],
    },
    {
      reason: "an endpoint in the clear, which would send the key that way",
      spec: document("Provider", "proxmox", PROVIDER.replace("https:", "http:")),
      says: ["S011 s/a.yaml:6:20 spec.omni.endpoint must be an https URL."],
    },
    {
      reason: "a version, which has its one home elsewhere",
      spec: hub("version: 1.10.6\n"),
      says: ["S009 s/a.yaml:8:3 spec has no key version."],
    },
    {
      reason: "a folder that is not there",
      spec: document("Platform", "home", HUB.replace("{path: omni}", "{path: omnni}")),
      says: ["S018 s/a.yaml:5:17 There is no folder omnni in the repository."],
    },
    {
      reason: "a Compose file that is not there",
      spec: document("Platform", "home", HUB.replace("{path: omni}", "{path: omni, files: [compose.yaml]}")),
      says: ["S018 s/a.yaml:5:31 There is no file omni/compose.yaml in the repository."],
    },
    {
      reason: "a values file that is not there",
      spec: document("Provider", "proxmox", PROVIDER.replace("v.yaml", "w.yaml")),
      says: ["S018 s/a.yaml:5:19 There is no file w.yaml in the repository."],
    },
    {
      reason: "statement 20: a values file behind a symlink",
      spec: document("Provider", "proxmox", PROVIDER),
      files: { ...FILES, "v.yaml": { type: "symlink" } },
      says: ["S022 s/a.yaml:5:19 v.yaml, which Provider/proxmox takes its images from, is a symlink."],
    },
    {
      reason: "a provider and a stack that would be one Compose project",
      spec: `${document("Provider", "one", PROVIDER)}---\n${document("Stack", "one", "path: omni\n")}`,
      says: ["S019 s/a.yaml:13:3 Stack/one and Provider/one are the Compose project one on one host."],
    },
  ])("says of $reason what is wrong, once", async ({ spec, files, says }) => {
    const { diagnostics } = await load({ "s/a.yaml": spec }, files);
    expect(diagnostics.map(({ rule, at, what }) => `${rule} ${at?.file ?? ""}:${at?.line ?? 0}:${at?.column ?? 0} ${plain(what)}`)).toEqual(
      says,
    );
  });
});
