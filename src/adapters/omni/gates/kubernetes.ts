/** Whether a cluster's nodes, its network and its storage are well, by its own Kubernetes; must not wait. */
import type { Json, JsonRecord } from "../../../core/model.ts";
import { at } from "../../../core/pointer.ts";
import { list, say, type Words } from "../../../core/words.ts";
import type { OmniClient } from "../client/client.ts";
import { named, textAt } from "../in-cluster.ts";
import type { Kubernetes } from "../client/kubernetes.ts";
import { isWithoutCni, machinesAsked } from "./machines.ts";
import type { Look } from "./look.ts";
import { CLUSTER } from "../labels.ts";

const MTU = "/api/v1/namespaces/kube-system/configmaps/cilium-config";
const VOLUMES = "/apis/longhorn.io/v1beta2/namespaces/longhorn-system/volumes";
const NAMED = 3;

/** The MTU of Cilium as each client saw it first, by cluster: a hop must not change it. */
const firstMtu = new WeakMap<OmniClient, Map<string, string>>();

/**
 * Nodes and pods are what every key may list; more is asked for only where a pod says that Cilium or Longhorn runs, so
 * that nobody is stopped for what they do not have.
 */
export async function lookAtKubernetes(client: OmniClient, id: string): Promise<Look> {
  if ((await machinesAsked(client, (labels) => labels[CLUSTER] === id)) === 0)
    return { is: "nothing", detail: say`the cluster asks for no machines` };
  const kubernetes = client.kubernetes(id);
  const looks = [await lookAtNodes(client, kubernetes, id)];
  if ((await kubernetes.list("pods.v1", { namespace: "kube-system", selector: "k8s-app=cilium" })).length > 0)
    looks.push(await lookAtCilium(client, kubernetes, id));
  if ((await kubernetes.list("pods.v1", { namespace: "longhorn-system", selector: "app=longhorn-manager" })).length > 0)
    looks.push(await lookAtLonghorn(kubernetes));
  const worst = looks.find(({ is }) => is === "failed") ?? looks.find(({ is }) => is === "not-yet");
  return worst ?? { is: "well", detail: list(looks.map(({ detail }) => detail)) };
}

async function lookAtNodes(client: OmniClient, kubernetes: Kubernetes, id: string): Promise<Look> {
  const nodes = await kubernetes.list("nodes.v1");
  const behind = nodes.filter((node) => !isReady(node)).map((node) => textAt(node, "/metadata/name"));
  const detail = say`${nodes.length - behind.length} of ${nodes.length} nodes ready`;
  if (behind.length === 0) return { is: nodes.length === 0 ? "not-yet" : "well", detail };
  // Before somebody installs a network no node is ever ready.
  if (behind.length === nodes.length && (await isWithoutCni(client, id)))
    return { is: "well", detail: say`no CNI in the cluster, so nodes are not asked for` };
  return { is: "not-yet", detail: say`${detail}, not ${named(behind, NAMED)}` };
}

function isReady(node: JsonRecord): boolean {
  const conditions = at(node, "/status/conditions");
  const ready = Array.isArray(conditions) ? conditions.find((one: Json) => at(one, "/type") === "Ready") : undefined;
  return at(ready, "/status") === "True";
}

async function lookAtCilium(client: OmniClient, kubernetes: Kubernetes, id: string): Promise<Look> {
  const mtu = textAt(await kubernetes.get(MTU), "/data/mtu");
  const known = firstMtu.get(client) ?? new Map<string, string>();
  firstMtu.set(client, known);
  const first = known.get(id) ?? mtu;
  known.set(id, first);
  if (mtu === first) return { is: "well", detail: mtu === "" ? say`Cilium chooses its MTU` : say`Cilium's MTU is ${mtu}` };
  const told = (value: string): Words => (value === "" ? say`Cilium's choice` : say`${value}`);
  return { is: "failed", detail: say`Cilium's MTU is ${told(mtu)} now and was ${told(first)} when this run began` };
}

/** A volume that nothing uses has no robustness, and is well. */
async function lookAtLonghorn(kubernetes: Kubernetes): Promise<Look> {
  const items = at(await kubernetes.get(VOLUMES), "/items");
  const volumes = Array.isArray(items) ? items : [];
  const those = (fits: (robustness: string, state: string) => boolean): string[] =>
    volumes
      .filter((one: Json) => fits(textAt(one, "/status/robustness"), textAt(one, "/status/state")))
      .map((one: Json) => textAt(one, "/metadata/name"));
  const faulted = those((robustness) => robustness === "faulted");
  if (faulted.length > 0) return { is: "failed", detail: say`Longhorn has lost every replica of ${named(faulted, NAMED)}` };
  const behind = those((robustness, state) => robustness === "degraded" || (state === "attached" && robustness !== "healthy"));
  if (behind.length === 0)
    return { is: "well", detail: say`${volumes.length} Longhorn ${[volumes.length === 1 ? "volume" : "volumes"]} well` };
  return { is: "not-yet", detail: say`Longhorn rebuilds ${named(behind, NAMED)}` };
}
