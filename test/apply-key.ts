/** `omni-scale-apply` run on this machine as a forced command would run it, for tests; must not hold test cases. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Shell } from "../src/adapters/compose/hosts/shell.ts";
import { encodedWords } from "../src/adapters/compose/hosts/words.ts";
import { createExec } from "../src/runtime/exec.ts";

export const APPLY_PROGRAM = join(import.meta.dirname, "../templates/host/omni-scale-apply");

export interface ApplyStand extends Disposable {
  readonly base: string;
  /** The only folder that is listed. */
  readonly folder: string;
  readonly config: string;
  readonly shell: Shell;
  /** What the program gives for these words, or for a command line as it came. */
  ask(
    words: readonly string[] | string,
    input?: string | Uint8Array,
  ): { readonly code: number | null; readonly stdout: string; readonly stderr: string };
}

/** `interpreter` runs the program; a `docker` that prints its arguments and marks that it ran is in front of its PATH. */
export function openApplyStand(interpreter: readonly string[] = ["/bin/sh"]): ApplyStand {
  const base = realpathSync(mkdtempSync(join(tmpdir(), "apply-key-")));
  const folder = join(base, "opt");
  const config = join(base, "apply.conf");
  mkdirSync(folder);
  writeFileSync(config, `# folders of projects\nfolder ${folder}\nlock ${join(base, "lock")}\n`, { mode: 0o644 });
  chmodSync(config, 0o644);
  const [program = "", ...args] = interpreter;
  const exec = createExec(process.env);
  const forced = (words: readonly string[]): [string, string[]] => [program, [...args, APPLY_PROGRAM, config, words.join(" "), "clean"]];
  return {
    base,
    folder,
    config,
    shell: {
      about: { name: "the host" },
      run: (words, options) => exec.run(...forced(words), options),
      start: (words, options) => exec.start(...forced(words), options),
      close: async () => {},
    },
    ask(words, input = "\n") {
      const line = typeof words === "string" ? words : encodedWords(words).join(" ");
      const { status, stdout, stderr } = spawnSync(program, [...args, APPLY_PROGRAM, config], {
        env: { ...process.env, SSH_ORIGINAL_COMMAND: line },
        input,
        encoding: "utf8",
        maxBuffer: 1 << 28,
      });
      return { code: status, stdout, stderr };
    },
    [Symbol.dispose]: () => rmSync(base, { recursive: true, force: true }),
  };
}
