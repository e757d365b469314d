/** `explain`: one rule in full, or all of them in a list; must not look at any file or host. */
import { UserError } from "../core/errors.ts";
import type { Rule } from "../core/rule.ts";
import { list, say } from "../core/words.ts";
import { allRules, ruleCalled } from "../rules/registry.ts";

/**
 * The rule called `id`, or every rule without one. `ofAdapters` are the adapters' rules.
 * Throws a UserError that names the nearest ids when there is no such rule.
 */
export function explain(id: string | undefined, ofAdapters: readonly Rule[]): Rule | readonly Rule[] {
  const rules = allRules(ofAdapters);
  if (id === undefined) return rules;
  const found = ruleCalled(id, rules);
  if (!("near" in found)) return found;
  const near = list(found.near.map((one) => say`${one}`));
  const hint = found.near.length === 0 ? [] : [...say`Did you mean ${near}? `];
  throw new UserError(say`There is no rule ${id}.`, [...hint, ...say`${"omni-scale explain"} without an id lists them all.`]);
}
