/**
 * One cluster template: from its text and the files it names to Omni resources, or to everything that is wrong with it;
 * must not know components, commands or the API.
 */
import type { Diagnostic } from "../../../core/diagnostics.ts";
import { inReadingOrder } from "../../../core/diagnostics.ts";
import type { ComponentName } from "../../../core/model.ts";
import { list, say } from "../../../core/words.ts";
import { templateRules } from "../template-rules.ts";
import type { OmniVersion } from "../client/versions.ts";
import { checkModel } from "./check.ts";
import { documentsOf, readContents, type TemplatePlace } from "./contents.ts";
import { decodeTemplate } from "./decode.ts";
import { checkVersion, versionFor } from "./for-version.ts";
import type { ClusterModel, MachineModel, MachineSetModel, PatchModel, TemplateModel } from "./model.ts";
import { Report } from "./report.ts";
import type { OmniResource } from "./resource.ts";
import { checkPatch, type PatchText } from "./talos.ts";
import { translate } from "./translate.ts";

export { looksLikeTemplate } from "./decode.ts";
export type { TemplateFiles, TemplatePlace } from "./contents.ts";

/** What a template says. */
export interface ReadTemplate {
  readonly model: TemplateModel;
  /** The version of Omni that it was translated for. */
  readonly omni: OmniVersion;
  /** Every patch that could be read, with the document it is for. */
  readonly patches: readonly OwnedPatch[];
  /** In the order of the documents; none where anything is wrong. */
  readonly resources: readonly OmniResource[];
  /** In reading order. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface OwnedPatch {
  readonly owner: ClusterModel | MachineSetModel | MachineModel;
  readonly patch: PatchModel;
  readonly text: PatchText;
}

export interface TemplateFor {
  /** Whom the findings are of. */
  readonly component?: ComponentName;
  /** The Omni that gets it. Without it the oldest one that knows all of the template's fields. */
  readonly omni?: OmniVersion | undefined;
}

/** Reads and translates a template. Rejects only when `place.files` does otherwise than it promises. */
export async function readTemplate(text: string, place: TemplatePlace, { component, omni: told }: TemplateFor = {}): Promise<ReadTemplate> {
  const report = new Report(component);
  const { model, locate } = decodeTemplate(text, place.file, report);
  const omni = told ?? versionFor(model);
  const contents = await readContents(model, place, report);
  // A file without a single document of a template is another kind of file; that is enough to say.
  if (model.documents.length > 0 || !report.hasErrors) checkModel(model, report);
  checkVersion(model, omni, report);
  const patches = model.documents.flatMap((owner) =>
    owner.patches.flatMap((patch): OwnedPatch[] => {
      const documents = documentsOf(patch, place, contents, report, locate);
      return documents === undefined ? [] : [{ owner, patch, text: documents }];
    }),
  );
  for (const patch of patches) checkPatch(patch.text, omni, report);
  const resources = report.hasErrors ? [] : translate(model, contents, omni);
  refuseSameIds(resources, report);
  return { model, omni, patches, resources: report.hasErrors ? [] : resources, diagnostics: inReadingOrder(report.diagnostics) };
}

function refuseSameIds(resources: readonly OmniResource[], report: Report): void {
  const first = new Map<string, OmniResource>();
  for (const resource of resources) {
    const key = `${resource.type}/${resource.id}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, resource);
      continue;
    }
    const kind = list([say`${resource.type.slice(0, resource.type.indexOf("."))}`]);
    report.add(
      templateRules.sameId,
      resource.source,
      say`The id ${resource.id} of ${kind} is taken by the one in line ${other.source.line}.`,
    );
  }
}
