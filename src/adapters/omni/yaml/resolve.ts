/**
 * What a word without quotes means to Go's YAML library; must not read documents.
 *
 * Facts: resolver.go of go.yaml.in/yaml/v4 (v4.0.0-rc.4, what Omni 1.9 links). It is neither YAML 1.1 nor 1.2: `0755`
 * and `0o644` are octal, `1_000` is a number, `yes` is text, dates are dates.
 */
import type { GoScalar } from "./value.ts";

const WORDS: ReadonlyMap<string, GoScalar> = new Map<string, GoScalar>([
  ...["true", "True", "TRUE"].map((text) => [text, { is: "bool", text, value: true }] as const),
  ...["false", "False", "FALSE"].map((text) => [text, { is: "bool", text, value: false }] as const),
  ...["", "~", "null", "Null", "NULL"].map((text) => [text, { is: "null", text }] as const),
  ...[".nan", ".NaN", ".NAN"].map((text) => [text, { is: "float", text, value: Number.NaN }] as const),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map(
    (text) => [text, { is: "float", text, value: Number.POSITIVE_INFINITY }] as const,
  ),
  ...["-.inf", "-.Inf", "-.INF"].map((text) => [text, { is: "float", text, value: Number.NEGATIVE_INFINITY }] as const),
  ...["-0", "-0.0"].map((text) => [text, { is: "float", text, value: -0 }] as const),
]);

/** YAML 1.1's booleans: text to Go, but written in quotes for the sake of other readers. */
const OLD_BOOLEANS = new Set(["y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off", "OFF"]);
const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const MIN_INT64 = -(2n ** 63n);
const MAX_UINT64 = 2n ** 64n;

/** The value of a word that was written without quotes or tag. */
export function resolvePlain(text: string): GoScalar {
  const known = WORDS.get(text);
  if (known !== undefined) return known;
  if (text.startsWith(".")) return float(text, text) ?? { is: "text", text };
  if (!/^[-+0-9]/.test(text)) return { is: "text", text };
  const time = timestamp(text);
  if (time !== undefined) return { is: "time", text, value: time };
  const digits = text.replaceAll("_", "");
  const whole = integer(digits);
  if (whole !== undefined) return { is: "int", text, value: whole };
  return float(text, digits) ?? { is: "text", text };
}

/** Whether text may be written without quotes and is still text to whoever reads it. */
export function staysText(text: string): boolean {
  return resolvePlain(text).is === "text" && !isOldWord(text);
}

/** Whether text is text to this YAML and was something else to an older one: `yes`, `12:30:45`, or a key that merges. */
export function isOddWord(text: string): boolean {
  return resolvePlain(text).is === "text" && isOldWord(text);
}

function isOldWord(text: string): boolean {
  return OLD_BOOLEANS.has(text) || text === "<<" || (text.includes(":") && BASE_60.test(text));
}

/** Whether a field of true or false takes this text, and as which of them. */
export function oldBoolean(text: string): boolean | undefined {
  return OLD_BOOLEANS.has(text) ? /^(y|on)/i.test(text) : undefined;
}

function float(text: string, digits: string): GoScalar | undefined {
  if (!FLOAT.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isFinite(value) ? { is: "float", text, value } : undefined;
}

/** Go's ParseInt and ParseUint with base 0: prefixes 0x, 0o, 0b, and 0 alone for octal. */
function integer(digits: string): bigint | undefined {
  const [, sign = "", body = ""] = /^([-+]?)(.*)$/.exec(digits) ?? [];
  const octal = /^0[0-7]+$/.test(body) ? `0o${body.slice(1)}` : body;
  if (!/^(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|0|[1-9][0-9]*)$/.test(octal)) return undefined;
  const size = BigInt(octal.toLowerCase());
  const value = sign === "-" ? -size : size;
  if (value < MIN_INT64) return undefined;
  return value < (sign === "" ? MAX_UINT64 : -MIN_INT64) ? value : undefined;
}

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:([Tt ])(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[-+]\d{2}:\d{2})?)?$/;

/** A date or time in RFC 3339 with as many nanoseconds as it needs, or undefined. */
function timestamp(text: string): string | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", separator, hour = "0", minute = "0", second = "0", fraction = "", zone] = match;
  // With T a zone is needed, with a space there must be none.
  if (separator !== undefined && (separator === " ") !== (zone === undefined)) return undefined;
  const [m, d, h, min, s] = [month, day, hour, minute, second].map(Number) as [number, number, number, number, number];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(Number(year), m) || h > 23 || min > 59 || s > 59) return undefined;
  const two = (value: number): string => String(value).padStart(2, "0");
  const nanos = fraction.slice(0, 9).replace(/0+$/, "");
  const offset = zone === undefined || /^[-+]00:00$/.test(zone) ? "Z" : zone;
  return `${year}-${two(m)}-${two(d)}T${two(h)}:${two(min)}:${two(s)}${nanos === "" ? "" : `.${nanos}`}${offset}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A number as Go's strconv writes it: the shortest digits, with an exponent below 1e-04 and from 1e+06 on. */
export function formatFloat(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
  const power = Number(exponent);
  const digits = mantissa.replace(/[-.]/g, "");
  const sign = value < 0 ? "-" : "";
  if (power < -4 || power >= 6) return withExponent(mantissa, power);
  if (power < 0) return `${sign}0.${"0".repeat(-power - 1)}${digits}`;
  if (digits.length <= power + 1) return `${sign}${digits}${"0".repeat(power + 1 - digits.length)}`;
  return `${sign}${digits.slice(0, power + 1)}.${digits.slice(power + 1)}`;
}

function withExponent(mantissa: string, power: number): string {
  return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
