/** The containers of a Compose project as the write side needs them: ids, health, leftovers; must not change any. */
import { z } from "zod";
import { canonical } from "../../core/canonical.ts";
import { compareText } from "../../core/diagnostics.ts";
import type { Json, JsonRecord } from "../../core/model.ts";
import { inspectContainersArgs, projectContainersArgs } from "./argv.ts";
import { look, read } from "./docker.ts";
import type { Host } from "./host.ts";
import { RemoteError } from "../../core/errors.ts";
import { say } from "../../core/words.ts";

const json = z.custom<JsonRecord>((value) => typeof value === "object" && value !== null);

const Inspected = z.looseObject({
  Id: z.string(),
  Name: z.string(),
  Image: z.string(),
  RestartCount: z.number(),
  State: z.looseObject({
    Status: z.string(),
    ExitCode: z.number(),
    StartedAt: z.string(),
    Health: z
      .looseObject({ Status: z.string(), Log: z.array(z.looseObject({ ExitCode: z.number(), Output: z.string() })).nullish() })
      .nullish(),
  }),
  Config: z.looseObject({
    Image: z.string(),
    Env: z.array(z.string()).nullish(),
    Hostname: z.string().nullish(),
    Labels: z.record(z.string(), z.string()).nullish(),
  }),
  HostConfig: z.looseObject({ NetworkMode: z.string(), RestartPolicy: z.looseObject({ Name: z.string() }).nullish() }),
  NetworkSettings: z.looseObject({ Networks: z.record(z.string(), z.unknown()).nullish() }),
  Mounts: z.array(json).nullish(),
});
type Inspected = z.infer<typeof Inspected>;

/** One container of a Compose service. */
export interface ServiceContainer {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  /** Id of the image it was made from. */
  readonly image: string;
  /** The image as its author wrote it. */
  readonly reference: string;
  /** The engine's word: created, running, restarting, exited, paused, dead. */
  readonly status: string;
  readonly exitCode: number;
  readonly startedAt: string;
  readonly restarts: number;
  /** Empty or `no` when the engine does not start it again. */
  readonly restartPolicy: string;
  /** Absent without a health check; else starting, healthy, unhealthy. */
  readonly health?: string;
  /** What its health check said last; foreign text that may hold secrets. */
  readonly healthOutput?: string;
  /** The container it was made to take the place of. */
  readonly replaces?: string;
  /** Everything that a person would call its configuration, as one text; holds the host's values. */
  readonly facts: string;
  /** NAME=value as the container has them; hold the host's values. */
  readonly environment: readonly string[];
}

/** All containers of a project, stopped ones too, one-off runs not. Rejects with a RemoteError when they cannot be seen. */
export async function projectContainers(host: Host, project: string): Promise<readonly ServiceContainer[]> {
  // One that goes between the two calls makes the second fail; a project that never settles is an error.
  for (let tries = 0; tries < 5; tries += 1) {
    const ids = (await read(host, projectContainersArgs(project))).split("\n").filter((id) => id !== "");
    if (ids.length === 0) return [];
    const { code, stdout, stderr } = await look(host, inspectContainersArgs(ids));
    if (code === 0) return z.array(Inspected).parse(JSON.parse(stdout)).flatMap(toContainer);
    if (!/no such/i.test(stderr)) break;
  }
  throw new RemoteError({
    system: "docker",
    operation: "docker inspect",
    retryable: true,
    words: say`The containers of ${project} could not be read`,
  });
}

function toContainer(inspected: Inspected): ServiceContainer[] {
  const { Config, State, HostConfig } = inspected;
  const labels = Config.Labels ?? {};
  const service = labels["com.docker.compose.service"];
  if (service === undefined || labels["com.docker.compose.oneoff"] === "True") return [];
  const replaces = labels["com.docker.compose.replace"];
  const health = State.Health?.Status;
  const healthOutput = State.Health?.Log?.at(-1)?.Output;
  return [
    {
      id: inspected.Id,
      name: inspected.Name.replace(/^\//, ""),
      service,
      image: inspected.Image,
      reference: Config.Image,
      status: State.Status,
      exitCode: State.ExitCode,
      startedAt: State.StartedAt,
      restarts: inspected.RestartCount,
      restartPolicy: HostConfig.RestartPolicy?.Name ?? "",
      ...(health === undefined || health === "none" ? {} : { health }),
      ...(healthOutput === undefined ? {} : { healthOutput }),
      ...(replaces === undefined ? {} : { replaces }),
      facts: factsOf(inspected),
      environment: Config.Env ?? [],
    },
  ];
}

/**
 * What must be the same again after a rollback. Left out: names and ids that each container has anew, and how the
 * image was referred to (its id counts). Lists of words are sorted, since Compose fills some from maps.
 */
function factsOf({ Id, Image, Config, HostConfig, NetworkSettings, Mounts }: Inspected): string {
  const { Hostname, Image: _reference, Labels, ...config } = Config;
  const labels = Object.entries(Labels ?? {}).filter(([name]) => !name.startsWith("com.docker.compose."));
  const mounts = (Mounts ?? []).map((mount) => canonical(mount)).toSorted(compareText);
  return canonical({
    image: Image,
    config: sorted(config as JsonRecord),
    hostname: Hostname === undefined || Hostname === null || Id.startsWith(Hostname) ? "" : Hostname,
    labels: Object.fromEntries(labels),
    host: sorted({ ...HostConfig, NetworkMode: HostConfig.NetworkMode.replace(/^container:.*/, "container") } as JsonRecord),
    networks: Object.keys(NetworkSettings.Networks ?? {}).toSorted(compareText),
    mounts,
  });
}

function sorted(value: JsonRecord): JsonRecord {
  const words = (member: Json): Json =>
    Array.isArray(member) ? member.map((item: Json) => (typeof item === "string" ? item : canonical(item))).toSorted(compareText) : member;
  // The order of a command's own words matters.
  const kept = new Set(["Cmd", "Entrypoint"]);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, kept.has(name) ? member : words(member)]));
}

/** Containers by service, in the order the engine gave them. */
export function byService(containers: readonly ServiceContainer[]): ReadonlyMap<string, readonly ServiceContainer[]> {
  const services = new Map<string, ServiceContainer[]>();
  for (const container of containers) services.set(container.service, [...(services.get(container.service) ?? []), container]);
  return services;
}

/**
 * A container that an interrupted recreate left behind: never started, named `<12 hex digits of the old one>_<name>`.
 * Compose takes it for a second container of its service and then fails on its name (seen with 2.26).
 */
export function isLeftover({ status, name, replaces }: ServiceContainer): boolean {
  const prefix = /^([0-9a-f]{12})_./.exec(name)?.[1];
  return status === "created" && prefix !== undefined && replaces?.startsWith(prefix) === true;
}
