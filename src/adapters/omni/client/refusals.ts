/**
 * Turns Omni's refusals into errors that say what to do; must not retry, wait or send.
 *
 * Facts (recorded from 1.9.3): a conflict and an existing id are both 409 with code 6, told apart by the message; an
 * unknown field of a spec is 500 with code 2; a type that does not exist is 403, like one that the key may not see; a
 * signature that is wrong, of an unknown or an expired key, or older than five minutes is 401 `invalid signature`.
 */
import { list, say, type Words } from "../../../core/words.ts";
import type { HttpResponse } from "../../../ports.ts";
import { OmniError, type OmniCode } from "./errors.ts";
import type { Watch } from "./watch.ts";

/** What was asked, for messages, e.g. `List Clusters.omni.sidero.dev`. */
export interface Asked {
  readonly operation: string;
  /** Who asked, e.g. `plan@serviceaccount.omni.sidero.dev`. */
  readonly identity: string;
}

/** A status of gRPC, which the gateway puts into every refusal. */
const FAILED_PRECONDITION = 9;
const UNKNOWN = 2;
const LONGEST = 600;

/** The error that an answer of 300 or more is. `watch` knows of clocks and the key's end. */
export function refusal(response: HttpResponse, { operation, identity }: Asked, watch: Watch): OmniError {
  const { status } = response;
  const said = statusOf(response.body);
  const error = (code: OmniCode, words: Words, retryable = false): OmniError =>
    new OmniError({ code, operation, status, retryable, words });
  if (status < 400) return error("unreachable", say`it sent us elsewhere (${status}): the address is not that of Omni itself`);
  if (status === 401) return error("unauthenticated", say`it does not accept the key of ${identity}. ${watch.whyUnauthenticated()}`);
  if (status === 429 || status === 503 || status === 504) return error("unreachable", say`it is busy or restarting (${status})`, true);
  if (said === undefined)
    return error(
      "unreachable",
      say`it answered ${status} with something that is not Omni's: a proxy before it, or another server`,
      status >= 500,
    );
  const { code, message } = said;
  if (status === 403)
    return error("forbidden", say`the role of ${identity} does not allow it, or this Omni does not have it: ${sentences(message)}`);
  if (status === 404) return error("not-found", say`it does not exist`);
  if (status === 409)
    return /already exists/.test(message)
      ? error("exists", say`it exists already`)
      : error("conflict", say`somebody changed it in between`);
  if (code === FAILED_PRECONDITION && /EULA/.test(message))
    return error(
      "eula",
      say`its end user licence agreement has not been accepted. Accept it once in the browser, or start it with ${"--eula-accept-name"} and ${"--eula-accept-email"}`,
    );
  if (status === 500 && code === UNKNOWN && /unknown field/.test(message))
    return error("invalid", say`it does not know a field that was sent: ${message.replace(/^proto:\s*/, "")}`);
  if (status >= 500) return error("failed", say`it failed (${status}): ${message.slice(0, LONGEST)}`, true);
  if (/is locked$/m.test(message)) return error("locked", sentences(message));
  return error("invalid", sentences(message));
}

/** Omni's own refusals, one by one: it lists them under "N errors occurred:", each behind a star. */
function sentences(message: string): Words {
  const parts = message.split(/\n\s*\* /);
  const found = parts.length === 1 ? parts : parts.slice(1);
  const bare = found.map((part) => part.trim().replace(/^rpc error: code = \w+ desc = /, ""));
  return list(
    bare.map((part) => say`${part.slice(0, LONGEST)}`),
    "; ",
  );
}

function statusOf(body: string): { readonly code: number; readonly message: string } | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== "object" || parsed === null || !("code" in parsed) || typeof parsed.code !== "number") return undefined;
    return { code: parsed.code, message: "message" in parsed && typeof parsed.message === "string" ? parsed.message : "" };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
