/** Where the values of a spec stand, found again in its file; must not judge them. */
import type { Component, Path, SourceRange } from "../../core/model.ts";
import type { SourceTree } from "../../ports.ts";
import { MAX_BYTES } from "../../specs/yaml-limits.ts";
import { parseYaml } from "../../specs/yaml.ts";

export type Locate = (path: Path, what?: "value" | "key") => SourceRange;

/** The places in a component's document. For what is no document of ours: where the component stands. */
export async function locateIn({ source, spec }: Component<{ readonly path?: string }>, tree: SourceTree): Promise<Locate> {
  // A native file is the component itself, and nothing of ours is written in it.
  if (spec.path === source.file) return () => source;
  const bytes = await tree.read(source.file, MAX_BYTES).catch(() => undefined);
  const documents = bytes === undefined ? [] : parseYaml(new TextDecoder().decode(bytes), source.file);
  const own = documents.find(({ locate }) => {
    const { line, column } = locate("/metadata/name");
    return line === source.line && column === source.column;
  });
  return own?.locate ?? (() => source);
}
