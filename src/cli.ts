/** The command line's entry, and the only importer of the lab; must not hold anything else. */
const [first, ...rest] = process.argv.slice(2);

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
} else {
  const { runCommandLine } = await import("./main/command-line.ts");
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    env: process.env,
    folder: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  });
}
