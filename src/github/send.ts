/** Sends one request to GitHub: headers, pace between writes, waiting for limits; must not judge the reply otherwise. */
import type { Clock, Http, HttpRequest, HttpResponse } from "../ports.ts";
import { pauseAskedFor } from "./limits.ts";
import type { Asked, TokenFacts } from "./refusals.ts";

/**
 * So many creations and edits go as they come: all that most runs have. GitHub asks those who make a large number of them
 * for a second in between, and takes 80 a minute (docs.github.com: "Best practices for using the REST API", "Rate limits
 * for the REST API"): with these ahead there are 70.
 */
const WRITES_AT_ONCE = 10;
const BETWEEN_WRITES_MS = 1000;

export interface ClientOptions extends TokenFacts {
  readonly http: Http;
  readonly clock: Clock;
  readonly token: string;
  /** e.g. `https://api.github.com`, without a slash at the end. */
  readonly apiUrl: string;
}

/** One request; `path` begins with `/` and may have a query. */
export interface Call extends Omit<Asked, "method"> {
  readonly method: "GET" | "POST" | "PATCH";
  readonly body?: object;
}

/** Sends a call and gives the reply, whatever its status, unless it is about limits. `url` stands in for the path. */
export type Send = (call: Call, url?: string) => Promise<HttpResponse>;

export function sender({ http, clock, token, apiUrl }: ClientOptions): Send {
  const inTurn = paced(clock);
  const headers = {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${token}`,
    "user-agent": "omni-scale",
    "x-github-api-version": "2022-11-28",
  };
  return async (call, url = `${apiUrl}${call.path}`) => {
    const bare = { method: call.method, url, system: "github", headers } satisfies HttpRequest;
    const request =
      call.body === undefined
        ? bare
        : { ...bare, headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(call.body) };
    const started = clock.now().getTime();
    for (let attempt = 1; ; attempt++) {
      const response = call.method === "GET" ? await http.request(request) : await inTurn(() => http.request(request));
      const pause = pauseAskedFor(response, askedOf(call), { attempt, elapsedMs: clock.now().getTime() - started });
      if (pause === undefined) return response;
      await clock.sleep(pause);
    }
  };
}

/** What was asked, without the query. */
export function askedOf({ method, path, permission }: Call): Asked {
  return { method, path: path.split("?")[0] ?? path, permission };
}

/** Runs pieces of work one after the other; after {@link WRITES_AT_ONCE} of them each {@link BETWEEN_WRITES_MS} after the one before. */
function paced(clock: Clock): <T>(work: () => Promise<T>) => Promise<T> {
  let [begun, ended] = [0, -Infinity];
  let queue: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = queue.then(async () => {
      begun += 1;
      const wait = ended + BETWEEN_WRITES_MS - clock.now().getTime();
      if (begun > WRITES_AT_ONCE && wait > 0) await clock.sleep(wait);
      try {
        return await work();
      } finally {
        ended = clock.now().getTime();
      }
    });
    // The next one starts whatever becomes of this one; the failure itself reaches whoever holds `mine`.
    queue = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  };
}
