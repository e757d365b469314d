/** The log of a command line: standard error for people, standard output for results; must not be used on a runner. */
import { say, type Words } from "../core/words.ts";
import { lineOf, linesOf, type RunLog, sentencesOf } from "./log-text.ts";
import type { Masks } from "./masks.ts";

/** A place to print to; `process.stdout` and `process.stderr` are such. */
export interface Printer {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal. */
  readonly columns?: number;
}

const RED = "31";
const YELLOW = "33";
const GREY = "90";
const CLEAR_LINE = "\r\u001b[2K";
const DEFAULT_COLUMNS = 80;

/** A log for a terminal or a file. Colours and progress in place only on a terminal; `color: false` for NO_COLOR. */
export function createTerminalLog(parts: {
  readonly masks: Masks;
  readonly stdout: Printer;
  readonly stderr: Printer;
  readonly color: boolean;
}): RunLog {
  const { masks, stdout, stderr } = parts;
  const terminal = stderr.isTTY === true;
  let progress = "";
  const paint = (code: string, text: string): string => (terminal && parts.color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const print = (text: string): void => {
    stderr.write(terminal && progress !== "" ? `${CLEAR_LINE}${text}\n` : `${text}\n`);
    progress = "";
  };
  const tell = (label: Words, words: Words, color: string): void => print(`${paint(color, lineOf(label, masks))} ${lineOf(words, masks)}`);
  return {
    info: (words) => print(lineOf(words, masks)),
    warn: (words) => tell(say`warning:`, words, YELLOW),
    error: (words) => tell(say`error:`, words, RED),
    diagnostic(diagnostic) {
      const [what, ...rest] = sentencesOf(diagnostic).map((sentence) => lineOf(sentence, masks));
      const color = diagnostic.severity === "error" ? RED : diagnostic.severity === "warning" ? YELLOW : GREY;
      print(paint(color, what ?? ""));
      for (const sentence of rest) print(`  ${sentence}`);
    },
    progress(words) {
      const line = lineOf(words, masks);
      if (line === progress) return;
      if (!terminal) print(line);
      // Cut to one row: what wraps could not be taken back.
      else stderr.write(`${CLEAR_LINE}${paint(GREY, cut(line, (stderr.columns ?? DEFAULT_COLUMNS) - 1))}`);
      progress = line;
    },
    result(text) {
      if (terminal && progress !== "") stderr.write(CLEAR_LINE);
      progress = "";
      // A file or a pipe gets the text as it was rendered, byte for byte; a terminal would act on what is in it.
      const shown = stdout.isTTY === true ? linesOf(text, masks) : masks.redact(text);
      stdout.write(shown.endsWith("\n") ? shown : `${shown}\n`);
    },
    mask: (secret) => void masks.add(secret),
    redact: (text) => masks.redact(text),
  };
}

function cut(line: string, columns: number): string {
  if (line.length <= columns) return line;
  // Not through the middle of a character that is two units long.
  return `${line.slice(0, Math.max(0, columns - 1)).replace(/[\ud800-\udbff]$/, "")}…`;
}
