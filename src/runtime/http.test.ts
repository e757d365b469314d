/** HTTP against loopback servers: what is tried again and when, what an error says, which way a request takes. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { RemoteError } from "../core/errors.ts";
import type { Clock, HttpRequest } from "../ports.ts";
import { createHttp, type HttpLimits } from "./http.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const servers: { close(): unknown }[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that gives the replies in turn, the last one for ever; `seen` are the requests as they came. */
async function serve(...replies: readonly Reply[]): Promise<{ url: string; seen: string[]; server: Server }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const reply = replies[Math.min(seen.length, replies.length) - 1];
    reply?.(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  servers.push({ close: () => (server.closeAllConnections(), server.close()) });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, server };
}

const status =
  (code: number, headers: Record<string, string> = {}): Reply =>
  (_request, response) => {
    response.writeHead(code, headers).end(`body of ${code}`);
  };
const cut: Reply = (request) => request.socket.destroy();
const hang: Reply = () => undefined;

/** Http on a clock that does not wait, with the pauses it was asked for. */
function httpWithPauses(limits: Partial<HttpLimits> = {}, environment: Record<string, string> = {}) {
  const pauses: number[] = [];
  const clock: Clock = {
    now: () => NOW,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      pauses.push(milliseconds);
    },
  };
  const http = createHttp({ environment, clock, random: { hex: (bytes) => "0".repeat(bytes * 2) } }, limits);
  const ask = (request: Pick<HttpRequest, "url"> & Partial<HttpRequest>) => http.request({ method: "GET", system: "lab", ...request });
  const fail = async (request: Pick<HttpRequest, "url"> & Partial<HttpRequest>): Promise<RemoteError> => {
    const failure: unknown = await ask(request).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RemoteError);
    return failure as RemoteError;
  };
  return { ask, fail, pauses };
}

describe("an answer", () => {
  it("is given whatever its status, with lower-case header names and its whole body", async () => {
    const { url } = await serve(status(418, { "X-Thing": "1", "Set-Cookie": "a=b" }));
    const answer = await httpWithPauses().ask({ url: `${url}/x` });
    expect(answer).toMatchObject({
      status: 418,
      body: "body of 418",
      headers: { "x-thing": "1", "set-cookie": "a=b" },
    });
  });

  it("that sends us elsewhere is not followed, because the token would go along", async () => {
    const { url, seen } = await serve(status(302, { location: "/there" }));
    expect((await httpWithPauses().ask({ url })).status).toBe(302);
    expect(seen).toEqual(["GET /"]);
  });

  it("comes to a request with our name, its headers and its body", async () => {
    let got = "";
    const { url } = await serve((request, response) => {
      request.on("data", (chunk: Buffer) => (got += chunk.toString()));
      request.on("end", () => response.end(`${request.headers["user-agent"]} ${request.headers["authorization"]}`));
    });
    const answer = await httpWithPauses().ask({
      url,
      method: "POST",
      headers: { authorization: "Bearer x" },
      body: "ä",
    });
    expect(answer.body).toBe("omni-scale Bearer x");
    expect(got).toBe("ä");
  });

  it("that is too large is an error, not memory", async () => {
    const { url, seen } = await serve((_request, response) => response.end("x".repeat(2000)));
    expect((await httpWithPauses({ maxBodyBytes: 1000 }).fail({ url })).message).toContain("larger than anything");
    expect(seen).toHaveLength(1);
  });
});

describe("another try", () => {
  it.each<{
    reason: string;
    replies: Reply[];
    request?: Partial<HttpRequest>;
    requests: number;
    end: number | "error";
    pauses: number[];
  }>([
    {
      reason: "a restart behind a gateway passes",
      replies: [status(502), status(503), status(504), status(200)],
      requests: 4,
      end: 200,
      pauses: [500, 1000, 2000],
    },
    {
      reason: "after four tries the last answer is given",
      replies: [status(503)],
      requests: 4,
      end: 503,
      pauses: [500, 1000, 2000],
    },
    {
      reason: "a cut connection is tried again",
      replies: [cut, status(200)],
      requests: 2,
      end: 200,
      pauses: [500],
    },
    {
      reason: "only cut connections end in an error",
      replies: [cut],
      requests: 4,
      end: "error",
      pauses: [500, 1000, 2000],
    },
    {
      reason: "a probe asks once",
      replies: [status(503)],
      request: { tries: 1 },
      requests: 1,
      end: 503,
      pauses: [],
    },
    {
      reason: "Retry-After in seconds is obeyed",
      replies: [status(429, { "retry-after": "7" }), status(200)],
      requests: 2,
      end: 200,
      pauses: [7000],
    },
    {
      reason: "Retry-After as a date is obeyed",
      replies: [status(429, { "retry-after": "Mon, 23 Nov 2026 10:00:09 GMT" }), status(200)],
      requests: 2,
      end: 200,
      pauses: [9000],
    },
    {
      reason: "a date that has passed means now",
      replies: [status(429, { "retry-after": "Mon, 23 Nov 2026 09:00:00 GMT" }), status(200)],
      requests: 2,
      end: 200,
      pauses: [0],
    },
    {
      reason: "nonsense in Retry-After is as if there were none",
      replies: [status(429, { "retry-after": "soon" }), status(200)],
      requests: 2,
      end: 200,
      pauses: [500],
    },
    {
      reason: "nobody waits an hour in silence",
      replies: [status(429, { "retry-after": "3600" })],
      requests: 1,
      end: 429,
      pauses: [],
    },
    { reason: "500 is an answer", replies: [status(500)], requests: 1, end: 500, pauses: [] },
    {
      reason: "403 is an answer, limits of GitHub included",
      replies: [status(403, { "retry-after": "1" })],
      requests: 1,
      end: 403,
      pauses: [],
    },
    ...(["POST", "PATCH", "PUT", "DELETE"] as const).flatMap((method) => [
      {
        reason: `${method} may have happened when the gateway gives up`,
        replies: [status(502)],
        request: { method },
        requests: 1,
        end: 502,
        pauses: [],
      },
      {
        reason: `${method} may have happened when the connection is cut`,
        replies: [cut],
        request: { method },
        requests: 1,
        end: "error" as const,
        pauses: [],
      },
      {
        reason: `${method} is not repeated even if told to`,
        replies: [status(429, { "retry-after": "0" })],
        request: { method, tries: 5 },
        requests: 1,
        end: 429,
        pauses: [],
      },
    ]),
    {
      reason: "HEAD is a read too",
      replies: [status(503), status(200)],
      request: { method: "HEAD" },
      requests: 2,
      end: 200,
      pauses: [500],
    },
    ...[status(503), cut].map((first) => ({
      reason: "a POST that only reads is a read, too",
      replies: [first, status(200)],
      request: { method: "POST" as const, reads: true },
      requests: 2,
      end: 200,
      pauses: [500],
    })),
  ])("$reason", async ({ replies, request, requests, end, pauses }) => {
    const { url, seen } = await serve(...replies);
    const http = httpWithPauses();
    if (end === "error") await http.fail({ url, ...request });
    else expect((await http.ask({ url, ...request })).status).toBe(end);
    expect(seen).toHaveLength(requests);
    expect(http.pauses).toEqual(pauses);
  });

  it("comes sooner by chance, by at most half", async () => {
    const { url } = await serve(status(503), status(200));
    const pauses: number[] = [];
    const clock: Clock = {
      now: () => NOW,
      sleep: async (milliseconds) => void pauses.push(milliseconds),
    };
    await createHttp({ environment: {}, clock, random: { hex: () => "ffffffff" } }).request({
      method: "GET",
      url,
      system: "lab",
    });
    expect(pauses).toEqual([250]);
  });
});

describe("no answer", () => {
  it("in time is an error that says how long, and for a write that it may have happened", async () => {
    const { url, seen } = await serve(hang);
    const read = await httpWithPauses().fail({ url, timeoutMs: 50, tries: 2 });
    expect(read).toMatchObject({
      retryable: true,
      message: expect.stringContaining("no answer within 0.05 s"),
    });
    expect(seen).toHaveLength(2);
    expect(await httpWithPauses().fail({ url, method: "POST", timeoutMs: 50 })).toMatchObject({
      retryable: false,
    });
  });

  it("because the run was stopped ends at once, before, during and between tries", async () => {
    const { url, seen } = await serve(hang);
    expect(await httpWithPauses().fail({ url, signal: AbortSignal.abort("over") })).toMatchObject({
      retryable: false,
      cause: "over",
    });
    expect(seen).toEqual([]);
    const during = new AbortController();
    setTimeout(() => during.abort("over"), 50);
    expect(await httpWithPauses().fail({ url, signal: during.signal })).toMatchObject({
      cause: "over",
    });
    const between = new AbortController();
    const busy = await serve((_request, response) => {
      response.writeHead(503).end();
      between.abort("over");
    });
    expect(await httpWithPauses().fail({ url: busy.url, signal: between.signal })).toMatchObject({
      cause: "over",
    });
    expect(busy.seen).toHaveLength(1);
  });

  it.each([
    {
      reason: "a refused connection",
      url: "http://127.0.0.1:1/",
      says: "refused the connection",
      code: "POST" as const,
      retryable: true,
    },
    {
      reason: "a name that is not there",
      url: "http://omni-scale.invalid/",
      says: "could not be resolved",
      code: "POST" as const,
      retryable: true,
    },
    {
      reason: "a URL that is none",
      url: "not a url",
      says: "could not be formed",
      code: "GET" as const,
      retryable: false,
    },
  ])("for $reason says so; what was never sent may be sent again", async ({ url, says, code, retryable }) => {
    const failure = await httpWithPauses().fail({ url, method: code });
    expect(failure.message).toContain(says);
    expect(failure.retryable).toBe(retryable);
  });

  it("is reported by method, host and path: no header, query, password or body, in no form (statement 25)", async () => {
    const { url } = await serve(cut);
    const secret = "canary-7f3a";
    const request = {
      url: `${url.replace("http://", `http://user:${secret}@`)}/repos/o/r?token=${secret}#${secret}`,
      headers: { authorization: `Bearer ${secret}` },
      body: secret,
      method: "POST" as const,
    };
    for (const headers of [request.headers, { authorization: `Bearer ${secret}\n` }]) {
      const failure = await httpWithPauses().fail({ ...request, headers });
      expect(failure.operation).toBe(`POST ${url.slice("http://".length)}/repos/o/r`);
      const { inspect } = await import("node:util");
      expect(inspect(failure, { depth: 10, showHidden: true })).not.toContain(secret);
    }
  });
});

describe("the way out", () => {
  /** A proxy that notes what it is asked to connect to and refuses. */
  async function proxy(): Promise<{ port: number; asked: string[] }> {
    const asked: string[] = [];
    const server = createTcpServer((socket) => {
      socket.once("data", (chunk: Buffer) => {
        asked.push(chunk.toString().split("\r\n", 1)[0] ?? "");
        socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    servers.push(server);
    return { port: (server.address() as AddressInfo).port, asked };
  }

  it.each([{ name: "HTTP_PROXY" }, { name: "http_proxy" }])("is the proxy that $name names", async ({ name }) => {
    const { port, asked } = await proxy();
    const http = httpWithPauses({}, { [name]: `http://127.0.0.1:${port}` });
    await http.fail({ url: "http://example.invalid/x", tries: 1 });
    expect(asked).toEqual(["CONNECT example.invalid:80 HTTP/1.1"]);
  });

  it("is HTTPS_PROXY for https", async () => {
    const { port, asked } = await proxy();
    await httpWithPauses({}, { HTTPS_PROXY: `http://127.0.0.1:${port}` }).fail({
      url: "https://example.invalid/x",
      tries: 1,
    });
    expect(asked).toEqual(["CONNECT example.invalid:443 HTTP/1.1"]);
  });

  it.each(["HTTP_PROXY", "HTTPS_PROXY"])("that hangs up is an error of one try, and is not called over and over (%s)", async (name) => {
    let calls = 0;
    const server = createTcpServer((socket) => {
      calls += 1;
      socket.once("data", () => socket.destroy());
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    servers.push(server);
    const http = httpWithPauses({}, { [name]: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    const { message } = await http.fail({ url: `${name === "HTTP_PROXY" ? "http" : "https"}://example.invalid/x`, tries: 1 });
    expect(message).toContain("ended before the answer was there");
    expect(calls).toBe(1);
  });

  it("is straight for what NO_PROXY names", async () => {
    const { port, asked } = await proxy();
    const { url } = await serve(status(200));
    const answer = await httpWithPauses({}, { HTTP_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: "127.0.0.1" }).ask({ url });
    expect(answer.status).toBe(200);
    expect(asked).toEqual([]);
  });

  it("that is not a URL is refused without showing it, because it may hold a password", async () => {
    const failure = httpWithPauses({}, { HTTPS_PROXY: "user:canary@proxy:3128" }).ask({
      url: "https://example.invalid",
    });
    await expect(failure).rejects.toMatchObject({
      name: "UserError",
      message: expect.not.stringContaining("canary"),
    });
  });
});
