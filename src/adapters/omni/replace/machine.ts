/**
 * Makes one machine anew: it leaves its cluster, then its request goes, and its set asks for another from the class as
 * it is now. Safe to call twice and after a kill at any moment; must not decide which machine.
 *
 * Facts (siderolabs/omni 1.9.3; tried with a running one): a set of a provisioning class keeps as many machine requests
 * as it has machines, whatever they were made from, so a machine that only leaves its cluster is wiped and comes back as
 * it was. Once a request goes, its provider destroys the virtual machine without waiting for etcd (provision.go,
 * `reconcileTearingDown`): hence the order. A control plane leaves only while etcd can do without it
 * (control_planes_handler.go, `CanScaleDown`), else Omni waits, and so do we.
 */
import { z } from "zod";
import type { StepResult } from "../../../core/model.ts";
import { list, say, type Words } from "../../../core/words.ts";
import type { Clock } from "../../../ports.ts";
import type { WaitIo } from "../../adapter.ts";
import type { OmniClient } from "../client/client.ts";
import { isOutcomeUnknown } from "../client/errors.ts";
import type { Resource } from "../client/resource.ts";
import { textOf } from "../result.ts";
import { ClusterMachineStatuses } from "../schema/status.ts";
import { Clusters, MachineRequests, MachineSetNodes } from "../schema/wanted.ts";
import { CLUSTER_LOCKED, LOCKED, MACHINE_SET, REQUEST_SET } from "../labels.ts";

/** What a step of a replacement carries. */
export const Replaced = z.object({
  cluster: z.string(),
  set: z.string(),
  request: z.string(),
  /** Its id; empty where the provider never made it. */
  machine: z.string(),
  name: z.string(),
});
export type Replaced = z.infer<typeof Replaced>;

/** A machine starts again between leaving and being free: it is seen out long before. */
const BETWEEN_MS = 2_000;
/** Draining a node and leaving etcd, or taking a virtual machine away. */
const LIMIT_MS = 30 * 60_000;

export interface Replacing {
  readonly client: OmniClient;
  readonly clock: Clock;
}

/** `applied` once the machine and its request are gone. What is still under way when the time is over goes on by itself. */
export async function replaceMachine(what: Replaced, io: WaitIo, deps: Replacing): Promise<StepResult> {
  try {
    return await replace(what, io, deps);
  } catch (error) {
    return { status: isOutcomeUnknown(error) ? "unknown" : "failed", because: textOf(error) };
  }
}

async function replace(what: Replaced, io: WaitIo, deps: Replacing): Promise<StepResult> {
  const { client } = deps;
  const request = await client.find(MachineRequests, what.request);
  if (request === undefined) return { status: "unchanged" };
  if (!request.tearingDown) {
    const left = await leave(what, request, io, deps);
    if (left !== undefined) return left;
    const outcome = await client.tearDown(MachineRequests, request);
    if (outcome.status === "stale")
      return { status: "stale", expected: say`the request ${what.request} as it was a moment ago`, found: say`another` };
  }
  const gone = await follow(what, say`taken away by its provider`, io, deps, async () => {
    const left = await client.find(MachineRequests, what.request);
    return left === undefined ? undefined : holders(left);
  });
  return gone ?? { status: "applied" };
}

/** Undefined once the machine is no member of its cluster any more. */
async function leave(what: Replaced, request: Resource, io: WaitIo, deps: Replacing): Promise<StepResult | undefined> {
  const { client } = deps;
  const { cluster, set, machine } = what;
  const found = await client.find(Clusters, cluster);
  if (found === undefined || found.tearingDown)
    return { status: "stale", expected: say`a cluster ${cluster}`, found: say`none, or one that goes` };
  if (Object.hasOwn(found.annotations, CLUSTER_LOCKED))
    return { status: "stale", expected: say`a cluster ${cluster} that nobody has locked`, found: say`a locked one` };
  if (request.labels[REQUEST_SET] !== set)
    return { status: "stale", expected: say`the request ${what.request} in ${set}`, found: say`it in another set` };
  if (machine === "") return undefined;
  const node = await client.find(MachineSetNodes, machine);
  if (node !== undefined && !node.tearingDown) {
    if (node.labels[MACHINE_SET] !== set) return { status: "stale", expected: say`${what.name} in ${set}`, found: say`it in another set` };
    if (Object.hasOwn(node.annotations, LOCKED))
      return { status: "stale", expected: say`a machine ${what.name} that nobody has locked`, found: say`a locked one` };
    const outcome = await client.tearDown(MachineSetNodes, node);
    if (outcome.status === "stale") return { status: "stale", expected: say`${what.name} as it was a moment ago`, found: say`it changed` };
  }
  return follow(what, say`out of ${cluster}`, io, deps, async () => {
    const member = await client.find(ClusterMachineStatuses, machine);
    return member === undefined ? undefined : say`: ${[member.spec.stage]}`;
  });
}

/** Asks until `left` is undefined, which then is the result; else how it ended. */
async function follow(
  { name }: Replaced,
  goal: Words,
  { progress, signal }: WaitIo,
  { clock }: Replacing,
  ask: () => Promise<Words | undefined>,
): Promise<StepResult | undefined> {
  const began = clock.now().getTime();
  for (;;) {
    const left = await ask();
    if (left === undefined) return undefined;
    if (signal.aborted) return { status: "unknown", because: say`the run was stopped before ${name} was ${goal}${left}` };
    if (clock.now().getTime() - began >= LIMIT_MS)
      return { status: "failed", because: say`after ${LIMIT_MS / 60_000} min ${name} is not ${goal} yet${left}` };
    progress(say`waiting until ${name} is ${goal}${left}`);
    await clock.sleep(BETWEEN_MS, signal).catch(() => {
      // Stopped while waiting: the loop asks once more and ends.
    });
  }
}

function holders({ finalizers }: Resource): Words {
  return finalizers.length === 0 ? [] : say`: held by ${list(finalizers.slice(0, 3).map((one) => say`${one}`))}`;
}
