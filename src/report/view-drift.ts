/** Where reality has left Git, in the reader's terms, with both ways out; pure, and must not escape or cut. */
import type { Adoption } from "../core/adoption.ts";
import type { ComponentDrift } from "../core/drift.ts";
import type { ComponentName } from "../core/model.ts";
import { runbook } from "../core/runbook.ts";
import { list, say, type Words } from "../core/words.ts";
import { applyCommands } from "./commands.ts";
import type { ReportContext } from "./context.ts";
import type { DiffLimits } from "./diff-lines.ts";
import { MOST_PATCH_LINES, patchLines } from "./patch.ts";
import { capital, changeSentence, count, countKinds, countsInWords, names, place, sentence } from "./phrases.ts";
import { riskOf, rowOf } from "./view-component.ts";
import { standing } from "./view-verdict.ts";
import type { Alert, ResourceView, Section } from "./view.ts";
import { diffLines } from "./diff-lines.ts";

/** What a report about drift has to know besides. */
export interface DriftContext extends ReportContext {
  readonly mode: "observe" | "apply";
  /** How each component's specs would say what runs; none where that must not be shown. */
  readonly adoptions: ReadonlyMap<ComponentName, Adoption>;
  /** A file as Git has it, for the lines around an edit. */
  readonly textOf: (file: string) => string | undefined;
  /** The specs have an error of no component: what its file would declare was not looked at, and one may be missing. */
  readonly isBroken?: boolean;
}

export interface DriftView {
  readonly title: Words;
  readonly alert: Alert;
  readonly verdict: readonly Words[];
  /** Empty where one component alone differs. */
  readonly rows: readonly DriftRow[];
  readonly components: readonly DriftSection[];
  readonly sections: readonly Section[];
  readonly next: readonly Words[];
  readonly footer: Words;
}

export interface DriftRow {
  readonly name: ComponentName;
  readonly differs: Words;
  readonly impact: Words;
  readonly risk: number;
}

export interface DriftSection {
  readonly summary: Words;
  readonly risk: number;
  readonly legend: Words;
  readonly resources: readonly ResourceView[];
  readonly restore: Words;
  readonly commands: readonly string[];
  readonly adopt: Words;
  readonly byHand: readonly Words[];
  readonly patch: readonly string[];
}

const NAMED = 8;
/** Issues are rewritten; the report of a run is not. */
export const REWRITTEN: Words = ["Omni-Scale keeps this text true and rewrites it; comments are yours."];

/** All of a rack: what differs in full, the rest by name. */
export function viewDrift(drifts: readonly ComponentDrift[], context: DriftContext, limits: DiffLimits): DriftView {
  const drifted = drifts.filter((each) => each.standing === "drifted");
  const seen = drifts.filter((each) => each.standing === "in-step" || each.standing === "drifted").length;
  return {
    title: drifted.length === 0 ? calmTitle(drifts.length, seen, context) : titleOf(drifted),
    ...verdictOf(drifted, drifts.length, seen, context),
    rows: drifted.length > 1 ? drifted.map(rowFor) : [],
    components: drifted.map((each) => sectionFor(each, context, limits)),
    sections: unseenSections(drifts),
    next: readOn(drifts),
    footer: REWRITTEN,
  };
}

/** Where what can be done is said at length; nothing where nothing has to be. */
export function readOn(drifts: readonly ComponentDrift[]): Words[] {
  const is = (how: ComponentDrift["standing"]): boolean => drifts.some((each) => each.standing === how);
  const links = [...(is("drifted") ? [runbook("drifted")] : []), ...(is("unreachable") ? [runbook("unreachable")] : [])];
  return links.length === 0 ? [] : [["What can be done, and what happens then: ", ...list(links.map((link) => say`${link}`)), "."]];
}

/** Of one component alone. */
export function viewComponentDrift(drift: ComponentDrift, context: DriftContext, limits: DiffLimits): DriftView {
  return viewDrift([drift], context, limits);
}

/** What was not seen and why, by reason: unreachable first. */
export function unseenSections(drifts: readonly ComponentDrift[]): Section[] {
  const of = (heading: string, is: ComponentDrift["standing"]): Section => ({
    heading,
    items: byReason(drifts.filter((each) => each.standing === is)),
  });
  const partly = drifts.filter(({ notSeen, standing: is }) => notSeen.length > 0 && (is === "drifted" || is === "in-step"));
  const parts = partly.map(({ name, notSeen }) => say`${name}: ${list(notSeen, "; ")}`);
  return [of("Cannot be reached", "unreachable"), of("Not seen", "unknown"), { heading: "Not checked", items: parts }].filter(
    ({ items }) => items.length > 0,
  );
}

function byReason(drifts: readonly ComponentDrift[]): Words[] {
  const groups = new Map<string, { readonly because: Words; readonly names: ComponentName[] }>();
  for (const { name, because = [] } of drifts) {
    const key = JSON.stringify(because);
    const group = groups.get(key) ?? { because, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => say`${names(group.names, NAMED)}: ${sentence(group.because)}`);
}

function calmTitle(all: number, seen: number, { isBroken }: DriftContext): Words {
  if (isBroken === true) return say`Not everything could be looked at: the specs have errors`;
  if (seen === all) return [`All that runs is as Git says · ${count(all, "component")}`];
  return [`Nothing that was seen differs from Git · ${seen} of ${count(all, "component")} seen`];
}

function titleOf(drifted: readonly ComponentDrift[]): Words {
  const [only] = drifted;
  if (drifted.length === 1 && only !== undefined) return say`${only.name} is not as Git says`;
  return [`${drifted.length} components are not as Git says`];
}

function verdictOf(
  drifted: readonly ComponentDrift[],
  all: number,
  seen: number,
  { mode, isBroken }: DriftContext,
): Pick<DriftView, "alert" | "verdict"> {
  const blind =
    seen === all ? [] : [[`${count(all - seen, "component")} could not be seen: nothing is known of ${all - seen === 1 ? "it" : "them"}.`]];
  if (drifted.length === 0 && isBroken === true) {
    return {
      alert: "WARNING",
      verdict: [...blind, say`What a file that cannot be read would declare is not known; the log names each error.`],
    };
  }
  if (drifted.length === 0) {
    return { alert: blind.length === 0 ? "TIP" : "NOTE", verdict: blind.length === 0 ? [["What runs is what Git says."]] : blind };
  }
  const changes = drifted.flatMap(({ plan }) => plan.changes);
  const observing =
    mode === "observe" ? [say`${"omni-scale.yaml"} says ${"mode: observe"}: nothing is applied until that is ${"mode: apply"}.`] : [];
  const [only] = drifted;
  const told =
    drifted.length === 1 && only !== undefined
      ? only.plan.changes.slice(0, 3).map((change) => capital(sentence(changeSentence(change, "would be"))))
      : [[`${count(changes.length, "difference")} between what runs and what Git says.`]];
  const more = drifted.length === 1 && changes.length > 3 ? [[`${changes.length - 3} more below.`]] : [];
  const impact = only !== undefined && drifted.length === 1 ? [[...say`To restore Git: `, ...sentence(rowOf(only.plan, 1).impact)]] : [];
  return { alert: "WARNING", verdict: [...told, ...more, ...impact, ...observing, ...blind] };
}

function rowFor({ name, plan }: ComponentDrift): DriftRow {
  return { name, differs: countsInWords(countKinds(plan.changes), "title"), impact: rowOf(plan, 1).impact, risk: riskOf(plan) };
}

function sectionFor({ name, plan }: ComponentDrift, context: DriftContext, limits: DiffLimits): DriftSection {
  const adoption = context.disclosure.kind === "full" ? context.adoptions.get(name) : undefined;
  const patch = adoption === undefined ? [] : patchLines(adoption.edits, context.textOf);
  const whole = patch.length > 0 && patch.length <= MOST_PATCH_LINES;
  const byHand = adoption?.byHand.map(({ words }) => capital(sentence(words))) ?? [];
  return {
    summary: say`${name} · ${countsInWords(countKinds(plan.changes), "title")}`,
    risk: riskOf(plan),
    legend: ["What runs (−) and what Git says (+):"],
    resources: plan.changes.map((change) => ({
      sentence: capital(changeSentence(change, "would be")),
      ...(change.source === undefined ? {} : { source: place(change.source) }),
      lines: diffLines(change.fields, limits),
    })),
    ...restoreOf({ name, plan }, context),
    adopt: adoptWords(whole, byHand.length, plan.changes.find(({ source }) => source !== undefined)?.source ?? plan.source),
    byHand: byHand.slice(0, NAMED),
    patch: whole ? patch : [],
  };
}

function restoreOf(
  { name, plan }: Pick<ComponentDrift, "name" | "plan">,
  context: DriftContext,
): Pick<DriftSection, "restore" | "commands"> {
  if (standing(plan) === "blocked") {
    const fixes = plan.guards.filter(({ cleared, clearedBy }) => !cleared && clearedBy === "never").map(({ fix }) => sentence(fix));
    return { restore: [...say`it is blocked. `, ...list(fixes, " ")], commands: [] };
  }
  const open = plan.guards.filter(({ cleared }) => !cleared);
  const ids = (by: string): string[] => open.filter(({ clearedBy }) => clearedBy === by).map(({ id }) => id);
  const spoken = {
    components: [name],
    accept: [plan.digest.slice(0, 12)],
    acknowledge: ids("acknowledge"),
    confirmDelete: ids("confirm-delete"),
  };
  const first = context.mode === "observe" ? say`once ${"mode: apply"} is merged, ` : [];
  return {
    restore: [...first, ...say`start this apply by hand. It does what is shown here and nothing else; what is otherwise by then is held.`],
    commands: applyCommands(spoken, context.applyWorkflow),
  };
}

function adoptWords(whole: boolean, byHand: number, source: ComponentDrift["plan"]["source"]): Words {
  if (!whole) return say`change the specs (from ${place(source)} on) to what runs, in a pull request. Its plan then has nothing to do.`;
  if (byHand > 0) return ["this patch, and by hand what is listed, make Git say what runs. Propose both as one pull request."];
  return ["this patch makes Git say what runs. Propose it as a pull request, whose plan then has nothing to do."];
}
