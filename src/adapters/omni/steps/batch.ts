/** The changes of one cluster, sorted into what is done at once; must not say what it means. */
import { groupBy } from "../../../core/group.ts";
import type { ComponentName, Difference, JsonRecord, ObservedResource } from "../../../core/model.ts";
import { type Context, labelOf } from "../diff/context.ts";
import { idOf } from "../facts.ts";
import { partOf } from "../observe.ts";
import { digestOfSeen, type Write } from "../step-value.ts";
import { CANONICAL_ORDER } from "../template/resource.ts";
import { MACHINE_SET } from "../labels.ts";

/** All changes of one cluster, or of one class. */
export interface Batch {
  readonly component: ComponentName;
  readonly target: string;
  /** The cluster's id; empty for a machine class. */
  readonly cluster: string;
  readonly differences: readonly Difference[];
}

/** The differences by component, target and cluster; a machine class is a batch of its own. */
export function batchesOf(differences: readonly Difference[], context: Context): Batch[] {
  const clusterOf = ({ target, address }: Difference): string =>
    context.clusterOf(target, address, (context.wanted(target, address) ?? context.seen(target, address))?.attributes ?? {});
  const keyOf = (one: Difference): string =>
    [one.component, one.target, partOf(one.address) === "MachineClasses" ? one.address : clusterOf(one)].join("\n");
  return [...groupBy(differences, keyOf).values()].flatMap((some): Batch[] => {
    const [first] = some;
    if (first === undefined) return [];
    const { component, target } = first;
    const cluster = partOf(first.address) === "MachineClasses" ? "" : clusterOf(first);
    return [{ component, target, cluster, differences: inOrder(some) }];
  });
}

/** In the order in which Omni needs them; what goes comes last, the other way round. */
export function inOrder(differences: readonly Difference[]): Difference[] {
  return differences.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ address, kind, reasons }: Difference): number {
  const place = CANONICAL_ORDER.findIndex((type) => type === partOf(address));
  return kind === "delete" || isRemoval({ kind, reasons }) ? 100 - place : place;
}

/** A setting that left its template: an update after which nothing is there. */
export function isRemoval({ kind, reasons }: Pick<Difference, "kind" | "reasons">): boolean {
  return kind === "update" && reasons.some(({ code }) => code === "left-template");
}

/** The machine set that a change is of. */
export function setOf({ target, address }: Difference, context: Context): string {
  if (partOf(address) === "MachineSets") return idOf(address);
  return labelOf((context.wanted(target, address) ?? context.seen(target, address))?.attributes ?? {}, MACHINE_SET);
}

/**
 * What is written for these differences, in order. What moved is made under its new id before it goes under the old one:
 * between the two the cluster has the setting twice, never not at all.
 */
export function writesFor(differences: readonly Difference[], context: Context): Write[] {
  const first: Write[] = [];
  const last: Write[] = [];
  for (const difference of differences) {
    const { target, address, kind } = difference;
    const seen = context.seen(target, address)?.attributes;
    const isWanted = context.wanted(target, address) !== undefined;
    if (kind === "delete" || !isWanted) last.push({ address, does: "delete", expected: digestOfSeen(seen) });
    else first.push({ address, does: seen === undefined ? "create" : "update", expected: digestOfSeen(seen) });
    const old = formerOf(difference, context);
    if (old !== undefined) last.push({ address: old.address, does: "delete", expected: digestOfSeen(old.attributes) });
  }
  return [...first, ...last];
}

/** What a moved resource was, under its former id. */
export function formerOf({ target, address, fields }: Difference, context: Context): ObservedResource | undefined {
  const id = fields.find(({ path }) => path === "/id")?.before;
  return typeof id === "string" ? context.seen(target, `omni/${partOf(address)}/${id}`) : undefined;
}

/** What a resource had before a change and has after it, wherever it was. */
export function sidesOf(difference: Difference, context: Context): { readonly before?: JsonRecord; readonly after?: JsonRecord } {
  const { target, address } = difference;
  const before = (context.seen(target, address) ?? formerOf(difference, context))?.attributes;
  const after = difference.kind === "delete" ? undefined : context.wanted(target, address)?.attributes;
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
