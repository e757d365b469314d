/** Asks Omni for a backup of a cluster's etcd; must not wait for it. */
import type { StepResult } from "../../core/model.ts";
import { say } from "../../core/words.ts";
import type { Clock } from "../../ports.ts";
import type { OmniClient } from "./client/client.ts";
import { EtcdManualBackups } from "./schema/status.ts";

/** A wish this young is ours of a moment ago. Fact: Omni takes wishes within a minute of its time (validations/etcd_manual_backup.go). */
const YOUNG_MS = 60_000;

/** Safe to call twice: the second time finds the wish of the first. */
export async function askForBackup(id: string, client: OmniClient, clock: Clock): Promise<StepResult> {
  const now = clock.now();
  const found = await client.find(EtcdManualBackups, id);
  const asked = Date.parse(found?.spec.backup_at ?? "");
  if (now.getTime() - asked < YOUNG_MS) return { status: "unchanged" };
  const wish = { labels: {}, annotations: {}, spec: { backup_at: now.toISOString() } };
  const outcome =
    found === undefined ? await client.create(EtcdManualBackups, id, wish) : await client.update(EtcdManualBackups, found, wish);
  if (outcome.status !== "stale") return { status: outcome.status };
  return { status: "stale", expected: say`no other wish for a backup of ${id}`, found: say`somebody's from just now` };
}
