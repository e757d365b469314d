/**
 * What the specs of each commit ask of Omni, word for word, for as long as one run lives: a plan's values hold no secret,
 * so whoever writes takes the text from here. Must not ask Omni.
 */
import type { Address } from "../../core/model.ts";
import type { SourceTree } from "../../ports.ts";
import type { Written } from "./client/resource.ts";
import type { ClassModel } from "./classes/class.ts";
import type { NamedTemplate } from "./rules/several-templates.ts";

/** One commit's components of this adapter's kinds. */
export interface Asked {
  readonly written: ReadonlyMap<Address, Written>;
  readonly clusters: readonly NamedTemplate[];
  readonly classes: readonly ClassModel[];
}

export interface Memory {
  keep(tree: SourceTree, asked: Asked): void;
  of(tree: SourceTree): Asked;
}

const NOTHING: Asked = { written: new Map(), clusters: [], classes: [] };

/** A commit may be asked about several times, each time for other components: what is known adds up. */
export function memory(): Memory {
  const known = new Map<string | SourceTree, Asked>();
  // Only the working folder has no commit, and a run reads it as one tree.
  const keyOf = (tree: SourceTree): string | SourceTree => tree.commit ?? tree;
  return {
    keep: (tree, asked) => {
      const before = known.get(keyOf(tree)) ?? NOTHING;
      const others = <T extends { readonly component: string }>(old: readonly T[], fresh: readonly T[]): T[] => {
        const names = new Set(fresh.map(({ component }) => component));
        return [...old.filter(({ component }) => !names.has(component)), ...fresh];
      };
      known.set(keyOf(tree), {
        written: new Map([...before.written, ...asked.written]),
        clusters: others(before.clusters, asked.clusters),
        classes: others(before.classes, asked.classes),
      });
    },
    of: (tree) => known.get(keyOf(tree)) ?? NOTHING,
  };
}
