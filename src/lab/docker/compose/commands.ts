/** The smaller subcommands of `docker compose`: ps, down, stop, start, rm, exec, logs, version; must not make containers. */
import { findContainer, stopContainer } from "../containers.ts";
import { Failure, outside } from "../failure.ts";
import { parseFlags } from "../flags.ts";
import { printRows, runSimulated } from "../host-commands.ts";
import type { ContainerRecord } from "../records.ts";
import { composeRow } from "../rows.ts";
import type { Session } from "../session.ts";
import { goJson, string, type Mapping } from "../tree.ts";
import { LABEL, orphans, projectContainers, removeContainers, serviceOf } from "./containers.ts";
import { loadProject, type ProjectOptions } from "./load.ts";
import { progress } from "./progress.ts";
import { inDependencyOrder, type Project } from "./project.ts";
import { removeNetworks } from "./resources.ts";
import { start as startContainer } from "./up.ts";

/** A subcommand of compose. */
export type ComposeCommand = (
  session: Session,
  options: ProjectOptions,
  args: readonly string[],
  quiet: boolean,
) => Promise<number> | number;

/** The project, or only its name where -p was given and -f was not: then no file is read. */
async function projectOrName(session: Session, options: ProjectOptions): Promise<{ name: string; project: Project | undefined }> {
  if (options.name !== undefined && options.files.length === 0) return { name: options.name, project: undefined };
  const project = await loadProject(session, options);
  return { name: project.name, project };
}

function checkServices(project: Project | undefined, names: readonly string[]): void {
  const unknown = names.find((name) => project !== undefined && project.services[name] === undefined);
  if (unknown !== undefined) throw new Failure(`no such service: ${unknown}`);
}

export const ps: ComposeCommand = async (session, options, args) => {
  const flags = parseFlags(args, {
    all: "a",
    quiet: "q",
    format: "=",
    services: "",
    "no-trunc": "",
    status: "=",
    filter: "=",
    orphans: "",
  });
  const { name, project } = await projectOrName(session, options);
  checkServices(project, flags.rest);
  const statuses = [...flags.values("status"), ...flags.values("filter").map((one) => one.replace(/^status=/, ""))];
  const containers = projectContainers(session, name, flags.rest.length > 0 ? flags.rest : undefined)
    .filter((one) => (statuses.length > 0 ? statuses.includes(one.State.Status) : flags.has("all") || one.State.Running))
    .filter((one) => flags.value("orphans") !== "false" || project?.services[serviceOf(one)] !== undefined);
  const rows = containers.map((one) => composeRow(one, flags.has("no-trunc"), Date.now()));
  const lines = (all: readonly string[]): void => all.forEach((line) => session.out(`${line}\n`));
  if (flags.has("quiet")) lines(containers.map((one) => one.Id));
  else if (flags.has("services")) lines([...new Set(containers.map(serviceOf))]);
  else if (flags.value("format") === "json" && session.engine.read().psArray) session.out(`${goJson(rows)}\n`);
  else {
    const columns = {
      NAME: "Name",
      IMAGE: "Image",
      COMMAND: "Command",
      SERVICE: "Service",
      CREATED: "RunningFor",
      STATUS: "Status",
      PORTS: "Ports",
    };
    printRows(session, rows, columns, flags.value("format"));
  }
  return 0;
};

export const down: ComposeCommand = async (session, options, args, quiet) => {
  const flags = parseFlags(args, { "remove-orphans": "", timeout: "t=" });
  if (flags.rest.length > 0) throw outside("compose down of single services");
  const { name, project } = await projectOrName(session, options);
  const shown = progress(session, quiet);
  const all = projectContainers(session, name);
  await removeContainers(session, dependentsFirst(project, all), shown);
  if (project !== undefined && flags.has("remove-orphans")) await removeContainers(session, orphans(session, project), shown);
  const networks =
    project === undefined
      ? labelledNetworks(session, name)
      : Object.values(project.networks)
          .filter((one) => one["external"] !== true)
          .map((one) => string(one["name"]));
  if (all.length === 0 && networks.length === 0) session.err(`Warning: No resource found to remove for project ${JSON.stringify(name)}.\n`);
  await removeNetworks(session, networks, shown);
  return 0;
};

/** Dependents before what they need, by the project or, without one, by their labels; orphans of a project are left out. */
function dependentsFirst(project: Project | undefined, containers: readonly ContainerRecord[]): ContainerRecord[] {
  return inDependencyOrder(project ?? { services: Object.fromEntries(containers.map((one) => [serviceOf(one), dependsOnLabel(one)])) })
    .toReversed()
    .flatMap((name) => containers.filter((one) => serviceOf(one) === name));
}

function dependsOnLabel(container: ContainerRecord): Mapping {
  const names = (container.Config.Labels[`${LABEL}.depends_on`] ?? "").split(",").map((one) => one.split(":")[0] ?? "");
  return { depends_on: Object.fromEntries(names.filter((name) => name !== "").map((name) => [name, {}])) };
}

function labelledNetworks(session: Session, project: string): string[] {
  return session.engine
    .read()
    .networks.filter((one) => one.Labels[`${LABEL}.project`] === project)
    .map((one) => one.Name);
}

export const stop: ComposeCommand = async (session, options, args, quiet) => {
  const flags = parseFlags(args, { timeout: "t=" });
  const { name, project } = await projectOrName(session, options);
  checkServices(project, flags.rest);
  const shown = progress(session, quiet);
  const all = projectContainers(session, name, flags.rest.length > 0 ? flags.rest : undefined);
  for (const container of dependentsFirst(project, all)) {
    shown.event(`Container ${container.Name.slice(1)}`, "Stopping");
    await session.engine.step((engine) => {
      const found = findContainer(engine, container.Id);
      if (found !== undefined) stopContainer(engine, found);
    });
    shown.event(`Container ${container.Name.slice(1)}`, "Stopped");
  }
  return 0;
};

export const start: ComposeCommand = async (session, options, args, quiet) => {
  const flags = parseFlags(args, {});
  const { name, project } = await projectOrName(session, options);
  checkServices(project, flags.rest);
  const shown = progress(session, quiet);
  const all = projectContainers(session, name, flags.rest.length > 0 ? flags.rest : undefined);
  for (const container of dependentsFirst(project, all).toReversed()) {
    if (container.State.Running) continue;
    shown.event(`Container ${container.Name.slice(1)}`, "Starting");
    await startContainer(session, container.Id);
    shown.event(`Container ${container.Name.slice(1)}`, "Started");
  }
  return 0;
};

export const rm: ComposeCommand = async (session, options, args, quiet) => {
  const flags = parseFlags(args, { force: "f", stop: "s" });
  if (!flags.has("force")) throw outside("compose rm without -f");
  if (flags.has("stop")) await stop(session, options, flags.rest, quiet);
  const { name, project } = await projectOrName(session, options);
  checkServices(project, flags.rest);
  const stopped = projectContainers(session, name, flags.rest.length > 0 ? flags.rest : undefined).filter((one) => !one.State.Running);
  if (stopped.length === 0) {
    session.err("No stopped containers\n");
    return 0;
  }
  session.out(`Going to remove ${stopped.map((one) => one.Name.slice(1)).join(", ")}\n`);
  const shown = progress(session, quiet);
  for (const container of stopped) {
    shown.event(`Container ${container.Name.slice(1)}`, "Removing");
    await session.engine.step((engine) => void (engine.containers = engine.containers.filter((one) => one.Id !== container.Id)));
    shown.event(`Container ${container.Name.slice(1)}`, "Removed");
  }
  return 0;
};

export const exec: ComposeCommand = async (session, options, args) => {
  const flags = parseFlags(args, { "no-tty": "T", detach: "d", env: "e=", user: "u=", workdir: "w=", index: "=" }, { stopAtFirst: true });
  const [service = "", ...argv] = flags.rest;
  const { name } = await projectOrName(session, options);
  const [container] = projectContainers(session, name, [service]);
  if (container === undefined || !container.State.Running) throw new Failure(`service ${JSON.stringify(service)} is not running`);
  return runSimulated(session, container, argv);
};

export const logs: ComposeCommand = async (session, options, args) => {
  const flags = parseFlags(args, { tail: "n=", "no-color": "", "no-log-prefix": "", since: "=", timestamps: "t" });
  const { project } = await projectOrName(session, options);
  checkServices(project, flags.rest);
  return 0;
};

export const version: ComposeCommand = (session, _options, args) => {
  const flags = parseFlags(args, { short: "", format: "f=" });
  const own = session.engine.read().versions.compose;
  if (flags.has("short")) session.out(`${own}\n`);
  else if (flags.value("format") === "json") session.out(`${JSON.stringify({ version: own } satisfies Mapping)}\n`);
  else session.out(`Docker Compose version ${own}\n`);
  return 0;
};
