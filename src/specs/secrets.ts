/** Resolves secret references; must not print, store or pass a value on in an argument, and must not read the process. */
import { RemoteError, UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { Exec, Files, Log, SecretReader, SecretReference, SourceTree } from "../ports.ts";
import { MAX_BYTES } from "./yaml-limits.ts";

/** Shorter values and lines are not masked: the mask would be all over the log, and outputs with it are dropped. */
const MIN_MASKED = 4;
/** What sops and the clients inside it read their own keys and logins from; children get nothing else of our environment. */
const FOR_SOPS = /^(SOPS_|AGE_|AWS_|AZURE_|GOOGLE_|VAULT_|XDG_CONFIG_HOME$|GNUPGHOME$)/;

/** Where secrets may come from on this machine. */
export interface SecretSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exec: Pick<Exec, "run">;
  readonly files: Pick<Files, "read" | "stat" | "write" | "scratch">;
  readonly log: Pick<Log, "mask">;
  /** The repository, which sops files are in. */
  readonly tree: () => Promise<Pick<SourceTree, "read">>;
  readonly signal?: AbortSignal;
}

/**
 * A reader of secret references. A variable or host file that is not there gives undefined; what `sops` cannot
 * decrypt is a RemoteError, a missing `sops` or encrypted file a UserError.
 */
export function secretReader(sources: SecretSources): SecretReader {
  return {
    read: async (reference) => {
      const value = await resolve(reference, sources);
      if (value !== undefined) for (const part of maskedParts(value)) sources.log.mask(part);
      return value;
    },
  };
}

/** What has to be masked so that no line of the value shows: each line, and a single line whole. */
export function maskedParts(value: string): string[] {
  const lines = value.split(/\r?\n/).flatMap((line) => [line, line.trim()]);
  return [...new Set(lines)].filter((line) => line.trim().length >= MIN_MASKED);
}

async function resolve(reference: SecretReference, sources: SecretSources): Promise<string | undefined> {
  if ("fromEnv" in reference) return Object.hasOwn(sources.env, reference.fromEnv) ? sources.env[reference.fromEnv] : undefined;
  if ("fromSops" in reference) return withoutLastNewline(await decrypt(reference.fromSops, sources));
  return readOnHost(reference.onHost, sources.files);
}

async function readOnHost(path: string, files: SecretSources["files"]): Promise<string | undefined> {
  if ((await files.stat(path)) === undefined) return undefined;
  return withoutLastNewline(new TextDecoder().decode(await files.read(path)));
}

async function decrypt(
  { file, key }: { readonly file: string; readonly key: string },
  { env, exec, files, tree, signal }: SecretSources,
): Promise<string> {
  // Out of what was reviewed, and nothing else of it: a folder may hold more than a disk or memory takes twice.
  const encrypted = await (await tree()).read(file, MAX_BYTES);
  await using scratch = await files.scratch("omni-scale-sops");
  await files.write(`${scratch.path}/${file}`, encrypted);
  const args = ["--decrypt", "--extract", extractPath(key), file];
  const own = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value !== undefined && FOR_SOPS.test(name) ? [[name, value]] : [])),
  );
  const result = await exec
    .run("sops", args, {
      cwd: scratch.path,
      env: own,
      timeoutMs: 60_000,
      ...(signal === undefined ? {} : { signal }),
    })
    .catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(
        say`${file} cannot be decrypted: the program ${"sops"} is not installed here.`,
        say`Install ${"sops"} where this runs, or use ${"fromEnv"} for ${key}.`,
        { cause: error },
      );
    });
  if (result.code === 0) return result.stdout;
  const lastLine = result.stderr.split("\n").findLast((line) => line.trim() !== "") ?? "";
  throw new RemoteError({
    system: "sops",
    operation: "sops --decrypt",
    status: result.code,
    retryable: false,
    words: say`${key} of ${file} could not be decrypted: ${lastLine.trim()}`,
  });
}

/** `db.users.0` as sops wants it: `["db"]["users"][0]`. Keys hold no quotes or brackets (specs/secret-reference). */
function extractPath(key: string): string {
  return key
    .split(".")
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `["${part}"]`))
    .join("");
}

/** Editors and `echo` end a file with one newline that is no part of the secret. */
function withoutLastNewline(text: string): string {
  return text.replace(/\r?\n$/, "");
}
