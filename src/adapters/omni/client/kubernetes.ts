/**
 * The Kubernetes of Omni's clusters, read through Omni; must not write to it.
 *
 * Facts (siderolabs/omni 1.9.3, tried with a running one): the gateway hands on lists of nodes and pods alone, to a Reader
 * (`runtime: Kubernetes`, `context: <cluster>`; kubernetes/client.go, `filterGVK`). Everything else goes through a proxy
 * with an address of its own, for bearers of a token that `ManagementService/Kubeconfig` makes for an Operator, for any
 * user and groups (grpc/serviceaccount.go; k8sproxy/middleware.go). The proxy says 502 `proxy error` while the cluster's
 * own API is away.
 */
import { parse } from "yaml";
import { z } from "zod";
import type { JsonRecord } from "../../../core/model.ts";
import { RemoteError } from "../../../core/errors.ts";
import { say, type Words } from "../../../core/words.ts";
import { OmniError, type OmniCode } from "./errors.ts";
import { send, type Connection } from "./send.ts";

export interface Kubernetes {
  /** `selector` is of labels, e.g. `k8s-app=cilium`; of all namespaces unless told. Rejects with an OmniError. */
  list(type: "nodes.v1" | "pods.v1", options?: { readonly namespace?: string; readonly selector?: string }): Promise<readonly JsonRecord[]>;
  /**
   * What the Kubernetes API has at `path`; undefined where it has nothing. Rejects with an OmniError: `forbidden` where
   * this run cannot get through, whatever it waits; anything else may pass.
   */
  get(path: string): Promise<JsonRecord | undefined>;
}

const Listed = z.object({ items: z.array(z.string()).default([]) });
const Item = z.record(z.string(), z.json());
const Config = z.object({
  clusters: z.array(z.object({ cluster: z.object({ server: z.url() }) })).min(1),
  users: z.array(z.object({ user: z.object({ token: z.string() }) })).min(1),
});
/** Long enough for a few questions. */
const TOKEN_SECONDS = 120;
/** No built-in group may read the resources of Longhorn and no more. Whoever may have a token may have it for this one. */
const GROUP = "system:masters";

interface Pass {
  readonly server: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly ends: number;
}

export function kubernetesThrough(connection: Connection): (cluster: string) => Kubernetes {
  const passes = new Map<string, Promise<Pass>>();
  return (cluster) => ({
    async list(type, { namespace, selector } = {}) {
      const operation = `List ${type} of ${cluster}`;
      const body = { type, ...(namespace === undefined ? {} : { namespace }) };
      const metadata = { runtime: "Kubernetes", context: cluster, ...(selector === undefined ? {} : { selectors: selector }) };
      const reply = await send(connection, { method: "omni.resources.ResourceService/List", body, operation, reads: true, metadata });
      return reading(operation, () => Listed.parse(reply).items.map((item) => Item.parse(JSON.parse(item))));
    },
    async get(path) {
      const now = connection.clock.now().getTime();
      const known = await passes.get(cluster);
      const pass = known !== undefined && known.ends > now ? known : await askPass(connection, cluster, now);
      passes.set(cluster, Promise.resolve(pass));
      return throughProxy(connection, pass, path);
    },
  });
}

async function askPass(connection: Connection, cluster: string, now: number): Promise<Pass> {
  const operation = `Kubeconfig of ${cluster}`;
  const body = {
    service_account: true,
    service_account_ttl: `${TOKEN_SECONDS}s`,
    service_account_user: connection.signer.identity,
    service_account_groups: [GROUP],
  };
  const reply = await send(connection, {
    method: "management.ManagementService/Kubeconfig",
    body,
    operation,
    reads: true,
    metadata: { context: cluster },
  });
  return reading(operation, () => {
    const { kubeconfig } = z.object({ kubeconfig: z.base64() }).parse(reply);
    const { clusters, users } = Config.parse(parse(Buffer.from(kubeconfig, "base64").toString("utf8")));
    return {
      server: clusters[0]?.cluster.server.replace(/\/+$/, "") ?? "",
      token: users[0]?.user.token ?? "",
      ends: now + (TOKEN_SECONDS * 1000) / 2,
    };
  });
}

async function throughProxy({ http, ca, signal }: Connection, { server, token }: Pass, path: string): Promise<JsonRecord | undefined> {
  const operation = `GET ${path} through Omni's proxy`;
  const failed = (code: OmniCode, words: Words, status?: number): OmniError =>
    new OmniError({ code, operation, words, ...(status === undefined ? {} : { status }) });
  const { protocol, hostname, host } = new URL(server);
  if (protocol !== "https:" && !/^(localhost|127\.\d+\.\d+\.\d+)$/.test(hostname))
    throw failed("forbidden", say`Omni says that its proxy is at ${server}, which is not https`);
  const response = await http
    .request({
      method: "GET",
      url: `${server}${path}`,
      system: "omni",
      headers: { authorization: `Bearer ${token}` },
      ...(ca === undefined ? {} : { ca }),
      ...(signal === undefined ? {} : { signal }),
    })
    .catch((error: unknown) => {
      if (!(error instanceof RemoteError)) throw error;
      // Not a matter of time: nobody opened this address to the machine that we run on.
      throw failed("forbidden", say`Omni's proxy at ${host} cannot be reached from here: ${error.words}`);
    });
  const { status } = response;
  if (status === 404) return undefined;
  if (status === 401 || status === 403) throw failed("forbidden", say`Omni's proxy at ${host} does not let this key read it`, status);
  if (status >= 300) throw failed("failed", say`Omni's proxy at ${host} or the cluster behind it answered ${status}`, status);
  return reading(operation, () => Item.parse(JSON.parse(response.body)));
}

function reading<Result>(operation: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof z.ZodError) && !(error instanceof SyntaxError)) throw error;
    throw new OmniError({ code: "failed", operation, words: say`its answer is not what this version is known to give` });
  }
}
