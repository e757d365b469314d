/** What was asked of the loopback Omni and what it answered, for tests; must not keep signatures. */
import type { JsonRecord } from "../../core/model.ts";
import { isMessage } from "./fields.ts";
import { look, textOf } from "./rules/rule.ts";
import type { Store } from "./store.ts";
import { full } from "./types.ts";

/** One call and its reply. */
export interface Exchange {
  readonly at: Date;
  /** e.g. `List Clusters.omni.sidero.dev` or `Get Clusters.omni.sidero.dev prod`. */
  readonly call: string;
  /** Clusters that were not whole when it came: not ready, or on the way to another version. */
  readonly degraded: readonly string[];
  /** `anonymous` where nobody signed, or in vain. */
  readonly identity: string;
  readonly requestBody: JsonRecord;
  /** 0 where the connection was cut. */
  readonly status: number;
  readonly responseBody: JsonRecord;
}

/** Phase of an upgrade status. */
const DONE = 2;

/** See {@link Exchange.degraded}. */
export function degradedClusters(store: Store): readonly string[] {
  return store.list(full("Clusters"), "default").flatMap(({ id, spec }) => {
    const at = (name: string, version: string): boolean => {
      const status = look(store, name, id)?.spec;
      return status?.["phase"] === DONE && status["last_upgrade_version"] === spec[version];
    };
    const isWhole =
      look(store, "ClusterStatuses", id)?.spec["ready"] === true &&
      at("TalosUpgradeStatuses", "talos_version") &&
      at("KubernetesUpgradeStatuses", "kubernetes_version");
    return isWhole ? [] : [id];
  });
}

/** What a call is called in faults and in the log. */
export function nameOfCall(method: string, body: JsonRecord): string {
  const { resource } = body;
  const metadata = isMessage(resource) ? resource["metadata"] : body;
  const parts = isMessage(metadata) ? [metadata["type"], metadata["id"]] : [];
  return [method, ...parts.map(textOf).filter((part) => part !== "")].join(" ");
}
