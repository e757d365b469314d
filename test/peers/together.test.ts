/** Two applies at once on a real engine: one works, the other waits or stops with the holder's name; nothing is done twice. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openBench, standing, type Bench } from "./bench.ts";
import { describeWithEngine, openTrace, until, type ContainerEvent, type Trace } from "./engine.ts";
import type { CommandLineRun } from "./repository.ts";

describeWithEngine("two applies at once on a real engine", () => {
  let bench: Bench;
  let trace: Trace;

  beforeAll(async () => {
    bench = await openBench();
    expect(await bench.apply()).toMatchObject({ state: "applied" });
    trace = await openTrace(bench.project);
  }, 120_000);
  afterAll(async () => {
    trace[Symbol.dispose]();
    await bench[Symbol.asyncDispose]();
  });
  beforeEach(async () => void (await trace.take()));

  it("stops a laptop's at once, by the name of who is at work, and lets that one end", async () => {
    bench.change({ colour: "blue" });
    const digest = await digestOfPlan();
    const first = await atWork(digest);
    const second = bench.start(["apply", "--accept", digest], { USER: "bob" });
    const stopped = await second.ended;
    expect(first.child.exitCode).toBeNull();
    expect(stopped.code).toBe(1);
    expect(stopped.stdout).toMatch(/taken by .?alice@/);
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(createdIn(await trace.take())).toEqual(["web"]);
    expect((await bench.plan()).status).toBe("unchanged");
  });

  it("lets the one that waits go on when the other is done, and then there is nothing left for it to do", async () => {
    bench.change({ colour: "green" });
    const first = await atWork(await digestOfPlan());
    const said: string[] = [];
    const second = await bench.apply({ owner: "carol", progress: (text) => said.push(text) });
    expect(said.some((text) => text.startsWith("Waiting for alice@"))).toBe(true);
    expect(second.state).toBe("unchanged");
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(createdIn(await trace.take())).toEqual(["web"]);
  });

  it("carries out two different changes one after the other, never in between each other", async () => {
    bench.change({ colour: "one" });
    const first = await atWork(await digestOfPlan());
    bench.change({ colour: "two", level: "two" });
    const second = await bench.apply({ owner: "carol" });
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(second.state).toBe("applied");
    const events = (await trace.take()).filter(({ action }) => action === "create" || action === "destroy" || action === "start");
    const firsts = ["create", "destroy", "start"].map((action) =>
      events.findIndex((event) => event.service === "web" && event.action === action),
    );
    const database = events.findIndex(({ service }) => service === "db");
    // Everything of the first run is over before the second begins: only the second has to do with the database.
    expect(Math.max(...firsts)).toBeLessThan(database);
    expect(createdIn(events)).toEqual(["db", "web", "web"]);
    const after = standing(bench.containers());
    expect((await bench.plan()).status).toBe("unchanged");
    expect(standing(bench.containers())).toEqual(after);
  });

  async function digestOfPlan(): Promise<string> {
    const { stdout } = await bench.start(["plan", "--json"]).ended;
    return (JSON.parse(stdout) as { plan: { digest: string } }).plan.digest;
  }

  /** Starts an apply and gives it as soon as it recreates containers: then it holds the lock for a good while. */
  async function atWork(digest: string): Promise<CommandLineRun> {
    const started = bench.start(["apply", "--accept", digest], { USER: "alice" });
    await until(() => started.stderr().includes("recreating"), 60_000, "an apply at work");
    return started;
  }
});

function createdIn(events: readonly ContainerEvent[]): string[] {
  return events.flatMap(({ action, service }) => (action === "create" ? [service] : [])).toSorted();
}
