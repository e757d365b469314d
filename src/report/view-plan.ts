/** A plan in the reader's terms; pure. Must not escape or cut: Markdown and terminal each do that for themselves. */
import { inReadingOrder, type Diagnostic } from "../core/diagnostics.ts";
import type { ComponentPlan, Guard, Plan } from "../core/plan.ts";
import { runbook } from "../core/runbook.ts";
import { list, say, type Words } from "../core/words.ts";
import { timeInWords } from "./age.ts";
import { applyCommands } from "./commands.ts";
import type { PlanContext } from "./context.ts";
import type { DiffLimits } from "./diff-lines.ts";
import { hideObservedInPlan } from "./disclosure.ts";
import { capital, count, firstOf, grouped, names, place, sentence } from "./phrases.ts";
import { componentView, rowOf, stepsInWords } from "./view-component.ts";
import { active, titleOf, verdictOf } from "./view-verdict.ts";
import type { PlanView, Section } from "./view.ts";
import { nextOf } from "./view-next.ts";

const NAMED = 8;

/** The view of a plan; `limits` say how much of each diff goes in. */
export function viewPlan(whole: Plan, context: PlanContext, limits: DiffLimits): PlanView {
  const plan = context.disclosure.kind === "full" ? whole : hideObservedInPlan(whole, context.disclosure.known);
  const changing = active(plan);
  const [only] = changing;
  const alone = changing.length === 1 && only !== undefined ? only : undefined;
  const steps = alone === undefined ? [] : stepsInWords(alone.steps);
  const next = nextOf(plan, context);
  return {
    title: titleOf(plan),
    ...verdictOf(plan, context),
    ...(steps.length === 0 ? {} : { steps }),
    rows: alone === undefined ? changing.map((component, index) => rowOf(component, index + 1)) : [],
    sections: sectionsOf(plan, context),
    checked: checkedOf(plan),
    notChecked: notCheckedOf(plan),
    components: changing
      .filter(({ changes, deferred, unmanaged }) => changes.length > 0 || deferred !== undefined || unmanaged.length > 0)
      .map((component) => componentView(component, limits, alone !== undefined)),
    rest: restOf(plan, context),
    next: next.words,
    commands: next.spoken === undefined ? [] : applyCommands(next.spoken, context.applyWorkflow),
    footer: footerOf(plan, context),
  };
}

/** A finding as one item: where, what, why, how to mend it, the rule that `accept` names, and where to read on. */
function findingWords({ at, what, why, fix, rule, link }: Diagnostic, whole: boolean): Words {
  const where = at === undefined ? [] : say`${place(at)}: `;
  const name = link === undefined ? say` (${rule})` : say` (${rule}, ${link})`;
  return [...where, ...list([what, ...(whole ? [why] : []), fix].map(sentence), " "), ...name];
}

function sectionsOf(plan: Plan, context: PlanContext): Section[] {
  const errors = newFindings(plan).filter(({ severity }) => severity === "error");
  const open = plan.components.flatMap(({ guards }) => guards.filter(({ cleared }) => !cleared));
  const never = open.filter(({ clearedBy }) => clearedBy === "never");
  const clearable = open.filter(({ clearedBy }) => clearedBy !== "never");
  const sections: Section[] = [
    { heading: "Blocks", items: [...errors.map((error) => findingWords(error, true)), ...[...never, ...clearable].map(guardWords)] },
    { heading: "Needs", items: context.needs },
    { heading: "To do", items: todoOf(plan) },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

function newFindings(plan: Plan): readonly Diagnostic[] {
  return inReadingOrder([...plan.diagnostics, ...plan.components.flatMap(({ diagnostics }) => diagnostics)]);
}

/** What somebody should do by hand, before or after the apply. */
export function todoOf(plan: Plan): readonly Words[] {
  return newFindings(plan)
    .filter(({ severity }) => severity !== "error")
    .map((finding) => findingWords(finding, false));
}

function guardWords({ component, message, fix }: Guard): Words {
  const named = message.some((word) => typeof word !== "string" && word.quote === component);
  return [...(named ? [] : say`${component}: `), ...list([message, fix].map(sentence), " "), ...say` (${runbook("blocked")})`];
}

function checkedOf(plan: Plan): Words[] {
  const live = plan.components.filter(({ basis }) => basis.kind === "live").length;
  const all = plan.components.length;
  const cleared = plan.components.flatMap(({ guards }) => guards.filter((guard) => guard.cleared).map(({ id }) => id));
  const findings = newFindings(plan).length;
  return [
    ...(live === 0 ? [] : [[`compared with what runs now${live === all ? "" : ` (${live} of ${all})`}`]]),
    ...(all === 0 ? [] : [[findings === 0 ? "no new findings" : count(findings, "new finding")]]),
    ...(cleared.length === 0 ? [] : [["acknowledged ", ...names(cleared, NAMED)]]),
  ];
}

function notCheckedOf(plan: Plan): Words[] {
  const because = ({ name, basis }: ComponentPlan): { name: ComponentPlan["name"]; words: Words }[] =>
    basis.kind === "static" ? [{ name, words: say`what runs now (${basis.because})` }] : [];
  const items = plan.components.flatMap((component) => [
    ...because(component),
    ...component.notChecked.map((words) => ({ name: component.name, words })),
  ]);
  return grouped(items, plan.components.length);
}

function restOf(plan: Plan, context: PlanContext): Words[] {
  const quiet = plan.components.filter(({ status }) => status === "unchanged");
  const isCompared = ({ basis }: ComponentPlan): boolean => basis.kind === "live" || plan.base !== undefined;
  const same = quiet.filter(isCompared).map(({ name }) => name);
  const blind = quiet.filter((one) => !isCompared(one)).map(({ name }) => name);
  const known = [...plan.known, ...plan.components.flatMap((component) => component.known)];
  const lines: Words[] = [];
  if (same.length > 0) lines.push(["Unchanged: ", ...names(same, NAMED), "."]);
  if (blind.length > 0) lines.push(["Compared with nothing: ", ...names(blind, NAMED), "."]);
  if (plan.untouched.length > 0) lines.push(["Not touched: ", ...names(plan.untouched, NAMED), "."]);
  if (plan.released.length > 0) {
    lines.push(
      say`No longer in the specs, left as they are: ${names(plan.released, NAMED)}. To delete one, name it under ${"removed:"} in ${"omni-scale.yaml"}.`,
    );
  }
  const { unmanaged = [] } = plan;
  if (unmanaged.length > 0) lines.push(["Exists and is in no spec, left alone: ", ...firstOf(unmanaged, NAMED), "."]);
  if (known.length > 0) lines.push(knownWords(known));
  lines.push(...knownErrors(plan));
  if (context.disclosure.kind === "git-only") {
    lines.push(say`${"disclosure: git-only"}: what was only seen on a target is shown as ${"***"}.`);
  }
  return lines;
}

/** Known findings in one line: how many there are of each rule. */
function knownWords(known: readonly Diagnostic[]): Words {
  const rules = new Map<string, number>();
  for (const { rule } of known) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const each = [...rules].map(([rule, times]) => (times === 1 ? say`${rule}` : say`${rule} ×${times}`));
  return capital([`${count(known.length, "known finding")}, on the base branch too or accepted: `, ...list(each), "."]);
}

/** What is wrong with a component that changes, and stops it no more: a reader has to see it before it takes effect. */
function knownErrors({ components }: Plan): Words[] {
  const errors = components
    .filter(({ changes }) => changes.length > 0)
    .flatMap(({ name, known }) =>
      known.filter(({ severity }) => severity === "error").map(({ rule, what }) => say`${name}, ${rule}: ${what}`),
    );
  return errors.length === 0 ? [] : [["Errors among them, which hold nothing: ", ...firstOf(errors, NAMED, " ")]];
}

function footerOf(plan: Plan, { made }: PlanContext): Words[] {
  const key = plan.keyId === undefined ? say`secrets are not bound: no ${"fingerprint-key"}` : say`secrets bound by key ${plan.keyId}`;
  return [
    plan.head === undefined ? say`plan of the working folder` : say`plan of ${plan.head.slice(0, 7)}`,
    ...(made === undefined ? [] : [[`made ${timeInWords(made)}`]]),
    say`digest ${plan.digest.slice(0, 12)}`,
    key,
  ];
}
