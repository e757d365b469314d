/** Secrets among the files that Git has: rule O16; pure, and must never show one. */
import type { Diagnostic } from "../core/diagnostics.ts";
import { findingOf } from "../core/rule.ts";
import { say, type Words } from "../core/words.ts";
import { isLiteralSecret, secretShapeIn } from "../specs/secrets-in-specs.ts";
import { isTailscaleState, type TextFile } from "./files.ts";
import { REPOSITORY_RULES } from "./repository-rules.ts";

/** More of them are one problem, not many. */
const MAX_FOUND = 50;

/** What SOPS, age and git-crypt leave readable of what they encrypted. */
const ENCRYPTED = /ENC\[AES256_GCM|^sops:|^sops_version=|^-----BEGIN AGE ENCRYPTED FILE-----|^age-encryption\.org\/|^\0GITCRYPT/m;
/** `NAME=value`, `name: value`, with or without `export` and quotes. */
const ASSIGNMENT = /^\s*(?:export\s+)?["']?([\w.-]+)["']?\s*[:=]\s*(.*)$/;

/** Files of a Tailscale machine's identity, by their paths alone; each folder once. */
export function stateFindings(paths: readonly string[]): Diagnostic[] {
  const folders = new Map<string, string>();
  for (const path of paths) {
    if (!isTailscaleState(path)) continue;
    const folder = path.replace(/(tailscale-state|tailscaled\.state)\/.*$/, "$1");
    if (!folders.has(folder)) folders.set(folder, path);
  }
  return [...folders]
    .map(([folder, path]) => found(path, 1, say`${folder} is in Git: whoever has it is that machine in the tailnet.`))
    .slice(0, MAX_FOUND);
}

/** The first secret of one file whose name says that it may hold one. */
export function secretFindings({ path, text }: TextFile): Diagnostic[] {
  if (ENCRYPTED.test(text)) return [];
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const shape = secretShapeIn(line);
    if (shape !== undefined) return [found(path, index + 1, [...say`${path} is in Git and holds `, shape, "."])];
    const [, name = "", value = ""] = ASSIGNMENT.exec(line) ?? [];
    if (isLiteralSecret(name, unquoted(value))) return [found(path, index + 1, say`${path} is in Git and holds the value of ${name}.`)];
  }
  return [];
}

/** Without quotes, and without a comment behind. */
function unquoted(value: string): string {
  const bare = /^(["'])(.*?)\1/.exec(value)?.[2] ?? value.replace(/\s+#.*$/, "");
  return bare.trim();
}

function found(file: string, line: number, what: Words): Diagnostic {
  return findingOf(REPOSITORY_RULES.O16, { at: { file, line, column: 1 }, what });
}
