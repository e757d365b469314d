/** What to tell people when there was no answer; must not hold a header, a query or a body. */
import { RemoteError } from "../core/errors.ts";
import { say, type Words } from "../core/words.ts";
import type { HttpRequest } from "../ports.ts";

/** Nothing had left this machine yet, so even a write may be sent again. */
const NEVER_SENT = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);

/** The run was ended meanwhile. */
export function stopped(request: HttpRequest): RemoteError {
  return noAnswer(request, say`It was stopped together with the run.`, false, request.signal?.reason);
}

/** The server took longer than the request allows; a write may still have happened. */
export function tooLate(request: HttpRequest, timeoutMs: number): RemoteError {
  return noAnswer(request, say`There was no answer within ${timeoutMs / 1000} s.`, isRead(request));
}

/** What went wrong below HTTP, in words that name what to look at. */
export function explain(request: HttpRequest, error: unknown): RemoteError {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "no code";
  const host = urlOf(request)?.host ?? "";
  const retryable = isRead(request) || NEVER_SENT.has(code);
  const cause = withoutContent(error, code);
  if (error instanceof Error && error.name === "BodyTooLarge") {
    return noAnswer(request, say`The answer is larger than anything that is expected here.`, false, cause);
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return noAnswer(request, say`The name ${host} could not be resolved (${code}).`, retryable, cause);
  }
  if (["EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "UND_ERR_CONNECT_TIMEOUT"].includes(code)) {
    return noAnswer(request, say`${host} cannot be reached from here (${code}).`, retryable, cause);
  }
  if (code === "ECONNREFUSED") return noAnswer(request, say`${host} refused the connection.`, retryable, cause);
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) {
    const fix = say`The certificate of a private authority goes into a file that NODE_EXTRA_CA_CERTS names.`;
    return noAnswer(request, say`The certificate of ${host} is not trusted (${code}). ${fix}`, false, cause);
  }
  if (code === "UND_ERR_INVALID_ARG" || code === "ERR_INVALID_URL") {
    return noAnswer(
      request,
      say`The request could not be formed: its address or a header holds characters that may not be there.`,
      false,
      cause,
    );
  }
  return noAnswer(request, say`The connection to ${host} ended before the answer was there (${code}).`, retryable, cause);
}

function noAnswer(request: HttpRequest, words: Words, retryable: boolean, cause?: unknown): RemoteError {
  // Neither user:password@ nor ?query: both are places where tokens are put.
  const url = urlOf(request);
  const operation = `${request.method} ${url === undefined ? "" : `${url.host}${url.pathname}`}`;
  return new RemoteError({ system: request.system, operation, retryable, words }, cause === undefined ? {} : { cause });
}

/** Some of undici's errors carry pieces of the exchange as properties; whoever prints a cause must not print those. */
function withoutContent(error: unknown, code: string): Error {
  return new Error(error instanceof Error ? `${error.name} (${code}): ${error.message}` : code);
}

function urlOf(request: HttpRequest): URL | undefined {
  return URL.canParse(request.url) ? new URL(request.url) : undefined;
}

/** Whether sending it twice does what sending it once does, and nothing else. */
export function isRead(request: HttpRequest): boolean {
  return request.method === "GET" || request.method === "HEAD" || request.reads === true;
}
