/**
 * The apply that every way in shares: lock, plan under the locks, refuse what may not start, run, release.
 * Must not know who asked (a merge, a manual run, a laptop) nor report anywhere.
 */
import type { Adapter, ApplyIo, LockOwner } from "../adapters/adapter.ts";
import type { ComponentName, Step } from "../core/model.ts";
import { refusals, type PermitFacts } from "../core/permits.ts";
import type { ComponentPlan, Plan } from "../core/plan.ts";
import { isAnnounced, withLetThrough } from "../core/review.ts";
import { run, type RunReport } from "../core/run.ts";
import type { Refusal, Replanned, RunEvent, RunPorts } from "../core/run-ports.ts";
import { say, type Words } from "../core/words.ts";
import { locks, type Locks } from "./locking.ts";
import { makePlan } from "./planning.ts";
import type { Planned, PlanningDeps, PlanningRequest } from "./planned.ts";

export interface ApplyDeps extends Omit<PlanningDeps, "reserve"> {
  readonly owner: LockOwner;
  readonly lockWaitSeconds: number;
  readonly progress: (words: Words) => void;
  /** Told everything that happens, before and after: the run's journal. */
  readonly tell: (event: RunEvent) => void;
}

export interface Applied extends Planned {
  readonly report: RunReport;
}

/**
 * Plans at `request` with the targets locked and carries out what `permit` lets through. Rejects only for bugs and
 * for what no diagnostic can hold; the locks are released in any case.
 */
export async function applyPlan(
  request: PlanningRequest,
  permit: (planned: Planned) => Promise<PermitFacts>,
  deps: ApplyDeps,
): Promise<Applied> {
  const held = locks({
    owner: deps.owner,
    waitSeconds: deps.lockWaitSeconds,
    clock: deps.clock,
    signal: deps.signal,
    progress: deps.progress,
  });
  const planning: PlanningDeps = { ...deps, reserve: (adapter, target) => held.reserve(adapter, target) };
  try {
    const planned = await makePlan(request, planning);
    const facts = await permit(planned);
    const permits = { refused: refusals(planned.plan, facts), acknowledged: request.clearances.acknowledge };
    const later = { ...facts, reviewed: withLetThrough(facts.reviewed, planned.plan, permits.refused) };
    const ports = runPorts(request, planned, later, held, planning, deps);
    return { ...planned, report: await run(planned.plan, permits, ports, deps.signal) };
  } finally {
    await held.releaseAll();
  }
}

function runPorts(
  request: PlanningRequest,
  planned: Planned,
  facts: PermitFacts,
  held: Locks,
  planning: PlanningDeps,
  deps: ApplyDeps,
): RunPorts {
  const adapterOf = (step: Step): Adapter => found(planned.adapters.get(step.target), `adapter of ${step.target}`);
  const io = (step: Step): ApplyIo => ({
    tree: request.head,
    fingerprint: deps.fingerprint,
    secrets: deps.secrets,
    lock: found(held.of(step.target), `lock of ${step.target}`),
    signal: deps.signal,
    progress: deps.progress,
  });
  return {
    apply: (step) => adapterOf(step).apply(step, io(step)),
    wait: (gate, step) => {
      const asked = gate.system === undefined ? adapterOf(step) : deps.adapters.find(({ system }) => system === gate.system);
      return found(asked, `adapter of ${gate.id}`).wait(gate, { signal: deps.signal, progress: deps.progress });
    },
    rollBack: async (step) => adapterOf(step).rollBack?.(step, io(step)),
    replan: (component) => replan(component, request, facts, planning),
    seconds: () => deps.clock.now().getTime() / 1000,
    tell: deps.tell,
  };
}

/** A component, now that what it awaited was made or changed: what was not reviewed may only be creates that were announced. */
async function replan({ name }: ComponentPlan, request: PlanningRequest, facts: PermitFacts, planning: PlanningDeps): Promise<Replanned> {
  const { plan } = await makePlan({ ...request, scope: "all", only: [name] }, planning);
  const component = plan.components.find((one) => one.name === name);
  const refusal = component === undefined ? gone(name) : refuseAgain(plan, component, facts);
  if (refusal !== undefined) return { status: "refused", refusal };
  return { status: "ready", plan: found(component, name) };
}

function refuseAgain(plan: Plan, component: ComponentPlan, facts: PermitFacts): Refusal | undefined {
  const refusal = refusals(plan, facts).get(component.name);
  if (refusal === undefined || (refusal.held.length > 0 && isAnnounced(component, facts.reviewed))) return undefined;
  return refusal;
}

function gone(name: ComponentName): Refusal {
  return { because: say`${name} is not in the specs any more`, next: say`Start the apply again.`, held: [] };
}

/** For what the plan itself guarantees; missing, it is a bug of ours and not anybody's mistake. */
function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing from the plan`);
  return value;
}
