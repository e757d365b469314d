/** Runs git in the loopback GitHub's repository; must not read the person's own Git configuration or hooks. */
import { execFile } from "node:child_process";
import { devNull } from "node:os";

/** One repository on disk, bare or not, and git to look into it. */
export interface GitFolder {
  readonly path: string;
  /** Commits known to be there, by their whole id; they stay. */
  readonly known: Set<string>;
  /** Standard output of a command that must succeed. Rejects with git's own words when it does not. */
  run(args: readonly string[], options?: GitOptions): Promise<string>;
  /** Standard output, or undefined when the command ended with another code than 0. */
  attempt(args: readonly string[], options?: GitOptions): Promise<string | undefined>;
}

export interface GitOptions {
  /** Where to run, the repository itself unless told. */
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Nothing of the machine may change what the lab's commits are: no hooks, no signatures, no line-end conversion. */
const settings = ["core.hooksPath=" + devNull, "commit.gpgSign=false", "core.autocrlf=false", "core.quotePath=false", "gc.auto=0"];

/** Git for the repository at `path`. */
export function gitFolder(path: string): GitFolder {
  const start = (args: readonly string[], options: GitOptions = {}): Promise<Ended> =>
    runGit(options.cwd ?? path, args, { ...environment(path), ...options.env }, options.input ?? "");
  return {
    path,
    known: new Set(),
    async run(args, options) {
      const ended = await start(args, options);
      if (ended.code === 0) return ended.stdout;
      throw new Error(`git ${args.join(" ")} in ${path} ended with ${ended.code}: ${ended.stderr.trim()}`);
    },
    async attempt(args, options) {
      const ended = await start(args, options);
      return ended.code === 0 ? ended.stdout : undefined;
    },
  };
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function runGit(cwd: string, args: readonly string[], env: Record<string, string>, input: string): Promise<Ended> {
  const all = [...settings.flatMap((setting) => ["-c", setting]), ...args];
  return new Promise((resolve, reject) => {
    const child = execFile("git", all, { cwd, env, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== "number") reject(error);
      else resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
    // A git that needs no input may have ended before all of it is written; its exit code tells what happened.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

/** GIT_* of our own caller (a hook, an editor) would point git at another repository. */
function environment(home: string): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith("GIT_"),
  );
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
  };
}
