/** What Omni refuses of a cluster (validations/cluster.go and version.go of 1.9.3, messages as recorded). */
import { isMessage } from "../fields.ts";
import { Refusal } from "../refusal.ts";
import type { Store, Stored } from "../store.ts";
import { full } from "../types.ts";
import { type Attempt, isLocked, look, type Rule, Stop, textOf } from "./rule.ts";

export const cluster: Rule = ({ store, before, after }) => {
  if (after === undefined) return isLocked(before) ? [`deletion is not allowed: the cluster "${before?.id ?? ""}" is locked`] : [];
  if (isLocked(before) && isLocked(after)) return [`updating cluster configuration is not allowed: the cluster "${after.id}" is locked`];
  const reasons: string[] = [];
  if (before === undefined && !/^[\w-]+$/.test(after.id)) reasons.push("name should only contain letters, digits, dashes and underscores");
  if (before !== undefined && encrypted(before) !== encrypted(after)) reasons.push("updating disk encryption settings is not allowed");
  reasons.push(...backupInterval(store, after));
  try {
    checkVersions({ store, before, after });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    reasons.push(error.message);
  }
  return reasons;
};

function backupInterval(store: Store, { spec }: Pick<Stored, "spec">): readonly string[] {
  const backup = spec["backup_configuration"];
  const limits = look(store, "FeaturesConfigs", "features-config")?.spec["etcd_backup_settings"];
  if (!isMessage(backup) || !isMessage(limits)) return [];
  const [is, least, most] = [backup["interval"], limits["min_interval"], limits["max_interval"]].map(secondsOf);
  if (is === undefined || least === undefined || most === undefined) return [];
  if (is < least) return [`backup interval must be greater than ${goDuration(least)}, actual ${goDuration(is)}`];
  return is > most ? [`backup interval must be less than ${goDuration(most)}, actual ${goDuration(is)}`] : [];
}

/** A duration of protobuf's JSON, `5400s`. */
function secondsOf(text: unknown): number {
  return Number.parseFloat(textOf(text) || "0");
}

/** As Go prints a duration: `1h0m0s`, `1m0s`, `30s`. */
function goDuration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${hours > 0 ? `${hours}h` : ""}${hours > 0 || minutes > 0 ? `${minutes}m` : ""}${rest}s`;
}

function checkVersions({ store, before, after }: Attempt): void {
  const [talos, kubernetes] = [textOf(after?.spec["talos_version"]), textOf(after?.spec["kubernetes_version"])];
  const sameTalos = before?.spec["talos_version"] === talos;
  if (sameTalos && before?.spec["kubernetes_version"] === kubernetes) return;
  const version = talosVersion(store, talos);
  if (!sameTalos) {
    const current = before === undefined ? undefined : look(store, "TalosVersions", textOf(before.spec["talos_version"]));
    if (version.spec["deprecated"] === true && current?.spec["deprecated"] !== true)
      throw new Stop(`talos version "${talos}" is no longer supported`);
    if (version.spec["unsupported"] === true) throw new Stop(`talos version "${talos}" is not supported by this Omni release`);
    const initial = textOf(before === undefined ? undefined : look(store, "ClusterConfigVersions", before.id)?.spec["version"]);
    if (before !== undefined && minorOf(talos) < minorOf(initial))
      throw new Stop(`downgrading from version "${initial}" to "${talos}" is not supported`);
  }
  checkKubernetesStep(store, before, kubernetes);
  const compatible = version.spec["compatible_kubernetes_versions"];
  if (Array.isArray(compatible) && compatible.includes(kubernetes)) return;
  throw new Stop(`invalid kubernetes version "${kubernetes}": is not compatible with talos version "${talos}"`);
}

function talosVersion(store: Store, version: string): Stored {
  try {
    return store.get({ type: full("TalosVersions"), namespace: "default", id: version });
  } catch (error) {
    if (error instanceof Refusal) throw new Stop(`invalid talos version "${version}": failed to get: ${error.message}`);
    throw error;
  }
}

/** The same minor or the next one; back only to where a running upgrade came from. */
function checkKubernetesStep(store: Store, before: Stored | undefined, next: string): void {
  const current = textOf(before?.spec["kubernetes_version"]);
  if (before === undefined || current === next) return;
  const upgrade = look(store, "KubernetesUpgradeStatuses", before.id)?.spec;
  if (upgrade?.["last_upgrade_version"] === next && upgrade["current_upgrade_version"] === current) return;
  const step = minorOf(next) - minorOf(current);
  if (step !== 0 && step !== 1) throw new Stop(`kubernetes version is not supported for upgrade to "${next}" from "${current}"`);
}

export function minorOf(version: string): number {
  return Number(version.replace(/^v/, "").split(".")[1]);
}

function encrypted({ spec }: Pick<Stored, "spec">): boolean {
  return isMessage(spec["features"]) && spec["features"]["disk_encryption"] === true;
}
