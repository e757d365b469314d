/** Templates against what an Omni has on offer; pure. */
import type { Diagnostic } from "../../../core/diagnostics.ts";
import { findingOf } from "../../../core/rule.ts";
import { say } from "../../../core/words.ts";
import { closest } from "../../../specs/closest.ts";
import type { Resource } from "../client/resource.ts";
import { liveRules } from "../live-rules.ts";
import type { Asked } from "../remembered.ts";

/** Machine sets whose class is neither in Omni nor in the change. */
export function classesThatAreMissing(clusters: Asked["clusters"], there: ReadonlySet<string>): Diagnostic[] {
  return clusters.flatMap(({ component, template }) =>
    template.model.machineSets.flatMap(({ machineClass }): Diagnostic[] => {
      if (machineClass === undefined || there.has(machineClass.name)) return [];
      const near = closest(machineClass.name, [...there]);
      const what = say`Omni has no machine class ${machineClass.name}, and this change makes none.`;
      const fix = near === undefined ? undefined : say`Did you mean ${near}?`;
      return [findingOf(liveRules.noClass, { component, at: machineClass.at, what, fix })];
    }),
  );
}

interface Offered {
  readonly compatible_kubernetes_versions: readonly string[];
  readonly deprecated: boolean;
  readonly unsupported: boolean;
}

/**
 * Versions of clusters that are new: Omni does not look at those that a cluster has already, and the way from one to
 * another is a guard's matter. Fact: validations/version.go of siderolabs/omni v1.9.3.
 */
export function versionsThatAreMissing(
  clusters: Asked["clusters"],
  existing: ReadonlySet<string>,
  versions: readonly Resource<Offered>[],
): Diagnostic[] {
  const offered = new Map(versions.map(({ id, spec }) => [id, spec]));
  return clusters.flatMap(({ component, template }) =>
    template.model.clusters.flatMap(({ name, talos, kubernetes }): Diagnostic[] => {
      if (existing.has(name.value)) return [];
      const [of, k8s] = [talos.value.replace(/^v/, ""), kubernetes.value.replace(/^v/, "")];
      const offer = offered.get(of);
      if (offer === undefined || offer.deprecated || offer.unsupported) {
        const why = offer === undefined ? say`does not offer Talos ${of}` : say`does not take Talos ${of} for a new cluster any more`;
        return [
          findingOf(liveRules.noVersion, { component, at: talos.at, what: say`This Omni ${why}.`, fix: nearest(of, [...offered.keys()]) }),
        ];
      }
      const kubernetesVersions = offer.compatible_kubernetes_versions;
      if (kubernetesVersions.includes(k8s)) return [];
      const what = say`This Omni does not offer Kubernetes ${k8s} with Talos ${of}.`;
      return [findingOf(liveRules.noVersion, { component, at: kubernetes.at, what, fix: nearest(k8s, kubernetesVersions) })];
    }),
  );
}

/** The last one of the same minor, else the last one at all: lists come in order. */
function nearest(version: string, offered: readonly string[]): ReturnType<typeof say> | undefined {
  const minor = version.split(".").slice(0, 2).join(".");
  const ordered = offered.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const best = ordered.findLast((one) => one.startsWith(`${minor}.`)) ?? ordered.at(-1);
  return best === undefined ? undefined : say`The nearest that it offers is ${best}.`;
}
