/** A way to run words as one command on a machine, and the ways to put one into another; must not know what is run. */
import type { Exec, ExecResult, Running } from "../../../ports.ts";
import type { About } from "./outcome.ts";

/** What a remote command takes beside its words. */
export interface ShellOptions {
  readonly input?: string | Uint8Array;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** One machine, or one container, on which a list of words is run as it is: no word is ever read by a shell. */
export interface Shell {
  readonly about: About;
  /** Gives what came back, whatever the exit code. Rejects with a RemoteError or UserError when there is no connection. */
  run(words: readonly string[], options?: ShellOptions): Promise<ExecResult>;
  /** Runs it beside us. When its input ends, or we do, it reads end of file. */
  start(words: readonly string[], options?: ShellOptions): Promise<Running>;
  /** Ends what is kept open. It may be used again afterwards. */
  close(): Promise<void>;
}

/** This machine. */
export function localShell(exec: Exec): Shell {
  const split = (words: readonly string[]): [string, readonly string[]] => [words[0] ?? "", words.slice(1)];
  return {
    about: { name: "this machine" },
    run: (words, options) => exec.run(...split(words), options),
    start: (words, options) => exec.start(...split(words), options),
    close: async () => {},
  };
}

/**
 * A Proxmox container of the machine that `shell` leads to. `pct exec` gives the words to the program as they are,
 * passes standard input and exit code through, and clears the environment.
 */
export function inContainer(shell: Shell, id: number): Shell {
  const inside = (words: readonly string[]): string[] => ["pct", "exec", String(id), "--", ...words];
  return {
    about: shell.about,
    run: (words, options) => shell.run(inside(words), options),
    start: (words, options) => shell.start(inside(words), options),
    close: () => shell.close(),
  };
}
