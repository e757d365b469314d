/** What components of Compose's kinds bring about for other systems, and what they need; pure, and must not look. */
import type { Component, DesiredResource } from "../../core/model.ts";
import type { Desired } from "../adapter.ts";
import { versionOf } from "./hub/omni-version.ts";
import { hubIn } from "./hub/place.ts";
import { typed } from "./stack-of.ts";

/**
 * `omni:<host name>` is an Omni that answers there, `infra-provider:<id>` a provider that makes machines for it. A
 * capability that nobody in the specs provides is somebody else's matter, and orders nothing.
 */
export function capabilitiesOf(
  components: readonly Component[],
  resources: readonly DesiredResource[],
): Pick<Desired, "provides" | "requires"> {
  const all = components.map((component) => ({ component: component.name, ...typed(component) }));
  return {
    provides: all.flatMap((one) => {
      if (one.kind === "Platform")
        return [{ component: one.component, capability: `omni:${one.spec.domain}`, ...versionIn(resources, one.component) }];
      if (one.kind === "Provider") return [{ component: one.component, capability: `infra-provider:${one.spec.id}` }];
      return [];
    }),
    requires: all.flatMap((one) =>
      one.kind === "Provider" ? [{ component: one.component, capability: `omni:${new URL(one.spec.omni.endpoint).hostname}` }] : [],
    ),
  };
}

/** The version of Omni that a platform's image says. */
function versionIn(resources: readonly DesiredResource[], component: string): { readonly version?: string } {
  const images = resources.flatMap((one) => (one.component === component ? (hubIn(one.attributes)?.image ?? []) : []));
  const version = versionOf(images[0] ?? "");
  return version === undefined ? {} : { version: version.version };
}
