/** The text of a first `omni-scale.yaml`, for what was found in a repository; pure. */
import { stringify } from "yaml";
import type { Picked } from "./discover.ts";

/**
 * `paths` are all files of the repository. A folder becomes a pattern, also for one file, so that the next one put there
 * is picked up; but only where the pattern takes nothing else today.
 */
export function firstConfiguration(picked: readonly Picked[], paths: readonly string[]): string {
  const include = patternsFor(
    picked.flatMap((one) => (one.is === "file" ? [one.path] : [])),
    paths,
  );
  const stacks = picked.flatMap((one) => (one.is === "stack" ? [entryOf(one)] : []));
  const sections = [
    "# What Omni-Scale looks after in this repository; docs: specs/README.md of omni-scale.",
    ...(include.length === 0 ? [] : ["# Nothing outside these patterns is ever picked up.", stringify({ include }).trimEnd()]),
    ...(stacks.length === 0 ? [] : ["# Folders of Compose projects, as they are.", stringify({ stacks }).trimEnd()]),
    "# Plans only: every apply refuses. When the plans have convinced you: `mode: apply`.",
    "mode: observe",
  ];
  return `${sections.join("\n")}\n`;
}

function entryOf({ path, components }: Picked): string | { readonly path: string; readonly name: string } {
  const name = components[0]?.slice("Stack/".length) ?? "";
  return path.slice(path.lastIndexOf("/") + 1) === name ? path : { path, name };
}

function patternsFor(files: readonly string[], paths: readonly string[]): readonly string[] {
  const wanted = new Set(files);
  const patterns = files.map((file) => {
    const [, folder = "", ending = ""] = /^(.*\/)?[^/]*(\.\w+)$/.exec(file) ?? [];
    const alike = paths.filter((path) => path.startsWith(folder) && path.endsWith(ending) && !path.slice(folder.length).includes("/"));
    return folder !== "" && alike.every((path) => wanted.has(path)) ? `${folder}*${ending}` : file;
  });
  return [...new Set(patterns)];
}
