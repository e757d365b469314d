/** `omni-scale doctor`: puts its parts together and prints what it found; must not look by itself. */
import { localHost } from "../adapters/compose/host.ts";
import { doctor } from "../commands/doctor.ts";
import { exitCode } from "../commands/outcome.ts";
import type { Environment } from "../inputs.ts";
import { plain } from "../core/words.ts";
import { createExec } from "../runtime/exec.ts";
import { createFiles } from "../runtime/files.ts";
import type { RunLog } from "../runtime/log-text.ts";
import { createRandom } from "../runtime/random.ts";

export interface Examination {
  readonly env: Environment;
  readonly log: RunLog;
  readonly installObserve?: string;
}

/** Prints the result and gives the exit code. */
export async function examine({ env, log, ...options }: Examination): Promise<number> {
  const local = localHost({ exec: createExec(env), files: createFiles() });
  const outcome = await doctor({ hostNamed: (name) => (name === "local" ? local : undefined), random: createRandom() }, options);
  log.result(outcome.texts?.terminal({ colour: false }) ?? `${plain(outcome.says)}\n`);
  return exitCode(outcome);
}
