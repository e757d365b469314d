/** Tests of what the engine's word on a container means, and of waiting for a project to get well. */
import { describe, expect, it } from "vitest";
import { steppingClock } from "../../../test/support/stepping-clock.ts";
import { plain } from "../../core/words.ts";
import type { ServiceContainer } from "./containers.ts";
import { type Health, judge, waitHealthy } from "./health.ts";
import type { Host } from "./host.ts";

const running: ServiceContainer = {
  id: "a",
  name: "hub-web-1",
  service: "web",
  image: "sha256:1",
  reference: "web:1",
  status: "running",
  exitCode: 0,
  startedAt: "2026-11-23T12:00:00Z",
  restarts: 0,
  restartPolicy: "no",
  facts: "",
  environment: [],
};

describe("one container", () => {
  it.each([
    { reason: "its health check passes", now: { health: "healthy" }, is: "well" },
    { reason: "its health check has not decided", now: { health: "starting" }, is: "waiting" },
    { reason: "its health check fails", now: { health: "unhealthy" }, is: "ill" },
    { reason: "it runs, for how long nobody knows", now: {}, is: "waiting" },
    { reason: "it has run for a while", now: {}, before: {}, is: "well" },
    { reason: "it was started again meanwhile", now: { startedAt: "2026-11-23T12:00:01Z" }, before: {}, is: "waiting" },
    { reason: "a job that ended well", now: { status: "exited" }, is: "done" },
    { reason: "a job that may be tried again, ended well", now: { status: "exited", restartPolicy: "on-failure" }, is: "done" },
    { reason: "it ended with a failure for good", now: { status: "exited", exitCode: 3 }, is: "ill" },
    { reason: "the engine will start it again", now: { status: "exited", exitCode: 3, restartPolicy: "always" }, is: "waiting" },
    { reason: "a service that should run for ever ended well", now: { status: "exited", restartPolicy: "unless-stopped" }, is: "waiting" },
    { reason: "it crashes again and again", now: { status: "restarting", exitCode: 1, restarts: 4 }, is: "waiting" },
    { reason: "it was never started", now: { status: "created" }, is: "waiting" },
    { reason: "somebody paused it", now: { status: "paused" }, is: "waiting" },
  ])("is $is: $reason", ({ now, before, is }) => {
    expect(judge({ ...running, ...now }, before === undefined ? undefined : { ...running, ...before }).is).toBe(is);
  });
});

describe("waiting", () => {
  it("is over once everything has been well, and names the jobs that are done", async () => {
    const { health, seconds } = await wait([
      [seen("web", { health: "starting" }), seen("job", { status: "exited" })],
      [seen("web", { health: "healthy" }), seen("job", { status: "exited" })],
    ]);
    expect(health).toEqual({ status: "well", done: ["job"] });
    expect(seconds).toBe(0.5);
  });

  it("gives a container without a health check time to crash", async () => {
    const { health, seconds } = await wait([[seen("web", {})]]);
    expect(health.status).toBe("well");
    expect(seconds).toBe(2);
  });

  it("is over at once when one cannot get well any more", async () => {
    const { health, seconds } = await wait([[seen("web", {}), seen("job", { status: "exited", exitCode: 2 })]]);
    expect(saidOf(health)).toBe("job: it ended with exit code 2");
    expect(seconds).toBe(0);
  });

  it("ends with its time, and says what it still waited for", async () => {
    const { health, seconds } = await wait([[seen("web", { status: "restarting", exitCode: 1 }, 7)]]);
    expect(saidOf(health)).toBe("web: after 10 s it still waits for it to stop crashing (exit code 1, restarted 7 times)");
    expect(seconds).toBe(10);
  });

  it("does not take a crash loop for well, whenever it looks", async () => {
    let second = 0;
    const { health } = await wait(() => [seen("web", { startedAt: `2026-11-23T12:00:${String(second++).padStart(2, "0")}Z` }, second)]);
    expect(health.status).toBe("ill");
  });

  it("leaves out other services, and those that were scaled to none", async () => {
    const { health } = await wait([[seen("other", { status: "exited", exitCode: 1 })]]);
    expect(health).toEqual({ status: "well", done: [] });
  });

  it("says each thing it waits for once", async () => {
    const { told } = await wait([
      [seen("web", { health: "starting" })],
      [seen("web", { health: "starting" })],
      [seen("web", { health: "healthy" })],
    ]);
    expect(told).toEqual(["waiting for web: its health check (starting)"]);
  });
});

/** One look after the other; the last one stays. */
async function wait(
  looks: readonly (readonly object[])[] | (() => readonly object[]),
): Promise<{ health: Health; seconds: number; told: string[] }> {
  const clock = steppingClock();
  const began = clock.now().getTime();
  const told: string[] = [];
  let number = 0;
  const next = (): readonly object[] => (typeof looks === "function" ? looks() : (looks[Math.min(number++, looks.length - 1)] ?? []));
  const health = await waitHealthy(hostThatShows(next), clock, {
    project: "hub",
    services: ["web", "job"],
    timeoutSeconds: 10,
    signal: new AbortController().signal,
    progress: (words) => told.push(plain(words)),
  });
  return { health, seconds: (clock.now().getTime() - began) / 1000, told };
}

function saidOf(health: Health): string {
  return health.status === "ill" ? `${health.service}: ${plain(health.because)}` : health.status;
}

/** A container as `docker inspect` shows it. */
function seen(
  service: string,
  { health, status = "running", exitCode = 0, startedAt = "2026-11-23T12:00:00Z" }: Partial<ServiceContainer>,
  restarts = 0,
): object {
  return {
    Id: service,
    Name: `/hub-${service}-1`,
    Image: "sha256:1",
    RestartCount: restarts,
    State: {
      Status: status,
      ExitCode: exitCode,
      StartedAt: startedAt,
      ...(health === undefined ? {} : { Health: { Status: health, Log: [] } }),
    },
    Config: { Image: "web:1", Labels: { "com.docker.compose.service": service } },
    HostConfig: { NetworkMode: "hub_default", RestartPolicy: { Name: "no" } },
    NetworkSettings: { Networks: {} },
    Mounts: [],
  };
}

function hostThatShows(next: () => readonly object[]): Host {
  const never = (): never => {
    throw new Error("waiting only looks");
  };
  return {
    name: "local",
    run: async (_command, args) => ({ code: 0, stdout: args[0] === "ps" ? "some id\n" : JSON.stringify(next()), stderr: "" }),
    start: never,
    read: never,
    stat: never,
    write: never,
    scratch: never,
  };
}
