/** What has to change so that Omni's resources are as wanted, over the whole set; pure. */
import { partKey } from "../../core/assume.ts";
import { sameJson } from "../../core/digest.ts";
import type {
  DesiredResource,
  Difference,
  DifferenceGuard,
  FieldDifference,
  Json,
  JsonRecord,
  ObservedResource,
  Reading,
} from "../../core/model.ts";
import { at, pointer } from "../../core/pointer.ts";
import { say } from "../../core/words.ts";
import type { Wanted } from "../adapter.ts";

type Complete = Extract<Reading, { readonly status: "complete" }>;

const CLUSTER = "omni.sidero.dev/cluster";
const LOCKED = "omni.sidero.dev/cluster-locked";
/** What is compared; whatever else a seen resource has is for guards and reports. */
const MEMBERS = ["labels", "annotations", "spec"] as const;

/**
 * See {@link Adapter.diff}. An absence says which resources go by `only`, the ids of its part; without it nothing of
 * the part goes, since a type holds every cluster's.
 */
export function diff(want: Wanted, have: readonly Reading[]): Difference[] {
  const readings = new Map(have.flatMap((one) => (one.status === "complete" ? [[partKey(one.target, one.part), one] as const] : [])));
  const seen = new Map(
    [...readings].map(([key, { resources }]) => [key, new Map(resources.map((one) => [one.address, one] as const))] as const),
  );
  const locked = lockedClusters(readings);
  const wanted = new Set(want.resources.map(({ target, address }) => partKey(target, address)));
  const changes = want.resources.flatMap((resource) => {
    const found = seen.get(partKey(resource.target, resource.part));
    return found === undefined ? [] : [...differenceOf(resource, found.get(resource.address), locked)];
  });
  const deletes = want.absences.flatMap(({ component, target, part, only = [] }) =>
    (readings.get(partKey(target, part))?.resources ?? []).flatMap((resource): Difference[] => {
      const { address } = resource;
      if (!only.includes(idOf(address)) || wanted.has(partKey(target, address))) return [];
      const reason = { code: "removed", message: say`${component} was removed from the specs` };
      const about = { id: address, address, component, target, kind: "delete", reasons: [reason], fields: [] } as const;
      return [guarded({ ...about, ...revisionOf(resource) }, clusterOf(address, resource.attributes), target, locked)];
    }),
  );
  return [...changes, ...deletes];
}

function differenceOf(want: DesiredResource, have: ObservedResource | undefined, locked: ReadonlySet<string>): Difference[] {
  const { address, component, target } = want;
  const about = { id: address, address, component, target };
  const cluster = clusterOf(address, want.attributes);
  const fields = fieldsOf(have?.attributes, want.attributes);
  if (have === undefined) {
    const reason = { code: "missing", message: say`it does not exist yet` };
    return [guarded({ ...about, kind: "create", reasons: [reason], fields }, cluster, target, locked)];
  }
  const going = have.attributes["tearingDown"] === true;
  if (fields.length === 0 && !going) return [];
  const reason = going
    ? { code: "tearing-down", message: say`somebody is removing it` }
    : { code: "differs", message: say`it is not as the files say` };
  const change = guarded({ ...about, kind: "update", reasons: [reason], fields, ...revisionOf(have) }, cluster, target, locked);
  return [going ? { ...change, guards: [...(change.guards ?? []), goingGuard(address)] } : change];
}

/** Every value that differs, by its own path; lists and patches are one value each. */
function fieldsOf(before: JsonRecord | undefined, after: JsonRecord): FieldDifference[] {
  return MEMBERS.flatMap((member) => compare([member], before?.[member], after[member]));
}

function compare(path: readonly string[], before: Json | undefined, after: Json | undefined): FieldDifference[] {
  if (isRecord(before) || isRecord(after)) {
    const [old, wish] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
    const names = [...new Set([...Object.keys(old), ...Object.keys(wish)])];
    return names.flatMap((name) => compare([...path, name], old[name], wish[name]));
  }
  if (sameJson(before, after)) return [];
  return [{ path: pointer(...path), ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The clusters that somebody locked, each with its target. */
function lockedClusters(readings: ReadonlyMap<string, Complete>): ReadonlySet<string> {
  return new Set(
    [...readings.values()].flatMap(({ target, part, resources }) =>
      part !== "Clusters"
        ? []
        : resources.flatMap(({ address, attributes }) =>
            at(attributes, pointer("aside", "annotations", LOCKED)) === undefined ? [] : [partKey(target, idOf(address))],
          ),
    ),
  );
}

/** Omni takes back a lock that an update leaves out, and would carry the change out: we never do. */
function guarded(difference: Difference, cluster: string, target: string, locked: ReadonlySet<string>): Difference {
  if (!locked.has(partKey(target, cluster))) return difference;
  const guard: DifferenceGuard = {
    trap: "cluster-locked",
    clearedBy: "never",
    message: say`Somebody locked cluster ${cluster} in Omni, so that nothing changes it.`,
    fix: say`Ask who locked it. To go on, unlock it (${`omnictl cluster unlock ${cluster}`}) and plan again.`,
  };
  return { ...difference, guards: [guard] };
}

function goingGuard(address: string): DifferenceGuard {
  return {
    trap: "tearing-down",
    clearedBy: "never",
    message: say`${idOf(address)} is being removed from Omni right now; it cannot be changed any more.`,
    fix: say`Wait until it is gone and plan again, or take it out of the files.`,
  };
}

function clusterOf(address: string, { labels }: JsonRecord): string {
  if (address.startsWith("omni/Clusters/")) return idOf(address);
  const cluster = isRecord(labels) ? labels[CLUSTER] : undefined;
  return typeof cluster === "string" ? cluster : "";
}

function idOf(address: string): string {
  return address.split("/").slice(2).join("/");
}

function revisionOf({ revision }: ObservedResource): { readonly revision?: string } {
  return revision === undefined ? {} : { revision };
}
