/** Which files of a commit are specs, and their text; must not know what stands in them. */
import { rethrowRemote } from "../core/errors.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { SourceRange } from "../core/model.ts";
import { say } from "../core/words.ts";
import type { SourceTree, TreeEntry } from "../ports.ts";
import { globMatcher } from "./glob.ts";
import { found } from "./rules.ts";
import { MAX_BYTES } from "./yaml-limits.ts";

/** Reads that may be under way at once. */
const AT_ONCE = 16;

/** One file's text, or why there is none. */
export type ReadText = { readonly file: string } & ({ readonly text: string } | { readonly diagnostic: Diagnostic });

/** A pattern of `include` and where it stands. */
export interface Include {
  readonly pattern: string;
  readonly at: SourceRange;
}

/** The spec files that the patterns name: regular YAML files, each once, in the tree's order, without `configPath`. */
export function pickUp(
  entries: readonly TreeEntry[],
  includes: readonly Include[],
  configPath: string,
): { readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const picked = new Set<string>();
  for (const { pattern, at } of includes) {
    const isMatch = globMatcher(pattern);
    const matching = entries.filter(({ path }) => path !== configPath && isMatch(path));
    const specs = matching.filter(({ path, type }) => type !== "file" || /\.(ya?ml|json)$/i.test(path));
    for (const entry of specs) {
      if (entry.type === "file") picked.add(entry.path);
      else diagnostics.push(notAFile(entry, at));
    }
    if (specs.length === 0) {
      diagnostics.push(
        found("S023", {
          at,
          what: matching.length === 0 ? say`No file matches ${pattern}.` : say`Nothing that ${pattern} matches is a spec by its name.`,
          fix:
            matching.length === 0
              ? say`Correct the pattern, or remove it. Symlinked folders are not followed.`
              : say`Correct the pattern, or give the file a name that ends in ${".yaml"}, ${".yml"} or ${".json"}.`,
        }),
      );
    }
  }
  return {
    files: entries.filter(({ path }) => picked.has(path)).map(({ path }) => path),
    diagnostics,
  };
}

function notAFile({ path, type }: TreeEntry, at: SourceRange): Diagnostic {
  return found("S022", {
    at,
    what: say`${path} is a ${[type]}, and this pattern picks it up.`,
    fix: say`Put the file itself there, or narrow the pattern.`,
  });
}

/** The text of these files, in order. */
export async function readTexts(tree: SourceTree, files: readonly string[]): Promise<ReadText[]> {
  const texts: ReadText[] = [];
  for (let from = 0; from < files.length; from += AT_ONCE) {
    texts.push(...(await Promise.all(files.slice(from, from + AT_ONCE).map((file) => readText(tree, file)))));
  }
  return texts;
}

/** The text of one file of the tree. Rejects where the tree itself cannot be read. */
export async function readText(tree: SourceTree, file: string): Promise<ReadText> {
  const at = { file, line: 1, column: 1 };
  const content = await tree.read(file, MAX_BYTES).catch((error: unknown) => {
    rethrowRemote(error);
    return error instanceof Error ? error : new Error(String(error));
  });
  if (content instanceof Error) {
    const what = say`${file} cannot be read: ${content.message}.`;
    return {
      file,
      diagnostic: found("S001", {
        at,
        what,
        fix: say`A spec is a regular file of at most ${MAX_BYTES / 1024} KiB; split it if it is larger.`,
      }),
    };
  }
  try {
    return { file, text: new TextDecoder("utf-8", { fatal: true }).decode(content) };
  } catch {
    return {
      file,
      diagnostic: found("S001", {
        at,
        what: say`${file} is not UTF-8 text.`,
        fix: say`Save it as UTF-8.`,
      }),
    };
  }
}
