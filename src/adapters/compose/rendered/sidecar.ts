/** What the templates show of devices in the tailnet: the sidecar, and tsidp beside a hub; pure. */
import type { Tailnet } from "../../../specs/kinds/compose-project.ts";
import { shellWord } from "./escape.ts";

/** A folder of the host that keeps a device's identity. */
export interface StateFolder {
  readonly source: string;
  /**
   * Whether Docker makes the folder where it is missing. Not one that the spec names: a disk that is not mounted must
   * not become a new device of another name.
   */
  readonly create: boolean;
}

export interface SidecarView {
  readonly service: string;
  readonly image: string;
  readonly hostname: string;
  readonly state: StateFolder;
  /** `address:published:target/protocol`; empty where nothing is published. */
  readonly ports: readonly string[];
  /** The health check, for a shell. */
  readonly check: string;
}

/** `lookup` is the host name that the services beside the sidecar resolve first. */
export function sidecarView(tailnet: Tailnet, service: string, image: string, lookup: string, ports: readonly string[]): SidecarView {
  return {
    service,
    image,
    hostname: tailnet.hostname,
    state: stateFolder(tailnet, "./tailscale-state"),
    ports,
    check: `wget -q -O /dev/null http://127.0.0.1:9002/healthz && nslookup ${shellWord(lookup)} > /dev/null`,
  };
}

/** The folder that the spec names, else `usual`, relative to the project's folder. */
export function stateFolder({ state }: Tailnet, usual: string): StateFolder {
  return state === undefined ? { source: usual, create: true } : { source: state, create: false };
}
