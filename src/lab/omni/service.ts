/** What ResourceService does with one call, once it is known who asks; must not know HTTP. */
import type { Json, JsonRecord } from "../../core/model.ts";
import { type Account, checkAccess, permissionsOf } from "./access.ts";
import { isMessage, readSpec } from "./fields.ts";
import type { Cache } from "./cache.ts";
import { complaints } from "./json-schema.ts";
import type { Life } from "./life/life.ts";
import { denied, Refusal } from "./refusal.ts";
import { judge } from "./rules/all.ts";
import { minorOf } from "./rules/clusters.ts";
import { textOf } from "./rules/rule.ts";
import { parseSelectors } from "./selectors.ts";
import type { Draft, Ref, Store, Stored } from "./store.ts";
import { fieldsOf, full } from "./types.ts";

export interface Call {
  readonly store: Store;
  /** What readers see of the store. */
  readonly cache: Cache;
  readonly life: Life;
  readonly account: Account | undefined;
  readonly body: JsonRecord;
  /** Label selectors of a list. */
  readonly selectors: readonly string[];
  readonly now: () => Date;
  /** Waits until a removal may have come further; false when nobody waits for the answer any more. */
  readonly wait: () => Promise<boolean>;
}

type Handler = (call: Call) => JsonRecord | Promise<JsonRecord>;

/** By the method's name in `omni.resources.ResourceService`. */
export const resourceService = {
  Get: (call: Call): JsonRecord => {
    const ref = refOf(call.body);
    refuseLater(call, ref.type);
    checkAccess(call.account, ref.type, "read");
    const found = computed(call, ref.type).find(({ id }) => id === ref.id) ?? call.cache.get(ref);
    return { body: JSON.stringify(written(found)) };
  },
  List: (call: Call): JsonRecord => {
    const { type, namespace } = refOf(call.body);
    refuseLater(call, type);
    checkAccess(call.account, type, "read");
    const fits = parseSelectors(call.selectors);
    const all = [...computed(call, type), ...call.cache.list(type, namespace)].filter(({ labels }) => fits(labels));
    const [offset, limit] = [Number(call.body["offset"] ?? 0), Number(call.body["limit"] ?? 0)];
    const items = all.slice(offset, limit === 0 ? undefined : offset + limit).map((one) => JSON.stringify(written(one)));
    return items.length === 0 ? {} : { items, total: all.length };
  },
  Create: (call: Call): JsonRecord => {
    const { draft } = draftOf(call);
    checkAccess(call.account, draft.type, "create");
    judge(draft.type, { store: call.store, before: undefined, after: whole(draft) });
    call.life.wrote(call.store.create({ ...draft, owner: "" }));
    return {};
  },
  Update: (call: Call): JsonRecord => {
    const { draft, version } = draftOf(call);
    const before = call.store.find(draft);
    checkAccess(call.account, draft.type, "write");
    if (before !== undefined) judge(draft.type, { store: call.store, before, after: whole(draft) });
    // "undefined" stands for whatever the version is now: the last write wins.
    const expected = version === "undefined" ? (before?.version ?? 0) : Number(version);
    try {
      call.life.wrote(call.store.update(draft, expected));
    } catch (error) {
      throw prefixed(error, "NotFound", "failed to get: ");
    }
    return {};
  },
  Teardown: (call: Call): JsonRecord => {
    call.life.wrote(tearDown(call));
    return {};
  },
  Delete: async (call: Call): Promise<JsonRecord> => {
    const ref = tearDown(call);
    call.life.wrote(ref);
    while (call.store.find(ref) !== undefined && (await call.wait())) call.store.sweep(ref);
    return {};
  },
} satisfies Readonly<Record<string, Handler>>;

/** `management.ManagementService/ValidateJSONSchema`. */
export function validateJsonSchema(body: JsonRecord): JsonRecord {
  const [schema, value] = [body["schema"], body["data"]].map((text) => JSON.parse(textOf(text)) as Json);
  const errors = complaints(isMessage(schema) ? schema : {}, value ?? null).map(({ at, schemaAt, cause }) => ({
    schema_path: `file:///untitled-schema.json#${schemaAt}`,
    data_path: at,
    cause,
  }));
  return errors.length === 0 ? {} : { errors };
}

/** Whether the version that it plays does not have the type yet. */
function isOfLater(store: Store, type: string): boolean {
  const { backend_version: version } = store.find({ type: full("SysVersions.system"), namespace: "ephemeral", id: "current" })?.spec ?? {};
  return type === full("MachineInstallDiskConfigs") && minorOf(textOf(version)) < 11;
}

function refuseLater({ store }: Call, type: string): void {
  if (isOfLater(store, type)) throw denied("no access is permitted");
}

function tearDown({ store, account, body }: Call): Ref {
  const ref = refOf(body);
  checkAccess(account, ref.type, "write");
  const before = store.find(ref);
  if (before !== undefined) judge(ref.type, { store, before, after: undefined });
  try {
    store.tearDown(ref);
  } catch (error) {
    throw prefixed(error, "NotFound", "failed to get: ");
  }
  return ref;
}

function prefixed(error: unknown, code: Refusal["code"], prefix: string): unknown {
  return error instanceof Refusal && error.code === code ? new Refusal(code, `${prefix}${error.message}`) : error;
}

function refOf(body: JsonRecord): Ref {
  const text = (name: string): string => (typeof body[name] === "string" ? body[name] : "");
  return { type: text("type"), namespace: text("namespace"), id: text("id") };
}

function draftOf({ body, store }: Call): { readonly draft: Draft & { readonly spec: JsonRecord }; readonly version: string } {
  const { resource } = body;
  if (!isMessage(resource)) throw new Refusal("InvalidArgument", "resource is nil");
  const { metadata, spec } = resource;
  if (!isMessage(metadata)) throw new Refusal("InvalidArgument", "resource metadata is nil");
  const ref = refOf(metadata);
  const fields = isOfLater(store, ref.type) ? undefined : fieldsOf(ref.type);
  if (fields === undefined) throw new Refusal("Unknown", `no resource is registered for the resource type ${ref.type}`);
  const draft = {
    ...ref,
    labels: texts(metadata["labels"]),
    annotations: texts(metadata["annotations"]),
    finalizers: Array.isArray(metadata["finalizers"]) ? metadata["finalizers"].map(textOf) : [],
    spec: typeof spec === "string" && spec !== "" ? readSpec(spec, fields) : {},
  };
  return { draft, version: typeof metadata["version"] === "string" && metadata["version"] !== "" ? metadata["version"] : "1" };
}

function texts(value: Json | undefined): Readonly<Record<string, string>> {
  return isMessage(value) ? Object.fromEntries(Object.entries(value).map(([name, text]) => [name, textOf(text)])) : {};
}

function whole(draft: Draft & { readonly spec: JsonRecord }): Pick<Stored, "type" | "id" | "labels" | "annotations" | "spec"> {
  return { labels: {}, annotations: {}, ...draft };
}

/** Resources that Omni makes up for whoever asks. */
function computed({ account, now }: Call, type: string): readonly Stored[] {
  const made = (id: string, spec: JsonRecord): Stored => {
    const time = now()
      .toISOString()
      .replace(/\.\d+Z$/, "Z");
    const rest = { owner: "", phase: "running", labels: {}, annotations: {}, finalizers: [] } as const;
    return { type, namespace: "virtual", id, version: 1, created: time, updated: time, spec, ...rest };
  };
  const { identity = "", role = "None" } = account ?? {};
  if (type === full("Permissions")) return [made("permissions", permissionsOf(role))];
  return type === full("CurrentUsers") ? [made("current", { identity, role, user_id: "00000000-0000-4000-8000-000000000000" })] : [];
}

/** As the gateway writes a resource: empty maps and lists are left out. */
function written({ spec, created, updated, namespace, type, id, owner, phase, version, ...rest }: Stored): JsonRecord {
  const { labels, annotations, finalizers } = rest;
  return {
    spec,
    metadata: {
      created,
      updated,
      namespace,
      type,
      id,
      owner,
      phase,
      ...(Object.keys(labels).length === 0 ? {} : { labels }),
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
      ...(finalizers.length === 0 ? {} : { finalizers }),
      version,
    },
  };
}
