/** Looks again right before a step: is there still to do what was planned, and only that; must not change anything. */
import type { JsonRecord, StepResult } from "../../core/model.ts";
import { sameJson } from "../../core/canonical.ts";
import { type Fingerprinter } from "../../core/digest.ts";
import { say, type Words } from "../../core/words.ts";
import type { OmniClient } from "./client/client.ts";
import { askUntil } from "./client/patience.ts";
import type { Resource, ResourceType, Written } from "./client/resource.ts";
import type { Clock } from "../../ports.ts";
import { idOf, partOf, seen, typeOfPart, wished } from "./observe.ts";
import { digestOfSeen, type Write } from "./step-value.ts";
import { Clusters } from "./schema/wanted.ts";
import { CLUSTER, CLUSTER_LOCKED } from "./labels.ts";

/** One write, with what it finds now. */
export interface Open {
  readonly write: Write;
  readonly type: ResourceType;
  readonly found: Resource | undefined;
  /** Absent for a removal. */
  readonly wanted?: Written;
}

export interface LookingAgain {
  readonly client: OmniClient;
  /** What the commit of the plan asks for, by address. */
  readonly written: ReadonlyMap<string, Written>;
  readonly fingerprint: Fingerprinter;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

export type Standing =
  | { readonly status: "go"; readonly open: readonly Open[] }
  | { readonly status: "ended"; readonly result: StepResult };

/**
 * So often something is looked at before it counts as somebody else's: Omni answers from a cache that is a moment behind
 * its own writes, the step's before this one included (CachedState in internal/backend/runtime/omni/omni.go, v1.9.3).
 */
const LOOKS = 4;
const BETWEEN_LOOKS_MS = 500;

/**
 * What is left of a step's writes. What is neither as the plan saw it nor as wanted was changed by somebody else, and a
 * cluster that somebody locked since is theirs: `stale` before anything is written.
 */
export async function lookAgain(
  writes: readonly Write[],
  { client, written, fingerprint, clock, signal }: LookingAgain,
): Promise<Standing> {
  const open: Open[] = [];
  for (const write of writes) {
    const { address, does } = write;
    const type = typeOfPart(partOf(address));
    const wanted = does === "delete" ? undefined : onTheWay(written.get(address), write);
    if (does !== "delete" && wanted === undefined) throw new Error(`what ${address} should be was not read in this run`);
    const wish = wanted === undefined ? undefined : wished(type.name, wanted, fingerprint);
    for (let look = 1; ; look += 1) {
      const found = await client.find(type, idOf(address));
      const now = found === undefined ? undefined : seen(type, found, wish, fingerprint).attributes;
      if (isDone(now, wish)) break;
      // A removal that an ended run began goes on, whatever it was before.
      const goesOn = wanted === undefined && found?.tearingDown === true;
      if (goesOn || digestOfSeen(now) === write.expected) {
        open.push({ write, type, found, ...(wanted === undefined ? {} : { wanted }) });
        break;
      }
      if (look === LOOKS) return { status: "ended", result: stale(write, found) };
      await clock.sleep(BETWEEN_LOOKS_MS, signal);
    }
  }
  if (open.length === 0) return { status: "ended", result: { status: "unchanged" } };
  const locked = await lockedSince(open, client);
  return locked === undefined ? { status: "go", open } : { status: "ended", result: locked };
}

/**
 * Waits until Omni's readers see what a step wrote, for as long as its cache lags: whoever looks next, a gate or a plan,
 * would otherwise take the time before it for now. What never shows was changed again by somebody else, or is for the
 * next look to tell: the step itself is done.
 */
export async function untilSeen(
  open: readonly Open[],
  { client, fingerprint, clock, signal }: Omit<LookingAgain, "written">,
): Promise<void> {
  for (const { type, write, wanted } of open) {
    const wish = wanted === undefined ? undefined : wished(type.name, wanted, fingerprint);
    await askUntil(
      () => client.find(type, idOf(write.address)),
      (found) => isDone(found === undefined ? undefined : seen(type, found, wish, fingerprint).attributes, wish),
      { clock, signal, looks: LOOKS, pauseMs: BETWEEN_LOOKS_MS },
    );
  }
}

/** A hop writes everything that is wanted, but for the versions that it ends with. */
function onTheWay(wanted: Written | undefined, { versions }: Write): Written | undefined {
  if (wanted === undefined || versions === undefined) return wanted;
  return { ...wanted, spec: { ...wanted.spec, talos_version: versions.talos, kubernetes_version: versions.kubernetes } };
}

/** Compared as plans compare: a patch written otherwise that says the same is as wanted. */
function isDone(now: JsonRecord | undefined, wish: JsonRecord | undefined): boolean {
  if (now === undefined || wish === undefined) return now === wish;
  const { aside: _aside, ...counted } = now;
  return sameJson(counted, wish);
}

function stale({ address, expected }: Write, found: Resource | undefined): StepResult {
  const then = expected === null ? say`no ${address}` : say`${address} as the plan saw it`;
  return { status: "stale", expected: then, found: foundWords(address, found) };
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
    if (cluster !== undefined && CLUSTER_LOCKED in cluster.annotations)
      return {
        status: "stale",
        expected: say`a cluster ${id} that nobody has locked`,
        found: say`a locked one (${`omnictl cluster unlock ${id}`} takes that back)`,
      };
  }
  return undefined;
}
