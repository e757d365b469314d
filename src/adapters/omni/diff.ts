/**
 * What has to change so that Omni's resources are as wanted, over the whole set; pure.
 *
 * Paths of fields are the names of templates and classes (told.ts), since that is what people write and `ignore` names.
 */
import { partKey } from "../../core/assume.ts";
import type { DesiredResource, Difference, FieldDifference, ObservedResource, Reading } from "../../core/model.ts";
import { pointer } from "../../core/pointer.ts";
import { say } from "../../core/words.ts";
import type { Wanted } from "../adapter.ts";
import { Context, isGoing } from "./diff/context.ts";
import { fieldsBetween } from "./diff/fields.ts";
import { guardsOf, versionsOf, type Compared } from "./diff/guards.ts";
import { leftovers, type LeftBehind } from "./diff/moved.ts";
import { reasonsOf } from "./diff/reasons.ts";
import { idOf } from "./facts.ts";
import { isOnTheWay } from "./hops.ts";

/**
 * See {@link Adapter.diff}. An absence says which resources go by `only`, the ids of its part; without it nothing of
 * the part goes, since a type holds every cluster's. A setting that left its template is an update: a patch that goes
 * stays in Git's history, and no machine dies of it. A machine set or a named machine that left it is a delete.
 */
export function diff(want: Wanted, have: readonly Reading[]): Difference[] {
  const context = new Context(want, have);
  const { moved, left } = leftovers(context);
  const changes = want.resources.flatMap((wish) => {
    if (context.all(wish.target, wish.part) === undefined) return [];
    const found = context.seen(wish.target, wish.address) ?? moved.get(partKey(wish.target, wish.address));
    return differenceOf(wish, found, context);
  });
  const deletes = want.absences.flatMap(({ component, target, part, only = [] }) =>
    (context.all(target, part) ?? []).flatMap((resource): Difference[] => {
      if (!only.includes(idOf(resource.address)) || context.wanted(target, resource.address) !== undefined) return [];
      const reason = { code: "removed", message: say`${component} was removed from the specs` };
      return [gone({ component, target, part, resource }, "delete", reason, context)];
    }),
  );
  const unique = new Map(
    [...changes, ...deletes, ...left.map((one) => leftOne(one, context))].map((one) => [partKey(one.target, one.id), one] as const),
  );
  return [...unique.values()];
}

function differenceOf(want: DesiredResource, have: ObservedResource | undefined, context: Context): Difference[] {
  const { address, component, target, part } = want;
  const about = { id: address, address, component, target };
  const cluster = context.clusterOf(target, address, want.attributes);
  if (have === undefined) {
    const fields = fieldsBetween(part, undefined, want.attributes);
    const reasons = [{ code: "missing", message: say`it does not exist yet` }];
    return [guarded({ ...about, kind: "create", reasons, fields }, { target, part, cluster, want, fields }, context)];
  }
  const fields = [...idField(want, have), ...fieldsBetween(part, have.attributes, want.attributes)];
  if (fields.length === 0 && !isGoing(have)) return [];
  const shown = part === "Clusters" ? onTheWay(fields, want, have, context) : fields;
  const change = { ...about, kind: "update", reasons: reasonsOf(want, have, fields), fields: shown, ...revisionOf(have) } as const;
  return [guarded(change, { target, part, cluster, want, have, fields }, context)];
}

function idField(want: DesiredResource, have: ObservedResource): FieldDifference[] {
  return want.address === have.address ? [] : [{ path: pointer("id"), before: idOf(have.address), after: idOf(want.address) }];
}

/**
 * A way of several hops that was interrupted is the same change still: it is told from where it began, with both of its
 * versions, so that whoever reviewed the whole need not review the rest.
 */
function onTheWay(fields: readonly FieldDifference[], want: DesiredResource, have: ObservedResource, context: Context): FieldDifference[] {
  const base = context.was(want.target, want.address);
  if (base === undefined) return [...fields];
  const [was, is, goal] = [base, have, want].map(({ attributes }) => versionsOf(attributes));
  if (was === undefined || is === undefined || goal === undefined) return [...fields];
  if (is.talos === goal.talos && is.kubernetes === goal.kubernetes) return [...fields];
  const names = (["talos", "kubernetes"] as const).filter(
    (name) => was[name] !== goal[name] && was[name] !== is[name] && isOnTheWay(was[name], is[name], goal[name]),
  );
  const paths = new Set(names.map((name) => pointer(name, "version")));
  const told = names.map((name) => ({ path: pointer(name, "version"), before: was[name], after: goal[name], alsoBefore: [is[name]] }));
  return [...told, ...fields.filter(({ path }) => !paths.has(path))];
}

function leftOne(left: LeftBehind, context: Context): Difference {
  const reason = { code: "left-template", message: say`the template does not have it any more, so it goes` };
  return gone(left, left.what === "machines" ? "delete" : "update", reason, context);
}

function gone(
  { component, target, part, resource }: Pick<LeftBehind, "component" | "target" | "part" | "resource">,
  kind: "update" | "delete",
  reason: Difference["reasons"][number],
  context: Context,
): Difference {
  const { address, attributes } = resource;
  const fields = kind === "delete" ? [] : fieldsBetween(part, attributes, undefined);
  const cluster = context.clusterOf(target, address, attributes);
  const change = { id: address, address, component, target, kind, reasons: [reason], fields, ...revisionOf(resource) };
  return guarded(change, { target, part, cluster, have: resource, fields }, context);
}

function guarded(difference: Difference, compared: Compared, context: Context): Difference {
  const guards = guardsOf(compared, context);
  return guards.length === 0 ? difference : { ...difference, guards };
}

function revisionOf({ revision }: ObservedResource): { readonly revision?: string } {
  return revision === undefined ? {} : { revision };
}
