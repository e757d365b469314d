/**
 * The Kubernetes of the loopback Omni's clusters: nodes and pods through the gateway, tokens, and the proxy that takes
 * them, as a 1.9.3 answered (nodes, tokens and refusals tried with a running one; objects as Kubernetes, Cilium and
 * Longhorn write them). Must not know HTTP.
 */
import { createHash } from "node:crypto";
import type { JsonRecord } from "../../core/model.ts";
import { type Account, atLeast } from "./access.ts";
import { Refusal } from "./refusal.ts";
import { LABEL, look, textOf } from "./rules/rule.ts";
import type { Store } from "./store.ts";
import { full } from "./types.ts";

/** What runs in a cluster beside Kubernetes itself. */
export interface InCluster {
  /** Cilium runs with this MTU. */
  readonly mtu?: string;
  /** Longhorn runs with these volumes, by name, whose replicas are `on` these nodes. */
  readonly volumes?: Readonly<Record<string, { readonly robustness: string; readonly state: string; readonly on?: readonly string[] }>>;
  /** The address of the proxy that tokens come with; the loopback Omni's own unless told. */
  readonly proxy?: string;
}

export interface KubernetesWorld {
  readonly inside: Map<string, InCluster>;
  readonly tokens: Map<string, { readonly cluster: string; readonly ends: number }>;
}

/** A list of the gateway with `runtime: Kubernetes`. */
export function listThrough(store: Store, { inside }: KubernetesWorld, cluster: string, body: JsonRecord, selector: string): JsonRecord {
  if (look(store, "Clusters", cluster) === undefined) throw new Refusal("Unknown", `kubeconfig for cluster ${cluster} is not found`);
  if (!isUp(store, cluster)) {
    const refused = 'Get "https://localhost:10000/api": dial tcp 127.0.0.1:10000: connect: connection refused';
    throw new Refusal("Unknown", `failed to get server groups: ${refused}`);
  }
  const type = textOf(body["type"]);
  if (type !== "nodes.v1" && type !== "pods.v1") throw new Refusal("Unimplemented", `unsupported resource kind ${JSON.stringify(type)}`);
  const items = type === "nodes.v1" ? nodes(store, cluster) : pods(inside.get(cluster) ?? {}, selector);
  return items.length === 0 ? {} : { items: items.map((item) => JSON.stringify(item)), total: items.length };
}

/** `ManagementService/Kubeconfig` for a service account. */
export function kubeconfig(
  store: Store,
  { inside, tokens }: KubernetesWorld,
  asked: {
    readonly account: Account | undefined;
    readonly cluster: string;
    readonly body: JsonRecord;
    readonly url: string;
    readonly now: number;
  },
): JsonRecord {
  const { account, cluster, body, url, now } = asked;
  const role = account?.role ?? "None";
  if (!atLeast(role, "Operator")) throw new Refusal("PermissionDenied", `unauthorized: access denied: insufficient role: "${role}"`);
  if (look(store, "Clusters", cluster) === undefined)
    throw new Refusal(
      "Unknown",
      `failed to get cluster UUID: failed to get: resource ${full("ClusterUUIDs")}(default/${cluster}@undefined) doesn't exist`,
    );
  const seconds = Number(textOf(body["service_account_ttl"]).replace(/s$/, ""));
  if (textOf(body["service_account_user"]) === "") throw new Refusal("InvalidArgument", "service account user name is not set");
  if (!(seconds > 0)) throw new Refusal("InvalidArgument", "service account ttl is not set");
  const token = createHash("sha256").update(`${cluster} ${now} ${tokens.size}`).digest("hex");
  tokens.set(token, { cluster, ends: now + seconds * 1000 });
  const text = [
    "apiVersion: v1",
    "clusters:",
    "- cluster:",
    `    server: ${inside.get(cluster)?.proxy ?? url}`,
    `  name: lab-${cluster}`,
    "kind: Config",
    "users:",
    `- name: lab-${cluster}`,
    "  user:",
    `    token: ${token}`,
  ];
  return { kubeconfig: Buffer.from(`${text.join("\n")}\n`).toString("base64") };
}

/** One GET of the proxy's. */
export function throughProxy(
  store: Store,
  { inside, tokens }: KubernetesWorld,
  { token, path, now }: { readonly token: string; readonly path: string; readonly now: number },
): { readonly status: number; readonly text: string } {
  const known = tokens.get(token);
  if (known === undefined || known.ends <= now) return { status: 401, text: "token has invalid claims: token is expired" };
  if (!isUp(store, known.cluster)) return { status: 502, text: "proxy error\n" };
  const { mtu, volumes } = inside.get(known.cluster) ?? {};
  const found = (body: JsonRecord): { status: number; text: string } => ({ status: 200, text: JSON.stringify(body) });
  if (path === "/api/v1/namespaces/kube-system/configmaps/cilium-config" && mtu !== undefined)
    return found({ kind: "ConfigMap", metadata: { name: "cilium-config" }, data: { mtu } });
  if (path === "/apis/longhorn.io/v1beta2/namespaces/longhorn-system/volumes" && volumes !== undefined) {
    const items = Object.entries(volumes).map(([name, { robustness, state }]) => ({ metadata: { name }, status: { robustness, state } }));
    return found({ kind: "VolumeList", items });
  }
  if (path === "/apis/longhorn.io/v1beta2/namespaces/longhorn-system/replicas" && volumes !== undefined) {
    const items = Object.entries(volumes).flatMap(([volumeName, { on = [] }]) => on.map((nodeID) => ({ spec: { volumeName, nodeID } })));
    return found({ kind: "ReplicaList", items });
  }
  return { status: 404, text: JSON.stringify({ kind: "Status", code: 404 }) };
}

function isUp(store: Store, cluster: string): boolean {
  return look(store, "ClusterStatuses", cluster)?.spec["kubernetesAPIReady"] === true;
}

function nodes(store: Store, cluster: string): JsonRecord[] {
  return store
    .list(full("ClusterMachineStatuses"), "default")
    .filter(({ labels }) => labels[LABEL.cluster] === cluster)
    .map(({ id, spec }) => ({
      kind: "Node",
      metadata: { name: id },
      status: { conditions: [{ type: "Ready", status: spec["ready"] === true ? "True" : "False" }] },
    }));
}

function pods({ mtu, volumes }: InCluster, selector: string): JsonRecord[] {
  const runs = (selector === "k8s-app=cilium" && mtu !== undefined) || (selector === "app=longhorn-manager" && volumes !== undefined);
  return runs ? [{ kind: "Pod", metadata: { name: "one" } }] : [];
}
