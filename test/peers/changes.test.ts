/**
 * What each kind of change to a stack does on a real engine: the plan names exactly who restarts and why, the apply
 * does exactly that, and then there is nothing left to do.
 */
import { chmodSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openBench, restartsOf, standing, type Bench } from "./bench.ts";
import { describeWithEngine, freePort, openTrace, type Trace } from "./engine.ts";
import { inStack, openRepository, type Texts } from "./repository.ts";

describeWithEngine("a stack on a real engine", () => {
  let bench: Bench;
  let trace: Trace;
  let hostOnly: string[];

  beforeAll(async () => {
    bench = await openBench();
    trace = await openTrace(bench.project);
    hostOnly = bench.hostOnly();
  });
  afterAll(async () => {
    trace[Symbol.dispose]();
    await bench[Symbol.asyncDispose]();
  });
  beforeEach(async () => void (await trace.take()));

  it("is created from nothing, every service once, and the second plan is empty", async () => {
    const plan = await bench.plan();
    expect(plan).toMatchObject({ status: "changes", basis: { kind: "live" } });
    expect(restartsOf(plan)).toEqual({});
    expect(new Set(plan.changes.map(({ kind }) => kind))).toEqual(new Set(["create"]));
    expect(await bench.apply()).toMatchObject({ state: "applied" });
    const events = await trace.take();
    for (const service of ["side", "web", "worker", "db"]) {
      expect(events.filter((event) => event.service === service).map(({ action }) => action)).toEqual(["create", "start"]);
    }
    expect(bench.containers().map(({ service, status }) => `${service} ${status}`)).toEqual([
      "db running",
      "side running",
      "web running",
      "worker running",
    ]);
    expect(await bench.page()).toBe("one");
    expect((await bench.plan()).status).toBe("unchanged");
    bench.remember("from the first day");
  });

  const newPort = freePort();
  it.each<{ reason: string; change: (to: Bench) => unknown; restarts: Record<string, string[]> }>([
    {
      reason: "another image tag",
      change: (to) => {
        to.image("web-2");
        to.change({ webTag: "web-2" });
      },
      restarts: { web: ["image-changed"] },
    },
    { reason: "a tag that means another image by now", change: (to) => to.image("worker"), restarts: { worker: ["image-moved"] } },
    { reason: "an env value in Git", change: (to) => to.change({ colour: "blue" }), restarts: { web: ["environment-changed"] } },
    {
      reason: "an env value in the file that only the host has",
      change: (to) => {
        to.hostEnvironment({ ZONE: "here", TOKEN: "second-token" });
        hostOnly = to.hostOnly();
      },
      restarts: { worker: ["environment-changed"] },
    },
    {
      reason: "a variable of the host that the Compose file uses, and that a service gets as a whole file too",
      change: (to) => {
        to.hostEnvironment({ ZONE: "there", TOKEN: "second-token" });
        hostOnly = to.hostOnly();
      },
      restarts: { db: ["environment-changed"], worker: ["environment-changed"] },
    },
    { reason: "a mounted file", change: (to) => to.change({ page: "two" }), restarts: { web: ["mounted-file-changed"] } },
    {
      reason: "a port of the sidecar: those who live in its network go with it",
      change: async (to) => to.change({ port: await newPort }),
      restarts: { side: ["ports-changed"], web: ["sidecar-recreated"], worker: ["sidecar-recreated"] },
    },
    {
      reason: "the database's environment: its volume stays",
      change: (to) => to.change({ level: "2" }),
      restarts: { db: ["environment-changed"] },
    },
    { reason: "a comment in compose.yml: nobody restarts", change: (to) => to.change({ comment: "the second" }), restarts: {} },
    {
      reason: "a file in the folder that nobody mounts: nobody restarts",
      change: (to) => to.commit({ "stack/README.md": "read me\n" }),
      restarts: {},
    },
  ])("plans and applies exactly what it takes for $reason", async ({ change, restarts }) => {
    const before = bench.containers();
    await change(bench);
    const plan = await bench.plan();
    expect(plan).toMatchObject({ status: "changes", guards: [] });
    expect(restartsOf(plan)).toEqual(restarts);

    expect(await bench.apply()).toMatchObject({ state: "applied" });
    const after = bench.containers();
    expect(after.map(({ service, status }) => `${service} ${status}`)).toEqual([
      "db running",
      "side running",
      "web running",
      "worker running",
    ]);
    const kept = before.filter(({ service }) => restarts[service] === undefined);
    expect(standing(after)).toMatchObject(standing(kept));
    for (const service of Object.keys(restarts)) expect(idIn(after, service)).not.toBe(idIn(before, service));
    const events = await trace.take();
    expect([...new Set(events.map(({ service }) => service))].toSorted()).toEqual(Object.keys(restarts).toSorted());
    for (const service of Object.keys(restarts)) {
      const mine = events.filter((event) => event.service === service).map(({ action }) => action);
      expect(mine.filter((action) => action === "create" || action === "destroy").toSorted()).toEqual(["create", "destroy"]);
    }
    const sidecar = idIn(after, "side");
    for (const { service, networkMode } of after)
      if (service === "web" || service === "worker") expect(networkMode).toBe(`container:${sidecar}`);

    expect((await bench.plan()).status).toBe("unchanged");
    expect(await bench.apply()).toMatchObject({ state: "unchanged" });
    expect(standing(bench.containers())).toEqual(standing(after));
    expect(await trace.take()).toEqual([]);
    expect(await bench.page()).toBe(bench.shape().page);
    expect(bench.remembered()).toBe("from the first day");
    expect(bench.hostOnly()).toEqual(hostOnly);
  });

  it("brings back what somebody changed by hand on the host, and only that", async () => {
    writeFileSync(join(bench.host, "web.conf"), "by hand\n");
    const plan = await bench.plan();
    expect(restartsOf(plan)).toEqual({ web: ["mounted-file-changed"] });
    expect(await bench.apply()).toMatchObject({ state: "applied" });
    expect([...new Set((await trace.take()).map(({ service }) => service))]).toEqual(["web"]);
    expect(await bench.page()).toBe(bench.shape().page);
    expect((await bench.plan()).status).toBe("unchanged");
  });

  it("blocks by name and place where the host lacks a variable, and touches nothing", async () => {
    const before = standing(bench.containers());
    const mine = bench.hostOnly();
    bench.hostEnvironment({ TOKEN: "second-token" });
    const host = bench.hostOnly();
    const plan = await bench.plan();
    expect(plan.status).toBe("blocked");
    const errors = plan.diagnostics.filter(({ severity }) => severity === "error");
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors[0]?.what)).toContain("ZONE");
    const text = (await import("./stack.ts")).stackFiles(bench.project, bench.shape())["compose.yml"] ?? "";
    const line = text.split("\n").findIndex((one) => one.includes("${ZONE"));
    expect(errors[0]?.at).toMatchObject({ file: "stack/compose.yml", line: line + 1 });
    expect(await bench.apply()).toMatchObject({ state: "held" });
    expect(standing(bench.containers())).toEqual(before);
    expect(await trace.take()).toEqual([]);
    expect(bench.hostOnly()).toEqual(host);
    bench.hostEnvironment({ ZONE: "there", TOKEN: "second-token" });
    expect(bench.hostOnly()).not.toEqual(mine);
    expect((await bench.plan()).status).toBe("unchanged");
  });
});

function idIn(containers: ReturnType<Bench["containers"]>, service: string): string {
  return containers.find((one) => one.service === service)?.id ?? `no container of ${service}`;
}

describeWithEngine("a program in a stack's folder", () => {
  const start = (text: string): Texts => ({
    "start.sh": `#!/bin/sh\n${text}\nexec sleep 1000\n`,
    "compose.yaml": `services:
  web:
    image: lab/base:1
    entrypoint: /start.sh
    init: true
    stop_grace_period: 0s
    volumes: ["./start.sh:/start.sh:ro"]
    network_mode: none
`,
  });

  it("can be started on the host as in Git: where it is new, changed, or only got the right in Git", async () => {
    await using stack = await openRepository(() => start(":"));
    const place = join(stack.host, "start.sh");
    const rights = (): string => (statSync(place).mode & 0o777).toString(8);
    const isPlain = stack.commit({});
    chmodSync(join(stack.folder, "stack/start.sh"), 0o755);
    const isProgram = stack.commit({});

    expect((await stack.plan({ base: isPlain, mode: "static" })).changes.flatMap(({ fields }) => fields)).toMatchObject([
      { path: "/executable", before: { value: false }, after: { value: true } },
    ]);
    expect(await stack.apply()).toMatchObject({ state: "applied" });
    expect({ rights: rights(), plan: (await stack.plan()).status }).toEqual({ rights: "755", plan: "unchanged" });

    chmodSync(place, 0o600);
    expect(restartsOf(await stack.plan())).toEqual({ web: ["mounted-file-changed"] });
    expect(await stack.apply({ base: isPlain })).toMatchObject({ state: "applied" });
    expect({ rights: rights(), plan: (await stack.plan()).status }).toEqual({ rights: "700", plan: "unchanged" });

    chmodSync(place, 0o644);
    stack.commit(inStack(start("echo again")));
    expect(await stack.apply({ base: isProgram })).toMatchObject({ state: "applied" });
    expect({ rights: rights(), plan: (await stack.plan()).status }).toEqual({ rights: "755", plan: "unchanged" });
  });
});
