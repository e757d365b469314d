/** Tests that a run killed with -9 at any effect, and started again, gets where it was going; against a real engine. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../compose-bench.ts";
import { stackFiles, swap } from "../compose-fixture.ts";
import { docker, hasEngine, type Texts } from "../compose-stand.ts";
import { until } from "./engine.ts";

const engine = hasEngine();

/** What docker says; nothing where what it is asked for went in the meantime. */
const looked = (...args: readonly string[]): string => {
  try {
    return docker(...args);
  } catch {
    return "";
  }
};

/** Effects of one step: lock, record, two copies, record, journal, two files, the containers, record, journal. */
const EFFECTS = 11;

describe.skipIf(!engine)(
  engine ? "kill -9 of an apply" : "kill -9 of an apply (skipped: no Docker Engine with Compose)",
  { timeout: 180_000 },
  () => {
    let bench: Bench;
    let at: Texts;
    const versions = (): readonly [Texts, Texts] => {
      const red = stackFiles();
      return [red, { ...swap(red, "- 127.0.0.1::80", "- 127.0.0.1::81"), "web.conf": "two\n" }];
    };

    beforeAll(async () => {
      bench = openBench("wk");
      [at] = versions();
      await bench.apply(at);
      docker("exec", bench.ids()["db"] ?? "", "sh", "-c", "echo kept > /data/file");
    }, 120_000);
    afterAll(() => bench[Symbol.dispose]());

    it.each([
      ...Array.from({ length: EFFECTS }, (_, index) => ({ atEffect: index + 1, delayMs: 0 })),
      { atEffect: 9, delayMs: 200 },
      { atEffect: 9, delayMs: 500 },
      { atEffect: 9, delayMs: 1000 },
      { atEffect: 9, delayMs: 2000 },
    ])("converges after a kill $delayMs ms into effect $atEffect", async ({ atEffect, delayMs }) => {
      const [red, blue] = versions();
      const next = at["web.conf"] === red["web.conf"] ? blue : red;
      const before = journal().length;
      await killed(next, atEffect, delayMs);
      // What the killed run wrote down is so: nothing of it is there yet, it had begun, or all of it is there.
      const said = journal().slice(before);
      expect([[], ["begun"], ["begun", "applied"]]).toContainEqual(said);
      if (said.length !== 1) expect((await bench.plan(said.length === 0 ? at : next)).differences).toEqual([]);
      const { db } = bench.ids();
      const results = await bench.apply(next);
      expect(results.map(({ status }) => status).filter((status) => status !== "applied" && status !== "unchanged")).toEqual([]);
      expect((await bench.plan(next)).differences).toEqual([]);
      for (const [path, text] of Object.entries(next)) expect(readFileSync(join(bench.directory, path), "utf8")).toBe(text);
      const names = docker(
        "ps",
        "--all",
        "--filter",
        `label=com.docker.compose.project=${bench.project}`,
        "--format",
        "{{.Names}} {{.State}}",
      );
      expect(names.trim().split("\n").toSorted()).toEqual(
        ["app", "db", "side", "web"].map((service) => `${bench.project}-${service}-1 running`),
      );
      expect(bench.ids()["db"]).toBe(db);
      expect(docker("exec", db ?? "", "cat", "/data/file")).toBe("kept\n");
      at = next;
    });

    it("goes back to what ran before the killed run, not to that run's half work", async () => {
      const image = docker("inspect", "--format", "{{.Image}}", bench.ids()["web"] ?? "");
      const sick = {
        ...swap(
          at,
          "lab/base:1 # web",
          `${bench.image("sick")} # web\n    healthcheck: {test: ["CMD", "false"], interval: 1s, retries: 1000}`,
        ),
        "web.conf": "sick\n",
      };
      // In the middle of waiting for its health, which takes as long as the step may.
      const format = "{{.Image}} {{.State.Running}}";
      await killedWhen(sick, () => {
        const { web } = bench.ids();
        const said = web === undefined || web.includes(",") ? "" : looked("inspect", "--format", format, web);
        return said.endsWith(" true\n") && !said.startsWith(image.trim());
      });
      const sicker = { ...sick, "web.conf": "sicker\n" };
      const results = await bench.apply(sicker);
      expect(results.at(-1)).toMatchObject({ status: "rolled-back" });
      for (const [path, text] of Object.entries(at)) expect(readFileSync(join(bench.directory, path), "utf8")).toBe(text);
      expect(docker("inspect", "--format", "{{.Image}}", bench.ids()["web"] ?? "")).toBe(image);
      expect((await bench.plan(at)).differences).toEqual([]);
    });

    /** What happened on the host by its own journal, the oldest first. */
    function journal(): readonly string[] {
      const lines = readFileSync(join(bench.directory, ".omni-scale/journal.jsonl"), "utf8").trimEnd().split("\n");
      return lines.map((line) => (JSON.parse(line) as { event: string }).event);
    }

    /** Resolves when the run is gone; rejects when it got to its end before an effect. After a delay it may have got there. */
    async function killed(files: Texts, atEffect: number, delayMs: number): Promise<void> {
      const { signal, said } = await start(files, { atEffect, delayMs }).ended;
      if (signal !== "SIGKILL" && delayMs === 0) throw new Error(`the run ended before it could be killed: ${said}`);
    }

    /** Kills the run as soon as `condition` holds; rejects when it got to its end before. */
    async function killedWhen(files: Texts, condition: () => boolean): Promise<void> {
      const { child, ended } = start(files, {});
      await until(() => child.exitCode !== null || condition(), 60_000, "the moment to kill it");
      child.kill("SIGKILL");
      const { signal, said } = await ended;
      if (signal !== "SIGKILL") throw new Error(`the run ended before it could be killed: ${said}`);
    }

    function start(files: Texts, moment: object): { child: ChildProcess; ended: Promise<{ signal: unknown; said: string }> } {
      const order = join(bench.directory, "..", "order.json");
      writeFileSync(order, JSON.stringify({ project: bench.project, directory: bench.directory, files, ...moment }));
      const program = join(import.meta.dirname, "../fixtures/killed-apply.ts");
      const child = spawn(process.execPath, [program, order], { stdio: ["ignore", "pipe", "pipe"] });
      let said = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
      return { child, ended: new Promise((resolve) => child.once("close", (_code, signal) => resolve({ signal, said }))) };
    }
  },
);
