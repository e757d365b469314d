/** Tests that Omni's version goes one way, one minor at a time, with a copy of what it knew; against a real engine. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { StepResult } from "../../src/core/model.ts";
import { plain } from "../../src/core/words.ts";
import { type Bench, type BenchOptions, openBench } from "../compose-bench.ts";
import { docker } from "../compose-stand.ts";
import { hubFiles, platform, STAND_IN_LACKS } from "../hub-fixture.ts";
import { describeWithEngine, until } from "./engine.ts";
import { fingerprintOf } from "./repository.ts";

describeWithEngine(
  "Omni's versions",
  () => {
    let bench: Bench;
    let v193: string;
    let v1106: string;
    let sick: string;
    const hub: BenchOptions = { component: platform(), accept: STAND_IN_LACKS };
    const host = (...path: string[]): string => join(bench.directory, ...path);
    const copies = (): string[] => readdirSync(host("../copies")).toSorted();
    const hostsOwn = (): string[] => fingerprintOf(host("tailscale-state"), host("omni.env"));
    const omni = (format: string): string => docker("inspect", "--format", format, bench.ids()["omni"] ?? "").trim();
    const imageOfOmni = (): string => docker("inspect", "--format", "{{.Config.Image}}", bench.ids()["omni"] ?? "").trim();

    beforeAll(async () => {
      bench = openBench("wh");
      [v193, v1106, sick] = [bench.image("v1.9.3"), bench.image("v1.10.6"), bench.image("v1.10.7")];
    }, 60_000);
    afterAll(() => bench[Symbol.dispose]());

    beforeEach(async () => {
      const left = Object.values(bench.ids());
      if (left.length > 0) docker("rm", "-f", ...left);
      rmSync(host(".."), { recursive: true, force: true });
      for (const folder of ["tailscale-state/deep", "etcd/member/wal", "sqlite"]) mkdirSync(host(folder), { recursive: true });
      writeFileSync(host("tailscale-state/tailscaled.state"), Uint8Array.of(0, 255, 13, 10), { mode: 0o600 });
      writeFileSync(host("omni.env"), "TS_AUTHKEY=tskey-of-the-host\n", { mode: 0o600 });
      writeFileSync(host("etcd/member/wal/0.wal"), "what etcd knows\n");
      const results = await bench.apply(hubFiles(v193), hub);
      expect(results.at(-1)).toMatchObject({ status: "applied" });
    }, 120_000);

    it("copies etcd and SQLite while Omni stands still, then makes it anew; the sidecar and the host's files stay", async () => {
      const [before, sidecar, compose] = [hostsOwn(), bench.ids()["tailscale"], readFileSync(host("compose.yml"), "utf8")];
      const planned = await bench.plan(hubFiles(v1106), hub);
      expect(planned.differences.flatMap(({ guards }) => guards ?? [])).toEqual([]);
      const up = planned.steps.at(-1);
      expect(plain(up?.title ?? [])).toBe("copy etcd and omni.db, recreate omni");
      expect(up).toMatchObject({ reversible: false, impact: { oneWay: true, interrupts: ["omni"], destroys: [] } });
      expect(existsSync(host("../copies"))).toBe(false);

      const results = await bench.carryOut(planned, hubFiles(v1106), hub);
      expect(results.map(({ status }) => status)).toEqual(["unchanged", "applied"]);
      expect(imageOfOmni()).toBe(v1106);
      const [copy = ""] = copies();
      expect(copy).toMatch(/^\d{8}T\d{6}Z-v1\.9\.3$/);
      expect(statSync(host("../copies", copy)).mode & 0o777).toBe(0o700);
      expect(readFileSync(host("../copies", copy, "etcd/member/wal/0.wal"), "utf8")).toBe("what etcd knows\n");
      // The last words of the old one are in it, and none of the new one's.
      expect(readFileSync(host("../copies", copy, "sqlite/omni.db"), "utf8")).toBe("running\nended\n");
      expect(readFileSync(host("../copies", copy, "bundle/compose.yml"), "utf8")).toBe(compose);
      expect(readFileSync(host("sqlite/omni.db"), "utf8")).toBe("running\nended\nrunning\n");
      const journal = readFileSync(host(".omni-scale/journal.jsonl"), "utf8").trim().split("\n");
      expect(journal.slice(-3).map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(["begun", "copied", "applied"]);
      expect(hostsOwn()).toEqual(before);
      expect(bench.ids()["tailscale"]).toBe(sidecar);
      expect((await bench.plan(hubFiles(v1106), hub)).differences).toEqual([]);
    });

    it("says the command that goes back, and it does", async () => {
      const compose = readFileSync(host("compose.yml"), "utf8");
      const results = await bench.apply(hubFiles(v1106), hub);
      const notes = results.flatMap((result) => ("notes" in result ? (result.notes ?? []) : [])).map(plain);
      const command = notes.flatMap((text) => /on the host: (.*)$/.exec(text)?.[1] ?? []).at(0) ?? "";
      execFileSync("sh", ["-c", command], { stdio: "pipe" });
      expect(imageOfOmni()).toBe(v193);
      expect(readFileSync(host("compose.yml"), "utf8")).toBe(compose);
      expect(readFileSync(host("sqlite/omni.db"), "utf8")).toMatch(/^running\nended\nrunning\n/);
      expect(readFileSync(host("etcd/member/wal/0.wal"), "utf8")).toBe("what etcd knows\n");
      expect((await bench.plan(hubFiles(v193), hub)).differences).toEqual([]);
    });

    it.each([
      { reason: "a downgrade", image: "v1.8.9", trap: "omni-downgrade", says: /v1\.9\.3 runs, and v1\.8\.9 is older/ },
      { reason: "two minors at once", image: "v1.11.0", trap: "omni-skips-minors", says: /v1\.9\.3 → the last 1\.10 → v1\.11\.0/ },
    ])("refuses $reason, and nobody can clear that", async ({ image, trap, says }) => {
      const [guard] = (await bench.plan(hubFiles(bench.image(image)), hub)).differences.flatMap(({ guards }) => guards ?? []);
      expect(guard).toMatchObject({ trap, clearedBy: "never" });
      expect(`${plain(guard?.message ?? [])} ${plain(guard?.fix ?? [])}`).toMatch(says);
    });

    it("changes nothing at all where there is no room for a copy", async () => {
      const before = [omni("{{.Id}} {{.State.StartedAt}}"), readFileSync(host("compose.yml"), "utf8")];
      writeFileSync(host("etcd/huge"), "");
      truncateSync(host("etcd/huge"), 2 ** 43);
      const guards = (await bench.plan(hubFiles(v1106), hub)).differences.flatMap((difference) => difference.guards ?? []);
      expect(guards.map(({ trap, message }) => `${trap}: ${plain(message)}`)).toEqual([
        expect.stringMatching(/^no-room-for-safety-copy: .*8388\d+ MiB/),
      ]);
      const results = await bench.apply(hubFiles(v1106), hub);
      expect(results.at(-1)).toMatchObject({ status: "failed" });
      expect(whyOf(results.at(-1))).toMatch(/no room for a copy.*8388\d+ MiB.*Make room there/);
      expect([omni("{{.Id}} {{.State.StartedAt}}"), readFileSync(host("compose.yml"), "utf8")]).toEqual(before);
    });

    it("starts Omni again when the copy fails, and takes the files back", async () => {
      const [id, compose] = [omni("{{.Id}}"), readFileSync(host("compose.yml"), "utf8")];
      mkdirSync(host("../programs"));
      writeFileSync(host("../programs/cp"), "#!/bin/sh\necho 'cp: no more room' >&2\nexit 1\n", { mode: 0o755 });
      const path = process.env["PATH"] ?? "";
      vi.stubEnv("PATH", `${host("../programs")}:${path}`);
      const results = await bench.apply(hubFiles(v1106), hub);
      vi.unstubAllEnvs();
      expect(copies()).toEqual([]);
      expect(results.at(-1)).toMatchObject({ status: "rolled-back" });
      expect(omni("{{.Id}} {{.State.Status}}")).toBe(`${id} running`);
      expect(readFileSync(host("compose.yml"), "utf8")).toBe(compose);
    });

    it("does not go back once the new version has run, and says where the copy is", async () => {
      const files = { "compose.yml": (hubFiles(sick)["compose.yml"] ?? "").replace("while :; do sleep 0.1; done", "exit 3") };
      const results = await bench.apply(files, hub);
      expect(results.at(-1)).toMatchObject({ status: "failed" });
      expect(whyOf(results.at(-1))).toMatch(/Omni v1\.10\.7 has run, so the way is forward.*lies in .*copies/);
      expect(imageOfOmni()).toBe(sick);
    });

    it("keeps as many copies as the spec says, and never removes what is not one of its own", async () => {
      for (const name of ["20200101T000000Z-v1.0.0", "20200102T000000Z-v1.0.0", "by-hand"]) {
        mkdirSync(host("../copies", name), { recursive: true });
        writeFileSync(host("../copies", name, "kept"), "");
      }
      const steps = ["v1.9.4", "v1.9.5", "v1.9.6"];
      for (const version of steps) await bench.apply(hubFiles(bench.image(version)), hub);
      const own = copies().filter((name) => !name.startsWith("2020") && name !== "by-hand");
      expect(own.map((name) => name.replace(/^.*Z-/, ""))).toEqual(["v1.9.4", "v1.9.5"]);
      expect(copies()).toHaveLength(5);
    });

    it.each([
      { seconds: 0.05, whole: false },
      { seconds: 0.05, whole: true },
      { seconds: 1, whole: true },
    ])("converges after a kill -9 $seconds s into the copy (host too: $whole), with one whole copy", async ({ seconds, whole }) => {
      const before = hostsOwn();
      writeFileSync(host("etcd/large"), new Uint8Array(300 * 2 ** 20));
      await killedInCopy(seconds, whole);
      const results = await bench.apply(hubFiles(v1106), hub);
      // On a fast machine the killed run had got there: then there is no step left.
      expect(whyOf(results.at(-1))).toMatch(/^(applied|unchanged|no step)$/);
      expect(imageOfOmni()).toBe(v1106);
      expect(omni("{{.State.Status}}")).toBe("running");
      expect(copies()).toHaveLength(1);
      const [copy = ""] = copies();
      expect(readFileSync(host("../copies", copy, "sqlite/omni.db"), "utf8")).toBe("running\nended\n");
      expect(statSync(host("../copies", copy, "etcd/large")).size).toBe(300 * 2 ** 20);
      expect(readFileSync(host("../copies", copy, "bundle/compose.yml"), "utf8")).toContain(v193);
      expect(readdirSync(host("../copies")).filter((name) => name.startsWith("."))).toEqual([]);
      expect(hostsOwn()).toEqual(before);
      expect((await bench.plan(hubFiles(v1106), hub)).differences).toEqual([]);
    });

    /** Kills the run, `seconds` after the copies' folder has appeared; with `whole` also what it started on the host. */
    async function killedInCopy(seconds: number, whole: boolean): Promise<void> {
      const order = host("../order.json");
      writeFileSync(order, JSON.stringify({ project: bench.project, directory: bench.directory, files: hubFiles(v1106), hub: true }));
      const program = join(import.meta.dirname, "../fixtures/killed-apply.ts");
      const child = spawn(process.execPath, [program, order], { stdio: "ignore" });
      const ended = new Promise((resolve) => child.once("close", resolve));
      await until(() => existsSync(host("../copies")) || child.exitCode !== null, 60_000, "the copy has begun");
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      child.kill("SIGKILL");
      if (whole) for (const pid of processesWith(host("../copies"))) killIfThere(pid);
      await ended;
    }
  },
  { timeout: 180_000 },
);

/** Why a step did not get there, else what became of it. */
function whyOf(result: StepResult | undefined): string {
  return result !== undefined && "because" in result ? plain(result.because) : (result?.status ?? "no step");
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself a moment ago.
  }
}

/** Processes with `word` among their arguments. */
function processesWith(word: string): number[] {
  return readdirSync("/proc").flatMap((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return [];
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(word) ? [Number(pid)] : [];
    } catch {
      return [];
    }
  });
}
