/** The files that Compose needs to render a project, gathered from Git and, for a live rendering, from the host; writes nothing. */
import { posix } from "node:path";
import type { SourceTree } from "../../ports.ts";
import { filesNamedIn, type ComposeFile } from "./compose-file.ts";
import type { Host } from "./host.ts";
import { isInterpolated } from "./normalise/text.ts";
import { inside, join, readComposeFile, readSmall, type Project } from "./project.ts";

/** Content by path relative to the project's folder; `..` leads out of it on the host, never in Git. */
export type FileContents = ReadonlyMap<string, Uint8Array>;

export interface Bundle {
  /** What Git has of it. */
  readonly files: FileContents;
  /** All Compose files, those that others name too, in the order in which they were found. */
  readonly composeFiles: readonly ComposeFile[];
  /** Env files of services and interpolation that some file or the spec names, whether Git has them or not. */
  readonly envPaths: readonly string[];
}

/** Compose's default for `${VARIABLES}`. */
export const DEFAULT_ENV_FILE = ".env";

/** Git's part of a project: its Compose files, whatever Compose files they name, and env files. */
export async function gather(project: Project, tree: SourceTree): Promise<Bundle> {
  const inGit = new Set(project.bundle.map(({ path }) => inside(project.folder, path)));
  const files = new Map<string, Uint8Array>();
  const composeFiles: ComposeFile[] = [];
  const envPaths = new Set(project.stack.envFiles ?? [DEFAULT_ENV_FILE]);
  // Wherever the project's own files lie, relative paths in them mean its folder.
  const waiting = project.parsed.map((file) => ({ file, base: "" }));
  const seen = new Set(project.parsed.map(({ path }) => path));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { file, base } = next;
    composeFiles.push(file);
    files.set(inside(project.folder, file.path), new TextEncoder().encode(file.text));
    for (const one of filesNamedIn(file, base)) {
      const normal = posix.normalize(one.path);
      if (one.kind === "env") envPaths.add(normal);
      const whole = join(project.folder, normal);
      if (one.kind === "env" || !inGit.has(normal) || seen.has(whole)) continue;
      seen.add(whole);
      const named = await readComposeFile(tree, whole);
      if (named !== undefined) waiting.push({ file: named, base: one.base });
    }
  }
  for (const path of envPaths) {
    const content = inGit.has(path) ? await readSmall(tree, join(project.folder, path)) : undefined;
    if (content !== undefined) files.set(path, content);
  }
  return { files, composeFiles, envPaths: [...envPaths] };
}

/** The env files that Git lacks and the host has, of those that can be named without the host's variables. */
export async function gatherFromHost(bundle: Bundle, directory: string, host: Host): Promise<FileContents> {
  const found = new Map<string, Uint8Array>();
  for (const path of bundle.envPaths) {
    if (bundle.files.has(path) || posix.isAbsolute(path) || isInterpolated(path)) continue;
    const content = await host.read(posix.resolve(directory, path));
    if (content !== undefined) found.set(path, content);
  }
  return found;
}
