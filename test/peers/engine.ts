/**
 * A Docker engine for tests that need a real one: whether it is there, how it is asked, images of their own ids, and
 * everything that a project has on it. Must not hold test cases, nor know Omni-Scale.
 */
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";

/** Where a machine has to have every peer (CI), a missing engine is a failure and not a skip. */
const required = process.env["OMNI_SCALE_REQUIRE_PEERS"] === "1";

const SMALL_IMAGE = "lab/base:1";

/** A block of tests that run against a real engine; without one they are skipped by a name that says so. */
export function describeWithEngine(title: string, tests: () => void, options: { readonly timeout: number } = { timeout: 120_000 }): void {
  const missing = whatIsMissing();
  if (missing === undefined) describe(title, options, tests);
  else if (required) {
    describe(title, () => {
      it("has the Docker engine that OMNI_SCALE_REQUIRE_PEERS asks for", () => expect(missing).toBe(""));
    });
  } else describe.skip(`${title} (skipped: ${missing})`, options, tests);
}

function whatIsMissing(): string | undefined {
  try {
    docker("version", "--format", "{{.Server.Version}}");
  } catch {
    return "no Docker Engine answers";
  }
  try {
    docker("compose", "version");
  } catch {
    return "docker has no Compose plugin";
  }
  try {
    docker("image", "inspect", SMALL_IMAGE);
  } catch {
    return `the engine has no image ${SMALL_IMAGE}`;
  }
  return undefined;
}

/** Gives what the command printed, without the last line feed; its errors hold what it printed too. */
export function docker(...args: readonly string[]): string {
  return execFileSync("docker", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trimEnd();
}

/** A name of its own for projects, images and folders. */
export function uniqueName(prefix: string): string {
  return `${prefix}${randomBytes(4).toString("hex")}`;
}

/** Gives `name` to an image with an id of its own; gives the id. Another call moves the tag. */
export function makeImage(name: string, changes: readonly string[] = []): string {
  const container = docker("create", SMALL_IMAGE, "/bin/sh");
  try {
    const all = ['CMD ["/bin/sh"]', `LABEL made=${randomBytes(8).toString("hex")}`, ...changes];
    return docker("commit", ...all.flatMap((change) => ["--change", change]), container, name);
  } finally {
    docker("rm", container);
  }
}

/**
 * A PATH with which runs have a lock of their own in `folder`: on one machine all tests are one host, and would wait
 * for one another. It is the same lock, in another place.
 */
export function pathWithOwnLock(folder: string): string {
  const programs = join(folder, "programs");
  mkdirSync(programs, { recursive: true });
  const lock = join(folder, "lock");
  const shell = `#!/bin/sh\nif [ $# = 5 ] && [ "$4" = "" ]; then exec /bin/sh "$1" "$2" "$3" '${lock}' "$5"; fi\nexec /bin/sh "$@"\n`;
  writeFileSync(join(programs, "sh"), shell, { mode: 0o755 });
  return `${programs}${delimiter}${process.env["PATH"] ?? ""}`;
}

/** A TCP port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** One container of a project. */
export interface Container {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly image: string;
  readonly status: string;
  readonly startedAt: string;
  readonly networkMode: string;
}

/** All containers of a project, running or not, by name. */
export function containersOf(project: string): Container[] {
  const ids = lines(docker("ps", "--all", "--quiet", "--no-trunc", "--filter", `label=com.docker.compose.project=${project}`));
  if (ids.length === 0) return [];
  const format =
    '{"id":{{json .Id}},"name":{{json .Name}},"service":{{json (index .Config.Labels "com.docker.compose.service")}},"image":{{json .Image}},' +
    '"status":{{json .State.Status}},"startedAt":{{json .State.StartedAt}},"networkMode":{{json .HostConfig.NetworkMode}}}';
  return lines(docker("inspect", "--type", "container", "--format", format, ...ids))
    .map((line) => JSON.parse(line) as Container)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names of the project's networks or volumes. */
export function namesOf(kind: "network" | "volume", project: string): string[] {
  return lines(docker(kind, "ls", "--format", "{{.Name}}", "--filter", `label=com.docker.compose.project=${project}`)).toSorted();
}

/** Removes every container, network, volume and image of a test's own project, and nothing else. */
export function sweep(project: string): void {
  const remove = (args: readonly string[], names: readonly string[]): unknown => names.length > 0 && docker(...args, ...names);
  remove(
    ["rm", "--force"],
    containersOf(project).map(({ id }) => id),
  );
  remove(["network", "rm"], namesOf("network", project));
  remove(["volume", "rm"], namesOf("volume", project));
  remove(["image", "rm", "--force"], lines(docker("images", "--format", "{{.Repository}}:{{.Tag}}", "--filter", `reference=${project}`)));
}

/** What happened to one container, as the engine says it. */
export interface ContainerEvent {
  readonly action: "create" | "destroy" | "start" | "die" | "stop" | "kill" | "restart" | "rename";
  readonly service: string;
}

/** The engine's own record of what happened to a project's containers, from the moment it is opened. */
export interface Trace extends Disposable {
  /** Everything since the last call, in order. */
  take(): Promise<readonly ContainerEvent[]>;
}

/** Opens a trace. The engine is asked for a stream, since it remembers only its last few events. */
export async function openTrace(project: string): Promise<Trace> {
  const actions = ["create", "destroy", "start", "die", "stop", "kill", "restart", "rename", "tag"];
  const child = spawn("docker", ["events", "--format", "{{json .}}", ...actions.flatMap((action) => ["--filter", `event=${action}`])], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const events: ContainerEvent[] = [];
  const marks = new Set<string>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { Type, Action, Actor } = JSON.parse(line) as EngineEvent;
    const { name = "", "com.docker.compose.project": of, "com.docker.compose.service": service = "" } = Actor.Attributes;
    if (Type === "image" && Action === "tag") marks.add(name);
    if (Type === "container" && of === project && Action !== "tag") events.push({ action: Action, service });
  });
  let count = 0;
  // The engine says everything in order: once it says this mark, it has said what was before.
  const catchUp = async (): Promise<void> => {
    const mark = `${project}:mark-${(count += 1)}`;
    docker("tag", SMALL_IMAGE, mark);
    docker("image", "rm", mark);
    await until(() => marks.has(mark), 5000, `the engine says ${mark}`);
  };
  // Whether the stream is open is only known when it says something.
  await until(
    () => catchUpOnce(() => docker("tag", SMALL_IMAGE, `${project}:mark-0`), marks.has(`${project}:mark-0`)),
    20_000,
    "a stream of events",
  );
  return {
    take: async () => {
      await catchUp();
      return events.splice(0);
    },
    [Symbol.dispose]: () => void child.kill("SIGKILL"),
  };
}

interface EngineEvent {
  readonly Type: string;
  readonly Action: ContainerEvent["action"] | "tag";
  readonly Actor: { readonly Attributes: Readonly<Record<string, string>> };
}

function catchUpOnce(poke: () => void, done: boolean): boolean {
  if (!done) poke();
  return done;
}

/** Waits until something is so; says what was waited for when it never is. */
export async function until(condition: () => boolean | Promise<boolean>, milliseconds: number, what: string): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`after ${milliseconds} ms still not: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
