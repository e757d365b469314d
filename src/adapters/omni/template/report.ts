/** Collects what is wrong with one file, so that everything is said at once; must not decide what is. */
import type { Diagnostic } from "../../../core/diagnostics.ts";
import type { ComponentName, SourceRange } from "../../../core/model.ts";
import type { Words } from "../../../core/words.ts";
import { findingOf, type Rule } from "../../../core/rule.ts";

/** Findings of one file, for one component where there is one. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];
  readonly #component: ComponentName | undefined;

  constructor(component?: ComponentName) {
    this.#component = component;
  }

  add(rule: Rule, at: SourceRange, what: Words, fix?: Words, severity?: Diagnostic["severity"]): void {
    const component = this.#component;
    this.diagnostics.push(findingOf(rule, { component, at, what, fix, ...(severity === undefined ? {} : { severity }) }));
  }

  get hasErrors(): boolean {
    return this.diagnostics.some(({ severity }) => severity === "error");
  }
}
