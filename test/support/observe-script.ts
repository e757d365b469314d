/** The script of the plan's key as tests run it: with a key and a configuration in a folder of their own; must not hold test cases. */
import { execFileSync, spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ObserveShell } from "../../src/adapters/compose/observing/host.ts";
import { observeScript } from "../../src/adapters/compose/observing/script.generated.ts";
import { encodedWords } from "../../src/adapters/compose/hosts/words.ts";
import type { Exec } from "../../src/ports.ts";

/** The host's own key, as the installation makes one. */
export const HOST_KEY = "abcdefghijklmnop".repeat(4);

export interface InstalledScript extends Disposable {
  /** The script's own copy. */
  readonly path: string;
  /** Where it looks for `observe.key` and `observe.conf`. */
  readonly etc: string;
  /** What a client gets for its words; `raw` for words as they are, encoded or not. */
  run(words: readonly string[] | { readonly raw: string }, input?: string): { code: number; stdout: string; stderr: string };
}

export interface HowToRun {
  readonly shell?: readonly string[];
  readonly awk?: string;
  /** The only folder in which the script finds programs. */
  readonly programs?: string;
}

const USUAL_PATH = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin";

/** Installs the script somewhere below the folder for temporary files. */
export function installScript({ shell = ["sh"], awk = "awk", programs }: HowToRun = {}): InstalledScript {
  const etc = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-observe-")));
  const path = join(etc, "omni-scale-observe");
  writeFileSync(join(etc, "observe.key"), `${HOST_KEY}\n`, { mode: 0o600 });
  writeFileSync(join(etc, "awk"), `#!/bin/sh\nexec ${awk} "$@"\n`, { mode: 0o755 });
  const lines = { "etc=/etc/omni-scale": `etc=${etc}`, "awk_program=awk": `awk_program=${etc}/awk` };
  writeFileSync(path, changed(programs === undefined ? lines : { ...lines, [USUAL_PATH]: `PATH=${programs}` }), { mode: 0o755 });
  const [program = "sh", ...args] = shell;
  return {
    path,
    etc,
    run(words, input = "") {
      const command = Array.isArray(words) ? encodedWords(words).join(" ") : (words as { raw: string }).raw;
      const env = { ...process.env, SSH_ORIGINAL_COMMAND: command };
      const { status, stdout, stderr } = spawnSync(program, [...args, path], { env, input, encoding: "utf8", maxBuffer: 2 ** 28 });
      return { code: status ?? -1, stdout, stderr };
    },
    [Symbol.dispose]: () => rmSync(etc, { recursive: true, force: true }),
  };
}

/** A way to the script as sshd starts it, without ssh. */
export function shellTo(script: Pick<InstalledScript, "path">, exec: Exec): ObserveShell {
  return {
    run: (words, options = {}) => exec.run("sh", [script.path], { ...options, env: { SSH_ORIGINAL_COMMAND: words.join(" ") } }),
  };
}

/** Masks JSON that no engine said: the same functions without the verbs. */
export function maskWith(script: InstalledScript, { shell = ["sh"], awk = "awk" }: HowToRun, kind: string, json: string): string {
  const body = changed({ "etc=/etc/omni-scale": `etc=${script.etc}`, "awk_program=awk": `awk_program=${script.etc}/awk` });
  const path = join(script.etc, "mask");
  writeFileSync(path, `${body.slice(0, body.indexOf("\nexec 3>&2"))}\nload_key\nmasked "$(cat)" ${kind}\n`);
  const [program = "sh", ...args] = shell;
  return execFileSync(program, [...args, path], { input: json, encoding: "utf8", env: { ...process.env, AWK: awk }, maxBuffer: 2 ** 28 });
}

function changed(lines: Readonly<Record<string, string>>): string {
  return Object.entries(lines).reduce((text, [before, after]) => {
    if (!text.includes(`\n${before}\n`)) throw new Error(`the script has no line ${before}`);
    return text.replace(`\n${before}\n`, `\n${after}\n`);
  }, observeScript);
}

/** What the script makes of a value. */
export function tokenOf(value: string): string {
  return `hmac:${createHmac("sha256", HOST_KEY).update(`t${value}`).digest("hex")}`;
}

/** What the script makes of a list, as one. */
export function listTokenOf(words: readonly string[]): string {
  return `hmac-list:${createHmac("sha256", HOST_KEY)
    .update(`l${words.join("\0")}`)
    .digest("hex")}`;
}

/** The program's name where this machine has it. */
export function has(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, [...args], { input: "" }).error === undefined;
}
