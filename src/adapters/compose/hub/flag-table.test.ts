// Which flags which Omni knows.
import { describe, expect, it } from "vitest";
import { flagCalled, judgeFlag, versionOf, type Judgement } from "./flag-table.ts";
import { OMNI_FLAG_ROWS } from "./flag-rows.ts";

const version = (tag: string) => versionOf(tag) ?? [0, 0, 0];

describe("judgeFlag", () => {
  it.each<{ reason: string; flag: string; tag: string; says: Judgement }>([
    { reason: "as old as the table", flag: "account-id", tag: "v1.4.0", says: { is: "known" } },
    { reason: "kept for the migration to SQLite", flag: "audit-log-dir", tag: "v1.5.11", says: { is: "deprecated" } },
    { reason: "gone after the migration", flag: "audit-log-dir", tag: "v1.6.0", says: { is: "removed", in: [1, 6, 0] } },
    { reason: "an alias", flag: "siderolink-api-cert", tag: "v1.9.3", says: { is: "deprecated", use: "machine-api-cert" } },
    {
      reason: "an alias only since 1.7",
      flag: "siderolink-api-advertised-url",
      tag: "v1.6.6",
      says: { is: "known" },
    },
    {
      reason: "brought by a patch release",
      flag: "machine-log-cleanup-probability",
      tag: "v1.4.1",
      says: { is: "too-new", since: [1, 4, 2] },
    },
    { reason: "and there from it on", flag: "machine-log-cleanup-probability", tag: "v1.4.2", says: { is: "known" } },
    { reason: "of a later version", flag: "primary-factory-url", tag: "v1.9.3", says: { is: "too-new", since: [1, 10, 0] } },
    { reason: "mistyped", flag: "auth-auth0-domian", tag: "v1.9.3", says: { is: "unknown", near: "auth-auth0-domain" } },
    { reason: "nothing like it", flag: "make-coffee", tag: "v1.9.3", says: { is: "unknown" } },
    { reason: "newer than the table", flag: "make-coffee", tag: "v1.12.0", says: { is: "unchecked" } },
    { reason: "newer than the table, but gone for long", flag: "audit-log-dir", tag: "v1.12.0", says: { is: "removed", in: [1, 6, 0] } },
    { reason: "older than the table", flag: "account-id", tag: "v0.50.0", says: { is: "unchecked" } },
    { reason: "a beta counts as its release", flag: "log-level", tag: "v1.8.0-beta.0", says: { is: "known" } },
  ])("$flag in $tag: $reason", ({ flag, tag, says }) => {
    expect(judgeFlag(flag, version(tag))).toEqual(says);
  });
});

describe("versionOf", () => {
  it.each([
    { tag: "v1.10.4", expected: [1, 10, 4], reason: "a release" },
    { tag: "1.10", expected: [1, 10, 0], reason: "a moving minor tag" },
    { tag: "latest", expected: undefined, reason: "no version" },
    { tag: "sha-0123abc", expected: undefined, reason: "a build" },
    { tag: "", expected: undefined, reason: "nothing" },
  ])("of $tag is $expected: $reason", ({ tag, expected }) => {
    expect(versionOf(tag)).toEqual(expected);
  });
});

describe("the table", () => {
  it("has each flag once, replacements that exist, and no word that nobody reads", () => {
    const rows = OMNI_FLAG_ROWS.trim().split("\n");
    const names = rows.map((row) => row.split(" ")[0] ?? "");
    expect(names).toEqual([...new Set(names)].toSorted());
    expect(
      rows.filter((row) => !/^[a-z0-9-]+( bool)?( since [\d.]+)?( old [\d.]+)?( use [a-z0-9-]+)?( removed [\d.]+)?$/.test(row)),
    ).toEqual([]);
    const used = rows.flatMap((row) => / use (\S+)/.exec(row)?.[1] ?? []);
    expect(used.filter((name) => flagCalled(name) === undefined)).toEqual([]);
  });
});
