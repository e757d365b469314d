/** The script of the plan's key on its host: whether it is there, and putting it there; must not touch anybody's ssh keys. */
import { UserError } from "../../../core/errors.ts";
import { say } from "../../../core/words.ts";
import type { Random } from "../../../ports.ts";
import type { Host } from "../host.ts";
import { observeScript } from "./script.generated.ts";

/** Where the script and what it reads lie on every host; the script itself says the same. */
export const SCRIPT = "/usr/local/bin/omni-scale-observe";
const KEY = "/etc/omni-scale/observe.key";
const FOLDERS = "/etc/omni-scale/observe.conf";

/** `another` is an older or newer version, or one that somebody edited. `engine` and `compose` are absent when neither answers. */
export type ScriptState =
  | { readonly is: "absent" | "another" | "without-key" }
  | { readonly is: "ready"; readonly engine?: string; readonly compose?: string };

/** Rejects with whatever the host's files or programs say when they cannot be looked at. */
export async function scriptOn(host: Host): Promise<ScriptState> {
  const content = await host.read(SCRIPT);
  if (content === undefined) return { is: "absent" };
  if (new TextDecoder().decode(content) !== observeScript) return { is: "another" };
  if ((await host.stat(KEY)) === undefined) return { is: "without-key" };
  const { stdout } = await host.run("sh", [SCRIPT], { env: { SSH_ORIGINAL_COMMAND: "version" }, timeoutMs: 60_000 });
  const [, engine = "", compose = ""] = stdout.split("\n");
  return { is: "ready", ...(engine === "" ? {} : { engine }), ...(compose === "" ? {} : { compose }) };
}

/**
 * Puts the script there, or the present version over an older one. A key or list of folders that is there stays:
 * another key would make every value look changed. Rejects with a UserError when the user may not.
 */
export async function installScript(host: Host, random: Random): Promise<void> {
  try {
    if ((await host.stat(KEY)) === undefined) {
      // 32 random bytes as 64 letters a to p: see load_key in the script.
      const letters = random.hex(32).replaceAll(/./g, (digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)] ?? "");
      await host.write(KEY, new TextEncoder().encode(`${letters}\n`), { mode: 0o600 });
    }
    if ((await host.stat(FOLDERS)) === undefined) await host.write(FOLDERS, new TextEncoder().encode(FOLDERS_TEXT), { mode: 0o644 });
    await host.write(SCRIPT, new TextEncoder().encode(observeScript), { mode: 0o755 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EPERM" || error.code === "EROFS")))
      throw error;
    throw new UserError(
      say`The script of the plan's key cannot be written on ${host.name}: ${error.code}.`,
      say`Do it as root: it lies in ${SCRIPT} and reads ${KEY}.`,
      { cause: error },
    );
  }
}

const FOLDERS_TEXT = `# Folders of Compose projects that the plan's key may look into before they have a container, one a line.
# Folders that a container was made from need no line.
`;

/** The line of `authorized_keys` that forces a key to the script. `PUBLIC-KEY` is the reader's to fill in. */
export const AUTHORIZED_KEY = `command="${SCRIPT}",restrict PUBLIC-KEY`;
