/** What an apply did, in the reader's terms; pure. Must not call green what was rolled back, held or left unknown. */
import { hasErrors } from "../core/diagnostics.ts";
import { digestOfDigests } from "../core/digest.ts";
import type { Plan } from "../core/plan.ts";
import type { ComponentOutcome, EndState, RunReport, StepOutcome } from "../core/run-report.ts";
import { runbook } from "../core/runbook.ts";
import { list, say, type Words } from "../core/words.ts";
import { applyCommands, type Spoken } from "./commands.ts";
import type { RunContext } from "./context.ts";
import { hideObservedInPlan, hideObservedInRun } from "./disclosure.ts";
import { capital, count, names, sentence } from "./phrases.ts";
import { todoOf } from "./view-plan.ts";
import { heldView } from "./view-held.ts";
import type { Alert, RunRow, RunView, StepView, Trouble } from "./view.ts";

const NAMED = 4;

/** Every end state with its icon and its words, the most urgent first. */
const STATES = [
  { state: "unknown", icon: "❔", words: "unknown", urgent: true, section: "unknown" },
  { state: "failed", icon: "❌", words: "failed", urgent: true, section: "failed" },
  { state: "rolled-back", icon: "↩️", words: "rolled back", urgent: true, section: "rolled-back" },
  { state: "held", icon: "✋", words: "held", urgent: true, section: "held" },
  { state: "skipped", icon: "⏭️", words: "skipped", urgent: true, section: "skipped" },
  { state: "applied", icon: "✅", words: "applied", urgent: false, section: undefined },
  { state: "unchanged", icon: "➖", words: "already as wanted", urgent: false, section: undefined },
] as const satisfies readonly { state: EndState; icon: string; words: string; urgent: boolean; section: string | undefined }[];

const STEP_ICONS = {
  applied: "✅",
  unchanged: "➖",
  "rolled-back": "↩️",
  stale: "✋",
  failed: "❌",
  unknown: "❔",
  "not-started": "▫️",
} as const satisfies Record<StepOutcome["status"], string>;

const GATE_ICONS = { passed: "✅", failed: "❌", "not-checked": "❔" } as const;

/** The view of an apply of `plan`. */
export function viewRun(whole: RunReport, wholePlan: Plan, context: RunContext): RunView {
  const { disclosure } = context;
  const report = disclosure.kind === "full" ? whole : hideObservedInRun(whole, disclosure.known);
  const plan = disclosure.kind === "full" ? wholePlan : hideObservedInPlan(wholePlan, disclosure.known);
  const todo = todoOf(plan);
  const { components } = report;
  const troubles = components.filter(({ state }) => about(state).urgent);
  const done = components.filter(({ state, steps }) => state === "applied" && steps.length > 0);
  const spoken = spokenFor(troubles, plan);
  const canGoOn =
    Object.values(spoken).some((said) => said.length > 0) || troubles.some(({ state, steps }) => state !== "held" || steps.length > 0);
  return {
    title: titleOf(components, plan),
    alert: alertOf(components, plan),
    verdict: verdictOf(components),
    rows: components.length > 1 ? components.map(rowOf) : [],
    troubles: troubles
      .toSorted((a, b) => rank(a.state) - rank(b.state))
      .map((outcome) => troubleView(outcome, plan, components.length === 1)),
    done: done.map(({ name, steps }) => ({ name, summary: say`${name} · what was done`, steps: steps.map(stepView) })),
    next: nextOf(components, spoken),
    commands: canGoOn ? applyCommands(spoken, context.applyWorkflow) : [],
    todo: todo.length === 0 ? [] : [{ heading: "To do", items: todo }],
    footer: [
      plan.head === undefined ? say`apply of the working folder` : say`apply of ${plan.head.slice(0, 7)}`,
      say`digest ${plan.digest.slice(0, 12)}`,
      ...(context.startedBy === undefined ? [] : [say`started by ${context.startedBy}`]),
    ],
  };
}

function about(state: EndState): (typeof STATES)[number] {
  const found = STATES.find((each) => each.state === state);
  if (found === undefined) throw new Error(`There is no end state ${state}.`);
  return found;
}

function rank(state: EndState): number {
  return STATES.findIndex((each) => each.state === state);
}

function titleOf(components: readonly ComponentOutcome[], { diagnostics }: Plan): Words {
  const [first] = components;
  if (first === undefined) return hasErrors(diagnostics) ? say`✋ Nothing can be applied: the specs have errors` : say`Nothing to apply`;
  if (components.length === 1) return [`${about(first.state).icon} `, { quote: first.name }, ` ${verb(first.state)}`];
  const groups = STATES.flatMap(({ state, words }) => {
    const number = components.filter((each) => each.state === state).length;
    return number === 0 ? [] : [[`${number} ${words}`]];
  });
  const worst = STATES.find(({ state, urgent }) => urgent && components.some((each) => each.state === state));
  return [`${worst?.icon ?? "✅"} Apply: `, ...list(groups, " · ")];
}

function verb(state: EndState): string {
  switch (state) {
    case "applied":
      return "is applied";
    case "unchanged":
      return "is already as the specs say";
    case "failed":
      return "failed";
    case "rolled-back":
      return "failed and was rolled back";
    case "held":
      return "is held";
    case "skipped":
      return "was skipped";
    case "unknown":
      return "may or may not be applied";
  }
}

function alertOf(components: readonly ComponentOutcome[], { diagnostics }: Plan): Alert {
  const has = (...states: EndState[]): boolean => components.some(({ state }) => states.includes(state));
  if (has("failed", "rolled-back", "unknown")) return "CAUTION";
  return has("held", "skipped") || hasErrors(diagnostics) ? "WARNING" : "TIP";
}

/** What each end state means, said of one component and of several. */
const MEANINGS = {
  unknown: { one: "may or may not have changed: look before you go on", many: "may or may not have changed: look before you go on" },
  failed: {
    one: "did not get there; what was done before it failed stays",
    many: "did not get there; what was done before they failed stays",
  },
  "rolled-back": { one: "failed; what ran before runs again", many: "failed; what ran before runs again" },
  held: { one: "was not touched", many: "were not touched" },
  skipped: { one: "was not touched: its turn did not come", many: "were not touched: their turn did not come" },
  applied: { one: "runs what the specs say", many: "run what the specs say" },
  unchanged: { one: "was already as the specs say", many: "were already as the specs say" },
} as const satisfies Record<EndState, { one: string; many: string }>;

function verdictOf(components: readonly ComponentOutcome[]): readonly Words[] {
  const [only] = components;
  const because = components.length === 1 && only?.because !== undefined ? [capital(sentence(only.because))] : [];
  const states = STATES.flatMap(({ state }) => {
    const own = components.filter((each) => each.state === state);
    if (own.length === 0) return [];
    const meaning = MEANINGS[state][own.length === 1 ? "one" : "many"];
    return [
      [
        ...names(
          own.map(({ name }) => name),
          NAMED,
        ),
        ` ${meaning}${state === "applied" ? healthOf(own) : ""}.`,
      ],
    ];
  });
  return [...because, ...states];
}

/** What the gates of applied components said. */
function healthOf(components: readonly ComponentOutcome[]): string {
  const gates = components.flatMap(({ steps }) => steps.flatMap((step) => step.gates));
  const passed = gates.filter(({ status }) => status === "passed").length;
  if (gates.length === 0) return "; no probe says more";
  return passed === gates.length
    ? `; ${count(passed, "health check")} passed`
    : `; ${passed} of ${count(gates.length, "health check")} passed`;
}

function rowOf(outcome: ComponentOutcome): RunRow {
  const { icon, words, urgent } = about(outcome.state);
  const done = outcome.steps.filter(({ status }) => status === "applied" || status === "unchanged").length;
  const what = outcome.because ?? (outcome.steps.length === 0 ? [] : [`${done} of ${count(outcome.steps.length, "step")}`]);
  return { name: outcome.name, result: [`${icon} ${words}`], what, risk: urgent ? 3 : 1 };
}

function troubleView(outcome: ComponentOutcome, plan: Plan, alone: boolean): Trouble {
  const { icon } = about(outcome.state);
  const component = plan.components.find(({ name }) => name === outcome.name);
  const lead = { because: capital(sentence(outcome.because ?? say`nothing says why`)), next: adviceOf(outcome) };
  return {
    name: outcome.name,
    title: [`${icon} `, { quote: outcome.name }, ` ${verb(outcome.state)}`],
    ...(alone ? {} : { lead }),
    steps: outcome.steps.map(stepView),
    held: outcome.held.map((held) => heldView(held, outcome, component)),
  };
}

/** What to do now, and where it is said at length. */
function adviceOf({ next, state }: ComponentOutcome): Words {
  const advice = capital(sentence(next ?? say`Start the apply again.`));
  const { section } = about(state);
  return section === undefined ? advice : say`${advice} (${runbook(section)})`;
}

function stepView(step: StepOutcome): StepView {
  const time = step.seconds > 0 ? [` (${step.seconds} s)`] : [];
  const told = step.detail === undefined || step.gates.some(({ status }) => status !== "passed");
  const gates = step.gates.map((gate): Words => {
    const detail = gate.status === "passed" ? [] : [": ", ...gate.detail];
    return [`${GATE_ICONS[gate.status]} wait: `, ...gate.title, ...detail];
  });
  return {
    words: [`${STEP_ICONS[step.status]} `, ...step.title, ...time, ...(told ? [] : [": ", ...(step.detail ?? [])])],
    below: [...gates, ...step.notes],
  };
}

/** What a rerun has to be told: the digests of held components as they are now, and guards that are still open. */
function spokenFor(troubles: readonly ComponentOutcome[], plan: Plan): Spoken {
  const held = troubles.filter(({ state }) => state === "held");
  const open = held.flatMap(({ name }) => plan.components.find((component) => component.name === name)?.guards ?? []);
  const ids = (by: string): string[] => open.filter(({ clearedBy, cleared }) => clearedBy === by && !cleared).map(({ id }) => id);
  return {
    accept: held
      .filter((outcome) => outcome.held.length > 0)
      .map(({ changes }) => digestOfDigests(changes.map(({ digest }) => digest)).slice(0, 12)),
    acknowledge: ids("acknowledge"),
    confirmDelete: ids("confirm-delete"),
  };
}

function nextOf(components: readonly ComponentOutcome[], { accept, acknowledge, confirmDelete }: Spoken): Words[] {
  const trouble = components.find(({ state }) => about(state).urgent);
  if (trouble === undefined) return [];
  if (components.length === 1) return [adviceOf(trouble)];
  if (accept.length > 0) return [say`Read what differs. To apply it as it is now, accept it by name:`];
  if (acknowledge.length + confirmDelete.length > 0) return [say`To go on, say so by name:`];
  return [say`Mend the cause and apply again; what is done already stays done:`];
}
