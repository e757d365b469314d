/**
 * A loopback Omni that runs in a container of somebody else's: it is away while that one stands still, and is the version
 * that its image says; must not know Docker.
 */
import type { Life } from "./life/life.ts";
import { become, type Versions } from "./seed.ts";
import type { Store } from "./store.ts";
import { full } from "./types.ts";

export interface Container {
  /** The version that runs right now, e.g. `1.10.6`; undefined while none does. Asked before every request. */
  running(): string | undefined;
  /** What an Omni of that version offers. */
  offers(version: string): Versions;
}

/** Brings what Omni says of itself in step with what runs. False where nobody is there to answer. */
export function follow({ store, life }: { readonly store: Store; readonly life: Life }, container: Container | undefined): boolean {
  if (container === undefined) return true;
  const version = container.running();
  if (version === undefined) return false;
  const itself = { type: full("SysVersions.system"), namespace: "ephemeral", id: "current" };
  if (store.find(itself)?.spec["backend_version"] === `v${version}`) return true;
  become(store, version, container.offers(version));
  life.wrote(itself);
  return true;
}
