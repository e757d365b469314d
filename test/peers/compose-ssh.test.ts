/** A stack deployed, changed and left alone over ssh on a real engine, and the connection cut in every part of an apply. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Adapter } from "../../src/adapters/adapter.ts";
import { composeAdapter } from "../../src/adapters/compose/index.ts";
import { targetOf } from "../../src/adapters/compose/project.ts";
import type { StepResult } from "../../src/core/model.ts";
import { createClock } from "../../src/runtime/clock.ts";
import { createExec } from "../../src/runtime/exec.ts";
import { createFiles } from "../../src/runtime/files.ts";
import type { RemoteHost } from "../../src/specs/kinds/stack.ts";
import { APPLY_PROGRAM } from "../apply-key.ts";
import { type Bench, carryOut, openBench, planOf } from "../compose-bench.ts";
import { stackFiles, swap } from "../compose-fixture.ts";
import { docker, silentHttp, noOmni, silentDns, silentTls, type Texts } from "../compose-stand.ts";
import { describeWithEngine, until } from "./engine.ts";
import { installPct } from "./host-programs.ts";
import { describeWithSshd, openSshd, type Sshd } from "./sshd.ts";

// A machine that GitHub lends is nobody's Docker host, and may be another's client.
const runner = { hostname: "runner", githubHosted: true };

/** How the host is reached, and with which of its keys. */
interface Way {
  readonly spec: RemoteHost;
  readonly key: string;
}

describeWithSshd("a stack over ssh", () => {
  describeWithEngine(
    "on a real engine",
    () => {
      let sshd: Sshd;
      let bench: Bench;
      let base: string;
      let ways: { readonly shell: Way; readonly apply: Way; readonly container: Way };
      let at: Texts;

      beforeAll(async () => {
        base = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-ssh-test-")));
        installPct(base);
        sshd = await openSshd([`SetEnv PATH=${base}:/usr/local/bin:/usr/bin:/bin`]);
        bench = openBench("ssh");
        const config = join(base, "apply.conf");
        writeFileSync(config, `folder ${bench.directory}\nlock ${join(base, "lock")}\n`, { mode: 0o644 });
        const [any, forced] = [sshd.authorize(), sshd.authorize(`command="/bin/sh ${APPLY_PROGRAM} ${config}",restrict`)];
        const { user, port, hostKey } = sshd;
        const there = { transport: "ssh" as const, address: "127.0.0.1", user, port, hostKeys: [hostKey] };
        ways = {
          shell: { key: any, spec: { ...there, keys: { shell: { fromEnv: "KEY" } } } },
          apply: { key: forced, spec: { ...there, keys: { apply: { fromEnv: "KEY" } } } },
          container: { key: any, spec: { ...there, keys: { shell: { fromEnv: "KEY" } }, container: 200 } },
        };
      }, 60_000);
      afterAll(async () => {
        bench[Symbol.dispose]();
        await sshd[Symbol.asyncDispose]();
        rmSync(base, { recursive: true, force: true });
      });

      /** A run of its own; `effect` is told of each effect before it begins. */
      function openRun(key: string, effect: () => void = () => {}): Adapter {
        const exec = createExec(process.env);
        return composeAdapter({
          exec: {
            ...exec,
            run(command, args, options) {
              if (command === "ssh" && /mutation\.lock|not all of it arrived/.test(args.at(-1) ?? "")) effect();
              return exec.run(command, args, options);
            },
          },
          files: createFiles(),
          tls: silentTls,
          dns: silentDns,
          infraProviders: noOmni,
          http: silentHttp,
          clock: createClock(),
          secrets: { read: async () => key },
          here: { ...runner, lockFolder: join(base, "lock") },
        });
      }

      async function apply(files: Texts, { spec, key }: Way, effect?: () => void): Promise<StepResult[]> {
        const run = openRun(key, effect);
        const options = { stack: { host: spec } };
        try {
          return await carryOut(await planOf(bench, files, options, run), files, options, run);
        } finally {
          await run.close?.();
        }
      }

      it.each([
        { words: "an apply key", name: "apply" },
        { words: "a key for a shell, and pct exec", name: "container" },
        { words: "a key for a shell", name: "shell" },
      ] as const)("is deployed with $words, changed where it changes, and left alone where it does not", async ({ name }) => {
        at = { ...stackFiles(), "web.conf": `${name}\n` };
        expect((await apply(at, ways[name])).map(({ status }) => status).filter((status) => status !== "unchanged")).toEqual(["applied"]);
        const before = bench.ids();
        const blue = { ...swap(at, "COLOR: red", `COLOR: ${name}`), "web.conf": "two\n" };
        expect((await apply(blue, ways[name])).map(({ status }) => status)).toEqual(["applied"]);
        const after = bench.ids();
        expect(["app", "db", "side", "web"].filter((service) => before[service] !== after[service])).toEqual(["app", "web"]);
        expect(readFileSync(join(bench.directory, "web.conf"), "utf8")).toBe("two\n");
        // What this machine sees is what the other saw.
        expect((await bench.plan(blue)).differences).toEqual([]);
        expect(await apply(blue, ways[name])).toEqual([]);
        expect(bench.ids()).toEqual(after);
        docker("exec", after["db"] ?? "", "sh", "-c", "echo kept > /data/file");
        at = blue;
      });

      // Every effect of one step, in its order.
      it.each([
        { effect: 1, delayMs: 0, when: "the lock is looked at" },
        { effect: 2, delayMs: 0, when: "the record is begun" },
        { effect: 3, delayMs: 0, when: "the first file is kept" },
        { effect: 4, delayMs: 0, when: "the second file is kept" },
        { effect: 5, delayMs: 0, when: "the record names the files" },
        { effect: 6, delayMs: 0, when: "the journal is written" },
        { effect: 7, delayMs: 0, when: "the first file is written" },
        { effect: 8, delayMs: 0, when: "the second file is written" },
        { effect: 9, delayMs: 0, when: "the containers are about to be recreated" },
        { effect: 9, delayMs: 500, when: "the containers are recreated" },
        { effect: 10, delayMs: 0, when: "the record is closed" },
        { effect: 11, delayMs: 0, when: "the journal is closed" },
      ])("converges after the connection was cut as $when ($delayMs ms)", async ({ effect, delayMs }) => {
        const colour = /COLOR: .*/.exec(at["compose.yml"] ?? "")?.[0] ?? "";
        const next = swap({ ...at, "web.conf": `${effect} ${delayMs}\n` }, colour, `COLOR: c${effect}-${delayMs}`);
        const { db } = bench.ids();
        let effects = 0;
        const ended = await apply(next, ways.shell, () => {
          effects += 1;
          if (effects === effect) setTimeout(() => sshd.cut(), delayMs);
        }).catch((error: unknown) => error as Error);
        expect(effects).toBeGreaterThanOrEqual(effect);
        // Whatever it says of the cut run, it does not say that something is done which is not.
        const isSaidDone = Array.isArray(ended) && ended.every(({ status }) => status === "applied");
        if (isSaidDone) expect((await bench.plan(next)).differences).toEqual([]);
        const results = await apply(next, ways.shell);
        expect(results.filter(({ status }) => status !== "applied" && status !== "unchanged")).toEqual([]);
        expect((await bench.plan(next)).differences).toEqual([]);
        for (const [path, text] of Object.entries(next)) expect(readFileSync(join(bench.directory, path), "utf8")).toBe(text);
        expect(bench.ids()["db"]).toBe(db);
        expect(docker("exec", db ?? "", "cat", "/data/file")).toBe("kept\n");
        at = next;
      });

      it("leaves the lock of its host to others when the run that had it was killed", async () => {
        const order = join(base, "order.json");
        const { spec, key } = ways.shell;
        writeFileSync(order, JSON.stringify({ spec, key, lockFolder: join(base, "lock"), temporaryFolder: base }), { mode: 0o600 });
        const child = spawn(process.execPath, [join(import.meta.dirname, "../fixtures/ssh-lock-holder.ts"), order], {
          stdio: ["ignore", "pipe", "inherit"],
        });
        const run = openRun(key);
        const take = async (): Promise<Awaited<ReturnType<Adapter["lock"]>>> =>
          run.lock(targetOf(spec, runner), { name: "the tests", since: "2026-01-01T00:00:00Z" }, new AbortController().signal);
        try {
          const said = await new Promise<string>((resolve) => child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString())));
          expect(said).toBe("held\n");
          expect(await take()).toMatchObject({ status: "busy", holder: { name: "the other run" } });
          const from = sshd.log().length;
          child.kill("SIGKILL");
          const isFree = async (): Promise<boolean> => {
            const lock = await take();
            if (lock.status === "held") await lock.lock.release();
            return lock.status === "held";
          };
          await until(isFree, 30_000, "the lock is free");
          await until(() => sshd.log().slice(from).includes("Disconnected from user"), 30_000, "the killed run's connection is gone");
        } finally {
          child.kill("SIGKILL");
          await run.close?.();
        }
      });
    },
    { timeout: 300_000 },
  );
});
