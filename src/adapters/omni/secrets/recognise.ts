/**
 * Which single values of Talos configuration, Kubernetes manifests and kernel arguments are secrets, by where they
 * stand, what they are called and what they look like; must not hide or show them.
 *
 * Fields: v1alpha1_types.go and the documents in pkg/machinery/config/types of siderolabs/talos.
 */
import { isLiteralSecret, secretShapeIn } from "../../../specs/secrets-in-specs.ts";

/** Where a value stands: the names that lead to it (`*` for an item of a list), and the names beside it. */
export interface Where {
  readonly path: readonly string[];
  readonly beside: ReadonlySet<string>;
  /** Below `data` or `stringData` of a Kubernetes Secret. */
  readonly inSecret: boolean;
}

/** Ends of paths that are secrets though neither name nor value says so. */
const PLACES: readonly RegExp[] = [
  /(^|\.)(ca|aggregatorCA|serviceAccount|clientIdentity|etcd\.ca)\.key$/,
  /(^|\.)registries\.config\.[^/]+\.auth\.[A-Za-z]+$/,
  /(^|\.)auth\.(auth|username)$/,
  /(^|\.)keys\.\*\.static\.passphrase$/,
  /(^|\.)extraManifestHeaders\./,
];

/** Names whose last word alone is too common to tell. */
const NAMES = /^(presharedKey|psk|sharedSecret|joinToken|bootstrapToken|talosApiToken)$/i;

/** Values that carry a secret inside an address, a header or a list of parameters. */
const INSIDE: readonly RegExp[] = [
  /:\/\/[^/\s:@]+:[^/\s@]+@/,
  /[?&](jointoken|token|password|secret|key)=[^&\s]+/i,
  /^(Bearer|Basic)\s+\S{8,}$/i,
  /\bAuthorization:\s*\S+/i,
];

/** Whether this single value must not be shown. `text` is what it says, without quotes. */
export function isSecretValue(text: string, { path, beside, inSecret }: Where): boolean {
  if (text === "") return false;
  if (inSecret) return true;
  const name = path.at(-1) ?? "";
  if (PLACES.some((place) => place.test(path.join("."))) || NAMES.test(name)) return true;
  // A certificate with its key: `{crt, key}`.
  if (name === "key" && beside.has("crt")) return true;
  return isLiteralSecret(name, text) || isSecretText(text);
}

/** Whether text is or carries a secret, wherever it stands. */
export function isSecretText(text: string): boolean {
  if (secretShapeIn(text) !== undefined || INSIDE.some((shape) => shape.test(text))) return true;
  return text.split("\n").some((line) => {
    const [, name = "", value = ""] = /^\s*["']?([\w.-]{1,200})["']?\s*[:=]\s*(\S.*)$/.exec(line) ?? [];
    return name !== "" && !HARMLESS.test(value) && isLiteralSecret(name, value);
  });
}

/** What stands behind a secret's name without being one: a switch, a start of something longer. */
const HARMLESS = /^(true|false|null|~|[|>][-+]?|\{|\[)\s*$/;
