/** `omni-scale validate`: loads the least that it needs, since it runs in editors and hooks; must not ask any system. */
import { exitCode } from "../commands/outcome.ts";
import type { Environment, Flags } from "../inputs.ts";
import { diagnosticJson } from "../report/json.ts";
import { plain } from "../core/words.ts";
import type { Git, SourceTree } from "../ports.ts";
import { createClock } from "../runtime/clock.ts";
import { createExec } from "../runtime/exec.ts";
import { createFiles } from "../runtime/files.ts";
import { createGit } from "../runtime/git.ts";
import type { RunLog } from "../runtime/log-text.ts";
import type { Shown } from "./laptop.ts";
import { findingsInside } from "./native-files.ts";

export interface CheckRun {
  readonly env: Environment;
  readonly folder: string;
  readonly log: RunLog;
  readonly flags: Omit<Flags, "command">;
  readonly shown: Shown;
}

/** Prints every finding and gives the exit code. */
export async function checkSpecs({ env, folder, log, flags, shown }: CheckRun): Promise<number> {
  const git = createGit({ exec: createExec(env), files: createFiles(), environment: env }, folder);
  // Git is asked while the code that reads specs is loaded: each takes about as long as the other.
  const [tree, { readInputs }, { validate }] = await Promise.all([listed(git), import("../inputs.ts"), import("../commands/validate.ts")]);
  const { config } = readInputs(env, log, { ...flags, command: "validate" });
  const outcome = await validate({ clock: createClock(), findingsInside }, { tree, configPath: config });
  if (shown === "json") {
    log.result(`${JSON.stringify({ status: outcome.status, diagnostics: outcome.diagnostics.map(diagnosticJson) }, null, 2)}\n`);
    return exitCode(outcome);
  }
  for (const diagnostic of outcome.diagnostics) log.diagnostic(diagnostic);
  log.result(`${plain(outcome.says)}\n`);
  return exitCode(outcome);
}

/** The working folder, with its files listed already. */
async function listed(git: Git): Promise<SourceTree> {
  const tree = await git.workingTree();
  await tree.entries();
  return tree;
}
