/** What the GitHub runner says about the job; only inputs.ts may use it. Must not read anything but the event file. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { say, type Words } from "../core/words.ts";

/** The runner's own variables. Names in it (ref, actor, the event) are untrusted. */
export interface RunnerFacts {
  /** e.g. `pull_request`. */
  readonly eventName: string;
  /** The event file; shapes are checked where it is used. */
  readonly event: unknown;
  /** `owner/name`. */
  readonly repository: string;
  /** Without a slash at the end, e.g. `https://api.github.com`. */
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly sha: string;
  readonly ref: string;
  /** Login of who made the event. */
  readonly actor: string;
  /** Login of who started this attempt: somebody else than `actor` where a run is started again. */
  readonly triggeringActor: string;
  readonly runId: string;
  readonly runAttempt: number;
  /** Of this attempt, on the web. */
  readonly runUrl: string;
  /** Whether the machine is somebody's own; an old runner that does not say is taken for one. */
  readonly selfHosted: boolean;
  /** Emptied after the job. */
  readonly temporaryFolder: string;
  /** Where the repository is checked out. */
  readonly workspace: string;
  /** The job's id, and its workflow's file name, e.g. `omni-scale.yml`: the caller's where a workflow was called. */
  readonly job?: { readonly name: string; readonly file: string };
}

const url = z.url({ protocol: /^https?$/, error: "a URL" }).transform((text) => text.replace(/\/+$/, ""));
const present = z.string().min(1);

/** Each variable; the messages complete "must be …". */
const Variables = z.object({
  GITHUB_EVENT_NAME: present,
  GITHUB_EVENT_PATH: present,
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/, "owner/name"),
  GITHUB_API_URL: url,
  GITHUB_SERVER_URL: url,
  GITHUB_SHA: z.string().regex(/^[0-9a-f]{40}$/, "a commit"),
  GITHUB_REF: present,
  GITHUB_ACTOR: present,
  GITHUB_TRIGGERING_ACTOR: z.string().default(""),
  GITHUB_RUN_ID: z.string().regex(/^\d+$/, "a number"),
  GITHUB_RUN_ATTEMPT: z.string().regex(/^\d+$/, "a number").default("1"),
  RUNNER_ENVIRONMENT: z.string().default(""),
  RUNNER_TEMP: present,
  GITHUB_WORKSPACE: present,
  GITHUB_JOB: z.string().optional(),
  GITHUB_WORKFLOW_REF: z.string().optional(),
});

/** The facts, or what is wrong with them, all of it. */
export function readRunnerFacts(env: Readonly<Record<string, string | undefined>>): {
  readonly runner?: RunnerFacts;
  readonly problems: readonly Words[];
} {
  const parsed = Variables.safeParse(env);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        const value = env[name] ?? "";
        return value === ""
          ? say`the runner's variable ${name} is missing`
          : say`the runner's variable ${name} is ${value} and must be ${issue.message}`;
      }),
    };
  }
  const facts = parsed.data;
  const event = readEvent(facts.GITHUB_EVENT_PATH);
  if (event === undefined)
    return {
      problems: [say`the file that the runner's variable ${"GITHUB_EVENT_PATH"} names is not there or is not JSON`],
    };
  const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: serverUrl, GITHUB_RUN_ID: runId, GITHUB_RUN_ATTEMPT: attempt } = facts;
  return {
    problems: [],
    runner: {
      eventName: facts.GITHUB_EVENT_NAME,
      event: event.content,
      repository,
      apiUrl: facts.GITHUB_API_URL,
      serverUrl,
      sha: facts.GITHUB_SHA,
      ref: facts.GITHUB_REF,
      actor: facts.GITHUB_ACTOR,
      triggeringActor: facts.GITHUB_TRIGGERING_ACTOR === "" ? facts.GITHUB_ACTOR : facts.GITHUB_TRIGGERING_ACTOR,
      runId,
      runAttempt: Number(attempt),
      runUrl: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${attempt}`,
      selfHosted: facts.RUNNER_ENVIRONMENT !== "github-hosted",
      temporaryFolder: facts.RUNNER_TEMP,
      workspace: facts.GITHUB_WORKSPACE,
      ...jobOf(facts.GITHUB_JOB, facts.GITHUB_WORKFLOW_REF),
    },
  };
}

/** `GITHUB_WORKFLOW_REF` is e.g. `octo/rack/.github/workflows/omni-scale.yml@refs/heads/main`. */
function jobOf(name: string | undefined, workflow: string | undefined): Pick<RunnerFacts, "job"> {
  const file = /\/([^/@]+\.ya?ml)@/.exec(workflow ?? "")?.[1];
  return name === undefined || name === "" || file === undefined ? {} : { job: { name, file } };
}

/** Undefined when the file is not there or not JSON: what is in it is nobody's to print. */
function readEvent(path: string): { readonly content: unknown } | undefined {
  try {
    return { content: JSON.parse(readFileSync(path, "utf8")) };
  } catch {
    return undefined;
  }
}
