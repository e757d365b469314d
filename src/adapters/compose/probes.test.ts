/** Tests of probes as gates, with real processes and sockets on loopback where they are asked that way. */
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { steppingClock } from "../../../test/support/stepping-clock.ts";
import { RemoteError } from "../../core/errors.ts";
import type { GateResult } from "../../core/model.ts";
import { plain, say } from "../../core/words.ts";
import type { ExecResult, Http, HttpRequest } from "../../ports.ts";
import { createExec } from "../../runtime/exec.ts";
import { createFiles } from "../../runtime/files.ts";
import type { Probe } from "../../specs/kinds/stack.ts";
import { type Host, localHost } from "./host.ts";
import { probeGates, waitFor } from "./probes.ts";

const real = localHost({ exec: createExec(process.env), files: createFiles() });

describe("an HTTP probe", () => {
  it.each([
    { reason: "200 unless told", probe: {}, answers: [200], status: "passed", detail: "it answered 200" },
    {
      reason: "another status where the stack says so",
      probe: { status: 401 },
      answers: [401],
      status: "passed",
      detail: "it answered 401",
    },
    { reason: "once it has started", probe: {}, answers: ["refused", 503, 200], status: "passed", detail: "it answered 200" },
    { reason: "not with another status", probe: {}, answers: [302], status: "failed", detail: "for 5 s: it answered 302" },
    { reason: "not without an answer", probe: {}, answers: ["refused"], status: "failed", detail: "for 5 s: no answer: refused" },
  ] as const)("passes with $reason: $status", async ({ probe, answers, status, detail }) => {
    const asked: HttpRequest[] = [];
    const result = await ask({ http: { url: "https://hub.example/", ...probe } }, { http: answering(answers, asked) });
    expect([result.status, plain(result.detail)]).toEqual([status, detail]);
    expect(asked[0]).toMatchObject({ method: "GET", tries: 1 });
    expect(asked[0]?.insecure).toBeUndefined();
  });

  it("accepts any certificate only where the stack says so", async () => {
    const asked: HttpRequest[] = [];
    await ask({ http: { url: "https://hub.example/", insecure: true } }, { http: answering([200], asked) });
    expect(asked[0]?.insecure).toBe(true);
  });
});

describe("a TCP probe", () => {
  it("passes when a connection is accepted, and fails when none is", async () => {
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect((await ask({ tcp: { host: "127.0.0.1", port } }, { host: real })).status).toBe("passed");
    await new Promise((resolve) => server.close(resolve));
    expect((await ask({ tcp: { host: "127.0.0.1", port } }, { host: real })).status).toBe("failed");
  });

  it("gives a host's name to no shell", async () => {
    const result = await ask({ tcp: { host: "$(touch /tmp/never); x", port: 1 } }, { host: real });
    expect(result.status).toBe("failed");
    expect(await real.stat("/tmp/never")).toBeUndefined();
  });

  it("is not checked where the host has no program for it", async () => {
    const result = await ask(
      { tcp: { host: "127.0.0.1", port: 1 } },
      { host: answeringHost(() => ({ code: 126, stdout: "", stderr: "" })) },
    );
    expect(result.status).toBe("not-checked");
  });
});

describe("a command probe", () => {
  const container = inspected("running");

  it("passes with exit code 0, and shows nothing of what the command prints", async () => {
    const calls: (readonly string[])[] = [];
    const host = answeringHost((args) => {
      calls.push(args);
      if (args[0] === "exec") return { code: calls.length < 6 ? 1 : 0, stdout: "canary", stderr: "canary" };
      return { code: 0, stdout: args[0] === "ps" ? "id\n" : JSON.stringify([container]), stderr: "" };
    });
    const result = await ask({ command: { service: "web", run: ["check", "--all", "-v"] } }, { host });
    expect(result.status).toBe("passed");
    expect(JSON.stringify(result)).not.toContain("canary");
    expect(calls.at(-1)).toEqual(["exec", "id-web", "check", "--all", "-v"]);
  });

  it("fails when the service is not running", async () => {
    const host = answeringHost((args) => ({
      code: 0,
      stdout: args[0] === "ps" ? "id\n" : JSON.stringify([inspected("exited")]),
      stderr: "",
    }));
    const result = await ask({ command: { service: "web", run: ["true"] } }, { host });
    expect([result.status, plain(result.detail)]).toEqual(["failed", "for 5 s: web is not running"]);
  });
});

describe("any probe", () => {
  it("is not checked, rather than failed, when the engine does not answer", async () => {
    const host = answeringHost(() => ({ code: 1, stdout: "", stderr: "Cannot connect to the Docker daemon\n" }));
    const result = await ask({ healthy: "web" }, { host });
    expect(result.status).toBe("not-checked");
    expect(plain(result.detail)).toContain("Cannot connect");
  });

  it("ends with the run, and does not say that it failed", async () => {
    const stop = new AbortController();
    stop.abort();
    const result = await ask({ http: { url: "https://hub.example/" } }, { http: answering([500], []), signal: stop.signal });
    expect(result.status).toBe("not-checked");
  });

  it.each([
    { probe: { http: { url: "https://hub.example/x" } }, title: "https://hub.example/x answers 200" },
    { probe: { tcp: { host: "hub", port: 443 } }, title: "hub:443 accepts connections" },
    { probe: { command: { service: "db", run: ["pg_isready", "-q"] } }, title: "pg_isready -q succeeds in db" },
    { probe: { healthy: "db" }, title: "db is healthy" },
  ])("is called what it asks: $title", ({ probe, title }) => {
    expect(gatesFor(probe).map((gate) => plain(gate.title))).toEqual([title]);
  });
});

interface Peers {
  readonly host?: Host;
  readonly http?: Http;
  readonly signal?: AbortSignal;
}

async function ask(
  probe: Probe,
  { host = answeringHost(unexpected), http = { request: unexpected }, signal = new AbortController().signal }: Peers,
): Promise<GateResult> {
  const [gate] = gatesFor(probe);
  if (gate === undefined) throw new Error("no gate");
  return waitFor(gate, host, { signal, progress: () => {} }, { http, clock: steppingClock() });
}

function gatesFor(probe: Probe): ReturnType<typeof probeGates> {
  const project = { project: "hub", files: [], envFiles: [], profiles: [], timeout: 5, probes: [probe], variables: {}, names: {} };
  return probeGates("Stack/hub", "docker/local", project);
}

function unexpected(): never {
  throw new Error("nobody should be asked this");
}

function answering(answers: readonly (number | "refused")[], asked: HttpRequest[]): Http {
  return {
    request: async (request) => {
      asked.push(request);
      const answer = answers[Math.min(asked.length - 1, answers.length - 1)];
      if (typeof answer !== "number") throw new RemoteError({ system: "probe", operation: "GET", retryable: true, words: say`refused` });
      return { status: answer, headers: {}, body: "canary" };
    },
  };
}

function answeringHost(answer: (args: readonly string[]) => ExecResult): Host {
  return {
    name: "local",
    run: async (_command, args) => answer(args),
    start: unexpected,
    read: unexpected,
    stat: unexpected,
    write: unexpected,
    scratch: unexpected,
  };
}

function inspected(status: string): object {
  return {
    Id: "id-web",
    Name: "/hub-web-1",
    Image: "sha256:1",
    RestartCount: 0,
    State: { Status: status, ExitCode: 0, StartedAt: "2026-11-23T12:00:00Z" },
    Config: { Image: "web:1", Labels: { "com.docker.compose.service": "web" } },
    HostConfig: { NetworkMode: "bridge" },
    NetworkSettings: {},
  };
}
