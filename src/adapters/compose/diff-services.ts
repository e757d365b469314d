/** The differences of services, and whom a recreation takes along; pure. */
import type { Address, DesiredResource, Difference, DifferenceGuard, ObservedResource, Reason } from "../../core/model.ts";
import { say } from "../../core/words.ts";
import { fieldDifferences, fieldOf, fieldsOfNew } from "./compare-fields.ts";
import { serviceColumns } from "./conceal.ts";
import { namespaceOwner } from "./normalise/network-rows.ts";
import { list, record } from "./normalise/text.ts";
import { filesMoved, imageMoved, notRunning, reasonsOfFields } from "./reasons.ts";
import { nanoseconds, seenOf, type Seen } from "./seen.ts";

/** What has to happen to one service by itself; `changing` are the files, networks and volumes that are about to change. */
export function serviceDifference(
  want: DesiredResource,
  have: ObservedResource | undefined,
  changing: ReadonlySet<Address>,
): Difference | undefined {
  const { attributes } = want;
  if (have === undefined) {
    if (attributes["replicas"] === "0") return undefined;
    const reason = { code: "container-missing", message: say`it has no container yet` };
    return { ...about(want), kind: "create", reasons: [reason], fields: fieldsOfNew(want, serviceColumns) };
  }
  const seen = seenOf(have.attributes);
  const all = fieldsAgainst(want, have, seen);
  const fields = all.filter(({ path }) => fieldOf(path) !== "replicas");
  const scaled = all.filter(({ path }) => fieldOf(path) === "replicas");
  const moved = fields.some(({ path }) => path === "/image") || seen === undefined ? undefined : imageMoved(seen);
  const prefix = want.address.replace("compose/Service/", "compose/File/").split("/").slice(0, 3).join("/");
  const files = new Set(
    list(attributes["mounted"])
      .map(String)
      .filter((path) => changing.has(`${prefix}/${path}` as Address)),
  );
  const recreate = [
    ...reasonsOfFields(fields),
    ...(moved === undefined ? [] : [moved.reason]),
    ...filesMoved(list(attributes["mounted"]).map(String), files, seen),
  ].toSorted((a, b) => Number(b.code.startsWith("image-")) - Number(a.code.startsWith("image-")));
  const start = [...(seen === undefined ? [] : [notRunning(seen, attributes["restart"]) ?? []].flat()), ...scaling(scaled.length > 0)];
  if (recreate.length + start.length === 0) return undefined;
  const told = [...all, ...(moved === undefined ? [] : [moved.field])];
  const kind = recreate.length > 0 ? "replace" : "update";
  return {
    ...about(want),
    kind,
    reasons: [...recreate, ...start],
    fields: told,
    ...(have.revision === undefined ? {} : { revision: have.revision }),
  };
}

/** Against each of its containers; the first that differs counts. Against Git's words where nothing was looked at. */
function fieldsAgainst(want: DesiredResource, have: ObservedResource, seen: Seen | undefined): Difference["fields"] {
  if (seen === undefined) return fieldDifferences(want.attributes, have.attributes, serviceColumns);
  const replicas = have.attributes["replicas"] === undefined ? {} : { replicas: have.attributes["replicas"] };
  const each = seen.fields.map(({ fields, also }) => fieldDifferences(want.attributes, { ...fields, ...replicas }, serviceColumns, also));
  return each.find((fields) => fields.some(({ path }) => fieldOf(path) !== "replicas")) ?? each[0] ?? [];
}

function scaling(isScaled: boolean): Reason[] {
  return isScaled ? [{ code: "scale-changed", message: say`the number of containers changed` }] : [];
}

/**
 * Adds whoever goes down with another's recreation: containers that live in its namespaces, that want to follow it,
 * or that hang on a network that is made anew. Never the other way round.
 */
export function cascade(
  services: readonly DesiredResource[],
  found: readonly Difference[],
  have: ReadonlyMap<Address, ObservedResource>,
  others: readonly Difference[],
): Difference[] {
  const differences = new Map(found.map((difference) => [difference.address, difference]));
  const networks = new Set(
    others.filter(({ address, kind }) => kind === "replace" && address.startsWith("compose/Network/")).map(({ address }) => address),
  );
  for (const service of services) {
    const network = service.dependsOn.find((address) => networks.has(address));
    if (network !== undefined)
      follow(differences, service, have, { code: "network-recreated", message: say`its network ${nameIn(network)} is made anew` });
    const lost = lostNamespace(service, services, have);
    if (lost !== undefined) follow(differences, service, have, lost);
  }
  // Each round follows one link further; there are no more links than services.
  for (let round = 0; round < services.length; round += 1) {
    const before = [...differences.values()].filter(({ kind }) => kind !== "update").length;
    for (const service of services) {
      const reason = leaderReason(service, services, differences, have);
      if (reason !== undefined) follow(differences, service, have, reason);
    }
    if ([...differences.values()].filter(({ kind }) => kind !== "update").length === before) break;
  }
  return services.flatMap(({ address }) => differences.get(address) ?? []);
}

function leaderReason(
  service: DesiredResource,
  services: readonly DesiredResource[],
  differences: ReadonlyMap<Address, Difference>,
  have: ReadonlyMap<Address, ObservedResource>,
): Reason | undefined {
  const { attributes } = service;
  for (const field of ["network_mode", "pid", "ipc"]) {
    const owner = namespaceOwner(attributes[field]);
    const leader = owner === undefined ? undefined : sibling(service, services, owner);
    const change = leader === undefined ? undefined : differences.get(leader.address);
    if (change === undefined || !renewsNamespaces(change, have.get(service.address))) continue;
    return { code: "sidecar-recreated", message: say`it lives in the namespaces of ${owner ?? ""}, which starts anew` };
  }
  for (const name of list(attributes["volumes_from"]).map(String)) {
    const leader = sibling(service, services, name);
    const kind = leader === undefined ? undefined : differences.get(leader.address)?.kind;
    if (kind === "replace" || kind === "create")
      return { code: "mounts-recreated", message: say`it has the mounts of ${name}, which is made anew` };
  }
  for (const [name, condition] of Object.entries(record(attributes["depends_on"]))) {
    const leader = record(condition)["restart"] === true ? sibling(service, services, name) : undefined;
    if (leader === undefined || differences.get(leader.address)?.kind !== "replace") continue;
    return { code: "dependency-recreated", message: say`it is to be restarted together with ${name}` };
  }
  return undefined;
}

/** A new container has new namespaces; one that is only started again has too, which matters to whoever runs in the old. */
function renewsNamespaces({ kind, reasons }: Difference, follower: ObservedResource | undefined): boolean {
  if (kind === "replace" || kind === "create") return true;
  return reasons.some(({ code }) => code === "container-stopped") && startOf(follower) !== undefined;
}

/** The owner of its namespaces started after it: it still holds those of the container that was there before. */
function lostNamespace(
  service: DesiredResource,
  services: readonly DesiredResource[],
  have: ReadonlyMap<Address, ObservedResource>,
): Reason | undefined {
  const own = startOf(have.get(service.address));
  for (const field of ["network_mode", "pid", "ipc"]) {
    const owner = namespaceOwner(service.attributes[field]);
    const leader = owner === undefined ? undefined : sibling(service, services, owner);
    const theirs = leader === undefined ? undefined : startOf(have.get(leader.address));
    if (own === undefined || theirs === undefined || theirs <= own) continue;
    return { code: "sidecar-restarted", message: say`${owner ?? ""}, whose namespaces it lives in, was started after it` };
  }
  return undefined;
}

function startOf(have: ObservedResource | undefined): bigint | undefined {
  const [first] = (have === undefined ? undefined : seenOf(have.attributes))?.containers ?? [];
  return first?.status === "running" ? nanoseconds(first.startedAt) : undefined;
}

function sibling({ address }: DesiredResource, services: readonly DesiredResource[], name: string): DesiredResource | undefined {
  const start = address.split("/").slice(0, 3).join("/");
  return services.find((other) => other.address === `${start}/${name}`);
}

/** Makes the service's difference a recreation for this reason too; nothing that does not exist is recreated. */
function follow(
  differences: Map<Address, Difference>,
  service: DesiredResource,
  have: ReadonlyMap<Address, ObservedResource>,
  reason: Reason,
): void {
  const known = differences.get(service.address);
  const found = have.get(service.address);
  if (known?.kind === "create" || known?.reasons.some(({ code }) => code === reason.code) === true || found === undefined) return;
  const revision = found.revision === undefined ? {} : { revision: found.revision };
  const guards: { readonly guards?: readonly DifferenceGuard[] } = known?.guards === undefined ? {} : { guards: known.guards };
  differences.set(service.address, {
    ...about(service),
    kind: "replace",
    reasons: [...(known?.reasons ?? []), reason],
    fields: known?.fields ?? [],
    ...revision,
    ...guards,
  });
}

function about({ address, component, target }: DesiredResource): Pick<Difference, "id" | "address" | "component" | "target"> {
  return { id: address, address, component, target };
}

function nameIn(address: Address): string {
  return address.split("/").slice(3).join("/");
}
