// Reasons over a whole project: who changes, who goes down with whom, and what never happens.
import { describe, expect, it } from "vitest";
import { linesOf } from "../../../test/compose-stand.ts";
import type { Absence } from "../adapter.ts";
import { assumeAt } from "../../core/assume.ts";
import type { Address, DesiredResource, Difference, JsonRecord, ObservedResource, Reading } from "../../core/model.ts";
import { plain } from "../../core/words.ts";
import { diff } from "./diff.ts";
import type { Seen } from "./seen.ts";

const source = { file: "stack/compose.yaml", line: 1, column: 1 };
const place = { component: "Stack/rack", target: "docker/local", part: "rack" } as const;

function wanted(path: string, attributes: JsonRecord = {}, dependsOn: readonly string[] = []): DesiredResource {
  const [type = "", ...key] = path.split("/");
  const own = {
    ...place,
    address: `compose/${type}/rack/${key.join("/")}` as Address,
    attributes,
    declared: attributes,
    sensitive: [],
    source,
  };
  return { ...own, dependsOn: dependsOn.map((one) => `compose/${one.replace("/", "/rack/")}` as Address) };
}

type Container = Partial<Seen["containers"][number]>;

function found(
  { address, attributes }: DesiredResource,
  over: { fields?: JsonRecord; container?: Container; registry?: Seen["registry"] } = {},
): ObservedResource {
  const key = address.split("/")[3] ?? "";
  const fields = over.fields ?? attributes;
  if (!address.startsWith("compose/Service/")) return { address, attributes: fields, marked: true, revision: "1" };
  const container = {
    id: `${key}-id`,
    name: `rack-${key}-1`,
    status: "running",
    exitCode: 0,
    startedAt: "2026-01-01T00:00:05Z",
    imageId: "sha256:1",
    taggedId: "sha256:1",
    newerFiles: [],
    ...over.container,
  };
  const seen = {
    containers: [container],
    fields: [{ fields, also: {} }],
    ...(over.registry === undefined ? {} : { registry: over.registry }),
  };
  return { address, attributes: { ...fields, seen: JSON.parse(JSON.stringify(seen)) as JsonRecord }, marked: true, revision: container.id };
}

const read = (...resources: readonly ObservedResource[]): Reading[] => [
  { target: "docker/local", part: "rack", status: "complete", resources },
];
const compare = (want: readonly DesiredResource[], have: readonly Reading[], absences: readonly Absence[] = []): Difference[] =>
  diff({ resources: want, absences }, have);

const side = wanted("Service/side", { image: "s:1" });
const web = wanted("Service/web", { image: "w:1", network_mode: "service:side" }, ["Service/side"]);
const api = wanted("Service/api", { image: "a:1", pid: "service:web" });
const db = wanted("Service/db", { image: "d:1", volumes: ["db:/db"] }, ["Volume/db", "Network/back"]);
const rack = [side, web, api, db, wanted("Network/back", { name: "rack_back" }), wanted("Volume/db", { name: "rack_db" })];
const running = rack.map((one) => found(one));
const but = (path: string, over: Parameters<typeof found>[1]): Reading[] =>
  read(...rack.map((one) => found(one, one.address === `compose/${path.replace("/", "/rack/")}` ? over : {})));
const without = (path: string): Reading[] => read(...running.filter(({ address }) => address !== `compose/${path.replace("/", "/rack/")}`));
const older = { startedAt: "2026-01-01T00:00:01Z" };

describe("diff", () => {
  it.each<{ reason: string; have: Reading[]; lines: string[] }>([
    { reason: "all is as wanted", have: read(...running), lines: [] },
    {
      reason: "an image differs",
      have: but("Service/db", { fields: { image: "d:0", volumes: ["db:/db"] } }),
      lines: ["replace Service/db: image-changed"],
    },
    {
      reason: "a sidecar takes its dependents along, and theirs",
      have: but("Service/side", { fields: { image: "s:0" } }),
      lines: ["replace Service/api: sidecar-recreated", "replace Service/side: image-changed", "replace Service/web: sidecar-recreated"],
    },
    {
      reason: "a dependent leaves its sidecar alone",
      have: but("Service/web", { fields: { image: "w:0", network_mode: "service:side" } }),
      lines: ["replace Service/api: sidecar-recreated", "replace Service/web: image-changed"],
    },
    {
      reason: "a tag moved on the host",
      have: but("Service/db", { container: { taggedId: "sha256:2" } }),
      lines: ["replace Service/db: image-moved"],
    },
    {
      reason: "a tag moved in the registry",
      have: but("Service/db", { registry: { local: "sha256:a", remote: "sha256:b" } }),
      lines: ["replace Service/db: image-moved"],
    },
    {
      reason: "a tag that is gone from the host moved nowhere",
      have: but("Service/db", { container: { imageId: "sha256:9", taggedId: "sha256:9" } }),
      lines: [],
    },
    {
      reason: "a mounted file is newer than its container",
      have: but("Service/db", { container: { newerFiles: ["a"] } }),
      lines: ["replace Service/db: mounted-file-newer"],
    },
    { reason: "a container is missing", have: without("Service/db"), lines: ["create Service/db: container-missing"] },
    {
      reason: "a sidecar's container is missing",
      have: without("Service/side"),
      lines: ["create Service/side: container-missing", "replace Service/api: sidecar-recreated", "replace Service/web: sidecar-recreated"],
    },
    {
      reason: "a container failed",
      have: but("Service/db", { container: { status: "exited", exitCode: 1 } }),
      lines: ["update Service/db: container-stopped"],
    },
    { reason: "a job is done", have: but("Service/db", { container: { status: "exited", exitCode: 0 } }), lines: [] },
    {
      reason: "a container never started",
      have: but("Service/db", { container: { status: "created", startedAt: "" } }),
      lines: ["update Service/db: container-stopped"],
    },
    { reason: "a container keeps restarting", have: but("Service/db", { container: { status: "restarting", exitCode: 1 } }), lines: [] },
    {
      reason: "a container is paused",
      have: but("Service/db", { container: { status: "paused" } }),
      lines: ["update Service/db: container-stopped"],
    },
    {
      reason: "a stopped sidecar takes those along that still run",
      have: but("Service/side", { container: { status: "exited", exitCode: 1 } }),
      lines: ["replace Service/api: sidecar-recreated", "replace Service/web: sidecar-recreated", "update Service/side: container-stopped"],
    },
    {
      reason: "a sidecar that was started after its dependents",
      have: but("Service/web", { container: older }),
      lines: ["replace Service/api: sidecar-recreated", "replace Service/web: sidecar-restarted"],
    },
    {
      reason: "a network differs",
      have: but("Network/back", { fields: { name: "rack_back", internal: true } }),
      lines: ["replace Network/back: network-changed", "replace Service/db: network-recreated"],
    },
    {
      reason: "a volume differs",
      have: but("Volume/db", { fields: { name: "rack_db", driver: "other" } }),
      lines: ["replace Volume/db: volume-changed"],
    },
    { reason: "a volume is missing", have: without("Volume/db"), lines: ["create Volume/db: volume-missing"] },
    { reason: "what nobody names", have: read(...running, found(wanted("Service/orphan")), found(wanted("Volume/old"))), lines: [] },
    { reason: "nothing was read", have: [], lines: [] },
    {
      reason: "it is unknown",
      have: [{ target: "docker/local", part: "rack", status: "unknown", because: { code: "failed", message: ["x"] } }],
      lines: [],
    },
    { reason: "another host was read", have: [{ target: "docker/other", part: "rack", status: "complete", resources: [] }], lines: [] },
  ])("gives what follows when $reason", ({ have, lines }) => {
    expect(linesOf(compare(rack, have))).toEqual(lines.toSorted());
  });

  it("recreates whoever mounts a file that changes or comes", () => {
    const files = [wanted("File/a", { content: "2" }), wanted("File/b", { content: "1" }), wanted("File/new", { content: "1" })];
    const services = ["a", "b", "new"].map((path) => wanted(`Service/of-${path}`, { mounted: [path] }));
    const have = read(
      ...services.map((one) => found(one)),
      found(wanted("File/a"), { fields: { content: "1" } }),
      found(wanted("File/b"), { fields: { content: "1" } }),
    );
    expect(linesOf(compare([...files, ...services], have))).toEqual([
      "create File/new: file-missing",
      "replace Service/of-a: mounted-file-changed",
      "replace Service/of-new: mounted-file-changed",
      "update File/a: file-changed",
    ]);
  });

  it.each([
    { reason: "cannot be started there", git: true, host: undefined, lines: ["update File/a: file-not-executable"] },
    { reason: "can be started there", git: true, host: true, lines: [] },
    { reason: "is no program, and could be started", git: undefined, host: true, lines: [] },
  ])("gives what follows for a file with the same content that $reason", ({ git, host, lines }) => {
    const rights = (executable: boolean | undefined): JsonRecord => ({ content: "1", ...(executable === undefined ? {} : { executable }) });
    const have = read(found(wanted("File/a"), { fields: rights(host) }));
    expect(linesOf(compare([wanted("File/a", rights(git))], have))).toEqual(lines);
  });

  it("restarts whoever asks for it, and whoever has another's mounts, after a recreation only", () => {
    const leader = wanted("Service/leader", { image: "l:1" });
    const asks = wanted("Service/asks", { depends_on: { leader: { condition: "service_started", restart: true } } });
    const waits = wanted("Service/waits", { depends_on: { leader: { condition: "service_started" } } });
    const borrows = wanted("Service/borrows", { volumes_from: ["leader"] });
    const all = [leader, asks, waits, borrows];
    const have = (over: Parameters<typeof found>[1]): Reading[] =>
      read(found(leader, over), ...[asks, waits, borrows].map((one) => found(one)));
    expect(linesOf(compare(all, have({ fields: { image: "l:0" } })))).toEqual([
      "replace Service/asks: dependency-recreated",
      "replace Service/borrows: mounts-recreated",
      "replace Service/leader: image-changed",
    ]);
    expect(linesOf(compare(all, have({ container: { status: "exited", exitCode: 1 } })))).toEqual([
      "update Service/leader: container-stopped",
    ]);
  });

  it("compares every container of a service, and counts them", () => {
    const twice = wanted("Service/twice", { image: "t:1", replicas: "2" });
    const one = found(twice);
    const seen = one.attributes["seen"] as unknown as Seen;
    const both = (second: JsonRecord): ObservedResource => ({
      ...one,
      attributes: {
        image: "t:1",
        replicas: "2",
        seen: JSON.parse(
          JSON.stringify({
            ...seen,
            containers: [...seen.containers, ...seen.containers],
            fields: [...seen.fields, { fields: second, also: {} }],
          }),
        ) as JsonRecord,
      },
    });
    expect(linesOf(compare([twice], read(both({ image: "t:1" }))))).toEqual([]);
    expect(linesOf(compare([twice], read(both({ image: "t:0" }))))).toEqual(["replace Service/twice: image-changed"]);
    expect(linesOf(compare([wanted("Service/twice", { image: "t:1" })], read(both({ image: "t:1" }))))).toEqual([
      "update Service/twice: scale-changed",
    ]);
    expect(linesOf(compare([wanted("Service/none", { replicas: "0" })], read()))).toEqual([]);
  });

  it("never deletes a volume, a file, or what somebody still wants", () => {
    const gone = { ...place, source } as const;
    const have = read(
      ...running,
      found(wanted("File/a"), { fields: { content: "1" } }),
      found(wanted("Network/foreign"), { fields: { name: "x", external: true } }),
    );
    expect(linesOf(compare([], have, [gone]))).toEqual(
      ["api", "db", "side", "web"].map((name) => `delete Service/${name}: removed`).toSpliced(0, 0, "delete Network/back: removed"),
    );
    expect(linesOf(compare([], have, [{ ...gone, only: ["web"] }]))).toEqual(["delete Service/web: removed"]);
    expect(linesOf(compare(rack, have, [gone]))).toEqual([]);
  });

  it("blocks what would lose a volume or wait for somebody else's", () => {
    const guards = (want: DesiredResource, have: readonly Reading[]): (string | undefined)[] =>
      compare([want], have).flatMap(({ guards: all }) => (all ?? []).map(({ trap, clearedBy }) => `${trap} ${clearedBy}`));
    expect(guards(rack[5] ?? side, but("Volume/db", { fields: { name: "other" } }))).toEqual(["volume-recreated never"]);
    expect(guards(wanted("Volume/x", { name: "x", external: true }), read())).toEqual(["external-volume-missing never"]);
    expect(guards(wanted("Network/x", { name: "x", external: true }), read())).toEqual(["external-network-missing never"]);
    expect(guards(wanted("Network/x", { name: "x" }), read())).toEqual([]);
    const [network, volume] = [wanted("Network/back", { name: "x", external: true }), wanted("Volume/db", { name: "x", external: true })];
    const former = read(found(network, { fields: { name: "rack_back" } }), found(volume, { fields: { name: "rack_db" } }));
    expect(guards(network, former)).toEqual(["external-network-missing never"]);
    expect(guards(volume, former)).toEqual(["external-volume-missing never"]);
    expect(linesOf(compare([network], former))).toEqual(["create Network/back: network-missing"]);
  });

  it("works on what Git says alone", () => {
    const have = assumeAt([wanted("Service/web", { image: "w:1", environment: { TZ: "${TZ}", OLD: "1" } })], []);
    const [difference] = compare([wanted("Service/web", { image: "w:${TAG}", environment: { TZ: "${ZONE}", NEW: "1" } })], have);
    expect(difference?.kind).toBe("replace");
    expect(difference?.fields).toEqual([
      { path: "/image", before: "w:1", after: "w:${TAG}" },
      { path: "/environment/TZ", before: "${TZ}", after: "${ZONE}" },
      { path: "/environment/NEW", after: "1" },
      { path: "/environment/OLD", before: "1" },
    ]);
    expect(difference?.reasons.map(({ message }) => plain(message))).toEqual([
      "image w:1 → w:${TAG}",
      "env TZ changed, env NEW added, env OLD removed",
    ]);
  });

  it("gives equal differences whatever the order of what was read", () => {
    const have = but("Service/side", { fields: { image: "s:0" } });
    const turned = have.map((reading) =>
      reading.status === "complete" ? { ...reading, resources: reading.resources.toReversed() } : reading,
    );
    expect(compare(rack, turned)).toEqual(compare(rack, have));
  });
});
