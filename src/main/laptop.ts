/** `omni-scale plan`, `drift` and `apply` on somebody's machine: the same engine, without GitHub; must not read arguments. */
import { createInterface } from "node:readline/promises";
import { apply } from "../commands/apply.ts";
import type { ApplyDeps } from "../commands/applying.ts";
import { drift } from "../commands/drift.ts";
import { earlierIn } from "../commands/earlier.ts";
import { exitCode, type Outcome } from "../commands/outcome.ts";
import { plan } from "../commands/plan.ts";
import type { PlanningRequest } from "../commands/planned.ts";
import { UserError } from "../core/errors.ts";
import type { Plan } from "../core/plan.ts";
import { plain, say } from "../core/words.ts";
import { readInputs, type CommandLineInputs, type Environment, type Flags } from "../inputs.ts";
import type { Git } from "../ports.ts";
import { diagnosticJson, planJson, runJson } from "../report/json.ts";
import { planText } from "../report/terminal.ts";
import type { Printer } from "../runtime/log-terminal.ts";
import type { RunLog } from "../runtime/log-text.ts";
import { journal } from "./journal.ts";
import { openSession, type Session } from "./session.ts";

export type Shown = "text" | "markdown" | "json";

export interface LaptopRun {
  readonly env: Environment;
  readonly folder: string;
  readonly stdin: NodeJS.ReadStream;
  readonly stderr: Printer;
  readonly log: RunLog;
  readonly signal: AbortSignal;
  readonly command: "plan" | "apply" | "drift";
  readonly flags: Omit<Flags, "command">;
  readonly shown: Shown;
  readonly colour: boolean;
  /** Compare with this revision: only what differs from it. */
  readonly base?: string;
}

/** Prints the result and gives the exit code. */
export async function runOnLaptop(run: LaptopRun): Promise<number> {
  const inputs = readInputs(run.env, run.log, { ...run.flags, command: run.command });
  if (inputs.surface !== "command-line") throw new Error("no inputs of a command line");
  await using session = openSession(run.env, inputs, run.folder, run.log, run.signal);
  const request = await requestOf(session.git, inputs, run.base);
  const outcome = await carryOut(run, session, inputs, request);
  print(run, outcome);
  return exitCode(outcome);
}

async function carryOut(run: LaptopRun, session: Session, inputs: CommandLineInputs, request: PlanningRequest): Promise<Outcome> {
  switch (run.command) {
    case "plan":
      return plan(session.planning, request);
    case "drift":
      return drift(session.planning, request);
    case "apply":
      return applyHere(run, session, inputs, request);
  }
}

async function requestOf(git: Git, inputs: CommandLineInputs, base: string | undefined): Promise<PlanningRequest> {
  const commit = base === undefined ? undefined : await git.resolve(base);
  if (base !== undefined && commit === undefined) {
    throw new UserError(say`This repository has no commit ${base}.`, say`Name a branch, tag or commit that ${"git log"} shows.`);
  }
  const from = commit ?? (await git.resolve("HEAD"));
  return {
    configPath: inputs.config,
    head: await git.workingTree(),
    ...(commit === undefined ? {} : { base: await git.tree(commit) }),
    ...(from === undefined ? {} : { earlier: earlierIn(git, from) }),
    ...(inputs.components.length === 0 ? {} : { only: inputs.components }),
    scope: commit === undefined ? "all" : "touched",
    mode: "live",
    clearances: { acknowledge: new Set(inputs.acknowledge), confirmDelete: new Set(inputs.confirmDelete) },
  };
}

async function applyHere(run: LaptopRun, session: Session, inputs: CommandLineInputs, request: PlanningRequest): Promise<Outcome> {
  const { log, clock, planning } = session;
  const record = journal(clock, log);
  const deps: ApplyDeps = {
    ...planning,
    owner: { name: inputs.owner, since: clock.now().toISOString() },
    lockWaitSeconds: 0,
    progress: (words) => log.progress(words),
    tell: (event) => record.tell(event),
  };
  const confirm = run.stdin.isTTY && run.shown !== "json" ? { confirm: (made: Plan) => ask(run, made) } : {};
  return apply(deps, request, { accepted: inputs.accept, ...confirm });
}

/** Shows the plan and takes exactly `yes`. */
async function ask({ stdin, log, colour }: LaptopRun, made: Plan): Promise<boolean> {
  if (made.components.every(({ status }) => status === "unchanged")) return false;
  log.result(planText(made, { mode: "apply", review: { is: "none" }, needs: [], disclosure: { kind: "full" } }, { colour }));
  const lines = createInterface({ input: stdin, output: process.stderr });
  try {
    return (await lines.question("Apply this? Only `yes` does: ")) === "yes";
  } finally {
    lines.close();
  }
}

function print({ log, shown, colour }: LaptopRun, { status, says, plan: made, report, diagnostics, texts }: Outcome): void {
  if (shown === "json") {
    const whole = {
      status,
      ...(made === undefined ? {} : { plan: planJson(made) }),
      ...(report === undefined ? {} : { report: runJson(report) }),
      diagnostics: diagnostics.map(diagnosticJson),
    };
    log.result(`${JSON.stringify(whole, null, 2)}\n`);
    return;
  }
  log.result(shown === "markdown" ? `${texts?.markdown ?? plain(says)}\n` : (texts?.terminal({ colour }) ?? `${plain(says)}\n`));
}
