/** The few commands that containers of the stand-in understand; must not run anything. */

export interface Simulated {
  readonly code: number;
  readonly output: string;
}

/** What `argv` would do, or undefined for a command outside the few: true, false, exit N, echo, sh -c of these. */
export function simulate(argv: readonly string[]): Simulated | undefined {
  const [program = "", ...args] = argv;
  switch (program.replace(/^.*\//, "")) {
    case "true":
      return { code: 0, output: "" };
    case "false":
      return { code: 1, output: "" };
    case "echo":
      return { code: 0, output: `${args.join(" ")}\n` };
    case "sh":
      return args[0] === "-c" && args[1] !== undefined ? script(args[1]) : undefined;
    default:
      return undefined;
  }
}

/** Commands separated by `;`; `exit N` ends them. */
function script(text: string): Simulated | undefined {
  let output = "";
  let code = 0;
  for (const line of text.split(";").map((one) => one.trim())) {
    const exit = /^exit(?: (\d+))?$/.exec(line);
    if (exit !== null) return { code: exit[1] === undefined ? code : Number(exit[1]), output };
    const result = simulate(line.split(/\s+/));
    if (result === undefined) return undefined;
    output += result.output;
    code = result.code;
  }
  return { code, output };
}

/** Whether a health check's test fails by its own words; what cannot be simulated passes. */
export function healthTestFails(test: readonly string[]): boolean {
  const [kind, ...rest] = test;
  const argv = kind === "CMD-SHELL" ? ["sh", "-c", ...rest] : rest;
  return (simulate(argv)?.code ?? 0) !== 0;
}
