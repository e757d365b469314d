/** When a plan was made, as texts say it; must not read a clock. */

/** To the minute, in the one zone that everybody can read: "2026-11-26 20:54 UTC". */
export function timeInWords(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
