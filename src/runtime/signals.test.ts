/** A cancelled job, as the runner does it: what is written, what is ended, how long it takes (statement 42). */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "omni-scale-signals-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A run of steps, each of which starts a child that does not want to end, and a journal of what began. */
function startRun(): ChildProcess {
  const from = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href);
  const pidFile = JSON.stringify(join(folder, "child"));
  const child = `process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); require("fs").writeFileSync(${pidFile}, String(process.pid))`;
  const script = `
    import { listenForSignals } from ${from("./signals.ts")};
    import { createExec } from ${from("./exec.ts")};
    import { createFiles } from ${from("./files.ts")};
    const files = createFiles({ temporaryFolder: ${JSON.stringify(folder)} });
    const stop = listenForSignals((by) => console.log("stopping by " + by));
    const scratch = await files.scratch("left");
    const journal = [];
    for (const step of ["one", "two", "three"]) {
      if (stop.signal.aborted) break;
      journal.push("began " + step);
      await createExec(process.env).run(process.execPath, ["-e", ${JSON.stringify(child)}], { signal: stop.signal }).catch((error) => journal.push(error.cause.name + " by " + error.cause.by));
    }
    await files.write(${JSON.stringify(join(folder, "journal"))}, journal.join("\\n"));
    await scratch[Symbol.asyncDispose]();
    stop[Symbol.dispose]();
    process.exitCode = 1;`;
  return spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function pidOfChild(): Promise<number> {
  const file = join(folder, "child");
  await expect.poll(() => (existsSync(file) ? readFileSync(file, "utf8") : ""), { timeout: 10_000 }).toMatch(/^\d+$/);
  return Number(readFileSync(file, "utf8"));
}

function isAlive(pid: number): boolean {
  try {
    if (process.platform === "linux") return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe.skipIf(process.platform === "win32")("a run that is cancelled", () => {
  it("begins nothing more, ends its child and has its journal written well within 7 s", async () => {
    const run = startRun();
    const child = await pidOfChild();
    const before = performance.now();
    run.kill("SIGINT");
    const [code] = (await once(run, "exit")) as [number | null];
    expect(code).toBe(1);
    expect(performance.now() - before).toBeLessThan(7000);
    expect(readFileSync(join(folder, "journal"), "utf8")).toBe("began one\nStopped by SIGINT");
    expect(isAlive(child)).toBe(false);
    expect((await readdir(folder)).toSorted()).toEqual(["child", "journal"]);
  });

  it.each([
    { second: "SIGINT" as const, code: 130 },
    { second: "SIGTERM" as const, code: 143 },
  ])("ends at once when asked again by $second, and still leaves neither child nor scratch folder", async ({ second, code }) => {
    const run = startRun();
    const child = await pidOfChild();
    const stopping = once(run.stdout ?? run, "data");
    run.kill("SIGINT");
    await stopping;
    run.kill(second);
    expect(await once(run, "exit")).toEqual([code, null]);
    expect(await readdir(folder)).toEqual(["child"]);
    await expect.poll(() => isAlive(child)).toBe(false);
  });
});
