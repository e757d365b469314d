/** An Http port that plays given answers and remembers what was asked; for replies that no lab gives on purpose. */
import { RemoteError } from "../../src/core/errors.ts";
import { say } from "../../src/core/words.ts";
import type { Http, HttpRequest, HttpResponse } from "../../src/ports.ts";

/** One answer; `cut` is none at all. */
export type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } | "cut";

export interface ScriptedHttp extends Http {
  readonly requests: readonly HttpRequest[];
}

/** Plays `answers` in order; an unexpected request fails the test by its own error. */
export function scriptedHttp(answers: readonly Answer[]): ScriptedHttp {
  const requests: HttpRequest[] = [];
  const left = [...answers];
  return {
    requests,
    request: (request) => {
      requests.push(request);
      const answer = left.shift();
      if (answer === undefined) return Promise.reject(new Error(`not in the script: ${request.method} ${request.url}`));
      return answer === "cut" ? Promise.reject(noAnswer(request)) : Promise.resolve(response(answer));
    },
  };
}

function response({ status, body = {}, headers = {} }: Exclude<Answer, "cut">): HttpResponse {
  return { status, headers, body: typeof body === "string" ? body : JSON.stringify(body) };
}

function noAnswer({ system, method, url }: HttpRequest): RemoteError {
  return new RemoteError({ system, operation: `${method} ${url}`, retryable: true, words: say`the connection was cut` });
}
