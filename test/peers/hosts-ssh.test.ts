/** Hosts over a real sshd: the contract, who is let in and who is not, and what is said then. */
import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Host } from "../../src/adapters/compose/host.ts";
import { fingerprintOf } from "../../src/adapters/compose/hosts/host-keys.ts";
import { createHosts, type Hosts } from "../../src/adapters/compose/hosts/open.ts";
import { ConnectionError } from "../../src/adapters/compose/hosts/outcome.ts";
import { targetOf } from "../../src/adapters/compose/project.ts";
import type { RemoteHost } from "../../src/specs/kinds/stack.ts";
import { createExec } from "../../src/runtime/exec.ts";
import { createFiles } from "../../src/runtime/files.ts";
import { describeHost } from "../contract/host-suite.ts";
import { until } from "./engine.ts";
import { describeWithSshd, makeKey, openSshd, type Sshd } from "./sshd.ts";

type SshSpec = Extract<RemoteHost, { transport: "ssh" }>;

interface Opened extends AsyncDisposable {
  readonly hosts: Hosts;
  readonly host: Host;
}

const here = { hostname: "runner", githubHosted: false };

function specOf(sshd: Sshd, more: Partial<SshSpec> = {}): SshSpec {
  const { port, user, hostKey } = sshd;
  return { transport: "ssh", address: "127.0.0.1", user, port, hostKeys: [hostKey], keys: { shell: { fromEnv: "KEY" } }, ...more };
}

function openHost(spec: RemoteHost, key: string | undefined, temporaryFolder?: string): Opened {
  const files = createFiles(temporaryFolder === undefined ? {} : { temporaryFolder });
  const hosts = createHosts({ exec: createExec(process.env), files, secrets: { read: async () => key } });
  return { hosts, host: hosts.of(targetOf(spec, here)), [Symbol.asyncDispose]: () => hosts.close() };
}

describeWithSshd("over ssh", () => {
  describeHost("ssh", async () => {
    const sshd = await openSshd(["MaxSessions 10"]);
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-host-")));
    const opened = openHost(specOf(sshd), sshd.authorize());
    return {
      host: opened.host,
      folder,
      runsAnything: true,
      async [Symbol.asyncDispose]() {
        await opened[Symbol.asyncDispose]();
        await sshd[Symbol.asyncDispose]();
        rmSync(folder, { recursive: true });
      },
    };
  });

  describe("a login", () => {
    let sshd: Sshd;
    let key: string;
    beforeAll(async () => {
      sshd = await openSshd();
      key = sshd.authorize();
    });
    afterAll(() => sshd[Symbol.asyncDispose]());
    const failure = async (spec: SshSpec, given: string | undefined = key): Promise<Error> => {
      await using opened = openHost(spec, given);
      return opened.host.run("true", []).then(
        () => new Error("it was let in"),
        (error: unknown) => error as Error,
      );
    };

    it("logs in once for everything, and leaves neither key nor process behind", async () => {
      const temporary = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-tmp-")));
      const before = sshd.log().length;
      {
        await using opened = openHost(specOf(sshd), key, temporary);
        await Promise.all(Array.from({ length: 30 }, () => opened.host.run("true", [])));
        expect(
          sshd
            .log()
            .slice(before)
            .match(/Accepted publickey/g),
        ).toHaveLength(1);
        const left = readdirSync(temporary, { recursive: true }).map(String);
        expect(left.filter((name) => name.endsWith("key"))).toEqual([]);
      }
      expect(readdirSync(temporary)).toEqual([]);
      await until(() => sshd.log().slice(before).includes("Disconnected from user"), 5000, "sshd sees the end of the connection");
      rmSync(temporary, { recursive: true });
    });

    it("refuses a host whose key is not the pinned one, with both fingerprints and what to do", async () => {
      const other = makeKey().pub;
      const error = await failure(specOf(sshd, { hostKeys: [other] }));
      expect(error).toBeInstanceOf(ConnectionError);
      for (const part of [fingerprintOf(other), fingerprintOf(sshd.hostKey), "host.hostKeys", `ssh-keyscan -p ${sshd.port} 127.0.0.1`])
        expect(error.message).toContain(part);
    });

    it("refuses a host that is only known by a key of another type", async () => {
      const error = await failure(specOf(sshd, { hostKeys: [makeKey("ecdsa").pub] }));
      expect(error.message).toContain("showed");
      expect(error.message).toContain("ecdsa-sha2-nistp256");
    });

    it.each([
      { reason: "a key that the host does not know", given: (): string => makeKey().key, says: "does not let this key in" },
      { reason: "half a key", given: (): string => key.slice(0, 100), says: "cannot be used" },
      {
        reason: "no key",
        given: (): undefined => undefined,
        says: "has no key for 127.0.0.1: there is nothing in shell (environment variable KEY)",
      },
      { reason: "an empty key", given: (): string => "\n", says: "has no key for" },
    ])("says what is wrong with $reason", async ({ given, says }) => {
      await using opened = openHost(specOf(sshd), given());
      await expect(opened.host.run("true", [])).rejects.toThrow(says);
    });

    it("takes a key that lost its last line end, or has those of Windows", async () => {
      for (const given of [key.trim(), key.replaceAll("\n", "\r\n")]) {
        await using opened = openHost(specOf(sshd), given);
        expect((await opened.host.run("echo", ["in"])).stdout).toBe("in\n");
      }
    });

    it("says so when nobody listens, and when the name leads nowhere", async () => {
      expect((await failure(specOf(sshd, { port: 1 }))).message).toContain("nobody listens for ssh");
      expect((await failure(specOf(sshd, { address: "no-such-host.invalid" }))).message).toContain("leads to no address");
    });

    it("gives unknown for a connection that is cut, and logs in anew for the next command", async () => {
      await using opened = openHost(specOf(sshd), key);
      const cut = opened.host.run("sh", ["-c", "echo begun; exec sleep 60"]);
      const watched = cut.catch((error: unknown) => error as Error);
      await opened.host.run("true", []);
      sshd.cut();
      const error = await watched;
      expect(error).toBeInstanceOf(ConnectionError);
      expect((error as Error).message).toContain("was cut");
      expect((await opened.host.run("echo", ["again"])).stdout).toBe("again\n");
    });

    it("never takes a file for absent because the connection was cut", async () => {
      await using opened = openHost(specOf(sshd), key);
      await opened.host.run("true", []);
      await sshd.stop();
      for (const look of [opened.host.read("/none"), opened.host.stat("/none")]) await expect(look).rejects.toBeInstanceOf(ConnectionError);
      await sshd.restart();
      expect(await opened.host.read("/none")).toBeUndefined();
    });
  });
});
