/** The command line's entry, and the only importer of the lab; must not hold anything else. */
import { runCommandLine } from "./main/command-line.ts";

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  folder: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
});
