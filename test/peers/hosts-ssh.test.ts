/** Hosts over a real sshd: the contract, who is let in and who is not, and what is said then. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Host } from "../../src/adapters/compose/host.ts";
import { fingerprintOf } from "../../src/adapters/compose/hosts/host-keys.ts";
import { createHosts, type Hosts } from "../../src/adapters/compose/hosts/open.ts";
import { ConnectionError } from "../../src/adapters/compose/hosts/outcome.ts";
import { targetOf } from "../../src/adapters/compose/project.ts";
import type { RemoteHost, StackHost } from "../../src/specs/kinds/stack.ts";
import { createExec } from "../../src/runtime/exec.ts";
import { createFiles } from "../../src/runtime/files.ts";
import { APPLY_PROGRAM, type ApplyStand, openApplyStand } from "../apply-key.ts";
import { describeHost } from "../contract/host-suite.ts";
import { until } from "./engine.ts";
import { installPct, installTailscale } from "./host-programs.ts";
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

function openHost(spec: StackHost, key: string | undefined, temporaryFolder?: string, path = process.env["PATH"]): Opened {
  const files = createFiles(temporaryFolder === undefined ? {} : { temporaryFolder });
  const hosts = createHosts({ exec: createExec({ ...process.env, PATH: path }), files, secrets: { read: async () => key } });
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
      const looks = await Promise.allSettled([opened.host.read("/none"), opened.host.stat("/none")]);
      for (const look of looks) expect(look).toMatchObject({ status: "rejected", reason: expect.any(ConnectionError) });
      await sshd.restart();
      expect(await opened.host.read("/none")).toBeUndefined();
    });
  });

  describe("many hosts at once", () => {
    it("does twenty reads on each of ten, with one login each and no more sessions than sshd lets in", async () => {
      const all = await Promise.all(Array.from({ length: 10 }, () => openSshd(["MaxSessions 10", "MaxStartups 10:30:100"])));
      const opened = all.map((sshd) => openHost(specOf(sshd), sshd.authorize()));
      try {
        const answers = await Promise.all(
          opened.flatMap(({ host }, index) => Array.from({ length: 20 }, () => host.run("echo", [String(index)]))),
        );
        expect(answers.map(({ stdout }) => Number(stdout))).toEqual(opened.flatMap((_, index) => Array.from({ length: 20 }, () => index)));
        for (const sshd of all) expect(sshd.log().match(/Accepted publickey/g)).toHaveLength(1);
      } finally {
        await Promise.all(opened.map((one) => one[Symbol.asyncDispose]()));
        await Promise.all(all.map((sshd) => sshd[Symbol.asyncDispose]()));
      }
    });
  });

  describe("an apply key", () => {
    let sshd: Sshd;
    let stand: ApplyStand;
    let key: string;
    let client: string;
    beforeAll(async () => {
      sshd = await openSshd(["AllowTcpForwarding yes", "AcceptEnv *"]);
      stand = openApplyStand();
      key = sshd.authorize(`command="/bin/sh ${APPLY_PROGRAM} ${stand.config}",restrict`);
      client = join(stand.base, "key");
      writeFileSync(client, key, { mode: 0o600 });
      writeFileSync(join(stand.base, "known_hosts"), `[127.0.0.1]:${sshd.port} ${sshd.hostKey}\n`);
    });
    afterAll(async () => {
      stand[Symbol.dispose]();
      await sshd[Symbol.asyncDispose]();
    });
    const known = (): string[] => ["-F", "none", "-o", "BatchMode=yes", "-o", `UserKnownHostsFile=${join(stand.base, "known_hosts")}`];
    const clientOf = (program: string, args: readonly string[], env: Record<string, string> = {}): ReturnType<typeof spawnSync> =>
      spawnSync(program, [...known(), "-i", client, ...args], {
        encoding: "utf8",
        timeout: 20_000,
        input: "",
        env: { ...process.env, ...env },
      });
    const destination = (): string[] => ["-p", String(sshd.port), `${sshd.user}@127.0.0.1`];

    it("reads and writes in the listed folders by the spec's own words", async () => {
      await using opened = openHost(specOf(sshd, { keys: { apply: { fromEnv: "KEY" } } }), key);
      const path = join(stand.folder, "a b", "file");
      await opened.host.write(path, Buffer.from("content"), { mode: 0o600 });
      expect(Buffer.from((await opened.host.read(path)) ?? []).toString()).toBe("content");
      await expect(opened.host.read("/etc/shadow")).rejects.toThrow("refused");
      await expect(opened.host.run("sh", ["-c", "id"])).rejects.toThrow("does not run sh");
    });

    it.each([
      { reason: "a shell", args: [] },
      { reason: "a terminal", args: ["-tt"] },
      { reason: "a command", args: [], command: ["id"] },
      { reason: "an sftp server", args: ["-s"], command: ["sftp"] },
    ])("gives nobody $reason", ({ args, command = [] }) => {
      const { stdout, status } = clientOf("ssh", [...args, ...destination(), ...command]);
      expect(String(stdout)).not.toContain("uid=");
      expect(status).not.toBe(0);
    });

    it("copies nothing, with scp's protocols old and new", () => {
      const to = join(stand.folder, "copied");
      for (const old of [[], ["-O"]]) {
        const { status } = clientOf("scp", [...old, "-P", String(sshd.port), client, `${sshd.user}@127.0.0.1:${to}`]);
        expect(status).not.toBe(0);
      }
      expect(existsSync(to)).toBe(false);
    });

    it("forwards no port and no agent", () => {
      const forwarded = clientOf("ssh", ["-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1", "-N", ...destination()]);
      expect(String(forwarded.stderr)).toContain("remote port forwarding failed");
      const through = clientOf("ssh", ["-W", `127.0.0.1:${sshd.port}`, ...destination()]);
      expect(String(through.stderr)).toMatch(/administratively prohibited|open failed/);
    });

    it("takes no variable along", () => {
      const { stderr } = clientOf("ssh", ["-o", "SendEnv=DOCKER_HOST", ...destination(), "docker", "%", "ps", "--all"], {
        DOCKER_HOST: "tcp://127.0.0.1:1",
      });
      expect(String(stderr)).not.toContain("127.0.0.1:1");
    });
  });

  describe("a Proxmox container", () => {
    let sshd: Sshd;
    let base: string;
    let key: string;
    beforeAll(async () => {
      base = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-pct-")));
      installPct(base);
      sshd = await openSshd([`SetEnv PATH=${base}:/usr/local/bin:/usr/bin:/bin`]);
      key = sshd.authorize();
    });
    afterAll(async () => {
      await sshd[Symbol.asyncDispose]();
      rmSync(base, { recursive: true });
    });

    describeHost("pct exec over ssh", async () => {
      const opened = openHost(specOf(sshd, { container: 200 }), key);
      const folder = join(base, "folder");
      mkdirSync(folder);
      return { host: opened.host, folder, [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose]() };
    });
    describeHost("pct exec on this machine", async () => {
      const opened = openHost({ transport: "local", container: 200 }, undefined, undefined, `${base}:${process.env["PATH"] ?? ""}`);
      const folder = join(base, "folder-here");
      mkdirSync(folder);
      return { host: opened.host, folder, [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose]() };
    });

    it.each([
      { container: 201, says: "the container 201 of", fix: "pct start 201" },
      { container: 999, says: "node foxtrot has no container 999", fix: "pct list" },
    ])("that cannot be entered is unknown, with the way out: $fix", async ({ container, says, fix }) => {
      await using opened = openHost(specOf(sshd, { container }), key);
      const error = await opened.host.read("/none").catch((thrown: unknown) => thrown as Error);
      expect(error).toBeInstanceOf(ConnectionError);
      expect((error as Error).message).toContain(says);
      expect((error as Error).message).toContain(fix);
    });
  });

  describe("tailscale ssh", () => {
    let sshd: Sshd;
    let base: string;
    beforeAll(async () => {
      sshd = await openSshd();
      base = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-tailscale-")));
      installTailscale(base, sshd);
    });
    afterAll(async () => {
      await sshd[Symbol.asyncDispose]();
      rmSync(base, { recursive: true });
    });
    const open = (address: string): Opened =>
      openHost({ transport: "tailscale-ssh", address, user: sshd.user }, undefined, undefined, `${base}:${process.env["PATH"] ?? ""}`);

    describeHost("tailscale ssh", async () => {
      const opened = open("hub");
      const folder = join(base, "folder");
      mkdirSync(folder);
      return { host: opened.host, folder, [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose]() };
    });

    it("fails at once where the policy wants a browser, with the line to change", async () => {
      await using opened = open("checked");
      await expect(opened.host.run("true", [])).rejects.toThrow('set "action": "check" to "action": "accept"');
    });

    it("says whose policy it is that lets nobody in", async () => {
      await using opened = open("closed");
      await expect(opened.host.run("true", [])).rejects.toThrow("the tailnet's policy does not let this machine into");
    });
  });
});
