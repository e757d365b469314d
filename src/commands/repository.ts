/** What the rules on a repository as a whole say of one commit; must not decide what of it is new. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Component } from "../core/model.ts";
import type { SourceTree, TreeEntry } from "../ports.ts";
import {
  isPin,
  isPolicy,
  isScript,
  isTailscaleState,
  MAX_FILE_BYTES,
  MAX_FILES,
  mayHoldSecret,
  mayNameImage,
  type TextFile,
} from "../rules/files.ts";
import { tsidpFindings } from "../rules/policy.ts";
import { scriptFindings } from "../rules/scripts.ts";
import { pinFindings } from "../rules/versions.ts";
import { secretFindings, stateFindings } from "../rules/tracked-secrets.ts";
import type { AcceptEntry } from "../specs/config.ts";
import { fold, isOver, type Folded } from "../specs/findings.ts";
import type { Platform } from "../specs/kinds/platform.ts";

/** Texts by Git's blob id: head and base share most of them. */
type Texts = Map<string, string | undefined>;

/**
 * The findings of the head's files, new ones apart from those that the base has too. Where there is no base nobody can say
 * that one is new: all are known. `accept` counts by the rule alone, since none belongs to a component.
 */
export async function repositoryFindings(
  head: { readonly tree: SourceTree; readonly components: readonly Component[] },
  base: { readonly tree: SourceTree; readonly components: readonly Component[] } | undefined,
  accept: readonly AcceptEntry[],
  now: Date,
): Promise<Folded> {
  const texts: Texts = new Map();
  const here = await findingsOf(head.tree, head.components, texts);
  const before = base === undefined ? here : await findingsOf(base.tree, base.components, texts);
  const accepted = new Set(accept.filter((entry) => !isOver(entry, now)).map(({ rule }) => rule));
  const { fresh, known } = fold(here, before, [], now);
  return {
    fresh: fresh.filter(({ rule }) => !accepted.has(rule)),
    known: [...known, ...fresh.filter(({ rule }) => accepted.has(rule))],
  };
}

async function findingsOf(tree: SourceTree, components: readonly Component[], texts: Texts): Promise<Diagnostic[]> {
  const entries = (await tree.entries()).filter(({ type }) => type === "file");
  const tsidp = components.find(({ kind, spec }) => kind === "Platform" && asksTsidp(spec as Platform));
  const read = (wanted: (path: string) => boolean): Promise<TextFile[]> =>
    textsOf(tree, entries.filter(({ path }) => wanted(path)).slice(0, MAX_FILES), texts);
  const scripts = await read(isScript);
  const secrets = await read(mayHoldSecret);
  const policies = tsidp === undefined ? [] : await read(isPolicy);
  const images = await read(mayNameImage);
  return [
    ...scripts.flatMap(scriptFindings),
    ...stateFindings(entries.map(({ path }) => path).filter(isTailscaleState)),
    ...secrets.flatMap(secretFindings),
    ...(tsidp === undefined ? [] : tsidpFindings(policies, tsidp)),
    ...(images.length === 0 ? [] : pinFindings(await read(isPin), images)),
  ];
}

function asksTsidp({ auth }: Platform): boolean {
  return auth !== undefined && "tailscale" in auth;
}

/** What cannot be read, or is too long for a script, is left out: it is no finding. */
async function textsOf(tree: SourceTree, entries: readonly TreeEntry[], texts: Texts): Promise<TextFile[]> {
  const files = await Promise.all(
    entries.map(async ({ path, blob }) => {
      const text = blob !== undefined && texts.has(blob) ? texts.get(blob) : await textOf(tree, path);
      if (blob !== undefined) texts.set(blob, text);
      return text === undefined ? [] : [{ path, text }];
    }),
  );
  return files.flat();
}

async function textOf(tree: SourceTree, path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await tree.read(path, MAX_FILE_BYTES));
  } catch {
    // Over the limit, or no regular file after all.
    return undefined;
  }
}
