/** The command line's apply killed with -9 at many moments on a real engine: started again, it gets there, and nothing is lost. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBench, type Bench } from "./bench.ts";
import { describeWithEngine, docker, freePort, until } from "./engine.ts";
import { openKiller, type Killer, type Moment } from "./killer.ts";
import type { CommandLineRun } from "./repository.ts";
import { stackFiles, type StackShape } from "./stack.ts";

/**
 * Where the run is when it dies: at a share of all its calls to docker before it recreates containers, at a moment of
 * the recreation, when its journal has a word, or when it says something.
 */
type Death = { readonly reason: string } & (
  | { readonly share: number }
  | { readonly moment: Moment }
  | { readonly journal: string }
  | { readonly says: string }
);

const deaths: readonly Death[] = [
  { reason: "before its first look", share: 0 },
  { reason: "while it plans", share: 0.5 },
  { reason: "before it writes", share: 0.8 },
  { reason: "once its journal says that it began", journal: '"begun"' },
  { reason: "before it recreates containers", share: 1 },
  { reason: "as the recreation begins", moment: { delayMs: 0 } },
  { reason: "0.3 s into the recreation", moment: { delayMs: 300 } },
  { reason: "1 s into the recreation", moment: { delayMs: 1000 } },
  { reason: "as the recreation is over", moment: { after: "up" } },
  { reason: "while it waits for health", says: "waiting for" },
  { reason: "once its journal says that it is done", journal: '"applied"' },
  { reason: "0.3 s into the recreation, Compose with it", moment: { delayMs: 300, whole: true } },
  { reason: "0.7 s into the recreation, Compose with it", moment: { delayMs: 700, whole: true } },
  { reason: "1.5 s into the recreation, Compose with it", moment: { delayMs: 1500, whole: true } },
];

describeWithEngine("kill -9 of an apply on a real engine", () => {
  let bench: Bench;
  let killer: Killer;
  let folder: string;
  let hostOnly: string[];
  let recreation = 0;
  let shapes: readonly [Partial<StackShape>, Partial<StackShape>];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "omni-scale-killer-"));
    bench = await openBench();
    killer = openKiller(folder, bench.path);
    const { port } = bench.shape();
    shapes = [
      { port, page: "even", level: "even", colour: "even" },
      { port: await freePort(), page: "odd", level: "odd", colour: "odd" },
    ];
    bench.change(shapes[0]);
    expect(await bench.apply()).toMatchObject({ state: "applied" });
    bench.remember("through every death");
    hostOnly = bench.hostOnly();
    // A run that nobody kills, to know how long the way is.
    bench.change(shapes[1]);
    killer.arm();
    await reached(await digestsOfPlan());
    recreation = killer.recreation();
  }, 180_000);
  afterAll(async () => {
    await bench[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(deaths)("ends where it was going after a death $reason", async (death) => {
    bench.change(bench.shape().page === "odd" ? shapes[0] : shapes[1]);
    const digests = await digestsOfPlan();
    const database = bench.container("db").id;
    await die(digests, death);

    if ("moment" in death && "whole" in death.moment) {
      // Half a recreation is something that nobody has read: the run may hold it, and says how to go on.
      if (!(await reached(digests, { orHeld: true }))) await reached(await digestsOfPlan());
    } else {
      // What was accepted before the death is enough after it.
      await reached(digests);
    }
    expect((await bench.plan()).status).toBe("unchanged");
    const containers = bench.containers();
    expect(containers.map(({ name, status }) => `${name} ${status}`)).toEqual(
      ["db", "side", "web", "worker"].map((service) => `/${bench.project}-${service}-1 running`),
    );
    const { id: sidecar } = bench.container("side");
    for (const service of ["web", "worker"]) expect(bench.container(service).networkMode).toBe(`container:${sidecar}`);
    expect(bench.container("db").id).not.toBe(database);
    expect(docker("exec", bench.container("web").id, "sh", "-c", "echo $COLOUR")).toBe(bench.shape().colour);
    expect(await bench.page()).toBe(bench.shape().page);
    for (const [path, text] of Object.entries(stackFiles(bench.project, bench.shape()))) {
      expect(readFileSync(join(bench.host, path), "utf8")).toBe(text);
    }
    expect(bench.remembered()).toBe("through every death");
    expect(bench.hostOnly()).toEqual(hostOnly);
  });

  /** The digests of all changes, as a person reads them in the plan. */
  async function digestsOfPlan(): Promise<string[]> {
    return (await bench.plan()).changes.map(({ digest }) => digest);
  }

  function startApply(digests: readonly string[]): CommandLineRun {
    const applying = bench.start(["apply", "--accept", ...digests], { PATH: killer.path });
    killer.aim(applying.child.pid ?? 0);
    return applying;
  }

  /** Applies to the end. False when it is held, where that may be. */
  async function reached(digests: readonly string[], { orHeld = false } = {}): Promise<boolean> {
    killer.arm();
    const ended = await startApply(digests).ended;
    if (orHeld && ended.stdout.includes("is held") && ended.stdout.includes("omni-scale apply --accept")) return false;
    expect(ended, ended.stdout + ended.stderr).toMatchObject({ code: 0 });
    return true;
  }

  /** Starts an apply that does not live to its end. */
  async function die(digests: readonly string[], death: Death): Promise<void> {
    killer.arm(momentOf(death));
    const lines = journalLines().length;
    const applying = startApply(digests);
    const kill = (): void => void applying.child.kill("SIGKILL");
    if ("says" in death) applying.child.stderr?.on("data", () => applying.stderr().includes(death.says) && kill());
    if ("journal" in death) {
      const isThere = (): boolean =>
        journalLines()
          .slice(lines)
          .some((line) => line.includes(death.journal));
      await until(() => isThere() || applying.child.exitCode !== null, 60_000, death.journal).finally(kill);
    }
    const ended = await applying.ended;
    expect(ended.signal, `the run came to its end: ${ended.stdout}${ended.stderr}`).toBe("SIGKILL");
  }

  function momentOf(death: Death): Moment | undefined {
    if ("moment" in death) return death.moment;
    return "share" in death ? { before: Math.max(1, Math.round(recreation * death.share)) } : undefined;
  }

  function journalLines(): string[] {
    return readFileSync(join(bench.host, ".omni-scale/journal.jsonl"), "utf8").trimEnd().split("\n");
  }
});
