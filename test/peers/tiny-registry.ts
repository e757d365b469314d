// An image registry on loopback with images of one empty layer: enough for a real engine to pull from; must not be pushed to.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

export interface TinyRegistry extends AsyncDisposable {
  /** `127.0.0.1:PORT`: how image names begin. */
  readonly address: string;
  /** Gives `repository:tag` a content; another content is another image. */
  put(repository: string, tag: string, content: string): void;
}

const TYPE = "application/vnd.docker.distribution.manifest.v2+json";

/** Starts on a free port. */
export async function tinyRegistry(): Promise<TinyRegistry> {
  const tags = new Map<string, string>();
  const blobs = new Map<string, Buffer>();
  const layer = Buffer.alloc(1024);
  const zipped = gzipSync(layer);
  const keep = (bytes: Buffer): string => {
    const digest = sha(bytes);
    blobs.set(digest, bytes);
    return digest;
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? "").replace("/v2/", "");
    const [, repository = "", kind = "", reference = ""] = /^(.*)\/(manifests|blobs)\/(.*)$/.exec(path) ?? [];
    if (kind === "") {
      response.writeHead(200).end("{}");
      return;
    }
    const digest = reference.startsWith("sha256:") ? reference : (tags.get(`${repository}:${reference}`) ?? "");
    const bytes = blobs.get(digest);
    if (bytes === undefined) {
      const known = [...tags.keys()].some((tag) => tag.startsWith(`${repository}:`));
      const error = known
        ? { code: "MANIFEST_UNKNOWN", message: "manifest unknown" }
        : { code: "NAME_UNKNOWN", message: "repository name not known to registry" };
      response.writeHead(404, { "content-type": "application/json" }).end(JSON.stringify({ errors: [error] }));
      return;
    }
    const type = kind === "manifests" ? TYPE : "application/octet-stream";
    response.writeHead(200, { "content-type": type, "docker-content-digest": digest, "content-length": bytes.length });
    response.end(request.method === "HEAD" ? undefined : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (repository, tag, content) => {
      const image = {
        architecture: "amd64",
        os: "linux",
        created: "2026-01-01T00:00:00Z",
        config: { Cmd: ["/x"], Labels: { content } },
        rootfs: { type: "layers", diff_ids: [sha(layer)] },
      };
      const config = Buffer.from(JSON.stringify(image));
      const manifest = {
        schemaVersion: 2,
        mediaType: TYPE,
        config: { mediaType: "application/vnd.docker.container.image.v1+json", size: config.length, digest: keep(config) },
        layers: [{ mediaType: "application/vnd.docker.image.rootfs.diff.tar.gzip", size: zipped.length, digest: keep(zipped) }],
      };
      tags.set(`${repository}:${tag}`, keep(Buffer.from(JSON.stringify(manifest))));
    },
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function sha(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
