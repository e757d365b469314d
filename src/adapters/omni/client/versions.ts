/** What differs between versions of Omni, in one table; must not ask a server. */
import { UserError } from "../../../core/errors.ts";
import { say } from "../../../core/words.ts";

/** Something that newer or older versions of Omni do. */
export type Capability =
  /** An install disk is a resource of its own, not the patch `000-cm-<uuid>-install-disk`. */
  | "install-disk-resources"
  /** Ids of manifest groups begin with a number, like those of patches. */
  | "numbered-manifests"
  /** A patch can be switched off by the label `omni.sidero.dev/disabled`. */
  | "disabled-patches"
  /** `features.disable_public_discovery_service` exists; older versions refuse the field. */
  | "public-discovery-switch"
  /** TalosVersions name the image factory they come from. */
  | "factory-of-version";

/** From which minor version on, and up to which; read in siderolabs/omni at v1.9.3, v1.10.4 and the commits after. */
const TABLE: { readonly [Name in Capability]: { readonly from: number; readonly to: number } } = {
  "install-disk-resources": { from: 11, to: Infinity },
  "numbered-manifests": { from: 0, to: 10 },
  "disabled-patches": { from: 10, to: Infinity },
  "public-discovery-switch": { from: 10, to: Infinity },
  "factory-of-version": { from: 10, to: Infinity },
};

const OLDEST = 9;
/** The number that omnictl insists on: 2 up to 1.10, 3 from 1.11. */
const KNOWN_APIS: ReadonlySet<number> = new Set([2, 3]);

export interface Server {
  /** e.g. `1.9.3`. */
  readonly version: string;
  /** What the people who run it call it. */
  readonly name: string;
  readonly api: number;
  can(capability: Capability): boolean;
  /** A newer minor or interface than this table was made with: what we know may be wrong. */
  readonly newer: boolean;
}

/** Reads what a server says of itself. Throws a UserError for one that is too old to be served. */
export function serverOf(said: {
  readonly backend_version: string;
  readonly backend_api_version: number;
  readonly instance_name: string;
}): Server {
  const match = /^v?(\d+)\.(\d+)\.(.+)$/.exec(said.backend_version);
  const [major, minor] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null)
    throw new UserError(
      say`Omni says that its version is ${said.backend_version}, which is not one of its releases.`,
      say`Run a released version of Omni.`,
    );
  if (major < 1 || (major === 1 && minor < OLDEST)) {
    throw new UserError(
      say`Omni is version ${said.backend_version}; this tool speaks with 1.9 and later.`,
      say`Upgrade Omni one minor version at a time.`,
    );
  }
  const newest = major === 1 ? minor : Infinity;
  return {
    version: said.backend_version.replace(/^v/, ""),
    name: said.instance_name,
    api: said.backend_api_version,
    can: (capability) => TABLE[capability].from <= newest && newest <= TABLE[capability].to,
    newer: newest > 11 || !KNOWN_APIS.has(said.backend_api_version),
  };
}
