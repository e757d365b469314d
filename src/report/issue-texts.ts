/**
 * The issues besides drift itself: a target that does not answer, an apply that failed, the dashboard, and what all
 * say when it is over; with titles, labels and the comments about news. Must not decide which is due.
 */
import type { ComponentDrift } from "../core/drift.ts";
import type { IssueKind, News, Subject } from "../core/issues.ts";
import { runbook } from "../core/runbook.ts";
import { list, say, type Words } from "../core/words.ts";
import { COMMENT_BYTES, fit } from "./budget.ts";
import { markdown, plainLine } from "./escape.ts";
import { driftFrame } from "./markdown-drift.ts";
import { changeSentence, count, names, sentence, capital } from "./phrases.ts";
import { readOn, REWRITTEN, unseenSections, type DriftView } from "./view-drift.ts";
import type { Section } from "./view.ts";

/** On every issue of ours, and one for its kind. */
export const LABEL = "omni-scale";
/** What a person sets to live with what an issue says, until that changes. */
export const ACCEPTED = "omni-scale:accepted";
export const ACCEPTED_MEANS = "Live with it: Omni-Scale leaves this closed until what it says changes";
/** In front of the title of an issue whose component left the specs. */
export const ARCHIVED = "Archived: ";

export function labelsFor(kind: IssueKind): readonly string[] {
  return kind === "dashboard" ? [LABEL] : [LABEL, `${LABEL}:${kind}`];
}

/** Plain text; only ever set once, since people may edit it. */
export function titleFor({ kind, about }: Subject): string {
  const name = oneName(about);
  switch (kind) {
    case "drift":
      return about === "rack" ? "Drift: what runs is not what Git says" : `Drift: ${name} is not as Git says`;
    case "unreachable":
      return about === "rack" ? "Some of the rack cannot be reached" : `${name} cannot be reached`;
    case "apply-failed":
      return `The apply of ${name} failed`;
    case "dashboard":
      return "Omni-Scale: how the rack stands";
  }
}

function oneName(about: string): string {
  return plainLine([{ quote: about }]);
}

/** A target that does not answer, and what nobody can tell because of it. */
export function unreachableBodies(about: string, drifts: readonly ComponentDrift[]): readonly string[] {
  const subject = about === "rack" ? say`Some of the rack` : say`${about}`;
  return whole({
    title: [...subject, " cannot be reached"],
    alert: "WARNING",
    verdict: [
      [
        `Whether ${count(drifts.length, "component")} ${drifts.length === 1 ? "is" : "are"} as Git says is not known. Nothing is changed because of it.`,
      ],
    ],
    sections: unseenSections(drifts),
    next: [
      say`Bring it back. When it has answered for a day, this issue is closed by itself. If it is often away, close it with the label ${ACCEPTED}. (${runbook("unreachable")})`,
    ],
  });
}

/** It was unreachable a moment ago; the issue waits for a day before it believes. */
export function answersBodies(about: string): readonly string[] {
  return whole({
    title: about === "rack" ? say`All of the rack answers` : say`${about} answers`,
    alert: "TIP",
    verdict: [["It did not at times. When it has answered for a day, this issue is closed."]],
  });
}

/** What a closed issue says. */
export function rightBodies({ kind, about }: Subject): readonly string[] {
  const subject = about === "rack" ? say`What runs` : say`${about}`;
  if (kind === "unreachable")
    return whole({
      title: about === "rack" ? say`All of the rack answers` : say`${about} answers`,
      alert: "TIP",
      verdict: [["Nothing is wrong with it."]],
    });
  if (kind === "apply-failed")
    return whole({ title: say`${about} got there`, alert: "TIP", verdict: [["A later run found or made it as Git says."]] });
  return whole({ title: [...subject, " is as Git says"], alert: "TIP", verdict: [["It was looked at as a whole, and nothing differs."]] });
}

/** Nothing differs in what was seen, but not all was seen. */
export function quietBodies({ about }: Subject, drifts: readonly ComponentDrift[]): readonly string[] {
  const subject = about === "rack" ? say`What was seen` : say`What was seen of ${about}`;
  return whole({
    title: [...subject, " is as Git says"],
    alert: "NOTE",
    verdict: [["Not all of it could be looked at. Once it was, and nothing differs, this issue is closed."]],
    sections: unseenSections(drifts),
  });
}

export function goneBodies({ about }: Subject, regrouped: boolean): readonly string[] {
  const verdict = regrouped
    ? say`Another issue has this now.`
    : say`Its component is no longer in the specs: it is not looked at any more.`;
  const title = about === "" ? say`This is archived` : say`${about} is archived`;
  return whole({ title, alert: "NOTE", verdict: [verdict] });
}

export interface Dashboard {
  readonly drifts: readonly ComponentDrift[];
  /** Drifted components that have no issue of their own, because there are too many. */
  readonly overCap: readonly string[];
  readonly cap: number;
  /** Components that an open pull request touches, with its number. */
  readonly leftAlone: readonly { readonly name: string; readonly pull: number }[];
  /** Components that somebody lives with. */
  readonly accepted: readonly string[];
}

/** How all of the rack stands, in one issue that is never commented. */
export function dashboardBodies({ drifts, overCap, cap, leftAlone, accepted }: Dashboard): readonly string[] {
  const drifted = drifts.filter(({ standing }) => standing === "drifted").map(({ name }) => name);
  const inStep = drifts.filter(({ standing }) => standing === "in-step").length;
  const sections: Section[] = [
    { heading: "Not as Git says", items: drifted.map((name): Words => say`${name}`) },
    ...unseenSections(drifts),
    {
      heading: "Left alone while a pull request changes it",
      items: leftAlone.map(({ name, pull }) => say`${name}: pull request ${String(pull)}`),
    },
    { heading: "Lived with", items: accepted.map((name): Words => say`${name}`) },
  ];
  const over =
    overCap.length === 0
      ? []
      : [
          say`${overCap.length} of them have no issue of their own: at most ${cap} are open at once. The first of them: ${names(overCap, 8)}. (${runbook("stuck")})`,
        ];
  return whole({
    title: ["How the rack stands"],
    alert: drifted.length > 0 ? "WARNING" : inStep === drifts.length ? "TIP" : "NOTE",
    verdict: [
      [`${inStep} of ${count(drifts.length, "component")} ${inStep === 1 ? "is" : "are"} as Git says, ${drifted.length} not.`],
      ...over,
    ],
    sections: sections.filter(({ items }) => items.length > 0),
    next: readOn(drifts),
  });
}

/** The comment about news; the issue's text has the rest. */
export function newsBody(news: News, subject: Subject, drifts: readonly ComponentDrift[]): string {
  const paragraphs = [newsWords(news, subject), differences(news, drifts)].filter((words) => words.length > 0);
  return paragraphs.map((words) => markdown(words)).join("\n\n");
}

function newsWords(news: News, { kind, about }: Subject): Words {
  const it = about === "rack" ? say`What runs` : say`${about}`;
  switch (news) {
    case "changed":
      return kind === "apply-failed" ? say`${it} failed again, in another way.` : say`${it} differs otherwise than before.`;
    case "again":
      return kind === "unreachable"
        ? say`${it} cannot be reached again.`
        : kind === "apply-failed"
          ? say`The apply of ${it} failed again.`
          : say`${it} differs again.`;
    case "still":
      return say`This was closed, but it is still so. To live with it, close it with the label ${ACCEPTED}: it then stays closed until something changes. (${runbook("drifted")})`;
    case "right":
      return kind === "unreachable"
        ? say`${it} has answered for a day.`
        : kind === "apply-failed"
          ? say`${it} is as Git says now.`
          : say`${it} is as Git says again.`;
    case "left":
      return say`Its component left the specs. What runs of it is left as it is.`;
    case "regrouped":
      return say`Another issue has this now.`;
  }
}

function differences(news: News, drifts: readonly ComponentDrift[]): Words {
  if (news !== "changed" && news !== "again") return [];
  const changes = drifts.flatMap(({ plan }) => plan.changes);
  const first = changes.slice(0, 5).map((change) => capital(sentence(changeSentence(change, "would be"))));
  return [...list(first, " "), ...(changes.length > 5 ? [` ${changes.length - 5} more.`] : [])];
}

/** A short issue, long lists cut to their first items. */
function whole(view: Pick<DriftView, "title" | "alert" | "verdict"> & Partial<Pick<DriftView, "sections" | "next">>): readonly string[] {
  const full: DriftView = {
    sections: [],
    next: [],
    ...view,
    rows: [],
    components: [],
    footer: REWRITTEN,
  };
  return [fit({ rows: [], pieces: [], frame: driftFrame(full, say`see the job summary of the last drift run`) }, COMMENT_BYTES)];
}
