/** The few commands that containers of the stand-in understand; must not run anything. */
import type { MountedFiles } from "./mounted-files.ts";

export interface Simulated {
  readonly code: number;
  readonly output: string;
}

const done = (code: number, output = ""): Simulated => ({ code, output });

/**
 * What `argv` would do, or undefined for a command outside the few: true, false, echo, cat FILE, test -e FILE, and
 * sh -c of these, of `exit N` and of `> FILE`.
 */
export function simulate(argv: readonly string[], files: MountedFiles): Simulated | undefined {
  const [program = "", ...args] = argv;
  const [first = "", second = ""] = args;
  switch (program.replace(/^.*\//, "")) {
    case "true":
      return done(0);
    case "false":
      return done(1);
    case "echo":
      return done(0, `${args.join(" ")}\n`);
    case "cat":
      return args.length === 1 ? cat(first, files) : undefined;
    case "test":
      return first === "-e" && args.length === 2 ? done(files.read(second) === undefined ? 1 : 0) : undefined;
    case "sh":
      return first === "-c" && args.length === 2 ? script(second, files) : undefined;
    default:
      return undefined;
  }
}

function cat(path: string, files: MountedFiles): Simulated {
  const content = files.read(path);
  return content === undefined ? done(1, `cat: can't open '${path}': No such file or directory\n`) : done(0, content);
}

/** Commands separated by `;`; `exit N` ends them. */
function script(text: string, files: MountedFiles): Simulated | undefined {
  let output = "";
  let code = 0;
  for (const line of text.split(";").map((one) => one.trim())) {
    const exit = /^exit(?: (\d+))?$/.exec(line);
    if (exit !== null) return done(exit[1] === undefined ? code : Number(exit[1]), output);
    const [, command = line, target] = /^(.*?)\s*>\s*(\S+)$/.exec(line) ?? [];
    const result = simulate(words(command), files);
    if (result === undefined) return undefined;
    code = result.code;
    if (target === undefined) output += result.output;
    else if (!files.write(target, result.output)) return done(1, `${output}sh: can't create ${target}: nonexistent directory\n`);
  }
  return done(code, output);
}

/** At blanks; quotes are taken off whole words. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((found) => found[1] ?? found[2] ?? found[3] ?? "");
}

/** What `tailscale status --json --peers=false` says in a container that has `TS_HOSTNAME` in its environment: it is logged in. */
export function simulateTailscale(argv: readonly string[], environment: readonly string[]): Simulated | undefined {
  const name = environment.find((one) => one.startsWith("TS_HOSTNAME="))?.slice("TS_HOSTNAME=".length);
  if (name === undefined || argv.join(" ") !== "tailscale status --json --peers=false") return undefined;
  const self = { DNSName: `${name}.example.ts.net.`, TailscaleIPs: ["100.64.0.5"] };
  return done(0, `${JSON.stringify({ BackendState: "Running", Self: self })}\n`);
}

/** A health check's test by its own words; what cannot be simulated passes. */
export function simulateHealthTest(test: readonly string[], files: MountedFiles): Simulated {
  const [kind, ...rest] = test;
  const argv = kind === "CMD-SHELL" ? ["sh", "-c", ...rest] : rest;
  return simulate(argv, files) ?? done(0);
}
