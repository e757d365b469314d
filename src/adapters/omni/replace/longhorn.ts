/** What Longhorn keeps on machines that are to be made anew; reads only. */
import { RemoteError } from "../../../core/errors.ts";
import type { Json } from "../../../core/model.ts";
import { at } from "../../../core/pointer.ts";
import { say, type Words } from "../../../core/words.ts";
import type { OmniClient } from "../client/client.ts";
import { named, textAt } from "../in-cluster.ts";
import type { Member } from "./members.ts";

const REPLICAS = "/apis/longhorn.io/v1beta2/namespaces/longhorn-system/replicas";
const NAMED = 6;

export interface OnDisk {
  readonly says: readonly Words[];
  /** Volumes that have no replica on any other machine. */
  readonly only: readonly string[];
}

/** Nothing where no Longhorn runs. What could not be seen is said: it does not stop anything before the gates do. */
export async function longhornOn(client: OmniClient, cluster: string, members: readonly Member[]): Promise<OnDisk> {
  const kubernetes = client.kubernetes(cluster);
  try {
    const managers = await kubernetes.list("pods.v1", { namespace: "longhorn-system", selector: "app=longhorn-manager" });
    if (managers.length === 0) return { says: [], only: [] };
    const items = at(await kubernetes.get(REPLICAS), "/items");
    const replicas = (Array.isArray(items) ? items : [])
      .filter((one: Json) => textAt(one, "/spec/failedAt") === "")
      .map((one: Json) => ({ volume: textAt(one, "/spec/volumeName"), node: textAt(one, "/spec/nodeID") }));
    const names = new Set(members.map(({ name }) => name));
    const here = [...new Set(replicas.filter(({ node }) => names.has(node)).map(({ volume }) => volume))].toSorted();
    const nodesOf = (volume: string): number => new Set(replicas.filter((one) => one.volume === volume).map(({ node }) => node)).size;
    const only = here.filter((volume) => nodesOf(volume) === 1);
    if (here.length === 0) return { says: [say`Longhorn keeps nothing on them.`], only };
    return { says: [say`Longhorn keeps replicas of ${named(here, NAMED)} on them, and makes others elsewhere.`], only };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { says: [say`What Longhorn keeps on them was not looked at: ${error.operation}: ${error.words}.`], only: [] };
  }
}
