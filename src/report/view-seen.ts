/** What the verdict says of what was looked at, and when; must not say what changes. */
import type { ComponentPlan, Plan } from "../core/plan.ts";
import { runbook } from "../core/runbook.ts";
import { say, type Words } from "../core/words.ts";
import { timeInWords } from "./age.ts";
import type { PlanContext } from "./context.ts";
import { names } from "./phrases.ts";
import { versionWords } from "./versions.ts";

/** Components named in one sentence. */
const NAMED = 4;

/** Sentences for a plan that `changing` is the part of to which something would happen. */
export function seenWords(plan: Plan, changing: readonly ComponentPlan[], context: PlanContext): Words[] {
  return [...(context.look === "later" ? waitingWords(context) : staticWords(plan, changing)), ...ageWords(changing, context)];
}

function staticWords({ base }: Plan, changing: readonly ComponentPlan[]): Words[] {
  const planned = changing.filter(({ changes }) => changes.length > 0);
  const unseen = planned.filter(({ basis }) => basis.kind === "static").map(({ name }) => name);
  if (unseen.length === 0) return [];
  const which = unseen.length === planned.length ? [] : [" for ", ...names(unseen, NAMED)];
  const instead = base === undefined ? "told as if nothing of it were there" : "only the base branch";
  return [["Nothing live was looked at", ...which, `, ${instead}; what turns out to differ there is held, not changed.`]];
}

/** The first answer of two: what it lacks, who brings it, and since when that one is waited for. */
function waitingWords({ made }: PlanContext): Words[] {
  const since = made === undefined ? "" : ` since ${timeInWords(made)}`;
  return [
    [
      `Told from Git alone. A runner that looks at what runs is waited for${since}; its plan takes this one's place`,
      ...say` (${runbook("stuck")}).`,
    ],
  ];
}

/** A pull request that only moves versions may wait for days, and nobody pushes to it. */
function ageWords(changing: readonly ComponentPlan[], { made, look }: PlanContext): Words[] {
  const seen = changing.some(({ basis }) => basis.kind === "live");
  if (made === undefined || look === "later" || !seen || versionWords(changing).length === 0) return [];
  return [[`What runs was looked at on ${timeInWords(made)}; what has moved on since then is held by the merge, and shown.`]];
}
