/** Which components differ between two commits by what they are made from; must not ask any system. */
import type { Adapter } from "../adapters/adapter.ts";
import { sameJson } from "../core/canonical.ts";
import type { Component, Json } from "../core/model.ts";
import { at } from "../core/pointer.ts";
import type { SourceTree, TreeEntry } from "../ports.ts";
import type { LoadedSpecs } from "../specs/load.ts";
import { cleanPath } from "./paths.ts";

/**
 * The components of `head` whose spec or sources differ from the base's: the only ones that can want something else.
 * Cheap on purpose: it compares blob ids, so that a repository of thousands is asked about in one pass.
 */
export async function candidates(
  head: { readonly tree: SourceTree; readonly components: readonly Component[] },
  base: { readonly tree: SourceTree; readonly components: readonly Component[] },
  adapterOf: (kind: string) => Pick<Adapter, "sources"> | undefined,
): Promise<readonly Component[]> {
  const before = new Map(base.components.map((component) => [component.name, component]));
  const [now, then] = await Promise.all([blobsByFolder(head.tree), blobsByFolder(base.tree)]);
  return head.components.filter((component) => {
    const was = before.get(component.name);
    if (was === undefined || !sameJson(asJson(component.spec), asJson(was.spec))) return true;
    return (adapterOf(component.kind)?.sources(component) ?? filesOf(component)).some(
      (path) => now(path) === undefined || now(path) !== then(path),
    );
  });
}

/**
 * Those of `head` that cannot be used and differ from the base's by what is written of them, or in the files that it names.
 * The configuration at `configPath` is no file of one component: most of it is about others.
 */
export async function changedAsWritten(
  head: { readonly tree: SourceTree; readonly specs: LoadedSpecs },
  base: { readonly tree: SourceTree; readonly specs: LoadedSpecs | undefined },
  configPath: string,
): Promise<readonly Component[]> {
  const sources = ({ spec, source: { file } }: Component): string[] => {
    const written = asJson(spec);
    const named = ["/path", "/stack/path", "/stack/values"].map((path) => at(written, path));
    return [...named.filter((path) => typeof path === "string"), ...(file === configPath ? [] : [file])];
  };
  const before = [...(base.specs?.components ?? []), ...(base.specs?.written ?? [])];
  return candidates({ tree: head.tree, components: head.specs.written }, { tree: base.tree, components: before }, () => ({ sources }));
}

/** Where no adapter knows better: its own file, and the one that its spec is kept in. */
function filesOf({ source, spec }: Component): string[] {
  const path = typeof spec === "object" && spec !== null && "path" in spec && typeof spec.path === "string" ? [spec.path] : [];
  return [source.file, ...path];
}

/** Asks for one path: a text that is equal when the file or the whole folder is; undefined where a blob id is missing. */
async function blobsByFolder(tree: SourceTree): Promise<(path: string) => string | undefined> {
  const entries = await tree.entries();
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, blobsBelow(entries, path));
    return known.get(path);
  };
}

function blobsBelow(entries: readonly TreeEntry[], path: string): string | undefined {
  const clean = cleanPath(path);
  // The root holds everything.
  const folder = clean === "." ? "" : `${clean}/`;
  const lines: string[] = [];
  for (let index = firstAtOrAfter(entries, folder); entries[index]?.path.startsWith(folder) === true; index += 1) {
    const entry = entries[index];
    if (entry?.blob === undefined) return undefined;
    lines.push(lineOf(entry, entry.blob));
  }
  const file = entries[firstAtOrAfter(entries, clean)];
  if (file?.path === clean) {
    if (file.blob === undefined) return undefined;
    lines.push(lineOf(file, file.blob));
  }
  return lines.join("\n");
}

/** A text by itself does not tell whether it can be started. */
function lineOf({ type, path, executable }: TreeEntry, blob: string): string {
  return `${executable === true ? "program" : type} ${blob} ${path}`;
}

/** Entries are sorted by path (the port says so): binary search instead of a scan for each component. */
function firstAtOrAfter(entries: readonly TreeEntry[], path: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.path ?? "") < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Specs come from YAML through a schema, so they are JSON but for keys that are absent. */
function asJson(spec: unknown): Json {
  return JSON.parse(JSON.stringify(spec)) as Json;
}
