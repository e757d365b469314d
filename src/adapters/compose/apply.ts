/** The entry to the mutating side: one step at a time, and its way back; every failure of the host is a result. */
import type { Step, StepResult } from "../../core/model.ts";
import { say } from "../../core/words.ts";
import type { ApplyIo } from "../adapter.ts";
import { type ApplyDeps, contextOf } from "./context.ts";
import type { Host } from "./host.ts";
import { applyPull } from "./pull.ts";
import { digestOf, readRecord } from "./record.ts";
import { applyRemove } from "./remove.ts";
import { textOf } from "./result.ts";
import { takeBack } from "./rollback.ts";
import { StepValue } from "./step-value.ts";
import { applyUp } from "./up.ts";

export type { ApplyDeps } from "./context.ts";

/** See {@link Adapter.apply}. */
export async function applyStep(host: Host, step: Step, io: ApplyIo, deps: ApplyDeps): Promise<StepResult> {
  const value = StepValue.parse(step.value);
  try {
    if (value.action === "pull") return await applyPull(host, value, io);
    if (value.action === "remove") return await applyRemove(host, step, value, io);
    return await applyUp(contextOf(host, step, value, io, deps));
  } catch (error) {
    return { status: "failed", because: textOf(error) };
  }
}

/** See {@link Adapter.rollBack}: called when a probe of an applied step fails. The engine adds which one it was. */
export async function rollBack(host: Host, step: Step, io: ApplyIo, deps: ApplyDeps): Promise<StepResult> {
  const value = StepValue.parse(step.value);
  const because = say`a probe failed after the step`;
  if (value.action !== "up") return { status: "failed", because: say`this step cannot be taken back` };
  try {
    const context = contextOf(host, step, value, io, deps);
    const record = await readRecord(context);
    if (record?.digest !== digestOf(step))
      return { status: "failed", because: say`what was there before this step is not on record any more` };
    if (record.status === "taken-back") return { status: "rolled-back", because };
    return await takeBack(context, record, because);
  } catch (error) {
    return { status: "failed", because: textOf(error) };
  }
}
