/** `omni-scale explain`: prints rules; must not read the repository. */
import { adapterRules } from "../adapters/registry.ts";
import { explain } from "../commands/explain.ts";
import { ruleJson, ruleListText, ruleText } from "../report/rule.ts";
import type { RunLog } from "../runtime/log-text.ts";

/** Prints the rule called `id`, or all of them, and gives the exit code. Throws a UserError for an unknown id. */
export function explainRules(id: string | undefined, log: RunLog, json: boolean): number {
  const found = explain(id, adapterRules);
  if ("id" in found) log.result(json ? `${JSON.stringify(ruleJson(found), null, 2)}\n` : ruleText(found));
  else log.result(json ? `${JSON.stringify(found.map(ruleJson), null, 2)}\n` : ruleListText(found));
  return 0;
}
