/**
 * The reviewed plan on a pull request's head commit: check runs, or a commit status with the digest alone; must not
 * decide what a review allows (core/review.ts).
 *
 * GitHub puts check runs into whatever suite it likes, so we find ours by app, name and external id among all of
 * them. Protection against accident only: whoever may write checks may write one like ours.
 */
import { UserError } from "../core/errors.ts";
import { runbook } from "../core/runbook.ts";
import { say, type Words } from "../core/words.ts";
import type { FinishedReview, PullRequest, ReviewLookup, ReviewTicket } from "../ports.ts";
import { completeCheckRun, createCheckRun, listCheckRuns } from "./check-runs.ts";
import { isOurBot, refuseStranger, type Connection } from "./connection.ts";
import { PermissionError } from "./refusals.ts";
import { fromParts, toPart, toTexts } from "./review-payload.ts";
import { statusShape, type CheckRunReply, type StatusReply } from "./shapes.ts";

/** The run that a reader sees, and that branch protection can require. */
export const REVIEW_CHECK = "Omni-Scale plan";
/** The runs that only carry on the payload; a name of their own, so that they never hide the first one. */
const OVERFLOW_CHECK = "Omni-Scale plan (continued)";
const STATUS_CONTEXT = "omni-scale/plan";

/** See {@link GitHub.startReview}. A stranger's token is refused here, where nothing else is written yet. */
export async function startReview(connection: Connection, pull: number, headSha: string): Promise<ReviewTicket> {
  const { ticket, writer } = await start(connection, pull, headSha);
  try {
    refuseStranger(connection, writer);
  } catch (error) {
    await abandonReview(connection, ticket);
    throw error;
  }
  return ticket;
}

/** Who wrote it is absent where GitHub does not say. */
async function start(
  connection: Connection,
  pull: number,
  headSha: string,
): Promise<{ readonly ticket: ReviewTicket; readonly writer: StatusReply["creator"] }> {
  const started_at = `${connection.clock.now().toISOString().slice(0, 19)}Z`;
  try {
    const run = await createCheckRun(connection, {
      name: REVIEW_CHECK,
      headSha,
      externalId: startedId(pull),
      progress: { status: "in_progress", started_at },
      output: {
        title: "Planning",
        summary: `The plan of this commit is being made. (Still, after its job has ended: \`${runbook("stuck")}\`)`,
      },
      annotations: [],
    });
    const slug = run.app?.slug;
    return { ticket: { pull, headSha, checkRunId: run.id }, writer: slug === undefined ? null : { login: `${slug}[bot]`, type: "Bot" } };
  } catch (error) {
    if (!(error instanceof PermissionError)) throw error;
    const status = await insteadOfCheck(error, () => writeStatus(connection, headSha, "pending", `v1:${pull}:running`));
    return { ticket: { pull, headSha }, writer: status.creator };
  }
}

/** See {@link GitHub.finishReview}. */
export async function finishReview(connection: Connection, ticket: ReviewTicket, review: FinishedReview): Promise<void> {
  const { pull, headSha, checkRunId } = ticket;
  const { plan, conclusion, title, summary, annotations } = review;
  if (checkRunId === undefined) {
    await writeStatus(connection, headSha, conclusion === "failure" ? "failure" : "success", `v1:${pull}:${review.digest}`);
    return;
  }
  const [text = "", ...overflow] = toTexts(plan);
  const id = finishedId(pull, plan.baseRef);
  for (const [index, part] of overflow.entries()) {
    const at = `${index + 2}/${overflow.length + 1}`;
    await createCheckRun(connection, {
      name: OVERFLOW_CHECK,
      headSha,
      externalId: `${id}:${at}`,
      progress: { status: "completed", conclusion: "neutral" },
      output: { title: `Part ${at} of the reviewed plan`, summary: `The check "${REVIEW_CHECK}" has what there is to read.`, text: part },
      annotations: [],
    });
  }
  await completeCheckRun(connection, checkRunId, { externalId: id, conclusion, output: { title, summary, text }, annotations });
}

/** See {@link GitHub.abandonReview}. Whatever was recorded for the same commit before stays what it was. */
export async function abandonReview(connection: Connection, { pull, headSha, checkRunId }: ReviewTicket): Promise<void> {
  if (checkRunId === undefined) {
    await writeStatus(connection, headSha, "failure", `v1:${pull}:failed`);
    return;
  }
  const output = { title: "The plan could not be made", summary: "The log of the job says why." };
  await completeCheckRun(connection, checkRunId, { externalId: startedId(pull), conclusion: "failure", output, annotations: [] });
}

/** See {@link GitHub.findReview}: the newest complete one wins, then one on its way, then a status. */
export async function findReview(connection: Connection, pull: PullRequest): Promise<ReviewLookup> {
  try {
    return await findInChecks(connection, pull);
  } catch (error) {
    // Where checks can be neither written nor read, a status stood in.
    const stood = error instanceof PermissionError ? await findStatus(connection, pull) : undefined;
    if (stood === undefined) throw error;
    return stood;
  }
}

async function findInChecks(connection: Connection, pull: PullRequest): Promise<ReviewLookup> {
  const runs = await listCheckRuns(connection, pull.headSha, REVIEW_CHECK);
  const id = finishedId(pull.number, pull.baseRef);
  const finished = runs.filter((run) => run.status === "completed" && run.external_id === id);
  const { plan, because } = await firstWhole(connection, pull, finished);
  if (plan !== undefined) return { status: "found", plan };
  const running = runs.find((run) => run.status !== "completed" && run.external_id === startedId(pull.number));
  if (running !== undefined) return { status: "running", since: running.started_at ?? connection.clock.now().toISOString() };
  const stood = finished.length > 0 ? undefined : await findStatus(connection, pull);
  return stood ?? { status: "none", because };
}

async function firstWhole(
  connection: Connection,
  pull: PullRequest,
  finished: readonly CheckRunReply[],
): Promise<{ readonly plan?: Extract<ReviewLookup, { status: "found" }>["plan"]; readonly because: Words }> {
  let because = say`no reviewed plan is recorded on ${pull.headSha} for pull request ${pull.number} into ${pull.baseRef}`;
  let overflow: readonly CheckRunReply[] | undefined;
  for (const [index, run] of finished.entries()) {
    const first = toPart(run.output.text);
    if (first !== undefined && first.of > 1) overflow ??= await listCheckRuns(connection, pull.headSha, OVERFLOW_CHECK);
    const others = (overflow ?? []).map(({ output }) => toPart(output.text)).filter((part) => part !== undefined);
    const decoded = first === undefined ? { because: say`the check ${REVIEW_CHECK} holds no review` } : fromParts(first, others);
    if ("plan" in decoded && isAbout(decoded.plan, pull)) return { plan: decoded.plan, because };
    if (index === 0) because = "because" in decoded ? decoded.because : say`the recorded review is of another pull request, base or commit`;
  }
  return { because };
}

function isAbout(plan: { readonly pr: number; readonly baseRef: string; readonly headSha: string }, pull: PullRequest): boolean {
  return plan.pr === pull.number && plan.baseRef === pull.baseRef && plan.headSha === pull.headSha;
}

/** A run that is started, or ended without a plan: the pull request's base may still change before it ends. */
function startedId(pull: number): string {
  return `v1:${pull}`;
}

function finishedId(pull: number, baseRef: string): string {
  return `v1:${pull}:${baseRef}`;
}

async function insteadOfCheck(refused: PermissionError, write: () => Promise<StatusReply>): Promise<StatusReply> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof PermissionError)) throw error;
    throw new UserError(refused.words, refused.fix, { cause: error });
  }
}

async function writeStatus(
  connection: Connection,
  headSha: string,
  state: "pending" | "success" | "failure",
  description: string,
): Promise<StatusReply> {
  const { client, root } = connection;
  return client.write({
    method: "POST",
    path: `${root}/statuses/${headSha}`,
    body: { state, context: STATUS_CONTEXT, description },
    shape: statusShape,
    permission: "statuses: write",
    readBack: async () => (await ourStatuses(connection, headSha)).slice(0, 1).find((newest) => newest.description === description),
  });
}

/** The newest first, as GitHub gives them. */
async function ourStatuses(connection: Connection, headSha: string): Promise<StatusReply[]> {
  const all = await connection.client.list(`${connection.root}/commits/${headSha}/statuses`, statusShape, "statuses: read");
  return all.filter(({ context, creator }) => context === STATUS_CONTEXT && isOurBot(connection, creator));
}

async function findStatus(connection: Connection, pull: PullRequest): Promise<ReviewLookup | undefined> {
  const statuses = await readable(() => ourStatuses(connection, pull.headSha));
  let ended = false;
  for (const { description, created_at } of statuses) {
    const match = /^v1:(\d+):(running|failed|[0-9a-f]{64})$/.exec(description ?? "");
    if (match === null || Number(match[1]) !== pull.number) continue;
    const [, , value = ""] = match;
    // One that was given up is not on its way any more.
    ended ||= value === "failed";
    if (value === "failed" || (value === "running" && ended)) continue;
    return value === "running" ? { status: "running", since: created_at } : { status: "digest-only", digest: value };
  }
  return undefined;
}

/** Statuses are the way round missing check rights; a job that may read checks need not be able to read them. */
async function readable(read: () => Promise<StatusReply[]>): Promise<StatusReply[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof PermissionError) return [];
    throw error;
  }
}
