/** A container's life as the engine keeps it: find, add, start, stop, remove, rename; must not know Compose. */
import { daemonError, type Failure } from "./failure.ts";
import { newId, NEVER, timestamp } from "./engine.ts";
import type { MountedFiles } from "./mounted-files.ts";
import { attach, detach, portsInUse, publishPorts } from "./networking.ts";
import type { ContainerRecord, Engine, ImageRecord } from "./records.ts";
import { simulate, simulateHealthTest } from "./simulate.ts";

/** By full id, name, or the beginning of an id. */
export function findContainer(engine: Engine, reference: string): ContainerRecord | undefined {
  return (
    engine.containers.find((one) => one.Id === reference || one.Name === `/${reference.replace(/^\//, "")}`) ??
    (/^[0-9a-f]+$/.test(reference) ? engine.containers.find((one) => one.Id.startsWith(reference)) : undefined)
  );
}

export function mustFindContainer(engine: Engine, reference: string): ContainerRecord {
  const found = findContainer(engine, reference);
  if (found === undefined) throw daemonError(`No such container: ${reference}`);
  return found;
}

/** The engine's words for a name that `owner` has. */
export function nameTaken(owner: ContainerRecord): string {
  return `Conflict. The container name "${owner.Name}" is already in use by container "${owner.Id}". You have to remove (or rename) that container to be able to reuse that name.`;
}

/** Adds a container that has just been made; its anonymous volumes come into being. */
export function addContainer(engine: Engine, container: ContainerRecord): void {
  const other = findContainer(engine, container.Name);
  if (other !== undefined) throw daemonError(nameTaken(other));
  for (const mount of container.Mounts) {
    if (mount.Type !== "volume" || mount.Name === undefined || engine.volumes.some((one) => one.Name === mount.Name)) continue;
    engine.volumes.push({ Name: mount.Name, CreatedAt: timestamp(), Driver: "local", Labels: null, Options: null });
  }
  engine.containers.push(container);
}

/** Starts it; a running one stays as it is. `files` are what its command and health check may look at. */
export function startContainer(engine: Engine, container: ContainerRecord, files: MountedFiles): void {
  if (container.State.Running) return;
  joinNetworks(engine, container);
  const image = engine.images.find((one) => one.id === container.Image);
  const exit = exitCode(container, image, files);
  const log = `/var/lib/docker/containers/${container.Id}`;
  Object.assign(container, { LogPath: `${log}/${container.Id}-json.log` });
  container.State = {
    ...container.State,
    Status: "running",
    Running: true,
    Pid: 1000 + (Number.parseInt(container.Id.slice(0, 6), 16) % 30_000),
    ExitCode: 0,
    Error: "",
    StartedAt: timestamp(),
    ...health(container, image, files),
  };
  if (exit !== undefined) end(engine, container, exit);
}

function joinNetworks(engine: Engine, container: ContainerRecord): void {
  const shared = /^container:(.*)$/.exec(container.HostConfig.NetworkMode)?.[1];
  const files = (id: string): object => {
    const folder = `/var/lib/docker/containers/${id}`;
    return { ResolvConfPath: `${folder}/resolv.conf`, HostnamePath: `${folder}/hostname`, HostsPath: `${folder}/hosts` };
  };
  if (shared === undefined) {
    const taken = portsInUse(engine, container);
    if (taken !== undefined) {
      throw refuseStart(
        container,
        `driver failed programming external connectivity on endpoint ${container.Name.slice(1)} (${newId()}): Bind for ${taken} failed: port is already allocated`,
      );
    }
    attach(engine, container);
    publishPorts(engine, container);
    Object.assign(container, files(container.Id));
    return;
  }
  const owner = findContainer(engine, shared);
  if (owner === undefined) throw refuseStart(container, `No such container: ${shared}`);
  if (!owner.State.Running) throw refuseStart(container, `cannot join network of a non running container: ${shared}`);
  container.Config.Hostname = owner.Config.Hostname;
  Object.assign(container, files(owner.Id));
}

function refuseStart(container: ContainerRecord, error: string): Failure {
  container.State = { ...container.State, ExitCode: 128, Error: error };
  return daemonError(error);
}

function exitCode(container: ContainerRecord, image: ImageRecord | undefined, files: MountedFiles): number | undefined {
  if (image?.behaviour === "exits") return 1;
  return simulate([container.Path, ...container.Args], files)?.code;
}

/** At once what the real engine finds out after some intervals. */
function health(container: ContainerRecord, image: ImageRecord | undefined, files: MountedFiles): Pick<ContainerRecord["State"], "Health"> {
  const test = container.Config.Healthcheck?.Test ?? [];
  if (test.length === 0 || test[0] === "NONE") return {};
  if (image?.behaviour === "starting") return { Health: { Status: "starting", FailingStreak: 0, Log: [] } };
  const result = simulateHealthTest(test, files);
  const fails = image?.behaviour === "unhealthy" || result.code !== 0;
  const now = timestamp();
  const log = [{ Start: now, End: now, ExitCode: fails ? 1 : 0, Output: result.output }];
  const streak = fails ? (container.Config.Healthcheck?.Retries ?? 3) : 0;
  return { Health: { Status: fails ? "unhealthy" : "healthy", FailingStreak: streak, Log: log } };
}

/** Stops it; one that does not run stays as it is. */
export function stopContainer(engine: Engine, container: ContainerRecord): void {
  if (!container.State.Running) return;
  end(engine, container, /^(SIG)?KILL$|^9$/.test(container.Config.StopSignal ?? "") ? 137 : 143);
}

function end(engine: Engine, container: ContainerRecord, code: number): void {
  detach(engine, container);
  container.State = { ...container.State, Status: "exited", Running: false, Pid: 0, ExitCode: code, FinishedAt: timestamp() };
  if (container.State.Health !== undefined) container.State.Health = { ...container.State.Health, Status: "unhealthy" };
}

/** Removes it; a running one only by force. Named and anonymous volumes stay. */
export function removeContainer(engine: Engine, container: ContainerRecord, force: boolean): void {
  if (container.State.Running && !force) {
    throw daemonError(
      `You cannot remove a running container ${container.Id}. Stop the container before attempting removal or force remove`,
    );
  }
  stopContainer(engine, container);
  engine.containers = engine.containers.filter((one) => one !== container);
}

/** The state of a container that was made and never started. */
export function createdState(): ContainerRecord["State"] {
  return {
    Status: "created",
    Running: false,
    Paused: false,
    Restarting: false,
    OOMKilled: false,
    Dead: false,
    Pid: 0,
    ExitCode: 0,
    Error: "",
    StartedAt: NEVER,
    FinishedAt: NEVER,
  };
}
