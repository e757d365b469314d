/** The run's own journal: what was begun, done and waited for, as lines for a file, and as progress for people. */
import type { RunEvent } from "../core/run-ports.ts";
import { say, type Words } from "../core/words.ts";
import type { Clock, Log } from "../ports.ts";

export interface Journal {
  tell(event: RunEvent): void;
  /** One JSON object a line, without values; the last one says who ran what with which result. */
  text(audit: Readonly<Record<string, string>>): string;
}

export function journal(clock: Clock, log: Log): Journal {
  const lines: string[] = [];
  const write = (line: object): void => void lines.push(JSON.stringify({ at: clock.now().toISOString(), ...line }));
  return {
    tell: (event) => {
      write(lineOf(event));
      const words = wordsOf(event);
      if (words !== undefined) log.progress(words);
    },
    text: (audit) => {
      write({ kind: "audit", ...audit });
      return `${lines.join("\n")}\n`;
    },
  };
}

function lineOf(event: RunEvent): object {
  switch (event.kind) {
    case "intent":
      return { kind: event.kind, step: event.step.id, covers: event.step.covers };
    case "done":
      return { kind: event.kind, step: event.step.id, status: event.status };
    case "waiting":
      return { kind: event.kind, step: event.step.id, gate: event.gate.id };
    case "gate":
      return { kind: event.kind, step: event.step.id, gate: event.gate.id, status: event.status };
    case "ended":
      return { kind: event.kind, component: event.component, state: event.outcome.state };
  }
}

function wordsOf(event: RunEvent): Words | undefined {
  switch (event.kind) {
    case "intent":
      return say`${event.step.component}: ${event.step.title}`;
    case "waiting":
      return say`${event.step.component}: waiting: ${event.gate.title}`;
    case "ended":
      return say`${event.component}: ${[event.outcome.state]}`;
    case "done":
    case "gate":
      return undefined;
  }
}
