/** `omni-scale doctor`: puts its parts together and prints what it found; must not look by itself. */
import { hostname } from "node:os";
import { resolve } from "node:path";
import { machineIn } from "../adapters/compose/hosts/machine.ts";
import { doctor } from "../commands/doctor.ts";
import { exitCode } from "../commands/outcome.ts";
import type { Environment } from "../inputs.ts";
import { plain } from "../core/words.ts";
import type { Component } from "../core/model.ts";
import { createClock } from "../runtime/clock.ts";
import { createExec } from "../runtime/exec.ts";
import { createFiles } from "../runtime/files.ts";
import { createGit } from "../runtime/git.ts";
import type { RunLog } from "../runtime/log-text.ts";
import { createRandom } from "../runtime/random.ts";
import { loadSpecs } from "../specs/load.ts";

export interface Examination {
  readonly env: Environment;
  /** Where the specs are looked for. */
  readonly folder: string;
  readonly log: RunLog;
  /** Of the configuration file, from the repository's root. */
  readonly config: string;
  readonly installObserve?: string;
  /** A private key of the person's own. */
  readonly identity?: string;
}

/** Prints the result and gives the exit code. */
export async function examine({ env, folder, log, config, identity, ...options }: Examination): Promise<number> {
  const ports = { exec: createExec(env), files: createFiles() };
  const agent = env["SSH_AUTH_SOCK"] ?? "";
  const own = {
    ...(agent === "" ? {} : { agent }),
    ...(identity === undefined ? {} : { identity: resolve(folder, identity) }),
  };
  const components = async (): Promise<readonly Component[]> => {
    const git = createGit({ ...ports, environment: env }, folder);
    return (await loadSpecs(await git.workingTree(), config, createClock().now())).components;
  };
  const machines = machineIn(components, own, { hostname: hostname() }, ports);
  try {
    const outcome = await doctor({ machineNamed: (name) => machines.named(name), random: createRandom() }, options);
    log.result(outcome.texts?.terminal({ colour: false }) ?? `${plain(outcome.says)}\n`);
    return exitCode(outcome);
  } finally {
    await machines.close();
  }
}
