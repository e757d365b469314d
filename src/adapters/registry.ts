/** The list of adapters: one line a system, and what one knows for another; must not hold anything else. */
import type { Adapter } from "./adapter.ts";
import type { Rule } from "../core/rule.ts";
import { composeAdapter, type ComposePorts } from "./compose/index.ts";
import { composeRules } from "./compose/rule-list.ts";
import { omniAdapter, type OmniPorts } from "./omni/index.ts";
import { omniRules } from "./omni/rule-list.ts";

/** Everything that any adapter needs of the outside. */
export type AdapterPorts = Omit<ComposePorts, "infraProviders"> & OmniPorts;

export function adapters(ports: AdapterPorts): readonly Adapter[] {
  const omni = omniAdapter(ports);
  return [composeAdapter({ ...ports, infraProviders: omni.infraProviders }), omni];
}

/** What the adapters find, as data. */
export const adapterRules: readonly Rule[] = [...composeRules, ...omniRules];
