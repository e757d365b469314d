/**
 * What a template says that not every version of Omni takes; must not look into patches, nor translate.
 *
 * Facts: client/pkg/template/internal/models of siderolabs/omni v1.9.3, v1.10.4 and b1ea5df2.
 */
import type { SourceRange } from "../../../core/model.ts";
import { say } from "../../../core/words.ts";
import { oldestWith, sinceOf, type Capability, type OmniVersion } from "../client/versions.ts";
import { templateRules } from "../template-rules.ts";
import { checkDiskSelector } from "./disk-selector.ts";
import type { TemplateModel } from "./model.ts";
import type { Report } from "./report.ts";

/** The oldest version of Omni that has all fields of this template: what counts where nobody said which one gets it. */
export function versionFor(model: TemplateModel): OmniVersion {
  return oldestWith(newFields(model).map(({ needs }) => needs));
}

/** Reports fields that this version does not have, and what is wrong with the values of newer fields. */
export function checkVersion(model: TemplateModel, omni: OmniVersion, report: Report): void {
  for (const { name, needs, at } of newFields(model)) {
    if (omni.can(needs)) continue;
    const fix = say`Leave it out until Omni is upgraded. Where it is newer already, say so with ${"omni: {version: …}"} in omni-scale.yaml.`;
    report.add(templateRules.unknownField, at, say`Omni ${omni.version} does not know ${name}; ${sinceOf(needs)} and later do.`, fix);
  }
  for (const { disk, diskSelector } of model.machines) {
    if (diskSelector === undefined || diskSelector.value === "") continue;
    const { value, at } = diskSelector;
    if (disk !== "") report.add(templateRules.value, at, say`${"disk"} and ${"diskSelector"} exclude each other.`, say`Keep one of them.`);
    const problem = checkDiskSelector(value);
    if (problem !== undefined) report.add(templateRules.value, at, problem.what, problem.fix);
  }
}

interface NewField {
  readonly name: string;
  readonly needs: Capability;
  readonly at: SourceRange;
}

function newFields({ clusters, machines }: TemplateModel): NewField[] {
  return [
    ...clusters.flatMap(({ features: { disablePublicDiscoveryService: field } }): NewField[] =>
      field === undefined ? [] : [{ name: "features.disablePublicDiscoveryService", needs: "public-discovery-switch", at: field.at }],
    ),
    ...machines.flatMap(({ diskSelector: field }): NewField[] =>
      field === undefined ? [] : [{ name: "install.diskSelector", needs: "install-disk-resources", at: field.at }],
    ),
  ];
}
