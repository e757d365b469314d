// What a tailnet's policy must say for Omni behind tsidp.
import { describe, expect, it } from "vitest";
import { plain } from "../core/words.ts";
import { tsidpFindings } from "./policy.ts";

const user = { source: { file: "specs/platform.yaml", line: 3, column: 1 } };
const policy = (...entries: readonly string[]) => ({
  path: "tailscale/policy.hujson",
  text: `{\n  // HuJSON: comments, and commas at the end\n  "grants": [\n    {"src": ["*"], "dst": ["*"], "app": {\n      "tailscale.com/cap/tsidp": [\n        ${entries.join(",\n        ")},\n      ],\n    }},\n  ],\n}\n`,
});

describe("tsidpFindings", () => {
  it.each<{ reason: string; entries: string[]; says?: string }>([
    { reason: "the boolean, shown to Omni", entries: ['{"extraClaims": {"email_verified": true}, "includeInUserInfo": true}'] },
    {
      reason: "a good one among others",
      entries: ['{"allow_admin_ui": true}', '{"extraClaims": {"email_verified": true}, "includeInUserInfo": true}'],
    },
    {
      reason: "a text",
      entries: ['{"extraClaims": {"email_verified": "true"}, "includeInUserInfo": true}'],
      says: "as something else than true",
    },
    { reason: "false", entries: ['{"extraClaims": {"email_verified": false}, "includeInUserInfo": true}'], says: "email_verified: false" },
    { reason: "another claim", entries: ['{"extraClaims": {"groups": []}, "includeInUserInfo": true}'], says: "no email_verified" },
    { reason: "not in the user info", entries: ['{"extraClaims": {"email_verified": true}}'], says: "includeInUserInfo: true" },
    { reason: "no claims at all", entries: ['{"users": ["*"]}'], says: "no email_verified" },
  ])("$reason", ({ entries, says }) => {
    const found = tsidpFindings([policy(...entries)], user);
    expect(found.map(({ rule, severity, at }) => [rule, severity, at?.line])).toEqual(says === undefined ? [] : [["O31", "error", 6]]);
    if (says !== undefined) expect(plain(found[0]?.what ?? [])).toContain(says);
  });

  it("asks for a look where no policy is in Git", () => {
    const found = tsidpFindings([{ path: "package.json", text: "{}" }], user);
    expect(found.map(({ severity, at }) => [severity, at])).toEqual([["notice", user.source]]);
  });

  it("misses the grant in a policy without one", () => {
    const found = tsidpFindings([{ path: "policy.hujson", text: '{"acls": []}' }], user);
    expect(found.map(({ severity, what }) => [severity, plain(what)])).toEqual([
      ["error", "The policy has no grant of tailscale.com/cap/tsidp."],
    ]);
  });

  it("does not mind a file that is no JSON", () => {
    expect(
      tsidpFindings(
        [{ path: "policy.hujson", text: '{"grants": [{' }, policy('{"extraClaims": {"email_verified": true}, "includeInUserInfo": true}')],
        user,
      ),
    ).toEqual([]);
  });
});
