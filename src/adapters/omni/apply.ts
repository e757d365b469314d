/** Carries out one step: looks again, then writes at the version that it saw; the only mutating member. */
import type { Step, StepResult } from "../../core/model.ts";
import { list, say, type Words } from "../../core/words.ts";
import type { Clock } from "../../ports.ts";
import type { ApplyIo } from "../adapter.ts";
import { writtenOver } from "./attributes.ts";
import { askForBackup } from "./backup.ts";
import type { OmniClient } from "./client/client.ts";
import { isOutcomeUnknown } from "./client/errors.ts";
import type { Written } from "./client/resource.ts";
import { foundWords, lookAgain, untilSeen, type Open } from "./look-again.ts";
import { idOf } from "./facts.ts";
import { removeResource } from "./remove.ts";
import { textOf } from "./result.ts";
import { StepValue } from "./step-value.ts";

export interface ApplyDeps {
  readonly client: OmniClient;
  readonly clock: Clock;
  /** What the commit of the plan asks for, by address. */
  readonly written: ReadonlyMap<string, Written>;
}

/** See {@link Adapter.apply}. What was written before something failed is told: it stays, and the next run goes on from it. */
export async function applyStep(step: Step, io: ApplyIo, deps: ApplyDeps): Promise<StepResult> {
  const { writes, backup } = StepValue.parse(step.value);
  const done: Words[] = [];
  const ended = (result: StepResult): StepResult =>
    done.length > 0 && "because" in result ? { ...result, because: say`${result.because}; done before that: ${list(done)}` } : result;
  try {
    if (backup !== undefined) return await askForBackup(backup, deps, io.signal);
    const standing = await lookAgain(writes, { ...deps, ...io });
    if (standing.status === "ended") return standing.result;
    for (const open of standing.open) {
      const result = await carryOut(open, io, deps);
      if (result.status !== "applied" && result.status !== "unchanged") return ended(result);
      done.push(say`${[pastOf(open)]} ${open.write.address.slice("omni/".length)}`);
    }
    // The writes are done, whatever comes of looking for them.
    await untilSeen(standing.open, { ...deps, ...io }).catch(() => {});
    return { status: "applied" };
  } catch (error) {
    return ended({ status: isOutcomeUnknown(error) ? "unknown" : "failed", because: textOf(error) });
  }
}

async function carryOut({ write, type, found, wanted }: Open, io: ApplyIo, deps: ApplyDeps): Promise<StepResult> {
  if (wanted === undefined) return found === undefined ? { status: "unchanged" } : removeResource({ write, type, found }, io, deps);
  const id = idOf(write.address);
  const outcome =
    found === undefined ? await deps.client.create(type, id, wanted) : await deps.client.update(type, found, writtenOver(found, wanted));
  if (outcome.status !== "stale") return { status: outcome.status };
  const expected = found === undefined ? say`no ${write.address}` : say`${write.address} as it was a moment ago`;
  return { status: "stale", expected, found: foundWords(write.address, outcome.found) };
}

function pastOf({ write, found }: Open): string {
  if (write.does === "delete") return "removed";
  return found === undefined ? "made" : "changed";
}
