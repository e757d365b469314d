/** `omni-scale machine replace` and `machine-set roll`: puts their parts together; must not read arguments. */
import { createInterface } from "node:readline/promises";
import { omniReplacer } from "../adapters/omni/replace/index.ts";
import { exitCode } from "../commands/outcome.ts";
import { replace } from "../commands/replace.ts";
import type { RunEvent } from "../core/run-ports.ts";
import { plain, type Words } from "../core/words.ts";
import { omniIn, readInputs, secretEnvironment, type Environment } from "../inputs.ts";
import { createClock } from "../runtime/clock.ts";
import { createExec } from "../runtime/exec.ts";
import { createFiles } from "../runtime/files.ts";
import { createGit } from "../runtime/git.ts";
import { createHttp } from "../runtime/http.ts";
import type { RunLog } from "../runtime/log-text.ts";
import { createRandom } from "../runtime/random.ts";
import { loadSpecs } from "../specs/load.ts";
import { secretReader } from "../specs/secrets.ts";
import { journal } from "./journal.ts";
import type { AskedReplacement } from "./machine-commands.ts";

export interface MachineReplacement extends AskedReplacement {
  readonly env: Environment;
  /** Where omni-scale.yaml is looked for; without one the environment says where Omni is. */
  readonly folder: string;
  readonly stdin: NodeJS.ReadStream;
  readonly log: RunLog;
  readonly signal: AbortSignal;
}

/** Prints what will be done and what was, and gives the exit code. */
export async function replaceMachines(asked: MachineReplacement): Promise<number> {
  const { env, folder, log, signal, stdin, json } = asked;
  // Registers the secrets of the environment, before anything is printed.
  readInputs(env, log, { command: "plan", config: asked.config });
  const [exec, files, clock, random] = [createExec(env), createFiles(), createClock(), createRandom()];
  const git = createGit({ exec, files, environment: env }, folder);
  const tree = await git.workingTree();
  const { config: settings } = await loadSpecs(tree, asked.config, clock.now());
  const hasSettings = (await tree.entries()).some(({ path }) => path === asked.config);
  const secrets = secretReader({ env: secretEnvironment(env), exec, files, log, tree: async () => tree, signal });
  const http = createHttp({ environment: env, clock, random });
  const record = journal(clock, log);
  const deps = {
    replacer: omniReplacer({ http, clock, secrets, omni: omniIn(env) }, { settings, tree }),
    clock,
    signal,
    progress: (words: Words) => log.progress(words),
    tell: (event: RunEvent) => record.tell(event),
  };
  const outcome = await replace(deps, asked.wish, {
    acknowledge: new Set(asked.acknowledge),
    observeOnly: hasSettings && settings.mode === "observe",
    ...(asked.confirmDelete === undefined ? {} : { confirmed: asked.confirmDelete }),
    ...(stdin.isTTY && json !== true ? { ask: (text: string, typed: string) => ask(stdin, log, text, typed) } : {}),
  });
  const text = outcome.texts?.terminal({ colour: false }) ?? "";
  log.result(json === true ? `${JSON.stringify({ status: outcome.status, says: plain(outcome.says), text }, null, 2)}\n` : text);
  if (json !== true && exitCode(outcome) === 0) log.info(outcome.says);
  if (json !== true && exitCode(outcome) !== 0) log.error(outcome.says);
  return exitCode(outcome);
}

/** Shows what will happen and takes exactly the name. */
async function ask(stdin: NodeJS.ReadStream, log: RunLog, text: string, typed: string): Promise<string> {
  log.result(text);
  const lines = createInterface({ input: stdin, output: process.stderr });
  try {
    return await lines.question(`Type ${JSON.stringify(typed)} to go on: `);
  } finally {
    lines.close();
  }
}
