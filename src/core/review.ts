/** What of a plan was reviewed, and what a review leaves behind; must not fetch either. */
import type { ComponentName } from "./model.ts";
import type { ComponentPlan, Plan, ReviewedChange, ReviewedPlan } from "./plan.ts";
import type { HeldChange } from "./run.ts";

/** What of a reviewed plan decides. */
export type ReviewedParts = Pick<ReviewedPlan, "changes" | "deferred">;

/** What may be carried out: digests that pull requests were reviewed with, and digests that a person named. */
export interface Reviewed {
  readonly plans: readonly ReviewedParts[];
  /** Whole plans of which only the digest is known (a commit status stood in for the check run). */
  readonly planDigests: readonly string[];
  /** At least 12 hex digits each: of a change, a component or a whole plan. */
  readonly accepted: readonly string[];
}

/** What a plan leaves for the merge. Only hidden values lose anything: they are fingerprints already. */
export function toReviewedPlan(plan: Plan, about: Pick<ReviewedPlan, "pr" | "baseRef" | "headSha" | "from">): ReviewedPlan {
  return {
    format: 1,
    ...about,
    ...(plan.keyId === undefined ? {} : { keyId: plan.keyId }),
    ...partsOf(plan.components),
  };
}

/**
 * `reviewed` with what it let through of `plan`. A run plans some of that again behind others, alone, where the digest of
 * the whole plan that a person named says nothing any more.
 */
export function withLetThrough(reviewed: Reviewed, { components }: Plan, refused: ReadonlyMap<ComponentName, unknown>): Reviewed {
  return { ...reviewed, plans: [...reviewed.plans, partsOf(components.filter(({ name }) => !refused.has(name)))] };
}

function partsOf(components: readonly ComponentPlan[]): ReviewedParts {
  return {
    changes: components.flatMap(({ changes }) =>
      changes.map(({ id, component, digest, fields }) => ({ id, component, digest, redacted: fields })),
    ),
    deferred: components.flatMap(({ name, deferred }) => (deferred === undefined ? [] : [{ component: name, creates: deferred.creates }])),
  };
}

/**
 * The changes of each component that nobody reviewed as they are now; a component without any may go ahead.
 * One unreviewed change holds its whole component: half of it was never anybody's intention.
 */
export function heldChanges(plan: Plan, reviewed: Reviewed): ReadonlyMap<ComponentName, readonly HeldChange[]> {
  const digests = new Set(reviewed.plans.flatMap(({ changes }) => changes.map(({ digest }) => digest)));
  const then = new Map<string, ReviewedChange>();
  for (const { changes } of reviewed.plans) for (const change of changes) then.set(change.id, change);
  const named = (digest: string): boolean => reviewed.accepted.some((accepted) => isNamed(digest, accepted));
  const whole = named(plan.digest) || reviewed.planDigests.includes(plan.digest);
  const held = new Map<ComponentName, HeldChange[]>();
  for (const component of plan.components) {
    if (whole || named(component.digest)) continue;
    const unknown = component.changes.filter(({ digest }) => !digests.has(digest) && !named(digest));
    if (unknown.length === 0) continue;
    held.set(
      component.name,
      unknown.map((change): HeldChange => {
        const reviewedThen = then.get(change.id)?.redacted;
        return {
          id: change.id,
          digest: change.digest,
          now: change.fields,
          ...(reviewedThen === undefined ? {} : { then: reviewedThen }),
        };
      }),
    );
  }
  return held;
}

/**
 * Whether a component that was deferred in the review may be created as it is planned now: every change is a
 * create whose digest was announced.
 */
export function isAnnounced(component: ComponentPlan, reviewed: Reviewed): boolean {
  const announced = new Set(
    reviewed.plans.flatMap(({ deferred }) => deferred.filter((d) => d.component === component.name).flatMap((d) => d.creates)),
  );
  return component.changes.every((change) => change.kind === "create" && announced.has(change.digest));
}

function isNamed(digest: string, accepted: string): boolean {
  return accepted.length >= 12 && digest.startsWith(accepted);
}
