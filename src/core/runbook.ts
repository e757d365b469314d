/** Where messages send people who have to do something; must not hold what to do (docs/runbook.md does). */

/** The sections of docs/runbook.md, by their anchors. A test holds the two together. */
export const RUNBOOK_SECTIONS = [
  "held",
  "failed",
  "rolled-back",
  "unknown",
  "skipped",
  "locked",
  "drifted",
  "unreachable",
  "stuck",
  "blocked",
  "omni-stands-still",
] as const;

/** Such a section from the root of this repository, as rules have theirs: `docs/runbook.md#held`. */
export function runbook(section: (typeof RUNBOOK_SECTIONS)[number]): string {
  return `docs/runbook.md#${section}`;
}
