/** Versions of GitHub's REST interface and what the newer one left out; must not know routes. */
import type { Json } from "../../core/model.ts";
import { isRecord } from "./body.ts";

const versions = ["2022-11-28", "2026-03-10"];

/** Members that version 2026-03-10 removed from every answer, of those the lab has (docs.github.com, "breaking changes"). */
const removed: ReadonlySet<string> = new Set(["merge_commit_sha", "assignee", "has_downloads", "rate"]);

/** The version that `X-GitHub-Api-Version` asks for, the oldest without one, undefined for one that is not supported. */
export function chosenVersion(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return versions[0];
  return versions.find((version) => version === header);
}

/** `body` as that version shows it. */
export function inVersion(version: string, body: Json): Json {
  if (version === versions[0] || typeof body !== "object" || body === null) return body;
  if (!isRecord(body)) return body.map((item) => inVersion(version, item));
  const kept = Object.entries(body).filter(([name]) => !removed.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, inVersion(version, value)]));
}
