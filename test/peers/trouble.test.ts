/** What happens on a real engine when something goes wrong, is taken over or is taken away: nothing is lost, and it is said. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { ComponentOutcome } from "../../src/core/run-report.ts";
import { plain } from "../../src/core/words.ts";
import { openBench, restartsOf, standing, type Bench } from "./bench.ts";
import { describeWithEngine, docker, freePort, namesOf, openTrace, type Trace } from "./engine.ts";
import { writeAll } from "./repository.ts";
import { healthy, stackFiles } from "./stack.ts";

describeWithEngine("an apply that does not get there, on a real engine", () => {
  let bench: Bench;
  let hostOnly: string[];
  const closed = freePort();

  beforeAll(async () => {
    bench = await openBench({ timeout: 20 });
    expect(await bench.apply()).toMatchObject({ state: "applied" });
    bench.remember("before the trouble");
    hostOnly = bench.hostOnly();
  }, 120_000);
  afterAll(() => bench[Symbol.asyncDispose]());

  it.each<{ reason: string; probe?: object; check?: string; says: string }>([
    { reason: "its health check fails", check: "echo it hurts; false", says: "web did not get healthy: its health check fails" },
    { reason: "an http probe fails", probe: { http: { url: "http://127.0.0.1:PORT/nothing-here" } }, says: "404" },
    { reason: "a tcp probe fails", probe: { tcp: { host: "127.0.0.1", port: 1 } }, says: "no connection" },
    { reason: "a command probe fails", probe: { command: { service: "web", run: ["test", "-e", "/never"] } }, says: "exit code 1" },
  ])("is taken back when $reason: what ran before serves again, and the change is still open", async ({ probe, check, says }) => {
    const before = bench.containers();
    const files = stackFiles(bench.project, bench.shape());
    const good = bench.shape();
    const { image } = bench.container("web");
    bench.image("web-next");
    bench.change({ webTag: "web-next", page: "next", colour: "green", webCheck: check ?? healthy });
    const port = String(probe !== undefined && "tcp" in probe ? await closed : good.port);
    const probes =
      probe === undefined
        ? []
        : [{ ...JSON.parse(JSON.stringify(probe).replace("PORT", port).replace('"port":1', `"port":${port}`)), timeout: 2 }];
    bench.configure({ probes, timeout: 20 });

    const outcome = await bench.apply();
    expect(outcome.state).toBe("rolled-back");
    expect(wordsOf(outcome)).toContain(says);
    expect(await bench.page()).toBe(good.page);
    expect(bench.container("web").image).toBe(image);
    expect(docker("exec", bench.container("web").id, "sh", "-c", "echo $COLOUR")).toBe(good.colour);
    for (const [path, text] of Object.entries(files)) expect(readFileSync(join(bench.host, path), "utf8")).toBe(text);
    const others = before.filter(({ service }) => service !== "web");
    expect(standing(bench.containers())).toMatchObject(standing(others));
    expect(bench.containers().map(({ name }) => name)).toEqual(before.map(({ name }) => name));

    const open = restartsOf(await bench.plan());
    expect(Object.keys(open)).toEqual(["web"]);
    expect(open["web"]).toEqual(expect.arrayContaining(["image-changed", "environment-changed"]));
    bench.change(good);
    bench.configure({ timeout: 20 });
    expect((await bench.plan()).status).toBe("unchanged");
    expect(bench.remembered()).toBe("before the trouble");
    expect(bench.hostOnly()).toEqual(hostOnly);
  });

  it("passes probes of every kind where they are true", async () => {
    const { port } = bench.shape();
    const probes = [
      { http: { url: `http://127.0.0.1:${port}/` } },
      { tcp: { host: "127.0.0.1", port } },
      { command: { service: "web", run: ["test", "-e", "/etc/web.conf"] } },
      { healthy: "db" },
    ];
    bench.configure({ probes, timeout: 20 });
    bench.change({ page: "probed" });
    const outcome = await bench.apply();
    expect(outcome.state).toBe("applied");
    expect(outcome.steps.flatMap(({ gates }) => gates.map(({ status }) => status))).toEqual(["passed", "passed", "passed", "passed"]);
    expect(await bench.page()).toBe("probed");
    bench.configure({ timeout: 20 });
    expect((await bench.plan()).status).toBe("unchanged");
  });
});

describeWithEngine("a stack that somebody brought up by hand", () => {
  let bench: Bench;
  let trace: Trace;
  let before: string;
  let byHand: Readonly<Record<string, string>>;

  beforeAll(async () => {
    // Where it lies on the host is not told: its containers say it.
    bench = await openBench({ directory: undefined });
    writeAll(bench.host, stackFiles(bench.project, bench.shape()));
    execFileSync("docker", ["compose", "--project-name", bench.project, "--env-file", "omni.env", "up", "--detach", "--wait"], {
      cwd: bench.host,
      stdio: "ignore",
    });
    byHand = standing(bench.containers());
    before = bench.commit({ "omni-scale.yaml": JSON.stringify({ mode: "apply", stacks: [] }) });
    trace = await openTrace(bench.project);
  }, 120_000);
  afterAll(async () => {
    trace[Symbol.dispose]();
    await bench[Symbol.asyncDispose]();
  });
  beforeEach(async () => void (await trace.take()));

  it("is adopted without a question and without touching it, when it is as the specs say", async () => {
    bench.configure({});
    expect(await bench.plan({ base: before })).toMatchObject({ status: "unchanged", guards: [], basis: { kind: "live" } });
    expect(await bench.apply({ base: before })).toMatchObject({ state: "unchanged" });
    expect((await bench.plan()).status).toBe("unchanged");
    expect(standing(bench.containers())).toEqual(byHand);
    expect(await trace.take()).toEqual([]);
  });

  it("is not touched until it is adopted by name, when it differs", async () => {
    bench.change({ colour: "green" });
    const plan = await bench.plan({ base: before });
    expect(plan.guards).toMatchObject([{ id: `adopt:${bench.component}`, cleared: false }]);
    expect(restartsOf(plan)).toEqual({ web: ["environment-changed"] });
    const held = await bench.apply({ base: before });
    expect(held.state).toBe("held");
    expect(plain(held.next ?? [])).toContain(bench.component);
    expect(standing(bench.containers())).toEqual(byHand);
    expect(await trace.take()).toEqual([]);

    bench.configure({}, { adopt: [bench.component] });
    expect(await bench.apply({ base: before })).toMatchObject({ state: "applied" });
    expect([...new Set((await trace.take()).map(({ service }) => service))]).toEqual(["web"]);
    expect((await bench.plan()).status).toBe("unchanged");
  });
});

describeWithEngine("a stack that is to be removed from a real engine", () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await openBench();
    expect(await bench.apply()).toMatchObject({ state: "applied" });
    bench.remember("before the end");
  }, 120_000);
  afterAll(() => bench[Symbol.asyncDispose]());

  it("stays as it is when its spec merely vanishes", async () => {
    const before = standing(bench.containers());
    const base = bench.commit({});
    bench.commit({ "omni-scale.yaml": JSON.stringify({ mode: "apply", stacks: [] }) });
    await expect(bench.apply({ base })).rejects.toThrow("the report has no");
    expect(standing(bench.containers())).toEqual(before);
  });

  it("stays until its name is typed; then containers and networks go, the volume and the host's files stay and are named", async () => {
    const hostOnly = bench.hostOnly();
    const before = standing(bench.containers());
    const removed = [{ component: bench.component, project: bench.project }];
    bench.commit({ "omni-scale.yaml": JSON.stringify({ mode: "apply", stacks: [], removed }) });
    const plan = await bench.plan();
    expect(plan.guards).toMatchObject([{ id: bench.component, clearedBy: "confirm-delete", cleared: false }]);
    expect(await bench.apply()).toMatchObject({ state: "held" });
    expect(await bench.apply({ confirmDelete: ["Stack/another"] })).toMatchObject({ state: "held" });
    expect(standing(bench.containers())).toEqual(before);

    const outcome = await bench.apply({ confirmDelete: [bench.component] });
    expect(outcome.state).toBe("applied");
    expect(wordsOf(outcome)).toContain(`${bench.project}_data`);
    expect(bench.containers()).toEqual([]);
    expect(namesOf("network", bench.project)).toEqual([]);
    expect(namesOf("volume", bench.project)).toEqual([`${bench.project}_data`]);
    expect(bench.hostOnly()).toEqual(hostOnly);
    expect((await bench.plan({ confirmDelete: [bench.component] })).status).toBe("unchanged");
    expect(bench.remembered()).toBe("before the end");
  });

  it("finds its volume again when it comes back", async () => {
    bench.configure({});
    expect(await bench.apply()).toMatchObject({ state: "applied" });
    expect(docker("exec", bench.container("db").id, "cat", "/data/remembered")).toBe("before the end");
    expect((await bench.plan()).status).toBe("unchanged");
  });
});

/** All that the outcome says to a reader. */
function wordsOf({ because, steps }: ComponentOutcome): string {
  const said = steps.flatMap(({ detail, notes, gates }) => [detail ?? [], ...notes, ...gates.map((gate) => gate.detail)]);
  return [because ?? [], ...said].map(plain).join("\n");
}
