/** What a rule of this adapter is, and a finding of it; must not find anything. */
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { ComponentName, SourceRange } from "../../core/model.ts";
import type { Words } from "../../core/words.ts";

/** One check. The id never changes its meaning: people name it in `accept`. */
export interface Rule {
  readonly id: string;
  /** The worst that it finds; a finding can be milder. */
  readonly severity: Diagnostic["severity"];
  /** What it looks at: the files in Git (`static`), what exists (`live`), or both. */
  readonly mode: readonly ("static" | "live")[];
  /** What it finds, as in a table; no full stop. */
  readonly title: string;
  /** Why it matters, one or two sentences. */
  readonly why: Words;
  /** How it is checked, one sentence. */
  readonly check: Words;
  /** How to mend it. */
  readonly fix: Words;
}

/** What one finding says besides its rule. */
export interface Found {
  readonly component?: ComponentName | undefined;
  readonly at?: SourceRange | undefined;
  readonly what: Words;
  /** Where it is milder than the rule's worst. */
  readonly severity?: Diagnostic["severity"];
  /** Where this one is mended otherwise than the rule says. */
  readonly fix?: Words | undefined;
}

/** A finding of `rule`. */
export function findingOf(rule: Rule, { component, at, what, severity = rule.severity, fix = rule.fix }: Found): Diagnostic {
  return {
    severity,
    rule: rule.id,
    ...(component === undefined ? {} : { component }),
    ...(at === undefined ? {} : { at }),
    what,
    why: rule.why,
    fix,
  };
}
