/** Rules about going from what the base asks for to what is asked for now; pure, and must not know what exists. */
import type { Diagnostic } from "../../../core/diagnostics.ts";
import { sameJson } from "../../../core/canonical.ts";
import type { DesiredResource } from "../../../core/model.ts";
import { findingOf } from "../../../core/rule.ts";
import { say } from "../../../core/words.ts";
import { classRules } from "../class-rules.ts";
import { versionsOf } from "../diff/guards.ts";
import { idOf } from "../facts.ts";
import { templateRules } from "../template-rules.ts";

/** What `omni-scale.yaml` lets happen at once. */
export interface Allowed {
  /** Both versions of a cluster in one merge, hop by hop. */
  readonly choreography: boolean;
}

/** See {@link Adapter.transition}. What is new has nothing to be compared with. */
export function transition(was: readonly DesiredResource[], want: readonly DesiredResource[], allowed: Allowed): Diagnostic[] {
  const before = new Map(was.map((one) => [one.address, one] as const));
  return want.flatMap((after) => {
    const old = before.get(after.address);
    if (old === undefined) return [];
    if (after.part === "Clusters") return allowed.choreography ? [] : versionsTogether(old, after);
    return after.part === "MachineClasses" ? editedClass(old, after) : [];
  });
}

function versionsTogether(before: DesiredResource, after: DesiredResource): Diagnostic[] {
  const [was, is] = [versionsOf(before.attributes), versionsOf(after.attributes)];
  if (was.talos === is.talos || was.kubernetes === is.kubernetes) return [];
  const what = say`Talos goes from ${was.talos} to ${is.talos} and Kubernetes from ${was.kubernetes} to ${is.kubernetes} at once.`;
  return [findingOf(templateRules.versionsTogether, { component: after.component, at: after.source, what })];
}

function editedClass(before: DesiredResource, after: DesiredResource): Diagnostic[] {
  const asked = ({ attributes }: DesiredResource) => ({ spec: attributes["spec"] ?? null, secrets: attributes["secrets"] ?? null });
  if (sameJson(asked(before), asked(after))) return [];
  const what = say`The class ${idOf(after.address)} changes; machines that exist keep the old values until they are replaced (${"omni-scale machine-set roll CLUSTER SET"}).`;
  return [findingOf(classRules.edited, { component: after.component, at: after.source, what })];
}
