/** One changed component: its line in the table and its folded section; must not speak for the whole plan. */
import type { Change, Gate, Step } from "../core/model.ts";
import type { ComponentPlan } from "../core/plan.ts";
import { list, say, type Words } from "../core/words.ts";
import { diffLines, type DiffLimits } from "./diff-lines.ts";
import { capital, changeSentence, count, countKinds, countsInWords, firstOf, names, place, sentence } from "./phrases.ts";
import { goneOf, interruptsOf, notesOf, restartWords, standing } from "./view-verdict.ts";
import type { ComponentView, ResourceView, Row } from "./view.ts";

const MOST_STEPS = 12;

export function rowOf(component: ComponentPlan, number: number): Row {
  return {
    number,
    name: component.name,
    counts: countKinds(component.changes),
    impact: impactOf(component),
    status: statusOf(component),
    risk: riskOf(component),
  };
}

/** 3: blocked, deletes or cannot be taken back; 2: interrupts something or needs somebody; 1: the rest. */
export function riskOf(component: ComponentPlan): number {
  const oneWay = component.steps.some(({ impact }) => impact.oneWay);
  if (standing(component) !== "ready" || oneWay || goneOf(component).length > 0) return 3;
  return interruptsOf(component).length > 0 || component.status === "deferred" ? 2 : 1;
}

/** The folded section of a component. `lead`: the verdict above has said its steps and notes already. */
export function componentView(component: ComponentPlan, limits: DiffLimits, lead: boolean): ComponentView {
  return {
    name: component.name,
    summary: say`${component.name} · ${summaryOf(component)}`,
    risk: riskOf(component),
    notes: [...(lead ? [] : [...stepNotes(component), ...notesOf([component])]), ...otherNotes(component)],
    resources: component.changes.map((change) => resourceView(change, limits)),
  };
}

/**
 * "1 pull → 2 recreate `omni` → 3 wait: backend 1.10.6, provider registered"; empty without steps. What is waited for behind
 * several of them is said once: "1 Talos `1.12.7` → `1.13.6` → 2 Kubernetes `1.34.5` → `1.35`; after each, wait: …".
 */
export function stepsInWords(steps: readonly Step[]): Words {
  const shared = sharedGates(steps);
  const parts = steps.flatMap(({ title, gates }) => {
    const waits = gates.length > 0 && titlesOf(gates) !== shared;
    return [{ words: title, gates }, ...(waits ? [{ words: waitWords(gates), gates: [] }] : [])];
  });
  const shown = parts.slice(0, MOST_STEPS).map(({ words }, index): Words => [`${index + 1} `, ...words]);
  const left = parts.length - shown.length;
  const all = list([...shown, ...(left > 0 ? [[`${left} more`]] : [])], " → ");
  const behind = parts.flatMap(({ gates }, index) =>
    gates.length > 0 && titlesOf(gates) === shared ? [{ gates, number: index + 1 }] : [],
  );
  const [first] = behind;
  if (first === undefined) return all;
  const which = behind.length === parts.length ? ["each"] : list(behind.map(({ number }): Words => [String(number)]));
  return [...all, "; after ", ...which, ", ", ...waitWords(first.gates)];
}

/** The words of gates that stand behind more than one step; undefined where there are none. */
function sharedGates(steps: readonly Step[]): string | undefined {
  const all = steps.flatMap(({ gates }) => (gates.length === 0 ? [] : [titlesOf(gates)]));
  return all.find((titles, index) => all.indexOf(titles) !== index);
}

function titlesOf(gates: readonly Gate[]): string {
  return JSON.stringify(gates.map(({ title }) => title));
}

function waitWords(gates: readonly Gate[]): Words {
  return [
    "wait: ",
    ...firstOf(
      gates.map(({ title }) => title),
      6,
    ),
  ];
}

function summaryOf(component: ComponentPlan): Words {
  if (component.status === "blocked" && component.changes.length === 0) return ["blocked"];
  if (component.deferred !== undefined) return [`planned again later, ${count(component.deferred.creates.length, "create")} announced`];
  return countsInWords(countKinds(component.changes), "title");
}

function resourceView(change: Change, limits: DiffLimits): ResourceView {
  return {
    sentence: capital(changeSentence(change)),
    ...(change.source === undefined ? {} : { source: place(change.source) }),
    lines: diffLines(change.fields, limits),
  };
}

function stepNotes({ steps }: ComponentPlan): Words[] {
  return steps.length === 0 ? [] : [["Apply: ", ...stepsInWords(steps)]];
}

function otherNotes(component: ComponentPlan): Words[] {
  const { deferred, again, unmanaged, after } = component;
  return [
    ...(after.length === 0 ? [] : [["Comes after ", ...names(after, 5), "."]]),
    ...(deferred === undefined ? [] : [deferredWords(deferred)]),
    ...(again === undefined ? [] : [say`Planned again after ${again.from}, since now: ${list(again.because.map(sentence), " ")}`]),
    ...(unmanaged.length === 0 ? [] : [["Not in the specs, left alone: ", ...firstOf(unmanaged, 8), "."]]),
  ];
}

function deferredWords({ awaits, from, creates }: NonNullable<ComponentPlan["deferred"]>): Words {
  return say`It cannot be seen before ${from} has made ${awaits}. It is planned again then, and only ${[count(creates.length, "announced create")]} may happen.`;
}

function impactOf(component: ComponentPlan): Words {
  const gone = goneOf(component);
  const oneWay = component.steps.some(({ impact }) => impact.oneWay);
  const parts: Words[] = [
    ...(gone.length === 0 ? [] : [["deletes ", ...firstOf(gone, 2)]]),
    ...(interruptsOf(component).length === 0 ? [] : [restartWords(component, 3)]),
    ...(oneWay ? [say`roll-forward only`] : []),
  ];
  if (parts.length > 0) return list(parts);
  return component.steps.length === 0 ? say`not known yet` : say`nothing restarts`;
}

function statusOf(component: ComponentPlan): Words {
  if (standing(component) === "blocked") return say`⛔ blocked`;
  if (standing(component) === "waits") return say`✋ waits for you`;
  if (component.deferred !== undefined) return say`⏳ after ${component.deferred.from}`;
  if (component.basis.kind === "static" && component.again !== undefined) return say`⏳ after ${component.again.from}`;
  return component.basis.kind === "static" ? say`ready, not seen live` : say`ready`;
}
