/**
 * What users write of a resource, in one shape for what is wanted and for what is seen, so that equal means equal;
 * must not compare nor ask.
 *
 * Omni's own keys (`omni.sidero.dev/…`) are of three sorts. Those that a wanted resource names count like any other.
 * Marks, which say who wrote it, never count. All others were put there by people or by Omni past the files (a lock, a
 * patch switched off): they are set aside, kept by every write and shown where they stop one.
 */
import type { Json, JsonRecord } from "../../core/model.ts";
import { isObject, withoutZeros, type Resource, type Written } from "./client/resource.ts";

/** Annotations that say which tool wrote a resource. */
const MARKS: ReadonlySet<string> = new Set(["omni.sidero.dev/managed-by-cluster-templates", "omni.sidero.dev/managed-by-gitops-tools"]);
const OWN = "omni.sidero.dev/";

type Texts = Readonly<Record<string, string>>;

export interface Attributes extends JsonRecord {
  readonly labels: Texts;
  readonly annotations: Texts;
  readonly spec: JsonRecord;
}

export interface SeenAttributes extends Attributes {
  /** Omni's own keys that no file asked for; absent where there are none. */
  readonly aside?: { readonly labels: Texts; readonly annotations: Texts };
  /** Present while it is being removed. */
  readonly tearingDown?: true;
}

/** Of a wanted resource. */
export function wantedAttributes({ labels, annotations, spec }: Written): Attributes {
  return { labels, annotations: unmarked(annotations), spec: normalised(spec) };
}

/** Of one that was seen; `wish` is the wanted resource of the same address, where there is one. */
export function seenAttributes(resource: Resource, wish: JsonRecord | undefined): SeenAttributes {
  const labels = split(resource.labels, wish?.["labels"]);
  const annotations = split(unmarked(resource.annotations), wish?.["annotations"]);
  const aside = { labels: labels.aside, annotations: annotations.aside };
  const isAside = [aside.labels, aside.annotations].some((keys) => Object.keys(keys).length > 0);
  return {
    labels: labels.counted,
    annotations: annotations.counted,
    spec: normalised(resource.raw),
    ...(isAside ? { aside } : {}),
    ...(resource.tearingDown ? { tearingDown: true as const } : {}),
  };
}

/** Whether some tool wrote it from files. */
export function isMarked({ annotations }: Resource): boolean {
  return Object.keys(annotations).some((name) => MARKS.has(name));
}

/**
 * What a write sends to make `found` as wanted: the wish, the marks of whoever else writes it, and what was set aside
 * (Omni takes a lock that an update leaves out for taken back).
 */
export function writtenOver(found: Resource, { labels, annotations, spec }: Written): Written {
  const { aside } = seenAttributes(found, wantedAttributes({ labels, annotations, spec }));
  const marks = Object.fromEntries(Object.entries(found.annotations).filter(([name]) => MARKS.has(name)));
  return { labels: { ...aside?.labels, ...labels }, annotations: { ...marks, ...aside?.annotations, ...annotations }, spec };
}

function unmarked(annotations: Texts): Texts {
  return Object.fromEntries(Object.entries(annotations).filter(([name]) => !MARKS.has(name)));
}

/** The labels that say where a resource belongs count even where nothing is wanted, so that it can be told whose it is. */
const BELONGING: ReadonlySet<string> = new Set(["cluster", "machine-set", "cluster-machine", "machine"].map((name) => `${OWN}${name}`));

function split(keys: Texts, wish: Json | undefined): { readonly counted: Texts; readonly aside: Texts } {
  const named = typeof wish === "object" && wish !== null ? new Set(Object.keys(wish)) : undefined;
  const counts = ([name]: readonly [string, string]): boolean => !name.startsWith(OWN) || BELONGING.has(name) || named?.has(name) === true;
  const entries = Object.entries(keys);
  return {
    counted: Object.fromEntries(entries.filter(counts)),
    aside: Object.fromEntries(entries.filter((entry) => !counts(entry))),
  };
}

/**
 * A spec in which different spellings of the same are one: zero values and empty messages absent, and a machine set's
 * allocation under its present name (`machine_class` was its name before).
 */
function normalised(spec: JsonRecord): JsonRecord {
  const { machine_class: before, ...rest } = spec;
  const renamed = before === undefined || rest["machine_allocation"] !== undefined ? rest : { ...rest, machine_allocation: before };
  return withoutEmpty(withoutZeros(renamed));
}

function withoutEmpty(spec: JsonRecord): JsonRecord {
  return Object.fromEntries(
    Object.entries(spec).flatMap(([name, value]): (readonly [string, Json])[] => {
      if (!isObject(value)) return [[name, value]];
      const inner = withoutEmpty(value);
      // A class that provisions is another kind of class, even one that says nothing more.
      return Object.keys(inner).length === 0 && name !== "auto_provision" ? [] : [[name, inner]];
    }),
  );
}
