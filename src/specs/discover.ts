/**
 * What a repository holds that could be components, told from the names and texts of its files; pure. Must not decide
 * what they are called in a configuration, nor judge what they ask for.
 */
import type { ComponentName } from "../core/model.ts";
import { say, type Words } from "../core/words.ts";
import { API_VERSION } from "./envelope.ts";
import { GLOB } from "./glob.ts";
import { nameFor, nativeIn } from "./native.ts";

/** One file's text by its path from the root. */
export interface TextOfFile {
  readonly path: string;
  readonly text: string;
}

/** Files that are components. */
export type Picked =
  | { readonly is: "file"; readonly path: string; readonly components: readonly ComponentName[] }
  /** A Compose project; `path` is its folder, `runsOmni` when one of its images is Omni's. */
  | { readonly is: "stack"; readonly path: string; readonly components: readonly ComponentName[]; readonly runsOmni: boolean };

export interface Ignored {
  readonly path: string;
  readonly because: Words;
}

export interface Discovery {
  /** In order of path. */
  readonly picked: readonly Picked[];
  /** What looks like a component and is left out, in order of path. */
  readonly ignored: readonly Ignored[];
}

/** Whether a file is worth reading for this, by its name alone. */
export function isCandidate(path: string): boolean {
  return /\.ya?ml$/i.test(path) && !/(^|\/)(\.git|\.github|\.gitlab|node_modules|vendor)\//.test(path);
}

const COMPOSE = /(^|\/)(docker-)?compose\.ya?ml$/;
const OMNI_IMAGE = /^\s*image:\s*["']?ghcr\.io\/siderolabs\/omni[:@]/m;

/** Folders of which people do not run what lies in them, by their own name. */
const ASIDE: ReadonlyMap<string, string> = new Map([
  ...["example", "examples", "sample", "samples", "demo", "demos"].map((name) => [name, "an example"] as const),
  ...["test", "tests", "testdata", "fixtures", "e2e"].map((name) => [name, "for tests"] as const),
  ...["archive", "archived", "attic", "backup", "backups", "deprecated", "disabled", "old"].map((name) => [name, "set aside"] as const),
  ...["doc", "docs"].map((name) => [name, "documentation"] as const),
]);

/** Looks through the texts of a repository's candidates. */
export function discover(files: readonly TextOfFile[]): Discovery {
  const picked: Picked[] = [];
  const ignored: Ignored[] = [];
  const owners = new Map<ComponentName, string>();
  for (const file of files.toSorted(byDepth)) {
    const one = componentOf(file);
    if (one === undefined) continue;
    const because = reasonAgainst(one, file, owners);
    if (because !== undefined) ignored.push({ path: file.path, because });
    else {
      picked.push(one);
      for (const name of one.components) owners.set(name, file.path);
    }
  }
  return { picked: picked.toSorted(byPath), ignored: ignored.toSorted(byPath) };
}

function componentOf({ path, text }: TextOfFile): Picked | undefined {
  if (COMPOSE.test(path)) {
    if (!/^services:/m.test(text)) return undefined;
    const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
    const name = nameFor(folder === "." ? "stack" : folder.slice(folder.lastIndexOf("/") + 1));
    return { is: "stack", path: folder, components: [`Stack/${name}`], runsOmni: OMNI_IMAGE.test(text) };
  }
  if (new RegExp(`^apiVersion:\\s*["']?${API_VERSION}`, "m").test(text)) return { is: "file", path, components: [] };
  const components = nativeIn(text, path).components.map(({ name }) => name);
  return components.length === 0 ? undefined : { is: "file", path, components };
}

function reasonAgainst(one: Picked, { path, text }: TextOfFile, owners: ReadonlyMap<ComponentName, string>): Words | undefined {
  const aside = path
    .split("/")
    .slice(0, -1)
    .flatMap((folder) => ASIDE.get(folder.toLowerCase()) ?? [])
    .at(0);
  if (aside !== undefined) return say`it is ${[aside]}`;
  if (/\.(example|sample|template|tmpl|bak|old)\.ya?ml$/i.test(path)) return say`its name says that it is no file to run`;
  if (/\{\{[^}]*\}\}/.test(text)) return say`it is a template of another tool: ${"{{ }}"} is nothing that YAML knows`;
  if (!GLOB.test(one.path) || /[*?{}]/.test(one.path)) return say`its path has characters that a pattern cannot have`;
  const twice = one.components.find((name) => owners.has(name));
  if (twice !== undefined) return say`${twice} is ${owners.get(twice) ?? ""} already`;
  return undefined;
}

/** What lies higher up comes first: of two of one name it is the likelier one. */
function byDepth(a: TextOfFile, b: TextOfFile): number {
  return a.path.split("/").length - b.path.split("/").length || byPath(a, b);
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
