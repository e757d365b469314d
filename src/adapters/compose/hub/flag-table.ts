/** Whether a version of Omni knows a flag, and by what name; must not read commands. */
import { closest } from "../../../specs/closest.ts";
import { OMNI_FLAG_RANGE, OMNI_FLAG_ROWS } from "./flag-rows.ts";

/** Major, minor, patch. */
export type Version = readonly [number, number, number];

/** One flag of Omni's server. */
export interface OmniFlag {
  readonly name: string;
  /** Given alone it is true; its value only ever follows `=`. */
  readonly isBoolean: boolean;
  readonly since?: Version;
  readonly removed?: Version;
  /** From this version on it still works under protest. */
  readonly deprecated?: Version;
  /** The flag that takes its place. */
  readonly use?: string;
}

const FLAGS: ReadonlyMap<string, OmniFlag> = new Map(OMNI_FLAG_ROWS.trim().split("\n").map(flagOf));

function flagOf(row: string): [string, OmniFlag] {
  const [name = "", ...words] = row.split(" ");
  const after = (word: string): string | undefined => (words.includes(word) ? words[words.indexOf(word) + 1] : undefined);
  const version = (word: string): Version | undefined => versionOf(after(word) ?? "");
  const [since, removed, deprecated, use] = [version("since"), version("removed"), version("old"), after("use")];
  return [
    name,
    {
      name,
      isBoolean: words.includes("bool"),
      ...(since === undefined ? {} : { since }),
      ...(removed === undefined ? {} : { removed }),
      ...(deprecated === undefined ? {} : { deprecated }),
      ...(use === undefined ? {} : { use }),
    },
  ];
}

/** The version in a tag like `v1.9.3`, `1.9.3-beta.0` or `1.10`; undefined for anything else. */
export function versionOf(tag: string): Version | undefined {
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-+].*)?$/.exec(tag);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
}

/** Negative, zero or positive, as versions are ordered. */
export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** A flag of any version. */
export function flagCalled(name: string): OmniFlag | undefined {
  return FLAGS.get(name);
}

/** What `version` makes of the flag `name`. */
export type Judgement =
  | { readonly is: "known" }
  | { readonly is: "deprecated"; readonly use?: string }
  | { readonly is: "removed"; readonly in: Version; readonly use?: string }
  | { readonly is: "too-new"; readonly since: Version }
  /** Nobody has heard of it; `near` is what may have been meant. */
  | { readonly is: "unknown"; readonly near?: string }
  /** The table does not know this version completely. */
  | { readonly is: "unchecked" };

export function judgeFlag(name: string, version: Version): Judgement {
  const flag = FLAGS.get(name);
  const [from, to] = [OMNI_FLAG_RANGE.from, OMNI_FLAG_RANGE.to];
  if (version[0] < from[0] || (version[0] === from[0] && version[1] < from[1])) return { is: "unchecked" };
  const isNewer = version[0] > to[0] || (version[0] === to[0] && version[1] > to[1]);
  if (flag === undefined) return isNewer ? { is: "unchecked" } : unknown(name, version);
  const use = flag.use === undefined ? {} : { use: flag.use };
  if (flag.removed !== undefined && compareVersions(version, flag.removed) >= 0) return { is: "removed", in: flag.removed, ...use };
  if (flag.since !== undefined && compareVersions(version, flag.since) < 0) return { is: "too-new", since: flag.since };
  if (flag.deprecated !== undefined && compareVersions(version, flag.deprecated) >= 0) return { is: "deprecated", ...use };
  return { is: "known" };
}

function unknown(name: string, version: Version): Judgement {
  const near = closest(
    name,
    [...FLAGS.values()].filter((flag) => isIn(flag, version)).map((flag) => flag.name),
  );
  return { is: "unknown", ...(near === undefined ? {} : { near }) };
}

function isIn({ since, removed }: OmniFlag, version: Version): boolean {
  return (since === undefined || compareVersions(version, since) >= 0) && (removed === undefined || compareVersions(version, removed) < 0);
}

/** `1.9.3`; a patch of 0 is left out. */
export function versionText([major, minor, patch]: Version): string {
  return patch === 0 ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}
