/** Backups of etcd that users wish for, as far as anybody sees: no data is kept (controllers/omni/etcd_backup.go of 1.9.3). */
import { all, type Controller, one, own, textIn } from "./world.ts";

/** A wish is fulfilled once, a moment later, or Omni says why not. */
export const backups: Controller = (world) => {
  for (const { id, spec } of all(world, "EtcdManualBackups", "ephemeral")) {
    const wish = textIn(spec, "backup_at");
    const before = one(world, "EtcdBackupStatuses", id, "metrics")?.spec;
    if (one(world, "Clusters", id) === undefined || Date.parse(textIn(before, "last_backup_attempt")) >= Date.parse(wish)) continue;
    world.timers.once(`backup ${id} ${wish}`, world.now() + world.pace.backup, () => {
      const store = one(world, "EtcdBackupStoreStatuses", "etcdbackup-store-status", "ephemeral")?.spec;
      const [name, error] = [textIn(store, "configuration_name"), textIn(store, "configuration_error")];
      const time = new Date(world.now()).toISOString();
      const ended =
        error === ""
          ? { status: 1, last_backup_time: time }
          : { ...before, status: 2, error: `failed to get store: ${name} store is ${error}` };
      own(world, "EtcdBackupStatuses", id, {
        namespace: "metrics",
        spec: { ...ended, last_backup_attempt: time },
        owner: "EtcdBackupController",
      });
    });
  }
};
