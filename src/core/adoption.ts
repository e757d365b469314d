/** The other way out of a drift: the edit of the files that makes Git say what runs; must not compute or carry out one. */
import type { ChangeId } from "./model.ts";
import type { Words } from "./words.ts";

/** One edit of one line of a file; the lines around it stay byte for byte, comments and order too. */
export interface LineEdit {
  readonly file: string;
  /** Counted from 1, in the file as it is. */
  readonly line: number;
  /** Absent where a line is added before `line`. */
  readonly before?: string;
  /** Absent where the line goes. */
  readonly after?: string;
}

/** How one component's specs would say what runs. Secrets are never written down: they are in `byHand`. */
export interface Adoption {
  readonly edits: readonly LineEdit[];
  /** What of it nobody can compute, with where to look. */
  readonly byHand: readonly { readonly change: ChangeId; readonly words: Words }[];
}

/** Lines that a patch shows around an edit, as Git has them. */
export const PATCH_CONTEXT = 2;
