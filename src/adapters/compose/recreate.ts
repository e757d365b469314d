/** Recreates exactly the named services of a project with its files as they lie on the host; checks that it was only them. */
import type { Words } from "../../core/words.ts";
import { list, say } from "../../core/words.ts";
import {
  disconnectArgs,
  inspectNetworkArgs,
  type ProjectCall,
  removeContainersArgs,
  removeNetworkArgs,
  renameArgs,
  stopArgs,
  upArgs,
} from "./argv.ts";
import { isLeftover, projectContainers, type ServiceContainer } from "./containers.ts";
import type { ProjectContext } from "./context.ts";
import { attempt, change, lastLine, look } from "./docker.ts";
import type { PlannedService } from "./step-value.ts";

/**
 * Starts what has to be started, then makes anew what has to be. `failed` is Compose's words, not redacted;
 * `touched` are services that it replaced although they were not named.
 */
export async function recreate(
  { host, io, project }: ProjectContext,
  call: ProjectCall,
  services: readonly Pick<PlannedService, "name" | "recreate">[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly failed?: string; readonly touched: readonly string[] }> {
  const isNamed = ({ service }: ServiceContainer): boolean => services.some(({ name }) => name === service);
  await clearLeftovers(host, io.lock, (await projectContainers(host, call.project)).filter(isNamed));
  const before = await projectContainers(host, call.project);
  let failed: string | undefined;
  for (const anew of [false, true]) {
    const names = services.flatMap((service) => (service.recreate === anew ? [service.name] : []));
    if (names.length === 0 || failed !== undefined) continue;
    io.progress(doingWords(names, anew ? before : []));
    const options = { env, cwd: call.directory, timeoutMs: (project.timeout + 300) * 1000 };
    const { code, stderr } = await attempt(host, io.lock, upArgs(call, names, anew), options);
    if (code !== 0) failed = lastLine(stderr);
  }
  const left = new Set((await projectContainers(host, call.project)).map(({ id }) => id));
  const touched = before.filter((container) => !isNamed(container) && !left.has(container.id)).map(({ service }) => service);
  return { ...(failed === undefined ? {} : { failed }), touched: [...new Set(touched)] };
}

/** e.g. "starting web, recreating db": what has no container yet is started. */
function doingWords(names: readonly string[], there: readonly ServiceContainer[]): Words {
  const isThere = (name: string): boolean => there.some(({ service }) => service === name);
  const those = (doing: string, all: readonly string[]): Words[] =>
    all.length === 0 ? [] : [[`${doing} `, ...list(all.map((name) => say`${name}`))]];
  return list([
    ...those(
      "starting",
      names.filter((name) => !isThere(name)),
    ),
    ...those("recreating", names.filter(isThere)),
  ]);
}

/**
 * Clears what an interrupted recreate left behind. Where the old container is still there, the new one never ran and
 * goes; where it is gone, the new one is the only one that has its anonymous volumes, so it gets its proper name.
 */
async function clearLeftovers(
  host: ProjectContext["host"],
  lock: ProjectContext["io"]["lock"],
  containers: readonly ServiceContainer[],
): Promise<void> {
  for (const leftover of containers.filter(isLeftover)) {
    const proper = leftover.name.slice(13);
    const isTaken = containers.some(({ id, name }) => id === leftover.replaces || name === proper);
    if (isTaken) await change(host, lock, removeContainersArgs([leftover.id]));
    // Where a container of somebody else has that name, Compose replaces it under the odd one too (tried with 2.26).
    else await attempt(host, lock, renameArgs(leftover.id, proper));
  }
}

/**
 * Removes networks so that Compose makes them anew: takes the planned services' containers off them first. Gives
 * why not, before anything was stopped, when somebody else's container is attached.
 */
export async function removeNetworks(
  { host, io, value, project }: ProjectContext,
  services: readonly string[],
): Promise<Words | undefined> {
  const planned = (await projectContainers(host, project.project)).filter(({ service }) => services.includes(service));
  const attached: { network: string; ids: string[] }[] = [];
  for (const network of value.networks) {
    const { code, stdout } = await look(host, inspectNetworkArgs(network));
    if (code !== 0) continue;
    const ids = attachedTo(JSON.parse(stdout));
    const foreign = ids.find((id) => !planned.some((container) => container.id === id));
    if (foreign !== undefined)
      return say`container ${foreign.slice(0, 12)}, which is not part of this step, is attached to the network ${network}`;
    attached.push({ network, ids });
  }
  const stopping = [...new Set(attached.flatMap(({ ids }) => ids))];
  if (stopping.length > 0) await change(host, io.lock, stopArgs(stopping));
  for (const { network, ids } of attached) {
    for (const id of ids) await change(host, io.lock, disconnectArgs(network, id));
    await change(host, io.lock, removeNetworkArgs(network));
  }
  return undefined;
}

function attachedTo(inspected: unknown): string[] {
  const [network] = Array.isArray(inspected) ? inspected : [];
  const containers: unknown = network?.Containers;
  return typeof containers === "object" && containers !== null ? Object.keys(containers) : [];
}
