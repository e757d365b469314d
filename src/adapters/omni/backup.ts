/** Asks Omni for a backup of a cluster's etcd, until Omni shows the wish; must not wait for the backup. */
import type { StepResult } from "../../core/model.ts";
import { say } from "../../core/words.ts";
import type { Clock } from "../../ports.ts";
import type { OmniClient } from "./client/client.ts";
import { askUntil } from "./client/patience.ts";
import { EtcdManualBackups } from "./schema/status.ts";

/** A wish this young is ours of a moment ago. Fact: Omni takes wishes within a minute of its time (validations/etcd_manual_backup.go). */
const YOUNG_MS = 60_000;

interface Asking {
  readonly client: OmniClient;
  readonly clock: Clock;
}

/** Omni reads from a cache that is behind its writes (look-again.ts), and the wish before would have its backup already. */
const LOOKS = 20;
const BETWEEN_LOOKS_MS = 500;

/** Safe to call twice: the second time finds the wish of the first. `signal` ends the waiting. */
export async function askForBackup(id: string, { client, clock }: Asking, signal: AbortSignal): Promise<StepResult> {
  const now = clock.now();
  const found = await client.find(EtcdManualBackups, id);
  const asked = found === undefined ? -Infinity : Date.parse(found.spec.backup_at);
  if (now.getTime() - asked < YOUNG_MS) return { status: "unchanged" };
  const wish = { labels: {}, annotations: {}, spec: { backup_at: now.toISOString() } };
  const outcome =
    found === undefined ? await client.create(EtcdManualBackups, id, wish) : await client.update(EtcdManualBackups, found, wish);
  if (outcome.status === "stale")
    return { status: "stale", expected: say`no other wish for a backup of ${id}`, found: say`somebody's from just now` };
  const ask = async (): Promise<number> => Date.parse((await client.find(EtcdManualBackups, id))?.spec.backup_at ?? "");
  const patience = { clock, signal, looks: LOOKS, pauseMs: BETWEEN_LOOKS_MS };
  if ((await askUntil(ask, (shown) => shown > asked, patience)) > asked) return { status: outcome.status };
  return { status: "unknown", because: say`Omni took the wish for a backup of ${id}, and does not show it` };
}
