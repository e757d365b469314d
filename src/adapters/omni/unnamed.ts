/** Clusters and machine classes that exist in Omni and that no file of a commit names; reads files, must not ask Omni. */
import type { Reading } from "../../core/model.ts";
import { say, type Words } from "../../core/words.ts";
import type { Named } from "../adapter.ts";
import { idOf } from "./facts.ts";
import { readOmniSpecs } from "./read-specs.ts";

interface Sort {
  readonly kind: string;
  readonly part: string;
  readonly words: string;
}

const CLUSTER: Sort = { kind: "Cluster", part: "Clusters", words: "cluster" };
const CLASS: Sort = { kind: "MachineClass", part: "MachineClasses", words: "machine class" };

/** See {@link Adapter.unnamed}. A component that cannot be read may be any of its kind: then none of that is told. */
export async function unnamed(all: Named, have: readonly Reading[]): Promise<Words[]> {
  if (!have.some(({ part }) => part === CLUSTER.part || part === CLASS.part)) return [];
  const { clusters, classes } = await readOmniSpecs(all.components, all.tree);
  const read = new Set<string>([...clusters, ...classes].map(({ component }) => component));
  const unread = [...all.components.map(({ name }) => name).filter((name) => !read.has(name)), ...all.invalid];
  const told = (sort: Sort, ids: readonly string[]): Words[] =>
    unread.some((name) => name.startsWith(`${sort.kind}/`))
      ? []
      : beside(have, sort.part, [...ids, ...removed(all, sort.kind)]).map((id) => say`${[sort.words]} ${id}`);
  return [
    ...told(
      CLUSTER,
      clusters.flatMap(({ template }) => template.model.clusters.map(({ name }) => name.value)),
    ),
    ...told(
      CLASS,
      classes.map(({ id }) => id),
    ),
  ];
}

function removed({ tombstones }: Named, kind: string): string[] {
  return tombstones
    .filter(({ component }) => component.startsWith(`${kind}/`))
    .map(({ component, where: { id } }) => (typeof id === "string" ? id : component.slice(kind.length + 1)));
}

function beside(have: readonly Reading[], part: string, ids: readonly string[]): string[] {
  const known = new Set(ids);
  return have
    .flatMap((reading) => (reading.part === part && reading.status === "complete" ? reading.resources : []))
    .map(({ address }) => idOf(address))
    .filter((id) => !known.has(id));
}
