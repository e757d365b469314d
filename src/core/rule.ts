/** What a rule is: a check with an id, as data that findings, `explain` and the documentation share; must not find anything. */
import type { Diagnostic } from "./diagnostics.ts";
import type { ComponentName, SourceRange } from "./model.ts";
import type { Words } from "./words.ts";

/** One check. The id never changes its meaning: people name it in `accept`. */
export interface Rule {
  /** A letter and two or three digits, e.g. `O19`. */
  readonly id: string;
  /** The worst that it finds; a finding can be milder. */
  readonly severity: Diagnostic["severity"];
  /** What it looks at: the files in Git (`static`), what exists (`live`), or both. */
  readonly mode: readonly ("static" | "live")[];
  /** What it finds, as in a table; no full stop. */
  readonly title: string;
  /** What people see before they know the cause; absent where the finding itself is all there is to see. */
  readonly symptom?: Words;
  /** Why it matters, one or two sentences. */
  readonly why: Words;
  /** How it is checked, one or two sentences. */
  readonly check: Words;
  /** How to mend it, with something to paste. */
  readonly fix: Words;
}

/** Where the rule stands in the documentation, from the root of this repository: `docs/gotchas.md#o19`. */
export function linkOf({ id }: Pick<Rule, "id">): string {
  return `docs/gotchas.md#${id.toLowerCase()}`;
}

/** What one finding says besides its rule. */
export interface Found {
  readonly component?: ComponentName | undefined;
  readonly at?: SourceRange | undefined;
  readonly what: Words;
  /** Where it is milder than the rule's worst. */
  readonly severity?: Diagnostic["severity"];
  /** Where this one is mended otherwise than the rule says. Must not hold what was only observed: it is shown to everybody. */
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
    link: linkOf(rule),
  };
}
