/** Where on the host a container of Omni keeps what it knows, from its command and mounts; pure, and must not look. */
import { posix } from "node:path";
import { z } from "zod";
import type { JsonRecord } from "../../../core/model.ts";
import { shortMount } from "../normalise/ports.ts";
import { list } from "../normalise/text.ts";

/** Where the host keeps what Omni knows. */
export const Storage = z.object({
  /** A folder. */
  etcd: z.string(),
  /** A file; absent where it lies inside `etcd`, or where nobody says. */
  sqlite: z.string().optional(),
});
export type Storage = z.infer<typeof Storage>;

/** Omni's own default, in its working folder `/` (siderolabs/omni internal/pkg/config: `_out/etcd/`). */
const ETCD_INSIDE = "/_out/etcd";

/**
 * Of a service's fields in the clear (normalise/table.ts): what its command says, through its bind mounts. The spec's
 * own word counts where the mounts bear it out, or where there are none to see. Undefined where nobody says.
 */
export function storageOf(fields: JsonRecord, { storage }: { readonly storage?: Storage | undefined }): Storage | undefined {
  const binds = list(fields["volumes"])
    .flatMap((mount) => (typeof mount === "string" ? [shortMount(mount)] : []))
    .filter(({ type }) => type === "bind");
  if (storage !== undefined && (binds.length === 0 || binds.some(({ source }) => isInside(storage.etcd, source)))) {
    return withoutInner(storage.etcd, storage.sqlite);
  }
  const onHost = (path: string | undefined): string | undefined => {
    if (path === undefined) return undefined;
    const inside = posix.join("/", path);
    const [mount] = binds.filter(({ target }) => isInside(inside, target)).toSorted((a, b) => b.target.length - a.target.length);
    return mount === undefined ? undefined : posix.join(mount.source, inside.slice(mount.target.length));
  };
  const words = list(fields["command"]).flatMap((word) => (typeof word === "string" ? [word] : []));
  const etcd = onHost(flagOf(words, "etcd-embedded-db-path") ?? ETCD_INSIDE);
  return etcd === undefined ? undefined : withoutInner(etcd, onHost(flagOf(words, "sqlite-storage-path")));
}

/** A file inside the folder comes with it. */
function withoutInner(etcd: string, sqlite: string | undefined): Storage {
  const folder = etcd.length > 1 ? etcd.replace(/\/+$/, "") : etcd;
  return sqlite === undefined || isInside(sqlite, folder) ? { etcd: folder } : { etcd: folder, sqlite };
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** `--name=value` or `--name value`; the last one counts. */
function flagOf(words: readonly string[], name: string): string | undefined {
  const found = words.flatMap((word, index) => {
    if (word.startsWith(`--${name}=`)) return [word.slice(name.length + 3)];
    return word === `--${name}` ? [words[index + 1] ?? ""] : [];
  });
  const last = found.at(-1);
  return last === "" ? undefined : last;
}
