/** The headline and the verdict of a plan: what a reviewer knows after five seconds; must not go into single resources. */
import { hasErrors } from "../core/diagnostics.ts";
import type { Change } from "../core/model.ts";
import { comparedNothing, type ComponentPlan, type Plan } from "../core/plan.ts";
import { list, say, type Words } from "../core/words.ts";
import type { PlanContext } from "./context.ts";
import { capital, count, countKinds, countsInWords, firstOf, KINDS, names, resourceName, sentence } from "./phrases.ts";
import { versionWords } from "./versions.ts";
import { headline } from "./view-headline.ts";
import { seenWords } from "./view-seen.ts";
import type { Alert } from "./view.ts";

/** Components named in one sentence of the verdict. */
const NAMED = 4;

/** Components that something would happen to, or that cannot be planned. */
export function active(plan: Plan): readonly ComponentPlan[] {
  return plan.components.filter(({ status }) => status !== "unchanged");
}

/** e.g. "`Stack/omni`: image `v1.9.3` → `v1.10.6` · 1 of 6 components changes". */
export function titleOf(plan: Plan): Words {
  const all = plan.components.length + plan.untouched.length;
  const changing = active(plan);
  const [only] = changing;
  if (only === undefined) return [headOfNothing(plan), ` · ${count(all, "component")}`];
  if (changing.length === 1) return say`${componentTitle(only)} · ${[`1 of ${count(all, "component")}`]} changes`;
  const changes = changing.flatMap((component) => component.changes);
  const blocked = changing.filter((component) => standing(component) === "blocked").length;
  const waiting = changing.filter((component) => standing(component) === "waits").length;
  const later = changing.filter(({ deferred }) => deferred !== undefined).length;
  return list(
    [
      [`${changing.length} of ${count(all, "component")} change`],
      ...(blocked === 0 ? [] : [[`${blocked} blocked`]]),
      ...(waiting === 0 ? [] : [[`${waiting} ${waiting === 1 ? "waits" : "wait"} for your word`]]),
      ...(later === 0 ? [] : [[`${later} planned again later`]]),
      ...(changes.length === 0 ? [] : [resourcesInWords(changes)]),
    ],
    " · ",
  );
}

/** e.g. "`Stack/omni`: image `v1.9.3` → `v1.10.6`". */
export function componentTitle(component: ComponentPlan): Words {
  return say`${component.name}: ${component.status === "unchanged" ? say`as the specs say` : headline(component)}`;
}

/** e.g. "2 resources to create" or "3 resources: 1 to create, 2 to delete". */
function resourcesInWords(changes: readonly Change[]): Words {
  const counts = countKinds(changes);
  const [only, ...others] = KINDS.filter(({ kind }) => counts[kind] > 0);
  if (only !== undefined && others.length === 0) return [`${count(counts[only.kind], "resource")} ${only.title}`];
  return [`${count(changes.length, "resource")}: `, ...countsInWords(counts, "title")];
}

/** The alert and its sentences: what stands in the way, what restarts, what stays, what cannot be taken back, what goes. */
export function verdictOf(plan: Plan, context: PlanContext): { alert: Alert; verdict: readonly Words[] } {
  const changing = active(plan);
  const blocked = blockedWords(plan);
  const condition = changing.length === 0 ? [] : conditionWords(context);
  const interrupted = interruptionWords(changing);
  const oneWay = oneWayWords(changing);
  const gone = goneWords(changing);
  if (changing.length === 0 && blocked.length === 0) {
    return { alert: comparedNothing(plan) ? "WARNING" : "TIP", verdict: [nothingWords(plan)] };
  }
  const notes = changing.length === 1 ? notesOf(changing) : [];
  const verdict = [
    ...condition,
    ...blocked,
    ...interrupted,
    ...notes,
    ...oneWay,
    ...gone,
    ...versionWords(changing),
    ...seenWords(plan, changing, context),
  ];
  if (context.mode === "observe") return { alert: "NOTE", verdict };
  const alert = blocked.length > 0 || destroys(changing) ? "CAUTION" : needsCare(changing) ? "WARNING" : "NOTE";
  return { alert, verdict };
}

function headOfNothing(plan: Plan): string {
  if (hasErrors(plan.diagnostics)) return "Nothing can be planned";
  return comparedNothing(plan) ? "Nothing was compared" : "Nothing changes";
}

/** What keeps a merge from applying anything at all. */
function conditionWords({ mode, review }: PlanContext): Words[] {
  if (mode === "observe") return [say`Only shown, a merge applies nothing (${"mode: observe"}). Applied, it would mean:`];
  if (review.is === "elsewhere") {
    return [
      say`A merge into ${review.base} applies nothing: merges into ${review.defaultBranch} alone are applied. Applied, it would mean:`,
    ];
  }
  return review.is === "not-recorded" ? [say`A merge alone applies nothing: see Next. Applied, it means:`] : [];
}

/** Names that stop answering for a while, in the order they go down; what is deleted is told elsewhere. */
export function interruptsOf({ changes, steps }: ComponentPlan): readonly string[] {
  const deleted = new Set(
    changes.filter(({ kind }) => kind === "delete").map(({ address }) => address.slice(address.lastIndexOf("/") + 1)),
  );
  return [...new Set(steps.flatMap(({ impact }) => impact.interrupts))].filter((name) => !deleted.has(name));
}

/** What adapters say about a component's steps besides. */
export function notesOf(components: readonly ComponentPlan[]): Words[] {
  const notes = components.flatMap(({ steps }) => steps.flatMap(({ impact }) => impact.notes));
  return [...new Map(notes.map((note) => [JSON.stringify(note), capital(sentence(note))])).values()];
}

/** What a component deletes, and what is lost for good with it. */
export function goneOf(component: ComponentPlan): readonly Words[] {
  const lost = new Set(component.steps.flatMap(({ impact }) => impact.destroys));
  return [
    ...component.changes.filter(({ kind }) => kind === "delete").map(({ address }) => resourceName(address, component.name)),
    ...[...lost].map((name) => say`${name} (lost for good)`),
  ];
}

/** "`a` → `b` restart": the order matters only when there are several. */
export function restartWords(component: ComponentPlan, most: number): Words {
  const interrupted = interruptsOf(component);
  return [...names(interrupted, most, " → "), ` restart${interrupted.length === 1 ? "s" : ""}`];
}

function interruptionWords(changing: readonly ComponentPlan[]): Words[] {
  const interrupting = changing.filter((component) => interruptsOf(component).length > 0);
  const [only] = interrupting;
  if (only === undefined) {
    if (changing.every(({ steps }) => steps.length === 0)) return [];
    return [destroys(changing) ? say`Nothing that stays is interrupted.` : say`Nothing that runs is interrupted.`];
  }
  const outages = interrupting.flatMap((component) =>
    outagesOf(component).map((words) => (changing.length === 1 ? words : say`${component.name}: ${words}`)),
  );
  if (changing.length === 1 && outages.length > 0) return outages;
  if (changing.length === 1) {
    const order = interruptsOf(only).length > 1 ? [", in this order"] : [];
    return [[...restartWords(only, 8), ...order, "; everything else keeps running."]];
  }
  const each = interrupting.map((component) => say`${names(interruptsOf(component), NAMED, " → ")} (${component.name})`);
  return [["Restarts: ", ...firstOf(each, NAMED), "; everything else keeps running."], ...outages];
}

/** What interruptions mean to people, where an adapter says so. */
function outagesOf({ steps }: ComponentPlan): Words[] {
  return steps.flatMap(({ impact }) => (impact.outage === undefined ? [] : [sentence(impact.outage)]));
}

function oneWayWords(changing: readonly ComponentPlan[]): Words[] {
  const steps = changing.flatMap((component) => component.steps.filter(({ impact }) => impact.oneWay).map((step) => ({ component, step })));
  if (steps.length === 0) return [];
  const [only] = steps;
  if (changing.length === 1 && steps.length === 1 && only?.step.impact.headline !== undefined)
    return [say`Roll-forward only: an older version will not run again.`];
  const each = steps.map(({ component, step: { title, impact } }) => {
    const what = impact.headline ?? title;
    return changing.length === 1 ? what : say`${component.name}: ${what}`;
  });
  return [["Roll-forward only, an older version will not run again: ", ...firstOf(each, NAMED), "."]];
}

function goneWords(changing: readonly ComponentPlan[]): Words[] {
  const gone = changing.flatMap((component) =>
    goneOf(component).map((what) => (changing.length === 1 ? what : say`${component.name}: ${what}`)),
  );
  const settings = settingsGone(changing);
  const removed = settings.length === 0 ? [] : [["Settings go with what the files no longer say: ", ...firstOf(settings, NAMED), "."]];
  if (gone.length > 0) return [["Deleted: ", ...firstOf(gone, 2 * NAMED), "."], ...removed];
  if (!changing.some(({ changes }) => changes.length > 0)) return [];
  return [...removed, settings.length === 0 ? say`Nothing is deleted.` : say`Nothing else is deleted.`];
}

/** The reason of an update after which nothing is there: a setting that left its files, and stays in Git's history. */
const LEFT_FILES = "left-template";

function settingsGone(changing: readonly ComponentPlan[]): Words[] {
  return changing.flatMap(({ name, changes }) =>
    changes
      .filter(({ kind, reasons }) => kind === "update" && reasons.some(({ code }) => code === LEFT_FILES))
      .map(({ address }) =>
        changing.length === 1 ? resourceName(address, name) : [{ quote: name }, ": ", ...resourceName(address, name)],
      ),
  );
}

function blockedWords(plan: Plan): Words[] {
  if (hasErrors(plan.diagnostics)) return [say`Nothing can be applied: the specs have errors, see Blocks.`];
  const those = (which: Standing): string[] => plan.components.filter((component) => standing(component) === which).map(({ name }) => name);
  const [blocked, waiting] = [those("blocked"), those("waits")];
  return [
    ...(blocked.length === 0 ? [] : [say`Cannot be applied: ${names(blocked, NAMED)}, see Blocks.`]),
    ...(waiting.length === 0 ? [] : [say`Not applied until you say so: ${names(waiting, NAMED)}, see Blocks.`]),
  ];
}

type Standing = "ready" | "waits" | "blocked";

/** `blocked`: the specs have to change first. `waits`: somebody has to acknowledge or confirm something. */
export function standing({ diagnostics, guards, status }: ComponentPlan): Standing {
  const open = guards.filter(({ cleared }) => !cleared);
  if (status === "blocked" || hasErrors(diagnostics) || open.some(({ clearedBy }) => clearedBy === "never")) return "blocked";
  return open.length > 0 ? "waits" : "ready";
}

function destroys(changing: readonly ComponentPlan[]): boolean {
  return changing.some((component) => goneOf(component).length > 0);
}

function needsCare(changing: readonly ComponentPlan[]): boolean {
  return changing.some(
    ({ steps, status }) => status === "deferred" || steps.some(({ impact }) => impact.oneWay || impact.interrupts.length > 0),
  );
}

function nothingWords(plan: Plan): Words {
  if (plan.components.length === 0) return say`No component is touched.`;
  if (comparedNothing(plan)) return say`Nothing was compared: no host and no Omni was looked at, and there is no commit to compare with.`;
  const unseen = plan.components.filter(({ basis }) => basis.kind === "static").length;
  if (unseen === plan.components.length) return say`The specs ask for what the base branch asks for.`;
  return list(
    [say`What runs is what the specs say.`, ...(unseen > 0 ? [[`${count(unseen, "component")} could not be looked at.`]] : [])],
    " ",
  );
}
