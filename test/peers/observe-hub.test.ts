/**
 * The live facts of a hub through the plan's key, over a real sshd and on a real engine: the same findings as with full
 * access, the same few things not looked at, and no byte of a key, whatever is wrong there.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Adapter } from "../../src/adapters/adapter.ts";
import { composeAdapter } from "../../src/adapters/compose/index.ts";
import { createClock } from "../../src/runtime/clock.ts";
import { createExec } from "../../src/runtime/exec.ts";
import { createFiles } from "../../src/runtime/files.ts";
import { createTls } from "../../src/runtime/tls.ts";
import type { StackHost } from "../../src/specs/kinds/stack.ts";
import { docker, noOmni, silentDns, silentHttp } from "../compose-stand.ts";
import { installScript, type InstalledScript } from "../support/observe-script.ts";
import { describeWithEngine } from "./engine.ts";
import { type HubStand, type Look, openHubStand } from "./hub-stand.ts";
import { fingerprintOf } from "./repository.ts";
import { describeWithSshd, openSshd, type Sshd } from "./sshd.ts";

describeWithSshd("a hub's host through the plan's key", () => {
  describeWithEngine("on a real engine", () => {
    let stand: HubStand;
    let sshd: Sshd;
    let script: InstalledScript;
    let adapter: Adapter;
    let spec: StackHost;
    beforeAll(async () => {
      script = installScript();
      sshd = await openSshd(["SetEnv PATH=/usr/local/bin:/usr/bin:/bin"]);
      stand = await openHubStand();
      const key = sshd.authorize(`command="/bin/sh ${script.path}",restrict`);
      const { user, port, hostKey } = sshd;
      spec = { transport: "ssh", address: "127.0.0.1", user, port, hostKeys: [hostKey], keys: { observe: { fromEnv: "KEY" } } };
      const ports = {
        exec: createExec(process.env),
        files: createFiles(),
        tls: createTls(),
        dns: silentDns,
        infraProviders: noOmni,
        http: silentHttp,
        clock: createClock(),
      };
      adapter = composeAdapter({ ...ports, secrets: { read: async () => key }, here: { hostname: "runner", githubHosted: true } });
    }, 120_000);
    afterAll(async () => {
      await adapter.close?.();
      await sshd[Symbol.asyncDispose]();
      stand[Symbol.dispose]();
      script[Symbol.dispose]();
    });

    /** With the key and with full access: what both found. */
    async function both(): Promise<Look> {
      const before = fingerprintOf(stand.bench.directory);
      const [seen, all] = [await stand.look({ adapter, spec }), await stand.look()];
      const told = ({ inspected }: Look): unknown[] => inspected.diagnostics.map(({ rule, severity, what }) => [rule, severity, what]);
      expect(told(seen)).toEqual(told(all));
      // Why something could not be seen is said in the words of whoever looked.
      const facts = ({ notChecked }: Look): string[] => notChecked.map((line) => line.split(" (")[0] ?? "");
      expect(facts(seen)).toEqual(facts(all));
      expect(fingerprintOf(stand.bench.directory)).toEqual(before);
      return seen;
    }

    it("sees that all is well, and has looked at everything", async () => {
      const { rules, notChecked } = await both();
      expect(rules.filter((rule) => rule !== "O32")).toEqual([]);
      expect(notChecked).toEqual([]);
    });

    it("finds a key with a passphrase, another certificate on the wire, a stale name, an edit and a second Compose file", async () => {
      await stand.spoil();
      const { rules } = await both();
      expect(rules.filter((rule) => rule !== "O32")).toEqual(["O19", "O20", "O24", "O24", "O26"]);
    });

    it("takes a key that is none for unknown, a missing one and a folder in its place for what they are", async () => {
      copyFileSync(stand.host("compose.yml"), stand.host("omni.asc"));
      expect((await both()).notChecked.join()).toContain("is no private key that can be read");
      rmSync(stand.host("omni.asc"));
      expect((await both()).rules).toContain("O18");
      mkdirSync(stand.host("omni.asc"));
      expect((await both()).rules).toContain("O18");
    });

    it("says what a stopped sidecar cannot tell", async () => {
      docker("stop", "-t", "0", stand.bench.ids()["tailscale"] ?? "");
      expect((await both()).notChecked.join()).toContain("the sidecar's state in the tailnet");
    });

    it("let nothing of a key out", () => {
      expect(readFileSync(stand.host("omni.env"), "utf8")).toContain("tskey-of-the-host");
      expect(sshd.log()).not.toContain("PGP");
    });
  });
});
