/** The services of one project as they run, from what the engine said; must not ask it again, nor compare. */
import { sameJson } from "../../core/canonical.ts";
import { isFingerprint, type Fingerprinter } from "../../core/digest.ts";
import { groupBy } from "../../core/group.ts";
import type { DesiredResource, JsonRecord, ObservedResource } from "../../core/model.ts";
import { plain, type Words } from "../../core/words.ts";
import { concealAlso, concealSeen, mark, serviceColumns } from "./conceal.ts";
import type { Snapshot } from "./engine.ts";
import type { Seen as HostFact } from "./hub/facts.ts";
import { factsOf, hubIn, type Hub, type HubFacts, type Room } from "./hub/place.ts";
import type { TagAnswer, TagCheck } from "./tag-check.ts";
import { nameOf } from "./normalise/process-rows.ts";
import type { Names, SeenContainer } from "./normalise/row.ts";
import { fieldsOf } from "./normalise/table.ts";
import { list } from "./normalise/text.ts";
import type { HidingIo, Part } from "./observed-part.ts";
import { addressOf } from "./resources.ts";
import type { Container } from "./schema.ts";
import { nanoseconds, type Seen, type SeenProject } from "./seen.ts";
import { keyOf } from "./tops.ts";

const LABEL = "com.docker.compose";

/** Pull policies under which an apply does not ask the registry. */
const NEVER_PULLED = new Set(["never", "missing", "if_not_present", "build"]);

/** Whom to ask besides. */
export interface Asking {
  readonly tagCheck: TagCheck;
  /** Whether a safety copy of `sources` fits into `folder`, see {@link Looks.room}. */
  readonly roomFor: (folder: string, key: string, sources: readonly string[]) => Promise<HostFact<Room | undefined>>;
}

/** One resource for each service that has containers, and one for the project when it has any. */
export async function observeServices(
  part: Part,
  snapshot: Snapshot,
  changed: ReadonlyMap<string, bigint>,
  io: HidingIo,
  { tagCheck, roomFor }: Asking,
): Promise<{ readonly services: ObservedResource[]; readonly project: ObservedResource[] }> {
  const containers = snapshot.containers.filter(
    ({ Config: { Labels } }) => Labels?.[`${LABEL}.project`] === part.project && Labels[`${LABEL}.oneoff`] !== "True",
  );
  const groups = groupBy(containers, ({ Config }) => Config.Labels?.[`${LABEL}.service`] ?? "");
  const context = {
    part,
    snapshot,
    changed,
    io,
    names: namesOf(part, snapshot, containers, io.fingerprint),
    imageOf: snapshot.imageOf,
  };
  const notChecked: SeenProject["notChecked"][number][] = [];
  const hub = hubIn(part.want.get(addressOf("Project", part.project))?.attributes ?? {});
  let hubFacts: HubFacts | undefined;
  const services = await Promise.all(
    [...groups].map(async ([service, group]): Promise<ObservedResource> => {
      const observed = observeService(service, group.toSorted(byNumber), context);
      if (service === hub?.omni) {
        const { facts, because } = await hubFactsOf(observed, hub, roomFor);
        hubFacts = facts;
        if (because !== undefined) notChecked.push({ subject: "the room for a safety copy", because: plain(because) });
      }
      const answer = await askRegistry(service, observed, context, tagCheck);
      if (answer.status === "not-checked")
        notChecked.push({ subject: observed.seen.containers[0]?.name ?? service, because: answer.because });
      const first = observed.seen.containers[0];
      const local = (context.imageOf(first?.imageId ?? "")?.RepoDigests ?? [])[0]?.split("@")[1] ?? "";
      const registry = answer.status === "moved" ? { registry: { local, remote: answer.digest } } : {};
      const replicas = group.length === 1 ? {} : { replicas: replicasLike(String(group.length), part.want.get(observed.address), io) };
      return {
        address: observed.address,
        attributes: { ...observed.seen.fields[0]?.fields, ...replicas, seen: asJson({ ...observed.seen, ...registry }) },
        marked: true,
        revision: observed.seen.containers.map(({ id }) => id).join(","),
      };
    }),
  );
  const [newest] = containers.toSorted((a, b) => Number(b.State.Status === "running") - Number(a.State.Status === "running"));
  const project =
    newest === undefined
      ? []
      : [observedProject(part.project, newest, { notChecked, ...(hubFacts === undefined ? {} : { hub: hubFacts }) })];
  return { services, project };
}

interface Context {
  readonly part: Part;
  readonly snapshot: Snapshot;
  readonly changed: ReadonlyMap<string, bigint>;
  readonly io: HidingIo;
  readonly names: Names;
  readonly imageOf: Snapshot["imageOf"];
}

interface ObservedService {
  readonly address: ReturnType<typeof addressOf>;
  readonly seen: Omit<Seen, "registry">;
  readonly first: Container;
  /** The fields of its first container, with whatever only the host may know: not to leave this file. */
  readonly clear: JsonRecord;
}

function observeService(service: string, group: readonly Container[], context: Context): ObservedService {
  const { part, snapshot, io, names, imageOf } = context;
  const address = addressOf("Service", part.project, service);
  const want = part.want.get(address);
  const fields = group.map((container) => {
    const image = imageOf(container.Image);
    const seen: SeenContainer = {
      project: part.project,
      service,
      container,
      engine: snapshot.defaults,
      names,
      ...(image === undefined ? {} : { image }),
    };
    const clear = fieldsOf(seen);
    return {
      clear: clear.fields,
      fields: concealSeen(clear.fields, want?.attributes, serviceColumns, io.fingerprint),
      also: concealAlso(clear.also, want?.attributes, serviceColumns, io.fingerprint),
    };
  });
  const [first] = group;
  if (first === undefined) throw new Error(`service ${service} was grouped without a container`);
  const hidden = fields.map(({ clear: _clear, ...rest }) => rest);
  const clear = fields[0]?.clear ?? {};
  return { address, first, clear, seen: { containers: group.map((container) => seenContainer(container, want, context)), fields: hidden } };
}

function seenContainer(container: Container, want: DesiredResource | undefined, { changed, imageOf }: Context): Seen["containers"][number] {
  const startedAt = container.State.StartedAt ?? "";
  const started = nanoseconds(startedAt);
  const mounted = list(want?.attributes["mounted"]).map(String);
  const newerFiles = started === undefined ? [] : mounted.filter((path) => (changed.get(path) ?? 0n) > started);
  const taggedId = imageOf(container.Config.Image)?.Id;
  const health = container.State.Health?.Status;
  return {
    id: container.Id,
    name: nameOf(container),
    status: container.State.Status,
    exitCode: container.State.ExitCode ?? 0,
    startedAt,
    imageId: container.Image,
    newerFiles: container.State.Status === "running" ? newerFiles : [],
    ...(health === undefined ? {} : { health }),
    ...(taggedId === undefined ? {} : { taggedId }),
  };
}

/** Room is looked for only where Omni would be made anew with its data copied first. */
async function hubFactsOf(
  { clear, first }: ObservedService,
  hub: Hub,
  roomFor: Asking["roomFor"],
): Promise<{ readonly facts: HubFacts; readonly because?: Words }> {
  const facts = factsOf(clear, hub);
  const { image, data } = facts;
  const isSame = image === hub.image && data?.etcd === hub.data?.etcd && data?.sqlite === hub.data?.sqlite;
  if (isSame || hub.safetyCopy === undefined || data === undefined) return { facts };
  const sources = [data.etcd, ...(data.sqlite === undefined ? [] : [data.sqlite])];
  const room = await roomFor(hub.safetyCopy.folder, `${first.Id} ${first.State.StartedAt ?? ""}`, sources);
  if (room.status === "unknown") return { facts, because: room.because };
  return { facts: { ...facts, ...(room.value === undefined ? {} : { room: room.value }) } };
}

/** Only where the tag matters: the wanted image is the one that runs, and nothing local has moved already. */
async function askRegistry(
  service: string,
  { first, seen, address }: ObservedService,
  { part, io, imageOf }: Context,
  tagCheck: TagCheck,
): Promise<TagAnswer> {
  const want = part.want.get(address);
  const local = imageOf(first.Image);
  const isSame = sameJson(want?.attributes["image"], seen.fields[0]?.fields["image"]);
  const policy = want?.attributes["pull_policy"];
  if (!isSame || local === undefined || imageOf(first.Config.Image)?.Id !== first.Image) return { status: "same" };
  if (typeof policy === "string" && NEVER_PULLED.has(policy)) return { status: "same" };
  const answer = await tagCheck(first.Config.Image, local, io.signal);
  return answer.status === "not-checked" ? { ...answer, because: `${service}: ${answer.because}` } : answer;
}

/** From ids back to the Compose file's names, within one project. */
function namesOf({ project, want }: Part, snapshot: Snapshot, containers: readonly Container[], fingerprint: Fingerprinter): Names {
  const services = new Map(containers.map(({ Id, Config }) => [Id, Config.Labels?.[`${LABEL}.service`]]));
  const keys = (type: "Network" | "Volume"): ReadonlyMap<string, string> => {
    const kind = type === "Network" ? "network" : "volume";
    const all = kind === "network" ? snapshot.networks : snapshot.volumes;
    const made = all.flatMap((one) => {
      const key = keyOf(kind, project, one);
      return key === undefined ? [] : [[one.Name, key] as const];
    });
    const start = addressOf(type, project, "");
    const wanted = [...want.values()].filter(({ address }) => address.startsWith(start));
    const asked = all.flatMap(({ Name }) => {
      const wish = wanted.find(({ attributes: { name } }) => name === Name || sameJson(name, mark(Name, fingerprint)));
      return wish === undefined ? [] : [[Name, wish.address.slice(start.length)] as const];
    });
    // What Compose made for a key is no longer that key's once another one bears the wanted name.
    const taken = new Set(asked.map(([, key]) => key));
    return new Map([...made.filter(([, key]) => !taken.has(key)), ...asked]);
  };
  const networks = keys("Network");
  const volumes = keys("Volume");
  return {
    namespace(id) {
      const own = services.get(id) ?? [...services].find(([known]) => known.startsWith(id))?.[1];
      const foreign = snapshot.containerNames.get(id);
      return own === undefined ? (foreign === undefined ? undefined : `container:${foreign}`) : `service:${own}`;
    },
    network: (name) => networks.get(name) ?? name,
    volume: (name) => volumes.get(name) ?? name,
  };
}

function replicasLike(count: string, want: DesiredResource | undefined, { fingerprint }: HidingIo): JsonRecord | string {
  return isFingerprint(want?.attributes["replicas"]) ? mark(count, fingerprint) : count;
}

function observedProject(
  project: string,
  { Config: { Labels } }: Container,
  besides: Pick<SeenProject, "notChecked" | "hub">,
): ObservedResource {
  const configFiles = (Labels?.[`${LABEL}.project.config_files`] ?? "").split(",").filter((file) => file !== "");
  const attributes = asJson({ directory: Labels?.[`${LABEL}.project.working_dir`] ?? "", configFiles, ...besides });
  return { address: addressOf("Project", project), attributes, marked: true };
}

/** An optional key that is absent is no key in JSON either. */
function asJson(seen: object): JsonRecord {
  return JSON.parse(JSON.stringify(seen)) as JsonRecord;
}

function byNumber(a: Container, b: Container): number {
  const number = ({ Config }: Container): number => Number(Config.Labels?.[`${LABEL}.container-number`] ?? 0);
  return number(a) - number(b);
}
