/**
 * A machine with a Docker engine, as the few verbs the compose adapter needs; must not know Compose.
 * `local` is this machine; other transports (ssh, tailscale ssh, pct exec) implement the same interface.
 */
import type { Exec, ExecOptions, ExecResult, Files, FileStat, Running, Scratch } from "../../ports.ts";
import type { Looks } from "./hub/looks.ts";
import type { Expanded, ExpandRequest, SeenFile } from "./observing/masking.ts";

/** Where commands run and files lie. Errors are RemoteErrors; "not there" is never an error and never a guess. */
export interface Host {
  /** What people call it, e.g. `local`. */
  readonly name: string;
  /** See {@link Exec.run}. */
  run(command: string, args: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  /** See {@link Exec.start}. */
  start(command: string, args: readonly string[], options?: ExecOptions): Promise<Running>;
  /** The content, or undefined when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  stat(path: string): Promise<FileStat | undefined>;
  /** Temporary file beside it, sync, rename; makes the folders above; never removes anything. */
  write(path: string, content: Uint8Array, options?: { readonly mode?: number }): Promise<void>;
  /** An empty folder, mode 700, removed when disposed of. */
  scratch(prefix: string): Promise<Scratch>;
  /**
   * How to compare on a host whose values stay on it; undefined, or absent, where they can be read. Such a host answers
   * `run` for the calls of docker that only look, with tokens for values, and nothing else.
   */
  masking?(): Promise<Masking | undefined>;
  /** Where the host is a Proxmox container that is entered from its node: its number, and a way to run on the node. */
  readonly node?: { readonly container: number; readonly run: (...call: Parameters<Host["run"]>) => Promise<ExecResult> };
}

/** What a host whose values stay on it tells instead of them (observing/masking.ts). */
export interface Masking {
  /** Where Compose renders what Git has: a machine without the host's values. */
  readonly renderOn: Host;
  /** Rejects with a RemoteError when the host refuses, or cannot do it. */
  expand(request: ExpandRequest, signal: AbortSignal): Promise<Expanded>;
  /** Each of `paths` (below `folder`, or relative to it), in their order. */
  files(folder: string, paths: readonly string[]): Promise<SeenFile[]>;
  /** What the host tells of its files and disks for live facts. */
  readonly looks: Looks;
}

/** This machine. */
export function localHost(ports: { readonly exec: Exec; readonly files: Files }): Host {
  const { exec, files } = ports;
  return {
    name: "local",
    run: (command, args, options) => exec.run(command, args, options),
    start: (command, args, options) => exec.start(command, args, options),
    read: async (path) => ((await files.stat(path)) === undefined ? undefined : files.read(path)),
    stat: (path) => files.stat(path),
    write: (path, content, options) => files.write(path, content, options),
    scratch: (prefix) => files.scratch(prefix),
  };
}
