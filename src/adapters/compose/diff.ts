/** What has to change so that the wanted projects exist as wanted, over the whole set; pure. */
import type { Address, DesiredResource, Difference, DifferenceGuard, ObservedResource, Reading, Reason } from "../../core/model.ts";
import { partKey } from "../../core/assume.ts";
import { say } from "../../core/words.ts";
import type { Absence, Wanted } from "../adapter.ts";
import { fieldDifferences, fieldsOfNew } from "./compare-fields.ts";
import { topColumns } from "./conceal.ts";
import { cascade, serviceDifference } from "./diff-services.ts";
import { hubChange, hubGuards } from "./hub/hub-change.ts";

type Complete = Extract<Reading, { readonly status: "complete" }>;

/** See {@link Adapter.diff}. */
export function diff(want: Wanted, have: readonly Reading[]): Difference[] {
  const readings = new Map(
    have.flatMap((reading) => (reading.status === "complete" ? [[partKey(reading.target, reading.part), reading] as const] : [])),
  );
  const parts = new Map<string, DesiredResource[]>();
  for (const resource of want.resources) {
    const key = partKey(resource.target, resource.part);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [resource]);
    else part.push(resource);
  }
  const wanted = new Set(want.resources.map(({ address, target }) => `${target}\n${address}`));
  const differences = [...parts].flatMap(([key, resources]) => {
    const reading = readings.get(key);
    return reading === undefined ? [] : partDifferences(resources, reading);
  });
  const deletes = want.absences.flatMap((absence) => {
    const reading = readings.get(partKey(absence.target, absence.part));
    return reading === undefined ? [] : deletions(absence, reading, wanted);
  });
  return [...differences, ...new Map(deletes.map((one) => [`${one.target}\n${one.address}`, one])).values()];
}

function partDifferences(wanted: readonly DesiredResource[], reading: Complete): Difference[] {
  const have = new Map(reading.resources.map((resource) => [resource.address, resource]));
  const others = wanted.flatMap((resource) => otherDifference(resource, have.get(resource.address)) ?? []);
  const services = wanted.filter(({ address }) => typeOf(address) === "Service");
  const changing = new Set(others.map(({ address }) => address));
  const found = services.flatMap((resource) => serviceDifference(resource, have.get(resource.address), changing) ?? []);
  const project = wanted.find(({ address }) => typeOf(address) === "Project");
  return [...others, ...cascade(services, found, have, others).map((difference) => withHubGuards(difference, project, have))];
}

/** What is made anew as Omni may be a step with no way back. */
function withHubGuards(
  difference: Difference,
  project: DesiredResource | undefined,
  have: ReadonlyMap<Address, ObservedResource>,
): Difference {
  const change = project === undefined ? undefined : hubChange(difference, project.attributes, have.get(project.address)?.attributes);
  const guards = [...(difference.guards ?? []), ...(change === undefined ? [] : hubGuards(change))];
  return guards.length === 0 ? difference : { ...difference, guards };
}

function otherDifference(want: DesiredResource, have: ObservedResource | undefined): Difference | undefined {
  switch (typeOf(want.address)) {
    case "File":
      return fileDifference(want, have);
    case "Network":
      return networkDifference(want, have);
    case "Volume":
      return volumeDifference(want, have);
    default:
      return undefined;
  }
}

function fileDifference(want: DesiredResource, have: ObservedResource | undefined): Difference | undefined {
  const [before, after] = [have?.attributes["content"], want.attributes["content"]];
  if (after === undefined) return undefined;
  // The other way round nothing goes wrong, and many a host has its files that way.
  const lacksRight = want.attributes["executable"] === true && have?.attributes["executable"] !== true;
  if (have === undefined || before === undefined) {
    const reason = { code: "file-missing", message: say`the file is not there yet` };
    const fields = [{ path: "/content", after }, ...(lacksRight ? [{ path: "/executable", after: true }] : [])];
    return { ...about(want), kind: "create", reasons: [reason], fields };
  }
  const differences = [
    {
      is: before !== after,
      reason: { code: "file-changed", message: say`its content changed` },
      field: { path: "/content", before, after },
    },
    {
      is: lacksRight,
      reason: { code: "file-not-executable", message: say`it is a program in Git, and cannot be started on the host` },
      field: { path: "/executable", before: false, after: true },
    },
  ].filter(({ is }) => is);
  if (differences.length === 0) return undefined;
  return {
    ...about(want),
    kind: "update",
    reasons: differences.map(({ reason }) => reason),
    fields: differences.map(({ field }) => field),
  };
}

function networkDifference(want: DesiredResource, have: ObservedResource | undefined): Difference | undefined {
  if (have === undefined) return missing(want, "network");
  const fields = fieldDifferences(want.attributes, have.attributes, topColumns);
  if (fields.length === 0) return undefined;
  if (want.attributes["external"] === true) return missing(want, "network");
  const reason = { code: "network-changed", message: say`a network cannot be changed, it has to be made anew` };
  return { ...about(want), kind: "replace", reasons: [reason], fields, ...revisionOf(have) };
}

function volumeDifference(want: DesiredResource, have: ObservedResource | undefined): Difference | undefined {
  if (have === undefined) return missing(want, "volume");
  const fields = fieldDifferences(want.attributes, have.attributes, topColumns);
  if (fields.length === 0) return undefined;
  if (want.attributes["external"] === true) return missing(want, "volume");
  const reason = { code: "volume-changed", message: say`a volume cannot be changed, only made anew and empty` };
  const guard: DifferenceGuard = {
    trap: "volume-recreated",
    clearedBy: "never",
    message: say`Volume ${keyOf(want)} would have to be made anew, and everything in it would be lost.`,
    fix: say`Take the change back, or give the volume another key and move its content there by hand.`,
  };
  return { ...about(want), kind: "replace", reasons: [reason], fields, ...revisionOf(have), guards: [guard] };
}

/**
 * Something that Compose makes by itself, or, where it is external, never does: then only the one of that name is it,
 * not what Compose made for the same key before.
 */
function missing(want: DesiredResource, noun: "network" | "volume"): Difference {
  const reasons: Reason[] = [{ code: `${noun}-missing`, message: say`there is no such ${[noun]} yet` }];
  const create: Difference = { ...about(want), kind: "create", reasons, fields: fieldsOfNew(want, topColumns) };
  if (want.attributes["external"] !== true) return create;
  const guard: DifferenceGuard = {
    trap: `external-${noun}-missing`,
    clearedBy: "never",
    message: say`The external ${[noun]} ${keyOf(want)} does not exist on the host, and Compose does not make external ones.`,
    fix: say`Make it by hand (${`docker ${noun} create`}), or remove ${"external: true"}.`,
  };
  return { ...create, guards: [guard] };
}

/** Containers and networks go; volumes and files stay, whatever a tombstone says. */
function deletions({ component, target, only }: Absence, reading: Complete, wanted: ReadonlySet<string>): Difference[] {
  return reading.resources.flatMap((resource): Difference[] => {
    const { address } = resource;
    const type = typeOf(address);
    const isNamed = only === undefined || (type === "Service" && only.includes(keyOf(resource)));
    const goes = type === "Service" || (type === "Network" && resource.attributes["external"] !== true);
    if (!goes || !isNamed || wanted.has(`${target}\n${address}`)) return [];
    const reason = { code: "removed", message: say`${component} was removed from the specs` };
    return [{ id: address, address, component, target, kind: "delete", reasons: [reason], fields: [], ...revisionOf(resource) }];
  });
}

function about({ address, component, target }: DesiredResource): Pick<Difference, "id" | "address" | "component" | "target"> {
  return { id: address, address, component, target };
}

function revisionOf({ revision }: ObservedResource): { readonly revision?: string } {
  return revision === undefined ? {} : { revision };
}

function typeOf(address: Address): string {
  return address.split("/")[1] ?? "";
}

function keyOf({ address }: { readonly address: Address }): string {
  return address.split("/").slice(3).join("/");
}
