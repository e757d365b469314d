/** Our GitHub port against a loopback GitHub, with time that does not pass; every exchange is held against GitHub's description. */
import { expect, onTestFinished } from "vitest";
import { plain } from "../src/core/words.ts";
import { githubClient, type GitHubOptions as PortOptions } from "../src/github/index.ts";
import type { GitHubOptions, LabGitHub } from "../src/lab/github/github.ts";
import type { TokenInput } from "../src/lab/github/tokens.ts";
import type { GitHub } from "../src/ports.ts";
import { createHttp } from "../src/runtime/http.ts";
import { allPermissions, useGitHub, usePull } from "./github-lab.ts";
import { checkExchanges } from "./openapi.ts";
import { steppingClock, type SteppingClock } from "./support/stepping-clock.ts";

export interface Desk {
  readonly lab: LabGitHub;
  readonly clock: SteppingClock;
  /** What was warned of, as plain text. */
  readonly warnings: readonly string[];
  /** An open pull request, and its head. */
  readonly pull: number;
  readonly head: string;
  /** A port as another run would have it; a job's token that may do everything unless told. */
  port(token?: TokenInput, options?: Partial<PortOptions>): GitHub;
}

/** A lab with one open pull request. When the test ends, every exchange must be one that GitHub describes. */
export async function useDesk(options: GitHubOptions = {}): Promise<Desk> {
  const clock = steppingClock();
  const lab = await useGitHub({ now: () => clock.now(), ...options });
  const pull = await usePull(lab);
  const warnings: string[] = [];
  const random = { hex: (bytes: number) => "00".repeat(bytes) };
  onTestFinished(() => expect(checkExchanges(lab.log)).toEqual([]));
  return {
    lab,
    clock,
    warnings,
    pull,
    head: lab.pullRequest(pull).head.sha,
    port: (token = { kind: "job", permissions: allPermissions }, more = {}) =>
      githubClient({
        http: createHttp({ environment: {}, clock, random }),
        clock,
        log: { warn: (words) => void warnings.push(plain(words)) },
        token: lab.token(token),
        apiUrl: lab.url,
        repository: `${lab.owner}/${lab.name}`,
        job: { file: ".github/workflows/plan.yml", name: "plan" },
        ...more,
      }),
  };
}
