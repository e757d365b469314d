/** The installed programs as other processes see them: many at once, killed, and the stand-in for flock. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { installDocker } from "./install.ts";
import { openEngine } from "./engine.ts";

let top = "";
beforeEach(() => void (top = mkdtempSync(join(tmpdir(), "lab-docker's-"))));
afterEach(() => rmSync(top, { recursive: true }));

function install(script: string): void {
  writeFileSync(join(top, "script.mjs"), script);
  installDocker(join(top, "bin"), { node: process.execPath, script: join(top, "script.mjs"), engine: join(top, "engine"), flock: true });
}

const env = (): Record<string, string> => ({ PATH: `${join(top, "bin")}:/usr/bin:/bin` });

describe("the installed docker", () => {
  it("calls the script with lab-docker and its own arguments, and carries its folder without the caller's variables", () => {
    install("console.log(JSON.stringify([process.argv.slice(2), process.env.OMNI_SCALE_LAB_DOCKER]))");
    const { stdout } = spawnSync("docker", ["ps", "--format", "{{.ID}} 'x'", ""], { env: env(), encoding: "utf8" });
    expect(JSON.parse(stdout)).toEqual([["lab-docker", "ps", "--format", "{{.ID}} 'x'", ""], join(top, "engine")]);
  });

  it("loses no change of processes that change at once", async () => {
    const engine = new URL("engine.ts", import.meta.url).href;
    install(`import { openEngine } from ${JSON.stringify(engine)};
for (let i = 0; i < 20; i++) openEngine(process.env.OMNI_SCALE_LAB_DOCKER).change((now) => void now.delayMs++);`);
    const codes = await Promise.all(
      Array.from({ length: 4 }, () => new Promise((resolve) => spawn("docker", [], { env: env(), stdio: "inherit" }).on("close", resolve))),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(openEngine(join(top, "engine")).read().delayMs).toBe(80);
  });
});

const perl = spawnSync("perl", ["-e", "1"]).status === 0;

describe.skipIf(!perl)(perl ? "the installed flock" : "the installed flock (skipped: no perl here)", () => {
  const sh = (script: string): { code: number | null; out: string } => {
    const { status, stdout } = spawnSync("sh", ["-c", script], { cwd: top, env: env(), encoding: "utf8" });
    return { code: status, out: stdout };
  };
  beforeEach(() => install(""));

  it.each([
    { script: "flock -n f echo held", code: 0, out: "held\n", reason: "runs the command" },
    { script: "flock f sh -c 'exit 7'", code: 7, out: "", reason: "gives the command's exit code" },
    { script: "flock -n f flock -n f echo both", code: 1, out: "", reason: "refuses a second holder" },
    { script: "flock -n f flock -n -E 75 f echo both", code: 75, out: "", reason: "with the code that was asked for" },
    { script: "flock -n f flock -w 1 f echo both", code: 1, out: "", reason: "waits for as long as told" },
    { script: "flock -n f true; flock -n f echo free", code: 0, out: "free\n", reason: "is free when the command has ended" },
    { script: "exec 9>>f; flock -n 9; flock -n f echo both", code: 1, out: "", reason: "locks a descriptor of the caller" },
    { script: "exec 9>>f; flock -n 9; exec 9>&-; flock -n f echo free", code: 0, out: "free\n", reason: "until the caller closes it" },
    { script: "exec 9>>f; flock -n 9; sleep 1 & exec 9>&-; flock -n f echo both", code: 1, out: "", reason: "or whoever inherited it" },
    { script: "flock --shared f true", code: 64, out: "", reason: "refuses what it does not know" },
  ])("$reason", ({ script, code, out }) => {
    expect(sh(script)).toEqual({ code, out });
  });

  it("is free after its holder was killed", async () => {
    // It waits: the look below takes the lock for a moment, too.
    const holder = spawn("flock", ["f", "sleep", "30"], { cwd: top, env: env(), stdio: "ignore" });
    while (sh("flock -n f true").code === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const ended = new Promise((resolve) => holder.on("close", resolve));
    holder.kill("SIGKILL");
    await ended;
    expect(sh("flock -n f true").code).toBe(0);
  });
});
