// What a finding on a hub says to do mends just what it found, with the names of the files and specs at hand.
import { describe, expect, it } from "vitest";
import { AUTH0, DIGEST, HUB, judge, platform, swap, type Given } from "../../../../test/judged-stacks.ts";
import { plain } from "../../../core/words.ts";

describe("a finding on a hub says what mends it:", () => {
  it.each<{ reason: string; from: string | RegExp; to: string; fix: string; given?: Given }>([
    {
      reason: "SAML without its flag",
      from: AUTH0,
      to: "- --auth-saml-enabled",
      fix: "Add --auth-saml-url=… or --auth-saml-metadata=….",
    },
    {
      reason: "OIDC without its secret, which stays out of Git",
      from: AUTH0,
      to: "- --auth-oidc-enabled\n      - --auth-oidc-provider-url=https://a.example\n      - --auth-oidc-client-id=b",
      fix: "Add --auth-oidc-client-secret=${OMNI_OIDC_CLIENT_SECRET:?}.",
    },
    {
      reason: "another way than the spec's",
      from: "x",
      to: "x",
      fix: "Set --auth-saml-enabled=true alone, with what belongs to it, or correct auth in the spec.",
      given: { about: platform({ auth: { saml: { metadata: { url: "https://a.example" } } } }) },
    },
    { reason: "a plain advertised URL", from: "api-url=https:", to: "api-url=http:", fix: "Begin it with https://." },
    {
      reason: "two advertised names",
      from: "https://omni.example.com:8100",
      to: "https://k8s.example.com:8100",
      fix: "Write omni.example.com, or correct domain in the spec.",
    },
    {
      reason: "two advertised names, and nobody says which is right",
      from: "https://omni.example.com:8100",
      to: "https://k8s.example.com:8100",
      fix: "Write the same host name in all of them.",
      given: { about: { kind: "Stack" } },
    },
    {
      reason: "no machine API URL",
      from: "      - --machine-api-advertised-url=https://omni.example.com:8090\n",
      to: "",
      fix: "Add --machine-api-advertised-url=https://…, with the host name of the other advertised URLs.",
    },
    {
      reason: "WireGuard on the tailnet",
      from: "addr=192.168.1.20:50180",
      to: "addr=100.101.102.103:50180",
      fix: "Use the LAN address: --siderolink-wireguard-advertised-addr=192.0.2.10:50180.",
      given: { about: platform({ lan: "192.0.2.10" }) },
    },
    {
      reason: "WireGuard on a port that nobody publishes",
      from: "addr=192.168.1.20:50180",
      to: "addr=192.168.1.20:51820",
      fix: "Publish it under ports of tailscale, or name the UDP port that is published there.",
    },
    {
      reason: "a network that is not the sidecar's",
      from: "network_mode: service:tailscale",
      to: "network_mode: bridge",
      fix: "Under omni: network_mode: service:tailscale and depends_on: {tailscale: {condition: service_healthy}}.",
      given: { about: platform({ tailnet: { hostname: "omni" } }) },
    },
    {
      reason: "a sidecar's image that moves",
      from: `tailscale:v1.92.3${DIGEST}`,
      to: "tailscale:latest",
      fix: "Pin version and digest: ghcr.io/tailscale/tailscale:…@sha256:….",
    },
    {
      reason: "no account",
      from: "--account-id=6e0ad07e-93b3-4b2a-9d8c-2a5b1a3cf001",
      to: "--name=x",
      fix: 'Write the id that docker inspect "$(docker compose ps --all --quiet omni)" shows under Args; for an Omni that never ran, one that uuidgen prints.',
    },
    {
      reason: "etcd in the container",
      from: "/srv/omni/etcd:/_out/etcd",
      to: "/srv/omni/etcd:/etcd",
      fix: "Mount a folder of the host there, e.g. ./etcd:/_out/etcd. Where Omni has data already, stop it and copy that out first: docker compose cp omni:/_out/etcd ./etcd.",
    },
    {
      reason: "nobody looks whether it works",
      from: "x",
      to: "x",
      fix: 'In the spec: probes: [{http: {url: "https://192.0.2.10/healthz", insecure: true}}].',
      given: { probes: false, about: platform({ lan: "192.0.2.10" }) },
    },
  ])("$reason", ({ from, to, fix, given }) => {
    const text = HUB.replace(from, to);
    if (from !== to && text === HUB) throw new Error("nothing was replaced");
    expect(judge(text, given).diagnostics.map((one) => plain(one.fix))).toContain(fix);
  });

  it("calls the sidecar by its own name where Omni does not wait for it", () => {
    const waits = swap(HUB, "depends_on: {tailscale: {condition: service_healthy}}", "depends_on: [vpn]");
    const text = waits.replace("\n  tailscale:", "\n  vpn:").replace("service:tailscale", "service:vpn");
    const { diagnostics } = judge(text, { about: { kind: "Stack" } });
    expect(diagnostics.map(({ fix }) => plain(fix))).toEqual(["Add depends_on: {vpn: {condition: service_healthy}} to omni."]);
  });
});
