/**
 * One way to ask GitHub's API: JSON, pages, refusals, and writes whose outcome got lost; must not know what is asked
 * for. Reads may be repeated below (port Http); a write is never sent again before reading back.
 */
import type { z } from "zod";
import { RemoteError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { HttpResponse } from "../ports.ts";
import { about, isOutcomeUnknown, messageOf, NotFoundError, refusal, type Asked, type Permission } from "./refusals.ts";
import { askedOf, sender, type Call, type ClientOptions } from "./send.ts";

/** Most times a write is sent when reading back shows that it never happened. */
const WRITE_TRIES = 3;
/** Far above any real list; a server that links pages in a circle must not hold us. */
const MOST_PAGES = 200;

/** Paths begin with `/` and may have a query. Every member throws UserError or RemoteError (see refusals.ts). */
export interface Client {
  get<T>(path: string, shape: z.ZodType<T>, permission: Permission): Promise<T>;
  /** The same; undefined for 404. */
  find<T>(path: string, shape: z.ZodType<T>, permission: Permission): Promise<T | undefined>;
  /** All pages. `member` names the array where a page is an object. */
  list<T>(path: string, shape: z.ZodType<T>, permission: Permission, member?: string): Promise<T[]>;
  write<T>(write: Write<T>): Promise<T>;
  /** A mutation through GraphQL; its data is not looked at. */
  mutate(query: string, variables: Readonly<Record<string, string>>, permission: Permission): Promise<void>;
}

export interface Write<T> {
  readonly method: "POST" | "PATCH";
  readonly path: string;
  readonly body: object;
  readonly shape: z.ZodType<T>;
  readonly permission: Permission;
  /** Asked when the answer got lost: what the write made, or undefined when it did not happen. */
  readonly readBack: () => Promise<T | undefined>;
}

/** A client for one token. Requests of one client share its pace. */
export function restClient(options: ClientOptions): Client {
  const send = sender(options);
  const { clock, apiUrl } = options;

  async function expect<T>(call: Call, shape: z.ZodType<T>): Promise<T> {
    const response = await send(call);
    if (response.status >= 300) throw refusal(response, askedOf(call), options);
    return parsed(response, shape, askedOf(call));
  }

  async function list<T>(path: string, shape: z.ZodType<T>, permission: Permission, member?: string): Promise<T[]> {
    const call: Call = { method: "GET", path: `${path}${path.includes("?") ? "&" : "?"}per_page=100`, permission };
    const items: T[] = [];
    let url: string | undefined = `${apiUrl}${call.path}`;
    for (let page = 1; url !== undefined; page++) {
      const response = await send(call, url);
      if (response.status >= 300) throw refusal(response, askedOf(call), options);
      items.push(...itemsOf(response, shape, askedOf(call), member));
      url = nextPage(response);
      // The token goes nowhere else; and what was read so far is not the list.
      if (url?.startsWith(`${apiUrl}/`) === false) throw malformed(response, askedOf(call), "the next page is on another server");
      if (page === MOST_PAGES && url !== undefined) throw malformed(response, askedOf(call), `more than ${MOST_PAGES} pages`);
    }
    return items;
  }

  async function write<T>({ shape, readBack, ...call }: Write<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await expect(call, shape);
      } catch (error) {
        if (!isOutcomeUnknown(error)) throw error;
        // GitHub may still be at it when the connection is cut; looking at once would miss what is about to appear.
        await clock.sleep(2000 * attempt);
        const made = await readBack();
        if (made !== undefined) return made;
        if (attempt === WRITE_TRIES) throw error;
      }
    }
  }

  return {
    get: (path, shape, permission) => expect({ method: "GET", path, permission }, shape),
    find: async (path, shape, permission) => {
      try {
        return await expect({ method: "GET", path, permission }, shape);
      } catch (error) {
        if (error instanceof NotFoundError) return undefined;
        throw error;
      }
    },
    list,
    write,
    mutate: async (query, variables, permission) => {
      const call: Call = { method: "POST", path: "/graphql", permission, body: { query, variables } };
      const response = await send(call, graphqlUrl(apiUrl));
      if (response.status >= 300) throw refusal(response, askedOf(call), options);
      const problem = graphqlProblem(response.body);
      if (problem !== undefined) throw new RemoteError(about(askedOf(call), response.status, say`it answered ${problem}`));
    },
  };
}

function parsed<T>(response: HttpResponse, shape: z.ZodType<T>, asked: Asked): T {
  const result = shape.safeParse(json(response, asked));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw malformed(response, asked, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

function itemsOf<T>(response: HttpResponse, shape: z.ZodType<T>, asked: Asked, member: string | undefined): T[] {
  const page = json(response, asked);
  const items =
    member === undefined
      ? page
      : typeof page === "object" && page !== null
        ? Object.entries(page).find(([key]) => key === member)?.[1]
        : undefined;
  const result = shape.array().safeParse(items);
  if (result.success) return result.data;
  throw malformed(response, asked, result.error.issues[0]?.message ?? "");
}

function json(response: HttpResponse, asked: Asked): unknown {
  try {
    return JSON.parse(response.body);
  } catch (error) {
    throw malformed(response, asked, "not JSON", error);
  }
}

function malformed(response: HttpResponse, asked: Asked, detail: string, cause?: unknown): RemoteError {
  return new RemoteError(about(asked, response.status, say`its answer is not what GitHub documents (${detail})`), { cause });
}

function nextPage({ headers }: HttpResponse): string | undefined {
  return /<([^>]+)>;\s*rel="next"/.exec(headers["link"] ?? "")?.[1];
}

/** GitHub Enterprise Server has `/api/v3` and `/api/graphql` side by side. */
function graphqlUrl(apiUrl: string): string {
  return `${apiUrl.replace(/\/v3$/, "")}/graphql`;
}

function graphqlProblem(body: string): string | undefined {
  const parsedBody: unknown = JSON.parse(body);
  if (typeof parsedBody !== "object" || parsedBody === null || !("errors" in parsedBody)) return undefined;
  const errors = parsedBody.errors;
  return Array.isArray(errors) && errors.length > 0 ? messageOf(JSON.stringify(errors[0])) || "an error" : undefined;
}
