/** Files as a container sees them: those of its binds and volumes alone; must not follow anything out of a mount. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import type { ContainerRecord, Mount } from "./records.ts";

export interface MountedFiles {
  /** The content, or undefined when nothing readable is there. */
  read(path: string): string | undefined;
  /** Writes into a writable volume; false anywhere else. */
  write(path: string, content: string): boolean;
}

/** What `container` has mounted; the content of volumes lies below the engine's `folder`. */
export function mountedFiles(folder: string, container: ContainerRecord): MountedFiles {
  const find = (path: string): { readonly mount: Mount; readonly real: string } | undefined => {
    const clean = posix.normalize(path);
    const mount = container.Mounts.filter(({ Destination: at }) => clean === at || clean.startsWith(`${at}/`)).toSorted(
      (a, b) => b.Destination.length - a.Destination.length,
    )[0];
    if (mount === undefined || mount.Type === "tmpfs") return undefined;
    const root = mount.Type === "volume" ? join(folder, "volumes", mount.Name ?? "") : mount.Source;
    return { mount, real: join(root, clean.slice(mount.Destination.length)) };
  };
  return {
    read: (path) => {
      const found = find(path);
      try {
        return found === undefined ? undefined : readFileSync(found.real, "utf8");
      } catch {
        return undefined; // not there, a folder, or not for us: all the same from inside
      }
    },
    write: (path, content) => {
      const found = find(path);
      if (found === undefined || found.mount.Type !== "volume" || !found.mount.RW) return false;
      mkdirSync(dirname(found.real), { recursive: true });
      writeFileSync(found.real, content);
      return true;
    },
  };
}
