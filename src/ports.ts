/**
 * Everything outside the process, as the smallest shapes we use; must not hold an implementation.
 * `src/runtime` has one real implementation of each, tests and the lab have their own.
 */
import type { Diagnostic } from "./core/diagnostics.ts";
import type { Words } from "./core/words.ts";

export type * from "./ports-github.ts";

/** Starts programs. Never a shell; arguments are passed as they are. */
export interface Exec {
  /**
   * Runs `command` to its end and gives its exit code and output, whatever the code is.
   * Rejects with a UserError when the program is not installed, with a RemoteError when it ran into
   * `timeoutMs` or `signal` (the child and its children are ended first).
   */
  run(command: string, args: readonly string[], options?: ExecOptions): Promise<ExecResult>;

  /**
   * Starts `command` and gives it while it runs; its standard input stays open after `options.input` until `end`,
   * or until this process is gone, however that happens: a child that reads its input ends with us.
   * Rejects when the program is not installed. `signal` and `timeoutMs` end it as they do in `run`.
   */
  start(command: string, args: readonly string[], options?: ExecOptions): Promise<Running>;
}

/** A program that runs beside us. */
export interface Running {
  /** Its standard output by lines, without line ends; over when it closes its output. To be read by one reader. */
  readonly lines: AsyncIterable<string>;
  /** Closes its standard input. What the program does then is up to it. */
  end(): void;
  /** Its exit code once it has ended, -1 after a signal. Never rejects. */
  readonly exited: Promise<number>;
}

export interface ExecOptions {
  readonly cwd?: string;
  /**
   * Added to the few variables every child gets (PATH, HOME, the DOCKER_* that choose an engine, locale C).
   * Nothing else of our own environment reaches a child. Secrets go here or into `input`, never into arguments.
   */
  readonly env?: Readonly<Record<string, string>>;
  /** Standard input; without it the child reads end of file at once. */
  readonly input?: string | Uint8Array;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export interface ExecResult {
  /** -1 when a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** HTTP requests. Retries reads on 429, 502, 503, 504 and cut connections (Retry-After, jitter), never a write. */
export interface Http {
  /** Resolves for every status. Rejects with a RemoteError when there was no answer; its message has method, host and path only. */
  request(request: HttpRequest): Promise<HttpResponse>;
}

export interface HttpRequest {
  readonly method: "GET" | "HEAD" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Names the system in errors, e.g. `github`. */
  readonly system: string;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** At most this many tries in all, 4 unless told; 1 for a probe. */
  readonly tries?: number;
  /** Accepts any certificate: for health probes of the user's own hosts, never with a credential. */
  readonly insecure?: boolean;
  /** Certificates (PEM) of the only authorities that may vouch for the far end; without it those that Node trusts. */
  readonly ca?: string;
  /** Says of a POST that it only reads, as in APIs where every call is one: then it is tried again like a GET. */
  readonly reads?: boolean;
}

export interface HttpResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The certificates that servers show. */
export interface Tls {
  /**
   * The certificate (DER) that `host:port` shows to a client that asks for `name`, whether anybody trusts it or not;
   * nothing is sent or asked beyond that. Rejects with a RemoteError when there is none within `timeoutMs` (10 s).
   */
  certificateOf(
    host: string,
    port: number,
    name: string,
    options?: { readonly timeoutMs?: number; readonly signal?: AbortSignal },
  ): Promise<Uint8Array>;
}

/** Names, as the machine that we run on finds them. */
export interface Dns {
  /** The A records of `name`; empty where there are none. Rejects with a RemoteError where nobody could say. */
  addresses(name: string, options?: { readonly signal?: AbortSignal }): Promise<readonly string[]>;
}

/** The disk of the machine we run on. Paths are absolute. */
export interface Files {
  /** Rejects with an error whose `code` is ENOENT when there is none. */
  read(path: string): Promise<Uint8Array>;
  /** What lies at `path` itself (symlinks are not followed), or undefined when nothing does. */
  stat(path: string): Promise<FileStat | undefined>;
  /** Writes to a temporary file beside it, syncs and renames; makes the folders above. */
  write(path: string, content: string | Uint8Array, options?: { readonly mode?: number }): Promise<void>;
  /** A new empty folder, mode 700, that is removed when disposed of. */
  scratch(prefix: string): Promise<Scratch>;
}

export interface FileStat {
  readonly type: "file" | "folder" | "symlink" | "other";
  readonly bytes: number;
  /** Permission bits, e.g. 0o600. */
  readonly mode: number;
  /** Last change of the content, in nanoseconds since 1970. */
  readonly modifiedNs: bigint;
}

export interface Scratch extends AsyncDisposable {
  readonly path: string;
}

export interface Clock {
  now(): Date;
  /** Resolves after `milliseconds`; rejects with the signal's reason when aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface Random {
  /** `bytes` random bytes as hex digits. */
  hex(bytes: number): string;
}

/** Where a run is told to people. Quotes in words are made harmless for the surface; nothing else may print. */
export interface Log {
  info(words: Words): void;
  warn(words: Words): void;
  error(words: Words): void;
  /** A finding, on a runner as an annotation of its line. */
  diagnostic(diagnostic: Diagnostic): void;
  /** What is going on right now: replaced in place on a terminal, a plain line elsewhere. */
  progress(words: Words): void;
  /** Registers a secret: masked on a runner, replaced in everything this log prints. */
  mask(secret: string): void;
}

/** The files of one commit, or of the working folder. */
export interface SourceTree {
  /** The commit, 40 hex digits; absent for the working folder. */
  readonly commit?: string;
  /** Every file that Git has (in the working folder also new ones it does not ignore), sorted by path. */
  entries(): Promise<readonly TreeEntry[]>;
  /** The content of one file. Rejects when it is over `maxBytes` or not a regular file. */
  read(path: string, maxBytes: number): Promise<Uint8Array>;
}

export interface TreeEntry {
  /** Relative to the repository's root, with `/`. */
  readonly path: string;
  readonly type: "file" | "symlink" | "submodule";
  /** Git's blob id where known: equal ids, equal content. */
  readonly blob?: string;
  /** Git has it as a program (mode 100755). */
  readonly executable?: true;
}

/** The Git repository we stand in. */
export interface Git {
  /** The commit that `revision` means, or undefined when the clone does not have it. */
  resolve(revision: string): Promise<string | undefined>;
  parents(commit: string): Promise<readonly string[]>;
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /**
   * At most `most` commits of the branch up to `commit`, it too, that changed one of the paths (files, or folders with all
   * below), the newest first. Of a merge its first parent counts: what the branch was. What the clone lacks is left out.
   */
  history(commit: string, paths: readonly string[], most: number): Promise<readonly string[]>;
  tree(commit: string): Promise<SourceTree>;
  workingTree(): Promise<SourceTree>;
}

/** Resolves secret references (specs/secrets). The values never go into attributes, plans, logs or arguments. */
export interface SecretReader {
  /** The value, or undefined when this machine does not have it. Registered as a mask before it is given out. */
  read(reference: SecretReference): Promise<string | undefined>;
}

/** What Omni has of infrastructure providers, for whoever runs one. */
export interface InfraProviders {
  /**
   * All that the Omni at `endpoint` knows of, from one question for a whole run. Rejects with a RemoteError where this run
   * has no way to that Omni, or may not see it.
   */
  known(endpoint: string, signal: AbortSignal): Promise<readonly KnownProvider[]>;
  /** What a key says of itself, which nobody is asked for; undefined for a text that is no key of Omni's. Nothing secret is in it. */
  aboutKey(text: string): Promise<ProviderKey | undefined>;
}

export interface KnownProvider {
  readonly id: string;
  /** It ran once, and said what it is. */
  readonly registered: boolean;
  /** It was heard in the last minute or so. */
  readonly connected: boolean;
  /** Its own complaint; empty for none. */
  readonly error: string;
}

export interface ProviderKey {
  /** e.g. `proxmox@infra-provider.serviceaccount.omni.sidero.dev`. */
  readonly account: string;
  /** The provider that it was made for; absent for an ordinary service account's. */
  readonly provider?: string;
  /** Absent for a key that never ends. */
  readonly expires?: Date;
}

/** Where a secret is kept; the specs' own words. */
export type SecretReference =
  | { readonly fromEnv: string }
  | { readonly fromSops: { readonly file: string; readonly key: string } }
  | { readonly onHost: string };
