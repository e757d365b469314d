/** The script of the plan's key on its host: whether it is there, and putting it there; must not touch anybody's ssh keys. */
import { RemoteError, UserError } from "../../../core/errors.ts";
import { say, type Words } from "../../../core/words.ts";
import type { Random } from "../../../ports.ts";
import type { Host } from "../host.ts";
import { ConnectionError } from "../hosts/outcome.ts";
import { observeScript } from "./script.generated.ts";

/** Where the script and what it reads lie on every host; the script itself says the same. */
export const SCRIPT = "/usr/local/bin/omni-scale-observe";
export const HOST_KEY_FILE = "/etc/omni-scale/observe.key";
const FOLDERS = "/etc/omni-scale/observe.conf";

/** `another` is an older or newer version, or one that somebody edited. `engine` and `compose` are absent when neither answers. */
export type ScriptState =
  | { readonly is: "absent" | "another" | "without-key" }
  | { readonly is: "ready"; readonly engine?: string; readonly compose?: string };

/** A Docker host; where it is a Proxmox container, the node that a key logs in to as well. */
export interface Machine {
  readonly host: Host;
  readonly node?: { readonly host: Host; readonly container: number };
}

/** Rejects with whatever the host's files or programs say when they cannot be looked at. */
export async function scriptOn({ host, node }: Machine): Promise<ScriptState> {
  for (const one of node === undefined ? [host] : [node.host, host]) {
    const content = await one.read(SCRIPT);
    if (content === undefined) return { is: "absent" };
    if (new TextDecoder().decode(content) !== observeScript) return { is: "another" };
  }
  if ((await host.stat(HOST_KEY_FILE)) === undefined) return { is: "without-key" };
  const { stdout } = await host.run("sh", [SCRIPT], { env: { SSH_ORIGINAL_COMMAND: "version" }, timeoutMs: 60_000 });
  const [, engine = "", compose = ""] = stdout.split("\n");
  return { is: "ready", ...(engine === "" ? {} : { engine }), ...(compose === "" ? {} : { compose }) };
}

/**
 * Puts the script there, or the present version over an older one. A key or list of folders that is there stays:
 * another key would make every value look changed. Rejects with a UserError when the user may not.
 */
export async function installScript({ host, node }: Machine, random: Random): Promise<void> {
  await writing(host, async () => {
    if ((await host.stat(HOST_KEY_FILE)) === undefined) {
      // 32 random bytes as 64 letters a to p: see load_key in the script.
      const letters = random.hex(32).replaceAll(/./g, (digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)] ?? "");
      await host.write(HOST_KEY_FILE, new TextEncoder().encode(`${letters}\n`), { mode: 0o600 });
    }
    if ((await host.stat(FOLDERS)) === undefined) await host.write(FOLDERS, new TextEncoder().encode(FOLDERS_TEXT), { mode: 0o644 });
    await writeScript(host);
  });
  // On a node it only leads into the container, and needs neither key nor folders.
  if (node !== undefined) await writing(node.host, () => writeScript(node.host));
}

async function writeScript(host: Host): Promise<void> {
  await host.write(SCRIPT, new TextEncoder().encode(observeScript), { mode: 0o755 });
}

async function writing({ name }: Host, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const because = refusalIn(error);
    if (because === undefined) throw error;
    throw new UserError(
      say`The script of the plan's key cannot be written on ${name}: ${because}.`,
      say`Do it as root: it lies in ${SCRIPT} and reads ${HOST_KEY_FILE}.`,
      { cause: error },
    );
  }
}

/** What a host said of a file that may not be written; a connection that failed says what to do itself. */
function refusalIn(error: unknown): Words | undefined {
  if (error instanceof RemoteError && !(error instanceof ConnectionError)) return error.words;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "EACCES" || code === "EPERM" || code === "EROFS" ? say`${code}` : undefined;
}

const FOLDERS_TEXT = `# Folders of Compose projects that the plan's key may look into before they have a container, one a line.
# Folders that a container was made from need no line.
`;

/**
 * The line of `authorized_keys` that forces a key to the script, on the node where there is one. `PUBLIC-KEY` is the
 * reader's to fill in.
 */
export function authorizedKey({ node }: Machine): string {
  return `command="${SCRIPT}${node === undefined ? "" : ` container ${node.container}`}",restrict PUBLIC-KEY`;
}
