import { expect, test } from "vitest";
import { exchange, player, throwawayKey, type Exchange } from "../../../../test/omni/recording.ts";
import { scriptedHttp, type Answer, type ScriptedHttp } from "../../../../test/support/scripted-http.ts";
import { steppingClock } from "../../../../test/support/stepping-clock.ts";
import type { Http } from "../../../ports.ts";
import { MachineClasses } from "../schema/wanted.ts";
import { omniClient, type OmniClient } from "./client.ts";
import { decode, sameWritten, type Resource, type Written } from "./resource.ts";

interface Stored {
  readonly version?: number;
  readonly labels?: Record<string, string>;
  readonly spec?: Written["spec"];
  readonly phase?: string;
}

const old: Stored["spec"] = { match_labels: ["a = b"] };
const next: Written = { labels: { team: "x" }, annotations: {}, spec: { match_labels: ["a = c"] } };

const jsonOf = ({ version = 1, labels = { team: "x" }, spec = old, phase = "running" }: Stored): string =>
  JSON.stringify({
    metadata: { namespace: "default", type: MachineClasses.type, id: "small", version, labels, phase, finalizers: ["A", "B"] },
    spec,
  });
const stored = (one: Stored = {}): Resource => decode(MachineClasses, jsonOf(one));
const read = (one: Stored = {}): Answer => ({ status: 200, body: { body: jsonOf(one) } });
const wanted: Stored = { spec: next.spec };
const done: Answer = { status: 200, body: {} };
const conflict: Answer = { status: 409, body: { code: 6, message: "failed to update: resource x update conflict: expected version" } };
const exists: Answer = { status: 409, body: { code: 6, message: "failed to create: resource x already exists" } };
const absent: Answer = { status: 404, body: { code: 5, message: "resource x doesn't exist" } };
const failed: Answer = { status: 500, body: { code: 13, message: "boom" } };
const refused: Answer = { status: 400, body: { code: 3, message: "failed to validate" } };

const clock = steppingClock();
const clientOver = (http: Http): Promise<OmniClient> =>
  omniClient({ http, clock, endpoint: "https://omni.example.org", key: throwawayKey });
const verbs = ({ requests }: ScriptedHttp): string => requests.map(({ url }) => url.split("/").at(-1)).join(" ");

interface Row {
  readonly reason: string;
  readonly answers: readonly Answer[];
  readonly asks: string;
  readonly gives: object;
}

test.each<Row>([
  { reason: "it goes through", answers: [done], asks: "Create", gives: { status: "applied" } },
  { reason: "just that exists", answers: [exists, read(wanted)], asks: "Create Get", gives: { status: "unchanged" } },
  {
    reason: "another of that name exists",
    answers: [exists, read()],
    asks: "Create Get",
    gives: { status: "stale", found: { spec: { match_labels: ["a = b"] } } },
  },
  { reason: "the answer was lost and it is there", answers: ["cut", read(wanted)], asks: "Create Get", gives: { status: "applied" } },
  { reason: "Omni failed inside after it was made", answers: [failed, read(wanted)], asks: "Create Get", gives: { status: "applied" } },
])("a create where $reason gives $gives.status", async ({ answers, asks, gives }) => {
  const http = scriptedHttp(answers);
  expect(await (await clientOver(http)).create(MachineClasses, "small", next)).toMatchObject(gives);
  expect(verbs(http)).toBe(asks);
});

test("a create whose answer was lost and that is not there is not sent again: the error says so", async () => {
  const http = scriptedHttp(["cut", absent, absent, absent, absent]);
  await expect((await clientOver(http)).create(MachineClasses, "small", next)).rejects.toMatchObject({
    code: "unreachable",
    retryable: true,
  });
  expect(verbs(http)).toBe("Create Get Get Get Get");
});

test.each<Row>([
  { reason: "it goes through", answers: [done], asks: "Update", gives: { status: "applied" } },
  {
    reason: "the version moved by itself",
    answers: [conflict, read({ version: 5 }), conflict, read({ version: 9 }), done],
    asks: "Update Get Update Get Update",
    gives: { status: "applied" },
  },
  {
    reason: "somebody else wrote another label",
    answers: [conflict, read({ version: 5, labels: { team: "y" } })],
    asks: "Update Get",
    gives: { status: "stale", found: { version: "5" } },
  },
  {
    reason: "somebody else wrote the same",
    answers: [conflict, read({ version: 5, ...wanted })],
    asks: "Update Get",
    gives: { status: "unchanged" },
  },
  {
    reason: "it is being torn down",
    answers: [conflict, read({ version: 5, phase: "tearingDown" })],
    asks: "Update Get",
    gives: { status: "stale" },
  },
  { reason: "it is gone", answers: [absent], asks: "Update", gives: { status: "stale" } },
  {
    reason: "the answer was lost and it happened",
    answers: ["cut", read({ version: 2, ...wanted })],
    asks: "Update Get",
    gives: { status: "applied" },
  },
])("an update where $reason gives $gives.status", async ({ answers, asks, gives }) => {
  const http = scriptedHttp(answers);
  expect(await (await clientOver(http)).update(MachineClasses, stored(), next)).toMatchObject(gives);
  expect(verbs(http)).toBe(asks);
});

test("an update whose answer was lost and that did not happen is not sent again", async () => {
  const http = scriptedHttp(["cut", read(), read(), read(), read()]);
  await expect((await clientOver(http)).update(MachineClasses, stored(), next)).rejects.toMatchObject({ code: "unreachable" });
  expect(verbs(http)).toBe("Update Get Get Get Get");
});

test("an update to what is there already sends nothing, though zero values are spelt otherwise", async () => {
  const http = scriptedHttp([]);
  const same = { labels: { team: "x" }, annotations: {}, spec: { match_labels: ["a = b"], count: 0, flag: false, none: [] } };
  expect(await (await clientOver(http)).update(MachineClasses, stored(), same)).toEqual({ status: "unchanged" });
});

test("an update names the version that was seen and keeps the finalizers", async () => {
  const http = scriptedHttp([done]);
  await (await clientOver(http)).update(MachineClasses, stored({ version: 7 }), next);
  expect(JSON.parse(http.requests[0]?.body ?? "")).toEqual({
    currentVersion: "7",
    resource: {
      metadata: {
        namespace: "default",
        type: MachineClasses.type,
        id: "small",
        version: "7",
        labels: { team: "x" },
        annotations: {},
        finalizers: ["A", "B"],
      },
      spec: '{"match_labels":["a = c"]}',
    },
  });
  expect(http.requests[0]?.reads).toBe(false);
});

test("a version that never stands still ends in the conflict, after longer than versions move by themselves", async () => {
  const round: Answer[] = [conflict, read({ version: 5 })];
  const slept = clock.slept.length;
  const client = await clientOver(scriptedHttp(Array.from({ length: 8 }, () => round).flat()));
  await expect(client.update(MachineClasses, stored(), next)).rejects.toMatchObject({ code: "conflict" });
  expect(clock.slept.slice(slept).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(1500);
});

test.each<Row>([
  { reason: "it goes through", answers: [read(), done], asks: "Get Delete", gives: { status: "gone" } },
  { reason: "it was gone before", answers: [absent], asks: "Get", gives: { status: "gone" } },
  { reason: "it went meanwhile", answers: [read(), absent], asks: "Get Delete", gives: { status: "gone" } },
  { reason: "somebody changed it", answers: [read({ labels: {} })], asks: "Get", gives: { status: "stale" } },
  {
    reason: "it takes longer than we wait",
    answers: [read(), "cut", read({ phase: "tearingDown" })],
    asks: "Get Delete Get",
    gives: { status: "tearing-down" },
  },
  {
    reason: "it is asked for again",
    answers: [read({ phase: "tearingDown", labels: {} }), done],
    asks: "Get Delete",
    gives: { status: "gone" },
  },
  { reason: "the answer was lost and it is gone", answers: [read(), "cut", absent], asks: "Get Delete Get", gives: { status: "gone" } },
])("a removal where $reason gives $gives.status", async ({ answers, asks, gives }) => {
  const http = scriptedHttp(answers);
  expect(await (await clientOver(http)).remove(MachineClasses, stored(), 60_000)).toMatchObject(gives);
  expect(verbs(http)).toBe(asks);
});

test.each<Row>([
  { reason: "it goes through", answers: [read(), done], asks: "Get Teardown", gives: { status: "tearing-down" } },
  { reason: "it is marked already", answers: [read({ phase: "tearingDown", labels: {} })], asks: "Get", gives: { status: "tearing-down" } },
  { reason: "somebody changed it", answers: [read({ labels: {} })], asks: "Get", gives: { status: "stale" } },
  { reason: "it was gone before", answers: [absent], asks: "Get", gives: { status: "gone" } },
  {
    reason: "the answer was lost and it is marked",
    answers: [read(), "cut", read({ phase: "tearingDown" })],
    asks: "Get Teardown Get",
    gives: { status: "tearing-down" },
  },
])("a teardown where $reason gives $gives.status", async ({ answers, asks, gives }) => {
  const http = scriptedHttp(answers);
  expect(await (await clientOver(http)).tearDown(MachineClasses, stored())).toMatchObject(gives);
  expect(verbs(http)).toBe(asks);
});

test("a removal whose answer was lost and that did not happen is an error, not sent again", async () => {
  const http = scriptedHttp([read(), "cut", read(), read(), read(), read()]);
  await expect((await clientOver(http)).remove(MachineClasses, stored(), 1000)).rejects.toMatchObject({ code: "unreachable" });
  expect(verbs(http)).toBe("Get Delete Get Get Get Get");
});

test("a refused write is an error of its own, not read back", async () => {
  const http = scriptedHttp([refused]);
  await expect((await clientOver(http)).update(MachineClasses, stored(), next)).rejects.toMatchObject({ code: "invalid" });
  expect(verbs(http)).toBe("Update");
});

test("the recorded create, update and removal are what we send", async () => {
  const created = exchange("create");
  const { labels, annotations } = (created.request as { resource: { metadata: Written } }).resource.metadata;
  const http = player([
    created,
    exchange("delete"),
    exchange("read it back"),
    { ...exchange("update at the current version"), request: withLabels("y") },
  ]);
  const client = await clientOver(http);
  const wish = { labels, annotations, spec: { match_labels: ["a = b"] } };
  expect(await client.create(MachineClasses, "new", wish)).toEqual({ status: "applied" });
  const found = await client.find(MachineClasses, "new");
  if (found === undefined) throw new Error("not found");
  expect(sameWritten({ ...found, spec: found.raw }, wish)).toBe(true);
  expect(
    await client.update(MachineClasses, found, { ...wish, labels: { team: "y" }, annotations: {}, spec: { match_labels: ["a = c"] } }),
  ).toEqual({ status: "applied" });
  expect(await client.remove(MachineClasses, found, 1000)).toEqual({ status: "gone" });
});

/** The recorded update, with the two members that it left out and we always send. */
function withLabels(team: string): Exchange["request"] {
  const { resource, ...rest } = exchange("update at the current version").request as { resource: { metadata: object; spec: string } };
  return { ...rest, resource: { ...resource, metadata: { ...resource.metadata, labels: { team }, annotations: {}, finalizers: [] } } };
}
