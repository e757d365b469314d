/** Everything we read from a Docker engine, in a few calls for all projects at once; must not interpret or compare it. */
import { z } from "zod";
import { RemoteError } from "../../core/errors.ts";
import { say } from "../../core/words.ts";
import type { Host } from "./host.ts";
import { ConnectionError } from "./hosts/outcome.ts";
import type { EngineDefaults } from "./normalise/row.ts";
import { record, toBytes } from "./normalise/text.ts";
import { imageIndex } from "./tag-check.ts";
import { Container, DaemonFile, EngineInfo, Image, Network, parseList, Volume } from "./schema.ts";

/** The engine as it was during one look. */
export interface Snapshot {
  readonly containers: readonly Container[];
  /** Names of all containers of the host by id, for references to other projects' containers. */
  readonly containerNames: ReadonlyMap<string, string>;
  /** The local image that a name, a digest or an id means. */
  readonly imageOf: (reference: string) => Image | undefined;
  readonly networks: readonly Network[];
  readonly volumes: readonly Volume[];
  readonly defaults: EngineDefaults;
}

/** Which networks and volumes are looked at besides those that Compose made for `projects`. */
export interface Scope {
  readonly projects: ReadonlySet<string>;
  isWanted(kind: "network" | "volume", name: string): boolean;
}

/** The engine refused or did not answer; `unreachable` when there is no engine to ask. */
export class EngineError extends RemoteError {
  readonly unreachable: boolean;

  constructor(operation: string, code: number, stderr: string) {
    super({
      system: "docker",
      operation,
      status: code,
      retryable: true,
      words: say`the Docker engine does not answer: ${stderr.trim().split("\n").at(-1) ?? ""}`,
    });
    this.unreachable = /cannot connect|is the docker daemon running|permission denied|no such host|connection refused/i.test(stderr);
  }
}

const PROJECT = "com.docker.compose.project";

/** How many ids one call may name: far below any limit on arguments. */
const BATCH = 200;

/** Something was removed between listing and inspecting: the list is asked for again. */
const MAX_LOOKS = 3;

/** Rejects with an EngineError when the engine does not answer, or when it keeps changing under our eyes. */
export async function look(host: Host, scope: Scope, signal: AbortSignal): Promise<Snapshot> {
  const run = (args: readonly string[]): Promise<string> => docker(host, args, signal);
  const [rows, networks, volumes, defaults] = await Promise.all([
    table(run, ["ps", "--all", "--no-trunc"], ["ID", "Names", `Label "${PROJECT}"`]),
    table(run, ["network", "ls", "--no-trunc"], ["ID", "Name", `Label "${PROJECT}"`]),
    table(run, ["volume", "ls"], ["Name", "Name", `Label "${PROJECT}"`]),
    engineDefaults(host, run),
  ]);
  const ours = (kind: "network" | "volume", all: readonly Row[]): string[] =>
    all.filter(({ name, project }) => scope.projects.has(project) || scope.isWanted(kind, name)).map(({ id }) => id);
  const [containers, foundNetworks, foundVolumes] = await Promise.all([
    inspectContainers(host, rows, scope.projects, signal),
    inspect(host, "network", Network, ours("network", networks), signal),
    inspect(host, "volume", Volume, ours("volume", volumes), signal),
  ]);
  const references = new Set(containers.flatMap(({ Image: id, Config }) => [id, Config.Image]));
  return {
    containers,
    containerNames: new Map(rows.map(({ id, name }) => [id, name])),
    imageOf: imageIndex((await inspect(host, "image", Image, [...references], signal)).found),
    networks: foundNetworks.found,
    volumes: foundVolumes.found,
    defaults,
  };
}

async function inspectContainers(
  host: Host,
  first: readonly Row[],
  projects: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Container[]> {
  let rows = first;
  for (let looks = 1; ; looks += 1) {
    const ids = rows.filter(({ project }) => projects.has(project)).map(({ id }) => id);
    const { found, stderr } = await inspect(host, "container", Container, ids, signal);
    if (found.length === ids.length) return found;
    if (looks === MAX_LOOKS) throw new EngineError("docker container inspect", 1, stderr);
    rows = await table((args) => docker(host, args, signal), ["ps", "--all", "--no-trunc"], ["ID", "Names", `Label "${PROJECT}"`]);
  }
}

/** What there is of `ids`; what is gone is not in the answer. */
async function inspect<T>(
  host: Host,
  kind: "container" | "image" | "network" | "volume",
  schema: z.ZodType<T>,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly found: T[]; readonly stderr: string }> {
  const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) => ids.slice(index * BATCH, (index + 1) * BATCH));
  const answers = await Promise.all(
    batches.map((batch) => host.run("docker", [kind, "inspect", "--", ...batch], { signal, timeoutMs: 60_000 })),
  );
  for (const { code, stdout, stderr } of answers) {
    const isOnlyMissing = /no such|not found/i.test(stderr);
    if (code !== 0 && !(isOnlyMissing && stdout.trim().startsWith("["))) throw new EngineError(`docker ${kind} inspect`, code, stderr);
  }
  const found = answers.flatMap(({ stdout }) => readable(`docker ${kind} inspect`, () => parseList(schema, stdout)));
  return { found, stderr: answers.map(({ stderr }) => stderr).join("\n") };
}

/** What the engine said, or an EngineError when it is in no shape we know: unknown, and no bug of ours. */
function readable<T>(operation: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof SyntaxError) throw new EngineError(operation, 0, "its answer is no JSON");
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    throw new EngineError(operation, 0, `its answer has another shape at ${issue?.path.join(".") ?? ""}`);
  }
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly project: string;
}

async function table(
  run: (args: readonly string[]) => Promise<string>,
  args: readonly string[],
  columns: readonly string[],
): Promise<Row[]> {
  const template = columns.map((column) => `{{.${column}}}`).join("\t");
  const output = await run([...args, "--format", template]);
  return output.split("\n").flatMap((line) => {
    const [id = "", name = "", project = ""] = line.split("\t");
    return id === "" ? [] : [{ id, name, project }];
  });
}

async function docker(host: Host, args: readonly string[], signal: AbortSignal): Promise<string> {
  const { code, stdout, stderr } = await host.run("docker", args, { signal, timeoutMs: 60_000 });
  if (code !== 0) throw new EngineError(`docker ${args[0] ?? ""}`, code, stderr);
  return stdout;
}

/** Docker's own defaults, and those of `/etc/docker/daemon.json` where we may read it. */
async function engineDefaults(host: Host, run: (args: readonly string[]) => Promise<string>): Promise<EngineDefaults> {
  const answer = await run(["info", "--format", "{{json .}}"]);
  const info = readable("docker info", () => EngineInfo.parse(JSON.parse(answer)));
  // The client ends with 0 even when there was no engine to ask.
  if ((info.ServerErrors ?? []).length > 0) throw new EngineError("docker info", 1, (info.ServerErrors ?? []).join(" "));
  const file = await daemonFile(host);
  return {
    runtime: info.DefaultRuntime ?? "runc",
    loggingDriver: info.LoggingDriver ?? "json-file",
    logOptions: Object.fromEntries(Object.entries(file["log-opts"] ?? {}).map(([name, value]) => [name, String(value)])),
    ulimits: new Set(Object.keys(record(file["default-ulimits"] as never))),
    shmBytes: toBytes(file["default-shm-size"] ?? "64M") ?? 64 * 2 ** 20,
    ipcMode: file["default-ipc-mode"] ?? "private",
  };
}

async function daemonFile(host: Host): Promise<z.infer<typeof DaemonFile>> {
  try {
    const content = await host.read("/etc/docker/daemon.json");
    if (content === undefined) return {};
    return DaemonFile.catch({}).parse(JSON.parse(new TextDecoder().decode(content)));
  } catch (error) {
    // Not ours to read, or not JSON: the engine's usual defaults are the best guess for what nobody asks for.
    const isClosed = error instanceof RemoteError && !(error instanceof ConnectionError);
    if (isClosed || error instanceof SyntaxError || (error instanceof Error && "code" in error)) return {};
    throw error;
  }
}
