/** Patches, manifests and health checks of a template: a name, labels and a content; must not look into the content. */
import { say } from "../../../core/words.ts";
import { templateRules } from "../template-rules.ts";
import { withTextKeys } from "../yaml/key-order.ts";
import type { GoValue } from "../yaml/value.ts";
import type { Fields, Reading } from "./fields.ts";
import type { Contents, Descriptors, HealthCheckModel, ManifestModel, PatchModel } from "./model.ts";

export const PATCH_FIELDS = ["name", "idOverride", "labels", "annotations", "file", "inline"] as const;
export const MANIFEST_FIELDS = ["name", "labels", "annotations", "file", "inline", "mode"] as const;
export const HEALTH_CHECK_FIELDS = ["name", "idOverride", "labels", "annotations", "file", "job", "interval"] as const;

/** What starts with this is Omni's own. */
const RESERVED = "omni.sidero.dev/";

/** Labels and annotations; Omni's own prefix is refused at each of them. */
export function descriptors(fields: Fields, { report }: Reading): Descriptors {
  const read = (what: "labels" | "annotations", one: string): Readonly<Record<string, string>> =>
    fields.textMap(what, (key, at) => {
      if (key.startsWith(RESERVED)) report.add(templateRules.reserved, at, say`The ${[one]} ${key} starts with ${RESERVED}.`);
    });
  return { labels: read("labels", "label"), annotations: read("annotations", "annotation") };
}

export function patch(fields: Fields, reading: Reading): PatchModel {
  const contents = contentsOf(fields, "inline", reading);
  const { report } = reading;
  if (contents.inline !== undefined && contents.file === undefined && !fields.has("name") && !fields.has("idOverride")) {
    const why = say`An inline patch has neither a name nor an id.`;
    report.add(templateRules.value, fields.at, why, say`Give it a ${"name:"}; the id is made from it.`);
  }
  return {
    at: fields.at,
    name: fields.text("name"),
    idOverride: fields.text("idOverride"),
    descriptors: descriptors(fields, reading),
    ...contents,
  };
}

export function manifest(fields: Fields, reading: Reading): ManifestModel {
  const { report } = reading;
  const contents = contentsOf(fields, "inline", reading);
  if (!fields.has("name") && contents.file === undefined) {
    report.add(templateRules.value, fields.at, say`A manifest has no name.`, say`Give it a ${"name:"}.`);
  }
  const mode = fields.text("mode");
  if (mode === "") {
    const what = say`The manifest ${fields.text("name")} says no mode.`;
    report.add(
      templateRules.value,
      fields.at,
      what,
      say`Add ${"mode: full"} (kept as it is here) or ${"mode: one-time"} (made once, then left alone).`,
    );
  } else if (mode !== "full" && mode !== "one-time") {
    report.add(templateRules.value, fields.place("mode"), say`The mode must be ${"full"} or ${"one-time"}, not ${mode}.`);
  }
  return {
    at: fields.at,
    name: fields.text("name"),
    ...(mode === "full" || mode === "one-time" ? { mode } : {}),
    descriptors: descriptors(fields, reading),
    ...contents,
  };
}

export function healthCheck(fields: Fields, reading: Reading): HealthCheckModel {
  if (!fields.has("name") && !fields.has("idOverride")) {
    const what = say`A health check has neither a name nor an id.`;
    reading.report.add(templateRules.value, fields.at, what, say`Give it a ${"name:"}; the id is made from it.`);
  }
  return {
    at: fields.at,
    name: fields.text("name"),
    idOverride: fields.text("idOverride"),
    interval: fields.duration("interval"),
    descriptors: descriptors(fields, reading),
    ...contentsOf(fields, "job", reading),
  };
}

/** Either a file or what stands under `key`, never both and never neither. */
function contentsOf(fields: Fields, key: "inline" | "job", { report, locate }: Reading): Contents {
  const inline = fields.value(key);
  const file = fields.text("file") === "" ? undefined : fields.placed("file");
  if (file !== undefined && inline !== undefined) {
    report.add(templateRules.value, fields.placeOfKey(key), say`${"file"} and ${key} exclude each other.`, say`Keep one of them.`);
  }
  if (file === undefined && inline === undefined) {
    report.add(templateRules.value, fields.at, say`There is no content.`, say`Write it under ${key}, or name a file under ${"file"}.`);
  }
  if (inline !== undefined && !isContent(inline)) {
    const place = locate(inline.at);
    report.add(
      templateRules.value,
      place,
      say`${key} must be a mapping, a list of mappings, or a text block.`,
      say`Write the document's fields below ${`${key}:`}.`,
    );
    return file === undefined ? {} : { file };
  }
  return {
    ...(file === undefined ? {} : { file }),
    ...(inline === undefined ? {} : { inline: { value: asDocuments(inline), at: locate(inline.at) } }),
  };
}

function isContent(value: GoValue): boolean {
  if (value.is === "list") return value.items.every((item) => item.is === "map" || item.is === "null");
  return value.is === "map" || value.is === "text";
}

/** Documents have text for keys, whatever was written: `1: x` is the field `1`. An empty one is an empty mapping. */
function asDocuments(value: GoValue): GoValue {
  if (value.is === "map") return withTextKeys(value);
  if (value.is !== "list") return value;
  return { ...value, items: value.items.map((item) => (item.is === "map" ? withTextKeys(item) : { is: "map", entries: [] })) };
}
