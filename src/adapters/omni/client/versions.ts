/** What differs between versions of Omni, in one table; must not ask a server. */
import { UserError } from "../../../core/errors.ts";
import { say } from "../../../core/words.ts";

/** Something that newer or older versions of Omni do. */
export type Capability =
  /** An install disk is a resource of its own, not the patch `000-cm-<uuid>-install-disk`. */
  | "install-disk-resources"
  /** Ids of manifest groups begin with a number, like those of patches (20afcdac took it away). */
  | "numbered-manifests"
  /** A patch can be switched off by the label `omni.sidero.dev/disabled`. */
  | "disabled-patches"
  /** `features.disable_public_discovery_service` exists; older versions refuse the field. */
  | "public-discovery-switch"
  /** Patches may not hold the cluster's authorities, nor the documents of Talos 1.14 that would. */
  | "authorities-kept"
  /** Words like `yes` are written `'yes'` in what omnictl makes of inline patches, not `"yes"`: a newer YAML library. */
  | "odd-words-in-single-quotes"
  /** TalosVersions name the image factory they come from. */
  | "factory-of-version";

/** From which minor version on, and up to which; read in siderolabs/omni at v1.9.3, v1.10.4 and b1ea5df2 (API 3), and in the notes of 1.11.0. */
const TABLE: { readonly [Name in Capability]: { readonly from: number; readonly to: number } } = {
  "install-disk-resources": { from: 11, to: Infinity },
  "numbered-manifests": { from: 0, to: 10 },
  "disabled-patches": { from: 10, to: Infinity },
  "public-discovery-switch": { from: 10, to: Infinity },
  "factory-of-version": { from: 10, to: Infinity },
  "odd-words-in-single-quotes": { from: 10, to: Infinity },
  "authorities-kept": { from: 10, to: Infinity },
};

const OLDEST = 9;
/** The number that omnictl insists on: 2 up to 1.10, 3 from 1.11. */
const KNOWN_APIS: ReadonlySet<number> = new Set([2, 3]);

/** One version of Omni, as far as it differs from others. */
export interface OmniVersion {
  /** e.g. `1.9.3`; also `1.10` where nobody knows it better. */
  readonly version: string;
  can(capability: Capability): boolean;
}

export interface Server extends OmniVersion {
  /** What the people who run it call it. */
  readonly name: string;
  readonly api: number;
  /** A newer minor or interface than this table was made with: what we know may be wrong. */
  readonly newer: boolean;
}

/** What people write: `1.11`, `1.11.2`, `v1.11.0-beta.1`. */
export const VERSION = /^v?(\d+)\.(\d+)(?:\.[0-9A-Za-z.+-]+)?$/;

/** A version by its name; undefined for a text that names none. Throws a UserError for one that is too old to be served. */
export function omniVersion(text: string): OmniVersion | undefined {
  const match = VERSION.exec(text);
  if (match === null) return undefined;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  if (major < 1 || (major === 1 && minor < OLDEST)) {
    throw new UserError(say`Omni is version ${text}; this tool speaks with 1.9 and later.`, say`Upgrade Omni one minor version at a time.`);
  }
  return { version: text.replace(/^v/, ""), can: (capability) => covers(capability, minorOf(major, minor)) };
}

/** The first minor version that can do all of this. */
export function oldestWith(needs: readonly Capability[]): OmniVersion {
  const minor = Math.max(OLDEST, ...needs.map((one) => TABLE[one].from));
  return { version: `1.${minor}`, can: (capability) => covers(capability, minor) };
}

/** e.g. `1.11`: where a capability came. */
export function sinceOf(capability: Capability): string {
  return `1.${TABLE[capability].from}`;
}

function covers(capability: Capability, minor: number): boolean {
  return TABLE[capability].from <= minor && minor <= TABLE[capability].to;
}

/** A second major version has everything that the first one had last. */
function minorOf(major: number, minor: number): number {
  return major === 1 ? minor : Infinity;
}

/** Reads what a server says of itself. Throws a UserError for one that is too old to be served. */
export function serverOf(said: {
  readonly backend_version: string;
  readonly backend_api_version: number;
  readonly instance_name: string;
}): Server {
  const match = /^v?(\d+)\.(\d+)\.(.+)$/.exec(said.backend_version);
  const known = match === null ? undefined : omniVersion(said.backend_version);
  if (match === null || known === undefined)
    throw new UserError(
      say`Omni says that its version is ${said.backend_version}, which is not one of its releases.`,
      say`Run a released version of Omni.`,
    );
  return {
    ...known,
    name: said.instance_name,
    api: said.backend_api_version,
    newer: minorOf(Number(match[1]), Number(match[2])) > 11 || !KNOWN_APIS.has(said.backend_api_version),
  };
}
