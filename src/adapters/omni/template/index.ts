/**
 * One cluster template: from its text and the files it names to Omni resources, or to everything that is wrong with it;
 * must not know components, commands or the API.
 */
import type { Diagnostic } from "../../../core/diagnostics.ts";
import { inReadingOrder } from "../../../core/diagnostics.ts";
import type { ComponentName } from "../../../core/model.ts";
import { list, say } from "../../../core/words.ts";
import { templateRules } from "../template-rules.ts";
import { checkModel } from "./check.ts";
import { documentsOf, readContents, type TemplatePlace } from "./contents.ts";
import { decodeTemplate } from "./decode.ts";
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

/** Reads and translates a template. Rejects only when `place.files` does otherwise than it promises. */
export async function readTemplate(text: string, place: TemplatePlace, component?: ComponentName): Promise<ReadTemplate> {
  const report = new Report(component);
  const { model, locate } = decodeTemplate(text, place.file, report);
  const contents = await readContents(model, place, report);
  // A file without a single document of a template is another kind of file; that is enough to say.
  if (model.documents.length > 0 || !report.hasErrors) checkModel(model, report);
  const patches = model.documents.flatMap((owner) =>
    owner.patches.flatMap((patch): OwnedPatch[] => {
      const documents = documentsOf(patch, place, contents, report, locate);
      return documents === undefined ? [] : [{ owner, patch, text: documents }];
    }),
  );
  for (const patch of patches) checkPatch(patch.text, report);
  const resources = report.hasErrors ? [] : translate(model, contents);
  refuseSameIds(resources, report);
  return { model, patches, resources: report.hasErrors ? [] : resources, diagnostics: inReadingOrder(report.diagnostics) };
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
