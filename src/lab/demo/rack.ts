/**
 * The example rack of `specs/`, as the demo plays it: every place on a host below the demo's folder, and probes where
 * the demo answers. Must not change what the rack says otherwise.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isScalar, parseDocument, visit, type Document } from "yaml";

/** Texts by their path in the repository. */
export type Files = Readonly<Record<string, string>>;

/** Where the rack is played. */
export interface RackPlace {
  /** The folder that stands for the root of its hosts, absolute. */
  readonly host: string;
  /** `http://127.0.0.1:PORT`: answers 200 to everything. */
  readonly web: string;
  /** An address of this machine for the hub's LAN, so that nobody waits for the example's; loopback is none for nodes. */
  readonly lan?: string;
}

export const HUB_VALUES = "specs/stacks/hub/values.yaml";
export const PROVIDER_VALUES = "specs/stacks/provider/values.yaml";

/** The rack as a repository of its own; `source` is the folder that has `specs/`. */
export async function rackFiles(source: string, place: RackPlace): Promise<Files> {
  const files: Record<string, string> = {};
  for (const name of await readdir(join(source, "specs"), { recursive: true })) {
    if (!/\.ya?ml$/.test(name)) continue;
    const path = `specs/${name.replaceAll("\\", "/")}`;
    const text = await readFile(join(source, path), "utf8");
    if (path === "specs/omni-scale.yaml") files["omni-scale.yaml"] = text;
    else files[path] = isSpec(text) ? moved(parseDocument(text), place) : text;
  }
  return files;
}

/** Every image that the files name. */
export function imagesIn(files: Files): readonly string[] {
  return [...new Set(Object.values(files).flatMap((text) => [...text.matchAll(/^ *image: (\S+)$/gm)].map(([, image = ""]) => image)))];
}

/** Omni one minor on from what the hub's values say, and both versions. */
export function nextMinor(values: string): { readonly before: string; readonly after: string; readonly text: string } {
  const [, before = "", major = "", minor = ""] = /siderolabs\/omni:(v(\d+)\.(\d+)\.\d+)/.exec(values) ?? [];
  const after = `v${major}.${Number(minor) + 1}.0`;
  return { before, after, text: values.replace(`omni:${before}`, `omni:${after}`) };
}

function isSpec(text: string): boolean {
  return /^apiVersion: omni-scale\//m.test(text);
}

function moved(spec: Document, { host, web, lan }: RackPlace): string {
  const name = String(spec.getIn(["metadata", "name"]));
  if (!spec.hasIn(["spec", "directory"])) spec.setIn(["spec", "directory"], spec.createNode(`/opt/${name}`));
  visit(spec, (_, node) => {
    if (!isScalar<string>(node) || typeof node.value !== "string") return;
    if (/^\/(opt|srv|etc)\//.test(node.value)) node.value = `${host}${node.value}`;
    node.value = node.value.replace(/^http:\/\/127\.0\.0\.1:\d+/, web);
  });
  if (spec.get("kind") === "Platform") {
    if (lan !== undefined) spec.setIn(["spec", "lan"], lan);
    spec.setIn(["spec", "probes"], spec.createNode([{ healthy: "tailscale" }, { http: { url: `${web}/healthz` } }]));
  }
  return spec.toString({ lineWidth: 0 });
}
