/** A commit's files out of a record, for tests; must not touch the disk. */
import type { SourceTree } from "../src/ports.ts";

/** Text or bytes of a file, or what else lies there. */
export type MemoryFile = string | Uint8Array | { readonly type: "symlink" | "submodule" };

/** A tree of exactly these files. */
export function memoryTree(files: Readonly<Record<string, MemoryFile>>): SourceTree {
  return {
    entries: async () =>
      Object.entries(files)
        .map(([path, file]) => ({
          path,
          type: typeof file === "string" || file instanceof Uint8Array ? ("file" as const) : file.type,
        }))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    read: async (path, maxBytes) => {
      const file = files[path];
      if (file === undefined || !(typeof file === "string" || file instanceof Uint8Array)) throw new Error("it is no regular file");
      const content = typeof file === "string" ? new TextEncoder().encode(file) : file;
      if (content.length > maxBytes) throw new Error(`it has ${content.length} bytes`);
      return content;
    },
  };
}
