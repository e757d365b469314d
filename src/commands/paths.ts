/** Files and folders of a repository by the paths that specs write; must not look at the repository. */
import { posix } from "node:path";

/** Without `./` before and `/` behind it; the root is `.`, as Git has it. */
export function cleanPath(path: string): string {
  return posix.normalize(path).replace(/(?<=.)\/+$/, "");
}

/** Whether the clean path of a file or folder is `root` or inside it. */
export function isIn(path: string, root: string): boolean {
  return root === "." || path === root || path.startsWith(`${root}/`);
}

/** Files and folders without those that lie in another of them, each once, clean. */
export function outermost(paths: readonly string[]): string[] {
  const clean = [...new Set(paths.map(cleanPath))];
  return clean.filter((path) => !clean.some((other) => other !== path && isIn(path, other))).toSorted();
}
