/** One run of the GitHub Action: event → command → outputs; the Action's only reporter of failure. */
import { applyMerge, type ApplyMergeDeps } from "../commands/apply-merge.ts";
import { driftWithIssues } from "../commands/drift-issues.ts";
import { isFailure, type Outcome } from "../commands/outcome.ts";
import { plan } from "../commands/plan.ts";
import { planPullRequest } from "../commands/plan-pull-request.ts";
import type { PlanningRequest } from "../commands/planned.ts";
import { tipOf } from "../commands/tip.ts";
import { validate } from "../commands/validate.ts";
import { UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import { readEvent, type RunEvent } from "../github/context.ts";
import { githubClient } from "../github/index.ts";
import { readInputs, type ActionInputs, type Environment } from "../inputs.ts";
import type { GitHub } from "../ports.ts";
import { planJson, runJson } from "../report/json.ts";
import { createActionsLog } from "../runtime/log-actions.ts";
import type { RunLog } from "../runtime/log-text.ts";
import { createMasks } from "../runtime/masks.ts";
import { createActionOutputs, type Outputs } from "../runtime/outputs.ts";
import { createRandom } from "../runtime/random.ts";
import { listenForSignals } from "../runtime/signals.ts";
import { tellFailure } from "./failure.ts";
import { journal, type Journal } from "./journal.ts";
import { findingsInside } from "./native-files.ts";
import { redacting } from "./redacting.ts";
import { openSession, type Session } from "./session.ts";

/** How long an apply waits for another one that has the same target. */
const LOCK_WAIT_SECONDS = 600;

/** Runs the Action and gives the exit code. Never rejects. */
export async function runAction(env: Environment, stdout: { write(text: string): unknown }): Promise<number> {
  const log = createActionsLog({ masks: createMasks(), stdout, random: createRandom() });
  using stop = listenForSignals((by) => log.warn(say`Stopped by ${[by]}: nothing new is begun.`));
  try {
    const inputs = readInputs(env, log);
    if (inputs.surface !== "action") throw new Error("no inputs of an Action");
    const event = readEvent(inputs.runner.eventName, inputs.runner.event, inputs.runner);
    await using session = openSession(env, inputs, inputs.runner.workspace, log, stop.signal);
    const { clock, files, random } = session;
    const record = journal(clock, log);
    const outputs = createActionOutputs({ files, random, temporaryFolder: inputs.runner.temporaryFolder });
    if (event.kind === "workflow_dispatch") log.info(say`Started by ${event.actor}.`);
    // Of a run that ends by an error, which no outcome holds.
    let outcome: Pick<Outcome, "status" | "plan"> = { status: "failed" };
    try {
      const carriedOut = await carryOut(session, inputs, event, record);
      outcome = carriedOut;
      await tell(log, outputs, inputs, carriedOut);
    } finally {
      // A refused apply has one too.
      if (inputs.command === "apply") await outputs.file("journal.jsonl", log.redact(record.text(auditOf(inputs, outcome))));
    }
    return isFailure(outcome) ? 1 : 0;
  } catch (error) {
    tellFailure(error, log);
    return 1;
  }
}

async function carryOut(session: Session, inputs: ActionInputs, event: RunEvent, record: Journal): Promise<Outcome> {
  const { git, log, planning } = session;
  const options = requestOf(inputs);
  switch (inputs.command) {
    case "validate":
      return validate({ ...session, findingsInside }, { tree: await git.tree("HEAD"), configPath: inputs.config });
    case "plan":
      // Planned at the base branch's commit it would say "nothing to do", whatever the pull request does.
      if (event.kind === "other" && event.name === "pull_request_target") throw wrongEvent(inputs);
      if (event.kind !== "pull_request") return planElsewhere(session, inputs, event, options);
      if (event.action === "closed") return { status: "skipped", says: say`The pull request is closed: nothing to plan.`, diagnostics: [] };
      return planPullRequest({ ...planning, git, log, github: github(session, inputs, event) }, event, { ...options, look: inputs.look });
    case "drift": {
      const ref = event.kind === "schedule" || event.kind === "workflow_dispatch" || event.kind === "push" ? event.ref : undefined;
      if (ref === undefined) throw wrongEvent(inputs);
      return driftWithIssues({ ...planning, git, log, github: github(session, inputs, event) }, { ref }, options);
    }
    case "apply": {
      if (event.kind !== "push" && event.kind !== "workflow_dispatch") throw wrongEvent(inputs);
      if (event.kind === "push" && event.deleted)
        return { status: "skipped", says: say`A branch was deleted: nothing to apply.`, diagnostics: [] };
      const deps: ApplyMergeDeps = {
        ...planning,
        git,
        log,
        github: github(session, inputs, event),
        owner: { name: inputs.owner, since: session.clock.now().toISOString() },
        lockWaitSeconds: LOCK_WAIT_SECONDS,
        progress: (words) => log.progress(words),
        tell: (happening) => record.tell(happening),
      };
      return applyMerge(deps, { ...event, selfHosted: inputs.runner.selfHosted }, { ...options, accepted: inputs.accept });
    }
  }
}

/** A merge queue's group against its base; any other event: everything, told against the commit before. */
async function planElsewhere(session: Session, inputs: ActionInputs, event: RunEvent, options: RequestOptions): Promise<Outcome> {
  const { git, planning } = session;
  if (event.kind === "merge_group") {
    const [head, base] = [await git.tree(event.headSha), await git.tree(event.baseSha)];
    return plan(planning, { ...options, head, base, scope: "touched", mode: "live" });
  }
  // Started by hand it is a rerun: of what is merged, and of nothing older.
  const at =
    event.kind === "workflow_dispatch" ? await tipOf({ git, github: github(session, inputs, event) }, event.ref, "Plan") : undefined;
  if (at !== undefined && "outcome" in at) return at.outcome;
  const commit = at?.tip ?? "HEAD";
  const head = await git.tree(commit);
  const [parent] = await git.parents(commit);
  const base = parent === undefined || (await git.resolve(parent)) === undefined ? {} : { base: await git.tree(parent) };
  return plan(planning, { ...options, head, ...base, scope: "all", mode: "live" });
}

interface RequestOptions extends Pick<PlanningRequest, "configPath" | "only" | "clearances"> {
  /** The workflow that people start by hand. */
  readonly workflow: string;
}

function requestOf(inputs: ActionInputs): RequestOptions {
  return {
    configPath: inputs.config,
    workflow: inputs.runner.job?.file ?? "omni-scale.yml",
    ...(inputs.components.length === 0 ? {} : { only: inputs.components }),
    clearances: { acknowledge: new Set(inputs.acknowledge), confirmDelete: new Set(inputs.confirmDelete) },
  };
}

function github(session: Session, { token, runner }: ActionInputs, event: RunEvent): GitHub {
  const readOnly = event.kind !== "pull_request" ? undefined : event.fork ? "fork" : event.dependabot ? "dependabot" : undefined;
  const client = githubClient({
    http: session.http,
    clock: session.clock,
    log: session.log,
    token,
    apiUrl: runner.apiUrl,
    repository: runner.repository,
    ...(readOnly === undefined ? {} : { readOnly }),
    ...(runner.job === undefined ? {} : { job: runner.job }),
  });
  return redacting(client, (text) => session.log.redact(text));
}

function wrongEvent({ command, runner }: ActionInputs): UserError {
  const started = say`${command} was started by the event ${runner.eventName}`;
  if (command === "plan") {
    return new UserError(
      say`${started}, which is for the base branch's commit and not for what the pull request changes.`,
      say`Start it by ${"pull_request"}.`,
    );
  }
  const first = command === "drift" ? "schedule" : "push";
  return new UserError(
    say`${started}.`,
    say`Start it by ${first} on the default branch, or by ${"workflow_dispatch"} on it; a pull request is only planned.`,
  );
}

/** Outputs, job summary, files, log; all of it redacted once more. */
async function tell(log: RunLog, outputs: Outputs, inputs: ActionInputs, outcome: Outcome): Promise<void> {
  const { texts, plan: made, report, status } = outcome;
  const told = outcome.commentUrl === undefined || inputs.command === "validate";
  if (told) for (const diagnostic of outcome.diagnostics) log.diagnostic(diagnostic);
  if (texts !== undefined) {
    log.result(texts.terminal({ colour: false }));
    await summarise(log, outputs, [log.redact(texts.summary), log.redact(texts.markdown)]);
  }
  sayOutcome(log, outcome);
  const json =
    made === undefined ? undefined : { status, plan: planJson(made), ...(report === undefined ? {} : { report: runJson(report) }) };
  await outputs.set({
    changed: String(status === "changes" || status === "applied" || report?.components.some(({ state }) => state === "applied") === true),
    digest: made?.digest ?? "",
    status,
    "plan-file": json === undefined ? "" : await outputs.file("plan.json", log.redact(JSON.stringify(json, null, 2))),
    "report-file": texts === undefined ? "" : await outputs.file("report.md", log.redact(texts.summary)),
    "comment-url": outcome.commentUrl ?? "",
  });
}

/** A summary that cannot be had costs convenience alone: log, files and outputs tell the same. */
async function summarise(log: RunLog, outputs: Outputs, bodies: readonly string[]): Promise<void> {
  try {
    if (!(await outputs.summary(bodies))) log.warn(say`There is no job summary: it would be larger than GitHub takes.`);
  } catch (error) {
    log.warn(say`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function sayOutcome(log: RunLog, { status, says, untold }: Outcome): void {
  if (isFailure({ status })) log.error(says);
  else log.info(says);
  if (untold !== undefined) tellFailure(untold, log);
}

function auditOf(
  { runner, command, owner }: ActionInputs,
  { status, plan: made }: Pick<Outcome, "status" | "plan">,
): Readonly<Record<string, string>> {
  const { runId, runAttempt, actor, triggeringActor, sha } = runner;
  return {
    run: runId,
    attempt: String(runAttempt),
    url: owner,
    actor,
    triggeringActor,
    commit: made?.head ?? sha,
    command,
    digest: made?.digest ?? "",
    status,
  };
}
