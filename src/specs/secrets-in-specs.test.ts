/** What looks like a secret in a spec, and what only sounds like one. Samples are put together, so that no scanner finds one here. */
import { describe, expect, it } from "vitest";
import { plain } from "../core/words.ts";
import { secretsIn } from "./secrets-in-specs.ts";
import { parseYaml } from "./yaml.ts";

function suspects(value: unknown): string[] {
  const [document] = parseYaml(JSON.stringify(value), "f.yaml");
  return document === undefined ? [] : secretsIn(document, undefined).map(({ what }) => plain(what));
}

const filler = "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0";

const dashes = "-".repeat(5);
const jwt = ["hbGciOiJIUzI1NiJ9", "zdWIiOiIxMjM0NTY3ODkwIn0"].map((part) => `eyJ${part}`).join(".");

const shapes: readonly { reason: string; value: string }[] = [
  { reason: "a Tailscale key", value: `tskey-auth-${filler}` },
  { reason: "a Tailscale key", value: `--authkey=tskey-client-${filler}-${filler}` },
  ...["p", "o", "u", "s", "r"].map((kind) => ({
    reason: "a GitHub token",
    value: `gh${kind}_${filler}`,
  })),
  { reason: "a GitHub token", value: `github_pat_${filler}_${filler}` },
  { reason: "a private key", value: `${dashes}BEGIN OPENSSH PRIVATE KEY${dashes}\nabc` },
  { reason: "a private key", value: `before ${dashes}BEGIN PRIVATE KEY${dashes} and after` },
  { reason: "a private key", value: `${dashes}BEGIN PGP PRIVATE KEY BLOCK${dashes}` },
  { reason: "an age secret key", value: `AGE-SECRET-KEY-1${"QPZRY9X8GF2TVDW0".repeat(3)}` },
  { reason: "a JSON web token", value: `${jwt}.${filler}` },
];

describe("secretsIn", () => {
  it.each(shapes)("finds $reason wherever it stands, and does not show it", ({ reason, value }) => {
    const [found = "", ...others] = suspects({ spec: { list: ["a", { note: value }] } });
    expect(found).toBe(`spec.list[1].note holds ${reason}.`);
    expect(others).toEqual([]);
  });

  it.each([
    "DB_PASSWORD",
    "password",
    "apiToken",
    "client-secret",
    "TS_AUTHKEY",
    "TS_AUTH_KEY",
    "apiKey",
    "tls.private-key",
    "REGISTRY_PASSWD",
  ])("finds a literal value under %s", (name) => {
    expect(suspects({ [name]: "hunter2" })).toEqual([expect.stringContaining("is a literal value under the name of a secret")]);
  });

  it.each([
    { reason: "a reference of ours", value: { DB_PASSWORD: { fromEnv: "DB_PASSWORD" } } },
    {
      reason: "a reference to sops, whose own word is `key`",
      value: { API_KEY: { fromSops: { file: "a.yaml", key: "db.password" } } },
    },
    { reason: "a variable", value: { DB_PASSWORD: "${DB_PASSWORD}", API_TOKEN: "${TOKEN:?}" } },
    { reason: "nothing", value: { DB_PASSWORD: "", API_TOKEN: null } },
    {
      reason: "where the secret is",
      value: {
        DB_PASSWORD_FILE: "/run/secrets/db",
        TLS_PRIVATE_KEY: "/tls/tls.key",
        TOKEN_PATH: "a/b",
      },
    },
    {
      reason: "a key that opens nothing",
      value: { decisions: [{ key: "network-mode", value: "x" }], PUBLIC_KEY: "abc", key: "v" },
    },
    { reason: "other words", value: { tokens_per_second: "5", secretary: "Ann", monkey: "x" } },
    { reason: "a certificate, which is public", value: { cert: "-----BEGIN CERTIFICATE-----" } },
    {
      reason: "the beginning of a token",
      value: { note: "tokens start with ghp_ or tskey-auth-" },
    },
  ])("lets $reason pass", ({ value }) => {
    expect(suspects(value)).toEqual([]);
  });

  it("finds a default that is a literal", () => {
    expect(suspects({ DB_PASSWORD: "${DB_PASSWORD:-hunter2}" })).toHaveLength(1);
  });

  it("gets through long texts that begin like secrets", () => {
    expect(
      suspects({
        a: "eyJ".repeat(100_000),
        b: "gh".repeat(100_000),
        c: "-----BEGIN ".repeat(50_000),
        d: "tskey_".repeat(50_000),
      }),
    ).toEqual([]);
  });
});
