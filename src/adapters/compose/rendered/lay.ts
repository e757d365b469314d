/** Lays the Compose files that specs are rendered to over a commit's own, and says where their lines come from; writes nothing. */
import { compareText, type Diagnostic } from "../../../core/diagnostics.ts";
import type { Component, DesiredResource, SourceRange } from "../../../core/model.ts";
import type { SourceTree } from "../../../ports.ts";
import type { CompletePlatform } from "../../../specs/template-facts.ts";
import type { Desired } from "../../adapter.ts";
import { RENDERED, renderedFolder, stackOf, typed, valuesFileOf, type ComposeProject } from "../stack-of.ts";
import { imagesOfHub, renderHub } from "./hub.ts";
import { imagesOfProvider, renderProvider } from "./provider.ts";
import { readImages, type ImageName, type Images } from "./values.ts";

/** Contents by path, all below {@link RENDERED}. */
export type RenderedFiles = ReadonlyMap<string, Uint8Array>;

/** A commit with what its specs are rendered to. */
export interface Laid {
  readonly files: RenderedFiles;
  /** The commit's files with `files` over them. */
  readonly tree: SourceTree;
  /** The components as Compose projects, without those that cannot be rendered. */
  readonly stacks: readonly ComposeProject[];
  /** What keeps components from being rendered. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The same wishes and findings with their places in files that people write: the spec, or the values file. Rendered
   * files themselves keep theirs, by which applying finds them in {@link tree}.
   */
  readonly placed: (desired: Desired) => Desired;
}

/** Renders what has to be rendered of `components`. */
export async function lay(tree: SourceTree, components: readonly Component[]): Promise<Laid> {
  const outcomes = await Promise.all(components.map((component) => renderOne(tree, component)));
  const rendered = outcomes.flatMap((outcome) => outcome.rendered ?? []);
  const files = new Map(rendered.map(({ path, text }) => [path, new TextEncoder().encode(text)]));
  const places = new Map(rendered.map((one) => [one.path, one]));
  const back = (at: SourceRange): SourceRange => {
    const one = places.get(at.file);
    return one === undefined ? at : originOf(one, at.line);
  };
  return {
    files,
    tree: overlay(tree, files),
    stacks: outcomes.flatMap(({ stack }) => stack ?? []),
    diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics),
    placed: (desired) => ({
      ...desired,
      resources: desired.resources.map((resource) => (isFile(resource) ? resource : { ...resource, source: back(resource.source) })),
      diagnostics: desired.diagnostics.map((diagnostic) =>
        diagnostic.at === undefined ? diagnostic : { ...diagnostic, at: back(diagnostic.at) },
      ),
    }),
  };
}

function isFile({ address }: DesiredResource): boolean {
  return address.startsWith("compose/File/");
}

/** `tree` with `files` over it; whatever the commit itself has below {@link RENDERED} is not seen. */
export function overlay(tree: SourceTree, files: RenderedFiles): SourceTree {
  const isRendered = (path: string): boolean => path.startsWith(`${RENDERED}/`);
  return {
    ...(tree.commit === undefined ? {} : { commit: tree.commit }),
    entries: async () => {
      const own = (await tree.entries()).filter(({ path }) => !isRendered(path));
      if (files.size === 0) return own;
      return [...own, ...[...files.keys()].map((path) => ({ path, type: "file" as const }))].toSorted((a, b) =>
        compareText(a.path, b.path),
      );
    },
    read: async (path, maxBytes) => {
      if (!isRendered(path)) return tree.read(path, maxBytes);
      const content = files.get(path);
      if (content === undefined || content.length > maxBytes) throw new Error(`no rendered file ${path} of at most ${maxBytes} bytes`);
      return content;
    },
  };
}

interface RenderedOne {
  readonly component: Component;
  readonly path: string;
  readonly text: string;
  readonly images: Images;
}

interface Outcome {
  readonly stack?: ComposeProject;
  readonly rendered?: RenderedOne;
  readonly diagnostics: readonly Diagnostic[];
}

async function renderOne(tree: SourceTree, component: Component): Promise<Outcome> {
  const values = valuesFileOf(component);
  const stack = stackOf(component);
  if (values === undefined) return { stack, diagnostics: [] };
  const images = await readImages(tree, values, imagesOf(component), component.name);
  if ("diagnostics" in images) return { diagnostics: images.diagnostics };
  const project = stack.spec.project ?? component.name.slice(component.name.indexOf("/") + 1);
  const text = textOf(component, project, images.images);
  return { stack, rendered: { component, path: `${renderedFolder(component.name)}/compose.yaml`, text, images }, diagnostics: [] };
}

function imagesOf(component: Component): readonly ImageName[] {
  const { kind, spec } = typed(component);
  if (kind === "Platform") return imagesOfHub(spec);
  return kind === "Provider" ? imagesOfProvider(spec) : [];
}

/** The loader gives no component that lacks what its template needs (specs/template-facts.ts). */
function textOf(component: Component, project: string, images: Images["images"]): string {
  const { kind, spec } = typed(component);
  if (kind === "Platform") return renderHub(component.name, project, spec as CompletePlatform, images);
  if (kind === "Provider") return renderProvider(component.name, project, spec, images);
  throw new Error(`there is no template for a ${kind}`);
}

/** Images come from the values file, everything else from the spec. */
function originOf({ component, text, images }: RenderedOne, line: number): SourceRange {
  const image = /^\s*image: "(.*)"$/.exec(text.split("\n")[line - 1] ?? "")?.[1];
  const name = (Object.keys(images.images) as ImageName[]).find((key) => images.images[key] === image);
  return name === undefined ? component.source : images.locate(name);
}
