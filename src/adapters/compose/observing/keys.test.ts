// What the script of the plan's key tells of a GPG key, against openpgp's own reading, with every awk of this machine.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateKey, readPrivateKey, revokeKey } from "openpgp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { has } from "../../../../test/support/observe-script.ts";
import { gpgFacts } from "../hub/key-facts.ts";

type Options = Partial<Omit<Parameters<typeof generateKey>[0], "format">>;
const program = new URL("../../../../templates/host/observe/keys.awk", import.meta.url).pathname;
const old = new Date("2020-01-01T00:00:00Z");
const made = async (options: Options): Promise<string> =>
  (await generateKey({ userIDs: [{ name: "Omni", email: "omni@example.net" }], ...options, format: "armored" })).privateKey;

/** Each by the reason why its layout is another. */
const KEYS: Readonly<Record<string, () => Promise<string>>> = {
  "curves, as Omni needs it": () => made({}),
  "of curves, with a passphrase": () => made({ passphrase: "typed by nobody" }),
  "that can only sign": () => made({ subkeys: [{ sign: true }] }),
  "without subkeys": () => made({ subkeys: [] }),
  "of RSA, years old, which expired since": () => made({ type: "rsa", rsaBits: 2048, date: old, keyExpirationTime: 1000 }),
  "of RSA, with a passphrase": () => made({ type: "rsa", rsaBits: 2048, passphrase: "x" }),
  "of a NIST curve": () => made({ type: "ecc", curve: "nistP256" }),
  "of the newer curves": () => made({ type: "curve25519" }),
  "of version 6": () => made({ type: "curve25519", config: { v6Keys: true } }),
  "of version 6, with a passphrase": () => made({ type: "curve25519", passphrase: "x", config: { v6Keys: true, aeadProtect: true } }),
  "protected in the newest way": () => made({ passphrase: "x", config: { aeadProtect: true } }),
  "that was revoked": async () => {
    const key = await readPrivateKey({ armoredKey: await made({}) });
    return (await revokeKey({ key, format: "armored" })).privateKey;
  },
  "two in one file": async () => `${await made({ subkeys: [] })}\n${await made({ passphrase: "x" })}`,
  "with the line ends of Windows": async () => (await made({})).replaceAll("\n", "\r\n"),
  "cut off": async () => (await made({})).slice(0, 300),
  "with a byte too few": async () => (await made({})).replace(/^(.{64})/m, ""),
  "nothing at all": async () => "",
  "something else": async () => "-----BEGIN PGP PRIVATE KEY BLOCK-----\nfoo\n",
  "a public key": async () => (await generateKey({ userIDs: [{ name: "x" }], format: "armored" })).publicKey,
};

const awks = [["mawk"], ["gawk"], ["busybox", "awk"]] as const;

describe("a GPG key on its host", () => {
  const folder = mkdtempSync(join(tmpdir(), "omni-scale-keys-"));
  const texts = new Map<string, string>();
  beforeAll(async () => {
    for (const [name, make] of Object.entries(KEYS)) texts.set(name, await make());
  }, 30_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  for (const awk of awks) {
    const [command, ...first] = awk;
    const isThere = has(command, "--help");
    it.skipIf(!isThere).each(Object.keys(KEYS))(
      `${isThere ? "" : `(skipped: no ${command}) `}${awk.join(" ")} reads a key %s`,
      async (name) => {
        const text = texts.get(name) ?? "";
        const path = join(folder, "key");
        writeFileSync(path, text);
        const facts = await gpgFacts(new TextEncoder().encode(text));
        const { status, stdout } = spawnSync(command, [...first, "-v", "armored=1", "-f", program, path], { encoding: "utf8" });
        const expected = facts === undefined ? undefined : `${Number(facts.isProtected)} ${Number(facts.hasEncryptionSubkey)}\n`;
        expect(status === 0 ? stdout : undefined).toBe(expected);
      },
    );
    it.skipIf(!isThere)(`${isThere ? "" : `(skipped: no ${command}) `}${awk.join(" ")} reads a binary one`, async () => {
      const bytes = (await readPrivateKey({ armoredKey: texts.get("curves, as Omni needs it") ?? "" })).write();
      const input = [...bytes].join(" ");
      expect(spawnSync(command, [...first, "-v", "armored=0", "-f", program], { encoding: "utf8", input }).stdout).toBe("0 1\n");
    });
  }
});
