/** Finds the route of a request and reads its parameters; must not answer anything. */
import type { JsonRecord } from "../../core/model.ts";
import type { RateLimit } from "./limits.ts";
import type { Model } from "./model.ts";
import type { Reply } from "./reply.ts";
import type { Requirement, Token } from "./tokens.ts";

export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** As in GitHub's OpenAPI description. */
  readonly template: string;
  /** Any one of these suffices. */
  readonly anyOf: readonly Requirement[];
  /** Page of docs.github.com that errors point to. */
  readonly docs: string;
  /** Costs nothing of the hourly budget of REST requests. */
  readonly free?: true;
  handle(call: Call): Reply | Promise<Reply>;
}

/** One request to a route, already let in. */
export interface Call {
  readonly model: Model;
  /** Undefined for an anonymous caller. */
  readonly token: Token | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly url: URL;
  /** Empty where none was sent. */
  readonly body: JsonRecord;
  readonly rateLimit: RateLimit;
}

export interface Found {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Parameters that may hold slashes (GitHub marks them `x-multi-segment`). */
const multiSegment = new Set(["ref", "branch", "basehead"]);

/** The first of `routes` that fits, so the more specific ones stand first. */
export function findRoute(routes: readonly Route[], method: string, pathname: string): Found | undefined {
  for (const route of routes) {
    if (route.method !== method) continue;
    const match = pattern(route.template).exec(pathname);
    if (match === null) continue;
    const parameters = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decoded(value)]);
    return { route, parameters: Object.fromEntries(parameters) };
  }
  return undefined;
}

function pattern(template: string): RegExp {
  const source = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${multiSegment.has(name) ? ".+" : "[^/]+"})`);
  return new RegExp(`^${source}$`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not valid percent-encoding: nothing is called that, so the look-up that follows says 404.
    return text;
  }
}

/** A numeric parameter; NaN, which finds nothing, where it is none. */
export function numberParameter(call: Call, name: string): number {
  return Number(call.parameters[name] ?? Number.NaN);
}
