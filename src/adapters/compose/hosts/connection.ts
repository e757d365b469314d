/**
 * One connection to a machine through the OpenSSH client, shared by everything that runs there: a master process that
 * logs in once, and a client on its socket for each command. Must not read anybody's ssh configuration, agent or
 * known hosts, nor let a key stand in an argument list or lie on disk longer than the login takes.
 *
 * The master is a child of a small shell that reads our pipe: when we are gone, however that happened, so is the
 * connection, and with it the input of whatever holds a lock on the host.
 */
import type { Exec, ExecResult, Files, Running, Scratch } from "../../../ports.ts";
import { limit } from "../render.ts";
import { failureOf, hasEnded, type About } from "./outcome.ts";
import type { Shell, ShellOptions } from "./shell.ts";
import { shellLine } from "./words.ts";

/** How to log in. */
export interface Login {
  readonly about: About;
  /**
   * The program and arguments that become the master, {@link ISOLATED} and {@link MASTER} among them; asked for each
   * login. `folder` is where it will run, and goes with the connection; what is disposed of goes once the login is through.
   */
  prepare(folder: string): Promise<AsyncDisposable & { readonly command: readonly string[] }>;
}

export interface ConnectionPorts {
  readonly exec: Exec;
  readonly files: Files;
}

/** Sessions at once: sshd lets ten into one connection unless told otherwise, and the host's lock has one for itself. */
const SESSIONS = 8;

/** Options of every ssh process: nothing of the user's or the machine's own configuration, nothing forwarded, no question. */
export const ISOLATED = [
  ["-F", "none"],
  ["-T", "-a", "-x"],
  ...["BatchMode=yes", "ForwardAgent=no", "ClearAllForwardings=yes", "EscapeChar=none", "ControlPath=master"].map((option) => [
    "-o",
    option,
  ]),
].flat();

/** What a client says that found no master to go through: nothing about the host, only that the connection is gone. */
const NO_MASTER = /UNKNOWN port 65535/;

const CONNECTED = "omni-scale: connected";
const GONE = "omni-scale: gone";

/** Options of the process that logs in. The socket is named from the working folder: its whole path could be too long for one. */
export const MASTER = [
  "-N",
  ...[
    "ControlMaster=yes",
    "ControlPersist=no",
    "ConnectTimeout=15",
    "ConnectionAttempts=1",
    "ServerAliveInterval=15",
    "ServerAliveCountMax=3",
    "UpdateHostKeys=no",
    "PermitLocalCommand=yes",
    `LocalCommand=echo '${CONNECTED}'`,
  ].flatMap((option) => ["-o", option]),
];

/**
 * Runs the master, its arguments, until standard input ends; says on standard output what the master says, and its end.
 * A login that is not through after a minute has met somebody who does not answer; the socket is there once it is.
 */
const KEEPER = `
{ "$@" 2>&1 </dev/null; echo '${GONE}'; } &
{ sleep 60; [ -S master ] || echo 'Connection timed out in the login'; [ -S master ] || echo '${GONE}'; } &
cat >/dev/null
trap '' TERM
kill 0
`;

interface Master {
  readonly folder: string;
  readonly running: Running;
  readonly scratch: Scratch;
}

/** Opens nothing before it is asked for; opens anew when the connection is gone. */
export function connection(login: Login, { exec, files }: ConnectionPorts): Shell {
  const { about } = login;
  const limited = limit(SESSIONS);
  let current: Promise<Master> | undefined;

  const master = (): Promise<Master> => {
    if (current !== undefined) return current;
    const opening = open(login, { exec, files }, () => drop(opening));
    current = opening;
    opening.catch(() => drop(opening));
    return opening;
  };
  const drop = async (opened: Promise<Master>): Promise<void> => {
    if (current === opened) current = undefined;
    await opened.then(shut, () => {
      // It was never open; whoever asked for it has been told.
    });
  };
  // What has no master to go through fails at once instead of logging in by itself.
  const client = (words: readonly string[]): string[] => [
    ...ISOLATED,
    "-o",
    "ControlMaster=no",
    "-o",
    "ProxyCommand=false",
    "-o",
    "LogLevel=ERROR",
    "--",
    "host",
    shellLine(words),
  ];
  return {
    about,
    run: (words, options = {}) =>
      limited(async (): Promise<ExecResult> => {
        const opened = master();
        const { folder } = await opened;
        const result = await exec.run("ssh", client(words), { ...options, cwd: folder });
        if (result.code !== 255 || hasEnded(result.stderr)) return result;
        const failure = failureOf(NO_MASTER.test(result.stderr) ? { ...result, stderr: "" } : result, about, "ssh");
        // A program of the host that says 255 by itself (pct) is no reason to log in again; doing so does no harm.
        await drop(opened);
        throw failure;
      }),
    async start(words, options: ShellOptions = {}) {
      const { folder } = await master();
      return exec.start("ssh", client(words), { ...options, cwd: folder });
    },
    close: async () => {
      if (current !== undefined) await drop(current);
    },
  };
}

/** Logs in. `gone` is called when the connection ends by itself afterwards. */
async function open(login: Login, { exec, files }: ConnectionPorts, gone: () => Promise<void>): Promise<Master> {
  const scratch = await files.scratch("omni-scale-ssh");
  try {
    await using prepared = await login.prepare(scratch.path);
    const running = await exec.start("sh", ["-c", KEEPER, "sh", ...prepared.command], { cwd: scratch.path });
    const lines = running.lines[Symbol.asyncIterator]();
    const told = await untilConnected(lines);
    if (told === undefined) {
      void untilGone(lines).then(gone);
      return { folder: scratch.path, running, scratch };
    }
    running.end();
    await running.exited;
    throw failureOf({ code: 255, stdout: "", stderr: told }, login.about, "login");
  } catch (error) {
    await scratch[Symbol.asyncDispose]();
    throw error;
  }
}

/** What the master said instead of connecting; undefined once it is connected. */
async function untilConnected(lines: AsyncIterator<string>): Promise<string | undefined> {
  const told: string[] = [];
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true || value === GONE) return told.join("\n");
    if (value === CONNECTED) return undefined;
    told.push(value);
    // Nobody will open that page: waiting for it would take as long as the job may.
    if (value.includes("requires an additional check")) return told.join("\n");
  }
}

/** Reads on, since a full pipe would stop the master. */
async function untilGone(lines: AsyncIterator<string>): Promise<void> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true || value === GONE) return;
  }
}

/** Safe to call twice. */
async function shut({ running, scratch }: Master): Promise<void> {
  running.end();
  await running.exited;
  await scratch[Symbol.asyncDispose]();
}
