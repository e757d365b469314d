/**
 * An sshd of this machine on loopback, with its own keys and configuration, for tests that need a real one: whether
 * there is one, how it is started, who may come in. Must not hold test cases, nor touch the machine's own sshd.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freePort } from "./engine.ts";

const required = process.env["OMNI_SCALE_REQUIRE_PEERS"] === "1";
const SSHD = ["/usr/sbin/sshd", "/usr/local/sbin/sshd"].find((path) => existsSync(path));

/** A block of tests that need a real sshd; without one they are skipped by a name that says so. */
export function describeWithSshd(title: string, tests: () => void, options: { readonly timeout: number } = { timeout: 120_000 }): void {
  const missing = SSHD === undefined ? "no sshd" : process.getuid?.() === 0 ? undefined : "sshd needs root here";
  if (missing === undefined) describe(title, options, tests);
  else if (required) {
    describe(title, () => {
      it("has the sshd that OMNI_SCALE_REQUIRE_PEERS asks for", () => expect(missing).toBe(""));
    });
  } else describe.skip(`${title} (skipped: ${missing})`, options, tests);
}

export interface Sshd extends AsyncDisposable {
  readonly port: number;
  readonly user: string;
  /** The public host key, without a name. */
  readonly hostKey: string;
  /** A new private key that this sshd lets in; `options` go in front of its line in authorized_keys. */
  authorize(options?: string): string;
  /** Ends the processes that serve connections, not the one that listens: every connection is cut. */
  cut(): void;
  /** Listens no more, and cuts every connection. */
  stop(): Promise<void>;
  /** Starts again on the same port, with a new host key if told. */
  restart(options?: { readonly newHostKey: boolean }): Promise<void>;
  /** What it logged. */
  log(): string;
}

/** A key pair; gives the private key's text and the public one's two words. */
export function makeKey(type = "ed25519"): { readonly key: string; readonly pub: string } {
  const folder = mkdtempSync(join(tmpdir(), "omni-scale-key-test-"));
  try {
    execFileSync("ssh-keygen", ["-q", "-t", type, "-N", "", "-C", "", "-f", join(folder, "key")]);
    const pub = readFileSync(join(folder, "key.pub"), "utf8").trim().split(" ").slice(0, 2).join(" ");
    return { key: readFileSync(join(folder, "key"), "utf8"), pub };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function openSshd(settings: readonly string[] = []): Promise<Sshd> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-sshd-")));
  const port = await freePort();
  const file = (name: string): string => join(folder, name);
  const user = userInfo().username;
  const state: { child?: ChildProcess; log: string; hostKey: string; authorized: string } = { log: "", hostKey: "", authorized: "" };
  mkdirSync("/run/sshd", { recursive: true });
  const newHostKey = (): void => {
    const { key, pub } = makeKey();
    writeFileSync(file("host-key"), key, { mode: 0o600 });
    state.hostKey = pub;
  };
  const config = [
    `Port ${port}`,
    "ListenAddress 127.0.0.1",
    `HostKey ${file("host-key")}`,
    `AuthorizedKeysFile ${file("authorized_keys")}`,
    `PidFile ${file("pid")}`,
    "StrictModes no",
    "UsePAM no",
    "PasswordAuthentication no",
    "PermitRootLogin prohibit-password",
    "LogLevel VERBOSE",
    "Subsystem sftp internal-sftp",
    ...settings,
  ];
  writeFileSync(file("sshd_config"), `${config.join("\n")}\n`);
  writeFileSync(file("authorized_keys"), "");
  chmodSync(folder, 0o755);
  const start = async (): Promise<void> => {
    const child = spawn(SSHD ?? "", ["-D", "-e", "-f", file("sshd_config")], { stdio: ["ignore", "ignore", "pipe"] });
    state.child = child;
    const from = state.log.length;
    await new Promise<void>((resolve, reject) => {
      child.stderr.on("data", (chunk: Buffer) => {
        state.log += chunk.toString();
        if (state.log.slice(from).includes("Server listening")) resolve();
      });
      child.once("exit", () => reject(new Error(`sshd did not start: ${state.log.slice(from)}`)));
    });
  };
  const stop = async (): Promise<void> => {
    const { child } = state;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    const connections = servers(child.pid);
    child.kill("SIGKILL");
    for (const pid of connections) killIfThere(pid);
    await gone;
  };
  newHostKey();
  await start();
  return {
    port,
    user,
    get hostKey() {
      return state.hostKey;
    },
    authorize(options = "") {
      const { key, pub } = makeKey();
      state.authorized += `${options}${options === "" ? "" : " "}${pub}\n`;
      writeFileSync(file("authorized_keys"), state.authorized);
      return key;
    },
    cut() {
      servers(state.child?.pid).forEach(killIfThere);
    },
    stop,
    async restart(options) {
      await stop();
      if (options?.newHostKey === true) newHostKey();
      await start();
    },
    log: () => state.log,
    async [Symbol.asyncDispose]() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function killIfThere(pid: number): void {
  if (existsSync(`/proc/${pid}`)) process.kill(pid, "SIGKILL");
}

/** Each connection's process, a child of the one that listens. */
function servers(listener: number | undefined): number[] {
  if (listener === undefined) return [];
  return readFileSync(`/proc/${listener}/task/${listener}/children`, "utf8")
    .split(" ")
    .filter((pid) => pid !== "")
    .map(Number);
}
