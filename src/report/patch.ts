/** Edits of lines as a unified patch that `git apply` takes; pure, and must not read files. */
import { PATCH_CONTEXT, type LineEdit } from "../core/adoption.ts";
import { compareText } from "../core/diagnostics.ts";

const CONTEXT = PATCH_CONTEXT;
/** A longer patch is better made on a laptop. */
export const MOST_PATCH_LINES = 80;

/** The lines of the patch over all files, without a fence. `textOf` gives a file as Git has it, undefined where it is not known. */
export function patchLines(edits: readonly LineEdit[], textOf: (file: string) => string | undefined): readonly string[] {
  const files = [...new Set(edits.map(({ file }) => file))].toSorted(compareText);
  return files.flatMap((file) => {
    const text = textOf(file);
    if (text === undefined) return [];
    const mine = edits
      .filter((edit) => edit.file === file)
      .toSorted((a, b) => a.line - b.line || Number(a.before !== undefined) - Number(b.before !== undefined));
    return [`--- a/${file}`, `+++ b/${file}`, ...hunks(mine, linesOf(text))];
  });
}

function linesOf(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function hunks(edits: readonly LineEdit[], lines: readonly string[]): readonly string[] {
  const groups: LineEdit[][] = [];
  for (const edit of edits) {
    const last = groups.at(-1);
    if (last !== undefined && edit.line - (last.at(-1)?.line ?? 0) <= 2 * CONTEXT) last.push(edit);
    else groups.push([edit]);
  }
  let shift = 0;
  return groups.flatMap((group) => {
    const from = Math.max(1, (group[0]?.line ?? 1) - CONTEXT);
    const lastEdit = group.at(-1);
    const end = lastEdit === undefined ? from : lastEdit.before === undefined ? lastEdit.line - 1 : lastEdit.line;
    const to = Math.min(lines.length, end + CONTEXT);
    const body: string[] = [];
    for (let line = from; line <= to + 1; line += 1) {
      for (const edit of group.filter((each) => each.line === line && each.before === undefined)) body.push(`+${edit.after ?? ""}`);
      if (line > to) break;
      const replaced = group.find((each) => each.line === line && each.before !== undefined);
      if (replaced === undefined) body.push(` ${lines[line - 1] ?? ""}`);
      else body.push(`-${lines[line - 1] ?? ""}`, ...(replaced.after === undefined ? [] : [`+${replaced.after}`]));
    }
    const old = body.filter((line) => !line.startsWith("+")).length;
    const now = body.filter((line) => !line.startsWith("-")).length;
    const head = `@@ -${from},${old} +${from + shift},${now} @@`;
    shift += now - old;
    return [head, ...body];
  });
}
