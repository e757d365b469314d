/** Commands in scripts and workflows: those that cannot be taken back (rules O15 and P31), and those that would fight with us; pure. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { SourceRange } from "../core/model.ts";
import { findingOf, type Rule } from "../core/rule.ts";
import { say } from "../core/words.ts";
import { placeIn, type TextFile } from "./files.ts";
import { REPOSITORY_RULES } from "./repository-rules.ts";

/** More in one file is one problem, not many. */
const MAX_FOUND = 20;
/** A longer command is data. */
const MAX_COMMAND = 2_000;

/** `docker compose`, `docker-compose`, `podman compose`, `$(COMPOSE)`, `${DC}`. */
const COMPOSE = String.raw`(?:compose\b|\$[({]?\w*(?:COMPOSE|DC)\w*[)}]?)`;
/** An option that has the letter among others of one dash, or by its long name. */
const option = (letter: string, long: string): string =>
  String.raw`(?:\s+\S+)*?\s+(?:-[A-Za-z]*${letter}[A-Za-z]*|--${long}(?:=true)?)(?=\s|$)`;

interface Command {
  readonly rule: Rule;
  readonly called: string;
  readonly shape: RegExp;
}

const { O15, P31 } = REPOSITORY_RULES;

const COMMANDS: readonly Command[] = [
  { rule: O15, called: "down -v", shape: new RegExp(String.raw`${COMPOSE}(?:\s+\S+)*?\s+down${option("v", "volumes")}`, "i") },
  { rule: O15, called: "up -V", shape: new RegExp(String.raw`${COMPOSE}(?:\s+\S+)*?\s+up${option("V", "renew-anon-volumes")}`) },
  {
    rule: O15,
    called: "rm -v",
    shape: new RegExp(String.raw`(?:${COMPOSE}|\b(?:docker|podman)(?:\s+container)?)(?:\s+\S+)*?\s+rm${option("v", "volumes")}`),
  },
  { rule: O15, called: "volume rm", shape: /\b(?:docker|podman)(?:\s+-\S+)*\s+volume\s+(?:rm|remove)\b/ },
  { rule: O15, called: "volume prune", shape: /\b(?:docker|podman)(?:\s+-\S+)*\s+volume\s+prune\b/ },
  { rule: O15, called: "system prune --volumes", shape: /\b(?:docker|podman)(?:\s+-\S+)*\s+system\s+prune(?:\s+\S+)*?\s+--volumes\b/ },
  { rule: P31, called: "qm migrate", shape: /\bqm\s+(?:remote-)?migrate\b/ },
  { rule: P31, called: "ha-manager", shape: /\bha-manager\s+(?:crm-command\s+)?(?:migrate|relocate)\b/ },
  { rule: P31, called: "/migrate", shape: /\/qemu\/[^/\s]+\/(?:remote_)?migrate\b/ },
];

/** One finding for each such command, at its place. Comments and what is only printed are left alone. */
export function scriptFindings(file: TextFile): Diagnostic[] {
  return commandsIn(file.text)
    .flatMap(({ words, offset }) => {
      const found = COMMANDS.find(({ shape }) => shape.test(words));
      if (found === undefined) return [];
      const at = placeIn(file, offset + (found.shape.exec(words)?.index ?? 0));
      const what = found.rule === O15 ? say`${file.path} runs ${found.called}.` : say`${file.path} moves a VM (${found.called}).`;
      return [findingOf(found.rule, { at, what })];
    })
    .slice(0, MAX_FOUND);
}

/** A command that changes what Omni-Scale looks after, and where it stands. */
export interface Rival {
  /** e.g. `omnictl cluster template sync`. */
  readonly command: string;
  readonly at: SourceRange;
}

const RIVALS: readonly RegExp[] = [
  // Up to the end of the command, so that a dry run can be told.
  /\bomnictl\s(?:\s*-\S+(?:\s+[^-\s]\S*)?)*?\s*(?:apply|delete|cluster\s+(?:template\s+(?:sync|delete)|delete))\b(?!.*\s(?:--dry-run|-d)(?:\s|=true|$))/,
  /\bdocker(?:\s+|-)compose\b(?:\s+\S+)*?\s+(?:up|down|pull|restart)\b(?!.*\s--dry-run\b)/,
];

/** Each such command of a file. A dry run changes nothing and is none. */
export function rivalsIn(file: TextFile): readonly Rival[] {
  return commandsIn(file.text)
    .flatMap(({ words, offset }): Rival[] => {
      const found = RIVALS.flatMap((shape) => shape.exec(words) ?? []);
      const [command] = found;
      if (command === undefined) return [];
      return [{ command: command.replaceAll(/\s+/g, " "), at: placeIn(file, offset + words.indexOf(command)) }];
    })
    .slice(0, MAX_FOUND);
}

/** Single commands with what stands around their words made blank, so that offsets stay: quotes, commas, brackets of lists. */
function commandsIn(text: string): { words: string; offset: number }[] {
  // A backslash at the end of a line goes on with the next one.
  const joined = text.replaceAll(/\\\r?\n/g, (end) => " ".repeat(end.length));
  const found: { words: string; offset: number }[] = [];
  for (const { 0: line, index } of joined.matchAll(/[^\n]+/g)) {
    if (/^\s*(#|\/\/)/.test(line)) continue;
    const code = line.replace(/\s#\s.*$/, "");
    for (const { 0: part, index: start } of code.matchAll(/[^;|&]+/g)) {
      const words = part.replaceAll(/["'`,[\]\r]/g, " ");
      if (words.length > MAX_COMMAND || isOnlyPrinted(words)) continue;
      found.push({ words, offset: index + start });
    }
  }
  return found;
}

function isOnlyPrinted(words: string): boolean {
  return (
    /^\s*(?:-\s+)?(?:run:\s*)?@?\s*(?:echo|printf|log|warn|die|name:|description:|if:)(?=\s|$)/.test(words) ||
    /^\s*(?:-\s+)?(?:name|description):\s/.test(words)
  );
}
