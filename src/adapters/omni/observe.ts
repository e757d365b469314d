/** What exists in an Omni, one list for each type that is wanted, as readings; reads only, and must not compare. */
import type { Fingerprinter } from "../../core/digest.ts";
import { RemoteError, UserError } from "../../core/errors.ts";
import type { Address, JsonRecord, ObservedResource, Reading, Target, Unknown } from "../../core/model.ts";
import { withoutStop } from "../../core/words.ts";
import type { Wanted } from "../adapter.ts";
import { isMarked, seenAttributes, wantedAttributes } from "./attributes.ts";
import type { OmniClient } from "./client/client.ts";
import { OmniError } from "./client/errors.ts";
import type { Resource, ResourceType, Written } from "./client/resource.ts";
import { capabilityOf, factOf, factsFor } from "./facts.ts";
import { textOf } from "./result.ts";
import * as wantedTypes from "./schema/wanted.ts";
import { conceal } from "./secrets.ts";

/** The types that users write, by name: what a part can be. */
const types: ReadonlyMap<string, ResourceType> = new Map(Object.values(wantedTypes).map((type) => [type.name, type] as const));

/** `omni/<Type>/<id>`, e.g. `omni/Clusters/prod`. */
export function addressOf(type: string, id: string): Address {
  return `omni/${type}/${id}`;
}

/** The type of a part, which is its name. Throws for one that nobody observes: a mistake of ours. */
export function typeOfPart(part: string): ResourceType {
  const type = types.get(part);
  if (type === undefined) throw new Error(`no Omni type is called ${part}`);
  return type;
}

/** The part of an address, which is the name of its type. */
export function partOf(address: Address): string {
  return address.split("/")[1] ?? "";
}

export { idOf } from "./facts.ts";

/**
 * One reading a type: complete with every resource that users wrote, whatever cluster it is of, or unknown with the
 * reason; after them what a plan of these parts is told with (facts.ts). The server is asked first, so that an Omni that
 * is away is found out once and not once a type.
 */
export async function observe(target: Target, want: Wanted, client: OmniClient, fingerprint: Fingerprinter): Promise<Reading[]> {
  const mine = [...want.resources, ...want.absences].filter((one) => one.target === target.id);
  const parts = [...new Set(mine.map(({ part }) => part))];
  if (parts.length === 0) return [];
  const wishes = new Map<string, JsonRecord>(want.resources.map(({ address, attributes }) => [address, attributes] as const));
  const away = await attempt(() => client.server());
  if ("because" in away) return parts.map((part) => unseen(target, part, away.because));
  const look = async (type: ResourceType, read: (all: readonly Resource[]) => readonly ObservedResource[]): Promise<Reading> => {
    const found = await attempt(() => client.list(type));
    if ("because" in found) return unseen(target, type.name, found.because);
    return { target: target.id, part: type.name, status: "complete", resources: read(found.value) };
  };
  const users = (type: ResourceType) => (all: readonly Resource[]) =>
    all.filter(isUsers).map((one) => seen(type, one, wishes.get(addressOf(type.name, one.id)), fingerprint));
  return Promise.all([
    ...parts.map((part) => look(typeOfPart(part), users(typeOfPart(part)))),
    ...factsFor(parts).map((type) => look(type, types.has(type.name) ? users(type) : (all) => all.map((one) => fact(type, one)))),
  ]);
}

function fact(type: ResourceType, resource: Resource): ObservedResource {
  return { address: addressOf(type.name, resource.id), attributes: factOf(type, resource), marked: false };
}

/** Of an Omni that is away: it may be one that the same plan brings up. */
function unseen({ id }: Target, part: string, because: Unknown): Reading {
  const awaits = because.code === "unreachable" ? { awaits: capabilityOf(id) } : {};
  return { target: id, part, status: "unknown", because: { ...because, ...awaits } };
}

type Attempt<T> = { readonly value: T } | { readonly because: Unknown };

async function attempt<T>(ask: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    return { because: unknownOf(error) };
  }
}

/** What Omni did not say, as a reason; anything that is not its fault is a bug and passes through. */
export function unknownOf(error: unknown): Unknown {
  if (error instanceof UserError) return { code: "failed", message: withoutStop(textOf(error)) };
  if (!(error instanceof RemoteError)) throw error;
  const code = error instanceof OmniError ? error.code : "failed";
  if (code === "forbidden" || code === "unauthenticated") return { code: "forbidden", message: error.words };
  return { code: code === "unreachable" ? "unreachable" : "failed", message: error.words };
}

/** Nodes of a set by class are Omni's choice, though it signs them as nobody's. */
const CHOSEN = "omni.sidero.dev/managed-by-machine-set-node-controller";

function isUsers({ owner, labels }: Resource): boolean {
  return owner === "" && !Object.hasOwn(labels, CHOSEN);
}

/** One resource as a reading has it; `wish` is what the wanted one of the same address has. */
export function seen(type: ResourceType, resource: Resource, wish: JsonRecord | undefined, fingerprint: Fingerprinter): ObservedResource {
  return {
    address: addressOf(type.name, resource.id),
    attributes: conceal(type.name, seenAttributes(resource, wish), fingerprint),
    marked: isMarked(resource),
    revision: resource.version,
  };
}

/** What a wanted resource has, in the same terms. */
export function wished(part: string, written: Written, fingerprint: Fingerprinter): JsonRecord {
  return conceal(part, wantedAttributes(written), fingerprint);
}
