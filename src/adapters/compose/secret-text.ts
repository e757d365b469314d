/** Tells literal secrets from other text by name and by pattern; must not read or report them. */
import type { Json } from "../../core/model.ts";
import { isInterpolated } from "./normalise/text.ts";

/** Names whose values are secrets: `DB_PASSWORD`, `TS_AUTHKEY`, `api-token`; not `PASSWORD_FILE`, `KEY_ID`. */
const SECRET_NAME =
  /(^|[_.-])(pass|passwd|passphrase|password|secret|token|credentials?|private[_-]?key|auth[_-]?key|api[_-]?key|access[_-]?key|secret[_-]?key|encryption[_-]?key|signing[_-]?key|key)$/i;
/** The same, grown together with what stands before: `PGPASSWORD`, `dbpassword`, `authToken`. */
const SECRET_ENDING = /(password|passwd|secret|token|authkey|apikey)$/i;

/** Values that are secrets whatever they are called. */
const SECRET_VALUES: readonly RegExp[] = [
  /\btskey-[a-z]+-[A-Za-z0-9]+/,
  /\bgh[pousr]_[A-Za-z0-9]{20,}/,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/,
  /\bglpat-[A-Za-z0-9_-]{16,}/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bsk-[A-Za-z0-9_-]{20,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----/,
  /\bAGE-SECRET-KEY-1[0-9A-Z]{20,}/,
  /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./,
  // user:password@ in an address
  /:\/\/[^/\s:@]+:[^/\s:@]+@/,
];

/** Text that no secret is: switches, small numbers, paths. */
const HARMLESS = /^(true|false|yes|no|on|off|none|null|auto|\d{1,5}|[./~].*)?$/i;

/** Whether `value` holds a secret in the clear. Text with a variable in it is no secret itself. */
export function looksSecret(name: string, value: Json): boolean {
  if (typeof value !== "string")
    return typeof value === "object" && value !== null && Object.values(value).some((item) => looksSecret("", item));
  if (SECRET_VALUES.some((pattern) => pattern.test(value) && !isInterpolated(pattern.exec(value)?.[0]))) return true;
  return (SECRET_NAME.test(name) || SECRET_ENDING.test(name)) && !isInterpolated(value) && !HARMLESS.test(value);
}
