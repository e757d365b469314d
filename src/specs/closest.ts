/** "Did you mean …?": the nearest of a few known words; must not know what they are for. */

/** Longer words are not compared: nobody mistypes them by a letter. */
const MAX_LENGTH = 64;

/** The candidate that `word` most likely stands for, or undefined when none is near (a third of its letters, at most 3). */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > MAX_LENGTH) return undefined;
  const near = candidates
    .map((candidate) => ({
      candidate,
      distance: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ candidate, distance: edits }) => edits <= Math.min(3, Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3))))
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
function distance(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(cell(here, column - 1) + 1, cell(above, column) + 1, cell(above, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) edits = Math.min(edits, cell(twoAbove, column - 2) + 1);
      here.push(edits);
    }
    [twoAbove, above] = [above, here];
  }
  return cell(above, b.length);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
