/** Findings as values: collected, all at once, never thrown; must not print. */
import type { Address, ComponentName, Path, SourceRange } from "./model.ts";
import { plain, type Words } from "./words.ts";

/**
 * One thing that somebody can fix. `what` is wrong, `why` it matters, how to `fix` it, each a full sentence.
 * An `error` blocks its component (or everything, without one); a `warning` and a `notice` never do.
 */
export interface Diagnostic {
  readonly severity: "error" | "warning" | "notice";
  /** The rule's id, e.g. `S004`; what `accept` names. */
  readonly rule: string;
  readonly component?: ComponentName;
  readonly at?: SourceRange;
  readonly what: Words;
  readonly why: Words;
  readonly fix: Words;
  /** What it is about, where it matters whether that is there already; see {@link AboutField}. */
  readonly about?: AboutField;
  /** Where the documentation says more, e.g. `docs/gotchas.md#o19`. */
  readonly link?: string;
}

/** A field of a resource; of a list, how the entry begins. */
export interface AboutField {
  readonly address: Address;
  readonly path: Path;
  readonly entry?: string;
}

/** Whether any of them blocks. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** Errors first, then by file, line, column and rule: the order a reader works through them. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const rank = { error: 0, warning: 1, notice: 2 } as const;
  return diagnostics.toSorted(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      compareText(a.at?.file ?? "", b.at?.file ?? "") ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
      compareText(a.rule, b.rule) ||
      compareText(plain(a.what), plain(b.what)),
  );
}

/** Orders by UTF-16 units, so that the order is the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
