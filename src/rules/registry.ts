/** Every rule of the program in one list; must not find anything itself, nor know which adapters there are. */
import { compareText } from "../core/diagnostics.ts";
import { ENGINE_RULES } from "../core/engine-rules.ts";
import type { Rule } from "../core/rule.ts";
import { closest } from "../specs/closest.ts";
import { SPEC_RULES } from "../specs/rules.ts";
import { REPOSITORY_RULES } from "./repository-rules.ts";

/** What the engine, the specs, the repository's rules and these adapters find, by id. */
export function allRules(ofAdapters: readonly Rule[]): readonly Rule[] {
  const ours = [ENGINE_RULES, SPEC_RULES, REPOSITORY_RULES].flatMap((rules): Rule[] => Object.values(rules));
  return [...ours, ...ofAdapters].toSorted((a, b) => compareText(a.id, b.id));
}

/** The rule called `id`, in any case, or the ids that may have been meant: a mistyped one's nearest, else all of its letter. */
export function ruleCalled(id: string, rules: readonly Rule[]): Rule | { readonly near: readonly string[] } {
  const wanted = id.trim().toUpperCase();
  const ids = rules.map((rule) => rule.id);
  const found = rules.find((rule) => rule.id === wanted);
  if (found !== undefined) return found;
  // O19 is also written 019 and O-19.
  const spelt = wanted.replace(/^0(?=\d\d$)/, "O").replaceAll(/[^A-Z0-9]/g, "");
  const near = ids.includes(spelt) ? spelt : closest(spelt, ids);
  if (near !== undefined) return { near: [near] };
  return { near: ids.filter((one) => one.startsWith(spelt.slice(0, 1)) && spelt !== "") };
}
