/** Waiting for containers to run, be healthy or complete, in Compose's words; must not change them. */
import { Failure, outside } from "../failure.ts";
import type { ContainerRecord } from "../records.ts";
import type { Session } from "../session.ts";
import { mapping } from "../tree.ts";
import { projectContainers } from "./containers.ts";
import type { Progress } from "./progress.ts";
import type { Project } from "./project.ts";

export type Condition = "running_or_healthy" | "service_healthy" | "service_completed_successfully";

/**
 * Waits for services. Nothing of the stand-in changes by itself, so a condition holds at once or never: with a
 * timeout never is a failure at once, without one it is outside the subset (the real one would wait for ever).
 */
export async function waitFor(
  session: Session,
  project: Project,
  conditions: readonly (readonly [string, Condition])[],
  shown: Progress,
  timeoutSeconds: number,
): Promise<void> {
  const all = conditions.map(([name, condition]) => ({ name, condition, containers: projectContainers(session, project.name, [name]) }));
  for (const one of all) for (const container of one.containers) shown.event(label(container), "Waiting");
  for (const { name, condition, containers } of all) {
    for (const container of containers) {
      const verdict = check(container, condition, name);
      if (verdict === "pending") throw never(timeoutSeconds, container);
      if (verdict === "met") shown.event(label(container), condition === "service_completed_successfully" ? "Exited" : "Healthy");
      else throw refuse(verdict.problem, condition, containers, shown);
    }
  }
}

function label(container: ContainerRecord): string {
  return `Container ${container.Name.slice(1)}`;
}

function never(timeoutSeconds: number, container: ContainerRecord): Failure {
  if (timeoutSeconds > 0) return new Failure(`application not healthy after ${timeoutSeconds}s`);
  return outside(`waiting for ever for container ${container.Name.slice(1)}`);
}

function refuse(problem: string, condition: Condition, containers: readonly ContainerRecord[], shown: Progress): Failure {
  if (condition === "running_or_healthy") return new Failure(problem);
  for (const container of containers) shown.event(label(container), condition === "service_healthy" ? "Error" : `service ${problem}`);
  return new Failure(condition === "service_healthy" ? `dependency failed to start: ${problem}` : `service ${problem}`);
}

function check(container: ContainerRecord, condition: Condition, service: string): "met" | "pending" | { readonly problem: string } {
  const { State } = container;
  const name = container.Name.slice(1);
  if (condition === "service_completed_successfully") {
    if (State.Status !== "exited") return "pending";
    return State.ExitCode === 0 ? "met" : { problem: `${JSON.stringify(service)} didn't complete successfully: exit ${State.ExitCode}` };
  }
  if (State.Status === "exited") return { problem: `container ${name} exited (${State.ExitCode})` };
  if (mapping(container.Config.Healthcheck as never)["Test"] === undefined && condition === "running_or_healthy")
    return State.Running ? "met" : "pending";
  if (State.Health === undefined) return { problem: `container ${name} has no healthcheck configured` };
  if (State.Health.Status === "starting") return "pending";
  return State.Health.Status === "healthy" ? "met" : { problem: `container ${name} is unhealthy` };
}
