/** Real children: what they get, how they end, what is said when they cannot run. */
import { globSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RemoteError, UserError } from "../core/errors.ts";
import { plain } from "../core/words.ts";
import { childEnvironment } from "./exec-environment.ts";
import { createExec } from "./exec.ts";

const node = process.execPath;
const exec = createExec(process.env);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "omni-scale-exec-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Waits for a child to have written its process id. */
async function pidIn(file: string): Promise<number> {
  for (;;) {
    const text = await readFile(file, "utf8").catch(() => "");
    if (text.endsWith("\n")) return Number(text);
    await sleep(10);
  }
}

/** Where process 1 does not collect orphans, as in many containers, an ended one stays as a zombie (`Z`). */
function isAlive(pid: number): boolean {
  try {
    if (process.platform === "linux") return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("a child", () => {
  it("gives its exit code and both outputs, whatever the code is", async () => {
    const result = await exec.run(node, ["-e", "console.log('out'); console.error('err'); process.exitCode = 3"]);
    expect(result).toEqual({ code: 3, stdout: "out\n", stderr: "err\n" });
  });

  it("gives -1 when a signal ended it", async () => {
    expect((await exec.run(node, ["-e", "process.kill(process.pid, 'SIGKILL')"])).code).toBe(-1);
  });

  it("gets arguments as they are, because there is no shell", async () => {
    const hostile = ["$(touch pwned)", "`id`", "a b", '"; id #', "*", "", "\n"];
    const result = await exec.run(node, ["-e", "console.log(JSON.stringify(process.argv.slice(1)))", "--", ...hostile]);
    expect(JSON.parse(result.stdout)).toEqual(hostile);
  });

  it("is started by one file of ours alone", () => {
    const src = join(import.meta.dirname, "..");
    const ours = globSync("**/*.ts", { cwd: src, exclude: ["**/*.test.ts", "lab/**"] });
    expect(ours.length).toBeGreaterThan(100);
    const starting = ours.filter((path) => /["'](?:node:)?child_process["']/.test(readFileSync(join(src, path), "utf8")));
    expect(starting).toEqual(["runtime/child.ts"]);
  });

  it("reads its input whole, and end of file at once when there is none", async () => {
    const echo = "process.stdin.pipe(process.stdout)";
    const large = "ä".repeat(300_000);
    expect((await exec.run(node, ["-e", echo], { input: large })).stdout).toBe(large);
    expect((await exec.run(node, ["-e", echo])).stdout).toBe("");
  });

  it("may end without reading its input", async () => {
    expect((await exec.run(node, ["-e", "process.exit(0)"], { input: "x".repeat(1_000_000) })).code).toBe(0);
  });

  it("runs in the folder it is given", async () => {
    const result = await exec.run(node, ["-e", "console.log(process.cwd())"], { cwd: folder });
    expect(result.stdout.trim().endsWith(folder)).toBe(true);
  });

  it("gets nothing of our environment but the few known variables and what is added", async () => {
    const ours = {
      ...process.env,
      GITHUB_TOKEN: "canary",
      INPUT_TOKEN: "canary",
      GIT_DIR: "/x",
      SSH_AUTH_SOCK: "/s",
      DOCKER_HOST: "unix:///d",
    };
    const result = await createExec(ours).run(node, ["-e", "console.log(JSON.stringify(process.env))"], { env: { ADDED: "yes" } });
    expect(result.stdout).not.toContain("canary");
    const given = JSON.parse(result.stdout);
    expect(given).toMatchObject({ ADDED: "yes", DOCKER_HOST: "unix:///d", LC_ALL: "C", LANG: "C" });
    expect(given).not.toHaveProperty("GIT_DIR");
    expect(given).not.toHaveProperty("SSH_AUTH_SOCK");
  });

  it("on Windows also gets what programs need there to start", () => {
    expect(childEnvironment({ SystemRoot: "C:\\Windows", SECRET: "x" }, {}, "win32")).toEqual({
      SystemRoot: "C:\\Windows",
      LANG: "C",
      LC_ALL: "C",
    });
  });

  it("that leaves a daemon holding its output does not hold us", async () => {
    const patient = createExec(process.env, { drainMs: 200 });
    const daemon =
      "require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { detached: true, stdio: 'inherit' })";
    const result = await patient.run(node, ["-e", `const d = ${daemon}; d.unref(); console.log(d.pid)`]);
    expect(result.code).toBe(0);
    process.kill(Number(result.stdout), "SIGKILL");
  });
});

describe("a child that goes on too long", () => {
  const stubborn = (file: string): string => `
    const { spawn } = require("child_process");
    process.on("SIGTERM", () => {});
    const inner = spawn(process.execPath, ["-e", "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); require('fs').writeFileSync(" + JSON.stringify(${JSON.stringify(file)}) + ", process.pid + '\\\\n')"], { stdio: "ignore" });
    setInterval(() => {}, 1000);`;

  it("is ended together with what it started when the time is up, even if all of them ignore being asked", async () => {
    const file = join(folder, "timeout.pid");
    const impatient = createExec(process.env, { graceMs: 100 });
    const failure = await impatient.run(node, ["-e", stubborn(file)], { timeoutMs: 1500 }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RemoteError);
    expect(failure).toMatchObject({ retryable: true });
    expect(plain((failure as RemoteError).words)).toBe("It did not end within 1.5 s and was stopped.");
    const inner = await pidIn(file);
    await expect.poll(() => isAlive(inner)).toBe(false);
  });

  it("is ended when the run is stopped, and says so", async () => {
    const file = join(folder, "abort.pid");
    const stop = new AbortController();
    const reason = new Error("SIGINT");
    const running = createExec(process.env, { graceMs: 100 }).run(node, ["-e", stubborn(file)], {
      signal: stop.signal,
    });
    const failure = running.catch((error: unknown) => error);
    const inner = await pidIn(file);
    stop.abort(reason);
    expect(await failure).toMatchObject({ name: "RemoteError", retryable: false, cause: reason });
    await expect.poll(() => isAlive(inner)).toBe(false);
  });

  it("gets the time to end by itself", async () => {
    const stop = new AbortController();
    const file = join(folder, "graceful");
    const script = `process.on("SIGTERM", () => { require("fs").writeFileSync(${JSON.stringify(file)}, "1\\n"); process.exit() }); setInterval(() => {}, 1000); require("fs").writeFileSync(${JSON.stringify(file + ".up")}, "1\\n")`;
    const failure = exec.run(node, ["-e", script], { signal: stop.signal }).catch((error: unknown) => error);
    await pidIn(`${file}.up`);
    stop.abort();
    expect(await failure).toBeInstanceOf(RemoteError);
    expect(await readFile(file, "utf8")).toBe("1\n");
  });

  it("is not even started when the run was stopped before", async () => {
    const file = join(folder, "never");
    const failure = await exec
      .run(node, ["-e", `require("fs").writeFileSync(${JSON.stringify(file)}, "")`], {
        signal: AbortSignal.abort(),
      })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RemoteError);
    await expect(readFile(file)).rejects.toThrow("ENOENT");
  });

  it("is ended when it says more than anybody would read", async () => {
    const small = createExec(process.env, { maxOutputBytes: 1000, graceMs: 100 });
    const failure = await small.run(node, ["-e", "setInterval(() => console.log('x'.repeat(500)), 1)"]).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "RemoteError", retryable: false });
    expect((failure as RemoteError).message).toContain("more than 1000 bytes");
  });
});

describe("a child that cannot run", () => {
  it("is named, with how to get it, when it is not installed", async () => {
    const nowhere = createExec({ PATH: folder });
    const failure = await nowhere.run("docker", ["version"]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect(plain((failure as UserError).words)).toBe("The program docker is needed and was not found on this machine.");
    expect(plain((failure as UserError).fix)).toContain("Compose plugin");
  });

  it.skipIf(process.platform === "win32")("is told apart from one that this user may not start", async () => {
    const program = join(folder, "closed");
    await writeFile(program, "#!/bin/sh\n", { mode: 0o600 });
    const failure = await exec.run(program, []).catch((error: unknown) => error);
    expect((failure as UserError).message).toContain("this user may not start it");
  });

  it("is told apart from a working folder that is not there", async () => {
    const failure = await exec.run(node, ["-e", ""], { cwd: join(folder, "gone") }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RemoteError);
    expect((failure as RemoteError).message).toContain("there is no folder");
  });

  it("never has its arguments in an error", async () => {
    const failure = await createExec({ PATH: folder })
      .run("docker", ["login", "--password", "canary-secret", "evil\n::error::x"], {
        cwd: join(folder, "gone"),
      })
      .catch((error: unknown) => error);
    expect(JSON.stringify(failure) + String(failure)).not.toMatch(/canary-secret|evil/);
    expect(failure).toMatchObject({ operation: "docker login" });
  });
});

describe("a child that runs beside us", () => {
  it("gives its lines, keeps its input open until told, and its exit code at the end", async () => {
    const script =
      "process.stdin.on('data', d => console.log('got ' + d)); process.stdin.on('end', () => { console.log('bye'); process.exitCode = 4 })";
    const running = await exec.start(node, ["-e", script], { input: "first\n" });
    const lines: string[] = [];
    for await (const line of running.lines) {
      lines.push(line);
      if (line === "got first") running.end();
    }
    expect(lines).toEqual(["got first", "", "bye"]);
    expect(await running.exited).toBe(4);
  });

  it("is ended, with what it started, when the run is stopped", async () => {
    const stop = new AbortController();
    const script = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log(process.pid)";
    const running = await createExec(process.env, { graceMs: 100 }).start(node, ["-e", script], {
      signal: stop.signal,
    });
    for await (const line of running.lines) {
      expect(isAlive(Number(line))).toBe(true);
      stop.abort();
    }
    expect(await running.exited).toBe(-1);
  });

  it("reads the end of its input when we are gone, even by kill -9", async () => {
    const file = join(folder, "orphan");
    const inner = `console.log("up"); process.stdin.resume(); process.stdin.on("end", () => require("fs").writeFileSync(${JSON.stringify(file)}, "over"))`;
    const outer = `
      import { createExec } from ${JSON.stringify(new URL("./exec.ts", import.meta.url).href)};
      const running = await createExec(process.env).start(process.execPath, ["-e", ${JSON.stringify(inner)}]);
      for await (const line of running.lines) process.kill(process.pid, "SIGKILL");`;
    expect((await exec.run(node, ["--input-type=module", "-e", outer])).code).toBe(-1);
    await expect.poll(() => readFile(file, "utf8").catch(() => "")).toBe("over");
  });

  it("is explained like any other when it is not installed", async () => {
    await expect(createExec({ PATH: folder }).start("docker", [])).rejects.toBeInstanceOf(UserError);
  });
});
