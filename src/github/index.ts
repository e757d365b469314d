/** Puts the parts of the GitHub side together behind the port; must not hold behaviour of its own. */
import type { GitHub, Log } from "../ports.ts";
import { publishChecks } from "./checks.ts";
import { restClient } from "./client.ts";
import { saveComment } from "./comment.ts";
import type { Connection } from "./connection.ts";
import { commentOnIssue } from "./issue-comments.ts";
import { createIssue, editIssue, issues, offerLabel } from "./issues.ts";
import { mergedBetween } from "./merged.ts";
import { branchTip, openChanges, pullRequest, repository } from "./pulls.ts";
import { abandonReview, findReview, finishReview, startReview } from "./review.ts";
import type { ClientOptions } from "./send.ts";

export interface GitHubOptions extends ClientOptions {
  /** `owner/name`. */
  readonly repository: string;
  /** The app that the token belongs to; a job's token is that of `github-actions`. */
  readonly appSlug?: string;
  /** Told what went wrong without consequence. */
  readonly log: Pick<Log, "warn">;
}

/** The port on GitHub's REST API (and one GraphQL mutation), for one repository and token. */
export function githubClient(options: GitHubOptions): GitHub {
  const connection: Connection = {
    client: restClient(options),
    clock: options.clock,
    log: options.log,
    repository: options.repository,
    root: `/repos/${options.repository}`,
    appSlug: options.appSlug ?? "github-actions",
  };
  return {
    repository: () => repository(connection),
    branchTip: (branch) => branchTip(connection, branch),
    pullRequest: (number) => pullRequest(connection, number),
    mergedBetween: (before, after, baseRef) => mergedBetween(connection, before, after, baseRef),
    saveComment: (pull, kind, bodies) => saveComment(connection, pull, kind, bodies),
    startReview: (pull, headSha) => startReview(connection, pull, headSha),
    finishReview: (ticket, review) => finishReview(connection, ticket, review),
    abandonReview: (ticket) => abandonReview(connection, ticket),
    findReview: (pull) => findReview(connection, pull),
    publishChecks: (headSha, checks) => publishChecks(connection, headSha, checks),
    issues: () => issues(connection),
    createIssue: (issue) => createIssue(connection, issue),
    editIssue: (issue, to) => editIssue(connection, issue, to),
    commentOnIssue: (issue, digest, body) => commentOnIssue(connection, issue, digest, body),
    offerLabel: (name, description) => offerLabel(connection, name, description),
    openChanges: (baseRef) => openChanges(connection, baseRef),
  };
}
