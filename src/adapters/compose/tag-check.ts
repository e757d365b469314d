/** Local images by every name they have, and whether a registry has moved a tag on; must not pull. */
import { RemoteError } from "../../core/errors.ts";
import type { Http, HttpResponse } from "../../ports.ts";
import { limit } from "./render.ts";
import type { Image } from "./schema.ts";

/** Finds the local image that a reference means now. */
export function imageIndex(images: readonly Image[]): (reference: string) => Image | undefined {
  const known = new Map<string, Image>();
  for (const image of images) {
    known.set(image.Id, image);
    for (const name of [...(image.RepoTags ?? []), ...(image.RepoDigests ?? [])]) known.set(name, image);
  }
  return (reference) => known.get(reference) ?? known.get(familiar(reference));
}

/** A reference as the engine lists it: without Docker Hub's own name, with a tag; a tag beside a digest does not count. */
export function familiar(reference: string): string {
  const short = reference.replace(/^(?:index\.)?docker\.io\//, "").replace(/^library\//, "");
  const [name = "", digest] = short.split("@");
  const tagAt = name.indexOf(":", name.lastIndexOf("/") + 1);
  const bare = tagAt === -1 ? name : name.slice(0, tagAt);
  if (digest !== undefined) return `${bare}@${digest}`;
  return tagAt === -1 ? `${name}:latest` : name;
}

/** What the registry says of a tag. */
export type TagAnswer =
  | { readonly status: "same" }
  | { readonly status: "moved"; readonly digest: string }
  | { readonly status: "not-checked"; readonly because: string };

/** Asks for one reference, whose local image is `local`. Never rejects for a registry's sake. */
export type TagCheck = (reference: string, local: Image, signal: AbortSignal) => Promise<TagAnswer>;

const ACCEPT = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");

/** Asks each reference's registry once, anonymously, a few at a time. */
export function createTagCheck(http: Http): TagCheck {
  const limited = limit(8);
  const known = new Map<string, Promise<Digest>>();
  return async (reference, local, signal) => {
    const place = placeOf(reference);
    const digests = (local.RepoDigests ?? []).map((name) => name.split("@")[1] ?? "");
    // An image without any digest was built or loaded here: no registry has the word on it.
    if (place === undefined || digests.length === 0) return { status: "same" };
    const key = familiar(reference);
    const asked = known.get(key) ?? limited(() => digestOf(http, place, signal));
    known.set(key, asked);
    const answer = await asked;
    if ("because" in answer) return { status: "not-checked", because: answer.because };
    return digests.includes(answer.digest) ? { status: "same" } : { status: "moved", digest: answer.digest };
  };
}

type Digest = { readonly digest: string } | { readonly because: string };

interface Place {
  readonly host: string;
  readonly repository: string;
  readonly tag: string;
}

/** Undefined for what has no tag to move: a digest or an id. */
function placeOf(reference: string): Place | undefined {
  if (reference.includes("@") || reference.startsWith("sha256:")) return undefined;
  const name = familiar(reference);
  const tagAt = name.lastIndexOf(":");
  const [first = "", ...rest] = name.slice(0, tagAt).split("/");
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
  const repository = isHost ? rest.join("/") : rest.length === 0 ? `library/${first}` : [first, ...rest].join("/");
  return { host: isHost ? first : "registry-1.docker.io", repository, tag: name.slice(tagAt + 1) };
}

async function digestOf(http: Http, { host, repository, tag }: Place, signal: AbortSignal): Promise<Digest> {
  const scheme = isLoopback(host) ? "http" : "https";
  const url = `${scheme}://${host}/v2/${repository}/manifests/${encodeURIComponent(tag)}`;
  const ask = (headers: Readonly<Record<string, string>>): Promise<HttpResponse> =>
    http.request({ method: "HEAD", url, headers: { accept: ACCEPT, ...headers }, system: host, timeoutMs: 8000, tries: 1, signal });
  try {
    const first = await ask({});
    const token = first.status === 401 ? await anonymousToken(http, first.headers["www-authenticate"] ?? "", signal) : undefined;
    const answer = token === undefined ? first : await ask({ authorization: `Bearer ${token}` });
    const digest = answer.headers["docker-content-digest"];
    if (answer.status !== 200) return { because: `${host} answers ${answer.status}` };
    return digest === undefined ? { because: `${host} gives no digest` } : { digest };
  } catch (error) {
    if (error instanceof RemoteError) return { because: `${host} does not answer` };
    throw error;
  }
}

/** The token that a registry gives to everybody, as its challenge says; undefined when it gives none. */
async function anonymousToken(http: Http, challenge: string, signal: AbortSignal): Promise<string | undefined> {
  const fields = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
  const realm = fields.get("realm");
  if (!/^bearer /i.test(challenge) || realm === undefined || !URL.canParse(realm)) return undefined;
  const url = new URL(realm);
  if (url.protocol !== "https:" && !isLoopback(url.hostname)) return undefined;
  for (const name of ["service", "scope"]) {
    const value = fields.get(name);
    if (value !== undefined) url.searchParams.set(name, value);
  }
  const { status, body } = await http.request({ method: "GET", url: url.href, system: url.host, timeoutMs: 8000, tries: 1, signal });
  return status === 200 ? tokenIn(body) : undefined;
}

function tokenIn(body: string): string | undefined {
  try {
    const { token, access_token } = JSON.parse(body) as { token?: unknown; access_token?: unknown };
    const given = token ?? access_token;
    return typeof given === "string" ? given : undefined;
  } catch {
    // Not JSON: a portal's login page rather than a registry.
    return undefined;
  }
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(host);
}
