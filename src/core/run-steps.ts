/** One component's steps and gates, in order, to one end state; effects only through the functions it is given. */
import type { Gate, Step, StepResult } from "./model.ts";
import type { ComponentPlan } from "./plan.ts";
import type { ComponentOutcome, EndState, StepOutcome } from "./run-report.ts";
import type { Permits, TurnPorts } from "./run-ports.ts";
import { say, type Words } from "./words.ts";

/** What to do when a run ended early. */
export const startAgain: Words = say`Start the apply again: it goes on where this one stopped.`;

/** Runs a component's steps until one does not get there; the rest is reported as not started. Never rejects. */
export async function runSteps(planned: ComponentPlan, permits: Permits, ports: TurnPorts, signal: AbortSignal): Promise<ComponentOutcome> {
  const steps = inOrder(planned.steps);
  const outcomes: StepOutcome[] = [];
  let end: Ending | undefined;
  for (const step of steps) {
    if (end !== undefined) {
      outcomes.push(notStarted(step));
      continue;
    }
    // Asked in its turn, not before: another component's step may be under way when the stop comes.
    const done: Done = await ports.inTurn(step.target, async () =>
      signal.aborted ? { outcome: notStarted(step), end: stopped(outcomes) } : runStep(step, permits, ports),
    );
    // Held is said of what was not touched at all.
    const isTouched = done.end?.state === "held" && outcomes.some(({ status }) => status === "applied");
    end = done.end !== undefined && isTouched ? { ...done.end, state: "failed" } : done.end;
    outcomes.push(done.outcome);
  }
  const any = outcomes.some(({ status }) => status === "applied");
  return {
    name: planned.name,
    state: end?.state ?? (any ? "applied" : "unchanged"),
    ...(end === undefined ? {} : { because: end.because, next: end.next }),
    steps: outcomes,
    held: [],
    changes: planned.changes,
  };
}

/** Why a component's steps ended early. */
interface Ending {
  readonly state: EndState;
  readonly because: Words;
  readonly next: Words;
}

interface Done {
  readonly outcome: StepOutcome;
  readonly end?: Ending;
}

function notStarted({ id, title }: Step): StepOutcome {
  return { id, title, status: "not-started", notes: [], gates: [], seconds: 0 };
}

async function runStep(step: Step, permits: Permits, ports: TurnPorts): Promise<Done> {
  const began = ports.seconds();
  ports.tell({ kind: "intent", step });
  const result = await settle(() => ports.apply(step));
  ports.tell({ kind: "done", step, status: result.status });
  const gates: StepOutcome["gates"][number][] = [];
  const outcome = (last: StepResult): StepOutcome => ({
    id: step.id,
    title: step.title,
    status: last.status,
    ...detailOf(last),
    notes: "notes" in last ? (last.notes ?? []) : [],
    gates,
    seconds: Math.round(ports.seconds() - began),
  });
  const end = endingOf(result);
  if (end !== undefined) return { outcome: outcome(result), end };
  for (const gate of step.gates) {
    const failed = await pass(gate, step, permits, ports, gates);
    if (failed === undefined) continue;
    if (failed.state !== "failed" || !step.reversible) return { outcome: outcome(result), end: failed };
    const back = await takeBack(step, failed, ports);
    return { outcome: outcome(back ?? result), end: (back && endingOf(back)) ?? failed };
  }
  return { outcome: outcome(result) };
}

async function pass(
  gate: Gate,
  step: Step,
  permits: Permits,
  ports: TurnPorts,
  passed: StepOutcome["gates"][number][],
): Promise<Ending | undefined> {
  ports.tell({ kind: "waiting", step, gate });
  const { status, detail } = await ports.wait(gate, step).catch((error: unknown) => ({
    status: "not-checked" as const,
    detail: say`it could not be asked: ${textOf(error)}`,
  }));
  ports.tell({ kind: "gate", step, gate, status });
  passed.push({ title: gate.title, status, detail });
  if (status === "passed" || (status === "not-checked" && permits.acknowledged.has(gate.id))) return undefined;
  if (status === "failed") {
    return {
      state: "failed",
      because: say`${gate.title}: ${detail}`,
      next: say`Look at what it says, mend it, and start the apply again.`,
    };
  }
  return {
    state: "unknown",
    because: say`${gate.title}: ${detail}`,
    next: say`Check it yourself, then start the apply again with ${`acknowledge: ${gate.id}`}.`,
  };
}

async function takeBack(step: Step, failed: Ending, ports: TurnPorts): Promise<StepResult | undefined> {
  try {
    const back = await ports.rollBack(step);
    return back?.status === "rolled-back" ? { ...back, because: failed.because } : back;
  } catch (error) {
    return { status: "failed", because: say`${failed.because}; and taking it back failed: ${textOf(error)}` };
  }
}

/** A step that throws may have happened: unknown, until the next run has looked. */
async function settle(work: () => Promise<StepResult>): Promise<StepResult> {
  try {
    return await work();
  } catch (error) {
    return { status: "unknown", because: say`${textOf(error)}` };
  }
}

function endingOf(result: StepResult): Ending | undefined {
  switch (result.status) {
    case "applied":
    case "unchanged":
      return undefined;
    case "rolled-back":
      return {
        state: "rolled-back",
        because: result.because,
        next: say`What ran before runs again. Mend the change in a new pull request.`,
      };
    case "stale":
      return {
        state: "held",
        because: say`it changed while the plan was being carried out: expected ${result.expected}, found ${result.found}`,
        next: say`Start the apply again: it plans anew.`,
      };
    case "failed":
      return { state: "failed", because: result.because, next: startAgain };
    case "unknown":
      return { state: "unknown", because: say`it may or may not have happened: ${result.because}`, next: startAgain };
  }
}

function detailOf(result: StepResult): { detail?: Words } {
  if (result.status === "stale") return { detail: say`expected ${result.expected}, found ${result.found}` };
  return "because" in result ? { detail: result.because } : {};
}

function stopped(outcomes: readonly StepOutcome[]): Ending {
  const state = outcomes.some(({ status }) => status === "applied") ? "failed" : "skipped";
  return { state, because: say`the run was stopped`, next: startAgain };
}

/** Steps so that each follows those it names; equal input gives equal order. Adapters promise that there is no cycle. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const ids = new Set(steps.map(({ id }) => id));
  const placed = new Set<string>();
  const order: Step[] = [];
  while (order.length < steps.length) {
    const next = steps.find((step) => !placed.has(step.id) && step.after.every((id) => placed.has(id) || !ids.has(id)));
    if (next === undefined) throw new Error(`Steps wait for each other: ${steps.map(({ id }) => id).join(", ")}`);
    placed.add(next.id);
    order.push(next);
  }
  return order;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
