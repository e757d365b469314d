/** GitHub's limits on requests: how long a reply asks us to wait; must not wait itself. */
import { RemoteError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { HttpResponse } from "../ports.ts";
import { about, messageOf, type Asked } from "./refusals.ts";

/** How often a limited request is sent again. */
const TRIES = 3;
/** Of all pauses for one request; what the Http port waited before counts too. */
const LONGEST_MS = 360_000;

/**
 * The milliseconds to wait before the same request may be sent again; undefined when the reply is not about limits.
 * Throws a RemoteError where waiting does not help: the hour's requests are used up, or the pause is too long.
 * A limited request was not carried out, so a write may be sent again too (docs.github.com: "Rate limits for the
 * REST API": Retry-After, else x-ratelimit-reset where nothing remains, else at least a minute, growing).
 */
export function pauseAskedFor(
  response: HttpResponse,
  asked: Asked,
  waited: { readonly attempt: number; readonly elapsedMs: number },
): number | undefined {
  const { status, headers } = response;
  if (status !== 403 && status !== 429) return undefined;
  const message = messageOf(response.body);
  // A refusal for want of a permission may be the hour's last answer.
  if (/^resource not accessible/i.test(message)) return undefined;
  const retryAfter = Number(headers["retry-after"]);
  const given = headers["retry-after"] !== undefined && Number.isFinite(retryAfter);
  if (!given && headers["x-ratelimit-remaining"] === "0") throw usedUp(response, asked);
  if (!given && status === 403 && !/secondary rate limit|abuse detection/i.test(message)) return undefined;
  const pause = given ? retryAfter * 1000 : 60_000 * waited.attempt;
  if (waited.attempt <= TRIES && waited.elapsedMs + pause <= LONGEST_MS) return pause;
  throw new RemoteError(
    about(
      asked,
      status,
      say`GitHub limits how fast this token may send requests, and still did after ${waited.attempt} tries (it asks for ${Math.ceil(pause / 1000)} s more)`,
    ),
  );
}

function usedUp(response: HttpResponse, asked: Asked): RemoteError {
  const reset = Number(response.headers["x-ratelimit-reset"]);
  const limit = response.headers["x-ratelimit-limit"] ?? "all";
  const until = Number.isFinite(reset) && reset > 0 ? say` at ${new Date(reset * 1000).toISOString()}` : say` within the hour`;
  return new RemoteError(
    about(
      asked,
      response.status,
      say`the ${limit} requests an hour that this repository's job tokens share are used up; GitHub gives new ones${until}`,
    ),
  );
}
