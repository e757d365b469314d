/** Versions of Omni by their images, and which of its steps may be taken; pure, and must not know Compose. */
import { compare, parse, type SemVer } from "semver";

/** From one image of Omni to another. `from` and `to` are as people write them, e.g. `v1.9.3`. */
export type VersionStep =
  | { readonly kind: "same"; readonly from: string; readonly to: string }
  /** Within one minor, or to the next. */
  | { readonly kind: "upgrade"; readonly from: string; readonly to: string }
  | { readonly kind: "downgrade"; readonly from: string; readonly to: string }
  /** More than one minor; `through` are the minors in between, e.g. `["1.8", "1.9"]`. */
  | { readonly kind: "too-far"; readonly from: string; readonly to: string; readonly through: readonly string[] }
  /** Another major version: nobody can say what lies in between. */
  | { readonly kind: "major"; readonly from: string; readonly to: string }
  /** At least one of the two does not say its version. */
  | { readonly kind: "unknown"; readonly from: string; readonly to: string };

/**
 * The version that an image's tag says, e.g. of `ghcr.io/siderolabs/omni:v1.10.6@sha256:…`; undefined for `latest`,
 * a digest alone, a local name, or a tag that a variable makes.
 */
export function versionOf(image: string): SemVer | undefined {
  const tag = /:([^/:@]+)(?:@.*)?$/.exec(image.replace(/@.*$/, ""))?.[1];
  return tag === undefined ? undefined : (parse(tag) ?? undefined);
}

/**
 * What changing the image means. Omni goes one minor at a time and never back: its state is migrated when it starts
 * (siderolabs/docs, upgrading-omni); what a version older than 1.4 has, only 1.4 can carry over (CHANGELOG of 1.6.0).
 */
export function versionStep(before: string, after: string): VersionStep {
  const [from, to] = [versionOf(before), versionOf(after)];
  if (from === undefined || to === undefined) return { kind: "unknown", from: spoken(before, from), to: spoken(after, to) };
  const words = { from: spoken(before, from), to: spoken(after, to) };
  const order = compare(from, to);
  if (order === 0) return { kind: "same", ...words };
  if (order > 0) return { kind: "downgrade", ...words };
  if (from.major !== to.major) return { kind: "major", ...words };
  const through = Array.from({ length: Math.max(0, to.minor - from.minor - 1) }, (_, index) => `${from.major}.${from.minor + 1 + index}`);
  return through.length === 0 ? { kind: "upgrade", ...words } : { kind: "too-far", ...words, through };
}

/** Whether what an older Omni left behind cannot be read any more: only 1.4 carries over what there was before it. */
export function mustGoThroughSqlite({ through }: { readonly through: readonly string[] }): boolean {
  return through.includes("1.4");
}

function spoken(image: string, version: SemVer | undefined): string {
  if (version !== undefined) return `v${version.version}`;
  return image.replace(/^.*\//, "").replace(/(sha256:[0-9a-f]{12})[0-9a-f]+/, "$1");
}
