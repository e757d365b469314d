/** Looks again right before a step: is there still to do what was planned, and only that; must not change anything. */
import type { StepResult } from "../../core/model.ts";
import { sameJson } from "../../core/digest.ts";
import { say, type Words } from "../../core/words.ts";
import { seenAttributes, wantedAttributes } from "./attributes.ts";
import type { OmniClient } from "./client/client.ts";
import type { Resource, ResourceType, Written } from "./client/resource.ts";
import { idOf, partOf, seen, typeOfPart } from "./observe.ts";
import { digestOfSeen, type Write } from "./step-value.ts";
import { Clusters } from "./schema/wanted.ts";

/** One write, with what it finds now. */
export interface Open {
  readonly write: Write;
  readonly type: ResourceType;
  readonly found: Resource | undefined;
  /** Absent for a removal. */
  readonly wanted?: Written;
}

export type Standing =
  | { readonly status: "go"; readonly open: readonly Open[] }
  | { readonly status: "ended"; readonly result: StepResult };

const CLUSTER = "omni.sidero.dev/cluster";
const LOCKED = "omni.sidero.dev/cluster-locked";

/**
 * What is left of a step's writes. What is neither as the plan saw it nor as wanted was changed by somebody else, and a
 * cluster that somebody locked since is theirs: `stale` before anything is written.
 */
export async function lookAgain(writes: readonly Write[], written: ReadonlyMap<string, Written>, client: OmniClient): Promise<Standing> {
  const open: Open[] = [];
  for (const write of writes) {
    const type = typeOfPart(partOf(write.address));
    const found = await client.find(type, idOf(write.address));
    const wanted = written.get(write.address);
    if (write.does !== "delete" && wanted === undefined) throw new Error(`what ${write.address} should be was not read in this run`);
    if (isDone(write, found, wanted)) continue;
    const stale = staleOf(write, type, found, wanted);
    if (stale !== undefined) return { status: "ended", result: stale };
    open.push({ write, type, found, ...(wanted === undefined || write.does === "delete" ? {} : { wanted }) });
  }
  if (open.length === 0) return { status: "ended", result: { status: "unchanged" } };
  const locked = await lockedSince(open, client);
  return locked === undefined ? { status: "go", open } : { status: "ended", result: locked };
}

function isDone({ does }: Write, found: Resource | undefined, wanted: Written | undefined): boolean {
  if (does === "delete" || wanted === undefined) return found === undefined;
  if (found === undefined || found.tearingDown) return false;
  const wish = wantedAttributes(wanted);
  const { labels, annotations, spec } = seenAttributes(found, wish);
  return sameJson({ labels, annotations, spec }, wish);
}

function staleOf(
  { address, does, expected }: Write,
  type: ResourceType,
  found: Resource | undefined,
  wanted: Written | undefined,
): StepResult | undefined {
  // A removal that an ended run began goes on, whatever it was before.
  if (does === "delete" && found?.tearingDown === true) return undefined;
  const now = found === undefined ? undefined : seen(type, found, wanted === undefined ? undefined : wantedAttributes(wanted));
  if (digestOfSeen(now) === expected) return undefined;
  return {
    status: "stale",
    expected: expected === null ? say`no ${address}` : say`${address} as the plan saw it`,
    found: foundWords(address, found),
  };
}

/** What stands there instead. Its values are not told: they may be secret. */
export function foundWords(address: string, found: Resource | undefined): Words {
  if (found === undefined) return say`no ${address}`;
  if (found.tearingDown) return say`${address}, which is being removed`;
  const since = found.updated === undefined ? say`made ${found.created}` : say`changed ${found.updated}`;
  return say`another (version ${found.version}, ${since})`;
}

/** Omni takes a lock that an update leaves out for taken back, and lets patches of a locked cluster through. */
async function lockedSince(open: readonly Open[], client: OmniClient): Promise<StepResult | undefined> {
  const ids = new Set(
    open.flatMap(({ type, found, wanted, write }) =>
      type === Clusters ? idOf(write.address) : ((wanted ?? found)?.labels[CLUSTER] ?? []),
    ),
  );
  for (const id of ids) {
    const cluster = open.find(({ type, found }) => type === Clusters && found?.id === id)?.found ?? (await client.find(Clusters, id));
    if (cluster !== undefined && LOCKED in cluster.annotations)
      return {
        status: "stale",
        expected: say`a cluster ${id} that nobody has locked`,
        found: say`a locked one (${`omnictl cluster unlock ${id}`} takes that back)`,
      };
  }
  return undefined;
}
