/**
 * One HTTP exchange over undici, without retries; must not be loaded before something is asked of a network.
 *
 * undici costs more to load than all of `validate`, so http.ts imports this file when the first request is made.
 * Redirects are answers like any other: following one would carry a token to a place nobody named.
 */
import { Agent, type Dispatcher, EnvHttpProxyAgent, Pool, type ProxyAgent, request as undiciRequest } from "undici";
import { UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { HttpRequest, HttpResponse } from "../ports.ts";

/** Thrown by {@link exchange} when the answer is larger than allowed. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

/**
 * The way out of this machine: straight, or through the proxies that HTTP_PROXY, HTTPS_PROXY and NO_PROXY name
 * (lower case wins, as everywhere). undici warns once that its proxy agent is experimental, hence not without need.
 * NODE_EXTRA_CA_CERTS is Node's own and needs nothing here; with `ca` (PEM) those authorities count alone.
 */
export function createDispatcher(environment: Readonly<Record<string, string | undefined>>, ca?: string): Dispatcher {
  const httpProxy = environment["http_proxy"] ?? environment["HTTP_PROXY"] ?? "";
  const httpsProxy = environment["https_proxy"] ?? environment["HTTPS_PROXY"] ?? "";
  const noProxy = environment["no_proxy"] ?? environment["NO_PROXY"] ?? "";
  const connect = ca === undefined ? {} : { connect: { ca } };
  if (httpProxy === "" && httpsProxy === "") return new Agent(connect);
  for (const [name, value] of [["HTTP_PROXY", httpProxy] as const, ["HTTPS_PROXY", httpsProxy] as const]) {
    // Not shown: a proxy's URL may hold a password.
    if (value !== "" && !/^https?:\/\//.test(value)) {
      throw new UserError(
        say`The environment variable ${name} is not the URL of a proxy.`,
        say`Write it as http://host:port, or unset it.`,
      );
    }
  }
  // Its types leave out what it hands on to each proxy's own agent.
  const handedOn: Pick<ProxyAgent.Options, "clientFactory" | "requestTls"> = {
    clientFactory: proxyPool,
    ...(ca === undefined ? {} : { requestTls: { ca } }),
  };
  return new EnvHttpProxyAgent({ httpProxy, httpsProxy, noProxy, ...connect, ...handedOn });
}

/**
 * Connections to a proxy, for which its hanging up is an end. undici takes that (UND_ERR_SOCKET) for an accident of a
 * connection that is there, and calls again at once and for ever, past every timeout (lib/dispatcher/client.js, `onError`).
 */
const proxyPool: NonNullable<ProxyAgent.Options["clientFactory"]> = (origin, options) => {
  const pool = new Pool(origin, options);
  const tunnel = pool.connect.bind(pool);
  const connect = async (asked: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData> => {
    try {
      return await tunnel(asked);
    } catch (error) {
      const hungUp = error instanceof Error && "code" in error && error.code === "UND_ERR_SOCKET";
      throw hungUp ? Object.assign(new Error("the proxy hung up", { cause: error }), { code: "ECONNRESET" }) : error;
    }
  };
  return Object.assign(pool, { connect });
};

/** Straight out, whatever certificate the far end has: for the user's own hosts, which no proxy stands before. */
export function createInsecureDispatcher(): Dispatcher {
  return new Agent({ connect: { rejectUnauthorized: false } });
}

/** Sends a request and reads its answer whole. Rejects with undici's error, the signal's reason or BodyTooLarge. */
export async function exchange(
  request: HttpRequest,
  dispatcher: Dispatcher,
  signal: AbortSignal,
  maxBodyBytes: number,
): Promise<HttpResponse> {
  const answer = await undiciRequest(request.url, {
    dispatcher,
    signal,
    method: request.method,
    headers: { "user-agent": "omni-scale", ...request.headers },
    // Time is bounded by the signal alone, so that one number says it all.
    headersTimeout: 0,
    bodyTimeout: 0,
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return {
    status: answer.statusCode,
    headers: flatten(answer.headers),
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return flat;
}
