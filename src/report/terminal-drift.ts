/** Drift as plain text for a terminal; must not say anything that the Markdown does not. */
import type { ComponentDrift } from "../core/drift.ts";
import { plainLine, terminalLine } from "./escape.ts";
import { blocks, BOLD, diffLinesText, FAINT, head, labelled, LIMITS, painter, sectionLines, type TerminalOptions } from "./terminal.ts";
import { viewDrift, type DriftContext, type DriftSection } from "./view-drift.ts";

/** The report of a run; every line ends with a newline. */
export function driftText(drifts: readonly ComponentDrift[], context: DriftContext, { colour }: TerminalOptions): string {
  const view = viewDrift(drifts, context, LIMITS);
  const paint = painter(colour);
  const section = ({ summary, resources, restore, commands, adopt, byHand, patch }: DriftSection): readonly string[] => [
    paint(plainLine(summary), BOLD),
    ...resources.flatMap(({ sentence, source, lines }) => [
      `  ${plainLine(sentence)}${source === undefined ? "" : paint(`  ${plainLine(source)}`, FAINT)}`,
      ...diffLinesText(lines, paint),
    ]),
    ...labelled("Restore Git", [restore]),
    ...commands.slice(-1).map((command) => `    ${terminalLine(command)}`),
    ...labelled("Adopt", [adopt, ...byHand]),
    ...patch.map((line) => `    ${terminalLine(line)}`),
  ];
  return blocks([head(view, paint), ...view.components.map(section), view.sections.flatMap(sectionLines), view.next.map(plainLine)]);
}
