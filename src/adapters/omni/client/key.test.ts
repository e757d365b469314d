import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { throwawayFingerprint, throwawayKey } from "../../../../test/omni/recording.ts";
import { UserError } from "../../../core/errors.ts";
import { plain } from "../../../core/words.ts";
import { parseKey } from "./key.ts";
import { openKey } from "./sign.ts";

const encoded = (file: unknown): string => Buffer.from(JSON.stringify(file)).toString("base64");
const { pgp_key: armored } = JSON.parse(Buffer.from(throwawayKey, "base64").toString()) as { pgp_key: string };

test("a key that Omni made is opened: whose it is, its fingerprint, its end", async () => {
  const { identity, fingerprint, expires } = await openKey(throwawayKey);
  expect([identity, fingerprint, expires?.toISOString()]).toEqual([
    "plan@serviceaccount.omni.sidero.dev",
    throwawayFingerprint,
    "2027-11-20T08:00:00.000Z",
  ]);
});

test("a provider's key belongs to the providers' domain", () => {
  expect(parseKey(encoded({ name: "infra-provider:proxmox", pgp_key: armored })).identity).toBe(
    "proxmox@infra-provider.serviceaccount.omni.sidero.dev",
  );
});

test.each([
  { reason: "with the name of its variable, as omnictl prints it", text: `OMNI_SERVICE_ACCOUNT_KEY=${throwawayKey}` },
  {
    reason: "with both lines that omnictl prints",
    text: `OMNI_ENDPOINT=https://omni.example.org\nOMNI_SERVICE_ACCOUNT_KEY=${throwawayKey}`,
  },
  { reason: "with a line end", text: `${throwawayKey.trim()}\n` },
  { reason: "folded into lines", text: throwawayKey.replaceAll(/.{76}/g, "$&\n") },
])("a key that was copied $reason is understood", ({ text }) => {
  expect(parseKey(text).armored).toBe(armored);
});

const canary = "c4n4ry";

test.each([
  { reason: "it is empty", text: " \n" },
  { reason: "it is not base64 of a JSON object", text: canary },
  { reason: "it is not base64 of a JSON object", text: encoded({ name: canary }) },
  { reason: "it is not base64 of a JSON object", text: encoded([canary]) },
  { reason: "it holds no private key", text: encoded({ name: "x", pgp_key: `-----BEGIN PGP PUBLIC KEY BLOCK-----\n${canary}` }) },
  { reason: "its OpenPGP key cannot be read", text: encoded({ name: "x", pgp_key: `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${canary}` }) },
])("of a key that is unusable because $reason nothing is repeated", async ({ reason, text }) => {
  const error: unknown = await openKey(text).catch((failure: unknown) => failure);
  if (!(error instanceof UserError)) throw error;
  expect(plain(error.words)).toContain(reason);
  expect(plain(error.fix)).toContain("omnictl serviceaccount create");
  expect(`${error.stack ?? ""}${String(error.cause)}${JSON.stringify(error)}`).not.toContain(canary);
});

test("openpgp is only ever imported when it is needed, since it costs more than all the rest", () => {
  const root = new URL("../../../", import.meta.url);
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const eager = sources.filter((name) => /^import (?!type ).*"openpgp"/m.test(readFileSync(new URL(name, root), "utf8")));
  expect([sources.length > 100, eager]).toEqual([true, []]);
});
