/** Carries out a removal: containers that were reviewed, by id, then networks; must not touch a volume or a file. */
import type { Step, StepResult } from "../../core/model.ts";
import { say } from "../../core/words.ts";
import type { ApplyIo } from "../adapter.ts";
import { inspectNetworkArgs, removeContainersArgs, removeNetworkArgs, stopArgs } from "./argv.ts";
import { isLeftover, projectContainers } from "./containers.ts";
import { change, look } from "./docker.ts";
import type { Host } from "./host.ts";
import type { RemoveValue } from "./step-value.ts";

/** One service after the other, dependents first. Not with `compose down`: that takes whatever is there by then. */
export async function applyRemove(host: Host, step: Step, { project, services, networks }: RemoveValue, io: ApplyIo): Promise<StepResult> {
  const containers = await projectContainers(host, project);
  const going = services.map(({ name, expected }) => ({ name, expected, own: containers.filter(({ service }) => service === name) }));
  for (const { name, expected, own } of going) {
    const other = own.find((container) => expected?.includes(container.id) !== true && !isLeftover(container));
    if (other === undefined) continue;
    const planned = expected === null ? say`no container of ${name}` : say`container ${expected.slice(0, 12)} of ${name}`;
    return { status: "stale", expected: planned, found: say`container ${other.id.slice(0, 12)} of ${name}` };
  }
  let removed = false;
  for (const { name, own } of going.filter((service) => service.own.length > 0)) {
    io.progress(say`removing ${name}`);
    const ids = own.map(({ id }) => id);
    await change(host, io.lock, stopArgs(ids));
    await change(host, io.lock, removeContainersArgs(ids));
    removed = true;
  }
  for (const network of networks) {
    const { code, stderr } = await look(host, inspectNetworkArgs(network));
    if (code !== 0 && /no such network|not found/i.test(stderr)) continue;
    await change(host, io.lock, removeNetworkArgs(network));
    removed = true;
  }
  return { status: removed ? "applied" : "unchanged", notes: step.impact.notes };
}
