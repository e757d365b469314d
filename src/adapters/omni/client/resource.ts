/** Omni's resources as its gateway writes them, checked where they come in; must not know any type of them. */
import { z } from "zod";
import { sameJson } from "../../../core/canonical.ts";
import type { JsonRecord } from "../../../core/model.ts";

/** Where a resource is. */
export interface Ref {
  /** e.g. `Clusters.omni.sidero.dev`. */
  readonly type: string;
  readonly namespace: string;
  readonly id: string;
}

/** What users write of a resource: everything else is Omni's own book-keeping. */
export interface Written {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** As in Omni's protobuf, snake_case; zero values may be left out. */
  readonly spec: JsonRecord;
}

export interface Resource<Spec = unknown> extends Ref, Omit<Written, "spec"> {
  /** A number as text: what an update has to name. */
  readonly version: string;
  readonly tearingDown: boolean;
  /** The controller that alone may write it; empty for what users write. */
  readonly owner: string;
  readonly finalizers: readonly string[];
  /** RFC 3339, in UTC. */
  readonly created: string;
  /** Absent for what was never updated. */
  readonly updated?: string;
  /** The fields that we read, zero values filled in. */
  readonly spec: Spec;
  /** The whole spec as stored, zero values absent. */
  readonly raw: JsonRecord;
}

/** One resource type: where it lies and what we read of its spec. */
export interface ResourceType<Spec = unknown> {
  /** e.g. `Clusters`. */
  readonly name: string;
  readonly type: string;
  readonly namespace: string;
  readonly spec: z.ZodType<Spec>;
}

const text = z.record(z.string(), z.string()).nullish();

const Envelope = z.object({
  metadata: z.object({
    namespace: z.string(),
    type: z.string(),
    id: z.string(),
    version: z.union([z.number(), z.string()]),
    owner: z.string().nullish(),
    phase: z.string().nullish(),
    created: z.string().nullish(),
    updated: z.string().nullish(),
    labels: text,
    annotations: text,
    finalizers: z.array(z.string()).nullish(),
  }),
  spec: z.record(z.string(), z.json()).nullish(),
});

/** Go's zero time and the start of Unix time both say "never". */
const NEVER = /^(0001|1970)-01-01T00:00:00Z$/;

/** Reads one resource from the JSON text that a reply holds. Throws a ZodError or SyntaxError for anything else. */
export function decode<Spec>(type: ResourceType<Spec>, json: string): Resource<Spec> {
  const { metadata, spec } = Envelope.parse(JSON.parse(json));
  const raw = spec ?? {};
  const updated = metadata.updated ?? "";
  return {
    namespace: metadata.namespace,
    type: metadata.type,
    id: metadata.id,
    version: String(metadata.version),
    tearingDown: metadata.phase === "tearingDown",
    owner: metadata.owner ?? "",
    labels: metadata.labels ?? {},
    annotations: metadata.annotations ?? {},
    finalizers: metadata.finalizers ?? [],
    created: metadata.created ?? "",
    ...(updated === "" || NEVER.test(updated) ? {} : { updated }),
    spec: type.spec.parse(raw),
    raw,
  };
}

/** What users wrote of it. */
export function writtenOf({ labels, annotations, raw }: Resource): Written {
  return { labels, annotations, spec: raw };
}

/** Whether users wrote the same, however Omni spells it: a value of zero and a missing one are equal. */
export function sameWritten(a: Written, b: Written): boolean {
  return sameJson(a.labels, b.labels) && sameJson(a.annotations, b.annotations) && sameJson(withoutZeros(a.spec), withoutZeros(b.spec));
}

/**
 * A spec without what protojson leaves out: false, 0, empty text and empty lists. Empty objects stay: `features: {}` is
 * a message that is there.
 */
export function withoutZeros(spec: JsonRecord): JsonRecord {
  const kept = Object.entries(spec).filter(([, value]) => !isZero(value));
  return Object.fromEntries(kept.map(([name, value]) => [name, isObject(value) ? withoutZeros(value) : value]));
}

function isZero(value: JsonRecord[string]): boolean {
  return value === null || value === false || value === 0 || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Whether a value of a spec is a message. */
export function isObject(value: JsonRecord[string]): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
