/**
 * Makes our issues say what is true: one issue a subject for good, found by its marker, opened, rewritten, closed.
 * Must not look at what an issue says besides its marker, and must write nothing where nothing is new.
 *
 * Every write can be repeated: a run that ends anywhere, or two at once, leave what the next one puts right.
 */
import {
  decide,
  GONE,
  issueKey,
  RIGHT,
  type IssueKind,
  type Move,
  type News,
  type Standing,
  type Subject,
  type Truth,
} from "../core/issues.ts";
import { sha256 } from "../core/digest.ts";
import { RemoteError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { Clock, Issue, IssueTracker, Log } from "../ports.ts";
import { ACCEPTED, ACCEPTED_MEANS, ARCHIVED, goneBodies, labelsFor, titleFor } from "../report/issue-texts.ts";

export interface KeepDeps {
  readonly github: IssueTracker;
  readonly clock: Clock;
  readonly log: Pick<Log, "warn">;
}

/** One subject with what is true of it, and the texts for each way that may go. Texts are only made when needed. */
export interface Matter {
  readonly subject: Subject;
  readonly truth: Truth;
  /** What the issue says now, right or wrong; `open` is false where it gets closed. */
  readonly bodies: (open: boolean) => readonly string[];
  /** The comment about news. */
  readonly news: (news: News) => string;
}

/** Our issues as they were found, one a key. */
export interface Kept {
  readonly issues: Map<string, Issue>;
  /** Subjects that would have an issue of their own, were there not too many. */
  readonly overCap: Subject[];
  /** Subjects whose issue somebody closed to live with it. */
  readonly accepted: Subject[];
  open: number;
  created: boolean;
}

/** Reads all of ours; of several with one key the oldest stays, which is what every run comes to. */
export async function findIssues(deps: KeepDeps): Promise<Kept> {
  const issues = new Map<string, Issue>();
  for (const issue of await deps.github.issues()) {
    const first = issues.get(issue.marker.key);
    if (first === undefined) issues.set(issue.marker.key, issue);
    else if (issue.open) await closeTwin(deps, issue);
  }
  const open = [...issues.values()].filter((issue) => issue.open && issue.marker.kind !== "dashboard").length;
  return { issues, overCap: [], accepted: [], open, created: false };
}

/** Carries out what follows for each matter; those that close come first, so that they make room under `cap`. */
export async function keepIssues(deps: KeepDeps, kept: Kept, matters: readonly Matter[], cap: number): Promise<void> {
  const moves = matters.map((matter) => ({ matter, move: moveOf(deps, kept, matter) }));
  const closing = ({ move }: { readonly move: Move }): number => (move.do === "write" && !move.open ? 0 : 1);
  for (const { matter, move } of moves.toSorted((a, b) => closing(a) - closing(b))) await carryOut(deps, kept, matter, move, cap);
}

/** What nobody speaks of any more: issues of these kinds whose subject is none of `keys`. */
export function orphans({ issues }: Kept, kinds: readonly IssueKind[], keys: ReadonlySet<string>): readonly Issue[] {
  return [...issues.values()].filter(({ open, marker }) => open && kinds.includes(marker.kind) && !keys.has(marker.key));
}

/** Closes an issue whose component left the specs, and says so in its title. */
export async function archive(deps: KeepDeps, kept: Kept, issue: Issue, news: string): Promise<void> {
  const { kind, key } = issue.marker;
  await comment(deps, issue, GONE, news);
  const edited = await deps.github.editIssue(issue, {
    marker: { kind, key, digest: GONE },
    bodies: goneBodies({ kind, about: "" }, false),
    title: `${ARCHIVED}${issue.title.replace(ARCHIVED, "")}`.slice(0, 256),
    labels: issue.labels.filter((label) => label !== ACCEPTED),
    open: false,
    closedAs: "not_planned",
  });
  remember(kept, key, edited);
  if (kind !== "dashboard") kept.open -= 1;
}

/** After issues were created: another run may have created the same at the same moment. */
export async function settle(deps: KeepDeps, kept: Kept): Promise<void> {
  if (!kept.created) return;
  await deps.github.offerLabel(ACCEPTED, ACCEPTED_MEANS);
  await findIssues(deps);
}

function moveOf({ clock }: KeepDeps, kept: Kept, { subject, truth }: Matter): Move {
  const issue = kept.issues.get(issueKey(subject));
  const move = decide(subject.kind, truth, issue === undefined ? undefined : standingOf(issue, clock.now()));
  const livesWith = move.do === "nothing" && truth.is === "wrong" && issue?.open === false && issue.labels.includes(ACCEPTED);
  if (livesWith) kept.accepted.push(subject);
  return move;
}

function standingOf({ open, marker, labels, updatedAt }: Issue, now: Date): Standing {
  return { open, digest: marker.digest, accepted: labels.includes(ACCEPTED), quietMs: now.getTime() - updatedAt.getTime() };
}

async function carryOut(deps: KeepDeps, kept: Kept, matter: Matter, move: Move, cap: number): Promise<void> {
  if (move.do === "nothing") return;
  const { subject } = matter;
  const { kind } = subject;
  const key = issueKey(subject);
  const issue = kept.issues.get(key);
  const opens = kind !== "dashboard" && (move.do === "create" || (move.open && issue?.open === false));
  if (opens && kept.open >= cap) {
    kept.overCap.push(subject);
    return;
  }
  if (move.do === "create") {
    const marker = { kind, key, digest: move.digest };
    kept.issues.set(
      key,
      await deps.github.createIssue({ marker, bodies: matter.bodies(true), title: titleFor(subject), labels: labelsFor(kind) }),
    );
    kept.created = true;
  } else if (issue !== undefined) {
    await rewrite(deps, kept, matter, move, issue);
  }
  if (opens) kept.open += 1;
  else if (move.do === "write" && !move.open && issue?.open === true && kind !== "dashboard") kept.open -= 1;
}

async function rewrite(deps: KeepDeps, kept: Kept, matter: Matter, move: Move & { do: "write" }, issue: Issue): Promise<void> {
  const { subject } = matter;
  const { kind, key } = issue.marker;
  // How an apply failed is told once: its report has times, and is another text each time.
  if (kind === "apply-failed" && move.open && issue.open && move.digest === issue.marker.digest) return;
  if (move.news !== undefined)
    await comment(deps, issue, move.news === "still" ? stillDigest(move.digest) : move.digest, matter.news(move.news));
  const wanted = [
    ...new Set([...issue.labels.filter((label) => !(move.forget && label === ACCEPTED)), ...(move.open ? labelsFor(kind) : [])]),
  ];
  const title = issue.title.startsWith(ARCHIVED) && move.open ? { title: issue.title.slice(ARCHIVED.length) } : {};
  const edited = await deps.github.editIssue(issue, {
    marker: { kind: subject.kind, key, digest: move.digest },
    bodies: matter.bodies(move.open),
    labels: wanted,
    open: move.open,
    closedAs: move.digest === RIGHT ? "completed" : "not_planned",
    ...title,
  });
  remember(kept, key, edited);
}

/** A hand-closed issue is told of once for each truth, besides the truth itself. */
function stillDigest(digest: string): string {
  return sha256(`still ${digest}`).slice(0, 16);
}

/** A conversation that people locked, or an issue that is gone meanwhile, must not keep the others from being told. */
async function comment({ github, log }: KeepDeps, issue: Issue, digest: string, body: string): Promise<void> {
  try {
    await github.commentOnIssue(issue, digest, body);
  } catch (error) {
    if (!(error instanceof RemoteError) || error.retryable || error.status === undefined) throw error;
    log.warn(say`Issue ${String(issue.number)} could not be commented on: ${error.words}`);
  }
}

async function closeTwin({ github }: KeepDeps, issue: Issue): Promise<void> {
  const body = issue.body.slice(issue.body.indexOf("\n") + 1);
  await github.editIssue(issue, { marker: issue.marker, bodies: [body], open: false, closedAs: "not_planned" });
}

function remember({ issues }: Kept, key: string, issue: Issue | undefined): void {
  if (issue === undefined) issues.delete(key);
  else issues.set(key, issue);
}
