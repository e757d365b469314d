/** What a file of the project counts as: its digest, and its text where a reader may see that; must not read files. */
import { sha256 } from "../../core/digest.ts";
import { looksSecret } from "./secret-text.ts";

export interface FileContent {
  /** SHA-256, 64 hex digits. */
  readonly digest: string;
  /** Present where the content is short text without anything that looks like a secret. */
  readonly text?: string;
  /** What Git keeps in the file's place, in words; absent for the file itself. */
  readonly instead?: string;
}

/** A longer text says more in Git's own diff than in a plan. */
const MAX_TEXT_BYTES = 8 * 1024;
/** `name: value`, `name = value`, `"name": "value"`. */
const ASSIGNMENT = /^\s*["']?([\w.-]+)["']?\s*[:=]\s*["']?(.*?)["']?,?\s*$/;

export function fileContent(bytes: Uint8Array): FileContent {
  const digest = sha256(bytes);
  const text = bytes.length > MAX_TEXT_BYTES ? undefined : decode(bytes);
  const instead = keptInstead(bytes);
  return {
    digest,
    ...(text === undefined || holdsSecret(text) ? {} : { text }),
    ...(instead === undefined ? {} : { instead }),
  };
}

/** Sources: git-lfs, docs/spec.md (a pointer's first line); git-crypt, commands.cpp (the header of what it encrypts). */
function keptInstead(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 42));
  if (start === "version https://git-lfs.github.com/spec/v1") return "a pointer of Git LFS";
  return start.startsWith("\0GITCRYPT\0") ? "text that git-crypt encrypted" : undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

function holdsSecret(text: string): boolean {
  return text.split("\n").some((line) => {
    const [, name = "", value = line] = ASSIGNMENT.exec(line) ?? [];
    return looksSecret(name, value) || looksSecret("", line);
  });
}
