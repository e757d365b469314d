/**
 * What can be asked of Omni: one list a type, single resources, and its version; must not write.
 *
 * There is no call for one cluster or one class: a plan of fifty clusters asks as often as a plan of one.
 */
import { z } from "zod";
import { UserError } from "../../../core/errors.ts";
import { say } from "../../../core/words.ts";
import type { Clock, Http } from "../../../ports.ts";
import { SysVersions } from "../schema/server.ts";
import { OmniError } from "./errors.ts";
import { kubernetesThrough, type Kubernetes } from "./kubernetes.ts";
import { decode, type Ref, type Resource, type ResourceType } from "./resource.ts";
import { send, type Connection } from "./send.ts";
import { openKey } from "./sign.ts";
import { serverOf, type Server } from "./versions.ts";
import { keyWatch, type Warning } from "./watch.ts";
import { writer, type Writer } from "./write.ts";

export interface OmniOptions {
  readonly http: Http;
  readonly clock: Clock;
  /** e.g. `https://omni.example.org`. */
  readonly endpoint: string;
  /** What `omnictl serviceaccount create` printed; stays in this process and goes into no error. */
  readonly key: string;
  /** Certificates (PEM) of the authority of that endpoint; without it those that Node trusts. */
  readonly ca?: string;
  readonly signal?: AbortSignal;
}

/** Every member rejects with an {@link OmniError} when Omni says no or nothing. */
export interface OmniClient extends Writer {
  /** Whose key this is. */
  readonly identity: string;
  /** All resources of a type, by id: every page, or an error, never fewer. */
  list<Spec>(type: ResourceType<Spec>): Promise<readonly Resource<Spec>[]>;
  /** One resource; undefined where there is none. */
  find<Spec>(type: ResourceType<Spec>, id: string): Promise<Resource<Spec> | undefined>;
  /** The Kubernetes of a cluster, as far as this key reaches it. */
  kubernetes(cluster: string): Kubernetes;
  /** What the server is right now: a run may bring up another, or one that was away. */
  server(): Promise<Server>;
  /** What will end requests soon: the key's end, clocks that are apart. Empty before anything was asked. */
  warnings(): readonly Warning[];
}

const SERVICE = "omni.resources.ResourceService";
/** So many resources in one answer: about 2 MB. */
const PAGE = 2000;
/** So often a list is begun again that changed while it was read. */
const LIST_TRIES = 3;

const ListReply = z.object({ items: z.array(z.string()).default([]), total: z.number().default(0) });
const GetReply = z.object({ body: z.string() });

/** Opens the key. Rejects with a UserError for a key or address that cannot be used. */
export async function omniClient({ key, endpoint, ca, ...ports }: OmniOptions): Promise<OmniClient> {
  const address = addressOf(endpoint);
  if (ca !== undefined && !ca.includes("BEGIN CERTIFICATE")) {
    throw new UserError(
      say`What was given as Omni's certificate authority is no certificate.`,
      say`Give it as PEM, with the lines that begin and end it.`,
    );
  }
  const signer = await openKey(key);
  const watch = keyWatch(ports.clock, signer.expires);
  const connection: Connection = { ...ports, endpoint: address, ...(ca === undefined ? {} : { ca }), signer, watch };
  const find: OmniClient["find"] = (type, id) => get(connection, type, id);
  return {
    identity: signer.identity,
    list: (type) => listAll(connection, type),
    find,
    kubernetes: kubernetesThrough(connection),
    server: () => askServer(connection),
    warnings: () => watch.warnings(),
    ...writer(connection, find),
  };
}

async function listAll<Spec>(connection: Connection, type: ResourceType<Spec>): Promise<readonly Resource<Spec>[]> {
  const operation = `List ${type.type}`;
  const page = async (offset: number): Promise<z.infer<typeof ListReply>> => {
    const body = { namespace: type.namespace, type: type.type, offset, limit: PAGE };
    const reply = await send(connection, { method: `${SERVICE}/List`, body, operation, reads: true });
    return read(operation, () => ListReply.parse(reply));
  };
  for (let attempt = 1; attempt <= LIST_TRIES; attempt++) {
    const { items, total } = await page(0);
    let moved = false;
    while (items.length < total && !moved) {
      const next = await page(items.length);
      moved = next.total !== total || next.items.length === 0;
      items.push(...next.items);
    }
    const resources = read(operation, () => items.map((json) => decode(type, json)));
    // Pages are cut out of a list that goes on changing: what came twice pushed something else out.
    if (!moved && items.length === total && new Set(resources.map(({ id }) => id)).size === total) return resources;
  }
  throw new OmniError({ code: "failed", operation, retryable: true, words: say`the list kept changing while it was read` });
}

async function get<Spec>(connection: Connection, type: ResourceType<Spec>, id: string): Promise<Resource<Spec> | undefined> {
  const operation = operationOf("Get", { ...type, id });
  try {
    const body = { namespace: type.namespace, type: type.type, id };
    const reply = await send(connection, { method: `${SERVICE}/Get`, body, operation, reads: true });
    return read(operation, () => decode(type, GetReply.parse(reply).body));
  } catch (error) {
    if (error instanceof OmniError && error.code === "not-found") return undefined;
    throw error;
  }
}

async function askServer(connection: Connection): Promise<Server> {
  const found = await get(connection, SysVersions, "current");
  if (found !== undefined) return serverOf(found.spec);
  throw new OmniError({ code: "failed", operation: "Get SysVersions", words: say`it does not say which version it is` });
}

/** e.g. `Get Clusters.omni.sidero.dev prod`. */
export function operationOf(verb: string, { type, id }: Pick<Ref, "type" | "id">): string {
  return `${verb} ${type} ${id}`;
}

/** Reads a piece of an answer by a shape of ours. */
function read<Result>(operation: string, parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof z.ZodError) && !(error instanceof SyntaxError)) throw error;
    const detail = error instanceof z.ZodError ? (error.issues[0]?.path.join(".") ?? "") : "JSON";
    throw new OmniError({ code: "failed", operation, words: say`its answer is not what this version is known to give (${detail})` });
  }
}

/** http is for a loopback alone: bodies are not signed. */
function addressOf(endpoint: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  const fix = say`Write it as ${"https://omni.example.org"}.`;
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:") || url.username !== "" || url.search !== "") {
    throw new UserError(say`Omni's address ${endpoint} is not a plain https address.`, fix);
  }
  if (url.protocol === "http:" && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)) {
    throw new UserError(say`Omni's address ${endpoint} is not https: what is sent could be changed on the way.`, fix);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}
