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
  readonly ask: (component: Component, tree: SourceTree) => Promise<Desired>;
}

type Looking = Pick<Adapter, "sources" | "unclaimed">;

/** See {@link Wanted.past}. A commit whose specs cannot be read says nothing; only what exists unclaimed is looked for. */
export async function pastOf(adapter: Looking, want: Wanted, have: readonly Reading[], request: PastRequest): Promise<DesiredResource[]> {
  const unclaimed = groupBy(adapter.unclaimed?.(want, have) ?? [], ({ component }) => component);
  const found = await Promise.all([...unclaimed].map(([name, all]) => pastOfOne(adapter, name, all, request)));
  return found.flat();
}

async function pastOfOne(
  adapter: Looking,
  name: ComponentName,
  unclaimed: readonly Unclaimed[],
  { configPath, earlier, now, versions, ask }: PastRequest,
): Promise<DesiredResource[]> {
  const missing = new Set(unclaimed.map(({ target, address }) => partKey(target, address)));
  const paths = [...new Set(versions(name).flatMap((version) => adapter.sources(version)))];
  const past: DesiredResource[] = [];
  for await (const tree of earlier(paths)) {
    const specs = await loadSpecs(within(tree, [configPath, ...paths]), configPath, now);
    const component = specs.components.find((one) => one.name === name);
    if (component === undefined) continue;
    const { resources } = await ask(component, tree);
    past.push(...resources.filter(({ target, address }) => missing.delete(partKey(target, address))));
    if (missing.size === 0) break;
  }
  return past;
}

/** The tree as if it had these files and folders alone, so that a look back reads no more than it needs. */
function within(tree: SourceTree, paths: readonly string[]): SourceTree {
  const roots = paths.map((path) => path.replace(/^\.(\/+|$)/, "").replace(/\/+$/, ""));
  const isIn = (path: string): boolean => roots.some((root) => root === "" || path === root || path.startsWith(`${root}/`));
  return { ...tree, entries: async () => (await tree.entries()).filter(({ path }) => isIn(path)) };
}
