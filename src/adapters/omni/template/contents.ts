/** The contents of a template's files and inline blocks, as text and as documents; must not judge them. */
import { rethrowRemote } from "../../../core/errors.ts";
import type { SourceRange } from "../../../core/model.ts";
import { say, type Words } from "../../../core/words.ts";
import type { OmniVersion } from "../client/versions.ts";
import { templateRules } from "../template-rules.ts";
import { emitYaml } from "../yaml/emit.ts";
import { sortedAsGo } from "../yaml/key-order.ts";
import { readGoYaml } from "../yaml/read.ts";
import type { GoValue } from "../yaml/value.ts";
import { folderOf, joinPath, pathBetween, within } from "./paths.ts";
import type { Contents, Placed, TemplateModel } from "./model.ts";
import type { Report } from "./report.ts";
import type { PatchText } from "./talos.ts";

/** The files around a template. Paths are like the template's own: from the same folder, or absolute. */
export interface TemplateFiles {
  /** The bytes of a regular file; undefined where there is none. Rejects with the reason when it cannot be read. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** The text of every file that a template names, by the name it has there. */
export type ReadContents = ReadonlyMap<string, string>;

export interface TemplatePlace {
  /** The template's own path. */
  readonly file: string;
  /** What files have to lie in; the template's folder unless told. */
  readonly allowed?: string;
  readonly files: TemplateFiles;
}

/** Everything in a template that has a content. */
export function contentsOf(model: TemplateModel): readonly Contents[] {
  return model.documents.flatMap((one) => [...one.patches, ...(one.kind === "Cluster" ? [...one.manifests, ...one.healthchecks] : [])]);
}

/** Reads all files that a template names, each once. What cannot be used is reported at every place that names it. */
export async function readContents(model: TemplateModel, place: TemplatePlace, report: Report): Promise<ReadContents> {
  const texts = new Map<string, string>();
  const named = new Map<string, Placed<string>[]>();
  for (const { file } of contentsOf(model)) if (file !== undefined) named.set(file.value, [...(named.get(file.value) ?? []), file]);
  for (const [name, uses] of named) {
    const found = await readOne(name, place);
    if ("text" in found) texts.set(name, found.text);
    else for (const { at } of uses) report.add(templateRules.file, at, found.what, found.fix);
  }
  return texts;
}

interface Refusal {
  readonly what: Words;
  readonly fix: Words;
}

async function readOne(
  name: string,
  { file, allowed = folderOf(file), files }: TemplatePlace,
): Promise<{ readonly text: string } | Refusal> {
  const folder = folderOf(file);
  const path = joinPath(folder, name);
  if (!within(path, allowed)) {
    const what = say`The file ${name} lies outside ${allowed === "." ? "the template's folder" : allowed}.`;
    return { what, fix: say`Move it into that folder; omnictl refuses it too unless ${"--allowed-dir"} says otherwise.` };
  }
  try {
    const bytes = await files.read(path);
    if (bytes === undefined) return missing(name, { folder, allowed, files });
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    rethrowRemote(error);
    if (error instanceof TypeError) return { what: say`The file ${name} is not UTF-8 text.`, fix: say`Save it as UTF-8.` };
    return {
      what: say`The file ${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      fix: say`Put a regular file there.`,
    };
  }
}

/** Before 1.8 omnictl looked from where it was started, which mostly was the repository's root. */
async function missing(
  name: string,
  { folder, allowed, files }: { readonly folder: string; readonly allowed: string; readonly files: TemplateFiles },
): Promise<Refusal> {
  const what = say`There is no file ${joinPath(folder, name)}.`;
  const fromRoot = joinPath(".", name);
  const old = folder === "." || name.startsWith("/") ? undefined : await files.read(fromRoot).catch(() => undefined);
  if (old === undefined) return { what, fix: say`Correct the path, or add the file; paths count from the template's folder.` };
  const better = pathBetween(folder, fromRoot);
  if (within(fromRoot, allowed)) {
    return {
      what: say`${what} It is at ${fromRoot}, where omnictl before 1.8 looked for it.`,
      fix: say`Write ${`file: ${better}`}: paths count from the template's folder.`,
    };
  }
  return {
    what: say`${what} It is at ${fromRoot}, where omnictl before 1.8 looked for it.`,
    fix: say`Move it to ${joinPath(folder, name)}, then the line is right as it is; or write ${`file: ${better}`} and allow the folder (${"allowedFolder"} of the Cluster spec, ${"--allowed-dir"} of omnictl).`,
  };
}

/** What Omni stores: a file or a text block byte for byte, anything else as Go writes it. */
export function patchText({ file, inline }: Contents, contents: ReadContents, omni: OmniVersion): string {
  if (file !== undefined) return contents.get(file.value) ?? "";
  if (inline === undefined) return "";
  const { value } = inline;
  const odd = oddQuotes(omni);
  if (value.is === "list") return value.items.length === 0 ? "" : emitYaml(value.items.map(sortedAsGo), 4, odd);
  return value.is === "map" ? emitYaml([sortedAsGo(value)], 4, odd) : value.text;
}

/** How a version of Omni quotes words like `yes`. */
export function oddQuotes(omni: OmniVersion): "single" | "double" {
  return omni.can("odd-words-in-single-quotes") ? "single" : "double";
}

/** A content's documents with their places, in the template or in the file they come from. */
export function documentsOf(
  one: Contents & { readonly name: string; readonly at: SourceRange },
  place: TemplatePlace,
  contents: ReadContents,
  report: Report,
  locate: (offset: number | undefined) => SourceRange,
): PatchText | undefined {
  const { file, inline, name } = one;
  if (file !== undefined) {
    const text = contents.get(file.value);
    if (text === undefined) return undefined;
    return readText(
      text,
      { name: name === "" ? file.value : name, at: file.at, path: joinPath(folderOf(place.file), file.value), shift: (at) => at },
      report,
    );
  }
  if (inline === undefined) return undefined;
  const { value, at } = inline;
  if (value.is === "map" || value.is === "list") {
    return {
      documents: value.is === "list" ? value.items : [value],
      locate: ({ at: offset }) => (offset === undefined ? at : locate(offset)),
      at,
      name,
    };
  }
  // The lines of a block stand below its `|`; how far they are indented is not known any more.
  const shift = (inside: SourceRange): SourceRange => (isBlock(value) ? { file: at.file, line: at.line + inside.line, column: 1 } : at);
  return readText(value.text, { name, at, path: at.file, shift }, report);
}

function isBlock(value: GoValue): boolean {
  return value.is === "text" && value.block === true;
}

function readText(
  text: string,
  {
    name,
    at,
    path,
    shift,
  }: { readonly name: string; readonly at: SourceRange; readonly path: string; readonly shift: (at: SourceRange) => SourceRange },
  report: Report,
): PatchText | undefined {
  const { documents, mistakes, locate } = readGoYaml(text, path);
  for (const mistake of mistakes)
    report.add(templateRules.text, shift(mistake.at), say`The patch ${name} cannot be read: ${mistake.what}`, mistake.fix);
  if (mistakes.length > 0) return undefined;
  return { documents, locate: ({ at: offset }) => shift(locate(offset)), at, name };
}
