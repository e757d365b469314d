/**
 * What can be learnt of a host whose values stay on it: HMACs of what Compose makes of texts there, and of files.
 * Must not hold behaviour.
 *
 * A token (`hmac:` or `hmac-list:` and 64 hex digits) stands for one value on one host: equal values, equal tokens.
 * What it stands for cannot be computed anywhere else, so both sides of a comparison come from the same host.
 */
import type { FileStat } from "../../../ports.ts";

/**
 * A template is a text as Compose reads it: `${NAME}` becomes what the env files set, `$$` a dollar; no other `$`.
 * Paths are relative to the folder.
 */
export interface ExpandRequest {
  /** The project's folder on the host, absolute. */
  readonly folder: string;
  /** Env files for the variables, later ones over earlier ones: the host's own by path, others by content. */
  readonly env: readonly ({ readonly host: string } | { readonly given: Uint8Array })[];
  /** Env files whose own variables are wanted. */
  readonly files: readonly string[];
  readonly names: readonly string[];
  readonly texts: readonly string[];
  /** Lists of templates; one token for each list. */
  readonly lists: readonly (readonly string[])[];
  /** Templates that Compose splits into words; one token for the list that comes of it. */
  readonly commands: readonly string[];
}

/** Answers in the order of the request. */
export interface Expanded {
  /** Those of `env` and `files` that the host does not have. */
  readonly absent: ReadonlySet<string>;
  readonly names: readonly VariableState[];
  readonly texts: readonly string[];
  readonly lists: readonly string[];
  /** Undefined for a command without words. */
  readonly commands: readonly (string | undefined)[];
  /** The variables that each file sets, by name. */
  readonly files: readonly ReadonlyMap<string, string>[];
}

export type VariableState = { readonly is: "unset" } | { readonly is: "empty" } | { readonly is: "set"; readonly token: string };

/** A file as far as the host tells; a link that leads out of the folder is `outside`. */
export type SeenFile =
  | { readonly is: "absent" }
  | { readonly is: "outside" }
  | { readonly is: "there"; readonly stat: FileStat; /** Of the hex digits of its SHA-256. */ readonly token?: string };
