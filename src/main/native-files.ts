/** What the files of Omni's own tools get wrong, for `validate`; loaded only where there are such files. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Component } from "../core/model.ts";
import type { SourceTree } from "../ports.ts";

const KINDS = new Set(["Cluster", "MachineClass"]);

/** Every finding in templates and classes; none, and nothing loaded, where no component is of these kinds. */
export async function findingsInside(components: readonly Component[], tree: SourceTree): Promise<readonly Diagnostic[]> {
  if (!components.some(({ kind }) => KINDS.has(kind))) return [];
  const { readOmniSpecs } = await import("../adapters/omni/read-specs.ts");
  return (await readOmniSpecs(components, tree)).diagnostics;
}
