/**
 * Files that Omni's own tools take, recognised among what `include` picks up: cluster templates and machine classes.
 * Says which components they are; must not read what they ask for.
 */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { ComponentName, Json, SourceRange } from "../core/model.ts";
import { at } from "../core/pointer.ts";
import { say } from "../core/words.ts";
import { closest } from "./closest.ts";
import { validAt, type Declared } from "./declared.ts";
import { pathInside } from "./fields.ts";
import { found } from "./rules.ts";
import type { Tree } from "./stack-files.ts";
import { parseYaml, type YamlDocument } from "./yaml.ts";

/** A component that a native file is; an envelope that names the file speaks for it. */
export interface NativeFile extends Declared {
  readonly file: string;
}

/** A line of its own, so that a file that is no YAML any more is still known for what it was. */
const TEMPLATE = /^kind:[ \t]*["']?(Cluster|ControlPlane|Workers|Machine)["']?[ \t]*(#.*)?\r?$/m;
const CLASS = "MachineClasses.omni.sidero.dev";

/** What a native file holds. */
export interface NativeText {
  readonly components: readonly NativeFile[];
  /** Documents beside them that are nothing we know. */
  readonly others: readonly SourceRange[];
}

/** The components of a native file; none for any other. */
export function nativeIn(text: string, file: string): NativeText {
  if (/^apiVersion:/m.test(text)) return { components: [], others: [] };
  if (TEMPLATE.test(text)) return { components: [template(text, file)], others: [] };
  return text.includes(CLASS) ? classes(text, file) : { components: [], others: [] };
}

/** A name for checks and approvals, made of one that Omni takes: `Eps-1_X` gives `eps-1-x`. */
export function nameFor(id: string): string {
  const name = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, "-")
    .slice(0, 63)
    .replaceAll(/^-+|-+$/g, "");
  return name === "" ? "unnamed" : name;
}

function template(text: string, file: string): NativeFile {
  const documents = parseYaml(text, file);
  const cluster = documents.find(({ value, broken }) => !broken && at(value, "/kind") === "Cluster");
  const written = cluster === undefined ? undefined : at(cluster.value, "/name");
  // A file that cannot be read is not absent: it is known by the name that a line gives, else by the file's.
  const guess = /^name:[ \t]*["']?([\w-]+)/m.exec(text)?.[1] ?? file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
  const id = typeof written === "string" || typeof written === "number" ? String(written) : guess;
  const source = cluster?.locate("/name") ?? { file, line: 1, column: 1 };
  return native(`Cluster/${nameFor(id)}`, "Cluster", { path: file }, file, source);
}

function classes(text: string, file: string): NativeText {
  const documents = parseYaml(text, file).filter(({ value, broken }) => broken || value !== undefined);
  const isClass = ({ value, broken }: YamlDocument): boolean => broken || at(value, "/metadata/type") === CLASS;
  const components = documents.filter(isClass).map((document) => {
    const written = at(document.value, "/metadata/id");
    const id = typeof written === "string" || typeof written === "number" ? String(written) : "";
    return native(
      `MachineClass/${nameFor(id)}`,
      "MachineClass",
      { path: file, ...(id === "" ? {} : { id }) },
      file,
      document.locate("/metadata/id"),
    );
  });
  return { components, others: documents.filter((document) => !isClass(document)).map(({ locate }) => locate("")) };
}

function native(name: ComponentName, kind: string, spec: { readonly [key: string]: Json }, file: string, source: SourceRange): NativeFile {
  return {
    name,
    file,
    value: { kind, metadata: { name: name.slice(kind.length + 1) }, spec },
    component: { name, kind, spec, dependencies: [], decisions: [], source },
    locate: () => source,
  };
}

/** Those native files that no envelope names. */
export function unclaimed(natives: readonly NativeFile[], declared: readonly Declared[]): readonly NativeFile[] {
  const named = new Set(declared.flatMap(({ value }) => validAt(value, "/spec/path", pathInside) ?? []));
  return natives.filter(({ file }) => !named.has(file));
}

/** A finding for an envelope whose native file is not in the commit. */
export function missingNative({ name, value, locate }: Declared, tree: Tree): Diagnostic[] {
  if (!/^(Cluster|MachineClass)\//.test(name)) return [];
  const path = validAt(value, "/spec/path", pathInside);
  if (path === undefined || tree.files.has(path)) return [];
  const near = closest(path, [...tree.files]);
  const fix = near === undefined ? say`Correct the path, or commit the file.` : say`Did you mean ${near}?`;
  return [found("S018", { component: name, at: locate("/spec/path"), what: say`There is no file ${path} in the repository.`, fix })];
}
