/** A service's command line as flags, however Compose was given it; must not know what any flag means. */
import type { Json, JsonRecord } from "../../../core/model.ts";
import { isInterpolated, list, scalar, words } from "../normalise/text.ts";
import { flagCalled } from "./flag-table.ts";

/** One flag as the files give it. */
export interface GivenFlag {
  /** Without its dashes. */
  readonly name: string;
  /** As written, variables and all; `true` for a boolean flag alone; undefined where the value cannot be told. */
  readonly value?: string;
  /** Where it stands: below the service's key. */
  readonly way: readonly ["command" | "entrypoint"];
}

/** A command line. Where a variable or a configuration file may hold more flags it is not `whole`: nothing is missing for sure. */
export interface CommandLine {
  readonly flags: readonly GivenFlag[];
  readonly whole: boolean;
}

/** Names a file of Omni's that holds what could be flags as well; the provider's `--config-file` holds Proxmox's login alone. */
const CONFIGURATION = "config-path";

/** Whether what `text` will be is only known on the host: a variable in it, or the token of a value that stays there. */
export function isOpaque(text: string): boolean {
  return isInterpolated(text) || /^hmac(-list)?:[0-9a-f]{16,}$/.test(text);
}

/** The flags of `service`, its entrypoint's first. Both take `--flag=value` and `--flag value`. */
export function commandLineOf(service: JsonRecord): CommandLine {
  const parts = (["entrypoint", "command"] as const).map((key) => parse(wordsOf(service[key]), key));
  return { flags: parts.flatMap(({ flags }) => flags), whole: parts.every(({ whole }) => whole) };
}

/** The last of that name counts, as it does for the program. */
export function flagIn({ flags }: CommandLine, name: string): GivenFlag | undefined {
  return flags.findLast((flag) => flag.name === name);
}

/** The flag's value where it can be told: no variable in it. */
export function valueOf(line: CommandLine, name: string): string | undefined {
  const value = flagIn(line, name)?.value;
  return value === undefined || isOpaque(value) ? undefined : value;
}

/** Whether a boolean flag is set; undefined where that depends on the host. */
export function isSet(line: CommandLine, name: string): boolean | undefined {
  const flag = flagIn(line, name);
  if (flag === undefined) return line.whole ? false : undefined;
  if (flag.value === undefined || isOpaque(flag.value)) return undefined;
  return /^(1|t|true)$/i.test(flag.value);
}

function wordsOf(value: Json | undefined): readonly string[] {
  if (typeof value === "string") return words(value);
  return list(value).flatMap((word) => scalar(word) ?? []);
}

function parse(all: readonly string[], key: "command" | "entrypoint"): CommandLine {
  const flags: GivenFlag[] = [];
  let whole = true;
  for (let index = 0; index < all.length; index += 1) {
    const word = all[index] ?? "";
    if (word === "--") break;
    const [, name, given] = /^--([A-Za-z0-9][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (name === undefined) {
      // `${AUTH}` alone is often several flags.
      if (isOpaque(word)) whole = false;
      continue;
    }
    if (name === CONFIGURATION) whole = false;
    const next = all[index + 1];
    const takesNext = given === undefined && flagCalled(name)?.isBoolean !== true && next !== undefined && !next.startsWith("--");
    if (takesNext) index += 1;
    const value = given ?? (takesNext ? next : flagCalled(name)?.isBoolean === true ? "true" : undefined);
    flags.push({ name, way: [key], ...(value === undefined ? {} : { value }) });
  }
  return { flags, whole };
}
