/**
 * Which pull requests a stretch of commits came from; must not judge them.
 *
 * Followed is the line of first parents: there every merge, squash, rebase and queue commit stands. The side that a
 * merge commit brought in is asked about only when no pull request owns the merge commit itself.
 */
import { UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { PullRequest } from "../ports.ts";
import type { Connection } from "./connection.ts";
import { toPullRequest } from "./pulls.ts";
import { NotFoundError } from "./refusals.ts";
import { commitShape, pullShape, type CommitReply } from "./shapes.ts";

/** GitHub links a merge to its pull request a little late: about 30 s in all, for all commits together. */
const WAITS_MS = [2000, 4000, 8000, 16_000] as const;
const AT_ONCE = 4;
/** A job token has 1,000 requests an hour for the whole repository. */
const MOST_QUESTIONS = 400;

/** Commits of the stretch by id, each with its parents inside and outside of it. */
type Stretch = ReadonlyMap<string, CommitReply>;
/** What GitHub answered for each commit asked about; empty: no pull request (yet). */
type Answers = Map<string, readonly PullRequest[]>;

/** See {@link GitHub.mergedBetween}. */
export async function mergedBetween(
  connection: Connection,
  before: string,
  after: string,
  baseRef: string,
): Promise<{ readonly pulls: readonly PullRequest[]; readonly direct: readonly string[] }> {
  if (/^0+$/.test(before)) throw nothingBefore();
  if (before === after) return { pulls: [], direct: [] };
  const stretch = await commitsBetween(connection, before, after);
  const answers: Answers = new Map();
  const budget = { left: MOST_QUESTIONS };
  await askAll(connection, stretch, after, baseRef, answers, budget);
  for (const wait of WAITS_MS) {
    const unanswered = follow(stretch, after, answers).filter((commit) => answers.get(commit)?.length === 0);
    if (unanswered.length === 0 || unanswered.length > budget.left) break;
    await connection.clock.sleep(wait);
    await ask(connection, unanswered, baseRef, answers, budget);
    await askAll(connection, stretch, after, baseRef, answers, budget);
  }
  return outcome(follow(stretch, after, answers), answers);
}

async function commitsBetween({ client, root }: Connection, before: string, after: string): Promise<Stretch> {
  const path = `${root}/compare/${encodeURIComponent(before)}...${encodeURIComponent(after)}`;
  try {
    const commits = await client.list(path, commitShape, "contents: read", "commits");
    return new Map(commits.map((commit) => [commit.sha, commit]));
  } catch (error) {
    if (error instanceof NotFoundError) throw unknownCommit(before, after, error);
    throw error;
  }
}

/** Asks until every commit that has to be followed was asked about once. */
async function askAll(
  connection: Connection,
  stretch: Stretch,
  after: string,
  baseRef: string,
  answers: Answers,
  budget: { left: number },
): Promise<void> {
  for (;;) {
    const open = follow(stretch, after, answers).filter((commit) => !answers.has(commit));
    if (open.length === 0) return;
    if (open.length > budget.left) throw tooMany(stretch.size);
    await ask(connection, open, baseRef, answers, budget);
  }
}

/**
 * The commits to ask about, the newest first: first parents all the way, other parents only from a merge commit
 * that was asked about and belongs to no pull request (somebody merged by hand and pushed).
 */
function follow(stretch: Stretch, after: string, answers: Answers): string[] {
  const seen = new Set<string>();
  const open = [after];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const commit = stretch.get(next);
    if (commit === undefined || seen.has(next)) continue;
    seen.add(next);
    const [first, ...others] = commit.parents.map(({ sha }) => sha);
    if (answers.get(next)?.length === 0) open.push(...others);
    if (first !== undefined) open.unshift(first);
  }
  return [...seen];
}

async function ask(
  connection: Connection,
  commits: readonly string[],
  baseRef: string,
  answers: Answers,
  budget: { left: number },
): Promise<void> {
  budget.left -= commits.length;
  const waiting = [...commits];
  const worker = async (): Promise<void> => {
    for (let commit = waiting.shift(); commit !== undefined; commit = waiting.shift()) {
      const { client, root } = connection;
      const pulls = await client.list(`${root}/commits/${commit}/pulls`, pullShape, "pull-requests: read");
      answers.set(
        commit,
        pulls.map(toPullRequest).filter((pull) => pull.merged && pull.baseRef === baseRef),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function outcome(followed: readonly string[], answers: Answers): { pulls: PullRequest[]; direct: string[] } {
  const pulls = new Map<number, PullRequest>();
  for (const commit of followed) for (const pull of answers.get(commit) ?? []) pulls.set(pull.number, pull);
  // A merge made by hand belongs to the pull request that GitHub closed with it, found on the merged side.
  const merges = new Set([...pulls.values()].map(({ mergeCommitSha }) => mergeCommitSha));
  const direct = followed.filter((commit) => answers.get(commit)?.length === 0 && !merges.has(commit));
  return { pulls: [...pulls.values()].toSorted((a, b) => a.number - b.number), direct };
}

const byHand = say`Start the apply by hand (Actions, "Run workflow"): it shows every change with its digest, and applies those you name in ${"accept"}.`;

function nothingBefore(): UserError {
  return new UserError(
    say`This push made the branch, so there is no commit before it to compare with, and no way to tell what was reviewed.`,
    byHand,
  );
}

function unknownCommit(before: string, after: string, cause: Error): UserError {
  return new UserError(
    say`GitHub cannot compare ${before} with ${after}: one of them is not in the repository any more (a forced push), or the job lacks ${"contents: read"}.`,
    byHand,
    { cause },
  );
}

function tooMany(commits: number): UserError {
  return new UserError(
    say`${commits} commits came since the last complete apply; looking up the pull request of each would use up the requests that GitHub allows in an hour.`,
    byHand,
  );
}
