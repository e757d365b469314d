/** A plan as GitHub Markdown: comment, job summary, check summary, `--format markdown`. Must not decide what is said. */
import type { ComponentPlan, Plan } from "../core/plan.ts";
import { list, say, type Words } from "../core/words.ts";
import { CHECK_BYTES, fit, ladder, SUMMARY_BYTES, type Cuttable, type Fitted, type Piece } from "./budget.ts";
import type { PlanContext, RunContext } from "./context.ts";
import type { DiffLimits } from "./diff-lines.ts";
import { fence, html, markdown } from "./escape.ts";
import { count, KINDS } from "./phrases.ts";
import { render } from "./render.ts";
import { viewPlan } from "./view-plan.ts";
import type { ComponentView, DiffLine, PlanView, ResourceView, Row, Section } from "./view.ts";

const FULL: DiffLimits = { context: 3, lines: 80 };
const BRIEF: DiffLimits = { context: 0, lines: 40 };
/** A lone component's section stands open up to this many lines. */
const OPEN_LINES = 30;

/** Where the whole plan can be read when this text had to be cut. */
const IN_SUMMARY = say`see the job summary`;
const ON_LAPTOP = say`run ${"omni-scale plan"} to see all`;

/** The comment, the fullest body first, for GitHub.saveComment. The marker is not in it. */
export function planBodies(plan: Plan, context: PlanContext): readonly string[] {
  const document = planDocument(plan, context, IN_SUMMARY);
  return ladder((limit) => fit(document, limit));
}

/** The comment's first body: what `--format markdown` prints. */
export function planMarkdown(plan: Plan, context: PlanContext): string {
  return planBodies(plan, context)[0] ?? "";
}

/** The job summary: the same with much more room. */
export function planSummary(plan: Plan, context: PlanContext): string {
  return fit(planDocument(plan, context, ON_LAPTOP), SUMMARY_BYTES);
}

/** The summary of the check run that carries the reviewed plan. */
export function planCheckSummary(plan: Plan, context: PlanContext): string {
  return fit(planDocument(plan, context, IN_SUMMARY), CHECK_BYTES);
}

/** The summary of one component's check: the same, as if nothing else changed, without how to go on. */
export function componentSummary(component: ComponentPlan, plan: Plan, context: PlanContext): string {
  const alone: Plan = { ...plan, components: [component], untouched: [], released: [], unmanaged: [], diagnostics: [], known: [] };
  const view = (limits: DiffLimits): PlanView => ({ ...viewPlan(alone, context, limits), next: [], commands: [], footer: [] });
  return fit(toDocument(view(FULL), view(BRIEF), IN_SUMMARY), CHECK_BYTES);
}

/** The plan in its pieces; `elsewhere` says where to read on when something is left out. */
function planDocument(plan: Plan, context: PlanContext, elsewhere: Words): Cuttable {
  return toDocument(viewPlan(plan, context, FULL), viewPlan(plan, context, BRIEF), elsewhere);
}

/** The plan as it stands folded below the report of its apply: what was, without how to go on. */
export function carriedOutDocument(plan: Plan, context: RunContext, elsewhere: Words): Cuttable {
  const asReviewed: PlanContext = { ...context, mode: "apply", review: { is: "recorded" }, needs: [] };
  const view = (limits: DiffLimits): PlanView => ({ ...viewPlan(plan, asReviewed, limits), next: [], commands: [], footer: [] });
  return toDocument(view(FULL), view(BRIEF), elsewhere);
}

function toDocument(view: PlanView, brief: PlanView, elsewhere: Words): Cuttable {
  const pieces = view.components.map((component, index) =>
    toPiece(component, brief.components[index] ?? component, view.components.length === 1, elsewhere),
  );
  const frame = frameOf(view, elsewhere);
  return { rows: view.rows.map((row) => ({ text: rowMarkdown(row), risk: row.risk })), pieces, frame };
}

function frameOf(view: PlanView, elsewhere: Words): (fitted: Fitted) => string {
  const fixed = {
    title: markdown(view.title),
    alert: view.alert,
    verdict: view.verdict.map((words) => markdown(words)),
    steps: view.steps === undefined ? "" : markdown(view.steps),
    checked: markdown(list(view.checked, " · ")),
    rest: view.rest.map((words) => markdown(words)),
    next: view.next.map((words) => markdown(words)),
    commands: view.commands.length === 0 ? "" : fence("shell", view.commands),
    footer: markdown(list(view.footer, " · ")),
  };
  return ({ rows, rowsLeftOut, sections, routine, componentsLeftOut, items }) =>
    render("plan", {
      ...fixed,
      rows,
      rowsLeftOut: rowsLeftOut === 0 ? "" : markdown([`${count(rowsLeftOut, "more component")}: `, ...elsewhere, "."]),
      sections: view.sections.map((section) => sectionMarkdown(section, items, elsewhere)),
      notChecked: markdown(shortList(view.notChecked, items, " · ", elsewhere)),
      components: sections,
      routine,
      leftOut: componentsLeftOut === 0 ? "" : markdown([`${count(componentsLeftOut, "component")} more in detail: `, ...elsewhere, "."]),
    });
}

/** A headed list; one item alone stands on the heading's line. */
export function sectionMarkdown({ heading, items }: Section, most: number, elsewhere: Words): Readonly<Record<string, unknown>> {
  const shown = items.slice(0, most);
  const left = items.length - shown.length;
  const rest = left === 0 ? [] : [[`${left} more: `, ...elsewhere, "."]];
  const all = [...shown, ...rest].map((words) => markdown(words));
  return { heading, items: all, single: all.length === 1 ? all[0] : "" };
}

function shortList(items: readonly Words[], most: number, separator: string, elsewhere: Words): Words {
  const left = items.length - Math.min(items.length, most);
  return list([...items.slice(0, most), ...(left === 0 ? [] : [[`${left} more: `, ...elsewhere]])], separator);
}

function toPiece(full: ComponentView, brief: ComponentView, alone: boolean, elsewhere: Words): Piece {
  const fixed = { summary: html(full.summary), notes: full.notes.map((words) => markdown(words)) };
  return pieceOf({ full, brief, alone, elsewhere }, (shown) => render("component", { ...fixed, ...shown }));
}

/** One component's section in its lengths. */
export interface SectionLengths {
  readonly full: Pick<ComponentView, "risk" | "summary" | "resources">;
  /** Without unchanged context. */
  readonly brief: Pick<ComponentView, "resources">;
  /** Whether it is the only one, and may stand open. */
  readonly alone: boolean;
  readonly elsewhere: Words;
}

/** A section as a piece of a text with a limit; `section` renders it with what is shown of its resources. */
export function pieceOf(
  { full, brief, alone, elsewhere }: SectionLengths,
  section: (shown: { readonly open: boolean; readonly resources: readonly string[]; readonly leftOut: string }) => string,
): Piece {
  const lines = full.resources.reduce((total, { lines: own }) => total + own.length + 1, 0);
  const open = alone && lines <= OPEN_LINES;
  const resources = brief.resources.map((resource) => ({
    text: resourceMarkdown(resource),
    line: resourceMarkdown({ ...resource, lines: [] }),
  }));
  const rest = (leftOut: number): string => (leftOut === 0 ? "" : markdown([`${count(leftOut, "more resource")}: `, ...elsewhere, "."]));
  return {
    risk: full.risk,
    full: section({ open, resources: full.resources.map(resourceMarkdown), leftOut: "" }),
    brief: section({ open: false, resources: resources.map(({ text }) => text), leftOut: "" }),
    collapsed: markdown(full.summary),
    resources,
    wrap: (kept, leftOut) => section({ open: false, resources: kept, leftOut: rest(leftOut) }),
  };
}

function resourceMarkdown({ sentence, source, lines }: ResourceView): string {
  return render("resource", {
    sentence: markdown(sentence),
    source: source === undefined ? "" : markdown(source),
    diff: lines.length === 0 ? "" : diffFence(lines),
  });
}

/** A diff with its signs in column 0. */
export function diffFence(lines: readonly DiffLine[]): string {
  return fence("diff", lines.map(diffText));
}

/** One line of a diff; what is left out looks like the head of a hunk. */
export function diffText({ sign, text }: DiffLine): string {
  if (sign === "more") return `@@ ${text} @@`;
  return text.trim() === "" ? sign : `${sign} ${text}`;
}

function rowMarkdown({ number, name, counts, impact, status }: Row): string {
  const numbers = Object.fromEntries(KINDS.map(({ kind }) => [kind, counts[kind] === 0 ? "" : String(counts[kind])]));
  return render("plan-row", {
    number: String(number),
    name: markdown([{ quote: name }], "cell"),
    ...numbers,
    impact: markdown(impact, "cell"),
    status: markdown(status, "cell"),
  });
}
