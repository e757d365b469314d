/** A change that nobody reviewed as it is now: what was reviewed then against what it is now; must not judge either. */
import { canonical } from "../core/canonical.ts";
import type { FieldChange } from "../core/model.ts";
import type { ComponentPlan } from "../core/plan.ts";
import type { ComponentOutcome, HeldChange } from "../core/run-report.ts";
import { say } from "../core/words.ts";
import { diffLines, fieldName, inlineValue } from "./diff-lines.ts";
import { capital, changeSentence, count } from "./phrases.ts";
import type { DiffLine, HeldView } from "./view.ts";

const LIMITS = { context: 0, lines: 40 };
const LONGEST_SIDE = 160;

/** Then and now of one held change; only fields that differ are shown, the rest is counted. */
export function heldView(held: HeldChange, outcome: ComponentOutcome, component: ComponentPlan | undefined): HeldView {
  const change = [...outcome.changes, ...(component?.changes ?? [])].find(({ id }) => id === held.id);
  const name = change === undefined ? say`${held.id}` : changeSentence(change, "would be");
  if (held.then === undefined) {
    return { sentence: capital(say`${name}. Nobody reviewed this:`), lines: diffLines(held.now, LIMITS) };
  }
  const { lines, same } = thenAndNow(held.then, held.now);
  const rest = same === 0 ? "" : `; ${count(same, "more field")} as reviewed`;
  if (lines.length === 0)
    return { sentence: capital(say`${name}. The fields are as reviewed, but not the kind of change or a secret.`), lines };
  return { sentence: capital([...name, `. Reviewed (−) and now (+)${rest}:`]), lines };
}

function thenAndNow(then: readonly FieldChange[], now: readonly FieldChange[]): { lines: readonly DiffLine[]; same: number } {
  const reviewed = new Map(then.map((field) => [field.path, field]));
  const present = new Map(now.map((field) => [field.path, field]));
  const paths = [...new Set([...reviewed.keys(), ...present.keys()])];
  const differing = paths.filter((path) => key(reviewed.get(path)) !== key(present.get(path)));
  const lines = differing.flatMap((path): DiffLine[] => [
    { sign: "-", text: `${fieldName(path)}: ${moveText(reviewed.get(path))}` },
    { sign: "+", text: `${fieldName(path)}: ${moveText(present.get(path))}` },
  ]);
  const shown = lines.slice(0, LIMITS.lines);
  const left = (lines.length - shown.length) / 2;
  return {
    lines: left === 0 ? lines : [...shown, { sign: "more", text: count(left, "more field") }],
    same: paths.length - differing.length,
  };
}

function key(field: FieldChange | undefined): string {
  return field === undefined ? "" : canonical([{ ...field.before }, { ...field.after }]);
}

function moveText(field: FieldChange | undefined): string {
  if (field === undefined) return "no change";
  return `${clip(inlineValue(field.before))} → ${clip(inlineValue(field.after))}`;
}

function clip(text: string): string {
  return text.length <= LONGEST_SIDE ? text : `${text.slice(0, LONGEST_SIDE)}…`;
}
