/** Whether a plan would bring about what a finding is about, or whether that is there already; pure. */
import type { Diagnostic } from "./diagnostics.ts";
import type { Difference, Json } from "./model.ts";

/**
 * Whether what the finding is about is not there yet and comes with these differences. Such a finding is new, however long
 * the files have had it: a merge that was held for it leaves it in Git, and the next one must not carry it in unseen.
 * False for findings that are about no field, and for values that nobody could see.
 */
export function isComing({ about }: Pick<Diagnostic, "about">, differences: readonly Difference[]): boolean {
  if (about === undefined) return false;
  const mine = differences.filter(({ address }) => address === about.address);
  if (mine.some(({ kind }) => kind === "create")) return true;
  return mine.some(({ fields }) => fields.some(({ path, before }) => path === about.path && !isThere(before, about.entry)));
}

function isThere(before: Json | undefined, entry: string | undefined): boolean {
  if (entry === undefined) return false;
  return Array.isArray(before) && before.some((one) => typeof one !== "string" || one.startsWith(entry));
}
