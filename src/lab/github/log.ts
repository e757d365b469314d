/** What was asked of the loopback GitHub and what it answered, for tests; must not keep tokens. */
import type { Json } from "../../core/model.ts";

/** One request and its reply. */
export interface Exchange {
  readonly at: Date;
  readonly method: string;
  /** Path and query, `/repositories/{id}` of a followed Link header already turned into `/repos/{owner}/{repo}`. */
  readonly path: string;
  /** Path as in GitHub's documentation, e.g. `/repos/{owner}/{repo}/pulls/{pull_number}`; undefined where no route fits. */
  readonly route: string | undefined;
  /** Login of the token's account, `anonymous` without one. */
  readonly login: string;
  readonly requestBody: Json | undefined;
  /** 0 where the connection was cut. */
  readonly status: number;
  readonly responseBody: Json | undefined;
  /** It made something new: a POST that was answered with 201. */
  readonly created: boolean;
}

/** Which exchanges to look for; what is not said fits all. */
export interface ExchangeFilter {
  readonly method?: string;
  readonly route?: string;
  readonly status?: number;
}

export function findExchanges(log: readonly Exchange[], filter: ExchangeFilter): readonly Exchange[] {
  return log.filter(
    (exchange) =>
      (filter.method ?? exchange.method) === exchange.method &&
      (filter.route ?? exchange.route) === exchange.route &&
      (filter.status ?? exchange.status) === exchange.status,
  );
}
