/** Takes one request of the loopback GitHub from the socket to the log; must not know what a route does. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Json, JsonRecord } from "../../core/model.ts";
import { isRecord } from "./body.ts";
import { type ActiveFault, strike } from "../faults.ts";
import { type Budgets, charge, rateLimit, rateLimitHeaders, type Spending, spendingOf, type Spendings } from "./limits.ts";
import type { Exchange } from "./log.ts";
import type { Model } from "./model.ts";
import { notFound, Refusal, refusalBody, type Reply } from "./reply.ts";
import { type Found, findRoute } from "./router.ts";
import { routes } from "./routes/all.ts";
import { acceptedPermissions, checkAccess, findToken, type Token } from "./tokens.ts";
import { chosenVersion, inVersion } from "./versions.ts";

/** What the server works with besides the model. */
export interface Desk {
  readonly model: Model;
  readonly tokens: ReadonlyMap<string, Token>;
  readonly faults: readonly ActiveFault[];
  readonly log: Exchange[];
  readonly budgets: Budgets;
  readonly spendings: Spendings;
}

/** The largest body that is read; GitHub's own is about 25 MB. */
const maxBytes = 25 * 1024 * 1024;

export function listen(open: () => Desk): Server {
  return createServer((request, response) => {
    exchange(open(), request, response).catch((error: unknown) => {
      // A bug of the lab, not an answer of GitHub: say so to whoever runs the test.
      response.writeHead(599, { "content-type": "text/plain" }).end(`The lab's GitHub broke: ${String(error)}`);
    });
  });
}

async function exchange(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? "GET";
  const url = new URL(canonical(desk.model, request.url ?? "/"), desk.model.apiUrl);
  const path = `${url.pathname}${url.search}`;
  const text = await readBody(request);
  const found = findRoute(routes, method, url.pathname);
  const fault = strike(desk.faults, { method, path, route: found?.route.template });
  if (fault?.delayMs !== undefined) await pause(fault.delayMs, undefined, { ref: false });
  const cutFirst = fault?.cut === "before";
  const made: Reply =
    fault?.status !== undefined
      ? {
          status: fault.status,
          body: fault.body ?? { message: "Server Error" },
          ...(fault.headers === undefined ? {} : { headers: fault.headers }),
        }
      : cutFirst
        ? { status: 0 }
        : await answer(desk, request, url, found, text);
  await fault?.beforeReply?.(request.url ?? "");
  const reply: Reply = fault?.cut === undefined ? made : { status: 0 };
  desk.log.push({
    at: desk.model.now(),
    method,
    path,
    route: found?.route.template,
    login: desk.tokens.get(bare(request))?.account.login ?? "anonymous",
    requestBody: text === "" ? undefined : (parsed(text) ?? text),
    status: reply.status,
    responseBody: reply.body,
    created: method === "POST" && made.status === 201,
  });
  if (reply.status === 0) request.socket.destroy();
  else send(response, reply);
}

/** Link headers of GitHub name the repository by its number. */
function canonical(model: Model, path: string): string {
  const { id, owner, name } = model.repository;
  return path.replace(`/repositories/${id}/`, `/repos/${owner}/${name}/`);
}

async function answer(desk: Desk, request: IncomingMessage, url: URL, found: Found | undefined, text: string): Promise<Reply> {
  const { model } = desk;
  const { headers } = request;
  let spending: Spending | undefined;
  const version = chosenVersion(headers["x-github-api-version"]);
  const docs = `https://docs.github.com/${found?.route.docs ?? "rest"}`;
  const always = {
    "x-github-api-version-selected": version ?? "",
    "x-github-media-type": "github.v3; format=json",
    "x-github-request-id": "LAB0:0001",
  };
  const accepted = found === undefined ? {} : acceptedPermissions(found.route.anyOf);
  try {
    if (headers["user-agent"] === undefined)
      throw new Refusal(403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.");
    if (version === undefined) throw new Refusal(400, `"${String(headers["x-github-api-version"])}" is not a supported API version.`);
    const token = findToken(headers.authorization, desk.tokens);
    spending = spendingFor(desk, token);
    const reply = await handle(desk, { request, url, found, text, token, spending });
    const body = reply.body === undefined ? {} : { body: inVersion(version, reply.body) };
    return {
      status: reply.status,
      ...body,
      headers: { ...always, ...accepted, ...rateLimitHeaders(spending), ...byNumber(model, reply.headers) },
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const limits = spending === undefined ? {} : rateLimitHeaders(spending);
    return { status: error.status, body: refusalBody(error, docs), headers: { ...always, ...accepted, ...limits, ...error.headers } };
  }
}

interface Asked {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly found: Found | undefined;
  readonly text: string;
  readonly token: Token | undefined;
  readonly spending: Spending;
}

async function handle({ model, budgets }: Desk, { request, url, found, text, token, spending }: Asked): Promise<Reply> {
  if (found === undefined) throw new Refusal(404, `Not Found: the lab's GitHub has no route ${request.method} ${url.pathname}`);
  const { route, parameters } = found;
  if (route.free !== true) charge(spending, route.method === "POST", budgets, model.now().getTime());
  const ours = parameters["owner"] === model.repository.owner && parameters["repo"] === model.repository.name;
  if (route.template.startsWith("/repos/") && !ours) throw notFound();
  if (route.anyOf.length > 0) checkAccess(token, route.anyOf, model.repository.private);
  return route.handle({ model, token, parameters, url, body: jsonBody(text), rateLimit: rateLimit(spending) });
}

function spendingFor({ spendings, budgets, model }: Desk, token: Token | undefined): Spending {
  const limit = token === undefined ? 60 : token.kind === "job" ? budgets.requestsPerHour : budgets.otherRequestsPerHour;
  return spendingOf(spendings, token?.budget ?? "anonymous", limit, model.now().getTime());
}

function jsonBody(text: string): JsonRecord {
  if (text === "") return {};
  const value = parsed(text);
  if (value === undefined) throw new Refusal(400, "Problems parsing JSON");
  if (!isRecord(value)) throw new Refusal(400, "Body should be a JSON object");
  return value;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) satisfies Json;
  } catch {
    return undefined;
  }
}

function byNumber({ apiUrl, repository }: Model, headers: Reply["headers"] = {}): Readonly<Record<string, string>> {
  const link = headers["link"]?.replaceAll(
    `${apiUrl}/repos/${repository.owner}/${repository.name}/`,
    `${apiUrl}/repositories/${repository.id}/`,
  );
  return link === undefined ? headers : { ...headers, link };
}

function bare(request: IncomingMessage): string {
  return (request.headers.authorization ?? "").replace(/^(bearer|token) /i, "");
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes > maxBytes) throw new Error("the request's body is over 25 MB");
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, reply: Reply): void {
  const text = reply.body === undefined ? "" : JSON.stringify(reply.body);
  const type = reply.body === undefined ? {} : { "content-type": "application/json; charset=utf-8" };
  response.writeHead(reply.status, { ...type, ...reply.headers }).end(text);
}
