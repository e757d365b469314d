/** A stack deployed, changed and left alone over ssh on a real engine, and the connection cut in every moment of an apply. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Adapter, LockOwner } from "../../src/adapters/adapter.ts";
import { composeAdapter } from "../../src/adapters/compose/index.ts";
import { targetOf } from "../../src/adapters/compose/project.ts";
import type { StepResult } from "../../src/core/model.ts";
import { createClock } from "../../src/runtime/clock.ts";
import { createExec } from "../../src/runtime/exec.ts";
import { createFiles } from "../../src/runtime/files.ts";
import type { RemoteHost } from "../../src/specs/kinds/stack.ts";
import { type Bench, carryOut, openBench, planOf } from "../compose-bench.ts";
import { stackFiles, swap } from "../compose-fixture.ts";
import { docker, linesOf, silentHttp, type Texts } from "../compose-stand.ts";
import { describeWithEngine, until } from "./engine.ts";
import { describeWithSshd, openSshd, type Sshd } from "./sshd.ts";

/** Effects of one step: lock, record, two copies, record, journal, two files, the containers, record, journal. */
const EFFECTS = 11;

describeWithSshd(
  "a stack",
  () => {
    describeWithEngine("over ssh on a real engine", () => {
      let sshd: Sshd;
      let bench: Bench;
      let base: string;
      let key: string;
      let spec: RemoteHost;
      let at: Texts;

      beforeAll(async () => {
        sshd = await openSshd();
        key = sshd.authorize();
        base = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-ssh-test-")));
        bench = openBench("ssh");
        const { port, user, hostKey } = sshd;
        spec = { transport: "ssh", address: "127.0.0.1", user, port, hostKeys: [hostKey], keys: { shell: { fromEnv: "KEY" } } };
      }, 60_000);
      afterAll(async () => {
        bench[Symbol.dispose]();
        await sshd[Symbol.asyncDispose]();
        rmSync(base, { recursive: true, force: true });
      });

      /** A run of its own; `cut` is told of each effect before it begins. */
      function openRun(cut: () => void = () => {}): Adapter {
        const exec = createExec(process.env);
        return composeAdapter({
          exec: {
            ...exec,
            run(command, args, options) {
              if (command === "ssh" && /mutation\.lock|not all of it arrived/.test(args.at(-1) ?? "")) cut();
              return exec.run(command, args, options);
            },
          },
          files: createFiles(),
          http: silentHttp,
          clock: createClock(),
          secrets: { read: async () => key },
          // A machine that GitHub lends is nobody's Docker host, and may be another's client.
          here: { hostname: "runner", githubHosted: true, lockFolder: join(base, "lock") },
        });
      }
      const stack = (): { stack: { host: RemoteHost } } => ({ stack: { host: spec } });
      async function apply(files: Texts, cut?: () => void): Promise<StepResult[]> {
        const run = openRun(cut);
        try {
          return await carryOut(await planOf(bench, files, stack(), run), files, stack(), run);
        } finally {
          await run.close?.();
        }
      }
      async function differences(files: Texts): Promise<readonly string[]> {
        const run = openRun();
        try {
          return linesOf((await planOf(bench, files, stack(), run)).differences);
        } finally {
          await run.close?.();
        }
      }

      it("is deployed, changed where it changes, and left alone where it does not", async () => {
        at = stackFiles();
        expect((await apply(at)).map(({ status }) => status)).toEqual(["unchanged", "applied"]);
        docker("exec", bench.ids()["db"] ?? "", "sh", "-c", "echo kept > /data/file");
        expect(await differences(at)).toEqual([]);
        const before = bench.ids();
        const blue = { ...swap(at, "COLOR: red", "COLOR: blue"), "web.conf": "two\n" };
        expect(await differences(blue)).toEqual([
          "replace Service/app: env-changed",
          "replace Service/web: file-changed",
          "update File/compose.yml: content-changed",
          "update File/web.conf: content-changed",
        ]);
        expect((await apply(blue)).map(({ status }) => status)).toEqual(["applied"]);
        const after = bench.ids();
        expect(["app", "db", "side", "web"].filter((service) => before[service] !== after[service])).toEqual(["app", "web"]);
        expect(readFileSync(join(bench.directory, "web.conf"), "utf8")).toBe("two\n");
        expect((await apply(blue)).map(({ status }) => status)).toEqual([]);
        expect(bench.ids()).toEqual(after);
        at = blue;
      });

      it.each([
        ...Array.from({ length: EFFECTS }, (_, index) => ({ effect: index + 1, delayMs: 0 })),
        { effect: 1, delayMs: 100 },
        { effect: 9, delayMs: 300 },
        { effect: 9, delayMs: 1500 },
      ])("converges after the connection was cut $delayMs ms into effect $effect", async ({ effect, delayMs }) => {
        const next = swap(
          { ...at, "web.conf": `${effect} ${delayMs}\n` },
          /COLOR: .*/.exec(at["compose.yml"] ?? "")?.[0] ?? "",
          `COLOR: c${effect}-${delayMs}`,
        );
        const { db } = bench.ids();
        let effects = 0;
        const ended = await apply(next, () => {
          effects += 1;
          if (effects === effect) setTimeout(() => sshd.cut(), delayMs);
        }).catch((error: unknown) => error as Error);
        expect(effects).toBeGreaterThanOrEqual(effect);
        // Whatever it says of the cut run, it does not say that something is done which is not.
        if (Array.isArray(ended) && ended.every(({ status }) => status === "applied")) expect(await differences(next)).toEqual([]);
        const results = await apply(next);
        expect(results.filter(({ status }) => status !== "applied" && status !== "unchanged")).toEqual([]);
        expect(await differences(next)).toEqual([]);
        for (const [path, text] of Object.entries(next)) expect(readFileSync(join(bench.directory, path), "utf8")).toBe(text);
        expect(bench.ids()["db"]).toBe(db);
        expect(docker("exec", db ?? "", "cat", "/data/file")).toBe("kept\n");
        at = next;
      });

      describe("the lock of a host", () => {
        const owner: LockOwner = { name: "the tests", since: "2026-01-01T00:00:00Z" };
        const signal = new AbortController().signal;

        it("is free again when the run that had it was killed, and its connection with it", async () => {
          const order = join(base, "order.json");
          const lockFolder = join(base, "lock");
          writeFileSync(order, JSON.stringify({ spec, key, lockFolder, temporaryFolder: base }), { mode: 0o600 });
          const from = sshd.log().length;
          const child = spawn(process.execPath, [join(import.meta.dirname, "../fixtures/ssh-lock-holder.ts"), order], {
            stdio: ["ignore", "pipe", "inherit"],
          });
          try {
            const said = await new Promise<string>((resolve) => child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString())));
            expect(said).toBe("held\n");
            const run = openRun();
            const target = targetOf(spec, { hostname: "runner", githubHosted: true });
            expect(await run.lock(target, owner, signal)).toMatchObject({ status: "busy", holder: { name: "the other run" } });
            child.kill("SIGKILL");
            let free = false;
            await until(
              async () => {
                const lock = await run.lock(target, owner, signal);
                if (lock.status === "held") await lock.lock.release();
                free = lock.status === "held";
                return free;
              },
              20_000,
              "the lock is free",
            );
            await run.close?.();
            await until(
              () =>
                (
                  sshd
                    .log()
                    .slice(from)
                    .match(/Disconnected from user/g) ?? []
                ).length === 2,
              20_000,
              "both connections are gone",
            );
          } finally {
            child.kill("SIGKILL");
          }
        });
      });
    });
  },
  { timeout: 180_000 },
);
