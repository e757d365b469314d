/**
 * What Omni's GPG key and certificate are like, from their files; must not keep, quote or pass on a byte of a key: what
 * leaves are yes, no, names and dates.
 */
import { X509Certificate } from "node:crypto";
import type { CertificateFact, GpgFact } from "./facts.ts";

/** Of a private key file, armored or not; undefined where it is none that can be read. Its content is in no error. */
export async function gpgFacts(content: Uint8Array): Promise<GpgFact | undefined> {
  // Loaded only where there is a key to look at.
  const { readPrivateKeys } = await import("openpgp");
  try {
    const text = new TextDecoder().decode(content);
    const isArmored = text.includes("-----BEGIN PGP");
    const keys = isArmored ? await readPrivateKeys({ armoredKeys: text }) : await readPrivateKeys({ binaryKeys: content });
    if (keys.length === 0) return undefined;
    const packets = keys.flatMap((key) => key.getKeys().map(({ keyPacket }) => keyPacket));
    const encrypting = await Promise.all(
      keys.map((key) =>
        key.getEncryptionKey(undefined, null).then(
          () => true,
          () => false,
        ),
      ),
    );
    return {
      isProtected: packets.some(
        // A part that lies elsewhere (a subkey that was exported alone) asks for nothing.
        (packet) => "isMissingSecretKeyMaterial" in packet && !packet.isMissingSecretKeyMaterial() && !packet.isDecrypted(),
      ),
      hasEncryptionSubkey: encrypting.some(Boolean),
    };
  } catch {
    // Whatever the library says may quote the file.
    return undefined;
  }
}

/** Of the first certificate of a PEM or DER file, at the time `now`; undefined where it is none. */
export function certificateFacts(content: Uint8Array, now: Date): Omit<CertificateFact, "served"> | undefined {
  try {
    const certificate = new X509Certificate(content);
    const names = (certificate.subjectAltName ?? "").split(", ").flatMap((name) => (name.startsWith("DNS:") ? [name.slice(4)] : []));
    const daysLeft = daysUntil(Date.parse(certificate.validTo), now);
    return { names, daysLeft, fingerprint: fingerprintOf(content) };
  } catch {
    return undefined;
  }
}

/** SHA-256 of a certificate, in hex. Throws where it is none. */
export function fingerprintOf(certificate: Uint8Array): string {
  return new X509Certificate(certificate).fingerprint256.replaceAll(":", "").toLowerCase();
}

/** Whole days from `now` until `end` (milliseconds since 1970); negative afterwards. */
export function daysUntil(end: number, now: Date): number {
  return Math.floor((end - now.getTime()) / 86_400_000);
}
