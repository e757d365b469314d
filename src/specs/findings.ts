/** New findings against known ones, and fields that are left out; pure, must not find anything itself. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { ComponentName, Path } from "../core/model.ts";
import { within } from "../core/pointer.ts";
import { plain } from "../core/words.ts";
import type { AcceptEntry, OmniScaleConfig } from "./config.ts";

/** What somebody has to look at, and what was there before or is accepted. */
export interface Folded {
  readonly fresh: readonly Diagnostic[];
  readonly known: readonly Diagnostic[];
}

/**
 * Sets known findings apart. A finding is known when the base has it too, or when `accept` covers its rule and
 * component on the day of `now`. `accept` is the base's: a pull request cannot accept its own findings.
 *
 * Findings are told apart by rule, component and what they say, not by their lines, so that moving text makes
 * nothing new; without a component the file counts too. One on the base covers one on the head, unless `isComing` says
 * that what it is about is not there yet.
 */
export function fold(
  head: readonly Diagnostic[],
  base: readonly Diagnostic[],
  accept: readonly AcceptEntry[],
  now: Date,
  isComing: (finding: Diagnostic) => boolean = () => false,
): Folded {
  const inForce = new Set(accept.filter((entry) => !isOver(entry, now)).map(({ rule, component }) => `${rule} ${component}`));
  const before = new Map<string, number>();
  for (const finding of base) before.set(identity(finding), (before.get(identity(finding)) ?? 0) + 1);
  const fresh: Diagnostic[] = [];
  const known: Diagnostic[] = [];
  for (const finding of head) {
    const left = before.get(identity(finding)) ?? 0;
    if (left > 0) before.set(identity(finding), left - 1);
    const isKnown =
      (left > 0 && !isComing(finding)) || (finding.component !== undefined && inForce.has(`${finding.rule} ${finding.component}`));
    (isKnown ? known : fresh).push(finding);
  }
  return { fresh, known };
}

function identity({ rule, component, at, what }: Diagnostic): string {
  return JSON.stringify([rule, component ?? null, component === undefined ? (at?.file ?? null) : null, plain(what)]);
}

/** Whether an acceptance no longer counts: its last day, in UTC, is over. */
export function isOver({ until }: Pick<AcceptEntry, "until">, now: Date): boolean {
  return until !== undefined && now.toISOString().slice(0, 10) > until;
}

/** Whether `ignore` leaves out the field at `path` (and what lies below it) for this component. */
export function isIgnored({ ignore }: Pick<OmniScaleConfig, "ignore">, component: ComponentName, path: Path): boolean {
  return ignore.some((entry) => entry.component === component && within(path, entry.field));
}
