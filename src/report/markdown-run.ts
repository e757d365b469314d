/** What an apply did, as GitHub Markdown, with the plan it carried out folded below; must not decide what is said. */
import type { Plan } from "../core/plan.ts";
import type { RunReport } from "../core/run-report.ts";
import { list, say, type Words } from "../core/words.ts";
import { fit, ladder, SUMMARY_BYTES, type Cuttable, type Fitted, type Piece } from "./budget.ts";
import type { RunContext } from "./context.ts";
import { bytes, fence, html, markdown } from "./escape.ts";
import { carriedOutDocument, diffFence, sectionMarkdown } from "./markdown-plan.ts";
import { count } from "./phrases.ts";
import { render } from "./render.ts";
import { viewRun } from "./view-run.ts";
import type { HeldView, RunRow, RunView, StepView, Trouble } from "./view.ts";

const IN_SUMMARY = say`see the job summary`;
const ON_LAPTOP = say`see the log of the run`;
/** The plan is not worth folding in with less room than this. */
const SMALLEST_PLAN = 3_000;
/** Done components with their steps; past this many the table says enough. */
const MOST_DONE = 30;

/** The comment after an apply, the fullest body first, for GitHub.saveComment. */
export function runBodies(report: RunReport, plan: Plan, context: RunContext): readonly string[] {
  const document = toDocument(report, plan, context, IN_SUMMARY);
  return ladder((limit) => fitWithPlan(document, limit));
}

/** The comment's first body: what `--format markdown` prints. */
export function runMarkdown(report: RunReport, plan: Plan, context: RunContext): string {
  return runBodies(report, plan, context)[0] ?? "";
}

/** The job summary: the same with much more room. */
export function runSummary(report: RunReport, plan: Plan, context: RunContext): string {
  return fitWithPlan(toDocument(report, plan, context, ON_LAPTOP), SUMMARY_BYTES);
}

interface RunDocument {
  /** The report with this text as the plan below it; none when it is empty. */
  report(plan: string): Cuttable;
  readonly plan?: Cuttable;
}

/** The report first; the plan below it gets the room that is left. */
function fitWithPlan(document: RunDocument, limit: number): string {
  const alone = fit(document.report(""), limit);
  const room = limit - bytes(alone) - SMALLEST_PLAN / 3;
  if (document.plan === undefined || room < SMALLEST_PLAN) return alone;
  return fit(document.report(fit(document.plan, room)), limit);
}

function toDocument(report: RunReport, plan: Plan, context: RunContext, elsewhere: Words): RunDocument {
  const view = viewRun(report, plan, context);
  const rows = view.rows.map((row) => ({ text: rowMarkdown(row), risk: row.risk }));
  const pieces = view.troubles.map((trouble) => toPiece(trouble, elsewhere));
  const changes = plan.components.some((component) => component.changes.length > 0);
  return {
    report: (below) => ({ rows, pieces, frame: frameOf(view, below, elsewhere) }),
    ...(changes ? { plan: carriedOutDocument(plan, context, elsewhere) } : {}),
  };
}

function frameOf(view: RunView, plan: string, elsewhere: Words): (fitted: Fitted) => string {
  const fixed = {
    title: markdown(view.title),
    alert: view.alert,
    verdict: view.verdict.map((words) => markdown(words)),
    next: view.next.map((words) => markdown(words)),
    commands: view.commands.length === 0 ? "" : fence("shell", view.commands),
    plan,
    footer: markdown(list(view.footer, " · ")),
  };
  return ({ rows, rowsLeftOut, sections, routine, componentsLeftOut, items }) =>
    render("apply", {
      ...fixed,
      rows,
      rowsLeftOut: rowsLeftOut === 0 ? "" : markdown([`${count(rowsLeftOut, "more component")}: `, ...elsewhere, "."]),
      todo: view.todo.map((section) => sectionMarkdown(section, items, elsewhere)),
      troubles: sections,
      routine,
      done: items === 0 || view.done.length > MOST_DONE ? [] : view.done.map(doneMarkdown),
      leftOut: componentsLeftOut === 0 ? "" : markdown([`${count(componentsLeftOut, "component")} more in detail: `, ...elsewhere, "."]),
    });
}

function doneMarkdown({ summary, steps }: RunView["done"][number]): string {
  return render("done", { summary: html(summary), steps: stepsMarkdown(steps) });
}

function stepsMarkdown(steps: readonly StepView[]): readonly object[] {
  return steps.map(({ words, below }) => ({ words: markdown(words), below: below.map((each) => markdown(each)) }));
}

function toPiece(trouble: Trouble, elsewhere: Words): Piece {
  const { lead } = trouble;
  const section = (steps: readonly StepView[], held: readonly string[], leftOut: number): string =>
    render("trouble", {
      title: lead === undefined ? "" : markdown(trouble.title),
      because: lead === undefined ? "" : markdown(lead.because),
      steps: stepsMarkdown(steps),
      held,
      leftOut: leftOut === 0 ? "" : markdown([`${count(leftOut, "more change")}: `, ...elsewhere, "."]),
      next: lead === undefined ? "" : markdown(lead.next),
    });
  const resources = trouble.held.map((held) => ({ text: heldMarkdown(held), line: heldMarkdown({ ...held, lines: [] }) }));
  const texts = resources.map(({ text }) => text);
  return {
    risk: 3,
    full: section(trouble.steps, texts, 0),
    brief: section([], texts, 0),
    collapsed: markdown(trouble.title),
    resources,
    wrap: (kept, leftOut) => section([], kept, leftOut),
  };
}

function heldMarkdown({ sentence, lines }: HeldView): string {
  return render("resource", { sentence: markdown(sentence), source: "", diff: lines.length === 0 ? "" : diffFence(lines) });
}

function rowMarkdown({ name, result, what }: RunRow): string {
  return render("apply-row", { name: markdown([{ quote: name }], "cell"), result: markdown(result, "cell"), what: markdown(what, "cell") });
}
