/**
 * From differences to steps: for each cluster its versions hop by hop, then its settings, then its machine sets one by
 * one, then what dies; for each machine class one. Pure.
 */
import type { Difference, Reading, Step } from "../../core/model.ts";
import type { Wanted } from "../adapter.ts";
import { Context } from "./diff/context.ts";
import { batchesOf } from "./steps/batch.ts";
import { classStep } from "./steps/class-step.ts";
import { clusterSteps } from "./steps/cluster-steps.ts";

/** See {@link Adapter.steps}. */
export function steps(differences: readonly Difference[], want: Wanted, have: readonly Reading[]): Step[] {
  const context = new Context(want, have);
  return batchesOf(differences, context).flatMap((batch) =>
    batch.differences.some(({ address }) => address.startsWith("omni/MachineClasses/"))
      ? [classStep(batch, context)]
      : clusterSteps(batch, context),
  );
}
