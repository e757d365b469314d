/** Which images a project's services mean on its host, and whether they are there; pulls those that are missing. */
import { z } from "zod";
import { RemoteError } from "../../core/errors.ts";
import { say, type Words } from "../../core/words.ts";
import { configArgs, inspectImageArgs, type ProjectCall, pullArgs } from "./argv.ts";
import { lastLine, look } from "./docker.ts";
import type { Host } from "./host.ts";
import { Image, parseList } from "./schema.ts";

const Rendered = z.looseObject({
  services: z.record(
    z.string(),
    z.looseObject({ image: z.string().optional(), platform: z.string().optional(), pull_policy: z.string().optional() }),
  ),
});

/** An image as a step needs it. */
export interface NeededImage {
  readonly reference: string;
  readonly platform?: string | undefined;
  /** Ask the registry also when the host has one of that name. */
  readonly always: boolean;
  /** No registry is asked for it: a stranger could have one of that name. */
  readonly local?: boolean | undefined;
  /** Only the image with this registry digest will do: its tag was moved there when the plan looked. */
  readonly digest?: string | undefined;
}

/**
 * The images of the project as it lies on the host, variables replaced, by service. The rendering holds the host's
 * values; nothing but image names leaves this function. Rejects with a RemoteError without Compose's words: they may
 * quote values.
 */
export async function imagesOf(
  host: Host,
  call: ProjectCall,
  env: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, Pick<NeededImage, "reference" | "platform" | "local">>> {
  const { code, stdout } = await look(host, configArgs(call), { env, cwd: call.directory });
  if (code !== 0) {
    const words = say`Compose cannot read the project in ${call.directory}. ${`docker compose --project-directory ${call.directory} config`} on the host says why.`;
    throw new RemoteError({ system: "docker", operation: "docker compose config", status: code, retryable: false, words });
  }
  const { services } = Rendered.parse(JSON.parse(stdout));
  return new Map(
    Object.entries(services).map(([name, { image, platform, pull_policy: policy }]) => [
      name,
      { reference: image ?? `${call.project}-${name}`, platform, local: policy === "never" || policy === "build" },
    ]),
  );
}

/** A local image by name or id; undefined when the host does not have it. */
export async function localImage(host: Host, reference: string): Promise<Image | undefined> {
  const { code, stdout, stderr } = await look(host, inspectImageArgs(reference));
  if (code === 0) return parseList(Image, stdout)[0];
  if (/no such (image|object)|reference does not exist|not found/i.test(stderr)) return undefined;
  throw new RemoteError({
    system: "docker",
    operation: "docker image inspect",
    status: code,
    retryable: true,
    words: say`It said ${lastLine(stderr)}.`,
  });
}

export type Pulled =
  | { readonly status: "there" | "pulled" }
  /** The registry did not give it, the host has one of that name. */
  | { readonly status: "local"; readonly because: string }
  | { readonly status: "missing"; readonly words: Words };

/**
 * Makes sure that the host has an image. Pulls only what it lacks, so that a tag that moved in the meantime does not
 * bring in something that nobody reviewed.
 */
export async function ensureImage(
  host: Host,
  { reference, platform, always, local, digest }: NeededImage,
  signal: AbortSignal,
): Promise<Pulled> {
  const before = await localImage(host, reference);
  if (before !== undefined && (digest === undefined ? !always : hasDigest(before, digest))) return { status: "there" };
  if (local === true) {
    const words = say`the image ${reference} is not on the host, and its pull_policy says not to pull it. Build or load it there`;
    return { status: "missing", words };
  }
  const { code, stderr } = await look(host, pullArgs(reference, platform), { timeoutMs: 1_800_000, signal });
  const after = await localImage(host, reference);
  const because = lastLine(stderr);
  if (after === undefined) {
    const words = say`the image ${reference} is not on the host and cannot be pulled (${because}). Check its name and tag, log the host in to its registry, or build it there`;
    return { status: "missing", words };
  }
  if (digest !== undefined && !hasDigest(after, digest)) {
    const words = say`the image ${reference} should be the one with the digest ${digest}, and the registry gave another (${code === 0 ? "its tag was moved again" : because})`;
    return { status: "missing", words };
  }
  if (code !== 0) return { status: "local", because };
  return { status: after.Id === before?.Id ? "there" : "pulled" };
}

function hasDigest({ RepoDigests }: Image, digest: string): boolean {
  return (RepoDigests ?? []).some((name) => name.endsWith(`@${digest}`));
}
