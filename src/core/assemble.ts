/** Puts a plan together from what each component wants, was and is; pure, and must not read, apply or render. */
import { toChange, type GitsWords } from "./change.ts";
import { compareText, hasErrors, type Diagnostic } from "./diagnostics.ts";
import { digestOfDigests } from "./digest.ts";
import { ENGINE_RULES } from "./engine-rules.ts";
import { guardsOf, type Clearances } from "./guards.ts";
import type { Component, ComponentName, Dependency, Difference, Step } from "./model.ts";
import type { Again, ComponentPlan, Plan } from "./plan.ts";
import { schedule, type Scheduled } from "./schedule.ts";
import { say, type Words } from "./words.ts";

/** All that is known of one touched component. */
export interface Draft {
  readonly component: Pick<Component, "name" | "source" | "decisions"> & { readonly dependencies: readonly Dependency[] };
  readonly before?: Pick<Component, "decisions">;
  readonly basis: ComponentPlan["basis"];
  readonly differences: readonly Difference[];
  readonly steps: readonly Step[];
  readonly diagnostics: readonly Diagnostic[];
  readonly known: readonly Diagnostic[];
  readonly notChecked: readonly Words[];
  readonly notSeen?: readonly Words[];
  readonly unmanaged: readonly Words[];
  readonly takesOver: boolean;
  readonly deferred?: { readonly awaits: string; readonly from: ComponentName; readonly creates: readonly Difference[] };
  readonly again?: Again;
  /**
   * Why nothing can be said of it: neither what exists nor a base could be looked at. Its differences are then those of a
   * target that has nothing, which `core/across.ts` keeps only where the target itself is made first.
   */
  readonly blind?: Diagnostic;
  /** The capability without which it could not be seen. */
  readonly awaits?: string;
}

export interface PlanParts {
  readonly head?: string;
  readonly base?: string;
  readonly drafts: readonly Draft[];
  readonly untouched: readonly ComponentName[];
  readonly released: readonly ComponentName[];
  readonly unmanaged: readonly Words[];
  readonly diagnostics: readonly Diagnostic[];
  readonly known: readonly Diagnostic[];
  readonly git: GitsWords;
  readonly adopt: readonly string[];
}

/** The plan: components in apply order, each with its changes, guards and digest. */
export function assemble(parts: PlanParts, clearances: Clearances): Plan {
  const drafts = new Map(parts.drafts.map((draft) => [draft.component.name, draft]));
  const scheduled = schedule(parts.drafts.map(({ component }) => component));
  const order = "order" in scheduled ? scheduled.order : inNameOrder(parts.drafts);
  const components = order.flatMap((place) => {
    const draft = drafts.get(place.name);
    return draft === undefined ? [] : [toComponentPlan(draft, place, parts, clearances)];
  });
  return {
    ...(parts.head === undefined ? {} : { head: parts.head }),
    ...(parts.base === undefined ? {} : { base: parts.base }),
    ...(parts.git.fingerprint.keyId === undefined ? {} : { keyId: parts.git.fingerprint.keyId }),
    components,
    untouched: parts.untouched.toSorted(compareText),
    released: parts.released.toSorted(compareText),
    ...(parts.unmanaged.length === 0 ? {} : { unmanaged: parts.unmanaged }),
    diagnostics: "order" in scheduled ? parts.diagnostics : [...parts.diagnostics, cycleFound(scheduled.cycle)],
    known: parts.known,
    digest: digestOfDigests(components.flatMap(({ changes }) => changes.map(({ digest }) => digest))),
  };
}

function toComponentPlan(draft: Draft, place: Scheduled, parts: PlanParts, clearances: Clearances): ComponentPlan {
  const { component, before, differences, diagnostics, takesOver, deferred } = draft;
  const changes = differences.map((difference) => toChange(difference, parts.git)).toSorted((a, b) => compareText(a.id, b.id));
  const guards = guardsOf(
    {
      component,
      differences,
      takesOver: takesOver && differences.length > 0,
      adopt: parts.adopt,
      ...(before === undefined ? {} : { before }),
    },
    clearances,
  );
  const digests = changes.map(({ digest }) => digest);
  return {
    name: component.name,
    source: component.source,
    status: statusOf(draft),
    basis: draft.basis,
    after: [...place.after, ...place.preferably],
    hard: place.after,
    changes,
    steps: draft.steps,
    diagnostics,
    known: draft.known,
    guards,
    notChecked: draft.notChecked,
    ...(draft.notSeen === undefined ? {} : { notSeen: draft.notSeen }),
    unmanaged: draft.unmanaged,
    ...(deferred === undefined
      ? {}
      : { deferred: { ...deferred, creates: deferred.creates.map((create) => toChange(create, parts.git).digest) } }),
    ...(draft.again === undefined ? {} : { again: draft.again }),
    digest: digestOfDigests(digests),
  };
}

function statusOf(draft: Draft): ComponentPlan["status"] {
  if (hasErrors(draft.diagnostics)) return "blocked";
  if (draft.deferred !== undefined) return "deferred";
  return draft.differences.length > 0 ? "changes" : "unchanged";
}

function inNameOrder(drafts: readonly Draft[]): Scheduled[] {
  return drafts
    .map(({ component }) => ({ name: component.name, after: [], preferably: [] }))
    .toSorted((a, b) => compareText(a.name, b.name));
}

function cycleFound(cycle: readonly ComponentName[]): Diagnostic {
  const { id, severity, why, fix } = ENGINE_RULES.E001;
  return { severity, rule: id, what: say`These components wait for each other: ${cycle.join(" → ")}.`, why, fix };
}
