/** From a look at everything to the subjects of issues with what is true of each; pure, and must not write any. */
import { truthDigest, type ComponentDrift } from "../core/drift.ts";
import { issueKey, type IssueKind, type News, type Subject, type Truth } from "../core/issues.ts";
import type { ComponentName } from "../core/model.ts";
import {
  answersBodies,
  dashboardBodies,
  goneBodies,
  newsBody,
  quietBodies,
  rightBodies,
  unreachableBodies,
  type Dashboard,
} from "../report/issue-texts.ts";
import { driftBodies } from "../report/markdown-drift.ts";
import type { DriftContext } from "../report/view-drift.ts";
import type { Matter } from "./keep-issues.ts";

/** Up to so many components one issue is easier to read than several. */
export const SMALL_RACK = 5;
export const RACK = "rack";

export type Grouping = "one" | "component";

export interface Seen {
  readonly drifts: readonly ComponentDrift[];
  readonly context: DriftContext;
  readonly grouping: Grouping;
  /** The targets of a component, by name: what an unreachable one is told under. */
  readonly targetOf: (name: ComponentName) => string;
  /** Every target that the specs name. */
  readonly targets: readonly string[];
  /** Components that an open pull request touches: nothing is said of their drift. */
  readonly leftAlone: ReadonlySet<ComponentName>;
  /** Whether all components were looked at, or only some that somebody named. */
  readonly whole: boolean;
}

/** What `issues` says for this many components. */
export function groupingFor(issues: "auto" | Grouping, components: number): Grouping {
  return issues === "auto" ? (components <= SMALL_RACK ? "one" : "component") : issues;
}

/** Every subject there can be, in both groupings: those of the other one are gone. */
export function mattersOf(seen: Seen): readonly Matter[] {
  const one = seen.grouping === "one";
  return [
    ...(one ? [rackDrift(seen)] : [regrouped({ kind: "drift", about: RACK })]),
    ...seen.drifts.map((drift) => (one ? regrouped({ kind: "drift", about: drift.name }) : componentDrift(drift, seen))),
    ...(one ? [unreachable(RACK, seen)] : [regrouped({ kind: "unreachable", about: RACK })]),
    ...seen.targets.map((target) => (one ? regrouped({ kind: "unreachable", about: target }) : unreachable(target, seen))),
    ...seen.drifts.map((drift) => applyFailed(drift, seen)),
    ...(one ? [regrouped({ kind: "dashboard", about: RACK })] : []),
  ];
}

/** The dashboard, once it is known which subjects have no issue of their own. */
export function dashboardMatter(dashboard: Dashboard): Matter {
  const subject: Subject = { kind: "dashboard", about: RACK };
  const bodies = dashboardBodies(dashboard);
  const wrong = dashboard.drifts.some(({ standing }) => standing !== "in-step");
  const truth: Truth = wrong ? { is: "wrong", digest: truthDigest(bodies[0] ?? "", []), partly: false } : { is: "right", partly: false };
  return { subject, truth, bodies: () => bodies, news: () => "" };
}

export function keysOf(matters: readonly Matter[]): ReadonlySet<string> {
  return new Set(matters.map(({ subject }) => issueKey(subject)));
}

/** Of each kind: what becomes of an issue whose subject is none of the matters. */
export const ORPHANED: readonly IssueKind[] = ["drift", "unreachable", "apply-failed"];

function componentDrift(drift: ComponentDrift, { context, leftAlone }: Seen): Matter {
  const subject: Subject = { kind: "drift", about: drift.name };
  const partly = drift.notSeen.length > 0;
  const truth = ((): Truth => {
    if (leftAlone.has(drift.name)) return { is: "unseen" };
    if (drift.standing === "drifted") return { is: "wrong", digest: truthDigest("drift", [drift.plan.digest]), partly };
    return drift.standing === "in-step" ? { is: "right", partly } : { is: "unseen" };
  })();
  return matter(subject, truth, [drift], () => driftBodies([drift], context));
}

function rackDrift({ drifts, context, leftAlone, whole }: Seen): Matter {
  const subject: Subject = { kind: "drift", about: RACK };
  // What is on another machine is another run's business.
  const mine = drifts.filter(({ code, name }) => code !== "not-here" && code !== "not-configured" && !leftAlone.has(name));
  const drifted = mine.filter(({ standing }) => standing === "drifted");
  const seenWhole = mine.every(({ standing, notSeen }) => (standing === "drifted" || standing === "in-step") && notSeen.length === 0);
  const partly = !seenWhole || leftAlone.size > 0;
  const truth = ((): Truth => {
    if (!whole) return { is: "unseen" };
    if (drifted.length > 0)
      return {
        is: "wrong",
        digest: truthDigest(
          "drift",
          drifted.map(({ plan }) => plan.digest),
        ),
        partly,
      };
    const isRight = context.isBroken !== true && leftAlone.size === 0 && mine.every(({ standing }) => standing === "in-step");
    return isRight ? { is: "right", partly } : { is: "unseen" };
  })();
  const shown = drifts.filter(({ name }) => !leftAlone.has(name));
  return matter(subject, truth, shown, () => driftBodies(shown, context));
}

function unreachable(about: string, { drifts, targetOf, whole }: Seen): Matter {
  const subject: Subject = { kind: "unreachable", about };
  const mine = about === RACK ? drifts : drifts.filter(({ name }) => targetOf(name) === about);
  const away = mine.filter(({ standing }) => standing === "unreachable");
  const seen = mine.some(({ standing }) => standing === "in-step" || standing === "drifted");
  const targets = [...new Set(away.map(({ name }) => targetOf(name)))];
  const truth: Truth =
    away.length > 0
      ? { is: "wrong", digest: truthDigest("unreachable", targets), partly: false }
      : seen && (whole || about !== RACK)
        ? { is: "right", partly: false }
        : { is: "unseen" };
  const bodies = (open: boolean): readonly string[] =>
    truth.is === "wrong" ? unreachableBodies(about, away) : open ? answersBodies(about) : rightBodies(subject);
  return { subject, truth, bodies, news: (news) => newsBody(news, subject, []) };
}

/** A failed apply is over when the component is found as Git says, whoever made it so. */
function applyFailed(drift: ComponentDrift, { leftAlone }: Seen): Matter {
  const subject: Subject = { kind: "apply-failed", about: drift.name };
  const over = drift.standing === "in-step" && !leftAlone.has(drift.name);
  return matter(subject, over ? { is: "right", partly: drift.notSeen.length > 0 } : { is: "unseen" }, [drift], () => []);
}

function regrouped(subject: Subject): Matter {
  return {
    subject,
    truth: { is: "gone", because: "regrouped" },
    bodies: () => goneBodies(subject, true),
    news: (news) => newsBody(news, subject, []),
  };
}

function matter(subject: Subject, truth: Truth, drifts: readonly ComponentDrift[], wrong: () => readonly string[]): Matter {
  const bodies = (open: boolean): readonly string[] =>
    truth.is === "wrong" ? wrong() : open ? quietBodies(subject, drifts) : rightBodies(subject);
  return { subject, truth, bodies, news: (news: News) => newsBody(news, subject, drifts) };
}
