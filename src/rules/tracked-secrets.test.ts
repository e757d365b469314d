// Which tracked files give a secret away, and that no finding repeats it.
import { describe, expect, it } from "vitest";
import { plain } from "../core/words.ts";
import { isTailscaleState, mayHoldSecret } from "./files.ts";
import { secretFindings, stateFindings } from "./tracked-secrets.ts";

const CANARY = "canary0123456789abcdef";

describe("secretFindings", () => {
  it.each<{ reason: string; text: string; line?: number }>([
    { reason: "a Tailscale key", text: `A=1\nTS_AUTHKEY=tskey-auth-k${CANARY}\n`, line: 2 },
    { reason: "a password by its name", text: `export DB_PASSWORD='${CANARY}'\n`, line: 1 },
    { reason: "a token in YAML", text: `proxmox:\n  tokenSecret: ${CANARY}\n`, line: 2 },
    { reason: "a PEM key", text: `-----BEGIN RSA PRIVATE KEY-----\n${CANARY}\n`, line: 1 },
    { reason: "a PGP private key", text: "-----BEGIN PGP PRIVATE KEY BLOCK-----\n", line: 1 },
    { reason: "a PGP public key", text: "-----BEGIN PGP PUBLIC KEY BLOCK-----\n" },
    { reason: "a certificate", text: "-----BEGIN CERTIFICATE-----\n" },
    { reason: "settings that are none", text: "TZ=Europe/Vienna\nDOMAIN=omni.example.com\nTS_AUTHKEY=\n" },
    { reason: "a reference", text: "TS_AUTHKEY=${TS_AUTHKEY}\n" },
    { reason: "the path of a key's file", text: "PRIVATE_KEY=/run/secrets/key\n" },
    { reason: "encrypted by SOPS, dotenv", text: "DB_PASSWORD=ENC[AES256_GCM,data:x]\nsops_version=3.9.0\n" },
    { reason: "encrypted by SOPS, YAML", text: "token: ENC[AES256_GCM,data:x]\nsops:\n  version: 3.9.0\n" },
  ])("$reason", ({ text, line }) => {
    const found = secretFindings({ path: "hub/omni.env", text });
    expect(found.map(({ rule, at }) => [rule, at?.line])).toEqual(line === undefined ? [] : [["O16", line]]);
    expect(found.flatMap(({ what, why, fix }) => [what, why, fix].map(plain)).filter((words) => words.includes("canary"))).toEqual([]);
  });
});

describe("stateFindings", () => {
  it("finds each folder once, whatever it holds", () => {
    const paths = ["hub/compose.yaml", "hub/tailscale-state/a", "hub/tailscale-state/b/c", "p/tailscaled.state"];
    expect(stateFindings(paths).map(({ rule, at }) => [rule, at?.file])).toEqual([
      ["O16", "hub/tailscale-state/a"],
      ["O16", "p/tailscaled.state"],
    ]);
  });
});

describe("which files are looked into", () => {
  it.each([
    ["omni/omni.env", true],
    [".env", true],
    [".env.production", true],
    ["omni.asc", true],
    ["provider/config.yaml", true],
    ["omni/omni.env.example", false],
    [".env.sample", false],
    ["example.env", false],
    ["src/environment.ts", false],
    ["specs/platform.yaml", false],
  ])("%s: %s", (path, expected) => {
    expect(mayHoldSecret(path)).toBe(expected);
  });

  it("a name that only resembles the state is none", () => {
    expect(isTailscaleState("docs/tailscale-state.md")).toBe(false);
  });
});
