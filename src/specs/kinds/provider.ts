/** The shape of a `Provider`: Omni's infrastructure provider for Proxmox, its ids, endpoints and keys; must not read files or know Docker. */
import { z } from "zod";
import { SecretReference } from "../secret-reference.ts";
import { hostPath, httpsUrl, line, projectFields, Tailnet } from "./compose-project.ts";

const service = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/, "a service's name");

/** How the provider proves to Proxmox who it is. Given both, it takes the password (omni-infra-provider-proxmox, pkg/config). */
const ProxmoxCredentials = z.union([
  z.strictObject({
    token: z
      .strictObject({
        id: z
          .string()
          .regex(/^[^\s@!]+@[^\s@!]+![^\s@!]+$/, "a token's id, like omni@pve!provider")
          .describe("The token's id, e.g. `omni@pve!provider`."),
        secret: SecretReference.describe("Where the token's secret is kept."),
      })
      .describe("An API token; better than a password, since it can be taken back by itself."),
  }),
  z.strictObject({
    login: z
      .strictObject({
        user: line.describe("The account, without its realm."),
        realm: line.default("pam").describe("The account's realm."),
        password: SecretReference.describe("Where its password is kept."),
      })
      .describe("An account's password."),
  }),
]);

export const Provider = z.strictObject({
  ...projectFields,
  id: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, "lower-case letters, digits and -, not at either end")
    .max(63)
    .default("proxmox")
    .describe("The provider's id, as machine classes and Omni's own record of it write it."),
  omni: z
    .strictObject({
      endpoint: httpsUrl.describe("Omni's address, as the provider reaches it."),
      key: SecretReference.exactOptional().describe(
        "Where the infrastructure provider's key is kept (not an ordinary service account's). Default: `OMNI_SERVICE_ACCOUNT_KEY` of an env file.",
      ),
    })
    .describe("The Omni that it works for."),
  proxmox: z
    .strictObject({
      url: httpsUrl.describe("Proxmox's API, e.g. `https://pve.example.com:8006/api2/json`."),
      credentials: ProxmoxCredentials.exactOptional().describe("Left out where `configFile` holds them."),
      insecureSkipVerify: z.boolean().exactOptional().describe("Accept any certificate of Proxmox's. Default false; give `ca` instead."),
      ca: hostPath.exactOptional().describe("File of the host with the authority that signed Proxmox's certificate."),
    })
    .exactOptional()
    .describe("The Proxmox that it makes machines in. A rendered provider needs it, or `configFile`."),
  configFile: hostPath
    .exactOptional()
    .describe("The provider's `config.yaml` where the host itself has one, with credentials and all. Default: rendered from `proxmox`."),
  tailnet: Tailnet.exactOptional().describe("A Tailscale sidecar, where the provider reaches Omni through the tailnet. Default: none."),
  imageSource: z
    .enum(["released", "local"])
    .default("released")
    .describe("`released`: pulled from its registry. `local`: built on the host, and never pulled."),
  services: z
    .strictObject({
      provider: service.default("provider").describe("The service that runs the provider."),
      sidecar: service.default("tailscale").describe("The service whose network it shares, where there is one."),
    })
    .prefault({})
    .describe("What the services are called in the Compose files."),
});
export type Provider = z.infer<typeof Provider>;
