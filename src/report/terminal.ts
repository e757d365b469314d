/** A plan and an apply as aligned plain text for a terminal; must not say anything that the Markdown does not. */
import type { Plan } from "../core/plan.ts";
import type { RunReport } from "../core/run-report.ts";
import { list, type Words } from "../core/words.ts";
import type { PlanContext, RunContext } from "./context.ts";
import type { DiffLimits } from "./diff-lines.ts";
import { plainLine, terminalLine } from "./escape.ts";
import { diffText } from "./markdown-plan.ts";
import { KINDS } from "./phrases.ts";
import { viewPlan } from "./view-plan.ts";
import { viewRun } from "./view-run.ts";
import type { Alert, ComponentView, DiffLine, PlanView, RunView, Section, StepView, Trouble } from "./view.ts";

export interface TerminalOptions {
  /** Say no when NO_COLOR is set or nobody looks at a terminal. */
  readonly colour: boolean;
}

export const LIMITS: DiffLimits = { context: 3, lines: 400 };
/** Width of the column of labels, its indentation included. */
const LABEL = 15;

export type Paint = (text: string, code: number) => string;
export const BOLD = 1;
export const FAINT = 2;
const SIGN_COLOURS = { "+": 32, "-": 31, " ": 0, more: 36 } as const satisfies Record<DiffLine["sign"], number>;
const ALERT_COLOURS = { CAUTION: 31, WARNING: 33, NOTE: 34, TIP: 32 } as const satisfies Record<Alert, number>;

/** The plan; every line ends with a newline. */
export function planText(plan: Plan, context: PlanContext, { colour }: TerminalOptions): string {
  const view = viewPlan(plan, context, LIMITS);
  const paint = painter(colour);
  return blocks([
    head(view, paint),
    planTable(view, paint),
    [
      ...(view.steps === undefined ? [] : labelled("Apply", [view.steps])),
      ...view.sections.flatMap(sectionLines),
      ...labelled("Checked", view.checked.length === 0 ? [] : [list(view.checked, " · ")]),
      ...labelled("Not checked", view.notChecked),
    ],
    ...view.components.map((component) => componentLines(component, paint)),
    view.rest.map(plainLine),
    nextLines(view),
    [paint(plainLine(list(view.footer, " · ")), FAINT)],
  ]);
}

/** What an apply did; every line ends with a newline. The plan is not told again. */
export function runText(report: RunReport, plan: Plan, context: RunContext, { colour }: TerminalOptions): string {
  const view = viewRun(report, plan, context);
  const paint = painter(colour);
  const rows = view.rows.map(({ name, result, what }) => [plainLine([{ quote: name }]), plainLine(result), plainLine(what)]);
  return blocks([
    head(view, paint),
    table(rows.length === 0 ? [] : [["component", "result", "what happened"], ...rows], paint),
    ...view.troubles.map((trouble) => troubleLines(trouble, paint)),
    ...view.done.map(({ summary, steps }) => [paint(plainLine(summary), BOLD), ...stepLines(steps)]),
    nextLines(view),
    view.todo.flatMap(sectionLines),
    [paint(plainLine(list(view.footer, " · ")), FAINT)],
  ]);
}

export function painter(colour: boolean): Paint {
  return (text, code) => (colour && code !== 0 && text !== "" ? `\u001b[${code}m${text}\u001b[0m` : text);
}

export function head(view: Pick<PlanView, "title" | "alert" | "verdict">, paint: Paint): string[] {
  const label = view.alert.padEnd(LABEL - 2);
  return [
    paint(plainLine(view.title), BOLD),
    ...view.verdict.map(
      (words, index) => `  ${index === 0 ? paint(label, ALERT_COLOURS[view.alert]) : " ".repeat(label.length)}${plainLine(words)}`,
    ),
  ];
}

function planTable(view: PlanView, paint: Paint): readonly string[] {
  if (view.rows.length === 0) return [];
  const rows = view.rows.map(({ number, name, counts, impact, status }) => [
    String(number),
    plainLine([{ quote: name }]),
    ...KINDS.map(({ kind }) => (counts[kind] === 0 ? "" : String(counts[kind]))),
    plainLine(impact),
    plainLine(status),
  ]);
  return table([["#", "component", ...KINDS.map(({ sign }) => sign), "impact", "status"], ...rows], paint);
}

/** Columns as wide as their widest cell. */
export function table(rows: readonly (readonly string[])[], paint: Paint): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => rows.reduce((widest, row) => Math.max(widest, width(row[column] ?? "")), 0));
  return rows.map((row, index) => {
    const line = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell))).join("  ");
    return `  ${paint(line.trimEnd(), index === 0 ? FAINT : 0)}`;
  });
}

/** Characters, not UTF-16 units; marks on them take no room. */
function width(text: string): number {
  return text.replace(/\p{M}/gu, "").match(/./gu)?.length ?? 0;
}

/** A label that is wider than the column takes what it needs. */
export function labelled(label: string, items: readonly Words[]): string[] {
  const room = Math.max(LABEL - 2, label.length + 2);
  return items.map((words, index) => `  ${(index === 0 ? label : "").padEnd(room)}${plainLine(words)}`);
}

export function sectionLines({ heading, items }: Section): string[] {
  return labelled(heading, items);
}

function componentLines({ summary, notes, resources }: ComponentView, paint: Paint): readonly string[] {
  return [
    paint(plainLine(summary), BOLD),
    ...notes.map((words) => `  ${plainLine(words)}`),
    ...resources.flatMap(({ sentence, source, lines }) => [
      `  ${plainLine(sentence)}${source === undefined ? "" : paint(`  ${plainLine(source)}`, FAINT)}`,
      ...diffLinesText(lines, paint),
    ]),
  ];
}

export function diffLinesText(lines: readonly DiffLine[], paint: Paint): string[] {
  return lines.map((line) => `    ${paint(terminalLine(diffText(line)), SIGN_COLOURS[line.sign])}`);
}

function troubleLines({ title, lead, steps, held }: Trouble, paint: Paint): readonly string[] {
  return [
    ...(lead === undefined ? [] : [paint(plainLine(title), BOLD), `  ${plainLine(lead.because)}`]),
    ...stepLines(steps),
    ...held.flatMap(({ sentence, lines }) => [`  ${plainLine(sentence)}`, ...diffLinesText(lines, paint)]),
    ...(lead === undefined ? [] : [`  Do: ${plainLine(lead.next)}`]),
  ];
}

function stepLines(steps: readonly StepView[]): string[] {
  return steps.flatMap(({ words, below }) => [`  ${plainLine(words)}`, ...below.map((each) => `     ${plainLine(each)}`)]);
}

/** On a terminal only the laptop's own command is of use, and that is the last. */
function nextLines(view: Pick<RunView, "next" | "commands">): readonly string[] {
  return [
    ...view.next.map((words) => `Next: ${plainLine(words)}`),
    ...view.commands.slice(-1).map((command) => `  ${terminalLine(command)}`),
  ];
}

export function blocks(all: readonly (readonly string[])[]): string {
  return `${all
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
