/** What exists beside everything that a commit names, asked of each system that was looked at; must not compare. */
import { kindIn } from "../core/component-name.ts";
import type { Words } from "../core/words.ts";
import type { SourceTree } from "../ports.ts";
import type { LoadedSpecs } from "../specs/load.ts";
import type { Survey } from "./survey.ts";

/** One line each. None while a file could not be read that may name them: what is not known is not missing. */
export async function unnamedOf(systems: readonly Survey[], specs: LoadedSpecs, tree: SourceTree): Promise<readonly Words[]> {
  if (specs.diagnostics.some(({ severity, component }) => severity === "error" && component === undefined)) return [];
  const lines = await Promise.all(
    systems.map(async ({ adapter, live }) => {
      const isIts = (name: string): boolean => adapter.kinds.includes(kindIn(name));
      const components = specs.components.filter(({ name }) => isIts(name));
      const tombstones = specs.tombstones.filter(({ component }) => isIts(component));
      const named = { tree, components, tombstones, invalid: specs.invalid.filter(isIts) };
      return live === undefined ? [] : ((await adapter.unnamed?.(named, live.readings)) ?? []);
    }),
  );
  return lines.flat();
}
