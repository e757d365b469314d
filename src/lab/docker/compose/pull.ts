/** Pulling the images of services, with Compose's lines; must not make containers. */
import { COMPOSE_CODES, Failure, outside } from "../failure.ts";
import { parseFlags } from "../flags.ts";
import { familiar, findImage, pullImage } from "../images.ts";
import type { Session } from "../session.ts";
import { string } from "../tree.ts";
import { loadProject, type ProjectOptions } from "./load.ts";
import { progress, type Progress } from "./progress.ts";
import type { Project } from "./project.ts";

export async function pull(session: Session, options: ProjectOptions, args: readonly string[], quietProgress: boolean): Promise<number> {
  const flags = parseFlags(args, { quiet: "q", "ignore-pull-failures": "", "include-deps": "", policy: "=" });
  const loaded = await loadProject(session, options, flags.rest);
  const chosen =
    flags.rest.length > 0 && !flags.has("include-deps")
      ? Object.entries(loaded.services).filter(([name]) => flags.rest.includes(name))
      : Object.entries(loaded.services);
  const shown = progress(session, quietProgress || flags.has("quiet"));
  const pulling = new Map<string, string>();
  const failures: Failure[] = [];
  for (const [name, service] of chosen) {
    const image = string(service["image"]);
    const policy = flags.value("policy") ?? string(service["pull_policy"]);
    const skipped = skip(session, image, policy, pulling.get(image));
    if (skipped !== undefined) {
      shown.pull(name, skipped);
      continue;
    }
    pulling.set(image, name);
    try {
      await pullOne(session, name, image, shown);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  if (failures[0] !== undefined && !flags.has("ignore-pull-failures")) throw failures[0];
  return 0;
}

function skip(session: Session, image: string, policy: string, pulledBy: string | undefined): string | undefined {
  if (image === "") return "Skipped - No image to be pulled";
  if (policy === "never" || policy === "build") return "Skipped";
  const present = findImage(session.engine.read(), image) !== undefined && !familiar(image).endsWith(":latest");
  if (policy === "missing" && present) return "Skipped - Image is already present locally";
  return pulledBy === undefined ? undefined : `Skipped - Image is already being pulled by ${pulledBy}`;
}

async function pullOne(session: Session, service: string, image: string, shown: Progress): Promise<void> {
  shown.pull(service, "Pulling");
  try {
    await session.engine.step((engine) => pullImage(engine, image));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    shown.pull(service, `Error ${error.message.replace("Error response from daemon: ", "")}`);
    throw new Failure(error.message, COMPOSE_CODES.pull);
  }
  shown.pull(service, "Pulled");
}

/** Pulls what services need and the host lacks; answers the ids of the images it then has, by their names in the file. */
export async function pullMissing(session: Session, project: Project, shown: Progress): Promise<ReadonlyMap<string, string>> {
  for (const [name, service] of Object.entries(project.services)) {
    const image = string(service["image"]);
    const policy = string(service["pull_policy"]);
    const present = findImage(session.engine.read(), image) !== undefined;
    if (service["build"] !== undefined && !present) throw outside(`building the image of service ${name}`);
    if (image === "" || policy === "never" || policy === "build" || (present && policy !== "always")) continue;
    await pullOne(session, name, image, shown);
  }
  const engine = session.engine.read();
  const ids = new Map<string, string>();
  for (const service of Object.values(project.services)) {
    const found = findImage(engine, string(service["image"]));
    if (found !== undefined) ids.set(string(service["image"]), found.id);
  }
  return ids;
}
