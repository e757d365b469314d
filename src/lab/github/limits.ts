/** GitHub's budgets and sizes; must not know which route is asked. */
import { invalidRequest, Refusal, validationFailed } from "./reply.ts";

/**
 * A comment's body in UTF-8 bytes. Measured by third parties (objectstack-ai/objectstack#18826); GitHub's own message
 * still says 65,536 characters.
 */
export const commentBytes = 262_144;
/**
 * An issue's body in UTF-8 bytes. A new text over it is refused; an edit over it is answered with 200 and the old text
 * stays (objectstack-ai/objectstack#18793).
 */
export const issueBytes = 262_144;
/** An issue's title, in characters. */
export const issueTitleCharacters = 256;
/** `output.summary` and `output.text` of a check run, in UTF-8 bytes. */
export const outputBytes = 65_535;
/** `output.title` of a check run, in characters. */
export const titleCharacters = 255;
export const annotationsPerRequest = 50;
export const statusDescriptionCharacters = 140;
export const statusesPerContext = 1000;
/** Commits of an unpaged comparison, and files of any. */
export const comparedCommits = 250;
export const comparedFiles = 300;

/** Budgets of one lab; GitHub's own unless told. */
export interface Budgets {
  /** Of all job tokens of the repository together. */
  readonly requestsPerHour: number;
  /** Of another App or a person. */
  readonly otherRequestsPerHour: number;
  /** What GitHub calls content-generating requests; here every POST. */
  readonly creationsPerMinute: number;
  readonly creationsPerHour: number;
  /** How a refusal for too many creations looks: GitHub uses both. */
  readonly secondaryStatus: 403 | 429;
  /** In seconds; 0 leaves the `retry-after` header out. */
  readonly retryAfter: number;
}

/** docs.github.com: rate limits for GITHUB_TOKEN, and "about secondary rate limits". */
export const gitHubBudgets: Budgets = {
  requestsPerHour: 1000,
  otherRequestsPerHour: 5000,
  creationsPerMinute: 80,
  creationsPerHour: 500,
  secondaryStatus: 403,
  retryAfter: 60,
};

/** What one key has used. */
export interface Spending {
  readonly limit: number;
  used: number;
  /** When the hour began that `used` counts, in milliseconds since 1970. */
  since: number;
  /** Times of the creations of the last hour. */
  creations: number[];
}

export type Spendings = Map<string, Spending>;

const hour = 3_600_000;

/** The spending of `key` at `now`, emptied when its hour is over. */
export function spendingOf(spendings: Spendings, key: string, limit: number, now: number): Spending {
  const found = spendings.get(key);
  if (found === undefined) {
    const made: Spending = { limit, used: 0, since: now, creations: [] };
    spendings.set(key, made);
    return made;
  }
  if (now - found.since >= hour) Object.assign(found, { used: 0, since: now });
  found.creations = found.creations.filter((time) => now - time < hour);
  return found;
}

/** Counts one request. Throws GitHub's refusals when a budget is used up. */
export function charge(spending: Spending, creates: boolean, budgets: Budgets, now: number): void {
  if (spending.used >= spending.limit) throw new Refusal(403, "API rate limit exceeded for installation ID 1001.");
  spending.used += 1;
  if (!creates) return;
  const lastMinute = spending.creations.filter((time) => now - time < 60_000).length;
  if (lastMinute >= budgets.creationsPerMinute || spending.creations.length >= budgets.creationsPerHour) throw secondary(budgets);
  spending.creations.push(now);
}

function secondary(budgets: Budgets): Refusal {
  const message =
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. " +
    "If you reach out to GitHub Support for help, please include the request ID LAB0:0001.";
  return new Refusal(budgets.secondaryStatus, message, {}, budgets.retryAfter === 0 ? {} : { "retry-after": String(budgets.retryAfter) });
}

export interface RateLimit {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Seconds since 1970. */
  readonly reset: number;
}

export function rateLimit(spending: Spending): RateLimit {
  const { limit, used, since } = spending;
  return { limit, used, remaining: Math.max(0, limit - used), reset: Math.floor((since + hour) / 1000) };
}

export function rateLimitHeaders(spending: Spending): Readonly<Record<string, string>> {
  const { limit, used, remaining, reset } = rateLimit(spending);
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-used": String(used),
    "x-ratelimit-reset": String(reset),
    "x-ratelimit-resource": "core",
  };
}

/** Throws GitHub's misleading 422 for a comment that is too long. */
export function checkCommentSize(body: string): void {
  if (Buffer.byteLength(body) <= commentBytes) return;
  const message = "Body is too long (maximum is 65536 characters)";
  throw validationFailed({ resource: "IssueComment", code: "unprocessable", field: "data", message });
}

/** Throws 422 for a text of a check run that is too long. */
export function checkOutputSize(text: string | undefined): void {
  const supplied = Buffer.byteLength(text ?? "");
  if (supplied > outputBytes) throw invalidRequest(`Only ${outputBytes} characters are allowed; ${supplied} were supplied.`);
}
