/** A Host over a shell on another machine or in a container; must not know how the shell is reached. */
import { RemoteError } from "../../../core/errors.ts";
import { say } from "../../../core/words.ts";
import type { FileStat } from "../../../ports.ts";
import { lastLine } from "../docker.ts";
import type { Host } from "../host.ts";
import { notRunnable, outcomeOf } from "./outcome.ts";
import { DISCARD, READ, RUN, SCRATCH, STAT, WRITE } from "./remote-scripts.ts";
import type { Shell, ShellOptions } from "./shell.ts";
import { framed } from "./words.ts";

/** Longer than a file takes over a slow line; the connection itself notices sooner that it is dead. */
const FILE_MS = 120_000;

/** What a host is told for each verb, as words of one command. */
export interface Wording {
  file(verb: FileVerb, args: readonly string[]): readonly string[];
  program(folder: string, command: string, args: readonly string[]): readonly string[];
}

export type FileVerb = "read" | "stat" | "write" | "scratch" | "discard";

const SCRIPTS: Readonly<Record<FileVerb, string>> = { read: READ, stat: STAT, write: WRITE, scratch: SCRATCH, discard: DISCARD };

/** For a host where `sh` may be run: each verb as a small script. */
const forShell: Wording = {
  file: (verb, args) => ["sh", "-c", SCRIPTS[verb], "sh", ...args],
  program: (folder, command, args) => ["sh", "-c", RUN, "sh", folder, command, ...args],
};

/** The verbs of a Host, each one command of the shell. `name` is the host's in plans and messages. */
export function shellHost(name: string, shell: Shell, wording: Wording = forShell): Host {
  const { about } = shell;
  const file = async (operation: string, verb: FileVerb, args: readonly string[], options: ShellOptions = {}): Promise<string> => {
    const result = await shell.run(wording.file(verb, args), { timeoutMs: FILE_MS, ...options });
    const { code, stdout, stderr } = outcomeOf(result, about, operation);
    if (code === 0) return stdout;
    throw new RemoteError({
      system: "host",
      operation,
      status: code,
      retryable: false,
      words: say`${about.name} said ${lastLine(stderr)}`,
    });
  };
  return {
    name,
    async run(command, args, options = {}) {
      const { cwd = "", env = {}, input, ...rest } = options;
      const words = wording.program(cwd, operand(command), args);
      const result = outcomeOf(await shell.run(words, { ...rest, input: framed(env, input) }), about, command);
      const failure = notRunnable(result, command, about);
      if (failure !== undefined) throw failure;
      return result;
    },
    async start(command, args, options = {}) {
      const { cwd = "", env = {}, input, ...rest } = options;
      return shell.start(wording.program(cwd, operand(command), args), { ...rest, input: framed(env, input) });
    },
    read: async (path) => contentIn(await file("reading a file", "read", [absolute(path)])),
    stat: async (path) => statIn(await file("looking at a file", "stat", [absolute(path)])),
    async write(path, content, options = {}) {
      const mode = options.mode === undefined ? "" : options.mode.toString(8);
      await file("writing a file", "write", [absolute(path), mode, String(content.length)], { input: content });
    },
    async scratch(prefix) {
      const path = (await file("making a folder", "scratch", [prefix])).replace(/\n$/, "");
      return {
        path: absolute(path),
        async [Symbol.asyncDispose]() {
          await file("removing a folder", "discard", [path]);
        },
      };
    },
  };
}

/** A program that looks like an option would be one, of `command` in the script or of what starts it. */
function operand(command: string): string {
  if (command === "" || command.startsWith("-")) throw new Error(`${command} cannot be the name of a program`);
  return command;
}

function absolute(path: string): string {
  if (!path.startsWith("/")) throw new Error(`${path} is not the absolute path of a file on a host`);
  return path;
}

/** What {@link READ} printed. Rejects what it cannot have printed: an unknown file is not an absent one. */
export function contentIn(output: string): Uint8Array | undefined {
  if (output === "absent\n") return undefined;
  const [, base64] = /^file\n([A-Za-z0-9+/=\n]*)$/.exec(output) ?? [];
  if (base64 === undefined) throw unreadable("reading a file");
  return Buffer.from(base64.replaceAll("\n", ""), "base64");
}

/** What {@link STAT} printed. */
export function statIn(output: string): FileStat | undefined {
  if (output === "absent\n") return undefined;
  const [type = "", bytes = "", mode = "", seconds = "", date = ""] = output.split("\n");
  if (!/^\d+$/.test(bytes) || !/^[0-7]+$/.test(mode) || !/^-?\d+$/.test(seconds)) throw unreadable("looking at a file");
  // 2026-11-26 17:48:01.123456789 +0000; the part of the second is all that is wanted of it.
  const [, fraction = ""] = /:\d\d\.(\d{1,9}) /.exec(date) ?? [];
  return {
    type: typeOf(type),
    bytes: Number(bytes),
    mode: Number.parseInt(mode, 8),
    modifiedNs: BigInt(seconds) * 1_000_000_000n + BigInt(fraction.padEnd(9, "0")),
  };
}

/** From stat's words, which are the same in coreutils and busybox. */
function typeOf(words: string): FileStat["type"] {
  if (words.startsWith("regular")) return "file";
  if (words === "directory") return "folder";
  return words === "symbolic link" ? "symlink" : "other";
}

function unreadable(operation: string): RemoteError {
  return new RemoteError({ system: "host", operation, retryable: false, words: say`its answer is in no shape that is known` });
}
