/** How to go on from a plan: what a merge does, what is missing for it, what to type; must not restate the plan. */
import { hasErrors } from "../core/diagnostics.ts";
import { comparedNothing, type Plan } from "../core/plan.ts";
import { runbook } from "../core/runbook.ts";
import { say, type Words } from "../core/words.ts";
import type { Spoken } from "./commands.ts";
import type { PlanContext } from "./context.ts";
import { names } from "./phrases.ts";
import { active, standing } from "./view-verdict.ts";

/** Past this many the whole plan's digest is named instead of each component's. */
const MOST_ACCEPTED = 5;

export interface Next {
  readonly words: readonly Words[];
  /** What has to be said by hand, where something has to. */
  readonly spoken?: Spoken;
}

export function nextOf(plan: Plan, context: PlanContext): Next {
  const changing = active(plan);
  const mendable =
    hasErrors(plan.diagnostics) || changing.some(({ diagnostics, guards }) => hasErrors(diagnostics) || guards.some(isFinal));
  if (context.mode === "observe" && changing.length > 0) {
    return { words: [say`Set ${"mode: apply"} in ${"omni-scale.yaml"} when you want merges to be applied.`] };
  }
  if (hasErrors(plan.diagnostics)) return { words: [mendWords(context, [])] };
  if (context.review.is === "elsewhere" && changing.length > 0) {
    const again = say`The pull request that brings this to ${context.review.defaultBranch} gets a plan of its own, and its merge is applied.`;
    return { words: [...(mendable ? [mendWords(context, [])] : []), again] };
  }
  if (comparedNothing(plan)) {
    return { words: [say`Give this run what is not checked for want of it, or compare with a commit: ${"omni-scale plan --base main"}.`] };
  }
  if (changing.length === 0) return { words: [say`Nothing to apply.`] };
  const ready = changing.filter((component) => standing(component) === "ready").map(({ name }) => name);
  const words = mendable ? [mendWords(context, ready)] : [];
  const spoken = spokenFor(plan, context, ready);
  if (spoken === undefined) return { words: [...words, ...(mendable ? [] : [goWords(context)])] };
  return { words: [...words, ...spokenWords(plan, context, ready)], spoken };
}

function isFinal({ clearedBy, cleared }: { readonly clearedBy: string; readonly cleared: boolean }): boolean {
  return clearedBy === "never" && !cleared;
}

function mendWords({ review }: PlanContext, ready: readonly string[]): Words {
  const isHere = review.is === "none";
  const rest =
    ready.length === 0
      ? []
      : [` ${isHere ? "An apply before that carries out" : "A merge before that applies"} `, ...names(ready, 4), " alone."];
  return [isHere ? "Mend what blocks, then plan again." : "Mend what blocks, and push: the plan follows.", ...rest];
}

function goWords(context: PlanContext): Words {
  if (context.review.is === "recorded") return say`Merge to apply exactly this. What differs by then is held and shown, not applied.`;
  return say`Apply it:`;
}

/** What has to be typed: open guards, and digests where no review will be found. Undefined when nothing has to. */
function spokenFor(plan: Plan, context: PlanContext, ready: readonly string[]): Spoken | undefined {
  const guards = active(plan).flatMap((component) => component.guards.filter(({ cleared }) => !cleared));
  const ids = (by: string): string[] => guards.filter(({ clearedBy }) => clearedBy === by).map(({ id }) => id);
  const unrecorded = context.review.is === "not-recorded";
  const changing = active(plan).filter(({ changes }) => changes.length > 0);
  const digests = changing.length > MOST_ACCEPTED ? [plan.digest] : changing.map(({ digest }) => digest);
  const spoken = {
    accept: unrecorded ? digests.map((digest) => digest.slice(0, 12)) : [],
    acknowledge: ids("acknowledge"),
    confirmDelete: ids("confirm-delete"),
  };
  const any = spoken.accept.length + spoken.acknowledge.length + spoken.confirmDelete.length > 0;
  return any || (context.review.is === "none" && ready.length > 0) ? spoken : undefined;
}

function spokenWords(plan: Plan, context: PlanContext, ready: readonly string[]): Words[] {
  if (context.review.is === "not-recorded") {
    return [
      say`A merge holds everything, because ${context.review.because} (${runbook("held")}). After it, accept by name what you read here:`,
    ];
  }
  const waiting = active(plan).filter(({ guards }) => guards.some(({ cleared, clearedBy }) => !cleared && clearedBy !== "never"));
  if (waiting.length === 0) return ready.length === 0 ? [] : [say`Apply it:`];
  const who = names(
    waiting.map(({ name }) => name),
    4,
  );
  const lead = context.review.is === "recorded" ? mergeLead(ready) : [];
  return [[...lead, ...say`For ${who}, confirm by name`, context.review.is === "none" ? ":" : " after the merge:"]];
}

function mergeLead(ready: readonly string[]): Words {
  return ready.length === 0 ? say`A merge alone applies nothing. ` : ["A merge applies ", ...names(ready, 4), ". "];
}
