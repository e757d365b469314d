/** `docker compose up -d`; must not attach to anything. */
import { findContainer, startContainer } from "../containers.ts";
import { Failure, outside } from "../failure.ts";
import { parseFlags, type Flags } from "../flags.ts";
import { mountedFiles } from "../mounted-files.ts";
import { warn, type Session } from "../session.ts";
import { mapping, number, string, type Mapping } from "../tree.ts";
import { converge, type Recreate } from "./converge.ts";
import { loadProject, type ProjectOptions } from "./load.ts";
import { orphans, projectContainers, removeContainers } from "./containers.ts";
import { progress, type Progress } from "./progress.ts";
import { inDependencyOrder, withServices, type Project } from "./project.ts";
import { pullMissing } from "./pull.ts";
import { ensureNetworks, ensureVolumes } from "./resources.ts";
import { waitFor, type Condition } from "./wait.ts";

const FLAGS = {
  detach: "d",
  "no-deps": "",
  "no-build": "",
  "no-start": "",
  pull: "=",
  "quiet-pull": "",
  wait: "",
  "wait-timeout": "=",
  "force-recreate": "",
  "no-recreate": "",
  "always-recreate-deps": "",
  "remove-orphans": "",
  timeout: "t=",
};

export async function up(session: Session, options: ProjectOptions, args: readonly string[], quiet: boolean): Promise<number> {
  const flags = parseFlags(args, FLAGS);
  if (!flags.has("detach") && !flags.has("wait") && !flags.has("no-start")) throw outside("compose up without -d or --wait");
  const names = flags.rest;
  const loaded = withPullPolicy(await loadProject(session, options, names), flags.value("pull"));
  if (Object.keys(loaded.services).length === 0) throw new Failure("no service selected");
  const project = flags.has("no-deps") ? withServices(loaded, names, false) : loaded;
  const shown = progress(session, quiet);

  const images = await pullMissing(session, project, shown);
  await ensureNetworks(session, project, shown);
  await ensureVolumes(session, project, shown);
  await tellOrphans(session, project, flags, shown);
  await converge(session, project, images, strategies(flags, names, project), shown);
  if (!flags.has("no-start")) await startAll(session, project, flags, shown);
  return 0;
}

function withPullPolicy(project: Project, policy: string | undefined): Project {
  if (policy === undefined || policy === "policy") return project;
  if (!["always", "missing", "never"].includes(policy)) throw outside(`compose up --pull ${policy}`);
  const services = Object.fromEntries(Object.entries(project.services).map(([name, one]) => [name, { ...one, pull_policy: policy }]));
  return { ...project, services };
}

/** How each service is to be treated: the named ones as the flags say, the others as dependencies. */
function strategies(flags: Flags, names: readonly string[], project: Project): (service: string) => Recreate {
  const never: Recreate | undefined = flags.has("no-recreate") ? "never" : undefined;
  const named = never ?? (flags.has("force-recreate") ? "force" : "diverged");
  const dependency = flags.has("always-recreate-deps") ? "force" : (never ?? "diverged");
  const chosen = names.length === 0 ? Object.keys(project.services) : names;
  return (service) => (chosen.includes(service) ? named : dependency);
}

async function tellOrphans(session: Session, project: Project, flags: Flags, shown: Progress): Promise<void> {
  const found = orphans(session, project);
  if (found.length === 0) return;
  if (flags.has("remove-orphans")) {
    await removeContainers(session, found, shown);
    return;
  }
  const list = found.map((one) => one.Name.slice(1)).join(" ");
  warn(
    session,
    `Found orphan containers ([${list}]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up.`,
  );
}

async function startAll(session: Session, project: Project, flags: Flags, shown: Progress): Promise<void> {
  for (const name of inDependencyOrder(project)) {
    if (scale(project.services[name] ?? {}) > 0) await startService(session, project, name, shown);
  }
  if (!flags.has("wait")) return;
  const seconds = Number(flags.value("wait-timeout") ?? 0);
  const conditions = Object.keys(project.services).map((name): [string, Condition] => [name, finalCondition(project, name)]);
  await waitFor(session, project, conditions, shown, seconds);
}

/** A service that others wait for to complete is not waited for to run. */
function finalCondition(project: Project, name: string): Condition {
  const completes = Object.values(project.services).some(
    (one) => mapping(mapping(one["depends_on"])[name])["condition"] === "service_completed_successfully",
  );
  return completes ? "service_completed_successfully" : "running_or_healthy";
}

async function startService(session: Session, project: Project, name: string, shown: Progress): Promise<void> {
  const dependencies = Object.entries(mapping(project.services[name]?.["depends_on"]));
  const awaited = dependencies
    .filter(([other, how]) => mapping(how)["condition"] !== "service_started" && project.services[other] !== undefined)
    .map(([other, how]): [string, Condition] => [other, string(mapping(how)["condition"]) as Condition]);
  await waitFor(session, project, awaited, shown, 0);
  for (const container of projectContainers(session, project.name, [name])) {
    if (container.State.Running) continue;
    shown.event(`Container ${container.Name.slice(1)}`, "Starting");
    await start(session, container.Id);
    shown.event(`Container ${container.Name.slice(1)}`, "Started");
  }
}

/** The engine keeps a refused start's error, so the refusal is thrown after the change. */
export async function start(session: Session, id: string): Promise<void> {
  const refused = await session.engine.step((engine): Failure | undefined => {
    const container = findContainer(engine, id);
    if (container === undefined) return undefined;
    try {
      startContainer(engine, container, mountedFiles(session.engine.folder, container));
      return undefined;
    } catch (error) {
      if (error instanceof Failure) return error;
      throw error;
    }
  });
  if (refused !== undefined) throw refused;
}

function scale(service: Mapping): number {
  const replicas = service["scale"] ?? mapping(service["deploy"])["replicas"];
  return replicas === undefined ? 1 : number(replicas);
}
