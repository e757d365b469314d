/**
 * Machine classes in the form that `omnictl apply` takes; must not judge their values.
 *
 * Facts: omnictl reads `metadata` and `spec` and nothing else; the spec's keys are Go's field names in lower case
 * (`autoprovision`, `providerdata`), and it ignores every other key without a word.
 */
import type { ComponentName } from "../../../core/model.ts";
import { list, say } from "../../../core/words.ts";
import { closest } from "../../../specs/closest.ts";
import { classRules } from "../class-rules.ts";
import type { Report } from "../template/report.ts";
import { offsetAt, toJson } from "../yaml/json.ts";
import { readGoYaml, type ReadYaml } from "../yaml/read.ts";
import { valueAt, type GoMap, type GoValue } from "../yaml/value.ts";
import type { ClassModel } from "./class.ts";

export const CLASS_TYPE = "MachineClasses.omni.sidero.dev";

const SPEC = ["matchlabels", "autoprovision"];
const AUTO = ["providerid", "providerdata", "kernelargs", "metavalues", "grpctunnel"];

/** The classes of a file, or the one with the id `only`. Documents of other types and classes are left alone. */
export function readClasses(text: string, file: string, component: ComponentName, report: Report, only?: string): readonly ClassModel[] {
  const { documents, mistakes, locate } = readGoYaml(text, file);
  for (const { at, what, fix } of mistakes) report.add(classRules.shape, at, what, fix);
  const asked = documents.filter((document) => only === undefined || textOf(valueAt(valueAt(document, "metadata"), "id")) === only);
  return asked.flatMap((document) => readClass(document, locate, component, report) ?? []);
}

function readClass(document: GoValue, locate: ReadYaml["locate"], component: ComponentName, report: Report): ClassModel | undefined {
  const metadata = valueAt(document, "metadata");
  const kind = textOf(valueAt(document, "kind"));
  if (document.is === "map" && kind === "MachineClass" && metadata !== undefined) {
    const what = say`A machine class is written like a Kubernetes object here.`;
    report.add(
      classRules.shape,
      locate(valueAt(document, "kind")?.at),
      what,
      say`Remove ${"apiVersion"} and ${"kind"}; write ${`metadata: {namespace: default, type: ${CLASS_TYPE}, id: …}`} and lower-case keys in ${"spec"}.`,
    );
    return undefined;
  }
  if (document.is !== "map" || textOf(valueAt(metadata, "type")) !== CLASS_TYPE) return undefined;
  const spec = valueAt(document, "spec");
  const id = textOf(valueAt(metadata, "id"));
  unknown(document, ["metadata", "spec"], "A resource", locate, report);
  if (textOf(valueAt(metadata, "namespace")) !== "default") {
    report.add(
      classRules.shape,
      locate(valueAt(metadata, "namespace")?.at ?? metadata?.at),
      say`The class is not in the namespace ${"default"}.`,
      say`Write ${"namespace: default"}.`,
    );
  }
  if (id === "") report.add(classRules.shape, locate(metadata?.at), say`The class has no id.`, say`Add ${"id:"} to ${"metadata"}.`);
  if (spec?.is !== "map") {
    report.add(
      classRules.shape,
      locate(spec?.at ?? document.at),
      say`The class has no ${"spec"}.`,
      say`Add ${"matchlabels:"} or ${"autoprovision:"} below ${"spec:"}.`,
    );
    return undefined;
  }
  unknown(spec, SPEC, "spec", locate, report);
  const labels = texts(valueAt(spec, "matchlabels"));
  const auto = valueAt(spec, "autoprovision");
  return {
    component,
    id,
    source: locate(document.at),
    // omnictl prints an empty list beside a provider, and an empty one is lost on its way to Omni.
    ...(labels === undefined || labels.length === 0 ? {} : { matchLabels: labels }),
    ...(auto?.is === "map" ? provisioned(auto, locate, report) : {}),
  };
}

function provisioned(auto: GoMap, locate: ReadYaml["locate"], report: Report): Pick<ClassModel, "autoProvision" | "proxmox"> {
  unknown(auto, AUTO, "autoprovision", locate, report);
  const data = valueAt(auto, "providerdata");
  const tunnel = valueAt(auto, "grpctunnel");
  const mode = tunnel?.is === "int" ? Number(tunnel.value) : 0;
  if (data !== undefined && data.is !== "text") {
    report.add(
      classRules.shape,
      locate(data.at),
      say`${"providerdata"} is no text.`,
      say`Write ${"providerdata: |"} and the data below it: Omni keeps it as text.`,
    );
  }
  const metas = valueAt(auto, "metavalues");
  return {
    autoProvision: {
      providerId: textOf(valueAt(auto, "providerid")),
      kernelArgs: texts(valueAt(auto, "kernelargs")) ?? [],
      metaValues: (metas?.is === "list" ? metas.items : []).map((one) => ({
        key: Number(textOf(valueAt(one, "key"))),
        value: textOf(valueAt(one, "value")),
      })),
      grpcTunnel: mode === 1 || mode === 2 ? mode : 0,
      data: textOf(data),
    },
    ...proxmoxData(data, locate, report),
  };
}

/** The provider's data as values: it stands in a text block, line by line below its key. */
function proxmoxData(data: GoValue | undefined, locate: ReadYaml["locate"], report: Report): Pick<ClassModel, "proxmox"> {
  if (data?.is !== "text") return {};
  const at = locate(data.at);
  const inner = readGoYaml(data.text, at.file);
  const place = (offset: number | undefined): typeof at =>
    data.block === true ? { ...at, line: at.line + inner.locate(offset).line, column: 1 } : at;
  for (const mistake of inner.mistakes) {
    const where = data.block === true ? { ...at, line: at.line + mistake.at.line, column: 1 } : at;
    report.add(classRules.providerData, where, say`The provider data cannot be read: ${mistake.what}`, mistake.fix);
  }
  const [value] = inner.documents;
  if (value === undefined || inner.mistakes.length > 0) return {};
  return { proxmox: { value: toJson(value), locate: (path, what) => place(offsetAt(value, path, what)) } };
}

function unknown(map: GoMap, known: readonly string[], what: string, locate: ReadYaml["locate"], report: Report): void {
  for (const { key } of map.entries) {
    if (known.includes(key.text)) continue;
    // `providerData` and `provider_data` are what people write.
    const near = known.find((one) => one === key.text.toLowerCase().replaceAll("_", "")) ?? closest(key.text, known);
    const fix =
      near === undefined
        ? say`Remove it; known are ${list(known.map((one) => say`${one}`))}.`
        : say`Write ${near}: the keys are Go's names in lower case.`;
    report.add(classRules.shape, locate(key.at), say`${[what]} has no key ${key.text}, and omnictl would ignore it.`, fix);
  }
}

function textOf(value: GoValue | undefined): string {
  return value === undefined || value.is === "list" || value.is === "map" || value.is === "null" ? "" : value.text;
}

function texts(value: GoValue | undefined): string[] | undefined {
  return value?.is === "list" ? value.items.map(textOf) : undefined;
}
