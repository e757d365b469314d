/** Finds values that look like secrets in documents of ours; must never show one. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { ComponentName, Json, Path } from "../core/model.ts";
import { pointer } from "../core/pointer.ts";
import { say, type Words } from "../core/words.ts";
import { pathText } from "./expand.ts";
import { found } from "./rules.ts";
import type { YamlDocument } from "./yaml.ts";

/** More than this in one document is one problem, not many. */
const MAX_FOUND = 100;

/**
 * Shapes that nothing but a secret has. Each starts at a boundary, so that a long text is searched once.
 * Sources: tailscale.com/kb/1215 and /kb/1085 (prefixes), docs.github.com "About authentication to GitHub" (token
 * formats), RFC 7468 (PEM), age's format specification, RFC 7519 (JWT).
 */
const SHAPES: readonly { readonly called: string; readonly shape: RegExp }[] = [
  { called: "a Tailscale key", shape: /(?<![\w-])tskey-[a-z]+-[\w-]{8,}/ },
  { called: "a GitHub token", shape: /(?<!\w)gh[pousr]_\w{20,}/ },
  { called: "a GitHub token", shape: /(?<!\w)github_pat_\w{20,}/ },
  { called: "a private key", shape: /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/ },
  { called: "an age secret key", shape: /(?<!\w)AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{20,}/i },
  { called: "a JSON web token", shape: /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/ },
];

const SECRET_WORDS = new Set([
  "password",
  "passwd",
  "passphrase",
  "pwd",
  "token",
  "secret",
  "secrets",
  "credential",
  "credentials",
  "apikey",
  "authkey",
  "privatekey",
]);
/** `key` alone is a word of ours (`decisions[].key`); these in front of it make it a secret. */
const KEYS = new Set([
  "api",
  "auth",
  "access",
  "private",
  "secret",
  "encryption",
  "signing",
  "master",
  "license",
  "client",
  "app",
  "session",
  "admin",
]);

/** One finding for each value that looks like a secret. */
export function secretsIn(document: YamlDocument, component: ComponentName | undefined): Diagnostic[] {
  return suspects(document.value ?? null, "", "")
    .slice(0, MAX_FOUND)
    .map(({ path, because }) =>
      found("S020", {
        component,
        at: document.locate(path),
        what: say`${pathText(path)} ${because}.`,
        fix: say`Replace it by a reference (${"fromEnv"}, ${"fromSops"} or ${"onHost"}), and replace the secret itself if it was ever pushed.`,
      }),
    );
}

interface Suspect {
  readonly path: Path;
  readonly because: Words;
}

function suspects(value: Json, path: Path, key: string): Suspect[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => suspects(item, `${path}/${index}`, ""));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, item]) => suspects(item, path + pointer(name), name));
  }
  if (typeof value !== "string") return [];
  const called = secretShapeIn(value);
  if (called !== undefined) return [{ path, because: [`holds ${called}`] }];
  return isLiteralSecret(key, value) ? [{ path, because: ["is a literal value under the name of a secret"] }] : [];
}

/** What kind of secret `text` holds by its shape, in our words, e.g. "a Tailscale key"; undefined for none. */
export function secretShapeIn(text: string): string | undefined {
  return SHAPES.find(({ shape }) => shape.test(text))?.called;
}

/** Whether `name: value` gives a secret away by its name: a literal under a name like `DB_PASSWORD`. */
export function isLiteralSecret(name: string, value: string): boolean {
  return namesSecret(name) && isLiteral(value, name);
}

/** Whether the last word of `DB_PASSWORD`, `apiToken`, `tls.private-key` is a secret's. */
function namesSecret(key: string): boolean {
  const words = key
    .slice(0, 200)
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const last = words.at(-1) ?? "";
  return SECRET_WORDS.has(last) || (last === "key" && KEYS.has(words.at(-2) ?? ""));
}

/** Neither empty, nor a `${REFERENCE}`, nor the path of a key's file. */
function isLiteral(value: string, key: string): boolean {
  if (value === "" || /^\$\{\w+(:?\?[^{}]*)?\}$/.test(value)) return false;
  return !(/key$/i.test(key) && /^\.{0,2}\/[\w./-]+$/.test(value));
}
