/** Asks the resolver of this machine for a name's addresses; must not take silence for an answer. */
import { Resolver } from "node:dns/promises";
import { RemoteError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { Dns } from "../ports.ts";

/** Of the resolver's own: there is no such name, or it has no such record. */
const NOTHING = new Set(["ENOTFOUND", "ENODATA"]);

/** `servers` are those of the machine unless told. */
export function createDns(servers?: readonly string[]): Dns {
  return {
    async addresses(name, { signal } = {}) {
      const resolver = new Resolver({ timeout: 2000, tries: 1 });
      if (servers !== undefined) resolver.setServers(servers);
      const stop = (): void => resolver.cancel();
      signal?.addEventListener("abort", stop, { once: true });
      try {
        return await resolver.resolve4(name);
      } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "an unknown error";
        if (NOTHING.has(code)) return [];
        throw new RemoteError(
          { system: "dns", operation: "resolve", retryable: true, words: say`the name ${name} could not be looked up (${code})` },
          { cause: error },
        );
      } finally {
        signal?.removeEventListener("abort", stop);
      }
    },
  };
}
