/**
 * Reads the fields of one mapping as Go decodes them into a struct: unknown ones are mistakes, an empty value is as
 * good as none, and text takes any word as it was written. Must not know any document.
 */
import type { SourceRange } from "../../../core/model.ts";
import { list, say, type Words } from "../../../core/words.ts";
import { closest } from "../../../specs/closest.ts";
import { templateRules } from "../template-rules.ts";
import type { ReadYaml } from "../yaml/read.ts";
import { oldBoolean } from "../yaml/resolve.ts";
import type { GoMap, GoScalar, GoValue } from "../yaml/value.ts";
import type { Placed } from "./model.ts";
import type { Report } from "./report.ts";

/** Where a file is read to. */
export interface Reading {
  readonly locate: ReadYaml["locate"];
  readonly report: Report;
}

export class Fields {
  readonly at: SourceRange;
  /** Fields that are there and cannot be read: with a wrong value, or under a name that is most likely theirs. */
  readonly mistyped = new Set<string>();
  readonly #map: GoMap;
  readonly #reading: Reading;

  /**
   * @param what what the mapping is called in messages, e.g. `Cluster`
   * @param hints what to do about certain unknown fields, by their names in lower case
   */
  constructor(map: GoMap, what: string, known: readonly string[], reading: Reading, hints: Readonly<Record<string, Words>> = {}) {
    this.#map = map;
    this.#reading = reading;
    this.at = reading.locate(map.at);
    for (const { key } of map.entries) if (!known.includes(key.text)) this.#unknown(key, what, known, hints);
  }

  #unknown(key: GoScalar, what: string, known: readonly string[], hints: Readonly<Record<string, Words>>): void {
    const near = closest(key.text, known);
    if (near !== undefined) this.mistyped.add(near);
    const name = key.text.toLowerCase();
    const hint = Object.hasOwn(hints, name) ? hints[name] : undefined;
    const guess = near === undefined ? say`Remove it, or use one of ${list(known.map((one) => say`${one}`))}.` : say`Did you mean ${near}?`;
    const fix = hint ?? guess;
    this.#reading.report.add(templateRules.unknownField, this.#reading.locate(key.at), say`${what} has no field ${key.text}.`, fix);
  }

  /** The value under `key`; undefined also where it is written without a value. */
  value(key: string): GoValue | undefined {
    const value = this.#map.entries.find((entry) => entry.key.text === key)?.value;
    return value?.is === "null" ? undefined : value;
  }

  has(key: string): boolean {
    return this.value(key) !== undefined;
  }

  /** Where the value under `key` stands, or the mapping without one. */
  place(key: string): SourceRange {
    const value = this.#map.entries.find((entry) => entry.key.text === key)?.value;
    return value === undefined ? this.at : this.#reading.locate(value.at);
  }

  /** Where the key stands, or the mapping without one. */
  placeOfKey(key: string): SourceRange {
    const entry = this.#map.entries.find((one) => one.key.text === key);
    return entry === undefined ? this.at : this.#reading.locate(entry.key.at);
  }

  text(key: string): string {
    const value = this.value(key);
    if (value === undefined) return "";
    if (value.is !== "list" && value.is !== "map") return value.text;
    this.#wrong(value, key, say`text`);
    return "";
  }

  placed(key: string): Placed<string> {
    return { value: this.text(key), at: this.place(key) };
  }

  boolean(key: string): boolean {
    const value = this.value(key);
    if (value === undefined) return false;
    const given = value.is === "bool" ? value.value : value.is === "text" ? oldBoolean(value.text) : undefined;
    if (given === undefined) this.#wrong(value, key, say`${"true"} or ${"false"}, without quotes`);
    return given ?? false;
  }

  /** A whole number of 32 bits, 0 where there is none. */
  count(key: string): number {
    const value = this.value(key);
    if (value === undefined) return 0;
    const given = value.is === "int" || value.is === "float" ? Number(value.value) : Number.NaN;
    if (Number.isInteger(given) && given >= 0 && given < 2 ** 32) return given;
    this.#wrong(value, key, say`a whole number of at least 0`);
    return 0;
  }

  /** Nanoseconds of something like `1h30m`, 0 where there is none. */
  duration(key: string): bigint {
    const value = this.value(key);
    if (value === undefined) return 0n;
    const given = value.is === "text" ? parseDuration(value.text) : value.is === "int" && value.value === 0n ? 0n : undefined;
    if (given === undefined) this.#wrong(value, key, say`a duration like ${"30m"} or ${"1h30m"}`);
    return given ?? 0n;
  }

  items(key: string): readonly GoValue[] {
    const value = this.value(key);
    if (value === undefined) return [];
    if (value.is === "list") return value.items;
    this.#wrong(value, key, say`a list`);
    return [];
  }

  /** The mappings of a list, each with the fields it may have. */
  entries(key: string, what: string, known: readonly string[]): readonly Fields[] {
    return this.items(key).flatMap((item) => {
      if (item.is === "map") return [new Fields(item, what, known, this.#reading)];
      if (item.is !== "null") this.#wrong(item, key, say`a list of mappings`);
      return [];
    });
  }

  /** The texts of a list with their places; undefined where there is no list. */
  texts(key: string): readonly Placed<string>[] | undefined {
    if (!this.has(key)) return undefined;
    return this.items(key).flatMap((item) => {
      if (item.is === "list" || item.is === "map") this.#wrong(item, key, say`a list of words`);
      else if (item.is !== "null") return [{ value: item.text, at: this.#reading.locate(item.at) }];
      return [];
    });
  }

  fields(key: string, what: string, known: readonly string[], hints: Readonly<Record<string, Words>> = {}): Fields | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (value.is === "map") return new Fields(value, what, known, this.#reading, hints);
    this.#wrong(value, key, say`a mapping`);
    return undefined;
  }

  /** A mapping from text to text. `visit` sees each key. */
  textMap(key: string, visit: (key: string, at: SourceRange) => void): Readonly<Record<string, string>> {
    const value = this.value(key);
    if (value === undefined) return {};
    if (value.is !== "map") {
      this.#wrong(value, key, say`a mapping`);
      return {};
    }
    const pairs = value.entries.flatMap(({ key: name, value: one }): [string, string][] => {
      visit(name.text, this.#reading.locate(name.at));
      if (one.is === "list" || one.is === "map") this.#wrong(one, `${key}.${name.text}`, say`text`);
      else return [[name.text, one.is === "null" ? "" : one.text]];
      return [];
    });
    return Object.fromEntries(pairs);
  }

  #wrong(value: GoValue, key: string, must: Words): void {
    this.mistyped.add(key);
    this.#reading.report.add(
      templateRules.value,
      this.#reading.locate(value.at),
      say`${key} must be ${must}.`,
      say`Give a value that is ${must}.`,
    );
  }
}

const UNITS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** Go's time.ParseDuration: numbers with units one after another, in nanoseconds; undefined for anything else. */
export function parseDuration(text: string): bigint | undefined {
  const [, sign = "", body = ""] = /^([-+]?)(.+)$/.exec(text) ?? [];
  if (body === "0") return 0n;
  if (!/^((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(body)) return undefined;
  let total = 0n;
  for (const [, whole = "", fraction = "", unit = ""] of body.matchAll(/(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g)) {
    const size = UNITS[unit] ?? 0n;
    total += BigInt(whole === "" ? "0" : whole) * size;
    if (fraction !== "") total += (BigInt(fraction) * size) / 10n ** BigInt(fraction.length);
  }
  if (total >= 2n ** 63n) return undefined;
  return sign === "-" ? -total : total;
}
