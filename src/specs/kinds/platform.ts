/** The shape of a `Platform`: the Omni hub, its names, addresses, login, keys and storage; must not read files or know Docker. */
import { z } from "zod";
import { SecretReference } from "../secret-reference.ts";
import { hostName, hostPath, httpsUrl, line, projectFields, Tailnet } from "./compose-project.ts";

const port = z.int().min(1).max(65535);
const service = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/, "a service's name");
const scope = z
  .string()
  .max(200)
  .regex(/^[!#-+\--[\]-~]+$/, "a scope: ASCII without blanks, quotes, commas and backslashes");
const clientId = line.describe("The client's id at the provider.");
const clientSecret = SecretReference.describe(
  "Where the client's secret is kept. Rendered, it reaches Omni in a file, not as an argument.",
);

/** tsidp is a device as the sidecar is, with a key and a folder of its own. */
const Tsidp = Tailnet.extend({
  authKey: SecretReference.exactOptional().describe(
    "Where its auth key is kept; only used while it is not logged in. Default: `TSIDP_TS_AUTHKEY` of an env file.",
  ),
  state: hostPath
    .exactOptional()
    .describe("Folder of the host with its identity; without it the name becomes `…-1`. Default: `tsidp-state` in the project's folder."),
});

/**
 * Who says who somebody is: exactly one family. Omni refuses to start with none and with two
 * (siderolabs/omni internal/pkg/auth/config.go).
 */
export const PlatformAuth = z.union([
  z.strictObject({
    tailscale: z
      .strictObject({
        issuer: httpsUrl.describe("Where tsidp answers, e.g. `https://idp.example.ts.net`."),
        clientId,
        clientSecret,
        tsidp: Tsidp.exactOptional().describe("Run tsidp beside a rendered hub, as a device of its own. Default: it runs elsewhere."),
      })
      .describe("tsidp, the tailnet's own identity provider. Its grant must give `email_verified` as a boolean."),
  }),
  z.strictObject({
    auth0: z
      .strictObject({ domain: hostName.describe("The tenant's host name, without `https://`."), clientId })
      .describe("Auth0; the application is a single-page one and has no secret."),
  }),
  z.strictObject({
    oidc: z
      .strictObject({
        issuer: httpsUrl.describe("The provider's address, as its discovery document says it."),
        clientId,
        clientSecret,
        scopes: z.array(scope).min(1).exactOptional().describe("Default: `openid`, `profile`, `email`."),
        logoutUrl: httpsUrl.exactOptional().describe("Where a logout leads."),
        allowUnverifiedEmail: z.boolean().exactOptional().describe("Accept logins without a verified address. Default false."),
      })
      .describe("Any OpenID Connect provider."),
  }),
  z.strictObject({
    saml: z
      .strictObject({
        metadata: z
          .union([
            z.strictObject({ url: httpsUrl.describe("Address of the provider's metadata.") }),
            z.strictObject({ onHost: hostPath.describe("File of the host with the provider's metadata.") }),
          ])
          .describe("What the provider says of itself."),
        nameIdFormat: line.exactOptional().describe("Format of the name id. Default: Omni's."),
        labelRules: z
          .record(line, line)
          .exactOptional()
          .describe("Labels of a user by the attribute of the assertion that each comes from."),
      })
      .describe("A SAML identity provider."),
  }),
]);
export type PlatformAuth = z.infer<typeof PlatformAuth>;

/** Ports on the LAN address; nodes know them from the day they joined. */
const PlatformPorts = z.strictObject({
  api: port.default(443).describe("Browser, `omnictl`, provider."),
  machineApi: port.default(8090).describe("Where nodes ask to join."),
  kubernetesProxy: port.default(8100).describe("`kubectl` through Omni."),
  wireguard: port.default(50180).describe("SideroLink, UDP."),
});

export const Platform = z.strictObject({
  ...projectFields,
  domain: hostName.describe("Omni's host name. Nodes must resolve it to `lan`, tailnet clients to the sidecar."),
  lan: z.ipv4({ error: "an IPv4 address" }).describe("The hub's address in the LAN, where nodes reach it; never a tailnet address."),
  ports: PlatformPorts.prefault({}).describe("Ports that the hub publishes on `lan`."),
  tailnet: Tailnet.exactOptional().describe("The Tailscale sidecar. A rendered hub needs it."),
  auth: PlatformAuth.exactOptional().describe("How people log in, exactly one way. A rendered hub needs it."),
  account: z
    .strictObject({
      id: z
        .union([z.uuid({ error: "a UUID, or a reference to where one is kept" }), SecretReference])
        .describe("The instance's id. Another id means another, empty instance: never change it."),
      name: line.default("omni").describe("What people see as the instance's name."),
    })
    .exactOptional()
    .describe("Which Omni this is. A rendered hub needs it."),
  eula: z
    .strictObject({ name: line.describe("Who accepts."), email: z.email({ error: "a mail address" }).describe("Their mail address.") })
    .exactOptional()
    .describe("Who accepts Sidero's licence; Omni answers nothing without (since 1.7). A rendered hub needs it."),
  initialUsers: z
    .array(z.email({ error: "a mail address" }))
    .min(1)
    .exactOptional()
    .describe("Administrators from the first start on; later starts do not look at it."),
  joinTokens: z
    .enum(["strict", "legacyAllowed", "legacy"])
    .exactOptional()
    .describe("How machines prove who they are (Omni's `--join-tokens-mode`). Default: Omni's, `legacyAllowed`."),
  storage: z
    .strictObject({
      etcd: hostPath.describe("Folder of the host with Omni's etcd."),
      sqlite: hostPath.exactOptional().describe("Omni's SQLite file on the host, its folder made before. Default: `omni.db` in `etcd`."),
    })
    .exactOptional()
    .describe("Where the host keeps what Omni knows. A rendered hub needs it."),
  gpgKey: z
    .strictObject({ onHost: hostPath.describe("File of the host with the private key, without a passphrase.") })
    .exactOptional()
    .describe("The key that unlocks Omni's etcd. A rendered hub needs it."),
  certificate: z
    .strictObject({
      certificate: hostPath.describe("File of the host with the certificate and its chain."),
      key: hostPath.describe("File of the host with its private key."),
    })
    .exactOptional()
    .describe("What the hub shows as `domain`. A rendered hub needs it."),
  services: z
    .strictObject({
      omni: service.default("omni").describe("The service that runs Omni."),
      sidecar: service.default("tailscale").describe("The service whose network it shares."),
    })
    .prefault({})
    .describe("What the services are called in the Compose files."),
  safetyCopy: z
    .strictObject({
      folder: hostPath.describe("Folder of the host for copies of etcd and SQLite, taken before a step that has no way back."),
      keep: z.int().min(1).max(100).default(3).describe("How many copies stay."),
    })
    .exactOptional()
    .describe("Where copies go before Omni's version changes. Without it such a change has to be acknowledged."),
});
export type Platform = z.infer<typeof Platform>;
