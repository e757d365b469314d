/** Where the projects of a host lie, by the labels of their containers; reads only. */
import { posix } from "node:path";
import type { Host } from "./host.ts";
import { COMPOSE_FILE_NAMES, type Project } from "./project.ts";

/** What the newest container of a project says of where it was made from. Paths are absolute, on the host. */
export interface Whereabouts {
  readonly workingDir: string;
  readonly configFiles: readonly string[];
}

const LABEL = "com.docker.compose.project";
const COLUMNS = [LABEL, `${LABEL}.working_dir`, `${LABEL}.config_files`].map((label) => `{{.Label "${label}"}}`).join("\t");

/** By project name, running containers first. Rejects when the engine does not answer; undefined in words is its message. */
export async function whereabouts(
  host: Host,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Whereabouts> | { readonly failed: string }> {
  const { code, stdout, stderr } = await host.run(
    "docker",
    ["ps", "--all", "--filter", `label=${LABEL}`, "--format", `{{.State}}\t${COLUMNS}`],
    {
      signal,
      timeoutMs: 30_000,
    },
  );
  if (code !== 0) return { failed: stderr.trim() };
  const found = new Map<string, Whereabouts & { readonly running: boolean }>();
  for (const line of stdout.split("\n")) {
    const [state, name = "", workingDir = "", configFiles = ""] = line.split("\t");
    if (name === "" || workingDir === "") continue;
    const running = state === "running";
    if (found.has(name) && !(running && found.get(name)?.running === false)) continue;
    found.set(name, { workingDir, configFiles: configFiles.split(",").filter((file) => file !== ""), running });
  }
  return found;
}

/** The project's folder on the host: what the spec says, else what its containers say, else `/opt/<project>`. */
export function directoryOf({ stack, name }: Project, places: ReadonlyMap<string, Whereabouts>): string {
  return stack.directory ?? places.get(name)?.workingDir ?? `/opt/${name}`;
}

/**
 * Git's file names that are others on the host, e.g. `{"compose.yml": "compose.yaml"}`: Compose takes the first name
 * it finds, so that a second spelling beside it would be ignored.
 */
export function hostNames(project: Project, directory: string, places: ReadonlyMap<string, Whereabouts>): Readonly<Record<string, string>> {
  const names: readonly string[] = COMPOSE_FILE_NAMES;
  const there = (places.get(project.name)?.configFiles ?? [])
    .filter((file) => posix.dirname(file) === directory)
    .map((file) => posix.basename(file))
    .filter((name) => names.includes(name));
  const ours = project.files.filter((name) => names.includes(name));
  const [mine] = ours;
  const [theirs] = there;
  if (mine === undefined || theirs === undefined || ours.length > 1 || there.length > 1 || mine === theirs) return {};
  return { [mine]: theirs };
}
