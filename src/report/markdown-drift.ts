/** Drift as GitHub Markdown: an issue of one component or of the rack, the report of a run. Must not decide what is said. */
import { driftOf, type ComponentDrift } from "../core/drift.ts";
import type { Plan } from "../core/plan.ts";
import { say, type Words } from "../core/words.ts";
import { fit, ladder, SUMMARY_BYTES, type Cuttable, type Fitted, type Piece } from "./budget.ts";
import type { DiffLimits } from "./diff-lines.ts";
import { hideObservedInPlan } from "./disclosure.ts";
import { fence, html, markdown } from "./escape.ts";
import { pieceOf, sectionMarkdown } from "./markdown-plan.ts";
import { count } from "./phrases.ts";
import { render } from "./render.ts";
import { viewDrift, type DriftContext, type DriftRow, type DriftSection, type DriftView } from "./view-drift.ts";

const FULL: DiffLimits = { context: 3, lines: 80 };
const BRIEF: DiffLimits = { context: 0, lines: 40 };
const IN_SUMMARY = say`see the job summary of the last drift run`;
const ON_LAPTOP = say`run ${"omni-scale drift"} to see all`;

/** The standings of all components, as they may be shown. */
export function driftsOf(plan: Plan, { disclosure }: Pick<DriftContext, "disclosure">): readonly ComponentDrift[] {
  const shown = disclosure.kind === "full" ? plan : hideObservedInPlan(plan, disclosure.known);
  return shown.components.map(driftOf);
}

/** An issue about these components, the fullest body first. The marker is not in it. */
export function driftBodies(drifts: readonly ComponentDrift[], context: DriftContext): readonly string[] {
  const document = toDocument(drifts, context, IN_SUMMARY);
  return ladder((limit) => fit(document, limit));
}

/** What `--format markdown` prints: the same as an issue about all of it. */
export function driftMarkdown(drifts: readonly ComponentDrift[], context: DriftContext): string {
  return driftBodies(drifts, context)[0] ?? "";
}

export function driftSummary(drifts: readonly ComponentDrift[], context: DriftContext): string {
  return fit(toDocument(drifts, context, ON_LAPTOP), SUMMARY_BYTES);
}

function toDocument(drifts: readonly ComponentDrift[], context: DriftContext, elsewhere: Words): Cuttable {
  const view = viewDrift(drifts, context, FULL);
  const brief = viewDrift(drifts, context, BRIEF);
  const alone = view.components.length === 1;
  return {
    rows: view.rows.map((row) => ({ text: rowMarkdown(row), risk: row.risk })),
    pieces: view.components.map((section, index) => toPiece(section, brief.components[index] ?? section, alone, elsewhere)),
    frame: driftFrame(view, elsewhere),
  };
}

/** A view as Markdown around what was fitted in; also of those that have no components. */
export function driftFrame(view: DriftView, elsewhere: Words): (fitted: Fitted) => string {
  const fixed = {
    title: markdown(view.title),
    alert: view.alert,
    verdict: view.verdict.map((words) => markdown(words)),
    next: view.next.map((words) => markdown(words)),
    footer: markdown(view.footer),
  };
  return ({ rows, rowsLeftOut, sections, routine, componentsLeftOut, items }) =>
    render("drift", {
      ...fixed,
      rows,
      rowsLeftOut: rowsLeftOut === 0 ? "" : markdown([`${count(rowsLeftOut, "more component")}: `, ...elsewhere, "."]),
      components: sections,
      routine,
      leftOut: componentsLeftOut === 0 ? "" : markdown([`${count(componentsLeftOut, "component")} more in detail: `, ...elsewhere, "."]),
      sections: view.sections.map((section) => sectionMarkdown(section, items, elsewhere)),
    });
}

function toPiece(full: DriftSection, brief: DriftSection, alone: boolean, elsewhere: Words): Piece {
  const fixed = {
    summary: html(full.summary),
    legend: markdown(full.legend),
    restore: markdown(full.restore),
    commands: full.commands.length === 0 ? "" : fence("shell", full.commands),
    adopt: markdown(full.adopt),
    byHand: full.byHand.map((words) => markdown(words)),
    patch: full.patch.length === 0 ? "" : fence("diff", full.patch),
  };
  return pieceOf({ full, brief, alone, elsewhere }, (shown) => render("drift-component", { ...fixed, ...shown }));
}

function rowMarkdown({ name, differs, impact }: DriftRow): string {
  return render("drift-row", {
    name: markdown([{ quote: name }], "cell"),
    differs: markdown(differs, "cell"),
    impact: markdown(impact, "cell"),
  });
}
