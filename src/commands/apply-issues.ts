/**
 * What failed in an apply, as an issue a component that closes itself when a later run gets there. Must not change how
 * the apply ended: it is told elsewhere as well.
 */
import { truthDigest } from "../core/drift.ts";
import { RemoteError, UserError } from "../core/errors.ts";
import type { Truth } from "../core/issues.ts";
import type { ComponentOutcome, EndState } from "../core/run.ts";
import { say } from "../core/words.ts";
import type { RunContext } from "../report/context.ts";
import { newsBody, rightBodies } from "../report/issue-texts.ts";
import { runBodies } from "../report/markdown-run.ts";
import type { Applied } from "./applying.ts";
import { findIssues, keepIssues, settle, type KeepDeps, type Matter } from "./keep-issues.ts";

const FAILED: ReadonlySet<EndState> = new Set(["failed", "rolled-back", "unknown"]);
const THERE: ReadonlySet<EndState> = new Set(["applied", "unchanged"]);

/** Opens, keeps and closes issues of the kind `apply-failed`. A token that may not is told in the log, and no more. */
export async function tellFailures(deps: KeepDeps, applied: Applied, context: RunContext): Promise<void> {
  const matters = applied.report.components.flatMap((outcome) => matterOf(outcome, applied, context));
  if (matters.length === 0) return;
  try {
    const kept = await findIssues(deps);
    await keepIssues(deps, kept, matters, applied.specs.config.drift.cap);
    await settle(deps, kept);
  } catch (error) {
    if (error instanceof UserError) deps.log.warn(say`No issue was written about this apply. ${error.words} ${error.fix}`);
    else if (error instanceof RemoteError) deps.log.warn(say`No issue was written about this apply: ${error.words}`);
    else throw error;
  }
}

/** Held and skipped components are neither: nothing of theirs was begun. */
function matterOf(outcome: ComponentOutcome, { plan, report }: Applied, context: RunContext): Matter[] {
  const { name, state, steps, changes } = outcome;
  const subject = { kind: "apply-failed", about: name } as const;
  const news: Matter["news"] = (what) => newsBody(what, subject, []);
  if (THERE.has(state)) return [{ subject, truth: { is: "right", partly: false }, bodies: () => rightBodies(subject), news }];
  if (!FAILED.has(state)) return [];
  const at = steps.filter(({ status }) => status !== "applied" && status !== "unchanged").map(({ id }) => id);
  const truth: Truth = { is: "wrong", digest: truthDigest(state, [...at, ...changes.map(({ digest }) => digest)]), partly: false };
  const alone = {
    plan: { ...plan, components: plan.components.filter((one) => one.name === name) },
    report: { ...report, components: [outcome] },
  };
  return [{ subject, truth, bodies: () => runBodies(alone.report, alone.plan, context), news }];
}
