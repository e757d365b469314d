/** A repository of the lab's own, and what an existing one holds; must not make commits. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GitFolder, gitFolder } from "./git.ts";

export interface OwnRepository {
  readonly path: string;
  remove(): Promise<void>;
}

/** An empty bare repository in a temporary folder. */
export async function makeRepository(branch: string): Promise<OwnRepository> {
  const path = await mkdtemp(join(tmpdir(), "omni-scale-lab-github-"));
  const git = gitFolder(path);
  await git.run(["init", "--quiet", "--bare", "--template=", "."]);
  // Not `init --initial-branch`, which Git before 2.28 does not have.
  await writeFile(join(path, "HEAD"), `ref: refs/heads/${branch}\n`);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Every branch and where it stands. */
export async function readTips(git: GitFolder): Promise<Map<string, string>> {
  const text = await git.run(["for-each-ref", "--format=%(refname) %(objectname)", "refs/heads/"]);
  const pairs = text.split("\n").filter((line) => line !== "");
  return new Map(pairs.map((line): [string, string] => [line.slice(0, line.lastIndexOf(" ")), line.slice(line.lastIndexOf(" ") + 1)]));
}
