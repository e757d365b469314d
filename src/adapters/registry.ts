/** The list of adapters: one line a system; must not hold anything else. */
import type { Adapter } from "./adapter.ts";
import { composeAdapter, type ComposePorts } from "./compose/index.ts";

/** Everything that any adapter needs of the outside. */
export type AdapterPorts = ComposePorts;

export function adapters(ports: AdapterPorts): readonly Adapter[] {
  return [composeAdapter(ports)];
}
