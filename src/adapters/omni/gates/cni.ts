/** Whether a Talos patch leaves a cluster without a network of its own; pure. */
import { parseAllDocuments } from "yaml";
import type { Json } from "../../../core/model.ts";
import { at } from "../../../core/pointer.ts";

/** `cluster.network.cni.name: none`; what cannot be read says nothing. */
export function saysNoCni(patch: string): boolean {
  // Most patches do not speak of it, and parsing is what takes time.
  if (!patch.includes("cni")) return false;
  const documents = parseAllDocuments(patch, { logLevel: "silent" });
  if (!Array.isArray(documents)) return false;
  return documents.some((document) => {
    if (document.errors.length > 0) return false;
    const value = document.toJS({ maxAliasCount: 100 }) as Json | undefined;
    return at(value, "/cluster/network/cni/name") === "none";
  });
}
