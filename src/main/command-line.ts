/** The command line: arguments → command → text and exit code; its only reporter of failure. Must not know the lab. */
import { Command, CommanderError, InvalidArgumentError } from "commander";
import type { Environment } from "../inputs.ts";
import { createMasks } from "../runtime/masks.ts";
import { createTerminalLog, type Printer } from "../runtime/log-terminal.ts";
import { listenForSignals } from "../runtime/signals.ts";
import { say } from "../core/words.ts";
import { tellFailure } from "./failure.ts";
import type { Flags } from "../inputs.ts";
import { addMachineCommands, type AskedReplacement } from "./machine-commands.ts";
import type { RunLog } from "../runtime/log-text.ts";
import type { Shown } from "./laptop.ts";
import { VERSION } from "./version.generated.ts";

export interface CommandLine {
  readonly env: Environment;
  readonly folder: string;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: Printer;
  readonly stderr: Printer;
  /** Adds further commands, e.g. the demo. */
  readonly extend?: (program: Command, done: (exitCode: number) => void) => void;
}

/** Runs `omni-scale …` and gives the exit code (0 nothing to do, 2 changes, 1 error). Never rejects. */
export async function runCommandLine(argv: readonly string[], line: CommandLine): Promise<number> {
  let exit = 0;
  const done = (code: number): void => void (exit = code);
  const program = new Command("omni-scale")
    .description("Runs a self-hosted Sidero Omni installation from Git.")
    .version(VERSION, "-V, --version", "print the version")
    .exitOverride()
    .configureOutput({ writeOut: (text) => void line.stdout.write(text), writeErr: (text) => void line.stderr.write(text) });
  const common = (name: string, description: string): Command =>
    program.command(name).description(description).option("-c, --config <path>", "configuration file", "omni-scale.yaml");
  const output = (command: Command): Command =>
    command
      .option("--json", "print the result as JSON")
      .option("--format <format>", "text or markdown (what the pull request comment says)", format, "text");
  output(common("validate", "check the specs alone; asks no host")).action(async (options: Options) =>
    done(await runIn(line, "validate", options)),
  );
  output(selecting(common("plan", "say what an apply would do")))
    .option("--base <revision>", "only what differs from this commit")
    .action(async (options: Options) => done(await runIn(line, "plan", options)));
  output(selecting(common("drift", "say where what runs is not what Git says, with both ways out"))).action(async (options: Options) =>
    done(await runIn(line, "drift", options)),
  );
  output(selecting(common("apply", "carry out a plan that you have read")))
    .option("--accept <digest...>", "let through what has this digest; without it you are asked")
    .option("--acknowledge <guard...>", "clear guards by their names")
    .option("--confirm-delete <component...>", "components that may be deleted")
    .action(async (options: Options) => done(await runIn(line, "apply", options)));
  program
    .command("init")
    .description("look through this repository and write omni-scale.yaml and the calling workflow, for plans alone")
    .action(async () => done(await telling(line, async (log) => (await import("./initialise.ts")).initialise({ ...line, log }))));
  program
    .command("explain")
    .description("what a rule looks for, why, and how to mend what it finds")
    .argument("[rule]", "its id, e.g. O19; all of them are listed without one")
    .option("--json", "print the result as JSON")
    .action(async (rule: string | undefined, { json }: Pick<Options, "json">) =>
      done(await telling(line, async (log) => (await import("./explain.ts")).explainRules(rule, log, json === true))),
    );
  program
    .command("render")
    .description("print a cluster template as the resources that Omni would get; asks nobody")
    .argument("<file>", "the template")
    .option("--allowed-dir <folder>", "what its files have to lie in; the template's own folder unless told")
    .option("--omni-version <version>", "of the Omni that gets them, e.g. 1.11; the oldest that has the template's fields unless told")
    .option("--json", "print the result as JSON")
    .action(async (file: string, options: RenderOptions) => done(await renderIn(line, file, options)));
  addMachineCommands(program, async (asked) => done(await replaceIn(line, asked)));
  common("doctor", "check what a plan and an apply need of a host")
    .option(
      "--install-observe <host>",
      "put the script for a plan's read-only key on this host: local, or one of the specs, as Platform/hub",
    )
    .option("--identity <file>", "log in with this private key, not with those of your ssh agent and ~/.ssh")
    .action(async (options: DoctorOptions) =>
      done(await telling(line, async (log) => (await import("./examine.ts")).examine({ ...line, log, ...options }))),
    );
  line.extend?.(program, done);
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 1;
  }
  return exit;
}

interface Options extends Omit<Flags, "command"> {
  readonly json?: true;
  readonly format?: "text" | "markdown";
  readonly base?: string;
}

interface DoctorOptions {
  readonly config: string;
  readonly installObserve?: string;
  readonly identity?: string;
}

interface RenderOptions {
  readonly allowedDir?: string;
  readonly omniVersion?: string;
  readonly json?: true;
}

async function replaceIn(line: CommandLine, asked: AskedReplacement): Promise<number> {
  return telling(line, async (log) => {
    using stop = listenForSignals((by) => log.warn(say`Stopped by ${[by]}: nothing new is begun.`));
    return await (await import("./replace-machines.ts")).replaceMachines({ ...line, log, signal: stop.signal, ...asked });
  });
}

async function renderIn(line: CommandLine, file: string, { allowedDir, omniVersion, json }: RenderOptions): Promise<number> {
  const where = {
    file,
    folder: line.folder,
    ...(allowedDir === undefined ? {} : { allowed: allowedDir }),
    ...(omniVersion === undefined ? {} : { version: omniVersion }),
  };
  return telling(line, async (log) => (await import("./render-template.ts")).renderFile(where, log, json === true));
}

function selecting(command: Command): Command {
  return command.option("--components <name...>", "only these components, e.g. Stack/media");
}

function format(value: string): string {
  if (value === "text" || value === "markdown") return value;
  throw new InvalidArgumentError("It is text or markdown.");
}

/** What a command needs is loaded when it is known which one: `validate` starts without undici, adapters and reports. */
async function runIn(line: CommandLine, command: "validate" | "plan" | "apply" | "drift", options: Options): Promise<number> {
  return telling(line, async (log) => {
    using stop = listenForSignals((by) => log.warn(say`Stopped by ${[by]}: nothing new is begun.`));
    const { json, format: shape, base, ...flags } = options;
    const shown: Shown = json === true ? "json" : (shape ?? "text");
    const colour = shown === "text" && line.stdout.isTTY === true && (line.env["NO_COLOR"] ?? "") === "";
    if (command === "validate") return await (await import("./check-specs.ts")).checkSpecs({ ...line, log, flags, shown });
    const laptop = await import("./laptop.ts");
    return await laptop.runOnLaptop({
      ...line,
      log,
      signal: stop.signal,
      command,
      flags,
      shown,
      colour,
      ...(base === undefined ? {} : { base }),
    });
  });
}

/** Runs `work` with a log for the terminal; what it throws is told there, and is exit code 1. */
async function telling({ env, stdout, stderr }: CommandLine, work: (log: RunLog) => Promise<number>): Promise<number> {
  const log = createTerminalLog({ masks: createMasks(), stdout, stderr, color: (env["NO_COLOR"] ?? "") === "" });
  try {
    return await work(log);
  } catch (error) {
    tellFailure(error, log);
    return 1;
  }
}
