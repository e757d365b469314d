/** Classes against the provider that registered and the machines that were made from them; pure. */
import { z } from "zod";
import type { Diagnostic } from "../../../core/diagnostics.ts";
import type { Json, JsonRecord, Path } from "../../../core/model.ts";
import { at, pointer } from "../../../core/pointer.ts";
import { findingOf } from "../../../core/rule.ts";
import { list, say, type Words } from "../../../core/words.ts";
import { closest } from "../../../specs/closest.ts";
import { keysAt, type JsonSchema } from "../../../specs/described.ts";
import { pathText } from "../../../specs/expand.ts";
import { mistakes, type Mistake } from "../../../specs/mistakes.ts";
import type { ClassModel } from "../classes/class.ts";
import { otherwise, readData } from "../classes/given.ts";
import { isObject, type Resource } from "../client/resource.ts";
import { liveRules } from "../live-rules.ts";
import { rollOf } from "../replace/words.ts";
import { CLUSTER, REQUEST_SET } from "../labels.ts";

interface Registered {
  readonly schema: string;
}

/**
 * Data against the registered schema. Omni looks at data that changes: what is in Omni already and does not fit is worth
 * a warning, since every later edit is refused.
 */
export function againstRegistered(
  classes: readonly ClassModel[],
  providers: readonly Resource<Registered>[],
  there: readonly Resource[],
): Diagnostic[] {
  const schemas = new Map(providers.map(({ id, spec }) => [id, spec.schema]));
  const inOmni = new Map(there.map(({ id, raw }) => [id, at(raw, "/auto_provision/provider_data")]));
  return classes.flatMap((one): Diagnostic[] => {
    const { component, source, autoProvision } = one;
    if (autoProvision === undefined) return [];
    const schema = schemas.get(autoProvision.providerId);
    if (schema === undefined) {
      const near = closest(autoProvision.providerId, [...schemas.keys()]);
      const what = say`No provider ${autoProvision.providerId} ever registered with this Omni.`;
      return [
        findingOf(liveRules.noProvider, { component, at: source, what, fix: near === undefined ? undefined : say`Did you mean ${near}?` }),
      ];
    }
    const unchanged = inOmni.get(one.id) === autoProvision.data;
    return complaints(autoProvision.data, schema).map(({ path, key, what, fix, severity }) =>
      findingOf(liveRules.registeredSchema, {
        component,
        at: one.proxmox?.locate(key === undefined ? path : path + pointer(key), key === undefined ? "value" : "key") ?? source,
        what,
        fix,
        severity: severity ?? (unchanged ? "warning" : "error"),
      }),
    );
  });
}

interface Complaint {
  readonly path: Path;
  /** An unknown key of the mapping at `path`. */
  readonly key?: string;
  readonly what: Words;
  readonly fix?: Words;
  readonly severity?: "warning";
}

/** What the schema says against the data; nothing where either cannot be read, which is found elsewhere. */
function complaints(data: string, schemaText: string): Complaint[] {
  const [value, schema] = [readData(data), readSchema(schemaText)];
  if (value === undefined || schema === undefined) return [];
  const parsed = schema.zod.safeParse(value);
  const wrong = parsed.success ? [] : mistakes(parsed.error.issues, "", value).flatMap(told);
  return [...wrong, ...unknownKeys(value, schema.json, "")];
}

function told(mistake: Mistake): Complaint[] {
  if (mistake.is === "unknown") return [];
  const { path } = mistake;
  if (mistake.is === "missing") return [{ path, what: say`The registered provider asks for ${pathText(path)}.` }];
  return [{ path, what: say`For the registered provider ${pathText(path)} must be ${mistake.must}.` }];
}

/** Providers ignore what they do not know, and their schemas do not forbid it. */
function unknownKeys(value: Json, schema: JsonSchema, path: Path): Complaint[] {
  if (Array.isArray(value)) return value.flatMap((one: Json, index) => unknownKeys(one, schema, path + pointer(String(index))));
  if (!isRecord(value)) return [];
  const known = keysAt(schema, path);
  if (known.length === 0) return [];
  return Object.entries(value).flatMap(([key, below]): Complaint[] => {
    if (known.includes(key)) return unknownKeys(below, schema, path + pointer(key));
    const near = closest(key, known);
    const what = say`The registered provider does not know ${key}, and ignores it.`;
    return [{ path, key, what, severity: "warning", ...(near === undefined ? {} : { fix: say`Did you mean ${near}?` }) }];
  });
}

function readSchema(text: string): { readonly json: JsonSchema; readonly zod: z.ZodType } | undefined {
  if (text === "") return undefined;
  try {
    const json = JSON.parse(text) as JsonSchema;
    return { json, zod: z.fromJSONSchema(json as Parameters<typeof z.fromJSONSchema>[0]) };
  } catch {
    // A schema that nobody can read says nothing against the data; Omni itself has the last word.
    return undefined;
  }
}

interface Set {
  readonly machine_allocation?: { readonly name: string };
}

const MOST_NAMED = 5;

/** Machines that keep what an older version of their class gave them, and how they are replaced. */
export function olderMachines(classes: readonly ClassModel[], sets: readonly Resource<Set>[], requests: readonly Resource[]): Diagnostic[] {
  const setOf = new Map(sets.map((set) => [set.id, set]));
  return classes.flatMap(({ id, component, source, autoProvision }): Diagnostic[] => {
    if (autoProvision === undefined) return [];
    const { data, kernelArgs, metaValues, grpcTunnel } = autoProvision;
    const wish = {
      kernel_args: kernelArgs,
      meta_values: metaValues.map((one) => ({ ...one })),
      grpc_tunnel: grpcTunnel,
      provider_data: data,
    };
    const older = requests.flatMap(({ id: name, raw, labels, tearingDown }) => {
      const set = setOf.get(labels[REQUEST_SET] ?? "");
      if (tearingDown || set?.spec.machine_allocation?.name !== id) return [];
      const fields = otherwise(raw, wish);
      return fields.length === 0 ? [] : [{ name, fields, set }];
    });
    if (older.length === 0) return [];
    const many = older.length === 1 ? "1 machine" : `${older.length} machines`;
    const names = list(older.slice(0, MOST_NAMED).map(({ name }) => say`${name}`));
    const fields = list([...new Set(older.flatMap((one) => one.fields))].toSorted().map((field) => say`${field}`));
    const more = older.length > MOST_NAMED ? " and others" : "";
    const keep = older.length === 1 ? "keeps" : "keep";
    const rolls = [...new Set(older.map(({ set }) => rollOf(set.labels[CLUSTER] ?? "", set.id)))].slice(0, MOST_NAMED);
    const by = list(
      rolls.map((roll) => say`${roll}`),
      "; ",
    );
    const they = older.length === 1 ? "it is" : "they are";
    const what = say`${[many]} of class ${id} ${[keep]} the old ${fields} until ${[they]} replaced (${by}): ${names}${[more]}.`;
    return [findingOf(liveRules.olderMachines, { component, at: source, what })];
  });
}

function isRecord(value: Json): value is JsonRecord {
  return isObject(value);
}
