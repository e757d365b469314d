/** `omni-scale init`: writes the first files of a repository and says why they hold what they hold; must not replace a file. */
import { init } from "../commands/init.ts";
import { CALLER } from "../commands/caller.generated.ts";
import { UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { Environment } from "../inputs.ts";
import { plainLine } from "../report/escape.ts";
import { createExec } from "../runtime/exec.ts";
import { createFiles } from "../runtime/files.ts";
import { createGit } from "../runtime/git.ts";
import type { RunLog } from "../runtime/log-text.ts";

/** Gives the exit code; rejects with a UserError outside a repository's root. */
export async function initialise({ env, folder, log }: { env: Environment; folder: string; log: RunLog }): Promise<number> {
  const files = createFiles();
  if ((await files.stat(`${folder}/.git`)) === undefined) {
    throw new UserError(say`${folder} is not the root of a Git repository.`, say`Change to its root and start this again.`);
  }
  const git = createGit({ exec: createExec(env), files, environment: env }, folder);
  const first = await init(await git.workingTree(), CALLER);
  // The tree holds neither what Git ignores nor what a link leads to.
  for (const path of Object.keys(first.files)) {
    if ((await files.stat(`${folder}/${path}`)) !== undefined) throw thereAlready(path);
  }
  for (const [path, text] of Object.entries(first.files)) {
    await files.write(`${folder}/${path}`, text);
    log.result(`${plainLine(say`Written: ${path}`)}\n`);
  }
  for (const line of first.lines) log.result(`${plainLine(line)}\n`);
  return 0;
}

function thereAlready(path: string): UserError {
  return new UserError(
    say`${path} is there already, and Git does not have it as a file.`,
    say`See what it is and whether ${".gitignore"} leaves it out; move it away, or have Git keep it as a file, and start this again.`,
  );
}
