/** A rendered project as the engine's resources; pure, and must not read or run anything. */
import type { Address, DesiredResource, Json, JsonRecord, Path, SourceRange } from "../../core/model.ts";
import type { ComposeFile } from "./compose-file.ts";
import { placeOf } from "./compose-file.ts";
import type { FileContent } from "./file-content.ts";
import { concealDeclared, concealWish, serviceColumns, topColumns, type Columns, type Hider } from "./conceal.ts";
import { factsOf as hubFactsOf } from "./hub/place.ts";
import { record } from "./normalise/text.ts";
import { inside, type Project } from "./project.ts";
import type { ComposeConfig } from "./schema.ts";
import type { RenderedService } from "./service.ts";
import { wishOfNetwork, wishOfVolume } from "./tops.ts";

/** The types of this adapter's resources; the middle part of their addresses. */
export type ResourceType = "Service" | "File" | "Network" | "Volume" | "Project";

/**
 * What the write side needs to run Compose for a project; the attributes of `compose/Project/<project>`, never
 * compared. `directory` is absent where only Git was looked at and the spec does not say it.
 */
export interface ProjectAttributes extends JsonRecord {
  readonly project: string;
  /** Names of Compose files as Git has them, relative to the folder, in order. */
  readonly files: readonly string[];
  /** Files for `--env-file`, relative to the folder on the host; without one Compose is given none. */
  readonly envFiles: readonly string[];
  readonly profiles: readonly string[];
  /** Seconds that containers may take to become healthy. */
  readonly timeout: number;
  readonly probes: readonly JsonRecord[];
  /** As in the spec: literal texts and secret references. */
  readonly variables: JsonRecord;
  /** Git's file names that are others on the host, e.g. `{"compose.yml": "compose.yaml"}`. */
  readonly names: JsonRecord;
}

/** A project read from Git, and from the host where `effective` is there. */
export interface RenderedProject {
  readonly project: Project;
  readonly composeFiles: readonly ComposeFile[];
  readonly declared: Side;
  readonly effective?: Side;
  readonly attributes: ProjectAttributes & { readonly directory?: string };
  /** By path, relative to the project's folder. */
  readonly contents: ReadonlyMap<string, FileContent>;
  /** What the host shows instead of a content's digest, by digest; only where its values stay on it. */
  readonly contentTokens?: ReadonlyMap<string, string>;
}

export interface Side {
  readonly config: ComposeConfig;
  readonly services: readonly RenderedService[];
}

export function addressOf(type: ResourceType, project: string, id?: string): Address {
  return id === undefined ? `compose/${type}/${project}` : `compose/${type}/${project}/${id}`;
}

/** All resources of one project, its own first. */
export function resourcesOf(rendered: RenderedProject, fingerprint: Hider): DesiredResource[] {
  const { project, attributes, composeFiles } = rendered;
  const first = { file: composeFiles[0]?.path ?? project.source.file, line: 1, column: 1 };
  const own = resource(rendered, {
    type: "Project",
    attributes: { ...attributes, ...hubMember(rendered, rendered.effective ?? rendered.declared) },
    declared: { ...attributes, ...hubMember(rendered, rendered.declared) },
    source: first,
  });
  return [own, ...files(rendered), ...tops(rendered, fingerprint), ...services(rendered, fingerprint)];
}

/** What the spec says of the hub, and what the service that runs Omni says; nothing where the project runs none. */
function hubMember({ project: { hub } }: RenderedProject, { services: all }: Side): JsonRecord {
  if (hub === undefined) return {};
  const fields = all.find(({ name }) => name === hub.omni)?.fields ?? {};
  return { hub: JSON.parse(JSON.stringify({ ...hub, ...hubFactsOf(fields, hub) })) as JsonRecord };
}

interface Parts {
  readonly type: ResourceType;
  readonly id?: string;
  readonly attributes: JsonRecord;
  readonly declared: JsonRecord;
  readonly sensitive?: readonly Path[];
  readonly dependsOn?: readonly Address[];
  readonly source: SourceRange;
}

function resource({ project }: RenderedProject, parts: Parts): DesiredResource {
  const { type, id, attributes, declared, sensitive = [], dependsOn = [], source } = parts;
  const address = addressOf(type, project.name, id);
  return {
    address,
    component: project.component,
    target: project.target,
    part: project.name,
    attributes,
    declared,
    sensitive,
    dependsOn,
    source,
  };
}

/** Compose files are told by what they mean for services; of other files a reader sees the text where that may be. */
function files({ effective, ...rendered }: RenderedProject): DesiredResource[] {
  const composeFiles = new Set(rendered.composeFiles.map(({ path }) => path));
  return rendered.project.bundle.flatMap(({ path, executable }) => {
    const id = inside(rendered.project.folder, path);
    const content = rendered.contents.get(id);
    if (content === undefined) return [];
    const rights = executable === undefined ? {} : { executable };
    const declared = { content: composeFiles.has(path) ? content.digest : (content.text ?? content.digest), ...rights };
    const attributes =
      effective === undefined ? declared : { content: rendered.contentTokens?.get(content.digest) ?? content.digest, ...rights };
    return [resource(rendered, { type: "File", id, attributes, declared, source: { file: path, line: 1, column: 1 } })];
  });
}

function services(rendered: RenderedProject, fingerprint: Hider): DesiredResource[] {
  const { project, declared, effective, composeFiles } = rendered;
  const asDeclared = new Map(declared.services.map((one) => [one.name, one]));
  return (effective ?? declared).services.map((service) => {
    const git = concealDeclared(asDeclared.get(service.name)?.fields ?? {}, serviceColumns, fingerprint);
    const attributes = effective === undefined ? git.declared : inEffect(service.fields, git.declared, fingerprint);
    const names = { networks: Object.keys(effective?.config.networks ?? declared.config.networks ?? {}) };
    return resource(rendered, {
      type: "Service",
      id: service.name,
      attributes,
      declared: git.declared,
      sensitive: git.sensitive,
      dependsOn: [
        ...service.needs.map((name) => addressOf("Service", project.name, name)),
        ...service.networks.filter((key) => names.networks.includes(key)).map((key) => addressOf("Network", project.name, key)),
        ...volumeKeys(service, effective ?? declared).map((key) => addressOf("Volume", project.name, key)),
        ...service.mounted.map((path) => addressOf("File", project.name, path)),
      ],
      source: placeOf(composeFiles, ["services", service.name]) ?? project.source,
    });
  });
}

/** What is never compared stays as Git has it: inlined contents may hold the host's values. */
function inEffect({ unchecked: _unchecked, ...fields }: JsonRecord, declared: JsonRecord, fingerprint: Hider): JsonRecord {
  const { unchecked } = declared;
  return { ...concealWish(fields, declared, serviceColumns, fingerprint), ...(unchecked === undefined ? {} : { unchecked }) };
}

/** Compose makes only what some service uses. */
function tops(rendered: RenderedProject, fingerprint: Hider): DesiredResource[] {
  const { declared, effective } = rendered;
  const side = effective ?? declared;
  const used = {
    networks: new Set(side.services.flatMap(({ networks }) => networks)),
    volumes: new Set(side.services.flatMap((service) => volumeKeys(service, side))),
  };
  const kinds = [
    { type: "Network", field: "networks", wish: wishOfNetwork },
    { type: "Volume", field: "volumes", wish: wishOfVolume },
  ] as const;
  return kinds.flatMap(({ type, field, wish }) =>
    Object.entries(side.config[field] ?? {}).flatMap(([key, raw]) => {
      if (!used[field].has(key)) return [];
      const written = declared.config[field]?.[key];
      const git = written === undefined ? undefined : wish(rendered.project.name, key, record(written));
      return [top(rendered, { type, field, key, git: git ?? {}, fields: wish(rendered.project.name, key, record(raw)) }, fingerprint)];
    }),
  );
}

interface Top {
  readonly type: "Network" | "Volume";
  readonly field: "networks" | "volumes";
  readonly key: string;
  readonly git: JsonRecord;
  readonly fields: JsonRecord;
}

function top(rendered: RenderedProject, { type, field, key, git, fields }: Top, fingerprint: Hider): DesiredResource {
  const columns: Columns = topColumns;
  const { declared, sensitive } = concealDeclared(git, columns, fingerprint);
  const attributes = rendered.effective === undefined ? declared : concealWish(fields, declared, columns, fingerprint);
  const source = placeOf(rendered.composeFiles, [field, key]) ?? rendered.project.source;
  return resource(rendered, { type, id: key, attributes, declared, sensitive, source });
}

function volumeKeys(service: RenderedService, { config }: Side): string[] {
  return [...new Set(service.volumes)].filter((key) => Object.hasOwn(config.volumes ?? {}, key));
}

/** The attributes of a `compose/Project` resource, as this file made them. */
export function projectAttributes(attributes: JsonRecord): ProjectAttributes & { readonly directory?: string } {
  return attributes as ProjectAttributes & { readonly directory?: string } satisfies Json;
}
