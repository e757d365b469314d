/** Ordinary specs of each kind and what they are rendered to; data, and must not hold tests. */
import { Platform } from "../../../src/specs/kinds/platform.ts";
import { Provider } from "../../../src/specs/kinds/provider.ts";
import { renderHub } from "../../../src/adapters/compose/rendered/hub.ts";
import type { CompletePlatform } from "../../../src/specs/template-facts.ts";
import { renderProvider } from "../../../src/adapters/compose/rendered/provider.ts";

const images = {
  omni: `ghcr.io/siderolabs/omni:v1.10.6@sha256:${"1a".repeat(32)}`,
  tailscale: `ghcr.io/tailscale/tailscale:v1.92.3@sha256:${"2b".repeat(32)}`,
  tsidp: `ghcr.io/tailscale/tsidp:v0.0.9@sha256:${"3c".repeat(32)}`,
  provider: `ghcr.io/siderolabs/omni-infra-provider-proxmox:v0.3.0@sha256:${"4d".repeat(32)}`,
};

const home = {
  stack: { values: "hub/values.yaml" },
  domain: "omni.example.com",
  lan: "192.0.2.10",
  tailnet: { hostname: "omni", authKey: { fromEnv: "OMNI_TS_AUTHKEY" } },
  account: { id: "8c1f3c1e-6f0f-4e43-9f7b-1d2c3b4a5968", name: "home" },
  eula: { name: "Ada Example", email: "ada@example.com" },
  initialUsers: ["ada@example.com"],
  storage: { etcd: "/srv/omni/etcd" },
  gpgKey: { onHost: "/srv/omni/omni.asc" },
  certificate: { certificate: "/etc/letsencrypt/live/omni/fullchain.pem", key: "/etc/letsencrypt/live/omni/privkey.pem" },
};

const proxmox = {
  stack: { values: "provider/values.yaml" },
  omni: { endpoint: "https://omni.example.com/", key: { fromEnv: "PROVIDER_KEY" } },
  proxmox: {
    url: "https://pve.example.com:8006/api2/json",
    credentials: { token: { id: "omni@pve!provider", secret: { fromEnv: "PROXMOX_TOKEN" } } },
  },
};

function hub(more: object): string {
  return renderHub("Platform/home", "home", Platform.parse({ ...home, ...more }) as CompletePlatform, images);
}

function provider(more: object): string {
  return renderProvider("Provider/proxmox", "proxmox", Provider.parse({ ...proxmox, ...more }), images);
}

/** By the name of the golden file. */
export function samples(): ReadonlyMap<string, string> {
  const clientSecret = { fromSops: { file: "hub/secrets.yaml", key: "oidc.secret" } };
  return new Map([
    ["hub-auth0.yaml", hub({ auth: { auth0: { domain: "example.eu.auth0.com", clientId: "K7sd82h" } } })],
    [
      "hub-tailscale.yaml",
      hub({
        auth: {
          tailscale: { issuer: "https://idp.example.ts.net", clientId: "omni", clientSecret, tsidp: { hostname: "idp" } },
        },
        tailnet: { ...home.tailnet, state: "/srv/omni/tailscale" },
        storage: { etcd: "/srv/omni/etcd", sqlite: "/srv/omni/sqlite/omni.db" },
      }),
    ],
    [
      "hub-oidc.yaml",
      hub({
        auth: { oidc: { issuer: "https://login.example.com/realms/rack", clientId: "omni", clientSecret, logoutUrl: "https://login.example.com/out" } },
        account: { id: { fromEnv: "OMNI_ACCOUNT" } },
        ports: { api: 8443 },
        joinTokens: "strict",
      }),
    ],
    ["hub-saml.yaml", hub({ auth: { saml: { metadata: { onHost: "/srv/omni/saml.xml" }, labelRules: { Role: "role" } } } })],
    ["provider-token.yaml", provider({})],
    [
      "provider-tailnet.yaml",
      provider({
        tailnet: { hostname: "omni-provider" },
        proxmox: {
          url: proxmox.proxmox.url,
          credentials: { login: { user: "omni", realm: "pve", password: { onHost: "/etc/omni-scale/pve" } } },
          ca: "/etc/pve/pve-root-ca.pem",
        },
        imageSource: "local",
      }),
    ],
    ["provider-file.yaml", provider({ configFile: "/opt/omni-provider/config.yaml" })],
  ]);
}
