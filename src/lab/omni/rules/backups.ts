/** What Omni refuses of a wish for a backup (validations/etcd_manual_backup.go of 1.9.3). */
import { type Rule, textOf } from "./rule.ts";

const MINUTE = 60_000;

export const manualBackup: Rule = ({ store, before, after }) => {
  const wish = textOf(after?.spec["backup_at"]);
  if (after === undefined || textOf(before?.spec["backup_at"]) === wish) return [];
  const late = store.present().getTime() - Date.parse(wish);
  if (late > MINUTE) return ["backup time must not be more than 1 minute in the past"];
  return late < -MINUTE ? ["backup time must not be more than 1 minute in the future"] : [];
};
