/** From a `Platform` to the Compose file of its hub; pure. What Omni's flags mean is siderolabs/omni cmd/omni/cmd/cmd.go, 1.9 to 1.11. */
import { posix } from "node:path";
import type { ComponentName } from "../../../core/model.ts";
import type { Platform, PlatformAuth } from "../../../specs/kinds/platform.ts";
import type { CompletePlatform } from "../../../specs/template-facts.ts";
import { contentView, type ContentView } from "./content.ts";
import { render } from "./render.ts";
import { sidecarView, stateFolder } from "./sidecar.ts";
import type { ImageName } from "./values.ts";

/** The images that the hub runs. */
export function imagesOfHub({ auth }: Platform): readonly ImageName[] {
  return auth !== undefined && "tailscale" in auth && auth.tailscale.tsidp !== undefined
    ? ["omni", "tailscale", "tsidp"]
    : ["omni", "tailscale"];
}

/** The text of the hub's Compose file. `images` holds what {@link imagesOfHub} names. */
export function renderHub(
  component: ComponentName,
  project: string,
  spec: CompletePlatform,
  images: Readonly<Partial<Record<ImageName, string>>>,
): string {
  const { ports, lan, domain, services } = spec;
  const published = [`${ports.api}/tcp`, `${ports.machineApi}/tcp`, `${ports.kubernetesProxy}/tcp`, `${ports.wireguard}/udp`];
  const sidecar = sidecarView(
    spec.tailnet,
    services.sidecar,
    images.tailscale ?? "",
    lookupOf(spec.auth),
    // The same number on both sides: tailnet clients come in beside Docker's port mapping.
    published.map((port) => `${lan}:${port.replace(/\/.*/, "")}:${port}`),
  );
  return render("hub/compose", {
    component,
    project,
    sidecar,
    tsidp: tsidpOf(spec, images),
    service: services.omni,
    image: images.omni,
    networkMode: `service:${services.sidecar}`,
    login: loginOf(spec),
    ...storageOf(spec),
    account: { id: typeof spec.account.id === "string" ? spec.account.id : undefined, name: spec.account.name },
    bind: {
      api: `0.0.0.0:${ports.api}`,
      machineApi: `0.0.0.0:${ports.machineApi}`,
      kubernetesProxy: `0.0.0.0:${ports.kubernetesProxy}`,
      wireguard: `0.0.0.0:${ports.wireguard}`,
    },
    advertised: {
      api: `https://${domain}${ports.api === 443 ? "" : `:${ports.api}`}/`,
      machineApi: `https://${domain}:${ports.machineApi}/`,
      kubernetesProxy: `https://${domain}:${ports.kubernetesProxy}/`,
      wireguard: `${lan}:${ports.wireguard}`,
    },
    joinTokens: spec.joinTokens,
    auth: authFlags(spec.auth),
    initialUsers: spec.initialUsers ?? [],
    eula: spec.eula,
  });
}

function tsidpOf({ auth }: CompletePlatform, images: Readonly<Partial<Record<ImageName, string>>>): object | undefined {
  const tsidp = "tailscale" in auth ? auth.tailscale.tsidp : undefined;
  if (tsidp === undefined) return undefined;
  return { service: "tsidp", image: images.tsidp, hostname: tsidp.hostname, state: stateFolder(tsidp, "./tsidp-state") };
}

/** A client's secret goes into a file of Omni's configuration: arguments can be read by every account of the host. */
function loginOf({ auth, services }: CompletePlatform): ContentView | undefined {
  if (!("tailscale" in auth) && !("oidc" in auth)) return undefined;
  return contentView(`${services.omni}-login`, render("hub/login", {}));
}

interface Bind {
  readonly source: string;
  readonly target: string;
  readonly readOnly: boolean;
}

function storageOf({ storage, gpgKey, certificate, auth }: CompletePlatform): {
  readonly volumes: readonly Bind[];
  readonly sqlite: string;
} {
  const etcd = posix.normalize(storage.etcd).replace(/(?<=.)\/$/, "");
  const sqlite = posix.normalize(storage.sqlite ?? posix.join(etcd, "omni.db"));
  const isInEtcd = sqlite.startsWith(`${etcd}/`);
  const metadata = "saml" in auth && "onHost" in auth.saml.metadata ? auth.saml.metadata.onHost : undefined;
  return {
    volumes: [
      { source: etcd, target: "/_out/etcd", readOnly: false },
      // SQLite keeps further files beside its own: the folder has to be there, not the file alone.
      ...(isInEtcd ? [] : [{ source: posix.dirname(sqlite), target: "/_out/sqlite", readOnly: false }]),
      { source: gpgKey.onHost, target: "/omni.asc", readOnly: true },
      { source: certificate.certificate, target: "/tls/tls.crt", readOnly: true },
      { source: certificate.key, target: "/tls/tls.key", readOnly: true },
      ...(metadata === undefined ? [] : [{ source: metadata, target: "/saml-metadata.xml", readOnly: true }]),
    ],
    sqlite: isInEtcd ? posix.join("/_out/etcd", posix.relative(etcd, sqlite)) : posix.join("/_out/sqlite", posix.basename(sqlite)),
  };
}

interface Flag {
  readonly name: string;
  readonly value: string;
}

function authFlags(auth: PlatformAuth): Flag[] {
  const flag = (name: string, value: string): Flag => ({ name: `auth-${name}`, value });
  if ("auth0" in auth) {
    const { domain, clientId } = auth.auth0;
    return [flag("auth0-enabled", "true"), flag("auth0-domain", domain), flag("auth0-client-id", clientId)];
  }
  if ("saml" in auth) {
    const { metadata, nameIdFormat, labelRules } = auth.saml;
    return [
      flag("saml-enabled", "true"),
      "url" in metadata ? flag("saml-url", metadata.url) : flag("saml-metadata", "/saml-metadata.xml"),
      ...(nameIdFormat === undefined ? [] : [flag("saml-name-id-format", nameIdFormat)]),
      ...(labelRules === undefined ? [] : [flag("saml-label-rules", JSON.stringify(labelRules))]),
    ];
  }
  const { issuer, clientId } = "tailscale" in auth ? auth.tailscale : auth.oidc;
  const { scopes = ["openid", "profile", "email"], logoutUrl, allowUnverifiedEmail } = "oidc" in auth ? auth.oidc : {};
  return [
    flag("oidc-enabled", "true"),
    flag("oidc-provider-url", issuer),
    flag("oidc-client-id", clientId),
    ...scopes.map((scope) => flag("oidc-scopes", scope)),
    ...(logoutUrl === undefined ? [] : [flag("oidc-logout-url", logoutUrl)]),
    ...(allowUnverifiedEmail === true ? [flag("oidc-allow-unverified-email", "true")] : []),
  ];
}

/** What Omni asks at its start, and where it fails for good when the name does not resolve yet. */
function lookupOf(auth: PlatformAuth): string {
  if ("auth0" in auth) return auth.auth0.domain;
  if ("saml" in auth) return "url" in auth.saml.metadata ? new URL(auth.saml.metadata.url).hostname : "controlplane.tailscale.com";
  return new URL("tailscale" in auth ? auth.tailscale.issuer : auth.oidc.issuer).hostname;
}
