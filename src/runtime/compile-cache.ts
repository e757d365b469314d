/** Keeps Node's compiled form of our code from one start to the next; must not put it where anybody else could write. */
import { statSync, type Stats } from "node:fs";
import module from "node:module";
import { isAbsolute, join } from "node:path";

/** What of the environment says where a person's own files are. */
type Places = Readonly<Record<string, string | undefined>>;

/**
 * Has Node keep compiled code in `omni-scale` in the person's cache folder (a tenth of what `validate` takes). Node's
 * own default is the temporary folder that all users of a machine share: what lies there would be run as ours. Without
 * a folder that is surely the person's own, or before Node 22.1, every start compiles anew.
 * Source: https://nodejs.org/api/module.html#module-compile-cache
 */
export function keepCompiledCode(environment: Places): void {
  const folder = compileCacheFolder(environment, process.getuid?.());
  // Node 20 has no such function.
  const enable: typeof module.enableCompileCache | undefined = module.enableCompileCache;
  if (folder !== undefined) enable?.(folder);
}

/**
 * Where compiled code may be kept: below XDG_CACHE_HOME, or else HOME, if that folder is `user`'s and nobody else may
 * write in it. A root that runs with another user's HOME gets none.
 */
export function compileCacheFolder({ XDG_CACHE_HOME: cache, HOME: home }: Places, user: number | undefined): string | undefined {
  if (isOwn(cache, user)) return join(cache, "omni-scale");
  return isOwn(home, user) ? join(home, ".cache", "omni-scale") : undefined;
}

function isOwn(folder: string | undefined, user: number | undefined): folder is string {
  if (folder === undefined || !isAbsolute(folder) || user === undefined) return false;
  let stats: Stats | undefined;
  try {
    stats = statSync(folder, { throwIfNoEntry: false });
  } catch {
    return false;
  }
  return stats !== undefined && stats.isDirectory() && stats.uid === user && (stats.mode & 0o022) === 0;
}
