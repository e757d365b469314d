/** A plan and an apply as JSON for programs: sentences as plain text, keys and order stable; must not add to either. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Change, Impact, Step } from "../core/model.ts";
import type { ComponentPlan, Guard, Plan } from "../core/plan.ts";
import type { ComponentOutcome, RunReport } from "../core/run-report.ts";
import { plain } from "../core/words.ts";

/** The plan; secrets are fingerprints already. */
export function planJson(plan: Plan): object {
  const { components, diagnostics, known, unmanaged, ...rest } = plan;
  return {
    ...rest,
    ...(unmanaged === undefined ? {} : { unmanaged: unmanaged.map(plain) }),
    diagnostics: diagnostics.map(diagnosticJson),
    known: known.map(diagnosticJson),
    components: components.map(componentJson),
  };
}

export function runJson(report: RunReport): object {
  return { components: report.components.map(outcomeJson) };
}

export function diagnosticJson({ what, why, fix, ...rest }: Diagnostic): object {
  return { ...rest, what: plain(what), why: plain(why), fix: plain(fix) };
}

function componentJson(component: ComponentPlan): object {
  const { basis } = component;
  return {
    ...component,
    basis: basis.kind === "live" ? basis : { ...basis, because: plain(basis.because) },
    changes: component.changes.map(changeJson),
    steps: component.steps.map(stepJson),
    diagnostics: component.diagnostics.map(diagnosticJson),
    known: component.known.map(diagnosticJson),
    guards: component.guards.map(guardJson),
    notChecked: component.notChecked.map(plain),
    ...(component.notSeen === undefined ? {} : { notSeen: component.notSeen.map(plain) }),
    unmanaged: component.unmanaged.map(plain),
    ...(component.again === undefined ? {} : { again: { ...component.again, because: component.again.because.map(plain) } }),
  };
}

function changeJson(change: Change): object {
  return { ...change, reasons: change.reasons.map(({ code, message }) => ({ code, message: plain(message) })) };
}

/** Without `value`: what an adapter needs for itself says nothing to others. */
function stepJson({ id, component, target, title, covers, after, gates, impact, reversible }: Step): object {
  return {
    id,
    component,
    target,
    title: plain(title),
    covers,
    after,
    gates: gates.map((gate) => ({ id: gate.id, title: plain(gate.title), timeoutSeconds: gate.timeoutSeconds })),
    impact: plainImpact(impact),
    reversible,
  };
}

function guardJson({ message, fix, ...rest }: Guard): object {
  return { ...rest, message: plain(message), fix: plain(fix) };
}

function outcomeJson(outcome: ComponentOutcome): object {
  const { name, state, because, next, steps, held } = outcome;
  return {
    name,
    state,
    ...(because === undefined ? {} : { because: plain(because) }),
    ...(next === undefined ? {} : { next: plain(next) }),
    steps: steps.map(({ title, detail, notes, gates, ...step }) => ({
      ...step,
      title: plain(title),
      ...(detail === undefined ? {} : { detail: plain(detail) }),
      notes: notes.map(plain),
      gates: gates.map((gate) => ({ title: plain(gate.title), status: gate.status, detail: plain(gate.detail) })),
    })),
    held,
  };
}

function plainImpact({ headline, outage, notes, ...impact }: Impact): object {
  return {
    ...impact,
    notes: notes.map(plain),
    ...(headline === undefined ? {} : { headline: plain(headline) }),
    ...(outage === undefined ? {} : { outage: plain(outage) }),
  };
}
