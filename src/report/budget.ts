/**
 * Makes a report fit: cuts whole resources and rows, says how many, and never cuts inside one. Must not know what a
 * piece says. Sizes are UTF-8 bytes, as GitHub counts them.
 *
 * The order in which things go: unchanged lines around a change; the sections of components with little risk, which
 * become one line each; the biggest diffs; further resources; sections and rows of the table, the riskiest last.
 * Headline, verdict, blocks and commands are the frame and always stay.
 */
import { bytes } from "./escape.ts";

/** A comment that is still readable. */
export const COMMENT_BYTES = 60_000;
/** Summary of a check run. */
export const CHECK_BYTES = 65_535;
/** Job summary of a step: 1 MiB, and a margin for what else the step writes. */
export const SUMMARY_BYTES = 1_000_000;

/** One component's section in its sizes. */
export interface Piece {
  /** 1 may be collapsed first; higher numbers stay longer. */
  readonly risk: number;
  readonly full: string;
  /** Without unchanged context. */
  readonly brief: string;
  /** One line without line breaks. */
  readonly collapsed: string;
  readonly resources: readonly ResourcePiece[];
  /** The section with these resources only, and the number of those that are left out. */
  wrap(resources: readonly string[], leftOut: number): string;
}

export interface ResourcePiece {
  readonly text: string;
  /** What happens to it, without the diff. */
  readonly line: string;
}

export interface Fitted {
  readonly rows: readonly string[];
  readonly rowsLeftOut: number;
  readonly sections: readonly string[];
  readonly routine: readonly string[];
  /** Components that are not shown at all below the table. */
  readonly componentsLeftOut: number;
  /** Items shown of each headed list. */
  readonly items: number;
}

export interface Cuttable {
  readonly rows: readonly { readonly text: string; readonly risk: number }[];
  readonly pieces: readonly Piece[];
  /** The whole text around what was fitted in. */
  frame(fitted: Fitted): string;
}

const LIST_SIZES = [20, 8, 3, 0];
/** For the head of the table and the sentences that say what is left out. */
const SLACK = 1_000;
const SEPARATOR = 2;
/** No component with something to say gets less than this, while there is room. */
const FAIR_SHARE = 2_000;

/** The fullest text of at most `limit` bytes. */
export function fit(document: Cuttable, limit: number): string {
  const bare = { rows: [], rowsLeftOut: 0, sections: [], routine: [], componentsLeftOut: 0 };
  const items = LIST_SIZES.find((most) => bytes(document.frame({ ...bare, items: most })) <= limit / 2) ?? 0;
  const room = limit - SLACK - bytes(document.frame({ ...bare, items }));
  const wanted = sum(document.pieces.map(({ full }) => bytes(full) + SEPARATOR));
  const rows = keepRows(document.rows, Math.max(room - wanted, Math.floor(room * 0.4)));
  const used = sum(rows.map((row) => bytes(row) + 1));
  return document.frame({
    items,
    rows,
    rowsLeftOut: document.rows.length - rows.length,
    ...chooseSections(document.pieces, room - used),
  });
}

/** `texts` for GitHub.saveComment, the fullest first: the next one is for a GitHub that finds the one before too large. */
export function ladder(text: (limit: number) => string): readonly string[] {
  const bodies = [COMMENT_BYTES, COMMENT_BYTES / 2, COMMENT_BYTES / 5].map(text);
  return bodies.filter((body, index) => index === 0 || bytes(body) < bytes(bodies[index - 1] ?? ""));
}

type Sections = Pick<Fitted, "sections" | "routine" | "componentsLeftOut">;

function chooseSections(pieces: readonly Piece[], room: number): Sections {
  for (const size of ["full", "brief"] as const) {
    if (sum(pieces.map((piece) => bytes(piece[size]) + SEPARATOR)) <= room) {
      return { sections: pieces.map((piece) => piece[size]), routine: [], componentsLeftOut: 0 };
    }
  }
  const low = pieces.filter(({ risk }) => risk <= 1);
  const collapsed = sum(low.map((piece) => bytes(piece.collapsed) + 3));
  const high = pieces.filter(({ risk }) => risk > 1);
  const rest = high.length === 0 ? low : high;
  const fromLow = high.length === 0 || collapsed > room / 3 ? 0 : collapsed;
  const cut = cutDiffs(rest, room - fromLow);
  return shareOut([...cut, ...(high.length === 0 ? [] : low.map((piece) => ({ piece, texts: [] })))], pieces, room);
}

interface CutPiece {
  readonly piece: Piece;
  /** Its resources, some without their diffs; none where the section itself goes. */
  readonly texts: readonly string[];
}

/** Takes away diffs, the biggest first, until everything fits or no diff is left. */
function cutDiffs(pieces: readonly Piece[], room: number): readonly CutPiece[] {
  const cut = new Set<ResourcePiece>();
  let size = sum(pieces.map((piece) => bytes(piece.brief) + SEPARATOR));
  const saving = (resource: ResourcePiece): number => bytes(resource.text) - bytes(resource.line);
  const savings = pieces.flatMap(({ resources }) => resources.map((resource) => ({ resource, saved: saving(resource) })));
  for (const { resource, saved } of savings.toSorted((a, b) => b.saved - a.saved)) {
    if (size <= room) break;
    cut.add(resource);
    size -= saved;
  }
  return pieces.map((piece) => ({
    piece,
    texts: piece.resources.map((resource) => (cut.has(resource) ? resource.line : resource.text)),
  }));
}

/** Gives each section its share, the riskiest first; what does not get one becomes a line, and at last a number. */
function shareOut(cut: readonly CutPiece[], order: readonly Piece[], room: number): Sections {
  const shown = new Map<Piece, { readonly section?: string; readonly line?: string }>();
  let left = room;
  const queue = cut.toSorted((a, b) => b.piece.risk - a.piece.risk);
  queue.forEach(({ piece, texts }, index) => {
    const share = Math.min(left, Math.max(FAIR_SHARE, Math.floor(left / (queue.length - index))));
    const section = texts.length === 0 ? undefined : wrapWithin(piece, texts, share - SEPARATOR);
    if (section !== undefined) {
      shown.set(piece, { section });
      left -= bytes(section) + SEPARATOR;
    } else if (bytes(piece.collapsed) + 3 <= left) {
      shown.set(piece, { line: piece.collapsed });
      left -= bytes(piece.collapsed) + 3;
    }
  });
  const inOrder = order.flatMap((piece) => shown.get(piece) ?? []);
  return {
    sections: inOrder.flatMap(({ section }) => section ?? []),
    routine: inOrder.flatMap(({ line }) => line ?? []),
    componentsLeftOut: order.length - shown.size,
  };
}

/** The section with as many of its resources as fit, at least one, else undefined. */
function wrapWithin(piece: Piece, texts: readonly string[], room: number): string | undefined {
  const whole = piece.wrap(texts, 0);
  if (bytes(whole) <= room) return whole;
  const empty = bytes(piece.wrap([], texts.length));
  const kept: string[] = [];
  let size = empty;
  for (const text of texts) {
    size += bytes(text) + SEPARATOR;
    if (size > room) break;
    kept.push(text);
  }
  return kept.length === 0 ? undefined : piece.wrap(kept, texts.length - kept.length);
}

/** The rows that fit, the riskiest first, in their order. */
function keepRows(rows: Cuttable["rows"], room: number): readonly string[] {
  const kept = new Set<object>();
  let left = room;
  for (const row of rows.toSorted((a, b) => b.risk - a.risk)) {
    left -= bytes(row.text) + 1;
    if (left < 0) break;
    kept.add(row);
  }
  return rows.filter((row) => kept.has(row)).map(({ text }) => text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
