/** `drift`: what runs against what Git says, everything at once, only reported; must not write to GitHub or any target. */
import type { Adoption } from "../core/adoption.ts";
import type { ComponentDrift } from "../core/drift.ts";
import type { ComponentName } from "../core/model.ts";
import { hasErrors } from "../core/diagnostics.ts";
import { say, type Words } from "../core/words.ts";
import { driftMarkdown, driftsOf, driftSummary } from "../report/markdown-drift.ts";
import { driftText } from "../report/terminal-drift.ts";
import type { DriftContext } from "../report/view-drift.ts";
import { isObserveOnly, reportContext } from "./contexts.ts";
import type { Outcome, Status } from "./outcome.ts";
import { treesOf } from "./plan.ts";
import { makePlan } from "./planning.ts";
import type { Planned, PlanningDeps, PlanningRequest } from "./planned.ts";

/** A look at everything. */
export interface Look {
  readonly planned: Planned;
  readonly drifts: readonly ComponentDrift[];
  readonly context: DriftContext;
}

export type DriftRequest = Omit<PlanningRequest, "scope" | "mode" | "clearances" | "ignores">;

/** Larger files no patch is made of. */
const MOST_BYTES = 1 << 20;

/**
 * Looks at all components, or at those named. `base` is the commit before `head`, as for an apply by hand: so a
 * digest shown here is the one that such an apply has.
 */
export async function lookForDrift(deps: PlanningDeps, request: DriftRequest, workflow?: string): Promise<Look> {
  const planned = await makePlan(
    { ...request, scope: "all", mode: "live", ignores: "head", clearances: { acknowledge: new Set(), confirmDelete: new Set() } },
    deps,
  );
  const about = await reportContext(planned, {
    trees: treesOf(request),
    ...(workflow === undefined ? {} : { applyWorkflow: workflow }),
  });
  const adoptions = about.disclosure.kind === "full" ? await adoptionsOf(planned, request) : new Map<ComponentName, Adoption>();
  const texts = await textsOf(adoptions, request);
  const context: DriftContext = {
    ...about,
    mode: isObserveOnly({ specs: planned.specs }) ? "observe" : "apply",
    adoptions,
    textOf: (file) => texts.get(file),
    isBroken: hasErrors(planned.plan.diagnostics),
  };
  return { planned, context, drifts: driftsOf(planned.plan, context) };
}

/** The look as an outcome, for whoever only reads it. */
export async function drift(deps: PlanningDeps, request: DriftRequest): Promise<Outcome> {
  return driftOutcome(await lookForDrift(deps, request));
}

export function driftOutcome({ planned, drifts, context }: Look): Outcome {
  const { plan } = planned;
  const status = driftStatus(drifts, hasErrors(plan.diagnostics));
  return {
    status,
    says: sentences[status],
    plan,
    diagnostics: [...plan.diagnostics, ...plan.components.flatMap(({ diagnostics }) => diagnostics)],
    texts: {
      markdown: driftMarkdown(drifts, context),
      summary: driftSummary(drifts, context),
      terminal: (options) => driftText(drifts, context, options),
    },
  };
}

type DriftStatus = Extract<Status, "changes" | "unchanged" | "unseen" | "invalid">;

const sentences = {
  changes: say`Something is not as Git says.`,
  unchanged: say`All that runs is as Git says.`,
  unseen: say`Nothing that was seen differs from Git, but not everything could be seen.`,
  invalid: say`The specs have errors, so not everything could be looked at.`,
} satisfies Record<DriftStatus, Words>;

function driftStatus(drifts: readonly ComponentDrift[], broken: boolean): DriftStatus {
  if (broken) return "invalid";
  if (drifts.some(({ standing }) => standing === "drifted")) return "changes";
  return drifts.every(({ standing }) => standing === "in-step") ? "unchanged" : "unseen";
}

async function adoptionsOf({ plan, adapters }: Planned, { head }: DriftRequest): Promise<ReadonlyMap<ComponentName, Adoption>> {
  const found = new Map<ComponentName, Adoption>();
  for (const { name, changes, basis } of plan.components) {
    const adapter = changes[0] === undefined ? undefined : adapters.get(changes[0].target);
    if (basis.kind === "live" && adapter?.adoption !== undefined) found.set(name, await adapter.adoption(changes, head));
  }
  return found;
}

async function textsOf(adoptions: ReadonlyMap<ComponentName, Adoption>, { head }: DriftRequest): Promise<ReadonlyMap<string, string>> {
  const files = new Set([...adoptions.values()].flatMap(({ edits }) => edits.map(({ file }) => file)));
  const read = [...files].map(async (file) => [file, new TextDecoder().decode(await head.read(file, MOST_BYTES))] as const);
  return new Map(await Promise.all(read));
}
