/** What exists of the wanted projects on a Docker host, as readings; reads only, and must not compare. */
import { posix } from "node:path";
import { compareText } from "../../core/diagnostics.ts";
import { sameJson } from "../../core/canonical.ts";
import { sha256, isFingerprint, type Fingerprinter } from "../../core/digest.ts";
import { groupBy } from "../../core/group.ts";
import type { DesiredResource, JsonRecord, ObservedResource, Reading, Unknown } from "../../core/model.ts";
import type { FileStat } from "../../ports.ts";
import type { ObserveIo, Wanted } from "../adapter.ts";
import { concealSeen, type Hider, mark, topColumns } from "./conceal.ts";
import { notHere, unknownOf } from "./places.ts";
import { EngineError, look, type Scope, type Snapshot } from "./engine.ts";
import type { Host } from "./host.ts";
import type { TagCheck } from "./tag-check.ts";
import { observeServices } from "./observe-services.ts";
import type { HidingIo, Part } from "./observed-part.ts";
import type { SeenFile } from "./observing/masking.ts";
import { hiderFor } from "./observing/tokens.ts";
import type { DockerTarget, Here } from "./project.ts";
import { looksAt } from "./hub/look-on-host.ts";
import { look as lookFor } from "./hub/unseen.ts";
import { limit } from "./render.ts";
import { addressOf, projectAttributes } from "./resources.ts";
import { fieldsOfNetwork, fieldsOfVolume, keyOf, likeWish } from "./tops.ts";

export interface ObservePorts {
  readonly host: Host;
  readonly here: Here;
  readonly tagCheck: TagCheck;
}

const PROJECT = "com.docker.compose.project";

/** See {@link Adapter.observe}. */
export async function observe(target: DockerTarget, want: Wanted, io: ObserveIo, ports: ObservePorts): Promise<Reading[]> {
  const parts = partsOf(target, want);
  const unknown = (because: Unknown): Reading[] =>
    parts.map(({ project }) => ({ target: target.id, part: project, status: "unknown", because }));
  const elsewhere = notHere(target, ports.here);
  if (elsewhere !== undefined) return unknown(elsewhere);
  if (parts.length === 0) return [];
  try {
    const hidden = { ...io, fingerprint: await hiderFor(ports.host, io.fingerprint) };
    const isWanted = wantedNames(parts, io.fingerprint);
    const snapshot = await look(ports.host, { projects: new Set(parts.map(({ project }) => project)), isWanted }, io.signal);
    const shareOf = splitByProject(snapshot, io.fingerprint);
    const limited = limit(16);
    return await Promise.all(parts.map((part) => limited(() => observePart(part, shareOf(part), hidden, ports))));
  } catch (error) {
    return unknown(error instanceof EngineError && error.unreachable ? { code: "unreachable", message: error.words } : unknownOf(error));
  }
}

async function observePart(part: Part, snapshot: Snapshot, io: HidingIo, ports: ObservePorts): Promise<Reading> {
  try {
    const files = await observeFiles(part, ports.host);
    const { services, project } = await observeServices(part, snapshot, files.changed, io, {
      tagCheck: ports.tagCheck,
      roomFor: (...asked) => lookFor(async () => (await looksAt(ports.host)).room(...asked, io.signal)),
    });
    const resources = [...project, ...files.resources, ...observeTops(part, snapshot, io.fingerprint), ...services];
    return {
      target: part.target,
      part: part.project,
      status: "complete",
      resources: resources.toSorted((a, b) => compareText(a.address, b.address)),
    };
  } catch (error) {
    return { target: part.target, part: part.project, status: "unknown", because: unknownOf(error) };
  }
}

function partsOf(target: DockerTarget, want: Wanted): Part[] {
  const parts = new Map<string, Map<string, DesiredResource>>();
  for (const { part } of [...want.resources, ...want.absences]) if (!parts.has(part)) parts.set(part, new Map());
  for (const resource of want.resources) parts.get(resource.part)?.set(resource.address, resource);
  return [...parts].map(([project, resources]) => ({ target: target.id, project, want: resources }));
}

/** The names of the networks or volumes that a part wants; of hidden ones their fingerprints. */
function namesIn({ want }: Part, kind: TopKind): string[] {
  const start = kind === "network" ? "compose/Network/" : "compose/Volume/";
  return [...want.values()].flatMap(({ address, attributes: { name } }) => {
    if (!address.startsWith(start)) return [];
    return isFingerprint(name) ? [name.fingerprint] : typeof name === "string" ? [name] : [];
  });
}

function wantedNames(parts: readonly Part[], fingerprint: Fingerprinter): Scope["isWanted"] {
  const names = {
    network: new Set(parts.flatMap((part) => namesIn(part, "network"))),
    volume: new Set(parts.flatMap((part) => namesIn(part, "volume"))),
  };
  return (kind, name) => names[kind].has(name) || names[kind].has(mark(name, fingerprint).fingerprint);
}

/** One project's share of what was seen, found without going through everything for each of thousands. */
function splitByProject(snapshot: Snapshot, fingerprint: Fingerprinter): (part: Part) => Snapshot {
  const containers = groupBy(snapshot.containers, ({ Config }) => Config.Labels?.[PROJECT]);
  const share = <T extends Top>(kind: TopKind, all: readonly T[]): ((part: Part) => T[]) => {
    const made = groupBy(all, ({ Labels }) => Labels?.[PROJECT]);
    const named = new Map(all.flatMap((one) => [one.Name, mark(one.Name, fingerprint).fingerprint].map((name) => [name, one] as const)));
    return (part) => [...new Set([...(made.get(part.project) ?? []), ...namesIn(part, kind).flatMap((name) => named.get(name) ?? [])])];
  };
  const [networks, volumes] = [share("network", snapshot.networks), share("volume", snapshot.volumes)];
  return (part) => ({ ...snapshot, containers: containers.get(part.project) ?? [], networks: networks(part), volumes: volumes(part) });
}

type TopKind = "network" | "volume";

interface Top {
  readonly Name: string;
  readonly Labels?: Readonly<Record<string, string>> | null | undefined;
}

/** The bundle's files on the host, and when each was last changed. */
async function observeFiles(
  { project, want }: Part,
  host: Host,
): Promise<{ readonly resources: ObservedResource[]; readonly changed: ReadonlyMap<string, bigint> }> {
  const own = want.get(addressOf("Project", project));
  const { directory, names } = own === undefined ? { directory: undefined, names: {} } : projectAttributes(own.attributes);
  const resources: ObservedResource[] = [];
  const changed = new Map<string, bigint>();
  if (directory === undefined) return { resources, changed };
  const start = addressOf("File", project, "");
  const paths = [...want.keys()].flatMap((address) => (address.startsWith(start) ? [address.slice(start.length)] : []));
  const places = paths.map((path) => {
    const renamed = names[path];
    return posix.join(directory, typeof renamed === "string" ? renamed : path);
  });
  const masked = await (await host.masking?.())?.files(directory, places);
  for (const [index, path] of paths.entries()) {
    const place = places[index] ?? "";
    const { stat, content } = masked === undefined ? await lookAt(place, host) : shownOf(masked[index]);
    if (stat === undefined) continue;
    const rights = stat.type === "file" && (stat.mode & 0o100) !== 0 ? { executable: true } : {};
    resources.push({ address: addressOf("File", project, path), attributes: { content, ...rights }, marked: false });
    // The time of a link says nothing of the file that it leads to.
    if (stat.type === "file") changed.set(path, stat.modifiedNs);
  }
  return { resources, changed };
}

interface SeenContent {
  readonly stat?: FileStat;
  readonly content: string;
}

async function lookAt(place: string, host: Host): Promise<SeenContent> {
  const stat = await host.stat(place);
  return stat === undefined ? { content: "" } : { stat, content: await contentOf(place, stat, host) };
}

/** What a host tells whose values stay on it. */
function shownOf(seen: SeenFile | undefined): SeenContent {
  if (seen === undefined || seen.is === "absent") return { content: "" };
  if (seen.is === "outside") return { stat: LINK, content: "a link that leads out of the folder" };
  return { stat: seen.stat, content: seen.token ?? `no file but a ${seen.stat.type}` };
}

const LINK: FileStat = { type: "symlink", bytes: 0, mode: 0, modifiedNs: 0n };

async function contentOf(place: string, stat: FileStat, host: Host): Promise<string> {
  if (stat.type === "folder" || stat.type === "other") return `no file but a ${stat.type}`;
  const content = await host.read(place);
  return content === undefined ? "" : sha256(content);
}

/** Networks and volumes: those that are wanted, by name, and those that Compose made for this project. */
function observeTops({ project, want }: Part, snapshot: Snapshot, fingerprint: Hider): ObservedResource[] {
  const kinds = [
    {
      type: "Network",
      kind: "network",
      all: snapshot.networks.map((one) => ({ made: keyOf("network", project, one), fields: fieldsOfNetwork(one), id: one.Id })),
    },
    {
      type: "Volume",
      kind: "volume",
      all: snapshot.volumes.map((one) => ({ made: keyOf("volume", project, one), fields: fieldsOfVolume(one), id: one.Name })),
    },
  ] as const;
  return kinds.flatMap(({ type, all }) => {
    const start = addressOf(type, project, "");
    const wanted = [...want.values()].filter(({ address }) => address.startsWith(start));
    const byName = new Map(
      wanted.flatMap(({ address, attributes }) => {
        const found = all.find(({ fields }) => isNamed(attributes, fields, fingerprint));
        return found === undefined ? [] : [[address.slice(start.length), found] as const];
      }),
    );
    const others = all.flatMap((one) => (one.made === undefined || byName.has(one.made) ? [] : [[one.made, one] as const]));
    return [...byName, ...others].map(([key, { fields, made, id }]): ObservedResource => {
      const address = addressOf(type, project, key);
      const wish = want.get(address)?.attributes;
      const external = wish?.["external"] === true;
      const asked = external ? { name: fields["name"] ?? "", external: true } : likeWish(fields, wish ?? {});
      return { address, attributes: concealSeen(asked, wish, topColumns, fingerprint), marked: made !== undefined, revision: id };
    });
  });
}

function isNamed(wish: JsonRecord, fields: JsonRecord, fingerprint: Fingerprinter): boolean {
  const { name } = fields;
  return name !== undefined && (isFingerprint(wish["name"]) ? sameJson(wish["name"], mark(name, fingerprint)) : wish["name"] === name);
}
