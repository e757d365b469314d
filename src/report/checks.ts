/** A plan as check runs: one that carries the reviewed plan, one a component. Must not call GitHub; the shapes are those of src/ports.ts. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { ComponentPlan, Plan, ReviewedPlan } from "../core/plan.ts";
import { toReviewedPlan } from "../core/review.ts";
import { list, say, type Words } from "../core/words.ts";
import type { PlanContext } from "./context.ts";
import { hideObservedInPlan } from "./disclosure.ts";
import { oneLine, plainLine } from "./escape.ts";
import { componentSummary, planCheckSummary } from "./markdown-plan.ts";
import { count, sentence } from "./phrases.ts";
import { componentTitle, standing, titleOf } from "./view-verdict.ts";

/** GitHub's limit for the title of a check. */
const LONGEST_TITLE = 255;
const LONGEST_NAME = 100;
/** Check runs of one plan; GitHub lists more than that badly, and every one costs a request. */
export const MOST_CHECKS = 30;

export type Conclusion = "success" | "failure" | "neutral";

/** Plain text, harmless as it is. */
export interface CheckAnnotation {
  readonly path: string;
  readonly line: number;
  readonly level: "notice" | "warning" | "failure";
  readonly title: string;
  readonly message: string;
}

export interface Check {
  readonly name: string;
  readonly conclusion: Conclusion;
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
}

export interface ReviewCheck extends Omit<Check, "name"> {
  readonly plan: ReviewedPlan;
  readonly digest: string;
}

/** The check that carries the reviewed plan; its annotations are the findings that belong to no component. */
export function reviewCheck(
  plan: Plan,
  about: Pick<ReviewedPlan, "pr" | "baseRef" | "headSha" | "from">,
  context: PlanContext,
): ReviewCheck {
  const shown = disclosed(plan, context);
  const worst = worstOf([...shown.components.map(conclusionOf), ...(shown.diagnostics.some(isError) ? (["failure"] as const) : [])]);
  return {
    plan: toReviewedPlan(shown, about),
    digest: plan.digest,
    conclusion: worst,
    title: clip(plainLine(titleOf(shown)), LONGEST_TITLE),
    summary: planCheckSummary(plan, context),
    annotations: shown.diagnostics.flatMap(toAnnotation),
  };
}

/** One check a component, at most {@link MOST_CHECKS}: failing ones first, then changing ones; what is over shares the last. */
export function componentChecks(plan: Plan, context: PlanContext): readonly Check[] {
  const shown = disclosed(plan, context);
  const urgency = (component: ComponentPlan): number =>
    ({ failure: 0, neutral: 1, success: component.status === "unchanged" ? 3 : 2 })[conclusionOf(component)];
  const ordered = shown.components.toSorted((a, b) => urgency(a) - urgency(b));
  if (ordered.length <= MOST_CHECKS) return ordered.map((component) => toCheck(component, shown, context));
  const own = ordered.slice(0, MOST_CHECKS - 1);
  return [...own.map((component) => toCheck(component, shown, context)), sharedCheck(ordered.slice(MOST_CHECKS - 1))];
}

function disclosed(plan: Plan, context: PlanContext): Plan {
  return context.disclosure.kind === "full" ? plan : hideObservedInPlan(plan, context.disclosure.known);
}

function toCheck(component: ComponentPlan, plan: Plan, context: PlanContext): Check {
  return {
    name: clip(plainLine(say`omni-scale / ${component.name}`), LONGEST_NAME),
    conclusion: conclusionOf(component),
    title: clip(plainLine(componentTitle(component)), LONGEST_TITLE),
    summary: componentSummary(component, plan, context),
    annotations: component.diagnostics.flatMap(toAnnotation),
  };
}

function sharedCheck(components: readonly ComponentPlan[]): Check {
  const each = (["failure", "neutral", "success"] as const).flatMap((conclusion) => {
    const number = components.filter((component) => conclusionOf(component) === conclusion).length;
    return number === 0 ? [] : [[`${number} ${conclusion}`]];
  });
  const changing = components.filter(({ status }) => status !== "unchanged").length;
  const title = plainLine([`${count(changing, "component")} more ${changing === 1 ? "changes" : "change"}: `, ...list(each)]);
  return {
    name: "omni-scale / other components",
    conclusion: worstOf(components.map(conclusionOf)),
    title,
    summary: `${title}. The comment and the job summary have them all.`,
    annotations: components.flatMap(({ diagnostics }) => diagnostics.flatMap(toAnnotation)),
  };
}

/** `neutral`: a merge is fine, and somebody has to say so before it is applied. */
function conclusionOf(component: ComponentPlan): Conclusion {
  return ({ blocked: "failure", waits: "neutral", ready: "success" } as const)[standing(component)];
}

function worstOf(conclusions: readonly Conclusion[]): Conclusion {
  return (["failure", "neutral"] as const).find((conclusion) => conclusions.includes(conclusion)) ?? "success";
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

function toAnnotation({ at, severity, rule, what, why, fix }: Diagnostic): CheckAnnotation[] {
  if (at === undefined) return [];
  const level = severity === "error" ? "failure" : severity;
  const words: Words = list([what, why, fix].map(sentence), " ");
  return [{ path: at.file, line: at.line, level, title: clip(oneLine(rule), LONGEST_TITLE), message: plainLine(words) }];
}

function clip(text: string, longest: number): string {
  return oneLine(text, longest - 1);
}
