/**
 * What started this run, out of the event file; must not read it or ask anybody. Tolerant of what we do not use,
 * since GitHub adds fields freely; names and texts in it are untrusted.
 */
import { z } from "zod";
import { UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";

/** What the runner says beside the event file. */
export interface RunFacts {
  /** `GITHUB_REF`, e.g. `refs/heads/main` or `refs/pull/7/merge`. */
  readonly ref: string;
  /** `GITHUB_SHA`. */
  readonly sha: string;
  /** `GITHUB_ACTOR`: a re-run keeps the first one. */
  readonly actor: string;
}

export type RunEvent = PullRequestEvent | PushEvent | MergeGroupEvent | DispatchEvent | ScheduleEvent | OtherEvent;

export interface PullRequestEvent {
  readonly kind: "pull_request";
  readonly number: number;
  /** e.g. `opened`, `synchronize`, `closed`. */
  readonly action: string;
  /** As it was when the event happened; a re-run keeps it. */
  readonly headSha: string;
  readonly baseRef: string;
  readonly baseSha: string;
  /** The branch whose merges are applied; absent where the event does not say. */
  readonly defaultBranch?: string;
  /** Its head is in another repository (or in one that is gone): the token can only read. */
  readonly fork: boolean;
  /** Dependabot started the run: the token can only read. */
  readonly dependabot: boolean;
  /** The merge of head and base that GitHub made to test; absent when there is none (conflicts). */
  readonly mergeSha?: string;
}

export interface PushEvent {
  readonly kind: "push";
  readonly ref: string;
  /** All zeros when the push made the branch. */
  readonly before: string;
  readonly after: string;
  readonly deleted: boolean;
  readonly forced: boolean;
}

export interface MergeGroupEvent {
  readonly kind: "merge_group";
  readonly headSha: string;
  readonly baseSha: string;
  /** The branch's name, without `refs/heads/`. */
  readonly baseRef: string;
}

export interface DispatchEvent extends RunFacts {
  readonly kind: "workflow_dispatch";
}

export interface ScheduleEvent {
  readonly kind: "schedule";
  readonly ref: string;
  readonly sha: string;
}

export interface OtherEvent {
  readonly kind: "other";
  readonly name: string;
}

/**
 * The event as the little that we use of it. Events we do not know are `other`, `pull_request_target` among them:
 * it runs with a pull request's text and a token that may write. Throws a UserError for a file that is not what
 * GitHub sends for its event.
 */
export function readEvent(name: string, payload: unknown, { ref, sha, actor }: RunFacts): RunEvent {
  switch (name) {
    case "pull_request":
      return pullRequestEvent(parse(name, pullRequestPayload, payload), { ref, sha, actor });
    case "push": {
      const { before, after, deleted, forced, ref: pushed } = parse(name, pushPayload, payload);
      return { kind: "push", ref: pushed, before, after, deleted, forced };
    }
    case "merge_group": {
      const { head_sha, base_sha, base_ref } = parse(name, mergeGroupPayload, payload).merge_group;
      return { kind: "merge_group", headSha: head_sha, baseSha: base_sha, baseRef: base_ref.replace(/^refs\/heads\//, "") };
    }
    case "workflow_dispatch":
      return { kind: "workflow_dispatch", ref, sha, actor };
    case "schedule":
      return { kind: "schedule", ref, sha };
    default:
      return { kind: "other", name };
  }
}

function pullRequestEvent(payload: z.output<typeof pullRequestPayload>, { ref, sha, actor }: RunFacts): PullRequestEvent {
  const { head, base, merge_commit_sha } = payload.pull_request;
  // The runner's commit is the one that gets checked out; the payload's may be older or missing.
  const mergeSha = /^refs\/pull\/\d+\/merge$/.test(ref) ? sha : (merge_commit_sha ?? undefined);
  return {
    kind: "pull_request",
    number: payload.number,
    action: payload.action,
    headSha: head.sha,
    baseRef: base.ref,
    baseSha: base.sha,
    ...(base.repo.default_branch === undefined ? {} : { defaultBranch: base.repo.default_branch }),
    fork: head.repo?.full_name !== base.repo.full_name,
    dependabot: actor === "dependabot[bot]",
    ...(mergeSha === undefined ? {} : { mergeSha }),
  };
}

function parse<T>(name: string, shape: z.ZodType<T>, payload: unknown): T {
  const result = shape.safeParse(payload);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new UserError(
    say`The event file is not what GitHub sends for ${name}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}.`,
    say`Start Omni-Scale in a job that GitHub itself started, and leave ${"GITHUB_EVENT_PATH"} and ${"GITHUB_EVENT_NAME"} as they are.`,
  );
}

const sha = z.string().regex(/^[0-9a-f]{40}$/);

const pullRequestPayload = z.object({
  action: z.string(),
  number: z.int().positive(),
  pull_request: z.object({
    merge_commit_sha: sha.nullish(),
    head: z.object({ sha, repo: z.object({ full_name: z.string() }).nullish() }),
    base: z.object({ ref: z.string(), sha, repo: z.object({ full_name: z.string(), default_branch: z.string().exactOptional() }) }),
  }),
});

const pushPayload = z.object({
  ref: z.string(),
  before: sha,
  after: sha,
  deleted: z.boolean().default(false),
  forced: z.boolean().default(false),
});

const mergeGroupPayload = z.object({ merge_group: z.object({ head_sha: sha, base_sha: sha, base_ref: z.string() }) });
