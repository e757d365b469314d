/**
 * What Omni tells whoever runs an infrastructure provider: which it knows and hears, and whose a key is. Must not judge.
 *
 * Facts (1.9.3, tried with each role): Omni keeps an InfraProviderCombinedStatuses for every provider that was made, started
 * or not, and a Reader may list them; a provider's account is in no list that a Reader, an Operator or even
 * `omnictl serviceaccount list` gets (service_account_status.go), so that when its key ends only the key itself tells.
 */
import { RemoteError, UserError } from "../../core/errors.ts";
import { say, type Words } from "../../core/words.ts";
import type { InfraProviders, KnownProvider } from "../../ports.ts";
import type { OmniClient } from "./client/client.ts";
import { openKey } from "./client/sign.ts";
import type { Connection } from "./connection.ts";
import { InfraProviderCombinedStatuses } from "./schema/status.ts";

/** The port over the run's one connection. */
export function infraProviders(connection: Connection): InfraProviders {
  const lists = new WeakMap<OmniClient, Promise<readonly KnownProvider[]>>();
  return {
    async known(endpoint, signal) {
      const [theirs, ours] = [new URL(endpoint).hostname, connection.hostname()];
      if (ours !== undefined && theirs !== ours) throw noWay(say`the provider's Omni is ${theirs}, and this run speaks with ${ours}`);
      const reached = await connection.open(signal);
      if ("because" in reached) throw noWay(reached.because.message);
      const list = lists.get(reached.client) ?? listed(reached.client);
      lists.set(reached.client, list);
      return list;
    },
    async aboutKey(text) {
      try {
        const { identity, provider, expires } = await openKey(text);
        return { account: identity, ...(provider === undefined ? {} : { provider }), ...(expires === undefined ? {} : { expires }) };
      } catch (error) {
        if (error instanceof UserError) return undefined;
        throw error;
      }
    },
  };
}

async function listed(client: OmniClient): Promise<readonly KnownProvider[]> {
  const all = await client.list(InfraProviderCombinedStatuses);
  return all.map(({ id, spec: { health } }) => ({
    id,
    registered: health.initialized,
    connected: health.connected,
    error: health.error,
  }));
}

function noWay(words: Words): RemoteError {
  return new RemoteError({ system: "omni", operation: "List InfraProviderCombinedStatuses", retryable: false, words });
}
