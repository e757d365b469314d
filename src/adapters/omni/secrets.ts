/**
 * Takes the secrets out of what users write of a resource, alike for what is wanted and for what is seen: their values
 * become fingerprints under `secrets`, and `***` stands where they were. Must not compare, nor decide what a secret is.
 *
 * YAML inside a resource becomes its value on the way, written in one form: order of keys, quotes and comments are gone.
 */
import { canonical } from "../../core/canonical.ts";
import { type Fingerprinter } from "../../core/digest.ts";
import type { Fingerprint, Json, JsonRecord, Path } from "../../core/model.ts";
import type { Attributes } from "./attributes.ts";
import { isObject } from "./client/resource.ts";
import { isSecretText, isSecretValue, type Where } from "./secrets/recognise.ts";
import { emitYaml } from "./yaml/emit.ts";
import { toJson } from "./yaml/json.ts";
import { sortedAsGo } from "./yaml/key-order.ts";
import { readGoYaml } from "./yaml/read.ts";
import { goText, valueAt, type GoMap, type GoScalar, type GoValue } from "./yaml/value.ts";

/** What stands where a secret was. */
export const HIDDEN = "***";

/** Fields of a spec that are YAML. */
const TEXTS: Readonly<Record<string, string>> = {
  ConfigPatches: "data",
  KubernetesManifestGroups: "data",
  KubernetesHealthChecks: "job",
};

/** Where fingerprints of secrets are in concealed attributes, for {@link DesiredResource.sensitive}. */
export const SENSITIVE: readonly Path[] = ["/secrets"];

/** Attributes without secrets: their fingerprints by the path that leads to them; absent where there are none. */
export type Concealed<T extends Attributes> = T & { readonly secrets?: Readonly<Record<string, Fingerprint>> };

/** Conceals what a resource of the type `part` has. Equal attributes stay equal, different ones different. */
export function conceal<T extends Attributes>(part: string, attributes: T, fingerprint: Fingerprinter): Concealed<T> {
  const found = new Finds(fingerprint);
  const spec = specOf(part, attributes.spec, found);
  return { ...attributes, spec, ...(found.isEmpty ? {} : { secrets: found.all }) };
}

/** The secrets that were found, by name. */
class Finds {
  readonly #all = new Map<string, Fingerprint>();
  readonly #fingerprint: Fingerprinter;

  constructor(fingerprint: Fingerprinter) {
    this.#fingerprint = fingerprint;
  }

  /** Keeps a secret and gives what stands for it. */
  hide(name: string, value: string): string {
    let unique = name;
    for (let count = 2; this.#all.has(unique); count += 1) unique = `${name} (${count})`;
    this.#all.set(unique, this.#fingerprint.of(value));
    return HIDDEN;
  }

  get isEmpty(): boolean {
    return this.#all.size === 0;
  }

  get size(): number {
    return this.#all.size;
  }

  get all(): Readonly<Record<string, Fingerprint>> {
    return Object.fromEntries(this.#all);
  }
}

function specOf(part: string, spec: JsonRecord, found: Finds): JsonRecord {
  const name = TEXTS[part];
  if (name !== undefined) {
    const text = spec[name];
    return typeof text === "string" ? { ...spec, [name]: textOf(text, found) } : spec;
  }
  if (part === "KernelArgs") return { ...spec, ...listOf(spec, "args", found) };
  const { auto_provision: provision } = spec;
  if (part !== "MachineClasses" || provision === undefined || !isObject(provision)) return spec;
  const { provider_data: data } = provision;
  const told = typeof data === "string" ? { provider_data: dataOf(data, found) } : {};
  return { ...spec, auto_provision: { ...provision, ...listOf(provision, "kernel_args", found), ...told } };
}

function listOf(spec: JsonRecord, name: string, found: Finds): JsonRecord {
  const list = spec[name];
  if (!Array.isArray(list)) return {};
  return { [name]: list.map((item: Json) => (typeof item === "string" && isSecretText(item) ? found.hide(name, item) : item)) };
}

/** All documents in one form. Text that nobody can read is a secret as a whole: there is no telling what is in it. */
function textOf(text: string, found: Finds): string {
  const documents = documentsOf(text);
  if (documents === undefined) return found.hide("the whole text", text);
  // Sorted first: secrets of one name are told apart by their order.
  return emitYaml(
    documents.map(sortedAsGo).map((document) => concealed(document, placeOf(document), found)),
    2,
  );
}

/** A provider's data as a value where it is a mapping, so that its fields have names. */
function dataOf(text: string, found: Finds): Json {
  const documents = documentsOf(text);
  const [only] = documents ?? [];
  if (documents?.length !== 1 || only?.is !== "map") return textOf(text, found);
  return toJson(concealed(sortedAsGo(only), { ...placeOf(only), label: "" }, found));
}

/** The documents that say something; undefined for what is no YAML. */
function documentsOf(text: string): readonly GoValue[] | undefined {
  const { documents, mistakes } = readGoYaml(text, "");
  if (mistakes.length > 0) return undefined;
  return documents.filter((one) => one.is !== "null");
}

/** Where the walk is; `label` is the document's own, empty for Talos's main one. */
interface Place extends Where {
  readonly label: string;
}

function placeOf(document: GoValue): Place {
  const [kind, name] = [scalarAt(document, "kind"), scalarAt(document, "name") || scalarAt(valueAt(document, "metadata"), "name")];
  return { path: [], beside: new Set(), inSecret: false, label: [kind, name].filter((one) => one !== "").join("/") };
}

function scalarAt(value: GoValue | undefined, key: string): string {
  const found = valueAt(value, key);
  return found === undefined || found.is === "list" || found.is === "map" || found.is === "null" ? "" : found.text;
}

function concealed(value: GoValue, place: Place, found: Finds): GoValue {
  if (value.is === "list") {
    const below = { ...place, path: [...place.path, "*"], beside: NOBODY };
    return { ...value, items: value.items.map((item) => concealed(item, below, found)) };
  }
  return value.is === "map" ? mapOf(value, place, found) : scalarOf(value, place, found);
}

const NOBODY: ReadonlySet<string> = new Set();

function mapOf(map: GoMap, place: Place, found: Finds): GoMap {
  const beside = new Set(map.entries.map(({ key }) => key.text));
  const isSecret = scalarAt(map, "kind") === "Secret";
  // A JSON patch (RFC 6902) names the field that its value is for.
  const named = beside.has("op") ? scalarAt(map, "path").split("/").slice(1) : undefined;
  const entries = map.entries.map(({ key, value }) => {
    const path = named !== undefined && key.text === "value" ? named : [...place.path, key.text];
    const inSecret = place.inSecret || (isSecret && /^(data|stringData)$/.test(key.text));
    return { key, value: concealed(value, { ...place, path, beside, inSecret }, found) };
  });
  return { ...map, entries };
}

function scalarOf(scalar: GoScalar, place: Place, found: Finds): GoScalar {
  if (scalar.is === "null" || scalar.is === "bool") return scalar;
  const name = [place.label, place.path.join(".")].filter((one) => one !== "").join(" ");
  if (scalar.is === "text" && scalar.text.includes("\n") && !place.inSecret) {
    const inner = insideOf(scalar.text, name, found);
    if (inner !== undefined) return inner;
  }
  if (!isSecretValue(scalar.text, place)) return scalar;
  const value = scalar.is === "text" ? scalar.text : `${scalar.is} ${canonical(toJson(scalar))}`;
  return goText(found.hide(name, value));
}

/** Manifests and files inside a patch: where secrets are in them, their YAML without those. */
function insideOf(text: string, name: string, found: Finds): GoScalar | undefined {
  const documents = documentsOf(text);
  if (documents === undefined || !documents.some((one) => one.is === "map")) {
    const looksSecret = /^\s*kind:\s*["']?Secret\b/m.test(text);
    return looksSecret ? goText(found.hide(name, text)) : undefined;
  }
  const before = found.size;
  const inner = documents.map(sortedAsGo).map((one) => {
    const { label } = placeOf(one);
    return concealed(one, { ...placeOf(one), label: [name, label].filter((part) => part !== "").join(" ") }, found);
  });
  return found.size === before ? undefined : goText(emitYaml(inner, 2));
}
