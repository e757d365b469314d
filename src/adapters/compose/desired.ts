/** What components ask for, as Git says it or as it means on the host; reads files and runs `docker compose config`, nothing else. */
import { rethrowRemote } from "../../core/errors.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { ComponentName, DesiredResource, Unknown } from "../../core/model.ts";
import { list, say, type Words } from "../../core/words.ts";
import type { TreeEntry } from "../../ports.ts";
import type { Desired, DesiredIo, Tombstone } from "../adapter.ts";
import { findingsInEffect, findingsOfDeclared, judgedInEffect, type Findings } from "./findings.ts";
import type { Judged } from "./hub/judge.ts";
import type { About } from "./hub/members.ts";
import type { Host } from "./host.ts";
import type { Hider } from "./conceal.ts";
import { renderMasked } from "./observing/rendering.ts";
import { HOST_KEY_FILE } from "./observing/install.ts";
import { hiderFor } from "./observing/tokens.ts";
import { renderDeclared, renderEffective, type Declared, type Rendering, type RenderPorts } from "./rendering.ts";
import { lookOnce, notHere, type Places, unknownOf } from "./places.ts";
import { absencesOf, type DockerTarget, inside, projectOf, targetOf, type Here, type Project } from "./project.ts";
import { resourcesOf } from "./resources.ts";
import { finding, rules } from "./rules.ts";
import { fileContent, type FileContent } from "./file-content.ts";
import { limit } from "./render.ts";
import { labelOfContent } from "./rendered/content.ts";
import { record } from "./normalise/text.ts";
import type { ComposeProject } from "./stack-of.ts";

/** What this side of the adapter works with. */
export interface DesiredPorts extends RenderPorts {
  /** A target's own. */
  readonly hostOf: (target: DockerTarget) => Host;
  readonly here: Here;
  /** Contents by Git's blob id, so that the same one is read once for both sides of a change. */
  readonly known: Map<string, FileContent>;
  /** What a component's spec says besides its Compose project. */
  readonly about: (component: ComponentName) => About;
  /** Given what takes effect of each component, for whoever looks at its host afterwards. */
  readonly keep: (component: ComponentName, placed: Placed) => void;
}

/** A component's effective rendering, with its folder on the host. It holds the host's values: not to leave the adapter. */
export interface Placed {
  readonly judged: Judged;
  readonly directory: string;
}

/** Larger files belong on the host, not into a repository. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** See {@link Adapter.desired}. Capabilities are not this part's matter. */
export async function desired(
  components: readonly ComposeProject[],
  tombstones: readonly Tombstone[],
  io: DesiredIo,
  ports: DesiredPorts,
): Promise<Desired> {
  const entries = components.length === 0 ? [] : await io.tree.entries();
  const places = io.mode === "live" ? lookOnce(ports.hostOf, io.signal) : undefined;
  const limited = limit(16);
  const all = await Promise.all(components.map((component) => limited(() => ofComponent(component, { entries, places, io, ports }))));
  const shared = sameProjects(all.flatMap(({ project }) => project ?? []));
  return {
    resources: all.flatMap(({ project, resources }) => (project !== undefined && shared.has(project.component) ? [] : resources)),
    absences: absencesOf(tombstones, ports.here),
    provides: [],
    requires: [],
    diagnostics: [...all.flatMap(({ diagnostics }) => diagnostics), ...shared.values()],
    unknown: all.flatMap(({ unknown }) => unknown ?? []),
    notChecked: all.flatMap(({ notChecked }) => notChecked),
  };
}

interface Asked {
  readonly entries: readonly TreeEntry[];
  /** Absent in a static rendering. */
  readonly places: ((target: DockerTarget) => Promise<Places | Unknown>) | undefined;
  readonly io: DesiredIo;
  readonly ports: DesiredPorts;
}

interface Outcome {
  readonly project?: Project;
  readonly resources: readonly DesiredResource[];
  readonly diagnostics: readonly Diagnostic[];
  readonly unknown?: Desired["unknown"][number];
  readonly notChecked: Desired["notChecked"];
}

async function ofComponent(component: ComposeProject, asked: Asked): Promise<Outcome> {
  const { io, ports } = asked;
  const found = await projectOf(component, io.tree, asked.entries, ports.here);
  if (found.project === undefined) return { resources: [], diagnostics: found.diagnostics, notChecked: [] };
  const { project } = found;
  const held = await contentsOf(project, asked);
  const declared = "diagnostics" in held ? held : await renderDeclared(project, io, ports);
  if ("diagnostics" in held || "diagnostics" in declared) {
    return { project, resources: [], diagnostics: "diagnostics" in declared ? declared.diagnostics : [], notChecked: [] };
  }
  const about = ports.about(component.name);
  const onPaper = findingsOfDeclared(declared, about);
  const notChecked = (findings: Findings): Outcome["notChecked"] => [
    ...uncheckedKeys(declared),
    ...findings.notChecked.map((words) => ({ component: component.name, words })),
  ];
  const known = { project, diagnostics: onPaper.diagnostics, notChecked: notChecked(onPaper) };
  if (io.mode === "static") return { ...known, resources: resourcesOf({ ...declared, ...held }, io.fingerprint) };
  const live = await seenFromHost(declared, held.contents, asked);
  if ("code" in live) return { ...known, resources: [], unknown: { component: component.name, because: live } };
  if ("effective" in live) {
    const hider = live.hider ?? io.fingerprint;
    const inEffect = findingsInEffect(live, known.diagnostics, about);
    ports.keep(component.name, { judged: judgedInEffect(live, about), directory: live.attributes.directory ?? "" });
    const diagnostics = [...known.diagnostics, ...inEffect.diagnostics];
    const unequal = otherDigests(project, hider);
    return {
      ...known,
      diagnostics,
      notChecked: [...notChecked(inEffect), ...unequal],
      resources: resourcesOf({ ...live, ...held }, hider),
    };
  }
  return { ...known, resources: [], diagnostics: [...known.diagnostics, ...live.diagnostics] };
}

/** Said where the plan's key is in use and this run cannot bind what it binds. */
function otherDigests({ component, stack: { host } }: Project, { isClosed }: Hider): Outcome["notChecked"] {
  if (isClosed !== true || host?.transport !== "ssh" || host.keys.observe === undefined) return [];
  const words = say`whether a hidden value that drifted is the one that a plan with ${"keys.observe"} saw, so that its merge is held: let this run's login read ${HOST_KEY_FILE} on the host`;
  return [{ component, words }];
}

/** The live side, or why it cannot be made out. */
async function seenFromHost(
  declared: Declared,
  contents: ReadonlyMap<string, FileContent>,
  { places, io, ports }: Asked,
): Promise<(Rendering & { readonly hider?: Hider }) | { readonly diagnostics: readonly Diagnostic[] } | Unknown> {
  const target = targetOf(declared.project.stack.host, ports.here);
  const elsewhere = notHere(target, ports.here);
  if (elsewhere !== undefined) return elsewhere;
  const found = (await places?.(target)) ?? { code: "failed", message: say`the host was not asked` };
  if ("code" in found) return found;
  const host = ports.hostOf(target);
  try {
    const masking = await host.masking?.();
    if (masking !== undefined) return await renderMasked(declared, found, io, { ...ports, host, masking, contents });
    const rendering = await renderEffective(declared, found, io, { ...ports, host });
    return "effective" in rendering ? { ...rendering, hider: await hiderFor(host, io.fingerprint) } : rendering;
  } catch (error) {
    return unknownOf(error);
  }
}

/** The content of every file of the project, or the findings that say which cannot be held. */
async function contentsOf(
  project: Project,
  { io, ports }: Asked,
): Promise<{ readonly contents: ReadonlyMap<string, FileContent> } | { readonly diagnostics: readonly Diagnostic[] }> {
  const contents = new Map<string, FileContent>();
  const diagnostics: Diagnostic[] = [];
  for (const { path, blob } of project.bundle) {
    const at = { file: path, line: 1, column: 1 };
    const known = blob === undefined ? undefined : ports.known.get(blob);
    try {
      const content = known ?? fileContent(await io.tree.read(path, MAX_FILE_BYTES));
      if (blob !== undefined) ports.known.set(blob, content);
      contents.set(inside(project.folder, path), content);
      // Written on the host it would take the place of what the containers read there.
      if (content.instead !== undefined)
        diagnostics.push(finding(rules.notAFile, project.component, say`${path} is ${[content.instead]}.`, at));
    } catch (error) {
      rethrowRemote(error);
      const what = say`${path} cannot be read, or has more than ${MAX_FILE_BYTES / 2 ** 20} MiB.`;
      diagnostics.push(finding(rules.tooLarge, project.component, what, at));
    }
  }
  return diagnostics.length === 0 ? { contents } : { diagnostics };
}

/** Two components that mean one project on one host: a finding for each, by component. */
function sameProjects(projects: readonly Project[]): ReadonlyMap<ComponentName, Diagnostic> {
  const first = new Map<string, Project>();
  const found = new Map<ComponentName, Diagnostic>();
  for (const project of projects) {
    const key = `${project.target}\n${project.name}`;
    const other = first.get(key);
    first.set(key, other ?? project);
    if (other === undefined) continue;
    for (const [one, two] of [
      [project, other],
      [other, project],
    ] as const) {
      found.set(
        one.component,
        finding(
          rules.sameProject,
          one.component,
          say`${two.component} is the same project, ${project.name} on ${project.target}.`,
          one.source,
        ),
      );
    }
  }
  return found;
}

function uncheckedKeys({ project, declared }: Declared): { component: ComponentName; words: Words }[] {
  return declared.services.flatMap(({ name, fields }) => {
    const labels = record(fields["labels"]);
    // A content that a label stands for is seen after all.
    const keys = Object.keys(record(fields["unchecked"])).filter((key) => !(labelOfContent(key.replace(/^configs\./, "")) in labels));
    if (keys.length === 0) return [];
    const words = say`changes of ${list(keys.map((key) => say`${key}`))} of service ${name}: a container does not show them, so they take effect with its next recreation`;
    return [{ component: project.component, words }];
  });
}
