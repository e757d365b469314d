/** Everything that a host's facts say against the rules on hub and provider, with its place in Git; pure. */
import type { Diagnostic } from "../../../core/diagnostics.ts";
import type { Words } from "../../../core/words.ts";
import type { HubFacts, ProviderFacts } from "./facts.ts";
import { placed, type Judged } from "./judge.ts";
import { hubLiveFindings } from "./live-hub.ts";
import { providerLiveFindings } from "./live-provider.ts";
import { together, type Asked } from "./live.ts";
import { membersOf, type Pair } from "./members.ts";

/** The facts of the stacks that a project has. */
export interface HostFacts {
  readonly hub?: HubFacts;
  readonly provider?: ProviderFacts;
}

/**
 * Findings, and one line for every fact that is unknown. `judged` is the effective rendering, `directory` the project's
 * folder on the host where something says which. What facts show is never in a finding as a value that Git hides.
 */
export function judgeHost(
  judged: Judged,
  facts: HostFacts,
  directory?: string,
): { readonly diagnostics: readonly Diagnostic[]; readonly notChecked: readonly Words[] } {
  const { project, about, looked } = judged;
  const { omni, provider } = membersOf(looked, about);
  const asked = (pair: Pair): Asked => ({ pair, about, project: project.name, ...(directory === undefined ? {} : { directory }) });
  const { spotted, notChecked } = together([
    ...(omni === undefined || facts.hub === undefined ? [] : [hubLiveFindings(asked(omni), facts.hub)]),
    ...(provider === undefined || facts.provider === undefined ? [] : [providerLiveFindings(asked(provider), facts.provider)]),
  ]);
  return { diagnostics: spotted.map((one) => placed(one, judged)), notChecked };
}
