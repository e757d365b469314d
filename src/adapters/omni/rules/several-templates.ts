/** Rules that compare templates with each other; pure, and must not read files. */
import type { Diagnostic } from "../../../core/diagnostics.ts";
import type { ComponentName } from "../../../core/model.ts";
import { say } from "../../../core/words.ts";
import { closest } from "../../../specs/closest.ts";
import { findingOf } from "../../../core/rule.ts";
import { templateRules as rules } from "../template-rules.ts";
import type { ReadTemplate } from "../template/index.ts";

/** One cluster's template. */
export interface NamedTemplate {
  readonly component: ComponentName;
  readonly template: ReadTemplate;
}

/** Clusters of one name (an error: each would undo the other), and machine classes that several clusters use. */
export function sharedBetween(all: readonly NamedTemplate[]): Diagnostic[] {
  const clusters = new Map<string, NamedTemplate>();
  const classes = new Map<string, NamedTemplate>();
  return all.flatMap((one) => {
    const { component, template } = one;
    const found: Diagnostic[] = [];
    for (const { name } of template.model.clusters) {
      const other = clusters.get(name.value);
      if (other === undefined) clusters.set(name.value, one);
      else {
        const what = say`${other.component} is the cluster ${name.value} as well.`;
        found.push(
          findingOf(rules.shared, { component, at: name.at, what, severity: "error", fix: say`Rename one of them, or keep one template.` }),
        );
      }
    }
    for (const { machineClass } of template.model.machineSets) {
      if (machineClass === undefined) continue;
      const other = classes.get(machineClass.name);
      if (other === undefined) classes.set(machineClass.name, one);
      else if (other.component !== component) {
        const what = say`${other.component} uses the machine class ${machineClass.name} as well.`;
        found.push(findingOf(rules.shared, { component, at: machineClass.at, what }));
      }
    }
    return found;
  });
}

/**
 * Machine classes that no file declares though one of nearly the same name does. Others may well exist in Omni alone.
 */
export function mistypedClasses(all: readonly NamedTemplate[], ids: readonly string[]): Diagnostic[] {
  return all.flatMap(({ component, template }) =>
    template.model.machineSets.flatMap(({ machineClass }): Diagnostic[] => {
      if (machineClass === undefined || ids.includes(machineClass.name)) return [];
      const near = closest(machineClass.name, ids);
      if (near === undefined) return [];
      const what = say`No file declares the machine class ${machineClass.name}.`;
      return [findingOf(rules.machineSets, { component, at: machineClass.at, what, fix: say`Did you mean ${near}?`, severity: "warning" })];
    }),
  );
}
