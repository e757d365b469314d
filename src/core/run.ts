/** Carrying out a plan: order, gates, end states; effects only through the functions it is given. */
import type { ComponentName } from "./model.ts";
import type { ComponentPlan, Plan } from "./plan.ts";
import type { Permits, Refusal, RunPorts, TurnPorts } from "./run-ports.ts";
import type { ComponentOutcome, RunReport } from "./run-report.ts";
import { runSteps, startAgain } from "./run-steps.ts";
import { list, say } from "./words.ts";

export type { ComponentOutcome, EndState, HeldChange, RunReport, StepOutcome } from "./run-report.ts";

/**
 * Carries out a plan. A component starts when its dependencies have ended: it is skipped when a hard one did not
 * get there, and independent ones go on when one fails. Steps of one target go one after the other. After `signal`
 * no new step begins. Never rejects: what goes wrong is an end state.
 */
export async function run(plan: Plan, permits: Permits, ports: RunPorts, signal: AbortSignal): Promise<RunReport> {
  const ended = new Map<ComponentName, Promise<ComponentOutcome>>();
  const turns = new Map<string, Promise<unknown>>();
  const inTurn = <T>(target: string, work: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(target) ?? Promise.resolve()).then(work);
    turns.set(target, turn);
    return turn;
  };
  for (const component of plan.components) {
    const before = component.after.map((name) => ended.get(name)).filter((outcome) => outcome !== undefined);
    const outcome = Promise.all(before).then(async (outcomes): Promise<ComponentOutcome> => {
      const result = await runComponent(component, outcomes, permits, { ...ports, inTurn }, signal);
      ports.tell({ kind: "ended", component: component.name, outcome: result });
      return result;
    });
    ended.set(component.name, outcome);
  }
  return { components: await Promise.all(ended.values()) };
}

async function runComponent(
  planned: ComponentPlan,
  dependencies: readonly ComponentOutcome[],
  permits: Permits,
  ports: TurnPorts,
  signal: AbortSignal,
): Promise<ComponentOutcome> {
  const refusal = permits.refused.get(planned.name);
  if (refusal !== undefined) return refused(planned, refusal);
  const missing = dependencies.filter(({ name, state }) => planned.hard.includes(name) && state !== "applied" && state !== "unchanged");
  if (missing.length > 0) return skipped(planned, missing);
  if (planned.status === "unchanged") return { ...start(planned), state: "unchanged" };
  if (signal.aborted) return { ...start(planned), state: "skipped", because: say`the run was stopped before its turn`, next: startAgain };
  if (planned.status !== "deferred" && planned.again === undefined) return runSteps(planned, permits, ports, signal);
  const replanned = await ports.replan(planned);
  return replanned.status === "ready" ? runSteps(replanned.plan, permits, ports, signal) : refused(planned, replanned.refusal);
}

function start(planned: ComponentPlan): Omit<ComponentOutcome, "state"> {
  return { name: planned.name, steps: [], held: [], changes: planned.changes };
}

function refused(planned: ComponentPlan, { because, next, held }: Refusal): ComponentOutcome {
  return { ...start(planned), state: "held", because, next, held };
}

function skipped(planned: ComponentPlan, missing: readonly ComponentOutcome[]): ComponentOutcome {
  const names = list(missing.map(({ name, state }) => say`${name} (${[state.replace("-", " ")]})`));
  return {
    ...start(planned),
    state: "skipped",
    because: say`it depends on ${names}`,
    next: say`Mend that first, then start the apply again.`,
  };
}
