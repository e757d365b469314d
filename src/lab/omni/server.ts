/** Takes one request of the loopback Omni from the socket to the log; must not know what a method does. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setImmediate as breathe, setTimeout as pause } from "node:timers/promises";
import type { Json, JsonRecord } from "../../core/model.ts";
import type { Clock } from "../../ports.ts";
import { type ActiveFault, strike } from "../faults.ts";
import type { Account } from "./access.ts";
import type { Cache } from "./cache.ts";
import { type Container, follow } from "./container.ts";
import { isMessage } from "./fields.ts";
import { type KnownKeys, metadata, signer, unauthenticated } from "./keys.ts";
import { kubeconfig, type KubernetesWorld, listThrough, throughProxy } from "./kubernetes.ts";
import type { Life } from "./life/life.ts";
import { degradedClusters, type Exchange, nameOfCall } from "./log.ts";
import { Refusal, type Reply, replyTo } from "./refusal.ts";
import { textOf } from "./rules/rule.ts";
import { resourceService, validateJsonSchema } from "./service.ts";
import type { Store } from "./store.ts";
import { accessOf } from "./types.ts";

/** What the server works with. */
export interface Desk {
  readonly store: Store;
  readonly cache: Cache;
  readonly life: Life;
  readonly keys: KnownKeys;
  readonly faults: readonly ActiveFault[];
  readonly log: Exchange[];
  readonly clock: Clock;
  readonly kubernetes: KubernetesWorld;
  /** Whether somebody accepted the licence agreement. */
  eula: boolean;
  /** Who runs it; undefined where it just runs. */
  readonly container: Container | undefined;
}

const VALIDATE = "/management.ManagementService/ValidateJSONSchema";
const KUBECONFIG = "/management.ManagementService/Kubeconfig";
/** So long a removal waits between two looks. */
const LOOK_MS = 500;

export function listen(open: () => Desk): Server {
  return createServer((request, response) => {
    exchange(open(), request, response).catch((error: unknown) => {
      // A bug of the lab, not an answer of Omni: say so to whoever runs the test.
      response.writeHead(599, { "content-type": "text/plain" }).end(`The lab's Omni broke: ${String(error)}`);
    });
  });
}

async function exchange(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!follow(desk, desk.container)) return void request.socket.destroy();
  const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? "")?.[1];
  if (token !== undefined) return proxy(desk, token, request, response);
  const text = await readBody(request);
  const method = (request.url ?? "").replace(/^\/api/, "");
  const body = parsed(text);
  const call = nameOfCall(method.split("/").at(-1) ?? "", body ?? {});
  const fault = strike(desk.faults, { method: request.method ?? "", path: call, route: method.slice(1) });
  if (fault?.delayMs !== undefined) await pause(fault.delayMs, undefined, { ref: false });
  const seen: { account?: Account } = {};
  desk.life.advance();
  const degraded = degradedClusters(desk.store);
  const made =
    fault?.status !== undefined
      ? { status: fault.status, body: isMessage(fault.body) ? fault.body : { code: 14, message: "unavailable" } }
      : fault?.cut === "before"
        ? { status: 0, body: {} }
        : await answer(desk, { request, method, body, seen });
  await fault?.beforeReply?.(call);
  const reply: Reply = fault?.cut === undefined ? made : { status: 0, body: {} };
  desk.log.push({
    at: desk.clock.now(),
    call,
    degraded,
    identity: seen.account?.identity ?? "anonymous",
    requestBody: body ?? {},
    status: reply.status,
    responseBody: reply.body,
  });
  if (reply.status === 0) request.socket.destroy();
  else send(response, reply, desk.clock.now(), fault?.headers);
}

/** Omni's proxy to Kubernetes has a port of its own; here its tokens tell it apart. */
function proxy(desk: Desk, token: string, request: IncomingMessage, response: ServerResponse): void {
  desk.life.advance();
  const path = request.url ?? "";
  const { status, text } = throughProxy(desk.store, desk.kubernetes, { token, path, now: desk.clock.now().getTime() });
  const call = `${request.method ?? ""} ${path}`;
  const degraded = degradedClusters(desk.store);
  desk.log.push({ at: desk.clock.now(), call, degraded, identity: "proxy", requestBody: {}, status, responseBody: {} });
  response.writeHead(status, { "content-type": "application/json" }).end(text);
}

interface Asked {
  readonly request: IncomingMessage;
  /** e.g. `/omni.resources.ResourceService/List`. */
  readonly method: string;
  readonly body: JsonRecord | undefined;
  /** Gets who asks, once it is known. */
  readonly seen: { account?: Account };
}

async function answer(desk: Desk, asked: Asked): Promise<Reply> {
  desk.cache.begin();
  desk.life.advance();
  try {
    return { status: 200, body: await handle(desk, asked) };
  } catch (error) {
    if (error instanceof Refusal) return replyTo(error);
    throw error;
  }
}

async function handle(desk: Desk, { request, method, body, seen }: Asked): Promise<JsonRecord> {
  const [, service = "", name = ""] = method.split("/");
  const isResources = service === "omni.resources.ResourceService" && Object.hasOwn(resourceService, name);
  if (!isResources && method !== VALIDATE && method !== KUBECONFIG) throw new Refusal("NotFound", "Not Found");
  if (request.method !== "POST") throw new Refusal("Unimplemented", "Method Not Allowed");
  if (body === undefined) throw new Refusal("InvalidArgument", "unexpected EOF");
  const isPublic = (name === "Get" || name === "List") && accessOf(textOf(body["type"])) === "public";
  const account = await signer(desk.keys, request.headers, method, desk.clock.now());
  if (account === undefined && !isPublic) throw unauthenticated();
  if (account !== undefined) seen.account = account;
  if (!desk.eula && !isPublic)
    throw new Refusal(
      "FailedPrecondition",
      "EULA has not been accepted; please accept the End User License Agreement before using Omni: https://omni.example.org/eula",
    );
  const cluster = metadata(request.headers, "context") ?? "";
  if (method === KUBECONFIG) {
    const url = `http://${request.headers.host ?? ""}`;
    return kubeconfig(desk.store, desk.kubernetes, { account, cluster, body, url, now: desk.clock.now().getTime() });
  }
  if (!isResources) return validateJsonSchema(body);
  const selectors = metadata(request.headers, "selectors");
  const runtime = metadata(request.headers, "runtime");
  if (runtime === "Kubernetes" && name === "List") return listThrough(desk.store, desk.kubernetes, cluster, body, selectors ?? "");
  if (runtime !== "Omni") throw new Refusal("InvalidArgument", "missing runtime metadata");
  return resourceService[name as keyof typeof resourceService]({
    store: desk.store,
    cache: desk.cache,
    life: desk.life,
    account,
    body,
    selectors: selectors === undefined ? [] : [selectors],
    now: () => desk.clock.now(),
    wait: async () => {
      await desk.clock.sleep(LOOK_MS);
      // By a clock that takes no time nobody would ever be seen to have hung up.
      await breathe();
      desk.life.advance();
      return !request.socket.destroyed;
    },
  });
}

function parsed(text: string): JsonRecord | undefined {
  try {
    const value = JSON.parse(text) satisfies Json;
    return isMessage(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, { status, body }: Reply, now: Date, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "content-type": "application/json", date: now.toUTCString(), ...headers }).end(JSON.stringify(body));
}
