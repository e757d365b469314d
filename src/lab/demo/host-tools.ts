/**
 * The few programs that an apply calls on a Docker host besides `docker` and `sh`, for machines that do not even have
 * those; each with the options that it is called with. Must not be used where the machine has its own.
 */
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isInstalled } from "./programs.ts";

/** Its arguments in; exit code and standard output out. */
type Tool = (args: readonly string[]) => Result | Promise<Result>;
interface Result {
  readonly code: number;
  readonly output?: string | Buffer;
}

const DONE: Result = { code: 0 };
/** For what is outside the subset. */
const OUTSIDE = 64;

const TOOLS: Readonly<Record<string, Tool>> = {
  true: () => DONE,
  cat: async ([path]) => ({ code: 0, output: path === undefined ? await readInput() : readFileSync(path) }),
  chgrp: ([group = "", path = ""]) => {
    chownSync(path, statSync(path).uid, Number(group));
    return DONE;
  },
  chmod: ([mode = "", path = ""]) => {
    chmodSync(path, Number.parseInt(mode, 8));
    return DONE;
  },
  date: () => ({ code: 0, output: `${Math.floor(Date.now() / 1000)}${String(Date.now() % 1000).padStart(3, "0")}000000\n` }),
  flock,
  head: ([, bytes = "0", path = ""]) => ({ code: 0, output: readFileSync(path).subarray(0, Number(bytes)) }),
  id: () => ({ code: 0, output: `${process.getuid?.() ?? 0}\n` }),
  mkdir: (args) => {
    mkdirSync(args.at(-1) ?? "", { mode: args[0] === "-m" ? Number.parseInt(args[1] ?? "", 8) : 0o777 });
    return DONE;
  },
  mv: (args) => {
    const [from = "", to = ""] = args.filter((one) => one !== "-f");
    renameSync(from, to);
    return DONE;
  },
  rm: (args) => {
    for (const path of args.filter((one) => one !== "-f" && one !== "--")) rmSync(path, { force: true });
    return DONE;
  },
  sleep: async ([seconds = "0"]) => {
    await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000));
    return DONE;
  },
  stat: (args) => {
    const found = args[0] === "-L" ? statSync(args.at(-1) ?? "") : lstatSync(args.at(-1) ?? "");
    const shown = { "%u": String(found.uid), "%g": String(found.gid), "%a": (found.mode & 0o7777).toString(8) }[args.at(-2) ?? ""];
    return shown === undefined ? { code: OUTSIDE } : { code: 0, output: `${shown}\n` };
  },
  tr: async () => ({ code: 0, output: (await readInput()).toString("utf8").replaceAll("\n", "") }),
};

/** The names that PATH does not have; `flock` only when asked for, since the stand-in brings a better one. */
export function missingTools(flockToo: boolean): readonly string[] {
  return Object.keys(TOOLS).filter((name) => (name === "flock" ? flockToo : !isInstalled(name)));
}

/** Writes each into `folder` as a program that calls `script` (dist/cli.js) with `lab-tool NAME`. */
export function installTools(
  folder: string,
  names: readonly string[],
  { node, script }: { readonly node: string; readonly script: string },
): void {
  const call = [node, script].map((text) => `'${text.replaceAll("'", String.raw`'\''`)}'`).join(" ");
  for (const name of names) writeFileSync(join(folder, name), `#!/bin/sh\nexec ${call} lab-tool ${name} "$@"\n`, { mode: 0o755 });
}

/** Runs one of them and gives its exit code. */
export async function labTool(
  [name = "", ...args]: readonly string[],
  stdout: { write(content: string | Buffer): unknown },
): Promise<number> {
  const tool = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
  if (tool === undefined) return OUTSIDE;
  try {
    const { code, output } = await tool(args);
    if (output !== undefined) stdout.write(output);
    return code;
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** Standard input to its end. */
async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}

/**
 * `flock -n FD` without the system call, which Node does not have: a file beside the locked one names the shell that
 * called us, and counts while that process is there and has the locked file open. Linux only.
 */
function flock([option, descriptor = ""]: readonly string[]): Result {
  if (option !== "-n" || !/^\d+$/.test(descriptor)) return { code: OUTSIDE };
  const locked = realpathSync(`/proc/self/fd/${descriptor}`);
  const holder = `${locked}.holder`;
  for (const last of [false, true]) {
    try {
      writeFileSync(holder, String(process.ppid), { flag: "wx" });
      return DONE;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const pid = readFileSync(holder, "utf8");
      if (last || (pid !== String(process.ppid) && hasOpen(pid, locked))) return { code: 1 };
      rmSync(holder, { force: true });
    }
  }
  return { code: 1 };
}

function hasOpen(pid: string, path: string): boolean {
  const folder = `/proc/${pid}/fd`;
  return orGone(() => readdirSync(folder), []).some((fd) => orGone(() => readlinkSync(join(folder, fd)), "") === path);
}

/** What a process shows of itself; `gone` when it ended, or closed the descriptor, while we looked. */
function orGone<T>(look: () => T, gone: T): T {
  try {
    return look();
  } catch {
    return gone;
  }
}
