import { expect, test } from "vitest";
import { exchange, exchanges, player, throwawayKey } from "../../../../test/omni/recording.ts";
import { scriptedHttp, type Answer } from "../../../../test/support/scripted-http.ts";
import { steppingClock } from "../../../../test/support/stepping-clock.ts";
import { plain } from "../../../core/words.ts";
import type { Http } from "../../../ports.ts";
import * as server from "../schema/server.ts";
import * as status from "../schema/status.ts";
import * as wanted from "../schema/wanted.ts";
import { omniClient, type OmniClient } from "./client.ts";
import { OmniError } from "./errors.ts";
import type { ResourceType } from "./resource.ts";
import { send } from "./send.ts";

const endpoint = "https://omni.example.org";
const clock = steppingClock();

const clientOver = (http: Http, more: { ca?: string; endpoint?: string } = {}): Promise<OmniClient> =>
  omniClient({ http, clock, endpoint, key: throwawayKey, ...more });

const types: readonly ResourceType[] = [...Object.values(server), ...Object.values(wanted), ...Object.values(status)];

function failureOf(promise: Promise<unknown>): Promise<OmniError> {
  return promise.then(
    () => Promise.reject(new Error("it went well")),
    (error: unknown) => {
      if (error instanceof OmniError) return error;
      throw error;
    },
  );
}

test.each(types.filter(({ name }) => exchanges.some(({ about }) => about.endsWith(`list ${name}`))))(
  "$name come whole and in order from the recorded list",
  async (type) => {
    const recorded = exchanges.filter(({ about }) => about.endsWith(`list ${type.name}`));
    for (const one of recorded) {
      const found = await (await clientOver(player([one]))).list(type);
      const items = (one.reply.items ?? []).map((item) => JSON.parse(item));
      expect(found.map(({ id, raw, labels }) => ({ id, raw, labels }))).toEqual(
        items.map(({ metadata, spec }) => ({ id: metadata.id, raw: spec, labels: metadata.labels ?? {} })),
      );
    }
  },
);

test("zero values that the gateway leaves out are filled in, and enums get their names", async () => {
  const client = await clientOver(player());
  const sets = await client.list(wanted.MachineSets);
  const none = sets.find(({ id }) => id === "alpha-none");
  expect(none?.spec).toMatchObject({
    update_strategy: "rolling",
    delete_strategy: "unset",
    machine_allocation: { name: "w", machine_count: 0, allocation_type: "static" },
  });
  expect(sets.find(({ id }) => id === "alpha-rest")?.spec.machine_allocation?.allocation_type).toBe("unlimited");
  const [cluster] = await client.list(wanted.Clusters);
  expect(cluster).toMatchObject({
    id: "alpha",
    version: "14",
    tearingDown: false,
    owner: "",
    spec: { features: { disk_encryption: false } },
  });
  expect(cluster?.spec).not.toHaveProperty("backup_configuration");
});

test("a number that a newer Omni made up is unknown, not one of ours", () => {
  expect(status.ClusterStatuses.spec.parse({ phase: 9 }).phase).toBe("unknown(9)");
});

test("what was never updated has no such time, whichever zero Omni writes", async () => {
  const client = await clientOver(player());
  const [byTemplate] = await client.list(wanted.MachineClasses);
  expect([byTemplate?.created, byTemplate?.updated]).toEqual(["2026-11-23T06:27:00Z", undefined]);
  expect((await client.find(wanted.ConfigPatches, "900-x"))?.updated).toBeUndefined();
});

test("a resource that is not there is undefined, not an error", async () => {
  expect(await (await clientOver(player())).find(wanted.Clusters, "nope")).toBeUndefined();
});

test("the server says which version it is, and is asked again by who wants to know again", async () => {
  const http = player();
  const client = await clientOver(http);
  const found = await client.server();
  expect([found.version, found.api, found.newer, found.can("numbered-manifests"), found.can("install-disk-resources")]).toEqual([
    "1.9.3",
    2,
    false,
    true,
    false,
  ]);
  await client.server();
  expect(http.requests).toHaveLength(2);
});

test("a list is one request, whatever the number of clusters, and is marked as one that may be repeated", async () => {
  const http = player();
  await (await clientOver(http)).list(wanted.ConfigPatches);
  expect(http.requests).toMatchObject([
    { method: "POST", url: `${endpoint}/api/omni.resources.ResourceService/List`, reads: true, system: "omni" },
  ]);
});

test("the authority that was named goes with every request", async () => {
  const http = player();
  const ca = "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n";
  await (await clientOver(http, { ca })).list(wanted.Clusters);
  expect(http.requests[0]?.ca).toBe(ca);
  await expect(clientOver(http, { ca: "/etc/ca.pem" })).rejects.toThrow("is no certificate");
});

const item = (id: string): string =>
  JSON.stringify({ metadata: { namespace: "default", type: "MachineClasses.omni.sidero.dev", id, version: 1 }, spec: {} });
const pageOf = (total: number, ...ids: string[]): Answer => ({ status: 200, body: { items: ids.map(item), total } });

test("pages are put together until all are there", async () => {
  const http = scriptedHttp([pageOf(3, "a", "b"), pageOf(3, "c")]);
  const found = await (await clientOver(http)).list(wanted.MachineClasses);
  expect(found.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(http.requests.map(({ body }) => JSON.parse(body ?? "").offset)).toEqual([0, 2]);
});

test.each([
  { reason: "something was removed between two pages", pages: [pageOf(3, "a", "b"), pageOf(2)] },
  { reason: "something new pushed one over into the next page", pages: [pageOf(3, "a", "b"), pageOf(3, "b")] },
])("where $reason, the list is begun again", async ({ pages }) => {
  const found = await (await clientOver(scriptedHttp([...pages, pageOf(1, "a")]))).list(wanted.MachineClasses);
  expect(found.map(({ id }) => id)).toEqual(["a"]);
});

test("a list that never stands still is an error, not a shorter list", async () => {
  const moving = [pageOf(3, "a", "b"), pageOf(2)];
  const client = await clientOver(scriptedHttp([...moving, ...moving, ...moving]));
  expect(await failureOf(client.list(wanted.MachineClasses))).toMatchObject({ code: "failed", retryable: true });
});

/** Sends a recorded request as it was recorded, through our signing and our refusals. */
async function replay(about: string): Promise<unknown> {
  const one = exchange(about);
  const { openKey } = await import("./sign.ts");
  const { keyWatch } = await import("./watch.ts");
  const signer = await openKey(throwawayKey);
  const connection = { http: player([one]), clock, endpoint, signer, watch: keyWatch(clock, signer.expires) };
  return send(connection, { method: one.path.replace(/^\/api\//, ""), body: one.request, operation: about, reads: false });
}

test.each([
  { about: "get a resource that does not exist", code: "not-found", says: "it does not exist" },
  { about: "list an unknown type", code: "forbidden", says: "or this Omni does not have it: no access is permitted" },
  { about: "write a resource a controller owns", code: "forbidden", says: "only read access is permitted" },
  { about: "create again", code: "exists", says: "it exists already" },
  { about: "update at a stale version", code: "conflict", says: "somebody changed it in between" },
  { about: "update something that does not exist", code: "not-found", says: "it does not exist" },
  {
    about: "create with an unknown spec field",
    code: "invalid",
    says: 'does not know a field that was sent: (line 1:27): unknown field "bogus"',
  },
  { about: "create with a bad selector", code: "invalid", says: "failed to parse matchLabels" },
  { about: "delete a class that a machine set uses", code: "invalid", says: "still in use by machine sets: alpha-control-planes" },
  { about: "change its Talos version, keeping the lock annotation", code: "locked", says: 'the cluster "beta" is locked' },
  { about: "provider data that misses required keys", code: "invalid", says: 'config value ".disk_size": is required' },
])("the recorded refusal to $about is $code and says why", async ({ about, code, says }) => {
  const error = await failureOf(replay(about));
  expect({ code: error.code, retryable: error.retryable, system: error.system }).toEqual({ code, retryable: false, system: "omni" });
  expect(plain(error.words)).toContain(says);
  expect(plain(error.words)).not.toMatch(/\n|failed to validate/);
});

test("every recorded refusal gets a code of its own meaning, none is just a failure", async () => {
  const refused = exchanges.filter(({ status: code, metadata }) => code >= 400 && metadata["runtime"] === "Omni");
  const codes = await Promise.all(refused.map(async ({ about }) => (await failureOf(replay(about))).code));
  expect(refused.length).toBeGreaterThan(15);
  expect(codes).not.toContain("failed");
  expect(codes).not.toContain("unreachable");
});

const gone = { code: 16, message: "invalid signature" };

test.each<{ reason: string; answer: Answer; code: string; retryable: boolean; says: string }>([
  {
    reason: "wants the licence accepted",
    answer: { status: 400, body: { code: 9, message: "EULA has not been accepted; please accept" } },
    code: "eula",
    retryable: false,
    says: "licence",
  },
  {
    reason: "does not know the key",
    answer: { status: 401, body: gone },
    code: "unauthenticated",
    retryable: false,
    says: "It was revoked, belongs to another Omni",
  },
  {
    reason: "keeps another time",
    answer: { status: 401, body: gone, headers: { date: "Mon, 23 Nov 2026 12:10:00 GMT" } },
    code: "unauthenticated",
    retryable: false,
    says: "This machine's clock is 600 s behind Omni's",
  },
  { reason: "is busy", answer: { status: 429, body: {} }, code: "unreachable", retryable: true, says: "busy" },
  {
    reason: "restarts behind a proxy",
    answer: { status: 502, body: "<html>" },
    code: "unreachable",
    retryable: true,
    says: "a proxy before it",
  },
  { reason: "fails inside", answer: { status: 500, body: { code: 13, message: "boom" } }, code: "failed", retryable: true, says: "boom" },
  {
    reason: "hides behind a login page",
    answer: { status: 302, body: "" },
    code: "unreachable",
    retryable: false,
    says: "sent us elsewhere",
  },
  { reason: "is no Omni", answer: { status: 404, body: "not found" }, code: "unreachable", retryable: false, says: "another server" },
  { reason: "answers with a page", answer: { status: 200, body: "<html>" }, code: "unreachable", retryable: false, says: "not JSON" },
  {
    reason: "answers something else",
    answer: { status: 200, body: { items: [1], total: 1 } },
    code: "failed",
    retryable: false,
    says: "items.0",
  },
  { reason: "does not answer", answer: "cut", code: "unreachable", retryable: true, says: "cut" },
])("a server that $reason is $code", async ({ answer, code, retryable, says }) => {
  const client = await clientOver(scriptedHttp([answer]));
  const error = await failureOf(client.list(wanted.Clusters));
  expect([error.code, error.retryable, plain(error.words)]).toEqual([code, retryable, expect.stringContaining(says)]);
  expect(error.message).not.toContain("PGP");
});

test.each([
  "omni.example.org",
  "ftp://omni.example.org",
  "http://omni.example.org",
  "https://user:canary@omni.example.org",
  "https://omni.example.org/?x=1",
])("the address %s is refused before anything is sent", async (address) => {
  await expect(clientOver(scriptedHttp([]), { endpoint: address })).rejects.toMatchObject({ name: "UserError" });
});

test("an address may have a path and a slash at its end, and be plain http on a loopback", async () => {
  const http = player();
  await (await clientOver(http, { endpoint: "http://127.0.0.1:8080/" })).list(wanted.Clusters);
  expect(http.requests[0]?.url).toBe("http://127.0.0.1:8080/api/omni.resources.ResourceService/List");
});
