/**
 * What can be changed in Omni, each under the version that was seen; must not decide what to change.
 *
 * A cluster's version goes on moving for about a second after each write, since controllers put their finalizers back
 * (recorded: +14). So a conflict is looked into: only where what *users* write differs did somebody else write. A write
 * whose answer was lost is read back and never sent again. Omni reads from a cache that lags behind its own writes, so what
 * does not fit to an answer is looked at again before it counts.
 */
import { askUntil } from "./patience.ts";
import type { Resource, ResourceType, Written } from "./resource.ts";
import { sameWritten, writtenOf } from "./resource.ts";
import { isOutcomeUnknown, OmniError } from "./errors.ts";
import { send, type Connection } from "./send.ts";

/** `unchanged`: it was so already. `stale`: it is not what the caller saw; `found` absent when it is gone. */
export type WriteOutcome = { readonly status: "applied" | "unchanged" } | { readonly status: "stale"; readonly found?: Resource };

/** `tearing-down`: marked and still there, because something has to end first. Asking again goes on waiting. */
export type RemoveOutcome = { readonly status: "gone" | "tearing-down" } | { readonly status: "stale"; readonly found: Resource };

export interface Writer {
  /** Makes a resource. One that exists and equals `wanted` is `unchanged`, any other `stale`. */
  create(type: ResourceType, id: string, wanted: Written): Promise<WriteOutcome>;
  /** Makes `before` what `wanted` says, whole: labels, annotations and fields that it does not name go. */
  update(type: ResourceType, before: Resource, wanted: Written): Promise<WriteOutcome>;
  /** Marks a resource for its end and does not wait: Omni removes it once nothing hangs on it. */
  tearDown(type: ResourceType, before: Resource): Promise<RemoveOutcome>;
  /**
   * Tears a resource down and waits for its end at most `waitMs`. What of it was still there then stays marked, and is
   * removed by asking again.
   */
  remove(type: ResourceType, before: Resource, waitMs: number): Promise<RemoveOutcome>;
}

type Find = (type: ResourceType, id: string) => Promise<Resource | undefined>;

const SERVICE = "omni.resources.ResourceService";
const UPDATE_TRIES = 8;
/** Long enough that eight tries outlast the second in which a version moves by itself. */
const BETWEEN_TRIES_MS = 300;
/** So often something is looked at until the cache has what an answer told of, or may have told of. */
const LOOKS = 4;

/** Asks what is there until it `fits`, several times at most; gives what it saw last. */
function patient({ clock, signal }: Connection, find: Find) {
  const patience = { clock, signal, looks: LOOKS, pauseMs: BETWEEN_TRIES_MS };
  return (type: ResourceType, id: string, fits: (found: Resource | undefined) => boolean): Promise<Resource | undefined> =>
    askUntil(() => find(type, id), fits, patience);
}

function otherThan({ version }: Resource): (found: Resource | undefined) => boolean {
  return (found) => found?.version !== version;
}

export function writer(connection: Connection, find: Find): Writer {
  const findWhen = patient(connection, find);
  const call = async (
    verb: "Create" | "Update" | "Delete" | "Teardown",
    { type }: ResourceType,
    id: string,
    body: object,
    timeoutMs?: number,
  ): Promise<void> => {
    const operation = `${verb} ${type} ${id}`;
    const time = timeoutMs === undefined ? {} : { timeoutMs };
    await send(connection, { method: `${SERVICE}/${verb}`, body, operation, reads: false, ...time });
  };

  const end = async (verb: "Teardown" | "Delete", type: ResourceType, before: Resource, waitMs?: number): Promise<RemoveOutcome> => {
    const found = await find(type, before.id);
    if (found === undefined) return { status: "gone" };
    // A removal carries no version, so what it hits is looked at as late as can be.
    if (!found.tearingDown && !sameWritten(writtenOf(found), writtenOf(before))) return { status: "stale", found };
    if (found.tearingDown && verb === "Teardown") return { status: "tearing-down" };
    try {
      await call(verb, type, before.id, { namespace: type.namespace, type: type.type, id: before.id }, waitMs);
      return { status: verb === "Delete" ? "gone" : "tearing-down" };
    } catch (error) {
      if (isCode(error, "not-found")) return { status: "gone" };
      if (!isOutcomeUnknown(error)) throw error;
      const left = await findWhen(type, before.id, (one) => one === undefined || one.tearingDown);
      if (left === undefined) return { status: "gone" };
      if (left.tearingDown) return { status: "tearing-down" };
      throw error;
    }
  };

  return {
    async create(type, id, wanted) {
      try {
        await call("Create", type, id, { resource: resourceOf(type, id, wanted) });
        return { status: "applied" };
      } catch (error) {
        const lost = isOutcomeUnknown(error);
        if (!lost && !isCode(error, "exists")) throw error;
        const found = await findWhen(type, id, (one) => one !== undefined);
        if (found === undefined) throw error;
        if (!sameWritten(writtenOf(found), wanted) || found.tearingDown) return { status: "stale", found };
        return { status: lost ? "applied" : "unchanged" };
      }
    },

    async update(type, before, wanted) {
      if (sameWritten(writtenOf(before), wanted)) return { status: "unchanged" };
      let current = before;
      for (let attempt = 1; ; attempt++) {
        try {
          const resource = resourceOf(type, before.id, wanted, current);
          await call("Update", type, before.id, { currentVersion: current.version, resource });
          return { status: "applied" };
        } catch (error) {
          if (isCode(error, "not-found")) return { status: "stale" };
          const lost = isOutcomeUnknown(error);
          if (!lost && !isCode(error, "conflict")) throw error;
          // A lost answer may be that of a write that the cache does not have yet.
          const found = await (lost ? findWhen(type, before.id, otherThan(current)) : find(type, before.id));
          if (found === undefined) return { status: "stale" };
          if (sameWritten(writtenOf(found), wanted)) return { status: lost ? "applied" : "unchanged" };
          if (!sameWritten(writtenOf(found), writtenOf(before)) || found.tearingDown) return { status: "stale", found };
          if (lost || attempt === UPDATE_TRIES) throw error;
          await connection.clock.sleep(BETWEEN_TRIES_MS, connection.signal);
          current = found;
        }
      }
    },

    tearDown: (type, before) => end("Teardown", type, before),
    remove: (type, before, waitMs) => end("Delete", type, before, waitMs),
  };
}

/** As the gateway takes it: the spec is JSON text. Finalizers are sent as they were, else an update would take them away. */
function resourceOf(type: ResourceType, id: string, { labels, annotations, spec }: Written, current?: Resource): object {
  const of = current === undefined ? {} : { version: current.version, finalizers: current.finalizers };
  return { metadata: { namespace: type.namespace, type: type.type, id, labels, annotations, ...of }, spec: JSON.stringify(spec) };
}

function isCode(error: unknown, code: OmniError["code"]): boolean {
  return error instanceof OmniError && error.code === code;
}
