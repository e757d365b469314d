/** Whether what a Compose project names is in the commit, as files that can be reviewed; must not read any of them. */
import { kindIn } from "../core/component-name.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Json, Path, SourceRange } from "../core/model.ts";
import { say } from "../core/words.ts";
import type { TreeEntry } from "../ports.ts";
import { closest } from "./closest.ts";
import { entriesAt, validAt, type Declared } from "./declared.ts";
import { pathInside } from "./fields.ts";
import { found } from "./rules.ts";

/** A commit's files, arranged for many questions. */
export interface Tree {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  /** Symlinks and submodules. */
  readonly others: readonly TreeEntry[];
  /** Folders with a Compose file in them. */
  readonly projects: readonly string[];
}

/** Arranges a commit's entries. */
export function arrange(entries: readonly TreeEntry[]): Tree {
  const files = new Set<string>();
  const folders = new Set<string>(["."]);
  const projects = new Set<string>();
  for (const { path, type } of entries) {
    if (type === "file") files.add(path);
    const above = folderOf(path);
    if (/^(docker-)?compose\.ya?ml$/.test(path.slice(path.lastIndexOf("/") + 1))) projects.add(above);
    for (let folder = above; !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return {
    files,
    folders,
    others: entries.filter(({ type }) => type !== "file"),
    projects: [...projects],
  };
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "." : path.slice(0, slash);
}

/** Whether `path` is `folder` or inside it. */
export function isInside(path: string, folder: string): boolean {
  return folder === "." || path === folder || path.startsWith(`${folder}/`);
}

/** Where each kind of Compose project says what it is made of. */
const PLACES: Readonly<Record<string, Path>> = { Stack: "/spec", Platform: "/spec/stack", Provider: "/spec/stack" };

/** The place in a spec that holds `path` and `files`; undefined for kinds that are no Compose project. */
function placeOfFiles(name: string): Path | undefined {
  return PLACES[kindIn(name)];
}

/** Whether a component of that name is a Compose project. */
export function isProject(name: string): boolean {
  return placeOfFiles(name) !== undefined;
}

/** The folder of a Compose project, wherever it is declared, or undefined for other kinds and for no valid path. */
export function stackFolder({ name, value }: { readonly name: string; readonly value: Json }): string | undefined {
  const place = placeOfFiles(name);
  return place === undefined ? undefined : validAt(value, `${place}/path`, pathInside);
}

/** The file that a rendered project takes its images from, likewise. */
export function stackValues({ name, value }: { readonly name: string; readonly value: Json }): string | undefined {
  const place = placeOfFiles(name);
  return place === undefined ? undefined : validAt(value, `${place}/values`, pathInside);
}

/** What is wrong with the files of one Compose project. With any of these it cannot be used at all. */
export function stackFiles(stack: Declared, tree: Tree): Diagnostic[] {
  const place = placeOfFiles(stack.name);
  const folder = stackFolder(stack);
  if (place === undefined) return [];
  if (folder === undefined) return missingValues(stack, stack.locate(`${place}/values`), tree);
  const at = stack.locate(`${place}/path`);
  const component = stack.name;
  const other = tree.others.find(({ path }) => isInside(path, folder) || isInside(folder, path));
  if (other !== undefined) {
    const what = say`${other.path}, in the folder ${folder} of ${component}, is a ${[other.type]}.`;
    return [
      found("S022", {
        component,
        at,
        what,
        fix: say`Put the file itself there, or point to another folder.`,
      }),
    ];
  }
  if (!tree.folders.has(folder)) {
    const near = closest(folder, tree.projects);
    const what = say`There is no folder ${folder} in the repository.`;
    return [
      found("S018", {
        component,
        at,
        what,
        fix: near === undefined ? say`Correct the path, or commit the folder.` : say`Did you mean ${near}?`,
      }),
    ];
  }
  return entriesAt(stack.value, `${place}/files`, pathInside).flatMap(({ item, path }) => missingFile(stack, folder, item, path, tree));
}

function missingValues(stack: Declared, at: SourceRange, tree: Tree): Diagnostic[] {
  const { name } = stack;
  const file = stackValues(stack);
  if (file === undefined || tree.files.has(file)) return [];
  const other = tree.others.find(({ path }) => isInside(file, path));
  if (other !== undefined) {
    const what = say`${other.path}, which ${name} takes its images from, is a ${[other.type]}.`;
    return [found("S022", { component: name, at, what, fix: say`Put the file itself there.` })];
  }
  const near = closest(
    file,
    [...tree.files].filter((path) => /\.ya?ml$/.test(path)),
  );
  const what = say`There is no file ${file} in the repository.`;
  return [
    found("S018", {
      component: name,
      at,
      what,
      fix: near === undefined ? say`Correct the path, or commit the file with the images.` : say`Did you mean ${near}?`,
    }),
  ];
}

function missingFile({ name, locate }: Declared, folder: string, file: string, path: Path, tree: Tree): Diagnostic[] {
  const whole = folder === "." ? file : `${folder}/${file}`;
  if (tree.files.has(whole)) return [];
  return [
    found("S018", {
      component: name,
      at: locate(path),
      what: say`There is no file ${whole} in the repository.`,
      fix: say`Correct the name, or commit the file; paths are inside ${folder}.`,
    }),
  ];
}
