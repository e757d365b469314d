/** What runs on the demo's host, as `docker inspect` tells it; must not change anything. */
import type { Stage } from "./stage.ts";

/** A container of the demo's project. */
export interface Seen {
  readonly id: string;
  readonly service: string;
  /** As its Compose file names it. */
  readonly image: string;
  readonly running: boolean;
  /** `NAME=value`. */
  readonly environment: readonly string[];
}

interface Inspected {
  readonly Id: string;
  readonly Config: { readonly Image: string; readonly Labels: Readonly<Record<string, string>>; readonly Env: readonly string[] | null };
  readonly State: { readonly Running: boolean };
}

/** Those of one project, the demo's own unless told, by service. Throws when Docker does not answer. */
export async function lookAt({ docker, names }: Pick<Stage, "docker" | "names">, project = names.project): Promise<readonly Seen[]> {
  const listed = await docker("ps", "--all", "--quiet", "--no-trunc", "--filter", `label=com.docker.compose.project=${project}`);
  if (listed.code !== 0) throw new Error(`docker ps: ${listed.stderr}`);
  const ids = listed.stdout.split("\n").filter((id) => id !== "");
  if (ids.length === 0) return [];
  const { code, stdout, stderr } = await docker("container", "inspect", ...ids);
  if (code !== 0) throw new Error(`docker container inspect: ${stderr}`);
  return (JSON.parse(stdout) as readonly Inspected[])
    .map(({ Id, Config, State }) => ({
      id: Id,
      service: Config.Labels["com.docker.compose.service"] ?? "",
      image: Config.Image,
      running: State.Running,
      environment: Config.Env ?? [],
    }))
    .toSorted((a, b) => (a.service < b.service ? -1 : 1));
}
