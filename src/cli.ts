/** The command line's entry, and the only importer of the lab; must not hold anything else. */
import { fileURLToPath } from "node:url";
import type { CommandLine } from "./main/command-line.ts";
import { keepCompiledCode } from "./runtime/compile-cache.ts";

// Before all else: whatever is loaded from here on is found compiled.
keepCompiledCode(process.env);
const [first, ...rest] = process.argv.slice(2);

/** `omni-scale demo`, whose code is loaded when it is played. */
const addDemo: CommandLine["extend"] = (program, done) => {
  program
    .command("demo")
    .description("play a pull request from plan to apply on this machine; needs only Git")
    .option("--keep <folder>", "where the comments are kept to look at; a new temporary folder unless told")
    .option("--stand-in", "with a stand-in for Docker even where there is an engine")
    .action(async ({ keep, standIn }: { readonly keep?: string; readonly standIn?: true }) => {
      const { playDemo } = await import("./lab/demo/index.ts");
      const entries = entriesBeside(import.meta.url);
      done(await playDemo({ ...entries, standIn: standIn === true, stdout: process.stdout, ...(keep === undefined ? {} : { keep }) }));
    });
};

/** The Action's entry and our own: dist/index.js and dist/cli.js, or src/index.ts and src/cli.ts from source. */
function entriesBeside(self: string): { readonly entry: string; readonly script: string } {
  const source = self.endsWith(".ts");
  const place = (name: string): string => fileURLToPath(new URL(name, self));
  // The bundle lies one folder below dist/cli.js.
  return source ? { entry: place("./index.ts"), script: place("./cli.ts") } : { entry: place("../index.js"), script: place("../cli.js") };
}

if (first === "lab-docker") {
  // The `docker` stand-in of demo and tests calls us back; it is not for people and not in the help.
  const { labDocker } = await import("./lab/docker/index.ts");
  process.exitCode = await labDocker(rest, {
    env: process.env,
    cwd: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  });
} else if (first === "lab-tool") {
  // So do the programs that the stand-in's host lacks.
  const { labTool } = await import("./lab/demo/host-tools.ts");
  process.exitCode = await labTool(rest, process.stdout);
} else {
  const { runCommandLine } = await import("./main/command-line.ts");
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    env: process.env,
    folder: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    extend: addDemo,
  });
}
