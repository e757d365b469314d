/** The difference between two texts, line by line; must not know where they come from. */
import type { DiffLine } from "./view.ts";

/** Beyond this many pairs of differing lines the whole stretch is shown as replaced. */
const MOST_PAIRS = 250_000;

/** Lines with `-`, `+` and blank; unchanged ones further than `context` from a change become one `more`. */
export function compareLines(before: readonly string[], after: readonly string[], context: number): readonly DiffLine[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const same = (lines: readonly string[]): DiffLine[] => lines.map((text) => ({ sign: " ", text }));
  return shortened(
    [
      ...same(before.slice(0, head)),
      ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
      ...same(before.slice(before.length - tail)),
    ],
    context,
  );
}

function middle(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  if (a.length * b.length > MOST_PAIRS) return [...a.map(removed), ...b.map(added)];
  const common = commonLengths(a, b);
  const width = b.length + 1;
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [old, now] = [a[i], b[j]];
    if (old !== undefined && old === now) {
      lines.push({ sign: " ", text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (now === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      lines.push(removed(old));
      i += 1;
    } else {
      lines.push(added(now ?? ""));
      j += 1;
    }
  }
  return lines;
}

/** How many lines the rests of both texts from each pair on have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  return common;
}

function removed(text: string): DiffLine {
  return { sign: "-", text };
}

function added(text: string): DiffLine {
  return { sign: "+", text };
}

function shortened(lines: readonly DiffLine[], context: number): readonly DiffLine[] {
  const near = new Set<number>();
  lines.forEach(({ sign }, index) => {
    if (sign === " ") return;
    for (let at = index - context; at <= index + context; at += 1) near.add(at);
  });
  const kept: DiffLine[] = [];
  let skipped = 0;
  lines.forEach((line, index) => {
    if (!near.has(index)) skipped += 1;
    if (skipped > 0 && (near.has(index) || index === lines.length - 1)) {
      kept.push({ sign: "more", text: `${skipped} unchanged ${skipped === 1 ? "line" : "lines"}` });
      skipped = 0;
    }
    if (near.has(index)) kept.push(line);
  });
  return kept;
}
