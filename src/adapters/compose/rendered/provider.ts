/** From a `Provider` to the Compose file of its stack; pure. Its flags and its file: siderolabs/omni-infra-provider-proxmox main.go, internal/pkg/config. */
import type { ComponentName } from "../../../core/model.ts";
import type { Provider } from "../../../specs/kinds/provider.ts";
import { contentView, type ContentView } from "./content.ts";
import { render } from "./render.ts";
import { sidecarView } from "./sidecar.ts";
import type { ImageName } from "./values.ts";

/** The images that the stack runs. */
export function imagesOfProvider({ tailnet }: Provider): readonly ImageName[] {
  return tailnet === undefined ? ["provider"] : ["provider", "tailscale"];
}

/** The text of the stack's Compose file. `images` holds what {@link imagesOfProvider} names. */
export function renderProvider(
  component: ComponentName,
  project: string,
  spec: Provider,
  images: Readonly<Partial<Record<ImageName, string>>>,
): string {
  const { services, tailnet, omni, proxmox, configFile } = spec;
  const lookup = new URL(omni.endpoint).hostname;
  const ca = proxmox?.ca;
  return render("provider/compose", {
    component,
    project,
    sidecar: tailnet === undefined ? undefined : sidecarView(tailnet, services.sidecar, images.tailscale ?? "", lookup, []),
    service: services.provider,
    image: images.provider,
    isLocal: spec.imageSource === "local",
    networkMode: `service:${services.sidecar}`,
    config: configFile === undefined ? configOf(spec) : undefined,
    endpoint: omni.endpoint,
    id: spec.id,
    ca,
    volumes: [
      ...(configFile === undefined ? [] : [{ source: configFile, target: "/config.yaml" }]),
      ...(ca === undefined ? [] : [{ source: ca, target: "/etc/proxmox-ca/ca.pem" }]),
    ],
  });
}

function configOf({ proxmox, services }: Provider): ContentView | undefined {
  const credentials = proxmox?.credentials;
  if (proxmox === undefined || credentials === undefined) return undefined;
  const view = {
    url: proxmox.url,
    insecureSkipVerify: proxmox.insecureSkipVerify ?? false,
    tokenId: "token" in credentials ? credentials.token.id : undefined,
    user: "login" in credentials ? credentials.login.user : undefined,
    realm: "login" in credentials ? credentials.login.realm : undefined,
  };
  return { ...view, ...contentView(`${services.provider}-config`, render("provider/config", view)) };
}
