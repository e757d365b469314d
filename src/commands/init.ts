/**
 * `init`: looks through a repository that exists, and gives the two files that make its plans: the configuration and the
 * calling workflow. Must not write into the repository, nor ask any system.
 */
import { UserError } from "../core/errors.ts";
import { list, say, type Words } from "../core/words.ts";
import type { SourceTree } from "../ports.ts";
import { isScript, MAX_FILE_BYTES, MAX_FILES } from "../rules/files.ts";
import { rivalsIn, type Rival } from "../rules/scripts.ts";
import { discover, isCandidate, type Discovery, type Picked, type TextOfFile } from "../specs/discover.ts";
import { firstConfiguration } from "../specs/first-configuration.ts";

export const CONFIGURATION = "omni-scale.yaml";
export const WORKFLOW = ".github/workflows/omni-scale.yml";

/** More candidates are somebody else's files. */
const MAX_CANDIDATES = 2_000;

/** What to write, by path from the root, and what to tell about it. */
export interface FirstFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly lines: readonly Words[];
}

/** `workflow` is the text of the calling workflow. Rejects with a UserError where there is a configuration, or nothing to look after. */
export async function init(tree: SourceTree, workflow: string): Promise<FirstFiles> {
  const paths = (await tree.entries()).flatMap(({ path, type }) => (type === "file" ? [path] : []));
  if (paths.includes(CONFIGURATION)) {
    throw new UserError(say`${CONFIGURATION} is there already.`, say`See what it picks up: ${"omni-scale validate"}.`);
  }
  const found = discover(await textsOf(tree, paths.filter(isCandidate).slice(0, MAX_CANDIDATES)));
  if (found.picked.length === 0) throw nothing(found);
  const scripts = await textsOf(tree, paths.filter(isScript).slice(0, MAX_FILES));
  const rivals = scripts.flatMap(rivalsIn).filter(({ command, at }) => command.startsWith("omnictl") || at.file.startsWith("."));
  const hasWorkflow = paths.includes(WORKFLOW);
  return {
    files: { [CONFIGURATION]: firstConfiguration(found.picked, paths), ...(hasWorkflow ? {} : { [WORKFLOW]: workflow }) },
    lines: [...pickedLines(found), ...ignoredLines(found), ...rivalLines(rivals), ...nextLines(found.picked, hasWorkflow)],
  };
}

async function textsOf(tree: SourceTree, paths: readonly string[]): Promise<TextOfFile[]> {
  const texts: TextOfFile[] = [];
  for (const path of paths) {
    // What is too large, or no text, is nothing that a person wrote for us.
    const bytes = await tree.read(path, MAX_FILE_BYTES).catch(() => undefined);
    if (bytes !== undefined) texts.push({ path, text: new TextDecoder().decode(bytes) });
  }
  return texts;
}

function nothing({ ignored }: Discovery): UserError {
  const left = ignored.length === 0 ? say`` : say` Left out: ${list(ignored.map(({ path, because }) => say`${path} (${because})`))}.`;
  return new UserError(
    say`Nothing here is a cluster template, a machine class, a Compose project or a spec of Omni-Scale.${left}`,
    say`Start it at the root of the repository that has them, or write the first spec by hand (specs/README.md).`,
  );
}

function pickedLines({ picked }: Discovery): Words[] {
  return [
    say`Picked up:`,
    ...picked.map((one) => {
      const what = one.components.length === 0 ? say`specs of Omni-Scale` : list(one.components.map((name) => say`${name}`));
      const hint =
        one.is === "stack" && one.runsOmni
          ? say`; it runs Omni itself: as ${"Platform"} its versions go step by step, with a copy before each (specs/README.md)`
          : say``;
      const whole =
        one.is === "stack" && one.path === "."
          ? say`; every file of this repository is then one of the project's, and is written on its host`
          : say``;
      return say`  ${one.path}: ${what}${hint}${whole}`;
    }),
  ];
}

function ignoredLines({ ignored }: Discovery): Words[] {
  return ignored.length === 0 ? [] : [say`Left out:`, ...ignored.map(({ path, because }) => say`  ${path}: ${because}`)];
}

function rivalLines(rivals: readonly Rival[]): Words[] {
  if (rivals.length === 0) return [];
  return [
    say`What would fight with a merge, since it changes the same things; take it out before ${"mode: apply"}:`,
    ...rivals.map(({ command, at }) => say`  ${`${at.file}:${at.line}`} runs ${command}`),
  ];
}

function nextLines(picked: readonly Picked[], hasWorkflow: boolean): Words[] {
  const ofOmni = picked.some(({ components }) => components.some((name) => !name.startsWith("Stack/")));
  return [
    hasWorkflow
      ? say`${WORKFLOW} is there already and stays as it is.`
      : say`Put the commit of a release in place of the zeros in ${WORKFLOW}: it says which Omni-Scale runs.`,
    ofOmni
      ? say`Next: ${"omni-scale plan"}, with ${"OMNI_ENDPOINT"} and ${"OMNI_SERVICE_ACCOUNT_KEY"} (role Reader) in the environment; then commit both files in a pull request.`
      : say`Next: ${"omni-scale plan"}; then commit both files in a pull request.`,
  ];
}
