/** Tests of where a plan warns of control planes that change without a late backup of etcd, and where it does not. */
import { expect, test } from "vitest";
import { cluster, machine, node, patch, readingsOf, seen, set, wanted, type Given } from "../../../../test/omni/set.ts";
import type { ObservedResource } from "../../../core/model.ts";
import { plain } from "../../../core/words.ts";
import type { Resource } from "../client/resource.ts";
import { CANONICAL_ORDER } from "../template/resource.ts";
import { backupsThatAreMissing } from "./backups.ts";

const NOW = new Date("2026-11-27T12:00:00Z");
const sets = [set("control-planes", 3, "controlplane", "cp"), set("workers", 2)];
const machines = [...machine("cp1", "prod-control-planes", true), ...machine("w1", "prod-workers")];
const store = (name: string, error = ""): ObservedResource => ({
  address: "omni/EtcdBackupStoreStatuses/etcdbackup-store-status",
  attributes: { store: name, error },
  marked: false,
});
const before = patch(200, "net", "machine: {sysctls: {net.core.somaxconn: '1024'}}");
const after = patch(200, "net", "machine: {sysctls: {net.core.somaxconn: '4096'}}");
const on = (given: Given, of: Readonly<Record<string, string>>): Given => ({ ...given, of: { ...given.of, ...of } });

type Status = { readonly error?: string; readonly last_backup_time?: string };

interface Sample {
  readonly was: readonly Given[];
  readonly want: readonly Given[];
  /** What Omni says of prod's backups; undefined where it says nothing of them. */
  readonly status?: Status;
  readonly facts?: readonly ObservedResource[];
}

/** What is said, and whether the list of backups was asked for. */
async function told({ was, want, status, facts = [store("s3"), ...machines] }: Sample): Promise<{ says: string[]; asked: number }> {
  let asked = 0;
  const have = readingsOf(was.map((one) => seen(one)).concat(facts), CANONICAL_ORDER);
  const read = async (): Promise<readonly Resource<{ error: string; last_backup_time: string }>[]> => {
    asked += 1;
    const spec = { error: "", last_backup_time: "", ...status };
    const about = { type: "", namespace: "", version: "1", labels: {}, annotations: {}, owner: "", finalizers: [], created: "", raw: {} };
    return status === undefined ? [] : [{ ...about, id: "prod", spec, tearingDown: false }];
  };
  const found = await backupsThatAreMissing({ resources: want.map(wanted), absences: [] }, have, read, NOW);
  return { says: found.map(({ rule, severity, what }) => `${rule} ${severity} ${plain(what)}`), asked };
}

const was = [cluster(), before, ...sets];
const late = { last_backup_time: "2026-11-20T11:00:00Z" };
const fresh = { last_backup_time: "2026-11-25T12:00:00Z" };
const NONE = "T12 warning Control planes of prod change, and Omni tells of no backup of its etcd.";
const LATE = "T12 warning Control planes of prod change, and the last backup of its etcd is of 2026-11-20T11:00:00Z, 7 days ago.";

test.each<{ reason: string; sample: Sample; says: readonly string[] }>([
  { reason: "a patch on the whole cluster, never backed up", sample: { was, want: [cluster(), after, ...sets] }, says: [NONE] },
  { reason: "the same, backed up a week ago", sample: { was, want: [cluster(), after, ...sets], status: late }, says: [LATE] },
  { reason: "the same, backed up just within two days", sample: { was, want: [cluster(), after, ...sets], status: fresh }, says: [] },
  {
    reason: "the same, and the last try failed",
    sample: { was, want: [cluster(), after, ...sets], status: { error: "no space" } },
    says: [`${NONE} Its last try failed: no space.`],
  },
  {
    reason: "the same, and Omni has no store",
    sample: { was, want: [cluster(), after, ...sets], status: fresh, facts: [store("s3", "not initialized"), ...machines] },
    says: ["T12 warning Control planes of prod change, and Omni has no store for backups of etcd (s3: not initialized)."],
  },
  {
    reason: "a patch on the control planes",
    sample: {
      was: [cluster(), on(before, { "machine-set": "prod-control-planes" }), ...sets],
      want: [cluster(), on(after, { "machine-set": "prod-control-planes" }), ...sets],
    },
    says: [NONE],
  },
  {
    reason: "a patch on one control plane",
    sample: {
      was: [cluster(), on(before, { "cluster-machine": "cp1" }), ...sets],
      want: [cluster(), on(after, { "cluster-machine": "cp1" }), ...sets],
    },
    says: [NONE],
  },
  {
    reason: "fewer control planes",
    sample: { was, want: [cluster(), before, set("control-planes", 1, "controlplane", "cp"), set("workers", 2)] },
    says: [NONE],
  },
  {
    reason: "versions where Omni has no store",
    sample: { was, want: [cluster({ talos_version: "1.12.9" }), before, ...sets], facts: [store("disabled"), ...machines] },
    says: ["T12 warning Control planes of prod change, and Omni has no store for backups of etcd (disabled)."],
  },
])("$reason", async ({ sample, says }) => {
  expect((await told(sample)).says).toEqual(says);
});

test.each<{ reason: string; sample: Sample }>([
  { reason: "nothing changes", sample: { was, want: was } },
  {
    reason: "versions change behind a backup that the plan makes first",
    sample: { was, want: [cluster({ talos_version: "1.12.9" }), before, ...sets] },
  },
  {
    reason: "a patch changes on the workers alone",
    sample: {
      was: [cluster(), on(before, { "machine-set": "prod-workers" }), ...sets],
      want: [cluster(), on(after, { "machine-set": "prod-workers" }), ...sets],
    },
  },
  {
    reason: "a patch changes on one worker",
    sample: {
      was: [cluster(), on(before, { "cluster-machine": "w1" }), ...sets],
      want: [cluster(), on(after, { "cluster-machine": "w1" }), ...sets],
    },
  },
  { reason: "a worker joins", sample: { was, want: [...was, node("w2", "workers")] } },
  {
    reason: "the backups are what changes",
    sample: { was, want: [cluster({ backup_configuration: { interval: "86400s", enabled: true } }), before, ...sets] },
  },
  { reason: "the cluster is new", sample: { was: [], want: was } },
  { reason: "it has no machines", sample: { was, want: [cluster(), after, ...sets], facts: [store("s3"), ...ofAnother()] } },
])("nothing is said or asked where $reason", async ({ sample }) => {
  expect(await told(sample)).toEqual({ says: [], asked: 0 });
});

test("where the list could not be read nothing is said: that is unknown, not missing", async () => {
  const have = readingsOf([...was.map((one) => seen(one)), store("s3"), ...machines], CANONICAL_ORDER);
  const wish = { resources: [cluster(), after, ...sets].map(wanted), absences: [] };
  expect(await backupsThatAreMissing(wish, have, async () => undefined, NOW)).toEqual([]);
});

/** All machines that were seen are those of another cluster. */
function ofAnother(): ObservedResource[] {
  return machine("x1", "other-control-planes", true, "other");
}
