/** Which containers are made, replaced or left, and doing it, after Compose's convergence; must not start any. */
import { addContainer, findContainer, removeContainer, stopContainer } from "../containers.ts";
import { Failure, outside } from "../failure.ts";
import { mustFindImage } from "../images.ts";
import type { ContainerRecord } from "../records.ts";
import type { Session } from "../session.ts";
import { mapping, number, string, type Mapping } from "../tree.ts";
import { LABEL, projectContainers, removeContainers } from "./containers.ts";
import { newContainer } from "./create.ts";
import { serviceHash } from "./hash.ts";
import type { Progress } from "./progress.ts";
import { dependencyNames, inDependencyOrder, type Project } from "./project.ts";

export type Recreate = "never" | "force" | "diverged";

/** Brings every service's container about; replacing one replaces those that depend on it. */
export async function converge(
  session: Session,
  project: Project,
  images: ReadonlyMap<string, string>,
  strategy: (service: string) => Recreate,
  shown: Progress,
): Promise<void> {
  const replaced = new Set<string>();
  for (const name of inDependencyOrder(project)) {
    const service = resolveReferences(session, project, project.services[name] ?? {});
    if (replicas(service) > 1) throw outside(`more than one container of service ${name}`);
    const work = { session, project, service, name, images, shown };
    const cascade = dependencyNames(service).some((other) => replaced.has(other));
    const obsolete = (one: ContainerRecord): boolean =>
      mustRecreate(one, service, images, cascade ? forced(strategy(name)) : strategy(name));
    const found = projectContainers(session, project.name, [name]).toSorted((a, b) => (a.Created < b.Created ? -1 : 1));
    // of what an interrupted recreation left, the oldest obsolete one is taken for the service's own
    const [container, ...surplus] = [...found.filter(obsolete), ...found.filter((one) => !obsolete(one)).toReversed()];
    const expected = replicas(service) === 1;
    if (expected && container === undefined) await create(work);
    else if (expected && container !== undefined && obsolete(container)) {
      await recreate(work, container);
      replaced.add(name);
    } else if (expected && container?.State.Running === true) shown.event(`Container ${container.Name.slice(1)}`, "Running");
    else if (expected && container?.State.Status === "exited") shown.event(`Container ${container.Name.slice(1)}`, "Created");
    await removeContainers(session, expected ? surplus : found, shown);
  }
}

function forced(strategy: Recreate): Recreate {
  return strategy === "never" ? "never" : "force";
}

function replicas(service: Mapping): number {
  const own = service["scale"] ?? mapping(service["deploy"])["replicas"];
  return own === undefined ? 1 : number(own);
}

function mustRecreate(container: ContainerRecord, service: Mapping, images: ReadonlyMap<string, string>, strategy: Recreate): boolean {
  if (strategy !== "diverged") return strategy === "force";
  const { Labels } = container.Config;
  return Labels[`${LABEL}.config-hash`] !== serviceHash(service) || Labels[`${LABEL}.image`] !== images.get(string(service["image"]));
}

/** `service:x` in namespaces becomes the id of x's container, which is part of the hash. */
function resolveReferences(session: Session, project: Project, service: Mapping): Mapping {
  const resolved = { ...service };
  for (const [key, what] of [
    ["network_mode", "network"],
    ["ipc", "IPC"],
    ["pid", "PID"],
  ] as const) {
    const mode = string(service[key]);
    if (!mode.startsWith("service:")) continue;
    const name = mode.slice("service:".length);
    const [container] = projectContainers(session, project.name, [name]);
    if (container === undefined) throw new Failure(`cannot share ${what} namespace with service ${name}: container missing`);
    resolved[key] = `container:${container.Id}`;
  }
  return resolved;
}

interface Work {
  readonly session: Session;
  readonly project: Project;
  readonly service: Mapping;
  readonly name: string;
  readonly images: ReadonlyMap<string, string>;
  readonly shown: Progress;
}

async function create(work: Work): Promise<void> {
  const { session, shown, project, service, name } = work;
  const containerName = string(service["container_name"]) || `${project.name}-${name}-1`;
  shown.event(`Container ${containerName}`, "Creating");
  await session.engine.step((engine) => {
    const image = mustFindImage(engine, string(service["image"]));
    addContainer(
      engine,
      newContainer({ project, service, serviceName: name, image, name: containerName, labels: labels(work), replaces: undefined }),
    );
  });
  shown.event(`Container ${containerName}`, "Created");
}

/** Makes the new one under another name, stops and removes the old one, renames: as Compose, in steps. */
async function recreate(work: Work, old: ContainerRecord): Promise<void> {
  const { session, shown, project, service, name } = work;
  const oldLabel = `Container ${old.Name.slice(1)}`;
  const finalName = string(service["container_name"]) || `${project.name}-${name}-1`;
  shown.event(oldLabel, "Recreate");
  const made = await session.engine.step((engine) => {
    const image = mustFindImage(engine, string(service["image"]));
    const container = newContainer({
      project,
      service,
      serviceName: name,
      image,
      name: `${old.Id.slice(0, 12)}_${finalName}`,
      labels: { ...labels(work), [`${LABEL}.replace`]: old.Id },
      replaces: old,
    });
    addContainer(engine, container);
    return container.Id;
  });
  await session.engine.step((engine) => withContainer(findContainer(engine, old.Id), (one) => stopContainer(engine, one)));
  await session.engine.step((engine) => withContainer(findContainer(engine, old.Id), (one) => removeContainer(engine, one, false)));
  await session.engine.step((engine) => withContainer(findContainer(engine, made), (one) => void (one.Name = `/${finalName}`)));
  shown.event(oldLabel, "Recreated");
}

function withContainer(container: ContainerRecord | undefined, work: (container: ContainerRecord) => void): void {
  if (container !== undefined) work(container);
}

function labels(work: Work): Record<string, string> {
  const { project, service, name, images } = work;
  const dependencies = Object.entries(mapping(service["depends_on"])).map(
    ([other, how]) => `${other}:${string(mapping(how)["condition"])}:${String(mapping(how)["restart"] === true)}`,
  );
  const own = Object.fromEntries(Object.entries(mapping(service["labels"])).map(([key, value]) => [key, string(value)]));
  const image = images.get(string(service["image"]));
  return {
    ...own,
    [`${LABEL}.config-hash`]: serviceHash(service),
    [`${LABEL}.container-number`]: "1",
    [`${LABEL}.depends_on`]: dependencies.join(","),
    ...(image === undefined ? {} : { [`${LABEL}.image`]: image }),
    [`${LABEL}.oneoff`]: "False",
    [`${LABEL}.project`]: project.name,
    [`${LABEL}.project.config_files`]: project.files.join(","),
    ...(project.envFiles.length > 0 ? { [`${LABEL}.project.environment_file`]: project.envFiles.join(",") } : {}),
    [`${LABEL}.project.working_dir`]: project.folder,
    [`${LABEL}.service`]: name,
    [`${LABEL}.version`]: work.session.engine.read().versions.compose,
  };
}
