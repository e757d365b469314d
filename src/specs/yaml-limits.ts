/** How much a YAML file may hold, and the findings for more; must not count anything itself. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { SourceRange } from "../core/model.ts";
import { say } from "../core/words.ts";
import { found } from "./rules.ts";

/** Files over this size are not read. */
export const MAX_BYTES = 1024 * 1024;
/** Of one file, as the lexer counts; a spec has about ten in a line. */
export const MAX_TOKENS = 300_000;
/** Lists and mappings inside each other. */
export const MAX_DEPTH = 64;
/** Values that aliases may stand for in one document, all together. */
export const MAX_ALIASED = 10_000;

/** Too many lists and mappings inside each other; said by the parser, the count of brackets, and the walk. */
export function tooDeep(at: SourceRange): Diagnostic {
  return found("S005", {
    at,
    what: say`Lists and mappings are nested more than ${MAX_DEPTH} levels deep.`,
    fix: say`Write it flatter; no spec needs more than a few levels.`,
  });
}

/** Aliases that stand for too much, by their number or by what they stand for. */
export function tooManyAliases(at: SourceRange): Diagnostic {
  return found("S005", {
    at,
    what: say`Aliases stand for more than ${MAX_ALIASED} values by here.`,
    fix: say`Write the values out, or split the file.`,
  });
}

/** A file whose parsing would take too long. */
export function tooManyTokens(at: SourceRange): Diagnostic {
  return found("S005", {
    at,
    what: say`The file has more than ${MAX_TOKENS} YAML tokens.`,
    fix: say`Split it into several files.`,
  });
}
