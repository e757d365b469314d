/** How a spec names a secret instead of holding it; must not resolve one. */
import { z } from "zod";

/** `{fromEnv}`, `{fromSops: {file, key}}` or `{onHost: path}`; exactly one of them. */
export const SecretReference = z.union([
  z.strictObject({ fromEnv: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/).describe("Name of an environment variable of the run.") }),
  z.strictObject({
    fromSops: z
      .strictObject({
        file: z.string().min(1).describe("Path of the encrypted file, from the repository's root."),
        key: z.string().min(1).describe("Key inside the file, with dots between levels."),
      })
      .describe("Decrypted by the `sops` program at the time of use."),
  }),
  z.strictObject({ onHost: z.string().startsWith("/").describe("Absolute path of a file on the host that holds the value.") }),
]);
export type SecretReference = z.infer<typeof SecretReference>;
