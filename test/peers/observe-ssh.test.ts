/** A stack planned over ssh with the key that only looks, on a real engine: it sees what a full plan sees, and changes nothing. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Adapter } from "../../src/adapters/adapter.ts";
import { composeAdapter } from "../../src/adapters/compose/index.ts";
import { plain } from "../../src/core/words.ts";
import { createClock } from "../../src/runtime/clock.ts";
import { createExec } from "../../src/runtime/exec.ts";
import { createFiles } from "../../src/runtime/files.ts";
import type { RemoteHost } from "../../src/specs/kinds/stack.ts";
import { type Bench, openBench, planOf, type Planned } from "../compose-bench.ts";
import { stackFiles, swap } from "../compose-fixture.ts";
import { silentHttp, noOmni, silentDns, silentTls } from "../compose-stand.ts";
import { installScript, type InstalledScript } from "../support/observe-script.ts";
import { describeWithEngine } from "./engine.ts";
import { describeWithSshd, openSshd, type Sshd } from "./sshd.ts";

const reasons = ({ differences }: Planned): string[] =>
  differences.map(({ kind, address, reasons: why }) => `${kind} ${address}: ${why.map(({ code }) => code).join(", ")}`).toSorted();

describeWithSshd("the plan's key over ssh", () => {
  describeWithEngine(
    "on a real engine",
    () => {
      let sshd: Sshd;
      let bench: Bench;
      let script: InstalledScript;
      let run: Adapter;
      let options: { readonly stack: { readonly host: RemoteHost } };

      beforeAll(async () => {
        script = installScript();
        sshd = await openSshd(["SetEnv PATH=/usr/local/bin:/usr/bin:/bin"]);
        bench = openBench("look");
        const key = sshd.authorize(`command="/bin/sh ${script.path}",restrict`);
        const { user, port, hostKey } = sshd;
        const keys = { apply: { fromEnv: "NOT_FOR_PLANS" }, observe: { fromEnv: "OBSERVE_KEY" } };
        options = { stack: { host: { transport: "ssh", address: "127.0.0.1", user, port, hostKeys: [hostKey], keys } } };
        run = composeAdapter({
          exec: createExec(process.env),
          files: createFiles(),
          tls: silentTls,
          dns: silentDns,
          infraProviders: noOmni,
          http: silentHttp,
          clock: createClock(),
          secrets: { read: async (reference) => ("fromEnv" in reference && reference.fromEnv === "OBSERVE_KEY" ? key : undefined) },
          here: { hostname: "runner", githubHosted: true },
        });
        await bench.apply(stackFiles());
      }, 120_000);
      afterAll(async () => {
        await run.close?.();
        bench[Symbol.dispose]();
        await sshd[Symbol.asyncDispose]();
        script[Symbol.dispose]();
      });

      it("finds nothing to do where the stack runs as it should", async () => {
        expect(reasons(await planOf(bench, stackFiles(), options, run))).toEqual([]);
      });

      it("names the same services for the same reasons as a plan that may read everything", async () => {
        const next = { ...swap(stackFiles(), "COLOR: red", "COLOR: blue"), "web.conf": "another\n" };
        const full = reasons(await bench.plan(next));
        expect(full.length).toBeGreaterThan(2);
        expect(reasons(await planOf(bench, next, options, run))).toEqual(full);
      });

      it("gets no lock, without which nothing is changed, and says why", async () => {
        const before = bench.ids();
        const { target } = await planOf(bench, stackFiles(), options, run);
        const lock = await run.lock(target, { name: "a plan", since: "2026-01-01T00:00:00Z" }, new AbortController().signal);
        expect(lock).toMatchObject({ status: "unknown" });
        expect(lock.status === "unknown" && plain(lock.because.message)).toMatch(/the plan's key .* only looks/);
        expect(bench.ids()).toEqual(before);
      });
    },
    { timeout: 120_000 },
  );
});
