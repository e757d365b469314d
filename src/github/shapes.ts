/**
 * The few fields of GitHub's replies that we read, checked where they come in; must not hold rules about them.
 *
 * Each shape is held against GitHub's own description at compile time ({@link Reply}), and takes in more than that
 * where GitHub Enterprise Server or plain experience does (a deleted fork, a field that older servers lack).
 */
import type { components } from "@octokit/openapi-types";
import { z } from "zod";

type Schemas = components["schemas"];

/** The description says `number | bigint` for ids; JSON has numbers only. */
type FromJson<T> = T extends bigint ? never : T extends object ? { [K in keyof T]: FromJson<T[K]> } : T;

/** What a shape gives; does not compile when the shape would refuse what GitHub says it sends. */
type Reply<Shape extends z.ZodType, _Described extends z.input<Shape>> = z.output<Shape>;

const sha = z.string().regex(/^[0-9a-f]{40}$/);
const account = z.object({ login: z.string(), type: z.string() }).nullish();
const app = z.object({ slug: z.string().optional() }).nullish();

export const repositoryShape = z.object({ private: z.boolean(), default_branch: z.string() });
export type RepositoryReply = Reply<typeof repositoryShape, FromJson<Schemas["full-repository"]>>;

export const refShape = z.object({ object: z.object({ sha }) });
export type RefReply = Reply<typeof refShape, FromJson<Schemas["git-ref"]>>;

/** Both the pull request itself and the shorter form in lists. */
export const pullShape = z.object({
  number: z.number(),
  state: z.string(),
  merged_at: z.string().nullish(),
  merge_commit_sha: z.string().nullish(),
  html_url: z.string(),
  user: account,
  head: z.object({ sha, repo: z.object({ full_name: z.string() }).nullish() }),
  base: z.object({ ref: z.string(), sha, repo: z.object({ full_name: z.string() }) }),
});
export type PullReply = Reply<typeof pullShape, FromJson<Schemas["pull-request"] | Schemas["pull-request-simple"]>>;

export const commitShape = z.object({ sha, parents: z.array(z.object({ sha })) });
export type CommitReply = Reply<typeof commitShape, FromJson<Schemas["commit"]>>;

export const commentShape = z.object({
  id: z.number(),
  node_id: z.string(),
  body: z.string().optional(),
  html_url: z.string(),
  user: account,
  performed_via_github_app: app,
  /** Absent on servers that do not tell. */
  minimized: z.object({ reason: z.string().nullish() }).nullish(),
});
export type CommentReply = Reply<typeof commentShape, FromJson<Schemas["issue-comment"]>>;

export const checkRunShape = z.object({
  id: z.number(),
  external_id: z.string().nullish(),
  status: z.string(),
  conclusion: z.string().nullish(),
  started_at: z.string().nullish(),
  app,
  output: z.object({ text: z.string().nullish(), annotations_count: z.number() }),
});
export type CheckRunReply = Reply<typeof checkRunShape, FromJson<Schemas["check-run"]>>;

export const statusShape = z.object({
  context: z.string(),
  description: z.string().nullish(),
  state: z.string(),
  created_at: z.string(),
  creator: account,
});
export type StatusReply = Reply<typeof statusShape, FromJson<Schemas["status"]>>;

/** Lists give pull requests as well; those have `pull_request`. */
export const issueShape = z.object({
  number: z.number(),
  html_url: z.string(),
  state: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  user: account,
  labels: z.array(z.union([z.string(), z.object({ name: z.string().optional() })])),
  updated_at: z.string(),
  performed_via_github_app: app,
  pull_request: z.unknown().optional(),
});
export type IssueReply = Reply<typeof issueShape, FromJson<Schemas["issue"]>>;

export const labelShape = z.object({ name: z.string() });
export type LabelReply = Reply<typeof labelShape, FromJson<Schemas["label"]>>;

export const changedFileShape = z.object({ filename: z.string(), previous_filename: z.string().optional() });
export type ChangedFileReply = Reply<typeof changedFileShape, FromJson<Schemas["diff-entry"]>>;
