/** The real implementation behind each port, for one run; must not decide what the run does. */
import { hostname } from "node:os";
import { adapters } from "../adapters/registry.ts";
import type { Adapter } from "../adapters/adapter.ts";
import { fingerprinter } from "../core/digest.ts";
import type { PlanningDeps } from "../commands/planned.ts";
import { lockFolderIn, omniIn, secretEnvironment, type Environment, type Inputs } from "../inputs.ts";
import type { Clock, Exec, Files, Git, Http, Random } from "../ports.ts";
import { createClock } from "../runtime/clock.ts";
import { createDns } from "../runtime/dns.ts";
import { createExec } from "../runtime/exec.ts";
import { createFiles } from "../runtime/files.ts";
import { createGit } from "../runtime/git.ts";
import { onlyOnce } from "../runtime/git-tree.ts";
import { createHttp } from "../runtime/http.ts";
import type { RunLog } from "../runtime/log-text.ts";
import { createRandom } from "../runtime/random.ts";
import { createTls } from "../runtime/tls.ts";
import { secretReader } from "../specs/secrets.ts";

export interface Session extends AsyncDisposable {
  readonly log: RunLog;
  readonly clock: Clock;
  readonly random: Random;
  readonly exec: Exec;
  readonly files: Files;
  readonly http: Http;
  readonly git: Git;
  readonly planning: PlanningDeps;
}

/** A session for `inputs` in `folder`, the checkout or the working folder. */
export function openSession(env: Environment, inputs: Inputs, folder: string, log: RunLog, signal: AbortSignal): Session {
  const runner = inputs.surface === "action" ? inputs.runner : undefined;
  const clock = createClock();
  const random = createRandom();
  const exec = createExec(env);
  const files = createFiles(runner === undefined ? {} : { temporaryFolder: runner.temporaryFolder });
  const http = createHttp({ environment: env, clock, random });
  const git = createGit({ exec, files, environment: env }, folder);
  const here = { hostname: hostname(), githubHosted: runner?.selfHosted === false, ...lockFolderIn(env) };
  const secrets = secretReader({ env: secretEnvironment(env), exec, files, log, tree: onlyOnce(() => git.workingTree()), signal });
  const systems: readonly Adapter[] = adapters({
    exec,
    http,
    tls: createTls(),
    dns: createDns(),
    files,
    clock,
    secrets,
    here,
    omni: omniIn(env),
  });
  return {
    log,
    clock,
    random,
    exec,
    files,
    http,
    git,
    planning: {
      adapters: systems,
      fingerprint: fingerprinterFor(inputs.fingerprintKey, random),
      secrets,
      clock,
      signal,
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(systems.map(async (system) => system.close?.()));
    },
  };
}

function fingerprinterFor(key: string | undefined, random: Random): PlanningDeps["fingerprint"] {
  return key === undefined ? fingerprinter(random.hex(32), { bound: false }) : fingerprinter(key, { bound: true });
}
