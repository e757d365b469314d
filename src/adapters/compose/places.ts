/** Where the projects of each target lie on its host, asked once, or why that host could not be asked; must not look at projects. */
import { RemoteError } from "../../core/errors.ts";
import type { Unknown } from "../../core/model.ts";
import { say } from "../../core/words.ts";
import type { Host } from "./host.ts";
import { ConnectionError } from "./hosts/outcome.ts";
import type { DockerTarget, Here } from "./project.ts";
import { whereabouts, type Whereabouts } from "./whereabouts.ts";

/** By the project's name. */
export type Places = ReadonlyMap<string, Whereabouts>;

/** Why the machine we run on cannot be a `local` target; undefined when it is, and for targets that lie elsewhere. */
export function notHere({ host }: DockerTarget, here: Here): Unknown | undefined {
  if (host !== undefined && host.transport !== "local") return undefined;
  const hostname = host?.hostname;
  if (here.githubHosted) {
    return { code: "not-here", message: say`this run is on a machine of GitHub's, not on the Docker host` };
  }
  if (hostname === undefined || hostname === here.hostname) return undefined;
  return { code: "not-here", message: say`this run is on ${here.hostname}, not on ${hostname}` };
}

/** What the host did not do, as a reason; anything that is not its fault is a bug and passes through. */
export function unknownOf(error: unknown): Unknown {
  if (error instanceof ConnectionError) return { code: "unreachable", message: error.words };
  if (error instanceof RemoteError) return { code: "failed", message: error.words };
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    const path = "path" in error && typeof error.path === "string" ? say` at ${error.path}` : [];
    return { code: error.code === "EACCES" ? "forbidden" : "failed", message: say`the host's files cannot be read (${error.code}${path})` };
  }
  throw error;
}

/** Asks each target where its projects lie, once and when the first of its components comes. */
export function lookOnce(hostOf: (target: DockerTarget) => Host, signal: AbortSignal): (target: DockerTarget) => Promise<Places | Unknown> {
  const asked = new Map<string, Promise<Places | Unknown>>();
  return (target) => {
    const known = asked.get(target.id) ?? placesOn(hostOf(target), signal);
    asked.set(target.id, known);
    return known;
  };
}

async function placesOn(host: Host, signal: AbortSignal): Promise<Places | Unknown> {
  try {
    const places = await whereabouts(host, signal);
    return "failed" in places ? { code: "unreachable", message: say`the Docker engine does not answer: ${places.failed}` } : places;
  } catch (error) {
    return { ...unknownOf(error), code: "unreachable" };
  }
}
