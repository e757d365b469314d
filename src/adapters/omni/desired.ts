/** What components ask of Omni, as resources, capabilities and tombstones; reads files of the tree, must not ask Omni. */
import type { Fingerprinter } from "../../core/digest.ts";
import type { Component, ComponentName, DesiredResource, Unknown } from "../../core/model.ts";
import { RemovedFromOmni } from "../../specs/config.ts";
import type { Cluster } from "../../specs/kinds/cluster.ts";
import type { MachineClass } from "../../specs/kinds/machine-class.ts";
import type { Absence, Desired, DesiredIo, Tombstone } from "../adapter.ts";
import type { Written } from "./client/resource.ts";
import { oldestWith, type OmniVersion } from "./client/versions.ts";
import { addressOf, wished } from "./observe.ts";
import { readOmniSpecs, type OmniSpecs } from "./read-specs.ts";
import type { Memory } from "./remembered.ts";
import { SENSITIVE } from "./secrets.ts";
import { partsOf, type OmniResource, type TemplatePart } from "./template/resource.ts";

export const OMNI_KINDS = ["MachineClass", "Cluster"] as const;

/** Omni's own mark for what a tool writes from files (client/pkg/omni/resources/omni/annotations.go): its interface warns then. */
const MARK = { "omni.sidero.dev/managed-by-gitops-tools": "omni-scale" } as const;

export interface DesiredPorts {
  readonly target: string;
  /** Omni's host name, where it is known. */
  readonly hostname: string | undefined;
  /** Why nothing live is known, where nobody said where Omni is. */
  readonly notConfigured: Unknown | undefined;
  readonly memory: Memory;
  /** Which Omni gets it; undefined where neither it nor a setting told. */
  readonly omni: OmniVersion | undefined;
}

/** See {@link Adapter.desired}: files alone say what Omni should hold, and its version how it says that. */
export async function desired(
  components: readonly Component[],
  tombstones: readonly Tombstone[],
  { tree, mode, fingerprint }: Pick<DesiredIo, "tree" | "mode" | "fingerprint">,
  { target, hostname, notConfigured, memory, omni }: DesiredPorts,
): Promise<Desired> {
  const specs = await readOmniSpecs(components, tree, omni);
  const resources = specs.resources.map(({ component, resource }) => toDesired(component, resource, { target, fingerprint }));
  const written = new Map(specs.resources.map(({ resource }) => [addressOf(typeOf(resource), resource.id), writtenOf(resource)] as const));
  memory.keep(tree, { written, clusters: specs.clusters, classes: specs.classes });
  const names = [...new Set([...components.map(({ name }) => name), ...tombstones.map(({ component }) => component)])];
  const isUnknown = mode === "live" && notConfigured !== undefined;
  return {
    resources,
    absences: [...watched(resources, specs, target, omni), ...tombstones.flatMap((one) => absencesOf(one, target, omni))],
    ...capabilities(specs, hostname),
    diagnostics: specs.diagnostics,
    unknown: isUnknown ? names.map((component) => ({ component, because: notConfigured })) : [],
    notChecked: [],
  };
}

function typeOf({ type }: OmniResource): string {
  return type.slice(0, type.indexOf("."));
}

/** A class carries the mark that says who wrote it; what is of a template has its own, which omnictl compares. */
function writtenOf({ type, labels, annotations, spec }: OmniResource): Written {
  const isClass = type.startsWith("MachineClasses.");
  return { labels, annotations: isClass ? { ...annotations, ...MARK } : annotations, spec };
}

function toDesired(
  component: ComponentName,
  resource: OmniResource,
  { target, fingerprint }: { readonly target: string; readonly fingerprint: Fingerprinter },
): DesiredResource {
  const part = typeOf(resource);
  const attributes = wished(part, writtenOf(resource), fingerprint);
  return {
    address: addressOf(part, resource.id),
    component,
    target,
    part,
    attributes,
    declared: attributes,
    sensitive: SENSITIVE,
    dependsOn: [],
    source: resource.source,
  };
}

/** Every type of a cluster is looked at, also those that its template has none of: something of it may be left there. */
function watched(resources: readonly DesiredResource[], { clusters }: OmniSpecs, target: string, omni: OmniVersion | undefined): Absence[] {
  const versions = new Map(clusters.map(({ component, template }) => [component, template.omni] as const));
  const found = resources.filter(({ part }) => part === "Clusters");
  return found.flatMap(({ component, source }) => everyPart({ component, target, source }, omni ?? versions.get(component)));
}

/** Where nobody told the version, those that every version has. */
function everyPart(
  about: Pick<Absence, "component" | "target" | "source">,
  omni: OmniVersion = oldestWith([]),
): (Absence & {
  readonly part: TemplatePart;
})[] {
  return partsOf(omni).map((part) => ({ ...about, part, only: [] }));
}

/** A cluster takes everything of its own along; the other types are looked at to say what that is. */
function absencesOf({ component, where, source }: Tombstone, target: string, omni: OmniVersion | undefined): Absence[] {
  const { data } = RemovedFromOmni.safeParse(where);
  if (data === undefined) return [];
  const only = [data.id ?? component.slice(component.indexOf("/") + 1)];
  if (component.startsWith("MachineClass/")) return [{ component, target, part: "MachineClasses", only, source }];
  return [
    ...everyPart({ component, target, source }, omni).filter(({ part }) => part !== "Clusters"),
    { component, target, part: "Clusters", only, source },
  ];
}

/**
 * `omni:<host name>` and `infra-provider:<id>` are what hubs and providers bring about, `machine-class:<id>` what a class
 * does. A capability that nobody in the specs provides is somebody else's matter, and orders nothing.
 */
function capabilities({ clusters, classes }: OmniSpecs, hostname: string | undefined): Pick<Desired, "provides" | "requires"> {
  const everyone = [...clusters, ...classes].map(({ component }) => component);
  return {
    provides: classes.map(({ component, id }) => ({ component, capability: `machine-class:${id}` })),
    requires: [
      ...(hostname === undefined ? [] : everyone.map((component) => ({ component, capability: `omni:${hostname}` }))),
      ...classes.flatMap(({ component, autoProvision }) =>
        autoProvision === undefined ? [] : [{ component, capability: `infra-provider:${autoProvision.providerId}` }],
      ),
      ...clusters.flatMap(({ component, template }) =>
        template.model.machineSets.flatMap(({ machineClass }) =>
          machineClass === undefined ? [] : [{ component, capability: `machine-class:${machineClass.name}` }],
        ),
      ),
    ],
  };
}

/**
 * See {@link Adapter.sources}. Which files a template names is known only once it is read: the folder that they have to
 * lie in stands for them.
 */
export function sourcesOf(component: Component): readonly string[] {
  const { source } = component;
  if (component.kind === "MachineClass") return [source.file, ...pathIn((component.spec as MachineClass).path)];
  const { path, allowedFolder } = component.spec as Cluster;
  const file = path ?? source.file;
  const own = file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : ".";
  return [source.file, ...pathIn(path), allowedFolder ?? own];
}

function pathIn(path: string | undefined): string[] {
  return path === undefined ? [] : [path];
}
