/** The whole recording of an Omni 1.9.3, asked of the lab in the same order: it has to answer the same. */
import { expect, test } from "vitest";
import { exchange, exchanges, throwawayKey, type Exchange } from "../../../test/omni/recording.ts";
import { ask, useOmni, type Answer } from "../../../test/omni/lab.ts";
import type { Stored } from "./store.ts";

const IDENTITY = "automation@serviceaccount.omni.sidero.dev";

/** What was there before the first request, and what the provider had brought by the one named last. */
const withProvider = exchanges.findIndex(({ about }) => about.startsWith("with the Proxmox provider"));
const lists = (some: readonly Exchange[]): readonly Stored[] =>
  some
    .filter(({ path, request }) => path.endsWith("/List") && request.namespace !== "virtual")
    .flatMap(({ reply }) => (reply.items ?? []).map(stored));

function stored(json: string): Stored {
  const { metadata, spec } = JSON.parse(json);
  return { labels: {}, annotations: {}, finalizers: [], ...metadata, spec };
}

/**
 * A reply without what differs from server to server: times, the user's id, the order of finalizers. `c1` was recorded
 * while its controllers were still putting finalizers on, so its version and finalizers are left out.
 */
function comparable({ items, body, ...rest }: Exchange["reply"]): unknown {
  const read = (json: string): unknown => {
    const { metadata, spec } = JSON.parse(json);
    const { finalizers = [], version, created: _created, updated, ...others } = metadata;
    const never = /^(1970|0001)/.test(updated);
    const { user_id: _user, ...facts } = spec;
    return { spec: facts, metadata: { ...others, never, ...(others.id === "c1" ? {} : { version, finalizers: finalizers.toSorted() }) } };
  };
  return { ...rest, ...(items === undefined ? {} : { items: items.map(read) }), ...(body === undefined ? {} : { body: read(body) }) };
}

test("the lab answers every recorded request as the server did", async () => {
  const { lab, clock, pass } = await useOmni();
  await lab.know(throwawayKey, IDENTITY, "Admin");
  for (const one of lists(exchanges.slice(0, withProvider))) lab.put(one);
  lab.put(stored(exchange("server version").reply.body ?? ""));
  const differing: { about: string; recorded: unknown; answered: unknown }[] = [];
  for (const [index, { about, path, metadata, request, status, reply }] of exchanges.entries()) {
    if (index === withProvider) for (const one of lists(exchanges.slice(withProvider))) lab.put(one);
    const answer: Answer = await ask(lab, throwawayKey, {
      method: path.replace(/^\/api/, ""),
      body: request,
      metadata,
      at: clock.now(),
    });
    const [recorded, answered] = [
      { status, reply: comparable(reply) },
      { status: answer.status, reply: comparable(answer.body) },
    ];
    try {
      expect(answered).toEqual(recorded);
    } catch {
      differing.push({ about, recorded, answered });
    }
    // Longer than a version moves by itself.
    await pass(2000);
  }
  expect(differing).toEqual([]);
  expect(lab.log).toHaveLength(exchanges.length);
});
