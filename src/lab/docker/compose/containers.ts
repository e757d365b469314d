/** The containers of a project, by Compose's labels; must not create or start any. */
import { findContainer, removeContainer, stopContainer } from "../containers.ts";
import type { ContainerRecord } from "../records.ts";
import type { Session } from "../session.ts";
import type { Progress } from "./progress.ts";
import type { Project } from "./project.ts";

export const LABEL = "com.docker.compose";

/** The project's containers, of all services or the named ones, by name. */
export function projectContainers(session: Session, project: string, services?: readonly string[]): ContainerRecord[] {
  return session.engine
    .read()
    .containers.filter((one) => one.Config.Labels[`${LABEL}.project`] === project)
    .filter((one) => services === undefined || services.includes(serviceOf(one)))
    .toSorted((a, b) => (a.Name < b.Name ? -1 : 1));
}

export function serviceOf(container: ContainerRecord): string {
  return container.Config.Labels[`${LABEL}.service`] ?? "";
}

/** Containers of services that the project no longer has, enabled or not. */
export function orphans(session: Session, project: Project): ContainerRecord[] {
  const known = new Set([...Object.keys(project.services), ...Object.keys(project.disabled)]);
  return projectContainers(session, project.name).filter((one) => !known.has(serviceOf(one)));
}

/** Stops and removes containers, with Compose's lines. Volumes stay. */
export async function removeContainers(session: Session, containers: readonly ContainerRecord[], shown: Progress): Promise<void> {
  for (const container of containers) {
    const label = `Container ${container.Name.slice(1)}`;
    shown.event(label, "Stopping");
    await session.engine.step((engine) => {
      const found = findContainer(engine, container.Id);
      if (found !== undefined) stopContainer(engine, found);
    });
    shown.event(label, "Stopped");
    shown.event(label, "Removing");
    await session.engine.step((engine) => {
      const found = findContainer(engine, container.Id);
      if (found !== undefined) removeContainer(engine, found, true);
    });
    shown.event(label, "Removed");
  }
}
