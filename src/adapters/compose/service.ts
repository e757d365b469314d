/** One service of a rendering as an engine's resource needs it: its raw form, its fields, what it mounts and needs. */
import { posix } from "node:path";
import type { Json, JsonRecord, SourceRange } from "../../core/model.ts";
import type { Bundle } from "./bundle.ts";
import { parseEnv } from "./dotenv.ts";
import { namespaceOwner } from "./normalise/network-rows.ts";
import { mountsFromConfig } from "./normalise/ports.ts";
import type { ConfigService } from "./normalise/row.ts";
import { uncheckedOf, wishOf } from "./normalise/table.ts";
import { entries, list, record, scalar, unescaped } from "./normalise/text.ts";
import { inside, join, type Project } from "./project.ts";
import type { ComposeConfig } from "./schema.ts";

/** A service with its fields in the clear. */
export interface RenderedService {
  readonly name: string;
  readonly raw: JsonRecord;
  /** Rows of the field table, and besides them what is never compared with a container. */
  readonly fields: JsonRecord;
  /** Files of the repository that it mounts, relative to the project's folder. */
  readonly mounted: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
  /** Services it starts after. */
  readonly needs: readonly string[];
  /** Where Git's env files give a variable. */
  readonly envPlaces: ReadonlyMap<string, SourceRange>;
}

/** The services of an uninterpolated rendering, with Git's env files read into them, in enabled profiles only. */
export function servicesAsDeclared(
  config: ComposeConfig,
  project: Project,
  bundle: Bundle,
  profiles: readonly string[],
): RenderedService[] {
  return rawServices(config).flatMap(([name, raw]) => {
    const wanted = list(raw["profiles"]).map((profile) => scalar(profile) ?? "");
    if (wanted.length > 0 && !profiles.includes("*") && !wanted.some((profile) => profiles.includes(profile))) return [];
    const env = envOfFiles(raw, project, bundle);
    const given = Object.fromEntries(entries(raw["environment"]));
    const whole = { ...raw, environment: { ...env.values, ...given } };
    const places = new Map([...env.places].filter(([key]) => !(key in given)));
    return [service({ config, project, name, raw: whole, root: "." }, places)];
  });
}

/** The services of an interpolated rendering. `directory` is the project's folder on the host. */
export function servicesInEffect(config: ComposeConfig, project: Project, directory: string): RenderedService[] {
  return rawServices(config).map(([name, escaped]) => {
    const raw = unescaped(escaped);
    // A name that nobody gave a value is not set in the container either.
    const environment = Object.entries(record(raw["environment"])).filter(([, value]) => value !== null);
    return service(
      {
        config: unescaped(config as JsonRecord),
        project,
        name,
        raw: { ...raw, environment: Object.fromEntries(environment) },
        root: directory,
      },
      new Map(),
    );
  });
}

function rawServices({ services }: ComposeConfig): [string, JsonRecord][] {
  return Object.entries(services ?? {}).map(([name, raw]) => [name, raw ?? {}]);
}

interface Found {
  readonly config: ComposeConfig | JsonRecord;
  readonly project: Project;
  readonly name: string;
  readonly raw: JsonRecord;
  /** What relative paths of the rendering lie below: `.` or the folder on the host. */
  readonly root: string;
}

function service({ config, project, name, raw, root }: Found, envPlaces: RenderedService["envPlaces"]): RenderedService {
  const top = config as JsonRecord;
  const asked: ConfigService = { project: project.name, name, raw, secrets: record(top["secrets"]), configs: record(top["configs"]) };
  const fields = wishOf(asked);
  const mounts = mountsFromConfig(raw, asked);
  const mounted = mounts.flatMap(({ type, source }) => (type === "bind" ? filesBelow(project, posix.relative(root, source)) : []));
  const unchecked = uncheckedOf(asked);
  const replicas = scalar(raw["scale"]) ?? scalar(record(raw["deploy"])["replicas"]) ?? "1";
  const pullPolicy = scalar(raw["pull_policy"]);
  const dependsOn = dependsOnOf(raw);
  const namespaces = [raw["network_mode"], raw["pid"], raw["ipc"]].flatMap((value) => namespaceOwner(value) ?? []);
  return {
    name,
    raw,
    fields: {
      ...fields,
      ...(replicas === "1" ? {} : { replicas }),
      ...(Object.keys(dependsOn).length === 0 ? {} : { depends_on: dependsOn }),
      ...(pullPolicy === undefined ? {} : { pull_policy: pullPolicy }),
      ...(Object.keys(unchecked).length === 0 ? {} : { unchecked }),
      ...(mounted.length === 0 ? {} : { mounted: [...new Set(mounted)] }),
    },
    mounted: [...new Set(mounted)],
    networks: Object.keys(record(fields["networks"])),
    volumes: mounts.flatMap(({ type, source }) => (type === "volume" && source !== "" ? [source] : [])),
    needs: [...new Set([...namespaces, ...Object.keys(dependsOn)])],
    envPlaces,
  };
}

/** Git's files at or below a path that is relative to the project's folder. */
function filesBelow(project: Project, path: string): string[] {
  if (path.startsWith("..")) return [];
  return project.bundle
    .map((entry) => inside(project.folder, entry.path))
    .filter((file) => path === "" || file === path || file.startsWith(`${path}/`));
}

/** By service, in the long form. */
function dependsOnOf(raw: JsonRecord): JsonRecord {
  const given = raw["depends_on"];
  return Array.isArray(given) ? Object.fromEntries(given.map((name: Json) => [scalar(name) ?? "", {}])) : record(given);
}

function envOfFiles(
  raw: JsonRecord,
  project: Project,
  bundle: Bundle,
): { values: Record<string, string | null>; places: Map<string, SourceRange> } {
  const values: Record<string, string | null> = {};
  const places = new Map<string, SourceRange>();
  for (const item of list(raw["env_file"])) {
    const path = posix.normalize(scalar(typeof item === "object" ? record(item)["path"] : item) ?? "");
    const content = bundle.files.get(path);
    if (content === undefined) continue;
    for (const { name, value, line } of parseEnv(new TextDecoder().decode(content))) {
      values[name] = value ?? null;
      places.set(name, { file: join(project.folder, path), line, column: 1 });
    }
  }
  return { values, places };
}
