/** Which images a project's services mean on its host, and whether they are there; pulls those that are missing. */
import { z } from "zod";
import { RemoteError } from "../../core/errors.ts";
import { say, type Words } from "../../core/words.ts";
import { configArgs, inspectImageArgs, type ProjectCall, pullArgs } from "./argv.ts";
import { lastLine, look } from "./docker.ts";
import type { Host } from "./host.ts";

const Rendered = z.looseObject({
  services: z.record(z.string(), z.looseObject({ image: z.string().optional(), platform: z.string().optional() })),
});

export interface ServiceImage {
  readonly reference: string;
  readonly platform?: string;
}

/**
 * The images of the project as it lies on the host, variables replaced, by service. The rendering holds the host's
 * values; nothing but image names leaves this function. Rejects with a RemoteError without Compose's words: they may
 * quote values.
 */
export async function imagesOf(host: Host, call: ProjectCall, env: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, ServiceImage>> {
  const { code, stdout } = await look(host, configArgs(call), { env, cwd: call.directory });
  if (code !== 0) {
    const words = say`Compose cannot read the project in ${call.directory}. ${`docker compose --project-directory ${call.directory} config`} on the host says why`;
    throw new RemoteError({ system: "docker", operation: "docker compose config", status: code, retryable: false, words });
  }
  const { services } = Rendered.parse(JSON.parse(stdout));
  return new Map(
    Object.entries(services).map(([name, { image, platform }]) => [
      name,
      { reference: image ?? `${call.project}-${name}`, ...(platform === undefined ? {} : { platform }) },
    ]),
  );
}

/** The id of a local image; undefined when the host does not have it. */
export async function imageId(host: Host, reference: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await look(host, inspectImageArgs(reference));
  if (code === 0) return stdout.trim();
  if (/no such (image|object)|reference does not exist|not found/i.test(stderr)) return undefined;
  throw new RemoteError({ system: "docker", operation: "docker image inspect", status: code, retryable: true, words: say`It said ${lastLine(stderr)}` });
}

export type Pulled =
  | { readonly status: "there" | "pulled" }
  /** The registry did not give it, the host has one of that name. */
  | { readonly status: "local"; readonly because: string }
  | { readonly status: "missing"; readonly because: string };

/**
 * Makes sure that the host has an image. Pulls only what it lacks, so that a tag that moved in the meantime does not
 * bring in something nobody reviewed; `always` is the author's own `pull_policy: always`.
 */
export async function ensureImage(host: Host, { reference, platform }: ServiceImage, always: boolean, signal: AbortSignal): Promise<Pulled> {
  const before = await imageId(host, reference);
  if (before !== undefined && !always) return { status: "there" };
  const { code, stderr } = await look(host, pullArgs(reference, platform), { timeoutMs: 1_800_000, signal });
  const after = await imageId(host, reference);
  if (code === 0 && after !== undefined) return { status: after === before ? "there" : "pulled" };
  const because = lastLine(stderr);
  return after === undefined ? { status: "missing", because } : { status: "local", because };
}

/** What to tell the reader about an image that is not to be had. */
export function missingWords(reference: string, because: string): Words {
  return say`the image ${reference} is not on the host and cannot be pulled (${because}). Check its name and tag, log the host in to its registry, or build it there`;
}
