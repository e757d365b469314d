/**
 * Turns GitHub's refusals into errors that say what to do; must not retry, wait or print.
 *
 * Facts: a token without a permission gets 403 "Resource not accessible by integration" and the header
 * `x-accepted-github-permissions` (alternatives by `;`, jointly needed ones by `,`), in private repositories also a
 * bare 404; limits answer 403 or 429 (docs.github.com: "Troubleshooting the REST API", "Rate limits").
 */
import { RemoteError, UserError } from "../core/errors.ts";
import { list, say, type Words } from "../core/words.ts";
import type { HttpResponse } from "../ports.ts";

/** A line below a job's `permissions:`. */
export type Permission = `${"checks" | "contents" | "issues" | "pull-requests" | "statuses"}: ${"read" | "write"}`;

/** Whose token this is, so that a refusal can say where the line belongs. */
export interface TokenFacts {
  /** The workflow file and the job; absent outside a workflow. */
  readonly job?: { readonly file: string; readonly name: string };
  /** Set where GitHub hands out a token that can only read, whatever the workflow says. */
  readonly readOnly?: "fork" | "dependabot";
}

/** What was asked, for messages. `path` has no host and no query. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly permission: Permission;
}

/** The token may not do this. Its own class, so that another way can be tried first. */
export class PermissionError extends UserError {}

/** 404 to a read or a creation: not there, or hidden from this token. */
export class NotFoundError extends UserError {}

/** The thing to change is not there (any more). */
export class GoneError extends RemoteError {}

/** GitHub takes such a text only when it is shorter. */
export class TooLargeError extends RemoteError {}

/** The error that a reply of 300 or more is. Limits are not looked at here (see limits.ts). */
export function refusal(response: HttpResponse, asked: Asked, token: TokenFacts): Error {
  const { status } = response;
  const message = messageOf(response.body);
  if (status === 301 || status === 307 || status === 308) return moved(asked, status);
  if (status === 401) return badToken();
  if (status === 403 && /^(resource not accessible|you must authenticate via a github app)/i.test(message)) {
    return permissionMissing(asked, token, response.headers["x-accepted-github-permissions"]);
  }
  if ((status === 404 || status === 410) && asked.method === "PATCH")
    return new GoneError(about(asked, status, say`it is not there any more`));
  if (status === 404) return notFound(asked, token);
  if (status === 413 || (status === 422 && /too (long|large)|maximum is|characters are allowed/i.test(response.body))) {
    return new TooLargeError(about(asked, status, say`the text is too long for GitHub`));
  }
  return new RemoteError(about(asked, status, message === "" ? say`it answered ${status}` : say`it answered ${status}: ${message}`));
}

/** Whether a write that ended so may have happened all the same. */
export function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof RemoteError && (error.status === undefined || error.status >= 500);
}

/** What a {@link RemoteError} about GitHub is made of. */
export function about(asked: Asked, status: number, words: Words): ConstructorParameters<typeof RemoteError>[0] {
  return { system: "github", operation: `${asked.method} ${asked.path}`, status, retryable: status >= 500 || status === 429, words };
}

/** GitHub's own sentence, cut; untrusted like everything remote. */
export function messageOf(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== "object" || parsed === null || !("message" in parsed)) return "";
    return typeof parsed.message === "string" ? parsed.message.slice(0, 300) : "";
  } catch (error) {
    if (error instanceof SyntaxError) return "";
    throw error;
  }
}

/** What GitHub answers below the name that a repository had ("Best practices for using the REST API", redirects). */
function moved({ path }: Asked, status: number): UserError {
  return new UserError(
    say`GitHub answered ${status} to ${path}: the repository has another name or owner now.`,
    say`Start a new run from where the repository is now.`,
  );
}

function badToken(): UserError {
  return new UserError(
    say`GitHub does not accept the token: it is wrong, expired or revoked.`,
    say`Leave the input ${"token"} out, so that the job's own token is used, or pass one that is still valid; a job's token ends with its job.`,
  );
}

function permissionMissing(asked: Asked, token: TokenFacts, accepted: string | undefined): PermissionError {
  const lines = neededLines(asked.permission, accepted);
  const what = say`GitHub refused ${`${asked.method} ${asked.path}`}: this run's token may not do that`;
  if (token.readOnly !== undefined) return new PermissionError(say`${what}. ${byDesign[token.readOnly]}`, withoutWriting);
  return new PermissionError(say`${what}, it lacks ${lines.join(", ")}.`, addLines(lines, token));
}

const byDesign = {
  fork: say`It belongs to a pull request from a fork, whose token can only read: that is how GitHub is made, and no permissions: line changes it.`,
  dependabot: say`It belongs to a run that Dependabot started, whose token can only read: that is how GitHub is made.`,
} as const;

const withoutWriting = say`Read the plan in the job summary. For comment and checks, somebody with write access pushes the same commits to a branch of this repository.`;

function notFound(asked: Asked, token: TokenFacts): NotFoundError {
  const add = addLines([asked.permission], token);
  return new NotFoundError(
    say`GitHub has no ${asked.path} that this token can see: it does not exist, or the token may not read it (GitHub answers 404 to both).`,
    say`Check the name or number. If it exists: ${add}`,
  );
}

function addLines(lines: readonly string[], { job }: TokenFacts): Words {
  const quoted = list(
    lines.map((line) => say`${line}`),
    " and ",
  );
  if (job === undefined) return say`Use a token that has ${quoted} for this repository.`;
  return say`Add ${quoted} below ${"permissions:"} of job ${job.name} in ${job.file}. If the job calls a reusable workflow, the calling job needs it too.`;
}

/** Our own line where GitHub accepts it (to write is to read, too), else the first alternative that GitHub names. */
function neededLines(own: Permission, accepted: string | undefined): readonly string[] {
  const alternatives = (accepted ?? "")
    .split(";")
    .map((all) =>
      all
        .split(",")
        .map(toLine)
        .filter((line) => line !== ""),
    )
    .filter((lines) => lines.length > 0);
  const enough: ReadonlySet<string> = new Set([own, own.replace(/write$/, "read")]);
  if (alternatives.length === 0 || alternatives.some((lines) => lines.some((line) => enough.has(line)))) return [own];
  return alternatives[0] ?? [own];
}

function toLine(entry: string): string {
  const match = /^\s*([a-z_]+)=(read|write)\s*$/.exec(entry);
  return match === null ? "" : `${(match[1] ?? "").replaceAll("_", "-")}: ${match[2] ?? ""}`;
}
