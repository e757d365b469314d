/** Machines that are made anew, as plain text for a terminal: before it, and how it went; must not decide anything. */
import type { Guard } from "../core/plan.ts";
import type { ComponentOutcome } from "../core/run-report.ts";
import type { Step } from "../core/model.ts";
import { list, say, type Words } from "../core/words.ts";
import { plainLine } from "./escape.ts";
import { blocks, labelled } from "./terminal.ts";

type Open = Pick<Guard, "id" | "message" | "fix">;

/** What will happen, step by step, what dies, and what is still to be acknowledged. */
export function replacementText(look: { readonly says: readonly Words[]; readonly steps: readonly Step[] }, open: readonly Open[]): string {
  return blocks([
    look.says.map(plainLine),
    look.steps.flatMap(({ title, impact, gates }, index) => [
      `${index + 1}. ${plainLine(title)}`,
      ...labelled(
        "destroys",
        impact.destroys.map((name) => say`${name}`),
      ),
      ...labelled("means", impact.notes),
      ...labelled("then wait", [
        list(
          gates.map((gate) => gate.title),
          " · ",
        ),
      ]),
    ]),
    open.flatMap(({ id, message, fix }) => [plainLine(message), `  ${plainLine(fix)}`, `  --acknowledge ${plainLine([{ quote: id }])}`]),
  ]);
}

export function refusedText(refusals: readonly { readonly because: Words; readonly fix: Words }[]): string {
  return blocks([refusals.flatMap(({ because, fix }) => [`- ${plainLine(because)}`, `  ${plainLine(fix)}`])]);
}

/** Every step with its gates, and what to do now where it did not get there. */
export function replacedText({ steps, because }: ComponentOutcome, next: Words | undefined): string {
  return blocks([
    steps.flatMap(({ title, status, detail, gates, seconds }) => [
      plainLine([`${status}: `, ...title, ...(seconds > 0 ? [` (${seconds} s)`] : []), ...(detail === undefined ? [] : [": ", ...detail])]),
      ...gates.map((gate) => plainLine([`  ${gate.status}: `, ...gate.title, ": ", ...gate.detail])),
    ]),
    because === undefined ? [] : [plainLine(["Stopped: ", ...because])],
    next === undefined ? [] : [plainLine(["Next: ", ...next])],
  ]);
}
