/**
 * How Git is called: the same hardening on every call, failures in words; must not know what a call is for.
 *
 * No call here runs a program that a repository brings: hooks and the fsmonitor are off, no command that applies
 * filters (checkout, archive, add) is used, and attributes can name only filters which the configuration of the
 * machine defines. A partial clone may ask its own remote for contents it left out, as `.git/config` says.
 */
import { RemoteError, UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { Exec, ExecResult } from "../ports.ts";
import { type Child, startChild } from "./child.ts";
import { childEnvironment } from "./exec-environment.ts";

/** Git in one folder. */
export interface GitProgram {
  readonly folder: string;
  /** Runs it to its end; rejects unless the exit code is 0 or one of `allowed`. */
  run(args: readonly string[], allowed?: readonly number[]): Promise<ExecResult>;
  /** Starts it for reading; the caller ends it. */
  start(args: readonly string[]): Child;
  /** The error for a call that ended with `code` and said `stderr`. */
  explain(verb: string, code: number, stderr: string): Error;
}

const HARDENING = [
  "--no-pager",
  "--no-optional-locks",
  "--literal-pathspecs",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.hooksPath=/dev/null",
];

export function createGitProgram(exec: Exec, environment: Readonly<Record<string, string | undefined>>, folder: string): GitProgram {
  const added = { GIT_TERMINAL_PROMPT: "0" };
  const program: GitProgram = {
    folder,
    async run(args, allowed = []) {
      const result = await exec.run("git", [...HARDENING, ...args], { cwd: folder, env: added });
      if (result.code !== 0 && !allowed.includes(result.code)) throw program.explain(verbOf(args), result.code, result.stderr);
      return result;
    },
    start: (args) =>
      startChild("git", [...HARDENING, ...args], {
        cwd: folder,
        env: childEnvironment(environment, added),
        writes: true,
      }),
    explain: (verb, code, stderr) => explain(folder, verb, code, stderr),
  };
  return program;
}

/** The first word that is no option of Git itself. */
function verbOf(args: readonly string[]): string {
  return args.find((arg) => !arg.startsWith("-")) ?? "";
}

/** A word that Git would take for an option is refused, whoever gave it: there is no revision of that name. */
export function asOperand(operand: string): string {
  if (!operand.startsWith("-")) return operand;
  throw new UserError(
    say`${operand} is not a revision: Git would take it for an option.`,
    say`Give a commit, a branch or a tag; none of them begins with a dash.`,
  );
}

function explain(folder: string, verb: string, code: number, stderr: string): Error {
  if (stderr.includes("dubious ownership")) {
    return new UserError(
      say`Git does not trust the folder ${folder}, because it belongs to another user than the one who runs this.`,
      say`Where the folder is yours, say so: ${`git config --global --add safe.directory '${folder}'`}. In a job container, run that in a step before this one.`,
    );
  }
  if (stderr.includes("not a git repository")) {
    return new UserError(
      say`The folder ${folder} is not in a Git repository.`,
      say`Run this in a clone of the repository; in a workflow, put actions/checkout before it, without ${"path"}.`,
    );
  }
  if (stderr.includes("must be run in a work tree")) {
    return new UserError(
      say`The folder ${folder} belongs to a repository without files (a bare one).`,
      say`Run this in a clone that has its files checked out.`,
    );
  }
  if (stderr.includes("promisor")) {
    return new RemoteError({
      system: "git",
      operation: `git ${verb}`,
      status: code,
      retryable: false,
      words: say`This clone was made without some contents (a filter, or a sparse checkout), and they cannot be fetched now. Check the repository out without either.`,
    });
  }
  const said = stderr.trim().split("\n").slice(-1)[0]?.slice(0, 500) ?? "";
  return new RemoteError({
    system: "git",
    operation: `git ${verb}`,
    status: code,
    retryable: false,
    words: said === "" ? say`Git ended with code ${code} and did not say why.` : say`Git ended with code ${code} and said: ${said}`,
  });
}
