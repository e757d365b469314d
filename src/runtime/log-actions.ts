/**
 * The log of a GitHub runner, where a line of text can be a command; must not print foreign text unguarded.
 *
 * The runner reads commands from every line that a step prints, on both streams: `::name::` after leading blanks,
 * `##[name]` anywhere (actions/runner: src/Runner.Common/ActionCommand.cs). A spec could so overwrite our outputs or
 * blind the log. So whatever holds foreign text is printed while commands are stopped, under a new random token each
 * time, and everything goes to standard output: the two streams have no order between them, but one stop for both.
 *
 * The commands are written by hand although `@actions/core` has most of them: it has none to stop commands, its
 * setSecret registers lines of one character, and loading it loads undici, which `validate` never needs.
 */
import { list, type Words } from "../core/words.ts";
import type { Random } from "../ports.ts";
import { hasQuotes, lineOf, linesOf, type RunLog, sentencesOf } from "./log-text.ts";
import type { Printer } from "./log-terminal.ts";
import type { Masks } from "./masks.ts";

/** A log for a step of a job. */
export function createActionsLog(parts: { readonly masks: Masks; readonly stdout: Printer; readonly random: Random }): RunLog {
  const { masks, stdout, random } = parts;
  let progress = "";

  /** The only way out for foreign text. */
  const guarded = (text: string): void => {
    const token = random.hex(16);
    stdout.write(`::stop-commands::${token}\n${text.endsWith("\n") ? text : `${text}\n`}::${token}::\n`);
  };
  const print = (words: Words): void => {
    const line = lineOf(words, masks);
    // Our own words hold no command; should a number or a name have slipped into them, it is stopped all the same.
    if (hasQuotes(words) || /^\s*::|##\[/.test(line)) guarded(line);
    else stdout.write(`${line}\n`);
  };
  const annotate = (
    level: "error" | "warning" | "notice",
    words: Words,
    properties: Readonly<Record<string, string | number>> = {},
  ): void => command(stdout, level, lineOf(words, masks), properties);

  return {
    info: print,
    warn: (words) => annotate("warning", words),
    error: (words) => annotate("error", words),
    diagnostic(diagnostic) {
      const { at, severity } = diagnostic;
      const words = list(sentencesOf(diagnostic), " ");
      annotate(severity, words, at === undefined ? {} : { file: lineOf([{ quote: at.file }], masks), line: at.line, col: at.column });
    },
    progress(words) {
      const line = lineOf(words, masks);
      if (line !== progress) print(words);
      progress = line;
    },
    result(text) {
      command(stdout, "group", "Result");
      guarded(linesOf(text, masks));
      command(stdout, "endgroup", "");
    },
    mask(secret) {
      for (const line of masks.add(secret)) {
        command(stdout, "add-mask", line);
        // The runner makes out base64 and URL encodings by itself, not this one.
        command(stdout, "add-mask", Buffer.from(line, "utf8").toString("hex"));
      }
    },
    redact: (text) => masks.redact(text),
  };
}

/** One command of ours, in one line whatever is in it; escaping as the runner undoes it. */
function command(stdout: Printer, name: string, data: string, properties: Readonly<Record<string, string | number>> = {}): void {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  stdout.write(`::${name}${pairs.length === 0 ? "" : ` ${pairs.join(",")}`}::${escapeData(data)}\n`);
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
