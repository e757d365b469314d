/** What a plan of everything says about drift, component by component; pure, and must not decide what becomes of issues. */
import { digestOfDigests, sha256 } from "./digest.ts";
import type { ComponentName, Unknown } from "./model.ts";
import type { ComponentPlan } from "./plan.ts";
import { say, type Words } from "./words.ts";

/**
 * How a component stands. `drifted`: seen, and otherwise than Git says. `unreachable`: its target did not answer.
 * `unknown`: not seen for another reason (no right, an error in its spec, another machine): never taken for either.
 */
export type Standing = "in-step" | "drifted" | "unreachable" | "unknown";

export interface ComponentDrift {
  readonly name: ComponentName;
  readonly standing: Standing;
  /** Why it was not seen; absent where it was. */
  readonly because?: Words;
  readonly code?: Unknown["code"];
  /** What the observation left out, though the target answered: too little to close an issue at once. */
  readonly notSeen: readonly Words[];
  readonly plan: ComponentPlan;
}

/** The standing of one component of a plan of everything. Where something is not known, nothing is concluded. */
export function driftOf(plan: ComponentPlan): ComponentDrift {
  const { name, basis, deferred, changes, notSeen = [] } = plan;
  const about = { name, notSeen, plan };
  const error = plan.diagnostics.find(({ severity }) => severity === "error");
  if (basis.kind === "static") {
    const { code, because } = basis;
    const standing = code === "unreachable" ? "unreachable" : "unknown";
    // What kept it from being seen, not what else is wrong with it.
    return code === undefined ? { ...about, standing, because: error?.what ?? because } : { ...about, standing, because, code };
  }
  if (error !== undefined) return { ...about, standing: "unknown", because: error.what };
  if (deferred !== undefined) return { ...about, standing: "unknown", because: say`it can only be seen once ${deferred.awaits} exists` };
  return { ...about, standing: changes.length > 0 ? "drifted" : "in-step" };
}

/** Names one state of things, 16 hex digits: equal digests, nothing new to tell. */
export function truthDigest(what: string, digests: readonly string[]): string {
  return sha256(`${what}\0${digestOfDigests(digests)}`).slice(0, 16);
}
