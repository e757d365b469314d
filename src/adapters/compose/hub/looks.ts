/** What can be asked of a host's files and disks for live facts, by whatever way it lets itself be looked at; must not hold behaviour. */
import type { DiskFact, GpgFact, LxcFact, SourceFact } from "./facts.ts";
import type { Room } from "./place.ts";
import type { Unseen } from "./unseen.ts";

/** Each gives what it saw, or {@link Unseen}; rejects with a RemoteError where the host does not answer. */
export interface Looks {
  /** What lies at each of these absolute paths; a link counts as what it leads to. */
  kinds(paths: readonly string[], signal: AbortSignal): Promise<readonly SourceFact["is"][]>;
  /** Those of `names` that lie in a folder. */
  names(folder: string, names: readonly string[]): Promise<readonly string[]>;
  /** The file systems of folders that are there. */
  disks(folders: readonly string[], signal: AbortSignal): Promise<readonly DiskFact[] | Unseen>;
  /**
   * Whether a copy of `sources` fits into `folder`; undefined where there is one already, of what the container `key`
   * (its id and start) left.
   */
  room(folder: string, key: string, sources: readonly string[], signal: AbortSignal): Promise<Room | undefined | Unseen>;
  gpg(path: string): Promise<GpgFact | Unseen>;
  /** A file whose first certificate is wanted; more than that need not be in it. */
  certificate(path: string): Promise<Uint8Array | Unseen>;
  /** Files of the project in `directory` that are not what the last apply left, relative to it. */
  edits(directory: string): Promise<readonly string[] | Unseen>;
  /** How Proxmox has the container set up that the host is; undefined for a host that is none, or not entered as one. */
  lxc?(signal: AbortSignal): Promise<Omit<LxcFact, "diskUsedPercent"> | Unseen>;
}
