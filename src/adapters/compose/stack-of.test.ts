// Each kind as the Compose project it comes to: its files, what the run provides, what is asked after an apply.
import { describe, expect, it } from "vitest";
import { memoryTree } from "../../../test/memory-tree.ts";
import { candidates } from "../../commands/touched.ts";
import type { Component } from "../../core/model.ts";
import type { SourceTree } from "../../ports.ts";
import { Platform } from "../../specs/kinds/platform.ts";
import { Provider } from "../../specs/kinds/provider.ts";
import { Stack } from "../../specs/kinds/stack.ts";
import type { Adapter } from "../adapter.ts";
import { capabilitiesOf } from "./capabilities.ts";
import { sourcesOf, stackOf } from "./stack-of.ts";

const schemas = { Platform, Provider, Stack };

function component(kind: keyof typeof schemas, spec: object): Component {
  const source = { file: "specs/one.yaml", line: 3, column: 5 };
  return { name: `${kind}/home`, kind, spec: schemas[kind].parse(spec), dependencies: [], decisions: [], source };
}

const facts = { domain: "omni.example.com", lan: "192.0.2.10" };
const omni = { endpoint: "https://omni.example.com/", key: { fromEnv: "PROVIDER_KEY" } };
const [one, two, three] = [{ fromEnv: "ONE" }, { onHost: "/two" }, { fromSops: { file: "s.yaml", key: "three" } }];
const asked = [{ healthy: "tailscale" }, { http: { url: "https://192.0.2.10:443/healthz", insecure: true } }];

describe("stackOf", () => {
  it.each<{ reason: string; kind: keyof typeof schemas; spec: object; stack: object }>([
    {
      reason: "a stack is what it is",
      kind: "Stack",
      spec: { path: "media", timeout: 5, variables: { A: "1" } },
      stack: { path: "media", timeout: 5, variables: { A: "1" } },
    },
    {
      reason: "own files get nothing that nobody asked for: no variables, no probes, no longer patience",
      kind: "Platform",
      spec: {
        ...facts,
        stack: { path: "omni", files: ["compose.yml"], envFiles: ["omni.env"], profiles: ["a"] },
        tailnet: { hostname: "omni", authKey: one },
        project: "hub",
        directory: "/opt/omni",
        host: { transport: "local", hostname: "hub" },
      },
      stack: {
        path: "omni",
        files: ["compose.yml"],
        envFiles: ["omni.env"],
        profiles: ["a"],
        project: "hub",
        directory: "/opt/omni",
        host: { transport: "local", hostname: "hub" },
      },
    },
    {
      reason: "a rendered hub gets its secrets as variables, by the names that the template uses",
      kind: "Platform",
      spec: {
        ...facts,
        stack: { values: "v.yaml" },
        tailnet: { hostname: "omni", authKey: one },
        account: { id: two },
        auth: { tailscale: { issuer: "https://idp", clientId: "x", clientSecret: three, tsidp: { hostname: "idp", authKey: one } } },
      },
      stack: {
        path: ".omni-scale/rendered/Platform-home",
        variables: { TS_AUTHKEY: one, OMNI_ACCOUNT_ID: two, OMNI_OIDC_CLIENT_SECRET: three, TSIDP_TS_AUTHKEY: one },
        probes: asked,
        timeout: 300,
      },
    },
    {
      reason: "what the spec says itself counts for more; what no reference gives comes from an env file",
      kind: "Platform",
      spec: { ...facts, stack: { values: "v.yaml", envFiles: ["omni.env"] }, variables: { A: "1" }, probes: [], timeout: 9 },
      stack: { path: ".omni-scale/rendered/Platform-home", envFiles: ["omni.env"], variables: { A: "1" }, probes: [], timeout: 9 },
    },
    {
      reason: "a rendered provider with a token",
      kind: "Provider",
      spec: { stack: { values: "v.yaml" }, omni, proxmox: { url: "https://pve", credentials: { token: { id: "a@pve!b", secret: two } } } },
      stack: {
        path: ".omni-scale/rendered/Provider-home",
        variables: { OMNI_SERVICE_ACCOUNT_KEY: { fromEnv: "PROVIDER_KEY" }, PROXMOX_TOKEN_SECRET: two },
      },
    },
    {
      reason: "a rendered provider with a password",
      kind: "Provider",
      spec: { stack: { values: "v.yaml" }, omni, proxmox: { url: "https://pve", credentials: { login: { user: "a", password: two } } } },
      stack: {
        path: ".omni-scale/rendered/Provider-home",
        variables: { OMNI_SERVICE_ACCOUNT_KEY: { fromEnv: "PROVIDER_KEY" }, PROXMOX_PASSWORD: two },
      },
    },
  ])("$kind: $reason", ({ kind, spec, stack }) => {
    const made = stackOf(component(kind, spec));
    expect(made.spec).toEqual(stack);
    expect(Stack.safeParse(made.spec).error).toBeUndefined();
  });
});

describe("sourcesOf", () => {
  const rendered = component("Platform", { ...facts, stack: { values: "hub/values.yaml" } });
  const own = component("Provider", { stack: { path: "provider" }, omni });
  const adapter = { sources: sourcesOf } as unknown as Adapter;
  const tree = (image: string): SourceTree => {
    const made = memoryTree({ "hub/values.yaml": image, "hub/other.yaml": "x", "provider/compose.yaml": "x" });
    const blobs: Readonly<Record<string, string>> = { "hub/values.yaml": image };
    return { ...made, entries: async () => (await made.entries()).map((entry) => ({ ...entry, blob: blobs[entry.path] ?? "same" })) };
  };

  it("names the values file, or the folder", () => {
    expect([sourcesOf(rendered), sourcesOf(own)]).toEqual([["hub/values.yaml"], ["provider"]]);
  });

  it("makes a change of the values file one of the component that is rendered with it, and of no other", async () => {
    const components = [rendered, own];
    const [before, after] = [tree("v1"), tree("v2")];
    const touched = await candidates({ tree: after, components }, { tree: before, components }, () => adapter);
    expect(touched.map(({ name }) => name)).toEqual(["Platform/home"]);
  });
});

describe("capabilitiesOf", () => {
  it("puts the provider behind the Omni that answers at its endpoint, and machine classes behind the provider", () => {
    const platform = component("Platform", { ...facts, stack: { path: "omni" } });
    const provider = component("Provider", { stack: { path: "provider" }, omni: { endpoint: "https://omni.example.com:8443/x" } });
    expect(capabilitiesOf([platform, provider, component("Stack", { path: "media" })], [])).toEqual({
      provides: [
        { component: "Platform/home", capability: "omni:omni.example.com" },
        { component: "Provider/home", capability: "infra-provider:proxmox" },
      ],
      requires: [{ component: "Provider/home", capability: "omni:omni.example.com" }],
    });
  });

  it.each([
    { image: "ghcr.io/siderolabs/omni:v1.10.6@sha256:0123", says: { version: "1.10.6" } },
    { image: "ghcr.io/siderolabs/omni:${TAG}", says: {} },
  ])("says which Omni a platform's image $image is, where it says it", ({ image, says }) => {
    const platform = component("Platform", { ...facts, stack: { path: "omni" } });
    const attributes = { hub: { omni: "omni", sidecar: "tailscale", image } };
    const project = {
      address: "compose/Project/home",
      component: "Platform/home",
      target: "docker/local",
      part: "home",
      attributes,
    } as const;
    const { source } = platform;
    const resource = { ...project, declared: attributes, sensitive: [], dependsOn: [], source };
    const { provides } = capabilitiesOf([platform], [resource]);
    expect(provides).toEqual([{ component: "Platform/home", capability: "omni:omni.example.com", ...says }]);
  });
});
