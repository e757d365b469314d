/** What Compose says of missing variables and files, as findings with the place in Git; must not run Compose. */
import type { Diagnostic } from "../../core/diagnostics.ts";
import { say } from "../../core/words.ts";
import { join, type Project } from "./project.ts";
import type { Bundle, FileContents } from "./bundle.ts";
import { placeOf, variablesOf, variablesOfEnvFile, type PlacedVariable } from "./compose-file.ts";
import { parseEnv } from "./dotenv.ts";
import { finding, rules } from "./rules.ts";

/** Every child of ours gets these, so that Compose would take them from the machine it runs on. */
const AMBIENT = new Set(
  "PATH HOME USER LANG LC_ALL TMPDIR PWD XDG_RUNTIME_DIR DOCKER_HOST DOCKER_CONTEXT DOCKER_CONFIG DOCKER_CERT_PATH DOCKER_TLS_VERIFY".split(
    " ",
  ),
);

/** All uses of variables in a project's files, Git's in the order of the files, then the host's. */
export function variableUses(project: Project, bundle: Bundle): PlacedVariable[] {
  const envFiles = bundle.envPaths.flatMap((path) => {
    const content = bundle.files.get(path);
    return content === undefined ? [] : variablesOfEnvFile(join(project.folder, path), decode(content));
  });
  return [...bundle.composeFiles.flatMap(variablesOf), ...envFiles];
}

/** Variables that would come from the account that runs Compose; `given` are those the spec sets itself. */
export function ambientVariables(project: Project, uses: readonly PlacedVariable[], given: ReadonlySet<string>): Diagnostic[] {
  return firstUses(uses.filter(({ name }) => AMBIENT.has(name) && !given.has(name))).map(({ name, at }) =>
    finding(rules.ambient, project.component, say`The variable ${name} is one of the machine's own.`, at),
  );
}

/** Variables whose absence Compose would not mind, each at its first use. */
export function variablesWithoutDefault(project: Project, uses: readonly PlacedVariable[]): Diagnostic[] {
  const bare = uses.filter(({ operator, name }) => operator === undefined && !AMBIENT.has(name));
  return firstUses(bare).map(({ name, at }) => finding(rules.noDefault, project.component, say`The variable ${name} has no ${":?"}.`, at));
}

/** The variables that Compose found unset, by name, from its messages and, for required ones, from the files. */
export function unsetVariables(
  project: Project,
  stderr: string,
  uses: readonly PlacedVariable[],
  known: ReadonlyMap<string, string>,
): Diagnostic[] {
  const warned = [...stderr.matchAll(/The \\?"([A-Za-z_][A-Za-z0-9_]*)\\?" variable is not set/g)].flatMap(([, name]) => name ?? []);
  const required = /required variable ([A-Za-z_][A-Za-z0-9_]*) is missing a value/.exec(stderr)?.[1];
  // Compose stops at the first required variable; the reader wants all of them.
  const composeFiles = new Set(project.parsed.map(({ path }) => path));
  const others =
    required === undefined ? [] : uses.filter((use) => composeFiles.has(use.at.file) && isMissing(use, known)).map(({ name }) => name);
  return [...new Set([...(required === undefined ? [] : [required]), ...others, ...warned])].map((name) => {
    const at = uses.find((use) => use.name === name)?.at ?? project.source;
    return finding(rules.unset, project.component, say`The variable ${name} is not set on the host.`, at);
  });
}

function isMissing({ name, operator, nested }: PlacedVariable, known: ReadonlyMap<string, string>): boolean {
  if (nested === true || AMBIENT.has(name)) return false;
  if (operator === undefined || operator === "?") return !known.has(name);
  return operator === ":?" && (known.get(name) ?? "") === "";
}

/** The path of an env file that Compose did not find, as it says so. */
export function missingEnvFile(stderr: string): string | undefined {
  return /env file (\S.*?) not found/i.exec(stderr)?.[1] ?? /couldn't find env file: (\S.*)/i.exec(stderr)?.[1];
}

/** What the project's env files set, later ones over earlier ones, before any replacing. */
export function envFileValues(paths: readonly string[], contents: FileContents): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const path of paths) {
    const content = contents.get(path);
    if (content === undefined) continue;
    for (const { name, value } of parseEnv(decode(content))) if (value !== undefined) values.set(name, value);
  }
  return values;
}

/** Whatever an env file says to the right of its names, whole and in words, well-formed or not. */
export function valuesIn(contents: FileContents): string[] {
  const lines = [...contents.values()].flatMap((content) => decode(content).split(/\r?\n/));
  return lines.flatMap((line) => {
    const value = line.slice(line.indexOf("=") + 1).trim();
    return [value, ...value.split(/[\s"']+/)];
  });
}

/** Compose's refusal as a finding. It may quote the host's values (`values`): they are taken out. */
export function refused(project: Project, stderr: string, values: readonly string[]): Diagnostic {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !line.includes("level=warning"));
  let message = lines.slice(-3).join(" ").trim();
  const longestFirst = values.filter((value) => value.length >= 3).toSorted((a, b) => b.length - a.length);
  for (const value of longestFirst) message = message.replaceAll(value, "…");
  const way = /\b((?:services|networks|volumes|secrets|configs)\.[A-Za-z0-9_.[\]-]+)/.exec(message)?.[1];
  const at =
    way === undefined
      ? undefined
      : placeOf(
          project.parsed,
          way.split(/[.[\]]+/).filter((step) => step !== ""),
        );
  const first = project.parsed[0]?.path ?? project.source.file;
  return finding(rules.refused, project.component, say`Compose refuses the project: ${message}`, at ?? { file: first, line: 1, column: 1 });
}

function firstUses(uses: readonly PlacedVariable[]): PlacedVariable[] {
  return [...new Map(uses.toReversed().map((use) => [use.name, use])).values()].toReversed();
}

function decode(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}
