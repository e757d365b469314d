/** Whether the backup of a cluster's etcd that was wished for is there; must not wait. */
import { say } from "../../../core/words.ts";
import type { OmniClient } from "../client/client.ts";
import { EtcdBackupStatuses, EtcdManualBackups } from "../schema/status.ts";
import type { Look } from "./look.ts";

/** By Omni's own clock, to the second: a backup from before the wish is another one. */
export async function lookAtBackup(client: OmniClient, id: string): Promise<Look> {
  const asked = await client.find(EtcdManualBackups, id);
  if (asked === undefined) return { is: "failed", detail: say`nobody asked for a backup of ${id}` };
  const wish = asked.updated ?? asked.created;
  const status = (await client.find(EtcdBackupStatuses, id))?.spec;
  if (status === undefined) return { is: "not-yet", detail: say`Omni has not begun yet` };
  const { error, last_backup_time: last, last_backup_attempt: attempt } = status;
  if (isFrom(last, wish)) return { is: "well", detail: say`backed up at ${last}` };
  if (error !== "" && isFrom(attempt, wish)) return { is: "failed", detail: say`Omni could not: ${error}` };
  return { is: "not-yet", detail: say`asked for at ${wish}, not there yet` };
}

function isFrom(time: string, wish: string): boolean {
  return Date.parse(time) >= Date.parse(wish);
}
