// What leaves of keys and certificates: yes, no, names and dates.
import { generateKey } from "openpgp";
import { describe, expect, it } from "vitest";
import { hasOpenssl, madeCertificate } from "../../../../test/support/certificates.ts";
import { certificateFacts, fingerprintOf, gpgFacts } from "./key-facts.ts";

const who = { userIDs: [{ name: "Omni", email: "omni@example.net" }] };
type Options = Partial<Omit<Parameters<typeof generateKey>[0], "format" | "userIDs">>;
const old = new Date("2020-01-01T00:00:00Z");
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function key(options: Options = {}): Promise<Uint8Array> {
  const { privateKey } = await generateKey({ ...who, ...options, format: "armored" });
  return bytes(privateKey);
}

describe("a GPG key", () => {
  it.each<{ reason: string; options: Options; facts: { isProtected: boolean; hasEncryptionSubkey: boolean } }>([
    { reason: "as Omni needs it", options: {}, facts: { isProtected: false, hasEncryptionSubkey: true } },
    { reason: "with a passphrase", options: { passphrase: "typed by nobody" }, facts: { isProtected: true, hasEncryptionSubkey: true } },
    { reason: "that can only sign", options: { subkeys: [{ sign: true }] }, facts: { isProtected: false, hasEncryptionSubkey: false } },
    {
      reason: "of RSA, years old, which expired since",
      options: { type: "rsa", rsaBits: 2048, date: old, keyExpirationTime: 1000 },
      facts: { isProtected: false, hasEncryptionSubkey: true },
    },
  ])("$reason", async ({ options, facts }) => {
    expect(await gpgFacts(await key(options))).toEqual(facts);
  });

  it("may be binary", async () => {
    const { privateKey } = await generateKey({ ...who, format: "binary" });
    expect(await gpgFacts(privateKey)).toEqual({ isProtected: false, hasEncryptionSubkey: true });
  });

  it.each([
    { reason: "an empty file", content: bytes("") },
    { reason: "a public key", content: "public" as const },
    { reason: "something else", content: bytes("-----BEGIN PGP PRIVATE KEY BLOCK-----\nfoo\n") },
    { reason: "binary rubbish", content: Uint8Array.of(0xc5, 0xff, 0, 1, 2, 3) },
  ])("is none that can be read: $reason", async ({ content }) => {
    const given = content === "public" ? bytes((await generateKey({ ...who, format: "armored" })).publicKey) : content;
    expect(await gpgFacts(given)).toBeUndefined();
  });
});

const openssl = hasOpenssl();

describe.skipIf(!openssl)(openssl ? "a certificate" : "a certificate (skipped: no openssl)", () => {
  const now = new Date();
  const after = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

  it("has names, days left and a fingerprint, whichever of its chain comes after it", () => {
    const [one, other] = [madeCertificate(["omni.example.net", "*.example.net"], 30), madeCertificate(["ca.example.net"])];
    const facts = certificateFacts(Buffer.concat([one.certificate, other.certificate]), after(8.5));
    expect(facts).toEqual({
      names: ["omni.example.net", "*.example.net"],
      daysLeft: 21,
      fingerprint: fingerprintOf(one.certificate),
    });
    expect(facts?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(certificateFacts(one.certificate, after(31.5))?.daysLeft).toBe(-2);
  });

  it.each([{ content: "" }, { content: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n" }])(
    "is none: $content",
    ({ content }) => {
      expect(certificateFacts(bytes(content), now)).toBeUndefined();
    },
  );
});
