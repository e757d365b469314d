import { expect, test } from "vitest";
import { ask, useOmni, type Asked } from "../../../test/omni/lab.ts";
import { throwawayKey } from "../../../test/omni/recording.ts";
import type { Role } from "./access.ts";
import { full } from "./types.ts";

const metadata = { runtime: "Omni" };
const list = (name: string, namespace = "default") => ({
  method: "/omni.resources.ResourceService/List",
  body: { namespace, type: full(name) },
});
const create = (name: string, spec: object, more: object = {}) => ({
  method: "/omni.resources.ResourceService/Create",
  body: { resource: { metadata: { namespace: "default", type: full(name), id: "x", ...more }, spec: JSON.stringify(spec) } },
});
const invalid = { status: 401, body: { code: 16, message: "invalid signature" } };

test.each<{ reason: string; asked: Partial<Asked>; minutes?: number }>([
  { reason: "is six minutes old", asked: {}, minutes: -6 },
  { reason: "comes from six minutes ahead", asked: {}, minutes: 6 },
  { reason: "is for another method", asked: { claims: { method: "/omni.resources.ResourceService/Get" } } },
  { reason: "leaves a header out", asked: { claims: { headers: {} } } },
  { reason: "names a header that was not sent", asked: { claims: { headers: { runtime: ["Omni"], cluster: ["prod"] } } } },
])("a signature that $reason is refused, and nothing says why", async ({ asked, minutes = 0 }) => {
  const { lab, clock } = await useOmni();
  const key = await lab.serviceAccount("plan", "Reader");
  const at = new Date(clock.now().getTime() + minutes * 60_000);
  expect(await ask(lab, key, { ...list("Clusters"), metadata, at, ...asked })).toEqual(invalid);
});

test("a signature within four minutes of the server's clock holds on either side", async () => {
  const { lab, clock } = await useOmni();
  const key = await lab.serviceAccount("plan", "Reader");
  for (const minutes of [-4, 4]) {
    const at = new Date(clock.now().getTime() + minutes * 60_000);
    expect(await ask(lab, key, { ...list("Clusters"), metadata, at })).toMatchObject({ status: 200 });
  }
});

test("a key that this server does not know, one that has ended and no signature at all are refused alike", async () => {
  const { lab, clock, pass } = await useOmni();
  const key = await lab.serviceAccount("plan", "Reader", 1);
  expect(await ask(lab, throwawayKey, { ...list("Clusters"), metadata, at: clock.now() })).toEqual(invalid);
  expect(await ask(lab, undefined, { ...list("Clusters"), metadata, at: clock.now() })).toEqual(invalid);
  expect(await ask(lab, undefined, { ...list("AuthConfigs"), metadata, at: clock.now() })).toMatchObject({ status: 200 });
  const at = clock.now();
  await pass(86_400_000 + 1000);
  expect(await ask(lab, key, { ...list("Clusters"), metadata, at })).toEqual(invalid);
});

test.each<{ role: Role; does: string; asked: { method: string; body: object }; status: number; says?: string }>([
  { role: "Reader", does: "lists Clusters", asked: list("Clusters"), status: 200 },
  { role: "Reader", does: "lists MachineRequests", asked: list("MachineRequests", "infra-provider"), status: 200 },
  { role: "Reader", does: "lists AccessPolicies", asked: list("AccessPolicies"), status: 403, says: 'insufficient role: "Reader"' },
  {
    role: "Operator",
    does: "lists ServiceAccountStatuses",
    asked: list("ServiceAccountStatuses", "ephemeral"),
    status: 403,
    says: 'insufficient role: "Operator"',
  },
  { role: "Admin", does: "lists AccessPolicies", asked: list("AccessPolicies"), status: 200 },
  {
    role: "Reader",
    does: "creates one of MachineClasses",
    asked: create("MachineClasses", { match_labels: ["a"] }),
    status: 403,
    says: 'insufficient role: "Reader"',
  },
  { role: "Operator", does: "creates one of MachineClasses", asked: create("MachineClasses", { match_labels: ["a"] }), status: 200 },
  {
    role: "Operator",
    does: "creates one of TalosVersions",
    asked: create("TalosVersions", {}),
    status: 403,
    says: "only read access is permitted",
  },
  {
    role: "Admin",
    does: "creates one of MachineInstallDiskConfigs",
    asked: create("MachineInstallDiskConfigs", {}),
    status: 500,
    says: "no resource is registered",
  },
])("a $role who $does gets $status", async ({ role, asked, status, says = "" }) => {
  const { lab, clock } = await useOmni();
  const reply = await ask(lab, await lab.serviceAccount("x", role), { ...asked, metadata, at: clock.now() });
  expect([reply.status, reply.body.message ?? ""]).toEqual([status, expect.stringContaining(says)]);
});

test("Permissions and CurrentUsers speak of whoever asks", async () => {
  const { lab, clock } = await useOmni();
  const asked = { method: "/omni.resources.ResourceService/Get", metadata, at: clock.now() };
  const of = async (role: Role, type: string, id: string) => {
    const body = { namespace: "virtual", type: full(type), id };
    return JSON.parse((await ask(lab, await lab.serviceAccount("me", role), { ...asked, body })).body.body).spec;
  };
  expect(await of("Reader", "Permissions", "permissions")).toMatchObject({ can_read_clusters: true });
  expect(await of("Reader", "Permissions", "permissions")).not.toHaveProperty("can_create_clusters");
  expect(await of("Operator", "Permissions", "permissions")).toMatchObject({ can_create_clusters: true });
  expect(await of("Reader", "CurrentUsers", "current")).toMatchObject({ identity: "me@serviceaccount.omni.sidero.dev", role: "Reader" });
});

test("without the licence accepted there is nothing but what everybody may see", async () => {
  const { lab, clock } = await useOmni();
  lab.acceptEula(false);
  const key = await lab.serviceAccount("x", "Admin");
  expect(await ask(lab, key, { ...list("Clusters"), metadata, at: clock.now() })).toMatchObject({ status: 400, body: { code: 9 } });
  expect(await ask(lab, key, { ...list("AuthConfigs"), metadata, at: clock.now() })).toMatchObject({ status: 200 });
});

test("the log has who, what and both bodies, and no signature", async () => {
  const { lab, clock } = await useOmni();
  const key = await lab.serviceAccount("plan", "Reader");
  await ask(lab, key, { ...list("Clusters"), metadata, at: clock.now() });
  expect(lab.log).toMatchObject([
    { call: "List Clusters.omni.sidero.dev", identity: "plan@serviceaccount.omni.sidero.dev", status: 200, responseBody: {} },
  ]);
  expect(JSON.stringify(lab.log)).not.toContain("siderov1");
});
