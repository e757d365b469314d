/**
 * What a GitHub runner would make of a step's output: its own rules for finding commands, after
 * actions/runner src/Runner.Common/ActionCommand.cs and src/Runner.Worker/ActionCommandManager.cs.
 * For tests; must not share code with what prints.
 */

/** A command that the runner would carry out. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface RunnerView {
  readonly commands: readonly RunnerCommand[];
  /** The lines that a reader sees: those that are not commands. */
  readonly log: readonly string[];
  /** Whether commands are read again at the end. */
  readonly listening: boolean;
  /** The tokens that stopped commands. */
  readonly tokens: readonly string[];
}

const REGISTERED = [
  "set-output",
  "save-state",
  "add-mask",
  "set-env",
  "add-path",
  "add-matcher",
  "remove-matcher",
  "error",
  "warning",
  "notice",
  "group",
  "endgroup",
  "debug",
  "echo",
  "internal-set-repo-path",
  "stop-commands",
];

/** Reads the streams as the runner does: line by line (a carriage return ends a line too), one state for both. */
export function readAsRunner(...streams: readonly string[]): RunnerView {
  const commands: RunnerCommand[] = [];
  const log: string[] = [];
  const tokens: string[] = [];
  let stopToken: string | undefined;
  for (const line of streams.flatMap((stream) => stream.split(/\r\n|\r|\n/))) {
    const known = stopToken === undefined ? REGISTERED : [...REGISTERED, stopToken];
    const command = parseColons(line, known) ?? parseBrackets(line, known);
    if (command === undefined) {
      if (line !== "") log.push(line);
    } else if (stopToken !== undefined) {
      if (command.name.toLowerCase() === stopToken.toLowerCase()) stopToken = undefined;
      else log.push(line);
    } else if (command.name.toLowerCase() === "stop-commands") {
      stopToken = command.data;
      tokens.push(command.data);
    } else {
      commands.push(command);
    }
  }
  return { commands, log, listening: stopToken === undefined, tokens };
}

function parseColons(line: string, known: readonly string[]): RunnerCommand | undefined {
  const text = line.trimStart();
  const end = text.indexOf("::", 2);
  if (!text.startsWith("::") || end < 0) return undefined;
  return commandOf(text.slice(2, end), text.slice(end + 2), ",", known);
}

function parseBrackets(line: string, known: readonly string[]): RunnerCommand | undefined {
  const start = line.indexOf("##[");
  const end = line.indexOf("]", start);
  if (start < 0 || end < 0) return undefined;
  return commandOf(line.slice(start + 3, end), line.slice(end + 1), ";", known);
}

function commandOf(head: string, data: string, separator: string, known: readonly string[]): RunnerCommand | undefined {
  const space = head.indexOf(" ");
  const name = space < 0 ? head : head.slice(0, space);
  if (!known.some((one) => one.toLowerCase() === name.toLowerCase())) return undefined;
  const pairs = space < 0 ? [] : head.slice(space + 1).split(separator);
  const properties = Object.fromEntries(
    pairs.flatMap((pair) => {
      const at = pair.indexOf("=");
      return at < 1 ? [] : [[pair.slice(0, at).trim(), unescape(pair.slice(at + 1))]];
    }),
  );
  return { name, properties, data: unescape(data) };
}

function unescape(text: string): string {
  const codes = {
    "%3B": ";",
    "%0D": "\r",
    "%0A": "\n",
    "%5D": "]",
    "%3A": ":",
    "%2C": ",",
    "%25": "%",
  } as const;
  return Object.entries(codes).reduce((result, [code, character]) => result.replaceAll(code, character), text);
}
