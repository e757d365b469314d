/** Whether etcd was backed up lately where a plan changes control planes: rule T12. Asks for one list, and only then. */
import type { Diagnostic } from "../../../core/diagnostics.ts";
import type { Difference, Reading } from "../../../core/model.ts";
import { findingOf } from "../../../core/rule.ts";
import { say, type Words } from "../../../core/words.ts";
import type { Wanted } from "../../adapter.ts";
import type { Resource } from "../client/resource.ts";
import { diff } from "../diff.ts";
import { Context, labelOf } from "../diff/context.ts";
import { versionsOf } from "../diff/guards.ts";
import { idOf, storeLacks, type Machine } from "../facts.ts";
import { CLUSTER_MACHINE } from "../labels.ts";
import { liveRules } from "../live-rules.ts";
import { partOf } from "../observe.ts";
import { type Batch, batchesOf, setOf } from "../steps/batch.ts";

/** What is read of an EtcdBackupStatuses; times are RFC 3339, empty for never. */
interface BackupStatus {
  readonly error: string;
  readonly last_backup_time: string;
}

/** Omni backs up once in 24 h at the longest (`max_interval` of its FeaturesConfigs): then at least one was missed. */
const OLD_HOURS = 48;

/** `read` gives the list, or undefined where it could not be read, which is said elsewhere. */
export async function backupsThatAreMissing(
  want: Wanted,
  have: readonly Reading[],
  read: () => Promise<readonly Resource<BackupStatus>[] | undefined>,
  now: Date,
): Promise<Diagnostic[]> {
  const context = new Context(want, have);
  const risky = batchesOf(diff(want, have), context).filter((batch) => changesControlPlanes(batch, context));
  const asking = risky.filter((batch) => noStore(batch, context) === undefined && !isBackedUpFirst(batch, context));
  const statuses = asking.length === 0 ? [] : await read();
  const known = statuses === undefined ? undefined : new Map(statuses.map(({ id, spec }) => [id, spec]));
  return risky.flatMap((batch): Diagnostic[] => {
    const { component, target, cluster } = batch;
    const late = known === undefined ? undefined : lateness(cluster, known.get(cluster), now);
    const what = noStore(batch, context) ?? (isBackedUpFirst(batch, context) ? undefined : late);
    const at = context.wanted(target, `omni/Clusters/${cluster}`)?.source;
    return what === undefined || at === undefined ? [] : [findingOf(liveRules.noBackup, { component, at, what })];
  });
}

/** Of a cluster that is there and stays: a new one has nothing to lose, and where there are no machines there is no etcd. */
function changesControlPlanes({ target, cluster, differences }: Batch, context: Context): boolean {
  const isThere = cluster !== "" && context.seen(target, `omni/Clusters/${cluster}`) !== undefined;
  if (!isThere || differences.some(({ address, kind }) => partOf(address) === "Clusters" && kind === "delete")) return false;
  const machines = context.facts(target).machines?.filter((one) => one.cluster === cluster);
  return machines?.length !== 0 && differences.some((one) => reachesControlPlanes(one, cluster, machines, context));
}

function reachesControlPlanes(
  difference: Difference,
  cluster: string,
  machines: readonly Machine[] | undefined,
  context: Context,
): boolean {
  const { address, target, fields } = difference;
  const [set, planes] = [setOf(difference, context), `${cluster}-control-planes`];
  // Which machine that is nobody may know: then it may be one.
  const isPlane = (machine: string): boolean => machines?.find(({ id }) => id === machine)?.controlPlane !== false;
  switch (partOf(address)) {
    case "Clusters":
      return fields.some(({ path }) => !path.startsWith("/features/backupConfiguration"));
    case "MachineSets":
    case "MachineSetNodes":
      return set === planes;
    case "KernelArgs":
      return isPlane(idOf(address));
    case "ConfigPatches":
    case "ExtensionsConfigurations": {
      const machine = labelOf((context.wanted(target, address) ?? context.seen(target, address))?.attributes ?? {}, CLUSTER_MACHINE);
      return machine === "" ? set === "" || set === planes : isPlane(machine);
    }
    default:
      return false;
  }
}

/** Versions change behind a backup of their own wherever Omni has a place for it (steps/hop-steps.ts). */
function isBackedUpFirst({ target, cluster }: Batch, context: Context): boolean {
  const address = `omni/Clusters/${cluster}` as const;
  const [old, now] = [context.seen(target, address), context.wanted(target, address)].map((one) => versionsOf(one?.attributes ?? {}));
  return context.facts(target).backups !== undefined && (old?.talos !== now?.talos || old?.kubernetes !== now?.kubernetes);
}

function noStore({ target, cluster }: Batch, context: Context): Words | undefined {
  const { backups } = context.facts(target);
  const why = backups === undefined ? undefined : storeLacks(backups);
  return why === undefined ? undefined : say`Control planes of ${cluster} change, and Omni has no store for backups of etcd (${why}).`;
}

function lateness(cluster: string, status: BackupStatus | undefined, now: Date): Words | undefined {
  const { error = "", last_backup_time: last = "" } = status ?? {};
  const failed = error === "" ? [] : say` Its last try failed: ${error}.`;
  const hours = (now.getTime() - Date.parse(last)) / 3_600_000;
  if (Number.isNaN(hours)) return say`Control planes of ${cluster} change, and Omni tells of no backup of its etcd.${failed}`;
  if (hours <= OLD_HOURS) return undefined;
  return say`Control planes of ${cluster} change, and the last backup of its etcd is of ${last}, ${Math.floor(hours / 24)} days ago.${failed}`;
}
