/**
 * What the components of kinds Cluster and MachineClass ask of Omni, with everything that their files get wrong; reads
 * files of the tree, must not ask any system.
 */
import { rethrowRemote } from "../../core/errors.ts";
import { inReadingOrder, type Diagnostic } from "../../core/diagnostics.ts";
import type { Component, ComponentName, SourceRange } from "../../core/model.ts";
import { say } from "../../core/words.ts";
import type { SourceTree } from "../../ports.ts";
import type { Cluster } from "../../specs/kinds/cluster.ts";
import type { MachineClass } from "../../specs/kinds/machine-class.ts";
import { MAX_BYTES } from "../../specs/yaml-limits.ts";
import { classRules } from "./class-rules.ts";
import type { OmniVersion } from "./client/versions.ts";
import { checkClasses } from "./classes/check.ts";
import { classFromSpec, classResource, type ClassModel } from "./classes/class.ts";
import { readClasses } from "./classes/native.ts";
import { locateIn } from "./envelope.ts";
import { findingOf } from "../../core/rule.ts";
import { checkTemplate } from "./rules/one-template.ts";
import { mistypedClasses, sharedBetween, type NamedTemplate } from "./rules/several-templates.ts";
import { templateRules } from "./template-rules.ts";
import { readTemplate, type ReadTemplate, type TemplateFiles } from "./template/index.ts";
import { Report } from "./template/report.ts";
import type { OmniResource } from "./template/resource.ts";

/** What the specs ask of Omni. */
export interface OmniSpecs {
  readonly clusters: readonly NamedTemplate[];
  readonly classes: readonly ClassModel[];
  /** Of components without errors alone. */
  readonly resources: readonly { readonly component: ComponentName; readonly resource: OmniResource }[];
  /** In reading order. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads all components of kinds that this adapter has; others are left alone. Without `omni` every template is translated
 * for the oldest version that has its fields.
 */
export async function readOmniSpecs(components: readonly Component[], tree: SourceTree, omni?: OmniVersion): Promise<OmniSpecs> {
  const files = filesOf(tree, new Map((await tree.entries()).map(({ path, type }) => [path, type])));
  const templates = await Promise.all(
    components.filter(({ kind }) => kind === "Cluster").map((one) => readCluster(one as Component<Cluster>, { tree, files, omni })),
  );
  const read = await Promise.all(
    components.filter(({ kind }) => kind === "MachineClass").map((one) => readClass(one as Component<MachineClass>, tree, files)),
  );
  const clusters = templates.flatMap(({ named }) => named ?? []);
  const classes = read.flatMap((one) => one.classes);
  const planes = clusters.flatMap(({ template }) => template.model.machineSets.filter(({ kind }) => kind === "ControlPlane"));
  const diagnostics = [
    ...[...templates, ...read].flatMap((one) => one.diagnostics),
    ...checkClasses(classes, new Set(planes.flatMap(({ machineClass }) => machineClass?.name ?? []))),
    ...sharedBetween(clusters),
    ...mistypedClasses(
      clusters,
      classes.map(({ id }) => id),
    ),
  ];
  const wrong = new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ component }) => component));
  const all = [
    ...classes.map((one) => ({ component: one.component, resource: classResource(one) })),
    ...clusters.flatMap(({ component, template }) => template.resources.map((resource) => ({ component, resource }))),
  ];
  return { clusters, classes, resources: all.filter(({ component }) => !wrong.has(component)), diagnostics: inReadingOrder(diagnostics) };
}

/** The tree's regular files. Rejects for symlinks and submodules: what they lead to was not reviewed. */
function filesOf(tree: SourceTree, types: ReadonlyMap<string, string>): TemplateFiles {
  return {
    read: async (path) => {
      const type = types.get(path);
      if (type === undefined) return undefined;
      if (type !== "file") throw new Error(`it is a ${type}`);
      return tree.read(path, MAX_BYTES);
    },
  };
}

interface ReadCluster {
  readonly named?: NamedTemplate;
  readonly diagnostics: readonly Diagnostic[];
}

interface From {
  readonly tree: SourceTree;
  readonly files: TemplateFiles;
  readonly omni: OmniVersion | undefined;
}

async function readCluster(component: Component<Cluster>, { tree, files, omni }: From): Promise<ReadCluster> {
  const { name, spec, source } = component;
  const { path, template: block, allowedFolder: allowed, machines } = spec;
  const locate = await locateIn(component, tree);
  if ((path === undefined) === (block === undefined)) {
    const what = path === undefined ? say`${name} names no template.` : say`${name} names a template and holds one.`;
    const fix = say`Keep ${"path"} or ${"template"}.`;
    return { diagnostics: [findingOf(templateRules.documents, { component: name, at: source, what, fix })] };
  }
  const text = block ?? (await textOf(path ?? "", files));
  if (typeof text !== "string") return { diagnostics: [findingOf(templateRules.text, { component: name, at: source, ...text })] };
  const place = { file: path ?? source.file, files, ...(allowed === undefined ? {} : { allowed }) };
  const read = await readTemplate(text, place, { component: name, omni });
  const expected = machines === undefined ? {} : { machines: { count: machines, at: locate("/spec/machines") } };
  const more = checkTemplate(read, { component: name, ...expected });
  if (block === undefined) return { named: { component: name, template: read }, diagnostics: [...read.diagnostics, ...more] };
  const shift = below(locate("/spec/template"), source.file);
  const inFile = more.map((one) => (one.rule === templateRules.machineCount.id ? one : shifted(one, shift)));
  const template: ReadTemplate = { ...read, resources: read.resources.map((one) => ({ ...one, source: shift(one.source) })) };
  return { named: { component: name, template }, diagnostics: [...read.diagnostics.map((one) => shifted(one, shift)), ...inFile] };
}

/** From a place in a text block to the place in its file: the block's lines stand below its key. */
function below(block: SourceRange, file: string): (at: SourceRange) => SourceRange {
  return (at) => (at.file === file ? { file, line: block.line + at.line, column: 1 } : at);
}

function shifted(diagnostic: Diagnostic, shift: (at: SourceRange) => SourceRange): Diagnostic {
  return diagnostic.at === undefined ? diagnostic : { ...diagnostic, at: shift(diagnostic.at) };
}

interface ReadClass {
  readonly classes: readonly ClassModel[];
  readonly diagnostics: readonly Diagnostic[];
}

async function readClass(component: Component<MachineClass>, tree: SourceTree, files: TemplateFiles): Promise<ReadClass> {
  const { name, spec, source } = component;
  if (spec.path === undefined) return { classes: [classFromSpec(name, spec, await locateIn(component, tree))], diagnostics: [] };
  const text = await textOf(spec.path, files);
  if (typeof text !== "string")
    return { classes: [], diagnostics: [findingOf(classRules.shape, { component: name, at: source, ...text })] };
  const report = new Report(name);
  // A file may hold several classes; each is a component of its own, by its id.
  const own = readClasses(text, spec.path, name, report, spec.id);
  if (own.length === 0 && !report.hasErrors) {
    report.add(classRules.shape, source, say`${spec.path} holds no class ${spec.id ?? ""}.`, say`Correct ${"path"} or ${"id"}.`);
  }
  if (own.length > 1 && spec.id === undefined) {
    report.add(classRules.shape, source, say`${spec.path} holds ${own.length} classes.`, say`Say with ${"id"} which one ${name} is.`);
  }
  return { classes: own.slice(0, 1), diagnostics: report.diagnostics };
}

async function textOf(path: string, files: TemplateFiles): Promise<string | Pick<Parameters<typeof findingOf>[1], "what" | "fix">> {
  try {
    const bytes = await files.read(path);
    if (bytes === undefined) return { what: say`There is no file ${path}.`, fix: say`Correct the path, or commit the file.` };
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    rethrowRemote(error);
    return {
      what: say`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      fix: say`Put a regular UTF-8 file there.`,
    };
  }
}
