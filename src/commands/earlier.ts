/**
 * What earlier commits asked for and nobody took away yet: read from Git, which is the only place that remembers it. Must not
 * compare, nor ask any system.
 */
import type { Adapter, Desired, Unclaimed, Wanted } from "../adapters/adapter.ts";
import { partKey } from "../core/assume.ts";
import { groupBy } from "../core/group.ts";
import type { Component, ComponentName, DesiredResource, Reading } from "../core/model.ts";
import type { Git, SourceTree } from "../ports.ts";
import { loadSpecs } from "../specs/load.ts";
import { isIn, outermost } from "./paths.ts";

/** Trees of the branch's commits that changed one of these files or folders, the newest first, as far as anybody goes back. */
export type Earlier = (paths: readonly string[]) => AsyncIterable<SourceTree>;

/** So many commits that touched a component's files are looked at: what left it longer ago is told as somebody else's. */
const MOST = 50;

/** Commits up to `commit`, it too. */
export function earlierIn(git: Pick<Git, "history" | "tree">, commit: string): Earlier {
  return async function* (paths) {
    for (const each of await git.history(commit, paths, MOST)) yield git.tree(each);
  };
}

export interface PastRequest {
  readonly configPath: string;
  readonly earlier: Earlier;
  readonly now: Date;
  /** The component as the specs have it, and as the base's have it: each may be made from other files. */
  readonly versions: (name: ComponentName) => readonly Component[];
  readonly ask: (components: readonly Component[], tree: SourceTree) => Promise<Desired>;
}

type Looking = Pick<Adapter, "sources" | "unclaimed">;

/** See {@link Wanted.past}. A commit whose specs cannot be read says nothing; only what exists unclaimed is looked for. */
export async function pastOf(adapter: Looking, want: Wanted, have: readonly Reading[], request: PastRequest): Promise<DesiredResource[]> {
  const rootsOf = ({ component }: Unclaimed): string[] => outermost(request.versions(component).flatMap((one) => adapter.sources(one)));
  // Clusters whose templates lie in one folder have one history: it is read once for all of them.
  const walks = groupBy(
    (adapter.unclaimed?.(want, have) ?? []).map((one) => ({ ...one, roots: rootsOf(one) })),
    ({ roots }) => roots.join("\0"),
  );
  const found = await Promise.all([...walks.values()].map((all) => walk(all, all[0]?.roots ?? [], request)));
  return found.flat();
}

async function walk(
  unclaimed: readonly Unclaimed[],
  roots: readonly string[],
  { configPath, earlier, now, ask }: PastRequest,
): Promise<DesiredResource[]> {
  const missing = new Map(unclaimed.map((one) => [partKey(one.target, one.address), one.component]));
  const past: DesiredResource[] = [];
  for await (const tree of earlier(roots)) {
    const specs = await loadSpecs(within(tree, [configPath, ...roots]), configPath, now);
    const names = new Set(missing.values());
    const { resources } = await ask(
      specs.components.filter(({ name }) => names.has(name)),
      tree,
    );
    for (const resource of resources) {
      const key = partKey(resource.target, resource.address);
      // What another cluster's template had is not ours, though its id is the same.
      if (missing.get(key) !== resource.component) continue;
      missing.delete(key);
      past.push(resource);
    }
    if (missing.size === 0) break;
  }
  return past;
}

/** The tree as if it had these files and folders alone, so that a look back reads no more than it needs. */
function within(tree: SourceTree, roots: readonly string[]): SourceTree {
  return { ...tree, entries: async () => (await tree.entries()).filter(({ path }) => roots.some((root) => isIn(path, root))) };
}
