/**
 * From a template's text to its documents as typed values, with everything that cannot be read as one; must not look
 * into files, nor at how documents fit together.
 *
 * Facts: client/pkg/template/internal/models of siderolabs/omni v1.9.3, v1.10.4 and b1ea5df2 (1.11). Fields of every version
 * are read; whether the version at hand has them is looked at later (for-version.ts). `enableNodeAuditSkip` is in templates
 * since 1.10, and Omni has taken it since 1.9.
 */
import { list, say, type Words } from "../../../core/words.ts";
import { closest } from "../../../specs/closest.ts";
import { templateRules } from "../template-rules.ts";
import { readGoYaml } from "../yaml/read.ts";
import { valueAt, type GoMap, type GoValue } from "../yaml/value.ts";
import { common, COMMON_FIELDS } from "./decode-common.ts";
import { healthCheck, manifest, MANIFEST_FIELDS, HEALTH_CHECK_FIELDS } from "./decode-contents.ts";
import { machineSet } from "./decode-machine-set.ts";
import { Fields, type Reading } from "./fields.ts";
import type { ClusterModel, Features, MachineModel, MachineSetModel, TemplateModel } from "./model.ts";
import type { Report } from "./report.ts";

/** The four kinds of document; omnictl knows no other. */
const KINDS = ["Cluster", "ControlPlane", "Workers", "Machine"] as const;

/** Whether a file is a cluster template, as far as its first document tells: a document of ours has an `apiVersion`. */
export function looksLikeTemplate(text: string): boolean {
  const [first] = readGoYaml(text, "").documents;
  const kind = valueAt(first, "kind");
  return valueAt(first, "apiVersion") === undefined && kind?.is === "text" && (KINDS as readonly string[]).includes(kind.text);
}

/** The documents of `text`. What cannot be read is reported and left out. */
export function decodeTemplate(
  text: string,
  file: string,
  report: Report,
): { readonly model: TemplateModel; readonly locate: Reading["locate"] } {
  const { documents, mistakes, locate } = readGoYaml(text, file, true);
  for (const { at, what, fix } of mistakes) report.add(templateRules.text, at, what, fix);
  const reading: Reading = { locate, report };
  const models = documents.flatMap((document) => decodeDocument(document, reading) ?? []);
  const model: TemplateModel = {
    documents: models,
    clusters: models.filter((one) => one.kind === "Cluster"),
    machineSets: models.filter(isMachineSet),
    machines: models.filter((one) => one.kind === "Machine"),
    start: { file, line: 1, column: 1 },
  };
  return { model, locate };
}

function isMachineSet(model: TemplateModel["documents"][number]): model is MachineSetModel {
  return model.kind === "ControlPlane" || model.kind === "Workers";
}

function decodeDocument(document: GoValue, reading: Reading): ClusterModel | MachineSetModel | MachineModel | undefined {
  const at = reading.locate(document.at);
  if (document.is !== "map") {
    const empty = document.is === "null";
    reading.report.add(
      templateRules.text,
      at,
      empty ? say`A document is empty.` : say`A document is no mapping.`,
      empty ? say`Remove the ${"---"} above it.` : say`Write fields, starting with ${"kind:"}.`,
    );
    return undefined;
  }
  const kind = valueAt(document, "kind");
  if (kind === undefined || kind.is === "list" || kind.is === "map") {
    reading.report.add(templateRules.unknownField, at, say`A document has no kind.`, say`Start it with ${"kind:"} and one of ${known()}.`);
    return undefined;
  }
  switch (kind.text) {
    case "Cluster":
      return cluster(document, reading);
    case "ControlPlane":
    case "Workers":
      return machineSet(document, kind.text, reading);
    case "Machine":
      return machine(document, reading);
    default: {
      const near = closest(kind.text, KINDS);
      const hint = near === undefined ? say`The kinds are ${known()}.` : say`Did you mean ${near}?`;
      const fix = kind.text === "MachineClass" ? say`Move it into a file of its own: classes are no part of a template.` : hint;
      reading.report.add(templateRules.unknownField, reading.locate(kind.at), say`There is no kind ${kind.text} in a template.`, fix);
      return undefined;
    }
  }
}

function known(): ReturnType<typeof list> {
  return list(KINDS.map((one) => say`${one}`));
}

/** What people put below the cluster at first. */
const NESTED: Readonly<Record<string, Words>> = {
  controlplane: say`Make it a document of its own: ${"---"}, then ${"kind: ControlPlane"}.`,
  workers: say`Make it a document of its own: ${"---"}, then ${"kind: Workers"}.`,
  machines: say`List machines in ${"kind: ControlPlane"} and ${"kind: Workers"}.`,
};

function cluster(document: GoMap, reading: Reading): ClusterModel {
  const fields = new Fields(document, "Cluster", [...COMMON_FIELDS, "kubernetes", "talos", "features"], reading, NESTED);
  const kubernetes = fields.fields("kubernetes", "kubernetes", ["version", "manifests", "healthchecks"]);
  const talos = fields.fields("talos", "talos", ["version"]);
  return {
    kind: "Cluster",
    at: fields.at,
    name: fields.placed("name"),
    kubernetes: kubernetes?.placed("version") ?? { value: "", at: fields.at },
    talos: talos?.placed("version") ?? { value: "", at: fields.at },
    features: features(fields),
    manifests: kubernetes?.entries("manifests", "A manifest", MANIFEST_FIELDS).map((one) => manifest(one, reading)) ?? [],
    healthchecks: kubernetes?.entries("healthchecks", "A health check", HEALTH_CHECK_FIELDS).map((one) => healthCheck(one, reading)) ?? [],
    ...common(fields, reading),
  };
}

const PUBLIC = "disablePublicDiscoveryService";

function features(owner: Fields): Features {
  const switches = ["diskEncryption", "enableWorkloadProxy", "useEmbeddedDiscoveryService", "enableNodeAuditSkip"] as const;
  const fields = owner.fields("features", "features", [...switches, PUBLIC, "backupConfiguration"]);
  const backup = fields?.fields("backupConfiguration", "backupConfiguration", ["interval"]);
  return {
    diskEncryption: { value: fields?.boolean("diskEncryption") ?? false, at: fields?.place("diskEncryption") ?? owner.at },
    enableWorkloadProxy: fields?.boolean("enableWorkloadProxy") ?? false,
    useEmbeddedDiscoveryService: fields?.boolean("useEmbeddedDiscoveryService") ?? false,
    enableNodeAuditSkip: fields?.boolean("enableNodeAuditSkip") ?? false,
    ...(fields?.has(PUBLIC) === true ? { [PUBLIC]: { value: fields.boolean(PUBLIC), at: fields.placeOfKey(PUBLIC) } } : {}),
    backupInterval: backup?.duration("interval") ?? 0n,
  };
}

function machine(document: GoMap, reading: Reading): MachineModel {
  const fields = new Fields(document, "Machine", [...COMMON_FIELDS, "locked", "install"], reading);
  const install = fields.fields("install", "install", ["disk", "diskSelector"]);
  return {
    kind: "Machine",
    at: fields.at,
    name: fields.placed("name"),
    locked: fields.boolean("locked"),
    disk: install?.text("disk") ?? "",
    ...(install?.has("diskSelector") === true ? { diskSelector: install.placed("diskSelector") } : {}),
    ...common(fields, reading),
  };
}
