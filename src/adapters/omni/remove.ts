/** Removes one resource and follows its end, which can take as long as machines take to be wiped; must not decide what goes. */
import type { StepResult } from "../../core/model.ts";
import { list, say, type Words } from "../../core/words.ts";
import type { Clock } from "../../ports.ts";
import type { ApplyIo } from "../adapter.ts";
import type { OmniClient } from "./client/client.ts";
import type { Resource, ResourceType } from "./client/resource.ts";
import { foundWords } from "./look-again.ts";
import type { Write } from "./step-value.ts";
import { ClusterStatuses, MachineSetStatuses } from "./schema/status.ts";

/** So long one question waits for the end: short enough to tell how far it is. */
const SLICE_MS = 10_000;
/** Machines have to be reset one after the other, and a provider takes their virtual machines away. */
const MACHINES_MS = 30 * 60_000;
const OTHERS_MS = 2 * 60_000;
const BETWEEN_MS = 2_000;

export interface Removal {
  readonly write: Write;
  readonly type: ResourceType;
  readonly found: Resource;
}

/** `applied` once it is gone. What is still there when the time is over stays marked: the next run goes on. */
export async function removeResource(
  { write, type, found }: Removal,
  { progress, signal }: Pick<ApplyIo, "progress" | "signal">,
  { client, clock }: { readonly client: OmniClient; readonly clock: Clock },
): Promise<StepResult> {
  const began = clock.now().getTime();
  const limit = holdsMachines(type) ? MACHINES_MS : OTHERS_MS;
  for (;;) {
    const outcome = await client.remove(type, found, SLICE_MS);
    if (outcome.status === "gone") return { status: "applied" };
    if (outcome.status === "stale")
      return { status: "stale", expected: say`${write.address} as it was a moment ago`, found: foundWords(write.address, outcome.found) };
    const left = await leftOf(type, found.id, client);
    if (signal.aborted) return { status: "unknown", because: say`the run was stopped while ${write.address} was being removed${left}` };
    const elapsed = clock.now().getTime() - began;
    if (elapsed >= limit) {
      return { status: "failed", because: say`after ${Math.round(limit / 60_000)} min ${write.address} is still being removed${left}` };
    }
    progress(say`removing ${write.address}${left}`);
    await clock.sleep(BETWEEN_MS, signal).catch(() => {
      // Stopped while waiting: the loop asks once more and ends.
    });
  }
}

function holdsMachines({ name }: ResourceType): boolean {
  return name === "Clusters" || name === "MachineSets" || name === "MachineSetNodes";
}

/** What it waits for: machines that are left, or else whoever holds it. */
async function leftOf(type: ResourceType, id: string, client: OmniClient): Promise<Words> {
  const status = type.name === "Clusters" ? ClusterStatuses : type.name === "MachineSets" ? MachineSetStatuses : undefined;
  const machines = status === undefined ? undefined : (await client.find<{ machines: { total: number } }>(status, id))?.spec.machines.total;
  if (machines !== undefined && machines > 0) return say`: ${machines} ${[machines === 1 ? "machine" : "machines"]} left`;
  const holders = (await client.find(type, id))?.finalizers ?? [];
  return holders.length === 0 ? [] : say`: held by ${list(holders.slice(0, 3).map((one) => say`${one}`))}`;
}
