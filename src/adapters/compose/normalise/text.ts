/** The small languages inside Compose values (variables, sizes, durations, words); must not know any field. */
import type { Json, JsonRecord } from "../../../core/model.ts";

/** A variable where Compose would put a value: `${NAME}`, `${NAME:-x}` or `$NAME`; never an escaped `$$`. */
const VARIABLE = /\$\$|\$\{([A-Za-z_][A-Za-z0-9_]*)(:?[-?+])?|\$([A-Za-z_][A-Za-z0-9_]*)/g;

/** One use of a variable. `operator` is `:-`, `-`, `:?`, `?`, `:+` or `+` where there is one. */
export interface VariableUse {
  readonly name: string;
  readonly operator?: string;
  /** Where it starts in the text. */
  readonly offset: number;
  /** It stands in another one's default, which may never be needed. */
  readonly nested?: true;
}

/** The variables that Compose would replace in `text`, nested defaults included. */
export function variablesIn(text: string): VariableUse[] {
  return [...text.matchAll(VARIABLE)].flatMap((match): VariableUse[] => {
    const name = match[1] ?? match[3];
    if (name === undefined) return [];
    const before = text.slice(0, match.index);
    const nested = before.split("${").length > before.split("}").length;
    return [{ name, offset: match.index, ...(match[2] === undefined ? {} : { operator: match[2] }), ...(nested ? { nested } : {}) }];
  });
}

/** Whether any text inside `value` has a variable in it, so that what it becomes is the host's. */
export function isInterpolated(value: Json | undefined): boolean {
  if (typeof value === "string") return value.includes("$") && variablesIn(value).length > 0;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(isInterpolated);
}

/** `compose config` writes `$` as `$$`, and so do people in Compose files: the text that is meant. */
export function unescaped<T extends Json>(value: T): T;
export function unescaped(value: Json): Json {
  if (typeof value === "string") return value.replaceAll("$$", "$");
  if (Array.isArray(value)) return value.map((item: Json) => unescaped(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unescaped(item)]));
}

const UNITS: Readonly<Record<string, number>> = { b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40, p: 2 ** 50 };

/** Bytes as Compose reads them: `64M`, `64mb`, `64MiB`, `67108864`; undefined for anything else. */
export function toBytes(value: Json): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  const match = /^(-?\d+(?:\.\d+)?)\s*([bkmgtp]?)(?:i?b)?$/i.exec(value.trim());
  const unit = UNITS[(match?.[2] ?? "").toLowerCase() || "b"];
  return match?.[1] === undefined || unit === undefined ? undefined : Math.floor(Number(match[1]) * unit);
}

/** Bytes in the largest unit without a remainder: 67108864 is `64M`. */
export function bytes(count: number): string {
  const unit = ["t", "g", "m", "k"].find((name) => count !== 0 && count % (UNITS[name] ?? 1) === 0);
  return unit === undefined ? String(count) : `${count / (UNITS[unit] ?? 1)}${unit.toUpperCase()}`;
}

const NANOSECONDS: Readonly<Record<string, number>> = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };

/** Nanoseconds of a duration as Go writes it (`1m30s`, `1.5h`); undefined for anything else. */
export function toNanoseconds(value: Json): number | undefined {
  if (typeof value !== "string" || !/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(value)) return value === "0" ? 0 : undefined;
  const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)];
  return Math.round(parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (NANOSECONDS[unit ?? ""] ?? 0), 0));
}

/** A duration without empty units: 90e9 is `1m30s`. */
export function duration(nanoseconds: number): string {
  const hours = Math.floor(nanoseconds / 3600e9);
  const minutes = Math.floor((nanoseconds % 3600e9) / 60e9);
  const seconds = Number(((nanoseconds % 60e9) / 1e9).toFixed(9));
  return [hours > 0 ? `${hours}h` : "", minutes > 0 ? `${minutes}m` : "", seconds > 0 ? `${seconds}s` : ""].join("") || "0s";
}

/** A command line as words, as Compose splits it: quotes and backslashes as in a shell, nothing else. */
export function words(line: string): string[] {
  const found: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  for (let index = 0; index < line.length; index += 1) {
    const char = line[index] ?? "";
    if (quote === undefined && /\s/.test(char)) {
      if (word !== undefined) found.push(word);
      word = undefined;
    } else if (char === "\\" && quote !== "'") {
      index += 1;
      word = (word ?? "") + (line[index] ?? "");
    } else if (quote === undefined && (char === '"' || char === "'")) {
      quote = char;
      word ??= "";
    } else if (char === quote) {
      quote = undefined;
    } else {
      word = (word ?? "") + char;
    }
  }
  return word === undefined ? found : [...found, word];
}

/** The value as a list; undefined and null are empty. */
export function list(value: Json | undefined): readonly Json[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The value as a record; anything else is empty. */
export function record(value: Json | undefined): JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonRecord) : {};
}

/** A scalar as text, as YAML's numbers and booleans reach a container; undefined for null and for what is no scalar. */
export function scalar(value: Json | undefined): string | undefined {
  return value === undefined || value === null || typeof value === "object" ? undefined : String(value);
}

/** Compose's two spellings of a mapping, `{A: b}` and `["A=b", "A"]`, as entries; null where no value is given. */
export function entries(value: Json | undefined, separator = "="): [string, string | null][] {
  if (!Array.isArray(value)) return Object.entries(record(value)).map(([key, item]) => [key, scalar(item) ?? null]);
  return value.flatMap((item: Json): [string, string | null][] => {
    const text = scalar(item);
    if (text === undefined) return [];
    const at = text.indexOf(separator);
    return [at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + separator.length)]];
  });
}

/** Undefined for an empty list or record, so that "nothing given" has one form. */
export function unlessEmpty<T extends Json>(value: T): T | undefined {
  if (typeof value === "object" && value !== null && Object.keys(value).length === 0) return undefined;
  return value;
}
