/** Reads members of a request's body with GitHub's complaints; must not store anything. */
import type { Json, JsonRecord } from "../../core/model.ts";
import { invalidRequest } from "./reply.ts";

/** A text that may be missing or null. Throws 422 for anything else. */
export function optionalText(body: JsonRecord, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw invalidRequest(`For '${name}', ${JSON.stringify(value)} is not a string.`);
  return value;
}

/** A text that must be there and not empty. */
export function requiredText(body: JsonRecord, name: string): string {
  const value = optionalText(body, name);
  if (value === undefined || value === "") throw invalidRequest(`"${name}" wasn't supplied.`);
  return value;
}

export function requiredInteger(body: JsonRecord, name: string): number {
  const value = body[name];
  if (value === undefined) throw invalidRequest(`"${name}" wasn't supplied.`);
  if (!Number.isInteger(value)) throw invalidRequest(`For '${name}', ${JSON.stringify(value)} is not an integer.`);
  return Number(value);
}

export function optionalInteger(body: JsonRecord, name: string): number | undefined {
  return body[name] === undefined ? undefined : requiredInteger(body, name);
}

/** One of a few words, or undefined where it is missing. */
export function optionalWord(body: JsonRecord, name: string, words: readonly string[]): string | undefined {
  const value = optionalText(body, name);
  if (value === undefined || words.includes(value)) return value;
  throw invalidRequest(`For '${name}', "${value}" is not a member of ${JSON.stringify(words)}.`);
}

export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
