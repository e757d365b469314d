/** Which files of a repository its rules look into, and how much of them; must not read any. */
import type { SourceRange } from "../core/model.ts";

/** One file's text. */
export interface TextFile {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

/** The place of a character, counted from 0 in `text`. */
export function placeIn({ path, text }: TextFile, offset: number): SourceRange {
  const before = text.slice(0, offset);
  return { file: path, line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/** A longer file is nobody's script. */
export const MAX_FILE_BYTES = 256 * 1024;
/** More of them are not looked into. */
export const MAX_FILES = 500;

const SCRIPTS = /(^|\/)((GNU)?[Mm]akefile|\.?justfile|package\.json|(docker-)?compose[^/]*\.ya?ml)$|\.(sh|bash|mk|just)$/;
const WORKFLOWS = /^\.(github\/(workflows|actions)|gitea\/workflows|forgejo\/workflows)\/.*\.ya?ml$/;
const HOOKS = /(^|\/)\.(husky|githooks)\/[^/]+$/;

/** Whether people or machines run what stands in it. */
export function isScript(path: string): boolean {
  return SCRIPTS.test(path) || WORKFLOWS.test(path) || HOOKS.test(path);
}

/** Whether it may say which omnictl people take: mise, asdf, and what people read. */
export function isPin(path: string): boolean {
  return /(^|\/)(\.?mise(\.\w+)?\.toml|mise\/config\.toml|\.tool-versions|README\.md)$|^docs\/.*\.md$/i.test(path);
}

/** Whether it may name Omni's image: a Compose file, or a values file. */
export function mayNameImage(path: string): boolean {
  return /(^|\/)((docker-)?compose[^/]*|[^/]*values[^/]*)\.ya?ml$/.test(path);
}

/** Whether it may be a tailnet's policy (HuJSON). */
export function isPolicy(path: string): boolean {
  return /(^|\/)([\w.-]*(policy|acl)[\w.-]*\.(hujson|jsonc?)|[\w.-]+\.hujson)$/i.test(path);
}

/** Whether its name says that it may hold a secret; what it holds decides. */
export function mayHoldSecret(path: string): boolean {
  if (/(^|[./_-])(example|sample|template|dist|tmpl)([./_-]|$)/i.test(path)) return false;
  return /(^|\/)\.env(\.[\w-]+)*$|\.env$|\.(asc|gpg|key|pem|p12|age)$|(^|\/)(config\.ya?ml|id_(rsa|ed25519|ecdsa)|[^/]*authkey[^/]*)$/i.test(
    path,
  );
}

/** Whether it is part of a Tailscale machine's identity, whatever it holds. */
export function isTailscaleState(path: string): boolean {
  return /(^|\/)(tailscale-state|tailscaled\.state)(\/|$)/.test(path);
}
