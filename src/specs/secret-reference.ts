/** How a spec names a secret instead of holding it; must not resolve one. */
import { z } from "zod";
import { say, type Words } from "../core/words.ts";
import { pathInside } from "./fields.ts";

/** `{fromEnv}`, `{fromSops: {file, key}}` or `{onHost: path}`; exactly one of them. */
export const SecretReference = z
  .union([
    z.strictObject({
      fromEnv: z
        .string()
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of an environment variable")
        .describe("Name of an environment variable of the run."),
    }),
    z.strictObject({
      fromSops: z
        .strictObject({
          file: pathInside.describe("Path of the encrypted file, from the repository's root."),
          key: z
            .string()
            .regex(/^[\w-]+(\.[\w-]+)*$/, "letters, digits, - and _ with dots between levels")
            .describe("Key inside the file, with dots between levels; a number is a place in a list."),
        })
        .describe("Decrypted by the `sops` program at the time of use."),
    }),
    z.strictObject({
      onHost: z.string().regex(/^\//, "an absolute path").describe("Absolute path of a file on the host that holds the value."),
    }),
  ])
  .describe("Where a secret is kept.");
export type SecretReference = z.infer<typeof SecretReference>;

/** Where a secret is kept, for a sentence about one that is not there. */
export function nameOfSecret(reference: SecretReference): Words {
  if ("fromEnv" in reference) return say`the environment variable ${reference.fromEnv}`;
  if ("onHost" in reference) return say`the file ${reference.onHost} of the host`;
  return say`the key ${reference.fromSops.key} of ${reference.fromSops.file}`;
}
